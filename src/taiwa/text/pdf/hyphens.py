"""Hyphens at the ends of lines: which of them the writer wrote."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from .signs import words

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_LAST, _FIRST = re.compile(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)[-‐‑\u00ad]\Z"), re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
SOFT = "\u00ad"


class Hyphens:
    """Knows the words that the document prints within its lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        """The words of these lines; a word that a line end cuts is not counted."""
        self._words = Counter(
            _plain(found[0]) for line in lines for found in _WORD.finditer(line) if found.end() < len(line) - 1
        )

    def goes(self, before: str, after: str) -> bool:
        """Whether the hyphen at the end of a line belongs to the line break and not to the word.

        A soft hyphen does. Else the document decides by printing the word elsewhere; where it does not, the hyphen stays.
        """
        if before.endswith(SOFT):
            return True
        last, first = _LAST.search(before), _FIRST.match(after)
        if not last or not first or not first[0][0].islower() or is_suspended(before, after):
            return False
        whole, parted = _plain(last[1] + first[0]), _plain(f"{last[1]}-{first[0]}")
        return self._words[whole] > self._words[parted]


def ends_in_hyphen(before: str, after: str) -> bool:
    """Whether a word goes on after a hyphen at the end of a line: no space belongs there."""
    return before.endswith(SOFT) or (before[-1] in "-‐‑" and after[0].isalpha() and _LAST.search(before) is not None)


def is_suspended(before: str, after: str) -> bool:
    """Whether a hyphen at the end of a line stands for the rest of a later word: short- and long-term."""
    last, first = _LAST.search(before), _FIRST.match(after)
    return last is not None and first is not None and not before.endswith(SOFT) and first[0].casefold() in conjunctions()


@cache
def conjunctions() -> frozenset[str]:
    """The words before which a hyphen is left hanging, from `resources/text/pdf.yaml`."""
    written = words()["conjunctions"]
    if not isinstance(written, list):
        raise ValueError("pdf.yaml: conjunctions must be a list")  # noqa: TRY004 - a fault of the data, not of a call
    return frozenset(str(word) for row in written for word in row["words"].split())


def _plain(word: str) -> str:
    return word.casefold().replace("‐", "-").replace("‑", "-").replace(SOFT, "")
