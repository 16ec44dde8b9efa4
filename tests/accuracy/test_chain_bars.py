"""The bars that the follow-up of promises must hold against chains judged by reading."""

from pathlib import Path

import chains
import pytest

FOUND, FOUND_IN_SERIES = 0.75, 0.8
"""Share of the plain chains of which a certain follow-up is found, in all documents and in the series that the record is made for."""


@pytest.fixture(scope="module")
def graded(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> chains.Graded:
    """The ledger of the seeds, the examples and the White House documents beside the truth."""
    assert shared == chains.SHARED
    return chains.Graded(chains.documents(tmp_path_factory.mktemp("readings")))


def test_no_other_promise_is_claimed_sure(graded: chains.Graded) -> None:
    """No pair that was judged to be two promises stands in the ledger as a fact."""
    assert [str(claim) for half in chains.HALVES for claim in graded.half(half).wrong] == []


def test_plain_chains_are_found(graded: chains.Graded) -> None:
    """Of the plain chains of all documents most have a certain follow-up found, as a fact or as a suggestion."""
    results = [graded.half(half) for half in chains.HALVES]
    assert sum(result.whole for result in results) / sum(result.chains for result in results) >= FOUND


def test_the_chains_of_the_series_are_found(graded: chains.Graded) -> None:
    """Of the chains within the seeds, the examples and the statements of one circle at least eight in ten are found."""
    result = graded.series()
    assert result.chains >= 10
    assert result.whole / result.chains >= FOUND_IN_SERIES


def test_the_sure_claims_are_known(graded: chains.Graded) -> None:
    """Sure claims that no chain lists were read one by one: two repeat a sentence, one reports strides towards the aim."""
    unlisted = [claim for half in chains.HALVES for claim in graded.half(half).unlisted]
    assert len(unlisted) <= 3
