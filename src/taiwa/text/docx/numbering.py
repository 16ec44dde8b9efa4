"""Automatic numbering as it is displayed."""

import re
from typing import NamedTuple

from .markup import MC, Element, W, switch, value, whole
from .numerals import numeral, padded
from .styles import Styles
from .words import is_symbol_font

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_BULLETS = frozenset("-‐‑–—―−－*+•·・●○◎■□◆◇▪▫▸‣⁃※o")
"""Bullets that are kept as they are displayed; any other is shown as `•`."""
_LARGEST = 99_999
_MOST = 32_767
"""The largest number that Word counts to."""
_LONGEST = 200
_SEAMS = {"nothing": "", "space": " ", "tab": " "}


class Level(NamedTuple):
    """One level of a list: where it starts, how its number is written, what stands around it, what restarts it."""

    start: int = 0
    form: str = "decimal"
    words: str = ""
    seam: str = " "
    legal: bool = False
    restart: int | None = None
    style: str = ""
    bullet: bool = False
    hidden: bool = False


class Label(NamedTuple):
    """What is displayed before a paragraph, with the white space after it; `kind` and `level` say where it is counted."""

    words: str
    kind: int
    level: int
    bullet: bool = False


class Numbering:
    """The lists of a file; every paragraph that asks for its label is counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """The lists in the part `numbering.xml`; None where there is none."""
        self.unknown: set[str] = set()
        """Formats of numbers that are not known and were written as plain digits."""
        self.beyond = False
        """Whether a number was asked for that Word cannot write."""
        self._kinds: dict[int, dict[int, Level]] = {}
        self._links: dict[int, int] = {}
        self._lists: dict[int, tuple[int, dict[int, Level], dict[int, int]]] = {}
        self._counts: dict[int, list[int | None]] = {}
        self._restarted: set[tuple[int, int]] = set()
        self._used: dict[int, set[int]] = {}
        if root is not None:
            self._read(root, styles)

    def _read(self, root: Element, styles: Styles) -> None:
        for kind in root.iterchildren(f"{W}abstractNum"):
            number = whole(kind.get(f"{W}abstractNumId"))
            if number is None:
                continue
            self._kinds[number] = _levels(kind)
            link = value(kind, "numStyleLink")
            linked = styles.list_of(link) if link and not self._kinds[number] else None
            if linked is not None:
                self._links[number] = linked
        for one in root.iterchildren(f"{W}num"):
            number, kind_number = whole(one.get(f"{W}numId")), whole(value(one, "abstractNumId"))
            if number is not None and kind_number is not None:
                self._lists[number] = (kind_number, *_overrides(one))

    def label(self, number: int, level: int, style: str | None) -> Label | None:
        """Counts a paragraph of this list and level; what is displayed before it, None where nothing is."""
        found = self._levels_of(number)
        if found is None:
            return None
        kind, levels, starts = found
        level = next((at for at, one in levels.items() if one.style and one.style == style), level)
        if level not in levels:
            return None
        counts = self._count(kind, levels, level, starts, number)
        self._used.setdefault(kind, set()).add(level)
        return self._displayed(kind, levels, level, counts)

    def is_nested(self, label: Label) -> bool:
        """Whether the numbers of this label look like those of another level of the list, so that only the nesting tells."""
        levels = self._kinds[label.kind]
        own = _shape(levels.get(label.level, Level()), label.level)
        return any(_shape(levels.get(at, Level()), at) == own for at in self._used[label.kind] if at != label.level)

    def _levels_of(self, number: int) -> tuple[int, dict[int, Level], dict[int, int]] | None:
        """The kind of a list, its levels with its own changes to them, and where it starts anew."""
        if number not in self._lists:
            return None
        kind, changed, starts = self._lists[number]
        linked = self._lists.get(self._links.get(kind, -1))
        kind = linked[0] if linked else kind
        if kind not in self._kinds:
            return None
        return kind, {**self._kinds[kind], **changed}, starts

    def _count(self, kind: int, levels: dict[int, Level], level: int, starts: dict[int, int], number: int) -> list[int | None]:
        counts = self._counts.setdefault(kind, [None] * _LEVELS)
        before = counts[level]
        if level in starts and (number, level) not in self._restarted:
            self._restarted.add((number, level))
            counts[level] = starts[level]
        else:
            counts[level] = levels[level].start if before is None else before + 1
        for above in range(level):
            if counts[above] is None:
                counts[above] = starts.get(above, levels.get(above, Level()).start)
        for below in range(level + 1, _LEVELS):
            restart = levels.get(below, Level()).restart
            if restart is None or level < restart:
                counts[below] = None
        return counts

    def _displayed(self, kind: int, levels: dict[int, Level], level: int, counts: list[int | None]) -> Label | None:
        own = levels[level]
        if own.bullet:
            return Label(own.words + own.seam, kind, level, bullet=True) if own.words else None

        def place(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            form = "decimal" if own.legal else levels.get(at, Level()).form
            return self._numeral(form, counts[at] or 0) if at <= level else ""

        words = _PLACE.sub(place, own.words)
        return Label(words + own.seam, kind, level) if words.strip() and not own.hidden else None

    def _numeral(self, form: str, number: int) -> str:
        words = padded(form, number) if form[:1].isdecimal() else numeral(form, min(max(number, -_LARGEST), _LARGEST))
        if words is None:
            self.unknown.add(form)
        self.beyond = self.beyond or not 0 <= number <= _MOST or (words == "" and form != "none")
        return str(number) if words is None else words


def _levels(kind: Element) -> dict[int, Level]:
    found = {}
    for one in kind.iterchildren(f"{W}lvl"):
        at = whole(one.get(f"{W}ilvl"))
        if at is not None and 0 <= at < _LEVELS:
            found[at] = _level(one)
    return found


def _level(one: Element) -> Level:
    form = _form(one)
    look = one.find(f"{W}rPr")
    words = (value(one, "lvlText") or "")[:_LONGEST]
    if form == "bullet":
        fonts = look.find(f"{W}rFonts") if look is not None else None
        words = _bullet(words.strip(), fonts.get(f"{W}ascii", "") if fonts is not None else "")
    return Level(
        start=_start(value(one, "start")),
        form=form,
        words=words,
        seam=_SEAMS.get(value(one, "suff") or "tab", " "),
        legal=switch(one, "isLgl") or False,
        restart=whole(value(one, "lvlRestart")),
        style=value(one, "pStyle") or "",
        bullet=form == "bullet",
        hidden=switch(look, "vanish") or False,
    )


def _start(written: str | None) -> int:
    """The first number of a level; what is no number, or none that Word can count to, is below all numbers."""
    start = whole(written)
    return (-1 if written else 0) if start is None else start


def _form(one: Element) -> str:
    """The format of a level's numbers; one of somebody's own is given by its pattern."""
    form = one.find(f"{W}numFmt")
    if form is None:
        form = one.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if form is None:
        return "decimal"
    stated = form.get(f"{W}val", "decimal")
    return form.get(f"{W}format", "decimal") if stated == "custom" else stated


def _bullet(words: str, font: str) -> str:
    """A bullet as it is displayed: a sign of a symbol font, and any that is no common list mark, as `•`."""
    if not words:
        return ""
    return words[0] if words[0] in _BULLETS and not is_symbol_font(font) else "•"


def _overrides(one: Element) -> tuple[dict[int, Level], dict[int, int]]:
    """What a list changes in the levels of its kind, and where it starts anew."""
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for change in one.iterchildren(f"{W}lvlOverride"):
        at = whole(change.get(f"{W}ilvl"))
        if at is None or not 0 <= at < _LEVELS:
            continue
        start, level = whole(value(change, "startOverride")), change.find(f"{W}lvl")
        if level is not None:
            levels[at] = _level(level)
        if start is not None:
            starts[at] = start
    return levels, starts


def _shape(level: Level, at: int) -> tuple[str, str]:
    """How the numbers of a level look, whichever level it is."""
    return level.form, level.words.replace(f"%{at + 1}", "%")
