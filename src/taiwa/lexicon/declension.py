"""The cases of Russian names, by the endings of `resources/mentions/declension.ru.yaml`."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypedDict, cast

import yaml

_CASES = 5


class Ending(NamedTuple):
    """What a word ends in, how many of these letters stay, its endings by case; `takes` is a name and a form, `leaves` a name."""

    ends: tuple[str, ...]
    keep: int
    forms: tuple[str, ...]
    takes: tuple[str, str]
    leaves: str

    def decline(self, word: str) -> Sequence[str]:
        """A word in each case."""
        longest = max((end for end in self.ends if word.endswith(end)), key=len)
        stem = word[: len(word) - len(longest) + self.keep]
        return [stem + form for form in self.forms]


class _Row(TypedDict, total=False):
    ends: list[str]
    keep: str
    forms: list[str]
    takes: list[str]
    leaves: str


@cache
def endings(section: str) -> tuple[Ending, ...]:
    """The rows for `adjectives`, `surnames` or `nouns`, in their order."""
    return tuple(
        Ending(tuple(row["ends"]), int(row.get("keep", 0)), tuple(row["forms"]), (row["takes"][0], row["takes"][1]), row["leaves"])
        for row in _sections()[section]
    )


@cache
def _sections() -> dict[str, list[_Row]]:
    data = files("taiwa").joinpath("resources", "mentions", "declension.ru.yaml").read_bytes()
    return cast("dict[str, list[_Row]]", yaml.load(data, Loader=yaml.CBaseLoader))  # noqa: S506 (strings only)


def declined(name: str, *, person: bool = False) -> Iterator[str]:
    """The other cases of a name: of its adjectives and the noun behind them; of a person each word."""
    words = name.split(" ")
    cases = _person(words) if person else _thing(words)
    seen = {name}
    for form in (" ".join(words) for words in zip(*cases, strict=True)) if cases else ():
        if form not in seen:
            seen.add(form)
            yield form


def _person(words: Sequence[str]) -> list[Sequence[str]]:
    """Each word in every case; who lives is in the accusative as in the genitive."""
    cases = (_word(word, "surnames") or _word(word, "nouns") or [word] * _CASES for word in words)
    return [[*forms[:2], forms[0] if forms[2] == word else forms[2], *forms[3:]] for word, forms in zip(words, cases, strict=True)]


def _thing(words: Sequence[str]) -> list[Sequence[str]]:
    """Each word in every case; none where the name does not begin with a word that declines."""
    cases: list[Sequence[str]] = []
    for at, word in enumerate(words):
        adjective = _word(word, "adjectives") if at + 1 < len(words) else None
        noun = None if adjective else _word(word, "nouns")
        if not adjective and not noun:
            return []
        cases.append(adjective or noun or ())
        if noun:
            return [*cases, *([rest] * _CASES for rest in words[at + 1 :])]
    return cases


def _word(word: str, section: str) -> Sequence[str] | None:
    """A word in each case by the first row that fits; None for one that does not decline: a short one, an abbreviation."""
    if len(word) < _CASES - 1 or not word[-1].islower() or not "а" <= word[-1] <= "ё":
        return None
    row = next((row for row in endings(section) if word.endswith(row.ends)), None)
    return row.decline(word) if row else None
