"""Parts of the same text that it cites: 本声明第3項, paragraph 5 above."""

import re
from collections.abc import Iterator
from functools import cache

from ..values import Span
from .name_words import name_words
from .names import Named
from .scene import Scene

OWN_PART = "own-part"


def own_parts(scene: Scene) -> Iterator[Named]:
    """Each cited part of the text, with the eId of the one provision that bears the number as `#eid`; else as printed."""
    pattern = _pattern(scene.facts.language)
    for found in pattern.finditer(scene.chars) if pattern else ():
        eid = scene.numbered.get(found["number"])
        yield Named(Span(*found.span()), "instrument", f"#{eid}" if eid else found[0], OWN_PART)


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    words = name_words(language)
    own, unit = words["own_parts"], words["units"]
    if not own.words:
        return None
    if language == "ja":
        return re.compile(rf"{own.pattern}の?第? ?(?P<number>[0-9]{{1,3}}|[IVX]{{1,5}}) ?{unit.pattern}")
    return re.compile(rf"(?<!\w){unit.pattern} (?P<number>[0-9]{{1,3}}|[IVX]{{1,5}}) {own.pattern}(?!\w)")
