"""Page furniture: menus, paths, links away and copyright lines around a text; cut with the reason, never guessed inside it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..values import Span
from .furniturewords import FurnitureWords
from .layout import ends_sentence, starts_unit
from .models import Cut
from .rows import Row, Zone

_SEPARATORS = re.compile(r"[\s|｜/／>＞»›→≫・:]+")
_ARROWS = re.compile(r"[>＞»›→≫]|\s[/／]\s")
_LONGEST = 200
"""Characters of the longest line that can be furniture outside a zone that the page names."""
_SENTENCE = 30
_CONTENT_LABEL = re.compile(r"[(（]?[0-9０-９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}[)）.．、\s]")
_LINKED = 0.8
_WEAK = frozenset(("aside", "form", "page header"))
"""Zones in which sentences and numbered lines are kept all the same."""
_MENU, _PATH, _AWAY, _NOTE, _AGAIN, _LINKS = (
    "menu", "path to the page", "link away", "copyright line", "repeated block", "links",
)  # fmt: skip


class Trimmed(NamedTuple):
    """The rows of the document itself, what was cut, and the licence notes among that, with what stands in them before links at their end."""

    rows: Sequence[Row]
    cuts: tuple[Cut, ...]
    licences: tuple[str, ...]
    unlinked: tuple[str, ...]


def trimmed(decoded: str, rows: Sequence[Row], words: FurnitureWords) -> Trimmed:
    """The rows without the furniture of the page."""
    why = _zones(rows, words) if any(row.zones for row in rows) else {}
    kept = [at for at in range(len(rows)) if at not in why]
    first = next((place for place, at in enumerate(kept) if is_content(rows[at], words)), None)
    last = next((place for place in range(len(kept) - 1, -1, -1) if is_content(rows[kept[place]], words)), None)
    head = kept if first is None else kept[:first]
    tail = kept if last is None else kept[last + 1 :]
    for edge in (head, tail):
        why.update(_Edge([rows[at] for at in edge], words, links=first is not None).found(edge))
    why.update(_again(rows, head, tail, why))
    notes = [rows[at] for at in sorted(why) if _is_note(rows[at], words)]
    cuts = tuple(_cut(decoded, rows[at], reason) for at, reason in sorted(why.items()))
    return Trimmed([row for at, row in enumerate(rows) if at not in why], cuts, tuple(row.words for row in notes), tuple(map(_before_links, notes)))


def _before_links(row: Row) -> str:
    """What stands before links at the end of a line; the whole of it where other words stand behind or between them."""
    before = row.words[: len(row.words) - row.linked]
    return before if before[-1:].isspace() else row.words


def is_content(row: Row, words: FurnitureWords) -> bool:
    """Whether the line is surely of the document: numbered, or a sentence that is no licence note, and without links."""
    if row.linked:
        return False
    if _CONTENT_LABEL.match(row.words) and len(row.words) > _SENTENCE // 3:
        return True
    return len(row.words) >= _SENTENCE and ends_sentence(row.words) and not _is_note(row, words)


def _cut(decoded: str, row: Row, why: str) -> Cut:
    span = Span(row.strand.start, row.strand.end)
    return Cut(span, row.words if row.strand.runs[1:] else span.of(decoded), why)


def _zones(rows: Sequence[Row], words: FurnitureWords) -> dict[int, str]:
    """The rows in a zone of the page that is furniture; a zone that holds most of the sentences is none."""
    total, inside = 0, dict[Zone, int]()
    for row in rows:
        size = len(row.words) if is_content(row, words) else 0
        total += size
        for zone in row.zones:
            inside[zone] = inside.get(zone, 0) + size
    trusted: set[Zone] = {zone for zone, size in inside.items() if size <= total / 2}
    titled = any(_is_title(row) and not trusted.intersection(row.zones) for row in rows)
    why = {}
    for at, row in enumerate(rows):
        found = next((zone.why for zone in row.zones if zone in trusted), "")
        if found and not (found in _WEAK and (is_content(row, words) or (_is_title(row) and not titled))):
            why[at] = found
    return why


def _is_title(row: Row) -> bool:
    return row.style == "heading" and row.level == 1


def _is_note(row: Row, words: FurnitureWords) -> bool:
    return len(row.words) <= _LONGEST and words.note.search(row.words) is not None


class _Edge:
    """The lines before the first or after the last line that is surely of the document."""

    def __init__(self, rows: Sequence[Row], words: FurnitureWords, *, links: bool) -> None:
        self.rows, self.words, self.links = rows, words, links
        self.crumb = ""

    def found(self, places: Sequence[int]) -> dict[int, str]:
        """The furniture among these lines, by their place in the document."""
        why = [self.alone(row) for row in self.rows]
        if self.links:
            linked = [row.linked >= _LINKED * len(row.words) and row.style != "heading" for row in self.rows]
            for at in range(len(why)):
                beside = [other for other in (at - 1, at + 1) if 0 <= other < len(why)]
                if linked[at] and not why[at] and any(linked[other] or why[other] for other in beside):
                    why[at] = _LINKS
        return {place: reason for place, reason in zip(places, why, strict=True) if reason}

    def alone(self, row: Row) -> str:
        """Why this line is furniture by its own words; empty where it is not."""
        crumb, self.crumb = self.crumb, ""
        if len(row.words) > _LONGEST:
            return ""
        if crumb and row.words == crumb:
            return _AGAIN
        entries = [entry for entry in _SEPARATORS.split(row.words) if entry]
        if not entries or is_content(row, self.words):
            return ""
        if _is_note(row, self.words):
            return _NOTE
        if entries[0] in self.words.path and (len(entries) > 1 or _ARROWS.search(row.words)):
            self.crumb = entries[-1]
            return _PATH
        return self.known(row, entries)

    def known(self, row: Row, entries: list[str]) -> str:
        words = self.words
        if _without(row.words, words.known) == "":
            return _AWAY if any(word in row.words for word in words.back) else _MENU
        known = sum(entry in words.known for entry in entries)
        return _MENU if known > 1 and 2 * known >= len(entries) else ""


def _without(line: str, words: frozenset[str]) -> str:
    """What is left of a line when known entries, longest first, and separators are taken from its front."""
    rest = _SEPARATORS.sub("", line, count=1) if _SEPARATORS.match(line) else line
    while rest:
        size = next((size for size in range(min(len(rest), 24), 0, -1) if rest[:size] in words), 0)
        if not size:
            return rest
        rest = rest[size:].lstrip("|｜/／>＞»›・: \u3000\t[]［］")
    return ""


def _again(rows: Sequence[Row], head: Sequence[int], tail: Sequence[int], why: dict[int, str]) -> dict[int, str]:
    """Lines that stand both at the top and at the bottom beside furniture, without figures: a date may stand twice."""
    if head is tail or head == tail:
        return {}
    tops = {rows[at].words: at for at in head if at not in why}
    found = {}
    for at in tail:
        top = tops.get(rows[at].words)
        if top is None or at in why or any(char.isdigit() for char in rows[at].words) or starts_unit(rows[at].words):
            continue
        if _beside(top, why) and _beside(at, why):
            found[top] = found[at] = _AGAIN
    return found


def _beside(at: int, why: dict[int, str]) -> bool:
    return at - 1 in why or at + 1 in why
