"""One issue through the rounds of a series: who says what in each, what changed against the round before, and who is silent."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...acts.models import Act
from ..answers import Place, Position
from ..document import Document
from ..places import place_of
from ..record import Record
from ..stances import is_denied
from ..subjects import Subjects
from ..works import Work, day_key
from .compare import in_one_language
from .models import Comparison, Entry
from .passages import Reader, own_of

Compared = Callable[[Work, Work], Comparison]
"""How two works are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which issue of which documents; None for any."""

    issue: str
    body: str | None = None
    framework: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A place that speaks to the issue, and the act by which it does; no act where a term stands and none was read."""

    place: Place
    act: Act | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One document of a series: what it says on the issue, where each party stands in it, and what changed since the last.

    `series` is what its documents share: framework and body, else their parties. `before` is the round before, None for the
    first; `entries` are those of the comparison with it that are about the issue and say something of it: that no match was
    found is nothing, the words stand under what is said.
    """

    series: tuple[str, ...]
    work: Work
    before: Work | None
    said: tuple[Said, ...]
    positions: tuple[Position, ...]
    entries: tuple[Entry, ...]


def series_of(record: Record, wanted: Wanted) -> tuple[Round, ...]:
    """The rounds of each series in time order, from the first that speaks to the issue on; undated texts are in none."""
    teller = _Teller(record, wanted, lambda one, other: record.compared(*in_one_language(one, other)))
    runs = runs_of_series(record.works, wanted)
    return tuple(row for series, run in runs.items() for row in teller.rounds(series, run))


def runs_of_series(works: Iterable[Work], wanted: Wanted) -> dict[tuple[str, ...], list[Work]]:
    """The dated works of each series asked for, in time order; only their heads are looked at."""
    runs: dict[tuple[str, ...], list[Work]] = defaultdict(list)
    for work in works:
        meta = work.document.meta
        if work.document.date and wanted.body in (None, meta.body) and wanted.framework in (None, meta.framework):
            runs[work.series or tuple(sorted(meta.parties))].append(work)
    return dict(sorted(runs.items(), key=_first))


def rounds_of(record: Record, wanted: Wanted, run: Sequence[Work], before: Work | None, compared: Compared) -> tuple[Round, ...]:
    """Some rounds of one series that follow one another, `before` being the round before the first of them; no other work is opened.

    `compared` gives the comparison of two of them.
    """
    first = run[0].series or tuple(sorted(run[0].document.meta.parties))
    return tuple(_Teller(record, wanted, compared).rounds(first, run, before))


def _first(run: tuple[tuple[str, ...], Sequence[Work]]) -> tuple[str, tuple[str, ...]]:
    return day_key(run[1][0].document.date), run[0]


class _Teller:
    """Tells of one issue in the documents of a record."""

    def __init__(self, record: Record, wanted: Wanted, compared: Compared) -> None:
        self._record, self._wanted, self._compared = record, wanted, compared
        self._subjects = Subjects(record.knowledge)
        self._reader = Reader(self._subjects)
        self._speaking = record.speaking(wanted.issue)
        self._positions: dict[str, list[Position]] = defaultdict(list)
        for position in record.positions(wanted.issue, wanted.party):
            self._positions[position.place.document].append(position)

    def rounds(self, series: tuple[str, ...], run: Sequence[Work], before: Work | None = None) -> Iterator[Round]:
        for work in run:
            said, positions = tuple(self._said(work)), tuple(self._positions[work.id])
            if said or positions or before:
                entries = tuple(self._entries(before, work)) if before else ()
                yield Round(series=series, work=work, before=before, said=said, positions=positions, entries=entries)
                before = work

    def _said(self, work: Work) -> Iterator[Said]:
        """The acts on the issue, and the sentences that show it in which no act was read; of one party only its acts."""
        if work.id not in self._speaking:
            return iter(())
        document = work.document
        acts = [act for act in document.acts if not act.background and self._is_on(document, act)]
        wanted = [act for act in acts if self._wanted.party in (None, *act.holders)]
        rows = [(act.clause.start, Said(place_of(work, act.eid, act.clause), act)) for act in wanted]
        if self._wanted.party is None:
            rows += [
                (one.span.start, Said(place_of(work, one.provision.eid, one.span), None))
                for one in self._reader.passages(work, own_of(document, document, ()))
                if self._is_meant(one.issues) and not any(one.span.overlaps(act.clause) for act in acts)
            ]
        return (said for _, said in sorted(rows, key=lambda row: row[0]))

    def _is_on(self, document: Document, act: Act) -> bool:
        """Whether an act may be quoted on the issue, or was read as denying or taking back something on it: that is never left out."""
        return self._is_meant(self._subjects.of_act(document, act)) or (is_denied(act) and self._is_meant(act.issues))

    def _entries(self, before: Work, work: Work) -> Iterator[Entry]:
        """What changed on the issue; of one party what it says on it itself, or said before."""
        party, sides = self._wanted.party, in_one_language(before, work)
        if not {before.id, work.id} & self._speaking and sides[0] is before and sides[1] is work:
            return
        for entry in self._compared(before, work).entries:
            tells = entry.sure or (entry.before and entry.after)
            if tells and self._is_meant(entry.issues) and (party is None or self._acts_in(before, entry.before) or self._acts_in(work, entry.after)):
                yield entry

    def _acts_in(self, work: Work, places: Sequence[Place]) -> bool:
        """Whether the party itself speaks to the issue in one of the passages."""
        own = [one for one in self._said(work) if one.act]
        return any(one.place.eid == at.eid and one.place.words in at.words for one in own for at in places)

    def _is_meant(self, issues: Sequence[str] | frozenset[str]) -> bool:
        """Whether the issue asked for, or a narrower one, is among `issues`."""
        return any(self._wanted.issue in (one, *self._subjects.broader(one)) for one in issues)
