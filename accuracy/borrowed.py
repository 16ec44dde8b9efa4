"""Whether a run of words of the corpus stands in the project.

    PYTHONPATH=src python accuracy/borrowed.py

Real documents are read beside the project and belong to others: no eight words of one, one after the other, nor twenty
characters of Japanese, may stand in it. What several documents print is a formula of the genre and nobody's words. Names
are facts: the registry is left out, and so is a run that lies in a name of it. Needs `../shared`. Exit 1 where something was found; each line tells the place and the first words only.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
PROJECT = HERE.parent
CORPUS = HERE.parents[1] / "shared" / "corpus"
SETS = ("seeds", "white-house", "un-resolutions")
FOLDERS = ("accuracy", "tests", "docs", "examples", "src")
REGISTRY = PROJECT / "src" / "taiwa" / "resources" / "registry"
READ = frozenset({".py", ".md", ".yaml", ".tsv", ".txt", ".html", ".xml", ".json", ".toml"})
WORDS, CHARACTERS = 8, 20

_WORD = re.compile(r"[^\W\d_\u3041-\u9fff]+|\d+")
_JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]+")


def runs(text: str) -> Iterator[tuple[int, str]]:
    """Every run of words, and of Japanese characters across their marks, with the place where it begins."""
    words = [(found.start(), found[0].casefold()) for found in _WORD.finditer(text)]
    for at in range(len(words) - WORDS + 1):
        yield words[at][0], " ".join(word for _, word in words[at : at + WORDS])
    letters = [(found.start() + place, letter) for found in _JAPANESE.finditer(text) for place, letter in enumerate(found[0])]
    for at in range(len(letters) - CHARACTERS + 1):
        yield letters[at][0], "".join(letter for _, letter in letters[at : at + CHARACTERS])


def borrowed(paths: Iterable[Path], theirs: frozenset[str]) -> Iterator[tuple[Path, int, str]]:
    """The file, line and beginning of each run of `theirs`; of runs that overlap only the first."""
    for path in paths:
        text, last = path.read_text("utf-8", errors="replace"), -1
        for at, run in _of_rows(text) if path.suffix == ".tsv" else runs(text):
            if run in theirs:
                line = text.count("\n", 0, at) + 1
                if line != last:
                    yield path, line, " ".join(run.split()[:4])[:24]
                last = line


def _of_rows(table: str) -> Iterator[tuple[int, str]]:
    """The runs within each row: a table lists single names, one below the other."""
    for row in re.finditer(r".+", table):
        yield from ((row.start() + at, run) for at, run in runs(row[0]))


def corpus_runs() -> frozenset[str]:
    """The runs of all documents of the corpus, those in names of the registry left out."""
    files = (path for name in SETS for path in sorted((CORPUS / name).rglob("*")) if path.is_file() and path.stem != "README")
    texts = (re.sub(r"<[^>]*>", " ", path.read_text("utf-8", errors="replace")) for path in files)
    printed = Counter(run for text in texts for run in {run for _, run in runs(text)})
    theirs = {run for run, documents in printed.items() if documents == 1}
    names = {run for path in REGISTRY.rglob("*.yaml") for line in path.read_text("utf-8").splitlines() for _, run in runs(line)}
    return frozenset(theirs - names)


def ours() -> Iterator[Path]:
    """The texts of the project."""
    for folder in FOLDERS:
        for path in sorted((PROJECT / folder).rglob("*")):
            if path.is_file() and path.suffix in READ and not path.is_relative_to(REGISTRY):
                yield path


def main() -> None:
    """Print each place; exit 1 where there is one."""
    if not CORPUS.is_dir():
        sys.exit("borrowed.py needs ../shared beside the project")
    found = list(borrowed(ours(), corpus_runs()))
    for path, line, run in found:
        print(f"{path.relative_to(PROJECT)}:{line}: {run} …")
    print(f"{len(found)} lines with words of the corpus")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
