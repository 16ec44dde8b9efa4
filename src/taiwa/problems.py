"""Trouble is a value with a place."""

from dataclasses import dataclass
from typing import Literal

from .values import Span

Severity = Literal["note", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should know about a document: `words` say what, `span` says where in its text.

    `unread` where words of the document are missing in the text: then nobody is said to be silent in it.
    """

    span: Span
    words: str
    severity: Severity = "warning"
    unread: bool = False
