"""Words in columns of a terminal, where a Japanese character takes two."""

import unicodedata
from collections.abc import Iterator

_NEVER_FIRST = frozenset("、。」』)）・…ー")
_NEVER_LAST = frozenset("「『(（")
_WIDE = 2


def columns(words: str) -> int:
    """How many columns of a terminal `words` take."""
    return sum(_width(char) for char in words)


def wrapped(words: str, width: int) -> list[str]:
    """`words` in lines of at most `width` columns, broken at spaces and between wide characters."""
    lines = [""]
    for piece in _pieces(words):
        if lines[-1] and columns(lines[-1] + piece.rstrip()) > width:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def shortened(words: str, width: int) -> str:
    """`words` on one line of at most `width` columns, cut with an ellipsis where they are longer."""
    words = " ".join(words.split())
    if columns(words) <= width:
        return words
    kept, room = 0, width - 1
    for char in words:
        room -= _width(char)
        if room < 0:
            break
        kept += 1
    return f"{words[:kept].rstrip()}…"


def _pieces(words: str) -> Iterator[str]:
    """The runs that must stay on one line, each with the space after it."""
    piece = ""
    for char, following in zip(words, words[1:] + " ", strict=False):
        piece += char
        if _may_part(char, following):
            yield piece
            piece = ""
    yield piece


def _may_part(char: str, following: str) -> bool:
    """Whether a line may end between these two."""
    if following.isspace() or following in _NEVER_FIRST or char in _NEVER_LAST:
        return False
    return char.isspace() or _WIDE in (_width(char), _width(following))


def _width(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return _WIDE
    return 0 if unicodedata.combining(char) else 1
