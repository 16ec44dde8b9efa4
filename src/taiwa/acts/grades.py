"""The words that say how strongly an act is meant, read from `resources/cues/degrees.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from ..registry.files import told
from ..registry.packaged import RESOURCES
from .cue_files import CueFile, CueRow
from .models import Degree, Force

Stands = Literal["verb", "noun", "apart", "deed"]
LANGUAGES = ("ja", "en", "ru")
_DEGREES = tuple(degree.name.lower() for degree in Degree if degree is not Degree.PLAIN)
_FORCES = tuple(force.name.lower() for force in Force)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One row: words of one degree, and where they stand.

    `verb`: adverbs; `noun`: adjectives; `apart`: adverbs that may stand away from the predicate; `deed`: verbs of what is
    promised, which bind to no more than `force`.
    """

    id: str
    degree: Degree = Degree.PLAIN
    force: Force = Force.NONE
    place: Stands
    words: tuple[str, ...]
    takes: str
    leaves: str


@cache
def grades() -> Mapping[str, tuple[Grade, ...]]:
    """The rows of each language that ship with Taiwa."""
    return load_from(RESOURCES / "cues" / "degrees.yaml")


def load_from(path: Path) -> Mapping[str, tuple[Grade, ...]]:
    """The rows of each language of a file. Raises RegistryError with file and line for what is wrong with it."""
    with told(path):
        file = CueFile(path, LANGUAGES)
        return MappingProxyType({
            language: tuple(_grade(row) for row in file.each_once(language, "degree", "force", "place")) for language in LANGUAGES
        })


def adverbs(language: str, *places: Stands) -> tuple[str, ...]:
    """The words of a language that stand at `places`, with a verb where none are given: adverbs wherever acts are read."""
    return tuple(word for grade in grades()[language] if grade.place in (places or ("verb", "apart")) for word in grade.words)


def _grade(row: CueRow) -> Grade:
    place = row.word("place", get_args(Stands))
    return Grade(
        id=row.name, place=place, words=row.words, takes=row.takes, leaves=row.leaves,
        degree=Degree.PLAIN if place == "deed" else Degree[row.word("degree", _DEGREES).upper()],
        force=Force[row.word("force", _FORCES).upper()] if place == "deed" else Force.NONE,
    )  # fmt: skip
