"""The pure part of search: what a passage says with the words that were asked for, and what all hits say together."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from ..acts.models import ActType, Degree, Force
from ..values import replace
from .answers import Place
from .asking import Match, Wanted, match, wanted_in
from .forms import At, Printed, Way
from .passages import Passage, Said, passages_of
from .stances import DECIDING
from .terms import fold, terms
from .works import Work

__all__ = ["Asked", "Found", "Hit", "Variant", "answer", "fold", "hit_in", "hit_of", "terms"]


class Looked(NamedTuple):
    """The words of a passage, and where what is wanted stands in them."""

    words: Printed
    match: Match | None

    @property
    def form(self) -> str:
        """The wording as it is printed, what stands apart joined by dots; empty where it does not stand there."""
        if self.match is None:
            return ""
        return " … ".join(dict.fromkeys(self.words.printed(at) for at in self.match.via or self.match.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query with what narrows it. `party` says it, or it is the party's text where nobody was read to say it.

    `force` is the least; `issues` are any of these; `since` and `until` are days in EDTF, as precise as they are known.
    `exact` leaves out other wording; `ranked` puts the best match first instead of the newest; `limit` 0 is no limit.
    """

    query: str
    party: str | None = None
    body: str | None = None
    issues: frozenset[str] = frozenset()
    act: ActType | None = None
    force: Force | None = None
    since: str | None = None
    until: str | None = None
    language: str | None = None
    exact: bool = False
    ranked: bool = False
    limit: int = 0

    @property
    def of_acts(self) -> bool:
        """Whether only the act itself can tell if it is meant."""
        return bool(self.party or self.issues or self.act or self.force is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage in which the wording stands; `latest` marks the newest agreed one.

    `parties` are those who were read to say it, empty where no act was read; `document_of` those whose text it is.
    `agreed` where all of them say it, in a text that they adopted, and do not say it to deny it; `denied` is where
    all of them spoke against it later. `against` where it denies or opposes what its words name, `withheld` where it only denies support. `form` is the wording as
    printed there; `via` the same where it is not what was asked for, but other words for it.
    """

    place: Place
    parties: tuple[str, ...]
    document_of: tuple[str, ...] = ()
    act: ActType | None = None
    force: Force | None = None
    degree: Degree | None = None
    background: bool = False
    agreed: bool = False
    latest: bool = False
    against: bool = False
    withheld: bool = False
    denied: Place | None = None
    language: str | None = None
    form: str = ""
    via: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A printed form of the wording: in how many passages it was seen, and when it was first and last used (EDTF)."""

    words: str
    count: int
    first_use: str | None
    last_use: str | None
    via: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to a search: when the wording was first and last used (EDTF), how often, and passages, newest first.

    `total` passages hold it, more where `more` is set; `variants` are its printed forms, as typed first. `agreed` is the
    latest agreed form, also where it is not among the hits shown.
    """

    query: str
    first_use: str | None
    last_use: str | None
    hits: tuple[Hit, ...]
    total: int = 0
    more: bool = False
    variants: tuple[Variant, ...] = ()
    agreed: Hit | None = None


def hit_of(passage: Passage, wanted: Sequence[Wanted], asked: Asked, found: Looked | None = None, *, score: float | None = None) -> Hit | None:
    """What a passage says with the words that are wanted: the act whose clause holds them all, else the sentence.

    None where what narrows the search leaves it out.
    """
    looked = found or look(passage.words, passage.language, wanted)
    said, quoted = _said(passage, wanted, asked, looked)
    if said is None and asked.issues:
        said = _on_issue(passage, asked)
    if said is None and asked.of_acts and not _is_unsaid(passage, wanted, asked, looked):
        return None
    words = _readable(said, looked) if said else _sentence(passage, wanted, looked)
    place = Place(
        document=passage.document, file=passage.file, eid=passage.eid, pinpoint=passage.pinpoint, date=passage.date, words=words,
    )  # fmt: skip
    return Hit(
        place=place, parties=said.holders if said else (), document_of=passage.parties, act=said.act if said else None,
        force=said.force if said else None, degree=said.degree if said else None,
        background=said.background if said else False, agreed=said.agreed if said else False, against=said.against if said else False,
        withheld=said.withheld if said else False,
        language=passage.language, form=quoted.form, via=quoted.form if quoted.match and quoted.match.via else None, score=score,
    )  # fmt: skip


def look(words: str, language: str, wanted: Sequence[Wanted]) -> Looked:
    """Where the words that are wanted stand in those of a passage."""
    printed = Printed(words)
    return Looked(printed, match(wanted, printed, language))


def hit_in(work: Work, eid: str, query: str, *, score: float | None = None) -> Hit:
    """What a provision of a work says with the words of `query`."""
    passage = next(each for each in passages_of(work.document, work.id) if each.eid == eid)
    hit = hit_of(passage, wanted_in(query), Asked(query=query), score=score)
    assert hit is not None, "nothing narrows it"  # noqa: S101
    return hit


def answer(query: str, hits: Iterable[Hit]) -> Found:
    """The passages newest first, each once, with the first and last use of the wording."""
    once = {(hit.place.document, hit.place.file, hit.place.eid): hit for hit in hits}
    ordered = sorted(once.values(), key=lambda hit: (hit.via is not None, hit.place.document, hit.place.eid))
    ordered.sort(key=lambda hit: hit.place.date or "", reverse=True)
    newest = next((hit for hit in ordered if hit.agreed), None)
    days = sorted(hit.place.date for hit in ordered if hit.place.date)
    return Found(
        query=query, first_use=days[0] if days else None, last_use=days[-1] if days else None,
        hits=marked(ordered, newest), total=len(ordered), variants=variants_of(map(seen, ordered)), agreed=newest,
    )  # fmt: skip


Later = Mapping[int, Place]
"""Where an agreed form was denied later, by the identity of its hit."""


def marked(hits: Iterable[Hit], newest: Hit | None, later: Later = MappingProxyType({})) -> tuple[Hit, ...]:
    """The hits, the newest agreed one marked as such, and those that were denied `later`."""
    every = (replace(hit, denied=later[id(hit)]) if id(hit) in later else hit for hit in hits)
    return tuple(replace(hit, latest=True) if hit is newest else hit for hit in every)


Seen = tuple[str, str | None, bool]
"""A printed form, the day of its document, and whether it is other wording."""


def seen(hit: Hit) -> Seen:
    """The form in which a hit prints the wording."""
    return hit.form, hit.place.date, hit.via is not None


def variants_of(every: Iterable[Seen]) -> tuple[Variant, ...]:
    """The printed forms, letter case aside: what was asked for before other wording, then the most frequent first."""
    under: dict[tuple[bool, str], list[Seen]] = defaultdict(list)
    for one in every:
        under[one[2], fold(" ".join(one[0].split()))].append(one)
    rows = (
        Variant(words=" ".join(group[0][0].split()), count=len(group), via=via, **_uses(day for _, day, _ in group))
        for (via, words), group in under.items() if words
    )  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (row.via, -row.count, row.words)))


def _uses(days: Iterable[str | None]) -> dict[str, str | None]:
    known = sorted(day for day in days if day)
    return {"first_use": known[0] if known else None, "last_use": known[-1] if known else None}


def _said(passage: Passage, wanted: Sequence[Wanted], asked: Asked, looked: Looked) -> tuple[Said | None, Looked]:
    """The first act that is meant and whose clause holds all that is wanted, as typed before other wording; and how it stands there."""
    if not passage.said:
        return None, looked
    start, end = _extent(looked) if looked.words.same else (-1, -1)
    meant = [said for said in passage.said if not asked.of_acts or _is_meant(passage, said, asked)]
    for said in meant:
        if start >= 0 and said.at is not None and said.at <= start and end <= said.at + len(said.clause):
            return said, looked
    best: tuple[Said, Looked] | None = None
    for said in meant:
        if said.at is not None and len(wanted) == 1 and said.at + len(said.clause) <= start:
            continue
        found = look(said.clause, passage.language, wanted)
        if found.match is not None and not found.match.via:
            return said, found
        if found.match is not None and best is None:
            best = said, found
    return best or (None, looked)


def _on_issue(passage: Passage, asked: Asked) -> Said | None:
    """The act that says most on the issue asked for, in a passage that holds the words elsewhere: it agrees on no wording it has not."""
    meant = (said for said in passage.said if not asked.issues.isdisjoint(said.issues) and _is_meant(passage, said, asked))
    said = min(meant, key=lambda said: DECIDING.index(said.act), default=None)
    return replace(said, agreed=False) if said else None


def _extent(looked: Looked) -> At:
    at = looked.match.at if looked.match else ()
    return (min(start for start, _ in at), max(end for _, end in at)) if at else (-1, -1)


def _is_unsaid(passage: Passage, wanted: Sequence[Wanted], asked: Asked, looked: Looked) -> bool:
    """Whether a passage is meant though no act in it is: nobody was read to say the words, and it is a text of the party on the issue."""
    return _said(passage, wanted, Asked(query=asked.query), looked)[0] is None and _is_meant(passage, None, asked)


def _is_meant(passage: Passage, said: Said | None, asked: Asked) -> bool:
    if said is None:
        act_asked = asked.act is not None or asked.force is not None
        return not act_asked and _is_of(passage.parties, passage.issues, asked)
    if asked.act not in (None, said.act) or (asked.force is not None and said.force < asked.force):
        return False
    return _is_of(said.holders, said.issues or passage.issues, asked)


def _is_of(parties: Collection[str], issues: Iterable[str], asked: Asked) -> bool:
    return (asked.party is None or asked.party in parties) and (not asked.issues or not asked.issues.isdisjoint(issues))


def _readable(said: Said, looked: Looked) -> str:
    """The clause of an act; where it is hardly more than a verb (支持した, thanked them) the sentence that holds it."""
    bare = len(said.clause) <= _BARE if _UNSPACED.search(said.clause) else len(said.clause.split()) <= _BARE_WORDS
    around = looked.words.sentence_around(said.at, said.at + len(said.clause)) if bare and said.at is not None else None
    return around if around and around.rstrip(".。") != said.clause else said.clause


_BARE, _BARE_WORDS = 14, 3
_UNSPACED = re.compile("[\u3041-\u30ff\u3400-\u9fff]")


def _sentence(passage: Passage, wanted: Sequence[Wanted], looked: Looked) -> str:
    """The sentence that holds what is wanted; where none holds all of it the first that holds most of its words."""
    start, end = _extent(looked)
    if start >= 0 and (around := looked.words.sentence_around(start, end)) is not None:
        return around
    words = looked.words
    sentences = [words.words[first:last].strip() for first, last in words.sentences()] if words.same else list(passage.sentences())
    return max(filter(None, sentences), key=lambda sentence: _held(Printed(sentence), wanted, passage.language), default="")


def _held(words: Printed, wanted: Iterable[Wanted], language: str) -> int:
    """How many of the words that are wanted stand in a sentence, each in the way in which most of it does."""
    return sum(
        max(sum(Way((part,)).find(words, language) is not None for part in way.parts) for way in (one.typed, *one.others)) for one in wanted
    )
