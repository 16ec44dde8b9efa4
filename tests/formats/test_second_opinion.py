"""The judges of formats: they see what is wrong."""

from pathlib import Path

import pytest
from formats_compare import compared
from formats_second import second_opinion
from origins import Claim, claims

from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import open_file
from taiwa.values import replace

FORMS = Path(__file__).parents[2] / "examples" / "forms"


@pytest.fixture(scope="module", params=["2011-fm1-joint-statement.en.pdf", "2013-fm2-joint-statement.ja.docx"])
def reading(request: pytest.FixtureRequest) -> Reading:
    """A PDF and a Word file, read without the registry of their dialogue."""
    return read(open_file(FORMS / request.param), load())


def test_another_library_finds_the_words_in_their_place(reading: Reading) -> None:
    """What is read of a PDF or Word file is found by another library on that page or in that paragraph."""
    found = second_opinion(reading.source)
    said = list(claims(reading))
    assert found
    assert said
    assert [claim for claim in said if found(claim) is not None] == []


def test_words_in_another_place_are_seen(reading: Reading) -> None:
    """The second opinion is no formality: other words, another page or paragraph and a place that is not there fail."""
    found = second_opinion(reading.source)
    claim = next(one for one in claims(reading) if one.what == "body" and one.origin and one.origin.places)
    assert found
    assert claim.origin
    first, *rest = claim.origin.places
    elsewhere = [replace(claim.origin, places=(replace(first, number=number), *rest)) for number in (first.number + 1, 0, 999)]
    for origin in (*elsewhere, replace(claim.origin, places=())):
        assert found(Claim("body", claim.words, origin)) is not None
    assert found(Claim("body", claim.words + "X", claim.origin)) is not None


def test_a_lost_provision_is_seen(reading: Reading) -> None:
    """A reading that lacks a provision, or has one more, is not the same."""
    tree = reading.tree
    shorter = replace(reading, tree=replace(tree, provisions=tree.provisions[:-1]))
    for one, other in ((reading, shorter), (shorter, reading)):
        same = compared(one, other)["provisions"]
        assert (same.common, same.of) == (len(tree.provisions) - 1, len(tree.provisions))
        assert len(same.apart) == 1
