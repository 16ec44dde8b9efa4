"""Where a reader sees a space: by the gaps between letters, compared with those that the program that set them makes anyway."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from ..layout import is_japanese
from .models import Glyph

_NARROW, _WORD = 0.13, 0.3
"""Gaps in ems between two letters of a word's script: less is no space, more is one even where pdfium saw none."""
_TIGHT, _THIN = 0.02, 0.1
"""Where the letters of a line stand this close, in ems, a gap of a tenth is a thin space, which pdfium does not always see."""
_EXTRA = 0.15
"""A gap beside a Japanese letter is a space if it is so many ems wider than usual there."""
_USUAL = 0.25
"""What word processors leave between Japanese and other letters, in ems."""
_FEWEST = 5
_LEAST = 0.06


def autospace_of(pages: Iterable[Sequence[Glyph]]) -> float:
    """How many ems this document leaves between Japanese letters and digits or Latin letters without a space."""
    gaps = [
        (glyph.box[0] - before.box[2]) / max(before.ink.size, 1.0)
        for glyphs in pages for before, glyph in pairwise(glyphs)
        if _is_border(before.char, glyph.char) and abs(before.ink.base - glyph.ink.base) < 1
    ]  # fmt: skip
    gaps = [gap for gap in gaps if -_USUAL < gap < 1]
    usual = median(gaps) if len(gaps) >= _FEWEST else _USUAL
    return usual if usual > _LEAST else 0.0


def _is_border(char: str, after: str) -> bool:
    return (is_japanese(char) and after.isalnum() and not is_japanese(after)) or (
        is_japanese(after) and char.isalnum() and not is_japanese(char)
    )


def spaced(chain: Sequence[Glyph], autospace: float) -> list[Glyph]:
    """The glyphs of a line with a space in each gap that a reader takes for one, and one where the file holds several."""
    stretch, thin = _stretch(chain), _is_tight(chain)
    made = [chain[0]]
    for before, glyph in pairwise(chain):
        if glyph.char == " ":
            if made[-1].char != " ":
                made.append(glyph)
            continue
        if before.char != " " and _is_space(before, glyph, (autospace, stretch), thin=thin):
            made.append(_space(before, glyph))
        made.append(glyph)
    return made


def _stretch(chain: Sequence[Glyph]) -> float:
    """By how many points the Japanese letters of a line are set apart to fill it."""
    gaps = [
        glyph.box[0] - before.box[2] for before, glyph in pairwise(chain) if is_japanese(before.char) and is_japanese(glyph.char)
    ]
    return max(median(gaps), 0.0) if len(gaps) >= _FEWEST else 0.0


def _is_tight(chain: Sequence[Glyph]) -> bool:
    """Whether the letters of a line that is not Japanese stand close, as they do unless it is spaced out."""
    gaps = [
        (glyph.box[0] - before.box[2]) / max(glyph.ink.size, 1.0) for before, glyph in pairwise(chain)
        if before.char.isalpha() and glyph.char.isalpha() and not is_japanese(before.char) and not is_japanese(glyph.char)
    ]  # fmt: skip
    return len(gaps) >= _FEWEST and median(gaps) <= _TIGHT


def _is_space(before: Glyph, glyph: Glyph, set_apart: tuple[float, float], *, thin: bool) -> bool:
    """Whether a reader sees a space between two letters; `set_apart` are the autospace and the stretch of the line."""
    autospace, stretch = set_apart
    size = min(before.ink.size, glyph.ink.size)
    gap = glyph.box[0] - before.box[2]
    if not (is_japanese(before.char) or is_japanese(glyph.char)):
        letters = before.char.isalnum() and glyph.char.isalnum()
        return gap > (_THIN if thin and letters else _NARROW if glyph.spaced else _WORD) * size
    if gap <= _NARROW * size:
        return False
    usual = autospace * size if _is_border(before.char, glyph.char) else 0.0
    return gap > stretch + usual + _EXTRA * size


def _space(before: Glyph, glyph: Glyph) -> Glyph:
    box = (before.box[2], min(before.box[1], glyph.box[1]), glyph.box[0], max(before.box[3], glyph.box[3]))
    return Glyph(" ", box, before.ink)
