"""What stands at the edges of pages: how a page says which one it is, and the words of lines that are text, from `resources/text/pdf.yaml`."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import cast
from unicodedata import normalize

import yaml

from .layout import ends_sentence, is_japanese

_SIGNS = {"#": r"(?P<n>\d{1,4})", "@": r"(?P<of>\d{1,4})", " ": r"\s?"}
_BESIDE = r"[^\n]{0,110}"
_OPENS, _CLOSES = r"[\s\-–—(\[]*", r"[\s\-–—)\]]*"
_COUNT = r"(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[一二三四五六七八九十百]{1,4})"
_REACH = 60
"""Characters at the end of a line in which its last page number begins."""
_LONGEST = 200
"""Characters of a line in which a verb is sought."""


@cache
def number_patterns() -> tuple[re.Pattern[str], ...]:
    """For each way to print a page's number a pattern for a line that is it, alone, between dashes, or at either end.

    `n` is the number, `of` that of all pages, `page` the whole of it.
    """
    forms = sorted(_forms(), key=lambda form: (-form.count("@"), -len(form)))
    whole = [rf"(?P<page>{_OPENS}{_pattern(form)}{_CLOSES})\Z" for form in forms]
    first = [rf"(?P<page>{_pattern(form)})(?=\s){_BESIDE}\Z" for form in forms]
    last = [rf"{_BESIDE}?\s(?P<page>{_pattern(form)})\Z" for form in forms]
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*whole, *first, *last))


def may_hold_number(words: str) -> bool:
    """Whether a page's number may stand at either end of a line: a quick look that spares most lines the patterns."""
    return _at_front().match(words) is not None or _at_end().search(words, max(0, len(words) - _REACH)) is not None


def is_label(words: str) -> bool:
    """Whether a line begins as a heading or an item does: a unit with its number, or a number in its dress."""
    return _labels().match(normalize("NFKC", words[:_LONGEST]).casefold()) is not None


def says_something(words: str) -> bool:
    """Whether a line is a sentence or a part of one: it ends as one does, or has a verb that heads never have."""
    return ends_sentence(words) or _verbs().search(normalize("NFKC", words[:_LONGEST]).casefold()) is not None


def word_rows(section: str) -> list[dict[str, str]]:
    """The rows of words of a section, each with a line they take and one they leave."""
    return cast("list[dict[str, str]]", _document()[section])


@cache
def _at_front() -> re.Pattern[str]:
    return re.compile(rf"{_OPENS}{_any_form()}(?:{_CLOSES}\Z|\s)", re.IGNORECASE)


@cache
def _at_end() -> re.Pattern[str]:
    return re.compile(rf"\s{_any_form()}\Z", re.IGNORECASE)


def _any_form() -> str:
    return "(?:" + "|".join(re.sub(r"\?P<\w+>", "?:", _pattern(form)) for form in _forms()) + ")"


@cache
def _labels() -> re.Pattern[str]:
    latin, japanese = _split("units")
    return re.compile(
        rf"(?:{latin})(?:\s?{_COUNT}(?![^\W\d_])|\Z)|第\s?{_COUNT}\s?(?:{japanese})|(?:{japanese})(?:\s?{_COUNT}|\Z)"
        rf"|[(\[〔]\s?{_COUNT}\s?[)\]〕]|{_COUNT}\s?[.)、:](?=\s|\Z|[^\x00-\x7f])|§"
    )


@cache
def _verbs() -> re.Pattern[str]:
    latin, japanese = _split("verbs")
    return re.compile(rf"\b(?:{latin})\b|(?:{japanese})\Z")


def _split(section: str) -> tuple[str, str]:
    """The words of a section as two patterns: those set apart by spaces, and those of Japanese."""
    words = [word for row in word_rows(section) for word in row["words"].split()]
    words.sort(key=len, reverse=True)
    return "|".join(word for word in words if not is_japanese(word[0])), "|".join(word for word in words if is_japanese(word[0]))


def _pattern(form: str) -> str:
    return "".join(_SIGNS.get(char, re.escape(char)) for char in form)


@cache
def _document() -> Mapping[str, object]:
    text = files("taiwa").joinpath("resources", "text", "pdf.yaml").read_text(encoding="utf-8")
    return cast("Mapping[str, object]", yaml.safe_load(text))


def _forms() -> list[str]:
    rows = cast("list[dict[str, list[str]]]", _document()["numbers"])
    return [form for row in rows for form in row["as"]]
