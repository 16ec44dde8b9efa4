"""The brief for Word, judged by python-docx and LibreOffice."""

import re
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from docx import Document
from lxml import etree

from taiwa.exports.docx.body import Body, Lines, Note, Run
from taiwa.exports.docx.brief import brief_body, brief_docx
from taiwa.exports.docx.package import docx_of
from taiwa.exports.docx.xml import W
from taiwa.lexicon import Knowledge
from taiwa.reading import read
from taiwa.record.document import of_reading
from taiwa.record.record import Record
from taiwa.reports.brief import brief_page
from taiwa.reports.pages import BriefPage, Citation
from taiwa.reports.scope import Scope
from taiwa.source import open_file

SPACE = r"\s"
NAMES = {"w": W}


@pytest.fixture(scope="module")
def record(knowledge: Knowledge, examples: list[Path]) -> Record:
    """The record of the example dialogue."""
    return Record([of_reading(read(open_file(path), knowledge)) for path in examples], knowledge)


@pytest.fixture(scope="module", params=["en", "ja"])
def page(request: pytest.FixtureRequest, record: Record) -> BriefPage:
    """The brief on one party, in either language."""
    return brief_page(Scope(record, party="XA"), request.param)


def part(data: bytes, name: str) -> etree._Element:
    """A part of a Word file as XML."""
    return etree.fromstring(ZipFile(BytesIO(data)).read(f"word/{name}.xml"))


def words(element: etree._Element) -> str:
    """The words of an element."""
    return "".join(element.itertext())


def test_every_pinpoint_is_a_footnote(page: BriefPage) -> None:
    """Each reference in the text has its note, numbered from one in order, and a note says where its words are printed."""
    data = brief_docx(page)
    referred = [int(one) for one in part(data, "document").xpath("//w:footnoteReference/@w:id", namespaces=NAMES)]
    notes = part(data, "footnotes").xpath("w:footnote[not(@w:type)]", namespaces=NAMES)
    assert referred == [*range(1, len(notes) + 1)]
    told = [" ".join(words(note).split()) for note in notes]
    assert page.timeline is not None
    for statement in page.timeline.statements:
        assert noted(statement.citation) in told
    for row in (row for group in page.promises for row in group.rows):
        assert any(one.startswith(noted(row.citation)) for one in told)


def noted(citation: Citation) -> str:
    """How a note begins: with the day, unless the document is called by it already."""
    return citation.label if citation.date in citation.label else f"{citation.date}, {citation.label}"


def test_every_link_leads_to_a_passage(page: BriefPage) -> None:
    """No link of the text or of a note leads nowhere, and no two places have one name."""
    data = brief_docx(page)
    marks = part(data, "document").xpath("//w:bookmarkStart/@w:name", namespaces=NAMES)
    links = {link for name in ("document", "footnotes") for link in part(data, name).xpath("//w:hyperlink/@w:anchor", namespaces=NAMES)}
    assert links <= set(marks)
    assert len(set(marks)) == len(marks)
    assert brief_body(page).loose() == frozenset()


def test_python_docx_opens_it(page: BriefPage) -> None:
    """Another library finds the headings by their styles, the tables with their heads, the printed words and the title."""
    document = Document(BytesIO(brief_docx(page)))
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings[0] == (page.timeline.question if page.timeline else "")
    assert page.say["passages"] in headings
    assert document.tables[0].rows[0].cells[0].text == page.say["date"]
    assert document.core_properties.title == page.title
    every = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for printed in page.printed:
        for passage in printed.passages:
            assert "".join(run.words for run in passage.body) in every


def test_east_asian_words_have_an_east_asian_font(page: BriefPage) -> None:
    """Fonts for Japanese are named beside those for Latin letters, with the language that they are set in."""
    fonts = part(brief_docx(page), "styles").xpath("//w:docDefaults//w:rFonts/@w:eastAsia", namespaces=NAMES)
    assert fonts == ["Yu Mincho" if page.language == "ja" else "Yu Gothic"]
    languages = part(brief_docx(page), "styles").xpath("//w:docDefaults//w:lang", namespaces=NAMES)[0]
    assert (languages.get(f"{{{NAMES['w']}}}val"), languages.get(f"{{{NAMES['w']}}}eastAsia")) == ("en-GB", "ja-JP")


def test_who_owes_is_told_once(page: BriefPage) -> None:
    """Below a heading that says who owes, no column says it again; promises of several owners that are settled keep theirs."""
    tables = Document(BytesIO(brief_docx(page))).tables
    heads = [[cell.text for cell in table.rows[0].cells] for table in tables]
    ledgers = [head for head in heads if page.say["promise"] in head]
    assert len(ledgers) == len(page.promises) + bool(page.settled)
    assert all(page.say["who"] not in head for head in ledgers[: len(page.promises)])
    rows = [row.cells[1].text for table in tables if page.say["promise"] in [cell.text for cell in table.rows[0].cells] for row in table.rows[1:]]
    assert all(any(row.action in told for told in rows) for group in page.promises for row in group.rows)


def test_the_same_brief_gives_the_same_bytes(page: BriefPage) -> None:
    """No clock stands in the file."""
    assert brief_docx(page) == brief_docx(page)


def test_words_of_a_document_never_break_the_file() -> None:
    """Marks of XML, control characters, tabs and line breaks of a document stand in the file as words."""
    body = Body()
    body.paragraph("a < b & c\x00\x0b\nd\te", Note((Run("\x1f&"),)))
    body.table(["<h>"], [[[Lines(["&amp;"], "TableText")]]], [1])
    document = Document(BytesIO(docx_of(body, "<&>", "en")))
    assert document.paragraphs[0].text == "a < b & c\ufffd\ufffd\nd e"
    assert document.tables[0].rows[1].cells[0].text == "&amp;"
    assert document.core_properties.title == "<&>"


@pytest.mark.usefixtures("libreoffice")
def test_libreoffice_prints_it(page: BriefPage, tmp_path: Path) -> None:
    """LibreOffice opens the brief and prints its title, its notes in their order, those of tables too, and page numbers."""
    (tmp_path / "brief.docx").write_bytes(brief_docx(page))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "brief.docx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    document = pypdfium2.PdfDocument(tmp_path / "brief.pdf")
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    assert re.sub(r"\s", "", page.title) in re.sub(r"\s", "", pages[0])
    everything, at = re.sub(r"\s", "", "".join(pages)), 0
    for number, note in enumerate(part(brief_docx(page), "footnotes").xpath("w:footnote[not(@w:type)]", namespaces=NAMES), 1):
        at = everything.find(f"{number}{re.sub(SPACE, '', words(note))[:16]}", at) + 1
        assert at, f"note {number} stands behind the one before it"
    for number, printed in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in re.sub(r"\s", "", printed)


def test_a_footnote_quotes_in_the_marks_of_the_words(page: BriefPage) -> None:
    """Japanese words stand in 「」 and English ones in “”, whatever language the brief is in."""
    notes = part(brief_docx(page), "footnotes").xpath("w:footnote[not(@w:type)]", namespaces=NAMES)
    told = ["".join(note.xpath(".//w:t/text()", namespaces=NAMES)) for note in notes]
    japanese = [words for words in told if re.search(r"[\u3040-\u30ff]", words.partition(" 「")[2])]
    assert japanese
    assert not [words for words in told if re.search(r"“[^”]*[\u3040-\u30ff][^”]*”$", words)]
