"""Which act a predicate is: by the noun that names it, by its complement, by its verb."""

from functools import cache
from typing import NamedTuple

from ..models import ActType, Force
from ..scale import NATURAL_FORCE
from .clauses import Clauses, Endings
from .cues import Cue, Cues
from .predicates import FINAL, INNER, QUOTED, Predicate

_PARTICLES = Endings(("について", "につき", "に関して", "に関し", "に対して", "を", "が", "に", "で", "の", "も", "は"))
_COMPLEMENTS = Endings(("ことを", "旨を", "旨", "ことにつき", "ことについて", "と"))
_ASSERTING = frozenset({"表明する"})
"""Verbs that declare what stands before と (拡大すると表明した); 述べる and others report it."""
DECLINED = "ja.declined"
BY = ".by"
"""Ends the rule of a passive whose doer must stand in the clause (参加国により採択された)."""
_NEAR = 6  # characters: との with one adjective
_LONGEST = 14  # characters of a noun that names an act, with what carries it
_CARRIED = Endings(("の表明", "の意", "の念", "の言葉"))
_TAKEN_BY_PLAN = frozenset({"表明する", "述べる", "伝える", "伝達する", "明らかにする", "言明する"})
_DENIED = {ActType.SUPPORT: ActType.CONDEMN, ActType.WELCOME: ActType.CONDEMN}
_SPIRITS = (("satisfied", ActType.WELCOME), ("thankful", ActType.THANK))
_TOLD = frozenset({ActType.SAY, ActType.NOTE})
_ASSERTED = frozenset({ActType.NOTE, ActType.CONFIRM, ActType.STRESS})
_NOTHING_WHEN_DENIED = frozenset({ActType.AGREE, ActType.DECIDE, ActType.SAY})


class Named(NamedTuple):
    """An act by its words: characters `start` to `end` of the sentence, and the row or rule that named it."""

    act: ActType
    force: Force
    start: int
    end: int
    rule: str
    background: bool = False


@cache
def endings(words: tuple[str, ...]) -> Endings:
    """A list of the cues as endings."""
    return Endings(words)


