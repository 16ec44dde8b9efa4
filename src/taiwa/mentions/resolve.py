"""Dates that count from another day, settled by the day of the document and the dates before them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from ..problems import Problem
from ..values import Edtf, replace
from . import points
from .models import Mention, Relative
from .points import Point

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_FAR, _YEAR = 183, 4
_BESIDE = 16
"""So many characters may part a day without its year from its month, printed with the year."""
# Within these there are a day before and a day after each.
_FIRST_YEAR, _LAST_YEAR = 1, 9999
_NEAR = 60
"""So many characters may part a date from one of another year that leaves it open, where a sentence ends between them."""
_TWO_YEARS = "the year is not printed; that of the document is taken, and the date before is of another"
_SEASON = "the season may be that of the year beside"
_SPRING, _WINTER = 3, 12
"""Months in which seasons begin."""
_AHEAD = "the year is not printed; that of the document is taken, and what is to come may be of the next"
_BEFORE = "the year is not printed; that of the date before is taken"
_IMPLIED = "the year is not printed; that of the document is taken"


class _Last(NamedTuple):
    """The last date printed so far, the provision it stands in, where it ends and what is open of it."""

    value: Edtf | None = None
    eid: str | None = None
    end: int = 0
    open: str | None = None

    @property
    def point(self) -> Point | None:
        """The point with which it begins, None where there is none."""
        return _point(self.value)


class Dated(Protocol):
    """What has a day of its own, as a document's `Meta` has."""

    @property
    def date(self) -> Edtf | None:
        """The day of the document, None where it is not known."""


def resolve_mentions(found: Sequence[Mention], meta: Dated) -> tuple[Mention, ...]:
    """`found` with every `Relative` settled; dates that cannot be settled and days that do not exist are left out.

    A year that is not printed is the document's; more than half a year off, the mention is unsure. `problems` tells
    what was left out for not existing.
    """
    return tuple([one for one in _settled(found, meta) if one.kind != "date" or isinstance(one.value, Edtf)])


def _settled(found: Iterable[Mention], meta: Dated) -> Iterator[Mention]:
    """Every mention, settled; a day that does not exist has its digits as its value and says so."""
    document = _point(meta.date)
    if document and not document.exists:
        document = None
    last = _Last()
    for mention in found:
        if mention.kind != "date":
            yield mention
            continue
        settled = mention if isinstance(mention.value, Edtf) else _settle(mention, document, last)
        if settled is None:
            continue
        yield settled
        if isinstance(settled.value, Edtf) and settled.value.text[:_YEAR].isdecimal():
            last = _Last(settled.value, settled.eid, settled.span.end, settled.open)


def problems(found: Sequence[Mention], meta: Dated | None = None) -> tuple[Problem, ...]:
    """What a person should check among dates: days and periods that no calendar knows, weekdays and years that differ.

    With `meta`, also among those that count from its day.
    """
    dates = [mention for mention in found if mention.kind == "date"]
    settled = _settled(dates, meta) if meta else ()
    return tuple(dict.fromkeys((*_wrong(dates), *_wrong(settled))))


def _wrong(dates: Iterable[Mention]) -> Iterator[Problem]:
    return (
        Problem(mention.span, f"{mention.value}: {mention.open}")
        for mention in dates
        if mention.open and (isinstance(mention.value, str) or mention.open in points.CONTRADICTIONS)
    )


def _settle(mention: Mention, document: Point | None, last: _Last) -> Mention | None:
    value = mention.value
    if isinstance(value, Edtf | str):
        return mention
    if not isinstance(value, Relative):
        return None
    alone = _alone_beside(value, mention, document, last)
    if year := _year_beside(value, mention, last) or alone:
        document = year
    text = _period(value, mention, document, last)
    if text is None:
        return None
    if not all(map(_exists, text.split("/"))):
        return replace(mention, value=text, confidence="unsure", open=points.NO_SUCH_DAY)
    open_ = _against(text, value, document, mention, last) or (_BEFORE if alone else _doubt_before(value, last))
    return replace(mention, value=Edtf(text), confidence="unsure" if open_ else mention.confidence, open=open_ or mention.open)


