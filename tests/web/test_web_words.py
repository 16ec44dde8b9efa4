"""The words of the pages."""

import re
from pathlib import Path
from string import Formatter

from taiwa.reports.wording import LANGUAGES
from taiwa.web.words import words_of

WEB = Path(__file__).parents[2] / "src" / "taiwa" / "web"
_OPEN = ("nav", "error", "kind-of", "kinds-of")
"""Sections whose names are put together with the name of a page, the number of an answer or a kind."""


def test_the_languages_say_the_same_things() -> None:
    """Both catalogues have the same messages, and in each the same values are set in."""

    def shape(language: str) -> dict[str, set[str]]:
        return {key: {name for _, name, _, _ in Formatter().parse(words) if name} for key, words in words_of(language).items()}

    assert all(shape(language) == shape(LANGUAGES[0]) for language in LANGUAGES)


def test_every_message_is_used() -> None:
    """A message that no page says is taken out of the catalogue."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in WEB.rglob("*") if path.suffix in (".py", ".html"))
    unused = [key for key in words_of("en") if not re.search(rf'["\']{re.escape(key)}["\']', code) and key.partition(".")[0] not in _OPEN]
    assert unused == []
