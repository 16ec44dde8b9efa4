"""The star of a search, over documents that were read."""

import pytest

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.subjects import Subjects
from taiwa.source import from_bytes
from taiwa.store.search import Asked, search
from taiwa.store.store import Store

KNOWLEDGE = load()
SUPPORT = "The Ministers supported the early opening of the northern corridor."
DENIAL = "The Ministers confirmed that they do not support the early opening of the northern corridor."


def text(year: int, words: str) -> bytes:
    """A joint statement of two states."""
    states = "Japan and Kazakhstan"
    return f"Joint Statement of {states}\n\nAstana, 1 June {year}\n\nThe Ministers of Foreign Affairs of {states} met in Astana.\n\n1. {words}\n".encode()


@pytest.mark.parametrize(
    ("said", "asked", "star", "denied"),
    [
        ({2015: SUPPORT, 2017: DENIAL}, {}, None, {"2015"}),
        ({2015: SUPPORT, 2017: DENIAL}, {"act": "support"}, None, {"2015"}),
        ({2015: SUPPORT, 2017: DENIAL}, {"until": "2016"}, "2015", set()),
        ({2015: SUPPORT, 2017: DENIAL}, {"limit": 1}, None, set()),
        ({2015: SUPPORT, 2017: DENIAL, 2019: SUPPORT}, {}, "2019", {"2015"}),
        ({2015: DENIAL, 2017: SUPPORT}, {}, "2017", set()),
    ],
)
def test_the_star_is_taken_from_what_was_denied_later(store: Store, said: dict[int, str], asked: dict[str, object], star: str | None, denied: set[str]) -> None:
    """However the search is narrowed, short of its days, a support that both denied later is no latest agreed form."""
    for year, words in said.items():
        source = from_bytes(text(year, words), f"{year}.txt")
        store.add(source, to_json(read(source, KNOWLEDGE)))
    found = search(store, Asked(query="northern corridor", **asked), None, Subjects(KNOWLEDGE))  # type: ignore[arg-type]
    assert (found.agreed.place.date or "")[:4] == star if found.agreed else star is None
    assert {(hit.place.date or "")[:4] for hit in found.hits if hit.denied} == denied
    assert [hit.latest for hit in found.hits].count(True) == (star is not None)
