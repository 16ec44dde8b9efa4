"""From characters to pages and boxes, or to paragraphs."""

from array import array

import pytest

from taiwa.text.places import Place, Places, Section
from taiwa.values import Span

PAGES = "ab\ncd\nef"
"""Two lines on the first page, one on the second; every character is one point wide and two high."""


def boxes() -> "array[float]":
    """A box for each character of PAGES; what is not printed has none."""
    numbers: list[float] = []
    for line, top in (("ab", 10), ("cd", 20), ("ef", 10)):
        for at, _ in enumerate(line):
            numbers += [at, top, at + 1, top + 2]
        numbers += [0] * 4
    return array("f", numbers[:-4])


def page(number: int, start: int, end: int, box: tuple[float, float, float, float]) -> Place:
    """A printed line, or part of one."""
    return Place(part="page", number=number, start=start, end=end, box=box)


@pytest.mark.parametrize(("span", "without", "places"), [
    ((0, 2), (), [page(1, 0, 2, (0, 10, 2, 12))]),
    ((1, 4), (), [page(1, 1, 2, (1, 10, 2, 12)), page(1, 3, 4, (0, 20, 1, 22))]),
    ((4, 7), (), [page(1, 4, 5, (1, 20, 2, 22)), page(2, 0, 1, (0, 10, 1, 12))]),
    ((0, 8), ((1, 7),), [page(1, 0, 1, (0, 10, 1, 12)), page(2, 1, 2, (1, 10, 2, 12))]),
])
def test_a_passage_on_pages_has_a_box_for_each_line(
    span: tuple[int, int], without: tuple[tuple[int, int], ...], places: list[Place]
) -> None:
    """Each printed line of a passage is one place; lines, pages and what was left out divide it."""
    found = Places((Section("page", 1, 0), Section("page", 2, 6)), boxes())
    assert list(found.of(PAGES, Span(*span), tuple(Span(*gap) for gap in without))) == places


def test_a_passage_in_paragraphs_has_a_place_for_each() -> None:
    """In Word a passage is a run of each paragraph it goes through, counted from the paragraph's first character."""
    found = Places((Section("a.xml", 1, 0), Section("a.xml", 2, 4), Section("notes.xml", 1, 8)))
    assert found.of("abc\ndef\ngh", Span(2, 10)) == (
        Place(part="a.xml", number=1, start=2, end=4), Place(part="a.xml", number=2, start=0, end=4),
        Place(part="notes.xml", number=1, start=0, end=2),
    )  # fmt: skip