def _against(text: str, value: Relative, document: Point | None, mention: Mention, last: _Last) -> str | None:
    """What speaks against a date: another weekday beside it; of one without a year, how far it lies and a date of another year."""
    if value.weekday and _weekday(text) not in (None, value.weekday):
        return points.WRONG_WEEKDAY
    month = document.month if document else None
    if month and any(_may_be_beside(season, said.year or 0, month) for season, said in _seasons_alone(text, value)):
        return _SEASON
    if not value.implied or value.side or document is None:
        return None
    if value.ahead and document.month and _beyond(text.rsplit("/", maxsplit=1)[-1], document) < 0:
        return _AHEAD
    if _far(text, document):
        return _IMPLIED
    return _TWO_YEARS if _other_year(last, mention, document) else None


def _doubt_before(value: Relative, last: _Last) -> str | None:
    """Why a day that counts from the date before is unsure: so is the year of that one."""
    return last.open if value.base == "before" and last.open in (_IMPLIED, _AHEAD, _TWO_YEARS, _BEFORE) else None


def _seasons_alone(text: str, value: Relative) -> Iterator[tuple[str, Relative]]:
    """The seasons of a date or period that are told by this, next or last alone, with how each is told."""
    ends = [part for part in text.split("/") if part != ".."]
    if isinstance(value.since, Relative) and value.since.loose:
        yield ends[0], value.since
    if value.loose:
        yield ends[-1], value


def _may_be_beside(season: str, year: int, month: int) -> bool:
    """Whether a season told in some month may be that of the year beside: next autumn in March, last autumn in November, this winter in January."""
    begins = 3 * (int(season[_YEAR + 1 :]) - points.SEASONS.start + 1)
    if year == 0:
        return begins == _WINTER and month < _SPRING
    return month < begins if year > 0 else month >= begins


def _other_year(last: _Last, mention: Mention, document: Point) -> bool:
    """Whether a date of another year than the document's, or one whose own is open for that, stands before one whose year is not printed.

    In the same sentence it may govern it from anywhere: the Treaty signed in 2010 entered into force on 29 September.
    """
    point, apart = last.point, isinstance(mention.value, Relative) and mention.value.apart
    near = last.eid == mention.eid and 0 <= mention.span.start - last.end <= (_NEAR if apart else mention.span.start)
    return bool(near and point and point.year and (point.year != document.year or last.open in (_TWO_YEARS, _BEFORE)))


def _year_beside(value: Relative, mention: Mention, last: _Last) -> Point | None:
    """The year of a date without one whose month was printed with its year just before: in August 2024, from 9 to 10 August."""
    point = last.point if value.implied and not value.side and last.eid == mention.eid else None
    if not (point and point.year and point.month):
        return None
    beside = mention.span.start - last.end <= _BESIDE and value.then[:2] == f"{point.month:02d}"
    return Point(point.year) if beside and value.week is None else None


def _alone_beside(value: Relative, mention: Mention, document: Point | None, last: _Last) -> Point | None:
    """The year printed alone just before a date without one: adopted in 2015 and, on 20 October, published.

    A later one than the document's is that of a plan where the day is over and nothing says that it is to come.
    """
    point = last.point if value.implied and not value.side and last.eid == mention.eid else None
    if not (point and last.value and len(last.value.text) == _YEAR and mention.span.start - last.end <= _BESIDE):
        return None
    if document and not value.ahead and (point.year or 0) > (document.year or 0) and _beyond(f"{document.year:04d}-{value.then}", document) <= 0:
        return None
    return Point(point.year) if value.week is None else None


def _period(value: Relative, mention: Mention, document: Point | None, last: _Last) -> str | None:
    """The EDTF form; of a period that counts from two days, from the first point of the one to the last of the other."""
    if value.since is None:
        return _value(value, _base(value, mention, document, last))
    if isinstance(value.since, Edtf):
        since: str | None = value.since.text
    else:
        since = _value(value.since, _base(value.since, mention, document, last))
    if since is None:
        return None
    before = _Last(Edtf(since), mention.eid)
    until = _value(value, _base(value, mention, document, before))
    if until is None:
        return None
    first, end = since.split("/")[0], until.split("/")[-1]
    shared = min(len(first), len(end))
    return f"{first}/{end}" if first[:shared] <= end[:shared] else None


def _base(value: Relative, mention: Mention, document: Point | None, last: _Last) -> Point | None:
    if value.base == "document":
        return document
    point = last.point
    near = point is not None and last.eid == mention.eid and point.day is not None
    if value.base == "beside":
        return point if near else None
    return point if value.base == "before" or (value.base == "near" and near) else document


