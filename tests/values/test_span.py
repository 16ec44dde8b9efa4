"""A place in a text is a value: it is what it was made of and stays so."""


import pytest

from taiwa.values import Span


def test_a_span_is_what_it_was_made_of() -> None:
    """Equal, ordered and found again by its ends, however they were given."""
    span = Span(2, end=5)
    assert (span.start, span.end, len(span)) == (2, 5, 3)
    assert span == Span(start=2, end=5)
    assert {span: "x"}[Span(2, 5)] == "x"
    assert sorted([Span(3, 4), Span(2, 6), span]) == [span, Span(2, 6), Span(3, 4)]


def test_nobody_moves_a_span() -> None:
    """Its ends cannot be set."""
    with pytest.raises(AttributeError):
        Span(2, 5).start = 3  # type: ignore[misc]
