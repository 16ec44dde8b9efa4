"""The signs that two passages speak to the same thing and their weights, read from `resources/record/comparing.yaml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

import yaml

_FILE = Path(__file__).parents[2] / "resources" / "record" / "comparing.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """From which weights on a match is sure or suggested, and for each sign what must be reached for which weight.

    `denying` finds the words that deny. With a sign of `never_sure` no match is, nor without one of `deciding` at its weight; where one of
    the two has likelier counterparts none is without one of `of_one_matter`. Without one of `telling` little is suggested. `passing` are words before or after what is only named as an instance.
    """

    sure: int
    one_of_several: int
    suggested: int
    likest: int
    steps: Mapping[str, tuple[tuple[float, int], ...]]
    never_sure: frozenset[str]
    deciding: Mapping[str, int]
    of_one_matter: frozenset[str]
    telling: frozenset[str]
    passing: Mapping[str, tuple[str, ...]]
    denying: re.Pattern[str]


@cache
def table() -> Table:
    """The table that ships with Taiwa."""
    with _FILE.open("rb") as file:
        rows = cast("Mapping[str, object]", yaml.safe_load(file))
    lines = cast("Mapping[str, int]", rows["lines"])
    signs = cast("Mapping[str, list[Mapping[str, float]]]", rows["signs"])
    return Table(
        sure=lines["sure"], one_of_several=lines["one of several"], suggested=lines["suggested"], likest=lines["likest"],
        steps={sign: tuple((step["least"], int(step["weight"])) for step in steps) for sign, steps in signs.items()},
        telling=frozenset(cast("list[str]", rows["telling"])),
        deciding={sign: int(weight) for sign, weight in cast("Mapping[str, int]", rows["deciding"]).items()},
        of_one_matter=frozenset(cast("list[str]", rows["of one matter"])),
        never_sure=frozenset(cast("list[str]", rows["never sure"])),
        passing={side: tuple(words) for side, words in cast("Mapping[str, list[str]]", rows["in passing"]).items()},
        denying=re.compile("|".join(cast("list[str]", rows["denying"])), re.IGNORECASE),
    )  # fmt: skip
