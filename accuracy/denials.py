"""Minimal pairs of what is denied, refused, taken back, done or only proposed, held against what Taiwa reads in them.

    python accuracy/denials.py [ja|en] [--show]    the figures of each language; --show lists every difference
    python accuracy/denials.py --check             check that what the files name is printed; nothing is read

They stand in `accuracy/sentences/denials/`; how an act and a promise are written down is told at the head of `ja.yaml`.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml
from sentences import Tally
from sentences_passages import FOLDER, REGISTRY, Passage, document

from taiwa.acts.models import Act, ActType, Degree, Undertaking
from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.reading import Reading, read
from taiwa.source import from_bytes

LANGUAGES = ("ja", "en")
NAMES = {"XA": "Keldea", "XB": "Sarmeth", "XC": "Istarika"}
TWO = ("XA", "XB")
NONE = "-"
"""No day, no condition."""


class Wanted(NamedTuple):
    """One act or promise: the kinds that are right (`type?` where it is unsure), whose it can be, its words; `free`: it may be missing.

    `due`: the days by which a promise can be said to be due (`-`: by none); empty where that is not asked.
    """

    kinds: tuple[str, ...]
    parties: tuple[tuple[str, ...], ...]
    words: str
    free: bool
    due: tuple[str, ...] = ()

    def __str__(self) -> str:
        whose = " / ".join(" ".join(parties) for parties in self.parties)
        return f"{'/'.join(self.kinds)} {self.words} ({whose}){f' due {self.due}' * bool(self.due)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One sentence with the acts and promises that are in it, and no others; `condition` is what its first act hangs on."""

    id: str
    language: str
    text: str
    parties: tuple[str, ...]
    acts: tuple[Wanted, ...]
    promises: tuple[Wanted, ...]
    condition: str = ""


def pairs(languages: Sequence[str] = LANGUAGES) -> Iterator[Pair]:
    """Every sentence of these languages, in the order of the files."""
    for language in languages:
        for row in yaml.safe_load((FOLDER / "denials" / f"{language}.yaml").read_text("utf-8")):
            yield Pair(
                id=row["id"], language=language, text=row["text"], parties=tuple(row.get("parties", TWO)),
                acts=tuple(_wanted(line, last=False) for line in row["acts"]),
                promises=tuple(_wanted(line, last=True) for line in row.get("promises", ())),
                condition=row.get("if", ""),
            )  # fmt: skip


def _wanted(line: str, *, last: bool) -> Wanted:
    """An act is `kinds | words | parties`, a promise `status | parties | words | due` (`last`); `parties / -`: or nobody."""
    kinds, one, other, *rest = (part.strip() for part in line.split("|"))
    words, parties = (other, one) if last else (one, other)
    whose = tuple(tuple(each.replace("-", "").split()) for each in parties.split("/"))
    return Wanted(tuple(kinds.removeprefix("?").split("/")), whose, words, kinds.startswith("?"), tuple(rest[0].split("/")) if rest else ())


def printed(pair: Pair) -> str:
    """A small document with the sentence as its only numbered paragraph; in Japanese that of the passages."""
    if pair.language == "ja":
        return document(Passage(id=pair.id, set="denials", style="joint", parties=pair.parties, text=pair.text, acts=()))
    called = [NAMES[party] for party in pair.parties]
    states = f"{', '.join(called[:-1])} and {called[-1]}"
    return f"Joint Statement of {states}\n\nOshmera, 1 June 2017\n\nThe Ministers of Foreign Affairs of {states} met in Oshmera.\n\n1. {pair.text}\n"


