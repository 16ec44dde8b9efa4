"""The adopted text as a Word file: what was adopted, and nothing of how it was negotiated."""

import re
from io import BytesIO
from zipfile import ZipFile

from sitting import ENGLISH, PARTIES, Sitting, wish
from word_files import paragraphs

from taiwa.exports.docx.adopted import adopted_docx
from taiwa.exports.round_akn import Printed
from taiwa.rounds.events import ending, room, text

NAMES = {"XA": "Keldea", "XB": "Sarmeth"}


def adopted() -> Sitting:
    """A round whose second paragraph was struck and a new one taken in, adopted by three, with two who stand apart."""
    sitting = Sitting().circulated()
    sitting.act("XA", room.DatesSet("25–26 November 2026", "Vellmar"))
    sitting.taken("XB", text.Wish(change="insert", target="2", words={"en": "The Ministers thanked the chair.", "ja": "謝意"}, reason="courtesy"))
    sitting.taken("XC", text.Wish(change="delete", target="1", words={}, reason="said already"))
    sitting.act("XC", text.Reserved("3", "no instruction"))
    sitting.act("XC", text.ReservationLifted("3"))
    sitting.act("XA", ending.SignaturesOrdered(("XD", "XB", "XC", "XA")))
    sitting.adopted()
    sitting.act("XC", ending.Dissociated(("2 bis",), "we were not asked"))
    sitting.act("XD", ending.Dissociated((), "for want of a mandate"))
    return sitting


def made(sitting: Sitting, viewer: str, language: str = "en") -> bytes:
    """The file for a viewer."""
    return adopted_docx(sitting.live, sitting.seen(viewer), Printed(language=language, kind="statement", names=NAMES))


def notes(data: bytes) -> str:
    """The words at the foot of the pages."""
    return re.sub("<[^>]*>", "", ZipFile(BytesIO(data)).read("word/footnotes.xml").decode())


def test_the_adopted_numbers_stand_in_order_with_place_day_and_signatures() -> None:
    """No number of the table, no mark of a negotiation; names as they are printed, in the order in which they sign."""
    data = made(adopted(), "XB")
    assert paragraphs(data) == [
        "Joint Statement", f"1.\t{ENGLISH[1]}", "2.\tThe Ministers thanked the chair.", f"3.\t{ENGLISH[2]}", "Vellmar, 23 November 2026",
        "XD \t", "Sarmeth \t", "XC \t", "Keldea \t",
    ]  # fmt: skip
    document = ZipFile(BytesIO(data)).read("word/document.xml").decode()
    for mark in ("w:ins ", "w:del ", "w:commentReference", 'w:name="p_', "["):
        assert mark not in document


def test_who_stands_apart_is_a_note_and_the_old_number_where_it_is_another() -> None:
    """The number on the table helps those who were in the room; nobody else ever saw it."""
    sitting = adopted()
    said = notes(made(sitting, "XB"))
    assert "XC dissociates itself from this paragraph: we were not asked" in said
    assert "XD dissociates itself from this text: for want of a mandate" in said
    assert "2 bis in the text as it was negotiated; XC" in said
    assert "3 in the text as it was negotiated" not in said
    sitting.act("XA", room.TopicsOpened(("text",), "public"))
    published = notes(made(sitting, ""))
    assert "we were not asked" in published
    assert "as it was negotiated" not in published


def test_the_file_speaks_the_language_of_its_text() -> None:
    """Day and notes are in Japanese where the text is."""
    data = made(adopted(), "XB", "ja")
    assert "Vellmar, 2026年11月23日" in paragraphs(data)
    assert "XCは、この項に加わらない" in notes(data)


def test_a_round_of_all_is_adopted_as_it_stands() -> None:
    """Where nothing was renumbered and nobody stands apart there is no note at all."""
    sitting = Sitting().circulated()
    sitting.taken("XB", wish("1", "shall", "should", ENGLISH[0]))
    data = made(sitting.adopted(), "XA")
    assert notes(data).strip() == ""
    assert len(paragraphs(data)) == 1 + len(ENGLISH) + 1 + len(PARTIES)
