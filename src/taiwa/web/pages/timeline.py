"""The meetings of a dialogue as a picture: a row for each body, a mark for each meeting; a table says the same behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ...cli.calendar import Listing, calendar
from ...record.works import Work
from ...reports.wording import Wording
from ...values import Edtf
from ..desk import Held
from ..words import say
from .quotes import passage_at

_LEFT, _RIGHT, _TOP, _ROW, _WIDTH = 190, 30, 34, 46, 1080
_MOST_YEARS = 14
"""So many years can be told apart on the axis; of more only every second, fifth or tenth is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One meeting or document on the picture; `href` is empty where no document of it is held."""

    x: int
    y: int
    href: str
    label: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One meeting as the table has it."""

    date: str
    body: str
    number: str
    place: str
    chair: str
    status: str
    documents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A year on the axis, or the row of a body."""

    at: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The picture, in its own units, and the table that says the same."""

    width: int
    height: int
    left: int
    right: int
    years: tuple[Tick, ...]
    rows: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Event:
    """Something with a day: a meeting with its works, or a work that belongs to none."""

    day: date
    row: str
    line: Line


def timeline_of(held: Held, words: Wording) -> Timeline | None:
    """The meetings of the dialogues of which something is held, and the other documents; None where none has a day."""
    dialogues = {work.document.meta.framework for work in held.works}
    listed = [one for one in calendar(held.links, words.language) if one.series.partition("/")[0] in dialogues]
    of_meetings = {work for one in listed for work in one.documents}
    others = (work for work in held.works if work.id not in of_meetings)
    events = [*(_meeting(one, day, held, words) for one in listed if (day := _day(one.date))),
              *(_document(work, day, held, words) for work in others if (day := _day(work.document.date)))]  # fmt: skip
    return _drawn(sorted(events, key=lambda event: event.day)) if events else None


def _day(words: str | None) -> date | None:
    """The first day that a date may mean; None where it is not known."""
    return Edtf(words).first if words else None


def _meeting(one: Listing, day: date, held: Held, words: Wording) -> _Event:
    dialogue, _, body = one.series.partition("/")
    name = words.body(dialogue, body)
    number = str(one.ordinal) if one.ordinal is not None else ""
    line = Line(
        date=words.date(one.date), body=name, number=number, place=one.place or "", chair=words.party(one.chair) if one.chair else "",
        status=words.term("meeting-status", one.status), documents=tuple((passage_at(work), _called(held.by_id[work], words)) for work in one.documents),
    )  # fmt: skip
    return _Event(day, name, line)


def _document(work: Work, day: date, held: Held, words: Wording) -> _Event:  # noqa: ARG001 — as _meeting
    name, meta = say("home.others"), work.document.meta
    line = Line(
        date=words.date(work.document.date), body=name, number="", place=meta.place or "", chair="", status="",
        documents=((passage_at(work.id), _called(work, words)),),
    )  # fmt: skip
    return _Event(day, name, line)


def _called(work: Work, words: Wording) -> str:
    return work.document.meta.title or words.term("kind", work.document.meta.kind or "unknown")


def _drawn(events: Sequence[_Event]) -> Timeline:
    first, last = events[0].day.year, events[-1].day.year + 1
    rows = list(dict.fromkeys(event.row for event in events))
    scale = (_WIDTH - _LEFT - _RIGHT) / ((last - first) * 366)

    def x_of(day: date) -> int:
        return _LEFT + round((day - date(first, 1, 1)).days * scale)

    heights = {row: _TOP + _ROW * (at + 1) for at, row in enumerate(rows)}
    return Timeline(
        width=_WIDTH, height=_TOP + _ROW * len(rows) + 40, left=_LEFT, right=_WIDTH - _RIGHT,
        years=tuple(Tick(at=x_of(date(year, 1, 1)), words=str(year)) for year in years_between(first, last)),
        rows=tuple(Tick(at=y, words=row) for row, y in heights.items()),
        marks=tuple(_mark(event, x_of(event.day), heights[event.row]) for event in events), lines=tuple(event.line for event in reversed(events)),
    )  # fmt: skip


def years_between(first: int, last: int) -> Iterable[int]:
    """The years that an axis names, no more than can be told apart."""
    step = next(step for step in (1, 2, 5, 10, 25, 100, 1000) if (last - first) // step <= _MOST_YEARS)
    return (year for year in range(first, last + 1) if year % step == 0)


def _mark(event: _Event, x: int, y: int) -> Mark:
    line = event.line
    label = " · ".join(filter(None, (line.date, f"{line.body} {line.number}".strip(), line.place, line.status)))
    return Mark(x=x, y=y, href=line.documents[0][0] if line.documents else "", label=label, number=line.number)
