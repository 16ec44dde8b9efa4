"""Whether a document is a draft of a text or the text itself."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypedDict, cast

import yaml

_FILE = Path(__file__).parents[1] / "resources" / "record" / "drafts.yaml"
_TOP, _LINES = 600, 6
"""A line that says so stands above the title or near it."""

_EDGES = "()（）[]［］【】〔〕 \t\u3000-–—―:："
_BEFORE, _AFTER = r"[(（\[［【〔]\s*", r"[\s\d.]*[)）\]］】〕]"
_DASH = r"\s[-–—―]\s*"


class Row(TypedDict):
    """Words that mark a draft, a title that they take and one that they leave."""

    words: list[str]
    takes: str
    leaves: str


class _Signs(NamedTuple):
    opens: re.Pattern[str]
    closes: re.Pattern[str]
    within: re.Pattern[str]
    alone: frozenset[str]


def is_draft(title: str, text: str) -> bool:
    """Whether the title of a document, or a line of its own near the top of the text, says that it is a draft."""
    return says_draft(title) or _headed_draft(text[:_TOP])


@lru_cache(maxsize=1 << 12)
def says_draft(title: str) -> bool:
    """Whether a title is that of a draft."""
    signs, words = _signs(), " ".join(title.casefold().split())
    return bool(signs.opens.match(words.strip(_EDGES)) or signs.closes.search(words) or signs.within.search(words))


@lru_cache(maxsize=1 << 12)
def _headed_draft(top: str) -> bool:
    lines = [line for line in top.splitlines() if line.strip()][:_LINES]
    return any(line.casefold().strip(_EDGES) in _signs().alone for line in lines)


@cache
def rows() -> dict[str, list[Row]]:
    """The words that mark a draft, by where they stand."""
    with _FILE.open("rb") as file:
        return cast("dict[str, list[Row]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only


@cache
def _signs() -> _Signs:
    opens, closes, alone = (
        [word.casefold() for row in rows()[place] for word in row["words"]] for place in ("opens", "closes", "alone")
    )
    any_alone = _any_of(alone)
    return _Signs(
        opens=re.compile(rf"{_any_of(opens)}(?:\b|(?<=[\u3041-\u9fff]))"),
        closes=re.compile(rf"{_any_of(closes)}$"),
        within=re.compile(rf"{_BEFORE}{any_alone}{_AFTER}|{_DASH}{any_alone}$"),
        alone=frozenset(alone),
    )


def _any_of(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
