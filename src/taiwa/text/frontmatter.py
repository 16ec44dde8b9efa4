"""The header of a Markdown file: simple `key: value` lines between two rules."""

import re
from typing import NamedTuple

from ..source.models import FrontMatter
from ..values import Span
from .models import Cut

_HEADER = re.compile(r"\ufeff?---[ \t]*\r?\n((?:(?!---|\.\.\.)[^\r\n]{0,4000}\r?\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_ENTRY = re.compile(r"^([A-Za-z_][\w.-]{0,60})[ \t]*:[ \t]*(\S[^\r\n]*)\r?$", re.MULTILINE)
_FIELDS = {
    "title": "title", "date": "date", "published": "date", "url": "url", "link": "url", "canonical": "url",
    "source": "url", "lang": "language", "language": "language",
}  # fmt: skip


class Header(NamedTuple):
    """What a header states, where the text after it begins, and the header itself as a cut."""

    front: FrontMatter
    body: int
    cuts: tuple[Cut, ...]


def header_of(decoded: str) -> Header:
    """The header at the beginning of a Markdown file; an empty one where there is none."""
    found = _HEADER.match(decoded)
    entries = _ENTRY.findall(found[1]) if found else []
    if not found or (found[1].strip() and not entries):
        return Header(FrontMatter(), 0, ())
    known: dict[str, str] = {}
    other: list[tuple[str, str]] = []
    for key, value in entries:
        field = _FIELDS.get(key.lower())
        if field and field not in known:
            known[field] = _plain(value)
        else:
            other.append((key, _plain(value)))
    front = FrontMatter(
        title=known.get("title"), date=known.get("date"), url=known.get("url"), language=known.get("language"),
        other=tuple(other),
    )  # fmt: skip
    return Header(front, found.end(), (Cut(Span(0, found.end()), found[0].strip(), "front matter"),))


def _plain(value: str) -> str:
    """A scalar without its quotes."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value
