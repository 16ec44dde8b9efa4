"""Numbers and marks at the beginning of lines: whether a line is the next item of a list that is open."""

import re
from unicodedata import normalize

_LABEL = re.compile(r"([(\[〔]?)(\d{1,3}|[a-z])([)\]〕.:、])")
_BULLETS = frozenset("-‐‑–—―−*•・●○◎■□◆◇▪▶※➢✓")


class Labels:
    """Knows the last number of each dress, (3) or 3. or 3), and the last list mark that a paragraph began with."""

    def __init__(self) -> None:
        """No paragraph has begun."""
        self._last: dict[tuple[str, str], int] = {}
        self._bullet = ""

    def begin(self, words: str) -> None:
        """A paragraph begins with these words."""
        self._bullet = words[0] if words[0] in _BULLETS else ""
        if found := _label(words):
            self._last[found[1], found[3]] = _value(found[2])

    def goes_on(self, words: str) -> bool:
        """Whether these words begin with the mark of the item before, or with the next number in a dress that was used."""
        if self._bullet and words[0] == self._bullet:
            return True
        found = _label(words)
        return found is not None and self._last.get((found[1], found[3])) == _value(found[2]) - 1


def _label(words: str) -> re.Match[str] | None:
    return _LABEL.match(normalize("NFKC", words[:12]))


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else ord(number)
