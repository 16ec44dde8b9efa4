"""The whole reading of Japanese text against SudachiPy alone on the same text, in the same run."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from taiwa.acts import find_acts
from taiwa.acts.ja.sentences import sentences
from taiwa.acts.ja.tokens import tokens
from taiwa.lexicon import Knowledge, load
from taiwa.mentions import find_mentions, resolve_mentions
from taiwa.mentions.issues import Issues
from taiwa.meta import read_meta
from taiwa.reading import Reading, read
from taiwa.source import open_file
from taiwa.text import to_text
from taiwa.tree import build_tree

SEEDS = Path(__file__).parents[2] / "shared" / "corpus" / "seeds"
ROUNDS = 7


def best(*works: Callable[[], object]) -> list[float]:
    """The shortest of several runs of each, in seconds of processor time; they take turns, so that all have the same luck."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for row, work in zip(times, works, strict=True):
            start = time.process_time()
            work()
            row.append(time.process_time() - start)
    return [min(row) for row in times]


def stages(readings: Sequence[Reading], knowledge: Knowledge) -> dict[str, Callable[[], object]]:
    """Each stage by itself, on what the stage before it made."""
    found = [find_mentions(reading.tree, knowledge) for reading in readings]
    pairs = list(zip(readings, found, strict=True))
    return {
        "text": lambda: [to_text(reading.source) for reading in readings],
        "tree": lambda: [build_tree(reading.text) for reading in readings],
        "mentions": lambda: [find_mentions(reading.tree, knowledge) for reading in readings],
        "meta": lambda: [read_meta(reading.tree, mentions, knowledge) for reading, mentions in pairs],
        "resolve": lambda: [resolve_mentions(mentions, reading.meta) for reading, mentions in pairs],
        "acts": lambda: [
            find_acts(reading.tree, reading.meta, reading.mentions, Issues(reading.tree, knowledge), knowledge)
            for reading in readings
        ],
    }


def main() -> None:
    """Print characters a second and the ratio to the floor."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted(SEEDS.glob("*.txt"))
    knowledge = load()
    sources = [open_file(path) for path in paths]
    readings = [read(source, knowledge) for source in sources]
    chars = sum(len(reading.text.chars) for reading in readings)
    parsed = [sentence.chars for reading in readings for group in sentences(reading.tree) for sentence in group]
    floor, whole = best(
        lambda: [tokens(words) for words in parsed], lambda: [read(source, knowledge) for source in sources]
    )
    print(f"{len(paths)} documents, {chars:,} characters")
    print(f"SudachiPy alone      {chars / floor:12,.0f} characters/s")
    print(f"the whole reading    {chars / whole:12,.0f} characters/s   {whole / floor:.2f} times the floor")
    works = stages(readings, knowledge)
    for name, seconds in zip(works, best(*works.values()), strict=True):
        print(f"  {name:12} {seconds / whole:6.0%} of the whole")


if __name__ == "__main__":
    main()
