"""Words printed over one another: nobody can say which of them holds, so none is read."""

from collections import defaultdict
from collections.abc import Sequence

from .models import Glyph

OVERPRINTED = "words printed over one another"
_BAND = 5.0
_NEXT = 8
_SHARED, _BEGIN, _LEVEL = 0.6, 0.4, 0.3
"""Two letters stand in one place if so much of the narrower is in both, and they begin and stand so near each other."""


def apart(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs that can be read, and the words that are printed over others."""
    inks = _overprinted(glyphs)
    if not inks:
        return list(glyphs), []
    bad = [id(glyph.ink) in inks for glyph in glyphs]
    for order in (range(1, len(glyphs)), range(len(glyphs) - 2, -1, -1)):
        for at in order:
            before = at - order.step
            bad[at] = bad[at] or (bad[before] and _is_one_word(glyphs[min(at, before)], glyphs[max(at, before)]))
    return (
        [glyph for glyph, cut in zip(glyphs, bad, strict=True) if not cut],
        [glyph for glyph, cut in zip(glyphs, bad, strict=True) if cut],
    )


def _is_one_word(glyph: Glyph, after: Glyph) -> bool:
    """Whether two glyphs follow each other without a space on one line."""
    if " " in (glyph.char, after.char) or after.spaced:
        return False
    size = max(glyph.ink.size, after.ink.size)
    return abs(glyph.ink.base - after.ink.base) < _LEVEL * size and abs(after.box[0] - glyph.box[2]) < _LEVEL * size


def _overprinted(glyphs: Sequence[Glyph]) -> set[int]:
    """The inks, by identity, of letters that share their place with another letter."""
    bands: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        if glyph.char.isalnum() and not glyph.ink.unseen:
            level = int((glyph.box[1] + glyph.box[3]) / 2 / _BAND)
            bands[level].append(glyph)
            bands[level + 1].append(glyph)
    inks: set[int] = set()
    for band in bands.values():
        band.sort(key=lambda glyph: glyph.box[0])
        for at, glyph in enumerate(band):
            for other in band[at + 1 : at + 1 + _NEXT]:
                if other.box[0] >= glyph.box[2]:
                    break
                if _share_a_place(glyph, other):
                    inks |= {id(glyph.ink), id(other.ink)}
    return inks


def _share_a_place(glyph: Glyph, other: Glyph) -> bool:
    if glyph.char == other.char or glyph.ink is other.ink:
        return False
    (left, top, right, bottom), (left2, top2, right2, bottom2) = glyph.box, other.box
    narrow, wide = sorted((right - left, right2 - left2))
    shared = min(right, right2) - max(left, left2)
    level = abs(top + bottom - top2 - bottom2) / 2
    return (
        shared > _SHARED * narrow > 0
        and abs(left - left2) < _BEGIN * wide
        and level < _LEVEL * min(glyph.ink.size, other.ink.size)
    )
