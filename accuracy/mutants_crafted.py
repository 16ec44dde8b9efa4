"""Files made to hurt: bombs, endless nesting, references in circles, numbers that promise gigabytes."""

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain
from zipfile import ZIP_DEFLATED, ZipFile

from mutants_made import Mutant

_MEGA = 1_000_000
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_AKN = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
_LINE = b"BT /F 10 Tf 50 700 Td (The Ministers welcomed it.) Tj ET\n"
_PARAGRAPH = "<w:p><w:r><w:t>The Ministers welcomed it.</w:t></w:r></w:p>"
_FIGURES = ("decimal", "upperRoman", "lowerLetter", "japaneseCounting", "aiueo", "none")
_LAUGHS = '<!DOCTYPE lolz [<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{at + 1} "{f"&a{at};" * 10}">' for at in range(12)
) + "]>"  # fmt: skip
_OUTSIDE = '<!DOCTYPE x [<!ENTITY out SYSTEM "file:///etc/passwd">]>'


def crafted() -> Iterator[Mutant]:
    """Every file that somebody made with a purpose."""
    for how, data in chain(_large_pdfs(), _odd_pdfs()):
        yield Mutant(f"{how.replace(' ', '-')}.pdf", how, data)
    for how, data in chain(_large_words(), _odd_words()):
        yield Mutant(f"{how.replace(' ', '-')}.docx", how, data)
    for how, words in _xmls():
        yield Mutant(f"{how.replace(' ', '-')}.akn", how, words.encode())


def pdf_of(objects: Sequence[bytes], *, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1, with a sound table of where they stand."""
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, table)
    return bytes(made)


def _page(content: bytes, packed: bytes = b"", page: bytes = b"", count: int = 1) -> bytes:
    """A PDF of one page (or of one page many times) with this content."""
    kids = b"3 0 R " * count
    return pdf_of((
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%b] >>" % (count, kids),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >>"
        b" /XObject << /X 4 0 R >> >> %b >>" % page,
        b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), packed, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ))  # fmt: skip


def _no_page(catalog: bytes = b"", pages: bytes = b"/Count 0 /Kids []") -> bytes:
    """A PDF without a page, with more in its catalogue or other pages than it has."""
    return pdf_of((b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalog, b"<< /Type /Pages %b >>" % pages))


def _large_pdfs() -> Iterator[tuple[str, bytes]]:
    yield "one line", _page(_LINE)
    yield "a stream of 300 MB", _flate(b" " * 300 * _MEGA)
    yield "a stream packed six times", _page(_packed(_LINE * 20_000, 6), b"/Filter [" + b"/FlateDecode " * 6 + b"]")
    yield "a million lines", _flate(_LINE * _MEGA)
    yield "a line of a million signs", _flate(b"BT /F 1 Tf (" + b"a" * _MEGA + b") Tj ET")
    yield "everything in one place", _flate(b"BT /F 10 Tf 50 700 Td " + b"(abc) Tj 0 0 Td " * 100_000 + b"ET")
    yield "the same page 50000 times", _page(_LINE, count=50_000)
    yield "brackets in content", _page(b"q " * 500_000 + _LINE)
    yield "arrays in arrays", _no_page(b"/X " + b"[" * 500_000 + b"]" * 500_000)
    slant = b"BT /F 9 Tf %f %f -%f %f 300 400 Tm (Taiwa) Tj ET\n"
    turns = ((at / 9999, 1 - at / 9999) for at in range(9999))
    yield "letters on every slant", _page(b"".join(slant % (one, other, other, one) for one, other in turns))
    rule = b"0 %d m 600 %d l S %d 0 m %d 800 l S\n"
    yield "100000 rules", _flate(b"".join(rule % (at % 800, at % 800, at % 600, at % 600) for at in range(50_000)))


def _odd_pdfs() -> Iterator[tuple[str, bytes]]:
    yield "a page that is its own parent", _no_page(pages=b"/Count 9 /Kids [2 0 R]")
    yield "pages that are promised", _no_page(pages=b"/Count 2147483647 /Kids []")
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 4 0 R >> >>"
    yield "a form that draws itself", _page(b"/X Do " * 100, form)
    yield "a page as large as a town", _page(_LINE, page=b"/UserUnit 1000000 /MediaBox [-1e30 -1e30 1e30 1e30]")
    yield "letters as large as a town", _page(b"BT /F 1e30 Tf 1e30 0 0 1e30 1e30 1e30 Tm (Taiwa) Tj ET")
    yield "letters of no size", _page(b"BT /F 0 Tf 0 0 0 0 0 0 Tm (Taiwa) Tj ET")
    yield "only the head", b"%PDF-1.7\n"
    looped = b"%PDF-1.7\ntrailer\n<< /Size 9 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF"
    yield "a table of places that leads to itself", looped
    keys = b"/Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O (%b) /U (%b)" % (b"o" * 32, b"u" * 32)
    yield "a password", _no_page().replace(b"/Root", b"/Encrypt << %b >> /ID [(a) (a)] /Root" % keys)


def _flate(content: bytes) -> bytes:
    return _page(zlib.compress(content, 9), b"/Filter /FlateDecode")


def _packed(data: bytes, times: int) -> bytes:
    return data if not times else _packed(zlib.compress(data, 9), times - 1)


def word_of(body: str, *, before: str = "", **members: str) -> bytes:
    """A Word file with this in its body; other members by name, with `__` for the slash and `_` for the dot."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        file.writestr(
            "[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        )
        file.writestr("word/document.xml", f"{before}<w:document {_W}><w:body>{body}</w:body></w:document>")
        for name, words in members.items():
            file.writestr(name.replace("__", "/").replace("_", "."), words)
    return made.getvalue()


def _large_words() -> Iterator[tuple[str, bytes]]:
    yield "one paragraph", word_of(_PARAGRAPH)
    yield "a bomb", word_of(_PARAGRAPH + " " * 400 * _MEGA)
    yield "a bomb beside", word_of(_PARAGRAPH, word__numbering_xml=" " * 400 * _MEGA)
    yield "half a million paragraphs", word_of(_PARAGRAPH * 500_000)
    yield "a paragraph of 20 MB", word_of(f"<w:p><w:r><w:t>{'a ' * 10 * _MEGA}</w:t></w:r></w:p>")
    yield "a million empty runs", word_of(f"<w:p>{'<w:r/>' * _MEGA}</w:p>")
    yield "tables in tables", word_of(_nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 20_000))
    yield "frames in frames", word_of(_nested("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", 5000))
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{_PARAGRAPH}</w:tc>'
    yield "a wide table", word_of(f"<w:tbl><w:tr>{cell * 2000}</w:tr></w:tbl>")
    yield "members without end", _many_members()


