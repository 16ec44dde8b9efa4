"""The words that number, close and sign documents, from the YAML files of `resources/tree`."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeAlias

import yaml

Row: TypeAlias = dict[str, str | list[str]]

SECTIONS = (
    "units", "opening", "organs", "enacting", "closing", "furniture", "dangling", "signing", "offices", "dates", "abbreviations",
)  # fmt: skip
_KEYS = {"before", "after", "eid", "top", "words", "yes", "no"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A word that numbers a unit of text (Article 3, 第3条); `eid` names it in eIds, `top` ones stand under no other."""

    before: str
    after: str
    eid: str
    top: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of all languages together, as they are asked for."""

    units: tuple[Unit, ...]
    annexes: re.Pattern[str]
    enacting: re.Pattern[str]
    opening: frozenset[str]
    organs: frozenset[str]
    closing: frozenset[str]
    furniture: frozenset[str]
    dangling: tuple[str, ...]
    signing: re.Pattern[str]
    offices: re.Pattern[str]
    dates: re.Pattern[str]
    begins_day: re.Pattern[str]
    abbreviations: tuple[str, ...]


def rows() -> list[tuple[str, str, Row]]:
    """Every row of every file: file name, section, row. An unknown section or key is a ValueError."""
    found: list[tuple[str, str, Row]] = []
    for file in sorted(files("taiwa.resources").joinpath("tree").iterdir(), key=lambda file: file.name):
        sections = yaml.load(file.read_text("utf-8"), Loader=_loader())  # noqa: S506  (it makes strings only)
        for section, entries in sections.items():
            for row in entries:
                if section not in SECTIONS or not _KEYS.issuperset(row):
                    message = f"{file.name}: unknown section or key in {section}: {row}"
                    raise ValueError(message)
                found.append((file.name, section, row))
    return found


@cache
def words() -> Words:
    """What the YAML files say, read once."""
    by_section: dict[str, list[str]] = {section: [] for section in SECTIONS}
    units: list[Unit] = []
    for _, section, row in rows():
        if section == "units":
            units.append(Unit(before=str(row["before"]), after=str(row.get("after", "")), eid=str(row["eid"]),
                              top="top" in row))
        by_section[section].extend(_listed(row))
    return Words(
        units=tuple(units),
        annexes=re.compile(_any([unit.before for unit in units if unit.top]), re.IGNORECASE),
        enacting=re.compile(_any(by_section["enacting"]), re.IGNORECASE),
        opening=_folded(by_section["opening"]),
        organs=_folded(by_section["organs"]),
        closing=_folded(by_section["closing"]),
        furniture=_folded(by_section["furniture"]),
        dangling=tuple(f" {word}" for word in by_section["dangling"]),
        signing=re.compile(_any(by_section["signing"]), re.IGNORECASE),
        offices=re.compile(_any(by_section["offices"])),
        begins_day=re.compile(rf"\d{{1,2}}\s+(?:{_any(by_section['dates'])})\.?,?\s+(?:19|20)\d\d(?!\d)"),
        dates=re.compile(rf"\d\s{{0,3}}(?:{_any(by_section['dates'])})|(?:{_any(by_section['dates'])})\s{{0,3}}\d"),
        abbreviations=tuple(by_section["abbreviations"]),
    )


def _loader() -> type[yaml.BaseLoader]:
    """Every scalar is a string, so that the keys yes and no stay words; in C where PyYAML was built with it."""
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _listed(row: Row) -> list[str]:
    listed = row.get("words", [])
    return [str(word) for word in listed] if isinstance(listed, list) else []


def _folded(listed: list[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in listed)


def _any(listed: list[str]) -> str:
    """A pattern for any of the words; a word of letters ends at a word's end, so Minister leaves Ministerial."""
    return "|".join(
        re.escape(word) + (r"\b" if word[-1].isalpha() and word[-1] < "\u0530" else "")
        for word in sorted(listed, key=len, reverse=True)
    )
