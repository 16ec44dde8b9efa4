"""What a query asks for: words and phrases in quotes, each with the other ways in which the same may be said."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..values import replace
from .forms import At, Form, Printed, Way
from .terms import RUN, fold, terms
from .thesaurus import Thesaurus

_WORD = re.compile(r"[\"“”「](?P<quoted>[^\"“”「」]+)[\"“”」]|(?P<plain>[^\s\"“”「」]+)")
_PLAIN = re.compile(r"[a-z\u0400-\u04ff]+")
_ABBREVIATION = re.compile(r"[A-Z]{2,4}")
_PARTS, _LEAST = 3, 2
"""A compound of more parts is a sentence, one with a part of a single character no compound: looked for as they stand."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that a query asks for: as typed (each part somewhere in the passage), and other ways to say it."""

    typed: Way
    others: tuple[Way, ...] = ()
    quoted: bool = False

    @property
    def words(self) -> str:
        """What was typed, folded."""
        return " ".join(fold(form.words) for form in self.forms)

    @property
    def forms(self) -> tuple[Form, ...]:
        """What was typed, form by form."""
        return tuple(form for part in self.typed.parts for form in part)

    @property
    def certain(self) -> bool:
        """Whether the index alone tells where it stands as typed."""
        return all(form.certain for form in self.forms)


@dataclass(frozen=True, slots=True)
class Match:
    """Where all that was asked for stands in folded words; `via` where some of it stands there only in other words."""

    at: tuple[At, ...]
    via: tuple[At, ...] = ()


def wanted_in(query: str) -> tuple[Wanted, ...]:
    """What a query asks for as it was typed; what holds no letter or digit is left out, what is said twice counts once."""
    shouted = query.isupper() and len(query.split()) > 1
    found = (_typed(each["quoted"] or each["plain"], quoted=bool(each["quoted"]), shouted=shouted) for each in _WORD.finditer(query))
    return tuple(dict.fromkeys(wanted for wanted in found if next(terms(wanted.words), None)))


def widened(wanted: Sequence[Wanted], same: Thesaurus) -> tuple[Wanted, ...]:
    """The same with other wording of every word that stands in no quotes."""
    found: list[Wanted] = []
    at = 0
    while at < len(wanted):
        taken, others = _names(wanted[at : at + same.longest], same)
        some = wanted[at : at + taken]
        if not others and not some[0].quoted:
            others = tuple(_ways(some[0].forms[0], same))
        found.append(Wanted(Way(tuple(part for each in some for part in each.typed.parts)), others, some[0].quoted))
        at += taken
    return tuple(found)


def match(wanted: Sequence[Wanted], words: Printed, language: str) -> Match | None:
    """Where all that is wanted stands; as typed where it stands so, together where it stands together.

    What is found by other wording must stand in one sentence: elsewhere in a passage it may speak of something else.
    """
    found = _match(wanted, words, language)
    if found is None or (len(wanted) == 1 and len(wanted[0].typed.parts) == 1):
        return found
    if not found.via:
        whole = next(_whole(tuple(wanted)).places(words), None)
        return Match((whole,)) if whole else found
    if len(wanted) == 1 or not words.same:
        return found
    for start, end in words.sentences():
        inside = _match(wanted, Printed(words.words[start:end]), language)
        if inside is not None:
            return Match(_moved(inside.at, start), _moved(inside.via, start))
    return None


def _match(wanted: Iterable[Wanted], words: Printed, language: str) -> Match | None:
    every: list[At] = []
    via: list[At] = []
    for each in wanted:
        places = each.typed.find(words, language)
        if places is None:
            places = next((at for way in each.others if (at := way.find(words, language)) is not None), None)
            if places is None:
                return None
            via.append((places[0][0], max(end for _, end in places)))
        every.extend(places)
    return Match(tuple(every), tuple(via))


@lru_cache(maxsize=1 << 8)
def _whole(wanted: tuple[Wanted, ...]) -> Form:
    """All that was typed, together."""
    return Form(" ".join(form.words for each in wanted for form in each.forms))


def _moved(places: Iterable[At], by: int) -> tuple[At, ...]:
    return tuple((start + by, end + by) for start, end in places)


def _typed(words: str, *, quoted: bool, shouted: bool) -> Wanted:
    """What was typed; a short word in capitals is an abbreviation (WHO is not who), unless the whole query is in capitals."""
    capitals = not shouted and _ABBREVIATION.fullmatch(words) is not None
    return Wanted(Way(((Form(words, exact=quoted or not _is_plain(words), capitals=capitals),),)), quoted=quoted)


def _names(rest: Sequence[Wanted], same: Thesaurus) -> tuple[int, tuple[Way, ...]]:
    """How many of the next words are one name, and the other names of what it means; one word where they are none."""
    for length in range(len(rest), 0, -1):
        if not any(each.quoted for each in rest[:length]):
            others = same.others(" ".join(each.forms[0].words for each in rest[:length]))
            if others:
                return length, (Way((others,)),)
    return 1, ()


def _ways(form: Form, same: Thesaurus) -> Iterator[Way]:
    """Other ways to say a Japanese compound: each part by any name, near each other."""
    run = RUN.fullmatch(fold(form.words))
    parts = same.parts(form.words) if run is None or run["unspaced"] else ()
    known = [same.others(part) for part in parts]
    if 1 < len(parts) <= _PARTS and min(map(len, parts)) >= _LEAST:
        own = (Form(part, exact=not _is_plain(part)) for part in parts)
        yield Way(tuple((one, *others) for one, others in zip(own, known, strict=True)), near=True)
    elif len(parts) == 1 and known[0]:
        yield Way((known[0],))


def _is_plain(words: str) -> bool:
    """Whether words are one run of letters or of Japanese."""
    folded = fold(words)
    run = RUN.fullmatch(folded)
    return run is not None and (run["unspaced"] is not None or bool(_PLAIN.fullmatch(folded)))


def literal(wanted: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """The same as typed only."""
    return tuple(replace(each, others=()) for each in wanted)
