"""The parts of a Word document in one file. No clock and no name of a person stands in it: the same parts give the same bytes."""

import io
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from .body import Body
from .xml import Element, R, element, words_of, written

_FOLDER = Path(__file__).parents[2] / "resources" / "exports" / "docx"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_PARTS = ("styles", "numbering", "settings", "footnotes", "footer")
_FONTS = {"en": "Yu Gothic", "ja": "Yu Mincho"}
"""The East Asian font by the language of the document; Office brings both, other programs take their own in its place."""
_LANGUAGES = {"en": "en-GB", "ja": "ja-JP"}
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip can tell."""


def docx_of(body: Body, title: str, language: str) -> bytes:
    """The document as the bytes of a file; `title` stands in its properties and at the foot of each page."""
    named = (*_PARTS, "comments") if body.comments else _PARTS
    parts = {
        "[Content_Types].xml": _content_types(named), "_rels/.rels": _package_relations(), "docProps/core.xml": _core(title, language),
        "word/document.xml": written(_document(body)), "word/_rels/document.xml.rels": _document_relations(named),
        "word/styles.xml": _styles(language), "word/numbering.xml": _resource("numbering.xml"), "word/settings.xml": _resource("settings.xml"),
        "word/footnotes.xml": written(_footnotes(body)), "word/footer.xml": written(_footer(title)),
    }  # fmt: skip
    if body.comments:
        parts["word/comments.xml"] = written(element("comments", *body.comments))
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(ZipInfo(name, _EPOCH), data, ZIP_DEFLATED)
    return out.getvalue()


def _document(body: Body) -> Element:
    footer = element("footerReference", type="default")
    footer.set(f"{{{R}}}id", "footer")
    page = element(
        "sectPr", footer, element("pgSz", w=11906, h=16838),
        element("pgMar", top=1304, right=1134, bottom=1304, left=1134, header=567, footer=567, gutter=0),
    )  # fmt: skip
    return element("document", element("body", *body.blocks, page))


def _footnotes(body: Body) -> Element:
    """The notes, after the two lines that Word draws above them."""
    lines = (("separator", -1), ("continuationSeparator", 0))
    return element(
        "footnotes", *(element("footnote", element("p", element("r", element(kind))), type=kind, id=number) for kind, number in lines),
        *body.notes,
    )  # fmt: skip


def _footer(title: str) -> Element:
    """The title, and the page and how many there are, which Word counts."""
    fields = (_field("PAGE"), element("r", *words_of(" / ")), _field("NUMPAGES"))
    tab = element("r", element("tab"))
    return element("ftr", element("p", element("pPr", element("pStyle", val="Footer")), element("r", *words_of(title)), tab, *fields))


def _field(name: str) -> Element:
    return element("fldSimple", element("r", *words_of("1")), instr=f" {name} ")


def _styles(language: str) -> bytes:
    """Latin letters are set as English in every document: as Japanese, LibreOffice breaks their words anywhere."""
    return _resource("styles.xml").replace(b"$EAST$", _FONTS[language].encode())


@cache
def _resource(name: str) -> bytes:
    return (_FOLDER / name).read_bytes()


def _content_types(named: Iterable[str]) -> bytes:
    top = etree.fromstring(f'<Types xmlns="{_CONTENT}"/>')
    etree.SubElement(top, f"{{{_CONTENT}}}Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml")
    types = {"/word/document.xml": f"{_WORD}.document.main+xml"} | {f"/word/{part}.xml": f"{_WORD}.{part}+xml" for part in named}
    types["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    for name, type_ in types.items():
        etree.SubElement(top, f"{{{_CONTENT}}}Override", PartName=name, ContentType=type_)
    return written(top)


def _package_relations() -> bytes:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relations({"document": (f"{R}/officeDocument", "word/document.xml"), "core": (core, "docProps/core.xml")})


def _document_relations(named: Iterable[str]) -> bytes:
    return _relations({part: (f"{R}/{part}", f"{part}.xml") for part in named})


def _relations(each: dict[str, tuple[str, str]]) -> bytes:
    top = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
    for name, (type_, target) in each.items():
        etree.SubElement(top, f"{{{_RELATIONS}}}Relationship", Id=name, Type=type_, Target=target)
    return written(top)


def _core(title: str, language: str) -> bytes:
    top = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC})
    for name, words in (("title", title), ("language", _LANGUAGES[language]), ("creator", "Taiwa")):
        etree.SubElement(top, f"{{{_DC}}}{name}").text = words
    return written(top)
