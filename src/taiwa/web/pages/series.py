"""One issue through the rounds of a series: who says what in each, who is silent, and what changed against the round before."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ...record.comparing.series import Round, Said, Wanted, rounds_of, runs_of_series
from ...record.works import Work
from ...reports.comparing import act_told, series_told
from ...reports.wording import Wording
from ..comparing import compared, opened
from ..desk import Held, desk
from ..words import say
from .changes import EntryView, entry_view
from .choosing import Choice, Option, chosen, issues_of, parties_of
from .compare import address_of_comparison
from .names import Name, address_of_series, party_names
from .page import Page, number, shown, wording
from .pager import Pager, paged
from .quotes import Quote, passage_at, quote, short_title

_ROUNDS = 6
_ISSUES = 40
_Series = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidView:
    """A place that speaks to the issue; `act` is empty where a term stands and no act was read."""

    who: tuple[Name, ...]
    act: str
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundView:
    """One document: what it says on the issue, who is silent, and what changed since the round `before`; suggestions stand apart."""

    name: Name
    date: str
    said: tuple[SaidView, ...]
    silent: tuple[Name, ...]
    unread: tuple[Name, ...]
    before: Name | None
    entries: tuple[EntryView, ...]
    suggested: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPage(Page):
    """The rounds of one series, newest first; before an issue is chosen, those that most documents speak to."""

    template: ClassVar[str] = "taiwa/series.html"
    lead: str
    issue: str
    choices: tuple[Choice, ...]
    rounds: tuple[RoundView, ...]
    offered: tuple[tuple[Name, int], ...]
    pager: Pager


def series(request: HttpRequest) -> HttpResponse:
    """The issue asked for in the series asked for, or in the one of which most documents speak to it."""
    held, words = desk().record, wording()
    issue, party = chosen(request, "issue", held.knowledge.issues), chosen(request, "party", held.knowledge.parties)
    runs = _runs(held, issue) if issue else {}
    key = chosen(request, "series", map(_key, runs))
    run = next((works for name, works in runs.items() if _key(name) == key), next(iter(runs.values()), []))
    works, pager = paged(run[::-1], number(request), request, _ROUNDS)
    wanted = Wanted(issue=issue, party=party or None)
    return shown(request, SeriesPage(
        title=words.issue(issue) if issue else say("series.title"), lead=say("series.lead"), issue=issue, pager=pager,
        choices=_choices(held, (issue, party, key or _key(_series_of(run))), runs, words), offered=() if issue else _offered(held, words),
        rounds=tuple(_rounds(works[::-1], _before(works, run), wanted, held, words)) if works else (),
    ))  # fmt: skip


def _runs(held: Held, issue: str) -> dict[_Series, list[Work]]:
    """The documents of each series from the first that may speak of the issue on, the series that speaks most first; only heads are looked at."""
    speaking = held.speaking(issue) | {row.place.document for row in held.by_issue.get(issue, ())}
    runs = {name: works[_first(works, speaking) :] for name, works in runs_of_series(held.works, Wanted(issue=issue)).items()}
    return dict(sorted(((name, run) for name, run in runs.items() if run), key=lambda pair: (-sum(work.id in speaking for work in pair[1]), pair[0])))


def _first(works: Sequence[Work], speaking: Iterable[str]) -> int:
    return next((at for at, work in enumerate(works) if work.id in speaking), len(works))


def _before(shown_works: Sequence[Work], run: Sequence[Work]) -> Work | None:
    """The round before the oldest of those shown."""
    at = run.index(shown_works[-1]) if shown_works else 0
    return run[at - 1] if at else None


def _rounds(works: Sequence[Work], before: Work | None, wanted: Wanted, held: Held, words: Wording) -> Iterator[RoundView]:
    speaking = held.speaking(wanted.issue)
    run = [opened(work) if work.id in speaking else work for work in works]
    found = rounds_of(held, wanted, run, before, compared)
    yield from (_round(row, held, words) for row in reversed(found))


def _round(row: Round, held: Held, words: Wording) -> RoundView:
    before = row.before
    languages = compared(before, row.work).languages if before and row.entries else ("", "")
    silent, unread = ([one.party for one in row.positions if one.stance == stance] for stance in ("silent", "mentioned-unread"))
    return RoundView(
        name=Name(words=short_title(row.work.id, held, words), href=passage_at(row.work.id)), date=words.date(row.work.document.date),
        said=tuple(_said(said, held, words) for said in row.said), silent=party_names(silent, words), unread=party_names(unread, words),
        before=Name(words=short_title(before.id, held, words), href=address_of_comparison(before.id, row.work.id)) if before else None,
        entries=tuple(entry_view(entry, languages, held, words) for entry in row.entries if entry.sure and entry.changes != ("kept",)),
        suggested=tuple(entry_view(entry, languages, held, words) for entry in row.entries if not entry.sure),
    )  # fmt: skip


def _said(said: Said, held: Held, words: Wording) -> SaidView:
    who = party_names(said.act.holders, words) or (Name(words=words.say("general.unknown")),) if said.act else ()
    return SaidView(who=who, act=act_told(said.act, words) if said.act else "", quote=quote(said.place, held, words))


def _choices(held: Held, asked_for: tuple[str, str, str], runs: dict[_Series, list[Work]], words: Wording) -> tuple[Choice, ...]:
    issue, party, key = asked_for
    first = Choice(name="issue", label=say("column.issue"), every=say("series.choose"), options=issues_of(held, issue, words))
    if not issue:
        return (first,)
    options = tuple(Option(_key(name), _told(name, run, words), _key(name) == key) for name, run in runs.items())
    return (
        first, Choice(name="series", label=say("series.series"), every=say("series.most"), options=options),
        Choice(name="party", label=say("column.party"), every=say("filter.every-party"), options=parties_of(held, party, words)),
    )  # fmt: skip


def _told(name: _Series, run: Sequence[Work], words: Wording) -> str:
    told = series_told(name, words, run[0])
    whole = words.say("general.with", who=words.dialogue(name[0]), what=told) if run[0].series == name else told
    return f"{whole} ({len(run)})"


def _series_of(run: Sequence[Work]) -> _Series:
    return next((work.series or tuple(sorted(work.document.meta.parties)) for work in run), ())


def _key(name: _Series) -> str:
    return ".".join(name)


def _offered(held: Held, words: Wording) -> tuple[tuple[Name, int], ...]:
    """The issues of which most documents speak."""
    counts = Counter({issue: len({row.place.document for row in rows}) for issue, rows in held.by_issue.items()})
    names = ((Name(words=words.issue(issue), href=address_of_series(issue)), count) for issue, count in counts.most_common(_ISSUES))
    return tuple(names)
