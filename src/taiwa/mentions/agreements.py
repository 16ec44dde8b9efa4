"""Treaties and agreements by their own words: what stands before the noun makes a name of it (技術協力協定, the X–Y Investment Agreement)."""

import re
from collections.abc import Iterator
from functools import cache

from ..values import Span
from .name_words import name_words

TREATY = "treaty"
_RUN = re.compile("[一-龯々ァ-ヶーA-Za-z0-9・]")
_OPENS = re.compile("[、。はがをへ「『」』\\s]|に(?!対する|おける|係る|関する|よる|つい)|(?<=間)の|との(?=[^間])")
"""Ends what stands before the name of a treaty."""
_DEFINED = r" \(here(?:in)?after"
_LONGEST = 40
_SHORTEST = 2


def find_treaties(chars: str, language: str) -> Iterator[tuple[Span, str]]:
    """Every treaty at its place, with the rule that found it."""
    finder = {"ja": _japanese, "en": _english}.get(language)
    if finder:
        yield from ((span, f"{language}.{TREATY}") for span in finder(chars))


def names_treaty(words: str, language: str) -> bool:
    """Whether words are by themselves the name of one treaty, its article aside: the Treaty is none."""
    return any(find_treaties(f"the {words}" if words.isascii() else words, language))


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
        if about := _about(chars, floor, found.start()):
            yield Span(about, end)
        elif at - start >= _SHORTEST and start > found.start() - _LONGEST and not generic.fullmatch(chars, start, at):
            yield Span(start, end)


def _about(chars: str, floor: int, at: int) -> int:
    """Where the name of a treaty begins of which the words before its noun say what it is about (漁業資源の保存に関する|条約); 0 where it has none.

    It begins behind a mark or a particle of the sentence; what opens with a pronoun or an adjective (新たな, 同) tells of a treaty, and is no name.
    """
    about = next((word for word in name_words("ja")["concerning"].words if chars.endswith(word, floor, at)), None)
    if about is None:
        return 0
    begins = [mark.end() for mark in _OPENS.finditer(chars, floor, at - len(about))]
    start = begins[-1] if begins else floor
    whole = start > floor or floor == 0
    return start if whole and at - len(about) - start >= _SHORTEST and not chars.startswith(name_words("ja")["no_treaties"].words, start) else 0


def _english(chars: str) -> Iterator[Span]:
    """The words in capitals behind the article up to a noun for treaties, or that noun and its subject in capitals; one of them at least tells which.

    Nothing says which treaty of its kind the Bilateral Agreement is, and the Agreement Office is none. In, for and with belong to what is told of it
    as well as to a name (signed the Agreement on Trade in Sellin, with Keldea): the name ends before them, unless people in capitals have
    what they hold or are behind them (for Holders of Diplomatic Passports), or a noun in capitals says what it is for (in the Case of Floods).
    Of tells in a treaty's name where it was made or what it is for (the Treaty of Sellin); the Agreement of Keldea is its consent.
    Behind an indefinite article stands the name of a treaty to come only where the text gives it a short one at once.
    """
    pattern, coming, generic = _english_words()
    for found in pattern.finditer(chars):
        told = found["subject"] or found["of"] or any(not generic.fullmatch(word) for word in (found["words"] or "").split())
        if told:
            yield Span(*found.span("name"))
    if re.search(_DEFINED, chars):
        yield from (Span(*found.span("name")) for found in coming.finditer(chars))


@cache
def _english_words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = name_words("en")
    noun = words["pacts"].pattern
    word = rf"(?!{noun}\b)[A-Z][\w’'–‐‑-]*"
    more = rf"(?: (?:of (?:the )?|and )?{word})"
    subject = rf" {words['about'].pattern} (?:the |an? )?{word}{more}{{0,9}}(?: {words['inside'].pattern} (?:the )?{word}{more}{{0,5}})?"
    people = rf" for {word}s of {word}{more}{{0,5}}"
    called = rf"{words['called_of'].pattern} {word}(?: (?:and )?{word}){{0,4}}"
    return (
        # Letters first that stand as they are: a search skips to them.
        re.compile(rf"he (?<=\b[Tt]he )(?P<name>(?P<words>(?:{word} ){{0,6}})(?:(?P<of>{called})|{noun}(?P<subject>{subject}(?:{people})?)?))(?! [A-Z])(?![\w’'–‐‑-])"),
        re.compile(rf"\b[Aa]n? (?P<name>{noun}{subject})(?={_DEFINED})"),
        re.compile(words["generic"].pattern),
    )


@cache
def _japanese_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = name_words("ja")
    return re.compile(f"{words['treaties'].pattern}(?!(?!及び|並びに){_RUN.pattern})"), re.compile(f"(?:{words['generic'].pattern}){{1,4}}")
