"""What was done, told as a result: of the one who did it, whoever tells it (A国が1000人を受け入れたことを歓迎した)."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from ..values import Span
from .context import Context
from .models import Act, ActType

_TELLING = frozenset({ActType.NOTE, ActType.CONFIRM, ActType.STRESS, ActType.SAY})
_TOLD = _TELLING | {
    ActType.WELCOME, ActType.APPRECIATE, ActType.THANK, ActType.SUPPORT, ActType.CONCERN, ActType.CONDEMN,
}  # fmt: skip
_SUBJECT = re.compile("が(?!ら)")
_NEAR = 40  # characters: has already successfully been
_HAS = re.compile(r" (?:has|have|had)(?: \w+ly| already| now| also)?(?: been)? $")
_BY = re.compile(r"\w+ by (?:the )?")
_BESIDE = re.compile(r",? and (?:the )?|, (?:the )?")
_BUT_NOT = re.compile(r"[^;.]*?\bbut (?:has|have|had|is|are|was|were|did|do|does)(?: \w+ly| yet| still)? not\b")
_REACH = 240  # characters of a list of names
_RELATIVE = re.compile(r"た(?=[一-鿿ァ-ヺー])")  # 供与した機材を


class Delivery(NamedTuple):
    """What is told as done, and by whom; `own` where its teller did it."""

    owners: tuple[str, ...]
    action: Span
    own: bool


def deliveries(act: Act, context: Context) -> Iterator[Delivery]:
    """What `act` tells as done by a party that it names, or, where it only reports and names nobody, by its holder.

    Totals that were reached (独立以来の総額) are figures and no deliveries.
    """
    if act.content is None or act.act not in _TOLD or not context.words.get("delivered"):
        return
    start, chars = act.content.start, context.text.chars
    told = _done(context.words["delivered"], context.words.get("done", ("",)))
    for _, first, behind in told.find_matches_as_indexes(_said(act.content, context)):
        at, end = act.content.start + first, min(act.content.start + behind, act.content.end)
        part = Span(start, _ENDS[context.meta.language](chars, max(end, _agents(at, context)[1]), act.content.end))
        start = part.end
        if _BUT_NOT.match(chars, end, act.content.end):
            continue  # has been ratified by A and B but has not entered into force
        if any(word in chars[part.start : part.end] for word in context.words["totals"]):
            continue
        who = _themselves(at, act, context) or _DOERS[context.meta.language](part, at, context)
        if who:
            yield Delivery(who, part, own=set(who) <= set(act.holders))
        elif who is None and _tells_of_itself(act) and _counted(part, context):
            yield Delivery(act.holders, part, own=True)


def _tells_of_itself(act: Act) -> bool:
    """Whether what `act` tells without a doer can be its holder's deed: what a group takes note of was done by whoever it does not say."""
    return act.act in _TELLING and bool(act.holders) and not (act.act is ActType.NOTE and len(act.holders) > 1)


def _said(content: Span, context: Context) -> str:
    """The words of a complement; what is quoted as a deed (…を受け入れた|と述べた) is told as much as what is named (受け入れたこと)."""
    said, marks = context.text[content], context.words.get("quoted", ())
    return said + context.words["done"][0] if marks and context.text.chars.startswith(marks, content.end) else said


def _themselves(at: int, act: Act, context: Context) -> tuple[str, ...]:
    """The holders of `act` where a word for them stands before the deed (Keldea said that it had accepted …)."""
    before = _HAS.search(context.text.chars, max(act.content.start, at - _NEAR), at) if act.content else None
    if before is None or "been" in before[0] or not context.text.chars.endswith(context.words.get("themselves", ()), 0, before.start()):
        return ()
    first = context.text.chars.rfind(" ", 0, before.start()) + 1
    alone = context.text.chars[first : before.start()] == "it"
    return act.holders if alone is (len(act.holders) == 1) else ()


@cache
def _done(deeds: tuple[str, ...], ends: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    """Finds each deed with what must stand behind it (供与した + こと)."""
    return ahocorasick_rs.AhoCorasick([deed + end for deed in deeds for end in ends], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def _counted(part: Span, context: Context) -> bool:
    return any(one.kind in ("quantity", "money") for one in context.within(part))


def _japanese(part: Span, at: int, context: Context) -> tuple[str, ...] | None:
    """The party with the last が before the verb; nobody where that is another's, or a relative clause stands between."""
    chars = context.text.chars
    subject = max((mark.start() for mark in _SUBJECT.finditer(chars, part.start, at)), default=None)
    if subject is None:
        return None
    if _RELATIVE.search(chars, subject, at):
        return ()
    return _ending_at(subject, part, context)


def _ending_at(subject: int, part: Span, context: Context) -> tuple[str, ...]:
    """The parties of the subject whose が stands at `subject`, one joined to the next (A国及びB国が)."""
    chars, found, edge = context.text.chars, list[str](), subject
    for span, parties in reversed(context.parties.within(Span(part.start, subject))):
        between = chars[span.end : edge]
        if between not in (context.words["joining"] if found else ("", *context.words["side"])):
            break
        found.extend(parties)
        edge = span.start
    return tuple(sorted(set(found)))


def _english(part: Span, at: int, context: Context) -> tuple[str, ...] | None:
    """The party right before has/have/had, or behind by; nobody where others are named before a passive."""
    chars, named = context.text.chars, context.parties.within(Span(part.start, at))
    before = _HAS.search(chars, max(part.start, at - _NEAR), at)
    if before is None:
        return ()
    if "been" not in before[0]:
        return next((parties for span, parties in named if span.end == before.start()), ())
    agents, _ = _agents(at, context)
    return agents or (() if named or _BY.match(chars, at) else None)


def _agents(at: int, context: Context) -> tuple[tuple[str, ...], int]:
    """Those by whom the deed at `at` was done (ratified by A, B and C), and the end of the last of them; nobody and 0 where none is named."""
    by = _BY.match(context.text.chars, at)
    found, end = list[str](), by.end() if by else 0
    for span, parties in context.parties.within(Span(end, end + _REACH)) if by else ():
        if span.start != end and not (found and _BESIDE.fullmatch(context.text.chars, end, span.start)):
            break
        found.extend(parties)
        end = span.end
    return (tuple(sorted(set(found))), end) if found else ((), 0)


def _on(chars: str, at: int, end: int) -> int:
    """The end of an English part: it runs on to a comma, or to the next that."""
    return min((found for mark in (",", ";", " and that ") if (found := chars.find(mark, at, end)) >= 0), default=end)


_ENDS: Mapping[str, Callable[[str, int, int], int]] = {"ja": lambda _chars, at, _end: at, "en": _on}
_DOERS: Mapping[str, Callable[[Span, int, Context], tuple[str, ...] | None]] = {"ja": _japanese, "en": _english}
