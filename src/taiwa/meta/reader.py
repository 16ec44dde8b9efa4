"""Reading the meta of a document: each field by its own rules, in the order in which they help each other."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from ..lexicon.knowledge import Knowledge
from ..mentions.models import Mention
from ..problems import Problem
from ..source.models import AKN
from ..tree.models import Tree
from ..values import Span, language_of, replace
from .cast import Cast
from .chair import chair_of, stated_chair
from .issuer import issuer_of
from .models import NOT_ALL, Attendee, Meta
from .names import NameFinder
from .parties import Cited, body_of, cited, parties_of
from .parts import Parts, parts_of
from .presence import attendees
from .resolution import meta_of, resolution_of
from .series import Series, series_of
from .signatures import signatories_of
from .terms import terms_of
from .title import Title, kind_of, provisional_at, title_of
from .unread import is_whole
from .when import Day, day_of, place_of
from .words import Words, words_of

_BY_SCRIPT = ("ja", "en", "ru")
"""The languages that their script tells apart."""
_MET = 2
_NEEDED = ("kind", "title", "parties")


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


def read_meta(tree: Tree, found: tuple[Mention, ...], knowledge: Knowledge) -> Meta:
    """What the document is. Never raises; what cannot be settled stays None or empty, with a problem that says why."""
    parts = parts_of(tree, found)
    words = words_of(language_of(parts.chars))
    resolution = resolution_of(parts, words)
    if resolution:
        return meta_of(resolution, words.language)
    title = title_of(parts, words)
    kind = kind_of(title.words, words) if title else None
    stated = _stated(tree, words)
    meta = Meta(
        kind=stated.kind or (kind.value if kind else None),
        title=title.words if title else None,
        language=stated.language,
        problems=stated.problems,
        evidence=_places({"title": title.span if title else None, "kind": title.span if title and kind else None}),
    )
    day, told = day_of(parts, words, event=meta.kind == "readout")
    cast = Cast(knowledge=knowledge, words=words, finder=NameFinder(knowledge, day.day if day else None), day=day.day.first if day else None)
    meta = _told(meta, told)
    meta = _where(meta, parts, day, cast)
    return _who(meta, parts, title, cast)


def _stated(tree: Tree, words: Words) -> Meta:
    """What the markup of an Akoma Ntoso document says of its kind and its language; where words say otherwise, that."""
    front = tree.text.front
    if tree.text.source.media != AKN:
        return Meta(language=words.language)
    named = dict(front.other).get("kind")
    kind = named if named in {row.value for row in words["kinds"].rows} else None
    by_script = language_of(tree.text.chars)
    if front.language not in (*_BY_SCRIPT, None) or front.language == by_script:
        return Meta(kind=kind, language=front.language or by_script)
    words_look = f"the markup says that the words are in {front.language}, they look like {by_script}"
    told = (Problem(Span(0, 0), words_look),) if front.language and by_script in _BY_SCRIPT else ()
    return Meta(kind=kind, language=by_script, problems=told)


def _stated_parties(parts: Parts, knowledge: Knowledge) -> tuple[str, ...]:
    """The parties that an Akoma Ntoso document states of itself; none where it names one that nobody knows, for then it speaks of others."""
    text = parts.tree.text
    named = tuple(value for key, value in text.front.other if key == "party") if text.source.media == AKN else ()
    return named if set(named) <= set(knowledge.parties) else ()


def _where(meta: Meta, parts: Parts, day: Day | None, cast: Cast) -> Meta:
    """With the day, the place and the state of the translation."""
    place = place_of(parts, cast)
    marked = provisional_at(parts, cast.words)
    found = {"date": day.span if day else None, "place": place, "translation": marked}
    return replace(
        meta,
        date=day.day if day else None,
        place=place.of(parts.chars) if place else None,
        translation="provisional" if marked else None,
        evidence={**meta.evidence, **_places(found)},
    )


def _who(meta: Meta, parts: Parts, title: Title | None, cast: Cast) -> Meta:
    """With the series, the parties, those who took part and signed, and the terms that stand for them."""
    series = series_of(title, parts, cast)
    readout = meta.kind == "readout"
    own = issuer_of(parts.tree.text)
    all_cited = cited(title, parts, series, cast, (own, readout))
    signed, unsigned = signatories_of(parts, all_cited.cast)
    parties, silent = parties_of(all_cited, signed, own if readout else None)
    if aside := _counterpart(parts, cast, parties, meta.kind) if own is None and not signed else None:
        parties, silent = (), [*silent, aside]
    stated_parties = _stated_parties(parts, cast.knowledge)
    others_stated = bool(stated_parties) and set(stated_parties) != set(parties)  # what says no more than was read leaves open what was open
    partly = [] if others_stated or len(signed) >= _MET else _partly(all_cited, parties, parts)
    parties = stated_parties or parties
    terms, unknown = terms_of(parts.chars, all_cited.cast)
    chair = chair_of(parts, list(all_cited.acting), all_cited.cast)
    stated, doubted = stated_chair(parts, all_cited.cast)
    if chair and stated and chair[0] != stated:
        doubted.append(Problem(chair[1], f"the header names {stated} as chair, the words name {chair[0]}"))
    found = {
        "parties": _extent(all_cited.acting), "signatories": _extent(signed), "chair": chair[1] if chair else None,
        "framework": series.framework_at, "body": series.body_at, "ordinal": series.ordinal_at,
    }  # fmt: skip
    meta = replace(
        meta,
        framework=series.framework.id if series.framework else None,
        body=body_of(series, all_cited, parties),
        ordinal=series.ordinal,
        parties=parties,
        absent=_absent(series, parties),
        chair=chair[0] if chair else stated,
        signatories=signed,
        attendance=(
            *attendees((*all_cited.acting, *all_cited.watching), parts.chars),
            *_in_title(title, all_cited, parts),
        ),
        terms=terms,
        evidence={**meta.evidence, **_places(found)},
    )
    return _told(meta, [*unsigned, *silent, *unknown, *partly, *doubted, *_missing(meta, all_cited, parts)])


_ACCOUNTS = frozenset({"readout", "press-release"})


def _counterpart(parts: Parts, cast: Cast, parties: Sequence[str], kind: str | None) -> Problem | None:
    """A problem where the one party that was found may be whom an account of an unknown publisher tells of, and not whose account it is."""
    if len(parties) != 1:
        return None
    told = (one for one in cast.words["counterpart"].find(parts.chars) if one.cue.value == "other" or kind in _ACCOUNTS)
    found = next(told, None)
    return Problem(found.span, "the one party that is found may be the other side: who publishes the text is not known") if found else None


def _partly(all_cited: Cited, parties: Sequence[str], parts: Parts) -> list[Problem]:
    """A problem where the opening lists somebody nobody knows beside those who act, whom the title does not all name."""
    if {party for one in all_cited.titled for party in one.parties} >= set(parties):
        return []
    for sentence in parts.sentences():
        here = [one for one in all_cited.acting if sentence.contains(one.span)]
        if here and not is_whole(parts.chars, here, sentence, all_cited.cast):
            return [Problem(Span(here[0].span.start, here[-1].span.end), NOT_ALL)]
    return []


def _in_title(title: Title | None, all_cited: Cited, parts: Parts) -> Iterator[Attendee]:
    """Persons whom only the title presents, at the first place where the text names them."""
    met = {one.person.of(parts.chars) for one in all_cited.acting if one.person}
    for one in all_cited.titled if title else ():
        name = one.person.of(title.words) if title and one.person else ""
        at = parts.chars.find(name) if name and len(one.parties) == 1 and not any(name in full for full in met) else -1
        if title and at >= 0:
            role = one.role.of(title.words) if one.role else None
            yield Attendee(words=name, party=one.parties[0], span=Span(at, at + len(name)), person=name, role=role)


def _absent(series: Series, parties: Sequence[str]) -> tuple[str, ...]:
    """The members who did not take part. Where fewer than two are known to have, nobody knows who met, and who did not."""
    members = series.framework.members if series.framework and len(parties) >= _MET else ()
    return tuple(member for member in members if member not in parties)


def _missing(meta: Meta, all_cited: Cited, parts: Parts) -> list[Problem]:
    """What nobody could tell: fields without a value, persons without a party; who held an office once speaks for nobody."""
    start = Span(0, 0)
    empty = [Problem(start, f"not found: {name}", "note") for name in _NEEDED if not getattr(meta, name)]
    unknown = [
        Problem(one.span, f"it is not known for whom {one.span.of(parts.chars)} acts", "note")
        for one in all_cited.acting
        if not one.parties and one.person and not (one.role and all_cited.cast.words["former"].begins(parts.chars, one.role.start, one.role.end))
    ]
    return [*empty, *unknown]


def _places(found: dict[str, Span | None]) -> dict[str, Span]:
    return {name: span for name, span in found.items() if span}


def _extent(found: Iterable[_Placed]) -> Span | None:
    spans = [one.span for one in found]
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else None


def _told(meta: Meta, problems: Iterable[Problem]) -> Meta:
    told = tuple(problems)
    return replace(meta, problems=(*meta.problems, *told)) if told else meta
