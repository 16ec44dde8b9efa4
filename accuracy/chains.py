"""Grade the follow-up of promises against chains that were judged by reading (accuracy/chains/follow-ups.yaml).

    python accuracy/chains.py [--half development|held-out|both] [--quote] [--readings FOLDER]

Needs `../shared` beside the project. Chains and pairs are divided by a digest of their names, before any rule ran on
them. Rules were made on the development half; the other was run first at commit 8c3dc2e (13 of 30 found) and its misses read after it.
`--readings` keeps the readings of the documents in a folder, so that a second run need not read them again.
"""

import argparse
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from chains_truth import Held, Passage, Row, truth

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.answers import CITED, Commitment, FollowUp
from taiwa.record.decode import of_json
from taiwa.record.document import Document
from taiwa.record.record import Record
from taiwa.source import open_file

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
SHARED = HERE.parents[1] / "shared"
FOLDERS = (SHARED / "corpus" / "seeds", EXAMPLES / "documents", SHARED / "corpus" / "white-house")
SERIES = ("-fm", "-som", "keldea", "quad", "u-s-japan", "japan-u-s", "u-s-rok", "republic-of-korea")
HALVES = ("held-out", "development")


def half_of(name: str) -> str:
    """The half in which a chain or pair stands: by the last bit of a digest of its name."""
    return HALVES[int(sha256(name.encode()).hexdigest(), 16) % 2]


class Claim(NamedTuple):
    """What the ledger says: this passage is about this promise."""

    promise: Commitment
    follow_up: FollowUp

    def __str__(self) -> str:
        one, other = self.promise.place, self.follow_up.place
        why = "; ".join(map(str, self.follow_up.why))
        return (
            f"{'SURE' if self.follow_up.sure else 'unsure'} {self.follow_up.effect}\n    {one.file[:48]} {one.pinpoint}: {one.words[:400]}\n"
            f"    {other.file[:48]} {other.pinpoint}: {other.words[:400]}\n    {why}"
        )

    @property
    def half(self) -> str:
        """The half in which a claim that no chain knows stands: by where its promise is printed."""
        return half_of(f"{self.promise.place.file} {self.promise.place.pinpoint}")


@dataclass
class Result:
    """How one half came out: follow-ups that must be found, and claims."""

    wanted: int = 0
    found: int = 0
    found_surely: int = 0
    right_effect: int = 0
    chains: int = 0
    whole: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[Claim] = field(default_factory=list)
    unlisted: list[Claim] = field(default_factory=list)
    sure: int = 0
    suggested: int = 0

    def __str__(self) -> str:
        return (
            f"follow-ups found {self.found}/{self.wanted} (surely {self.found_surely}, effect right {self.right_effect}); "
            f"core chains with one found {self.whole}/{self.chains}; claims {self.sure} sure, {self.suggested} suggested; "
            f"sure and wrong {len(self.wrong)}; sure and not listed {len(self.unlisted)}"
        )


