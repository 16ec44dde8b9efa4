"""Any two characters that were printed are found."""

from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taiwa.source.models import Source
from taiwa.store.search import search
from taiwa.store.store import Store, open_store

Make = Callable[..., tuple[Source, str]]

PARAGRAPHS = (
    "両外相は、安全保障理事会の改革を支持した。",
    "ＯＤＡを２０３０年までに1,000人の研修生を受け入れる。カスピ海の港。",
    "The Ministers support nuclear-weapons policies and C5+1 cooperation.",
    "Министры поддержали усилия государств региона.",
    "核廃絶",
)


@pytest.fixture
def found(store: Store, make: Make) -> Callable[[str], list[int]]:
    """What a search for some words finds, as the numbers of the paragraphs above."""
    source, reading = make(*PARAGRAPHS)
    store.add(source, reading)
    return lambda words: sorted(int(hit.place.eid.removeprefix("para_")) for hit in search(store, words).hits)


@pytest.mark.parametrize(
    ("words", "paragraphs"),
    [
        ("改革", [1]), ("安全保障理事会", [1]), ("理事会の改革", [1]), ("革", [1]), ("核", [5]), ("絶", [5]),
        ("安保", []), ("障改", []), ("改革 支持", [1]), ("改革 研修", []),
        ("ODA", [2]), ("oda", [2]), ("2030年", [2]), ("1,000人", [2]), ("1,001人", []), ("カスピ", [2]),
        ("minister", [3]), ("policy", [3]), ("supports", [3]), ("C5+1", [3]), ("C5-1", []),
        ('"nuclear-weapons policies"', [3]), ('"policies nuclear"', []), ("policies nuclear", [3]),
        ("государства", [4]), ("усилие", [4]), ("「安全保障」", [1]),
    ],
)  # fmt: skip
def test_a_search_finds_the_passages_that_hold_the_words(found: Callable[[str], list[int]], words: str, paragraphs: list[int]) -> None:
    """Japanese is found by any run of characters, English and Russian by word, phrases in quotes as they stand."""
    assert found(words) == paragraphs


@given(st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_two_characters_that_were_printed_are_found(make: Make, data: st.DataObject) -> None:
    """Whatever Japanese was added, every two characters that stand together in it are found by searching for them."""
    letters = st.text(st.sampled_from("核軍縮不拡散のについてテロリズム、。々ー"), min_size=2, max_size=12)
    paragraphs = data.draw(st.lists(letters, min_size=1, max_size=5))
    with TemporaryDirectory() as folder, closing(open_store(Path(folder) / "r.db", create=True)) as store:
        store.add(*make(*paragraphs))
        for number, words in enumerate(paragraphs, 1):
            for pair in map("".join, pairwise(words)):
                if not set(pair) & set("、。"):
                    assert f"para_{number}" in {hit.place.eid for hit in search(store, pair).hits}


def test_the_newest_comes_first(store: Store, make: Make) -> None:
    """Hits come newest first, and the answer says when the words were used first and last."""
    for year in (2029, 2031, 2030):
        store.add(*make("改革を支持した。", f"{year}年。", name=f"{year}.txt", date=f"{year}-05-01"))
    answer = search(store, "改革")
    assert [hit.place.date for hit in answer.hits] == ["2031-05-01", "2030-05-01", "2029-05-01"]
    assert (answer.first_use, answer.last_use) == ("2029-05-01", "2031-05-01")


@pytest.mark.parametrize("words", ["", "。", '"', '""', "「」", "* OR", 'a" OR "b', "NEAR(a b)", "-", "a:b", "^核", "\x00", "𠮷野", "🕊️", "核" * 10_000, "a " * 5_000, "核 " * 5_000, 'a"*', "{x}: y", "NOT", "ODA核核ODA"])
def test_no_query_breaks_the_search(found: Callable[[str], list[int]], words: str) -> None:
    """Whatever is typed is looked for and never taken as a command to the index."""
    assert isinstance(found(words), list)
