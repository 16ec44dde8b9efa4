"""What the process that opens files hands over arrives as it was."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.problems import Problem
from taiwa.source.models import FrontMatter
from taiwa.text.models import Cut
from taiwa.text.places import Places, Section
from taiwa.text.rows import Opened, Row, Sheet
from taiwa.text.stated import Said, Stated, StatedPart
from taiwa.text.strand import Strand
from taiwa.text.wire import opened_of, packed
from taiwa.values import Span

WORDS = st.text(max_size=20)
NUMBERS = st.integers(0, 2**40)
SPANS = st.tuples(NUMBERS, NUMBERS).map(lambda pair: Span(*sorted(pair)))
ROWS = st.builds(
    Row, st.builds(Strand, WORDS, st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=3)), indent=NUMBERS, gap=NUMBERS,
    tail=WORDS, columns=NUMBERS, starts=st.booleans(), ends=st.booleans(), style=st.sampled_from(("plain", "heading", "note")),
    level=NUMBERS, marker=st.none() | WORDS, linked=NUMBERS, zones=st.just(()),
)  # fmt: skip
PARTS = st.recursive(
    st.builds(
        StatedPart, kind=st.sampled_from(("part", "para")), line=st.none() | NUMBERS, num=NUMBERS, label=WORDS, lines=NUMBERS,
        lead=NUMBERS, flat=st.booleans(),
    ),
    lambda inner: st.builds(
        StatedPart, kind=st.just("number"), line=NUMBERS, children=st.lists(inner, max_size=3).map(tuple)
    ),
    max_leaves=6,
)
MANY = st.lists(PARTS, max_size=2).map(tuple)
LINES = st.lists(NUMBERS, max_size=3).map(tuple)
SHEETS = st.builds(
    Sheet, st.lists(ROWS, max_size=3), cuts=st.lists(st.builds(Cut, SPANS, WORDS, WORDS), max_size=2),
    front=st.builds(FrontMatter, title=st.none() | WORDS, other=st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple)),
    problems=st.lists(st.builds(Problem, SPANS, WORDS, st.sampled_from(("note", "error"))), max_size=2),
    stated=st.none() | st.builds(Stated, front=LINES, preamble=MANY, body=MANY, conclusion=LINES, annexes=MANY),
    links=st.lists(st.builds(Said, SPANS, WORDS), max_size=2), dates=st.lists(st.builds(Said, SPANS, WORDS), max_size=2),
)  # fmt: skip
PLACES = st.builds(
    Places, st.lists(st.builds(Section, WORDS, NUMBERS, NUMBERS), max_size=3),
    st.lists(st.floats(width=32, allow_nan=False), max_size=8).map(lambda numbers: array("f", numbers)),
)  # fmt: skip


@given(opened=st.builds(Opened, WORDS, SHEETS, st.none() | PLACES))
def test_what_is_handed_over_arrives(opened: Opened) -> None:
    """Packing and unpacking changes nothing, boxes included."""
    assert opened_of(packed(opened)) == opened


@given(block=st.binary(max_size=60))
def test_other_bytes_are_refused(block: bytes) -> None:
    """Bytes that nobody packed raise one of four errors, which the caller knows, and nothing else."""
    with pytest.raises((ValueError, KeyError, TypeError, IndexError)):
        opened_of(block)
