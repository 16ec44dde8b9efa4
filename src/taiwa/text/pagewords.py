"""How a page says which one it is, from `resources/text/pdf.yaml`."""

import re
from functools import cache
from importlib.resources import files
from typing import cast

import yaml

_SIGNS = {"#": r"(?P<n>\d{1,4})", "@": r"(?P<of>\d{1,4})", " ": r"\s?"}
_BESIDE = r"[^\n]{0,110}"


@cache
def number_patterns() -> tuple[re.Pattern[str], ...]:
    """For each way to print a page's number a pattern for a line that is it, alone, between dashes, or at either end.

    `n` is the number, `of` that of all pages, `page` the whole of it.
    """
    forms = sorted(_forms(), key=lambda form: (-form.count("@"), -len(form)))
    whole = [rf"(?P<page>[\s\-–—(\[]*{_pattern(form)}[\s\-–—)\]]*)\Z" for form in forms]
    first = [rf"(?P<page>{_pattern(form)})(?=\s){_BESIDE}\Z" for form in forms]
    last = [rf"{_BESIDE}?\s(?P<page>{_pattern(form)})\Z" for form in forms]
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*whole, *first, *last))


def _pattern(form: str) -> str:
    return "".join(_SIGNS.get(char, re.escape(char)) for char in form)


def _forms() -> list[str]:
    document = yaml.safe_load(files("taiwa").joinpath("resources", "text", "pdf.yaml").read_text(encoding="utf-8"))
    rows = cast("list[dict[str, list[str]]]", document["numbers"])
    return [form for row in rows for form in row["as"]]
