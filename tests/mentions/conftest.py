"""Small trees and knowledge, made by hand; the states are invented."""

import unicodedata
from collections.abc import Callable

import pytest

from taiwa.lexicon import Knowledge
from taiwa.mentions import Mention, find_mentions
from taiwa.registry.models import Body, Dialogue, Group, Meeting, Office, Party, Person, Thing
from taiwa.source import from_bytes
from taiwa.text.models import Line, Piece, Text
from taiwa.tree.models import Provision, Tree
from taiwa.values import Span

Finder = Callable[[str], tuple[Mention, ...]]


def _tree_of(words: str) -> Tree:
    """A tree whose first line is the title block and whose other lines are one provision each."""
    chars = unicodedata.normalize("NFKC", words)
    spans, at = [], 0
    for line in chars.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    whole = Span(0, len(chars))
    text = Text(
        source=from_bytes(words.encode(), "made.txt"), decoded=chars, chars=chars,
        pieces=(Piece(whole, whole),) if chars else (), lines=tuple(Line(span=span) for span in spans),
    )  # fmt: skip
    provisions = tuple(
        Provision(path=(f"¶{number}",), eid=f"para_{number}", role="paragraph", body=span)
        for number, span in enumerate(spans[1:], start=1)
    )
    return Tree(text=text, front=tuple(spans[:1]), provisions=provisions)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Two invented states, their group, a person each of a strong and a weak name, and a dialogue with one meeting."""
    return Knowledge(
        parties={
            "AA": Party(id="AA", names={"ja": ("アルメイラ",), "en": ("Almeyra",)}, capital={"ja": ("オルベン",)}),
            "BB": Party(id="BB", names={"ja": ("ベルカ共和国", "ベルカ"), "en": ("Belka",)}),
        },
        groups={"coast": Group(id="coast", names={"ja": ("沿岸諸国",)}, members=("AA", "BB"))},
        persons={
            "doren": Person(id="doren", party="AA", names={"ja": ("ドレン",)}, weak={"ja": ("小森",)}),
            "komori": Person(id="komori", party="BB", names={}, offices=(Office(role={"ja": ("外相",)}),)),
        },
        things={
            "orben": Thing(id="orben", kind="place", names={"ja": ("オルベン",)}),
            "sea-fund": Thing(id="sea-fund", kind="organisation", names={"ja": ("海洋保全基金",), "en": ("Sea Fund",)}),
        },
        dialogues={
            "coastal": Dialogue(
                id="coastal", names={"ja": ("沿岸対話",)}, members=("AA", "BB"), since=None,
                bodies=(Body(id="fm", names={"ja": ("外相会合",)}),),
                meetings=(
                    Meeting(
                        id="fm-02", dialogue="coastal", body="fm", ordinal=2, date=None, place={}, chair=None,
                        status="held", title={},
                    ),
                ),
            )
        },
        issues={}, version="test",
    )  # fmt: skip


@pytest.fixture(scope="session")
def nothing() -> Knowledge:
    """No knowledge at all: what is found then is found by its own words."""
    return Knowledge(parties={}, groups={}, persons={}, things={}, dialogues={}, issues={}, version="empty")


@pytest.fixture(scope="session")
def find(knowledge: Knowledge) -> Finder:
    """Finds the mentions of a text whose first line is its title block."""
    return lambda words: find_mentions(_tree_of(words), knowledge)


@pytest.fixture(scope="session")
def tree_of(nothing: Knowledge) -> Callable[[str], Tree]:
    """Makes a tree whose first line is the title block and whose other lines are one provision each."""
    for words in ("題\nあ", "Title\nwords", "Слово\nслово"):  # the rules of each language are made once, outside of any deadline
        find_mentions(_tree_of(words), nothing)
    return _tree_of
