"""A promise of several deeds, each with its own day and figure (to close its mines by 2040 and to install 6 GW)."""

import re
from functools import cache

from ..mentions.words import one_of
from ..values import Money, Quantity, Span
from .context import Context
from .marks import marked

_INNER = re.compile(r" to (?=[a-z])")


def deeds(action: Span, context: Context) -> list[Span]:
    """The deeds of an action, where one of them has a day or a figure of its own; else the action as a whole.

    An infinitive inside a deed says what it is for (to provide a grant to train nurses and to equip clinics): what is joined to that is
    no deed of its own.
    """
    marks = context.words.get("joined_deeds", ())
    said = context.text[action] if marks else ""
    cuts = [hit.span() for hit in _joints(marks).finditer(said)] if said.startswith("to ") else []
    if not cuts or not _figured(action, context):
        return [action]
    starts, ends = [0, *(end - len("to ") for _, end in cuts)], [*(start for start, _ in cuts), len(said)]
    parts = list(zip(starts, ends, strict=True))
    if any(_INNER.search(said, start + len("to "), end) for start, end in parts[:-1]):
        return [action]
    return [Span(action.start + start, action.start + end) for start, end in parts]


@cache
def _joints(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{one_of(marks)}(?=[a-z])")


def _figured(action: Span, context: Context) -> bool:
    """Whether a day by which it is due, a sum or a count is printed in it."""
    chars, by = context.text.chars, context.words["by"]
    return any(isinstance(one.value, Money | Quantity) or marked(chars, one.span, by) for one in context.within(action))
