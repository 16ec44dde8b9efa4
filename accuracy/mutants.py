"""Broken and hostile PDF, Word and XML files through the whole reading: no exception, no hang, no growth.

    python accuracy/mutants.py [--count N] [--seed N] [--read N] [--crafted]

Makes files from the forms of the example documents (bytes, objects, members, elements and numbers changed; the same for the
same seed) and files that somebody might make with a purpose. Every file becomes a text by the process that opens files; of
one in `--read` the whole reading and its JSON are made too. Prints how they ended, the slowest, and at every tenth the
memory of both processes. Exit 1 for an exception, for a file that took longer than the bound, or for memory that grows.
"""

import argparse
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from mutants_crafted import crafted
from mutants_made import Mutant, mutants

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import Knowledge, load
from taiwa.reading import read
from taiwa.source import from_bytes
from taiwa.text import to_text
from taiwa.text.sandbox import MOST_SECONDS

EXAMPLES = Path(__file__).parents[1] / "examples"
MOST_GROWTH = 100
"""Megabytes by which a process may be larger after the last tenth than after the first."""
LONGEST = 20
"""Seconds of the processor that this process may take for one file; the other one ends itself after MOST_SECONDS."""
LATEST = 4 * MOST_SECONDS
"""Seconds by the clock, which runs on while a busy machine does something else."""
_ANY = re.compile(r"\d[\d,.]*|'[^']*'|\"[^\"]*\"")


class Ending(NamedTuple):
    """How a file ended: `read`, the reason why not, or the exception; seconds by the clock and of the processor here."""

    name: str
    change: str
    size: int
    how: str
    seconds: float
    own: float
    accident: bool = False

    @property
    def late(self) -> bool:
        """Whether it took longer than a file may take."""
        return self.own > LONGEST or self.seconds > LATEST


class Memory(NamedTuple):
    """Megabytes that this process and those it started hold."""

    own: float
    started: float


def ended(mutant: Mutant, knowledge: Knowledge | None) -> Ending:
    """What became of a file; with knowledge, of its whole reading."""
    start, own = time.perf_counter(), time.process_time()
    try:
        how, accident = _how(mutant, knowledge), False
    except Exception as trouble:  # noqa: BLE001 - this is what is looked for
        how, accident = f"{type(trouble).__name__}: {trouble}", True
    took = time.perf_counter() - start, time.process_time() - own
    return Ending(mutant.name, mutant.how, len(mutant.data), how, *took, accident)


def _how(mutant: Mutant, knowledge: Knowledge | None) -> str:
    source = from_bytes(mutant.data, mutant.name)
    if knowledge:
        reading = read(source, knowledge)
        to_json(reading)
        text = reading.text
    else:
        text = to_text(source)
    severe = [problem.words for problem in text.problems if problem.severity == "error"]
    return _ANY.sub("…", severe[0]) if severe else "read"


def memory() -> Memory:
    """What the system says now; nothing on a system that has no /proc."""
    own = Path("/proc/self")
    started = (own / "task" / str(os.getpid()) / "children").read_text().split() if own.is_dir() else []
    return Memory(_held(own), sum(_held(Path("/proc") / process) for process in started))


def _held(process: Path) -> float:
    try:
        pages = int((process / "statm").read_text().split()[1])
    except OSError:  # it has ended, or the system tells nothing
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def run(files: Iterable[Mutant], every: int, knowledge: Knowledge) -> Iterator[Ending]:
    """The endings of all files; every so many the whole reading is made."""
    for number, mutant in enumerate(files):
        yield ended(mutant, knowledge if number % every == 0 else None)


def examples() -> list[tuple[str, bytes]]:
    """The files that are broken."""
    return [(path.name, path.read_bytes()) for path in sorted((EXAMPLES / "forms").iterdir())]


def grown(marks: Sequence[Memory]) -> bool:
    """Whether a process is much larger at the end than when it had warmed up."""
    return bool(marks) and any(last - first > MOST_GROWTH for first, last in zip(marks[0], marks[-1], strict=True))


def report(endings: Sequence[Ending]) -> None:
    """The reasons, the slowest and every accident."""
    for how, times in Counter(f"{Path(one.name).suffix} {one.how}" for one in endings).most_common(60):
        print(f"{times:7,} {how[:150]}")
    for one in sorted(endings, key=lambda one: -one.seconds)[:8]:
        print(f"{one.seconds:7.2f} s  {one.name} ({one.change}, {one.size:,} bytes): {one.how[:90]}")
    for one in endings:
        if one.accident:
            print(f"EXCEPTION {one.name} ({one.change}): {one.how[:300]}")


def main() -> int:
    """Runs all of them and reports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--read", type=int, default=10)
    parser.add_argument("--crafted", action="store_true", help="only the files made with a purpose")
    asked = parser.parse_args()
    knowledge = load((EXAMPLES / "registry",))
    made = () if asked.crafted else mutants(examples(), asked.count, asked.seed)
    endings: list[Ending] = []
    marks: list[Memory] = []
    for one in run(chain(crafted(), made), asked.read, knowledge):
        endings.append(one)
        if len(endings) % max(asked.count // 10, 1) == 0:
            marks.append(memory())
            print(
                f"{len(endings):7,} files   this process {marks[-1].own:6.0f} MB   the other {marks[-1].started:6.0f} MB",
                flush=True,
            )
    report(endings)
    return int(any(one.accident or one.late for one in endings) or grown(marks))


if __name__ == "__main__":
    sys.exit(main())
