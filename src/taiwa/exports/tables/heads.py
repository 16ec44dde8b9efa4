"""What columns and sheets are called, in either language, and which table a row of heads belongs to."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Never

import yaml

from .models import Shape, TableError
from .shapes import SHAPES

LANGUAGES = ("en", "ja")
_FOLDER = Path(__file__).parents[2] / "resources" / "exports"
_SECTIONS = ("table", "column", "site")


@dataclass(frozen=True, slots=True)
class Heads:
    """The table a file holds, the language of its heads, for each column where it stands in a row, and heads of nobody's."""

    shape: Shape[Never]
    language: str
    places: tuple[int, ...]
    foreign: tuple[str, ...]


@cache
def catalogue(language: str) -> Mapping[str, Mapping[str, str]]:
    """The names of tables and columns, and the words of the published site, in a language."""
    with (_FOLDER / f"{language}.yaml").open("rb") as file:
        words = yaml.load(file, yaml.CBaseLoader)  # noqa: S506 — it makes strings only
    return {section: dict(words[section]) for section in _SECTIONS}


def heads_of(shape_keys: Sequence[str], language: str) -> list[str]:
    """The heads of columns; English where a language has none."""
    words = catalogue(language if language in LANGUAGES else LANGUAGES[0])["column"]
    return [words[key] for key in shape_keys]


def sheet_called(name: str, language: str) -> str:
    """What the sheet of a table is called."""
    return catalogue(language if language in LANGUAGES else LANGUAGES[0])["table"][name]


def recognised(row: Sequence[str]) -> Heads:
    """Which table a row of heads belongs to: the one whose columns it has all, whatever their order."""
    heads = [_folded(head) for head in row]
    for language in LANGUAGES:
        for shape in SHAPES:
            wanted = [_folded(head) for head in heads_of(shape.keys, language)]
            if set(wanted) <= set(heads):
                foreign = tuple(row[at] for at, head in enumerate(heads) if head and head not in wanted)
                return Heads(shape, language, tuple(map(heads.index, wanted)), foreign)
    raise TableError("no-table", heads=", ".join(filter(None, row[:6])))


def _folded(head: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", head).casefold().split())
