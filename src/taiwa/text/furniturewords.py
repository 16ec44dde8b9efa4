"""The words by which page furniture is known, from `resources/text`."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

_KINDS = ("menu", "path", "back", "licence")
_LANGUAGES = ("ja", "en", "ru")


class WordRow(NamedTuple):
    """Some words of one kind with a line that they make furniture and one that they leave alone."""

    kind: str
    words: tuple[str, ...]
    yes: str
    no: str


class FurnitureWords(NamedTuple):
    """All words of furniture.

    Menu entries, beginnings of a path, links away, both entries and links, parts of licence notes and how one of them is
    found; what a part of a page is, by a word in its class; issuers by host.
    """

    menu: frozenset[str]
    path: frozenset[str]
    back: frozenset[str]
    known: frozenset[str]
    licence: tuple[str, ...]
    note: re.Pattern[str]
    zones: dict[str, str]
    issuers: dict[str, str]


@cache
def furniture_words() -> FurnitureWords:
    """The words of all languages: the pages of one ministry mix them."""
    rows = word_rows()

    def of(kind: str) -> tuple[str, ...]:
        return tuple(word for row in rows if row.kind == kind for word in row.words)

    zones = {word: why for why, words in _table("page", "zones").items() for word in _strings(words, "page.yaml")}
    menu, back, licence = frozenset(of("menu")), frozenset(of("back")), of("licence")
    note = re.compile("|".join(map(re.escape, licence)))
    return FurnitureWords(menu, frozenset(of("path")), back, menu | back, licence, note, zones, _issuers())


@cache
def word_rows() -> tuple[WordRow, ...]:
    """Every row of words, in the order of the files."""
    return tuple(
        _row(kind, row, f"{language}.yaml")
        for language in _LANGUAGES
        for kind, rows in _document(language).items()
        for row in _list(rows, f"{language}.yaml")
    )


def _row(kind: str, row: object, file: str) -> WordRow:
    if kind not in _KINDS or not isinstance(row, dict) or set(row) != {"words", "yes", "no"}:
        raise ValueError(f"{file}: a row of {kind} must hold words, yes and no: {row}")
    yes, no = _strings([row["yes"], row["no"]], file)
    return WordRow(kind, _strings(row["words"], file), yes, no)


def _issuers() -> dict[str, str]:
    issuers = {}
    for entry in _list(_document("hosts").get("hosts"), "hosts.yaml"):
        if not isinstance(entry, dict) or set(entry) != {"host", "issuer"}:
            raise ValueError(f"hosts.yaml: an entry must hold host and issuer: {entry}")
        host, issuer = _strings([entry["host"], entry["issuer"]], "hosts.yaml")
        issuers[host] = issuer
    return issuers


def _table(name: str, key: str) -> dict[str, object]:
    table = _document(name).get(key)
    if not isinstance(table, dict):
        raise ValueError(f"{name}.yaml: {key} must be a table")  # noqa: TRY004 - a fault of the data, not of a call
    return table


def _document(name: str) -> dict[str, object]:
    # the base loader makes strings of everything: a key `yes` stays a word
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = files("taiwa").joinpath("resources", "text", f"{name}.yaml").read_text(encoding="utf-8")
    document: object = yaml.load(text, Loader=loader)  # noqa: S506 - makes nothing but strings, lists and tables
    if not isinstance(document, dict):
        raise ValueError(f"{name}.yaml: must be a table")  # noqa: TRY004
    return document


def _list(value: object, file: str) -> list[object]:
    if not isinstance(value, list) or not value:
        raise ValueError(f"{file}: must be a list that is not empty: {value}")
    return value


def _strings(value: object, file: str) -> tuple[str, ...]:
    words = tuple(word for word in _list(value, file) if isinstance(word, str) and word)
    if not isinstance(value, list) or len(words) != len(value):
        raise ValueError(f"{file}: must hold words only: {value}")
    return words
