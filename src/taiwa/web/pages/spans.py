"""Promises as a picture: from the day one was made to the day it falls due, with what later documents said of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ...record.answers import Commitment
from ...reports.columns import shortened
from ...reports.wording import Wording
from ...values import Edtf
from .timeline import Tick, years_between

_LEFT, _RIGHT, _TOP, _ROW, _WIDTH = 270, 30, 34, 26, 1080
_COLUMNS = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A later passage on the picture; `sure` where it is a fact and no suggestion."""

    x: int
    label: str
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One promise on the picture: `end` is where it falls due, the same as `start` where no day is printed."""

    y: int
    start: int
    end: int
    href: str
    who: str
    label: str
    status: str
    dots: tuple[Dot, ...]

    @property
    def tip(self) -> int:
        """How far to the right anything of it stands."""
        return max(self.end, *(dot.x for dot in self.dots), self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """The picture, in its own units."""

    width: int
    height: int
    years: tuple[Tick, ...]
    bars: tuple[Bar, ...]


def spans_of(rows: Sequence[Commitment], words: Wording) -> Spans | None:
    """The promises of a page that say when they were made; None where none does."""
    dated = [(row, made) for row in rows if (made := _first(row.made))]
    days = [day for row, made in dated for day in (made, _due(row) or made, *_told(row))]
    if not days:
        return None
    first, last = min(days).year, max(days).year + 1
    scale = (_WIDTH - _LEFT - _RIGHT) / ((last - first) * 366)

    def x_of(day: date) -> int:
        return _LEFT + round((day - date(first, 1, 1)).days * scale)

    bars = tuple(
        Bar(
            y=_TOP + _ROW * (at + 1), start=x_of(made), end=x_of(max(made, _due(row) or made)), href=f"#{row.id}", status=row.status,
            who=shortened(words.parties(row.owners) or words.say("general.unknown"), _COLUMNS), label=_label(row, words),
            dots=tuple(Dot(x=x_of(day), label=f"{words.effect(one)}, {words.date(one.place.date)}", sure=one.sure)
                       for one in row.follow_ups if (day := _first(one.place.date))),
        )
        for at, (row, made) in enumerate(dated)
    )  # fmt: skip
    years = tuple(Tick(at=x_of(date(year, 1, 1)), words=str(year)) for year in years_between(first, last))
    return Spans(width=_WIDTH, height=_TOP + _ROW * (len(bars) + 1), years=years, bars=bars)


def _first(words: str | None) -> date | None:
    return Edtf(words).first if words else None


def _due(row: Commitment) -> date | None:
    return row.deadline.last if row.deadline else None


def _told(row: Commitment) -> Iterable[date]:
    return filter(None, (_first(one.place.date) for one in row.follow_ups))


def _label(row: Commitment, words: Wording) -> str:
    facts = (words.parties(row.owners), shortened(row.action, _COLUMNS * 3), words.date(row.made), words.deadline(row.deadline), words.term("status", row.status))
    return " · ".join(filter(None, facts))
