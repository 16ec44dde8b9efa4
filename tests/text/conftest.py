"""Small helpers for texts."""

from collections.abc import Callable
from unicodedata import normalize

import pytest

from taiwa.source import Media, from_bytes
from taiwa.text import Text, to_text


def fold(words: str) -> str:
    """Words width-folded and without white space."""
    return "".join(normalize("NFKC", words).split())


def text_of(words: str | bytes, media: Media = "text/plain") -> Text:
    """The text of some words."""
    return to_text(from_bytes(words.encode() if isinstance(words, str) else words, "x", media=media))


def lines_of(words: str | bytes, media: Media = "text/plain") -> list[str]:
    """The lines of the text of some words."""
    text = text_of(words, media)
    return [text[line.span] for line in text.lines]


@pytest.fixture(scope="session")
def read_text() -> Callable[..., Text]:
    """The text of some words."""
    return text_of


@pytest.fixture(scope="session")
def read_lines() -> Callable[..., list[str]]:
    """The lines of the text of some words."""
    return lines_of
