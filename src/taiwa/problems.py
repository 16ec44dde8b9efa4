"""Trouble is a value with a place."""

from dataclasses import dataclass
from typing import Literal

from .values import Span

Severity = Literal["note", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should know about a document: `words` say what, `span` says where in its text.

    `unread` where words of the document are missing in the text, or nothing was read of who says what in it: then nobody is said to be silent in it.
    """

    span: Span
    words: str
    severity: Severity = "warning"
    unread: bool = False

    @property
    def of_whole(self) -> bool:
        """Whether it says of the whole document that something in it was not read."""
        return self.unread and not len(self.span)
