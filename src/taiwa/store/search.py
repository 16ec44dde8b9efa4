"""Looking for wording: the index gives passages in the order of days, their printed words decide what nothing else can."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, product
from typing import TypeVar

from django.db import connections

from ..acts.models import Force
from ..record.answers import Place
from ..record.asking import Wanted, wanted_in, widened
from ..record.forms import REACH, Form, Way, phrase
from ..record.later import Spoken, denies, may_deny, spoken_in
from ..record.passages import Passage
from ..record.search import Asked, Found, Hit, Seen, Variant, hit_of, look, marked, seen, variants_of
from ..record.subjects import Subjects
from ..record.terms import asked as terms_of
from ..record.thesaurus import Thesaurus
from .index import AGAINST, AGREED, fact, said_in
from .models import Passage as StoredPassage
from .order import FIRST_DATED, between, day_in
from .shares import file_of
from .store import Store

__all__ = ["Asked", "search", "wanted_in"]

_LOOKED_AT = 20
"""So many passages are looked at beyond those shown, to count what only their words can tell."""

_COUNTED, _ROW = 1000, 2
"""Beyond a page no more are counted, of a longer row of terms as many fewer: a phrase in very many passages must not wait for its number."""

_AT_ONCE = 24
_MOST_WORDS, _MOST_PAIRS = 32, 16
_NUMBERS = """SELECT rowid AS number, {score} AS score FROM passage_index
    WHERE passage_index MATCH %s AND rowid BETWEEN %s AND %s ORDER BY {order} LIMIT %s"""
_PASSAGES = """SELECT passage.id, passage.eid, passage.pinpoint, passage.words, passage.issues, passage.said, standing.work,
    standing.file, standing.language, standing.date, standing.parties, standing.body, found.score
    FROM ({numbers}) AS found JOIN passage ON passage.id = found.number
    JOIN standing ON standing.reading_id = passage.reading_id ORDER BY {order}"""
_ONLY_NUMBERS = "SELECT rowid FROM passage_index WHERE passage_index MATCH %s AND rowid BETWEEN %s AND %s ORDER BY rowid DESC LIMIT %s"
_NUMBERED = _PASSAGES.format(numbers="SELECT id AS number, NULL AS score FROM passage WHERE id IN ({numbers})", order="passage.id DESC")
_NEWEST = _PASSAGES.format(numbers=_NUMBERS.format(score="NULL", order="rowid DESC"), order="passage.id DESC")
_OLDEST = _PASSAGES.format(numbers=_NUMBERS.format(score="NULL", order="rowid"), order="passage.id")
_BEST = _PASSAGES.format(
    numbers=_NUMBERS.format(score="bm25(passage_index, 1.0, 0.0)", order="score, rowid DESC"), order="found.score, passage.id DESC"
)

Row = tuple[int, str, str, str, str, str, str, str, str, str | None, str, str | None, float | None]
Numbered = tuple[int, Hit]
"""A hit with the number of its passage."""
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class _Passages:
    """The passages that one expression of the index gives, between two numbers."""

    alias: str
    expression: str
    low: int
    high: int

    def newest(self) -> Iterator[Row]:
        """All of them, the newest day first, a few at a time."""
        high, size = self.high, _AT_ONCE
        while rows := self._rows(_NEWEST, self.low, high, size):
            yield from rows
            if len(rows) < size:
                return
            high, size = rows[-1][0] - 1, size + _AT_ONCE

    def oldest(self) -> Iterator[Row]:
        """Those with a day, the oldest first."""
        low, size = max(self.low, FIRST_DATED), 1
        while rows := self._rows(_OLDEST, low, self.high, size):
            yield from rows
            if len(rows) < size:
                return
            low, size = rows[-1][0] + 1, _AT_ONCE

    def best(self, most: int) -> list[Row]:
        """The best by bm25 of the terms."""
        return self._rows(_BEST, self.low, self.high, most)

    def numbers(self, most: int) -> list[int]:
        """The numbers of the newest, so many at most: what costs is the looking, not the fetching."""
        with connections[self.alias].cursor() as cursor:
            cursor.execute(_ONLY_NUMBERS, [self.expression, self.low, self.high, most])
            return [number for (number,) in cursor.fetchall()]

    def numbered(self, numbers: Sequence[int]) -> Iterator[Row]:
        """The passages of these numbers, a few at a time."""
        for start in range(0, len(numbers), _AT_ONCE):
            some = numbers[start : start + _AT_ONCE]
            with connections[self.alias].cursor() as cursor:
                cursor.execute(_NUMBERED.format(numbers=", ".join(["%s"] * len(some))), some)
                yield from cursor.fetchall()

    def _rows(self, statement: str, low: int, high: int, most: int) -> list[Row]:
        with connections[self.alias].cursor() as cursor:
            cursor.execute(statement, [self.expression, low, high, most])
            return list(cursor.fetchall())


@dataclass(slots=True)
class _Tally:
    """What was found in one stream of passages: hits with their numbers, how many there are, and in which forms."""

    hits: list[tuple[int, Hit]] = field(default_factory=list)
    total: int = 0
    more: bool = False
    forms: list[Seen] = field(default_factory=list)
    first: str | None = None
    last: str | None = None


def search(store: Store, query: str | Asked, same: Thesaurus | None = None, subjects: Subjects | None = None) -> Found:
    """The passages that hold all of a query, newest first, each statement once in each of its languages.

    With a thesaurus also those that say the same in other words, after the others of their day; with `subjects` what its
    parties denied later is no agreed form.
    """
    asked = Asked(query=query) if isinstance(query, str) else query
    typed = wanted_in(asked.query)
    if not typed:
        return Found(query=asked.query, first_use=None, last_use=None, hits=())
    wanted = widened(typed, same) if same and not asked.exact and len(typed) <= _MOST_WORDS else typed
    standing = _Standing(store, wanted, asked, subjects)
    streams = standing.streams(asked)
    sure = [not asked.of_acts and len(wanted) <= _MOST_WORDS and all(each.certain for each in wanted), False]
    tallies = [_tally(each, wanted, asked, sure=one) for each, one in zip(streams, sure, strict=False)]
    return _found(standing, streams[0], tallies)


@dataclass(slots=True)
class _Standing:
    """Which agreed form stands: the newest that those who agreed on it did not deny later on the same matter."""

    store: Store
    wanted: Sequence[Wanted]
    asked: Asked
    subjects: Subjects | None
    later: dict[int, Place] = field(default_factory=dict)
    read: dict[int, Spoken | None] = field(default_factory=dict)

    def streams(self, asked: Asked) -> list[_Passages]:
        """The passages as typed, and those that only other wording brings."""
        return [_passages(self.store, expression, asked) for expression in _expressions(self.wanted)]

    def newest(self, shown: Sequence[Numbered], *, all_shown: bool) -> Hit | None:
        """The newest agreed form that stands, of those `shown` or, where there are more, of all; the others are noted as denied."""
        against = self._against() if self.subjects else []
        stand = [hit for number, hit in shown if hit.agreed and self._stands(number, hit, against)]
        rest = () if stand or all_shown else _newest(self.streams(self.asked), AGREED, self.wanted, self.asked)
        return next(iter(stand), None) or next((hit for number, hit in rest if hit.agreed and self._stands(number, hit, against)), None)

    def _stands(self, number: int, hit: Hit, against: Sequence[Numbered]) -> bool:
        """Whether nobody of `against` denied it; where somebody did, it is noted."""
        place = self._denied(number, hit, against)
        if place:
            self.later[id(hit)] = place
        return place is None

    def _denied(self, number: int, hit: Hit, against: Sequence[Numbered]) -> Place | None:
        """Where it was denied first."""
        places = (at.place for denier, at in reversed(against) if may_deny(at, hit) and self._denies((denier, at), (number, hit)))
        return next(places, None)

    def _denies(self, later: Numbered, agreed: Numbered) -> bool:
        one, other = self._spoken(*later), self._spoken(*agreed)
        return bool(self.subjects and one and other and denies(one, other, self.subjects))

    def _spoken(self, number: int, hit: Hit) -> Spoken | None:
        if number not in self.read:
            reading = StoredPassage.objects.using(self.store.alias).values_list("reading", flat=True).get(pk=number)
            self.read[number] = spoken_in(file_of(self.store.alias, reading), hit)
        return self.read[number]

    def _against(self) -> list[Numbered]:
        """Who denies it, whatever the search is narrowed by beside days and language."""
        asked = Asked(query=self.asked.query, since=self.asked.since, until=self.asked.until, language=self.asked.language)
        return _newest(self.streams(asked), AGAINST, self.wanted, asked)


def _newest(streams: Iterable[_Passages], marked_as: str, wanted: Sequence[Wanted], asked: Asked) -> list[Numbered]:
    """The newest hits among the passages with a fact."""
    found: list[Numbered] = []
    for each in streams:
        some = _Passages(each.alias, f"({each.expression}) AND {marked_as}", each.low, each.high)
        found.extend(_hits(_taken(some.newest(), _LOOKED_AT), wanted, asked))
    return sorted(found, key=_in_order)


def _found(standing: _Standing, typed: _Passages, tallies: Sequence[_Tally]) -> Found:
    asked, wanted = standing.asked, standing.wanted
    hits = sorted(chain.from_iterable(each.hits for each in tallies), key=_in_order)[: asked.limit or None]
    newest = standing.newest(hits, all_shown=not any(each.total > len(each.hits) or each.more for each in tallies))
    shown = [hit for _, hit in hits] if not asked.ranked else _ranked(typed, wanted, asked)
    return Found(
        query=asked.query, first_use=_first(each.first for each in tallies), last_use=_last(each.last for each in tallies),
        hits=marked(shown, newest, standing.later) if not asked.ranked else tuple(shown), total=sum(each.total for each in tallies),
        more=any(each.more for each in tallies), variants=_variants(wanted, tallies), agreed=newest,
    )  # fmt: skip


def _tally(passages: _Passages, wanted: Sequence[Wanted], asked: Asked, *, sure: bool) -> _Tally:
    """Goes through passages, newest first: all of them where there is no limit, else no more than it takes."""
    tally = _Tally()
    if not asked.limit:
        for row in passages.newest():
            _look(row, wanted, asked, tally)
        return _whole(tally)
    most = asked.limit + _LOOKED_AT
    counted = max(most, _counted(wanted))
    numbers = passages.numbers((counted if sure else most) + 1)
    for row in passages.numbered(numbers[: asked.limit if sure and _one_form(wanted) else most]):
        _look(row, wanted, asked, tally)
    if len(numbers) <= most and not (sure and _one_form(wanted)):
        return _whole(tally)
    tally.more = not sure or len(numbers) > counted
    tally.total = min(len(numbers), counted) if sure else len(tally.forms)
    tally.last = next((day for _, day, _ in tally.forms if day), None)
    tally.first = _oldest(passages, numbers if sure and not tally.more else (), wanted, asked)
    return tally


def _counted(wanted: Sequence[Wanted]) -> int:
    """How many passages are counted: each costs as much as there are terms in a row to be found in it."""
    terms = sum(len(terms_of(form.words)[0]) for each in wanted for form in each.forms)
    return _COUNTED * _ROW // max(_ROW, terms)


def _whole(tally: _Tally) -> _Tally:
    """Where every passage was looked at, nothing is left to ask."""
    tally.total = len(tally.forms)
    days = [day for _, day, _ in tally.forms if day]
    tally.first, tally.last = (days[-1], days[0]) if days else (None, None)
    return tally


def _look(row: Row, wanted: Sequence[Wanted], asked: Asked, tally: _Tally) -> None:
    found = look(row[3], row[8], wanted)
    if found.match is None:
        return
    is_shown = not asked.limit or len(tally.hits) < asked.limit
    if not is_shown and not asked.of_acts:
        tally.forms.append((found.form, row[9], bool(found.match.via)))
        return
    hit = hit_of(_passage(row), wanted, asked, found)
    if hit is None:
        return
    if is_shown:
        tally.hits.append((row[0], hit))
    tally.forms.append(seen(hit))


def _hits(rows: Iterable[Row], wanted: Sequence[Wanted], asked: Asked) -> Iterator[tuple[int, Hit]]:
    for row in rows:
        found = look(row[3], row[8], wanted)
        score = None if row[-1] is None else -row[-1]
        hit = hit_of(_passage(row), wanted, asked, found, score=score) if found.match else None
        if hit is not None:
            yield row[0], hit


def _ranked(typed: _Passages, wanted: Sequence[Wanted], asked: Asked) -> list[Hit]:
    """The best passages, however the words are said in them."""
    every = _Passages(typed.alias, _narrowed(" AND ".join(map(_any, wanted[:_MOST_WORDS])), asked), typed.low, typed.high)
    best = every.best(asked.limit + _LOOKED_AT if asked.limit else -1)
    return [hit for _, hit in _taken(_hits(best, wanted, asked), asked.limit or None)]


def _oldest(passages: _Passages, numbers: Sequence[int], wanted: Sequence[Wanted], asked: Asked) -> str | None:
    """The first use: that of the least number with a day where all are known, else looked for from the other end."""
    dated = [number for number in numbers if number >= FIRST_DATED]
    rows = passages.numbered(dated[-1:]) if numbers else _taken(passages.oldest(), _LOOKED_AT)
    return next((hit.place.date for _, hit in _hits(rows, wanted, asked)), None)


def _variants(wanted: Sequence[Wanted], tallies: Sequence[_Tally]) -> tuple[Variant, ...]:
    """The printed forms; of wording that has but one, as typed, all passages are counted."""
    if not _one_form(wanted) or not tallies[0].total:
        return variants_of(chain.from_iterable(each.forms for each in tallies))
    first = tallies[0]
    typed = Variant(words=wanted[0].words, count=first.total, first_use=first.first, last_use=first.last)
    return (typed, *variants_of(form for each in tallies[1:] for form in each.forms))


def _one_form(wanted: Sequence[Wanted]) -> bool:
    """Whether what was typed is printed in one form only: one word of a script that inflects nothing here."""
    return len(wanted) == 1 and len(wanted[0].forms) == 1 and wanted[0].certain and not wanted[0].words.isascii() and not _inflects(wanted[0].words)


def _inflects(words: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in words)


def _passages(store: Store, expression: str, asked: Asked) -> _Passages:
    return _Passages(store.alias, _narrowed(expression, asked), *between(asked.since, asked.until))


def _expressions(wanted: Sequence[Wanted]) -> Iterator[str]:
    """What asks the index for passages as typed, and for those that only other wording brings."""
    some = wanted[:_MOST_WORDS]
    typed = " AND ".join(_way(each.typed) for each in some)
    yield typed
    if len(some) == 1 and some[0].others:
        yield f"({' OR '.join(map(_way, some[0].others))}) NOT ({typed})"
    elif any(each.others for each in some):
        yield f"({' AND '.join(map(_any, some))}) NOT ({typed})"


def _any(wanted: Wanted) -> str:
    return f"({' OR '.join(map(_way, (wanted.typed, *wanted.others)))})"


def _way(way: Way) -> str:
    pairs = list(product(*way.parts)) if way.near else []
    if 0 < len(pairs) <= _MOST_PAIRS:
        return f"({' OR '.join(map(_near, pairs))})"
    return f"({' AND '.join('(' + ' OR '.join(map(phrase, part)) + ')' for part in way.parts)})"


def _near(forms: Sequence[Form]) -> str:
    return f"NEAR({' '.join(map(phrase, forms))}, {REACH * len(forms)})"


def _narrowed(expression: str, asked: Asked) -> str:
    """The expression with the facts that passages must have."""
    facts: list[str] = [fact(kind, value) for kind, value in (("language", asked.language), ("body", asked.body), ("party", asked.party), ("act", asked.act)) if value]
    choices = [[fact("issue", issue) for issue in sorted(asked.issues)]]
    if asked.force:
        choices.append([fact("force", force.name) for force in Force if force >= asked.force])
    facts.extend(f"({' OR '.join(f'{QUOTE}{one}{QUOTE}' for one in some)})" for some in choices if some)
    quoted = (one if one.startswith("(") else f"{QUOTE}{one}{QUOTE}" for one in facts)
    return " AND ".join((f"({expression})", *quoted)) if facts else expression


QUOTE = '"'


def _passage(row: Row) -> Passage:
    _, eid, pinpoint, words, issues, said, work, file, language, date, parties, body, _ = row
    return Passage(
        document=work, file=file, language=language, date=date, parties=tuple(parties.split()), body=body, eid=eid,
        pinpoint=pinpoint, words=words, issues=tuple(issues.split()), said=said_in(said, words),
    )  # fmt: skip


def _in_order(found: tuple[int, Hit]) -> tuple[int, bool, int]:
    """The newest day first, in it what was typed before other wording, then file by file in the order of the text."""
    number, hit = found
    return -day_in(number), hit.via is not None, -number


def _first(days: Iterable[str | None]) -> str | None:
    return min((day for day in days if day), default=None)


def _last(days: Iterable[str | None]) -> str | None:
    return max((day for day in days if day), default=None)


def _taken(values: Iterator[Value], most: int | None) -> Iterator[Value]:
    """The first of the values."""
    for number, value in enumerate(values):
        if most is not None and number >= most:
            return
        yield value
