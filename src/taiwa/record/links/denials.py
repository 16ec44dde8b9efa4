"""What becomes of a stage that its clause denies, puts off or breaks off: it is not told, or told as suspended."""

import re
from collections.abc import Iterator
from functools import cache

from ...values import replace
from ..hearsay import contested
from .around import Around, Staged
from .cues import pattern_of, search_of

_GOING: frozenset[str] = frozenset(("negotiating", "implementation"))
"""Stages that go on, so that they can be suspended; one that is put off has not come."""
_NO = "(?:ない|なかった|ず(?=[、。にと]|$))"
_DENIED_JA = re.compile(rf"(?:て(?:は|も)?い|さ|せ|され)?{_NO}|る?に(?:は)?至[^、。]{{0,4}}?{_NO}|[をはがもに][はも]?[^、。をはが]{{0,16}}?{_NO}")
_AFTERWARDS = re.compile(r"後に?、?[^。]*(?:する|行う|る)(?:こと|旨|意向|用意|予定|方針)")
"""Behind a verb: what is to follow it is still ahead, and so may it be."""
_FEW = r"(?:(?!and\b|but\b|only\b)[\w’'-]+ ){0,4}?"
_FEWER = r"(?:(?:the|all|its|their|any|further|of) ){0,3}"
_BE = r"(?:was|were|is|are|has been|have been|had been|remains?|remained)"
_PAST = re.compile(r" (?:entered|was|were|had)\b")
"""Behind an instrument that stands in a clause of time: it did come about."""
_THAT = re.compile(r"\bthat (?:the )?\Z")
_REACH = 60
"""So close before an instrument stands what is said of the clause of which it is the subject (denied that the …)."""
_NOT_BEHIND = re.compile(r" (?:did|do|does|have|has|had|were|are|was|is|will|could|can) ?(?:not|never)\b")


def settled(told: Staged, words: Around, language: str) -> Iterator[Staged]:
    """The stage as its clause leaves it: as it was read, suspended, or none."""
    denied, stopped, asked = _ja(told, words) if language == "ja" else _en(told, words)
    if denied or (stopped and told.stage not in _GOING):
        return
    yield replace(told, stage="suspended", asked=asked, sure=True) if stopped else told


def _ja(told: Staged, words: Around) -> tuple[bool, bool, bool]:
    """Whether it is denied, whether it is broken off or put off, and whether that is only asked for: by what follows it."""
    if told.span.start < words.end:
        return False, False, False  # its verb ends at the instrument, so that nothing follows it
    rest = words.behind[told.span.end - words.end :]
    stopped = _stopped_ja().match(rest)
    if stopped:
        rest = rest[stopped.end() :]
        asks = re.match(rf"[^、。をがは]{{0,8}}?{pattern_of('stages', 'ja', 'asks')}", rest)
        return _is_denied_ja(rest), True, asks is not None
    return _is_denied_ja(rest), False, False


def _is_denied_ja(rest: str) -> bool:
    """Also what is supposed or waited for (発効した場合), or told as a mistake (発効したとの誤解)."""
    if re.match(rf"(?:[をがはの]|する|される)?{pattern_of('stages', 'ja', 'supposed')}", rest) or _AFTERWARDS.match(rest):
        return True
    if re.match(rf"[^、。をはが]{{0,6}}?との{pattern_of('stages', 'ja', 'mistaken')}", rest):
        return True
    if re.match(rf"[^、。をはが]{{0,6}}?との[^、。をはが]{{0,8}}を{pattern_of('stages', 'ja', 'rebuts')}", rest):
        return True
    if re.match(rf"[のをがは][^、。をはが]{{0,12}}?{pattern_of('stages', 'ja', 'off')}", rest):
        return True
    return _DENIED_JA.match(rest) is not None


@cache
def _stopped_ja() -> re.Pattern[str]:
    return re.compile(rf"[のをがは][^、。をはが]{{0,12}}?{pattern_of('stages', 'ja', 'stops')}")


def _en(told: Staged, words: Around) -> tuple[bool, bool, bool]:
    """The same by what stands before the word, and behind the instrument of which it is the subject."""
    begin = words.start - len(words.before)
    if told.span.start >= words.start:  # a predicate with its own denial is none of the words of a stage
        supposed = _supposed_en().search(words.before) is not None and _PAST.match(words.behind) is None
        return supposed or (_THAT.search(words.before) is not None and contested(words.before[-_REACH:]) is not None), False, False
    before, behind = words.before[: told.span.start - begin], words.behind
    denied = _supposed_en().search(before) is not None or _denied_en().search(before) is not None or _NOT_BEHIND.match(behind) is not None
    stopped, after = _stopped_en().search(before), _stopped_behind("stops").match(behind)
    off = _stopped_behind("off").match(behind) is not None
    return denied or off, bool(stopped or after), stopped is not None and _is_asked_en(before[: stopped.start()])


def _is_asked_en(before: str) -> bool:
    asks, tells = (
        max((found.start() for found in search_of("stages", "en", use).finditer(before)), default=-1) for use in ("asks", "tells")
    )
    return asks > tells


@cache
def _denied_en() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern_of('stages', 'en', 'denied')} {_FEW}|{pattern_of('stages', 'en', 'off')} {_FEWER})\Z", re.IGNORECASE)


@cache
def _supposed_en() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern_of('stages', 'en', 'supposed')} (?:the |that the )?(?:\w+ )?\Z", re.IGNORECASE)


@cache
def _stopped_en() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern_of('stages', 'en', 'stops')} {_FEWER}\Z", re.IGNORECASE)


@cache
def _stopped_behind(use: str) -> re.Pattern[str]:
    return re.compile(rf" {_BE} (?:\w+ly )?{pattern_of('stages', 'en', use)}(?!\w)")
