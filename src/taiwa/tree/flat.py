"""Flat markup regrouped: titles that stand among what they head, lettered paragraphs beside the number they are under."""

import re
from collections.abc import Sequence

from ..values import Span, replace
from .labels import Label, labels
from .nodes import Node
from .numerals import roman, values
from .rows import close

_DEPTH = 12
_BARE = re.compile(r"(?P<n>[IVXLC]{1,8})\s+(?=\w)")
_ALIKE = str.maketrans("асеорхуАСЕОРХУ", "aceopxyACEOPXY")
"""Letters that look alike in two alphabets: who lists а), b), c) has typed one of them in the other."""


def headed(nodes: Sequence[Node], chars: str) -> tuple[list[Node], list[Span]]:
    """The nodes with those behind each flat title in its part, and the lines that only stand below a title."""
    if not any(node.flat for node in nodes):
        return lettered(nodes, chars), []
    _number_titles([node for node in nodes if node.flat], chars)
    made: list[Node] = []
    stray: list[Span] = []
    open_: list[Node] = []
    opened: list[Node] = []
    for at, node in enumerate(nodes):
        if not node.flat:
            (open_[-1].children if open_ else made).append(node)
        elif open_ and _is_title_of(open_[-1], node):
            open_[-1].heading = node.heading
        elif open_ and node.heading and _is_subtitle(nodes, at, open_[-1]):
            stray.append(node.heading)
        else:
            _close(open_, node)
            (open_[-1].children if open_ else made).append(node)
            open_.append(node)
            opened.append(node)
    for node in opened:
        node.children = lettered(node.children, chars)
    return lettered(made, chars), stray


def _number_titles(titles: Sequence[Node], chars: str) -> None:
    """Read the Roman numbers of titles that print no dot behind them (II Trade), where they count on."""
    found = [(node, match) for node in titles if (match := _numeral(node, chars))]
    values = {roman(match["n"].lower()) for _, match in found}
    for node, match in found:
        value = roman(match["n"].lower())
        if value and node.heading and values & {value - 1, value + 1}:
            start, end = node.heading.start, node.heading.end
            node.num, node.heading = Span(start, start + match.end("n")), Span(start + match.end(), end)
            node.readings = labels(f"{match['n']}.")
            node.label = node.readings[0]


def _numeral(node: Node, chars: str) -> re.Match[str] | None:
    return None if node.label or node.heading is None else _BARE.match(node.heading.of(chars))


def _is_title_of(above: Node, node: Node) -> bool:
    """Whether a heading is the title of the number that stands alone above it."""
    return not above.children and above.heading is None and node.label is None and not node.annex


def _is_subtitle(nodes: Sequence[Node], at: int, above: Node) -> bool:
    """Whether a lower heading right below a title heads nothing: a division into one part is none."""
    node = nodes[at]
    if above.children or node.label or node.annex or node.rank <= above.rank:
        return False
    for after in range(at + 1, len(nodes)):
        other, before = nodes[after], nodes[after - 1]
        if other.flat and (other.rank < node.rank or other.annex):
            return True
        is_title = before.flat and before.heading is None
        if other.flat and other.rank == node.rank and other.label is None and not is_title:
            return False
    return True


def _close(open_: list[Node], node: Node) -> None:
    """Close the parts that a heading ends: down to its own series, else those that do not stand above it."""
    if node.annex:
        open_.clear()
        return
    at = _beside(open_, node)
    if at is not None:
        del open_[at:]
        return
    while open_ and (len(open_) > _DEPTH or not _holds(open_[-1], node)):
        open_.pop()


def _holds(part: Node, node: Node) -> bool:
    """Whether a heading stands under an open part: an annex, a higher one, another series, a number that holds nothing yet."""
    first = not part.children and (part.label is None) != (node.label is None)
    return part.annex or part.rank < node.rank or first or (node.label is not None and part.label is not None)


def _beside(open_: Sequence[Node], node: Node) -> int | None:
    """Which open part the numbered one goes on from: the next number first, then any of its series."""
    for exact in (True, False):
        for at in range(len(open_) - 1, -1, -1):
            for label in node.readings:
                before = open_[at].label
                if before and before.series == label.series and (label.value == before.value + 1 or not exact):
                    node.label = label
                    return at
    return None


