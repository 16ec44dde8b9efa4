"""What was right in a run, case by case, and what another run gained and lost against it."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

BASELINE = Path(__file__).parent / "baseline.json"
EXTRA, MISSED = "extra", "missed"
"""The mistake of something that was read and is not there, and of something that is there and was not read."""

Accepted = Mapping[str, str]
"""Of each case of the accepted run, by its name, the mistakes in it, parted by spaces."""


class Case(NamedTuple):
    """One thing to be read in a document or passage: words that name it, the mistakes made in it, what was read instead."""

    unit: str
    words: str
    wrong: tuple[str, ...] = ()
    had: str = ""

    def __str__(self) -> str:
        return f"{self.unit} {self.words}"


class Change(NamedTuple):
    """What is right and was not (`gained`), what was right and is not (`lost`), as lines; `new` counts unknown cases."""

    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    new: int = 0

    def lines(self) -> Iterator[str]:
        """Each gain and loss in print."""
        yield from (f"  + {line}" for line in self.gained)
        yield from (f"  - {line}" for line in self.lost)
        if self.new:
            yield f"  {self.new} cases that the accepted run did not have"


def changes(cases: Iterable[Case], accepted: Accepted, *, secret: bool) -> Change:
    """Holds this run against the accepted one; `secret`: that one knows its cases by digest only.

    A case that the accepted run did not have is neither gained nor lost, but for something read that is not there in a
    document or passage that it had.
    """
    every = list(cases)
    named, units = _named(every, secret=secret), {one.unit: _name(one.unit, secret=secret) for one in every}
    gained: list[str] = []
    lost: list[str] = []
    for name, case in named.items():
        if name in accepted:
            was = accepted[name].split()
            lost += _told(case, _only(case.wrong, was))
            gained += _told(case._replace(had=""), _only(was, case.wrong))
        elif EXTRA in case.wrong and units[case.unit] in accepted:
            lost += _told(case, case.wrong)
    gone = [name for name, wrong in accepted.items() if wrong == EXTRA and name not in named]
    if secret and gone:
        gained.append(f"{EXTRA}: {len(gone)} that are read no more (the old commit quotes them)")
    elif gone:
        gained += [f"{name} is read no more" for name in gone]
    return Change(tuple(gained), tuple(lost), sum(name not in accepted and EXTRA not in case.wrong for name, case in named.items()))


def accepted_as(cases: Iterable[Case], *, secret: bool) -> dict[str, str]:
    """The cases as the next run will be held against them, and their documents or passages."""
    every = list(cases)
    units = {_name(one.unit, secret=secret): "" for one in every}
    return {**units, **{name: " ".join(case.wrong) for name, case in _named(every, secret=secret).items()}}


def _only(these: Sequence[str], others: Sequence[str]) -> list[str]:
    """The mistakes that only these have; nothing more was wrong with what was not read at all, for all of it was."""
    return [] if MISSED in others else [one for one in these if one not in others]


def _told(case: Case, measures: Sequence[str]) -> list[str]:
    return [f"{' '.join(measures)}: {case}{f' | {case.had}' if case.had else ''}"] if measures else []


def _named(cases: Iterable[Case], *, secret: bool) -> dict[str, Case]:
    """The cases by name; those of the same words are counted through."""
    named: dict[str, Case] = {}
    seen: dict[str, int] = {}
    for case in cases:
        key = f"{EXTRA}: {case}" if EXTRA in case.wrong else str(case)
        seen[key] = seen.get(key, 0) + 1
        name = key if seen[key] == 1 else f"{key} ({seen[key]})"
        named[_name(name, secret=secret)] = case
    return named


def _name(words: str, *, secret: bool) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:12] if secret else words


def accepted_run(path: Path = BASELINE) -> dict[str, dict[str, str]]:
    """The run that was accepted last, by set; empty where there is none."""
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def accept(run: Mapping[str, Accepted], path: Path = BASELINE) -> None:
    """Keeps these sets to hold the next run against; sets that were not run stay as they were."""
    whole = {**accepted_run(path), **run}
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
