"""A dialogue that nobody holds: its registry, and what reads a document of it."""

from collections.abc import Callable

import pytest

from taiwa.lexicon.knowledge import Knowledge
from taiwa.mentions import find_mentions
from taiwa.meta import read_meta
from taiwa.meta.cast import Cast
from taiwa.meta.models import Meta
from taiwa.meta.names import NameFinder
from taiwa.meta.words import words_of
from taiwa.registry.models import Body, Dialogue, Group, Office, Party, Person, Thing
from taiwa.source import from_bytes
from taiwa.text import to_text
from taiwa.tree import build_tree


def _party(code: str, ja: str, en: str, adjective: str, letter: str) -> Party:
    return Party(
        id=code,
        names={"ja": (f"{ja}共和国", ja), "en": (en, f"Republic of {en}")},
        weak={"en": (adjective,), "ja": (letter,)},
        capital={"ja": (f"{ja}ポリス",), "en": (f"{en}polis",)},
    )


def _minister(key: str, party: str, ja: str, en: str) -> Person:
    office = Office(role={"ja": ("外務大臣",), "en": ("Foreign Minister",)}, since="2031", until="2034")
    return Person(id=key, party=party, names={"ja": (ja,), "en": (en,)}, offices=(office,))


@pytest.fixture(scope="session")
def invented() -> Knowledge:
    """Three states, a group, a dialogue of them and two ministers, in two languages."""
    parties = (
        _party("QA", "アルダ", "Arda", "Ardan", "亜"),
        _party("QB", "ベルミア", "Bermia", "Bermian", "辺"),
        _party("QC", "ケルニア", "Kernia", "Kernian", "蹴"),
    )
    shore = Group(id="shore", names={"ja": ("沿岸諸国", "沿岸"), "en": ("shore states",)}, members=("QB", "QC"))
    dialogue = Dialogue(
        id="tide",
        names={"ja": ("「潮流」対話",), "en": ("Tide Dialogue",)},
        members=("QA", "QB", "QC"),
        since="2031-05-04",
        bodies=(
            Body(id="fm", names={"ja": ("外相会合",), "en": ("Foreign Ministers' Meeting",)}),
            Body(id="som", names={"ja": ("高級実務者会合",), "en": ("Senior Officials' Meeting",)}),
        ),
    )
    persons = (
        _minister("tomelin", "QA", "富目凛一郎", "Ria Tomelin"),
        _minister("osk", "QB", "ハル・オスク", "Hal Osk"),
    )
    bank = Thing(id="bank", kind="organisation", names={"ja": ("アルダ開発銀行",), "en": ("Bank of Arda",)})
    house = Thing(id="house", kind="place", names={"en": ("Glass House",)}, party="QA")
    return Knowledge(
        parties={party.id: party for party in parties},
        groups={shore.id: shore},
        persons={person.id: person for person in persons},
        things={thing.id: thing for thing in (bank, house)},
        dialogues={dialogue.id: dialogue},
        issues={},
        version="invented",
    )


@pytest.fixture(scope="session")
def cast_in(invented: Knowledge) -> Callable[[str], Cast]:
    """The cast of a language with nobody met yet."""
    return lambda language: Cast(knowledge=invented, words=words_of(language), finder=NameFinder(invented))


@pytest.fixture(scope="session")
def meta_of(invented: Knowledge) -> Callable[..., Meta]:
    """The meta of a document given as words."""

    def read(words: str, name: str = "statement.txt") -> Meta:
        tree = build_tree(to_text(from_bytes(words.encode(), name)))
        return read_meta(tree, tuple(find_mentions(tree, invented)), invented)

    return read
