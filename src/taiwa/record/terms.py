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


def asked(words: str) -> tuple[list[str], bool]:
    """The terms of `words` as they stand in a row wherever the words do, and whether the last one is only a beginning.

    The last character of a Japanese run is followed by anything, so it is asked for only where it is all there is.
    """
    found = list(terms(words))
    ends_in_one = bool(found) and len(found[-1]) == 1 and RUN.fullmatch(found[-1], 0).lastgroup == "unspaced"  # type: ignore[union-attr]
    if not ends_in_one:
        return found, False
    pair_before = len(found) > 1 and len(found[-2]) > 1 and found[-2][1:] == found[-1]
    return (found[:-1], False) if pair_before else (found, True)


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
