"""Finding wording in printed words: a form of it, or several parts of it near each other."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise, product
from operator import itemgetter

from .terms import RUN, UNSPACED, asked, fold, stem

At = tuple[int, int]
"""Where a form stands in folded words: its first character and the one behind it."""

_LETTER = rf"[^\W_{UNSPACED}]"
_STEMMED = re.compile(r"[a-z\u0400-\u04ff]+")
_STOP = re.compile(r"[。\n]|[.!?](?= )")
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
        for found in pattern.finditer(words.folded):
            if all(stem(group) == one for group, one in zip(found.groups(), stems, strict=True)) and (
                not self.capitals or words.printed(found.span()).isupper()
            ):
                yield found.span()


class Printed:
    """Printed words, folded for looking for something in them."""

    __slots__ = ("_same", "_width", "folded")

    def __init__(self, words: str) -> None:
        """Folds `words` once."""
        self.folded = fold(words)
        width = unicodedata.normalize("NFKC", words)
        self._width = words if len(words) == len(self.folded) else width
        self._same = len(self._width) == len(self.folded)

    def printed(self, at: At) -> str:
        """The words at a place as they are printed; folded where folding changed their number of characters."""
        return (self._width if self._same else self.folded)[at[0] : at[1]]

    def sentences(self) -> Iterator[At]:
        """Its sentences."""
        start = 0
        for stop in _STOP.finditer(self.folded):
            yield start, stop.end()
            start = stop.end()
        yield start, len(self.folded)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say something: every part in one of its forms, `near` each other in one sentence or anywhere."""

    parts: tuple[tuple[Form, ...], ...]
    near: bool = False

    def find(self, words: Printed, language: str) -> tuple[At, ...] | None:
        """Where its parts stand in words of this language; None where one of them is missing."""
        parts = [[form for form in part if form.language in (None, language)] for part in self.parts]
        if self.near:
            return _near(parts, words)
        found = tuple(next((at for form in part for at in form.places(words)), None) for part in parts)
        return tuple(at for at in found if at is not None) if None not in found else None


_LONGEST = 200
"""Terms of a form that the index is asked for; the words themselves decide about the rest."""


def phrase(form: Form) -> str:
    """How FTS5 is asked for a form: its terms in a row, the last one a beginning where it is a single character."""
    found, beginning = asked(form.words)
    row = " ".join(term.replace('"', "") for term in found[:_LONGEST])
    return f'"{row}"' + ("*" if beginning and len(found) <= _LONGEST else "")


def _near(parts: Sequence[Sequence[Form]], words: Printed) -> tuple[At, ...] | None:
    every = [sorted({at for form in part for at in form.places(words)}) for part in parts]
    if not all(every):
        return None
    for start, end in words.sentences():
        inside = [list(islice((at for at in part if start <= at[0] and at[1] <= end), _MOST)) for part in every]
        near = min((row for row in product(*inside) if _together(row)), key=_width, default=None)
        if near is not None:
            return tuple(sorted(near))
    return None


def _together(row: Sequence[At]) -> bool:
    ordered = sorted(row)
    reach = REACH if list(row) == ordered else _BACK
    return all(0 <= later[0] - before[1] <= reach for before, later in pairwise(ordered))


def _width(row: Sequence[At]) -> int:
    return max(map(itemgetter(1), row)) - min(map(itemgetter(0), row))


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
