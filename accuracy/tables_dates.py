"""Dates of the tables as the guide writes them: the conventions of `values/*.yaml` applied."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

Reading = Mapping[str, str]
"""One way a table reads a date: `timex`, `value` or `start` and `end`, `Mod`."""

SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_SPAN = re.compile(r"\(.+,.+,P(?P<unit>T?).*?(?P<last>[YMDHS])\)")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)")
_CLOCK = re.compile(r"(?P<day>.+)T(?P<hour>\d\d)(?P<rest>(?::\d\d){0,2})")
_PART = re.compile(r"T(?:MO|EV|NI|AF)$")


def edtf(readings: Sequence[Reading], text: str, reference: str | None) -> str:
    """What a date or range of Recognizers is worth: `text` is its span in the sentence."""
    reading = _reading(readings, reference)
    value = _value(reading, text)
    mod = reading.get("Mod", "")
    if mod in {"since", "since-end", "after"}:
        return f"{value}/.."
    return f"../{value}" if mod in {"before", "until"} else value


def _reading(readings: Sequence[Reading], reference: str | None) -> Reading:
    """The reading that begins in the year of the reference day; the first of two such."""
    year = (reference or "")[:4]
    return next((one for one in readings if year and _first(one).startswith(year)), readings[0])


def _first(reading: Reading) -> str:
    return reading.get("start") or reading.get("value") or reading.get("end", "")


def _value(reading: Reading, text: str) -> str:
    timex = _PART.sub("", reading["timex"])
    span = _SPAN.fullmatch(timex)
    if span:
        return _range(reading, span, text)
    if timex.endswith("-WE"):
        return f"{reading['start']}/{_before(reading['end'])}"
    if week := _WEEK.fullmatch(timex):
        monday = date.fromisocalendar(int(week["year"]), int(week["week"]), 1)
        return f"{monday}/{monday + timedelta(days=6)}"
    if timex[-2:] in SEASONS:
        return timex[:-2] + SEASONS[timex[-2:]]
    timex = timex.replace("XXXX", _first(reading)[:4])
    clock = _CLOCK.fullmatch(timex)
    return f"{clock['day']}T{clock['hour']}{clock['rest'] or ':00'}" if clock else timex


def _range(reading: Reading, span: re.Match[str], text: str) -> str:
    """The printed ends of a range; only of decades, centuries and halves the table's end is not printed."""
    start, end = reading["start"], reading["end"]
    if span["unit"]:
        return "/".join(point[:16].replace(" ", "T") for point in (start, end))
    if "世紀" in text:
        return f"{int(start[:4]) + 1:04}/{end[:4]}"
    if "年代" in text:
        return f"{start[:4]}/{int(end[:4]) - 1:04}"
    if "半" in text:
        return f"{start[:7]}/{_before(end)[:7]}"
    digits = {"Y": 4, "M": 7, "D": 10}[span["last"]]
    return f"{start[:digits]}/{end[:digits]}"


def _before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def of_timex(value: str, reference: str) -> tuple[str, str]:
    """The kind and value of a TIMEX of ja-timex."""
    if value.startswith("P"):
        return "duration", value
    return "date", _of_years(value) or re.sub(r"(-XX)+$", "", value.replace("XXXX", reference[:4]))


def _of_years(value: str) -> str | None:
    """A year BC, a century, fiscal year or season; None for any other TIMEX."""
    if value.startswith("FY"):
        return f"{value[2:]}-04/{int(value[2:]) + 1:04}-03"
    if found := re.fullmatch(r"BC(\d\d)XX", value):
        hundreds = int(found[1]) * 100
        return f"{_astronomical(hundreds + 100)}/{_astronomical(hundreds + 1)}"
    if found := re.fullmatch(r"BC(\d{4})", value):
        return _astronomical(int(found[1]))
    if found := re.fullmatch(r"(\d\d)XX", value):
        return f"{found[1]}01/{int(found[1]) + 1:02}00"
    return value[:-2] + SEASONS[value[-2:]] if value[-2:] in SEASONS else None


def _astronomical(before_christ: int) -> str:
    """A year BC as EDTF counts it: the year before 1 is 0."""
    year = 1 - before_christ
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def of_duckling(value: str) -> tuple[str, str] | None:
    """The kind and value of a time or length of duckling; None where it expects nothing."""
    numbers = [int(number) for number in re.findall(r"(?<![.\d])\d+(?![.\d])", value)]
    if value.startswith("DurationData"):
        number, unit = numbers[0] * (3 if value.endswith("Quarter") else 1), value.rsplit(maxsplit=1)[-1]
        clock = "T" if unit in {"Hour", "Minute", "Second"} else ""
        return "duration", f"P{clock}{number}{'M' if unit == 'Quarter' else unit[0]}"
    if not numbers:
        return None
    grain = value.rsplit(maxsplit=1)[-1]
    if value.startswith("datetimeInterval"):
        first, last = date(*numbers[:3]), date(*numbers[6:9]) - timedelta(days=1)
        return "date", f"{first}/{last}"
    return "date", _to_grain(numbers, grain)


def _to_grain(numbers: Sequence[int], grain: str) -> str:
    year, month, day, hour, minute = numbers[:5]
    if grain == "Week":
        monday = date(year, month, day)
        return f"{monday}/{monday + timedelta(days=6)}"
    if grain == "Quarter":
        return f"{year:04}-{month:02}/{year:04}-{month + 2:02}"
    whole = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"
    return whole[: {"Year": 4, "Month": 7, "Day": 10}.get(grain, len(whole))]
