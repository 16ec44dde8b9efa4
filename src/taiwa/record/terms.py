"""The terms of a text as the search index has them, and patterns that find wording in printed words."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

UNSPACED = "\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Characters of scripts that put no spaces between words, for a class of a pattern."""

RUN = re.compile(rf"(?P<unspaced>[{UNSPACED}]+)|[^\W_{UNSPACED}]+")
"""A stretch of Japanese, or a word of another script."""

_ENGLISH = (
    (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("us", "us"), ("s", "")),
    (("ing", ""), ("ed", "")),
    (("e", ""),),
)
_RUSSIAN_ENDING = re.compile(
    "(?:иями|ями|ами|[ое]го|[ое]му|ыми|ими|иях|[ая]х|[оеыи]й|[ая]я|[оеыи]е|[ую]ю|[ая]м|[оеё]в|[оеи]м|и[яию]|[аяоеуюыиь])$"
)
_SHORTEST = 3


def fold(words: str) -> str:
    """Width, case and composed characters made one, and ё е, so that what is the same to a reader is the same."""
    if words.isascii():
        return words.casefold()
    folded = unicodedata.normalize("NFKC", words).casefold()
    if not unicodedata.is_normalized("NFKC", folded):
        folded = unicodedata.normalize("NFKC", folded)
    return folded.replace("ё", "е")


def terms(words: str) -> Iterator[str]:
    """The terms of `words` in order: overlapping pairs (and the last character) of a Japanese run, else light stems."""
    for run in RUN.finditer(fold(words)):
        if run["unspaced"]:
            yield from (run[0][at : at + 2] for at in range(len(run[0])))
        else:
            yield stem(run[0])


def indexed(words: str) -> Iterator[str]:
    """The terms of `words` as the search index has them, in order: of a Japanese run three characters from each on, or what is left.

    The index also knows them by their first two characters: what two characters are looked for as is one term too.
    """
    for run in RUN.finditer(fold(words)):
        if run["unspaced"]:
            yield from (run[0][at : at + 3] for at in range(len(run[0])))
        else:
            yield stem(run[0])


def asked(words: str) -> tuple[list[str], bool]:
    """The terms of `words` as they stand in a row in the index wherever the words do, and whether the last one is only a beginning.

    A Japanese run may be followed by anything: what is less than three characters is asked for only where it is all there is.
    """
    runs = list(RUN.finditer(fold(words)))
    found = list(indexed(words))
    if not runs or not runs[-1]["unspaced"]:
        return found, False
    last = runs[-1][0]
    return found[: len(found) - min(len(last) - 1, 2)], len(last) <= 2  # noqa: PLR2004 - see above


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Just enough that a plural or an inflected form finds the plain one: at most one ending of each round."""
    if "\u0400" <= word[0] <= "\u04ff":
        return word[:_SHORTEST] + _RUSSIAN_ENDING.sub("", word[_SHORTEST:])
    for endings in _ENGLISH:
        for ending, instead in endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                word = word.removesuffix(ending) + instead
                break
    return word
