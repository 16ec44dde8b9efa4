"""The day and the place of a document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..problems import Problem
from ..source.models import AKN
from ..values import Edtf, Span
from .cast import Cast
from .names import Named
from .parts import Parts
from .words import Found, Words

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLACE_JA = re.compile(r"([々\u4e00-\u9fffァ-ヺー・A-Za-z]{1,24}) ?(?:において|にて|で開催)")
_CAPS = r"(?:D\.C\.|[A-Z][^\W\d_]*(?:[-'’][^\W\d_]+)*)"
_PLACE_EN = re.compile(rf"\b(?:in|at)\s(?:the\s)?({_CAPS}(?:\s{_CAPS}){{0,3}}(?:,\s{_CAPS}(?:\s{_CAPS}){{0,2}})?)")
_PURPOSE = re.compile(r"\bto\s[a-z]|\bwhere\b|\bas part of\b|\bfollowing\b|\bahead of\b|;")
_SHOWN = re.compile(r"[^\W\d_][\w .,'’・ーヶ々-]{1,39}")
_EDGE = " *_\t\u3000、,。.:;()[]於-—―・"
_FAR = 40
"""Days between an event and the publication of a document about it."""
_SHORT = 40
"""Characters of a line that holds only a place."""
_CLAUSE = re.compile(r"[,、;]")


@dataclass(frozen=True, slots=True)
class Day:
    """A day the document states, and where: None for the header of the file."""

    day: Edtf
    span: Span | None


def day_of(parts: Parts, words: Words, *, event: bool) -> tuple[Day | None, list[Problem]]:
    """The day of adoption, or of the event where `event`; a problem for each place that says another day."""
    stated = list(_days(parts, words, event=event))
    if not stated:
        return None, [Problem(Span(0, 0), "no date of adoption or of the event was found", "note")]
    best = next((one for one in stated if _DAY.fullmatch(one.day.text)), None)
    if best is None:
        ends = stated[0].day.text.rpartition("/")[2]
        return Day(Edtf(ends) if _DAY.fullmatch(ends) else stated[0].day, stated[0].span), []
    problems = [
        Problem(one.span or best.span or Span(0, 0), f"the document is dated {best.day}, but here stands {one.day}")
        for one in stated
        if not _agree(best.day, one.day) and one.span is not None
    ]
    return best, problems


def _days(parts: Parts, words: Words, *, event: bool) -> Iterator[Day]:
    """What the document says of its day, the best witness first."""
    closing = [Day(day, at) for span in parts.closing for at, day in parts.dates_in(span) if _is_exact(day)]
    front = [Day(day, at) for line in parts.front for at, day in parts.dates_in(line.span) if _is_exact(day)]
    first = next(parts.sentences(), None)
    named = parts.dates_in(first) if first else []
    opening = [Day(day, at) for at, day in named if first and _is_exact(day) and not _is_cited(parts.chars, first, at, words)][:1]
    header = parts.tree.text.front.date or ""
    stated = [Day(Edtf(header[:10]), None)] if _DAY.match(header) and _is_real(header[:10]) else []
    if stated and parts.tree.text.source.media == AKN:  # the markup says which day is that of the work
        yield from (*stated, *closing[-1:])
        return
    heads = (*stated, *closing[-1:], *front[:1])
    near = [one for one in opening if not heads or any(_near(one.day, head.day) for head in heads)]
    yield from (*near, *closing[-1:], *front[:1]) if event else (*closing[-1:], *front[:1], *near)
    yield from stated


def _is_cited(chars: str, sentence: Span, at: Span, words: Words) -> bool:
    """Whether a day in the opening is that of what is cited there: an instrument of that day, or what the parties recall."""
    before, behind = Span(sentence.start, at.start), Span(at.end, sentence.end)
    if words["dated"].begins(chars, at.end, sentence.end) or _ends(words["dated"].find(chars, before), chars, at.start):
        return True
    told = [(Span(one.span.end, at.start), one) for one in words["recalled"].find(chars, before) if one.cue.value == "before"]
    told += [(Span(at.end, one.span.start), one) for one in words["recalled"].find(chars, behind) if one.cue.value == "behind"]
    if any(not _CLAUSE.search(gap.of(chars)) for gap, _ in told):
        return True
    cited = [one.span for name in ("kinds", "instruments") for one in words[name].find(chars, before)]
    return any(_is_of_day(chars, span, at, words) for span in cited) and not words["own"].find(chars, before)


def _is_of_day(chars: str, instrument: Span, at: Span, words: Words) -> bool:
    """Whether the words between an instrument and a day say that it is of that day: of, (, signed) at Northport on."""
    between = Span(instrument.end, at.start)
    if _ends(words["of_day"].find(chars, between), chars, at.start):
        return True
    return any(not chars[instrument.end : one.span.start].strip(" ,(") for one in words["made"].find(chars, between))


def _ends(found: list[Found], chars: str, end: int) -> bool:
    """Whether the last of what was found stands right before a place."""
    return bool(found) and not chars[found[-1].span.end : end].strip()


def _is_exact(day: Edtf) -> bool:
    return all(_DAY.match(point) for point in day.text.split("/"))


def _is_real(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _near(one: Edtf, other: Edtf) -> bool:
    """Whether a day in the opening can be that of a document published on another; openings also recall and plan."""
    first, last = one.first, other.first
    return first is not None and last is not None and -_FAR <= (first - last).days <= 1


def _agree(one: Edtf, other: Edtf) -> bool:
    first, last = one.first, one.last
    return first is None or last is None or (other.covers(first) and other.covers(last))


def place_of(parts: Parts, cast: Cast) -> Span | None:
    """Where it was adopted or took place, as printed in the title block, the opening or the closing block."""
    for at, line in enumerate(parts.front):
        beside = [other.span for other in parts.front[at + 1 : at + 2] if not parts.dates_in(other.span)]
        if parts.dates_in(line.span) and (place := _beside_date(parts, line.span, cast) or _alone(parts, beside, cast)):
            return place
    if place := _alone(parts, [line.span for line in parts.front], cast) or _in_opening(parts, cast):
        return place
    lines = (line for span in parts.closing for line in _lines(parts.chars, span))
    found = (_beside_date(parts, line, cast) for line in lines if parts.dates_in(line))
    return next((place for place in found if place), None)


def _lines(chars: str, span: Span) -> Iterator[Span]:
    start = span.start
    for line in span.of(chars).split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _beside_date(parts: Parts, line: Span, cast: Cast) -> Span | None:
    """What a line prints beside its date, where that can be a place."""
    at = parts.dates_in(line)[0][0]
    after, before = Span(at.end, line.end), Span(line.start, at.start)
    for span in (after, before):
        shown = _stripped(parts.chars, span)
        if _SHOWN.fullmatch(parts.chars, shown.start, shown.end) and not _is_no_place(parts.chars, shown, cast):
            return shown
    return None


def _stripped(chars: str, span: Span) -> Span:
    """The same place without brackets, marks and 於 at its ends."""
    words = span.of(chars)
    start = span.start + len(words) - len(words.lstrip(_EDGE))
    return Span(start, max(start, span.start + len(words.rstrip(_EDGE))))


def _alone(parts: Parts, lines: list[Span], cast: Cast) -> Span | None:
    """A line of its own that begins with a registered place."""
    for line in lines:
        span = _stripped(parts.chars, line)
        places = [one for one in cast.named(parts.chars, span) if _is_place(one, cast)]
        begins = bool(places) and places[0].span.start == span.start and len(span) <= _SHORT
        if begins and (places[0].span.end == span.end or parts.chars[places[0].span.end] == ","):
            return _without_state(parts.chars, span, cast)
    return None


def _is_place(named: Named, cast: Cast) -> bool:
    """Whether a name is that of a registered place, or of a capital."""
    thing = cast.knowledge.things.get(named.id)
    return named.kind == "thing" and (thing is None or thing.kind == "place")


def _in_opening(parts: Parts, cast: Cast) -> Span | None:
    sentence = next(parts.sentences(), None)
    if sentence is None:
        return None
    pattern = _PLACE_EN if cast.words.language == "en" else _PLACE_JA
    start = sentence.start
    if cast.words.language == "en":
        met = cast.words["meeting"].first(parts.chars, sentence)
        if met is None:
            return None
        start = met.span.end
        purpose = _PURPOSE.search(parts.chars, start, sentence.end)
        sentence = Span(start, purpose.start() if purpose else sentence.end)
    for found in pattern.finditer(parts.chars, start, sentence.end):
        span = _without_state(parts.chars, Span(*found.span(1)), cast)
        if not _is_no_place(parts.chars, span, cast):
            return span
    return None


def _without_state(chars: str, span: Span, cast: Cast) -> Span:
    """A place without the name of its state (Northport, Aland)."""
    comma = span.of(chars).rfind(", ")
    state = Span(span.start + comma + 2, span.end)
    named = comma > 0 and any(one.kind == "party" and one.span == state for one in cast.named(chars, state))
    return Span(span.start, span.start + comma) if named else span


def _is_no_place(chars: str, span: Span, cast: Cast) -> bool:
    """A state, a group, an abstract word (この分野において) or one without a capital (yearly from) is no place of meeting."""
    words = span.of(chars)
    if words[0].islower() or cast.words["not_places"].ending(words) or words.split()[0] in cast.words["not_names"]:
        return True
    return any(one.kind in ("party", "group", "dialogue") and one.span == span for one in cast.named(chars, span))
