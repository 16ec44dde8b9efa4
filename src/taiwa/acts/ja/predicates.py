"""Predicates of a sentence: verb groups outside brackets, and how each hangs on what follows."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct

from ...values import replace
from .cues import Cues
from .tokens import ADJECTIVE, ADVERB, ALWAYS, AUXILIARY, HEADS, NEVER, NOUN, ON, PARTICLE, VERB, Word, Words
from .turns import CAUSATIVE, HARD, LASTING, LATER, NEGATIVE, PASSIVE, PAST, POSSIBLE, WISH

_DO = frozenset({"する", "できる", "いたす", "致す", "なさる"})
_WISHES = frozenset({"たい", "う", "よう"})
_JOINTS, _VERBAL = frozenset({PARTICLE, AUXILIARY}), frozenset({VERB, AUXILIARY})
_POLITE, _PREFIXES = frozenset({"お", "ご", "御"}), frozenset({"再", "未", "相互"})
_BEFORE_HELP, _TE = frozenset({"て", "で", "し"}), frozenset({"て", "で"})
_ONLY = frozenset({"とどまる", "とどめる", "留まる", "留める"})
_BEFORE_WHOLE = frozenset({ADJECTIVE, ADVERB})
BESIDE = frozenset({"つつ", "ながら"})
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


class Predicate(Struct, frozen=True):
    """A verb group: where it stands, the verb's dictionary form with its noun (歓迎する), and its shape.

    Words `start` to `end` of the sentence, which are the characters `first` to `behind`; `turns` are the bits of its shape.
    """

    start: int
    end: int
    first: int
    behind: int
    lemma: str
    form: Form
    turns: int = 0

    @property
    def past(self) -> bool:
        """As in 歓迎した."""
        return self.turns & PAST != 0

    @property
    def negative(self) -> bool:
        """As in 歓迎しない."""
        return self.turns & NEGATIVE != 0

    @property
    def passive(self) -> bool:
        """As in 歓迎される."""
        return self.turns & PASSIVE != 0

    @property
    def wish(self) -> bool:
        """As in 歓迎したい."""
        return self.turns & WISH != 0

    @property
    def possible(self) -> bool:
        """As in 歓迎できる."""
        return self.turns & POSSIBLE != 0

    @property
    def lasting(self) -> bool:
        """As in 歓迎している."""
        return self.turns & LASTING != 0

    @property
    def causative(self) -> bool:
        """As in 歓迎させる."""
        return self.turns & CAUSATIVE != 0


def predicates(sentence: Words, cues: Cues) -> list[Predicate]:
    """The predicates outside brackets in order; verbs that serve as particles in this genre are left out."""
    found: list[Predicate] = []
    words, starts, deep = sentence.words, sentence.starts, sentence.deep
    at = reported = 0
    for first in sentence.of_role(HEADS):
        if words[first].of != VERB:
            if first and _is_copula(words, first):
                found.append(Predicate(first, first + 1, starts[first], starts[first + 1], "である", FINAL))
            continue
        if first < at or deep[first]:
            continue
        at = end = _group_end(sentence, first)
        if words[end - 1].surface in _TE and _is_particle(words, first, end):
            continue
        start, lemma = _stem(sentence, first, cues)
        turns = words[start].turns & ~LATER
        for word in words[start + 1 : end]:
            turns |= word.turns
        if turns & (PASSIVE | WISH) or not _is_functional(words, start, lemma, cues):
            form = _form(sentence, end, cues)
            reported = len(found) if form is QUOTED else reported
            found.append(Predicate(start, end, starts[start], starts[end], lemma, form, turns))
    return _strung(sentence, found, reported) if reported else found


def _strung(sentence: Words, found: list[Predicate], reported: int) -> list[Predicate]:
    """歓迎する、…していきたい旨述べた: what stands before the last that is reported may be strung to it with commas."""
    for at in range(reported):
        one = found[at]
        if one.form is INNER and not one.past and sentence.chars.startswith(("、", ","), one.behind):
            found[at] = replace(one, form=LINK)
    return found


def _is_copula(words: Sequence[Word], at: int) -> bool:
    """方針|です。 at the end of a sentence."""
    return words[at - 1].of == NOUN and _next(words, at + 1) in "。."


def _is_functional(words: Sequence[Word], start: int, lemma: str, cues: Cues) -> bool:
    """に対する, に基づく; とる only after に (にとって), for 措置をとる is a deed; と応じた says something."""
    if lemma not in cues.functional and (start == 0 or words[start - 1].surface + lemma not in cues.functional):
        return False
    return lemma not in cues.known["shown"] or words[start - 1].surface not in {"と", "旨"}


def _stem(sentence: Words, at: int, cues: Cues) -> tuple[int, str]:
    """The first word of the group and its lemma: 再|確認|し is 再確認する from 再."""
    words = sentence.words
    if at == 0 or sentence.deep[at - 1]:
        return at, words[at].lemma
    back, lemma = _made(words[at - 2] if at > 1 else None, words[at - 1], words[at], cues)
    return at - back, lemma


@lru_cache(maxsize=50_000)
def _made(first: Word | None, before: Word, verb: Word, cues: Cues) -> tuple[int, str]:
    """How many of the two words before a verb are part of it, and its lemma with them; few verbs make up most of a text."""
    lemma = verb.lemma
    if lemma == "ある" and before.of == AUXILIARY and before.surface == "で":
        return 1, "である"
    if before.surface in _POLITE:  # お|願い|し
        made = verb.surface + "する"
        return 1, made if made in cues.verbs else lemma
    if before.of in _BEFORE_WHOLE and before.surface + lemma in cues.named_whole:  # 嬉しく|思う, 同じく|する
        return 1, before.surface + lemma
    return _done(first, before, lemma, cues) if lemma in _DO else (0, lemma)


def _done(first: Word | None, before: Word, lemma: str, cues: Cues) -> tuple[int, str]:
    """The same for する: 歓迎|する, 新た|に|する, 再|確認|する, 意見|交換|する."""
    made = before.surface + "する"
    whole = first.surface + made if first else ""
    if before.of in _JOINTS and before.surface in {"と", "に"}:
        return (2, whole) if whole in cues.named_whole else (0, made)
    if before.of != NOUN:
        return 0, lemma
    if first and first.surface in _POLITE:
        return 2, made
    again = first is not None and first.sub == "*" and first.surface in _PREFIXES
    return (2, whole) if again or whole in cues.verbs else (1, made)


def _group_end(sentence: Words, at: int) -> int:
    words, deep = sentence.words, sentence.deep
    end = at + 1
    if end == len(words) or words[end].goes_on == NEVER:
        return end
    if at and words[at - 1].surface in _POLITE and words[end].lemma in _DO:
        end += 1
    while end < len(words) and (goes := words[end].goes_on) and not deep[end]:
        steps = (words[end].lemma not in HARD or _next(words, end + 1) != "ない") if goes == ALWAYS else _helping(words, end)
        if not steps:
            break
        end += steps
    return end


def _helping(words: Sequence[Word], at: int) -> int:
    """How many words only help the verb before them: 支持し|て|いる, 派遣し|合う, 求め|続ける, 述べる|に|とどめた."""
    before, word = words[at - 1], words[at]
    if word.of == PARTICLE:
        return 2 if at + 1 < len(words) and words[at + 1].lemma in _ONLY else 0
    if word.sub == "非自立可能" and before.surface in _BEFORE_HELP:
        return 1
    return int(word.lemma in ON and before.of == VERB and before.links)


def _is_particle(words: Sequence[Word], at: int, end: int) -> bool:
    """Of a group that ends in て: 断固|と|し|て, 一貫|し|て, 基礎|に|し|て: adverbs made with する; …しているとして、 links a clause and is none."""
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


_AHEAD: tuple[tuple[tuple[str, ...], Form], ...] = (
    (("つつ", "ながら"), WHILE),
    (("とともに", "と共に"), ALONG),
    (("旨",), QUOTED),
    (("として、", "として,"), AS),
    (("のに対し", "一方、", "一方で", "一方,"), LINK),
    (("上で、", "上で,", "うえで、", "上、", "うえ、", "ところ、", "ところ,", "が、", "後、", "ほか、", "ほか,"), LINK),
)
"""What follows a predicate, and what it makes of it."""
_CONCEDING = ("ものの、", "ものの,")
_FIRST = frozenset("たも") | {words[0] for openings, _ in _AHEAD for words in openings}


def _form(sentence: Words, end: int, cues: Cues) -> Form:
    words, chars, behind = sentence.words, sentence.chars, sentence.starts[end]
    ahead = chars[behind : behind + 1]
    if not ahead or ahead in "。.．":
        return FINAL
    after, tail = words[end].surface, words[end - 1]
    if (after == "と" or after in cues.known["reports"]) and _is_quoted(sentence, end, cues):
        return QUOTED
    if ahead in "、," and (tail.links or tail.surface in {"て", "で", "ず"}):
        return LINK if tail.surface != "べく" else INNER
    return _linked(sentence, end, cues) if ahead in _FIRST else INNER


def _linked(sentence: Words, end: int, cues: Cues) -> Form:
    """The form by the words that follow."""
    words, chars, behind = sentence.words, sentence.chars, sentence.starts[end]
    form = next((form for openings, form in _AHEAD if chars.startswith(openings, behind)), INNER)
    if form is INNER and chars.startswith("ため、", behind) and words[end - 1].turns & PAST:  # 示されたため、
        return LINK
    if form is INNER and chars.startswith(_CONCEDING, behind) and words[end - 1].turns & NEGATIVE:  # 応じられないものの、
        return LINK
    if form is QUOTED and chars.startswith(("旨で", "旨に"), behind):
        return INNER  # 反対する旨で一致した
    if form is QUOTED and chars.startswith("旨の", behind) and _next(words, end + 2) not in cues.known["reports"]:
        return INNER  # 支持する旨の留保を付した
    return form


def _is_quoted(sentence: Words, end: int, cues: Cues) -> bool:
    """…すると|述べ, …するとの|発言が, …する|発言が: before a verb or noun of saying; とした、とともに are others."""
    words, reports = sentence.words, cues.known["reports"]
    after = words[end].surface
    if after in reports:
        return not words[end - 1].turns & PAST and _next(words, end + 1) in {"が", "を"}
    if after != "と" or end + 2 >= len(words):
        return False
    if words[end + 1].surface == "の":
        return words[end + 2].surface in reports and not _is_taken_up(words, end + 3, cues)
    if words[end + 1].lemma == "する":  # 応じられないとした, 望むとしつつ; しようとした is another
        told = words[end + 2].turns & PAST != 0 or words[end + 2].surface in BESIDE
        of_noun = told and words[end + 2].surface == "た" and _form(sentence, end + 3, cues) is INNER  # 供与するとした公約
        return told and not of_noun and words[end - 1].lemma not in _WISHES
    return words[end + 1].lemma in cues.known["quoting"]


def _is_taken_up(words: Sequence[Word], at: int, cues: Cues) -> bool:
    """反対するとの発言|を引用した: what another said is taken up; 発言をした and 発言を行った are the speaker's own."""
    if at + 1 >= len(words) or words[at].surface != "を" or words[at + 1].of != NOUN:
        return False
    made = words[at + 1].surface + "する"
    return not (made in cues.carriers or made in cues.known["shown"])
