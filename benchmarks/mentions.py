"""The mention stage alone, with 50,000 aliases loaded, against SudachiPy tokenising the same text in the same run.

    python benchmarks/mentions.py [FILE|FOLDER …]

Without files: the seeds, 100 of the White House and 100 of the resolutions of `../shared`, the examples where that does not
stand beside the project. The aliases are fictional: names in Japanese, English and Russian put together from parts of the
packaged registry by a seeded generator, laid over that registry. Mentions are found and dates settled; SudachiPy tokenises each
line, and nothing is read of its words. The two take turns document by document, the median of each counts, and a rate is all
characters by the sum of these medians. For both the collector of cycles rests, as it does whenever a document is read.
"""

import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

from sudachipy import Dictionary, SplitMode

from taiwa.lexicon import Knowledge, load
from taiwa.mentions import find_mentions, resolve_mentions
from taiwa.reading import Reading, read
from taiwa.registry.models import Names, Person, Thing
from taiwa.resting import collector_at_rest
from taiwa.source import find_files, open_file
from taiwa.values import replace

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
ALIASES = 50_000
SEED = 5
ROUNDS = 5
SETS = {"seeds": None, "white-house": 100, "un-resolutions": 100}
"""The folders of the corpus and how many files of each are read, evenly spread; all where it is None."""
_LANGUAGES = {"ja": "・", "en": " ", "ru": " "}
_PART = re.compile(r"[^\W\d_]{2,}")
_CHARACTERS = re.compile(r"[一-龯々]{2}|[ァ-ヺー]{2,}")


class Times(NamedTuple):
    """The seconds of both on one document and its characters."""

    chars: int
    sudachi: float
    taiwa: float


def parts(knowledge: Knowledge) -> dict[str, Sequence[str]]:
    """The parts of which names of each language are put together, from the packaged names."""
    every = [thing.names for thing in (*knowledge.persons.values(), *knowledge.things.values(), *knowledge.parties.values())]
    return {
        language: sorted({
            part for names in every for name in names.get(language, ())
            for part in (_CHARACTERS if language == "ja" else _PART).findall(name)
        })
        for language in _LANGUAGES
    }  # fmt: skip


def aliases(knowledge: Knowledge, count: int) -> tuple[dict[str, Person], dict[str, Thing]]:
    """So many fictional names: persons with a surname that means them beside an office, bodies and places."""
    chance, pool = random.Random(SEED), parts(knowledge)  # noqa: S311 - names, not secrets
    persons: dict[str, Person] = {}
    things: dict[str, Thing] = {}
    while count > 0:
        number = len(persons)
        surname = {language: (_coined(chance, pool[language]),) for language in _LANGUAGES}
        person = Person(
            id=f"made-person-{number}", party="XA", weak=surname,
            names={language: (f"{chance.choice(pool[language])}{mark}{surname[language][0]}",) for language, mark in _LANGUAGES.items()},
        )  # fmt: skip
        persons[person.id] = person
        things[f"made-body-{number}"] = Thing(id=f"made-body-{number}", kind="organisation", names=_joined(chance, pool))
        coined: Names = {language: (_coined(chance, pool[language]),) for language in _LANGUAGES}
        things[f"made-place-{number}"] = Thing(id=f"made-place-{number}", kind="place", names=coined)
        count -= 4 * len(_LANGUAGES)
    return persons, things


def _joined(chance: random.Random, pool: dict[str, Sequence[str]]) -> Names:
    """A name of three parts in each language."""
    return {
        language: (("" if language == "ja" else " ").join(chance.choices(pool[language], k=3)),) for language in _LANGUAGES
    }


def _coined(chance: random.Random, pool: Sequence[str]) -> str:
    """A word that begins as one part and ends as another."""
    first, last = chance.choices(pool, k=2)
    return first[: len(first) // 2 + 1] + last[len(last) // 2 :]


def loaded() -> Knowledge:
    """What is known, with the aliases; the time and memory of its matcher are told."""
    knowledge = load()
    persons, things = aliases(knowledge, ALIASES)
    whole = replace(knowledge, persons={**knowledge.persons, **persons}, things={**knowledge.things, **things})
    before, start = _memory(), time.process_time()
    names = whole.names
    seconds, grown = time.process_time() - start, _memory() - before
    print(f"{ALIASES:,} aliases over the packaged names: {type(names).__name__} built in {seconds:.2f} s, {grown:.0f} MB")
    return whole


def _memory() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(reading: Reading, knowledge: Knowledge) -> Times:
    """The medians of both on one document, taking turns."""
    tokenizer = Dictionary().tokenizer(SplitMode.C, fields=set())
    lines = [line for line in reading.text.chars.splitlines() if line]

    def tokenise() -> None:
        for line in lines:
            tokenizer.tokenize(line)

    def find() -> None:
        resolve_mentions(find_mentions(reading.tree, knowledge), reading.meta)

    with collector_at_rest():
        rows = [(_seconds(tokenise), _seconds(find)) for _ in range(ROUNDS)]
    sudachi, taiwa = map(median, zip(*rows, strict=True))
    return Times(len(reading.text.chars), sudachi, taiwa)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def asked() -> Iterator[tuple[str, Sequence[Path]]]:
    """The sets of files to read."""
    if sys.argv[1:]:
        yield "files", [file for name in sys.argv[1:] for file in find_files(Path(name))]
    elif not CORPUS.is_dir():
        yield "examples", list(find_files(ROOT / "examples" / "documents"))
    else:
        for name, count in SETS.items():
            files = sorted(find_files(CORPUS / name))
            yield name, list(islice(files, 0, None, max(1, len(files) // count)))[:count] if count else files


def main() -> None:
    """Print for each set and language the characters a second of both, and the documents on which Taiwa is slower."""
    knowledge, plain = loaded(), load()
    print(f"{'':24}{'documents':>10}{'characters':>12}{'SudachiPy/s':>14}{'mentions/s':>14}{'times as fast':>15}{'slower':>8}")
    for name, files in asked():
        rows: dict[str, list[Times]] = {}
        for reading in (read(open_file(file), plain) for file in files):
            rows.setdefault(f"{name} {reading.meta.language}", []).append(measured(reading, knowledge))
        for label, times in rows.items():
            chars, sudachi, taiwa = map(sum, zip(*times, strict=True))
            slower = sum(one.taiwa > one.sudachi for one in times)
            print(f"{label:24}{len(times):10}{chars:12,}{chars / sudachi:14,.0f}{chars / taiwa:14,.0f}{sudachi / taiwa:15.2f}{slower:8}")


if __name__ == "__main__":
    main()
