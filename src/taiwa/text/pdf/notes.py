"""Footnotes: lines at the foot of a page, each after its mark, and the raised marks in the text that refer to them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

from .models import Line, Piece, Rule

_SMALL = 0.93
"""A footnote is set at most so large, as a share of the text."""
_MARK_SIZE, _RAISED = 0.85, 0.12
"""A raised mark is at most so large, and stands at least so many ems above the base line."""
_NEAR = 2.5
"""Ems between a footnote rule and the first note."""
_LONGEST = 0.7
"""A footnote rule runs over at most such a share of the width of the text."""
_MARK = re.compile(
    r"[(（\[]?(?:[注註]\s?\d{0,3}|※\s?\d{0,3}|\d{1,3}|[*＊]{1,4}|[†‡§¶]{1,3}|[¹²³⁰⁴-⁹]{1,3})[)）\].:：]?(?=\s|\D)"
)
_SIGNS = re.compile(r"[\d*†‡§¶※注註]+")
_RAISED_SIGNS = re.compile(r"[¹²³⁰⁴-⁹]+")


class Note(NamedTuple):
    """A footnote: its mark, how many characters of its first line that takes, its lines."""

    mark: str
    length: int
    lines: Sequence[Line]

    @property
    def key(self) -> str:
        """The sign by which the text refers to it."""
        return key_of(self.mark)


def marks_in(piece: Piece) -> Iterator[tuple[int, int, str]]:
    """The raised marks in a line: start, end, and the sign by which a note is known."""
    start = None
    for at, glyph in enumerate((*piece.glyphs, None)):
        ink = glyph.ink if glyph else None
        small = ink is not None and ink.size <= _MARK_SIZE * piece.size and piece.base - ink.base >= _RAISED * piece.size
        if small and start is None:
            start = at
        elif not small and start is not None:
            words = "".join(one.char for one in piece.glyphs[start:at])
            if key := key_of(words):
                yield start, at, key
            start = None
    for found in _RAISED_SIGNS.finditer(piece.words):
        yield found.start(), found.end(), key_of(found[0])


def key_of(mark: str) -> str:
    """The sign of a mark without what stands around it; empty where it is no mark."""
    found = _SIGNS.search(normalize("NFKC", mark))
    return found[0].lstrip("注註※") or found[0] if found else ""


def footed(lines: Sequence[Line], rules: Sequence[Rule], size: float) -> tuple[list[Line], list[Note]]:
    """The lines of a page without its footnotes, and these; `size` is that of the text of the document."""
    kept, notes = list(lines), list[Note]()
    referred = {key for line in lines for _, _, key in marks_in(line.piece)}
    for column in sorted({line.column for line in lines}):
        of_column = [line for line in lines if line.column == column]
        start = _start(of_column, rules, size, referred)
        found = list(_notes(of_column[start:]))
        if found:
            gone = {id(line) for line in of_column[start:]}
            kept = [line for line in kept if id(line) not in gone]
            notes.extend(found)
    return kept, notes


def _start(lines: Sequence[Line], rules: Sequence[Rule], size: float, referred: set[str]) -> int:
    """Where the footnotes of a column begin: small lines at its foot, or lines under a short rule, after a mark."""
    start = len(lines)
    while start and lines[start - 1].piece.size <= _SMALL * size:
        start -= 1
    starts = [at for at in range(start, len(lines)) if _mark(lines[at])]
    if starts and (_is_ruled(lines[starts[0]], rules) or _sign(lines[starts[0]]) in referred):
        return starts[0]
    for at in range(1, len(lines)):
        if _mark(lines[at]) and _is_ruled(lines[at], rules) and _sign(lines[at]) in referred:
            return at
    return len(lines)


def _is_ruled(line: Line, rules: Sequence[Rule]) -> bool:
    """Whether a short rule stands right above a line."""
    piece, width = line.piece, line.right - line.left
    return any(
        rule.level and rule.right - rule.left <= _LONGEST * width + piece.size
        and rule.left <= line.left + 2 * piece.size and 0 <= piece.base - rule.top <= _NEAR * piece.size + piece.size
        for rule in rules
    )  # fmt: skip


def _mark(line: Line) -> re.Match[str] | None:
    return _MARK.match(line.piece.words)


def _sign(line: Line) -> str:
    found = _mark(line)
    return key_of(found[0]) if found else ""


def _notes(lines: Sequence[Line]) -> Iterator[Note]:
    """Each note with the lines that belong to it."""
    note: list[Line] = []
    for line in (*lines, None):
        if note and (line is None or _begins(line, note)):
            found = _mark(note[0])
            yield Note(found[0].strip() if found else "", found.end() if found else 0, note)
            note = []
        if line is not None:
            note.append(line)


def _begins(line: Line, note: Sequence[Line]) -> bool:
    """Whether a line begins the next note: it has a mark, raised or set as the first one is."""
    if not _mark(line):
        return False
    raised = any(start == 0 for start, _, _ in marks_in(line.piece))
    return raised or abs(line.piece.left - note[0].piece.left) < line.piece.size / 2
