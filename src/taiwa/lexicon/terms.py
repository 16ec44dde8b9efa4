"""Terms that show an issue in a text: plain words, and words with a gap."""

import re
import unicodedata
from collections.abc import Iterable

from ..values import Span
from .called import is_called
from .matcher import Hit, Matcher, Name, Place

_GAP = "…"
_REACH = 24  # characters of the same clause that a gap may hold


class Terms:
    """Finds terms in a text, the longest where several overlap; `…` in a term stands for a stretch of its clause."""

    def __init__(self, terms: Iterable[Name], decoys: Iterable[str] = ()) -> None:
        """Plain terms are found at once, in any letter case; those with a gap one by one, so keep them few.

        A decoy hides the plain terms in it.
        """
        plain: list[Name] = []
        self._gapped: list[tuple[str, re.Pattern[str], tuple[Name, ...]]] = []
        for term in terms:
            if _GAP in term.words:
                self._gapped.append((max(_parts(term.words), key=len), _pattern(term.words), (term,)))
            else:
                plain.append(term)
        self._plain = Matcher(plain, decoys=decoys, loose=True)

    def find(self, chars: str) -> list[Hit]:
        """Every hit in `chars` in order; none overlaps another."""
        return [Hit(Span(start, end), names) for start, end, names in self.places(chars)]

    def places(self, chars: str) -> list[Place]:
        """The same for those who ask for much: every hit as its first character, the one behind it and what it may mean.

        A term in what a place or a person is called is none.
        """
        hits = [hit for hit in self._plain.places(chars) if not (chars[hit[0]].isupper() and is_called(chars, hit[0], hit[1]))]
        gapped = [(*found.span(), names) for part, pattern, names in self._gapped if part in chars for found in pattern.finditer(chars)]
        if not gapped:
            return hits
        kept: list[Place] = []
        for hit in sorted([*hits, *gapped], key=lambda hit: (hit[0], -hit[1])):
            start, end, _ = hit
            if not kept or start >= kept[-1][1]:
                kept.append(hit)
            elif end - start > kept[-1][1] - kept[-1][0]:
                kept[-1] = hit
        return kept


def _parts(term: str) -> list[str]:
    return [unicodedata.normalize("NFKC", part) for part in term.split(_GAP)]


def _pattern(term: str) -> re.Pattern[str]:
    return re.compile(f"[^。、,.\\n]{{0,{_REACH}}}?".join(map(re.escape, _parts(term))))
