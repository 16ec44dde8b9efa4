"""The whole reading of Japanese documents against SudachiPy alone on the same text, in the same run.

    python benchmarks/reading.py [FILE|FOLDER …]

Without files: the seeds of `../shared`, the Japanese examples where that does not stand beside the project. The floor is
what anybody pays who wants the words: SudachiPy tokenises the text that the reading reads, line by line, and the surface,
place, part of speech and dictionary form of each word are read, as Taiwa holds them. SudachiPy stands there as it comes: Taiwa
leaves out its step that joins numbers and katakana, and joins the few itself. The share by time of the sentences alone
that Taiwa parses (it has no words made of headings and signatures) is printed beside it.
The two take turns document by document, and the median of each counts: so both meet the same hours of a shared machine. (The
least of several runs favours the shorter work, which finds a quiet moment more easily.)
Where `make setup-peer` was run, GiNZA tokenises and parses the same sentences in its own environment.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from sudachipy import Dictionary, SplitMode

from taiwa.acts import find_acts
from taiwa.acts.ja.sentences import sentences
from taiwa.lexicon import Knowledge, load
from taiwa.mentions import find_mentions, name_inside, resolve_mentions
from taiwa.mentions.issues import Issues
from taiwa.meta import read_meta
from taiwa.reading import Reading, read
from taiwa.source import find_files, open_file
from taiwa.text import to_text
from taiwa.tree import build_tree

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "corpus" / "seeds"
PEER = ROOT / ".venv-peer" / "bin" / "python"
ROUNDS = 25


def typical(*works: Callable[[], object]) -> list[float]:
    """The median of several runs of each, in seconds of processor time; they take turns, so that all have the same luck."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for row, work in zip(times, works, strict=True):
            start = time.process_time()
            work()
            row.append(time.process_time() - start)
    return [median(row) for row in times]


def floor(parsed: Sequence[str]) -> Callable[[], object]:
    """SudachiPy as it comes, and of each word the four fields that a grammar needs."""
    tokenizer = Dictionary().tokenizer(SplitMode.C, fields={"pos", "dictionary_form"})
    return lambda: [
        [(word.surface(), word.begin(), word.part_of_speech(), word.dictionary_form()) for word in tokenizer.tokenize(chars)]
        for chars in parsed
    ]


def stages(readings: Sequence[Reading], knowledge: Knowledge) -> dict[str, Callable[[], object]]:
    """Each stage by itself, on what the stage before it made."""
    found = [find_mentions(reading.tree, knowledge) for reading in readings]
    pairs = list(zip(readings, found, strict=True))
    return {
        "text": lambda: [to_text(reading.source) for reading in readings],
        "tree": lambda: [build_tree(reading.text) for reading in readings],
        "mentions": lambda: [find_mentions(reading.tree, knowledge) for reading in readings],
        "meta": lambda: [read_meta(reading.tree, mentions, knowledge) for reading, mentions in pairs],
        "names inside": lambda: [
            name_inside(reading.tree, resolve_mentions(mentions, reading.meta), reading.meta, knowledge) for reading, mentions in pairs
        ],
        "acts": lambda: [
            find_acts(reading.tree, reading.meta, reading.mentions, Issues(reading.tree, knowledge, reading.mentions), knowledge)
            for reading in readings
        ],
    }


def peer(parsed: Sequence[str]) -> tuple[str, float] | None:
    """The name of the peer and its seconds for the same sentences; None where its environment is not set up."""
    if not PEER.exists():
        return None
    alone = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    script = str(Path(__file__).parent / "peer.py")
    done = subprocess.run(
        [str(PEER), script], input=json.dumps(parsed), capture_output=True, text=True, check=True, env={**os.environ, **alone}
    )
    answer = json.loads(done.stdout)
    return answer["name"], answer["seconds"]


def main() -> None:
    """Print characters a second, each as a share of the floor, and the share of each stage."""
    paths = [Path(name) for name in sys.argv[1:]] or [SEEDS if SEEDS.is_dir() else ROOT / "examples" / "documents"]
    knowledge = load()
    readings = [read(open_file(file), knowledge) for path in paths for file in find_files(path)]
    readings = [reading for reading in readings if reading.meta.language == "ja"]
    sources = [reading.source for reading in readings]
    texts = [[line for line in reading.text.chars.split("\n") if line] for reading in readings]
    apart = [[sentence.chars for group in sentences(reading.tree) for sentence in group] for reading in readings]
    parsed = [chars for document in apart for chars in document]
    if not parsed:
        sys.exit("There is no Japanese sentence in these files.")
    chars = sum(len(line) for text in texts for line in text)
    rows = [typical(*map(floor, both), partial(read, source, knowledge)) for *both, source in zip(texts, apart, sources, strict=True)]
    least, narrow, whole = (sum(column) for column in zip(*rows, strict=True))
    print(f"{len(readings)} documents, {chars:,} characters; {len(parsed)} sentences, {sum(map(len, parsed)):,} characters")
    print(f"{'SudachiPy alone':18}{chars / least:12,.0f} characters/s")
    print(f"{'the whole reading':18}{chars / whole:12,.0f} characters/s   {least / whole:.3f} of SudachiPy ({narrow / whole:.3f} of the sentences alone)")
    if other := peer(parsed):
        name, seconds = other
        print(f"{name:18}{sum(map(len, parsed)) / seconds:12,.0f} characters/s   {narrow / seconds:.4f} of the sentences alone; Taiwa is {seconds / whole:.0f} times as fast")
    else:
        print("GiNZA is not measured: `make setup-peer` sets up its environment")
    works = stages(readings, knowledge)
    for name, seconds in zip(works, typical(*works.values()), strict=True):
        print(f"  {name:16} {seconds / whole:6.0%} of the whole")


if __name__ == "__main__":
    main()
