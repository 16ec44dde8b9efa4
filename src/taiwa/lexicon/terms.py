"""Terms that show an issue in a text: plain words, and words with a gap."""

import re
import unicodedata
from collections.abc import Iterable

from ..values import Span
from .matcher import Hit, Matcher, Name

_GAP = "…"
_REACH = 24  # characters of the same clause that a gap may hold


class Terms:
    """Finds terms in a text, the longest where several overlap; `…` in a term stands for a stretch of its clause."""

    def __init__(self, terms: Iterable[Name], decoys: Iterable[str] = ()) -> None:
        """Plain terms are found at once, in any letter case; those with a gap one by one, so keep them few.

        A decoy hides the plain terms in it.
        """
        plain: list[Name] = []
        self._gapped: list[tuple[re.Pattern[str], tuple[Name, ...]]] = []
        for term in terms:
            if _GAP in term.words:
                self._gapped.append((_pattern(term.words), (term,)))
            else:
                plain.append(term)
        self._plain = Matcher(plain, decoys=decoys, loose=True)

    def find(self, chars: str) -> list[Hit]:
        """Every hit in `chars` in order; none overlaps another."""
        hits = self._plain.find(chars)
        gapped = [Hit(Span(*found.span()), names) for pattern, names in self._gapped for found in pattern.finditer(chars)]
        if not gapped:
            return hits
        kept: list[Hit] = []
        for hit in sorted([*hits, *gapped], key=lambda hit: (hit.span.start, -hit.span.end)):
            if not kept or hit.span.start >= kept[-1].span.end:
                kept.append(hit)
            elif len(hit.span) > len(kept[-1].span):
                kept[-1] = hit
        return kept


def _pattern(term: str) -> re.Pattern[str]:
    parts = (re.escape(unicodedata.normalize("NFKC", part)) for part in term.split(_GAP))
    return re.compile(f"[^。、,.\\n]{{0,{_REACH}}}?".join(parts))
