"""Hyphens at the ends of lines: which of them the writer wrote."""

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_LAST, _FIRST = re.compile(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)[-‐‑\u00ad]\Z"), re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
SOFT = "\u00ad"


class Hyphens:
    """Knows the words that the document prints within its lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        """The words of these lines; a word that a line end cuts is not counted."""
        self._words = Counter(
            _plain(found[0]) for words in lines for found in _WORD.finditer(words) if found.end() < len(words) - 1
        )

    def goes(self, before: str, after: str) -> bool:
        """Whether the hyphen at the end of a line belongs to the line break and not to the word.

        A soft hyphen does. Else the document decides by printing the word elsewhere; where it does not, the hyphen stays.
        """
        if before.endswith(SOFT):
            return True
        last, first = _LAST.search(before), _FIRST.match(after)
        if not last or not first or not first[0][0].islower():
            return False
        whole, parted = _plain(last[1] + first[0]), _plain(f"{last[1]}-{first[0]}")
        return self._words[whole] > self._words[parted]


def ends_in_hyphen(before: str, after: str) -> bool:
    """Whether a word goes on after a hyphen at the end of a line: no space belongs there."""
    return before.endswith(SOFT) or (before[-1] in "-‐‑" and after[0].isalpha() and _LAST.search(before) is not None)


def _plain(word: str) -> str:
    return word.casefold().replace("‐", "-").replace("‑", "-").replace(SOFT, "")
