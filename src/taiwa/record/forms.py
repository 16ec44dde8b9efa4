"""Finding wording in printed words: a form of it, or several parts of it near each other."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise, product

from ..acts.en.words import abbreviated
from .terms import RUN, UNSPACED, asked, fold, stem

At = tuple[int, int]
"""Where a form stands in folded words: its first character and the one behind it."""

_LETTER = rf"[^\W_{UNSPACED}]"
_STEMMED = re.compile(r"[a-z\u0400-\u04ff]+")
_STOP = re.compile(r"。(?![」』)）])|\n|[.!?](?= )")
_SUBJECT = re.compile("[はが](?=[、\u3400-\u9fff\u30a1-\u30fa])")
_SHORT = 8
"""Characters of an abbreviation at the most."""

REACH, _BACK = 40, 12
"""So many characters may stand between two parts of a compound, and so many where they come in the other order."""

_MOST = 8


@dataclass(frozen=True, slots=True)
class Form:
    """Words that are looked for. `exact`: as typed, white space aside; else inflected words match by their stems.

    `capitals`: an abbreviation, which stands for something only in capitals. `language`: counts only in texts of it.
    """

    words: str
    exact: bool = False
    capitals: bool = False
    language: str | None = None

    @property
    def certain(self) -> bool:
        """Whether its terms in a row are all that there is to look for."""
        folded = fold(self.words)
        run = RUN.fullmatch(folded)
        plain = run is not None and (run["unspaced"] is not None or bool(_STEMMED.fullmatch(folded)))
        return plain and len(folded) <= _LONGEST and not (self.capitals or self.language) and not (self.exact and _STEMMED.search(folded))

    def places(self, words: "Printed") -> Iterator[At]:
        """Where it stands in `words`."""
        pattern, stems = _pattern(self)
        if not (stems or self.capitals):
            yield from (found.span() for found in pattern.finditer(words.folded))
            return
        for found in pattern.finditer(words.folded):
            if all(stem(group) == one for group, one in zip(found.groups(), stems, strict=True)) and (
                not self.capitals or words.printed(found.span()).isupper()
            ):
                yield found.span()


class Printed:
    """Printed words, folded for looking for something in them."""

    __slots__ = ("folded", "same", "words")

    def __init__(self, words: str) -> None:
        """Folds `words` once."""
        self.folded = fold(words)
        self.words = words if len(words) == len(self.folded) else unicodedata.normalize("NFKC", words)
        self.same = len(self.words) == len(self.folded)

    def printed(self, at: At) -> str:
        """The words at a place as they are printed; folded where folding changed their number of characters."""
        return (self.words if self.same else self.folded)[at[0] : at[1]]

    def sentences(self) -> Iterator[At]:
        """Its sentences."""
        start = 0
        for stop in self._stops(0, len(self.folded)):
            yield start, stop.end()
            start = stop.end()
        yield start, len(self.folded)

    def _stops(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """The ends of its sentences; the stop of an initial or of another abbreviation (Anna R. Bell) is none."""
        words = self.words if self.same else self.folded
        for stop in _STOP.finditer(self.folded, start, end):
            if stop[0] != "." or not abbreviated(words[max(0, stop.start() - _SHORT) : stop.end()]):
                yield stop

    def sentence_around(self, start: int, end: int) -> str | None:
        """The sentence that holds both places; None where they are in two, or where offsets tell nothing."""
        if not self.same or next(self._stops(start, max(start, end - 1)), None):
            return None
        before = max((stop.end() for stop in self._stops(max(0, start - LONGEST_SENTENCE), start)), default=0)
        after = next(self._stops(max(start, end - 1), len(self.folded)), None)
        return self.words[before : after.end() if after else None].strip()


LONGEST_SENTENCE = 2000
"""A longer run of characters without a stop is no sentence."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say something: every part in one of its forms, `near` each other in one sentence or anywhere."""

    parts: tuple[tuple[Form, ...], ...]
    near: bool = False

    def find(self, words: Printed, language: str) -> tuple[At, ...] | None:
        """Where its parts stand in words of this language; None where one of them is missing."""
        parts = [_of_language(part, language) for part in self.parts]
        if self.near:
            return _near(parts, words)
        found: list[At] = []
        for part in parts:
            first = _first(part, words)
            if first is None:
                return None
            found.append(first)
        return tuple(found)


