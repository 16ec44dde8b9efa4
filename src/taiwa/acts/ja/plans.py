"""Plans in the holder's own words: which verbs make one, and where one stands before a noun."""

import re
from bisect import bisect_left

from msgspec import Struct

from ...values import replace
from ..models import ActType, Force
from ..scale import NATURAL_FORCE
from .clauses import Clauses
from .cues import Cues
from .predicates import ALONG, LINK, WHILE, Predicate
from .tokens import ADJECTIVE, AUXILIARY, PARTICLE, VERB
from .turns import PAST

_INFLECTED = frozenset({VERB, AUXILIARY, ADJECTIVE, PARTICLE})
_DOING = frozenset({"行う", "する", "実施する", "なす", "再開する", "継続する", "開始する", "拡大する"})
WITHHELD = "ja.plan.denied"
"""The rule of a refusal to give what others could hope for."""
GOES_ON = "ja.plan.goes-on"
"""The rule of a refusal to end something (建設を中止しない): told, and neither a promise nor a word against what goes on."""
_JOINED = frozenset({LINK, ALONG, WHILE})
_TOLD = ("旨", "と述", "との")
_CAN = ("ことは", "ことが", "ことも")
_NOUN = 20  # characters
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]+")
_NEAR = 6  # characters: との with one adjective


class Named(Struct, frozen=True):
    """An act by its words: characters `start` to `end` of the sentence, and the row or rule that named it.

    `by_form`: a plan only by its form; its verb is none that is known to do something. `doubt` says why the act is not certain.
    """

    act: ActType
    force: Force
    start: int
    end: int
    rule: str
    background: bool = False
    by_form: bool = False
    doubt: str | None = None


def natural(act: ActType, start: int, end: int, rule: str) -> Named:
    """An act with the force its type has by itself."""
    return Named(act, NATURAL_FORCE.get(act, Force.NONE), start, end, rule)


def made(predicate: Predicate, act: ActType, rule: str, start: int | None = None) -> Named:
    """An act that ends with `predicate` and begins with it, or at `start`."""
    return natural(act, predicate.first if start is None else start, predicate.behind, rule)


