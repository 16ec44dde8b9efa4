"""What stands around a registered name and is part of it: a government, a city, not the day before it."""

import re
from dataclasses import dataclass
from functools import cache

from ..values import Span
from .models import Kind
from .name_words import name_words
from .words import one_of

_KANJI = "[一-龯々]"
_NOTHING = re.compile("(?!)")
_FREE = f"(?!{_KANJI})|(?=[側等内及並並在間])"
_DAY_BEFORE = re.compile(r"[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:付(?:け)?)?の")
_REACH = 40


@dataclass(frozen=True, slots=True)
class Around:
    """The words of one language around names; `seat` behind a group means a place in it, not its members.

    `next_word` begins with the last letter of what looks like a state's name: that is the letter before it.
    """

    behind: dict[Kind, re.Pattern[str]]
    before: dict[Kind, re.Pattern[str]]
    seat: re.Pattern[str]
    next_word: re.Pattern[str] = _NOTHING

    def widened(self, span: Span, kind: Kind, chars: str) -> Span:
        """The span with the words of its name around it, without a day that leads it."""
        start, end = span.start, span.end
        if (behind := self.behind.get(kind)) and (found := behind.match(chars, end)):
            end = found.end()
        if (before := self.before.get(kind)) and (found := before.search(chars, max(0, start - _REACH), start)):
            start = found.start()
        if chars[start : start + 1].isdigit() and (day := _DAY_BEFORE.match(chars, start, end)) and day.end() < end:
            start = day.end()
        return span if (start, end) == (span.start, span.end) else Span(start, end)


@cache
def around(language: str) -> Around:
    """What `language` prints around names; nothing for one without words."""
    words = name_words(language)
    if language == "ja":
        behind: dict[Kind, re.Pattern[str]] = {
            "party": re.compile(f"{words['governments'].pattern}(?:{_FREE})"),
            "place": re.compile(f"{words['places'].pattern}(?:{_FREE})"),
        }
        return Around(behind, {}, re.compile(words["seats"].pattern), re.compile(words["of_a_state"].pattern))
    if not words["governments"].words:
        return Around({}, {}, _NOTHING)
    before: dict[Kind, re.Pattern[str]] = {
        "party": re.compile(rf"(?<![^\W_]){one_of(words['governments'].words)} \Z"),
    }
    return Around({}, before, _NOTHING)
