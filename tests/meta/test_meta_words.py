"""The words that meta reads by."""

import pytest

from taiwa.meta.title import kind_of
from taiwa.meta.words import READ, Cue, Cues, words_of
from taiwa.values import Span

ROWS = [(language, section, row) for language in READ for section, row in words_of(language).rows()]


@pytest.mark.parametrize(
    ("language", "section", "row"), ROWS, ids=[f"{row[0]}-{row[1]}-{row[2].words[0]}" for row in ROWS]
)
def test_a_row_takes_its_example_and_leaves_its_counterexample(language: str, section: str, row: Cue) -> None:
    """In its section each row takes the sentence it carries for that and leaves the other one."""
    assert row in _taken(language, section, row.yes), f"{language} {section} does not take {row.yes}"
    assert row not in _taken(language, section, row.no), f"{language} {section} takes {row.no}"


def _taken(language: str, section: str, words: str) -> list[Cue | None]:
    """The rows that a sentence shows; of the kinds in a title only its head counts."""
    if section == "kinds":
        return [kind_of(words, words_of(language))]
    return [found.cue for found in words_of(language)[section].find(words)]


@pytest.mark.parametrize("language", READ)
def test_no_form_stands_twice_in_a_section(language: str) -> None:
    """A form means one thing in its section."""
    for name, cues in words_of(language).sections.items():
        forms = [word.lower() for row in cues.rows for word in row.words]
        assert len(forms) == len(set(forms)), (
            f"{language} {name}: {sorted(word for word in forms if forms.count(word) > 1)}"
        )


def test_the_longest_form_wins() -> None:
    """Where one form is part of another, the longer one is found."""
    minister = Cue(words=("大臣",), value="minister", yes="", no="")
    foreign = Cue(words=("外務大臣",), value="fm", yes="", no="")
    found = Cues((minister, foreign)).find("外務大臣と大臣")
    assert [hit.cue.value for hit in found] == ["fm", "minister"]


def test_an_apostrophe_matches_both_its_forms_and_words_keep_their_edges() -> None:
    """A row is found whatever apostrophe a page prints, and never inside a longer word."""
    cues = Cues((Cue(words=("Leaders' Meeting",), value="summit", yes="", no=""),))
    assert cues.first("the Leaders’ Meeting")
    assert cues.first("the leaders' meeting")
    assert not cues.first("the Leaders' Meetings")


def test_a_language_without_words_has_empty_sections() -> None:
    """A language that nobody wrote words for finds nothing and raises nothing."""
    assert words_of("fi")["offices"].find("Presidentti") == []


@pytest.mark.parametrize(("language", "section", "row"), ROWS[::7], ids=[f"{row[0]}-{row[2].words[0]}" for row in ROWS[::7]])
def test_a_form_begins_where_the_first_form_is_found(language: str, section: str, row: Cue) -> None:
    """At a place stands the form that is the first one found from that place on, if it is found there."""
    cues = words_of(language)[section]
    for at in range(len(row.yes)):
        first = cues.first(row.yes, Span(at, len(row.yes)))
        assert cues.begins(row.yes, at, len(row.yes)) == (first if first and first.span.start == at else None)
