"""Finding many names at once."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from taiwa.lexicon import Matcher, Name
from taiwa.lexicon.terms import Terms

FORMS = ("Arda", "Ardan Sea", "アルダ", "アルダ国", "ベル", "U.S.", "Côte d'Arda", "日", "EU")


def name(words: str, kind: str = "party", *, strong: bool = True) -> Name:
    """A name that is its own id."""
    return Name(words=words, kind=kind, id=words, strong=strong)


def found(matcher: Matcher | Terms, chars: str) -> list[str]:
    """The words of every hit."""
    return [hit.span.of(chars) for hit in matcher.find(chars)]


@pytest.mark.parametrize(
    ("chars", "words"),
    [
        ("Arda and the Ardan Sea", ["Arda", "Ardan Sea"]),
        ("Ardan, Ardaville, XArda", []),
        ("Arda's, (Arda) Arda-Bermia", ["Arda", "Arda", "Arda"]),
        ("アルダ国とアルダ", ["アルダ国", "アルダ"]),
        ("レベル、ベルト、ベル", ["ベル"]),
        ("EU加盟国、対EU、EUROPE", ["EU", "EU"]),
        ("the U.S.-Arda talks", ["U.S.", "Arda"]),
        ("arda eu", []),
        ("Côte d'Arda and Côte d\u2019Arda", ["Côte d'Arda", "Côte d\u2019Arda"]),
    ],
)
def test_a_name_is_found_on_the_edges_of_words(chars: str, words: list[str]) -> None:
    """Latin letters, digits and katakana that go on make another word; kanji and signs do not."""
    assert found(Matcher(map(name, FORMS)), chars) == words


@given(some.text(alphabet="ArdanESeU. アルダ国ベ日-'", max_size=60))
def test_hits_stand_in_order_and_never_overlap(chars: str) -> None:
    """Every hit is one of the forms, and begins where the one before it has ended or later."""
    hits = Matcher(map(name, FORMS)).find(chars)
    assert all(hit.span.of(chars) in FORMS for hit in hits)
    assert all(one.span.end <= other.span.start for one, other in pairwise(hits))


@given(some.text(max_size=20))
def test_a_name_between_blanks_is_always_found(form: str) -> None:
    """Whatever its letters, a form that stands alone in a folded text is found there."""
    form = unicodedata.normalize("NFKC", form).strip()
    if form:
        assert found(Matcher([name(form)]), f"  {form}  ") == [form]


def test_a_shared_form_keeps_all_its_meanings() -> None:
    """A city that also stands for its state is one hit with two meanings."""
    matcher = Matcher([name("Ardapolis", "place"), name("Ardapolis", strong=False), name("Ardapolis", "place")])
    (hit,) = matcher.find("in Ardapolis")
    assert [(one.kind, one.strong) for one in hit.names] == [("place", True), ("party", False)]


def test_a_decoy_hides_the_name_in_it() -> None:
    """A word that holds a name and means something else is passed over whole."""
    matcher = Matcher([name("アルダ"), name("Arda")], decoys=["アルダ犬", "Arda Street Journal"])
    assert found(matcher, "アルダ犬はアルダの犬。Arda Street Journal, Arda") == ["アルダ", "Arda"]


def test_a_term_stands_in_any_letter_case() -> None:
    """Words that are no names may begin a sentence or stand in a heading, and katakana may go on beside them."""
    terms = Terms([name("climate change", "issue"), name("エネルギー", "issue")])
    assert found(terms, "Climate change; CLIMATE CHANGE; クリーンエネルギー") == ["Climate change", "CLIMATE CHANGE", "エネルギー"]


@given(some.text(max_size=30))
def test_letter_case_never_moves_a_hit(before: str) -> None:
    """A term is found where it stands, also after letters whose small form is longer."""
    chars = f"{before} WATER"
    assert found(Terms([name("water", "issue")]), chars)[-1:] == ["WATER"]


@pytest.mark.parametrize("unit", ["A", "ア", "日", "(", "9", "'", "Ard"])
def test_a_long_line_of_one_sign_is_read_in_one_pass(unit: str) -> None:
    """A megabyte of one sign gives no hit and takes no more than its length."""
    assert Matcher(map(name, FORMS[:5])).find(unit * 1_000_000) == []


@given(some.text(alphabet="アルダEU ", max_size=20), some.text(alphabet="アルダEU ", max_size=20))
def test_hits_in_a_part_are_counted_from_where_it_begins(before: str, part: str) -> None:
    """Where a part of a text begins at a place, its hits have the places that they have in the text."""
    matcher = Matcher(map(name, FORMS))
    alone, placed = matcher.find(part), matcher.find(part, begins=len(before))
    assert [hit.span.of(before + part) for hit in placed] == [hit.span.of(part) for hit in alone]


@given(some.lists(some.text(alphabet="ArdanEU Бермия アルダ国ベ日", max_size=30), max_size=5))
def test_what_was_searched_before_changes_nothing(texts: list[str]) -> None:
    """A matcher finds in a text what a new one finds there, whatever the scripts of the texts before it."""
    forms = (*FORMS, "Бермия", "Бермия EU", "EU国")
    used = Matcher(map(name, forms))
    for chars in texts:
        assert used.find(chars) == Matcher(map(name, forms)).find(chars)
