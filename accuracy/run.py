"""Every figure of accuracy in one run, with gains and losses against the run that was accepted last, quoted.

    python accuracy/run.py           exit 1 where something that was right is right no more
    python accuracy/run.py --keep    accept this run: accuracy/baseline.json, to be committed with the change that moved it

Gold and tables need `../shared` beside the project; without it only the passages of our own are read.
"""

import sys
from collections.abc import Callable, Iterable, Iterator

import grade
import own
import tables
from outcome import Accepted, Change, accept, accepted_as, accepted_run, changes
from sentences import FULL, SHARES, reader, scored

PASSAGES, TABLES = "passages", "tables"
Step = Callable[[Accepted], tuple[Iterable[str], Accepted, Change]]
"""Runs one set against what was accepted of it: its figures as lines, what it would be accepted as, what changed."""


def of_gold(name: str) -> Step:
    """A set of real documents."""

    def step(was: Accepted) -> tuple[Iterable[str], Accepted, Change]:
        figures, cases = grade.graded(name)
        row = "".join(f"  {measure} {value:.3f}" for measure, value in figures.items())
        return [row], accepted_as(cases, secret=True), changes(cases, was, secret=True)

    return step


def of_passages(was: Accepted) -> tuple[Iterable[str], Accepted, Change]:
    """The passages of our own; they may be quoted."""
    reads = reader()
    cases = list(own.cases(reads))
    rows = [
        f"  {style:15}{score.passages:4}" + "".join(f"  {measure} {score.figures()[measure]:.3f}" for measure in (*FULL, *SHARES))
        for style, score in scored(reads).items()
    ]
    return rows, accepted_as(cases, secret=False), changes(cases, was, secret=False)


def of_tables(was: Accepted) -> tuple[Iterable[str], Accepted, Change]:
    """The published tables of values; of each measure the cases that are not right are kept by their ids."""
    scores = list(tables.scores())
    now = {score.name: " ".join(one.id for one in score.wrong) for score in scores}
    gained: list[str] = []
    lost: list[str] = []
    for score in (score for score in scores if score.name in was):
        had, have = set(was[score.name].split()), {one.id for one in score.wrong}
        gained += (f"{score.name}: {case}" for case in sorted(had - have))
        lost += (f"{score.name}: {one}" for one in score.wrong if one.id not in had)
    return [f"  {score}" for score in scores], now, Change(tuple(gained), tuple(lost), len(now.keys() - was.keys()))


def steps() -> Iterator[tuple[str, Step]]:
    """What can be run here; what cannot is told."""
    shared = grade.SHARED.is_dir()
    if not shared:
        print(f"{', '.join((*grade.SETS, TABLES))}: skipped, there is no ../shared beside the project")
    for name in grade.SETS if shared else ():
        yield name, of_gold(name)
    yield PASSAGES, of_passages
    if shared:
        yield TABLES, of_tables


def main() -> int:
    """Print each set with its gains (+) and losses (-)."""
    was, now, lost = accepted_run(), {}, 0
    for name, step in steps():
        print(f"{name}:")
        rows, now[name], change = step(was.get(name, {}))
        print(*rows, *change.lines(), sep="\n", flush=True)
        lost += len(change.lost)
    if "--keep" in sys.argv:
        accept(now)
        print("This run is accepted.")
        return 0
    print(f"{lost} right before and right no more: explain each loss in the change, or take it back" if lost else "Nothing was lost.")
    return int(bool(lost))


if __name__ == "__main__":
    sys.exit(main())
