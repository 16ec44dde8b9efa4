"""What the styles of a Word file say of a paragraph or a run, each with the styles it is based on."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .faces import is_shaded, is_struck, is_white
from .markup import Element, W, switch, value, whole
from .words import word_names

_DEEPEST = 32
"""Styles in one chain; Word itself allows eleven."""
_HEADINGS = 6
_BODY = 9
"""The outline level that says: this is no heading."""
_NUMBERED = re.compile(r"(\D{1,60}?)\s?(\d)\Z", re.ASCII)

Numbered = tuple[int, int]
"""The list and the level (from 0) that number a paragraph."""


class Face(NamedTuple):
    """How a style sets its letters; None where it says nothing. What is white is unseen on white paper."""

    bold: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    white: bool | None = None


class Look(NamedTuple):
    """What a paragraph's style makes of it.

    `level` is that of a heading, else 0; `kind` is contents, contents heading, quote or empty; `numbered` None where it
    is not numbered.
    """

    level: int = 0
    kind: str = ""
    numbered: Numbered | None = None
    face: Face = Face()


class Styles:
    """The styles of a file by their ids."""

    def __init__(self, root: Element | None) -> None:
        """The styles in the part `styles.xml`; None where there is none."""
        self._styles: dict[str, Element] = {}
        self._default = ""
        for style in root.iterchildren(f"{W}style") if root is not None else ():
            name = style.get(f"{W}styleId", "")
            self._styles.setdefault(name, style)
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") in ("1", "true", "on"):
                self._default = self._default or name
        self.look = cache(self._look)
        self.run = cache(self._run)

    def chain(self, name: str | None) -> Iterator[Element]:
        """A style and those it is based on, nearest first."""
        for _ in range(_DEEPEST):
            style = self._styles.get(name or "")
            if style is None:
                return
            yield style
            name = value(style, "basedOn")

    def of(self, properties: Element | None) -> Look:
        """What a paragraph is, by its style and its own properties."""
        look = self.look(value(properties, "pStyle") or self._default)
        if properties is None:
            return look
        outline = whole(value(properties, "outlineLvl"))
        if outline is not None:
            look = look._replace(level=_level(outline))
        own = properties.find(f"{W}numPr")
        if own is not None:
            look = look._replace(numbered=_numbered(own, look.numbered))
        return look

    def list_of(self, name: str) -> int | None:
        """The list that a numbering style stands for."""
        return next((number for style in self.chain(name) if (number := whole(value(_list(style), "numId"))) is not None), None)

    def _look(self, name: str) -> Look:
        """What the style with this id makes of a paragraph."""
        chain = list(self.chain(name))
        kinds = [_kind(style) for style in chain]
        level = next((level for style, kind in zip(chain, kinds, strict=True) if (level := _heading(style, kind)) is not None), 0)
        kind = next((kind for kind, _ in kinds if kind not in ("", "heading", "title")), "")
        face = self.run(name)
        shaded = any(is_shaded(style.find(f"{W}pPr")) for style in chain)
        return Look(level, kind, _inherited(chain), face._replace(white=face.white and not shaded))

    def _run(self, name: str | None) -> Face:
        """How the style with this id sets letters, each trait from the nearest style that states it."""
        faces = [face_of(style.find(f"{W}rPr")) for style in self.chain(name)]
        return Face(*(next((on for on in traits if on is not None), None) for traits in zip(*faces, strict=True)))


def face_of(look: Element | None) -> Face:
    """What the properties of a run or a style say of its letters themselves."""
    return Face(switch(look, "b"), switch(look, "vanish"), is_struck(look), is_white(look))


def _kind(style: Element) -> tuple[str, int]:
    """What a style is by its name, and the number in it: heading 1 is (heading, 1)."""
    name = (value(style, "name") or "").strip().casefold()
    kinds = word_names().styles
    found = _NUMBERED.match(name)
    if name in kinds:
        return kinds[name], 0
    return (kinds.get(found[1].strip(), ""), int(found[2])) if found else ("", 0)


def _heading(style: Element, kind: tuple[str, int]) -> int | None:
    """The level of heading that a style states itself; None where it says nothing, 0 where it says: none."""
    outline = whole(value(style.find(f"{W}pPr"), "outlineLvl"))
    if outline is not None:
        return _level(outline)
    if kind[0] == "heading" and kind[1]:
        return _level(kind[1] - 1)
    return 1 if kind[0] == "title" else None


def _level(outline: int) -> int:
    return min(outline + 1, _HEADINGS) if 0 <= outline < _BODY else 0


def _list(style: Element) -> Element | None:
    properties = style.find(f"{W}pPr")
    return properties.find(f"{W}numPr") if properties is not None else None


def _inherited(chain: list[Element]) -> Numbered | None:
    """The list of a style and the level in it, each from the nearest style that states it."""
    lists = [_list(style) for style in chain]
    number = next((number for one in lists if (number := whole(value(one, "numId"))) is not None), 0)
    level = next((level for one in lists if (level := whole(value(one, "ilvl"))) is not None), 0)
    return (number, level) if number else None


def _numbered(own: Element, inherited: Numbered | None) -> Numbered | None:
    """A paragraph's own list, with what it leaves out from its style; list 0 takes the numbering away."""
    number, level = whole(value(own, "numId")), whole(value(own, "ilvl"))
    if number is None:
        number = inherited[0] if inherited else 0
    if level is None:
        level = inherited[1] if inherited and inherited[0] == number else 0
    return (number, level) if number else None
