"""Words of a sentence, from Sudachi, with the few facts that the grammar asks for."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress
from typing import cast

from msgspec import Struct
from sudachipy import Morpheme, MorphemeList

from ...lexicon.matcher import in_small
from ...lexicon.sudachi import tokenizer
from ..endings import holds
from .brackets import closed
from .turns import HARD, turns_of

_OPEN, _CLOSE = frozenset("「『([〔【"), frozenset("」』)]〕】")
_BRACKETS = _OPEN | _CLOSE
NOUN, VERB, ADJECTIVE, AUXILIARY, PARTICLE, ADVERB, CONJUNCTION, ADNOMINAL, MARK = "NVAXPRCDM"
_INFLECTED, _HELPING = frozenset({VERB, ADJECTIVE, AUXILIARY}), frozenset({ADJECTIVE, AUXILIARY})
_CLASSES = {
    "名詞": NOUN, "代名詞": NOUN, "接尾辞": NOUN, "接頭辞": NOUN, "形状詞": NOUN, "動詞": VERB, "形容詞": ADJECTIVE,
    "助動詞": AUXILIARY, "助詞": PARTICLE, "副詞": ADVERB, "接続詞": CONJUNCTION, "連体詞": ADNOMINAL,
}  # fmt: skip
_CLOSES = frozenset({"と", "こと", "旨", "の"})
HEADS, PARTICLES, CLOSERS, NUMERALS, KATAKANA, TORN = (bytes(role >> bit & 1 for role in range(256)) for bit in range(6))
"""What a predicate may begin with (verbs, です), particles, and what closes a complement before it (と, こと); numerals and the signs
between them, words in katakana, and those of them that may be a part of a longer one: tables of the roles with that bit."""
_OF_NUMBER, _OF_KATAKANA = 1, 2
_KINDS = bytes(_OF_NUMBER if numeral else _OF_KATAKANA * katakana for numeral, katakana in zip(NUMERALS, KATAKANA, strict=True))
_BESIDE = re.compile(b"\1{2,}|\2{2,}")
"""Words of one kind side by side."""
_TWO = (b"\1\1", b"\2\2")
_NUMERAL = re.compile("[0-9〇一二三四五六七八九十百千万億兆]+|[,.]")
_KATAKANA = re.compile("[ァ-ヺー-ヿㇰ-ㇿｦ-ﾟ゛゜]+")
_SHORT = 2
"""Characters of a word in katakana that is joined to one beside it."""
_WHOLE = "[0-9〇一二三四五六七八九十百千万億兆]+(?:,[0-9]{3}(?![0-9]))*"
_NUMBER, _DECIMAL = re.compile(_WHOLE), re.compile(rf"(?:{_WHOLE}(?:\.[0-9]++(?!\.))?)+")
_NUMERIC, _COMMON = "数詞", "普通名詞"
_NOT_FIRST = frozenset("ァィゥェォャュョヮーヽヾ")
ON = frozenset({"合う", "あう", "続ける", "つづける"})
NEVER, PERHAPS, ALWAYS = range(3)
"""Whether a word goes on a verb group that it stands behind; PERHAPS: the words beside it decide."""
_MOST_KNOWN = 50_000  # words
_TE = frozenset({"て", "で"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Word:
    """A word as the dictionary has it: its characters, class (`of`), kind within it, and dictionary form.

    `links`: in the form that a clause hangs on by (連用形). `when`: a noun that can stand as an adverb of time (今後, 昨年).
    `turns` is what it adds to a verb group, and `goes_on` whether it goes on one. `role` says by a bit each which of `HEADS`,
    `PARTICLES` and `CLOSERS` it is one of.
    """

    surface: str
    of: str
    sub: str
    lemma: str
    links: bool
    when: bool
    turns: int
    goes_on: int
    role: int


class Words(Struct, frozen=True):
    """The words of one sentence and their roles; `starts` says where each begins and, last, where they end; `deep` which are in brackets, if any."""

    chars: str
    words: Sequence[Word]
    roles: bytes
    starts: Sequence[int]
    deep: Sequence[int]
    bracketed: bool

    def of_role(self, role: bytes) -> Iterator[int]:
        """The places of the words that are of a role."""
        return compress(range(len(self.words)), self.roles.translate(role))

    def outside(self, places: Iterable[int]) -> list[int]:
        """Those of the places that stand outside brackets."""
        places = list(places)
        return [at for at in places if not self.deep[at]] if self.bracketed else places


_KNOWN: dict[int | tuple[str, int], Word] = {}
"""Words by their entry in the dictionary, those that it lacks by characters and part of speech: few make up most of a text."""


def _learned(morpheme: Morpheme, chars: str) -> Word:
    surface = _surface(morpheme, chars)
    key = (surface, morpheme.part_of_speech_id()) if morpheme.is_oov() else morpheme.word_id()
    if key not in _KNOWN:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        _KNOWN[key] = _word(morpheme, surface)
    return _KNOWN[key]


def _surface(morpheme: Morpheme, chars: str) -> str:
    """The characters of a word of `chars` as printed: Sudachi was given them in small letters."""
    return chars[morpheme.begin() : morpheme.end()]


def _word(morpheme: Morpheme, surface: str) -> Word:
    names = morpheme.part_of_speech()
    of = _CLASSES.get(names[0], MARK)
    if names[0] == "接尾辞" and morpheme.dictionary_form() in HARD:
        of = AUXILIARY
    lemma = morpheme.dictionary_form() if of in _INFLECTED else surface
    return Word(
        surface=surface, of=of, sub=names[1], lemma=lemma, links=names[5].startswith("連用形"),
        when=names[2] == "副詞可能", turns=turns_of(lemma, helping=of in _HELPING, past=names[4] == "助動詞-タ"),
        goes_on=_goes_on(of, names[1], lemma), role=_role(of, surface, unknown=morpheme.is_oov()),
    )  # fmt: skip


def _role(of: str, surface: str, *, unknown: bool) -> int:
    heads = of == VERB or (of == AUXILIARY and surface == "です")
    katakana = _KATAKANA.fullmatch(surface) is not None
    torn = katakana and (unknown or len(surface) <= _SHORT)
    bits = (heads, of == PARTICLE, surface in _CLOSES, _NUMERAL.fullmatch(surface) is not None, katakana, torn)
    return sum(1 << bit for bit, is_so in enumerate(bits) if is_so)


def _goes_on(of: str, sub: str, lemma: str) -> int:
    """し|た, 支持し|て, し|ない; 派遣し|て|いる, 派遣し|合う and 述べる|に|とどめた go on only behind and before certain words."""
    if of == AUXILIARY or (of == ADJECTIVE and lemma == "ない") or (of == PARTICLE and sub == "接続助詞" and lemma in _TE):
        return ALWAYS
    helping = of == VERB and (sub == "非自立可能" or lemma in ON)
    return PERHAPS if helping or (of == PARTICLE and lemma == "に") else NEVER


def tokens(chars: str) -> Words:
    """The words of one sentence; offsets are characters of the sentence."""
    return all_tokens([chars])[0]


def all_tokens(sentences: Sequence[str]) -> list[Words]:
    """The words of each sentence. Sudachi reads them all before their words are looked at: that is faster than in turns."""
    tokenize = tokenizer().tokenize
    parsed = [tokenize(in_small(chars)) for chars in sentences]
    return [_words(chars, morphemes) for chars, morphemes in zip(sentences, parsed, strict=True)]


def _words(chars: str, morphemes: MorphemeList) -> Words:
    words = _known(morphemes, chars)
    surfaces = [word.surface for word in words]
    if "".join(surfaces) != chars:  # an entry stands for several spellings (WTO, wto)
        surfaces = [_surface(morpheme, chars) for morpheme in morphemes]
        words = [word if word.surface == own else _word(morpheme, own) for word, own, morpheme in zip(words, surfaces, morphemes, strict=True)]
    roles = bytes([word.role for word in words])
    kinds = roles.translate(_KINDS)
    if holds(kinds, _TWO):
        words = _joined(words, kinds)
        surfaces, roles = [word.surface for word in words], bytes([word.role for word in words])
    starts = list(accumulate(map(len, surfaces), initial=0))
    bracketed = not _BRACKETS.isdisjoint(surfaces)
    return Words(chars, words, roles, starts, _depths(surfaces) if bracketed else bytes(len(words)), bracketed)


def _joined(words: Sequence[Word], kinds: bytes) -> list[Word]:
    """The words, those of one number as one (2|0|1|6, 5|,|6|8|0|億), and those in katakana of which one may be a part of a longer."""
    joined: list[Word] = []
    at = 0
    for run in _BESIDE.finditer(kinds):
        first, last = run.span()
        joined += words[at:first]
        beside = words[first:last]
        joined += _with_numbers(beside) if kinds[first] == _OF_NUMBER else _with_names(beside)
        at = last
    return [*joined, *words[at:]]


def _with_numbers(words: Sequence[Word]) -> Iterator[Word]:
    """Numerals and the signs between them, each number as one; where several points part them, none is that of a decimal."""
    surfaces = [word.surface for word in words]
    chars, starts = "".join(surfaces), list(accumulate(map(len, surfaces), initial=0))
    at = 0
    for found in (_NUMBER if chars.count(".") > 1 else _DECIMAL).finditer(chars):
        first, last = bisect_left(starts, found.start()), bisect_left(starts, found.end())
        number = words[first:last]
        yield from words[at:first]
        yield from number if len(number) == 1 or number[0].sub != _NUMERIC else (_whole(found[0], _NUMERIC),)
        at = last
    yield from words[at:]


def _with_names(words: Sequence[Word]) -> Iterator[Word]:
    """Words in katakana side by side, as one where one of them is unknown or short; a small letter does not begin it."""
    begin = next((at for at, word in enumerate(words) if word.surface[0] not in _NOT_FIRST), len(words))
    if any(TORN[word.role] for word in words) and len(words) - begin > 1:
        yield from words[:begin]
        yield _whole("".join([word.surface for word in words[begin:]]), _COMMON)
    else:
        yield from words


@lru_cache(maxsize=_MOST_KNOWN)
def _whole(surface: str, sub: str) -> Word:
    """A noun that was put together."""
    role = _role(NOUN, surface, unknown=True)
    return Word(surface=surface, of=NOUN, sub=sub, lemma=surface, links=False, when=False, turns=0, goes_on=NEVER, role=role)


def _known(morphemes: MorphemeList, chars: str) -> list[Word]:
    """The words as they are known by their entries; those that are not are learned."""
    found = list(map(_KNOWN.get, map(Morpheme.word_id, morphemes)))
    if not all(found):
        found = [word or _learned(morphemes[at], chars) for at, word in enumerate(found)]
    return cast("list[Word]", found)


def _depths(surfaces: Sequence[str]) -> list[int]:
    """How deep in brackets each word stands; the brackets themselves stand inside, those without their other half nowhere."""
    depths: list[int] = []
    depth = 0
    for at in sorted(closed(compress(enumerate(surfaces), map(_BRACKETS.__contains__, surfaces)))):
        opens = surfaces[at] in _OPEN
        depths += [depth] * (at + (not opens) - len(depths))
        depth = depth + 1 if opens else max(0, depth - 1)
    return depths + [depth] * (len(surfaces) - len(depths))
