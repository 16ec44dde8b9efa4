"""The numbered parts of a document."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Literal, NamedTuple

from msgspec import Struct

from ..problems import Problem
from ..text.models import Text
from ..values import Span
from .heads import Column

Role = Literal["part", "paragraph", "item", "preamble", "conclusion", "note"]
_PLACE = attrgetter("span")


class Provision(Struct, frozen=True, kw_only=True):
    """The smallest numbered or otherwise separate unit of text that a person would cite.

    `path` is the list of labels of the annotation guide, `eid` its unique ASCII form. `num` is the label as printed with
    the list mark before it, `heading` the title of a part, `body` its own text without label and list mark; each None
    where there is none. A unit with ¶ children has no body. `lead` are the words with which its body begins and that the
    markup sets apart as its lead verb; None where it sets none apart. A provision of role `note` is a footnote: it stands
    behind all others and nobody acts in it.
    """

    path: tuple[str, ...]
    eid: str
    role: Role
    num: Span | None = None
    heading: Span | None = None
    body: Span | None = None
    lead: Span | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its own places in the text, in order: number, heading, body."""
        return tuple(span for span in (self.num, self.heading, self.body) if span is not None)


class Segment(Struct, frozen=True):
    """A run of the text that belongs to one provision, or to the title block (`eid` None)."""

    span: Span
    eid: str | None


class MeasureRow(NamedTuple):
    """A row of a table of measures: its provision, its place, and its cells by what their columns hold."""

    eid: str
    span: Span
    cells: Mapping[Column, Span]


class MeasureTable(NamedTuple):
    """A table of measures: the place of its head, the words at the head of each column that is known, and its rows."""

    head: Span
    heads: Mapping[Column, Span]
    rows: tuple[MeasureRow, ...]


@dataclass(frozen=True, kw_only=True)
class Tree:
    """A document as numbered parts in text order.

    `front` is what belongs to no provision: the title block, lines without a letter (### or ***), lines that only mark
    the limits of the text (End Text), and the foot of a page after the signature block. The spans of
    `front` and of the provisions' num, heading and body together hold every character of the text that is not white
    space exactly once. `tables` are those whose rows are provisions, read cell by cell.
    """

    text: Text
    front: tuple[Span, ...]
    provisions: tuple[Provision, ...]
    problems: tuple[Problem, ...] = ()
    tables: tuple[MeasureTable, ...] = ()

    @cached_property
    def by_eid(self) -> dict[str, Provision]:
        """The provisions by eId."""
        return {provision.eid: provision for provision in self.provisions}

    @cached_property
    def by_path(self) -> dict[tuple[str, ...], Provision]:
        """The provisions by path; of those that share a doubled number, the first."""
        return {provision.path: provision for provision in reversed(self.provisions)}

    @cached_property
    def segments(self) -> list[Segment]:
        """The runs of the text in its order, each with the provision it belongs to."""
        front = [Segment(span, None) for span in self.front]
        own = [Segment(span, part.eid) for part in self.provisions for span in (part.num, part.heading, part.body) if span is not None]
        return sorted([*front, *own], key=_PLACE)
