"""How a page says which one it is."""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from .signs import words

_DASHES = " -‐‑‒–—―−~〜・|<>«»"
_BRACKETS = "[]()【】〔〕"
"""Brackets alone do not make a number the page's: (2) may be an item."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONGEST = 40


class NumberRow(NamedTuple):
    """Some forms of a page number, with a line that they take and one that they leave."""

    forms: tuple[str, ...]
    takes: str
    leaves: str


@cache
def number_rows() -> tuple[NumberRow, ...]:
    """Every form, from `resources/text/pdf.yaml`."""
    rows = words()["numbers"]
    if not isinstance(rows, list):
        raise ValueError("pdf.yaml: numbers must be a list")  # noqa: TRY004 - a fault of the data, not of a call
    return tuple(NumberRow(tuple(row["as"]), row["takes"], row["leaves"]) for row in rows)


@cache
def _forms() -> re.Pattern[str]:
    forms = [form for row in number_rows() for form in row.forms]
    written = (re.escape(form).replace(r"\ ", " ?") for form in sorted(forms, key=len, reverse=True))
    any_form = "|".join(form.replace(r"\#", r"(?:\d{1,4}|[ivxlc]{1,7})").replace("@", r"\d{1,4}") for form in written)
    return re.compile(rf"(?:{any_form})\Z")


def page_number(line: str) -> tuple[int | None, bool]:
    """The page number that a line is, and whether it is nothing but a number; None where the line is something else."""
    if len(line) > _LONGEST:
        return None, False
    folded = " ".join(normalize("NFKC", line).casefold().split())
    bare = folded.strip(_DASHES + _BRACKETS)
    if not _forms().match(bare):
        return None, False
    found = re.search(r"\d+|[ivxlc]+\Z", bare)
    if found is None:
        return None, False
    number = int(found[0]) if found[0].isdigit() else _roman(found[0])
    return number, bare == folded.strip(_BRACKETS) and found[0] == bare


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
