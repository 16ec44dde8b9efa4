"""A Word file that is damaged or made to harm is refused in one line, in bounded time and memory."""

import random
from io import BytesIO
from zipfile import ZIP_LZMA, ZipFile

import pytest
from wordfiles import WORD, level, listed, lists, opened, para, run, style, word_file, zipped

from taiwa.text.docx import docx_opened
from taiwa.text.docx.pen import MOST_ROWS
from taiwa.text.limits import MOST_CHARACTERS, REST
from taiwa.text.rows import Opened

_NAMED = f'<w:document xmlns:w="{WORD}"><w:body>{para("x")}</w:body></w:document>'
_ENTITY = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'


def _document(xml: str | bytes) -> bytes:
    return zipped({"word/document.xml": xml})


def _many() -> bytes:
    return zipped({"word/document.xml": _NAMED, **{f"a{at}": "" for at in range(10_001)}})


def _twice() -> bytes:
    """Two documents in one file: Word and others differ in which they show."""
    made = BytesIO()
    with ZipFile(made, "w") as package:
        package.writestr("word/document.xml", _NAMED)
        package.writestr("word/Document.xml", _NAMED.replace(">x<", ">y<"))
    return made.getvalue()


def _lzma() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_LZMA) as package:
        package.writestr("word/document.xml", _NAMED)
    return made.getvalue()


_REFUSED = {
    "nothing": (lambda: b"", "damaged or cut off"),
    "no zip": (lambda: b"hello", "damaged or cut off"),
    "a password": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "protected by a password"),
    "no document": (lambda: zipped({"word/styles.xml": "<a/>"}), "document part is missing"),
    "another document": (lambda: _document("<html/>"), "is no Word document"),
    "an external entity": (lambda: _document(_ENTITY + _NAMED.replace(">x<", ">&b;<")), "declares a document type"),
    "an entity in UTF-16": (
        lambda: _document(f'<?xml version="1.0" encoding="UTF-16"?>{_ENTITY}{_NAMED}'.encode("utf-16")), "declares a document type"),
    "an entity in UTF-7": (
        lambda: _document(b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-' + _NAMED.encode()), "declares a document type"),
    "XML that is cut off": (lambda: _document(_NAMED[:-20]), "is damaged"),
    "depth": (lambda: _document("<a>" * 100_000 + "</a>" * 100_000), "is damaged"),
    "a bomb": (lambda: _document(_NAMED + " " * 40_000_000), "zip bomb"),
    "a bomb beside the text": (lambda: zipped({"word/document.xml": _NAMED, "a": bytes(40_000_000)}), "zip bomb"),
    "one part that swells": (lambda: zipped({"word/document.xml": _NAMED + " " * 5_000_000, "a": random.Random(1).randbytes(100_000)}), "zip bomb"),  # noqa: S311 — what cannot be packed
    "two parts of one name": (_twice, "two parts of one name"),
    "many parts": (_many, "zip bomb"),
    "a packing that Word does not know": (_lzma, "damaged or cut off"),
}  # fmt: skip


@pytest.mark.parametrize("kind", _REFUSED)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(kind: str) -> None:
    """Nothing is read of it, and one line says what is wrong."""
    make, words = _REFUSED[kind]
    made = docx_opened(make())
    (problem,) = made.sheet.problems
    assert (made.decoded, list(made.sheet.rows), problem.severity) == ("", [], "error")
    assert words in problem.words
    assert "\n" not in problem.words


@pytest.mark.parametrize("part", ["styles", "numbering", "footnotes", "comments", "settings"])
def test_a_damaged_part_is_told_and_the_text_is_read(part: str) -> None:
    """A damaged part beside the document costs what stands in it, not the text."""
    made = opened(para("x"), {part: "<unclosed>"})
    assert [row.words for row in made.sheet.rows] == ["x"]
    assert any(part in problem.words and problem.severity == "error" for problem in made.sheet.problems)


def test_styles_that_are_based_on_each_other_end() -> None:
    """A circle of styles is followed only so far."""
    styles = style("a", "", based="b") + style("b", "", based="a")
    made = opened(para("x", '<w:pStyle w:val="a"/>'), {"styles": styles})
    assert [row.words for row in made.sheet.rows] == ["x"]


def test_a_long_document_is_cut_and_the_rest_is_told() -> None:
    """Of too many characters the first are read; what follows is in the decoded characters and in no row."""
    long = "The text goes on. " * 1000
    made = opened(para(long) * (MOST_CHARACTERS // len(long) + 2) + para("last"))
    assert sum(len(row.words) for row in made.sheet.rows) <= MOST_CHARACTERS
    assert max(row.strand.end for row in made.sheet.rows) <= MOST_CHARACTERS
    assert made.decoded.endswith("last")


@pytest.mark.slow
def test_a_document_of_too_many_lines_is_cut_and_told() -> None:
    """Of too many paragraphs the first are read; the rest is one cut, and told."""
    made = opened("".join(f"<w:p><w:r><w:t>{at % 7}</w:t></w:r></w:p>" for at in range(MOST_ROWS + 100)))
    assert len(made.sheet.rows) == MOST_ROWS
    assert [cut.why for cut in made.sheet.cuts] == [REST]
    assert any(problem.severity == "error" for problem in made.sheet.problems)


def test_fields_open_without_end_cost_no_more_than_their_number() -> None:
    """Ten thousand nested fields are read in a moment."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    made = opened(para((marks["begin"] + marks["separate"] + run("x")) * 10_000 + marks["end"] * 10_000))
    assert made.decoded == "x" * 10_000


def _sample() -> bytes:
    change = f'<w:ins w:author="a">{run("new")}</w:ins><w:del w:author="b"><w:r><w:delText>old</w:delText></w:r></w:del>'
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    return word_file(
        listed(1, "first") + listed(1, "second", 1) + para(run("words") + change + note),
        {"numbering": lists(level(0) + level(1)), "styles": style("a", ""), "footnotes": f'<w:footnote w:id="1">{para("n")}</w:footnote>'},
    )


def _is_sound(made: Opened) -> bool:
    """Whether every run lies in the decoded characters and stands for what is printed there."""
    strands = [row.strand for row in made.sheet.rows]
    return all("".join(made.decoded[start:end] for _, start, end in one.runs) == one.words for one in strands)


@pytest.mark.parametrize("seed", range(6))
def test_mutated_files_raise_nothing(seed: int) -> None:
    """Bytes changed at random, in the zip and in its parts, give rows with exact origins or a refusal."""
    dice, data = random.Random(seed), _sample()  # noqa: S311 — the same files every time
    with ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for _ in range(60):
        changed = {name: _mutated(part, dice) if dice.random() < 0.5 else part for name, part in parts.items()}
        for one in (zipped(changed), _mutated(data, dice)):
            made = docx_opened(one)
            assert _is_sound(made)
            assert made.decoded or made.sheet.problems


def _mutated(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(changed))
        match dice.randrange(4):
            case 0:
                changed[at] = dice.randrange(256)
            case 1:
                del changed[at : at + dice.randint(1, 40)]
            case 2:
                changed[at:at] = changed[at : at + dice.randint(1, 60)]
            case _:
                changed = changed[: max(at, 1)]
        if not changed:
            return b"x"
    return bytes(changed)
