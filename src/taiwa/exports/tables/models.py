"""A table: columns of one kind each, and rows of plain values."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Generic, Literal, TypeAlias, TypeVar

from ...reports.wording import Wording
from ...values import replace

Kind = Literal["text", "number", "day", "yes"]
"""Words, a number (Decimal), a whole day (date), or whether something is so (bool). An EDTF date is text: it may be a year."""
Cell: TypeAlias = str | Decimal | date | bool | None
Row: TypeAlias = tuple[Cell, ...]
Thing_contra = TypeVar("Thing_contra", contravariant=True)

_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SEPARATOR = "; "


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Thing_contra]):
    """One column: its name in the catalogue, the kind of its cells, what stands in it for one thing, how many letters wide it is.

    Where printed words of a document stand in it, `quotes` are the columns with the ids of the works that they are of.
    """

    key: str
    of: Callable[[Thing_contra, Wording], Cell]
    kind: Kind = "text"
    width: int = 14
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape(Generic[Thing_contra]):
    """A table before it is filled: its name, its columns, and the keys of those by which a row is known again."""

    name: str
    columns: tuple[Column[Thing_contra], ...]
    known_by: tuple[str, ...]

    def filled(self, things: Iterable[Thing_contra], wording: Wording) -> "Table":
        """The table of `things`, one row each, in the language of `wording`."""
        rows = tuple(tuple(plain(column.of(thing, wording)) for column in self.columns) for thing in things)
        return Table(name=self.name, keys=self.keys, rows=rows, language=wording.language)

    def without_words_of(self, table: "Table", works: Collection[str]) -> "Table":
        """A table of this shape in which no words of `works` are printed any more; everything else stands."""
        place = {key: at for at, key in enumerate(table.keys)}
        sources = [[place[key] for key in column.quotes] for column in self.columns]
        rows = (
            tuple(None if any(row[at] in works for at in of) else cell for cell, of in zip(row, sources, strict=True))
            for row in table.rows
        )
        return replace(table, rows=tuple(rows))

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.key for column in self.columns)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of the columns."""
        return tuple(column.kind for column in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A filled table: the name of its shape, the names of its columns, its rows, and the language of its words.

    `foreign` are heads of further columns that a file has and Taiwa does not know.
    """

    name: str
    keys: tuple[str, ...]
    rows: tuple[Row, ...]
    language: str
    foreign: tuple[str, ...] = field(default=())


class TableError(Exception):
    """A file that cannot be written or read as a table: `key` names a message, `values` are set into it."""

    def __init__(self, key: str, **values: object) -> None:
        """The message is spoken by whoever catches it."""
        super().__init__(key)
        self.key, self.values = key, values


def plain(cell: Cell) -> Cell:
    """A cell as every file can hold it: line ends as one sign, what XML cannot hold as a replacement sign, no words as None."""
    if isinstance(cell, str):
        return _FORBIDDEN.sub("\ufffd", cell.replace("\r\n", "\n").replace("\r", "\n")) or None
    return cell


def day(edtf: object, edge: Literal[0, -1] | None = None) -> date | None:
    """The day that an EDTF date is, or on which it begins (`edge` 0) or ends (-1); None where that is no single whole day."""
    words = str(edtf) if edtf else ""
    if edge is not None:
        words = words.split("/")[edge]
    try:
        return date.fromisoformat(words) if _DAY.fullmatch(words) else None
    except ValueError:  # no calendar has it
        return None


def joined(words: Sequence[str]) -> str:
    """Several ids or names in one cell."""
    return _SEPARATOR.join(words)
