"""Words with which a paragraph begins though neither a blank line nor an indent shows it, from `resources/text/opening.yaml`."""

import re
from functools import cache
from importlib.resources import files
from typing import cast

import yaml

Row = dict[str, object]


def stands_alone(words: str) -> bool:
    """Whether a line names an organ that speaks in all that follows: it is a paragraph by itself."""
    return len(words) <= _longest() and words.rstrip(",") in _alone()


def leads(words: str) -> bool:
    """Whether a line begins as a clause of a preamble does."""
    return _leads().match(words) is not None


def rows(section: str) -> list[Row]:
    """The rows of a section, each with its words, a line they take and one they leave."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = files("taiwa").joinpath("resources", "text", "opening.yaml").read_text(encoding="utf-8")
    document = cast("dict[str, list[Row]]", yaml.load(text, Loader=loader))  # noqa: S506 - strings, lists and tables only
    return document[section]


@cache
def _alone() -> frozenset[str]:
    return frozenset(word for row in rows("alone") for word in cast("list[str]", row["words"]))


@cache
def _longest() -> int:
    return 1 + max(map(len, _alone()))


@cache
def _leads() -> re.Pattern[str]:
    words = (word for row in rows("leads") for word in cast("list[str]", row["words"]))
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b")
