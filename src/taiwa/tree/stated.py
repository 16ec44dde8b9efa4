"""Markup that states the structure of a document becomes a tree: nodes as it nests them, regrouped where it is flat."""

from collections.abc import Iterable, Sequence

from ..text.models import Text
from ..text.stated import Stated, StatedPart
from ..values import Span, replace
from .finish import Finisher, Grown
from .flat import headed
from .labels import Label, bullet, labels
from .models import Tree
from .nodes import Node
from .numerals import in_ascii
from .words import words

_LONGEST_NUMBER = 40
_LONGEST_ROMAN = 8
_AROUND = " .,:;()[]{}、。．・-–—"


def stated_tree(text: Text, stated: Stated) -> Tree:
    """The tree of a document whose markup states it. Never raises; a line that is in no unit is front matter."""
    maker = _Maker(text)
    body = maker.side_by_side(stated.body)
    annex = next((at for at, node in enumerate(body) if node.annex), len(body))
    attached = [node for part in stated.annexes for node in maker.attached(part)]
    opening, preamble = _opening(maker.side_by_side(stated.preamble))
    grown = Grown(
        opening=opening, preamble=preamble, body=body[:annex], annexes=[*body[annex:], *attached],
        conclusion=maker.whole(stated.conclusion), notes=[line.span for line in text.lines if line.style == "note"],
    )  # fmt: skip
    return Tree(text=text, front=tuple(sorted(maker.front())), provisions=tuple(Finisher().document(grown)))


def _is_annex(node: Node) -> bool:
    return node.annex or (node.label is not None and node.label.top)


def _opening(nodes: Sequence[Node]) -> tuple[Node | None, Sequence[Node]]:
    """The part that is titled as the preamble, where the markup has one, and what stands in the preamble."""
    if nodes and nodes[0].kind == "part" and nodes[0].label is None:
        return nodes[0], [*nodes[0].children, *nodes[1:]]
    return None, nodes


