"""Lines as the tree sees them: list mark, possible numbers, how the line ends."""

import re
from typing import Literal

from msgspec import Struct

from ..text.models import Line, Text
from ..values import Span
from .labels import Label, bullet, circled_label, is_circled, labels
from .words import words

Close = Literal["full", "lead", "open", "none"]

_LETTER = re.compile(r"[^\W_]")
_TAIL = 24
_CLOSERS = " \t\u3000\n」』】〕)]}\"'”’»*_"
_CLOSES: dict[str, Close] = {
    **dict.fromkeys("。.!?…｡", "full"), **dict.fromkeys(":", "lead"), **dict.fromkeys(",、;，", "open"),
}  # fmt: skip
_INITIAL = re.compile(r"(?:^|[^\w])[A-ZА-Я](?:\.[A-ZА-Я])*\.$")
_SHORT = 60


class Row(Struct, frozen=True):
    """A line that is not blank. `start` to `end` is its place without white space around it.

    `mark` is its list mark, `text` where the words after the mark begin, `labels` every reading of a number there.
    `close` says how it ends: a full sentence, a colon, a comma or semicolon, or none of them. `record` where it is a whole row of a
    table of measures, its head or a measure.
    """

    line: Line
    start: int
    end: int
    text: int
    mark: str | None
    labels: tuple[Label, ...]
    close: Close
    letters: bool
    record: Literal["", "head", "measure"] = ""

    @property
    def span(self) -> Span:
        """Its place without white space around it."""
        return Span(self.start, self.end)

    @property
    def styled(self) -> bool:
        """Whether it is set as a heading or wholly bold."""
        return self.line.style in ("heading", "bold") and not self.record

    @property
    def is_cell(self) -> bool:
        """Whether it is a cell of a table."""
        return self.line.style == "cell" or self.record != ""

    @property
    def items(self) -> int:
        """The nesting that the format states for a list item, else 0."""
        return self.line.level if self.line.style == "item" and not self.record else 0

    def title(self, chars: str) -> str:
        """Its words in small letters without what may stand around a title, for looking them up."""
        return chars[self.text : self.end].strip(" .:()[]-–—").casefold() if self.size <= _SHORT else ""

    @property
    def size(self) -> int:
        """How many characters its own words have."""
        return self.end - self.text


def rows_of(text: Text) -> list[Row]:
    """The lines of a text that hold anything, in order."""
    return [row for line in text.lines if (row := _row(text, line)) is not None]


_HEAD = 1500
"""Characters in which title, place and day of a document stand."""


def _row(text: Text, line: Line) -> Row | None:
    span = line.span.trim(text.chars)
    if span.start == span.end:
        return None
    chars, start = text.chars, span.start
    head = chars[start : min(span.end, start + 80)]
    dash = min(bullet(head), span.end - start) if not head[0].isalnum() or line.style == "item" else 0
    rest = head[dash:]
    mark = head[0] if dash else line.marker
    found = _labels(text, line, start + dash, rest)
    if dash and any(label.lone for label in found) and head[dash].isascii():
        found = ()  # after a list mark a Latin letter with a full stop is an initial: - J. Smith
    if line.style == "cell":
        found = tuple(label for label in found if label.firm)  # 120 million yen: a cell is full of figures
    if not found and line.marker and not dash:
        found = tuple(_unprinted(label) for label in labels(f"{line.marker} "))
    letters = _LETTER.search(chars, start, span.end) is not None
    return Row(line, start, span.end, start + dash, mark, found, close(chars, span), letters)


def _labels(text: Text, line: Line, at: int, rest: str) -> tuple[Label, ...]:
    if is_circled(rest) or (rest[:1].isdecimal() and not rest[1:2].isspace() and _circled(text, at)):
        return circled_label(rest)
    return labels(rest, styled=line.style in ("heading", "bold"), below=at > _HEAD)


def _circled(text: Text, at: int) -> bool:
    start = text.start_of(at)
    return is_circled(text.decoded[start : start + 1])


def _unprinted(label: Label) -> Label:
    """A number that the format states and the text does not print takes no room."""
    return Label(series=label.series, value=label.value, text=label.text, length=0, firm=True, eid=label.eid)


def close(chars: str, span: Span) -> Close:
    """How a line ends, closing brackets and quotation marks aside; the full stop of an abbreviation ends no sentence."""
    tail = chars[max(span.start, span.end - _TAIL) : span.end].rstrip(_CLOSERS)
    if tail.endswith(".") and len(span) < _SHORT and (tail.endswith(words().abbreviations) or _INITIAL.search(tail)):
        return "none"
    return _CLOSES.get(tail[-1:], "none")
