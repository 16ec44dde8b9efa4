"""Line breaks that somebody set inside a paragraph, where they stand in the middle of a sentence."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..joining import join
from ..layout import continues, ends_sentence, is_japanese, starts_unit
from ..openings import leads
from ..rows import Row

_AMOUNT = re.compile(r"\d[\d.,]*\s[a-zа-яё]")
"""A figure before a small letter goes on in a sentence; a number that begins a unit stands before a capital."""
_HANGS = re.compile(r"[、，のをはがでと]\Z")
_PROSE = 20
"""From this width on a Japanese line that ends so is no title."""
_PERIOD = re.compile(r"[.。!?！？]\W{0,3}\Z")


class Unbroken(NamedTuple):
    """Rows whose sentences go on across a line break as one row; how many breaks are left that may tear a sentence."""

    rows: list[Row]
    doubtful: int


def unbroken(decoded: str, rows: Sequence[Row], first: set[int]) -> Unbroken:
    """The rows of paragraphs that are not hard-wrapped; `first` are those with which a paragraph begins."""
    made: list[Row] = []
    doubtful = 0
    for paragraph in _paragraphs(rows, first):
        group = [paragraph[0]]
        told = _PERIOD.search(paragraph[-1].words) is not None
        for row in paragraph[1:]:
            if told and _goes_on(group[-1], row):
                group.append(row)
                continue
            doubtful += told and _may_go_on(group[-1], row)
            made.append(join(decoded, group))
            group = [row]
        made.append(join(decoded, group))
    return Unbroken(made, doubtful)


def _paragraphs(rows: Sequence[Row], first: set[int]) -> list[list[Row]]:
    made: list[list[Row]] = []
    for at, row in enumerate(rows):
        if made and at not in first and not row.starts and not made[-1][-1].ends:
            made[-1].append(row)
        else:
            made.append([row])
    return made


def _goes_on(before: Row, row: Row) -> bool:
    """Whether a sentence surely goes on across the break."""
    if row.gap or "heading" in (before.style, row.style) or ends_sentence(before.words):
        return False
    if _AMOUNT.match(row.words):
        return not _AMOUNT.match(before.words)
    if starts_unit(row.words) or (before.words.endswith(",") and leads(row.words)):
        return False
    hangs = is_japanese(before.words[-1]) and before.columns >= _PROSE and _HANGS.search(before.words) is not None
    return hangs or continues(row.words)


def _may_go_on(before: Row, row: Row) -> bool:
    """Whether a break that is kept may stand inside a sentence."""
    plain = before.style == row.style == "plain" and not row.gap
    return plain and not ends_sentence(before.words) and not before.words.endswith(",") and not starts_unit(row.words)