class Graded:
    """The ledger of all documents beside the truth."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Works the ledger out."""
        self.ledger = Record(documents, load((EXAMPLES / "registry",))).commitments()
        self.held = Held(documents, self.ledger)
        table = truth("follow-ups", documents)
        self.chains: list[Row] = table["chains"]
        self.apart: list[Row] = table["not_follow_ups"]
        self.suggestions: list[Row] = truth("suggestions", documents)["suggestions"]

    @cached_property
    def claims(self) -> list[Claim]:
        """Every follow-up of every promise, a report's own line on itself left out."""
        return [
            Claim(promise, one) for promise in self.ledger for one in promise.follow_ups
            if not (promise.origin == CITED and one.place == promise.place)
        ]  # fmt: skip

    def half(self, name: str) -> Result:
        """The figures of one half."""
        result = Result()
        for chain in self.chains:
            if chain.get("core") and half_of(chain["id"]) == name:
                self._recall(chain, result)
        for claim in self.claims:
            self._precision(claim, name, result)
        return result

    def series(self) -> Result:
        """Recall over the chains of the seeds, the examples and the White House statements with Japan, Korea and the Quad."""
        result = Result()
        for chain in self.chains:
            if chain.get("core") and all(_in_series(row["file"]) for row in (chain["promise"], *chain["follow_ups"]) if "file" in row):
                self._recall(chain, result)
        return result

    def suggested(self) -> Counter[str]:
        """Of the suggestions that were judged by reading, how many of each verdict are still made."""
        return Counter(row["is"] for row in self.suggestions if any(self._suggests(row, claim) for claim in self.claims))

    def _suggests(self, row: Row, claim: Claim) -> bool:
        promise, later = Passage.of(row["promise"]), Passage.of(row["later"])
        here, there = claim.promise.place, claim.follow_up.place
        return promise.printed_at(here, self.held, strictly=True) and later.printed_at(there, self.held, strictly=True)

    def _recall(self, chain: Row, result: Result) -> None:
        certain = [row for row in chain["follow_ups"] if row["certain"]]
        if not certain:
            return
        had = [self._best(chain, row) for row in certain]
        result.chains += 1
        result.whole += any(had)
        for row, one in zip(certain, had, strict=True):
            result.wanted += 1
            result.found += one is not None
            result.found_surely += bool(one and one.sure)
            result.right_effect += bool(one and one.effect in (row["effect"], *row.get("or_effect", ())))
            if one is None or not one.sure:
                what = "unsure" if one else "missed"
                result.missed.append(f"{what} {chain['id']} -> {row['file'][:50]} {row['pinpoint']} {row['words']}")

    def _best(self, chain: Row, row: Row) -> FollowUp | None:
        """The claim that finds a follow-up, the sure one first; on a restatement of the same chain it counts too."""
        wanted = Passage.of(row)
        had = [
            one for promise in self._entries(chain) for one in promise.follow_ups
            if wanted.printed_at(one.place, self.held) and (one.place != promise.place or promise.origin == CITED)
        ]  # fmt: skip
        return max(had, key=lambda one: one.sure, default=None)

    def _entries(self, chain: Row) -> list[Commitment]:
        """The entries of the ledger that are the promise of a chain or say it again."""
        again = [Passage.of(row) for row in chain["follow_ups"]]
        if chain["promise"].get("held", True) is False:
            return [row for row in self.ledger if any(one.printed_at(row.place, self.held) for one in again)]
        passages = [Passage.of(chain["promise"]), *again]
        return [row for row in self.ledger if any(one.printed_at(row.place, self.held) for one in passages)]

    def _precision(self, claim: Claim, name: str, result: Result) -> None:
        chain = next((one for one in self.chains if self._holds(one, claim)), None)
        pair = next((one for one in self.apart if self._apart(one, claim)), None)
        half = half_of(chain["id"]) if chain else half_of(_name(pair)) if pair else claim.half
        if half != name:
            return
        if not claim.follow_up.sure:
            result.suggested += 1
            return
        result.sure += 1
        if pair:
            result.wrong.append(claim)
        elif chain is None or not self._certain(chain, claim):
            result.unlisted.append(claim)

    def _holds(self, chain: Row, claim: Claim) -> bool:
        """Whether both passages stand in the chain."""
        passages = [Passage.of(row) for row in chain["follow_ups"]]
        later = any(one.printed_at(claim.follow_up.place, self.held) for one in passages)
        return later and claim.promise in self._entries(chain)

    def _certain(self, chain: Row, claim: Claim) -> bool:
        rows = (row for row in chain["follow_ups"] if row["certain"])
        return any(Passage.of(row).printed_at(claim.follow_up.place, self.held) for row in rows)

    def _apart(self, pair: Row, claim: Claim) -> bool:
        one, other = Passage.of(pair["a"]), Passage.of(pair["b"])
        here, there = claim.promise.place, claim.follow_up.place
        return any(
            first.printed_at(here, self.held, strictly=True) and second.printed_at(there, self.held, strictly=True)
            for first, second in ((one, other), (other, one))
        )


def _in_series(file: str) -> bool:
    return file[3] == "_" or any(word in file for word in SERIES)


def _name(pair: Row | None) -> str:
    return "" if pair is None else " ".join(f"{pair[end]['file']} {pair[end]['pinpoint']}" for end in ("a", "b"))


def files() -> Iterator[Path]:
    """Every document of the three sets."""
    for folder in FOLDERS:
        yield from (path for path in sorted(folder.iterdir()) if path.is_file() and path.stem != "README")


def documents(kept: Path | None = None) -> list[Document]:
    """The documents, read with the registry of the examples; readings `kept` from an earlier run are taken as they are."""
    knowledge = load((EXAMPLES / "registry",))
    found = []
    for path in files():
        stored = kept / f"{path.name}.json" if kept else None
        if stored and stored.exists():
            text = stored.read_text("utf-8")
        else:
            text = to_json(read(open_file(path), knowledge))
            if stored:
                stored.parent.mkdir(parents=True, exist_ok=True)
                stored.write_text(text, "utf-8")
        found.append(of_json(text))
    return found


def main() -> None:
    """Print the figures of the halves asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--half", choices=(*HALVES, "both"), default="both")
    parser.add_argument("--quote", action="store_true")
    parser.add_argument("--readings", type=Path, default=os.environ.get("TAIWA_READINGS"))
    given = parser.parse_args()
    graded = Graded(documents(Path(given.readings) if given.readings else None))
    print(f"series: {graded.series()}")
    print(f"suggestions judged {dict(Counter(row['is'] for row in graded.suggestions))}, made {dict(graded.suggested())}")
    for name in HALVES if given.half == "both" else (given.half,):
        result = graded.half(name)
        print(f"{name}: {result}")
        if given.quote:
            print("\n".join(f"  {line}" for line in result.missed))
            for what, claims in (("wrong", result.wrong), ("not listed", result.unlisted)):
                print("\n".join(f"  {what} {claim}" for claim in claims))


if __name__ == "__main__":
    main()
