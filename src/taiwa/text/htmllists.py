"""The lists that are open on a page, and the mark that a browser shows before each item."""

from .htmlelements import LISTS, ListStyle, list_style, marker

_LONGEST_NUMBER = 9
"""Digits of the largest number that an item may have."""


class Lists:
    """The open lists, outermost first, each with the number of its next item."""

    def __init__(self) -> None:
        """No list is open."""
        self._open: list[tuple[ListStyle, int, int]] = []

    def __len__(self) -> int:
        return len(self._open)

    def open(self, name: str, attrs: dict[str, str]) -> None:
        """Begin a list, where the element is one."""
        if name in LISTS:
            self._open.append((list_style(name, attrs), _number(attrs.get("start"), 1), -1 if "reversed" in attrs else 1))

    def close(self, name: str) -> None:
        """End the innermost list, where the element is one."""
        if name in LISTS and self._open:
            self._open.pop()

    def next_mark(self, attrs: dict[str, str]) -> str | None:
        """The mark of the item that begins; None where a browser shows none."""
        if not self._open:
            return "•"
        style, number, step = self._open[-1]
        number = _number(attrs.get("value"), number)
        self._open[-1] = (style, number + step, step)
        return marker(style, number)


def _number(written: str | None, otherwise: int) -> int:
    sign, digits = (-1, written[1:]) if written and written[0] == "-" else (1, written or "")
    return sign * int(digits) if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER else otherwise
