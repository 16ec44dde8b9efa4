"""Which elements of a page hold no words of the document."""

import re
from collections.abc import Mapping, Sequence

from .htmlelements import ZONES
from .htmlstack import Block

_HIDDEN = re.compile(
    r"(?:^|\s)hidden(?=[\s=/]|\Z)|display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE
)
_NAMED = re.compile(r"\b(?:class|id|role)\s{0,5}=", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
_NEVER = frozenset(("html", "body", "main", "article", "h1", "li", "tr", "tbody"))
_NEAR = 8
"""How far out an article is looked for around a header or footer."""
_LONGEST = 500


def is_hidden(written: str) -> bool:
    """Whether the attributes of a tag, as written, hide the element."""
    return bool(written) and _HIDDEN.search(written) is not None


def zone_of(name: str, written: str, attrs: Mapping[str, str], words: Mapping[str, str], around: Sequence[Block]) -> str:
    """Why the words in this element may be none of the document; empty where they are.

    The header and footer of an article belong to it. Else the element's name tells, or a word in its class, id or role.
    """
    if name in ZONES:
        inner = name in ("header", "footer") and any(block.name in ("article", "main") for block in around[-_NEAR:])
        return "" if inner else ZONES[name]
    if name in _NEVER or not written or not _NAMED.search(written):
        return ""
    named = f"{attrs.get('id', '')} {attrs.get('role', '')} {attrs.get('class', '')}"[:_LONGEST]
    return next((words[word.lower()] for word in _WORD.findall(named) if word.lower() in words), "")
