"""A page with its characters sorted out: what is read, and what a reader of the page would not read."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pypdfium2 import raw

from ..layout import is_japanese
from ..places import Box
from .annotations import Remark
from .covers import UNDER_SCAN, covers_of
from .frame import Frame, frame_of, upright
from .glyphs import Hides, drawn, once
from .inks import INVISIBLE, WHITE
from .marks import OTHERWISE, stated_otherwise
from .models import Glyph, Page, Rule
from .overprints import OVERPRINTED, apart
from .sights import sights_of
from .things import Things, share, things_on
from .walking import Painted, painted

OUTSIDE, TURNED, VERTICAL = "text outside the page", "turned text", "vertical writing"
UNUSABLE = "letters without Unicode"
_NO_LAYER = 0.3
"""A text layer in which so many letters have no meaning is none: the rest would be read wrongly."""
SCANNED = 0.5
"""A picture that covers so much of a page is the page itself; invisible letters over it come from an OCR program."""
_FEWEST = 10


def page_of(document: raw.FPDF_DOCUMENT, page: raw.FPDF_PAGE, number: int, most: int) -> Page:
    """A page with its text upright, at most so many characters of it."""
    frame = frame_of(page)
    width, height = frame.size
    found = painted(page)
    glyphs, left_out = drawn(page, frame, _hides(document, page, frame, found, stated_otherwise(document, number, found, most)), most)
    things = things_on(found, frame)
    pictured = share(things.pictures, width, height)
    kept, cut = _sorted_out(glyphs, things, (width, height), scanned=pictured >= SCANNED)
    kept = list(once(kept))
    ocr = sum(glyph.ink.unseen in (INVISIBLE, UNDER_SCAN) for glyph in kept)
    turn = _turn(kept)
    turned = [glyph for glyph in kept if glyph.ink.turned != turn]
    if turned:
        cut[TURNED] = turned
        kept = [glyph for glyph in kept if glyph.ink.turned == turn]
    rules, dots = things.rules, things.dots
    if turn:
        kept = [_upright(glyph, turn, width, height) for glyph in kept]
        rules = [Rule(*upright(rule, turn, width, height)) for rule in rules]
        dots = [upright(dot, turn, width, height) for dot in dots]
    kept, over = apart(kept)
    if over:
        cut[OVERPRINTED] = over
    if why := _why_unread(kept):
        cut[why], kept = kept, []
    return Page(
        number=number, width=width, height=height, turned=turn, glyphs=kept, rules=rules, dots=dots,
        pictured=pictured, cut=tuple(cut.items()), ocr=ocr, left_out=left_out,
    )  # fmt: skip


def _hides(document: raw.FPDF_DOCUMENT, page: raw.FPDF_PAGE, frame: Frame, found: Sequence[Painted], otherwise: frozenset[int]) -> Hides:
    """Why letters of this page are not read, whatever their ink."""
    covers, sights = covers_of(document, page, frame, found), sights_of(page, frame, found)

    def why(glyph: Glyph, text_object: int) -> str:
        if text_object in otherwise:
            return OTHERWISE
        return covers.over(glyph, text_object) or sights.why(glyph, text_object)

    return why


def with_remarks(page: Page, remarks: Sequence[Remark]) -> Page:
    """The page with the words that are laid over it as cuts."""
    return page._replace(cut=(*page.cut, *((remark.why, remark.glyphs) for remark in remarks)))


def _why_unread(glyphs: Sequence[Glyph]) -> str:
    """Why the text of a page is not read at all; empty where it is."""
    letters = sum(glyph.char != " " for glyph in glyphs)
    if sum(not glyph.mapped for glyph in glyphs) > _NO_LAYER * letters:
        return UNUSABLE
    return VERTICAL if _is_vertical(glyphs) else ""


def _upright(glyph: Glyph, turn: int, width: float, height: float) -> Glyph:
    box = upright(glyph.box, turn, width, height)
    base = {1: width - glyph.ink.base, 2: height - glyph.ink.base, 3: glyph.ink.base}[turn]
    return glyph._replace(box=box, ink=glyph.ink._replace(base=base))


def _sorted_out(
    glyphs: Sequence[Glyph], things: Things, size: tuple[float, float], *, scanned: bool
) -> tuple[list[Glyph], dict[str, list[Glyph]]]:
    """What a reader sees, and the rest by the reason why not."""
    kept: list[Glyph] = []
    cut: dict[str, list[Glyph]] = {}
    for glyph in glyphs:
        why = glyph.ink.unseen
        if why and ((scanned and why in (INVISIBLE, UNDER_SCAN)) or (why == WHITE and _on_ground(glyph.box, things))):
            why = ""
        left, top, right, bottom = glyph.box
        if not (0 <= (left + right) / 2 <= size[0] and 0 <= (top + bottom) / 2 <= size[1]):
            why = OUTSIDE
        if why:
            cut.setdefault(why, []).append(glyph)
        else:
            kept.append(glyph)
    return kept, cut


def _on_ground(box: Box, things: Things) -> bool:
    """Whether a letter stands on something that is not white paper."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(
        left <= x <= right and top <= y <= bottom
        for boxes in (things.grounds, things.pictures)
        for left, top, right, bottom in boxes
    )


def _turn(glyphs: Sequence[Glyph]) -> int:
    """Which way most of the text runs."""
    ways = Counter(glyph.ink.turned for glyph in glyphs if glyph.ink.turned >= 0)
    return ways.most_common(1)[0][0] if ways else 0


def _is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """Whether most Japanese letters stand under the one before them."""
    under = beside = 0
    for before, glyph in pairwise(glyphs):
        if is_japanese(before.char) and is_japanese(glyph.char):
            right, down = glyph.box[0] - before.box[0], glyph.box[1] - before.box[1]
            size = glyph.ink.size
            if abs(right) < 0.3 * size and 0.5 * size < down < 2 * size:
                under += 1
            elif abs(down) < 0.3 * size and 0 < right < 2 * size:
                beside += 1
    return under > beside and under >= _FEWEST
