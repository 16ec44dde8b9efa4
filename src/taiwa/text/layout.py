"""How the lines of a text are set: hard-wrapped or not, at which measure, with how many blank lines between."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .figures import goes_on
from .rows import Row

_WIDEST = 160
"""No printed line is set wider than this many half-width columns; what is longer was never wrapped."""
_NARROWEST = 30
"""No statement is set narrower than this: short lines are names, dates and items."""
_NEAR = 0.85
"""A line shorter than this share of the measure ends there because somebody ended it."""
_FEWEST = 3
"""A text of fewer lines shows no measure."""

_ENDS_SENTENCE = re.compile(r"[。．.!?！？:：;…][」』）)”\"’\]】]{0,3}\Z|[。!?！？][」』）)]{0,3}\d{0,2}\Z")
_STARTS_UNIT = re.compile(
    r"(?:[-‐‑–—―−－*•・●○◎■□◆◇▪▶※]|[((（〔\[]\s?[0-9０-９a-zA-Zⅰ-ⅿivx一二三四五六七八九十]{1,4}\s?[))）〕\]]"
    r"|(?:[0-9０-９]{1,3}|[IVXⅠ-Ⅻ]{1,5}|[A-Za-z]|[一二三四五六七八九十]{1,3})\s?[.)．、）:]\s?\S"
    r"|[0-9０-９]{1,3}[\s\u3000]|[Ⅰ-Ⅻ]|第[0-9０-９一二三四五六七八九十百]{1,4}[条章節項部]|#{1,6}\s)"
)
_CONTINUES_LATIN = re.compile(r"[a-zа-яё,;)\]”’]")
_CONTINUES_JAPANESE = re.compile(
    r"[、。，．」』）〕】ー々ゝゞ]"
    r"|(?!また|さら|この|その|これ|それ|ここ|こう|そし|しか|なお|ただ|まず|かか|いず|すべ|とく|とり|あわ|つい|わが|われ|したが|おわ|はじ)"
    r"[ぁ-んァィゥェォッャュョヮヵヶ]"
)
_HANGS = re.compile(r"[、，のをにはがでとへもや]\Z")
_LEAST_SURE = 0.3
_SELDOM = 0.05
"""This share of the lines may be set apart in a text that is set close: its title block, a table."""
_GREEDY = 0.97
"""This share of the lines inside sentences must be as full as can be before a program is said to have wrapped them."""
_KANA = re.compile(r"[\u3041-\u30ff\uff66-\uff9d]")


class Layout(NamedTuple):
    """How a text is set.

    `measure` is the width of a full line in half-width columns, `unit` the blank lines between two lines of one
    paragraph; `loose_ends` says that white space at a line's end marks the end of a paragraph. `most` is the width that
    a program kept to when it wrapped the lines: a line ends early only if the next word would not have fitted; else 0.
    `close` says that neither blank lines nor indents set paragraphs apart.
    """

    wrapped: bool
    measure: float = 0
    unit: int = 0
    loose_ends: bool = False
    most: int = 0
    close: bool = False


UNWRAPPED = Layout(wrapped=False)


def is_japanese(char: str) -> bool:
    """Whether no space belongs beside this character."""
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef"


def has_kana(words: str) -> bool:
    """Whether a kana stands in these words."""
    return _KANA.search(words) is not None


def ends_sentence(words: str) -> bool:
    """Whether the words end with the mark that ends a sentence or announces what follows."""
    return _ENDS_SENTENCE.search(words[-8:]) is not None


def starts_unit(words: str) -> bool:
    """Whether the words begin with a number or mark that begins a unit of its own."""
    return _STARTS_UNIT.match(words) is not None


def continues(words: str) -> bool:
    """Whether the words begin as no paragraph begins: in the middle of a sentence or of a word."""
    return (_CONTINUES_LATIN if not is_japanese(words[0]) else _CONTINUES_JAPANESE).match(words) is not None


def layout_of(rows: Sequence[Row]) -> Layout:
    """How these lines are set."""
    rows = [row for row, after in pairwise((*rows, None)) if row and not (row.starts and (not after or after.starts))]
    if len(rows) < _FEWEST:
        return UNWRAPPED
    widths = [row.columns for row in rows]
    measure = sorted(widths)[int(0.95 * (len(widths) - 1))]
    too_long = sum(size > 1.15 * measure for size in widths)
    if not _NARROWEST <= measure <= _WIDEST or too_long > 0.03 * len(rows):
        return UNWRAPPED
    full = [size >= _NEAR * measure for size in widths]
    torn = _torn(rows, full)
    close, apart = torn.get(0, []), torn.get(1, [])
    unit = 1 if len(apart) > 1 and len(apart) >= 3 * len(close) else 0
    torn_rows = apart if unit else close
    if sum(full) < 0.3 * len(rows) or len(torn_rows) < max(2, 0.4 * sum(full)):
        return UNWRAPPED
    set_apart = sum(row.gap > unit or row.indent > 0 for row in rows if not row.turns)
    is_close = set_apart <= _SELDOM * len(rows)
    return Layout(_is_prose(torn_rows), measure, unit, _loose_ends(rows, full), _most(rows, unit, measure), is_close)


def _most(rows: Sequence[Row], unit: int, measure: float) -> int:
    """The width to which a program wrapped the lines, seen inside sentences; 0 where lines are set by their look."""
    most = max(row.indent + row.columns for row in rows if row.columns <= 1.15 * measure)
    inside = [
        before.indent + before.columns + 1 + len(row.words.split(maxsplit=1)[0]) > most
        for before, row in pairwise(rows)
        if row.gap <= unit and not row.indent and before.words[-1].isalpha() and _CONTINUES_LATIN.match(row.words)
    ]
    return most if len(inside) >= _FEWEST and sum(inside) >= _GREEDY * len(inside) else 0


def _torn(rows: Sequence[Row], full: Sequence[bool]) -> dict[int, list[tuple[Row, Row]]]:
    """The full lines that end no sentence, each with the line after it, by the blank lines between."""
    torn: dict[int, list[tuple[Row, Row]]] = {}
    for before, row, is_full in zip(rows, rows[1:], full, strict=False):
        if is_full and not row.indent and not row.starts and not ends_sentence(before.words):
            torn.setdefault(row.gap, []).append((before, row))
    return torn


def _is_prose(torn: Sequence[tuple[Row, Row]]) -> bool:
    """Whether enough of the breaks stand in the middle of a sentence for certain: in a list of names none does.

    A single break inside a figure proves that a program made the breaks.
    """
    if any(goes_on(before.words, row.words) for before, row in torn):
        return True
    sure = sum(continues(row.words) or _HANGS.search(before.words) is not None for before, row in torn)
    return sure >= _LEAST_SURE * len(torn)


def _loose_ends(rows: Sequence[Row], full: Sequence[bool]) -> bool:
    """Whether white space at a line's end marks paragraphs: it stands after sentences and short lines, and not always."""
    loose = [(row, is_full) for row, is_full in zip(rows, full, strict=True) if row.tail]
    if not loose or len(loose) > 0.7 * len(rows):
        return False
    return sum(not is_full or ends_sentence(row.words) for row, is_full in loose) >= 0.8 * len(loose)
