"""The example sentences of rows of cues, each word of a row in its turn, and the invented documents they are read in."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from taiwa.acts.cue_files import PLACES, Group
from taiwa.acts.en.cues import Cue as EnglishCue
from taiwa.acts.ja.cues import Cue as JapaneseCue
from taiwa.acts.models import Act
from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes
from taiwa.values import replace

KNOWN = load((Path(__file__).parents[2] / "examples" / "registry",))

DAY = "2031年5月4日"
PRESENT = "ケルデア共和国、サルメト王国及びイスタリカ連邦の外務大臣が出席した。\n\n1. "
JOINT = f"共同声明\n\n{DAY}\n\n{DAY}、オシュメーラにおいて会合が開催され、{PRESENT}"
CHAIRED = f"議長声明\n\n{DAY}\n\n{DAY}、ケルデア共和国を議長国として会合が開催され、{PRESENT}"
TWO = f"共同声明\n\n{DAY}\n\n{DAY}、ケルデア共和国とサルメト王国との間で会談が行われた。\n\n1. "
ISSUER = "ケルデア共和国外務省"
ACCOUNT = f"ケルデア・サルメト外相会談\n\n{ISSUER}\n\n{DAY}\n\n{DAY}、ケルデアとサルメトとの間で会談が行われました。\n\n"
PREAMBLE = TWO.removesuffix("1. ")
"""Heads of invented documents: three states, three under a chair, two, a ministry's account, and before the first number."""

Row = Group | EnglishCue | JapaneseCue


def each_word(rows: Iterable[Row]) -> list[object]:
    """Every row with each of its words that its `takes` has a place for, else with its first."""
    return [
        pytest.param(row, word, id=f"{row.id}-{word}".replace("::", ":"))
        for row in rows
        for word in (row.words if any(place in row.takes for place in PLACES) else row.words[:1])
    ]


def acts_in(head: str, sentence: str, issuer: str | None = None) -> list[Act]:
    """The acts of `sentence`, the last paragraph of a short document that opens with `head`."""
    return acts_of(reading(head, sentence, issuer), sentence)


def reading(head: str, sentence: str, issuer: str | None = None, after: str = "") -> Reading:
    """A short document that opens with `head` and goes on with a sentence."""
    return read(replace(from_bytes(f"{head}{sentence}\n{after}".encode(), "a.txt"), issuer=issuer), KNOWN)


def acts_of(made: Reading, sentence: str) -> list[Act]:
    """The acts in the last paragraph that is `sentence`."""
    start = made.text.chars.rindex(sentence)
    return [act for act in made.acts if start <= act.predicate.start < start + len(sentence)]


def told(sentence: str, read: Iterable[str], row: Row, verb: str = "") -> str:
    """What to say where a sentence does not read as its row says: the sentence, what was read, and what the row allows."""
    found = ", ".join(sorted(read)) or "nothing"
    allowed = getattr(row, "carriers", None)
    carriers = f" {row.id} is carried only by {', '.join(sorted(allowed))} (dictionary forms)." if allowed else ""
    last = f" The last verb is {verb}." if verb else ""
    return f"{sentence} was read as {found}, for {row.id}.{last}{carriers}"
