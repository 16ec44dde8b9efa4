"""One line of a page while it is being read: its runs of words, and how much of it is bold or linked."""


from ..values import replace
from .htmlwords import Chunk, row_of
from .rows import Row

_TAIL, _BEFORE = 12, 4
"""Characters of a run, and runs, before a raised one that are looked at."""


class OpenLine:
    """Collects runs of words until a block or a break ends the line."""

    def __init__(self, decoded: str) -> None:
        """An empty line of the page `decoded`."""
        self.bold = 0
        """How many bold elements are open."""
        self.link = False
        """Whether a link is open."""
        self._decoded = decoded
        self._runs: list[Chunk] = []
        self._size = self._bold = self._linked = 0

    @property
    def tail(self) -> str:
        """The last words taken."""
        return "".join([self._decoded[max(start, end - _TAIL) : end] for start, end, _ in self._runs[-_BEFORE:]])

    def add(self, start: int, end: int, *, power: bool = False) -> None:
        """Take the words from `start` to `end` of the page; `power` says that they are the exponent of a ten."""
        size = len(self._decoded[start:end].strip())
        self._runs.append(Chunk(start, end, power))
        self._size += size
        self._bold += size if self.bold else 0
        self._linked += size if self.link else 0

    def end(self) -> Row | None:
        """The line, of style bold where all of it is; None where it holds only white space. A new one begins."""
        row = row_of(self._decoded, self._runs) if self._size else None
        if row:
            row = replace(row, style="bold" if self._bold == self._size else "plain", linked=self._linked)
        self._runs = []
        self._size = self._bold = self._linked = 0
        return row
