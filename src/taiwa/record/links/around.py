"""An instrument in its sentence, and what is said there of its life."""

import re
from dataclasses import dataclass

from ...values import Span
from .models import StageName

_QUOTES = re.compile(r"[「『“‘\"(]+\Z")
_ALIAS = re.compile(r"[」』”’\"]*(?: ?\([^()]{1,60}\))?[」』”’\"]*\)?")
_STOP = re.compile(r"\n|。|[.!?;](?=\s+[A-Z“\"(]|\s*\Z)")
_FAR = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """A stage that is told of an instrument: whether it is only asked for, and where the word stands in the text.

    `clause` is the stretch in which the day of it may stand.
    """

    stage: StageName
    asked: bool
    sure: bool
    span: Span
    clause: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The words of a sentence before and behind an instrument, without its quotes and the short form behind it."""

    before: str
    behind: str
    start: int
    end: int

    def back(self, at: int, end: int) -> Span:
        """A place in `before`, in the text."""
        return Span(self.start - len(self.before) + at, self.start - len(self.before) + end)

    def ahead(self, at: int, end: int) -> Span:
        """A place in `behind`, in the text."""
        return Span(self.end + at, self.end + end)


def around(span: Span, text: str) -> Around:
    """What stands around `span` in its sentence."""
    floor = max(0, span.start - _FAR)
    before = text[floor : span.start]
    stops = list(_STOP.finditer(before + text[span.start : span.start + 2]))
    begin = max((stop.end() for stop in stops if stop.end() <= len(before)), default=0)
    opened = _QUOTES.search(before, begin)
    alias = _ALIAS.match(text, span.end)
    start, end = floor + (opened.start() if opened else len(before)), alias.end() if alias else span.end
    stop = _STOP.search(text, end, end + _FAR)
    return Around(
        before=text[floor + begin : start],
        behind=text[end : stop.start() if stop else end + _FAR],
        start=start,
        end=end,
    )
