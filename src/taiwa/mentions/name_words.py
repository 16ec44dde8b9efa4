"""The words by which texts print names, loaded from `resources/mentions/names.<language>.yaml`."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypedDict, cast

import yaml

from .words import one_of

LANGUAGES = ("ja", "en", "ru")


class Row(NamedTuple):
    """Words that do one thing to names: `takes` is a sentence in which one of them does it, `leaves` one in which none does."""

    words: tuple[str, ...] = ()
    takes: str = ""
    leaves: str = ""

    @property
    def pattern(self) -> str:
        """A pattern for any of the words, the longest first."""
        return _pattern(self.words)


class _Row(TypedDict):
    words: list[str]
    takes: str
    leaves: str


class NameWords:
    """All rows of one language; one that it does not have is empty."""

    __slots__ = ("language", "rows")

    def __init__(self, language: str, rows: Mapping[str, Row]) -> None:
        """Keeps the rows by section."""
        self.language = language
        self.rows = rows

    def __getitem__(self, section: str) -> Row:
        return self.rows.get(section, _NONE)


_NONE = Row()


@cache
def _pattern(words: tuple[str, ...]) -> str:
    return one_of(words)


@cache
def name_words(language: str) -> NameWords:
    """The rows of `language`; none for a language without a file."""
    if language not in LANGUAGES:
        return NameWords(language, {})
    data = files("taiwa").joinpath("resources", "mentions", f"names.{language}.yaml").read_bytes()
    raw = cast("Mapping[str, _Row]", yaml.load(data, Loader=yaml.CBaseLoader))  # noqa: S506 (strings only)
    return NameWords(language, {section: _row(row) for section, row in raw.items()})


def _row(row: _Row) -> Row:
    folded = (unicodedata.normalize("NFKC", word) for word in row["words"])
    return Row(tuple(folded), *(unicodedata.normalize("NFKC", row[field]) for field in ("takes", "leaves")))
