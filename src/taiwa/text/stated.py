"""The structure that a format states itself, in terms of the lines of the text."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..values import Span

StatedKind = Literal["part", "number", "para", "bullet"]


class Said(NamedTuple):
    """Characters of the decoded source, and what the markup around them says: the address of a link, an ISO date."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedPart:
    """A unit as the markup nests it.

    `line` is the index of the line that holds its number and its heading or first words, None for a unit that only
    holds others. `num` counts the characters of that line that are its printed number or list mark, with the white
    space after it (`label` is a number that is stated and not printed); the rest of the line is its heading where `kind` is `part`, else its own text. `lines` counts the
    lines of that text, where it has several (a table). `lead` counts the
    characters with which that text begins and that are set apart as its lead verb. A first child `para` without a line
    holds what stands under the unit's own text. A `flat` part is a title that the markup sets among what it heads.
    """

    kind: StatedKind
    line: int | None
    num: int = 0
    label: str = ""
    lines: int = 1
    lead: int = 0
    flat: bool = False
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
