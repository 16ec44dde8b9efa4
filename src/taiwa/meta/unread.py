"""Whether a list of those who act can be read whole: a member that no registry has makes the list a part of itself."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..values import Span
from .cast import Cast, Speaker
from .en import PLURAL
from .grammar import grammar_of

_NOTE = r"(?:\s?\([^()\n]{0,80}\))?"
_STATE_JA = r"[ァ-ヴー・々一-龥]{1,24}(?:共和国|王国|連邦|首長国|公国)"
_NAME_JA = rf"(?:{_STATE_JA}|[ァ-ヴー]{{2,24}})(?:政府|側)?{_NOTE}"
_AND_JA = r"、?(?:及び|並びに|および|ならびに)"
_FORM = r"(?:Republic|Kingdom|State|Duchy|Principality|Federation|Union|Sultanate|Emirate|Commonwealth)s?\sof\s"
_TITLED = r"(?!(?:H\.|His|Her|Mr|Mrs|Ms|Dr|Hon|I|We)\b)"
_NAME_EN = rf"(?:the\s)?{_TITLED}[A-Z][\w’'-]+(?:\s(?:(?:of|for|and)\s)?(?:the\s)?[A-Z][\w’'-]+){{0,6}}{_NOTE}"
_ONE_EN = _NAME_EN.replace("of|for|and", "of|for")
"""A name in a list: an and parts two, so that there is one way alone to take a list apart."""
_BETWEEN = {
    "ja": re.compile(rf"{_NOTE}(?:(?:{_AND_JA}|[、・])(?>{_NAME_JA}))++(?:{_AND_JA}|[、・])"),
    "en": re.compile(rf"{_NOTE}(?:(?:,|,?\sand)\s{_ONE_EN})+(?:,|,?\sand)\s(?:the\s)?"),
}
_BEFORE = {
    "ja": re.compile(rf"(?:{_NAME_JA}{_AND_JA}|{_STATE_JA}(?:政府|側)?{_NOTE}、)\Z"),
    "en": re.compile(rf"(?:\b{_NAME_EN},?\sand\s(?:the\s)?(?:[A-Z][\w-]+\s){{0,2}}|(?:\bof|,|\band)\s{_NAME_EN},\s(?:the\s)?)\Z"),
}
"""What leads up to a list joins a name to it. A name before a comma alone may be a place (In Northport, A and B …).

Of an office the first words may stand before what was read (and General|Secretary B)."""
_JOINED = {"ja": re.compile(rf"(?:政府|側)?{_NOTE}(?:{_AND_JA}|、)"), "en": re.compile(rf"{_NOTE}(?:,|,?\sand)\s(?:the\s)?")}
_BEHIND = {
    "ja": None,
    "en": re.compile(rf"{_NOTE}(?:,?\sand\s(?:the\s)?(?={_TITLED}[A-Z])|,\s(?=(?:the\s)?(?:[A-Z]\w+\s){{0,3}}{_FORM}))"),
}
_MORE = re.compile(rf"{_NOTE}(?:,\s{_ONE_EN})+,?\sand\s(?:the\s)?{_TITLED}[A-Z]")
"""Behind the first of those of whom several hold an office, the list goes on."""
_CUT = re.compile(rf"{_NOTE}(?:(?:,|,?\sand)\s{_ONE_EN})+\s?")
_REACH = 160


def is_whole(chars: str, found: Sequence[Speaker], within: Span, cast: Cast) -> bool:
    """Whether nobody unknown is named right before, between or right behind some speakers; `within` holds their sentence.

    Behind the last of a Japanese list stands the office, to which a name that is not known is read as that of a person.
    """
    language = grammar_of(cast)
    first, last = found[0].span.start, found[-1].span.end
    ahead = _BEFORE[language].search(chars, max(within.start, first - _REACH), first)
    if ahead and not any(
        one.parties and _JOINED[language].fullmatch(chars, one.span.end, first) for one in cast.named(chars, Span(ahead.start(), first))
    ):
        return False
    if any(_skips(chars, one, other, language) for one, other in pairwise(found)):
        return False
    behind, role = _BEHIND[language], found[-1].role
    if behind is None:
        return True
    several = role is not None and PLURAL.match(chars, role.start, role.end)
    return not (behind.match(chars, last, within.end) or (several and _MORE.match(chars, last, within.end)))


def _skips(chars: str, one: Speaker, other: Speaker, language: str) -> bool:
    """Whether only names nobody knows stand between two speakers; behind a comma, before an office, that is the person who holds the first one's."""
    if not _BETWEEN[language].fullmatch(chars, one.span.end, other.span.start):
        return False
    held = language != "ja" and other.role is not None and other.role.start == other.span.start
    return not (held and chars[one.span.end] == ",")


def is_cut(chars: str, last: Speaker, end: int, cast: Cast) -> bool:
    """Whether nothing but names that nobody knows is joined to a speaker, up to `end`."""
    return grammar_of(cast) != "ja" and _CUT.fullmatch(chars, last.span.end, end) is not None
