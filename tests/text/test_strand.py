"""Words with the runs they came from."""

from hypothesis import given
from hypothesis import strategies as st

from taiwa.text.folding import folded
from taiwa.text.strand import Edit, Strand, cut_from, edited, joined, sliced, split, stripped

SOURCE = "各国外相は、 ABC　Ⅶ ｶﾞ … e\u0301\u0323 ㌔\n平和 ﬁn\n"


@st.composite
def edits_in(draw: st.DrawFn, words: str) -> list[Edit]:
    """Some edits in order that do not overlap."""
    borders = sorted(draw(st.lists(st.integers(0, len(words)), max_size=6, unique=True)))
    pairs = zip(borders[::2], borders[1::2], strict=False)
    return [(start, end, draw(st.sampled_from(["", " ", "xy", words[start:end]]))) for start, end in pairs]


@st.composite
def strands(draw: st.DrawFn) -> tuple[str, Strand]:
    """A source and a strand made of it by a few steps."""
    source = draw(st.text(st.sampled_from(SOURCE), min_size=1, max_size=40))
    strand = cut_from(source, 0, len(source))
    for step in draw(st.lists(st.sampled_from(["edit", "slice", "fold", "strip"]), max_size=4)):
        if step == "edit":
            strand = edited(strand, draw(edits_in(strand.words)))
        elif step == "slice":
            start = draw(st.integers(0, len(strand.words)))
            strand = sliced(strand, start, draw(st.integers(start, len(strand.words))))
        else:
            strand = folded(strand) if step == "fold" else stripped(strand)
    return source, strand


@given(strands())
def test_the_runs_of_a_strand_add_up_to_its_words(made: tuple[str, Strand]) -> None:
    """However often it was changed, the lengths of a strand's runs are that of its words, in the order of the source."""
    source, strand = made
    words, runs = strand.words, strand.runs
    assert sum(length for length, _, _ in runs) == len(words)
    assert all(0 <= start <= end <= len(source) and length > 0 for length, start, end in runs)
    assert [start for _, start, _ in runs] == sorted(start for _, start, _ in runs)


@given(st.text(st.sampled_from("abc\n "), max_size=30), st.data())
def test_a_letter_left_alone_is_found_where_it_stood(source: str, data: st.DataObject) -> None:
    """After an edit every character outside it has its own place in the source as origin."""
    edits = data.draw(edits_in(source))
    strand = edited(cut_from(source, 0, len(source)), edits)
    words, runs = strand.words, strand.runs
    at = 0
    for length, start, end in runs:
        if end - start == length and not any(begin <= start < stop for begin, stop, _ in edits):
            assert words[at : at + length] == source[start:end]
        at += length


def test_lines_joined_by_spaces_stay_one_run() -> None:
    """A line break that becomes a space is one character for one: nothing is cut."""
    source = "We the\nleaders\nmet"
    strand = joined(source, [cut_from(source, 0, 6), cut_from(source, 7, 14), cut_from(source, 15, 18)], [" ", " "])
    assert strand == Strand("We the leaders met", [(18, 0, 18)])


def test_lines_joined_without_a_space_keep_their_places() -> None:
    """A Japanese word cut by a line end becomes whole, and each half has its own origin."""
    source = "カ\n\nザフ"
    strand = joined(source, [cut_from(source, 0, 1), cut_from(source, 3, 5)], [""])
    assert strand == Strand("カザフ", [(1, 0, 1), (2, 3, 5)])


@given(st.text(st.sampled_from("a\n"), max_size=20))
def test_a_strand_is_split_at_its_marks(words: str) -> None:
    """The parts are those of the words, each from where it stood."""
    parts = split(cut_from(words, 0, len(words)), "\n")
    assert [part.words for part in parts] == words.split("\n")
    assert all(words[start:end] == part.words for part in parts for _, start, end in part.runs)
