"""Tracked changes: the text is read as if all were accepted, and that is told."""

from ...problems import Problem
from ...values import Span
from .markup import Element, W

_LONGEST = 60
_MOST_NAMED = 5


class Changes:
    """The changes met in a file, and who made them."""

    def __init__(self) -> None:
        """None yet."""
        self._count = 0
        self._authors: dict[str, None] = {}

    def kept(self, change: Element) -> None:
        """An insertion: it stays."""
        self._count += 1
        self._authors[author(change)] = None

    def left_out(self, change: Element) -> str:
        """A deletion, and why its words are left out: who deleted them and when."""
        self.kept(change)
        moved = change.tag == f"{W}moveFrom"
        return f"{'moved away' if moved else 'deleted'} by {author(change)}{_day(change)}"

    def told(self) -> tuple[Problem, ...]:
        """How many changes were read as accepted, and whose."""
        if not self._count:
            return ()
        names = list(self._authors)
        whose = ", ".join(names[:_MOST_NAMED]) + (" and others" if len(names) > _MOST_NAMED else "")
        many = "1 tracked change" if self._count == 1 else f"{self._count} tracked changes"
        told = f"{many} by {whose} read as accepted; the cuts hold what was deleted"
        return (Problem(Span(0, 0), told, "note"),)


def author(mark: Element) -> str:
    """Who made a change or a comment."""
    return " ".join(mark.get(f"{W}author", "").split())[:_LONGEST] or "somebody unnamed"


def _day(change: Element) -> str:
    day = change.get(f"{W}date", "")[:10]
    return f" on {day}" if day else ""
