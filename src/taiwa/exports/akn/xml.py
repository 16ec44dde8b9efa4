"""Elements of Akoma Ntoso: only characters that XML allows, and indentation that leaves words alone."""

import re
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = "etree._Element"  # noqa: SLF001 — the class of every element has no public name

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
TAIWA = "urn:taiwa:reading"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile(r"\s+")
_HOLD_WORDS = frozenset(f"{{{AKN}}}{tag}" for tag in ("p", "num", "heading", "block"))


def root() -> Element:
    """The outermost element."""
    return etree.fromstring(f'<akomaNtoso xmlns="{AKN}" xmlns:taiwa="{TAIWA}"/>')


def child(parent: Element, tag: str, /, **attributes: str | None) -> Element:
    """A new last element in `parent`; an attribute that is None or empty is left out."""
    return _added(parent, f"{{{AKN}}}{tag}", attributes)


def ours(parent: Element, tag: str, words: str | None = None, /, **attributes: str | None) -> Element:
    """A new last element of Taiwa's own vocabulary, with words in it."""
    element = _added(parent, f"{{{TAIWA}}}{tag}", attributes)
    element.text = clean(words) if words else None
    return element


def _added(parent: Element, tag: str, attributes: dict[str, str | None]) -> Element:
    element = etree.SubElement(parent, tag)
    for name, value in attributes.items():
        if value:
            element.set(name.rstrip("_"), clean(value))
    return element


def clean(words: str) -> str:
    """The words with white space as one space and a replacement sign for what XML 1.0 cannot hold."""
    return _FORBIDDEN.sub("\ufffd", _SPACE.sub(" ", words))


def written(top: Element) -> str:
    """The document, indented, ending in a line break."""
    _indent(top, 0)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(top, encoding="unicode") + "\n"


def _indent(element: Element, depth: int) -> None:
    """Each element on a line of its own, down to those that hold words."""
    if element.tag in _HOLD_WORDS or not len(element):
        return
    element.text = "\n" + "  " * (depth + 1)
    for inner in element:
        _indent(inner, depth + 1)
        inner.tail = "\n" + "  " * (depth + 1)
    element[-1].tail = "\n" + "  " * depth
