"""When the meetings, events and instruments of a text are, and whether it tells of them as held or as planned."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from ..values import Edtf, Span
from .models import Kind, Mention
from .name_words import name_words
from .scene import Scene
from .symbols import sessions

Told = Literal["held", "planned", "cited"]
DATED: frozenset[Kind] = frozenset(("meeting", "event", "instrument"))
_OCCASIONS: frozenset[Kind] = frozenset(("meeting", "event"))
_BEHIND, _BEFORE, _ASIDE = 80, 40, 12
_STOP = re.compile(r"[。;；\n]|\. |、(?=[^、]{0,40}(?:は|が)、)")


def dated(scene: Scene) -> Iterator[Mention]:
    """The mentions, those of meetings, events and instruments with their day where a registry or the text has it."""
    things, meetings = scene.knowledge.things, scene.known.meetings
    for mention in scene.found:
        if mention.kind in DATED:
            value = str(mention.value)
            known = things[value].date if value in things else meetings.get(value) or _session(value, scene.facts.language)
            yield mention._replace(when=Edtf(known) if known else _printed(mention, scene))
        else:
            yield mention


def _session(value: str, language: str) -> str | None:
    """The two years of a session of an organ that numbers them."""
    organ, _, number = value.rpartition("-")
    first = next((one.first for one in sessions(language).values() if one.id == organ), None)
    if first is None or not number.isdecimal():
        return None
    year = first - 1 + int(number)
    return f"{year}/{year + 1}"


def _printed(mention: Mention, scene: Scene) -> Edtf | None:
    """The one day that the text gives an occasion: in brackets behind it, or joined to it by a word for holding it."""
    if mention.kind not in _OCCASIONS:
        return None
    chars, at = scene.chars, mention.span
    held = _holding(scene.facts.language)
    near = scene.dates_in(Span(max(0, at.start - 2 * _BEFORE), at.end + _BEHIND))
    found = {
        day for span, day in near
        if (span.end <= at.start and len(between := chars[span.end : at.start]) <= _BEFORE and held.search(between) and not _STOP.search(between))
        or (span.start >= at.end and _follows(chars[at.end : span.start], held))
    }  # fmt: skip
    return found.pop() if len(found) == 1 else None


def _follows(between: str, held: re.Pattern[str]) -> bool:
    opened = between.strip("」』”»")[:1] == "(" or "の開催(" in between
    return (opened and len(between) <= _ASIDE) or (held.search(between) is not None and not _STOP.search(between))


@cache
def _holding(language: str) -> re.Pattern[str]:
    words = name_words(language)
    rows = (*words["held"].words, *words["planned"].words)
    return re.compile("|".join(map(re.escape, rows)) or "(?!)")


def told(chars: str, span: Span, language: str) -> Told:
    """Whether the words around an occasion say that it was held or that it is to be; else it is only cited."""
    words = name_words(language)
    behind = chars[span.end : span.end + _BEHIND]
    stop = _STOP.search(behind)
    around = chars[max(0, span.start - _BEFORE // 2) : span.start], behind[: stop.start()] if stop else behind
    for status, row in (("planned", words["planned"]), ("held", words["held"])):
        if any(word in part for part in around for word in row.words):
            return "planned" if status == "planned" else "held"
    return "cited"
