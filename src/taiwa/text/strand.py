"""Words with the runs of the source they were made from: the one tool by which text is changed.

Joining and editing cut runs and never re-align, so an origin is never computed after the fact.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

Run = tuple[int, int, int]
"""How many characters of the words, and the start and end of the source they came from.

Where the two lengths agree the run is character by character; where they differ it stands for its source as a whole.
"""
Edit = tuple[int, int, str]
"""Start and end in the words, and what shall stand there instead."""


class Strand(Struct, frozen=True):
    """Words and, in the same order, the runs of the source that they came from; the lengths of the runs add up."""

    words: str
    runs: Sequence[Run]

    @property
    def start(self) -> int:
        """Where in the source the first character came from."""
        return self.runs[0][1] if self.runs else 0

    @property
    def end(self) -> int:
        """Where in the source the last character ended."""
        return self.runs[-1][2] if self.runs else 0


def cut_from(decoded: str, start: int, end: int) -> Strand:
    """The characters `start` to `end` of the source as they stand."""
    return Strand(decoded[start:end], [(end - start, start, end)] if end > start else [])


def joined(decoded: str, strands: Sequence[Strand], seams: Sequence[str]) -> Strand:
    """The strands one after the other; before each but the first stands its seam, made from the white space there.

    A one-character seam over a single character of the source continues the run: a paragraph whose lines are joined
    by spaces stays one run.
    """
    if len(strands) == 1:
        return strands[0]
    if _touch(strands) and set(seams) == {" "}:
        words = " ".join([strand.words for strand in strands])
        return Strand(words, [(len(words), strands[0].start, strands[-1].end)])
    parts: list[str] = []
    runs: list[Run] = []
    for strand, seam in zip(strands, ("", *seams), strict=True):
        if not strand.runs:
            continue
        if seam and runs:
            parts.append(seam)
            place = runs[-1][2]
            grow(runs, (len(seam), place, place + decoded[place : place + 1].isspace()))
        parts.append(strand.words)
        grow(runs, strand.runs[0])
        if len(strand.runs) > 1:
            runs.extend(strand.runs[1:])
    return Strand("".join(parts), runs)


def _touch(strands: Sequence[Strand]) -> bool:
    """Whether the strands stand one character apart in the source, each a single run as printed: lines of one width."""
    at = strands[0].start - 1
    for strand in strands:
        runs = strand.runs
        if len(runs) != 1 or runs[0][1] != at + 1 or runs[0][2] - runs[0][1] != len(strand.words):
            return False
        at = runs[0][2]
    return True


def grow(runs: list[Run], run: Run) -> None:
    """Append a run, melting it into the last one where both are character by character and touch in the source."""
    length, start, end = run
    if runs and end - start == length:
        last_length, last_start, last_end = runs[-1]
        if last_end == start and last_end - last_start == last_length:
            runs[-1] = (last_length + length, last_start, end)
            return
    runs.append(run)


def edited(strand: Strand, edits: Iterable[Edit]) -> Strand:
    """The strand with its edits made; they come in order and do not overlap. What is replaced by nothing leaves no run."""
    parts: list[str] = []
    runs: list[Run] = []
    take = _Taker(strand.runs)
    at = 0
    for start, end, new in edits:
        parts.append(strand.words[at:start])
        runs.extend(take(start - at))
        gone = list(take(end - start))
        if new:
            parts.append(new)
            # white space on both sides of markup comes from the first: what stands between is no part of the words
            last = gone[0] if new.isspace() else gone[-1]
            runs.append((len(new), gone[0][1], last[2]))
        at = end
    parts.append(strand.words[at:])
    runs.extend(take(len(strand.words) - at))
    return Strand("".join(parts), runs)


def sliced(strand: Strand, start: int, end: int) -> Strand:
    """The part of a strand from `start` to `end` of its words."""
    if start <= 0 and end >= len(strand.words):
        return strand
    take = _Taker(strand.runs)
    for _ in take(start):
        pass
    return Strand(strand.words[start:end], list(take(end - start)))


def split(strand: Strand, mark: str) -> list[Strand]:
    """The parts of a strand between the marks, which are one character each and belong to no part."""
    if mark not in strand.words:
        return [strand]
    take = _Taker(strand.runs)
    parts = []
    for words in strand.words.split(mark):
        parts.append(Strand(words, list(take(len(words)))))
        for _ in take(1):
            pass
    return parts


def stripped(strand: Strand) -> Strand:
    """The strand without white space at its ends."""
    words = strand.words
    if not words or not (words[0].isspace() or words[-1].isspace()):
        return strand
    start = len(words) - len(words.lstrip())
    return sliced(strand, start, max(start, len(words.rstrip())))


class _Taker:
    """Hands out the runs of the next so many characters, cutting a run where the border falls inside it."""

    __slots__ = ("_at", "_runs", "_used")

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs, self._at, self._used = runs, 0, 0

    def __call__(self, count: int) -> Iterator[Run]:
        while count > 0 and self._at < len(self._runs):
            length, start, end = self._runs[self._at]
            left = length - self._used
            got = min(left, count)
            if end - start == length:
                yield got, start + self._used, start + self._used + got
            else:
                yield got, start, end
            count -= got
            if got == left:
                self._at, self._used = self._at + 1, 0
            else:
                self._used += got
