"""The pure part of search."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from drafts import Draft
from taiwa.acts.models import ActType
from taiwa.record.search import answer, hit_in, terms
from taiwa.record.works import Work, works_of

JAPANESE = "国際連合の改革について討議した"


def work(name: str, date: str, words: str, **more: object) -> Work:
    """A work of one paragraph."""
    (made,) = works_of([Draft(name, date=date, ordinal=int(date[:4]), **more).para(words).document()])  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("安保理改革", ["安保", "保理", "理改", "改革", "革"]),
        ("ODAの改革", ["oda", "の改", "改革", "革"]),
        ("ＯＤＡ", ["oda"]),
        ("Ferries, ferry", ["ferry", "ferry"]),
        ("supported supporting supports", ["support", "support", "support"]),
        ("places", ["plac"]),
        ("реформы реформа", ["реформ", "реформ"]),
        ("、。「」", []),
    ],
)
def test_terms(words: str, found: list[str]) -> None:
    """Japanese runs give overlapping pairs, other words their stems; width and case make no difference."""
    assert list(terms(words)) == found


@given(before=some.text(alphabet="国連改革対話", max_size=6), after=some.text(alphabet="国連改革対話", max_size=6))
def test_a_phrase_is_found_in_whatever_surrounds_it(before: str, after: str) -> None:
    """The pairs of a Japanese phrase stand in a row among those of any run that holds it."""
    phrase = list(terms("協力強化"))[:-1]
    whole = list(terms(before + "協力強化" + after))
    assert any(whole[at : at + len(phrase)] == phrase for at in range(len(whole)))


def test_the_act_that_says_it_is_quoted() -> None:
    """A hit quotes the clause of the act that holds the words, with the act's holders; else the sentence."""
    draft = Draft("a").para("Trade grew. XA and XB welcome the new ferries. All met.")
    draft.says("XA and XB welcome the new ferries", "welcome", ("XA", "XB"), "ferries")
    (made,) = works_of([draft.document()])
    hit = hit_in(made, "para_1", "new ferry")
    assert (hit.place.words, hit.act, hit.parties) == (
        "XA and XB welcome the new ferries", ActType.WELCOME, ("XA", "XB"),
    )  # fmt: skip
    assert hit_in(made, "para_1", "trade").place.words == "Trade grew."


def test_first_and_last_use() -> None:
    """The answer says when a wording was first and last used, newest first, and which adopted form is the latest."""
    works = [
        work("a", "2024-08-28", "New ferries."), work("b", "2030", "New ferries."),
        work("c", "2031-01-01", "New ferries.", kind="readout"),
    ]  # fmt: skip
    found = answer("ferries", [hit_in(each, "para_1", "ferries") for each in (*works, works[0])])
    assert (found.first_use, found.last_use) == ("2024-08-28", "2031-01-01")
    assert [(hit.place.date, hit.latest) for hit in found.hits] == [
        ("2031-01-01", False), ("2030", True), ("2024-08-28", False),
    ]  # fmt: skip


def test_nothing_found() -> None:
    """Without a hit there is no first use and no last."""
    assert answer("x", []).first_use is answer("x", []).last_use is None


def test_the_words_stand_in_the_document() -> None:
    """What a hit quotes is printed in its document."""
    made = work("a", "2024", f"{JAPANESE}。改革は必要である。")
    for query in ("改革", "討議", "国際連合の改革", "必要"):
        words = hit_in(made, "para_1", query).place.words
        assert words in made.document.text
        assert query in words
