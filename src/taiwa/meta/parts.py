"""The places of a document where it says what it is: title block, opening, closing block."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from ..mentions.models import Mention
from ..text.models import Line
from ..tree.models import Tree
from ..values import Edtf, Span

_STOP = re.compile(
    r"。(?!\s?\))|\n|[.!?](?=[”\"’)]?\s{1,4}[A-Z“\"«А-Я])(?<!\b[A-Z].)(?<!\b(?:Jr|Sr|Mr|Ms|Dr|Rt|No).)(?<!\b(?:Mrs|Gen|Hon).)[”\"’)]?"
)
"""What ends a sentence; the mark comes first, so that the search can skip to it. None that closes a bracket does: (以下「甲」という。)の外相."""
_SHORT = 40
_LONGEST = 6000
"""Characters of an opening or a closing block that are looked at."""
_LINES = 120
_LONGEST_LINE = 1000
"""Lines of a title block, and characters in one of them, that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What is looked at: `front` are the lines of the title block, `opening` the paragraphs before the first unit.

    `closing` is the block with date, place and signatures. `dates` are the absolute dates of the whole text.
    """

    tree: Tree
    chars: str
    front: tuple[Line, ...]
    opening: tuple[Span, ...]
    closing: tuple[Span, ...]
    dates: tuple[tuple[Span, Edtf], ...]

    def dates_in(self, span: Span) -> list[tuple[Span, Edtf]]:
        """The dates that stand inside `span`."""
        return [(at, day) for at, day in self.dates if span.start <= at.start and at.end <= span.end]

    def sentences(self) -> Iterator[Span]:
        """The sentences of the opening, in order."""
        for span in self.opening:
            yield from sentences_in(self.chars, span)


def parts_of(tree: Tree, found: Iterable[Mention]) -> Parts:
    """The places of `tree` that say what the document is."""
    dates = tuple((one.span, one.value) for one in found if one.kind == "date" and isinstance(one.value, Edtf))
    return Parts(
        tree=tree,
        chars=tree.text.chars,
        front=tuple(islice(_front(tree), _LINES)),
        opening=tuple(_opening(tree)),
        closing=tuple(
            Span(max(p.body.start, p.body.end - _LONGEST), p.body.end)
            for p in tree.provisions
            if p.role == "conclusion" and p.body
        ),
        dates=dates,
    )


def _front(tree: Tree) -> Iterator[Line]:
    """The lines of the title block that are short enough to be one, in order."""
    blocks = iter(tree.front)
    block = next(blocks, None)
    for line in tree.text.lines:
        while block and block.end < line.span.end:
            block = next(blocks, None)
        if not block:
            return
        shown = line.span.trim(tree.text.chars) if len(line.span) <= _LONGEST_LINE else Span(0, 0)
        if block.contains(line.span) and len(shown):
            yield line


def _opening(tree: Tree) -> Iterator[Span]:
    """The preamble; without one, the first paragraph that is a sentence, with what stands before it."""
    preamble = [p.body for p in tree.provisions if p.role == "preamble" and p.body]
    bodies = (p.body for p in tree.provisions if p.role not in ("preamble", "conclusion", "note") and p.body)
    taken = 0
    for body in preamble or bodies:
        yield Span(body.start, min(body.end, body.start + _LONGEST))
        taken += len(body)
        if (not preamble and len(body) > _SHORT) or taken > _LONGEST:
            return


def sentences_in(chars: str, span: Span) -> Iterator[Span]:
    """The sentences of a stretch of text, without the white space around them."""
    start = span.start
    for stop in _STOP.finditer(chars, span.start, span.end):
        yield from _sentence(chars, start, stop.end())
        start = stop.end()
    yield from _sentence(chars, start, span.end)


def last_sentences(chars: str, span: Span, count: int = 1) -> list[Span]:
    """The last of these sentences; none goes on behind the end of a line, so that only the last lines are looked at."""
    found: list[Span] = []
    end = span.end
    while len(found) < count and end > span.start:
        start = max(span.start, chars.rfind("\n", span.start, end) + 1)
        found[:0] = sentences_in(chars, Span(start, end))
        end = start - 1
    return found[-count:]


def _sentence(chars: str, start: int, end: int) -> Iterator[Span]:
    span = Span(start, end).trim(chars)
    if len(span):
        yield span


def one_line(words: str) -> str:
    """Width-folded words in one line: no space between two letters of a script without spaces."""
    folded = " ".join(unicodedata.normalize("NFKC", words).split())
    return re.sub(r"(?<=[のとにをはがや、及]) (?=[\u3041-\u9fff])", "", folded)
