"""When the meetings, events and instruments of a text are, and whether it tells of them as held or as planned."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from ..values import Edtf, Span, replace
from .citations import CITED
from .models import Kind, Mention
from .name_words import name_words
from .scene import Scene
from .symbols import sessions

Told = Literal["held", "planned", "cited"]
DATED: frozenset[Kind] = frozenset(("meeting", "event", "instrument"))
_OCCASIONS: frozenset[Kind] = frozenset(("meeting", "event"))
_BEHIND, _BEFORE, _ASIDE = 80, 40, 12
_STOP = re.compile(r"[。;；\n]|\. |、(?=[^、]{0,40}(?:は|が)、)")
# Japanese: a verb that goes on into the next clause.
_CLAUSE = re.compile(r"(?<=[しりきれ])、|(?<=[しれ]て)、")
_AFTER_STOP = re.compile(r"\A.*[、。;；,\n]", re.DOTALL)
_CLOSED = re.compile(r" ?\)")
_NUMBERED = "S/RES/"
_YEAR = re.compile(r"\((?P<year>[12][0-9]{3})年?\)\Z")


def dated(scene: Scene) -> Iterator[Mention]:
    """The mentions, those of meetings, events and instruments with their day where a registry or the text has it."""
    things = scene.knowledge.things
    printed = _printed(scene)
    for mention in scene.found:
        if mention.kind in DATED:
            value = str(mention.value)
            known = things[value].date if value in things else _met(value, scene) or _session(value, scene.facts.language)
            when = Edtf(known) if known else printed.get(mention.span) or _cited(mention, scene)
            yield replace(mention, when=when) if when else mention
        else:
            yield mention


def _cited(mention: Mention, scene: Scene) -> Edtf | None:
    """The day by which a document is cited, the year behind the number of a resolution."""
    if mention.kind != "instrument":
        return None
    if mention.rule == CITED:
        words = _words(mention, scene)
        return next((day for at, day in scene.dates_in(words) if at.end <= words.end), None)
    year = _YEAR.search(mention.span.of(scene.chars)) if str(mention.value).startswith(_NUMBERED) else None
    return Edtf(year["year"]) if year else None


def _words(mention: Mention, scene: Scene) -> Span:
    """The words that are the value of a document cited by its day: they hold the day, before its name or behind it."""
    value, span = str(mention.value), mention.span
    if scene.chars.startswith(value, span.start):
        return Span(span.start, span.start + len(value))
    return Span(max(0, span.end - len(value)), span.end)


def _met(value: str, scene: Scene) -> str | None:
    """The day of a meeting; where two dialogues number theirs alike, that of the document's."""
    days = scene.known.meetings.get(value, {})
    return next(iter(days.values())) if len(days) == 1 else days.get(scene.facts.framework or "")


def _session(value: str, language: str) -> str | None:
    """The two years of a session of an organ that numbers them."""
    organ, _, number = value.rpartition("-")
    first = next((one.first for one in sessions(language).values() if one.id == organ), None)
    if first is None or not number.isdecimal():
        return None
    year = first - 1 + int(number)
    return f"{year}/{year + 1}"


def _printed(scene: Scene) -> dict[Span, Edtf]:
    """The days that the text gives to occasions by their places: each has one, and none belongs to two."""
    occasions = [one for one in scene.names if one.kind in _OCCASIONS and one.value not in scene.knowledge.dialogues]
    pairs: list[tuple[Span, Span, Edtf]] = []
    for number, one in enumerate(occasions):
        floor = occasions[number - 1].span.end if number else 0
        roof = occasions[number + 1].span.start if number + 1 < len(occasions) else len(scene.chars)
        pairs += ((one.span, at, day) for at, day in _days(one.span, Span(floor, roof), scene))
    owners = Counter(at for _, at, _ in pairs)
    days: dict[Span, set[Edtf]] = {}
    for span, at, day in pairs:
        if owners[at] == 1:
            days.setdefault(span, set()).add(day)
    return {span: found.pop() for span, found in days.items() if len(found) == 1}


def _days(at: Span, within: Span, scene: Scene) -> list[tuple[Span, Edtf]]:
    """The days of one occasion between its neighbours: in brackets behind it, else joined to it by a word for holding it.

    A day in brackets behind another occasion is that one's.
    """
    chars, held = scene.chars, _holding(scene.facts.language)
    near = scene.dates_in(Span(max(within.start, at.start - 2 * _BEFORE), min(within.end, at.end + _BEHIND)))
    behind = [(span, day) for span, day in near if span.start >= at.end]
    own = [(span, day) for span, day in behind if _is_opened(chars[at.end : span.start])]
    if own:
        return own[:1]
    before = [
        (span, day) for span, day in near
        if span.end <= at.start and len(between := chars[span.end : at.start]) <= _BEFORE
        and not _CLOSED.match(between) and held.search(between) and not _STOP.search(between)
    ]  # fmt: skip
    return [*before, *((span, day) for span, day in behind if _follows(at, span, within, scene))]


def _is_opened(between: str) -> bool:
    return len(between) <= _ASIDE and (between.strip("」』”»")[:1] == "(" or "の開催(" in between)


def _follows(at: Span, day: Span, within: Span, scene: Scene) -> bool:
    """Whether a day behind an occasion is joined to it: by a word for holding it, or by a particle where it is told of."""
    between = scene.chars[at.end : day.start]
    if _STOP.search(between) or _CLAUSE.search(between):
        return False
    joined = name_words(scene.facts.language)["joined"].words
    if between.strip("」』”»") in joined:
        return _told(scene.chars, at, within, scene.facts.language) != "cited"
    return _holding(scene.facts.language).search(between) is not None


@cache
def _holding(language: str) -> re.Pattern[str]:
    words = name_words(language)
    rows = (*words["held"].words, *words["planned"].words)
    return re.compile("|".join(map(re.escape, rows)) or "(?!)")


def told(chars: str, span: Span, language: str, others: Iterable[Span] = ()) -> Told:
    """Whether the words around an occasion say that it was held or that it is to be; else it is only cited.

    `others` are the places of the other occasions: the words beyond these are theirs.
    """
    floor, roof = 0, len(chars)
    for other in others:
        if other.end <= span.start:
            floor = max(floor, other.end)
        elif other.start >= span.end:
            roof = min(roof, other.start)
    return _told(chars, span, Span(floor, roof), language)


def _told(chars: str, span: Span, within: Span, language: str) -> Told:
    words = name_words(language)
    behind = chars[span.end : min(within.end, span.end + _BEHIND)]
    stop = _STOP.search(behind) or _CLAUSE.search(behind)
    floor = span.start - _BEFORE // 2
    before = chars[max(0, floor) : span.start] if within.start <= max(0, floor) else ""  # else it may be said of the other
    around = _AFTER_STOP.sub("", before), behind[: stop.start()] if stop else behind
    coming, planned = words["coming"].words, words["planned"].words
    if any(word in around[0] for word in (*coming, *planned)) or any(word in around[1] for word in planned if word not in coming):
        return "planned"
    held = (*words["held"].words, *words["past"].words)
    return "held" if any(word in part for part in around for word in held) else "cited"
