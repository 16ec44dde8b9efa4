"""The words at the heads and in the cells of tables of measures, from the YAML files of `resources/tables`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias, cast, get_args

import yaml

Column = Literal["measure", "owner", "partner", "deadline", "money", "status", "number"]
"""What a column of a table of measures holds."""
Row: TypeAlias = dict[str, str | list[str]]

SECTIONS = ("heads", "everybody", "beside", "joining", "by", "nothing", "statuses")
STATUSES = ("dropped", "changed", "progress", "delivered")
"""What became of a measure, what weighs most first where a cell says several things."""
_KEYS = {"words", "yes", "no"}
_BRACKETS = re.compile(r"\s*[(\[〔【][^()\[\]〔〕【】]*[)\]〕】]\s*\Z")
_NOT_LETTERS = "*:.† "


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadWords:
    """The words of all languages together, in small letters: what each head means, and the lists that cells are read by."""

    heads: Mapping[str, Column]
    everybody: frozenset[str]
    beside: frozenset[str]
    joining: tuple[str, ...]
    by: frozenset[str]
    nothing: frozenset[str]
    statuses: Mapping[str, str]

    def column(self, cell: str) -> Column | None:
        """What a column holds over which a cell stands; None for words that no list has."""
        said = _bare(cell)
        return self.heads.get(said) or self.heads.get(said.rstrip(_NOT_LETTERS)) or self.heads.get(said.replace(" ", ""))

    def is_nothing(self, cell: str) -> bool:
        """Whether a cell says nothing."""
        return folded(cell) in self.nothing


def rows() -> list[tuple[str, str, Row]]:
    """Every row of every file: file name, section, row. An unknown section, key or kind of column is a ValueError."""
    found: list[tuple[str, str, Row]] = []
    for file in sorted(files("taiwa.resources").joinpath("tables").iterdir(), key=lambda file: file.name):
        sections = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  (it makes strings only)
        for section, entries in sections.items():
            for row in entries:
                kinds = {"heads": get_args(Column), "statuses": STATUSES}.get(section, (None,))
                if section not in SECTIONS or set(row) - {"kind"} != _KEYS or row.get("kind") not in kinds:
                    message = f"{file.name}: unknown section, key or kind in {section}: {row}"
                    raise ValueError(message)
                found.append((file.name, section, row))
    return found


@cache
def head_words() -> HeadWords:
    """What the YAML files say, read once, and only where a document has a table."""
    lists: dict[str, list[str]] = {section: [] for section in SECTIONS}
    heads: dict[str, Column] = {}
    statuses: dict[str, str] = {}
    for _, section, row in rows():
        listed = [folded(word) for word in row["words"]]
        lists[section].extend(listed)
        if section == "heads":
            heads.update(dict.fromkeys(listed, cast("Column", row["kind"])))
        elif section == "statuses":
            statuses.update(dict.fromkeys(listed, str(row["kind"])))
    return HeadWords(
        heads=heads, everybody=frozenset(lists["everybody"]), beside=frozenset(lists["beside"]),
        joining=tuple(sorted(lists["joining"], key=len, reverse=True)), by=frozenset(lists["by"]), nothing=frozenset(lists["nothing"]), statuses=statuses,
    )  # fmt: skip


def folded(cell: str) -> str:
    """The words of a cell in one line and in small letters."""
    return " ".join(cell.split()).casefold()


def _bare(cell: str) -> str:
    """The words at the head of a column without what stands in brackets behind them (期限(年度), Budget (US$ million))."""
    return _BRACKETS.sub("", folded(cell))
