"""What a passage says became of a promise, by its words."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from math import fsum

from ..mentions.models import Mention
from ..values import Duration, Edtf, Span
from .amounts import done_in_part, measured, revised, share
from .answers import Effect
from .document import Document
from .effect_words import BY_WORDS, DONE, effect_cues, find, guards, places
from .telling import weighed

_NEAR = 24
"""A date and the word of pledging, or a span of time and the word of delivery, stand this close together."""
_OPENS = 12
"""A date so near to the beginning opens the clause."""
_OPENING = 32
"""The verb of an English undertaking stands in so many of its first characters (the firm intention of both not to …)."""
_NOUN_BEHIND = re.compile(r"(?:こと|もの|旨)$")
_BEFORE_DAY = re.compile(r"(?:\b(?:on|in|of)|に)$")
_DONE_BEFORE = re.compile(r"(?<!新)た(?:旨|こと|と)を?$")
_SOME_DAY = date(2000, 1, 1)
_SUPPOSED = re.compile(r"\b(?:if|unless|until|in case)\b[^,.;]*$")
_SUPPOSED_JA = re.compile(r"(?:い|かった)?(?:場合|限り)")
_NOT_ONLY = re.compile(r" (?:only|just|merely)\b")
_ASIDE = re.compile(r", which (?:had|has|have|was|were)\b[^,.;]*(?:,|(?=[.;]?\Z))|(?<![^、。は])[^、。は]*た(?!旨)(?=[\u4e00-\u9fff\u30a1-\u30fa「『])")
"""What is told aside of a thing (the opening, which had been delayed, took place; 延期されていた|祭が開催された), before or behind what became of it."""
_UNTIL_VERB = re.compile(r"(?:[\s,]|\b(?:been|be|being|yet|\w+ly)\b)*")
"""What may stand between has not and its verb."""


def effect_said(words: str) -> Effect | None:
    """The effect that the words of a promise tell of one given before; what they say is not done yet is why it is given."""
    found = _said(words)
    return "restated" if _opens_again(found) else next(iter(found), None)


def _said(words: str) -> dict[Effect, int]:
    return {effect: at for effect in BY_WORDS if (at := find(effect, words)) is not None}


def _opens_again(found: dict[Effect, int]) -> bool:
    return "restated" in found and found["restated"] == min(found.values())


def effect_in(words: str) -> Effect | None:
    """The effect that the words of a report tell; None where they tell none. What is said again before all else is said again.

    A target that was missed, and what is said not to be done, is told of as progress: how far it came, be it not at all.
    """
    rest = _ASIDE.sub("", words)
    if rest != words and (told := effect_in(rest)):
        return told
    found = _said(words)
    if _opens_again(found):
        return "restated"
    if against := measured(words):
        return against
    if "dropped" not in found and (falls_short(words) or says_undone(words)):
        return "progress"
    if told := next(iter(found), "changed" if revised(words) else "progress" if done_in_part(words) else None):
        return told
    return "delivered" if find("deed", words) is not None else None


def is_verb_of(effect: str, action: str) -> bool:
    """Whether a phrase of `effect` is the verb of what is undertaken: the last words of Japanese, among the first of English."""
    lowered = _NOUN_BEHIND.sub("", action.lower())
    return any(
        end <= _OPENING if lowered[start:end].isascii() else end == len(lowered)
        for start, end in places(effect, lowered)
    )


def falls_short(words: str) -> bool:
    """Whether words tell that a target was missed, or that only so much of it was done."""
    return measured(words) == "progress" or find("short", words) is not None


def says_undone(words: str) -> bool:
    """Whether words tell that something was not done; what was not given up (中止していない) is another matter."""
    lowered = words.lower()
    return any(
        not _NOT_ONLY.match(lowered, end) and not _SUPPOSED.search(lowered[:start]) and not _SUPPOSED_JA.match(lowered, end)
        and not _ends_it(lowered, start, end)
        for start, end in places("undone", lowered)
    )  # fmt: skip


def in_place_of(words: str, promised: Collection[str]) -> bool:
    """Whether what was promised is that in whose place another thing was done (instead of training 500, 受け入れる代わりに)."""
    lowered = words.lower()
    for start, end in places("instead", lowered):
        if lowered[start:end].isascii():
            stop = next((at for at in range(end, len(lowered)) if lowered[at] in ",;."), len(lowered))
            given_up, done = lowered[end:stop], lowered[:start] + lowered[stop:]
        else:
            given_up, done = lowered[:start], lowered[end:]
        if _common(given_up, promised) > _common(done, promised):
            return True
    return False


def _common(words: str, promised: Collection[str]) -> float:
    return fsum(weight for term, weight in weighed(words) if term in promised)


def nothing_done(words: str) -> bool:
    """Whether words tell that nothing was done, beside nothing that was; so far is of what was not done then."""
    if not says_undone(words) or falls_short(words) or share(words) is not None:
        return False
    rest = words.lower()
    for until_now in guards("until_now"):
        rest = rest.replace(until_now, "")
    return not tells_done(rest)


def in_part(words: str) -> bool:
    """Whether words tell that only a part of a thing was done, without its number (約7割が完了した, half of the works)."""
    return find("in-part", words) is not None


def tells_done(words: str) -> bool:
    """Whether words tell that something was done or is being done."""
    return any(find(effect, words) is not None for effect in (*DONE, "exceeded", "progress"))


def _ends_it(lowered: str, start: int, end: int) -> bool:
    """Whether what is not done is to end something (was not abandoned), or the phrase tells an end itself (did not materialise)."""
    between = _UNTIL_VERB.match(lowered, end)
    return any(
        first <= (between.end() if between else end) and start <= last
        for effect in ("dropped", "superseded", "changed")
        for first, last in places(effect, lowered)
    )


@dataclass(frozen=True, slots=True)
class Citation:
    """An earlier day, or an earlier meeting, on which the words say that something was promised; `near` is what they call it."""

    day: str | None
    meeting: str | None
    near: Span


def cited(document: Document, clause: Span) -> Citation | None:
    """The date or meeting beside a word of pledging (2031年4月に表明した, announced in April 2031), or that opens the clause.

    None without one; the day of the document itself cites nothing.
    """
    words = clause.of(document.text)
    for mention in document.mentions_in(clause):
        day, meeting = _earlier(mention, document)
        if not (day or meeting):
            continue
        start, end = mention.span.start - clause.start, mention.span.end - clause.start
        before, after = words[max(0, start - 3 * _NEAR) : start], words[end : end + _NEAR]
        pledged = find("pledged", after)
        if _ends_with_pledge(before):
            at = max(0, start - 3 * _NEAR)
            whole = at if at == 0 else at + words[at:start].find(" ") + 1  # no half of a word
            return Citation(day, meeting, Span(clause.start + whole, mention.span.start))
        if pledged == 0 if day else pledged is not None:
            return Citation(day, meeting, Span(mention.span.end, min(clause.end, mention.span.end + 2 * _NEAR)))
        if day and start <= _OPENS and _states(words[end:]):
            return Citation(day, meeting, Span(mention.span.end, clause.end))
    return None


def _states(words: str) -> bool:
    """Whether words say that something was promised, and not that it had been done (120名を受け入れた旨表明した)."""
    at = find("stated", words)
    return at is not None and _DONE_BEFORE.search(words, 0, at) is None and not words.endswith(guards("felt"), 0, at)


def _earlier(mention: Mention, document: Document) -> tuple[str | None, str | None]:
    """The day, or the meeting of the same body, that a mention names, where it lies before the document's own."""
    meta, value = document.meta, mention.value
    if mention.kind == "date" and isinstance(value, Edtf) and _before(value, document):
        return str(value), None
    own = f"{meta.body}-{meta.ordinal:02}" if meta.body and meta.ordinal else None
    is_meeting = mention.kind == "meeting" and isinstance(value, str) and own and value.startswith(f"{meta.body}-")
    return None, value if is_meeting and isinstance(value, str) and own and value < own else None