_LONGEST = 200
"""Terms of a form that the index is asked for; the words themselves decide about the rest."""


def _of_language(part: Sequence[Form], language: str) -> Sequence[Form]:
    """The forms that count in a text of this language; most parts have but one, which counts in any."""
    if len(part) == 1 and part[0].language is None:
        return part
    return [form for form in part if form.language is None or form.language == language]


def _first(part: Sequence[Form], words: Printed) -> At | None:
    """Where a part stands first, in its longest form."""
    if len(part) == 1:
        return next(part[0].places(words), None)
    return min((at for form in part for at in form.places(words)), key=lambda at: (at[0], -at[1]), default=None)


def phrase(form: Form) -> str:
    """How FTS5 is asked for a form: its terms in a row, the last one a beginning where it is a single character."""
    found, beginning = asked(form.words)
    row = " ".join(term.replace('"', "") for term in found[:_LONGEST])
    return f'"{row}"' + ("*" if beginning and len(found) <= _LONGEST else "")


def _near(parts: Sequence[Sequence[Form]], words: Printed) -> tuple[At, ...] | None:
    every: list[list[At]] = []
    for part in parts:
        places = _widest({at for form in part for at in form.places(words)})
        if not places:
            return None
        every.append(places)
    for start, end in words.sentences():
        inside = [list(islice((at for at in part if start <= at[0] and at[1] <= end), _MOST)) for part in every]
        near = min((row for row in product(*inside) if _together(row, words.folded)), key=_width, default=None)
        if near is not None:
            return tuple(sorted(near))
    return None


def _widest(places: Collection[At]) -> list[At]:
    """Places in order without those that lie in another: a name counts with what is part of it."""
    if len(places) <= 1:
        return list(places)
    return sorted(at for at in places if not any(one != at and one[0] <= at[0] and at[1] <= one[1] for one in places))


def _together(row: Sequence[At], words: str) -> bool:
    """Whether the parts follow each other closely enough, and no other subject stands between them."""
    ordered = sorted(row)
    reach = REACH if list(row) == ordered else _BACK
    gaps = [(before[1], later[0]) for before, later in pairwise(ordered)]
    return all(0 <= end - start <= reach and not _SUBJECT.search(words, start, end) for start, end in gaps)


def _width(row: Sequence[At]) -> int:
    return max(end for _, end in row) - min(start for start, _ in row)


@lru_cache(maxsize=1 << 10)
def _pattern(form: Form) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """What finds a form in folded words, and the stems that the words it finds must have."""
    folded = fold(form.words).strip()
    if form.exact:
        return re.compile(_edged(folded, r"\s*".join(map(re.escape, "".join(folded.split()))))), ()
    runs = list(RUN.finditer(folded))
    stems = tuple(stem(run[0]) for run in runs if _STEMMED.fullmatch(run[0]))
    pieces = (_inflected(run[0]) if _STEMMED.fullmatch(run[0]) else re.escape(run[0]) for run in runs)
    return re.compile(_edged("".join(run[0] for run in runs), r"[\W_]*".join(pieces))), stems


def _inflected(word: str) -> str:
    return f"({re.escape(stem(word).removesuffix('y'))}{_LETTER}*)"


def _edged(words: str, pattern: str) -> str:
    """A word of letters does not begin or end within another."""
    before = rf"(?<!{_LETTER})" if re.match(_LETTER, words) else ""
    after = rf"(?!{_LETTER})" if re.search(rf"{_LETTER}\Z", words) else ""
    return f"{before}{pattern}{after}"
