"""The words of a file beside those of the text: what stands in a paragraph, behind its number, and how changes are cut."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from ...values import replace
from .arrived import Run
from .negotiating import label_of

Change: TypeAlias = tuple[int, int, str]
"""Characters from the first to the one behind the last, and what takes their place."""
_LABEL = re.compile(r"\d+(?: [a-z]+)*(?: \d+)?\.")
_LETTER = re.compile(r"\w")
_NEAR = 2
"""Characters between two changes of words without spaces, so few that both are one change."""


def standing_words(runs: Iterable[Run], *, tracked: bool = True) -> str:
    """The words without what others propose; without the tracked changes of the delegation too where these do not count."""
    return "".join(one.words for one in runs if not one.comes and not (one.struck if tracked else one.added))


def without_label(words: str) -> str:
    """The words behind a number that stands before them as an export writes it."""
    label, tab, rest = words.partition("\t")
    return rest if tab and _LABEL.fullmatch(label) else words


def behind_number(number: str, words: str, was: str) -> str:
    """The words behind the number of a paragraph; where that was changed, behind the tab after it, if there is one still."""
    if words.startswith(label := label_of(number) + "\t"):
        return words.removeprefix(label)
    ways = dict.fromkeys((words.partition("\t")[2] or words, words.removeprefix(label_of(number)), words))
    return max(ways, key=lambda way: SequenceMatcher(None, was, way, autojunk=False).ratio())


def behind_words(runs: Sequence[Run], words: str) -> list[Run] | None:
    """The runs behind the words with which they begin, all untracked; None where others stand there. Programs move the end of a mark by a letter."""
    for at, run in enumerate(runs):
        if not words or run.added or run.struck or run.goes:
            return list(runs[at:]) if not words else None
        if words.startswith(run.words):
            words = words.removeprefix(run.words)
        elif run.words.startswith(words):
            return [replace(run, words=run.words.removeprefix(words)), *runs[at + 1 :]]
        else:
            return None
    return None if words else []


def joined(was: str, changes: Iterable[Change]) -> Iterator[Change]:
    """Changes with nothing but spaces and marks between them are one; without spaces between words, two characters may be between."""
    made: Change | None = None
    for start, end, words in changes:
        between = was[made[1] : start] if made else ""
        if made and (not _LETTER.search(between) or (" " not in was and len(between) <= _NEAR)):
            made = (made[0], end, made[2] + between + words)
        else:
            if made:
                yield made
            made = (start, end, words)
    if made:
        yield made


def longest_rising(numbers: Sequence[str], places: Mapping[str, int]) -> list[str]:
    """The longest run of `numbers` that stand in their order: these did not move."""
    best: list[list[str]] = []
    for number in numbers:
        before = max((run for run in best if places[run[-1]] < places[number]), key=len, default=[])
        best.append([*before, number])
    return max(best, key=len, default=[])
