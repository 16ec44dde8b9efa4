"""Passages read by hand before any rule ran on them, held against what Taiwa reads in them.

    python accuracy/sentences.py [STYLE …] [--set SET] [--show]    score all or some; --show lists every difference
    python accuracy/sentences.py --check [--set SET]               check the files and this script; nothing is read

The sets are `first`, `second`, `third` and `fourth`; all where none is named.

The passages stand in `accuracy/sentences/`; its README says how they were made and what their fields mean. Two predicates
are the same act where their printed places overlap; all else is counted as the gold of whole documents is.
"""

import json
import sys
import unicodedata
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sentences_passages import REGISTRY, SETS, STYLES, Act, Passage, act_of, document, faults, fold, passages, publisher

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.source import from_bytes
from taiwa.values import replace

SAME = 8
"""Characters of a holder's end and of a content's start that must agree, as in the gold of whole documents."""

Reader = Callable[[Passage], Sequence[Act]]
"""What is scored: the acts found in a passage, their places counted from its start."""


def reader() -> Reader:
    """Taiwa itself, with the invented registry."""
    knowledge = load((REGISTRY,))

    def reads(passage: Passage) -> Sequence[Act]:
        source = from_bytes(document(passage).encode("utf-8"), f"{passage.id}.txt")
        if passage.issuer:
            source = replace(source, issuer=publisher(passage))
        return _inside(passage, json.loads(to_json(read(source, knowledge))))

    return reads


def _inside(passage: Passage, reading: Mapping[str, Any]) -> list[Act]:
    """The acts whose predicate stands in the passage; what the rest of the document holds is not scored."""
    text, words = reading["text"], fold(passage.text)
    begin = fold(text).rfind(words)
    if begin < 0:
        raise LookupError(f"{passage.id}: the passage is not found in the text that was read")
    found = []
    for raw in reading["acts"]:
        start, end = (len(fold(text[:at])) - begin for at in raw["span"])
        if 0 <= start < len(words):
            found.append(act_of(raw, start, end))
    return sorted(found, key=lambda act: act.start)


def perfect(passage: Passage) -> Sequence[Act]:
    """What a reader that makes no mistake would find, by the way of a reading's JSON."""
    text = unicodedata.normalize("NFKC", document(passage))
    places = [at for at, char in enumerate(text) if not char.isspace()]
    begin = fold(text).rfind(fold(passage.text))
    acts = []
    for act in passage.acts:
        span = (places[begin + act.start], places[begin + act.end - 1] + 1)
        inner = [{"predicate": one.predicate, "holders": one.holders, "act": one.act} for one in act.embedded]
        acts.append({**asdict(act), "span": span, "embedded": inner})
    return _inside(passage, {"text": text, "acts": acts})


@dataclass(slots=True)
class Tally:
    """How many were right, found and true."""

    right: int = 0
    found: int = 0
    true: int = 0

    def add(self, right: int, found: int, true: int) -> None:
        """Counts some more."""
        self.right += right
        self.found += found
        self.true += true

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


FULL = ("acts", "statements", "background", "embedded")
SHARES = ("holder", "addressees", "reaffirmed", "content", "condition")