def _value(value: Relative, base: Point | None) -> str | None:
    """The EDTF form, None where the base is not known as precisely as the words need it."""
    if base is None and value.implied and value.week is None and value.nth is None:
        return "/".join(half if half == ".." else f"XXXX-{half}" for half in value.then.split("/"))
    if base is None or base.year is None or not _FIRST_YEAR < base.year + (value.year or 0) < _LAST_YEAR:
        return None
    if value.quarter is not None or value.fiscal is not None:
        return _part_of_year(value, base.year, base.month)
    prefix = _prefix(value, base)
    return _from(prefix, value, base, base.year) if prefix is not None else None


def _part_of_year(value: Relative, year: int, month: int | None) -> str | None:
    if value.fiscal is not None:
        before = (month or value.fiscal) < value.fiscal
        text = points.fiscal(year + (value.year or 0) - before, value.fiscal, value.months).text
        return text.split("/")[0] + value.then if value.then else text
    quarters = year * 4 + ((month or 0) - 1) // 3 + (value.quarter or 0)
    return points.part_of_year(quarters // 4, quarters % 4 + 1, 4).text if month else None


def _from(prefix: str, value: Relative, base: Point, year: int) -> str | None:
    """The printed rest behind the part that is taken from the base day."""
    first, *rest = (_joined(prefix, half) for half in value.then.split("/"))
    if rest and rest[0] != ".." and rest[0] < first and value.implied:
        rest = [_joined(f"{year + 1:04d}", value.then.split("/")[1])]
    text = "/".join((first, *rest))
    if value.side and _beyond(first, base) == -value.side:
        if value.month is None:
            return _value(replace(value, year=(value.year or 0) + value.side, side=0), base)
        return _value(replace(value, month=value.month + value.side, side=0), base)
    return _within(text, value) if all(map(_exists, (first, *rest))) else text


def _beyond(text: str, base: Point) -> int:
    """On which side of the base day a day lies: -1 before it, 1 after it."""
    first = text[:10]
    second = str(base)[: len(first)]
    return (first > second) - (first < second)


def _within(text: str, value: Relative) -> str | None:
    """The week around the day `text`, or the weekday of the month `text`, where one of them is meant."""
    point = _point(Edtf(text))
    if value.nth and point and point.year and point.month:
        day = points.weekday_of(point.year, point.month, *value.nth)
        return day.text if day else None
    if value.week is not None and point and point.year and point.month and point.day:
        return points.week(date(point.year, point.month, point.day), value.week, value.days).text
    return text


def _weekday(text: str) -> int | None:
    """The weekday of the day with which a date begins, Monday 1."""
    point = _point(Edtf(text))
    if not point or not point.year or not point.month or not point.day or not point.exists:
        return None
    return date(point.year, point.month, point.day).isoweekday()


def _prefix(value: Relative, base: Point) -> str | None:
    """The part of the date that is taken from the base day, moved by the offsets."""
    year = (base.year or 0) + (value.year or 0)
    if value.day is not None:
        if base.month is None or base.day is None:
            return None
        return (date(year, base.month, base.day) + timedelta(days=value.day)).isoformat()
    if value.month is None:
        return f"{year:04d}"
    if base.month is None:
        return None
    months = year * 12 + base.month - 1 + value.month
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _joined(prefix: str, half: str) -> str:
    if half == "..":
        return half
    return prefix + half if half.startswith("T") or not half else f"{prefix}-{half}"


def _exists(text: str) -> bool:
    return text == ".." or text.startswith("XXXX") or bool((found := _point(Edtf(text))) and found.exists)


def _point(value: Edtf | None) -> Point | None:
    """The point with which a date begins."""
    found = _POINT.match(value.text) if value else None
    if not found:
        return None
    year, month, day = (int(field) if field else None for field in found.groups())
    return Point(year, month, day)


def _far(text: str, document: Point) -> bool:
    """Whether a date lies more than half a year from the document's day."""
    point = _point(Edtf(text))
    if not point or not (point.exists and document.exists) or point.month is None or document.month is None:
        return False
    first, second = (date(p.year or 1, p.month or 1, p.day or 15) for p in (point, document))
    return abs((first - second).days) > _FAR