class Namer:
    """Names the acts of one sentence."""

    def __init__(self, clauses: Clauses, cues: Cues, *, past: bool) -> None:
        """`past`: whether the sentence ends in the past; a linked predicate has the tense of the last."""
        self.clauses, self.cues, self.past = clauses, cues, past
        self._adverbs = endings(cues.adverbs)

    def name(self, predicate: Predicate) -> Named | None:
        """The act that `predicate` performs, or None."""
        start = self._without_adverbs(predicate.first)
        found = (
            self._satisfied(predicate, start)
            or self._by_noun(predicate, start)
            or self._by_complement(predicate, start)
            or self._by_verb(predicate)
        )
        return self._denied(found, predicate) if predicate.negative else found

    def plan(self, predicate: Predicate) -> Named | None:
        """A plan in the holder's own words (努力する, 強化する): a verb of doing, not past, not passive."""
        done = predicate.past or predicate.passive or predicate.negative or predicate.possible or predicate.lasting or predicate.causative
        if done or predicate.lemma in self.cues.stative:
            return None
        if predicate.wish:
            return self._made(predicate, ActType.INTEND, "ja.wish")
        return self._made(predicate, ActType.COMMIT, "ja.plan")

    def _made(self, predicate: Predicate, act: ActType, rule: str, start: int | None = None) -> Named:
        first = predicate.first if start is None else start
        return self._named(act, first, predicate.behind, rule)

    @staticmethod
    def _named(act: ActType, start: int, end: int, rule: str) -> Named:
        return Named(act=act, force=NATURAL_FORCE.get(act, Force.NONE), start=start, end=end, rule=rule)

    def _without_adverbs(self, at: int) -> int:
        while adverb := self._adverbs.of(self.clauses.chars, at):
            at -= len(adverb)
        return at

    def _satisfied(self, predicate: Predicate, at: int) -> Named | None:
        """満足の意をもって指摘した, 謝意をもって受け入れた: whatever the verb, the spirit in which it is done names the act."""
        for turn, act in _SPIRITS:
            if phrase := endings(self.cues.turns[turn]).of(self.clauses.chars, at):
                return self._made(predicate, act, f"ja.{turn}", at - len(phrase))
        return None

    def _by_noun(self, predicate: Predicate, at: int) -> Named | None:
        chars = self.clauses.chars
        is_copula = predicate.lemma == "である"  # 協力していく方針である
        particle = "" if is_copula else _PARTICLES.of(chars, at)
        if not particle and not is_copula:
            return None
        end = at - len(particle)
        if standpoint := self._standpoint(predicate, end):
            return standpoint
        carried = len(_CARRIED.of(chars, end, max(0, end - _LONGEST)))
        for begin in (end, end - carried) if carried else (end,):
            for word, cue in self.cues.nouns_at(chars[max(0, end - _LONGEST) : begin]):
                start = begin - len(word)
                carries = predicate.lemma.removeprefix("再") in cue.carriers and self._in_time(cue, predicate)
                if carries and not (cue.plan_only and is_copula and not self._means_to(start)):
                    return self._noun_act(predicate, cue, start)
        return None

    def _noun_act(self, predicate: Predicate, cue: Cue, start: int) -> Named:
        act, force = cue.act, cue.force
        if cue.plan and self._means_to(start):
            act, force = cue.plan, Force.INTENTION
        rule = cue.id
        if act is ActType.AGREE and (first := self._demand(start)) is not None:
            act, force, start, rule = ActType.URGE, Force.NONE, first, "ja.demand"
        return Named(act=act, force=force, start=start, end=predicate.behind, rule=rule)

    def _means_to(self, at: int) -> bool:
        """Whether a plan stands before the noun at `at` (進めていくとの堅い信念)."""
        chars, clauses = self.clauses.chars, self.clauses
        inner = clauses.last(at)
        gap = chars[inner.behind : at] if inner else ""
        near = gap == "" or (gap.startswith(("との", "という")) and len(gap) <= _NEAR)
        return inner is not None and near and not inner.past and inner.lemma not in self.cues.stative

    def _demand(self, at: int) -> int | None:
        """Where 不可欠であるとの stands before 認識: what must be done, said in common. The caller knows by whom."""
        chars = self.clauses.chars
        for words in ("不可欠であるとの", "べきであるとの", "必要があるとの"):
            if chars.endswith(words, 0, at) and self._of_another(at - len(words)):
                return at - len(words)
        return None

    def _of_another(self, at: int) -> bool:
        """Whether the duty is another's: a subject with が opens the complement and asks for deeds (…が…すること)."""
        chars = self.clauses.chars[:at]
        deed, subject = chars.rfind("することが"), chars.find("が")
        return 0 <= subject < deed

    def _standpoint(self, predicate: Predicate, at: int) -> Named | None:
        """支持する立場を述べる: the stance is in the verb before 立場."""
        word = endings(self.cues.turns["standpoint"]).of(self.clauses.chars, at)
        if not word or predicate.lemma not in self.cues.turns["shown"]:
            return None
        start = at - len(word)
        inner = self.clauses.last(start)
        if inner and "、" in self.clauses.chars[inner.behind : start]:
            return None
        cue = self.cues.verbs.get(inner.lemma) if inner and inner.form is INNER else None
        if inner is None or cue is None or cue.act in _TOLD:
            return None
        first = inner.first
        if inner.negative:
            act = _DENIED.get(cue.act, ActType.SAY)  # 支持しないとの立場
            return Named(act=act, force=Force.NONE, start=first, end=predicate.behind, rule=cue.id + ".denied")
        return Named(act=cue.act, force=cue.force, start=first, end=predicate.behind, rule=cue.id)

    def _by_complement(self, predicate: Predicate, at: int) -> Named | None:
        """用意があることを確認する, 決定したことを伝える, 支援する旨表明する: the act is in the complement."""
        chars, turns = self.clauses.chars, self.cues.turns
        mark = _COMPLEMENTS.of(chars, at)
        if not mark or (predicate.lemma not in turns["confirmed"] and predicate.lemma not in turns["shown"]):
            return None
        if mark.startswith("旨") and predicate.lemma not in turns["declared"]:
            return None  # 期待する旨述べた: the inner predicate is an act by itself, 旨述べた is left off
        if mark == "と" and predicate.lemma not in _ASSERTING:
            return None
        inner = self.clauses.before(at - len(mark))
        return self._inner_act(predicate, inner) if inner else None

    def _inner_act(self, predicate: Predicate, inner: Predicate) -> Named | None:
        said = predicate.lemma in self.cues.turns["shown"]
        found = self._by_noun(inner, self._without_adverbs(inner.first))
        verb = self.cues.verbs.get(inner.lemma)
        if found is None and verb and verb.act not in _TOLD | _ASSERTED:
            found = Named(act=verb.act, force=verb.force, start=inner.first, end=0, rule=verb.id)
        if said and found is None and self._is_refusal(inner):
            found = self._made(inner, ActType.CONDEMN, "ja.refusal")
        if said and found is None and predicate.lemma in _TAKEN_BY_PLAN:
            found = self.plan(inner)
        if found is None or not (said or found.act is ActType.INTEND):
            return None
        return Named(
            act=found.act, force=found.force, start=found.start, end=predicate.behind, rule=found.rule
        )

    def _is_refusal(self, predicate: Predicate) -> bool:
        lemma = predicate.lemma
        return predicate.negative and any(lemma.startswith(word[:2]) for word in self.cues.turns["refused"])

    def _by_verb(self, predicate: Predicate) -> Named | None:
        chars, start = self.clauses.chars, predicate.first
        if predicate.lemma in {"とする", "にする"} and chars.endswith(("ことと", "ことに"), 0, start):
            return self._made(predicate, ActType.DECIDE, "ja.settled")
        cue = self.cues.verbs.get(predicate.lemma)
        if cue is None or predicate.passive or not (self._in_time(cue, predicate) or self._is_performed(predicate)):
            return self._passive(cue, predicate) if cue and predicate.passive else None
        if self._is_assessment(cue, predicate):
            return None
        start = next((start - len(word) for word in ("高く", "肯定的に") if chars.endswith(word, 0, start)), start)
        act, force, rule = cue.act, cue.force, cue.id
        if act is ActType.NOTE and chars.startswith("肯定的に", start):
            act, rule = ActType.APPRECIATE, "ja.positive"
        needed = self._needed(self._without_adverbs(start)) if act in _ASSERTED else 0
        if cue.id == "ja.verb.point" and needed:
            act, rule = ActType.STRESS, "ja.needed"
        return Named(
            act=act, force=force, start=start - needed, end=predicate.behind, rule=rule, background=cue.background
        )

    def _is_performed(self, predicate: Predicate) -> bool:
        """ここに…を採択する: done by saying it."""
        return predicate.form is FINAL and "ここに" in self.clauses.chars[: predicate.first]

    def _is_assessment(self, cue: Cue, predicate: Predicate) -> bool:
        """進捗を評価する: what is measured is not praised. Of what was done, the past says that it was praised."""
        start = predicate.first
        measured = cue.id == "ja.verb.appreciate" and not predicate.past and not self.past
        return measured and self.clauses.chars.endswith(tuple(f"{word}を" for word in self.cues.turns["measured"]), 0, start)

    def _passive(self, cue: Cue, predicate: Predicate) -> Named | None:
        """支持された by whom is seldom said; only a passive that ends its clause is an act of the source named with から."""
        if predicate.form in (INNER, QUOTED):
            return None
        if cue.act in _TOLD | _ASSERTED and not cue.background:
            return self._made(predicate, cue.act, cue.id)
        start = predicate.first
        inner = next((found.behind for found in reversed(self.clauses.predicates) if found.end <= predicate.start), 0)
        by = any(words in self.clauses.chars[inner:start] for words in ("により", "によって"))
        return self._made(predicate, cue.act, cue.id + BY) if by else None

    def _needed(self, at: int) -> int:
        """How many characters before `at` name a need (重要性を), 0 where none does."""
        chars = self.clauses.chars
        for particle in ("を", "と", "が", "につき", "について", ""):
            if chars.endswith(particle, 0, at):
                stem = at - len(particle)
                if word := endings(self.cues.turns["needed"]).of(chars, stem):
                    return len(particle) + len(word)
        return 0

    def _in_time(self, cue: Cue, predicate: Predicate) -> bool:
        past = predicate.past or (predicate.form is not FINAL and self.past)
        return not (cue.past and not past and not predicate.passive) and not (cue.plan_only and past)

    def _denied(self, found: Named | None, predicate: Predicate) -> Named | None:
        """A denied result is no act; a denied stance is what it says; what is not spared is promised."""
        if predicate.lemma in self.cues.turns["spared"]:
            return self._made(predicate, ActType.COMMIT, "ja.spared")
        if self._is_refusal(predicate):
            return self._made(predicate, ActType.CONDEMN, "ja.refusal")
        if found is None and (unable := self._unable(predicate)):
            return unable
        if found is None or found.act in _NOTHING_WHEN_DENIED or found.rule.startswith("ja.noun."):
            return None  # 支持を表明していない: nothing was said
        act = _DENIED.get(found.act, ActType.SAY)
        return Named(act=act, force=Force.NONE, start=found.start, end=found.end, rule=found.rule + ".denied")

    def _unable(self, predicate: Predicate) -> Named | None:
        """約束することはできない, 応じられない: a request declined is told; a stance that cannot be taken is denied."""
        if predicate.lemma in self.cues.turns["declined"] and (predicate.passive or predicate.possible):
            return self._made(predicate, ActType.SAY, DECLINED)
        start, chars = predicate.first, self.clauses.chars
        if predicate.lemma != "できる" or not chars.endswith(("ことは", "ことが", "ことも"), 0, start):
            return None
        inner = self.clauses.before(start - 3)
        cue = self.cues.verbs.get(inner.lemma) if inner else None
        if inner is None or cue is None or cue.act not in (*_DENIED, ActType.COMMIT):
            return None
        return self._made(predicate, _DENIED.get(cue.act, ActType.SAY), DECLINED, inner.first)
