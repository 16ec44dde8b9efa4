"""What a Word file states of itself: kept as it is, and trusted for nothing, since templates hand it on."""

from ...source.models import FrontMatter
from .markup import Element

_LONGEST = 500
_KEPT = {"title": "title", "creator": "author", "created": "created", "modified": "modified", "language": "language"}


def front_of(root: Element | None) -> FrontMatter:
    """Title, author, days and language from the core properties, all among the other things stated."""
    other = []
    for one in root if root is not None else ():
        name = _KEPT.get(str(one.tag).rpartition("}")[2])
        words = " ".join((one.text or "").split())[:_LONGEST]
        if name and words:
            other.append((name, words))
    return FrontMatter(other=tuple(other))
