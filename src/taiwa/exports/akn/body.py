"""The parts of a document: what stands in the package's table, written."""

from collections.abc import Callable

from ...tree.models import Provision
from ...values import Span
from .shape import Shape, Unit
from .words import Words
from .xml import LANG, Element, child

_TAGS = {"part": "section", "item": "point"}
_COUNTED = "§¶•"
"""What begins the label of a unit without a number."""


class Body:
    """Writes the parts of one document into its element."""

    def __init__(self, words: Words, language: str, markers: dict[int, str]) -> None:
        """`markers` are the marks of footnotes, by where the note begins."""
        self._words, self._language, self._markers = words, language, markers

    def write(self, top: Element, shape: Shape, annex_meta: Callable[[Element, str], None]) -> None:
        """Every part that holds anything, in the schema's order, which is that of the text."""
        if shape.preface:
            preface = self._part(top, "preface")
            for span in shape.preface:
                self._words.lines(preface, "p", span)
        if shape.preamble.provision or shape.preamble.children:
            preamble = self._part(top, "preamble", shape.preamble.provision)
            self._blocks(preamble, shape.preamble)
        self._main(top, shape.body)
        self._closing(top, shape)
        if shape.annexes.children:
            self._annexes(child(top, "attachments"), shape.annexes, annex_meta)

    def _part(self, top: Element, tag: str, provision: Provision | None = None) -> Element:
        part = child(top, tag, eId=provision.eid if provision else None)
        part.set(LANG, self._language)
        return part

    def _main(self, top: Element, body: Unit) -> None:
        main = self._part(top, "mainBody")
        self._inner(main, body)
        if not len(main):
            child(main, "p")  # the schema wants something to stand there

    def _closing(self, top: Element, shape: Shape) -> None:
        closing, notes = shape.closing, shape.notes
        if not (closing.provision or closing.inside or closing.children or notes):
            return
        conclusions = self._part(top, "conclusions", closing.provision)
        self._blocks(conclusions, closing)
        if notes:
            listed = child(conclusions, "container", name="notes")
            for note in notes:
                self._note(child(listed, "p"), note)

    def _annexes(self, attachments: Element, annexes: Unit, meta: Callable[[Element, str], None]) -> None:
        held: list[Unit] = []
        for one in annexes.children:
            if not held or (isinstance(one, Unit) and one.is_annex):
                held.append(Unit())
            held[-1].children.append(one)
        for number, annex in enumerate(held, 1):
            document = child(child(attachments, "attachment", eId=f"att_{number}"), "doc", name="annex")
            meta(document, f"annex_{number}")
            self._main(document, annex)

    def _note(self, parent: Element, note: Provision) -> None:
        start = note.spans[0].start if note.spans else -1
        marker = self._markers.get(start, note.path[-1].removeprefix("fn"))
        element = child(parent, "authorialNote", eId=note.eid, marker=marker, placement="bottom")
        if note.body:
            self._words.lines(element, "p", note.body)
        if not len(element):
            child(element, "p")

    # Units of the body

    def _inner(self, parent: Element, unit: Unit) -> None:
        for one in unit.children:
            if isinstance(one, Span):
                front = child(child(parent, "hcontainer", name="front"), "content")
                self._words.lines(front, "p", one)
            else:
                self._unit(parent, one)

    def _unit(self, parent: Element, unit: Unit) -> None:
        provision = unit.provision
        if provision is None:
            return
        element = child(parent, _TAGS.get(provision.role, "paragraph"), eId=provision.eid)
        self._number(element, provision, "num")
        if provision.heading:
            self._words.fill(child(element, "heading"), provision.heading)
        if provision.body or unit.inside:
            self._own(child(element, "intro" if unit.children else "content"), unit)
        self._inner(element, unit)

    def _own(self, parent: Element, unit: Unit) -> None:
        """The words of a unit itself, after lines that stand before them and are no part of it."""
        for span in unit.inside:
            self._words.lines(parent, "block", span, name="front")
        if unit.provision and unit.provision.body:
            write = self._words.lines if unit.provision.role == "conclusion" else self._words.broken
            write(parent, "p", unit.provision.body)

    def _number(self, parent: Element, provision: Provision, tag: str, /, **attributes: str) -> None:
        """Number or list mark as printed; one that the format counts and nobody printed is the `title` of an empty one."""
        if provision.num:
            self._words.fill(child(parent, tag, **attributes), provision.num)
        elif provision.role in ("part", "paragraph") and provision.path[-1][:1] not in _COUNTED:
            child(parent, tag, **attributes, title=provision.path[-1])

    # Units of the preamble, and the lines of the conclusion

    def _blocks(self, parent: Element, unit: Unit) -> None:
        """What stands in a preamble, a container or a conclusion."""
        provision = unit.provision
        if provision:
            self._number(parent, provision, "block", name="num")
        if provision and provision.heading:
            self._words.fill(child(parent, "block", name="heading"), provision.heading)
        self._own(parent, unit)
        for one in unit.children:
            if isinstance(one, Span):
                self._words.lines(parent, "block", one, name="front")
            elif one.provision:
                name = _TAGS.get(one.provision.role, "paragraph")
                self._blocks(child(parent, "container", name=name, eId=one.provision.eid), one)
        if not len(parent) and parent.tag.endswith("}container"):
            child(parent, "p")
