"""One-letter forms of states where the grammar shows them (甲・X, 甲乙両国)."""

import re
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache

from .name_words import name_words


@lru_cache(maxsize=8)
def runs_of(letters: str) -> re.Pattern[str]:
    """Finds one-letter forms that the grammar shows: before ・, in a row, or before what two states do together."""
    if not letters:
        return re.compile(r"(?!)")
    letter, free = f"[{re.escape(letters)}]", r"(?<![\d々\u4e00-\u9fff].)(?<![そこあ]の日)"
    return re.compile(
        rf"{letter}{free}(?:(?=・)|{letter}{{1,5}}(?![々\u4e00-\u9fff]))"
        rf"|{letter}{free}{letter}{{1,5}}(?=首|外|両|間|共|防|関|経|二|三|四)"
    )


def find_letters(chars: str, letters: Mapping[str, str], parties: Container[int]) -> Iterator[tuple[int, str]]:
    """Every place where such a letter stands for a state, with the state; a run that makes a word of its own is none.

    Behind ・ another state must stand: `parties` are the places where one begins.
    """
    words = name_words("ja")["no_states"].words
    for run in runs_of("".join(letters)).finditer(chars):
        end = run.end()
        joined = chars[end : end + 1] != "・" or end + 1 in parties or chars[end + 1 : end + 2] in letters
        if joined and run[0] not in words:
            yield from ((run.start() + at, letters[letter]) for at, letter in enumerate(run[0]))
