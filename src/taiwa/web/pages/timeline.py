"""The meetings of a dialogue as a picture: a row for each body, a mark for each meeting; a table says the same behind it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from textwrap import wrap
from typing import TypeVar

from django.urls import reverse

from ...cli.calendar import Listing, calendar
from ...record.works import Work
from ...reports.wording import Wording
from ...values import Edtf
from ..desk import Held
from ..words import say
from .quotes import passage_at
from .stretches import Stretch, stretches

Dates = TypeVar("Dates")

_LEFT, _RIGHT, _TOP, _ROW, _WIDTH = 190, 30, 34, 46, 1080
_BAND, _LEAST, _STUB = 26, 6, 44
"""How high a band is, how wide at least, and how wide where one of its days is not known."""
_LETTER, _NARROW, _WIDE, _NAME = 13, 8, 0x2E80, 26
"""How wide a letter is from a code point on and before it, and how many letters have room in the name of a row."""
_MOST_YEARS = 14
"""So many years can be told apart on the axis; of more only every second, fifth or tenth is named."""
_SINGLE = 12
"""Of more documents of no meeting in one year those of a month are one mark and one line: their marks would cover each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One meeting or document on the picture; `href` is empty where no document of it is held, `status` where it is no meeting."""

    x: int
    y: int
    href: str
    label: str
    number: str
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A time on the picture, such as a turn in the chair; its name stands in it where there is room."""

    x: int
    y: int
    width: int
    label: str
    words: str
    code: str


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
    """A year on the axis, or the row of a body: its name in two lines where it is long, and whole."""

    at: int
    words: str
    more: str = ""
    whole: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The picture, in its own units, and the table that says the same; `stretches` are the ways to other years, `undated` counts the documents without a day."""

    width: int
    height: int
    left: int
    right: int
    years: tuple[Tick, ...]
    rows: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    bands: tuple[Band, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    undated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time to be drawn in a row of its own kind: `when` in EDTF, open where it is not known; `short` where `words` have no room."""

    row: str
    when: str
    label: str
    words: str
    short: str
    code: str


@dataclass(frozen=True, slots=True)
class _Event:
    """Something with a day: a meeting with its works, or a work that belongs to none, or so `many` of them."""

    day: date
    row: str
    line: Line
    status: str = ""
    many: int = 0


@dataclass(frozen=True, slots=True)
class Dated:
    """What has a day, in time, the meetings beside the works that belong to none; `undated` counts the works without a day."""

    meetings: tuple[tuple[date, Listing], ...]
    others: tuple[tuple[date, Work], ...]
    undated: int

    @classmethod
    def of(cls, held: Held, language: str) -> "Dated":
        """The meetings of the dialogues of which something is held, and the other documents."""
        dialogues = {work.document.meta.framework or "" for work in held.works}
        listed = [one for one in calendar(held.links, language) if one.dialogue in dialogues]
        of_meetings = {work for one in listed for work in one.documents}
        others = [work for work in held.works if work.id not in of_meetings]
        dated = [(day, work) for work in others if (day := _day(work.document.date))]
        meetings = [(day, one) for one in listed if (day := _day(one.date))]
        return cls(tuple(sorted(meetings, key=_first)), tuple(sorted(dated, key=_first)), sum(not _day(work.document.date) for work in held.works))

    @property
    def years(self) -> Counter[int]:
        """How many meetings and documents each year has."""
        return Counter(day.year for day, _ in (*self.meetings, *self.others))


def timeline_of(held: Held, words: Wording, year: int | None = None) -> Timeline | None:
    """The years about `year`, the newest where none is asked for; None where nothing has a day."""
    dated = held.once(("dated", words.language), lambda: Dated.of(held, words.language))
    ways = stretches(dated.years, year)
    if not ways:
        return None
    here = next(way for way in ways if way.here)
    events = [_meeting(one, day, held, words) for day, one in _within(dated.meetings, here)]
    for _, rows in groupby(_within(dated.others, here), key=lambda row: row[0].year):
        of_year = list(rows)
        events += (_document(work, day, held, words) for day, work in of_year) if len(of_year) <= _SINGLE else _months(of_year, words)
    return _drawn(sorted(events, key=lambda event: event.day), stretches=ways, undated=dated.undated)


def _first(row: tuple[date, object]) -> date:
    return row[0]


def _within(rows: Sequence[tuple[date, Dates]], here: Stretch) -> Sequence[tuple[date, Dates]]:
    """The rows of the years of a stretch; they are in time."""
    return rows[bisect_left(rows, date(here.first, 1, 1), key=_first) : bisect_right(rows, date(here.last, 12, 31), key=_first)]


