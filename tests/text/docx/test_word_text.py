"""A Word file is read as it is displayed; what is hidden, deleted or set beside the text is cut, and told."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from wordfiles import RELATION, STRICT, WORD, opened, para, run, style, styled, word_file, words_of, zipped

from taiwa.text.docx import docx_opened
from taiwa.text.docx.markup import parsed
from taiwa.text.docx.properties import front_of
from taiwa.text.rows import Opened

_BOLD = "<w:b/>"
_INSIDE = {
    "runs": (run("a") + run("b"), "ab"),
    "a tab": ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
    "a hyphen that does not break": ("<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>year</w:t></w:r>", "5-year"),
    "a soft hyphen": ("<w:r><w:t>co</w:t><w:softHyphen/><w:t>operation</w:t></w:r>", "cooperation"),
    "white space that is not kept": ("<w:r><w:t> a\n</w:t></w:r>", "a"),
    "a link": (f'<w:hyperlink r:id="x">{run("a")}</w:hyperlink>', "a"),
    "a smart tag": (f"<w:smartTag>{run('a')}</w:smartTag>", "a"),
    "a content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>", "a"),
    "a sign of a symbol font": ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
    "a letter of a symbol font": ('<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>m</w:t></w:r>', "μ"),
    "a sign that is not known": ('<w:r><w:rPr><w:rFonts w:ascii="Webdings"/></w:rPr><w:t>a漢 </w:t></w:r>', "□漢"),
    "a simple field": (f'<w:fldSimple w:instr=" DATE ">{run("2020")}</w:fldSimple>', "2020"),
    "a shape in two forms": (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{run("new")}</mc:Choice><mc:Fallback>{run("old")}</mc:Fallback></mc:AlternateContent>', "new"),
    "a shape in an unknown form": (
        f'<mc:AlternateContent><mc:Choice Requires="zzz">{run("new")}</mc:Choice><mc:Fallback>{run("old")}</mc:Fallback></mc:AlternateContent>', "old"),
}  # fmt: skip


@pytest.mark.parametrize("kind", _INSIDE)
def test_what_is_displayed_is_read(kind: str) -> None:
    """The words of a paragraph are those that Word displays."""
    inside, words = _INSIDE[kind]
    assert words_of(para(inside)) == [words]


def _field(code: str, result: str) -> str:
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    return f'{marks["begin"]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks["separate"]}{run(result)}{marks["end"]}'


_LEFT = {
    "deleted": ('<w:del w:author="Mori" w:date="2024-05-01T00:00:00Z"><w:r><w:delText>b</w:delText></w:r></w:del>',
                "deleted by Mori on 2024-05-01"),
    "moved away": (f'<w:moveFrom w:author="Mori">{run("b")}</w:moveFrom>', "moved away by Mori"),
    "hidden": (run("b", "<w:vanish/>"), "hidden"),
    "a reading": (f"<w:ruby><w:rt>{run('b')}</w:rt><w:rubyBase/></w:ruby>", "reading"),
    "a page number": (_field(" PAGE ", "b"), "page number"),
    "a placeholder": (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('b')}</w:sdtContent></w:sdt>", "placeholder"),
    "struck through": (run("b", "<w:strike/>"), "struck through"),
    "struck through twice": (run("b", "<w:dstrike/>"), "struck through"),
    "white": (run("b", '<w:color w:val="FFFFFF"/>'), "hidden"),
}  # fmt: skip


@pytest.mark.parametrize("kind", _LEFT)
def test_what_is_not_displayed_is_a_cut(kind: str) -> None:
    """What stands in a paragraph and is no part of its words is cut with the reason; the rest keeps its origin."""
    inside, why = _LEFT[kind]
    made = opened(para(run("a") + inside + run("c")))
    (row,) = made.sheet.rows
    (cut,) = made.sheet.cuts
    assert (row.words, cut.words, cut.why) == ("ac", "b", why)
    assert "".join(made.decoded[start:end] for _, start, end in row.strand.runs) == "ac"
    assert made.decoded == "abc"


_CODES = {
    'EQ \\* jc2 \\* "Font:MS" \\* hps10 \\o\\ad(\\s\\up 9(かん),漢)': ("漢", "reading"),
    "eq \\o\\ac(○,3)": ("③", None),
    "EQ \\o\\ac(□,秘)": ("秘", None),
    "EQ \\f(1,2)": ("", "equation"),
}


@pytest.mark.parametrize("code", _CODES)
def test_words_that_word_keeps_in_a_code_are_read(code: str) -> None:
    """A reading above a word and a sign in a circle are made by a field; the word is read, another equation is told."""
    words, why = _CODES[code]
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")}
    made = opened(para(run("a") + f'{marks["begin"]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks["end"]}' + run("b")))
    assert [row.words for row in made.sheet.rows] == [f"a{words}b" if words else "a b"]
    assert [cut.why for cut in made.sheet.cuts] == ([why] if why else [])
    assert bool(made.sheet.problems) == (why == "equation")


def test_changes_are_read_as_accepted_and_told() -> None:
    """Insertions stay, deletions go, a deleted paragraph mark joins two paragraphs; how many and whose is one note."""
    inserted = f'<w:ins w:author="Sato">{run("new ")}</w:ins>'
    mark = '<w:rPr><w:del w:author="Mori"/></w:rPr>'
    made = opened(para(inserted + run("first "), mark) + para("second") + para("third"))
    assert [row.words for row in made.sheet.rows] == ["new first second", "third"]
    (told,) = made.sheet.problems
    assert told.severity == "note"
    assert told.words.startswith("2 tracked changes by Sato, Mori read as accepted")
    assert made.places is not None
    assert [(section.number, section.start) for section in made.places.sections] == [(1, 0), (2, 10), (3, 17)]


def test_a_deleted_row_of_a_table_is_a_cut() -> None:
    """A row that was deleted as a whole is cut, the others stay."""
    gone = '<w:trPr><w:del w:author="Mori"/></w:trPr>'
    table = f"<w:tbl><w:tr>{_cell('a')}{_cell('b')}</w:tr><w:tr>{gone}{_cell('c')}{_cell('d')}</w:tr></w:tbl>"
    made = opened(table)
    assert [row.words for row in made.sheet.rows] == ["a", "b"]
    assert [(cut.words, cut.why) for cut in made.sheet.cuts] == [("c\nd", "deleted by Mori")]


def test_a_hidden_row_of_a_table_is_a_cut() -> None:
    """A row that Word hides is cut, and told."""
    made = opened(f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>{_cell('a')}</w:tr><w:tr>{_cell('b')}</w:tr></w:tbl>")
    assert [row.words for row in made.sheet.rows] == ["b"]
    assert [(cut.words, cut.why) for cut in made.sheet.cuts] == [("a", "hidden")]


def _cell(*lines: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(map(para, lines))}</w:tc>"


def test_cells_are_read_row_by_row() -> None:
    """A row of several cells of one line each holds cells; any other is layout."""
    table = f"<w:tbl><w:tr>{_cell('a')}{_cell('b')}</w:tr><w:tr>{_cell('c', 'd')}{_cell('e')}</w:tr></w:tbl>"
    assert [(row.words, row.style) for row in opened(table).sheet.rows] == [
        ("a", "cell"), ("b", "cell"), ("c", "plain"), ("d", "plain"), ("e", "plain"),
    ]  # fmt: skip


_OUTLINE = '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'
_STYLES = (
    style("1", "", title="heading 1") + style("X", _OUTLINE) + style("Y", "", based="X") + style("T", "", title="Title")
    + style("J", "", title="見出し 2") + style("B", "<w:rPr><w:b/></w:rPr>") + style("Q", "", title="Quote")
    + style("N", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="1")
)  # fmt: skip
_HEADINGS = {
    "1": ("heading", 1), "X": ("heading", 3), "Y": ("heading", 3), "T": ("heading", 1), "J": ("heading", 2),
    "B": ("bold", 0), "Q": ("quote", 0), "N": ("plain", 0), "unknown": ("plain", 0),
}  # fmt: skip


@pytest.mark.parametrize("name", _HEADINGS)
def test_a_heading_is_known_by_its_style(name: str) -> None:
    """A style is a heading by its outline level or its name, also where another style is based on it or its id is localised."""
    (row,) = opened(styled(name, "words"), {"styles": _STYLES}).sheet.rows
    assert (row.style, row.level) == _HEADINGS[name]


def test_a_paragraph_that_is_bold_throughout_is_bold() -> None:
    """Bold in every run is a bold line; one plain word makes it plain."""
    rows = opened(para(run("a", _BOLD) + run(" ") + run("b", _BOLD)) + para(run("a", _BOLD) + run("b"))).sheet.rows
    assert [row.style for row in rows] == ["bold", "plain"]


def test_a_line_break_begins_a_line_and_an_empty_paragraph_is_a_gap() -> None:
    """Lines inside a paragraph are rows of their own, of which the first begins it; empty paragraphs are counted as gaps."""
    rows = opened(para("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>") + para() + para() + para("c")).sheet.rows
    assert [(row.words, row.gap, row.starts) for row in rows] == [("a", 0, True), ("b", 0, False), ("c", 2, True)]


def _notes(kind: str, *texts: str) -> str:
    own = f"<w:r><w:{kind}Ref/></w:r>"
    rule = f'<w:{kind} w:type="separator" w:id="-1">{para("rule")}</w:{kind}>'
    return rule + "".join(f'<w:{kind} w:id="{at}">{para(own + run(f" {text}"))}</w:{kind}>' for at, text in enumerate(texts, 1))


def test_notes_stand_after_the_text_with_the_mark_that_is_printed() -> None:
    """Footnotes and endnotes are rows at the end in the order of their marks; the marks are no part of the words."""
    def mark(kind: str, at: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{at}"/></w:r>'

    body = para(run("a") + mark("footnote", 2) + run("b") + mark("footnote", 1)) + para(run("c") + mark("endnote", 1))
    made = opened(body, {"footnotes": _notes("footnote", "x", "y", "nobody"), "endnotes": _notes("endnote", "z")})
    assert [(row.words, row.style, row.marker) for row in made.sheet.rows] == [
        ("ab", "plain", None), ("c", "plain", None), ("y", "note", "1"), ("x", "note", "2"), ("z", "note", "i"),
    ]  # fmt: skip
    assert made.decoded == "a1b2\nci\n1 y\n2 x\n nobody\ni z"
    assert [(cut.words, cut.why) for cut in made.sheet.cuts if cut.why != "footnote mark"] == [
        (" nobody", "footnote that nothing refers to"),
    ]  # fmt: skip
    assert made.places is not None
    assert ("word/footnotes.xml", 3) in {(section.part, section.number) for section in made.places.sections}


def test_a_note_with_a_mark_of_its_own_keeps_it() -> None:
    """A mark that somebody typed stands for the note, and is taken out of the words on both sides."""
    mark = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    made = opened(para(run("a") + mark), {"footnotes": f'<w:footnote w:id="1">{para("* x")}</w:footnote>'})
    assert [(row.words, row.marker) for row in made.sheet.rows] == [("a", None), ("x", "*")]


def test_notes_that_are_numbered_by_section_begin_anew() -> None:
    """Where the settings say so, the first note of a section is 1 again."""
    def mark(at: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{at}"/></w:r>'

    settings = '<w:footnotePr><w:numFmt w:val="decimalFullWidth"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
    body = para(run("a") + mark(1), "<w:sectPr/>") + para(run("b") + mark(2))
    made = opened(body, {"footnotes": _notes("footnote", "x", "y"), "settings": settings})
    assert [row.marker for row in made.sheet.rows if row.style == "note"] == ["１", "１"]


def test_a_large_first_letter_belongs_to_its_paragraph() -> None:
    """A letter that is set apart to stand over several lines is the first of the paragraph after it."""
    assert words_of(para("T", '<w:framePr w:dropCap="drop"/>') + para("he Ministers")) == ["The Ministers"]


def test_comments_and_running_heads_are_kept_apart() -> None:
    """Comments, heads and feet are cuts with their reason, never text."""
    section = '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>'
    made = opened(para("a") + section, {
        "comments": f'<w:comment w:author="Mori">{para("why?")}</w:comment>', "header": para("head"), "footer": para("foot"),
    })  # fmt: skip
    assert [row.words for row in made.sheet.rows] == ["a"]
    assert [(cut.words, cut.why) for cut in made.sheet.cuts] == [
        ("why?", "comment by Mori"), ("head", "running head"), ("foot", "running foot"),
    ]  # fmt: skip


def test_a_table_of_contents_is_a_cut() -> None:
    """Entries of a table of contents are cut, by their style or by the field that makes them; a field never closed is none."""
    field = para(_field(" TOC \\o ", "1. x 3"))
    open_field = para(f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>{run("b")}')
    made = opened(field + styled("C", "2. y 4") + open_field, {"styles": style("C", "", title="toc 1")})
    assert [row.words for row in made.sheet.rows] == ["b"]
    assert {cut.why for cut in made.sheet.cuts} == {"table of contents"}


def test_a_text_box_stands_after_its_paragraph_once() -> None:
    """The words of a text box are read once, after the paragraph that carries it."""
    box = f"<w:txbxContent>{para('inside')}</w:txbxContent>"
    shape = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    made = opened(para(run("a") + shape + run("b")) + para("c"))
    assert [row.words for row in made.sheet.rows] == ["ab", "inside", "c"]
    assert made.places is not None
    assert [section.number for section in made.places.sections] == [1, 2, 4]


def test_the_strict_edition_is_read_alike() -> None:
    """A file in the strict edition of the standard gives the same rows."""
    body = para(run("a", _BOLD)) + styled("1", "b")
    data = word_file(body, {"styles": _STYLES})
    assert _rows(docx_opened(_strict(data))) == _rows(docx_opened(data)) == [("a", "bold"), ("b", "heading")]


def _strict(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as package:
        names = zip((WORD, RELATION), STRICT, strict=True)
        parts = {name: package.read(name).decode() for name in package.namelist()}
        for common, strict in names:
            parts = {name: words.replace(common, strict) for name, words in parts.items()}
    return zipped(parts)


def _rows(made: Opened) -> list[tuple[str, str]]:
    return [(row.words, row.style) for row in made.sheet.rows]


def test_pasted_lines_are_joined() -> None:
    """Hard-wrapped text that was pasted line by line is joined as in plain text, and paragraphs of one line are left alone."""
    lines = ["The Ministers reaffirmed their commitment to the co-", "operation between the states along the whole of the"]
    wrapped = ["The Ministers reaffirmed their commitment to the full", "cooperation between the states along the whole of the",
               "river, and agreed to meet again in the coming year in", "order to take stock of what had been done by then and", "since."]  # fmt: skip
    assert words_of("".join(map(para, wrapped))) == [" ".join(wrapped)]
    assert words_of("".join(map(para, lines))) == lines


def test_the_properties_of_a_file_are_kept_and_not_trusted() -> None:
    """Title and author of the file are often those of a template: they stand among other things stated."""
    front = front_of(parsed(b'<p><a xmlns="x">n</a><title>T</title><creator>A  B</creator></p>'))
    assert (front.title, front.other) == (None, (("title", "T"), ("author", "A B")))


def test_what_cannot_be_read_is_told() -> None:
    """Embedded documents, equations and numbers that only Word computes are told."""
    body = '<w:altChunk r:id="x"/>' + para("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>") + para(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>AUTONUM</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{run("a")}'
    )
    words = " ".join(problem.words for problem in opened(body).sheet.problems)
    assert all(what in words for what in ("1 document embedded", "1 equation", "computed by Word"))
