"""The words of dates, sums and counts of one language, loaded from `resources/mentions`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import yaml

Strings = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Words beside a number that say how exact it is; `plain` ones say nothing of it."""

    approx: Strings
    at_least: Strings
    at_most: Strings
    plain: Strings

    @property
    def every(self) -> Strings:
        """All of them, to be recognised at all."""
        return (*self.approx, *self.at_least, *self.at_most, *self.plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A currency or a unit: `words` follow the number, `signs` precede it; before `not_before` it is another word."""

    words: Strings
    signs: Strings = ()
    not_before: Strings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Everything of `<language>.yaml`, as that file explains it; a language without a field leaves it empty."""

    numerals: Mapping[str, int]
    scales: Mapping[str, int]
    relative_years: Mapping[str, int]
    relative_fiscal_years: Mapping[str, int]
    relative_months: Mapping[str, int]
    relative_days: Mapping[str, int]
    lengths: Mapping[str, Strings]
    ahead: Strings
    passed: Strings
    before: Marks
    after: Marks
    currencies: Mapping[str, Unit]
    units: Mapping[str, Unit]
    not_money: Strings
    eras: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    same_years: Mapping[str, int] = field(default_factory=dict)
    same_months: Mapping[str, int] = field(default_factory=dict)
    same_days: Mapping[str, int] = field(default_factory=dict)
    fiscal_year_starts: int | None = None
    no_adjective: Strings = ()
    before_year: Strings = ()
    since: Strings = ()
    after_no_year: Strings = ()
    offices: Strings = ()
    instrument_nouns: Strings = ()
    meeting_nouns: Strings = ()
    event_nouns: Strings = ()
    place_endings: Strings = ()
    resolving_bodies: Strings = ()


def one_of(words: Iterable[str]) -> str:
    """A pattern that takes any of `words`, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


def initials(*words: Iterable[str]) -> str:
    """The characters with which any of `words` begins."""
    return "".join(sorted({word[0] for group in words for word in group}))


@cache
def words_of(language: str) -> Words:
    """The words of `language`; an unknown key in the file raises TypeError, a missing one too."""
    raw = yaml.load(_resource(language), Loader=yaml.CSafeLoader)  # noqa: S506 - the C form of the safe loader
    raw["before"], raw["after"] = _marks(raw["before"]), _marks(raw["after"])
    raw["lengths"] = {letter: tuple(words) for letter, words in raw["lengths"].items()}
    raw["currencies"] = {code: _unit(entry) for code, entry in raw["currencies"].items()}
    raw["units"] = {unit: _unit(entry) for unit, entry in raw["units"].items()}
    return Words(**{name: tuple(entry) if isinstance(entry, list) else entry for name, entry in raw.items()})


def _resource(language: str) -> bytes:
    return files("taiwa").joinpath("resources", "mentions", f"{language}.yaml").read_bytes()


def _marks(entry: Mapping[str, list[str]]) -> Marks:
    return Marks(**{name.replace("-", "_"): tuple(words) for name, words in entry.items()})


def _unit(entry: Mapping[str, list[str]]) -> Unit:
    return Unit(**{name: tuple(words) for name, words in entry.items()})
