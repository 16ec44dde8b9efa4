"""The lines of a source as they are printed, before soft breaks are joined."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from ..problems import Problem
from ..source.models import FrontMatter
from ..values import Span
from .limits import MOST_LINES, REST, TOLD
from .models import Cell, Cut, Style
from .places import Places
from .stated import Said, Stated
from .strand import Strand


def width(words: str) -> int:
    """How wide words are set, in half-width columns: Latin and Cyrillic letters take one, all others two."""
    return len(words) if words.isascii() else 2 * len(words) - len(words.encode("cp1251", "ignore"))


_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff]")


class Zone(NamedTuple):
    """A part of a page that by its name holds no words of the document: one menu, one footer, one form."""

    why: str
    number: int


class Row(Struct, frozen=True):
    """One printed line without white space at its ends.

    `indent` counts the white space before it, `gap` the blank lines above it, `tail` is the white space after its last
    character, `columns` its width in half-width columns; `ends` says that the format states a break after it, `starts` that it states one before it.
    `turns` says that it begins a page. `cell` is its place in a table.
    `linked` counts its characters that stand in links; `zones` are the parts of a page around it that may be furniture.
    """

    strand: Strand
    indent: int = 0
    gap: int = 0
    tail: str = ""
    columns: int = 0
    starts: bool = False
    ends: bool = False
    style: Style = "plain"
    level: int = 0
    marker: str | None = None
    linked: int = 0
    zones: tuple[Zone, ...] = ()
    turns: bool = False
    cell: Cell | None = None

    @property
    def words(self) -> str:
        """What is printed."""
        return self.strand.words


class Sheet(NamedTuple):
    """What a format makes of a source: its rows, what it left out, and what its header states.

    `links` and `dates` are what its markup says of characters of the decoded source.
    """

    rows: Sequence[Row]
    cuts: Sequence[Cut] = ()
    front: FrontMatter = FrontMatter()
    problems: Sequence[Problem] = ()
    stated: Stated | None = None
    links: Sequence[Said] = ()
    dates: Sequence[Said] = ()


class Opened(NamedTuple):
    """A source as characters, with what its format makes of them and where they stand in pages or paragraphs."""

    decoded: str
    sheet: Sheet
    places: Places | None = None


def printed_rows(decoded: str, start: int = 0) -> tuple[list[Row], int]:
    """The lines of plain text that are not blank, from the character `start` on, and where reading stopped."""
    rows: list[Row] = []
    at, gap = start, 0
    columns = width if _WIDE.search(decoded) else len  # figures made wide among Latin letters are set no wider than these
    for line in decoded[start:].splitlines(keepends=True):
        words = line.strip()
        size = len(words)
        if size:
            indent = 0 if line[0] == words[0] else len(line) - len(line.lstrip())
            tail = line[indent + size :].rstrip("\r\n") if len(line) > indent + size + 1 else ""
            place = at + indent
            rows.append(Row(Strand(words, [(size, place, place + size)]), indent, gap, tail, columns(words)))
            gap = 0
            if len(rows) == MOST_LINES:
                return rows, at + len(line)
        else:
            gap += 1
        at += len(line)
    return rows, len(decoded)


def rest_of(decoded: str, stopped: int) -> tuple[tuple[Cut, ...], tuple[Problem, ...]]:
    """What is told of the part of a document that was not read: nothing where there is none."""
    words = decoded[stopped:].strip()
    if not words:
        return (), ()
    return (Cut(Span(stopped, len(decoded)), words, REST),), (Problem(Span(0, 0), TOLD, "error"),)
