"""Characters on one base line become pieces of text, with a space where a reader sees one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from .models import Glyph, Piece
from .spaces import spaced

_APART = 1.0
"""A gap of so many ems may be that between two columns."""
_BACK = 0.6
"""A letter may start so far, in ems, before the end of the last one: kerning, set punctuation."""
_RAISED = 0.5
"""A letter whose base line is so far off, in ems of the larger letter, stands in another line."""
_SMALL = 0.85
_BACK_ROWS = 4
"""Rows above in which a letter may belong: those of another column may stand between."""
Chain = list[Glyph]


def rows_of(glyphs: Sequence[Glyph], autospace: float) -> list[list[Piece]]:
    """The pieces of a page, row by row from the top, each row from the left; `autospace` is that of the document."""
    rows: list[list[Chain]] = []
    for chain in sorted(_chains(glyphs), key=_base):
        row = next((row for row in rows[: -_BACK_ROWS - 1 : -1] if _beside(row, chain)), None)
        if row is None:
            rows.append([chain])
        else:
            row.append(chain)
    # a row of nothing but spaces has no pieces
    return [pieces for row in rows if (pieces := list(_pieces(row, autospace)))]


def _chains(glyphs: Sequence[Glyph]) -> Iterator[Chain]:
    """Letters drawn one after the other on one base line."""
    chain: Chain = []
    for glyph in glyphs:
        if chain and not _follows(chain[-1], glyph):
            yield chain
            chain = []
        chain.append(glyph)
    if chain:
        yield chain


def _follows(before: Glyph, glyph: Glyph) -> bool:
    """Whether a letter goes on in the line of the last one."""
    ink, last = glyph.ink, before.ink
    size = max(ink.size, last.size)
    if ink is not last and abs(ink.base - last.base) > _RAISED * size:
        return False
    gap = glyph.box[0] - before.box[2]
    return -_BACK * size <= gap <= _APART * size


def _base(chain: Chain) -> float:
    """The base line of most of its letters."""
    return _main(chain).ink.base


def _main(chain: Chain) -> Glyph:
    """Its first letter of the largest size: what is smaller is raised or sunk."""
    return max(chain, key=lambda glyph: glyph.ink.size)


def _beside(row: list[Chain], chain: Chain) -> bool:
    """Whether a chain stands in a row: on the same base line, or raised from it beside one of its letters."""
    main, last = _main(chain).ink, _main(row[0]).ink
    off = abs(main.base - last.base)
    if off <= 0.15 * max(main.size, last.size):
        return True
    small, large = sorted((main, last), key=lambda ink: ink.size)
    return small.size <= _SMALL * large.size and off <= _RAISED * large.size and any(_touch(one, chain) for one in row)


def _touch(one: Chain, other: Chain) -> bool:
    size = max(one[0].ink.size, other[0].ink.size)
    gap = max(one[0].box[0], other[0].box[0]) - min(one[-1].box[2], other[-1].box[2])
    return gap <= 0.5 * size


def _pieces(row: Iterable[Chain], autospace: float) -> Iterator[Piece]:
    """The pieces of one row."""
    piece: Chain = []
    for chain in sorted(row, key=lambda chain: chain[0].box[0]):
        if piece and chain[0].box[0] - piece[-1].box[2] > _APART * max(chain[0].ink.size, piece[-1].ink.size):
            yield from _piece(piece, autospace)
            piece = []
        piece.extend(chain)
    yield from _piece(piece, autospace)


def _piece(chain: Chain, autospace: float) -> Iterator[Piece]:
    """A piece without spaces at its ends; nothing where it is nothing else."""
    start, end = 0, len(chain)
    while start < end and chain[start].char.isspace():
        start += 1
    while start < end and chain[end - 1].char.isspace():
        end -= 1
    if start < end:
        yield piece_of(spaced(chain[start:end], autospace))


def piece_of(glyphs: Sequence[Glyph]) -> Piece:
    """What is true of these glyphs as a whole."""
    lefts, tops, rights, bottoms = zip(*[glyph.box for glyph in glyphs], strict=True)
    letters = [glyph.ink for glyph in glyphs if glyph.char != " "] or [glyphs[0].ink]
    size = Counter([round(ink.size, 1) for ink in letters]).most_common(1)[0][0]
    base = Counter([round(ink.base, 1) for ink in letters if ink.size >= _SMALL * size] or [0.0]).most_common(1)[0][0]
    bold = all(ink.bold for ink in letters)
    return Piece(glyphs, min(lefts), min(tops), max(rights), max(bottoms), base, size, bold)
