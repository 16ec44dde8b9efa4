"""The same statement reads the same from a Word file as from plain text."""

from io import BytesIO

from docx import Document

from taiwa.source import from_bytes
from taiwa.source.models import DOCX
from taiwa.text import Text, to_text
from taiwa.tree import build_tree

_STATEMENT = """「ヴェスカル海」対話・第9回外相会合　共同声明

2031年5月1日、ナヴィスカ

　閣僚は、2031年5月1日にナヴィスカにおいて会合を開催し、次のとおり表明した。

I. 水資源

1. 閣僚は、水位に関する情報を毎年交換することで一致した。
(1) 春には、雪解けの見通しを交換する。
(2) 秋には、貯水の状況を交換する。

2. 閣僚は、ＶＳＣ事務局の報告を歓迎した。

II. 次回会合

3. 閣僚は、次回会合を2032年に開催することで一致した。
"""


def _text(data: bytes, name: str) -> Text:
    return to_text(from_bytes(data, name))


def _word(*, counted: bool) -> bytes:
    """The statement with a paragraph for each line; `counted` leaves the numbers 1. 2. 3. to Word."""
    made = Document()
    for line in _STATEMENT.splitlines():
        number, _, words = line.partition(" ")
        if counted and number[:1].isdecimal() and number.endswith("."):
            made.add_paragraph(words, style="List Number")
        else:
            made.add_paragraph(line)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def test_a_word_file_gives_the_same_text_and_tree() -> None:
    """Typed or counted by Word, the numbers and all other words are those of the plain text, line for line."""
    plain = _text(_STATEMENT.encode(), "x.txt")
    for counted in (False, True):
        word = _text(_word(counted=counted), "x.docx")
        assert word.source.media == DOCX
        assert (word.chars, [line.gap for line in word.lines]) == (plain.chars, [line.gap for line in plain.lines])
        assert build_tree(word).provisions == build_tree(plain).provisions


def test_every_place_of_a_word_file_is_its_paragraph() -> None:
    """Where a line came from is the paragraph that python-docx finds by the same number, automatic numbers aside."""
    data = _word(counted=True)
    paragraphs = Document(BytesIO(data)).paragraphs
    word = _text(data, "x.docx")
    for line in word.lines:
        (place,) = word.origin(line.span).places
        own = paragraphs[place.number - 1].text
        assert place.part == "word/document.xml"
        assert word.quoted(word.origin(line.span)).strip().endswith(own.strip())
