"""What a negative makes of an act: a stance denied is what it says, a result denied is none, what is not spared is promised."""


from ...values import replace
from ..models import ActType, Force
from .clauses import Clauses
from .cues import Cues
from .plans import GOES_ON, Named, Plans, made, natural
from .predicates import INNER, LINK, WHILE, Predicate

DENIED = ".denied"
"""Ends the rule of an act that denies the stance or the promise its words name."""
_THAT = "ことを"
DECLINED = "ja.declined" + DENIED
WITHDRAWN = "ja.withdrawn" + DENIED
OWN_WORDS = frozenset({DECLINED, WITHDRAWN})
"""Rules of acts that are told in a verb of saying and yet say more than it (支持を撤回する旨述べた)."""
LEADING = frozenset({LINK, WHILE})
AGAINST = {ActType.SUPPORT: ActType.CONDEMN, ActType.WELCOME: ActType.CONDEMN}
"""What a stance becomes where it is denied; any other is only said."""
AGAINST_IT = "a view shared against something"
"""Why an agreement is not certain whose clause refuses something: which side is taken on its matter is not said."""
_AGAINST = frozenset({ActType.CONDEMN, ActType.CONCERN})  # 反対する, 留保する
_NOTHING = frozenset({ActType.AGREE, ActType.DECIDE, ActType.SAY})
_SETTLED = frozenset({ActType.AGREE, ActType.DECIDE, ActType.INTEND, ActType.COMMIT})
_MARKS = ("ことで", "ことを", "ことに", "ことと", "ことにつき", "ことについて", "こと", "点で", "旨で", "旨を", "旨の", "旨", "との", "という")
"""What may stand between a clause and what settles it or names whose intention it is."""
_TOWARDS = ("への", "に対する", "、", "は")
"""What may stand before a stance of one's own (提案への支持の撤回); X国の支持の撤回 is another's."""
_STATES = ("国", "側")
_LONGEST = 14  # characters of a noun that names an act, with what carries it


