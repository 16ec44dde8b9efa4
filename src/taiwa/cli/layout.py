"""Help pages in columns of a terminal, where a Japanese character takes two."""

import unicodedata
from collections.abc import Iterable, Iterator

import click

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


def _pieces(words: str) -> Iterator[str]:
    """The runs that must stay on one line, each with the space after it."""
    piece = ""
    for char, following in zip(words, words[1:] + " ", strict=True):
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
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else 1


class Formatter(click.HelpFormatter):
    """Click's help page, measured in columns."""

    def write_text(self, text: str) -> None:
        """Every line of `text` as a paragraph of its own."""
        indent = " " * self.current_indent
        for line in text.splitlines():
            for part in wrapped(line, self.width - self.current_indent):
                self.write(f"{indent}{part}\n" if part else "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of terms and what they mean, in two columns."""
        rows = list(rows)
        first = min(max((columns(term) for term, _ in rows), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for term, meaning in rows:
            lines = wrapped(meaning, max(20, self.width - first - self.current_indent))
            if columns(term) > first - col_spacing:
                self.write(f"{indent}{term}\n{indent}{' ' * first}{lines[0]}\n")
            else:
                self.write(f"{indent}{term}{' ' * (first - columns(term))}{lines[0]}\n")
            for line in lines[1:]:
                self.write(f"{indent}{' ' * first}{line}\n")
