"""Works, expressions and files."""

from itertools import permutations

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.record.document import Document
from taiwa.record.record import Record
from taiwa.record.works import works_of
from taiwa.values import replace

TEXT = "The Ministers met and spoke of many things in the port."


def held(document: Document, day: str | None) -> Document:
    """The same file, obtained on another day."""
    return replace(document, source=replace(document.source, obtained=day))


@pytest.mark.parametrize(
    ("draft", "slug"),
    [
        (Draft("a", framework="sea", body="fm", ordinal=6, date="2027-05-01"), "sea-fm-6-2027-05-01-joint-statement"),
        (Draft("a", framework="sea", body="fm", ordinal=None, date="2027-05"), "sea-fm-2027-05-joint-statement"),
        (
            Draft("a", framework=None, parties=("XB", "XA"), kind="readout", date="2026-03-24"),
            "xa-xb-2026-03-24-readout",
        ),
    ],
)
def test_a_work_has_a_readable_name(draft: Draft, slug: str) -> None:
    """Framework or parties, body, ordinal, day and kind name a work, whatever the order of the parties."""
    assert draft.document().work == slug


@pytest.mark.parametrize("draft", [Draft("a", date=None), Draft("a", kind=None), Draft("a", framework=None, parties=())])
def test_a_poor_header_gives_no_name(draft: Draft) -> None:
    """Without a day, a kind or a speaker only the bytes say which work it is."""
    document = draft.document()
    assert document.work == f"file-{document.source.digest[:12]}"


def test_two_languages_are_one_work() -> None:
    """A statement is counted once; the authentic expression speaks before a provisional translation."""
    english = Draft("a.en", translation="provisional").para(TEXT).document()
    japanese = Draft("a.ja", language="ja", title="共同声明").para("大臣は会した。").document()
    (work,) = works_of([english, japanese])
    assert (work.document, work.evidence) == (japanese, (english,))


def test_the_first_held_speaks() -> None:
    """Of two authentic expressions the one that was held first speaks."""
    english, russian = Draft("a.en").para(TEXT).document(), Draft("a.ru", language="ru").para("Да.").document()
    (work,) = works_of([held(english, "2026-02-02"), held(russian, "2026-01-01")])
    assert work.document.file == "a.ru"


def test_among_equals_the_fuller_reading_speaks() -> None:
    """Where nothing else decides, the expression in which more was read speaks."""
    english = Draft("a.en").para("They met.").document()
    russian = Draft("a.ru", language="ru").para("Да.").says("Да", "say", ("XA",)).document()
    (work,) = works_of([english, russian])
    assert work.document.file == "a.ru"


def test_the_same_bytes_are_one_file() -> None:
    """A file that is given twice is held once."""
    document = Draft("a").para(TEXT).document()
    (work,) = works_of([document, document])
    assert work.evidence == ()


def test_another_format_of_the_same_text_is_evidence() -> None:
    """Two files in one language with the same passages are one work even where their titles were read differently."""
    one = Draft("a.html", title="Joint Statement").para(TEXT).para("And more.")
    other = Draft("a.txt", title="Joint statement of the Ministers").para(TEXT).para("And more.")
    assert len(works_of([one.document(), other.document()])) == 1


def test_two_texts_of_one_day_are_two_works() -> None:
    """Different texts of the same kind, day and speakers are never merged, and their ids tell them apart."""
    one = Draft("a.txt", title="On ferries").para("Ferries sail.").document()
    other = Draft("b.txt", title="On ports").para("Ports open.").document()
    works = works_of([one, other])
    assert len({work.id for work in works}) == 2
    assert all(work.id.startswith(one.work) for work in works)


def test_two_sides_of_one_meeting_are_two_works() -> None:
    """The readouts that two ministries gave of one meeting are two sources and both are kept."""
    readouts = [
        Draft(f"{host}.txt", kind="readout", host=host, language=language).para(TEXT).document()
        for host, language in (("mfa.xa", "en"), ("mfa.xb", "ru"))
    ]
    assert len(works_of(readouts)) == 2


def test_works_do_not_depend_on_order() -> None:
    """Whatever order files come in, the works are the same."""
    files = [
        Draft("a.txt", title="On ferries").para("Ferries sail.").document(),
        Draft("b.txt", title="On ports").para("Ports open.").document(),
        Draft("c.txt", title="On ports").para("Ports open!").document(),
        Draft("d.txt", language="ja", title="港").para("港。").document(),
    ]
    assert all(works_of(order) == works_of(files) for order in permutations(files))


def test_a_document_is_found_by_what_people_call_it() -> None:
    """An id, a beginning of one, a file name, its stem and a digest all lead to the work."""
    document = Draft("statement.en.txt").para(TEXT).document()
    record = Record([document], KNOWLEDGE)
    names = (document.work, document.work[:6], "statement.en.txt", "statement.en", document.source.digest, document.id)
    assert {work.id for name in names for work in record.find(name)} == {document.work}
    assert record.find("nothing") == ()


def test_the_list_shows_every_file() -> None:
    """Every file stands in the list, and one of a work's files speaks."""
    files = [Draft("a.en").para(TEXT).document(), Draft("a.ja", language="ja").para("大臣。").document()]
    rows = Record(files, KNOWLEDGE).list()
    assert ({row.file for row in rows}, sum(row.speaks for row in rows)) == ({"a.en", "a.ja"}, 1)
