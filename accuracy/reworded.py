"""Paragraphs of two rounds that are one matter, or only sound alike, held against what comparing says became of them.

    python accuracy/reworded.py [ja|en] [--show]    the figures of each language; --show lists every difference

They stand in `accuracy/reworded/`; how a row is written is told at the head of `en.yaml`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from followed import DAYS, LANGUAGES, document, print_figures, printed
from sentences_passages import REGISTRY

from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.record.comparing.compare import compare
from taiwa.record.comparing.models import Entry
from taiwa.record.works import Work, works_of

FOLDER = Path(__file__).parent / "reworded"
PARTIES = ("XA", "XB", "XC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A paragraph of each round, whether they are one matter, and what may not, or must, be said to have become of it."""

    id: str
    before: str
    after: str
    pair: str
    never: frozenset[str]
    now: frozenset[str]


def groups(language: str) -> Iterator[tuple[Row, ...]]:
    """The paragraphs of each pair of documents."""
    for group in yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8")):
        yield tuple(
            Row(
                id=row["id"], before=row["before"], after=row["after"], pair=row["pair"],
                never=frozenset(row.get("never", ())), now=frozenset(row.get("now", ())),
            ) for row in group["rows"]
        )  # fmt: skip


def work(language: str, day: str, paragraphs: Sequence[str], knowledge: Knowledge) -> Work:
    """A small document with numbered paragraphs, as the record has it."""
    stop = "．" if language == "ja" else ". "
    first, *others = paragraphs
    lines = (first, *(f"\n{number}{stop}{words}" for number, words in enumerate(others, 2)))
    return works_of([document(f"{day}.txt", printed(language, PARTIES, day, lines), knowledge)])[0]


def joining(entries: Sequence[Entry], row: Row) -> list[Entry]:
    """The entries that hold both paragraphs of a row."""
    return [
        entry for entry in entries
        if any(place.words in row.before for place in entry.before) and any(place.words in row.after for place in entry.after)
    ]  # fmt: skip


@dataclass(slots=True)
class Score:
    """Rows without a fault, matters that are missed, pairs that are sure and wrong, and changes that are wrong."""

    rows: int = 0
    clean: int = 0
    missed: int = 0
    wrong: int = 0
    changes: int = 0
    shown: list[str] = field(default_factory=list)

    def hold(self, row: Row, entries: Sequence[Entry]) -> None:
        """Counts what was said of one row."""
        told, found = len(self.shown), joining(entries, row)
        sure = [entry for entry in found if entry.sure]
        said, claimed = {change for entry in found for change in entry.changes}, {change for entry in sure for change in entry.changes}
        if (row.pair == "sure" and not sure) or (row.pair == "yes" and not found):
            self.missed += 1
            self.shown.append(f"{row.id} missed{': only to be judged' if found else ''}")
        if row.pair == "no" and sure:
            self.wrong += 1
            self.shown.append(f"{row.id} wrong: {', '.join(sorted(claimed))} ({'; '.join(map(str, sure[0].why))})")
        if claimed & row.never or (row.now and not said & row.now):
            self.changes += 1
            self.shown.append(f"{row.id} change: {', '.join(sorted(said)) or 'none'}")
        self.rows += 1
        self.clean += len(self.shown) == told

    def __str__(self) -> str:
        return f"rows without a fault {self.clean}/{self.rows}; matters missed {self.missed}, wrong and sure {self.wrong}; changes wrong {self.changes}"


def scored(languages: Sequence[str] = LANGUAGES) -> dict[str, Score]:
    """The score of each language."""
    knowledge, scores = load((REGISTRY,)), {language: Score() for language in languages}
    for language in languages:
        for rows in groups(language):
            before, after = (
                work(language, day, [getattr(row, side) for row in rows], knowledge)
                for day, side in zip(DAYS[language], ("before", "after"), strict=True)
            )  # fmt: skip
            entries = compare(before, after, knowledge).entries
            for row in rows:
                scores[language].hold(row, entries)
    return scores


if __name__ == "__main__":
    print_figures(__doc__, scored)
