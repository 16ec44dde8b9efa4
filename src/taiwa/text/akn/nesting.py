"""How units that stand side by side in the markup are in each other."""

from collections.abc import Sequence

from ...values import replace
from ..stated import StatedPart


class SideBySide:
    """Takes units one after the other: items go under the words or the item that leads into them."""

    def __init__(self) -> None:
        """Nothing stands here yet."""
        self._made: list[StatedPart] = []
        self._under: list[list[StatedPart]] = []

    def add(self, units: Sequence[StatedPart], *, listed: bool = False) -> None:
        """Take what one block holds; `listed` says that it is a list of its own."""
        inner = listed and self._made and self._made[-1].kind != "para" and all(unit.kind != "para" for unit in units)
        for unit in units:
            if inner or (unit.kind == "bullet" and self._made and self._made[-1].kind == "para"):
                self._under[-1].append(unit)
            else:
                self._made.append(unit)
                self._under.append([])

    def units(self) -> list[StatedPart]:
        """The units with what is under each."""
        return [_with(unit, under) for unit, under in zip(self._made, self._under, strict=True)]


def under_words(units: Sequence[StatedPart]) -> list[StatedPart]:
    """The units of a paragraph without a number: those with one are under its words."""
    made: list[StatedPart] = []
    under: list[list[StatedPart]] = []
    for unit in units:
        if unit.kind != "para" and made and made[-1].kind == "para":
            under[-1].append(unit)
        else:
            made.append(unit)
            under.append([])
    return [_with(unit, inner) for unit, inner in zip(made, under, strict=True)]


def owning(unit: StatedPart, units: Sequence[StatedPart]) -> StatedPart:
    """The unit with what stands in it; a first paragraph in its row is its own text."""
    if unit.line is None or not units or units[0].kind != "para" or units[0].line != unit.line:
        return replace(unit, children=tuple(units))
    own, *rest = units
    several = own.children and any(one.kind == "para" for one in rest)
    under = (replace(own, line=None, lines=1, lead=0),) if several else own.children
    return replace(unit, lines=own.lines, lead=own.lead, children=(*under, *rest))


def _with(unit: StatedPart, under: Sequence[StatedPart]) -> StatedPart:
    return replace(unit, children=(*unit.children, *under)) if under else unit