class _Maker:
    """Makes nodes of stated parts, and knows which lines they hold."""

    def __init__(self, text: Text) -> None:
        self._text, self._chars = text, text.chars
        self._used = {at for at, line in enumerate(text.lines) if line.style == "note"}
        self._stray: list[Span] = []

    def front(self) -> Iterable[Span]:
        """The lines that are in no unit."""
        return [*(line.span for at, line in enumerate(self._text.lines) if at not in self._used), *self._stray]

    def whole(self, lines: Sequence[int]) -> Span | None:
        """The place of lines that are one provision together."""
        self._used.update(lines)
        return Span(self._text.lines[lines[0]].span.start, self._text.lines[lines[-1]].span.end) if lines else None

    def side_by_side(self, parts: Sequence[StatedPart]) -> list[Node]:
        """The nodes of parts that stand side by side in no numbered unit: there, markup is often flat."""
        nodes, stray = headed([node for part in parts for node in self._nodes(part)], self._chars)
        self._stray += stray
        return nodes

    def attached(self, part: StatedPart) -> list[Node]:
        """The annexes that one attachment holds: itself, or those whose titles stand in it."""
        node = self._node(part)
        first = node.children[0] if part.line is None and node.children else None
        titled = first is not None and (_is_annex(first) or (first.kind == "part" and (first.flat or len(node.children) == 1)))
        nodes = node.children if titled else [node]
        for one in nodes:
            one.annex = True
        return nodes

    def _nodes(self, part: StatedPart) -> list[Node]:
        """The node of a part; none for a line without a letter or that only marks the limits of the text."""
        if part.line is not None and not part.children and self._says_nothing(self._line(part)):
            return []
        return [self._node(part)]

    def _says_nothing(self, line: Span) -> bool:
        said = line.of(self._chars)
        return not any(char.isalnum() for char in said) or said.strip(" .:()[]-–—").casefold() in words().furniture

    def _line(self, part: StatedPart) -> Span:
        """The place of the lines of a part; empty where it has none."""
        lines = self._text.lines[part.line : part.line + part.lines] if part.line is not None else ()
        return Span(lines[0].span.start, lines[-1].span.end) if lines else Span(0, 0)

    def _node(self, part: StatedPart) -> Node:
        num, rest = self._split(part)
        if part.line is not None:
            self._used.update(range(part.line, part.line + part.lines))
        if part.kind in ("para", "bullet"):
            return Node(kind=part.kind, num=num, body=rest, lead=self._lead(part, rest), children=self._children(part))
        if part.kind == "number":
            found = self._labels(num) or _labels_of(part.label)
            return Node(kind="number", label=found[0] if found else None, readings=found, num=num, children=self._owned(part, rest))
        return self._titled(part, num, rest)

    def _titled(self, part: StatedPart, num: Span | None, title: Span | None) -> Node:
        found = self._labels(num) or _labels_of(part.label)
        if title and part.flat and not num and not found:  # a section that has a number has an element for it
            found, num, title = self._numbered(title)
        named = self._annex(num or title)
        if named and part.flat and title and named == title:
            num, title = title, None  # the word Annex alone numbers the annex; its title is the next line
        if named and named == num:
            found = ()
        rank = self._text.lines[part.line].level if part.line is not None else 0
        return Node(
            kind="part", label=found[0] if found else None, readings=found, rank=rank, num=num, heading=title, flat=part.flat,
            annex=bool(named), children=self.side_by_side(part.children),
        )  # fmt: skip

    def _annex(self, at: Span | None) -> Span | None:
        """The word with which these begin, where it names an annex."""
        found = words().annexes.match(self._chars, at.start, at.end) if at else None
        return Span(*found.span()) if found else None

    def _split(self, part: StatedPart) -> tuple[Span | None, Span | None]:
        """Number and words of the line of a part."""
        if part.line is None:
            return None, None
        line = self._line(part)
        middle = min(line.start + part.num, line.end)
        num, rest = Span(line.start, middle).trim(self._chars), Span(middle, line.end).trim(self._chars)
        return num or None, rest or None

    def _lead(self, part: StatedPart, body: Span | None) -> Span | None:
        return Span(body.start, min(body.start + part.lead, body.end)) if part.lead and body else None

    def _children(self, part: StatedPart) -> list[Node]:
        return [node for child in part.children for node in self._nodes(child)]

    def _owned(self, part: StatedPart, body: Span | None) -> list[Node]:
        """What stands in a numbered unit: first its own words as a paragraph."""
        nodes = self._children(part)
        if body is None:
            return nodes
        own = Node(kind="para", body=body, lead=self._lead(part, body))
        if part.children and part.children[0].kind == "para" and part.children[0].line is None:
            own.children, nodes = nodes[0].children, nodes[1:]
        return [own, *nodes]

    def _numbered(self, title: Span) -> tuple[Sequence[Label], Span | None, Span | None]:
        """Labels, number and title of a heading that prints its number before its words, or is nothing but one."""
        said = title.of(self._chars)
        found = labels(said, styled=True) or _only(said)
        if not found:
            return (), None, title
        middle = min(title.start + found[0].length, title.end)
        num, rest = Span(title.start, middle).trim(self._chars), Span(middle, title.end).trim(self._chars)
        return found, num or None, rest or None

    def _labels(self, num: Span | None) -> Sequence[Label]:
        """What the printed number of a unit may mean; nothing where it has none."""
        return _labels_of(num.of(self._chars)) if num else ()


def _labels_of(number: str) -> Sequence[Label]:
    """Every reading of a number, after a list mark; else the number as it stands. A mark alone is none."""
    said = number[bullet(number) :]
    for one in (said, f"{said}."):
        found = [label for label in labels(one, styled=True) if label.length >= len(said)]
        if found:
            return found
    text = "".join(said.split()).strip(_AROUND) or said
    eid = in_ascii(text[:_LONGEST_NUMBER]) if text else ""
    return [Label(series="", value=0, text=text, length=len(said), firm=True, eid=eid)] if text else []


def _only(said: str) -> Sequence[Label]:
    """The labels of a heading that is a number alone: II."""
    numeral = said.rstrip(".")
    if len(numeral) > _LONGEST_ROMAN or not (numeral.isdecimal() or numeral.isupper()):
        return ()
    return [replace(label, length=len(said)) for label in labels(f"{numeral}.")]
