"""The words that show no matter, read from `resources/record/common.yaml`, and the words that are left without them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, cast

import yaml

from ...values import Span
from ..search import terms

_FILE = Path(__file__).parents[2] / "resources" / "record" / "common.yaml"
_KANJI, _KATAKANA = "\u3005\u3400-\u9fff\uf900-\ufaff", "\u30a1-\u30fa\u30fc"
_RUN = re.compile(rf"(?P<kanji>[{_KANJI}]+)|(?P<katakana>[{_KATAKANA}]+)|(?P<spaced>[^\W\d_\u3041-\u30ff{_KANJI}]+)")
_UNSPACED = re.compile(rf"[\u3041-\u30ff{_KANJI}]")
_LONG = re.compile(r"[^\W\d_]{3,}")
_NOUN = re.compile("[のをがはやともに、・]|$")
"""What may stand behind a single character that is a word of its own and not the stem of a verb."""
_SHORTEST = 3


class CommonRow(NamedTuple):
    """Words of one language, with a sentence of which they leave nothing and one of which they leave something."""

    language: str
    words: tuple[str, ...]
    takes: str
    leaves: str


@cache
def common_rows() -> tuple[CommonRow, ...]:
    """Every row of the table."""
    with _FILE.open("rb") as file:
        languages = cast("Mapping[str, list[dict[str, object]]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only
    return tuple(
        CommonRow(language, tuple(map(str, cast("list[str]", row["words"]))), str(row["takes"]), str(row["leaves"]))
        for language, rows in languages.items()
        for row in rows
    )


def telling(words: str) -> Iterator[tuple[str, Span]]:
    """The terms of `words` (width and case already folded) that may show a matter, each with its place.

    Of Japanese the overlapping pairs of characters of a word in Chinese characters and the words in katakana; else stems.
    """
    hidden = words if words.isascii() else _hidden().sub(lambda found: " " * len(found[0]), words)
    for run in _RUN.finditer(hidden):
        if run["kanji"]:
            yield from _kanji(run, hidden)
        elif run["katakana"]:
            yield run[0], Span(*run.span())
        elif len(run[0]) >= _SHORTEST:
            stem = _telling_stem(run[0])
            if stem:
                yield stem, Span(*run.span())


def told(words: str) -> frozenset[str]:
    """The same terms without their places; where nothing is Japanese they are found several times faster."""
    if _UNSPACED.search(words):
        return frozenset(term for term, _ in telling(words))
    return frozenset(filter(None, map(_telling_stem, _LONG.findall(words))))


def _kanji(run: re.Match[str], words: str) -> Iterator[tuple[str, Span]]:
    start, end = run.span()
    if end - start == 1:
        if run[0] not in _singles() and _NOUN.match(words, end):
            yield run[0], Span(start, end)
        return
    yield from ((words[at : at + 2], Span(at, at + 2)) for at in range(start, end - 1))


@cache
def _hidden() -> re.Pattern[str]:
    words = {word for row in common_rows() if row.language == "ja" for word in row.words if len(word) > 1}
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))))


@cache
def _singles() -> frozenset[str]:
    return frozenset(word for row in common_rows() if row.language == "ja" for word in row.words if len(word) == 1)


@cache
def _stems() -> frozenset[str]:
    return frozenset(_stem(word) for row in common_rows() if row.language != "ja" for word in row.words)


@lru_cache(maxsize=1 << 16)
def _telling_stem(word: str) -> str:
    """The stem of a word; empty where the word shows no matter."""
    stem = _stem(word)
    return "" if stem in _stems() else stem


def _stem(word: str) -> str:
    return next(terms(word), word)
