"""Looking for wording: the index gives passages in the order of days, their printed words decide what nothing else can."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice

from django.db import connections

from ..record.asking import Wanted, wanted_in, widened
from ..record.search import Asked, Found, Hit, Seen, Variant, hit_of, look, marked, seen, variants_of
from ..record.subjects import Subjects
from ..record.terms import asked as terms_of
from ..record.thesaurus import Thesaurus
from ..values import replace
from .hits import LOOKED_AT, hits_of, in_order, passage_of
from .latest import Latest
from .order import LAST, day_in
from .store import Store
from .streams import Row, Stream
from .wanted import MOST_WORDS, any_way, narrowed, streams_of

__all__ = ["Asked", "search", "wanted_in"]

_BESIDE = 10
"""So many that only other wording brings are looked at behind a full page, to tell of them."""

_COUNTED, _LEAST_COUNTED, _ROW = 1000, 100, 2
"""Beyond a page no more are counted, of a longer row of terms far fewer: a phrase in very many passages must not wait for its number."""


@dataclass(slots=True)
class _Tally:
    """What was found in one stream of passages: hits with their numbers, how many there are, and in which forms.

    Only hits of a day after `shown_after` are kept: a page that is full has no room for others. `reach` is the passage that
    was counted last where there are more, `first_at` the one of the first use where that was looked for.
    """

    hits: list[tuple[int, Hit]] = field(default_factory=list)
    total: int = 0
    more: bool = False
    forms: list[Seen] = field(default_factory=list)
    first: str | None = None
    last: str | None = None
    shown_after: int = -1
    reach: int = 0
    first_at: int = LAST


def search(
    store: Store, query: str | Asked, same: Thesaurus | None = None, subjects: Subjects | None = None, *, added: datetime | None = None
) -> Found:
    """The passages that hold all of a query, newest first, each statement once in each of its languages.

    With a thesaurus also those that say the same in other words, after the others of their day; with `subjects` what its
    parties denied later is no agreed form. With `added` only in files that were added after that moment.
    """
    asked = Asked(query=query) if isinstance(query, str) else query
    typed = wanted_in(asked.query)
    if not typed:
        return Found(query=asked.query, first_use=None, last_use=None, hits=())
    wanted = widened(typed, same) if same and not asked.exact and len(typed) <= MOST_WORDS else typed
    standing = Latest(store.alias, wanted, asked, subjects)
    moment = str(connections[store.alias].ops.adapt_datetimefield_value(added)) if added else ""
    streams = [replace(stream, added=moment) for stream in streams_of(store.alias, wanted, asked)]
    sure = not asked.of_acts and len(wanted) <= MOST_WORDS and all(each.certain for each in wanted)
    tallies = [_tally(streams[0], wanted, asked, sure=sure)]
    tallies.extend(_tally_beside(each, wanted, asked, tallies[0]) for each in streams[1:])
    return _found(standing, streams, tallies)


def _found(standing: Latest, streams: Sequence[Stream], tallies: Sequence[_Tally]) -> Found:
    asked, wanted = standing.asked, standing.wanted
    hits = sorted(chain.from_iterable(each.hits for each in tallies), key=in_order)[: asked.limit or None]
    all_shown = not any(each.total > len(each.hits) or each.more for each in tallies)
    newest = standing.newest(hits, streams, all_shown=all_shown)
    shown = [hit for _, hit in hits] if not asked.ranked else _ranked(streams[0], wanted, asked)
    return Found(
        query=asked.query, first_use=_first(each.first for each in tallies), last_use=_last(each.last for each in tallies),
        hits=marked(shown, newest, standing.later) if not asked.ranked else tuple(shown), total=sum(each.total for each in tallies),
        more=any(each.more for each in tallies), variants=_variants(wanted, tallies), agreed=newest,
    )  # fmt: skip


def _tally(passages: Stream, wanted: Sequence[Wanted], asked: Asked, *, sure: bool) -> _Tally:
    """Goes through passages, newest first: all of them where there is no limit, else no more than it takes."""
    tally = _Tally()
    if not asked.limit:
        for row in passages.newest():
            _look(row, wanted, asked, tally)
        return _whole(tally)
    most = asked.limit if sure and _one_form(wanted) else asked.limit + LOOKED_AT
    rows = list(islice(passages.newest(most + 1), most + 1))
    for row in rows[:most]:
        _look(row, wanted, asked, tally)
    if len(rows) <= most:
        return _whole(tally)
    counted = max(most, _counted(wanted))
    total, last = passages.how_many(counted + 1) if sure else (0, rows[-1][0])
    tally.more = not sure or total > counted
    tally.total = min(total, counted) if sure else len(tally.forms)
    tally.reach = last if tally.more else 0
    tally.last = next((day for _, day, _ in tally.forms if day), None)
    tally.first_at, tally.first = _oldest(passages, wanted, asked)
    return tally


def _tally_beside(passages: Stream, wanted: Sequence[Wanted], asked: Asked, typed: _Tally) -> _Tally:
    """Goes through passages that only other wording brings.

    Behind a full page they are looked for among those that were counted, no more than it takes to tell of them, and for the first use.
    """
    if not asked.limit or len(typed.hits) < asked.limit:
        return _tally(passages, wanted, asked, sure=False)
    tally = _Tally(shown_after=day_in(typed.hits[-1][0]), more=typed.reach > passages.low)
    for at, row in enumerate(replace(passages, low=max(passages.low, typed.reach)).newest(_BESIDE + 1)):
        if at >= _BESIDE and (day_in(row[0]) <= tally.shown_after or at >= asked.limit + LOOKED_AT):
            tally.more = True
            break
        _look(row, wanted, asked, tally)
    _whole(tally)
    if tally.more:
        before = replace(passages, high=min(passages.high, typed.first_at - 1))
        tally.first = _oldest(before, wanted, asked)[1] or tally.first
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
    hit = hit_of(passage_of(row), wanted, asked, found)
    if hit is None:
        return
    if is_shown:
        tally.hits.append((row[0], hit))
    tally.forms.append(seen(hit))


def _ranked(typed: Stream, wanted: Sequence[Wanted], asked: Asked) -> list[Hit]:
    """The best passages, however the words are said in them."""
    expression = narrowed(" AND ".join(map(any_way, wanted[:MOST_WORDS])), asked)
    every = Stream(typed.alias, expression, typed.low, typed.high, added=typed.added)
    best = every.best(asked.limit + LOOKED_AT if asked.limit else -1)
    return [hit for _, hit in islice(hits_of(best, wanted, asked), asked.limit or None)]


def _oldest(passages: Stream, wanted: Sequence[Wanted], asked: Asked) -> tuple[int, str | None]:
    """The first use with the number of its passage, looked for from the other end."""
    every = hits_of(islice(passages.oldest(), LOOKED_AT), wanted, asked)
    return next(((number, hit.place.date) for number, hit in every), (LAST, None))


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


def _first(days: Iterable[str | None]) -> str | None:
    return min((day for day in days if day), default=None)


def _last(days: Iterable[str | None]) -> str | None:
    return max((day for day in days if day), default=None)
