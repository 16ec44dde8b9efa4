"""Those whom a sentence sets apart from the group that speaks in it: they are given nothing of what it says."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from ..mentions.words import one_of
from ..values import Span, replace
from .context import Context
from .found import Found
from .leaving import leaving
from .named import Named, behind
from .speakers import Speaker

_TWO = 2
_SENTENCE = re.compile(r"。(?![)）])|\n\s*\n|[.!?]\s+(?=[A-Z])")
_LONGEST = 600  # characters of a sentence before its act
_BESIDE = re.compile(r"[,、]?\s*(?:and|及び|並びに|と|、|,)\s*(?:the )?", re.IGNORECASE)
_EDGE = " ,.;、。)）"
_STEM = 4  # letters in which sign and signed are one
_LEAD = 60  # characters before a name
_UNCLEAR = ""
"""Stands among the parties of a place of which it is not clear whether it sets them apart."""


def set_apart(found: Iterable[Found], context: Context) -> Iterator[Found]:
    """The acts, those of a group without whom their sentence leaves out of it; open where it is not clear who is left.

    A国を除き、閣僚は and With the exception of A, the Ministers: whoever is set apart is taken out, also of what the same
    subject says next. The clause then holds the words that say so.
    """
    words = context.words
    if "apart_behind" not in words or _any(words).search(context.text.chars) is None:
        yield from found
        return
    before: tuple[Speaker, Speaker] | None = None
    for one in found:
        if one.speaker is None or len(one.speaker.holders) < _TWO:
            yield one
            continue
        if left_later := _later(one, context):
            yield replace(one, speaker=_without(one.speaker, left_later))
            continue
        if places := _places(one, context):
            left = _without(one.speaker, places)
            before = (one.speaker, left)
            start, end = min(at.start for at, _ in places), max(at.end for at, _ in places)
            clause = Span(min(one.clause.start, start), max(one.clause.end, end))
            content, action = _outside(one.content, places, context), _outside(one.action, places, context)
            yield replace(one, speaker=left, clause=clause, content=content, action=action)
        elif before and _goes_on(one.speaker, before[0], words):
            yield replace(one, speaker=replace(one.speaker, holders=before[1].holders, open=before[1].open))
        else:
            yield one


def _goes_on(speaker: Speaker, before: Speaker, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the same subject speaks on, printed once or taken up again (They)."""
    again = speaker.phrase.casefold() in words.get("apart_again", ())
    return speaker.at == before.at or (again and speaker.holders == before.holders)


def _without(speaker: Speaker, places: Sequence[tuple[Span, frozenset[str]]]) -> Speaker:
    out = frozenset[str]().union(*(parties for _, parties in places))
    left = tuple(one for one in speaker.holders if one not in out)
    if len(left) >= _TWO and all(parties and _UNCLEAR not in parties for _, parties in places):
        return replace(speaker, holders=left)
    return replace(speaker, holders=(), open=f"{speaker.phrase}: not clear who is left out")


def _outside(span: Span | None, places: Sequence[tuple[Span, frozenset[str]]], context: Context) -> Span | None:
    """What an act is about, without the words at its edges that set somebody apart: they are not addressed by it."""
    chars = context.text.chars
    for at, _ in places:
        if span is None or not span.contains(at):
            continue
        start, end = span.start, span.end
        if not chars[start : at.start].strip(_EDGE):
            start = at.end + len(chars[at.end : end]) - len(chars[at.end : end].lstrip(_EDGE))
        elif not chars[at.end : end].strip(_EDGE):
            end = start + len(chars[start : at.start].rstrip(_EDGE))
        span = Span(start, end) if start < end else None
    return span


def _places(found: Found, context: Context) -> list[tuple[Span, frozenset[str]]]:
    """The words that set somebody apart and whom; nobody where they name only some (一部を除き)."""
    chars, first = context.text.chars, max(0, found.predicate.start - _LONGEST)
    for end in _SENTENCE.finditer(chars, first, found.predicate.start):
        first = end.end()
    last = max(found.clause.end, found.predicate.end)
    if _any(context.words).search(chars, first, last) is None:
        return []
    places = [(at, frozenset[str]()) for at in _some(first, found, context)]
    holders = set(found.speaker.holders) if found.speaker else set[str]()
    for at, parties in _named(Span(first, last), found, context):
        if holders & parties:
            places.append((at, parties))
    return places


