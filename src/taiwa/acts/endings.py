"""Words that a stretch of characters may end in."""

from collections.abc import Iterable


class Endings:
    """Words that a stretch of characters may end in; the first of the list counts, so longer ones stand before shorter."""

    def __init__(self, options: Iterable[str]) -> None:
        """Keeps the words by their last character."""
        self._by_last: dict[str, tuple[str, ...]] = {}
        for words in options:
            self._by_last[words[-1]] = (*self._by_last.get(words[-1], ()), words)

    def of(self, chars: str, end: int, start: int = 0) -> str:
        """The one in which `chars[start:end]` ends, empty where it ends in none."""
        for words in self._by_last.get(chars[end - 1 : end], ()):
            if chars.endswith(words, start, end):
                return words
        return ""
