"""Where one party stands by one or two small documents, held against what the positions say.

    python accuracy/sides.py [ja|en] [--show]    the figures of each language; --show lists every difference

They stand in `accuracy/sides/`; how a row is written is told at the head of `en.yaml`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from followed import DAYS, LANGUAGES, MAY_BE_MISSING, document, print_figures, printed
from sentences_passages import REGISTRY

from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.record.answers import Position
from taiwa.record.record import Record

FOLDER = Path(__file__).parent / "sides"
PARTIES, WHOSE = ("XA", "XB", "XC"), "XA"
NO_SIDE = frozenset({"neutral", "silent", "mentioned-unread"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The paragraphs of one or two documents, and what is right of the last: sides taken, changes that may not, or must, be there."""

    id: str
    language: str
    paragraphs: tuple[str, ...]
    sides: tuple[str, ...]
    never: frozenset[str]
    now: frozenset[str]


def cases(languages: Sequence[str] = LANGUAGES) -> Iterator[Case]:
    """Every case of these languages, in the order of the files."""
    for language in languages:
        for row in yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8")):
            yield Case(
                id=row["id"], language=language, paragraphs=tuple(row[name] for name in ("first", "then") if name in row),
                sides=tuple(row.get("sides", ())), never=frozenset(row.get("never", ())), now=frozenset(row.get("now", ())),
            )  # fmt: skip


def last_word(case: Case, knowledge: Knowledge) -> list[Position]:
    """What the party says in the last of the documents."""
    days = DAYS[case.language][: len(case.paragraphs)]
    texts = [printed(case.language, PARTIES, day, (words,)) for day, words in zip(days, case.paragraphs, strict=True)]
    record = Record([document(f"{number}.txt", text, knowledge) for number, text in enumerate(texts)], knowledge)
    last = f"{len(texts) - 1}.txt"
    return [one for one in record.positions(party=WHOSE) if one.place.file.startswith(last)]


@dataclass(slots=True)
class Score:
    """Cases without a fault, sides that are missed and that nobody took, and changes that are wrong."""

    cases: int = 0
    clean: int = 0
    missed: int = 0
    wrong: int = 0
    changes: int = 0
    shown: list[str] = field(default_factory=list)

    def hold(self, case: Case, knowledge: Knowledge) -> None:
        """Works one case out and counts."""
        told, found = len(self.shown), last_word(case, knowledge)
        had = [f"{'fights' if one.fights else one.stance} {one.issue}" for one in found if one.fights or one.stance not in NO_SIDE]
        missed = [side for side in case.sides if not side.startswith(MAY_BE_MISSING) and side not in had]
        wrong = [side for side in had if side not in {one.removeprefix(MAY_BE_MISSING) for one in case.sides}]
        changes = {one.change for one in found if one.change}
        amiss = sorted(changes & case.never) or ([f"none of {'/'.join(sorted(case.now))}"] if case.now.isdisjoint(changes) and case.now else [])
        self.shown += [f"{case.id} {what}: {', '.join(rows)}" for what, rows in (("missed", missed), ("wrong", wrong), ("change", amiss)) if rows]
        self.missed, self.wrong, self.changes = self.missed + len(missed), self.wrong + len(wrong), self.changes + len(amiss)
        self.cases += 1
        self.clean += len(self.shown) == told

    def __str__(self) -> str:
        return f"cases without a fault {self.clean}/{self.cases}; sides missed {self.missed}, wrong {self.wrong}; changes wrong {self.changes}"


def scored(languages: Sequence[str] = LANGUAGES) -> dict[str, Score]:
    """The score of each language."""
    knowledge, scores = load((REGISTRY,)), {language: Score() for language in languages}
    for case in cases(languages):
        scores[case.language].hold(case, knowledge)
    return scores


if __name__ == "__main__":
    print_figures(__doc__, scored)