@dataclass(slots=True)
class Score:
    """What was right of acts and of promises, acts that were wrong and sure, and every difference as a line."""

    pairs: int = 0
    clean: int = 0
    acts: Tally = field(default_factory=Tally)
    promises: Tally = field(default_factory=Tally)
    wrong_and_sure: int = 0
    shown: list[str] = field(default_factory=list)

    def hold(self, pair: Pair, knowledge: Knowledge) -> None:
        """Reads one sentence and counts what was found."""
        reading = read(from_bytes(printed(pair).encode("utf-8"), f"{pair.id}.txt"), knowledge)
        start = reading.text.chars.rfind(pair.text)
        found = [act for act in reading.acts if act.predicate.start >= start]
        told = len(self.shown)
        strays = self._acts(pair, found, reading)
        if pair.condition and not (found and _hangs(pair.condition, found[0], reading)):
            self.shown.append(f"{pair.id} not on its condition: {pair.condition}")
        self.wrong_and_sure += sum(act.confidence == "sure" for act in strays)
        self._promises(pair, [one for one in reading.undertakings if one.action.start >= start], reading)
        self.pairs += 1
        self.clean += len(self.shown) == told

    def _acts(self, pair: Pair, found: Sequence[Act], reading: Reading) -> list[Act]:
        rest, at, right = list(found), reading.text.chars.rfind(pair.text), 0
        for want in pair.acts:
            first = reading.text.chars.find(want.words, at)
            here = [one for one in rest if one.predicate.start < first + len(want.words) and first < one.predicate.end]
            had = next((one for one in here if _says(want, one)), None)
            if had:
                rest.remove(had)
                right += 1
            elif not want.free:
                self.shown.append(f"{pair.id} missed: {want}")
        self.shown += [f"{pair.id} not there: {_told(one, reading)}" for one in rest]
        self.acts.add(right, len(found), right + sum(f"{pair.id} missed" in line for line in self.shown))
        return rest

    def _promises(self, pair: Pair, found: Sequence[Undertaking], reading: Reading) -> None:
        rest, right, missed = list(found), 0, 0
        for want in pair.promises:
            had = next((one for one in rest if _owes(want, one, reading)), None)
            if had:
                rest.remove(had)
                right += 1
            elif not want.free:
                missed += 1
                self.shown.append(f"{pair.id} promise missed: {want}")
        for one in rest:
            self.shown.append(f"{pair.id} promise not there: {one.status} {' '.join(one.owners)} {reading.text[one.action]} due {one.deadline or NONE}")
        self.promises.add(right, len(found), right + missed)


def _says(want: Wanted, act: Act) -> bool:
    kind = f"({act.act})" if act.background else act.act.value
    allowed = kind in want.kinds or (act.confidence == "unsure" and f"{kind}?" in want.kinds)
    return allowed and any(sorted(parties) == sorted(act.holders) for parties in want.parties)


def _hangs(condition: str, act: Act, reading: Reading) -> bool:
    """Whether an act has a condition, which its clause holds as well, and is no plain stance; of `-` whether it has none."""
    if condition == NONE:
        return act.condition is None
    if act.condition is None or condition not in reading.text[act.condition] or not act.clause.contains(act.condition):
        return False
    return act.act not in (ActType.SUPPORT, ActType.WELCOME) or act.degree is Degree.WEAKENED


def _owes(want: Wanted, one: Undertaking, reading: Reading) -> bool:
    due = one.deadline.text if one.deadline else NONE
    owed = any(sorted(parties) == sorted(one.owners) for parties in want.parties) and (not want.due or due in want.due)
    return one.status in want.kinds and owed and want.words in reading.text[one.action]


def _told(act: Act, reading: Reading) -> str:
    return f"{act.act} {reading.text[act.predicate]} ({' '.join(act.holders)}) {act.confidence} {act.rule}"


def scored(languages: Sequence[str] = LANGUAGES) -> dict[str, Score]:
    """The score of each language."""
    knowledge = load((REGISTRY,))
    scores = {language: Score() for language in languages}
    for pair in pairs(languages):
        scores[pair.language].hold(pair, knowledge)
    return scores


def check() -> bool:
    """Whether what the files name is printed, and no id stands twice."""
    every = list(pairs())
    faults = [f"{one.id}: not printed: {want.words}" for one in every for want in (*one.acts, *one.promises) if want.words not in one.text]
    faults += [f"{one.id} stands twice" for at, one in enumerate(every) if one.id in {other.id for other in every[:at]}]
    print("\n".join(faults) or f"nothing is wrong in {len(every)} pairs")
    return not faults


def main() -> int:
    """Check the files, or print a row of figures for each language."""
    options = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    options.add_argument("languages", nargs="*", metavar="LANGUAGE", help=", ".join(LANGUAGES))
    options.add_argument("--show", action="store_true", help="list every difference")
    options.add_argument("--check", action="store_true", help="check the files; nothing is read")
    given = options.parse_args()
    if given.check:
        return 0 if check() else 1
    for language, score in scored(given.languages or LANGUAGES).items():
        print(
            f"{language}  {score.pairs} pairs, {score.clean} without a fault; acts {score.acts.f1:.3f}, promises {score.promises.f1:.3f}, "
            f"{score.wrong_and_sure} wrong and sure of {score.acts.found}"
        )
        if given.show:
            print(*score.shown, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
