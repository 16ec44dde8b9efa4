"""A round on paper: headings, paragraphs and tables, written as plain text, Markdown or a web page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|])")
"""What Markdown could take for markup."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 1."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; its lines are kept."""

    words: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a line of heads."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


Block = Heading | Para | Table


def as_text(blocks: Iterable[Block]) -> str:
    """For a terminal: a table row by row, each cell under its head."""
    return "\n\n".join(_text(one) for one in blocks) + "\n"


def _text(block: Block) -> str:
    match block:
        case Heading(words=words):
            return f"== {words}"
        case Para(words=words):
            return words
        case Table(heads=heads, rows=rows):
            return "\n\n".join("\n".join(_cells(heads, row)) for row in rows)


def _cells(heads: Sequence[str], row: Sequence[str]) -> Iterator[str]:
    yield row[0]
    for head, cell in zip(heads[1:], row[1:], strict=True):
        if cell:
            yield f"    {head}: " + cell.replace("\n", "\n      ")


def as_markdown(blocks: Iterable[Block]) -> str:
    """For an editor."""
    return "\n\n".join(_markdown(one) for one in blocks) + "\n"


def _markdown(block: Block) -> str:
    match block:
        case Heading(level=level, words=words):
            return f"{'#' * level} {_plain(words)}"
        case Para(words=words):
            return "  \n".join(_plain(line) for line in words.split("\n"))
        case Table(heads=heads, rows=rows):
            lines = [heads, ["---"] * len(heads), *rows]
            return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(words: str) -> str:
    return words if words == "---" else "<br>".join(_plain(line) for line in words.split("\n"))


def _plain(words: str) -> str:
    return _MARKS.sub(r"\\\1", words)


def as_page(blocks: Sequence[Block], *, title: str, language: str) -> str:
    """A web page of its own, without script or anything from elsewhere."""
    body = "\n".join(_page(one) for one in blocks)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


_STYLE = (
    "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font-family:serif;line-height:1.5}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:.4rem;vertical-align:top;text-align:start}"
)


def _page(block: Block) -> str:
    match block:
        case Heading(level=level, words=words):
            return f"<h{level}>{escape(words)}</h{level}>"
        case Para(words=words):
            return f"<p>{_lines(words)}</p>"
        case Table(heads=heads, rows=rows):
            top = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
            lines = "\n".join(f"<tr>{''.join(f'<td>{_lines(cell)}</td>' for cell in row)}</tr>" for row in rows)
            return f"<table>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{lines}\n</tbody>\n</table>"


def _lines(words: str) -> str:
    return "<br>".join(escape(line) for line in words.split("\n"))
