"""A tree's provisions, which stand in a row, as the units inside each other that markup needs."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ...tree.models import Provision, Tree
from ...values import Span

_COUNTED = "§¶•"


@dataclass(slots=True, eq=False)
class Unit:
    """A provision with what stands inside it; a place among the units is a line that belongs to none.

    `inside` are such lines between its number or title and its words.
    """

    provision: Provision | None = None
    inside: list[Span] = field(default_factory=list)
    children: "list[Unit | Span]" = field(default_factory=list)

    @property
    def is_annex(self) -> bool:
        """Whether it is a part, or numbered as an annex: behind the text each of these is a document of its own."""
        return self.provision is not None and (self.provision.role == "part" or self.provision.eid.startswith("annex"))


@dataclass(slots=True, eq=False)
class Shape:
    """The parts of a document in text order; `notes` stand after everything else."""

    preface: list[Span] = field(default_factory=list)
    preamble: Unit = field(default_factory=Unit)
    body: Unit = field(default_factory=Unit)
    closing: Unit = field(default_factory=Unit)
    annexes: Unit = field(default_factory=Unit)
    notes: list[Provision] = field(default_factory=list)


def shape_of(tree: Tree) -> Shape:
    """The provisions of a tree as nested units, with every line of its front where it stands."""
    return _Shaper(tree).shaped()


class _Shaper:
    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._strays = sorted(tree.front, reverse=True)
        self._shape = Shape()
        self._open: list[Unit] = []
        self._last = self._shape.closing
        self._counts = dict.fromkeys(_COUNTED, 0)
        self._behind = False

    def shaped(self) -> Shape:
        for provision in self._tree.provisions:
            if provision.role == "note":
                self._shape.notes.append(provision)
            else:
                self._place(provision)
        self._last.children.extend(self._before(None))
        return self._shape

    def _place(self, provision: Provision) -> None:
        while self._open and not _is_inside(provision, self._open[-1]):
            self._open.pop()
        region = self._region(provision)
        if provision.spans:
            self._keep(list(self._before(provision.spans[0].start)), self._open[-1] if self._open else region)
        unit = Unit(provision)
        if provision.path == ("preamble",):
            unit = self._shape.preamble
            unit.provision = provision
        elif provision.role == "conclusion":
            self._shape.closing.provision, unit = provision, self._shape.closing
        else:
            (self._open[-1] if self._open else region).children.append(unit)
        if provision.body:
            unit.inside.extend(self._before(provision.body.start))
        self._open.append(unit)

    def _region(self, provision: Provision) -> Unit:
        """The part of the document in which a provision stands."""
        shape = self._shape
        if self._open:
            return self._open[-1]
        if provision.path[0] == "preamble":
            return shape.preamble
        if provision.role == "conclusion":
            self._behind = True
            return shape.closing
        self._behind = self._behind or self._starts_annexes(provision)
        if self._behind:
            self._last = shape.annexes
        return shape.annexes if self._behind else shape.body

    def _starts_annexes(self, provision: Provision) -> bool:
        """Whether an annex begins here: it says so, or what has no number is counted anew."""
        sign = provision.path[-1][:1]
        if sign not in self._counts or len(provision.path) > 1:
            return provision.role == "part" and provision.eid.startswith("annex")
        self._counts[sign] += 1
        return provision.path[-1] != f"{sign}{self._counts[sign]}"

    def _keep(self, strays: list[Span], parent: Unit) -> None:
        """The lines before a provision: at the top of the document its title, after the last words of the body its foot."""
        shape = self._shape
        begun = any(unit.provision or unit.children for unit in (shape.preamble, shape.body, shape.closing, shape.annexes))
        if not begun:
            shape.preface.extend(strays)
        elif parent is shape.closing:
            parent.inside.extend(strays)
        elif parent is shape.annexes and not shape.annexes.children:
            shape.closing.children.extend(strays)
        else:
            parent.children.extend(strays)

    def _before(self, place: int | None) -> Iterable[Span]:
        """The lines of the front that are left and stand before `place`."""
        while self._strays and (place is None or self._strays[-1].start < place):
            yield self._strays.pop()


def _is_inside(provision: Provision, unit: Unit) -> bool:
    above = unit.provision
    return (
        above is not None and above.role != "conclusion"
        and provision.path[:-1] == above.path and provision.eid.startswith(f"{above.eid}__")
    )  # fmt: skip
