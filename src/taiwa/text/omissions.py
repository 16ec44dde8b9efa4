"""Where a text says of itself that it is not whole: (excerpts), [...], （中略）."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import yaml

from ..problems import Problem
from ..values import Span

OMITTED = "the text says that a part of it is left out"
_MOST_TOLD = 12
_OPENINGS = "[［(（"


def omissions(chars: str) -> Iterator[Problem]:
    """The places where a text says so, the first ones told."""
    if not any(mark in chars for mark in _OPENINGS):
        return
    for told, found in enumerate(_omitted().finditer(chars)):
        if told == _MOST_TOLD:
            return
        yield Problem(Span(*found.span()), OMITTED, unread=True)


@cache
def _omitted() -> re.Pattern[str]:
    """The words of omission of every language within brackets; dots only in square ones, where nobody else's words end."""
    document: object = yaml.load(files("taiwa").joinpath("resources", "text", "omissions.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - strings and lists only
    words = [str(word) for row in document for word in row["words"]] if isinstance(document, list) else []
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    dots = r"(?<=[\[［])\s*(?:…+|\.{3,}|・{3,})\s*[\]］]"
    return re.compile(rf"[{re.escape(_OPENINGS)}](?:{dots}|\s*(?i:{either})\s*[)）\]］])")
