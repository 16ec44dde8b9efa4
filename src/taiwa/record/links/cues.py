"""The words of links, loaded from `resources/record/links/`: rows by language, each with what it takes and what it leaves."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from ...mentions.words import one_of
from .models import STAGES, StageName

_FOLDER = Path(__file__).parents[2] / "resources" / "record" / "links"
FILES = ("stages", "references", "chairs", "aims")
MARKS = "⟨⟩"
"""Around the name of an instrument in a sentence of a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Words of one `use`, that mean `value`; `takes` is a sentence in which one does so, `leaves` one in which none does."""

    use: str
    value: str
    language: str
    words: tuple[str, ...]
    takes: str
    leaves: str


@cache
def rows(file: str) -> tuple[Row, ...]:
    """Every row of one file."""
    raw = yaml.load((_FOLDER / f"{file}.yaml").read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 - it makes strings only
    languages = cast("Mapping[str, list[Mapping[str, str | list[str]]]]", raw)
    return tuple(
        Row(
            use=str(row["use"]), value=str(row.get("value", "")), language=language,
            words=tuple(map(_folded, row["words"])), takes=_folded(str(row["takes"])), leaves=_folded(str(row["leaves"])),
        )
        for language, listed in languages.items() for row in listed
    )  # fmt: skip


@cache
def values_of(file: str, language: str, use: str) -> Mapping[str, str]:
    """What each word of one use means."""
    return {word: row.value for row in rows(file) if row.language == language and row.use == use for word in row.words}


@cache
def pattern_of(file: str, language: str, use: str) -> str:
    """A pattern for any word of one use, the longest first; one that is never found where the language has none."""
    return one_of(values_of(file, language, use)) if values_of(file, language, use) else "(?!)"


@cache
def search_of(file: str, language: str, use: str) -> re.Pattern[str]:
    """The same, made ready."""
    return re.compile(pattern_of(file, language, use), 0 if language == "ja" else re.IGNORECASE)


def stage_of(language: str, word: str, uses: Iterable[str]) -> tuple[str, StageName]:
    """The first of these uses that has a word, and the stage that it tells."""
    use = next(use for use in uses if word in values_of("stages", language, use))
    value = values_of("stages", language, use)[word]
    return use, next(stage for stage in STAGES if stage == value)


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKC", words)
