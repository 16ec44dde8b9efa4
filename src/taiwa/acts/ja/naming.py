"""Which act a predicate is: by the noun that names it, by its complement, by its verb."""

from bisect import bisect_left

from ...values import replace
from ..endings import Endings
from ..models import ActType, Force
from .clauses import Clauses
from .cues import SETTLING, Cue, Cues
from .denials import AGAINST, DENIED, LEADING, Denials
from .plans import Named, Plans, made, natural
from .predicates import FINAL, INNER, LINK, QUOTED, WHILE, Predicate

_PARTICLES = Endings(("として", "について", "につき", "に関して", "に関し", "に対して", "を", "が", "に", "で", "の", "も", "は"))
_COMPLEMENTS = Endings(("ことを", "旨を", "旨", "ことにつき", "ことについて", "と"))
BY = ".by"
"""Ends the rule of a passive whose doer must stand in the clause (参加国により採択された)."""
_LONGEST = 14  # characters of a noun that names an act, with what carries it
_NEEDED = Endings(("を", "と", "が", "につき", "について"))
_GRADED = Endings(("高く", "肯定的に"))
_CLAUSE = Endings(("ことを", "ことは", "ことも", "と", "点を"))
_ABOUT = ("について", "につき", "に関", "をめぐ", "を巡")
_OWN_TENSE = frozenset({FINAL, INNER, QUOTED})
_DEED_OBJECTS = {"ja.verb.appreciate": "measured", "ja.verb.share": "exchanged"}
_SPIRITS = (("satisfied", ActType.WELCOME), ("thankful", ActType.THANK))
_NOTE, _URGE, _CONDEMN = ActType.NOTE, ActType.URGE, ActType.CONDEMN
"""By themselves: to ask the class for one takes longer than to compare with it."""
_NO = ("不", "非", "未", "無")
_SIDES = frozenset({ActType.SUPPORT, ActType.CONDEMN})
_STANCES = _SIDES | {ActType.WELCOME, ActType.APPRECIATE, ActType.CONCERN, ActType.EXPECT, ActType.URGE}
_TOLD = frozenset({ActType.SAY, ActType.NOTE})
_ASSERTED = frozenset({ActType.NOTE, ActType.CONFIRM, ActType.STRESS})


