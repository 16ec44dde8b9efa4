"""Soft line breaks joined: which printed lines belong to one paragraph, and what stands between them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..values import replace
from .figures import goes_on, is_one
from .layout import Layout, continues, ends_sentence, is_japanese, starts_unit
from .openings import leads, stands_alone
from .rows import Row, width
from .strand import joined

_NEAR = 0.85
_HANGING = ("の", "と", "や", "及び", "並びに", "および", "ならびに", "に関する", "・", "における", "に向けた")
"""A title line that ends so goes on: none of these can end a noun phrase."""
_TITLE_LINES = 8
_MARKS = 6
"""Characters of the footnote marks that may have been cut from a line."""
_MARK = re.compile(r"(?:[-‐‑–—―−－*•・●○◎■□◆◇▪▶※]|[(（]?[0-9０-９a-z]{1,3}[.)．）])\s*")
"""What stands before the words of an item."""
_FIRST = re.compile(r"[1１][.．]\s")
"""The number with which a list begins: what stands before it may end in a comma."""


def joined_rows(decoded: str, rows: Sequence[Row], layout: Layout) -> list[Row]:
    """One row for each paragraph, heading or item: the printed lines of it joined."""
    made: list[Row] = []
    group: list[Row] = []
    title = True
    for row in rows:
        title = title and len(made) < _TITLE_LINES
        if group and (not breaks(group, row, layout) or (title and _hangs(group[-1], row))):
            group.append(row)
            continue
        if group:
            made.append(join(decoded, group))
            title = title and not ends_sentence(made[-1].words)
        group = [row]
    if group:
        made.append(join(decoded, group))
    return made


def join(decoded: str, group: Sequence[Row]) -> Row:
    """The rows of one paragraph as one row; it starts as the first and ends as the last."""
    first = group[0]
    if len(group) == 1:
        return first
    seams = [seam(before.words, row.words) for before, row in pairwise(group)]
    whole = joined(decoded, [row.strand for row in group], seams)
    return replace(first, strand=whole, ends=group[-1].ends, linked=sum([row.linked for row in group]))


def seam(before: str, after: str) -> str:
    """What stands between two lines that become one: nothing beside a Japanese character or inside a figure, else a space."""
    if is_one(before, after):
        return ""
    before, after = before[-1], after[0]
    if _is_wide_figure(before) or _is_wide_figure(after):
        return "" if is_japanese(before) and is_japanese(after) else " "
    return "" if is_japanese(before) or is_japanese(after) else " "


def _is_wide_figure(char: str) -> bool:
    """Whether a figure or Latin letter is set as wide as a Japanese one: Latin texts have such, too."""
    return "\uff10" <= char <= "\uff5a"


def breaks(group: Sequence[Row], row: Row, layout: Layout) -> bool:
    """Whether a new paragraph begins with `row`."""
    before = group[-1]
    stated = before.ends or row.starts
    if stated or (not row.gap and (goes_on(before.words, row.words) or _stands_under(group, row))):
        return stated
    if not layout.wrapped or stands_alone(row.words) or stands_alone(group[0].words):
        return True
    full = is_full(before, row, layout)
    open_end = full and (not ends_sentence(before.words) or _in_brackets(before.words))
    if before.words.endswith(",") and _FIRST.match(row.words):
        return True
    if full and (row.turns or (layout.close and layout.most)) and before.words.endswith(",") and leads(row.words):
        return True
    if row.turns:
        # the blank lines around a page's edge say nothing of its sentences
        return not open_end
    return _breaks_by_space(group, row, layout, full=full, open_end=open_end)


def _breaks_by_space(group: Sequence[Row], row: Row, layout: Layout, *, full: bool, open_end: bool) -> bool:
    """Whether a new paragraph begins with a line by the white space before it, and by how the line before it ends."""
    before = group[-1]
    if full and row.gap <= layout.unit and row.indent <= before.indent and not starts_unit(row.words):
        return layout.loose_ends and before.tail != ""
    if row.gap > layout.unit:
        # a page break inside a paragraph leaves many blank lines in a sentence; after a comma a clause may end
        return not (open_end and not row.indent and not before.words.endswith(",") and continues(row.words))
    if row.indent > before.indent:
        # an indented line starts a paragraph, unless it hangs under a number
        return not (open_end and starts_unit(group[0].words))
    return not open_end


def _stands_under(group: Sequence[Row], row: Row) -> bool:
    """Whether a line goes on with an item: begun where the words of the item begin behind its mark, in the middle of a sentence."""
    first, before = group[0], group[-1]
    mark = _MARK.match(first.words) if row.indent else None
    return (
        mark is not None and row.indent == first.indent + mark.end() and before.indent in {first.indent, row.indent}
        and not starts_unit(row.words) and not ends_sentence(before.words)
    )  # fmt: skip


def _in_brackets(words: str) -> bool:
    """Whether a bracket is open at the end of a line: the full stop there is that of an abbreviation."""
    return words.rfind("(") > words.rfind(")")


def is_full(before: Row, row: Row, layout: Layout) -> bool:
    """Whether the line ends because the measure was full."""
    size = before.indent + before.columns
    if layout.most:
        cut = row.columns - len(row.words)  # the mark of a footnote, which stood in the line when it was wrapped
        return size + 1 + len(row.words.split(maxsplit=1)[0]) + (cut if 0 < cut <= _MARKS else 0) > layout.most
    if size >= _NEAR * layout.measure:
        return True
    if is_japanese(before.words[-1]) or is_japanese(row.words[0]):
        return False
    return size + 1 + width(row.words.split(maxsplit=1)[0]) > layout.measure


def _hangs(before: Row, row: Row) -> bool:
    """Whether a title goes on in the next line though nothing else is wrapped."""
    plain = before.style == row.style == "plain" and not row.indent and not starts_unit(row.words)
    return plain and before.words.endswith(_HANGING) and row.gap <= 1 and not ends_sentence(row.words)
