"""Each row of the words of links, held to its own sentences."""

from collections.abc import Callable

import pytest
from linked import document_of, named, record_of

from taiwa.record.links.around import Staged, around
from taiwa.record.links.cues import FILES, MARKS, Row, rows, search_of
from taiwa.record.links.links import Links
from taiwa.record.links.stages_en import english
from taiwa.record.links.stages_ja import japanese
from taiwa.values import Span

GRAMMARS = {"ja": japanese, "en": english}
WISHED = ("asks", "late", "early", "intends")
TOLD = ("tells", "past")
DENIED = ("denied", "off", "rebuts", "mistaken", "supposed")
FOR_ONE = ("one-of", "whole", "by-some")
BY_WORD = ("meets", "holds", "off", "leaders", "ministers")


def stages(sentence: str, language: str) -> list[tuple[str, bool]]:
    """The stages of the marked instrument, and whether they are only asked for."""
    return [(one.stage, one.asked) for one in staged(sentence, language)]


def staged(sentence: str, language: str) -> list[Staged]:
    """The stages of the marked instrument."""
    start, end = (sentence.index(mark) for mark in MARKS)
    words = "".join(char for char in sentence if char not in MARKS)
    return list(GRAMMARS[language](around(Span(start, end - 1), words)))


def listed(file: str) -> list[object]:
    """The rows of one file, by name."""
    return [pytest.param(row, id=f"{row.language} {row.use} {row.words[0]}") for row in rows(file)]


@pytest.mark.parametrize("row", listed("stages"))
def test_a_stage_is_told_where_its_word_governs_the_instrument(row: Row) -> None:
    """A row takes its first sentence and leaves the second, in which its word governs something else."""
    taken, left = (stages(sentence, row.language) for sentence in (row.takes, row.leaves))
    if row.use in WISHED:
        assert any(asked for _, asked in taken)
        assert not any(asked for _, asked in left)
    elif row.use in FOR_ONE:
        sure = [one.sure for sentence in (row.takes, row.leaves) for one in staged(sentence, row.language)]
        assert sure == [row.use == "whole", row.use != "whole"]
    elif row.use in DENIED:
        assert taken == []
        assert left
    elif row.use in TOLD:
        assert taken
        assert not any(asked for _, asked in taken)
        assert all(asked for _, asked in left)
    else:
        assert row.value in [stage for stage, _ in taken]
        assert row.value not in [stage for stage, _ in left]


def links(row: Row, words: str, **facts: int) -> Links:
    """The links of a document with one sentence, which announces a list of two."""
    stop = "。" if row.language == "ja" else "."
    items = {"ja": "\n- 貿易\n- 交通\n", "en": "\n- trade\n- transport\n"}[row.language] if row.use in ("opens", "kind") else ""
    return record_of(document_of(f"1. {words}{stop}{items}", row.language, **facts)).links


@pytest.mark.parametrize("row", listed("chairs"))
def test_a_chair_is_told_by_its_row(row: Row) -> None:
    """A row takes its first sentence and leaves the second; the chair of another body is never that of the dialogue."""
    taken, left = (links(row, words, year=2017, number=8) for words in (row.takes, row.leaves))
    if row.use in ("at", "hosts"):
        assert [one.host for one in taken.announced] == ["XA"]
        assert [one.host for one in left.announced] == [None]
        return
    if row.use == "convening":
        assert [[told.told for turn in each.chairs for told in turn.told] for each in (taken, left)] == [["coming"], ["chaired"]]
        return
    if row.use in ("met", "met-and"):
        assert taken.announced == ()
        assert [one.ordinal for one in left.announced] == [9]
        return
    if row.use == "following":
        assert [one.ordinal for one in taken.announced] == [9]
        assert left.announced == ()
        return
    if row.use in ("off", "it"):
        assert taken.announced == ()
        assert left.announced
        return
    told, untold = ([one.told for turn in each.chairs for one in turn.told] for each in (taken, left))
    wanted = {"next": "next", "chair": "term", "chaired": "chaired", "verb": "coming", "coming": "coming"}.get(row.use)
    if wanted:
        assert told == [wanted]
        assert wanted not in untold
    elif row.use == "formal":
        assert told
        assert untold == []
    else:
        assert told == []
        assert untold


@pytest.mark.parametrize("row", listed("aims"))
def test_aims_are_read_by_their_row(row: Row) -> None:
    """A row takes its first sentence as a list and leaves the second."""
    taken, left = (links(row, words).aims for words in (row.takes, row.leaves))
    assert taken
    assert all(one.items for one in taken)
    assert not left
    if row.use == "kind":
        assert taken[0].kind == row.value
    if row.use == "number":
        assert taken[0].counted == len(taken[0].items) == int(row.value)
    assert taken[0].added is (row.use in ("new", "adds"))


@pytest.mark.parametrize("row", listed("references"))
def test_a_text_is_meant_without_its_name_by_its_row(row: Row) -> None:
    """A row takes its first sentence and leaves the second."""
    search = search_of("references", row.language, row.use)
    if row.use in BY_WORD:
        assert search.search(row.takes)
        assert not search.search(row.leaves)
        return
    meant: Callable[[str], set[str]] = lambda words: {  # noqa: E731 - two sentences, one question
        f"{one.why} {one.place.words}" for one in links(row, words)._references.popitem()[1]  # noqa: SLF001
    }
    assert meant(row.takes) - meant(row.leaves)


def test_every_file_of_words_has_both_languages() -> None:
    """Japanese and English each have rows in every file, and no row has two sentences that are one."""
    for file in FILES:
        assert {row.language for row in rows(file)} == {"ja", "en"}
        assert all(row.takes != row.leaves for row in rows(file))
        assert all(named(row.takes, row.language) for row in rows(file))
