"""The words by which Japanese statements act, read from `resources/cues/ja.yaml`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypedDict, cast

import yaml

from ..models import ActType, Force
from ..scale import NATURAL_FORCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One row: words that name an act, the verbs that may carry them, and a sentence it takes and one it leaves.

    `plan` is the act where the complement is the holder's own plan. `past` rows act only in the past or with a noun;
    `plan_only` rows only in the present. `background` rows set the scene.
    """

    id: str
    act: ActType
    force: Force
    words: tuple[str, ...]
    carriers: frozenset[str] = frozenset()
    plan: ActType | None = None
    past: bool = False
    plan_only: bool = False
    background: bool = False
    takes: str = ""
    leaves: str = ""


class _Row(TypedDict, total=False):
    id: str
    act: str
    force: str
    words: list[str]
    carriers: list[str]
    plan: str
    past: bool
    plan_only: bool
    background: bool
    takes: str
    leaves: str


class _File(TypedDict):
    nouns: list[_Row]
    verbs: list[_Row]
    carriers: list[str]
    turns: dict[str, list[str]]
    adverbs: list[str]
    functional: list[str]
    stative: list[str]
    speakers: dict[str, list[str]]
    conditions: list[str]
    hypothetical: list[str]
    undertakings: dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Every word list of the file: `nouns` by their last character, longest first; `verbs` by dictionary form."""

    nouns: Mapping[str, Sequence[tuple[str, Cue]]]
    verbs: Mapping[str, Cue]
    carriers: frozenset[str]
    turns: Mapping[str, tuple[str, ...]]
    adverbs: tuple[str, ...]
    functional: frozenset[str]
    stative: frozenset[str]
    speakers: Mapping[str, tuple[str, ...]]
    conditions: tuple[str, ...]
    hypothetical: tuple[str, ...]
    undertakings: Mapping[str, tuple[str, ...]]
    rows: tuple[Cue, ...]

    def noun(self, chars: str) -> tuple[str, Cue] | None:
        """The longest noun of the list that `chars` ends in, with its row."""
        rows = self.nouns.get(chars[-1:], ())
        return next(((word, cue) for word, cue in rows if chars.endswith(word)), None)

    def nouns_at(self, chars: str) -> list[tuple[str, Cue]]:
        """Every noun row that `chars` ends in, the longest first."""
        return [(word, cue) for word, cue in self.nouns.get(chars[-1:], ()) if chars.endswith(word)]


@cache
def load() -> Cues:
    """The cues that ship with Taiwa."""
    name = files("taiwa.resources") / "cues" / "ja.yaml"
    raw = cast("_File", yaml.load(name.read_bytes(), Loader=yaml.CSafeLoader))
    general = frozenset(raw["carriers"])
    nouns = [_cue(row, general) for row in raw["nouns"]]
    verbs = [_cue(row, frozenset()) for row in raw["verbs"]]
    return Cues(
        nouns=_by_last(nouns),
        verbs={word: cue for cue in verbs for word in cue.words},
        carriers=general,
        turns={name: tuple(words) for name, words in raw["turns"].items()},
        adverbs=tuple(sorted(raw["adverbs"], key=len, reverse=True)),
        functional=frozenset(raw["functional"]),
        stative=frozenset(raw["stative"]),
        speakers={name: tuple(words) for name, words in raw["speakers"].items()},
        conditions=tuple(raw["conditions"]),
        hypothetical=tuple(raw["hypothetical"]),
        undertakings={name: tuple(words) for name, words in raw["undertakings"].items()},
        rows=(*nouns, *verbs),
    )


def _cue(row: _Row, carriers: frozenset[str]) -> Cue:
    act = ActType(row["act"])
    force = Force[row["force"].upper()] if "force" in row else NATURAL_FORCE.get(act, Force.NONE)
    return Cue(
        id=row["id"],
        act=act,
        force=force,
        words=tuple(row["words"]),
        carriers=frozenset(row["carriers"]) if "carriers" in row else carriers,
        plan=ActType(row["plan"]) if "plan" in row else None,
        past=row.get("past", False),
        plan_only=row.get("plan_only", False),
        background=row.get("background", False),
        takes=row["takes"],
        leaves=row["leaves"],
    )


def _by_last(cues: Iterable[Cue]) -> dict[str, list[tuple[str, Cue]]]:
    rows: dict[str, list[tuple[str, Cue]]] = {}
    for cue in cues:
        for word in cue.words:
            rows.setdefault(word[-1], []).append((word, cue))
    for found in rows.values():
        found.sort(key=lambda row: -len(row[0]))
    return rows
