"""How English documents name those who speak: President X of Y, Yish President X, X's Minister, the Minister of Y, Y."""

import re
from collections.abc import Iterator

from ..values import Span
from .cast import Cast, Speaker
from .names import Named
from .words import Found

_WORD = r"[A-Z][^\W\d_]*(?:[-'’](?!s\b)[^\W\d_]+)*\.?"
_LINK = r"(?:bin|bint|al|von|van|der|de|la|del|dos|da|el|ibn)"
_STEP = re.compile(rf"(,?)\s{{1,3}}((?:{_LINK}\s{{1,3}}){{0,3}}(?:al-)?{_WORD})")
_FIRST = re.compile(rf"\s{{1,3}}((?:{_LINK}\s{{1,3}}){{0,3}}{_WORD})")
_OF = re.compile(r"(?:,)?\s{1,3}(?:of|for)\s{1,3}(?:the\s{1,3}|His Majesty’s\s{1,3})?")
_FIELD = re.compile(r"\s{1,3}(?:of|for)\s{1,3}(?:the\s)?[A-Z][\w’'-]*(?:(?:\s|,\s|,?\sand\s)[A-Z][\w’'-]*){0,6}?(?=\s{1,3}of\s)")
"""What an office is for, before its state (the Deputy Minister of Foreign Affairs of X)."""
_BESIDE = re.compile(r"(?:['’]s?)?\s{1,3}|\s?[-–]\s?")
_LISTED = re.compile(r"(?:\s?\((?![^()]*\bobserv)[^()]{1,60}\))?(?:,?\s{1,3}and|,)\s{1,3}(?:(?:of\s{1,3})?the\s{1,3})?")
_STATE = re.compile(
    r"(?:[A-Z][\w’'-]{1,20}\s){0,3}(?:Republic|Kingdom|State|Duchy|Principality|Federation|Union|Sultanate|Emirate|Commonwealth|Confederation|Empire)s?\s{1,3}of\s{1,3}(?:the\s{1,3})?"
)
PLURAL = re.compile(r"(?:(?!of\b|for\b)\w{1,20}\s){0,3}(?!Affairs)\w{1,20}s(?:\s(?:of|for|and)\b|$)", re.IGNORECASE)
"""An office that several hold (the Ministers of X and Y)."""
_AND = re.compile(r",?\s{1,3}and\b")
_APPOSED = re.compile(rf"({_WORD}(?:,?\s{{1,3}}{_WORD}){{0,5}}),\s{{1,3}}(?:the\s{{1,3}})?$")
_GENERATION = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_SHORTENED = re.compile(r"\b(?:Jr|Sr|[A-Z])\.$")
_CHAIR = re.compile(r"\s{0,2}\((?:co-)?chair(?:person|man|woman)?(?:\s(?:country\b|of\s)[^()]{0,60})?\)", re.IGNORECASE)
_ACTORS = ("party", "weak", "group", "organ")
LONGEST_NAME = 60
LONGEST_LIST = 50


def speakers(chars: str, within: Span, cast: Cast) -> list[Speaker]:
    """Everyone named as acting in a stretch of English text, in printed order."""
    named = cast.named(chars, within)
    actors = [name for name in named if name.kind in _ACTORS]
    around = _Around(within, actors, cast)
    found: list[Speaker] = []
    for office in _offices(chars, within, cast, named):
        if found and office.span.start < found[-1].span.end:
            continue
        found += _holders(chars, office, around)
        around.floor = found[-1].span.end
    covered = [one.span for one in found]
    found += [one for name in named if not _is_in(name, covered) for one in _alone(chars, name, cast)]
    if cast.people:
        covered = [one.span for one in found]
        found += [one for one in _by_courtesy(chars, around) if not any(span.overlaps(one.span) for span in covered)]
    return sorted(found, key=lambda one: one.span)


def _is_in(name: Named, covered: list[Span]) -> bool:
    return any(span.overlaps(name.span) for span in covered)


def _alone(chars: str, name: Named, cast: Cast) -> Iterator[Speaker]:
    """A party, group or person that stands without an office; an adjective only as that of a side (the Yish side)."""
    if name.kind in ("party", "group", "organ", "person"):
        yield Speaker(span=name.span, parties=name.parties, person=name.span if name.kind == "person" else None)
    elif name.kind == "weak":
        side = cast.words["sides"].first(chars, Span(name.span.end, min(len(chars), name.span.end + 20)))
        if side and side.span.start == name.span.end + 1:
            yield Speaker(span=Span(name.span.start, side.span.end), parties=name.parties)


def _by_courtesy(chars: str, around: "_Around") -> Iterator[Speaker]:
    """Mr. X: one of those whom the document presents, by a part of the name."""
    for title in around.cast.words["courtesies"].find(chars, around.within):
        person = _name_after(chars, title.span.end, around)
        if person and (parties := around.cast.presented(person.of(chars))):
            yield Speaker(span=Span(title.span.start, person.end), parties=parties, person=person)


class _Around:
    """The names in a stretch of text by where they begin and end; `floor` is the end of the last speaker."""

    __slots__ = ("cast", "ending", "floor", "starting", "within")

    def __init__(self, within: Span, actors: list[Named], cast: Cast) -> None:
        self.within = within
        self.floor = within.start
        self.starting = {name.span.start: name for name in actors}
        self.ending = {name.span.end: name for name in actors}
        self.cast = cast


