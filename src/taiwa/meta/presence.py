"""Who took part: the persons and parties that the title and the opening of a document print."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..values import Span, replace
from .cast import Cast, Known, Speaker
from .grammar import after, in_order, speakers
from .models import Attendee
from .parts import Parts
from .title import Title

_SCENE = 3
"""Sentences of the opening that may tell who took part."""
_CLAUSE = re.compile(r"(?<=[しりれたてい])、|;|, (?:while|with) ")
_PAIR = re.compile(
    r"(?:政府)?\s?(?:、?(?:及び|並びに|および|ならびに|と)|[、,・/+])\s?|,?\s(?:and|и|&)\s(?:the\s)?(?:Governments?\sof\s(?:the\s)?)?"
    r"|,\s(?:the\s)?|\s?[-‐–—/]\s?"
)
_OWNS = re.compile(r"['’]s?\s")
_TO = re.compile(r"\sto\s(?:the\s)?")
_ASIDE = re.compile(r"\b(?:regarding|concerning|announcing)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Presence:
    """Those named as taking part: by the title, in the opening, and those of them who only watched."""

    titled: tuple[Speaker, ...]
    opening: tuple[Speaker, ...]
    watching: tuple[Speaker, ...]


def presence_of(title: Title | None, parts: Parts, cast: Cast) -> Presence:
    """Who took part, as far as the words themselves say for whom each of them acts."""
    titled = _titled(title.words, cast) if title else []
    sentences = [span for _, span in zip(range(_SCENE), parts.sentences(), strict=False)]
    acting, watching = _acting(sentences, parts.chars, cast)
    if not acting and not any(one.person for one in titled):
        acting = _first_list(sentences, parts.chars, cast)
    return Presence(tuple(titled), tuple(acting), tuple(watching))


def _titled(title: str, cast: Cast) -> list[Speaker]:
    """Persons and offices of a title, and parties that stand there in a pair or a list."""
    aside = _ASIDE.search(title)
    found = speakers(title, Span(0, aside.start() if aside else len(title)), replace(cast, opened=True))
    pairs = listed(found, title)
    return [one for one in found if one.role or one.person or one in pairs]


def listed(found: Sequence[Speaker], chars: str) -> list[Speaker]:
    """Those that stand right beside another one: X and Y, X-Y, X、Y及びZ."""
    return [one for run in runs(found, chars) for one in run]


def runs(found: Sequence[Speaker], chars: str) -> list[list[Speaker]]:
    """The groups of two or more that stand right beside each other."""
    out: list[list[Speaker]] = []
    for one in found:
        if out and _PAIR.fullmatch(chars, out[-1][-1].span.end, one.span.start):
            out[-1].append(one)
        else:
            out.append([one])
    return [run for run in out if len(run) > 1]


def _acting(sentences: Sequence[Span], chars: str, cast: Cast) -> tuple[list[Speaker], list[Speaker]]:
    """Persons and offices of the first sentence that has some, and of those after it that say who attended."""
    acting: list[Speaker] = []
    watching: list[Speaker] = []
    for sentence in sentences:
        attended = cast.words["attending"].first(chars, sentence)
        if acting and not attended:
            continue
        for clause in _clauses(chars, sentence):
            found = [one for one in speakers(chars, clause, cast) if _acts(one, chars)]
            aside = cast.words["observers"].first(chars, clause)
            (watching if aside else acting).extend(found)
    return acting, watching


def _acts(one: Speaker, chars: str) -> bool:
    """Whether a speaker is a person or the known holder of an office, and no owner of something (X's aggression)."""
    if not one.person and not (one.role and one.parties):
        return False
    return not _OWNS.match(chars, one.span.end)


def _clauses(chars: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for stop in _CLAUSE.finditer(chars, sentence.start, sentence.end):
        yield Span(start, stop.start())
        start = stop.end()
    yield Span(start, sentence.end)


def _first_list(sentences: Sequence[Span], chars: str, cast: Cast) -> list[Speaker]:
    for sentence in sentences:
        found = listed(speakers(chars, sentence, cast), chars)
        if len(in_order(one.parties for one in found)) > 1:
            return found
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What may tell for whom a person acts whose party is not printed.

    `own` is the party that published the document, `members` those of its dialogue, `pair` the parties that the title
    or the text names side by side (with `own`, where that is known). `first` says that the words name the
    publisher's side first, as titles do, and `alone` that it alone speaks (a readout).
    """

    own: str | None
    members: Collection[str]
    pair: Collection[str]
    first: bool
    alone: bool


def settled(found: Sequence[Speaker], chars: str, hints: Hints, cast: Cast) -> list[Speaker]:
    """The same speakers, with a party for those whom the hints leave only one."""
    out = _hosted([_known(one, chars, cast) for one in found], chars, hints, cast)
    if hints.own and hints.first:
        out = _own_first(out, chars, hints, cast)
    resolved = {party for one in out for party in one.parties}
    unknown = [at for at, one in enumerate(out) if not one.parties and one.person]
    left = [party for party in hints.pair if party not in resolved]
    left = left or [party for party in hints.members if party not in resolved]
    if len(unknown) == 1 and len(left) == 1:
        out[unknown[0]] = replace(out[unknown[0]], parties=(left[0],))
    return out


def _hosted(found: list[Speaker], chars: str, hints: Hints, cast: Cast) -> list[Speaker]:
    """X welcomed Y to Z: X acts for the party where Z is, and Y for the other one of a pair."""
    out = list(found)
    for at, (host, guest) in enumerate(pairwise(found)):
        cue = cast.words["welcomes"].first(chars, Span(host.span.end, guest.span.start))
        to = _TO.match(chars, guest.span.end) if cue and not host.parties else None
        home = _owner_at(chars, to.end(), cast) if to else None
        if home:
            out[at] = replace(host, parties=(home,))
            others = [party for party in hints.pair if party != home]
            if not guest.parties and len(others) == 1:
                out[at + 1] = replace(guest, parties=(others[0],))
    return out


def _owner_at(chars: str, at: int, cast: Cast) -> str | None:
    """The party whose name, capital or house stands at a place."""
    for named in cast.named(chars, Span(at, min(len(chars), at + 60))):
        if named.span.start == at:
            thing = cast.knowledge.things.get(named.id)
            return named.parties[0] if named.kind == "party" else thing.party if thing else _party(named.id, cast)
    return None


def _party(name: str, cast: Cast) -> str | None:
    return name if name in cast.knowledge.parties else None


def _own_first(found: list[Speaker], chars: str, hints: Hints, cast: Cast) -> list[Speaker]:
    """The publisher's own officials, whose state a page leaves out: the first one, and in a readout those beside it."""
    own = next((at for at, one in enumerate(found) if hints.own in one.parties), None)
    first = (
        own if own is not None else next((at for at, one in enumerate(found) if not one.parties and one.person), None)
    )
    if first is None or hints.own is None or (own is not None and not hints.alone):
        return found
    end = first + (len(after(chars, found[first:], cast)) if hints.alone else 1)
    return [
        replace(one, parties=(hints.own,)) if first <= at < end and not one.parties else one
        for at, one in enumerate(found)
    ]


def _known(one: Speaker, chars: str, cast: Cast) -> Speaker:
    """A speaker with the party that the cast gives for the name by now."""
    if one.parties or not one.person:
        return one
    return replace(one, parties=cast.party_of(one.person.of(chars), one.level))


def known_of(found: Sequence[Speaker], chars: str) -> list[Known]:
    """Persons whose party is settled, for the phrases that name them again."""
    return [
        Known(one.person.of(chars), one.role.of(chars) if one.role else "", one.level, one.parties[0])
        for one in found
        if one.person and len(one.parties) == 1
    ]


def attendees(found: Sequence[Speaker], chars: str) -> tuple[Attendee, ...]:
    """Those who took part as they are printed, one entry for each party that a group stands for."""
    return tuple(
        Attendee(
            words=one.span.of(chars),
            party=party,
            span=one.span,
            person=one.person.of(chars) if one.person else None,
            role=one.role.of(chars) if one.role else None,
        )
        for one in found
        for party in one.parties or (None,)
    )
