"""The chair that the header of a file names: taken where the words name none, and told where they name another."""

from pathlib import Path

import pytest

from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.meta.models import Meta
from taiwa.reading import read
from taiwa.source import Source, from_bytes

_JA = "サルメト王国及びケルデア共和国の外務大臣が出席した。"
_EN = "The Ministers of Foreign Affairs of the Kingdom of Sarmeth and the Republic of Keldea met in Oshmera."


@pytest.fixture(scope="module")
def known() -> Knowledge:
    """The invented dialogue of the examples."""
    return load((Path(__file__).parents[2] / "examples" / "registry",))


def meta_of(chair: str, known: Knowledge, opening: str = _JA) -> Meta:
    """The meta of a Markdown file with this line in its header."""
    title = "北方大河対話・第3回外相会合 共同声明" if opening.startswith(("サ", "オ")) else "Joint Statement of the Third Foreign Ministers' Meeting of the North River Dialogue"
    return read(_file(f"---\ntitle: {title}\n{chair}\n---\n\n# {title}\n\n{opening}\n"), known).meta


def _file(text: str) -> Source:
    return from_bytes(text.encode(), "one.md")


@pytest.mark.parametrize(
    ("line", "opening"),
    [("chair: XB", _JA), ("Chair: サルメト王国", _JA), ("chair: サルメト", _JA), ('chair: "Kingdom of Sarmeth"', _EN), ("chair: オレムナ・サルメト王国外務大臣", _JA)],
)
def test_the_header_names_the_chair_by_code_or_name(line: str, opening: str, known: Knowledge) -> None:
    """It is taken where the words name none."""
    meta = meta_of(line, known, opening)
    assert meta.chair == "XB"
    assert not [one for one in meta.problems if "header" in one.words]
    assert meta_of("note: none", known, opening).chair is None


@pytest.mark.parametrize("line", ["chair: サルメト王国及びケルデア共和国", "chair: 北方連盟事務局", "chairman: サルメト王国の寄贈した椅子"])
def test_what_is_not_one_known_party_is_no_chair(line: str, known: Knowledge) -> None:
    """Two parties, or one that nobody knows, are told and not guessed at; another field is not looked at."""
    meta = meta_of(line, known)
    assert meta.chair is None
    assert bool([one for one in meta.problems if "names as chair" in one.words]) is line.startswith("chair:")


def test_the_words_go_before_the_header_and_the_difference_is_told(known: Knowledge) -> None:
    """Who wrote the header may have erred; what is printed stands."""
    meta = meta_of("chair: XA", known, "オレムナ・サルメト王国外務大臣(議長)及びマルヴェイグ・ケルデア共和国外務大臣が出席した。")
    assert meta.chair == "XB"
    (told,) = [one for one in meta.problems if "header" in one.words]
    assert told.words == "the header names XA as chair, the words name XB"
