"""Predicates of a sentence: verb groups outside brackets, and how each hangs on what follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from .cues import Cues
from .tokens import ADJECTIVE, AUXILIARY, NOUN, PARTICLE, VERB, Token

_DO = frozenset({"する", "できる", "いたす", "致す", "なさる"})
_NEGATIONS = frozenset({"ない", "ぬ", "ず", "まい"})
_PASSIVES = frozenset({"れる", "られる"})
_WISHES = frozenset({"たい", "う", "よう"})
_ABILITIES = frozenset({"得る", "うる", "できる"})
_STATES = frozenset({"いる", "おる", "ある"})
_HELPING = AUXILIARY + ADJECTIVE
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A verb group: words `start` to `end`, the verb's dictionary form with its noun (歓迎する), and its shape."""

    start: int
    end: int
    lemma: str
    form: Form
    past: bool = False
    negative: bool = False
    passive: bool = False
    wish: bool = False
    possible: bool = False
    lasting: bool = False
    causative: bool = False


def predicates(words: Sequence[Token], cues: Cues) -> list[Predicate]:
    """The predicates outside brackets in order; verbs that serve as particles in this genre are left out."""
    found: list[Predicate] = []
    reports = frozenset(cues.turns["reports"])
    at = 0
    for first, word in enumerate(words):
        if first and _is_copula(words, first):
            found.append(Predicate(start=first, end=first + 1, lemma="である", form=Form.FINAL))
        if word.of != VERB or word.depth or first < at:
            continue
        end = _group_end(words, first)
        start, lemma = _stem(words, first, cues)
        if not _is_particle(words, first, end):
            predicate = _predicate(words, start, end, lemma, reports)
            if predicate.passive or not _is_functional(words, start, lemma, cues):
                found.append(predicate)
        at = end
    return found


def _is_copula(words: Sequence[Token], at: int) -> bool:
    """方針|です。 at the end of a sentence."""
    word = words[at]
    return word.surface == "です" and word.of == AUXILIARY and words[at - 1].of == NOUN and _next(words, at + 1) in "。."


def _is_functional(words: Sequence[Token], start: int, lemma: str, cues: Cues) -> bool:
    """に対する, に基づく; とる only after に (にとって), for 措置をとる is a deed; と応じた says something."""
    if lemma in cues.turns["shown"] and words[start - 1].surface == "と":
        return False
    return lemma in cues.functional or (start > 0 and words[start - 1].surface + lemma in cues.functional)


def _stem(words: Sequence[Token], at: int, cues: Cues) -> tuple[int, str]:
    """The first word of the group and its lemma: 再|確認|し is 再確認する from 再."""
    word = words[at]
    lemma = word.lemma
    if lemma == "ある" and at and words[at - 1].of == AUXILIARY and words[at - 1].surface == "で":
        return at - 1, "である"
    if lemma not in _DO or at == 0 or words[at - 1].depth:
        return at, lemma
    if words[at - 1].of in PARTICLE + AUXILIARY and words[at - 1].surface in {"と", "に"}:
        made = words[at - 1].surface + "する"
        whole = words[at - 2].surface + made if at > 1 else made  # 新たにする, 明らかにする
        return (at - 2, whole) if whole in cues.carriers or whole in cues.verbs else (at, made)
    if words[at - 1].of != NOUN:
        return at, lemma
    start = at - 1
    stem = words[start].surface
    if start and (words[start - 1].kind.sub == "*" and words[start - 1].surface in {"再", "未", "相互"}):
        start -= 1
        stem = words[start].surface + stem
    return start, stem + "する"


def _group_end(words: Sequence[Token], at: int) -> int:
    end = at + 1
    while end < len(words) and not words[end].depth:
        word = words[end]
        helper = word.of == VERB and word.kind.sub == "非自立可能" and words[end - 1].surface in {"て", "で", "し"}
        joint = word.of == PARTICLE and word.kind.sub == "接続助詞" and word.surface in {"て", "で"}
        if not (word.of == AUXILIARY or helper or joint or (word.of == ADJECTIVE and word.lemma == "ない")):
            break
        end += 1
    return end


def _is_particle(words: Sequence[Token], at: int, end: int) -> bool:
    """断固|と|し|て, 一貫|し|て, 基礎|に|し|て: adverbs made with する; …しているとして、 links a clause and is none."""
    if words[at].surface + words[end - 1].surface in {"続いて", "次いで"} and (at == 0 or words[at - 1].surface in "、,"):
        return True
    if at == 0 or words[at].lemma != "する" or words[end - 1].surface != "て" or end - at < _ADVERB:
        return False
    before = words[at - 1].surface
    if before == "と" and at > 1 and words[at - 2].of in VERB + AUXILIARY:
        return _next(words, end) not in "、,"
    return before in {"と", "に", "を", "一貫", "一致"}


def _next(words: Sequence[Token], at: int) -> str:
    return words[at].surface if at < len(words) else "。"


def _predicate(words: Sequence[Token], start: int, end: int, lemma: str, reports: frozenset[str]) -> Predicate:
    group = words[start:end]
    lemmas = {word.lemma for word in group if word.of in _HELPING}
    rest = {word.lemma for word in group[1:]}
    return Predicate(
        start=start,
        end=end,
        lemma=lemma,
        form=_form(words, end, reports),
        past=any(word.kind.past for word in group),
        negative=bool(lemmas & _NEGATIONS),
        passive=bool(lemmas & _PASSIVES) or group[-1].lemma in _PASSIVES,
        wish=bool(lemmas & _WISHES),
        possible=not rest.isdisjoint(_ABILITIES),
        lasting=not rest.isdisjoint(_STATES),
        causative=bool(lemmas & {"せる", "させる"}),
    )


_AHEAD: tuple[tuple[tuple[str, ...], Form], ...] = (
    (("つつ", "ながら"), Form.WHILE),
    (("とともに", "と共に"), Form.ALONG),
    (("旨",), Form.QUOTED),
    (("として、", "として,"), Form.AS),
    (("のに対し", "一方、", "一方で", "一方,"), Form.LINK),
    (("上で、", "上で,", "うえで、", "ところ、", "ところ,", "が、", "後、", "ほか、", "ほか,"), Form.LINK),
)
"""What follows a predicate, and what it makes of it."""
_OPENINGS = tuple(words for openings, _ in _AHEAD for words in openings)


def _form(words: Sequence[Token], end: int, reports: frozenset[str]) -> Form:
    ahead = "".join([word.surface for word in words[end : end + 4]])
    if not ahead or ahead[0] in "。.．":
        return Form.FINAL
    if _is_quoted(words, end, reports):
        return Form.QUOTED
    last = words[end - 1]
    if ahead[0] in "、," and (last.links or last.surface in {"て", "で", "ず"}):
        return Form.LINK
    if not ahead.startswith(_OPENINGS):
        return Form.INNER
    return next(form for openings, form in _AHEAD if ahead.startswith(openings))


def _is_quoted(words: Sequence[Token], end: int, reports: frozenset[str]) -> bool:
    """…すると|述べ, …するとの|発言が, …する|発言が: before a verb or noun of saying; とした、とともに are others."""
    if _next(words, end) in reports:
        return not words[end - 1].kind.past and _next(words, end + 1) in {"が", "を"}
    if _next(words, end) != "と" or end + 2 >= len(words):
        return False
    if words[end + 1].surface == "の":
        return words[end + 2].surface in reports
    if words[end + 1].lemma == "する":  # 応じられないとした; しようとした is another
        return words[end + 2].kind.past and words[end - 1].lemma not in _WISHES
    return words[end + 1].lemma in _QUOTING
