"""Which blocks of a page are open."""

from typing import NamedTuple

from .htmlelements import CLOSED_BY, SCOPES
from .models import Style
from .rows import Zone

_REACH = 3
"""How many scopes up an end tag of a list or table may close: out of a cell, its table, to what is around it."""
_CELLS = ("td", "th", "caption")
_DEEPEST_ZONE = 16


class Block(NamedTuple):
    """An open block with what it means for the words inside.

    Its zones, style and level, why they are hidden, whether they are preformatted; `first` is the number of rows that
    were read before it.
    """

    name: str = ""
    zones: tuple[Zone, ...] = ()
    style: Style = "plain"
    level: int = 0
    hidden: str = ""
    pre: bool = False
    first: int = 0

    def inside(self, why: str, number: int) -> tuple[Zone, ...]:
        """The zones inside, with one more where there is a reason."""
        return (*self.zones, Zone(why, number)) if why and len(self.zones) < _DEEPEST_ZONE else self.zones


class Stack:
    """The open blocks, outermost first. Each is opened and closed once, whatever the page does."""

    def __init__(self) -> None:
        """Nothing is open."""
        self.blocks = [Block()]
        self.scopes: list[tuple[str, dict[str, int]]] = [("", {})]

    @property
    def top(self) -> Block:
        """The innermost open block."""
        return self.blocks[-1]

    def open(self, block: Block) -> None:
        """Put a block on top."""
        counts = self.scopes[-1][1]
        counts[block.name] = counts.get(block.name, 0) + 1
        self.blocks.append(block)
        if block.name in SCOPES:
            self.scopes.append((block.name, {}))

    def implied(self, name: str) -> list[Block]:
        """Close what an opening tag closes because its end tag may be missing; the blocks closed, innermost first."""
        closed: list[Block] = []
        for other in CLOSED_BY.get(name, ()):
            if self.scopes[-1][1].get(other) or (other in _CELLS and self.scopes[-1][0] == other):
                closed.extend(self.close(other))
        return closed

    def close(self, name: str) -> list[Block]:
        """Close the nearest block of this name and all inside it; nothing where none is open within reach."""
        if not self._within_reach(name):
            return []
        closed: list[Block] = []
        while not closed or closed[-1].name != name:
            block = self.blocks.pop()
            if block.name in SCOPES:
                self.scopes.pop()
            self.scopes[-1][1][block.name] -= 1
            closed.append(block)
        return closed

    def _within_reach(self, name: str) -> bool:
        if self.scopes[-1][1].get(name):
            return True
        if name in SCOPES:
            return any(counts.get(name) for _, counts in self.scopes[-_REACH:])
        return self.scopes[-1][0] in _CELLS and name in ("tr", "tbody", "thead", "tfoot") and bool(
            self.scopes[-2][1].get(name)
        )
