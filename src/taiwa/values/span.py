"""A place in a text."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """Characters `start` to `end` of a text, `end` not included."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, chars: str) -> str:
        """The characters that stand here in `chars`."""
        return chars[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        """The same length, `by` characters further on."""
        return Span(self.start + by, self.end + by)

    def trim(self, chars: str) -> "Span":
        """The same place without white space at its ends."""
        words = chars[self.start : self.end]
        kept = words.strip()
        if len(kept) == self.end - self.start:
            return self
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, start + len(kept))