def _before(day: Edtf, document: Document) -> bool:
    own = document.date
    return own is None or (str(day) < own and not own.startswith(str(day)))


def _ends_with_pledge(words: str) -> bool:
    """Whether a word of pledging stands right before, or who pledged (announced by both leaders on)."""
    stripped = words.lower().rstrip()
    by_whom = find("by-whom", stripped)
    if by_whom is not None and _BEFORE_DAY.search(stripped) and not set(stripped[by_whom:]) & set(",.;"):
        return True
    return any(stripped.endswith(cue.words) for cue in effect_cues() if cue.effect == "pledged")


def delivered_when(document: Document, clause: Span, deadline: Edtf | None) -> Effect:
    """Delivered, early or late: by its words, by two spans of time in one clause (3年間 … 2年間で達成), else by the deadline.

    A report before the period in which it fell due shows that it came early; a later report shows nothing of lateness,
    unless it says on which day it was done.
    """
    words = clause.of(document.text)
    if find("early", words) is not None or find("late", words) is not None:
        return "delivered-early" if find("early", words) is not None else "delivered-late"
    at = next((at for effect in DONE if (at := find(effect, words)) is not None), None)
    spans = [
        mention for mention in document.mentions_in(clause)
        if mention.kind == "duration" and isinstance(mention.value, Duration)
    ]  # fmt: skip
    if at is not None and len(spans) > 1:
        taken = min(spans, key=lambda mention: abs(mention.span.end - clause.start - at))
        promised = next(mention for mention in spans if mention is not taken)
        return _compare(_days(taken.value), _days(promised.value))
    return _against(document, clause, deadline) if deadline else "delivered"


def _against(document: Document, clause: Span, deadline: Edtf) -> Effect:
    """By the one day on which the clause says it was done; without one, by the day of the report."""
    due, own = Edtf(deadline.text.split("/")[-1]), cited(document, clause)
    told = [
        mention.value
        for mention in document.mentions_in(clause)
        if mention.kind == "date" and isinstance(mention.value, Edtf)
    ]
    days = [day for day in told if own is None or str(day) != own.day]
    days = [day for day in days if day != due] if len(days) > 1 else days  # postponed from 2031: the day on which it was due
    if len(days) == 1:
        if _is_before(due.last, days[0].first):
            return "delivered-late"
        return "delivered-early" if _is_before(days[0].last, _opens(deadline, due)) else "delivered"
    day = document.meta.date.last if document.meta.date else None
    return "delivered-early" if _is_before(day, _opens(deadline, due)) else "delivered"


def _opens(deadline: Edtf, due: Edtf) -> date | None:
    """When it falls due at the earliest: of a part of a year (前半) with that part, of years (from 2030 to 2033) with the last."""
    opens = Edtf(deadline.text.split("/")[0]).first
    return opens if opens and due.last and opens.year == due.last.year else due.first


def _is_before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


def _compare(taken: int, promised: int) -> Effect:
    if taken == promised:
        return "delivered"
    return "delivered-early" if taken < promised else "delivered-late"


def _days(value: object) -> int:
    return (value.after(_SOME_DAY) - _SOME_DAY).days if isinstance(value, Duration) else 0
