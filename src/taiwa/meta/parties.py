"""Which parties speak in a document, and at what level they meet."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..problems import Problem
from ..values import Span, replace
from .cast import Cast, Speaker
from .grammar import in_order, speakers
from .models import Signatory
from .parts import Parts, sentences_in
from .presence import Hints, Presence, known_of, presence_of, runs, settled
from .series import Series
from .title import Title

_RANKS = ("summit", "fm", "minister", "adviser", "som", "envoy")
_TWO = 2
_NEAR = 4000
"""Characters at the beginning in which parties may be named side by side."""
_MEETING = frozenset({"summit", "fm", "som"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Who acts in the title and in the opening, who only watches, and the cast that has met them all."""

    titled: tuple[Speaker, ...]
    acting: tuple[Speaker, ...]
    watching: tuple[Speaker, ...]
    cast: Cast


def cited(title: Title | None, parts: Parts, series: Series, cast: Cast, own: tuple[str | None, bool]) -> Cited:
    """Everyone who took part, with the party each acts for; `own` is the publisher, and whether it speaks alone."""
    presence = presence_of(title, parts, cast)
    words = title.words if title else ""
    cast = cast.meeting([*known_of(presence.opening, parts.chars), *known_of(presence.titled, words)])
    hints = Hints(
        own=own[0],
        members=series.framework.members if series.framework else (),
        pair=_pair(title, parts, own[0], cast) if _is_open(presence) else (),
        first=True,
        alone=own[1],
    )
    titled = settled(presence.titled, words, hints, cast)
    cast = cast.meeting(known_of(titled, words))
    acting = settled(presence.opening, parts.chars, replace(hints, first=own[1]), cast)
    cast = cast.meeting(known_of(acting, parts.chars))
    return Cited(titled=tuple(titled), acting=tuple(acting), watching=presence.watching, cast=cast)


def _is_open(presence: Presence) -> bool:
    """Whether there is anyone of whom the words themselves do not say for whom they act."""
    return any(not one.parties and one.person for one in (*presence.titled, *presence.opening))


def _pair(title: Title | None, parts: Parts, own: str | None, cast: Cast) -> tuple[str, ...]:
    """The parties named side by side in the title or soon after it; beside the publisher, where that is known."""
    places = [(title.words, Span(0, len(title.words)))] if title else []
    places += [(parts.chars, span) for span in sentences_in(parts.chars, Span(0, min(len(parts.chars), _NEAR)))]
    groups = [beside for chars, span in places for beside in runs(speakers(chars, span, cast), chars)]
    parties = [in_order(one.parties for one in group) for group in groups]
    if own is None:
        return in_order(parties)
    return next((some for some in parties if len(some) == _TWO and own in some), ())


def parties_of(all_cited: Cited, signed: Sequence[Signatory], own: str | None) -> tuple[tuple[str, ...], list[Problem]]:
    """The parties that speak, in printed order: a title that names two singly, else the opening, else the signatures.

    Where two or more signed, one that took part and did not sign is not counted, and that is told.
    """
    titled = in_order(one.parties for one in all_cited.titled)
    present = in_order(one.parties for one in all_cited.acting)
    hands = tuple(dict.fromkeys(one.party for one in signed if one.party))
    grouped = any(len(one.parties) > 1 for one in all_cited.titled)  # a group in the title: those of it who came
    base = titled if len(titled) > 1 and not (grouped and len(present) > 1) else present or hands or titled
    if own and own not in base:
        base = (own, *base)
    base = tuple(dict.fromkeys((*base, *hands)))
    if len(hands) < _TWO or any(one.party is None for one in signed):
        return base, []
    silent = [one for one in all_cited.acting if one.parties and not set(one.parties) & set(hands)]
    problems = [Problem(one.span, f"{', '.join(one.parties)} took part and did not sign", "note") for one in silent]
    return tuple(party for party in base if party in hands), problems


def body_of(series: Series, all_cited: Cited, parties: Sequence[str]) -> str | None:
    """The level of the meeting: as it is named, else as the offices of all parties show it."""
    body = series.body
    if series.framework is None and len(parties) < _TWO:
        return None
    if body is None:
        levels = {_level(party, all_cited) for party in parties}
        body = levels.pop() if len(levels) == 1 else None
        body = body if body in _MEETING else None
    return "fm-bilateral" if body == "fm" and series.framework is None and len(parties) == _TWO else body


def _level(party: str, all_cited: Cited) -> str | None:
    """The highest office that someone is printed with for a party."""
    held = {one.level for one in (*all_cited.titled, *all_cited.acting) if party in one.parties}
    return next((rank for rank in _RANKS if rank in held), None)
