"""Printed paragraphs as a page of HTML, in the type and measure of a layout."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

from formats_blocks import Block, Document

_CLASSES = {"front": "front", "paragraph": "para", "item": "item", "sign": "sign"}


class Style(NamedTuple):
    """How a page is set: fonts (of Japanese, of other scripts), size in points, margin at both sides in millimetres, columns."""

    cjk: str
    latin: str
    size: float = 10.5
    margin: int = 25
    columns: int = 1
    lists: bool = False
    justified: bool = True
    bold: bool = True


def page(document: Document, style: Style | None = None) -> str:
    """The whole page; without a style one as a word processor takes it."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(document.title)}</title>\n<style>{_css(document, style) if style else ''}</style>\n</head>\n<body>\n"
        + "\n".join(_elements(document.blocks, lists=style.lists if style else True))
        + "\n</body>\n</html>\n"
    )


def _elements(blocks: Iterable[Block], *, lists: bool) -> Iterator[str]:
    """An element for each paragraph; items in lists of the page's own where it makes them."""
    for listed, group in groupby(blocks, key=lambda block: lists and block.kind == "item"):
        if listed:
            yield "<ul>\n" + "\n".join(f"<li>{escape(block.words)}</li>" for block in group) + "\n</ul>"
        else:
            yield from map(_element, group)


def _element(block: Block) -> str:
    words = escape(block.printed)
    if block.kind == "title":
        return f"<h1>{words}</h1>"
    if block.kind == "heading":
        return f"<h{min(block.level + 1, 6)}>{words}</h{min(block.level + 1, 6)}>"
    indented, apart = " indented" * block.indent, " apart" * block.apart
    return f'<p class="{_CLASSES[block.kind]}{indented}{apart}">{words}</p>'


def _css(document: Document, style: Style) -> str:
    fonts = f"'{style.cjk}', '{style.latin}'" if document.language == "ja" else f"'{style.latin}', '{style.cjk}'"
    head = re.sub(r'["\\\\<]', "", document.head)
    justified = "text-align: justify;" if style.justified else ""
    return f"""
@page {{ size: A4; margin: 28mm {style.margin}mm; font-family: {fonts};
         @top-right {{ content: "{head}"; font-size: 8pt }} @bottom-center {{ content: counter(page); font-size: 9pt }} }}
body {{ font-family: {fonts}; font-size: {style.size}pt; line-height: 1.6; margin: 0; columns: {style.columns};
        column-gap: 9mm; {justified} }}
h1 {{ font-size: 130%; text-align: center; line-height: 1.4; column-span: all; margin: 0 0 0.4em }}
h1, h2, h3, h4, h5, h6 {{ font-weight: {"bold" if style.bold else "normal"} }}
h2, h3, h4, h5, h6 {{ font-size: 108%; margin: 1.2em 0 0.6em; text-align: left }}
p, ul {{ margin: 0 0 0.7em }}
.front {{ text-align: center; text-indent: 0 }}
.indented {{ text-indent: 1em }}
.item {{ margin-left: 2em; text-indent: -1em }}
.sign {{ text-align: left; margin: 0 }}
.sign.apart {{ margin-top: 1em }}
"""