def _months(rows: Sequence[tuple[date, Work]], words: Wording) -> Iterator["_Event"]:
    """The documents of each month as one, with the way to their list."""
    for (year, month), group in groupby(rows, key=lambda row: (row[0].year, row[0].month)):
        days, name, when = [day for day, _ in group], say("home.others"), f"{year}-{month:02}"
        listed = (f"{reverse('documents')}?when={when}", say("documents.count", count=len(days)))
        line = Line(date=words.date(when), body=name, number="", place="", chair="", status="", documents=(listed,))
        yield _Event(days[len(days) // 2], name, line, many=len(days))


def calendar_timeline(listed: Iterable[Listing], times: Sequence[Time], held: Held, words: Wording) -> Timeline | None:
    """Meetings, and below them times as bands; None where no meeting has a day."""
    events = [_meeting(one, day, held, words) for one in listed if (day := _day(one.date))]
    return _drawn(sorted(events, key=lambda event: event.day), times) if events else None


def _day(words: str | None) -> date | None:
    """The first day that a date may mean; None where it is not known."""
    return Edtf(words).first if words else None


def _meeting(one: Listing, day: date, held: Held, words: Wording) -> _Event:
    name = words.body(one.dialogue, one.body)
    number = str(one.ordinal) if one.ordinal is not None else ""
    line = Line(
        date=words.date(one.date), body=name, number=number, place=one.place or "", chair=words.party(one.chair) if one.chair else "",
        status=words.term("meeting-status", one.status), documents=tuple((passage_at(work), _called(held.by_id[work], words)) for work in one.documents),
    )  # fmt: skip
    return _Event(day, name, line, one.status)


def _document(work: Work, day: date, held: Held, words: Wording) -> _Event:  # noqa: ARG001 — as _meeting
    name, meta = say("home.others"), work.document.meta
    line = Line(
        date=words.date(work.document.date), body=name, number="", place=meta.place or "", chair="", status="",
        documents=((passage_at(work.id), _called(work, words)),),
    )  # fmt: skip
    return _Event(day, name, line)


def _called(work: Work, words: Wording) -> str:
    return work.document.meta.title or words.term("kind", work.document.meta.kind or "unknown")


def _drawn(events: Sequence[_Event], times: Sequence[Time] = (), *, stretches: tuple[Stretch, ...] = (), undated: int = 0) -> Timeline:
    first, last = events[0].day.year, events[-1].day.year + 1
    rows = list(dict.fromkeys([*(event.row for event in events), *(time.row for time in times)]))
    scale = (_WIDTH - _LEFT - _RIGHT) / ((last - first) * 366)

    def x_of(day: date) -> int:
        return _LEFT + round((day - date(first, 1, 1)).days * scale)

    heights = {row: _TOP + _ROW * (at + 1) for at, row in enumerate(rows)}
    return Timeline(
        width=_WIDTH, height=_TOP + _ROW * len(rows) + 40, left=_LEFT, right=_WIDTH - _RIGHT,
        years=tuple(Tick(at=x_of(date(year, 1, 1)), words=str(year)) for year in years_between(first, last)),
        rows=tuple(_tick(y, row) for row, y in heights.items()),
        marks=tuple(_mark(event, x_of(event.day), heights[event.row]) for event in events), lines=tuple(event.line for event in reversed(events)),
        bands=tuple(_band(time, x_of, heights[time.row]) for time in times), stretches=stretches, undated=undated,
    )  # fmt: skip


def _band(time: Time, x_of: Callable[[date], int], y: int) -> Band:
    """A band; on a side whose day is not known only its beginning is drawn."""
    when = Edtf(time.when)
    first, last = (x_of(day) if day else None for day in (when.first, when.last))
    start = first if first is not None else (last or _LEFT) - _STUB
    end = last if last is not None else start + _STUB
    start, end = max(start, _LEFT), min(end, _WIDTH - _RIGHT)
    width = max(end - start, _LEAST)
    words = next((words for words in (time.words, time.short) if _width(words) < width), "")
    code = time.code if first is not None and last is not None else f"{time.code} open"
    return Band(x=start, y=y - _BAND // 2, width=width, label=time.label, words=words, code=code)


def _width(words: str) -> int:
    """How wide words are at most, with room at both ends."""
    return 12 + sum(_LETTER if ord(letter) > _WIDE else _NARROW for letter in words)


def _tick(y: int, words: str) -> Tick:
    """The name of a row, of a long one in two lines."""
    lines = wrap(words, _NAME if ord(words[0]) < _WIDE else _NAME // 2, max_lines=2, placeholder="…") or [words]
    return Tick(at=y, words=lines[0], more=lines[1] if len(lines) > 1 else "", whole=words)


def years_between(first: int, last: int) -> Iterable[int]:
    """The years that an axis names, no more than can be told apart."""
    step = next(step for step in (1, 2, 5, 10, 25, 100, 1000) if (last - first) // step <= _MOST_YEARS)
    return (year for year in range(first, last + 1) if year % step == 0)


def _mark(event: _Event, x: int, y: int) -> Mark:
    line = event.line
    many = line.documents[0][1] if event.many else ""
    label = " · ".join(filter(None, (line.date, f"{line.body} {line.number}".strip(), many, line.place, line.status)))
    return Mark(x=x, y=y, href=line.documents[0][0] if line.documents else "", label=label, number=str(event.many or line.number), status=event.status)
