"""The structure that a format states itself, in terms of the lines of the text."""

from dataclasses import dataclass
from typing import Literal

StatedKind = Literal["part", "number", "para", "bullet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedPart:
    """A unit as the markup nests it.

    `line` is the index of the line that holds its number and its heading or first words, None for a unit that only
    holds others. `num` counts the characters of that line that are its printed number or list mark, with the white
    space after it; the rest of the line is its heading where `kind` is `part`, else its own text.
    """

    kind: StatedKind
    line: int | None
    num: int = 0
    children: tuple["StatedPart", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a document states of its structure: each field lists lines or units in text order.

    `front` and `conclusion` are indexes of lines, `preamble`, `body` and `annexes` units.
    """

    front: tuple[int, ...] = ()
    preamble: tuple[StatedPart, ...] = ()
    body: tuple[StatedPart, ...] = ()
    conclusion: tuple[int, ...] = ()
    annexes: tuple[StatedPart, ...] = ()