class Denials:
    """The denials of one sentence."""

    def __init__(self, clauses: Clauses, cues: Cues, plans: Plans) -> None:
        """Of one sentence taken apart."""
        self.clauses, self.cues, self.plans = clauses, cues, plans

    def of(self, found: Named | None, predicate: Predicate) -> Named | None:
        """What `found` is where its predicate is negative."""
        if predicate.lemma in self.cues.known["spared"]:
            stance = self.object(predicate.first)  # 支持を惜しまない; 協力を惜しまない is a promise
            word, act = stance if stance and stance[1] is not ActType.COMMIT else ("", ActType.COMMIT)
            return made(predicate, act, "ja.spared", predicate.first - len(f"{word}を") * bool(word))
        if self.refuses(predicate):
            return made(predicate, ActType.CONDEMN, "ja.refusal")
        if (found is None or found.act is ActType.SAY) and (unable := self._unable(predicate)):
            return unable  # also 応じられないものの、
        if found and found.rule == "ja.verb.consent":
            return natural(ActType.CONDEMN, found.start, found.end, found.rule + DENIED)
        if found is None or found.act in _NOTHING or found.rule.startswith("ja.noun."):
            return None  # 支持を表明していない: nothing was said
        act = AGAINST.get(found.act, ActType.SAY)
        beyond = found.act is ActType.COMMIT and predicate.possible  # 約束できない
        return natural(act, found.start, found.end, DECLINED if beyond else found.rule + DENIED)

    def withdrawn(self, predicate: Predicate, at: int) -> Named | None:
        """支持を撤回する, 支持を見送る: that somebody stands by it no longer is told; 制裁を撤回する is a deed."""
        taken, lemma = self.cues.known, predicate.lemma
        if predicate.negative:
            return None
        if lemma in taken["shown"] or ((cue := self.cues.verbs.get(lemma)) and cue.act is ActType.DECIDE):
            return self._taking_back(predicate, at)
        if not (lemma in taken["withdrawn"] or lemma in taken["held_back"]):
            return None
        stance = self.object(at) or self._deed(at)
        if stance is None or (lemma in taken["held_back"] and stance[1] is not ActType.SUPPORT):
            return None
        return made(predicate, ActType.SAY, WITHDRAWN, at - len(f"{stance[0]}を"))

    def _taking_back(self, predicate: Predicate, at: int) -> Named | None:
        """支持の撤回を表明した: the taking back in a noun, of one's own stance."""
        chars = self.clauses.chars
        noun = self.cues.ends["taking_back"].of(chars, at)
        end = at - len(noun)
        stance = self.object(end, "の") if noun else None
        start = end - len(f"{stance[0]}の") if stance else 0
        if stance is None or not chars.endswith((*_TOWARDS, *self.cues.turns["own_stand"]), 0, start):
            return None
        words, prior = self.clauses.words, self.clauses.prior(predicate)
        of = [at for at in self.clauses.particles_between(prior.end if prior else 0, predicate.start) if words[at].surface == "の"]
        anothers = any(words[at - 1].surface.endswith(_STATES) or self.plans.is_of_one_who_speaks(at) for at in of)
        return None if anothers else made(predicate, ActType.SAY, WITHDRAWN, start)

    def not_shared(self, found: Named, at: int) -> Named:
        """反対するとの主張に同意しない: who does not share a stance that another voices takes none by that on its matter."""
        if self.cues.quoted_stance.search(self.clauses.chars, 0, min(at, found.start)) is None:
            return found
        return replace(found, act=ActType.SAY, force=Force.NONE, rule=found.rule.removesuffix(DENIED) + DENIED)

    def object(self, at: int, particle: str = "を") -> tuple[str, ActType] | None:
        """The noun of a stance or a promise that stands with を (or another particle) before `at`, and its act."""
        chars = self.clauses.chars
        nouns = self.cues.nouns_at(chars[max(0, at - 1 - _LONGEST) : at - 1]) if chars.endswith(particle, 0, at) else []
        return next(((word, cue.act) for word, cue in nouns if not cue.plan_only), None)

    def _deed(self, at: int) -> tuple[str, ActType] | None:
        """The same of a stance that is told by its verb (支持することを|差し控えた)."""
        inner = self.clauses.before(at - len(_THAT)) if self.clauses.chars.endswith(_THAT, 0, at) else None
        cue = self.cues.verbs.get(inner.lemma) if inner and not inner.negative and not inner.past else None
        return (self.clauses.chars[inner.first : at - 1], cue.act) if inner and cue and cue.act is ActType.SUPPORT else None

    def refuses(self, predicate: Predicate) -> bool:
        """容認できない, 受け入れられない."""
        return predicate.negative and any(predicate.lemma.startswith(word[:2]) for word in self.cues.turns["refused"])

    def stands_against(self, predicate: Predicate) -> Named | None:
        """What a clause that ends in `predicate` denies by itself: 支持しない, 支持することはできない, 容認できない, 参加しない."""
        if told := self.plans.refusal(predicate) or self.withdrawn(predicate, predicate.first):
            return told
        if not predicate.negative and predicate.lemma in self.cues.known["no_side"]:
            return made(predicate, ActType.SAY, "ja.no-side" + DENIED)
        cue = self.cues.verbs.get(predicate.lemma)
        if not predicate.negative:
            return made(predicate, cue.act, cue.id) if cue and cue.act in _AGAINST else None
        if self.refuses(predicate):
            return made(predicate, ActType.CONDEMN, "ja.refusal")
        if cue and (cue.act in AGAINST or cue.id == "ja.verb.consent"):
            return made(predicate, ActType.CONDEMN, cue.id + DENIED)
        return self._unable(predicate)

    def settled(self, found: Named) -> Named | None:
        """支持しないことで一致した, 参加しない意向を表明した: what is settled or meant is what its clause denies; None where it denies nothing."""
        if found.act not in _SETTLED or found.rule == "ja.plan":
            return None
        at = self.clauses.without(self.cues.ends["adverbs"], found.start)
        inner = self._settling(at)
        if inner is None or inner.past or (inner.form is not INNER and at != inner.behind) or self._is_anothers(inner):
            return None
        denial = self.stands_against(inner)
        if denial and found.rule.startswith("ja.noun.share") and not denial.rule.endswith(DENIED):
            return replace(found, doubt=AGAINST_IT)  # 看過できないとの認識で一致した
        if denial and denial.rule == GOES_ON and found.rule.startswith("ja.verb.commit"):
            return None  # 支援を停止しないことを約束した
        return replace(denial, end=found.end) if denial else None

    def _settling(self, at: int) -> Predicate | None:
        """The last predicate of the clause that ends at `at`, with or without one of the marks behind it."""
        marks = _MARKS if self.clauses.chars.endswith(_MARKS, 0, at) else ()
        behind = (at - len(mark) for mark in marks if self.clauses.chars.endswith(mark, 0, at))
        return next(filter(None, map(self.clauses.before, behind)), None) or self.clauses.before(at)

    def _is_anothers(self, inner: Predicate) -> bool:
        """Whether another is told of who denies; of what cannot be borne, が marks the thing itself."""
        return not (inner.passive or inner.possible or inner.lemma == "できる") and self.plans.is_anothers(inner)

    def _unable(self, predicate: Predicate) -> Named | None:
        """約束することはできない, 応じられない: a request declined is told; a stance that cannot be taken is denied."""
        if predicate.lemma in self.cues.known["declined"] and (predicate.passive or predicate.possible):
            return made(predicate, ActType.SAY, DECLINED)
        start, chars = predicate.first, self.clauses.chars
        if predicate.lemma != "できる" or not chars.endswith(("ことは", "ことが", "ことも"), 0, start):
            return None
        inner = self.clauses.before(start - 3)
        cue = self.cues.verbs.get(inner.lemma) if inner else None
        leads = predicate.form in LEADING  # 正当化することはできず、 may stand in the complement of what follows
        if inner and not leads and any(inner.lemma.startswith(word[:2]) for word in self.cues.turns["refused"]):
            return made(predicate, ActType.CONDEMN, "ja.refusal", inner.first)
        if inner is None or cue is None or cue.act not in (*AGAINST, ActType.COMMIT):
            return None
        act = AGAINST.get(cue.act)
        return made(predicate, act or ActType.SAY, cue.id + DENIED if act else DECLINED, inner.first)
