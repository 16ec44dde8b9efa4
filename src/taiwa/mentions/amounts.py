"""What the words around a number say of it, in any language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..values import Bound
from .words import Words


@dataclass(frozen=True, slots=True)
class Precision:
    """Whether a number is approximate, and which bound it is."""

    approx: bool
    bound: Bound | None


def precision(match: re.Match[str], words: Words) -> Precision:
    """How exact a number is by the groups before, after, beyond, some and upper of its match.

    Of a range (20-30名) the value is the lower end, as a bound.
    """
    groups = match.groupdict()
    before = (groups["before"] or "").lower()
    after = (groups["after"] or groups.get("beyond") or "").lower()
    if groups.get("upper"):
        return Precision(approx=True, bound="at-least")
    approx = _any(before, words.before.approx) or after in words.after.approx or bool(groups.get("some"))
    if _any(before, words.before.at_least) or after in words.after.at_least:
        return Precision(approx, "at-least")
    if _any(before, words.before.at_most) or after in words.after.at_most:
        return Precision(approx, "at-most")
    return Precision(approx, None)


def _any(before: str, marks: Iterable[str]) -> bool:
    return any(mark in before for mark in marks)
