"""Looking for wording: the index gives passages in the order of days, their printed words decide what nothing else can."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice, product

from django.db import connections

from ..acts.models import Force
from ..record.asking import Wanted, wanted_in, widened
from ..record.forms import REACH, Form, Way, phrase
from ..record.passages import Passage
from ..record.search import Asked, Found, Hit, Seen, Variant, hit_of, look, marked, seen, variants_of
from ..record.terms import asked as terms_of
from ..record.thesaurus import Thesaurus
from .index import AGREED, fact, said_in
from .order import FIRST_DATED, between, day_in
from .store import Store

__all__ = ["Asked", "search", "wanted_in"]

_LOOKED_AT = 20
"""So many passages are looked at beyond those shown, to count what only their words can tell."""

_BESIDE = 10
"""So many that only other wording brings are looked at behind a full page, to tell of them."""

_COUNTED, _LEAST_COUNTED, _ROW = 1000, 100, 2
"""Beyond a page no more are counted, of a longer row of terms far fewer: a phrase in very many passages must not wait for its number."""

_AT_ONCE, _FIRST = 24, 1
"""Passages fetched at once; fewer at first where mostly the first will do."""

_MOST_WORDS, _MOST_PAIRS = 32, 16
_NUMBERS = """SELECT rowid AS number, {score} AS score FROM passage_index
    WHERE passage_index MATCH %s AND rowid BETWEEN %s AND %s ORDER BY {order} LIMIT %s"""
_PASSAGES = """SELECT passage.id, passage.eid, passage.pinpoint, passage.words, passage.issues, passage.said, standing.work,
    standing.file, standing.language, standing.date, standing.parties, standing.body, found.score
    FROM ({numbers}) AS found JOIN passage ON passage.id = found.number
    JOIN standing ON standing.reading_id = passage.reading_id ORDER BY {order}"""
_HOW_MANY = """SELECT count(*) FROM (SELECT rowid FROM passage_index
    WHERE passage_index MATCH %s AND rowid BETWEEN %s AND %s ORDER BY rowid DESC LIMIT %s)"""
_NEWEST = _PASSAGES.format(numbers=_NUMBERS.format(score="NULL", order="rowid DESC"), order="passage.id DESC")
_OLDEST = _PASSAGES.format(numbers=_NUMBERS.format(score="NULL", order="rowid"), order="passage.id")
_BEST = _PASSAGES.format(
    numbers=_NUMBERS.format(score="bm25(passage_index, 1.0, 0.0)", order="score, rowid DESC"), order="found.score, passage.id DESC"
)

Row = tuple[int, str, str, str, str, str, str, str, str, str | None, str, str | None, float | None]


@dataclass(frozen=True, slots=True)
class _Passages:
    """The passages that one expression of the index gives, between two numbers."""

    alias: str
    expression: str
    low: int
    high: int

    def newest(self, first: int = _AT_ONCE) -> Iterator[Row]:
        """All of them, the newest day first, a few at a time, so many at first."""
        high, size = self.high, first
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

    def how_many(self, most: int) -> int:
        """How many there are, counted up to `most`: no passage is read for it."""
        with connections[self.alias].cursor() as cursor:
            cursor.execute(_HOW_MANY, [self.expression, self.low, self.high, most])
            return int(cursor.fetchone()[0])

    def _rows(self, statement: str, low: int, high: int, most: int) -> list[Row]:
        with connections[self.alias].cursor() as cursor:
            cursor.execute(statement, [self.expression, low, high, most])
            return list(cursor.fetchall())


@dataclass(slots=True)
class _Tally:
    """What was found in one stream of passages: hits with their numbers, how many there are, and in which forms.

    Only hits of a day after `shown_after` are kept: a page that is full has no room for others.
    """

    hits: list[tuple[int, Hit]] = field(default_factory=list)
    total: int = 0
    more: bool = False
    forms: list[Seen] = field(default_factory=list)
    first: str | None = None
    last: str | None = None
    shown_after: int = -1


def search(store: Store, query: str | Asked, same: Thesaurus | None = None) -> Found:
    """The passages that hold all of a query, newest first, each statement once in each of its languages.

    With a thesaurus also those that say the same in other words, after the others of their day.
    """
    asked = Asked(query=query) if isinstance(query, str) else query
    typed = wanted_in(asked.query)
    if not typed:
        return Found(query=asked.query, first_use=None, last_use=None, hits=())
    wanted = widened(typed, same) if same and not asked.exact and len(typed) <= _MOST_WORDS else typed
    streams = [_passages(store, expression, asked) for expression in _expressions(wanted)]
    sure = not asked.of_acts and len(wanted) <= _MOST_WORDS and all(each.certain for each in wanted)
    tallies = [_tally(streams[0], wanted, asked, sure=sure)]
    tallies.extend(_tally_beside(each, wanted, asked, tallies[0]) for each in streams[1:])
    return _found(asked, wanted, streams, tallies)


def _found(asked: Asked, wanted: Sequence[Wanted], streams: Sequence[_Passages], tallies: Sequence[_Tally]) -> Found:
    hits = sorted(chain.from_iterable(each.hits for each in tallies), key=_in_order)[: asked.limit or None]
    newest = next((hit for _, hit in hits if hit.agreed), None)
    if newest is None and any(each.total > len(each.hits) or each.more for each in tallies):
        newest = _agreed(streams, wanted, asked)
    shown = [hit for _, hit in hits] if not asked.ranked else _ranked(streams[0], wanted, asked)
    return Found(
        query=asked.query, first_use=_first(each.first for each in tallies), last_use=_last(each.last for each in tallies),
        hits=marked(shown, newest) if not asked.ranked else tuple(shown), total=sum(each.total for each in tallies),
        more=any(each.more for each in tallies), variants=_variants(wanted, tallies), agreed=newest,
    )  # fmt: skip


def _tally(passages: _Passages, wanted: Sequence[Wanted], asked: Asked, *, sure: bool) -> _Tally:
    """Goes through passages, newest first: all of them where there is no limit, else no more than it takes."""
    tally = _Tally()
    if not asked.limit:
        for row in passages.newest():
            _look(row, wanted, asked, tally)
        return _whole(tally)
    most = asked.limit if sure and _one_form(wanted) else asked.limit + _LOOKED_AT
    rows = list(islice(passages.newest(most + 1), most + 1))
    for row in rows[:most]:
        _look(row, wanted, asked, tally)
    if len(rows) <= most:
        return _whole(tally)
    counted = max(most, _counted(wanted))
    total = passages.how_many(counted + 1) if sure else 0
    tally.more = not sure or total > counted
    tally.total = min(total, counted) if sure else len(tally.forms)
    return _part(tally, passages, wanted, asked)


def _tally_beside(passages: _Passages, wanted: Sequence[Wanted], asked: Asked, typed: _Tally) -> _Tally:
    """Goes through passages that only other wording brings: behind a page that is full, no more than it takes to tell of them."""
    if not asked.limit or len(typed.hits) < asked.limit:
        return _tally(passages, wanted, asked, sure=False)
    tally = _Tally(shown_after=day_in(typed.hits[-1][0]))
    for at, row in enumerate(passages.newest(_BESIDE + 1)):
        if at >= _BESIDE and (day_in(row[0]) <= tally.shown_after or at >= asked.limit + _LOOKED_AT):
            tally.total, tally.more = len(tally.forms), True
            return _part(tally, passages, wanted, asked)
        _look(row, wanted, asked, tally)
    return _whole(tally)


def _part(tally: _Tally, passages: _Passages, wanted: Sequence[Wanted], asked: Asked) -> _Tally:
    """Where only the newest passages were looked at, the first use is looked for from the other end."""
    tally.last = next((day for _, day, _ in tally.forms if day), None)
    oldest = _hits(islice(passages.oldest(), _LOOKED_AT), wanted, asked)
    tally.first = next((hit.place.date for _, hit in oldest), None)
    return tally


def _counted(wanted: Sequence[Wanted]) -> int:
    """How many passages are counted: a longer row is rarer, and in every passage all of its terms are looked for."""
    terms = sum(len(terms_of(form.words)[0]) for each in wanted for form in each.forms)
    return max(_LEAST_COUNTED, _COUNTED * _ROW**2 // max(_ROW, terms) ** 2)


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
    is_shown = not asked.limit or (len(tally.hits) < asked.limit and day_in(row[0]) > tally.shown_after)
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


def _agreed(streams: Iterable[_Passages], wanted: Sequence[Wanted], asked: Asked) -> Hit | None:
    """The newest agreed form, looked for among the passages in which something was agreed."""
    found: list[tuple[int, Hit]] = []
    for each in streams:
        low = max(each.low, *(number + 1 for number, _ in found), 0)
        agreed = _Passages(each.alias, f"({each.expression}) AND {AGREED}", low, each.high)
        rows = islice(agreed.newest(_FIRST), _LOOKED_AT)
        found.extend(next(([one] for one in _hits(rows, wanted, asked) if one[1].agreed), []))
    return min(found, key=_in_order)[1] if found else None


def _ranked(typed: _Passages, wanted: Sequence[Wanted], asked: Asked) -> list[Hit]:
    """The best passages, however the words are said in them."""
    every = _Passages(typed.alias, _narrowed(" AND ".join(map(_any, wanted[:_MOST_WORDS])), asked), typed.low, typed.high)
    best = every.best(asked.limit + _LOOKED_AT if asked.limit else -1)
    return [hit for _, hit in islice(_hits(best, wanted, asked), asked.limit or None)]


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
