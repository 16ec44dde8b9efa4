"""The XML of Word, parsed without fetching or expanding anything, in one set of names for both editions of the standard."""

import re
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 — the only name that lxml gives the type

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": WORD,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": _RELATIONS,
    "http://purl.oclc.org/ooxml/officeDocument/math": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
"""The names of the strict edition and those that all others use."""
W = f"{{{WORD}}}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATION = f"{{{_RELATIONS}}}id"

_DOCTYPES = tuple("<!DOCTYPE".encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be"))
_OFF = frozenset(("0", "false", "off", "none"))
_INTEGER = re.compile(r"[+-]?\d{1,9}\Z", re.ASCII)


class MarkupError(Exception):
    """XML that is not read, and why, as the end of a sentence."""


def parsed(data: bytes) -> Element:
    """The root of an XML part; raises MarkupError where it is damaged, nested too deep or declares entities."""
    if any(doctype in data for doctype in _DOCTYPES):
        raise MarkupError("declares a document type, which no Word file needs")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as trouble:
        raise MarkupError(f"is damaged ({trouble.msg}); open it in Word, let it be repaired, and save it again") from trouble
    if root.getroottree().docinfo.internalDTD is not None:
        raise MarkupError("declares a document type, which no Word file needs")
    if any(space in _STRICT for space in root.nsmap.values()):
        _rename(root)
    return root


def _rename(root: Element) -> None:
    """Put the common names in place of those of the strict edition."""
    for one in root.iter(etree.Element):
        one.tag = _common(str(one.tag))
        for key, value in one.attrib.items():
            name = _common(str(key))
            if name != key:
                del one.attrib[key]
                one.set(name, value)


def _common(name: str) -> str:
    space, bracket, local = name[1:].partition("}")
    return f"{{{_STRICT[space]}}}{local}" if bracket and space in _STRICT else name


def value(parent: Element | None, name: str) -> str | None:
    """The value of a property: `<w:name w:val="…">` inside `parent`; None where it is not stated."""
    found = parent.find(W + name) if parent is not None else None
    return found.get(f"{W}val") if found is not None else None


def switch(parent: Element | None, name: str) -> bool | None:
    """Whether a property is on; None where it is not stated."""
    found = parent.find(W + name) if parent is not None else None
    return found.get(f"{W}val", "1") not in _OFF if found is not None else None


def whole(written: str | None) -> int | None:
    """A whole number as written; None where it is none."""
    return int(written) if written and _INTEGER.match(written) else None


def words_in(parent: Element) -> str:
    """All words inside, whatever becomes of them."""
    return "".join(str(words) for words in parent.itertext(f"{W}t", f"{M}t"))
