"""How a page says which one it is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from .signs import words

_DASHES = " -‐‑‒–—―−~〜・|<>«»"
_BRACKETS = "[]()【】〔〕"
"""Brackets alone do not make a number the page's: (2) may be an item."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONGEST = 40
_LABEL = re.compile(r"[(\[【〔].*|[IVXLC]+")
_PAIR = re.compile(r"\d+\s?[/|-]\s?\d+")
_BARS = re.compile(r"\s*[|｜]\s*|\s+[–—―]\s+")


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
    written = (re.sub(r"(\\?[/|-])", r" ?\1 ?", form) for form in written)
    any_form = "|".join(form.replace(r"\#", r"(?:\d{1,4}|[ivxlc]{1,7})").replace("@", r"\d{1,4}") for form in written)
    return re.compile(rf"(?:{any_form})\Z")


def page_number(line: str) -> tuple[int | None, bool]:
    """The page number that a line is, and whether it is nothing but a number; None where the line is something else."""
    if len(line) > _LONGEST:
        return None, False
    flat = " ".join(normalize("NFKC", line).casefold().split())
    bare = flat.strip(_DASHES + _BRACKETS)
    if not _forms().match(bare):
        return None, False
    found = re.search(r"\d+|[ivxlc]+\Z", bare)
    if found is None:
        return None, False
    number = int(found[0]) if found[0].isdigit() else _roman(found[0])
    return number, bare == flat.strip(_BRACKETS) and found[0] == bare


def is_sure(line: str) -> bool:
    """Whether a line that is a page number cannot well be anything else: words or dashes beside the number say so."""
    number, plain = page_number(line)
    return number is not None and not plain and not _PAIR.fullmatch(normalize("NFKC", line).strip())


def like_label(line: str) -> bool:
    """Whether a line that may be a page number is dressed as the label of an item or chapter: (2), II."""
    return _LABEL.fullmatch(normalize("NFKC", line).strip()) is not None


def counted(parts: Sequence[str], at: int) -> Iterator[str]:
    """What a line says when the page's number is told from the page's place: the same on every page that it counts.

    `parts` are the words of the line as they stand apart from each other, `at` is the place of the page in the file.
    """
    number, _ = page_number(" ".join(parts))
    if number is not None:
        yield f"#{number - at:+}"
        return
    if len(parts) == 1:
        parts = [part for part in _BARS.split(parts[0]) if part]
    for end, rest in ((0, parts[1:]), (-1, parts[:-1])):
        number, _ = page_number(parts[end]) if rest else (None, False)
        if number is not None:
            yield f"{folded(' '.join(rest))}#{number - at:+}"


def folded(line: str) -> str:
    """The words of a line however it is spaced and whatever the width and case of its letters."""
    return "".join(normalize("NFKC", line).casefold().split())


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
