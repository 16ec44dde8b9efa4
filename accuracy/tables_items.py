"""What is held together in the value tables: a value at its place, in a form in which equal values are equal."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from taiwa.values import Duration, Edtf, Money, Quantity

PRECISE = 15
"""Figures that the tables keep of a value that has no end."""
UNIT_NAMES = {
    "meter": "metre", "kilometer": "kilometre", "centimeter": "centimetre", "millimeter": "millimetre", "decimeter": "decimetre",
    "milliliter": "millilitre", "liter": "litre", "ton": "tonne", "metric-ton": "tonne", "microgramme": "microgram",
    "milligramme": "milligram", "gramme": "gram", "kilogramme": "kilogram", "c": "degree-celsius", "f": "degree-fahrenheit",
}  # fmt: skip
"""Names of one unit, of which each table and Taiwa may use another."""
_LENGTH = re.compile(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?")
_MEASURE = re.compile(
    r"(?:.*-)?(?:degree|(?:kilo|centi|milli|deci|micro|nano|mega)?(?:metre|litre|gram|tonne)|mile|foot|feet|inch|yard|ounce|pound"
    r"|gallon|barrel|acre|hectare|mu|(?:kilo|mega|giga|tera)(?:watt|byte|bit|hertz)|watt|byte|bit|hertz)(?:-.*)?"
)
_LEADING = {"en": ("the ",), "ru": ("в ", "во ", "на ", "к ")}


class Item(NamedTuple):
    """A value at its place in the folded text; without a place where the table gives none."""

    start: int
    end: int
    kind: str
    value: str

    def __str__(self) -> str:
        return f"{self.start}:{self.end} {self.value}" if self.end else self.value


def fold(text: str) -> str:
    """A text as the stages before would hand it on."""
    return unicodedata.normalize("NFKC", text)


def placed(chars: str, span: tuple[int, int], language: str) -> tuple[int, int]:
    """A span without what counts neither way: a leading article or preposition, the full stop at the end of a Russian text."""
    start, end = span
    words = chars[start:end].lower()
    start += next((len(word) for word in _LEADING.get(language, ()) if words.startswith(word)), 0)
    if language == "ru" and end == len(chars) and words.endswith("."):
        end -= 1
    return start, end


def shown(value: object) -> str:
    """A value of Taiwa in the form that is compared."""
    match value:
        case Duration():
            return length(value.iso)
        case Edtf():
            return value.text
        case Money():
            return amount(value.amount, value.currency, approx=value.approx, bound=value.bound)
        case Quantity():
            return amount(value.amount, unit(value.unit), approx=value.approx, bound=value.bound)
    return str(value)


def written(kind: str, value: object) -> str:
    """A value of the committed truth in the same form."""
    if isinstance(value, Mapping):
        named = value["currency"] if "currency" in value else unit(value["unit"])
        bound = None if value["bound"] == "null" else value["bound"]
        return amount(Decimal(value["amount"]), named, approx=value["approx"] == "true", bound=bound)
    return length(str(value)) if kind == "duration" else str(value)


def amount(number: Decimal, named: str, *, approx: bool = False, bound: str | None = None) -> str:
    """A sum or count, with what is printed about its exactness."""
    marks = [*(["about"] if approx else []), *([bound] if bound else [])]
    return " ".join((f"{number.normalize():f}", named, *marks))


def unit(name: str) -> str:
    """The one name of a unit that several names are given."""
    slug = name.strip().lower().replace(" ", "-")
    parts = slug if slug in UNIT_NAMES else "-".join(UNIT_NAMES.get(part, part) for part in slug.split("-"))
    return UNIT_NAMES.get(parts, parts)


def is_measure(value: object) -> bool:
    """Whether it is a quantity with a unit of measure, no count and no share."""
    return isinstance(value, Quantity) and _MEASURE.fullmatch(unit(value.unit)) is not None


def length(iso: str) -> str:
    """A length of time as months and seconds: a day has 24 hours, a month no number of days."""
    found = _LENGTH.fullmatch(iso)
    if not found:
        return iso
    years, months, weeks, days, hours, minutes, seconds = (Fraction(part or 0) for part in found.groups())
    every = months + years * 12, seconds + minutes * 60 + hours * 3600 + (days + weeks * 7) * 86400
    units = zip(every, ("months", "seconds"), strict=True)
    return " ".join(f"{float(number):.12g} {name}" for number, name in units if number) or "0"


def same_number(found: Fraction | Decimal, told: str) -> bool:
    """Whether a number is what a table tells, which rounds what has no end to fifteen figures."""
    exact, number = Fraction(Decimal(told)), Fraction(found)
    digits = Decimal(told).as_tuple()
    if exact == number or len(digits.digits) < PRECISE - 3 or not isinstance(digits.exponent, int):
        return exact == number
    return abs(exact - number) <= Fraction(10) ** digits.exponent


def one_line(items: Sequence[Item]) -> str:
    """Items in print."""
    return "; ".join(map(str, items)) or "nothing"
