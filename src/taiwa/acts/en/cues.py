"""The words by which English statements act, read from `resources/cues/en.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypedDict, cast

import yaml

from ..models import ActType, Force
from ..scale import NATURAL_FORCE

BASE, THIRD, PAST, PARTICIPLE = "base", "third", "past", "participle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One row: words that name an act, and a sentence it takes and one it leaves.

    `carriers` are the verbs that may carry a noun. `verb_decides` rows (importance, need) leave the type to the verb.
    `modal` is a word that must stand before the verb; `past` rows act only in the past.
    """

    id: str
    act: ActType
    force: Force
    words: tuple[str, ...]
    carriers: frozenset[str] = frozenset()
    verb_decides: bool = False
    modal: str | None = None
    past: bool = False
    background: bool = False
    takes: str = ""
    leaves: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """One inflected form of a cue's verb: the words after the first (look | forward to), and how it is inflected."""

    cue: Cue
    lemma: str
    rest: tuple[str, ...]
    form: str


class _Row(TypedDict, total=False):
    id: str
    act: str
    force: str
    words: list[str]
    carriers: list[str]
    verb_decides: bool
    modal: str
    past: bool
    background: bool
    takes: str
    leaves: str


class _File(TypedDict):
    verbs: list[_Row]
    nouns: list[_Row]
    states: list[_Row]
    carriers: list[str]
    irregular: dict[str, list[str]]
    again: list[str]
    adverbs: list[str]
    embedders: list[str]
    reasons: list[str]
    relatives: list[str]
    plans: list[str]
    gatherings: list[str]
    speakers: dict[str, list[str]]
    conditions: list[str]
    undertakings: dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Every word list of the file; `verbs` by inflected first word, the longest phrase first."""

    verbs: Mapping[str, tuple[Verb, ...]]
    nouns: Mapping[str, Cue]
    states: Mapping[str, Cue]
    lemmas: Mapping[str, tuple[str, str]]
    """carrier forms: lemma and inflection of every form of a verb that may carry a noun"""
    again: frozenset[str]
    adverbs: frozenset[str]
    embedders: frozenset[str]
    reasons: frozenset[str]
    relatives: frozenset[str]
    plans: frozenset[str]
    gatherings: frozenset[str]
    speakers: Mapping[str, tuple[str, ...]]
    conditions: tuple[str, ...]
    undertakings: Mapping[str, tuple[str, ...]]
    rows: tuple[Cue, ...]


@cache
def load() -> Cues:
    """The cues that ship with Taiwa."""
    name = files("taiwa.resources") / "cues" / "en.yaml"
    raw = cast("_File", yaml.load(name.read_bytes(), Loader=yaml.CSafeLoader))
    general = frozenset(raw["carriers"])
    verbs = [_cue(row, frozenset()) for row in raw["verbs"]]
    nouns = [_cue(row, general) for row in raw["nouns"]]
    states = [_cue(row, frozenset()) for row in raw["states"]]
    carriers = sorted({word for cue in nouns for word in cue.carriers})
    return Cues(
        verbs=_inflected(verbs, raw["irregular"]),
        nouns={word: cue for cue in nouns for word in cue.words},
        states={word: cue for cue in states for word in cue.words},
        lemmas={form: (lemma, how) for lemma in carriers for form, how in forms(lemma, raw["irregular"])},
        again=frozenset(raw["again"]),
        adverbs=frozenset(raw["adverbs"]),
        embedders=frozenset(raw["embedders"]),
        reasons=frozenset(raw["reasons"]),
        relatives=frozenset(raw["relatives"]),
        plans=frozenset(raw["plans"]),
        gatherings=frozenset(raw["gatherings"]),
        speakers={name: tuple(words) for name, words in raw["speakers"].items()},
        conditions=tuple(raw["conditions"]),
        undertakings={name: tuple(words) for name, words in raw["undertakings"].items()},
        rows=(*verbs, *nouns, *states),
    )


def _cue(row: _Row, carriers: frozenset[str]) -> Cue:
    act = ActType(row["act"])
    return Cue(
        id=row["id"],
        act=act,
        force=Force[row["force"].upper()] if "force" in row else NATURAL_FORCE.get(act, Force.NONE),
        words=tuple(row["words"]),
        carriers=frozenset(row["carriers"]) if "carriers" in row else carriers,
        verb_decides=row.get("verb_decides", False),
        modal=row.get("modal"),
        past=row.get("past", False),
        background=row.get("background", False),
        takes=row["takes"],
        leaves=row["leaves"],
    )


def _inflected(cues: list[Cue], irregular: Mapping[str, list[str]]) -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    for cue in cues:
        for phrase in cue.words:
            first, *rest = phrase.split()
            for form, how in forms(first, irregular):
                found.setdefault(form, []).append(Verb(cue, phrase, tuple(rest), how))
    return {form: tuple(sorted(verbs, key=lambda verb: -len(verb.rest))) for form, verbs in found.items()}


def forms(lemma: str, irregular: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """The inflected forms of a verb: (agree, base), (agrees, third), (agreed, past), (agreeing, participle)."""
    if lemma in irregular:
        third, past, participle = irregular[lemma]
    elif lemma.endswith("e"):
        third, past, participle = lemma + "s", lemma + "d", (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past, participle = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith(("ss", "sh", "ch", "x", "z")):
        third, past, participle = lemma + "es", lemma + "ed", lemma + "ing"
    else:
        third, past, participle = lemma + "s", lemma + "ed", lemma + "ing"
    return [(lemma, BASE), (third, THIRD), (past, PAST), (participle, PARTICIPLE)]
