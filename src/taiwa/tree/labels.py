"""What a line is numbered with: 1. (1) ① I. VI (a) ア 一、 第1条 Article 3, and list marks."""

import re
from dataclasses import dataclass
from functools import cache
from unicodedata import numeric

from msgspec import Struct

from .numerals import in_ascii, values
from .words import Unit, words

_REACH = 40
_NUMERAL = (
    r"(?P<n>\d{1,3}(?:[.-]\d{1,3}){0,3}|[IVXLC]{1,8}|[ivxlc]{1,8}|[A-Za-z]|[ア-ヶ]|[一二三四五六七八九十]{1,4}|[а-яА-Я])"
)


class Label(Struct, frozen=True, kw_only=True):
    """One reading of a printed number: the `series` it belongs to, its place `value` there, its `text` in paths.

    `length` counts its characters with the white space after it. A label that is not `firm` (no dot, no bracket) counts
    only in a series. `eid` is its ASCII form, `unit` the word that numbers (art, sec, annex); a `top` one stands
    under no other.
    """

    series: str
    value: int
    text: str
    length: int
    firm: bool
    eid: str
    unit: str | None = None
    top: bool = False

    @property
    def lone(self) -> bool:
        """Whether it is a single letter, which may as well be an initial."""
        return self.unit is None and len(self.text) == 1 and self.text.isalpha()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a number is set apart from the words after it; `yes` is a line it takes, `no` one it leaves.

    Shapes with the same `mark` are one series: `1 We` goes on after `1.`, whose dot was forgotten.
    """

    mark: str
    pattern: re.Pattern[str]
    firm: bool
    yes: str
    no: str


SHAPES = (
    Shape(mark="()", pattern=re.compile(rf"\({_NUMERAL}\)\s*"), firm=True,
          yes="(1) 双方は一致した。", no="(仮訳)"),
    Shape(mark=")", pattern=re.compile(rf"{_NUMERAL}\)\s*"), firm=True,
          yes="a) to cooperate", no="a (b) c"),
    Shape(mark=".", pattern=re.compile(rf"{_NUMERAL}[.:](?=[^\w.,]|$|[^\x00-\u052f])\s*"), firm=True,
          yes="3. We agreed.", no="3.5 percent of output"),
    Shape(mark=".", pattern=re.compile(r"(?P<n>\d{1,2})\.(?=[A-Z])"), firm=True,
          yes="4.We agreed.", no="4.5 billion"),
    Shape(mark=".", pattern=re.compile(rf"{_NUMERAL}、(?![\d一二三四五六七八九十])\s*"), firm=True,
          yes="二、双方は一致した。", no="一、二の例がある。"),
    Shape(mark=".", pattern=re.compile(r"(?P<n>[IVXLC]{1,8})$"), firm=True,
          yes="IV", no="IV quarter"),
    Shape(mark=".", pattern=re.compile(rf"{_NUMERAL}\s+(?=\S)"), firm=False,
          yes="1 閣僚は一致した。", no="2017年に会合した。"),
)

_STARTS = re.compile(r"[(\dA-Za-zア-ヶ一二三四五六七八九十а-яА-Я]")
_BULLET = re.compile(r"(?:[-‐–—−―](?![\d\-‐–—−―])|[•·・●○◎■□◆◇▪▸‣⁃]|[*+o](?=\s))\s*")
_CIRCLED = re.compile(r"[①-⑳⓪㉑-㉟㊱-㊿❶-❿➀-➓⓫-⓴]")
_DIGITS = re.compile(rf"(\d{{1,2}}|{_CIRCLED.pattern})\s*")


def bullet(line: str) -> int:
    """How many characters of a list mark and the white space after it `line` begins with; 0 for none."""
    found = _BULLET.match(line[:_REACH])
    return found.end() if found else 0


def is_circled(char: str) -> bool:
    """Whether `char` is a digit in a circle, which width folding turns into a plain one unless a digit follows."""
    return _CIRCLED.match(char) is not None


def circled_label(line: str) -> tuple[Label, ...]:
    """The label of a line whose first digits are circled in the source."""
    found = _DIGITS.match(line[:_REACH])
    if not found:
        return ()
    digits = found[1] if found[1].isdecimal() else f"{numeric(found[1]):.0f}"
    return (Label(series="①", value=int(digits), text=digits, length=found.end(), firm=True, eid=digits),)


def labels(line: str, *, styled: bool = False, below: bool = False) -> tuple[Label, ...]:
    """Every reading of the number at the start of `line`, empty where it has none. `styled`: it is set as a heading.

    A day with its year is no number in the head of a document; `below` it such a line may close what stands above it.
    """
    head = line[:_REACH]
    if head[:1].casefold() in _unit_starts() and not head[0].islower():
        found = _unit_labels(head, styled=styled)
        if found:
            return found
    if not _STARTS.match(head):
        return ()
    for shape in SHAPES:
        match = shape.pattern.match(head)
        if match:
            dated = not below and not shape.firm and words().begins_day.match(head)
            return () if dated else _readings(match, shape)
    return ()


def _readings(match: re.Match[str], shape: Shape) -> tuple[Label, ...]:
    numeral, rest = match["n"], match.string[match.end() : match.end() + 1]
    return tuple(
        Label(series=shape.mark + kind, value=value, text=numeral, length=match.end(), firm=shape.firm,
              eid=in_ascii(numeral))
        for kind, value in values(numeral)
        # A bare letter or Roman number counts only before words in a script that does not use it as a word.
        if shape.firm or numeral[0].isdecimal() or rest > "\u2e7f" or (kind == "I" and "\u0410" <= rest <= "\u044f")
    )


@cache
def _unit_starts() -> frozenset[str]:
    return frozenset(unit.before[0].casefold() for unit in words().units)


@cache
def _unit_patterns() -> tuple[tuple[Unit, re.Pattern[str]], ...]:
    return tuple((unit, _unit_pattern(unit)) for unit in words().units)


def _unit_pattern(unit: Unit) -> re.Pattern[str]:
    """The word with its number, then the end, punctuation, or (only in a line set as heading) more words."""
    numeral = r"(?P<n>\d{1,3}|[IVXLC]{1,8}|[A-Z]|[一二三四五六七八九十]{1,4})"
    if unit.before < "\u2e80":
        return re.compile(rf"{unit.before}\s{{1,3}}{numeral}(?:(?P<firm>\s*[.:–—-]\s*|\s*$)|\s+)", re.IGNORECASE)
    return re.compile(rf"{unit.before}{numeral}{unit.after}(?P<firm>\s+|\s*[:.]\s*|(?=[(「『])|$)")


def _unit_labels(head: str, *, styled: bool) -> tuple[Label, ...]:
    for unit, pattern in _unit_patterns():
        match = pattern.match(head)
        if match and (styled or match["firm"] is not None):
            number = "".join(match[0].rstrip(" .:–—-").split())
            return tuple(
                Label(series=unit.before + unit.after + kind, value=value, text=number, length=match.end(), firm=True,
                      eid=in_ascii(match["n"]), unit=unit.eid, top=unit.top)
                for kind, value in values(match["n"].upper())
            )
    return ()
