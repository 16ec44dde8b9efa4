"""Figures at the end of a line: which of them go on in the next one, and what is told where nobody can know."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import yaml

from ..problems import Problem
from ..values import Span
from .models import Pieces

BROKEN = "a number stands on both sides of a line break; read as “{}”: compare it with the document"
_MOST_TOLD = 50
_REACH = 40
"""Characters on each side of a line break that are looked at."""
_MARK = r"[,，.．:：/／\-‐‑‒–−]"
_LAST, _FIRST = re.compile(rf"\d({_MARK}?)\Z"), re.compile(rf"({_MARK}?)\d")
_LETTER = re.compile(r"[A-Za-zÀ-ɏЀ-ӿ\u3041-\u30ff\u3400-\u9fff]")
_JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")

_GROUPS = re.compile(r"(?<![\d,，.．])\d{1,3}(?:[,，]\d{3}){0,5}[,，](?P<open>\d{0,2})\Z")
_WHOLE = re.compile(r"(?<![\d,，.．])\d{1,3}(?:[,，]\d{3}){0,5}\Z")
_DIGITS = re.compile(r"\d+")
_ZERO = re.compile(r"[0０]")
_COMMA_THREE = re.compile(r"[,，]\d{3}(?!\d)")
_SLASH = re.compile(r"(?<![^\s(])[A-Z0-9()/-]{0,30}[A-Z0-9]/\Z")
"""A symbol of capitals and figures: an address may end in a slash, too."""
_BEFORE_SLASH, _SLASHED = re.compile(r"\d\Z"), re.compile(r"/\d")
_RANGE = re.compile(r"\d[-‐‑‒–]\Z")
_WORD = re.compile(r"[^\W\d_]+")
_POINT = re.compile(r"\s\d{1,3}\.\Z")
_SCALE = re.compile(r"\d{1,3} [a-z]")
_TOLD = re.compile(
    r"[0-9](?:(?<![\d,.]\d)\d{0,2}(?:,\d{3}){0,5},(?P<list>[ \n])\d{3}(?!\d)"
    r"|(?<=\s\d)\d{0,2}\.(?P<point>[ \n]?)\d{1,3} [a-z]+"
    r"|(?<=[\u3041-\u30ff\u3400-\u9fff]\d)\d{0,3}(?:,\d{0,3})?(?P<line>\n)\d{1,4}(?:,\d{3})*[\u4e00-\u9fff])"
)
"""The first figure comes first, so that the search can skip to it."""


def goes_on(before: str, after: str) -> bool:
    """Whether a figure or a symbol surely goes on over the line break, so that no paragraph begins there."""
    if before[-1:].isdecimal() and (word := _WORD.match(after)) and word[0] in _scales():
        return True
    return touches(before, after)


def touches(before: str, after: str) -> bool:
    """Whether a figure or a symbol surely goes on over the line break without a space.

    A group of three figures that is not full, a next line that begins with a nought or a comma, a slash or a dash between
    figures that touches the break.
    """
    if not _FIRST.match(after):
        return False
    groups = _GROUPS.search(before[-_REACH:])
    digits = _DIGITS.match(after)
    if groups and digits:
        of_three = len(groups["open"]) + len(digits[0]) == 3  # noqa: PLR2004 - three figures between two commas
        return of_three and (groups["open"] != "" or _ZERO.match(after) is not None or _in_japanese(before, after))
    return (
        (_WHOLE.search(before[-_REACH:]) is not None and _COMMA_THREE.match(after) is not None)
        or (_SLASH.search(before[-_REACH:]) is not None and digits is not None)
        or (_BEFORE_SLASH.search(before) is not None and _SLASHED.match(after) is not None)
        or (_RANGE.search(before) is not None and digits is not None)
        or (_is_cut(before, after) and _ZERO.match(after) is not None and _in_japanese(before, after))
    )


def is_one(before: str, after: str) -> bool:
    """Whether what stands on both sides of the break inside a paragraph is one figure or symbol, without a space.

    Japanese has no space between a figure and another; elsewhere only what surely goes on, and a decimal before a scale word.
    """
    if not _FIRST.match(after):
        return False
    if touches(before, after) or (_is_cut(before, after) and _in_japanese(before, after)):
        return True
    return _SCALE.match(after) is not None and _POINT.search(before) is not None


def is_doubt(problem: Problem) -> bool:
    """Whether a problem says that a figure may have been parted."""
    return problem.words.startswith(BROKEN.partition("{")[0])


def broken_figures(decoded: str, chars: str, pieces: Pieces) -> Iterator[Problem]:
    """What is told of the places where a line break may have parted a figure, by its place in the text."""
    told = 0
    for found in _TOLD.finditer(chars):
        kind = found.lastgroup or ""
        if told < _MOST_TOLD and (kind == "line" or _is_break(decoded, pieces, found, kind)):
            told += 1
            span = Span(*found.span())
            yield Problem(span, BROKEN.format(found[0].replace("\n", " | ")))


@cache
def _scales() -> frozenset[str]:
    """The words of size, from `resources/text/figures.yaml`."""
    document: object = yaml.load(files("taiwa").joinpath("resources", "text", "figures.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - strings, lists and tables only
    if not isinstance(document, dict) or not isinstance(document.get("scales"), list):
        raise ValueError("figures.yaml: must hold scales, a list")  # noqa: TRY004 - a fault of the data, not of a call
    return frozenset(str(word) for row in document["scales"] for word in row["words"].split())


def _is_break(decoded: str, pieces: Pieces, found: re.Match[str], kind: str) -> bool:
    """Whether a line ends in the source where the figure is joined or parted."""
    start, end = found.span(kind)
    return "\n" in decoded[pieces.end_of(start - 1) : pieces.start_of(end)]


def _is_cut(before: str, after: str) -> bool:
    """Whether the line break stands between two figures, or between one and a mark that holds figures together."""
    last, first = _LAST.search(before[-2:]), _FIRST.match(after)
    return last is not None and first is not None and not (last[1] and first[1])


def _in_japanese(before: str, after: str) -> bool:
    """Whether the nearest letter on one side is Japanese."""
    near = _LETTER.search(after[:_REACH])
    last = _LETTER.search(before[: -_REACH - 1 : -1])
    return any(one is not None and _JAPANESE.match(one[0]) is not None for one in (near, last))