def _odd_words() -> Iterator[tuple[str, bytes]]:
    yield "a thousand laughs", word_of("<w:p><w:r><w:t>&a12;</w:t></w:r></w:p>", before=_LAUGHS)
    yield "an entity from outside", word_of("<w:p><w:r><w:t>&out;</w:t></w:r></w:p>", before=_OUTSIDE)
    style = '<w:style w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    styles = f"<w:styles {_W}>{style.format('a', 'b')}{style.format('b', 'a')}</w:styles>"
    yield "styles in a circle", word_of(_with('<w:pStyle w:val="a"/>'), word__styles_xml=styles)
    reference = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnotes {_W}><w:footnote w:id="2">{reference}</w:footnote></w:footnotes>'
    yield "a note to itself", word_of(reference * 999, word__footnotes_xml=notes)
    for value in ("999999999", "-1", "1e9", "9" * 5000):
        lists = f"<w:numbering {_W}>{''.join(_list(at, kind, value) for at, kind in enumerate(_FIGURES))}</w:numbering>"
        numbered = (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{at}"/></w:numPr>' for at in range(len(_FIGURES)))
        yield f"numbers at {value[:9]}", word_of("".join(map(_with, numbered)), word__numbering_xml=lists)


def _with(properties: str) -> str:
    return _PARAGRAPH.replace("<w:r>", f"<w:pPr>{properties}</w:pPr><w:r>", 1)


def _nested(opens: str, closes: str, times: int) -> str:
    return opens * times + _PARAGRAPH + closes * times


def _list(number: int, figures: str, start: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{figures}"/><w:lvlText w:val="%1%2%9"/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )


def _many_members() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as file:
        for at in range(60_000):
            file.writestr(f"word/document{at}.xml", "")
        file.writestr("word/document.xml", "")
        file.writestr("[Content_Types].xml", "")
    return made.getvalue()


def _xmls() -> Iterator[tuple[str, str]]:
    def of(body: str, before: str = "") -> str:
        return f"{before}<akomaNtoso {_AKN}><statement><mainBody>{body}</mainBody></statement></akomaNtoso>"

    paragraph = "<paragraph><num>1.</num><content><p>The Ministers welcomed it.</p></content></paragraph>"
    yield "one paragraph", of(paragraph)
    yield "a thousand laughs", of("<p>&a12;</p>", _LAUGHS)
    yield "an entity from outside", of("<p>&out;</p>", _OUTSIDE)
    yield "sections in sections", of("<section>" * 100_000 + paragraph + "</section>" * 100_000)
    yield "sections that never close", of("<section>" * 100_000)
    yield "200000 paragraphs", of(paragraph * 200_000)
    yield "a million empty elements", of("<p/>" * _MEGA)
    yield "a paragraph of 30 MB", of(f"<p>{'a ' * 15 * _MEGA}</p>")
    yield "a name of 10 MB", of(f"<{'p' * 10 * _MEGA}/>")
    yield "an attribute of 10 MB", of(f'<p eId="{"p" * 10 * _MEGA}">a</p>')
    yield "100000 attributes", of("<p " + " ".join(f'a{at}="1"' for at in range(100_000)) + ">a</p>")
    yield "inline in inline", of("<p>" + "<i>" * 50_000 + "a" + "</i>" * 50_000 + "</p>")
    yield "100000 notes", of("<p>" + "<authorialNote><p>a</p></authorialNote>" * 100_000 + "</p>")
    yield "notes in notes", of("<p>" + "<authorialNote><p>" * 10_000 + "a" + "</p></authorialNote>" * 10_000 + "</p>")
    yield "another encoding", '<?xml version="1.0" encoding="utf-7"?>' + of(paragraph)
