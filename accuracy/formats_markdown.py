"""Printed paragraphs as Markdown."""

import re

from formats_blocks import Block, Document

_SIGNS = re.compile(r"[\\`*_\[\]<>&]")


def markdown(document: Document) -> str:
    """The document as Markdown; signs that would be markup are escaped."""
    return "\n\n".join(map(_paragraph, document.blocks)) + "\n"


def _paragraph(block: Block) -> str:
    words = _SIGNS.sub(r"\\\g<0>", block.printed)
    if block.kind in ("title", "heading"):
        return f"{'#' * min(block.level + (block.kind == 'heading'), 6)} {words}"

    if block.kind == "item":
        return "- " + _SIGNS.sub(r"\\\g<0>", block.words)
    return words
