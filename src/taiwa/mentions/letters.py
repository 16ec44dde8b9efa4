"""One-letter forms of states where the grammar shows them (甲・X, 甲乙両国, 甲X首脳会談), and the short forms that stand only behind one."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from ..values import Span
from .name_words import name_words

_KANA = re.compile("[ぁ-んァ-ヶー]")


@lru_cache(maxsize=8)
def runs_of(letters: str) -> re.Pattern[str]:
    """Finds one-letter forms that the grammar shows: before ・ or a name in katakana or Latin letters, in a row, before what two states do together or an office."""
    if not letters:
        return re.compile(r"(?!)")
    letter, free = f"[{re.escape(letters)}]", r"(?<![\d々\u4e00-\u9fff].)(?<![そこある]の日)(?<![るた]日)"
    rows = name_words("ja")
    alone = "".join(one for one in rows["letters_alone"].words if one in letters)
    of_state = rf"|[{alone}]{free}(?={rows['of_a_letter'].pattern})" if alone else ""
    return re.compile(
        rf"{letter}{free}(?:(?=[・ァ-ヶ])|(?=[A-Z])|{letter}{{1,5}}(?![々\u4e00-\u9fff]))"
        rf"|{letter}{free}{letter}{{1,5}}(?=首|外|両|間|共|防|関|経|二|三|四|{rows['together'].pattern})"
        rf"{of_state}"
    )


def find_letters(
    chars: str, letters: Mapping[str, str], parties: Mapping[int, int], short: Mapping[int, tuple[int, str]]
) -> Iterator[tuple[Span, str]]:
    """Every place where such a letter stands for a state, with the state; a run that makes a word of its own is none.

    Behind ・ another state must stand, right behind a letter one before what states do together: `parties` are the ends of those that were
    found by their starts, with those of bodies in Latin letters (甲EU). `short` are the forms (with their states) that mean one only there.
    """
    rows = name_words("ja")
    for run in runs_of("".join(letters)).finditer(chars):
        end = run.end()
        behind = chars[end : end + 1]
        dotted = behind == "・"
        other, state = short.get(end + dotted, (parties.get(end + dotted), ""))
        together = other is not None and _together().match(chars, other) is not None
        beside = other is not None and (together or (dotted and not state))
        katakana = "ァ" <= behind <= "ヶ" and len(run[0]) == 1
        latin = "A" <= behind <= "Z" and len(run[0]) == 1
        if latin and other is not None and run[0] in rows["letters_before_bodies"].words:
            beside = beside or not _KANA.match(chars, run.start() - 1)
        if (dotted or katakana or latin) and not beside and not (dotted and chars[end + 1 : end + 2] in letters):
            continue
        if run[0] in rows["no_states"].words or (run[0] in rows["daytime"].words and not _together().match(chars, end)):
            continue
        yield from ((Span(run.start() + at, run.start() + at + 1), letters[letter]) for at, letter in enumerate(run[0]))
        if other is not None and state and together:
            yield Span(end + dotted, other), state


@cache
def _together() -> re.Pattern[str]:
    return re.compile(f"{name_words('ja')['together'].pattern}(?!者)")