@dataclass(slots=True)
class Score:
    """The figures of one style, and every difference as a line."""

    passages: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in (*FULL, *SHARES)})
    sure: Tally = field(default_factory=Tally)
    silent: Tally = field(default_factory=Tally)
    types: dict[str, Tally] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Each measure between 0 and 1."""
        return {name: tally.f1 for name, tally in self.tallies.items()}

    def hold(self, passage: Passage, found: Sequence[Act]) -> None:
        """Counts what was found in one passage against its reading."""
        self.passages += 1
        pairs = list(paired(passage.acts, found))
        read_as = {id(had): want for want, had in pairs}
        full = [(want, had) for want, had in pairs if not want.background]
        claimed = [had for had in found if not read_as.get(id(had), had).background]
        said = [(want, had) for want, had in full if want.said_by(had)]
        self.tallies["acts"].add(len(full), len(claimed), sum(not want.background for want in passage.acts))
        self.tallies["statements"].add(len(said), len(claimed), sum(not want.background for want in passage.acts))
        self._count_background(passage, found, pairs)
        self._count_shares(full)
        self._count_embedded(passage, found)
        self._count_types(passage, said, claimed)
        right = {id(had) for _, had in said}
        sure = [had for had in claimed if had.sure]
        self.sure.add(sum(id(had) in right for had in sure), len(sure), len(claimed))
        self._tell(passage, found, pairs)

    def _count_background(self, passage: Passage, found: Sequence[Act], pairs: Iterable[tuple[Act, Act]]) -> None:
        right = sum(want.background and had.background for want, had in pairs)
        self.tallies["background"].add(
            right, sum(had.background for had in found), sum(want.background for want in passage.acts)
        )

    def _count_shares(self, pairs: Iterable[tuple[Act, Act]]) -> None:
        for want, had in pairs:
            right = {
                "holder": fold(want.holder)[-SAME:] == fold(had.holder)[-SAME:],
                "addressees": sorted(want.addressees) == sorted(had.addressees),
                "reaffirmed": want.reaffirmed == had.reaffirmed,
                "content": fold(want.content)[:SAME] == fold(had.content)[:SAME],
                "condition": fold(want.condition)[:SAME] == fold(had.condition)[:SAME],
            }
            for name, is_right in right.items():
                self.tallies[name].add(is_right, 1, 1)

    def _count_embedded(self, passage: Passage, found: Sequence[Act]) -> None:
        want, had = (
            Counter(one.key for act in acts for one in act.embedded if one.holders) for acts in (passage.acts, found)
        )
        self.tallies["embedded"].add((want & had).total(), had.total(), want.total())
        self.shown += [f"{passage.id} embedded missed: {one}" for one in (want - had).elements()]
        self.shown += [f"{passage.id} embedded not there: {one}" for one in (had - want).elements()]

    def _count_types(self, passage: Passage, said: Iterable[tuple[Act, Act]], claimed: Iterable[Act]) -> None:
        for name, acts in (("true", passage.acts), ("found", claimed), ("right", [want for want, _ in said])):
            for act in acts:
                if name != "true" or not act.background:
                    tally = self.types.setdefault(act.act, Tally())
                    setattr(tally, name, getattr(tally, name) + 1)

    def _tell(self, passage: Passage, found: Sequence[Act], pairs: Sequence[tuple[Act, Act]]) -> None:
        """Writes down what differs; words that make no act and were read as one are counted."""
        wanted, had_any = {id(want) for want, _ in pairs}, {id(had) for _, had in pairs}
        self.shown += [f"{passage.id} missed: {want}" for want in passage.acts if id(want) not in wanted]
        strays = [had for had in found if id(had) not in had_any]
        self.shown += [f"{passage.id} not there: {had}" for had in strays]
        for want, had in pairs:
            if not (want.said_by(had) or (want.background and had.background)):
                self.shown.append(f"{passage.id} want {want} | have {had}")
            elif sorted(want.addressees) != sorted(had.addressees):
                self.shown.append(f"{passage.id} {want} | to {want.addressees}, have {had.addressees}")
        for words in passage.no_act:
            self.silent.add(
                any(fold(words) in fold(had.predicate) or fold(had.predicate) in fold(words) for had in strays), 1, 1
            )

    def row(self, name: str) -> str:
        """One line of figures; the last two are mistakes: wrong statements marked sure, words of no act read as one."""
        return (
            f"{name:14} {self.passages:5}" + "".join(f"{value:11.3f}" for value in self.figures().values())
            + f"{self.sure.found - self.sure.right:6}/{self.sure.found}{self.silent.right:6}/{self.silent.true}"
        )  # fmt: skip


def paired(wanted: Sequence[Act], found: Sequence[Act]) -> Iterator[tuple[Act, Act]]:
    """Each act of the reading with the first act found at its place, one to one, in text order."""
    free = list(found)
    for want in wanted:
        if had := next((one for one in free if want.meets(one)), None):
            free.remove(had)
            yield want, had


def scored(reads: Reader, styles: Iterable[str] = STYLES, sets: Sequence[str] = tuple(SETS)) -> dict[str, Score]:
    """The score of each style of each set, of each set where there are several, and of all."""
    scores: dict[str, Score] = {}
    for name in sets:
        for passage in passages(styles, [name]):
            found = reads(passage)
            for row in (f"{name} {passage.style}", name, "all"):
                scores.setdefault(row, Score()).hold(passage, found)
    wholes = [*(sets if len(sets) > 1 else ()), "all"]
    return {row: scores[row] for row in (*(one for one in scores if " " in one), *wholes)}


def check(sets: Sequence[str]) -> bool:
    """Whether the files hold together, and whether a perfect reader and one that finds nothing get what they deserve."""
    every = list(passages(sets=sets))
    told = [f"{one.id}: {fault}" for one in every for fault in faults(one)]
    told += [f"{name} stands {times} times" for name, times in Counter(one.id for one in every).items() if times > 1]
    best, worst = scored(perfect, sets=sets)["all"], scored(lambda _: (), sets=sets)["all"]
    told += [f"a perfect reader: {line}" for line in best.shown]
    told += [f"a perfect reader has {name} {value}" for name, value in best.figures().items() if value < 1]
    told += [f"a silent reader has {name} {worst.tallies[name].f1}" for name in FULL if worst.tallies[name].f1 > 0]
    print("\n".join(told) or "nothing is wrong")
    counted = Counter(act.act for one in every for act in one.acts)
    print(
        f"{len(every)} passages, {counted.total()} acts:", *(f"{name} {times}" for name, times in counted.most_common())
    )
    return not told


def main() -> int:
    """Check the files, or print a row of figures for each set and style and the types for all."""
    options = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    options.add_argument("styles", nargs="*", metavar="STYLE", help=", ".join(STYLES))
    options.add_argument("--set", choices=SETS, help="one set of passages (all unless told)")
    options.add_argument("--show", action="store_true", help="list every difference")
    options.add_argument("--check", action="store_true", help="check the files and this script; nothing is read")
    given = options.parse_args()
    if unknown := sorted(set(given.styles) - set(STYLES)):
        options.error(f"no styles: {' '.join(unknown)}")
    sets = [given.set] if given.set else tuple(SETS)
    if given.check:
        return 0 if check(sets) else 1
    scores = scored(reader(), given.styles or STYLES, sets)
    print(
        f"{'set, style':14} {'n':>5}"
        + "".join(f"{name:>11}" for name in (*FULL, *SHARES))
        + "  sure but wrong  silence broken"
    )
    for name, score in scores.items():
        print(score.row(name))
    print(
        *(f"  {name:11}{tally.f1:6.3f} of {tally.true}" for name, tally in sorted(scores["all"].types.items())),
        sep="\n",
    )
    if given.show:
        print(*scores["all"].shown, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
