"""Trouble is a value with a place."""

from dataclasses import dataclass
from typing import Literal

from .values import Span

Severity = Literal["note", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should know about a document: `words` say what, `span` says where in its text."""

    span: Span
    words: str
    severity: Severity = "warning"
