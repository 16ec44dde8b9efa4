"""Small texts made by hand, so that the tree is tested apart from the stage before it."""

import hashlib
from collections.abc import Callable, Sequence

import pytest

from taiwa.source.models import FrontMatter, Source
from taiwa.text.models import Line, Piece, Style, Text
from taiwa.values import Span

LineOf = str | tuple[Style, int, str]
TextOf = Callable[..., Text]


def _text_of(lines: Sequence[LineOf], title: str | None = None) -> Text:
    """A text of these lines: words alone for a plain line, with style and level for any other."""
    made: list[Line] = []
    at = 0
    for line in lines:
        style, level, words = ("plain", 0, line) if isinstance(line, str) else line
        indent = len(words) - len(words.lstrip(" "))
        made.append(Line(span=Span(at, at + len(words)), style=style, level=level, indent=indent))
        at += len(words) + 1
    chars = "\n".join(line if isinstance(line, str) else line[2] for line in lines)
    data = chars.encode()
    source = Source(data=data, name="made.txt", media="text/plain", digest=hashlib.sha256(data).hexdigest())
    pieces = (Piece(Span(0, len(chars)), Span(0, len(chars))),)
    return Text(source=source, decoded=chars, chars=chars, pieces=pieces, lines=tuple(made), front=FrontMatter(title=title))


@pytest.fixture(scope="session")
def text_of() -> TextOf:
    """Makes a text of lines."""
    return _text_of
