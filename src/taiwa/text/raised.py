"""Raised signs: which of them refer to a note, and which belong to what stands before them (km², 10⁶, the 2nd)."""

import re

NOTE_MARK = "note mark"
EXPONENT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Figures of one width with the rest, as the raised ones that they are: no number is made of 10 and its exponent."""

_MARK = re.compile(r"[(\[（]?(?:\d{1,3}(?:[,、]\s?\d{1,3}){0,4}|[*＊†‡§¶※]{1,4}|[a-d])[)\]）]?\Z")
_FIGURES = re.compile(r"[-−]?\d{1,2}\Z", re.ASCII)
_HOLDER = re.compile(r"[\w)）\]」』”\"’'.,;:%、。]\Z")
_BASE = re.compile(r"(?<![\d.,])10\s?\Z")
_MEASURED = re.compile(r"(?<![A-Za-z])(?:[A-Za-zµμ]|[kcdmnµμ]m|ft|mi|yd|CO)\Z")
"""What is raised to a power: a unit of length, a variable, the formula that is often set so."""


def is_note_mark(before: str, words: str) -> bool:
    """Whether raised `words` refer to a note: `before` is what stands before them on the line."""
    held = before.rstrip()[-8:]
    return (
        _MARK.match(words.strip()) is not None and _HOLDER.search(held) is not None
        and not _BASE.search(held) and not _MEASURED.search(held)
    )  # fmt: skip


def is_exponent(before: str, words: str) -> bool:
    """Whether raised figures are the exponent of a ten: 10⁶."""
    return _FIGURES.match(words.strip()) is not None and _BASE.search(before[-8:]) is not None
