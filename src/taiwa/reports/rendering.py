"""From a page to its text."""

import re
from dataclasses import fields
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from .pages import BriefPage

_FOLDER = Path(__file__).parents[1] / "resources" / "reports"
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


@cache
def templates() -> Environment:
    """The templates of the package; HTML is escaped, and a name that no page gives is an error."""
    environment = Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=select_autoescape(["html"]), undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )
    environment.filters["md"] = plain_in_markdown
    return environment


def render(page: BriefPage, format_: str) -> str:
    """`page` by its template for `format_` (html or md)."""
    template = templates().get_template(page.templates[format_])
    return template.render({field.name: getattr(page, field.name) for field in fields(page)})


def plain_in_markdown(words: str) -> str:
    """Words on one line in which Markdown finds no marks of its own."""
    return _MARKS.sub(r"\\\1", " ".join(str(words).split()))
