"""Persons whose names stand before an office in Japanese: which words are a name is in Sudachi's dictionary alone."""

import re
from functools import cache, lru_cache

from sudachipy import MorphemeList

from ..lexicon.sudachi import tokenizer
from ..values import Span
from .name_words import name_words
from .words import one_of

_PARTS = re.compile("[・=゠]")
_KATAKANA = re.compile(r"(?P<of>[一-龯々]{0,10})(?P<name>[ァ-ヶー]{1,14}(?:[・=゠][ァ-ヶー]{1,14}){0,4})(?![ァ-ヶーA-Za-z一-龯々・=゠])")
"""What ends at an office, from there back to its beginning."""
_MINISTERS = ("大臣", "長官")
_REACH = 90
_LONGEST_SURNAME = 3
_PERSON, _SURNAME, _WHOLE, _PLACE, _UNKNOWN = "人名", "姓", "一般", "地名", "未知"
_NAME, _PIECES = "固有名詞", ("接頭辞", "接尾辞", "補助記号")
_LONGEST_GIVEN = 2
"""Characters of a given name behind a surname of one."""
_SAME_WORD = re.compile("[ァ-ヶー][ァ-ヶー・=゠]")
"""From the last letter of a name on: it goes on."""
_KANA_RUN = re.compile("[ァ-ヶー]+")
_SHORTEST_WORD = 3
"""A katakana word of which the dictionary knows only shorter pieces is unknown to it."""


@lru_cache(maxsize=1 << 12)
def name_before(run: str, office: str) -> str:
    """The surname, with the given name where one is printed, that a run of kanji and katakana before an office opens with; empty where it opens otherwise.

    Behind a surname alone stand nothing but parts of the office and words for when it was held; behind both names any office may.
    """
    words = tokenizer().tokenize(run + office)
    name, of = words[0].surface(), words[0].part_of_speech()
    if of[2] != _PERSON or of[3] not in (_SURNAME, _WHOLE):
        return ""
    full = of[3] == _WHOLE and len(name) > _LONGEST_SURNAME
    if of[3] == _SURNAME:
        if len(words) > 1 and words[1].part_of_speech()[2] == _PERSON:
            name, full = name + words[1].surface(), True
        if len(words[0].surface()) == 1 and not _of_office().fullmatch(run, len(name)) and (longer := _with_given(run, words, len(name))):
            name, full = longer, True
    if not run.startswith(name) or _SAME_WORD.match(run, len(name) - 1):
        return ""
    return name if full or _of_office().fullmatch(run, len(name)) else ""


def _with_given(run: str, words: MorphemeList, known: int) -> str:
    """A surname of one character with a given name that the dictionary knows in part or not at all (李洛煕); empty where its characters are a word (林農水大臣)."""
    for end in range(known + 1, min(len(run), 1 + _LONGEST_GIVEN) + 1):
        given = [one for one in words if one.end() > 1 and one.begin() < end]
        named = all(one.end() <= end and (len(one.surface()) == 1 or one.is_oov() or one.part_of_speech()[2] == _PERSON) for one in given)
        if named and _of_office().fullmatch(run, end) and not any(word in run[1:end] for word in name_words("ja")["no_fields"].words):
            return run[:end]
    return ""


def is_of_office(words: str) -> bool:
    """Whether words are nothing but parts of an office (前外務 of 前外務大臣)."""
    return _of_office().fullmatch(words) is not None


def katakana_before(chars: str, at: int, office: str) -> Span | None:
    """A name in katakana with what the office is for or when it was held behind it (トニー・ブレア元首相, サルディ・ドゥバル農業大臣).

    By the dictionary no part of it has a meaning and not all are places; a single part is a person's.
    """
    printed = _KATAKANA.match(chars[max(0, at - _REACH) : at][::-1])
    if printed is None:
        return None
    rows, held, name = name_words("ja"), printed["of"][::-1], printed["name"][::-1]
    start, whole = at - printed.end(), name
    while part := next((word for word in rows["fields"].words if name.endswith(word)), ""):
        name = name.removesuffix(part).rstrip("・=゠")
    if not name or (name == whole and not held) or held.startswith(rows["no_fields"].words):
        return None
    if not _of_office().fullmatch(held) and not office.endswith(_MINISTERS):
        return None
    return Span(start, start + len(name)) if _is_name(name) else None


@lru_cache(maxsize=1 << 12)
def is_field(run: str, office: str = "") -> bool:
    """Whether the words before an office are what it is for (農業大臣, デジタル発展大臣): words with a meaning, and no name among them."""
    katakana, fields = _KANA_RUN.findall(run), name_words("ja")["fields"].words
    meant = all(word in fields for word in katakana) and all(
        not one.is_oov() and one.part_of_speech()[1] != _NAME and (len(one.surface()) > 1 or one.part_of_speech()[0] in _PIECES)
        for one in tokenizer().tokenize(run)
    )
    beside = tokenizer().tokenize(run + office) if meant and office else ()  # what is a word by itself may be a name before an office (高瀬)
    return meant and not any(one.part_of_speech()[1] == _NAME for one in beside if one.end() <= len(run))


@lru_cache(maxsize=1 << 12)
def _is_name(words: str) -> bool:
    kinds = [_kind(part) for part in _PARTS.split(words)]
    return kinds == [_PERSON] or (len(kinds) > 1 and "" not in kinds and set(kinds) != {_PLACE})


def _kind(part: str) -> str:
    """What the dictionary says of a part of a name: a person's, a place's, unknown as a whole, or empty for a word with a meaning."""
    words = tokenizer().tokenize(part)
    kind = words[0].part_of_speech()[2] if len(words) == 1 else ""
    if kind in (_PERSON, _PLACE):
        return kind
    unknown = any(one.is_oov() or len(one.surface()) < _SHORTEST_WORD for one in words) if len(words) > 1 else words[0].is_oov()
    return _UNKNOWN if unknown else ""


@cache
def _of_office() -> re.Pattern[str]:
    rows = name_words("ja")
    return re.compile(f"(?:{one_of((*rows['before_offices'].words, *rows['fields'].words))})*")