class Plans:
    """The plans of one sentence."""

    def __init__(self, clauses: Clauses, cues: Cues) -> None:
        """Of one sentence taken apart."""
        self.clauses, self.cues = clauses, cues

    def of(self, predicate: Predicate) -> Named | None:
        """A plan in the holder's own words (努力する, 強化する, 利用しない): a verb of doing, not past, not passive."""
        if predicate.past or predicate.passive or predicate.possible or predicate.lasting or self.withholds(predicate) or self._issues(predicate):
            return None
        if predicate.lemma in self.cues.known["preferring"] and self.clauses.chars.startswith(_TOLD, predicate.behind):
            return None  # 停戦を優先する旨述べた
        deed, start = self._deed(predicate)
        if (cue := self.cues.verbs.get(predicate.lemma)) and cue.act is ActType.INTEND and not predicate.negative:
            return made(predicate, ActType.INTEND, cue.id, start)  # 30万人を目標とし、
        if predicate.lemma in self.cues.stative or ((predicate.negative or predicate.causative) and not deed):
            return None
        if predicate.wish:
            return made(predicate, ActType.INTEND, "ja.wish", start)
        return replace(made(predicate, ActType.COMMIT, "ja.plan", start), by_form=not deed)

    def _issues(self, predicate: Predicate) -> bool:
        """Whether it brings out the text itself, which is done by saying so (以下の声明を発出する; not 以下の措置を実施する)."""
        own = self.cues.undertakings["own_text"]
        return self.clauses.chars.endswith(own, 0, predicate.first) and self.clauses.chars.rfind("以下の", max(0, predicate.first - _NOUN), predicate.first) >= 0

    def withholds(self, predicate: Predicate) -> bool:
        """Whether what others could hope for is not given (拠出しない, 支援を行わない, 署名を見送る); 使用しない is a promise."""
        return self._withheld(predicate) is not None

    def refusal(self, predicate: Predicate) -> Named | None:
        """What is withheld or not ended, as said and no promise; None where nothing is."""
        start = self._withheld(predicate)
        rule = GOES_ON if self._goes_on(predicate) else WITHHELD
        return None if start is None else made(predicate, ActType.SAY, rule, start)

    def _goes_on(self, predicate: Predicate) -> bool:
        return predicate.negative and predicate.lemma in self.cues.known["held_back"]

    def _withheld(self, predicate: Predicate) -> int | None:
        """Where what is withheld begins."""
        known, lemma, start = self.cues.known, predicate.lemma, predicate.first
        if predicate.past or predicate.passive or not (predicate.negative or lemma in known["held_back"]):
            return None
        if self._goes_on(predicate) or lemma in known["withheld" if predicate.negative else "put_off"]:
            return start
        can = predicate.negative and lemma == "できる" and self.clauses.chars.endswith(_CAN, 0, start)
        inner = self.clauses.before(start - len(_CAN[0])) if can else None
        if inner and inner.lemma in known["withheld"] and not (inner.past or inner.negative):
            return inner.first  # 提供することはできない
        if predicate.negative and lemma not in _DOING:
            return None
        particle = next((mark for mark in ("を", "は") if self.clauses.chars.endswith(mark, 0, start)), "\0")
        given = known["withheld"] if predicate.negative else known["withheld"] | known["broken_off"]
        nouns = (verb.removesuffix("する") + particle for verb in given)
        return next((start - len(noun) for noun in nouns if self.clauses.chars.endswith(noun, 0, start)), None)

    def _deed(self, predicate: Predicate) -> tuple[bool, int]:
        """Whether its verb is a known deed, and where that begins (努力をする, 譲渡することはしない)."""
        lemma, start, chars = predicate.lemma, predicate.first, self.clauses.chars
        if lemma == "する" and chars.endswith("を", 0, start) and predicate.start > 1:
            noun = predicate.start - 2
            lemma, start = self.clauses.words[noun].surface + lemma, self.clauses.starts[noun]
        elif lemma == "する" and chars.endswith("ことは", 0, start) and (inner := self.clauses.before(start - len("ことは"))):
            lemma, start = inner.lemma, inner.first
        return self._does(lemma), start

    def _does(self, lemma: str) -> bool:
        known = self.cues.deeds
        return lemma in known or lemma.endswith("化する") or lemma.removeprefix("再").removeprefix("相互") in known

    def ahead(self, at: int) -> bool:
        """Whether a plan stands before the noun at `at` (進めていくとの堅い信念)."""
        chars, clauses = self.clauses.chars, self.clauses
        inner = clauses.told(at)
        gap = chars[inner.behind : at] if inner else ""
        near = gap == "" or (gap.startswith(("との", "という")) and len(gap) <= _NEAR)
        if chars.endswith("」との", 0, at):
            return self._quoted(at - len("」との"))
        if inner is None or not near or inner.past or inner.passive or inner.lemma in self.cues.stative:
            return False
        return not self.has_agent(inner)  # 対話が安定に貢献するとの信念

    def has_agent(self, predicate: Predicate) -> bool:
        """Whether a subject with が stands in its clause."""
        words = self.clauses.words
        before = self.clauses.prior(predicate)
        start = before.end if before else 0
        return any(words[at].surface == "が" and words[at].sub == "格助詞" for at in self.clauses.particles_between(start, predicate.start))

    def is_anothers(self, predicate: Predicate) -> bool:
        """Whether its subject with が stands beside a topic of the sentence (A側は、B国が改正することを明言した), or is a second topic."""
        topics = self._topics(0, predicate)
        return bool(topics) and (self.has_agent(predicate) or self.has_topic(predicate))

    def has_topic(self, predicate: Predicate) -> bool:
        """Whether one who speaks is its topic beside another's (双方は、B側は支持しないことを確認した); of a thing it is told (提案は支持しない)."""
        joined = [one.end for one in self.clauses.predicates if one.end <= predicate.start and one.form in _JOINED]
        return any(map(self._may_speak, self._topics(joined[-1] if joined else 0, predicate)[1:]))

    def _may_speak(self, at: int) -> bool:
        """Whether one who speaks stands before the particle at `at`, or a name that no dictionary has may."""
        return self.is_of_one_who_speaks(at) or _KATAKANA.fullmatch(self.clauses.words[at - 1].surface) is not None

    def _topics(self, start: int, predicate: Predicate) -> list[int]:
        words = self.clauses.words
        opens = self.clauses.particles_between(start, predicate.start)
        return [at for at in opens if words[at].surface == "は" and words[at - 1].of != PARTICLE]

    def is_of_one_who_speaks(self, at: int) -> bool:
        """Whether a state, a side or an office stands before the particle at `at`."""
        named = self.clauses.words[at - 1].sub == "固有名詞"
        return named or self.clauses.chars.endswith(self.cues.speakers["offices"], 0, self.clauses.starts[at])

    def _quoted(self, at: int) -> bool:
        """Whether the words in brackets that end at `at` end in a verb that is not past (「推進していく」との考え)."""
        index = bisect_left(self.clauses.starts, at) - 1
        word = self.clauses.words[index] if index >= 0 else None
        return word is not None and word.of in _INFLECTED and not word.turns & PAST and word.lemma not in self.cues.stative