class Namer:
    """Names the acts of one sentence."""

    def __init__(self, clauses: Clauses, cues: Cues, *, past: bool) -> None:
        """`past`: whether the sentence ends in the past; a linked predicate has the tense of the last."""
        self.clauses, self.cues, self.past = clauses, cues, past
        self.plans = Plans(clauses, cues)
        self.denials = Denials(clauses, cues, self.plans)
        self._carried = cues.ends["carried"]

    def name(self, predicate: Predicate) -> Named | None:
        """The act that `predicate` performs, or None."""
        start = self.clauses.without(self.cues.ends["adverbs"], predicate.first)
        names = predicate.lemma in self.cues.naming
        if names and ((withdrawn := self.denials.withdrawn(predicate, start)) or predicate.lemma in self.cues.known["withdrawn"]):
            return withdrawn
        found = self._satisfied(predicate, start)
        if names and not found:
            found = self._by_noun(predicate, start) or self._by_complement(predicate, start) or self._by_verb(predicate)
        if predicate.negative:
            found = self.denials.of(found, predicate)
        else:
            found = (found and self.denials.settled(found)) or found
        return self.denials.not_shared(found, start) if found and found.act is _CONDEMN else found

    def saying(self, predicate: Predicate) -> Named | None:
        """What its verb by itself says, whatever its complement holds."""
        return self._by_verb(predicate)

    def _satisfied(self, predicate: Predicate, at: int) -> Named | None:
        """満足の意をもって指摘した, 謝意をもって受け入れた: whatever the verb, the spirit in which it is done names the act."""
        chars, cues = self.clauses.chars, self.cues
        for turn, act in _SPIRITS:
            if chars.endswith(cues.turns[turn], 0, at):
                return made(predicate, act, f"ja.{turn}", at - len(cues.ends[turn].of(chars, at)))
        return None

    def _by_noun(self, predicate: Predicate, at: int) -> Named | None:
        chars = self.clauses.chars
        if predicate.lemma not in self.cues.carrying:
            return None
        is_copula = predicate.lemma == "である"  # 協力していく方針である
        particle = "" if is_copula else _PARTICLES.of(chars, at)
        if not particle and not is_copula:
            return None
        end = at - len(particle)
        if standpoint := self._standpoint(predicate, end):
            return standpoint
        carried = len(self._carried.of(chars, end, max(0, end - _LONGEST)))
        for begin in (end, end - carried) if carried else (end,):
            for word, cue in self.cues.nouns_at(chars[max(0, end - _LONGEST) : begin]):
                start = begin - len(word)
                if chars.startswith(_NO, max(0, start - 1)):
                    continue  # 不参加を表明した
                carries = predicate.lemma.removeprefix("再") in cue.carriers and self._in_time(cue, predicate)
                if cue.plan is cue.act and not self.plans.ahead(start):
                    continue  # 方針を説明した by itself tells of it
                if cue.plan_only and not (self.plans.ahead(start) if is_copula else not predicate.lasting):
                    continue  # 措置を講じている is told, 措置を講じる is promised
                if carries and not (cue.final and predicate.form in LEADING) and not self._is_of_giver(cue, start):
                    return self._noun_act(predicate, cue, start, begin)
        return None

    def _is_of_giver(self, cue: Cue, at: int) -> bool:
        """Whether a gift is said to be given by another than who speaks (X国側による供与を発表した)."""
        if cue.id != "ja.noun.gift":
            return False
        by, inner = self.clauses.chars.rfind("による", 0, at), self.clauses.last(at)
        return by > (inner.behind if inner else 0) and self.plans.is_of_one_who_speaks(bisect_left(self.clauses.starts, by))

    def _noun_act(self, predicate: Predicate, cue: Cue, start: int, end: int) -> Named:
        act, force = cue.act, cue.force
        if cue.plan and self.plans.ahead(start):
            act, force = cue.plan, Force.COMMITMENT if cue.plan is ActType.COMMIT else Force.INTENTION
        rule = cue.id
        if act is ActType.AGREE and (first := self._demand(start)) is not None:
            act, force, start, rule = ActType.URGE, Force.NONE, first, "ja.demand"
        if act is ActType.SAY and (words := self.cues.ends["needed_told"].of(self.clauses.chars, end)):
            act, start, rule = ActType.STRESS, end - len(words), "ja.needed"
        return Named(act, force, start, predicate.behind, rule)

    def _demand(self, at: int) -> int | None:
        """Where 不可欠であるとの stands before 認識: what must be done, said in common. The caller knows by whom."""
        chars = self.clauses.chars
        words = self.cues.ends["demand"].of(chars, at)
        return at - len(words) if words and self._of_another(at - len(words)) else None

    def _of_another(self, at: int) -> bool:
        """Whether the duty is another's: a subject with が opens the complement and asks for deeds (…が…すること)."""
        chars = self.clauses.chars[:at]
        deed, subject = chars.rfind("ことが"), chars.find("が")
        return 0 <= subject < deed and self.clauses.before(deed) is not None

    def _standpoint(self, predicate: Predicate, at: int) -> Named | None:
        """支持する立場を述べる: the stance is in the verb before 立場."""
        word = self.cues.ends["standpoint"].of(self.clauses.chars, at)
        if not word or not self._states(predicate.lemma, word):
            return None
        start = at - len(word)
        inner = self.clauses.told(start)
        if inner and not self._is_own_stand(inner.behind, start):
            return None
        if inner and (inner.negative or self.plans.withholds(inner)) and (denial := self.denials.stands_against(inner)):
            return replace(denial, end=predicate.behind)
        cue = self.cues.verbs.get(inner.lemma) if inner and inner.form is INNER else None
        shown = predicate.lemma in self.cues.known["shown"]
        if inner is None or cue is None or cue.act in _TOLD or not (shown or cue.act in _STANCES):
            return None  # 設置する考えを示した is a plan
        first = inner.first
        if inner.negative:
            return natural(AGAINST.get(cue.act, ActType.SAY), first, predicate.behind, cue.id + DENIED)  # 支持しないとの立場
        return Named(act=cue.act, force=cue.force, start=first, end=predicate.behind, rule=cue.id)

    def _states(self, lemma: str, noun: str) -> bool:
        """Whether a verb says a stance: 認識を述べる; of 再確認する only where the noun is one of taking sides (立場)."""
        known = self.cues.known
        return lemma in known["shown"] or (noun in known["sides"] and (lemma in known["restated"] or lemma in known["taking"]))

    def _is_own_stand(self, start: int, end: int) -> bool:
        """Whether a verb tells of the standpoint itself (支持するとの立場, 支持するX国の立場), not of one who has it (支持する国の立場)."""
        gap, words = self.clauses.chars[start:end], self.clauses.words
        if "、" in gap:
            return False
        if not gap or gap.startswith(("との", "という", "旨の")) or gap in self.cues.known["own_stand"]:
            return True
        return gap.endswith("の") and words[bisect_left(self.clauses.starts, end) - 2].sub == "固有名詞"

    def _by_complement(self, predicate: Predicate, at: int) -> Named | None:
        """用意があることを確認する, 決定したことを伝える, 支援する旨表明する: the act is in the complement."""
        chars, turns = self.clauses.chars, self.cues.known
        if predicate.lemma not in turns["confirmed"] and predicate.lemma not in turns["shown"]:
            return None
        mark = _COMPLEMENTS.of(chars, at)
        if not mark:
            return None
        if mark.startswith("旨") and predicate.lemma not in turns["declared"]:
            return None  # 期待する旨述べた: the inner predicate is an act by itself, 旨述べた is left off
        if mark == "と" and predicate.lemma not in self.cues.known["asserting"]:
            return None
        inner = self.clauses.before(at - len(mark))
        return self._inner_act(predicate, inner) if inner else None

    def _inner_act(self, predicate: Predicate, inner: Predicate) -> Named | None:
        said = predicate.lemma in self.cues.known["shown"]
        found = self._by_noun(inner, self.clauses.without(self.cues.ends["adverbs"], inner.first))
        verb = self.cues.verbs.get(inner.lemma)
        if verb and verb.act is ActType.DECIDE and self._takes_plan(predicate, inner) and not self.plans.is_anothers(inner) and self.plans.of(inner):
            verb = None  # 設置することを表明した: not set up yet
        if found is None and verb and verb.act not in _TOLD | _ASSERTED and not (verb.act in _SIDES and self.plans.is_anothers(inner)):
            found = Named(act=verb.act, force=verb.force, start=inner.first, end=0, rule=verb.id)
        sided = found is not None and self._takes_sides(predicate, inner, found)
        if found and inner.negative:
            found = self.denials.of(found, inner)  # 意向を有していないことを表明した
        if said and found is None and (self.denials.refuses(inner) or self.plans.withholds(inner)):
            found = self.denials.stands_against(inner)
        if said and found is None and (told := self.denials.withdrawn(inner, inner.first)):
            return None if self.plans.is_anothers(inner) else replace(told, end=predicate.behind)  # 支持を撤回すると表明した
        if found is None and self._settles(predicate, inner):
            found = made(inner, ActType.DECIDE, "ja.declared")
        if said and found is None and self._takes_plan(predicate, inner):
            found = self.plans.of(inner)
        if found is None or not (said or sided or found.act is ActType.INTEND):
            return None
        return replace(found, end=predicate.behind)

    def _takes_plan(self, predicate: Predicate, inner: Predicate) -> bool:
        """Whether a plan before it is one with it; 明言する also says what another will do."""
        known, lemma = self.cues.known, predicate.lemma
        return lemma in known["planned"] or (lemma in known["vouched"] and not self.plans.is_anothers(inner))

    def _takes_sides(self, predicate: Predicate, inner: Predicate, found: Named) -> bool:
        """Whether a stance of its own is confirmed (反対することを確認した), not what somebody did or another says."""
        own = not (inner.past or inner.passive or self.plans.has_agent(inner) or self.plans.is_anothers(inner))
        if inner.negative:
            return own and found.act in AGAINST
        return own and found.act in _SIDES and predicate.lemma in self.cues.known["restated"]

    def _settles(self, predicate: Predicate, inner: Predicate) -> bool:
        """Whether a plan is settled by declaring it (本年を友好年とすることを宣言する)."""
        declares = predicate.lemma in self.cues.known["settling"] and self.clauses.chars.startswith("こと", inner.behind)
        return declares and (inner.lemma == "とする" or self.plans.of(inner) is not None)

    def _by_verb(self, predicate: Predicate) -> Named | None:
        chars, start = self.clauses.chars, predicate.first
        if ending := self._by_ending(predicate):
            return ending
        cue = self.cues.verbs.get(predicate.lemma)
        if cue is None or predicate.passive or not (self._in_time(cue, predicate) or self._is_performed(predicate)):
            return self._passive(cue, predicate) if cue and predicate.passive else None
        if cue.id == "ja.verb.share" and predicate.form is WHILE:
            return None  # 経験を共有しつつ: a deed beside the act
        if self._is_assessment(cue, predicate) or self._lacks(cue, predicate):
            return None
        start -= len(_GRADED.of(chars, start))
        act, force, rule = cue.act, cue.force, cue.id
        if act is _NOTE and chars.startswith("肯定的に", start):
            act, rule = ActType.APPRECIATE, "ja.positive"
        needed = self._needed(self.clauses.without(self.cues.ends["adverbs"], start)) if act in _ASSERTED or act is _URGE else 0
        if act is _URGE and needed:  # 緊急性を訴えた
            act, rule = ActType.STRESS, "ja.needed"
        if cue.id == "ja.verb.point" and (needed or self.cues.ends["needed_said"].of(chars, self.clauses.without(self.cues.ends["adverbs"], start))):
            act, rule = ActType.STRESS, "ja.needed"
        return Named(act, force, start - needed, predicate.behind, rule, cue.background)

    def _lacks(self, cue: Cue, predicate: Predicate) -> bool:
        """Whether a row asks for what the clause does not have: a clause as its object, a subject matter, the end of the sentence."""
        if cue.clause and not self._on_clause(predicate.first):
            return True
        if cue.about and not any(words in self._clause(predicate) for words in _ABOUT):
            return True
        return cue.final and predicate.form in LEADING

    def _by_ending(self, predicate: Predicate) -> Named | None:
        """進めることとした is a decision, 提供するものとする a plan, 異存はないとした and 異存はないと述べた are consent."""
        chars, start, lemma = self.clauses.chars, predicate.first, predicate.lemma
        if lemma in SETTLING and chars.endswith(("ことと", "ことに"), 0, start):
            plans = predicate.lasting and not predicate.past  # 開催することとしている
            return made(predicate, ActType.INTEND if plans else ActType.DECIDE, "ja.settled")
        if not chars.endswith("と", 0, start) or not (lemma == "とする" or lemma in self.cues.known["shown"]):
            return None
        if words := self.cues.ends["unopposed"].of(chars, start):
            return made(predicate, ActType.AGREE, "ja.unopposed", start - len(words))
        inner = self.clauses.before(start - len("ものと")) if lemma == "とする" and chars.endswith("ものと", 0, start) else None
        plan = self.plans.of(inner) if inner and not predicate.past else None
        return replace(plan, end=predicate.behind) if plan and not plan.by_form else None

    def _on_clause(self, at: int) -> bool:
        """Whether a clause that plans nothing stands before `at`: 有益であると考える; 参加することを考える weighs a deed."""
        at = self.clauses.without(self.cues.ends["adverbs"], at)
        mark = _CLAUSE.of(self.clauses.chars, at)
        inner = self.clauses.before(at - len(mark)) if mark.startswith("こと") else None
        plan = self.plans.of(inner) if inner else None
        return bool(mark) and (plan is None or plan.by_form)

    def _clause(self, predicate: Predicate) -> str:
        """What stands between the predicate before and this one."""
        before = self.clauses.prior(predicate)
        return self.clauses.chars[before.behind if before else 0 : predicate.first]

    def _is_performed(self, predicate: Predicate) -> bool:
        """ここに…を採択する, 次のとおり報告する: done by saying it; so is 採択し、 before another such verb (…にコミットする)."""
        if predicate.form is LINK and predicate.lemma in self.cues.known["performing"]:
            final = self.clauses.predicates[-1]
            return final.form is FINAL and not final.past and final.lemma in self.cues.verbs
        said = self.clauses.chars[: predicate.first] if predicate.form is FINAL else ""
        return any(words in said for words in self.cues.phrases["performed"])

    def _is_assessment(self, cue: Cue, predicate: Predicate) -> bool:
        """進捗を評価する, 情報を共有する: what is measured is not praised, what is handed on not agreed; in the past they are."""
        things = _DEED_OBJECTS.get(cue.id)
        if things is None or predicate.past or self.past:
            return False
        return self.clauses.chars.endswith(tuple(f"{word}を" for word in self.cues.turns[things]), 0, predicate.first)

    def _passive(self, cue: Cue, predicate: Predicate) -> Named | None:
        """支持された by whom is seldom said; only a passive that ends its clause is an act of the source named with から."""
        if predicate.form in (INNER, QUOTED):
            return None
        if cue.act in _TOLD | _ASSERTED and not cue.background:
            return made(predicate, cue.act, cue.id)
        by = any(words in self._clause(predicate) for words in ("により", "によって", "の間で"))
        return made(predicate, cue.act, cue.id + BY) if by else None

    def _needed(self, at: int) -> int:
        """How many characters before `at` name a need (重要性を), 0 where none does."""
        chars = self.clauses.chars
        for particle in (_NEEDED.of(chars, at), ""):
            if word := self.cues.ends["needed"].of(chars, at - len(particle)):
                return len(particle) + len(word)
        return 0

    def _in_time(self, cue: Cue, predicate: Predicate) -> bool:
        past = predicate.past or (predicate.form not in _OWN_TENSE and self.past)
        return not (cue.past and not past and not predicate.passive) and not (cue.plan_only and past)
