"""Where the body of a document begins and ends: the title block before it, the signature block after it."""

import re
from collections.abc import Sequence

from ..text.models import Text
from .rows import Row
from .words import words

_FRONT = 40
_LONG = 300
_SIGNED = 120
_BLOCK = 400
_PLACE_WORDS = 5
_FOOT = 3
_ENDS_CLAUSE = re.compile(r",\d{0,3}\Z")
"""A comma, with or without the mark of a footnote."""


def body_start(text: Text, rows: Sequence[Row], titles: Sequence[bool]) -> int:
    """The first row of the body: a sentence, a numbered line, a list, or a title that has others like it.

    Where nothing of the kind is found near the top there is no title block, and the body begins with the first row.
    """
    front = range(min(len(rows), _FRONT))
    organ = next((at for at in front if is_organ(text, rows, at)), None)
    if organ is not None and all(row.close != "full" for row in rows[:organ]):
        return organ
    for at in front:
        if _is_body(rows, titles, at) or (titles[at] and _is_first_section(text, rows, titles, at)):
            return at
    return 0


def _is_body(rows: Sequence[Row], titles: Sequence[bool], at: int) -> bool:
    row = rows[at]
    if any(label.value == 1 and (label.firm or titles[at]) for label in row.labels):
        return True
    if row.mark is not None:
        return row.line.style == "item" or (at + 1 < len(rows) and rows[at + 1].mark == row.mark)
    return not row.styled and (row.close != "none" or row.size > _LONG)


def is_organ(text: Text, rows: Sequence[Row], at: int) -> bool:
    """Whether a line names the organ that speaks in all that follows: its comma or the next line goes on in the sentence."""
    if rows[at].title(text.chars).rstrip(",") not in words().organs or at + 1 >= len(rows):
        return False
    return rows[at].close == "open" or (rows[at].close == "none" and rows[at + 1].close in ("open", "lead"))


def operative(text: Text, rows: Sequence[Row]) -> int | None:
    """Where an organ's own words begin, the paragraphs that only lead up to them ending in commas; None for no organ."""
    if not rows or not is_organ(text, rows, 0):
        return None
    return next((row.start for row in rows[1:] if not _ENDS_CLAUSE.search(text.chars, max(row.start, row.end - 8), row.end)), None)


def _is_first_section(text: Text, rows: Sequence[Row], titles: Sequence[bool], at: int) -> bool:
    """Whether an unnumbered title heads the first section: the document's own title is known, and others are like it."""
    row, title = rows[at], text.front.title
    if row.labels or not (row.styled or row.mark) or not (title or at) or (at + 1 < len(rows) and titles[at + 1]):
        return False
    words_ = text.chars[row.text : row.end]
    if (title and words_.casefold() in title.casefold()) or is_dated(text.chars, row) or _is_place(words_):
        return False
    kind = (row.line.style, row.line.level)
    return any(
        titled and (one.line.style, one.line.level) == kind and not one.labels
        for one, titled in zip(rows[at + 1 :], titles[at + 1 :], strict=True)
    )


def _is_place(printed: str) -> bool:
    """Whether a line looks like a town and its country: two names with a comma between them."""
    parts = printed.split(", ")
    names = printed.replace(",", " ").split()
    return len(parts) == 2 and len(names) <= _PLACE_WORDS and all(name[0].isupper() for name in names)  # noqa: PLR2004


def body_end(text: Text, rows: Sequence[Row], titles: Sequence[bool], start: int) -> int:
    """The row with which the signature block begins, `len(rows)` where there is none.

    The block is the run of lines at the end that are no sentences; it must name a day or an office, or open with a
    formula (Done at …), and it must stand after a sentence: names under a title or after a colon are a list.
    """
    first = len(rows)
    while first > start and len(rows) - first < _BLOCK and _may_sign(text, rows, titles, first - 1):
        first -= 1
    if first > start and words().signing.match(text.chars, rows[first - 1].text, rows[first - 1].end):
        return first - 1
    block = rows[first:]
    dated = any(is_dated(text.chars, row) for row in block)
    formal = any(words().signing.match(text.chars, row.text, row.end) for row in block)
    named = len(block) > 1 and any(words().offices.search(text.chars, row.text, row.end) for row in block)
    if not (dated or formal or named) or first == start:
        return len(rows)
    before = rows[first - 1]
    listed = titles[first - 1] or before.close == "lead"
    return len(rows) if listed and not (dated or formal) else first


def annex_start(text: Text, rows: Sequence[Row], titles: Sequence[bool], start: int) -> int:
    """The row of the first annex, before which a document is signed; `len(rows)` where there is none."""
    for at in range(start, len(rows)):
        if titles[at] and words().annexes.match(text.chars, rows[at].text, rows[at].end):
            return at
    return len(rows)


def block_end(text: Text, rows: Sequence[Row], start: int) -> int:
    """The row after a signature block that begins with row `start`.

    What follows three blank lines and names neither day nor office is the foot of a page; so is a mark of the end.
    """
    end = len(rows)
    for at in range(len(rows) - 1, start, -1):
        row = rows[at]
        if is_dated(text.chars, row) or words().offices.search(text.chars, row.text, row.end):
            break
        if row.line.gap >= _FOOT or row.title(text.chars) in words().furniture:
            end = at
    return end


def _may_sign(text: Text, rows: Sequence[Row], titles: Sequence[bool], at: int) -> bool:
    """Whether a line may stand in a signature block: short, no item, no number, no sentence, no title of a part."""
    row = rows[at]
    if not row.letters:
        return True
    if words().signing.match(text.chars, row.text, row.end) or is_dated(text.chars, row):
        return True
    styled = row.styled and any(titles[:at])
    plain = row.mark is None and all(label.lone for label in row.labels) and not styled
    return plain and row.close == "none" and row.size <= _SIGNED


def is_dated(chars: str, row: Row) -> bool:
    """Whether a line is short, no sentence, and gives a day."""
    return row.size <= _SIGNED and row.close != "full" and words().dates.search(chars, row.text, row.end) is not None
