"""Width folding: NFKC, one character or one base with its marks at a time, so that every origin stays exact."""

import re
from functools import cache, lru_cache
from itertools import islice
from unicodedata import combining, is_normalized, normalize

from .limits import MOST_MARKS as MOST_EDITS
from .strand import Edit, Strand, edited

_HALF_WIDTH_MARKS = "\uff9e\uff9f"
_LONGEST = 8
"""A character that would become more than this many (U+FDFA becomes eighteen) is left as it stands."""
_FEW = 8
"""Up to so many different characters are faster replaced one by one than by a table."""
_MOST_MARKS = 30
"""More marks than this on one base are no writing (the bound of Unicode's stream-safe text)."""


_NUMBERS = "¹²³⁰⁴-⁹₀-₉¼-¾⅐-⅟↉①-⒛⓪㉑-㉟㊱-㊿㋀-㋋㍘-㍰㏠-㏾"
_BESIDE = re.compile(
    rf"[{_NUMBERS}](?:(?<=\d.)[{_NUMBERS}]{{0,8}}|[{_NUMBERS}]{{0,8}}(?=\d)|(?<=\d[ \u3000][¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]{{0,8}})"
)
"""Signs that would become part of a number that is not printed: the raised 1 of 2015¹, the ① of ①1億円, the ½ of 3½."""


class _Widths(dict[int, int]):
    """A table for `str.translate` that learns a character when it first meets it."""

    def __missing__(self, code: int) -> int:
        folded = normalize("NFKC", chr(code))
        self[code] = ord(folded) if len(folded) == 1 and not _is_mark(chr(code)) else code
        return self[code]


_WIDTHS = _Widths()


def _is_mark(char: str) -> bool:
    return combining(char) != 0 or char in _HALF_WIDTH_MARKS or "\u1160" <= char <= "\u11ff"


@cache
def _is_wide(sign: str) -> bool:
    return _WIDTHS[ord(sign)] != ord(sign)


@cache
def _grows(char: str) -> bool:
    return 1 < len(normalize("NFKC", char)) <= _LONGEST


@lru_cache(maxsize=256)
def _clusters(signs: str) -> re.Pattern[str]:
    marks = re.escape("".join(sign for sign in signs if _is_mark(sign)))
    wide = re.escape("".join(sign for sign in signs if not _is_mark(sign)))
    ways = ([f".?[{marks}]{{1,{_MOST_MARKS}}}"] if marks else []) + ([f"[{wide}]"] if wide else [])
    return re.compile("|".join(ways), re.DOTALL)


def folded(strand: Strand) -> Strand:
    """The strand in NFKC; a sign that becomes several, or a base with its marks, is one run of its own.

    A small or circled number beside a digit stays as it stands: folded, it would make another number of both.
    """
    if strand.words.isascii() or is_normalized("NFKC", strand.words):
        return strand
    words, beside = _folded_widths(strand.words), _beside(strand.words)
    if beside:
        words = "".join(old if at in beside else new for at, (old, new) in enumerate(zip(strand.words, words, strict=True)))
    if is_normalized("NFKC", words):
        return Strand(words, strand.runs)
    signs = "".join(sorted(sign for sign in set(words) if _is_mark(sign) or _grows(sign)))
    if not signs:
        return Strand(words, strand.runs)
    edits = _edits(words, signs, _borders(strand))
    return edited(Strand(words, strand.runs), (edit for edit in edits if edit[0] not in beside))


def _beside(words: str) -> set[int]:
    """The places of numbers that stay as they stand."""
    return {place for found in _BESIDE.finditer(words) for place in range(*found.span())}


def _folded_widths(words: str) -> str:
    """The words with each character that has one narrow form in that form."""
    wide = [sign for sign in set(words) if _is_wide(sign)]
    if len(wide) > _FEW:
        return words.translate(_WIDTHS)
    for sign in wide:
        words = words.replace(sign, chr(_WIDTHS[ord(sign)]))
    return words


def _edits(words: str, signs: str, borders: set[int]) -> list[Edit]:
    edits = []
    for found in islice(_clusters(signs).finditer(words), MOST_EDITS):
        new = normalize("NFKC", found[0])
        # a base and a mark with markup between them stay two characters: their origin would enclose the markup
        apart = any(place in borders for place in range(found.start() + 1, found.end()))
        if new != found[0] and not apart:
            edits.append((found.start(), found.end(), new))
    return edits


def _borders(strand: Strand) -> set[int]:
    borders, at = set(), 0
    for length, _, _ in strand.runs:
        borders.add(at)
        at += length
    return borders
