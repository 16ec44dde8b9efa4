"""From a page's own coordinates to points from the upper left corner, as the page is shown and as it is read."""

from typing import NamedTuple

from pypdfium2 import raw

from ..places import Box

_SLANT = 0.05


class Frame(NamedTuple):
    """The part of a page that is shown, in its own coordinates, and its quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn % 2 else (width, height)

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """A box as shown, from one in the page's own coordinates."""
        one, other = self.point(left, top), self.point(right, bottom)
        return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point as shown, from one in the page's own coordinates."""
        match self.turn:
            case 0:
                return x - self.left, self.top - y
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x

    def turned(self, right: float, up: float) -> int:
        """How many quarter turns clockwise text runs as shown, from its direction in the page; -1 where it is slanted."""
        if abs(right) <= _SLANT * abs(up):
            quarter = 3 if up > 0 else 1
        elif abs(up) <= _SLANT * abs(right):
            quarter = 0 if right > 0 else 2
        else:
            return -1
        return (quarter + self.turn) % 4


def frame_of(page: raw.FPDF_PAGE) -> Frame:
    """The frame of a page: its crop box within its media box."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    left, right = sorted((box.left, box.right))
    bottom, top = sorted((box.bottom, box.top))
    return Frame(left, bottom, right, top, raw.FPDFPage_GetRotation(page) % 4)


def upright(box: Box, turned: int, width: float, height: float) -> Box:
    """A box on a page of this size as it stands when the page is turned so that its text is upright."""
    left, top, right, bottom = box
    match turned:
        case 1:
            return top, width - right, bottom, width - left
        case 2:
            return width - right, height - bottom, width - left, height - top
        case 3:
            return height - bottom, left, height - top, right
        case _:
            return box




def shown(box: Box, turned: int, width: float, height: float) -> Box:
    """A box of an upright page as it stands on the page as shown: what `upright` changed, changed back."""
    left, top, right, bottom = box
    match turned:
        case 1:
            return width - bottom, left, width - top, right
        case 2:
            return width - right, height - bottom, width - left, height - top
        case 3:
            return top, height - right, bottom, height - left
        case _:
            return box
