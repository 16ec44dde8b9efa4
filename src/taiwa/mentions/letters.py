"""One-letter forms of states where the grammar shows them (甲・X, 甲乙両国, 甲X首脳会談), and the short forms that stand only behind one."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from ..values import Span
from .name_words import name_words


@lru_cache(maxsize=8)
def runs_of(letters: str) -> re.Pattern[str]:
    """Finds one-letter forms that the grammar shows: before ・ or a name in katakana, in a row, or before what two states do together."""
    if not letters:
        return re.compile(r"(?!)")
    letter, free = f"[{re.escape(letters)}]", r"(?<![\d々\u4e00-\u9fff].)(?<![そこある]の日)(?<![るた]日)"
    return re.compile(
        rf"{letter}{free}(?:(?=[・ァ-ヶ])|{letter}{{1,5}}(?![々\u4e00-\u9fff]))"
        rf"|{letter}{free}{letter}{{1,5}}(?=首|外|両|間|共|防|関|経|二|三|四)"
    )


def find_letters(
    chars: str, letters: Mapping[str, str], parties: Mapping[int, int], short: Mapping[int, tuple[int, str]]
) -> Iterator[tuple[Span, str]]:
    """Every place where such a letter stands for a state, with the state; a run that makes a word of its own is none.

    Behind ・ another state must stand, right behind a letter one before what states do together: `parties` are the ends of those that were
    found by their starts. `short` are the forms (with their states) that mean one only there.
    """
    words = name_words("ja")["no_states"].words
    for run in runs_of("".join(letters)).finditer(chars):
        end = run.end()
        dotted = chars[end : end + 1] == "・"
        other, state = short.get(end + dotted, (parties.get(end + dotted), ""))
        together = other is not None and _together().match(chars, other) is not None
        beside = other is not None and (together or (dotted and not state))
        katakana = not dotted and "ァ" <= chars[end : end + 1] <= "ヶ" and len(run[0]) == 1
        if (dotted or katakana) and not beside and not (dotted and chars[end + 1 : end + 2] in letters):
            continue
        if run[0] in words:
            continue
        yield from ((Span(run.start() + at, run.start() + at + 1), letters[letter]) for at, letter in enumerate(run[0]))
        if other is not None and state and together:
            yield Span(end + dotted, other), state


@cache
def _together() -> re.Pattern[str]:
    return re.compile(name_words("ja")["together"].pattern)