def _offices(chars: str, within: Span, cast: Cast, named: list[Named]) -> list[Found]:
    taken = [name.span for name in named if name.kind in ("thing", "dialogue")]
    tails = cast.words["compounds"]
    out: list[Found] = []
    for found in cast.words["offices"].find(chars, within):
        if any(span.overlaps(found.span) and not found.span.contains(span) for span in taken):
            continue
        tail = tails.first(chars, Span(found.span.end, min(within.end, found.span.end + 30)))
        if tail is None or chars[found.span.end : tail.span.start].strip(" "):
            out.append(found)
    return out


def _holders(chars: str, office: Found, around: _Around) -> list[Speaker]:
    """The one who holds an office, and those who follow it in a plural (Presidents X of Y and Z of W)."""
    first = _holder(chars, office, around)
    out = [first]
    if not PLURAL.match(chars, office.span.start, office.span.end):
        return out
    if first.person is None:
        return out + _listed(chars, first, office, around)
    joined = _AND.match(chars, first.span.end)
    while joined and len(out) < LONGEST_LIST:
        person = _name_after(chars, joined.end(), around)
        if person is None:
            break
        owner, end = _owner_after(chars, person.end, around)
        parties = owner.parties if owner else around.cast.party_of(person.of(chars), office.cue.value)
        out.append(
            Speaker(
                span=Span(person.start, end), parties=parties, person=person, role=office.span, level=office.cue.value
            )
        )
        joined = _AND.match(chars, end)
    return out


def _listed(chars: str, first: Speaker, office: Found, around: _Around) -> list[Speaker]:
    """The parties that follow the first one of a plural office (the Ministers of X, Y and the Z).

    A bracket behind a name (Chair) ends no list, unless it says that this one only watches.
    """
    out: list[Speaker] = []
    end = first.span.end if first.parties else 0
    while end and (joined := _LISTED.match(chars, end)) and (name := _named_at(chars, joined.end(), around)):
        chair = _CHAIR.match(chars, name.span.end) is not None
        out.append(Speaker(span=name.span, parties=name.parties, role=office.span, level=first.level, chair=chair))
        end = name.span.end
    return out


def _holder(chars: str, office: Found, around: _Around) -> Speaker:
    start, end = office.span.start, office.span.end
    owner, start = _owner_before(chars, start, around)
    if owner is None:
        owner, end = _owner_after(chars, end, around)
    role = Span(start, end)
    person = _name_after(chars, end, around)
    if person:
        end = person.end
        if owner is None:
            owner, end = _owner_after(chars, end, around)
    elif owner:
        person = _name_before(chars, start, around)
        start = person.start if person else start
    parties = owner.parties if owner else ()
    if not parties and person:
        parties = around.cast.party_of(person.of(chars), office.cue.value)
    chair = _CHAIR.match(chars, end)
    return Speaker(
        span=Span(start, end), parties=parties, person=person, role=role, level=office.cue.value, chair=bool(chair)
    )


def _owner_before(chars: str, at: int, around: _Around) -> tuple[Named | None, int]:
    """The party named right before an office (the X President, X's President)."""
    for back in range(1, min(5, at - around.within.start) + 1):
        name = around.ending.get(at - back)
        if name and _BESIDE.fullmatch(chars, at - back, at):
            return name, name.span.start
    return None, at


def _owner_after(chars: str, at: int, around: _Around) -> tuple[Named | None, int]:
    """The party named after an office or a name (of Y, of the Republic of Y), also behind what it is for (of Energy of Y)."""
    link = _OF.match(chars, at)
    name = _named_at(chars, link.end(), around) if link else None
    field = _FIELD.match(chars, at, around.within.end) if link and name is None else None
    if field and not any(around.cast.words[section].first(chars, Span(*field.span())) for section in ("offices", "bodies")):
        link = _OF.match(chars, field.end())
        name = _named_at(chars, link.end(), around) if link else None
    return (name, name.span.end) if name and name.kind != "weak" else (None, at)


def _named_at(chars: str, at: int, around: _Around) -> Named | None:
    """The party named at a place, also behind a form of state that no registry has with its name (the Grand Duchy of X)."""
    form = None if at in around.starting else _STATE.match(chars, at, around.within.end)
    return around.starting.get(form.end() if form else at)


def _name_after(chars: str, at: int, around: _Around) -> Span | None:
    """The capitalised words after an office, up to one that begins something else (Joint, Meeting, a party)."""
    stops = around.cast.words["not_names"]
    start = end = 0
    step = _FIRST.match(chars, at, around.within.end)
    while step and end - start < LONGEST_NAME:
        word = Span(*step.span(1 if end == 0 else 2))
        text = word.of(chars)
        comma = end > 0 and bool(step[1]) and not _GENERATION.fullmatch(text)
        if comma or text in stops or text.rstrip(".") in stops or around.starting.get(word.start):
            break
        start, end = start or word.start, word.end
        step = _STEP.match(chars, end, around.within.end)
    if end and chars[end - 1] == "." and not _SHORTENED.search(chars, start, end):
        end -= 1
    return Span(start, end) if end else None


def _name_before(chars: str, at: int, around: _Around) -> Span | None:
    """The capitalised words that an office explains (X, President of Y)."""
    floor = max(around.floor, at - LONGEST_NAME)
    found = _APPOSED.search(chars, floor, at)
    if found is None or any(word in around.cast.words["not_names"] for word in found[1].split()):
        return None
    span = Span(*found.span(1))
    return None if any(name.span.overlaps(span) for name in around.starting.values()) else span
