"""Fold(source at origin) = fold(words), for every provision, act, mention and commitment."""

from pathlib import Path

import pytest
from fragments import DOCUMENTS, ReadingOf
from hypothesis import example, given, settings
from origins import Claim, check, claims, claims_of_json

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import Knowledge
from taiwa.source import Source, from_bytes
from taiwa.text.models import Origin
from taiwa.values import Span


def assert_law(paths: list[Path], knowledge: Knowledge) -> None:
    """Every claim of these documents holds, from the reading and from its JSON, which makes the same number of them."""
    checks = [check(path, knowledge) for path in paths]
    assert [one.false for one in checks if one.false] == []
    assert all(one.reading == one.json > 0 for one in checks)


def test_the_examples_print_what_is_read(examples: list[Path], knowledge: Knowledge) -> None:
    """In HTML, Shift_JIS, Markdown and hard-wrapped text, what is read stands where the reading says."""
    assert_law(examples, knowledge)


def test_the_seeds_print_what_is_read(shared: Path, knowledge: Knowledge) -> None:
    """What is read of a real Japanese statement stands where the reading says."""
    assert_law(sorted((shared / "corpus" / "seeds").glob("*.txt")), knowledge)


@pytest.mark.slow
def test_the_white_house_files_print_what_is_read(shared: Path, knowledge: Knowledge) -> None:
    """What is read of a real English statement stands where the reading says."""
    assert_law(sorted((shared / "corpus" / "white-house").glob("*.md")), knowledge)


@settings(max_examples=300)
@given(source=DOCUMENTS)
@example(source=from_bytes(b"<p>&ltKeldea and Tornevia</p>", "x.html"))
def test_any_document_prints_what_is_read(reading_of: ReadingOf, source: Source) -> None:
    """Whatever the markup, encoding and line breaks, what is read stands where the reading says."""
    reading = reading_of(source)
    said, written = list(claims(reading)), list(claims_of_json(to_json(reading)))
    assert sorted(map(str, said)) == sorted(map(str, written))
    assert [claim for claim in said if not claim.holds(reading.text.decoded, source.media)] == []


@pytest.mark.parametrize(("start", "end", "gaps"), [(0, 3, ()), (1, 4, ()), (1, 3, (Span(2, 3),)), (3, 1, ()), (1, 99, ())])
def test_a_wrong_origin_is_seen(start: int, end: int, gaps: tuple[Span, ...]) -> None:
    """The law is no formality: an origin beside the words, upside down or beyond the source does not hold."""
    words = "か「対話」"
    assert Claim("body", "「対", Origin("text", 1, 3)).holds(words, "text/plain")
    assert not Claim("body", "「対", Origin("text", start, end, gaps)).holds(words, "text/plain")
