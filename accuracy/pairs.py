"""How well comparing finds the provisions of two rounds that speak to the same thing, against pairs judged by reading.

    python accuracy/pairs.py [development|seeds] [--show]

A pair of provisions is found where an entry holds both, sure or as a suggestion; it is sure where a sure entry does. A sure
pair that the reader did not list, not even as arguable, is wrong. `seeds` is the measured set; rules are made on `development`.
Needs `../shared` beside the project.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.comparing.compare import compare
from taiwa.record.comparing.models import Comparison, Entry
from taiwa.record.document import of_reading
from taiwa.record.works import Work, works_of
from taiwa.source import open_file

SHARED = Path(__file__).parents[2] / "shared" / "corpus"
PAIRS = Path(__file__).parent / "pairs"
Pair = tuple[str, str]
SEEDS = ("seeds/001_174b88c5b346242e.txt", "seeds/003_3e7a10e46f614b6a.txt")
SCOPE = ("II", "IV", "VI")
_REWORDED = frozenset({"kept", "reworded"})


@dataclass(frozen=True, kw_only=True)
class Truth:
    """Two documents and the pairs a reader found: certain ones with their changes, arguable ones, and what only looks alike.

    `scope` are the parts of the first document that were judged; empty for all.
    """

    name: str
    before: str
    after: str
    certain: Mapping[Pair, frozenset[str]]
    arguable: frozenset[Pair]
    near: frozenset[Pair]
    scope: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Score:
    """What was found of one truth; `changes` are certain pairs whose changes agree, of those that are sure."""

    name: str
    certain: int = 0
    found: list[Pair] = field(default_factory=list)
    sure: list[Pair] = field(default_factory=list)
    missed: list[Pair] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    arguable: int = 0
    stray: int = 0
    changes: int = 0
    judged: int = 0

    def __str__(self) -> str:
        share = len(self.found) / self.certain if self.certain else 1.0
        return (
            f"{self.name:28} found {len(self.found)}/{self.certain} ({share:.2f}), sure {len(self.sure)}, wrong and sure {len(self.wrong)};"
            f" suggested besides: {self.arguable} arguable, {self.stray} not alike; changes {self.changes}/{self.judged}"
        )


def truths(name: str) -> Iterator[Truth]:
    """The pairs of documents of a set."""
    rows: dict[str, Any] = yaml.safe_load((PAIRS / f"{name}.yaml").read_text("utf-8"))
    if "pairs" in rows:
        rows = {name: {**rows, "before_file": SEEDS[0], "after_file": SEEDS[1], "scope": SCOPE}}
    for title, row in rows.items():
        certain: dict[Pair, frozenset[str]] = {}
        arguable: set[Pair] = set()
        for entry in row["pairs"]:
            for pair in _edges(entry):
                if str(entry["certain"]) in ("yes", "True"):
                    certain[pair] = certain.get(pair, frozenset()) | frozenset(entry["changes"])
                else:
                    arguable.add(pair)
        yield Truth(
            name=title, before=row["before_file"], after=row["after_file"], certain=certain,
            arguable=frozenset(arguable - certain.keys()), near=frozenset(pair for entry in row["near_misses"] for pair in _edges(entry)),
            scope=tuple(row.get("scope", ())),
        )  # fmt: skip


def _edges(entry: Mapping[str, Any]) -> Iterator[Pair]:
    sides = ([one] if isinstance(one[0], str) else one for one in (entry["before"], entry["after"]))
    return (("/".join(one), "/".join(other)) for one, other in product(*sides))


def work(file: str) -> Work:
    """A document of the corpus as the record has it."""
    (path,) = SHARED.glob(f"{file}*")
    return works_of([of_reading(read(open_file(path), load()))])[0]


def graded(truth: Truth) -> Score:
    """A comparison held against what the reader found."""
    comparison = compare(work(truth.before), work(truth.after), load())
    score = Score(name=truth.name, certain=len(truth.certain))
    sure, all_ = _pairs(comparison, truth, sure=True), _pairs(comparison, truth, sure=False)
    score.found = [pair for pair in truth.certain if pair in all_]
    score.missed = [pair for pair in truth.certain if pair not in all_]
    score.sure = [pair for pair in truth.certain if pair in sure]
    score.wrong = [
        f"{'near miss ' if pair in truth.near else ''}{pair}: {'; '.join(map(str, entries[0].why))}"
        for pair, entries in sure.items() if pair not in truth.certain and pair not in truth.arguable
    ]  # fmt: skip
    besides = [pair for pair in all_ if pair not in sure and pair not in truth.certain]
    score.arguable = sum(pair in truth.arguable for pair in besides)
    score.stray = len(besides) - score.arguable
    score.judged = len(score.sure)
    score.changes = sum(_agree(sure[pair], truth.certain[pair]) for pair in score.sure)
    return score


def _pairs(comparison: Comparison, truth: Truth, *, sure: bool) -> dict[Pair, list[Entry]]:
    found: dict[Pair, list[Entry]] = {}
    for entry in comparison.entries:
        if entry.sure or not sure:
            for one, other in product(entry.before, entry.after):
                if not truth.scope or one.pinpoint.split("/")[0] in truth.scope:
                    found.setdefault((one.pinpoint, other.pinpoint), []).append(entry)
    return found


def _agree(entries: list[Entry], changes: frozenset[str]) -> bool:
    """Leniently: that it was kept or reworded, or one of the changes that the reader saw."""
    said = {change for entry in entries for change in entry.changes}
    return not said.isdisjoint(changes) or bool(said & _REWORDED and changes & _REWORDED)


def scores(name: str) -> list[Score]:
    """Every pair of documents of a set."""
    return [graded(truth) for truth in truths(name)]


def total(rows: list[Score]) -> Score:
    """All of a set together."""
    whole = Score(name="together", certain=sum(row.certain for row in rows))
    for row in rows:
        whole.found += row.found
        whole.sure += row.sure
        whole.missed += row.missed
        whole.wrong += row.wrong
        whole.arguable, whole.stray = whole.arguable + row.arguable, whole.stray + row.stray
        whole.changes, whole.judged = whole.changes + row.changes, whole.judged + row.judged
    return whole


def main(arguments: list[str]) -> None:
    names = [one for one in arguments if not one.startswith("-")] or ["development", "seeds"]
    for name in names:
        rows = scores(name)
        for row in (*rows, *([total(rows)] if len(rows) > 1 else ())):
            print(row)
            if "--show" in arguments and row.name != "together":
                print(*(f"    missed {pair}" for pair in row.missed), *(f"    wrong  {words}" for words in row.wrong), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
