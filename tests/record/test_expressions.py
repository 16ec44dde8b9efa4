"""Files of one text, and texts that only look like one."""

from dataclasses import replace
from itertools import permutations

import pytest
from kindred import UNKNOWN, named, round_of

from drafts import KNOWLEDGE, Draft
from taiwa.problems import Problem
from taiwa.record.document import Document
from taiwa.record.expressions import expressions_of
from taiwa.record.record import Record
from taiwa.record.works import works_of
from taiwa.values import Span


def texts(*documents: Document) -> set[frozenset[str]]:
    """The names of the files of each text."""
    return {frozenset(file.file for file in text.files) for text in expressions_of(documents)}


def together(*documents: Document) -> bool:
    """Whether all are files of one text."""
    return len(texts(*documents)) == 1


def test_the_forms_of_a_text_are_one_expression() -> None:
    """Files that print the same words are one text, whatever their layout, and one of them speaks."""
    forms = [round_of("fifth", f"round.{form}", chars="\n" * blank) for blank, form in enumerate(("txt", "pdf", "docx"))]
    (work,) = works_of(form.document() for form in forms)
    assert [len(text.files) for text in work.expressions] == [3]
    assert len(work.evidence) == 2


@pytest.mark.parametrize("facts", [UNKNOWN, {"framework": None, "body": None, "ordinal": None}, {"kind": None}, {"date": None}])
def test_a_form_in_which_less_was_read_is_found_by_its_words(facts: dict[str, object]) -> None:
    """A file whose title or day could not be read still belongs to its text, when nothing else is printed in it."""
    assert together(round_of("fifth", "a.txt").document(), round_of("fifth", "a.pdf", **facts).document())


@pytest.mark.parametrize("facts", [{}, UNKNOWN])
def test_one_paragraph_more_is_evidence_and_told(facts: dict[str, object]) -> None:
    """A file with one paragraph more is a file of the same text, and review shows what only it prints."""
    files = [round_of("fifth", "a.txt"), round_of("fifth", "a.pdf", "Borven keeps its reservation on pilots.", **facts)]
    record = Record([file.document() for file in files], KNOWLEDGE)
    assert [len(work.evidence) for work in record.works] == [1]
    told = [check for check in record.review() if check.kind == "difference"]
    assert [check.place.words for check in told] == ["11.\nBorven keeps its reservation on pilots"]
    assert "not in" in told[0].why


def test_a_replaced_word_is_told_with_both_readings() -> None:
    """Where two files of one text have different words, review shows the words of both."""
    files = [round_of("fifth", "a.txt"), round_of("fifth", "b.txt")]
    files[1].chars = files[1].chars.replace("lighthouses meet again within a year", "lighthouses meet again within a week")
    (told,) = [check for check in Record([file.document() for file in files], KNOWLEDGE).review() if check.kind == "difference"]
    assert {told.place.words, told.why.rpartition(": ")[2]} == {"year", "week"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"ordinal": 5, "date": "2031-04-02"}, {"ordinal": 6, "date": "2032-04-02"}),
        ({"date": "2031-04-02", "ordinal": None}, {"date": "2032-04-02", "ordinal": None}),
        ({"date": "2031-04", "ordinal": None}, {"date": "2031-05-02", "ordinal": None}),
        ({"kind": "joint-statement"}, {"kind": "chairs-statement"}),
        ({"body": "fm"}, {"body": "som"}), ({"framework": "sea"}, {"framework": "river"}),
        ({"kind": "readout", "host": "mfa.xa"}, {"kind": "readout", "host": "mfa.xb"}),
        ({"language": "en"}, {"language": "ru"}),
        ({"title": "Annex 1"}, {"title": "Annex 2"}),
    ],
)  # fmt: skip
def test_the_same_words_of_which_other_things_are_known_stay_apart(one: dict[str, object], other: dict[str, object]) -> None:
    """Another day, round, body, kind, side, language or number in the title: no likeness makes one text of two."""
    assert not together(round_of("fifth", "a.txt", **one).document(), round_of("fifth", "b.txt", **other).document())


@pytest.mark.parametrize("facts", [UNKNOWN, {"date": None}, {"kind": None}])
def test_successive_rounds_of_which_nothing_is_known_stay_apart(facts: dict[str, object]) -> None:
    """Two rounds that differ in nothing but the number they print are never one text."""
    assert not together(round_of("fifth", "a.txt", **facts).document(), round_of("sixth", "b.txt", **facts).document())


def test_texts_made_from_one_template_on_one_day_stay_apart() -> None:
    """Two statements of one party on one day that differ in a name are two; with the same title they are one, with a misprint."""
    facts: dict[str, object] = {"framework": None, "body": None, "ordinal": None, "parties": ("XA",)}
    one, other = round_of("fifth", "a.txt", title="On the north", **facts), round_of("fifth", "b.txt", title="On the south", **facts)
    other.chars = other.chars.replace("every coast", "every shore", 1)
    assert not together(one.document(), other.document())
    other.title = "On the north"
    assert together(one.document(), other.document())


def test_short_texts_of_which_nothing_is_known_stay_apart() -> None:
    """A line that any document may hold is no sign of kinship."""
    files = [Draft(name, title=None, **UNKNOWN).para("The text follows.").document() for name in ("a.txt", "b.txt")]  # type: ignore[arg-type]
    assert not together(*files)


def test_two_texts_with_one_title_and_day_stay_apart() -> None:
    """Two joint statements of one meeting and day with the same title are two, when they say different things."""
    one = Draft("a.txt").para("Ferries sail at dawn between the ports of the northern coast, and nowhere else.")
    other = Draft("b.txt").para("Experts on floods meet within a year in the capital, as was agreed by all ministers.")
    works = works_of([one.document(), other.document()])
    assert len({work.id for work in works}) == 2


def test_what_may_be_either_of_two_is_neither() -> None:
    """A file without a day that has the words of two rounds with different days stands alone, in whatever order they come."""
    files = [
        round_of("fifth", "a.txt", date="2031").document(), round_of("fifth", "b.txt", date="2032").document(),
        round_of("fifth", "c.txt", date=None).document(),
    ]  # fmt: skip
    assert all(len(texts(*order)) == 3 for order in permutations(files))


def test_one_symbol_is_one_work() -> None:
    """A stated symbol outweighs a day read differently; two symbols keep the same words apart."""
    symbol, other = ("symbol", "X/RES/5"), ("symbol", "X/RES/6")
    one, two = round_of("fifth", "a.txt", date="2031-04-02"), round_of("fifth", "b.xml", date="2031-04-03")
    assert together(named(one, symbol), named(two, symbol))
    assert not together(named(one, symbol), named(round_of("fifth", "c.xml"), other))


def test_a_scan_speaks_last() -> None:
    """What was read off a picture is evidence beside a file that holds text, though it was held first."""
    scan, text = round_of("fifth", "scan.pdf"), round_of("fifth", "text.txt")
    scan.problems.append(Problem(Span(0, 0), "read by OCR", "note"))
    held = [replace(one, source=replace(one.source, obtained=day)) for one, day in (
        (scan.document(), "2026-01-01"), (text.document(), "2026-02-02"),
    )]  # fmt: skip
    (work,) = works_of(held)
    assert work.document.file == "text.txt"


def test_many_copies_are_no_burden() -> None:
    """A hundred copies of one text are one expression, told apart only by their bytes."""
    copies = [round_of("fifth", f"{number}.txt").document() for number in range(100)]
    (work,) = works_of(copies)
    assert len(work.evidence) == 99
