"""The nouns of Japanese wording, with the synonym groups that Sudachi's dictionary knows them under."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from sudachipy import Dictionary, Morpheme, SplitMode, Tokenizer

from .terms import RUN

_NOUNS, _PREFIX, _SUFFIX = frozenset({"名詞", "形状詞"}), "接頭辞", "接尾辞"
_LINKS = frozenset({"の", "・", "、", "と", "や", "及び", "および", "並びに", "ならびに", "による", "における", "に関する", "に係る", "に対する"})
_NAME = "固有名詞"
_COMPOUND = 4
_LONGEST = 10_000
"""Characters: Sudachi takes some 16,000 at once."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun as printed; `group` is its synonym group where it has exactly one, `proper` whether it is a name."""

    words: str
    group: int | None = None
    proper: bool = False


def nouns_in(words: str) -> Iterator[Noun]:
    """Every noun of a text."""
    for start in range(0, len(words), _LONGEST):
        for morpheme in _tokenizer().tokenize(words[start : start + _LONGEST]):
            if morpheme.part_of_speech()[0] == "名詞":
                yield _noun(morpheme)


@lru_cache(maxsize=1 << 8)
def compound(words: str) -> tuple[Noun, ...]:
    """The nouns that `words` are made of, links between them left out; none where they are more than nouns."""
    found: list[Noun] = []
    joins = False
    for morpheme in _split(words[:_LONGEST]):
        kind, surface = morpheme.part_of_speech()[0], morpheme.surface()
        if kind in _NOUNS or kind == _PREFIX or (kind == _SUFFIX and found):
            if joins or kind == _SUFFIX:
                found[-1] = Noun(found[-1].words + surface)
            else:
                found.append(_noun(morpheme))
            joins = kind == _PREFIX
        elif surface in _LINKS:
            joins = False
        else:
            return ()
    return tuple(found)


def _split(words: str) -> Iterator[Morpheme]:
    """Words, a long one that is no name in its parts."""
    for morpheme in _tokenizer().tokenize(words):
        whole = len(morpheme.surface()) < _COMPOUND or morpheme.part_of_speech()[1] == _NAME
        yield from [morpheme] if whole else morpheme.split(SplitMode.A)


def same_wording(one: Noun, other: Noun) -> bool:
    """Whether two nouns of one synonym group are one wording: two names of a thing, or one the short form of the other.

    The dictionary's groups hold what is like in meaning too (to support, to agree); in agreed language that is not the same.
    """
    if one.words == other.words or min(len(one.words), len(other.words)) <= 1 or not (_is_japanese(one) and _is_japanese(other)):
        return False
    return (one.proper and other.proper) or is_short_for(*sorted((one.words, other.words), key=len))


def is_short_for(short: str, long: str) -> bool:
    """Whether `short` is made of characters of `long` in their order, beginning alike; the beginning alone only in katakana."""
    rest = iter(long)
    if short[0] != long[0] or len(short) == len(long) or not all(letter in rest for letter in short):
        return False
    return short not in long or all("\u30a1" <= letter <= "\u30fc" for letter in short)


def groups_of(texts: Iterable[str]) -> set[tuple[int, str, bool]]:
    """The nouns of texts that have a synonym group: its number, the noun, and whether it is a name."""
    nouns = (noun for text in texts for noun in nouns_in(text))
    return {(noun.group, noun.words, noun.proper) for noun in nouns if noun.group is not None and len(noun.words) > 1 and _is_japanese(noun)}


def _noun(morpheme: Morpheme) -> Noun:
    groups = morpheme.synonym_group_ids()
    return Noun(morpheme.surface(), groups[0] if len(groups) == 1 else None, morpheme.part_of_speech()[1] == _NAME)


def _is_japanese(noun: Noun) -> bool:
    run = RUN.fullmatch(noun.words)
    return run is not None and run["unspaced"] is not None


@cache
def _tokenizer() -> Tokenizer:
    return Dictionary().tokenizer(SplitMode.C, fields={"pos", "synonym_group_ids", "split_a"})
