"""What two languages name alike: kinds of things, and names by their sound."""

import pytest

from taiwa.record.kinds import KindRow, heard_in, kind_rows, kinds_in


@pytest.mark.parametrize("row", kind_rows(), ids=lambda row: row.kind)
def test_a_kind_takes_its_sentences_and_leaves_the_others(row: KindRow) -> None:
    """Each kind is found in its sentence of either language, and not in one about another thing."""
    assert [row.kind in kinds_in(words) for words in (*row.yes, *row.no)] == [True, True, False, False]


def test_every_kind_has_sentences_of_both_languages() -> None:
    """The first sentence is Japanese, the second English."""
    assert all([words.isascii() for words in told] == [False, True] for row in kind_rows() for told in (row.yes, row.no))


def test_a_name_is_heard_in_both_languages() -> None:
    """A name that no registry has sounds alike; one of few consonants, and a word that is no name, are not heard."""
    assert heard_in("ナヴィスカ港の改修") & heard_in("the port of Naviska")
    assert not heard_in("ロー湖 ダム") | heard_in("the dam on lake Roe")


def test_the_longest_word_is_meant() -> None:
    """A railway is no road, though the Japanese word for a road may begin inside it."""
    assert list(kinds_in("鉄道路線")) == ["鉄道 railway"]
