"""The bars that values must hold against published tables, the sentences without values and the gold (issue 5)."""

from pathlib import Path

import printed
import pytest
from grade import grade
from tables import DEFAULT, scores, silence_scores

BARS = {
    "japanese-law-numbers": 1.0,
    "recognizers-japanese-datetime: dates": 0.95,
    "recognizers-japanese-number: numbers": 0.95,
    "recognizers-japanese-number: percentages": 0.95,
    "recognizers-japanese-numberwithunit: sums": 0.95,
    "recognizers-english-datetime: dates": 0.95,
    "recognizers-english-number: numbers": 0.95,
    "recognizers-english-number: percentages": 0.95,
    "recognizers-english-numberwithunit: sums": 0.95,
    "natasha-russian: dates and sums": 0.95,
    "duckling-russian-time: dates": 0.90,
    "duckling-russian-amountofmoney: sums": 0.90,
    "ja-timex: dates": 0.90,
}
"""Shares of cases in which exactly what is expected is found; measures, lengths and Russian numerals are figures without a bar."""


@pytest.fixture(scope="module")
def shares(shared: Path) -> dict[str, float]:
    """The share of each measure of the published tables."""
    assert DEFAULT.is_relative_to(shared)
    return {score.name: score.share for score in scores()}


@pytest.mark.parametrize(("measure", "bar"), [*BARS.items()], ids=[*BARS])
def test_a_published_table_holds_its_bar(measure: str, bar: float, shares: dict[str, float]) -> None:
    """Of the cases of a table that count, at least its share is read with exactly the expected values at their places."""
    assert shares[measure] >= bar


@pytest.mark.parametrize("language", ["en", "ja", "ru"])
def test_nothing_is_read_in_silence(language: str) -> None:
    """In sentences full of numbers that are no values no date, length of time, sum or quantity is found."""
    score = next(one for one in silence_scores() if one.name.endswith(language))
    assert [str(one) for one in score.wrong] == []


@pytest.mark.parametrize(("language", "least"), [("ja", 49), ("en", 42), ("ru", 32)])
def test_sentences_that_were_judged_first_are_read_as_judged(language: str, least: int) -> None:
    """Of the sentences that ministries might print, so many hold exactly what was found in them by hand; 35, 35 and 29 at the first run."""
    assert sum(row.found == row.finds for row in printed.rows(language)) >= least


def test_every_value_of_the_gold_is_read(shared: Path, tmp_path: Path) -> None:
    """The values of the seeds are found, each at its place, and no other."""
    assert shared.is_dir()
    assert grade("gold", tmp_path)["values"] == 1.0
