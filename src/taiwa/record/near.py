"""Words near an issue, that are no term of it: where they stand in a text, nobody is told to be silent on it."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

import yaml

_FILE = Path(__file__).parents[1] / "resources" / "record" / "near.yaml"


class NearRow(NamedTuple):
    """What is near an issue in one language, with a sentence that may speak to it and one that does not."""

    issue: str
    words: re.Pattern[str]
    takes: str
    leaves: str


@cache
def near_rows() -> tuple[NearRow, ...]:
    """Every row of the table."""
    with _FILE.open("rb") as file:
        issues = cast("Mapping[str, Mapping[str, Mapping[str, str]]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only
    return tuple(
        NearRow(issue, re.compile(rf"\b(?:{row['words']})\b" if language == "en" else row["words"], re.IGNORECASE), row["takes"], row["leaves"])
        for issue, languages in issues.items()
        for language, row in languages.items()
    )


def near_in(text: str) -> frozenset[str]:
    """The issues to which a text may speak by words that are no terms of them."""
    return frozenset(row.issue for row in near_rows() if row.words.search(text))
