"""Treaties and agreements by their own words: what stands before the noun makes a name of it (技術協力協定, the X–Y Investment Agreement)."""

import re
from collections.abc import Iterator
from functools import cache

from ..values import Span
from .name_words import name_words

TREATY = "treaty"
_RUN = re.compile("[一-龯々ァ-ヶーA-Za-z0-9・]")
_LONGEST = 40
_SHORTEST = 2


def find_treaties(chars: str, language: str) -> Iterator[tuple[Span, str]]:
    """Every treaty at its place, with the rule that found it."""
    finder = {"ja": _japanese, "en": _english}.get(language)
    if finder:
        yield from ((span, f"{language}.{TREATY}") for span in finder(chars))


def _japanese(chars: str) -> Iterator[Span]:
    """The run of kanji, katakana and letters that ends in a noun for treaties, unless it only says which kind of treaty."""
    noun, generic = _japanese_words()
    end = 0
    for found in noun.finditer(chars):
        start = at = found.start()
        floor = max(end, at - _LONGEST)
        while start > floor and _RUN.match(chars, start - 1):
            start -= 1
        end = found.end()
        if at - start >= _SHORTEST and start > found.start() - _LONGEST and not generic.fullmatch(chars, start, at):
            yield Span(start, end)


def _english(chars: str) -> Iterator[Span]:
    """The words in capitals behind the article up to a noun for treaties, or that noun and its subject in capitals; one of them at least tells which.

    Nothing says which treaty of its kind the Bilateral Agreement is, and the Agreement Office is none. In, for and with belong to what is told of it
    as well as to a name (signed the Agreement on Trade in Sellin, with Keldea): the name ends before them.
    """
    pattern, generic = _english_words()
    for found in pattern.finditer(chars):
        told = found["subject"] or any(not generic.fullmatch(word) for word in (found["words"] or "").split())
        if told:
            yield Span(*found.span("name"))


@cache
def _english_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = name_words("en")
    noun = words["pacts"].pattern
    word = rf"(?!{noun}\b)[A-Z][\w’'–‐‑-]*"
    subject = rf" {words['about'].pattern} (?:the )?{word}(?: (?:of (?:the )?|and )?{word}){{0,9}}"
    return (
        # Letters first that stand as they are: a search skips to them.
        re.compile(rf"he (?<=\b[Tt]he )(?P<name>(?P<words>(?:{word} ){{0,6}}){noun}(?P<subject>{subject})?)(?! [A-Z])(?![\w’'–‐‑-])"),
        re.compile(words["generic"].pattern),
    )


@cache
def _japanese_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = name_words("ja")
    return re.compile(f"{words['treaties'].pattern}(?!(?!及び|並びに){_RUN.pattern})"), re.compile(f"(?:{words['generic'].pattern}){{1,4}}")
