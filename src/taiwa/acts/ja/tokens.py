"""Words of a sentence, from Sudachi, with the few facts that the grammar asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sudachipy import Dictionary, Morpheme, SplitMode, Tokenizer

_OPEN, _CLOSE = frozenset("「『([〔【"), frozenset("」』)]〕】")
NOUN, VERB, ADJECTIVE, AUXILIARY, PARTICLE, ADVERB, CONJUNCTION, ADNOMINAL, MARK = "NVAXPRCDM"
_INFLECTED = VERB + ADJECTIVE + AUXILIARY
_CLASSES = {
    "名詞": NOUN, "代名詞": NOUN, "接尾辞": NOUN, "接頭辞": NOUN, "形状詞": NOUN, "動詞": VERB, "形容詞": ADJECTIVE,
    "助動詞": AUXILIARY, "助詞": PARTICLE, "副詞": ADVERB, "接続詞": CONJUNCTION, "連体詞": ADNOMINAL,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """What a part of speech means to the grammar: word class, its kind, how it is inflected.

    `past` is the auxiliary of the past (た, だ); `when` a noun that can stand as an adverb of time (今後, 昨年).
    """

    of: str
    sub: str
    form: str
    past: bool = False
    when: bool = False


@dataclass(slots=True)
class Token:
    """One word: its characters, where they stand, its class (`of`), its dictionary form, and how deep in brackets."""

    surface: str
    start: int
    end: int
    of: str
    kind: Kind
    lemma: str
    depth: int

    @property
    def links(self) -> bool:
        """Whether it stands in the form that a clause hangs on by (連用形)."""
        return self.kind.form.startswith("連用形")


@cache
def _tokenizer() -> Tokenizer:
    return Dictionary().tokenizer(SplitMode.C, fields={"pos", "dictionary_form"})


def _kind(names: Sequence[str]) -> Kind:
    of = _CLASSES.get(names[0], MARK)
    return Kind(of, names[1], names[5], past=names[4] == "助動詞-タ", when=names[2] == "副詞可能")


_KINDS: dict[int, Kind] = {}


def _learned(word: Morpheme) -> Kind:
    """The part of speech of a word, kept by its number, which is much cheaper to ask for than its names."""
    kind = _KINDS[word.part_of_speech_id()] = _kind(word.part_of_speech())
    return kind


def tokens(chars: str) -> list[Token]:
    """The words of one sentence; offsets are characters of the sentence."""
    found: list[Token] = []
    depth = 0
    for word in _tokenizer().tokenize(chars):
        start, end = word.begin(), word.end()
        surface = chars[start:end]
        kind = _KINDS.get(word.part_of_speech_id()) or _learned(word)
        of = kind.of
        if surface in _OPEN:
            depth += 1
        lemma = word.dictionary_form() if of in _INFLECTED and surface not in _CLOSE else surface
        found.append(Token(surface, start, end, of, kind, lemma, depth))
        if surface in _CLOSE:
            depth = max(0, depth - 1)
    return found


def said(words: Sequence[Token], start: int, end: int) -> str:
    """The characters of the words `start` to `end`."""
    return "".join(word.surface for word in words[start:end])
