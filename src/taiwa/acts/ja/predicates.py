"""Predicates of a sentence: verb groups outside brackets, and how each hangs on what follows."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from .cues import Cues
from .tokens import ADJECTIVE, AUXILIARY, NOUN, PARTICLE, VERB, Word, Words
from .turns import LATER, PAST, shape

_DO = frozenset({"する", "できる", "いたす", "致す", "なさる"})
_WISHES = frozenset({"たい", "う", "よう"})
_JOINTS, _VERBAL = frozenset({PARTICLE, AUXILIARY}), frozenset({VERB, AUXILIARY})
_QUOTING = frozenset({"述べる", "伝える", "発言", "言う", "応じる", "応ずる", "回答", "応答", "返答", "表明", "反論"})
_ADVERB = 2  # words: し and て


class Form(Enum):
    """How a predicate hangs on what follows."""

    FINAL = auto()
    """ends the sentence"""
    LINK = auto()
    """…し、 …しており、 …したのに対し、 …した一方、 …した上で、"""
    ALONG = auto()
    """…するとともに"""
    WHILE = auto()
    """…しつつ"""
    QUOTED = auto()
    """…する旨 (述べた), …すると (述べた)"""
    AS = auto()
    """…しているとして"""
    INNER = auto()
    """before a noun, こと, の: part of a complement or a relative clause"""


FINAL, LINK, ALONG, WHILE, QUOTED, AS, INNER = Form
"""The forms by themselves: to ask the class for one of them takes longer than what is done with it."""


class Predicate(NamedTuple):
    """A verb group: where it stands, the verb's dictionary form with its noun (歓迎する), and its shape.

    Words `start` to `end` of the sentence, which are the characters `first` to `behind`.
    """

    start: int
    end: int
    first: int
    behind: int
    lemma: str
    form: Form
    past: bool = False
    negative: bool = False
    passive: bool = False
    wish: bool = False
    possible: bool = False
    lasting: bool = False
    causative: bool = False


def predicates(sentence: Words, cues: Cues) -> list[Predicate]:
    """The predicates outside brackets in order; verbs that serve as particles in this genre are left out."""
    found: list[Predicate] = []
    words, starts, deep = sentence.words, sentence.starts, sentence.deep
    at = 0
    for first in [index for index, word in enumerate(words) if word.heads]:
        if words[first].of != VERB:
            if first and _is_copula(words, first):
                found.append(Predicate(first, first + 1, starts[first], starts[first + 1], "である", FINAL))
            continue
        if first < at or deep[first]:
            continue
        at = end = _group_end(sentence, first)
        if _is_particle(words, first, end):
            continue
        start, lemma = _stem(sentence, first, cues)
        predicate = _predicate(sentence, start, end, lemma, cues)
        if predicate.passive or not _is_functional(words, start, lemma, cues):
            found.append(predicate)
    return found


def _is_copula(words: Sequence[Word], at: int) -> bool:
    """方針|です。 at the end of a sentence."""
    return words[at - 1].of == NOUN and _next(words, at + 1) in "。."


def _is_functional(words: Sequence[Word], start: int, lemma: str, cues: Cues) -> bool:
    """に対する, に基づく; とる only after に (にとって), for 措置をとる is a deed; と応じた says something."""
    if lemma in cues.turns["shown"] and words[start - 1].surface == "と":
        return False
    return lemma in cues.functional or (start > 0 and words[start - 1].surface + lemma in cues.functional)


def _stem(sentence: Words, at: int, cues: Cues) -> tuple[int, str]:
    """The first word of the group and its lemma: 再|確認|し is 再確認する from 再."""
    words = sentence.words
    lemma, before = words[at].lemma, words[at - 1]
    if lemma == "ある" and at and before.of == AUXILIARY and before.surface == "で":
        return at - 1, "である"
    if lemma not in _DO or at == 0 or sentence.deep[at - 1]:
        return at, lemma
    if before.of in _JOINTS and before.surface in {"と", "に"}:
        made = before.surface + "する"
        whole = words[at - 2].surface + made if at > 1 else made  # 新たにする, 明らかにする
        return (at - 2, whole) if whole in cues.carriers or whole in cues.verbs else (at, made)
    if before.of != NOUN:
        return at, lemma
    if at > 1 and words[at - 2].sub == "*" and words[at - 2].surface in {"再", "未", "相互"}:
        return at - 2, words[at - 2].surface + before.surface + "する"
    return at - 1, before.surface + "する"


def _group_end(sentence: Words, at: int) -> int:
    words, deep = sentence.words, sentence.deep
    end = at + 1
    while end < len(words) and not deep[end]:
        word = words[end]
        helper = word.of == VERB and word.sub == "非自立可能" and words[end - 1].surface in {"て", "で", "し"}
        joint = word.of == PARTICLE and word.surface in {"て", "で"} and word.sub == "接続助詞"
        if not (word.of == AUXILIARY or helper or joint or (word.of == ADJECTIVE and word.lemma == "ない")):
            break
        end += 1
    return end


def _is_particle(words: Sequence[Word], at: int, end: int) -> bool:
    """断固|と|し|て, 一貫|し|て, 基礎|に|し|て: adverbs made with する; …しているとして、 links a clause and is none."""
    if words[at].surface + words[end - 1].surface in {"続いて", "次いで"} and (at == 0 or words[at - 1].surface in "、,"):
        return True
    if at == 0 or words[at].lemma != "する" or words[end - 1].surface != "て" or end - at < _ADVERB:
        return False
    before = words[at - 1].surface
    if before == "と" and at > 1 and words[at - 2].of in _VERBAL:
        return _next(words, end) not in "、,"
    return before in {"と", "に", "を", "一貫", "一致"}


def _next(words: Sequence[Word], at: int) -> str:
    return words[at].surface if at < len(words) else "。"


def _predicate(sentence: Words, start: int, end: int, lemma: str, cues: Cues) -> Predicate:
    words = sentence.words
    turns = words[start].turns & ~LATER
    for word in words[start + 1 : end]:
        turns |= word.turns
    form = _form(sentence, end, cues.turns["reports"])
    return Predicate(start, end, sentence.starts[start], sentence.starts[end], lemma, form, *shape(turns))


_AHEAD: tuple[tuple[tuple[str, ...], Form], ...] = (
    (("つつ", "ながら"), WHILE),
    (("とともに", "と共に"), ALONG),
    (("旨",), QUOTED),
    (("として、", "として,"), AS),
    (("のに対し", "一方、", "一方で", "一方,"), LINK),
    (("上で、", "上で,", "うえで、", "ところ、", "ところ,", "が、", "後、", "ほか、", "ほか,"), LINK),
)
"""What follows a predicate, and what it makes of it."""
_OPENINGS = tuple(words for openings, _ in _AHEAD for words in openings)


def _form(sentence: Words, end: int, reports: tuple[str, ...]) -> Form:
    words, chars, behind = sentence.words, sentence.chars, sentence.starts[end]
    ahead = chars[behind : behind + 1]
    if not ahead or ahead in "。.．":
        return FINAL
    if _is_quoted(words, end, reports):
        return QUOTED
    if ahead in "、," and (words[end - 1].links or words[end - 1].surface in {"て", "で", "ず"}):
        return LINK
    if not chars.startswith(_OPENINGS, behind):
        return INNER
    return next(form for openings, form in _AHEAD if chars.startswith(openings, behind))


def _is_quoted(words: Sequence[Word], end: int, reports: tuple[str, ...]) -> bool:
    """…すると|述べ, …するとの|発言が, …する|発言が: before a verb or noun of saying; とした、とともに are others."""
    after = words[end].surface
    if after in reports:
        return not words[end - 1].turns & PAST and _next(words, end + 1) in {"が", "を"}
    if after != "と" or end + 2 >= len(words):
        return False
    if words[end + 1].surface == "の":
        return words[end + 2].surface in reports
    if words[end + 1].lemma == "する":  # 応じられないとした; しようとした is another
        return words[end + 2].turns & PAST != 0 and words[end - 1].lemma not in _WISHES
    return words[end + 1].lemma in _QUOTING