def _later(found: Found, context: Context) -> list[tuple[Span, frozenset[str]]]:
    """Those of whom the next sentence says that they did not do what the others did (Istarika did not sign the Agreement)."""
    chars, words = context.text.chars, context.words
    if found.speaker is None or "apart_later" not in words:
        return []
    ends = [end.end() for end in islice(_SENTENCE.finditer(chars, max(0, found.clause.end - 1), found.clause.end + _LONGEST), _TWO)]
    if not ends or "\n\n" in chars[found.clause.end : ends[0]]:
        return []
    within = Span(ends[0], ends[1] if len(ends) > 1 else min(len(chars), ends[0] + _LONGEST))
    did = chars[found.predicate.start : found.predicate.end].casefold()
    places = []
    for span, parties in _rows(within, context):
        mark = _words(words["apart_later"]).match(chars, behind(span, chars, words) + 1, within.end)
        of_it = mark is not None and mark[0].split()[-1][:_STEM].casefold() in did
        if (of_it or _takes_no_part(span, within.end, context)) and set(parties) < set(found.speaker.holders):
            places.append((span, frozenset(parties)))
    return places


def _takes_no_part(name: Span, end: int, context: Context) -> bool:
    """Whether it is said of one who is named that he has no part in what was told before (Istarika does not take part in this measure)."""
    chars, words = context.text.chars, context.words
    return _words(words.get("apart_of_it", ("\0",))).match(chars, behind(name, chars, words) + 1, end) is not None


def _some(first: int, found: Found, context: Context) -> Iterator[Span]:
    """Where some are set apart whom nobody names, before the act."""
    if some := context.words.get("apart_some"):
        yield from (Span(*hit.span()) for hit in _words(some).finditer(context.text.chars, first, found.predicate.start))


def _named(within: Span, found: Found, context: Context) -> Iterator[tuple[Span, frozenset[str]]]:
    """Those named beside words that set them apart: before the act, or at the end of its clause."""
    chars, words = context.text.chars, context.words
    for row in _rows(within, context):
        span, parties = row[0], frozenset(row[1])
        end = behind(span, chars, words)
        mark = _words(words["apart_behind"]).match(chars, end, within.end + 1)
        if left := None if mark else _left(row[0], end, within, context):
            yield left, parties
            continue
        lead = _ending(words["apart_before"]).search(chars, max(within.start, span.start - _LEAD), span.start) if "apart_before" in words else None
        if not (mark or lead):
            continue
        lead = lead or _ending(words.get("apart_with", ("\0",))).search(chars, within.start, span.start)
        at = Span(lead.start() if lead else span.start, mark.end() if mark else end)
        if at.start < found.predicate.start or _closes(at, lead, within.end, chars):
            yield at, parties
        elif lead and not mark and _may_close(at, lead, within.end, context):
            yield at, parties | {_UNCLEAR}


def _left(name: Span, end: int, within: Span, context: Context) -> Span | None:
    """The words that say that one who is named has left, or is not there; `end` is behind its office or side."""
    chars, gone = context.text.chars, leaving(context.words, context.meta.language)
    behind_it = gone.behind.match(chars, end, within.end + 1) if gone else None
    if gone is None or behind_it is None:
        return None
    before = gone.before.search(chars, max(within.start, name.start - _LEAD), name.start) if gone.before else None
    return None if gone.before and before is None else Span(before.start() if before else name.start, behind_it.end())


def _may_close(at: Span, lead: re.Match[str], end: int, context: Context) -> bool:
    """Whether words at the end may be of who acts as well as of what the act is about (welcomed the report without A)."""
    chars = context.text.chars
    return not chars[at.end : end].strip(_EDGE) and lead[0].strip().casefold().removesuffix(" the") in context.words.get("apart_either", ())


def _closes(at: Span, lead: re.Match[str] | None, end: int, chars: str) -> bool:
    """Whether words behind the act are of who acts, not of what the act is about: at the end, behind a comma or by their sense."""
    own = lead is not None and " of " in lead[0]
    return not chars[at.end : end].strip(_EDGE) and (own or chars[max(0, at.start - 2) : at.start].rstrip().endswith((",", "(")))


def _rows(within: Span, context: Context) -> Iterator[Named]:
    """The names in a sentence, those joined by and as one."""
    chars, held = context.text.chars, None
    for span, parties in context.parties.within(within):
        if held and _BESIDE.fullmatch(chars, behind(held[0], chars, context.words), span.start):
            held = Span(held[0].start, span.end), (*held[1], *parties)
            continue
        if held:
            yield held
        held = span, parties
    if held:
        yield held


@cache
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(one_of(words), re.IGNORECASE)


@cache
def _ending(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(words)}) (?:the )?$", re.IGNORECASE)


def _any(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    return _words((*words["apart_behind"], *words.get("apart_before", ()), *words.get("apart_some", ()), *words.get("gone", ()), *words.get("apart_later", ()), *words.get("apart_of_it", ())))
