"""Files of one text, and texts that only look like one."""

from itertools import permutations

import pytest
from kindred import UNKNOWN, named, round_of

from drafts import KNOWLEDGE, Draft
from taiwa.problems import Problem
from taiwa.record.document import Document
from taiwa.record.expressions import expressions_of
from taiwa.record.record import Record
from taiwa.record.works import works_of
from taiwa.values import Span, replace


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


@pytest.mark.parametrize(
    ("printed", "instead"), [("within a year", "within a week"), ("ten ports", "12 ports"), ("of Borven", "of Celmar")]
)
def test_a_replaced_word_keeps_texts_apart_and_is_told(printed: str, instead: str) -> None:
    """Files under one name and title that differ in a word, a figure or a name are two texts; review asks, with both words."""
    files = [round_of("fifth", name, f"Experts shall see {words} before the snow.") for name, words in (("a.txt", printed), ("b.txt", instead))]
    documents = [file.document() for file in files]
    assert not together(*documents)
    (asked,) = [check for check in Record(documents, KNOWLEDGE).review() if check.kind == "work"]
    differing = {words for one, other in ((printed, instead),) for words in (*one.split(), *other.split())} - set(
        printed.split()
    ) & set(instead.split())
    assert all(word.casefold() in asked.why for word in differing)


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("co-operation", "cooperation"), ("co-operation", "co operation"), ("official efforts", "of\ufffdcial e\ufffdorts"),
        ("Dürmal", "Durmal"), ("the Minister’s", 'the "Minister\'s"'), ("a) ports b) ferries c) pilots", "ports ferries pilots"),
    ],
)  # fmt: skip
def test_letters_that_formats_make_part_no_texts(printed: str, instead: str) -> None:
    """Hyphens, quotes, lost ligatures and accents, and marks of lists are differences of files."""
    files = [round_of("fifth", name, f"They praised {words} at last.") for name, words in (("a.txt", printed), ("b.pdf", instead))]
    assert together(*(file.document() for file in files))


def test_letters_left_out_elsewhere_do_part_texts() -> None:
    """Only one side may have lost a ligature: a fight is no flight."""
    files = [round_of("fifth", name, f"They recalled the {words} of May.") for name, words in (("a.txt", "fight"), ("b.pdf", "flight"))]
    assert not together(*(file.document() for file in files))


def test_a_scan_may_misread_letters_but_no_figures() -> None:
    """A text that was read off a picture, and never speaks, is evidence though letters differ; another figure parts it."""
    for misread, one in (("harbovrs of 12 coasts", True), ("harbours of 72 coasts", False)):
        scan = round_of("fifth", "scan.pdf", f"They praised {misread}.")
        scan.problems.append(Problem(Span(0, 0), "read by OCR"))
        text = round_of("fifth", "text.txt", "They praised harbours of 12 coasts.")
        assert together(scan.document(), text.document()) is one


def test_what_only_another_file_prints_is_told_with_what_it_holds() -> None:
    """A promise that the speaking file lacks is never silent: review says that a promise stands there."""
    words = "Borven will build ten ports"
    whole = round_of("fifth", "a.pdf", f"{words}.").promises(words, "build ten ports", ("XB",)).document()
    page = replace(whole, source=replace(whole.source, media="application/pdf"))
    record = Record([round_of("fifth", "b.txt").document(), page], KNOWLEDGE)
    assert [work.document.file for work in record.works] == ["b.txt"]
    assert [check.why for check in record.review() if check.kind == "difference"] == ["not in b.txt, which speaks; it holds a promise"]


def test_a_mark_of_a_list_is_no_difference() -> None:
    """The letters of a list that one form prints and the other does not are nothing to check."""
    marks = [round_of("fifth", name, f"They praised:\n{words}") for name, words in (
        ("a.txt", "a) ports of the coast\nb) pilots"), ("b.html", "ports of the coast\npilots"),
    )]  # fmt: skip
    record = Record([file.document() for file in marks], KNOWLEDGE)
    assert len(record.works) == 1
    assert [check for check in record.review() if check.kind == "difference"] == []


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
    """Two statements of one party on one day that differ in a name are two; so they are with the same title."""
    facts: dict[str, object] = {"framework": None, "body": None, "ordinal": None, "parties": ("XA",)}
    one, other = round_of("fifth", "a.txt", title="On the north", **facts), round_of("fifth", "b.txt", title="On the south", **facts)
    other.chars = other.chars.replace("every coast", "every shore", 1)
    assert not together(one.document(), other.document())
    other.title = "On the north"
    assert not together(one.document(), other.document())


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


def spoken(*files: tuple[Draft, str, str | None]) -> str:
    """The file that speaks of these drafts with their format and the day they were obtained."""
    held = [replace(one, source=replace(one.source, media=media, obtained=day)) for draft, media, day in files for one in [draft.document()]]
    (speaking,) = {works_of(order)[0].document.file for order in permutations(held)}
    return speaking


def test_made_text_speaks_before_a_page() -> None:
    """Of files obtained on one day the made text speaks though more was read in the page; else the one held first."""
    page = round_of("fifth", "a.pdf").says("agreed that every coast shall", "agree", ("XA",))
    text = round_of("fifth", "a.docx")
    for day in ("2026-01-01", None):
        assert spoken((page, "application/pdf", day), (text, "application/docx", day)) == "a.docx"
    assert spoken((page, "application/pdf", "2026-01-01"), (text, "application/docx", "2026-01-02")) == "a.pdf"


def test_a_damaged_file_does_not_speak() -> None:
    """A file with an error never speaks for a whole one; of two whole ones obtained on one day the less doubted speaks."""
    for severity, day in (("error", "2026-01-01"), ("warning", "2026-02-02")):
        bad = round_of("fifth", "bad.txt").says("agreed that every coast shall", "agree", ("XA",))
        bad.problems.append(Problem(Span(0, 0), "letters are lost", severity))  # type: ignore[arg-type] - a severity each
        assert spoken((bad, "text/plain", day), (round_of("fifth", "good.txt"), "text/plain", "2026-02-02")) == "good.txt"


def test_many_copies_are_no_burden() -> None:
    """A hundred copies of one text are one expression, told apart only by their bytes."""
    copies = [round_of("fifth", f"{number}.txt").document() for number in range(100)]
    (work,) = works_of(copies)
    assert len(work.evidence) == 99
