"""The pure part of search: the terms of a text, and what the passages found say about a wording."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ..acts.models import Act, ActType, Force
from ..values import Span
from .answers import Place
from .document import Document
from .places import place_of, sentence_at
from .stances import is_denied
from .works import Work

_UNSPACED = "\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
_RUN = re.compile(rf"(?P<unspaced>[{_UNSPACED}]+)|[^\W_{_UNSPACED}]+")
_ENGLISH = (
    (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("us", "us"), ("s", "")),
    (("ing", ""), ("ed", "")),
    (("e", ""),),
)
_RUSSIAN_ENDING = re.compile(
    "(?:иями|ями|ами|[ое]го|[ое]му|ыми|ими|иях|[ая]х|[оеыи]й|[ая]я|[оеыи]е|[ую]ю|[ая]м|[оеё]в|[оеи]м|и[яию]|[аяоеуюыиь])$"
)
_SHORTEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage in which the wording stands; `latest` marks the newest agreed one.

    `parties` are those who were read to say it, empty where no act was read; `document_of` those whose text it is.
    `agreed` where all of them say it, in a text that they adopted, and do not say it to deny it.
    """

    place: Place
    parties: tuple[str, ...]
    document_of: tuple[str, ...] = ()
    act: ActType | None = None
    force: Force | None = None
    background: bool = False
    agreed: bool = False
    latest: bool = False
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to a search: when the wording was first and last used (EDTF), and every passage, newest first."""

    query: str
    first_use: str | None
    last_use: str | None
    hits: tuple[Hit, ...]


def fold(words: str) -> str:
    """Width, case and composed characters made one, so that what looks the same is the same."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", words).casefold())


def terms(words: str) -> Iterator[str]:
    """The terms of `words` in order: overlapping pairs (and the last character) of a Japanese run, else light stems."""
    for run in _RUN.finditer(fold(words)):
        if run["unspaced"]:
            yield from (run[0][at : at + 2] for at in range(len(run[0])))
        else:
            yield _stem(run[0])


def hit_in(work: Work, eid: str, query: str, *, score: float | None = None) -> Hit:
    """What a provision says with the words of `query`: the act whose clause holds most of them, else the sentence."""
    document = work.document
    provision = document.by_eid[eid]
    body = provision.body or provision.heading or Span(0, 0)
    wanted = _telling(query)
    acts = [act for act in document.acts if act.eid == eid]
    best = max(acts, key=lambda act: (_share(act.clause, document, wanted), -act.clause.start), default=None)
    if best is not None and wanted and _share(best.clause, document, wanted) == len(wanted):
        return _hit(work, eid, best.clause, best, score)
    return _hit(work, eid, _sentence(document, body, wanted), None, score)


def answer(query: str, hits: Iterable[Hit]) -> Found:
    """The passages newest first, each once, with the first and last use of the wording."""
    once = {(hit.place.document, hit.place.eid): hit for hit in hits}
    ordered = sorted(once.values(), key=lambda hit: (hit.place.document, hit.place.eid))
    ordered.sort(key=lambda hit: hit.place.date or "", reverse=True)
    newest = next((hit for hit in ordered if hit.agreed), None)
    days = sorted(hit.place.date for hit in ordered if hit.place.date)
    return Found(
        query=query, first_use=days[0] if days else None, last_use=days[-1] if days else None,
        hits=tuple(replace(hit, latest=True) if hit is newest else hit for hit in ordered),
    )


def _hit(work: Work, eid: str, span: Span, act: Act | None, score: float | None) -> Hit:
    place, parties = place_of(work, eid, span), work.document.meta.parties
    if act is None:
        return Hit(place=place, parties=(), document_of=parties, score=score)
    return Hit(
        place=place, parties=act.holders, document_of=parties, act=act.act, force=act.force,
        background=act.background, agreed=_agreed(act, work), score=score,
    )


def _agreed(act: Act, work: Work) -> bool:
    """Whether all parties of an adopted text say so, and not to deny it."""
    parties = work.document.meta.parties
    return work.adopted and bool(parties) and set(parties) <= set(act.holders) and not is_denied(act)


def _telling(query: str) -> frozenset[str]:
    """The terms of a query without the single characters that end its Japanese runs, unless there is nothing else."""
    every = frozenset(terms(query))
    return frozenset(term for term in every if len(term) > 1) or every


def _share(span: Span, document: Document, wanted: frozenset[str]) -> int:
    return len(wanted.intersection(terms(span.of(document.text))))


def _sentence(document: Document, body: Span, wanted: frozenset[str]) -> Span:
    """The first sentence of `body` that holds most of the terms."""
    best, most, at = body, -1, body.start
    while at < body.end:
        sentence = sentence_at(document, Span(at, at + 1))
        held = _share(sentence, document, wanted)
        if held > most:
            best, most = sentence, held
        at = max(sentence.end, at) + 1
    return Span(max(best.start, body.start), min(best.end, body.end))


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    """Just enough that a plural or an inflected form finds the plain one: at most one ending of each round."""
    if "\u0400" <= word[0] <= "\u04ff":
        return word[:_SHORTEST] + _RUSSIAN_ENDING.sub("", word[_SHORTEST:])
    for endings in _ENGLISH:
        for ending, instead in endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                word = word.removesuffix(ending) + instead
                break
    return word
