"""The whole reading of Japanese text against SudachiPy alone on the same text, in the same run."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from taiwa.acts import find_acts
from taiwa.acts.ja.sentences import sentences
from taiwa.acts.ja.tokens import tokens
from taiwa.lexicon import load
from taiwa.mentions import find_mentions, resolve_mentions
from taiwa.mentions.issues import Issues
from taiwa.meta import read_meta
from taiwa.reading import read
from taiwa.source import open_file
from taiwa.text import to_text
from taiwa.tree import build_tree

SEEDS = Path(__file__).parents[2] / "shared" / "corpus" / "seeds"
ROUNDS = 7


def best(work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print characters a second and the ratio to the floor."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted(SEEDS.glob("*.txt"))
    knowledge = load()
    sources = [open_file(path) for path in paths]
    readings = [read(source, knowledge) for source in sources]
    chars = sum(len(reading.text.chars) for reading in readings)
    parsed = [sentence.chars for reading in readings for group in sentences(reading.tree) for sentence in group]
    floor = best(lambda: [tokens(sentence) for sentence in parsed])
    whole = best(lambda: [read(source, knowledge) for source in sources])
    print(f"{len(paths)} documents, {chars:,} characters")
    print(f"SudachiPy alone      {chars / floor:12,.0f} characters/s")
    print(f"the whole reading    {chars / whole:12,.0f} characters/s   {whole / floor:.2f} times the floor")
    for name, work in {
        "text": lambda: [to_text(source) for source in sources],
        "tree": lambda: [build_tree(reading.text) for reading in readings],
        "mentions": lambda: [find_mentions(reading.tree, knowledge) for reading in readings],
        "meta": lambda: [read_meta(reading.tree, find_mentions(reading.tree, knowledge), knowledge) for reading in readings],
        "resolve": lambda: [resolve_mentions(reading.mentions, reading.meta) for reading in readings],
        "acts": lambda: [
            find_acts(reading.tree, reading.meta, reading.mentions, Issues(reading.tree, knowledge), knowledge)
            for reading in readings
        ],
    }.items():
        print(f"  {name:12} {best(work) / whole:6.0%} of the whole")


if __name__ == "__main__":
    main()
