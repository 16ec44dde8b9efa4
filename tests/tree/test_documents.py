"""Real documents: the gold outlines, and what holds of every one of them."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_tree_laws import assert_covers, assert_eids

from taiwa.source import open_file
from taiwa.text import to_text
from taiwa.tree import Tree, build_tree, pinpoint

SETS = (("gold", "seeds/*.txt"), ("gold-en", "white-house/*.md"))


def tree_of(path: Path) -> Tree:
    """The tree of a file."""
    return build_tree(to_text(open_file(path)))


def outline(tree: Tree) -> set[tuple[str, str, str]]:
    """Every provision as the score counts it: path, first and last folded characters of its own text."""
    return {
        (pinpoint(one.path), *edges(tree.text[one.body] if one.body else "")) for one in tree.provisions
    }  # fmt: skip


def edges(words: str) -> tuple[str, str]:
    """The first and last eight characters, width-folded, without spaces."""
    folded = "".join(unicodedata.normalize("NFKC", words).split())
    return folded[:8], folded[-8:]


def documents(shared: Path) -> Iterator[Path]:
    """Every document of the corpus."""
    for _, pattern in SETS:
        yield from sorted((shared / "corpus").glob(pattern))


@pytest.mark.parametrize(("gold", "pattern"), SETS)
def test_the_outline_is_the_one_drawn_by_hand(shared: Path, gold: str, pattern: str) -> None:
    """Nearly every provision has the path, the beginning and the end that a person gave it."""
    right = wanted = had = 0
    for path in sorted((shared / gold).glob("*.json")):
        provisions = json.loads(path.read_text("utf-8"))["provisions"]
        (document,) = (shared / "corpus").glob(pattern.replace("*", path.stem))
        drawn = {(pinpoint(tuple(one["path"])), edges(one["starts"])[0], edges(one["ends"])[1]) for one in provisions}
        found = outline(tree_of(document))
        right, wanted, had = right + len(drawn & found), wanted + len(drawn), had + len(found)
    assert 2 * right / (wanted + had) >= 0.99


def test_every_document_is_covered(shared: Path) -> None:
    """In every document of the corpus nothing is lost or doubled, and eIds are unique and ASCII."""
    for path in documents(shared):
        tree = tree_of(path)
        assert_covers(tree)
        assert_eids(tree)


@pytest.mark.parametrize(("stem", "units"), [
    ("001_174b88c5b346242e", [
        "preamble", *(f"I/{n}" for n in range(1, 7)), *(f"II/{n}" for n in range(7, 14)), *(f"III/{n}" for n in range(14, 23)),
        *(f"IV/{n}" for n in range(23, 32)), *(f"V/{n}" for n in (32, 33)), *(f"VI/{n}" for n in range(34, 40)),
        "VII/40", "VII/41", "conclusion",
    ]),
    ("003_3e7a10e46f614b6a", ["preamble", "1", "2", "3", "4", "5", "6"]),
])  # fmt: skip
def test_the_numbered_units_of_a_document_without_gold(shared: Path, stem: str, units: list[str]) -> None:
    """Numbers that run on through parts, and bare numbers, are read in order, without a problem."""
    tree = tree_of(shared / "corpus" / "seeds" / f"{stem}.txt")
    found = [pinpoint(tuple(step for step in one.path if not step.startswith("¶"))) for one in tree.provisions]
    parts = {unit.split("/")[0] for unit in units if "/" in unit}
    assert [unit for unit in dict.fromkeys(found) if unit not in parts] == units
    assert tree.problems == ()