def lettered(nodes: Sequence[Node], chars: str) -> list[Node]:
    """The nodes with paragraphs that print (a), (b) … under the number or the words that lead into them.

    A paragraph that prints nothing of the kind stands in the number before it. A letter counts only in a series.
    """
    placer = _Placer(chars, [_labels(node, chars) for node in nodes])
    for at, node in enumerate(nodes):
        placer.take(at, node)
    return placer.made


def _labels(node: Node, chars: str) -> Sequence[Label]:
    if node.kind == "number":
        return node.readings
    if node.kind == "para" and node.body:
        found = [label for label in labels(node.body.of(chars)) if label.firm]
        return [*found, *(alike for label in found for alike in _alike(label))]
    return []


def _alike(label: Label) -> Sequence[Label]:
    """The readings of a letter as the one that looks like it in another alphabet; it stays as it is printed."""
    other = label.text.translate(_ALIKE)
    if not label.lone or other == label.text:
        return []
    mark = label.series[:-1]
    return [replace(label, series=mark + kind, value=value) for kind, value in values(other)]


class _Placer:
    """Takes nodes side by side one by one; `made` are those that stay so."""

    def __init__(self, chars: str, found: Sequence[Sequence[Label]]) -> None:
        """Nothing is open: no number or words that lead into letters, no letter."""
        self.made: list[Node] = []
        self._chars, self._found = chars, found
        self._printed = {(label.series, label.value) for every in found for label in every}
        self._head: Node | None = None
        self._letters: list[Node] = []

    def take(self, at: int, node: Node) -> None:
        """Put one node where it belongs."""
        if node.kind not in ("number", "para"):
            self._head, self._letters = None, []
            self.made.append(node)
        elif not any(self._goes_on(node, label) for label in self._found[at]) and not self._starts(node, self._found[at]):
            self._stands(node)

    def _goes_on(self, node: Node, label: Label) -> bool:
        """Put the letter after an open one beside it; the innermost counts."""
        for depth in range(len(self._letters) - 1, -1, -1):
            if _follows(label, self._letters[depth]):
                self._put(depth, node, label)
                return True
        return False

    def _starts(self, node: Node, found: Sequence[Label]) -> bool:
        """Put a paragraph that prints the next number beside the number before it, a first letter under what leads there."""
        if node.kind == "number" or self._head is None:
            return False
        for label in found:
            if _follows(label, self._head):
                self._head, self._letters = _number(node, label, self._chars), []
                self.made.append(self._head)
                return True
            if label.value == 1 and (label.series, 2) in self._printed:
                self._put(self._depth(label), node, label)
                return True
        return False

    def _depth(self, label: Label) -> int:
        """How deep a series begins: where it begins again, else under what is open."""
        open_ = (at for at, one in enumerate(self._letters) if one.label and one.label.series == label.series)
        return next(open_, len(self._letters))

    def _put(self, depth: int, node: Node, label: Label) -> None:
        above = self._letters[depth - 1] if depth else self._head
        unit = node if node.kind == "number" else _number(node, label, self._chars)
        (above.children if above else self.made).append(unit)
        self._letters[depth:] = [unit]

    def _stands(self, node: Node) -> None:
        """Put a number, or a paragraph without one, where it stands by itself."""
        if node.kind == "para" and self._head and self._head.kind == "number":
            self._head.children.append(node)
            return
        self.made.append(node)
        leads = node.kind == "number" or (node.body is not None and close(self._chars, node.body) == "lead")
        self._head, self._letters = node if leads else None, []


def _follows(label: Label, before: Node) -> bool:
    return before.label is not None and before.label.series == label.series and label.value == before.label.value + 1


def _number(node: Node, label: Label, chars: str) -> Node:
    """A paragraph that prints its number as a numbered unit."""
    body = node.body or Span(0, 0)
    middle = body.start + label.length
    num, rest = Span(body.start, middle).trim(chars), Span(min(middle, body.end), body.end)
    children = [Node(kind="para", body=rest), *node.children] if rest else node.children
    return Node(kind="number", label=label, num=num, children=children)
