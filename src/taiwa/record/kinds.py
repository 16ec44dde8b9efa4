"""What words name in any language: kinds of things and of deeds (resources/record/kinds.yaml), and names by how they sound.

Two languages are compared by these alone; what they have in common is reason to look at both, and no proof.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import cast

import yaml

from .sounds import sounds_of

_FILE = Path(__file__).parents[1] / "resources" / "record" / "kinds.yaml"
_NAME = re.compile(r"\b[A-Z][a-z]{3,}|[\u30a1-\u30fa\u30fc]{3,}")
_SOUNDS = 3
"""Names of fewer consonants are too many to be one."""
TELLS, DOES = 2, 1
"""What a thing in common says of which promise is meant, and what a deed says."""
_SOUND = "sounds "


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """A kind as both languages call it, how much it tells, and of each language a sentence it takes and one it leaves."""

    kind: str
    tells: int
    ja: tuple[str, ...]
    en: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def kind_rows() -> tuple[KindRow, ...]:
    """Every row of the table."""
    with _FILE.open("rb") as file:
        table = cast("Mapping[str, list[dict[str, list[str]]]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only
    return tuple(
        KindRow(kind=f"{row['ja'][0]} {row['en'][0]}", tells=tells, ja=tuple(row["ja"]), en=tuple(row["en"]), yes=tuple(row["yes"]), no=tuple(row["no"]))
        for name, tells in (("things", TELLS), ("deeds", DOES)) for row in table[name]
    )  # fmt: skip


@lru_cache(maxsize=1 << 13)
def kinds_in(words: str) -> Mapping[str, int]:
    """The kinds that words name, and how much each tells."""
    found = chain.from_iterable(_by_word()[hit[0]] for hit in _words().finditer(words.lower()))
    return {row.kind: row.tells for row in found}


@lru_cache(maxsize=1 << 13)
def heard_in(words: str) -> frozenset[str]:
    """The consonants of every name in words: what stands in katakana, and what begins with a capital."""
    return frozenset(f"{_SOUND}{sound}" for name in _NAME.findall(words) for sound in sounds_of(name) if len(sound) >= _SOUNDS)


@cache
def _by_word() -> Mapping[str, tuple[KindRow, ...]]:
    words = {word for row in kind_rows() for word in (*row.ja, *row.en)}
    return {word: tuple(row for row in kind_rows() if word in (*row.ja, *row.en)) for word in words}


@cache
def _words() -> re.Pattern[str]:
    """Every word of the table, the longest first; one in Latin letters stands alone."""
    longest = sorted(_by_word(), key=lambda word: (-len(word), word))
    japanese, english = ("|".join(re.escape(word) for word in longest if word.isascii() is latin) for latin in (False, True))
    return re.compile(rf"{japanese}|\b(?:{english})(?!\w)")
