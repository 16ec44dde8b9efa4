"""One statement, several forms: the seeds and the example documents in every format, read back and held against the text.

    python accuracy/formats.py [FILE|FOLDER …] [--layout NAME …] [--show N] [--keep DIR | --laid DIR]

For each layout: provisions (path and words), acts (path, predicate, holders, type, content), values (dates, sums, counts,
durations), names and meta that are the same as those read from the text; then the law of origins: how many quoted places
the decoded characters of the file do not hold, and how many another library (pdfplumber, python-docx) does not find where the
reading says.

    --show N    up to N differences of each layout
    --keep DIR  leave the files in DIR, a folder for each layout
    --laid DIR  read files that were left there before instead of making them
"""

import argparse
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from formats_blocks import document_of
from formats_compare import MEASURES, Same, compared
from formats_layout import LAYOUTS, lay_out, missing
from formats_second import second_opinion
from origins import Claim, claims, claims_of_json, fold

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.source import Source, find_files, from_bytes, open_file
from taiwa.text import to_text

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "corpus" / "seeds"
EXAMPLES = ROOT / "examples"
_FRONT = re.compile(rb"\A---\r?\n.*?\n---\r?\n", re.DOTALL)


class Outcome(NamedTuple):
    """One file read back: its measures, how many places it quotes, those that do not hold, and those not found by others."""

    name: str
    measures: dict[str, Same]
    claims: int
    false: tuple[str, ...]
    unseen: tuple[str, ...]
    problems: tuple[str, ...]


def outcome(path: Path, expected: Reading, knowledge: Knowledge) -> Outcome:
    """The file read, and held against the reading of the text it was made from."""
    got = read(open_file(path), knowledge)
    said = [*claims(got), *claims_of_json(to_json(got))]
    return Outcome(
        name=path.name,
        measures=compared(expected, got),
        claims=len(said),
        false=tuple(str(claim) for claim in said if not claim.holds(got.text.decoded, got.source.media)),
        unseen=tuple(_unseen(got)),
        problems=tuple(problem.words for problem in got.problems if problem.severity == "error"),
    )


def _unseen(reading: Reading) -> Iterator[str]:
    found = second_opinion(reading.source)
    for claim in claims(reading) if found else ():
        if found and (other := found(claim)) is not None:
            yield f"{claim.what} {claim.words!r} is {other!r}{_boxes(claim)}"


def _boxes(claim: Claim) -> str:
    return f" at {claim.origin.places[0]}" if claim.origin and claim.origin.places else " (no place)"


def expected_of(paths: Sequence[Path], knowledge: Knowledge) -> list[Reading]:
    """The readings of the texts themselves; no other format states a front matter, so its title is printed and the rest left."""
    return [read(_without_front(open_file(path)), knowledge) for path in paths]


def _without_front(source: Source) -> Source:
    words, title = source.data, to_text(source).front.title
    if source.media != "text/markdown" or not title:
        return source
    words = _FRONT.sub(b"", words)
    if fold(title) not in fold(words.decode()):
        words = f"# {title}\n\n".encode() + words
    return from_bytes(words, source.name)


def measured(layout: str, texts: Sequence[Reading], folder: Path, knowledge: Knowledge) -> list[Outcome]:
    """Every document of a layout that stands in the folder, read back."""
    found = {path.stem: path for path in sorted(folder.glob(f"*{LAYOUTS[layout].suffix}"))}
    return [outcome(found[name], text, knowledge) for text in texts if (name := document_of(text).name) in found]


def main() -> int:
    """Prints a line for each layout; exit 1 where a place that is quoted does not hold."""
    asked = _asked()
    knowledge = load((EXAMPLES / "registry",))
    paths = [file for name in asked.files or (SEEDS, EXAMPLES / "documents") for file in find_files(Path(name))]
    texts = expected_of(paths, knowledge)
    print(f"{'layout':22}" + "".join(f"{name:>19}" for name in MEASURES) + f"{'claims':>9}{'false':>7}{'unseen':>8}")
    failed = False
    with tempfile.TemporaryDirectory() as made:
        for layout in asked.layout or LAYOUTS:
            folder = Path(asked.laid or asked.keep or made) / layout
            if not asked.laid and not missing(layout):
                lay_out(layout, texts, folder)
            outcomes = measured(layout, texts, folder, knowledge)
            for line in (_row(layout, outcomes), *_differences(outcomes, asked.show)):
                print(line, flush=True)
            failed = failed or any(one.false or one.unseen for one in outcomes)
    return int(failed)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--layout", action="append", choices=list(LAYOUTS))
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--keep")
    parser.add_argument("--laid")
    return parser.parse_args()


def shares(outcomes: Sequence[Outcome]) -> dict[str, tuple[int, int]]:
    """Of each measure how much is the same, of how much, over several files."""
    return {
        name: (sum(one.measures[name].common for one in outcomes), sum(one.measures[name].of for one in outcomes))
        for name in MEASURES
    }


def _row(layout: str, outcomes: Sequence[Outcome]) -> str:
    if not outcomes:
        return f"{layout:22}  no files; it needs {' and '.join(LAYOUTS[layout].needs) or 'nothing'}"
    figures = "".join(f"{same / of if of else 1:8.4f} {f'{same}/{of}':>10}" for same, of in shares(outcomes).values())
    said, false, unseen = (
        sum(row) for row in zip(*((one.claims, len(one.false), len(one.unseen)) for one in outcomes), strict=True)
    )
    return f"{layout:22}{figures}{said:9}{false:7}{unseen:8}"


def _differences(outcomes: Sequence[Outcome], most: int) -> Iterator[str]:
    """Up to so many lines of each measure, with the file they are of."""
    shown: Counter[str] = Counter()
    for one in outcomes:
        rows = {name: same.apart for name, same in one.measures.items()}
        for name, lines in {"problem": one.problems, **rows, "false": one.false, "unseen": one.unseen}.items():
            for line in lines[: max(0, most - shown[name])]:
                shown[name] += 1
                yield f"    {one.name[:24]} {name}: {line[:400]}"


if __name__ == "__main__":
    sys.exit(main())
