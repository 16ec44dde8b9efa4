"""Which predicates of a sentence are acts: those of its main chain, not those of a complement or a relative clause."""

import re
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from msgspec import Struct

from ...values import replace
from ..endings import Endings, holds
from ..models import ActType
from .clauses import Clauses
from .cues import Cues
from .denials import DECLINED, OWN_WORDS
from .naming import BY, Namer
from .plans import Named
from .predicates import ALONG, AS, BESIDE, FINAL, INNER, LINK, QUOTED, WHILE, Predicate
from .tokens import PARTICLE
from .turns import LASTING, PAST

_DEEDS = frozenset({"ことで", "ことを", "ことにつき", "ことについて", "ことに", "ことと"})
_SETTLING = frozenset({ActType.AGREE, ActType.CONFIRM, ActType.DECIDE})
_BINDING = frozenset({ActType.COMMIT, ActType.INTEND})
_SHARED = frozenset({ActType.CONCERN, ActType.SUPPORT})
_TOLD = frozenset({ActType.SAY, ActType.NOTE})
_SAYS = _TOLD | {ActType.COMMIT}
_CONJUNCTIVE = "接続助詞"
"""Kind of the が that means but."""
_SUBJECTS = frozenset({"が", "は"})
_WHILE = re.compile("(?:つつ|ながら)も?")
_JOINED = (LINK, ALONG, WHILE, AS)
_ASKED = frozenset({ActType.AGREE, ActType.SUPPORT, ActType.COMMIT, ActType.INTEND, ActType.DECIDE})
"""What one may ask another to do; thanks, blame and remarks are expressed to him (X国に対し、侵略を非難し、)."""
_ASKING = ("よう", "こと", "旨")
_OF_WHOM = ("に対し、", "に対して、", "に対しては、", "に、")
_PLANS = frozenset({"ja.plan", "ja.noun.measure"})
_GIFTS = frozenset({"ja.noun.gift", "ja.noun.help"})
_FORMER = PAST | LASTING


class Link(Struct, frozen=True):
    """One act of the main chain: the predicate and what it is.

    `spoken`: it is reported under a verb of saying; `scene`: what reports it only sets the scene (…としつつ).
    """

    predicate: Predicate
    named: Named
    spoken: bool = False
    scene: bool = False

    @property
    def heard(self) -> bool:
        """Whether somebody is heard with the act, not only seen to do it (各国から研修員を受け入れる)."""
        return self.named.rule != "ja.plan" or self.spoken or self.predicate.passive

    @property
    def declared(self) -> bool:
        """Whether a verb of saying behind a plan makes it an act (供与する旨伝達した): heard from one whom a comma or his office sets off."""
        return not self.heard and self.named.start < self.predicate.first

    @property
    def needs_doer(self) -> bool:
        """Whether a passive is an act only where its clause says whose: 議論が行われた is an event, and so is 承認された."""
        return (self.named.act is ActType.SAY and self.named.rule != DECLINED) or self.named.rule.endswith(BY)


class Chain:
    """The main chain of one sentence."""

    def __init__(self, clauses: Clauses, cues: Cues) -> None:
        """Takes the sentence apart once; `links` gives the acts."""
        self.clauses, self._cues = clauses, cues
        final = next((found for found in reversed(clauses.predicates) if found.form is FINAL), None)
        self._namer = Namer(clauses, cues, past=final.past if final else True)

    def links(self) -> list[Link]:
        """The acts in order. Under a verb of saying the inner performatives count; the verb itself where there are none."""
        found: list[Link] = []
        plans: list[Predicate] = []
        for predicate in self.clauses.predicates:
            if predicate.form is INNER or self._is_declared(predicate):
                continue
            named = self._namer.name(predicate)
            if named and self._tells_of_another(predicate, named):
                named = self._namer.saying(predicate)
            link = self._link(predicate, named, found) if named else None
            if link is None and predicate.form in (FINAL, QUOTED):
                link = self._planned(predicate)
            if link is not None:
                found.append(self._with_while(link) if predicate.form is WHILE else link)
            elif named is None and predicate.form in (LINK, ALONG) and not self._own_subject(predicate):
                plans.append(predicate)  # it names no act and has no subject of its own: perhaps a plan beside the next one
        if plans:
            found = sorted([*found, *self._joined_plans(plans, found)], key=attrgetter("predicate.start"))
        return [link for link in found if not self._is_asked(link, found)]

    def _is_asked(self, link: Link, found: Sequence[Link]) -> bool:
        """X国に対し、停戦に合意し、履行するよう求めた: what stands beside what is asked of another is asked of him too."""
        if link.predicate.form is not LINK or link.named.act not in _ASKED or link.named.rule.startswith("ja.noun."):
            return False  # X国に対し、支援する意向を表明し、
        asked = next((one for one in found if one.named.act is ActType.URGE and one.predicate.start > link.predicate.start), None)
        inner = self.clauses.last(asked.named.start) if asked else None
        if asked is None or inner is None or inner.start <= link.predicate.start:
            return False
        chars = self.clauses.chars
        clause = chars.startswith(_ASKING, inner.behind)
        of = max(chars.rfind(words, 0, link.named.start) for words in _OF_WHOM)
        between = self.clauses.particles_between(link.predicate.end, asked.predicate.start)
        return clause and of > 0 and not any(self.clauses.words[at].surface == "は" for at in between)

    def _link(self, predicate: Predicate, named: Named, before: Sequence[Link]) -> Link | None:
        if self._is_embedded(predicate, named) or self._is_former(predicate) or self._is_once(predicate, named):
            return None
        if predicate.form is QUOTED:
            verb = self.clauses.after(predicate.end)
            if verb is not None and verb.form is INNER:
                return None  # 決定したと伝えられていること
            link = self._quoted(predicate, named)
            told = named.act in _TOLD and named.rule not in OWN_WORDS and not link.scene
            return None if told or self._own_subject(predicate, named.start) or self._namer.plans.has_topic(predicate) else link
        says = named.act in _SAYS or predicate.lemma in self._cues.known["shown"]
        if says and self._says_nothing_new(predicate, before):
            return None
        return Link(predicate, self._shared(predicate, named, before))

    def _shared(self, predicate: Predicate, named: Named, before: Sequence[Link]) -> Named:
        """懸念が示され、B側もこれを共有した: who shares what was just said says the same."""
        last = before[-1].named if before and named.rule == "ja.verb.share" else None
        if last is None or last.act not in _SHARED or not self.clauses.chars.endswith(("これを", "それを"), 0, predicate.first):
            return named
        return replace(named, act=last.act, force=last.force)

    def _is_former(self, predicate: Predicate) -> bool:
        """支持していたが、: a stance that was, told before what has come of it."""
        former = predicate.form is LINK and predicate.turns & _FORMER == _FORMER
        return former and self.clauses.chars.startswith("が", predicate.behind)

    def _is_once(self, predicate: Predicate, named: Named) -> bool:
        """かつてX国は支持した: what was done at another time, with nothing between that the word could belong to."""
        once, words = self._cues.known["once"], self.clauses.words
        if not (predicate.past and holds(self.clauses.chars, self._cues.phrases["once"])):
            return False
        prior = self.clauses.last(named.start)
        begin = prior.end if prior else 0
        return any(words[at].surface in once and words[at + 1].surface != "の" for at in range(begin, predicate.start))

    def _is_embedded(self, predicate: Predicate, named: Named) -> bool:
        """Whether a linked predicate is another's, or does no more than lead to the next (…しているとして)."""
        if predicate.form is AS and named.act is ActType.SAY:
            return True
        linked = predicate.form in _JOINED
        own = linked and (self._own_subject(predicate, named.start) or self._is_anothers(named))
        return predicate.causative or (own and not self._stands_alone(predicate))

    def _is_anothers(self, named: Named) -> bool:
        """X国が…供与する意向を表明し: whose deed the noun names, his act it is, and he has a subject of his own."""
        if named.rule == "ja.plan":
            return self._own_subject(next(found for found in self.clauses.predicates if found.first >= named.start))
        inner = self.clauses.before(named.start) if named.rule.startswith("ja.noun.") else None
        return inner is not None and self._own_subject(inner)

    def _tells_of_another(self, predicate: Predicate, named: Named) -> bool:
        """X国が供与を約束したことを説明した: a promise in the complement that has a subject of its own is told of."""
        if named.act not in _BINDING or named.start >= predicate.first:
            return False
        inner = next(found for found in self.clauses.predicates if found.first >= named.start)
        return inner is not predicate and inner.past and self._own_subject(inner, named.start)

    def _is_declared(self, predicate: Predicate) -> bool:
        """支援する旨表明した: one predicate with the verb that declares it; 支援する旨の表明があった has none."""
        if predicate.form is not QUOTED:
            return False
        if self.clauses.words[predicate.end].surface == "と":
            return self.clauses.words[predicate.end + 1].surface == "表明"
        after = self.clauses.words[predicate.end + 1 : predicate.end + 3]
        if not after or after[0].surface == "の":
            return False
        return any(verb.startswith(word.surface) for word in after for verb in self._cues.turns["declared"])

    def _says_nothing_new(self, predicate: Predicate, before: Sequence[Link]) -> bool:
        """歓迎する旨述べた: the act is 歓迎する; the verb of saying only reports it."""
        chars, at = self.clauses.chars, predicate.first
        reported = _reporting(self._cues.turns["reports"]).of(chars, at)
        quote = self.clauses.before(at - len(reported)) if reported else None
        last = next((link for link in reversed(before) if quote is None or link.predicate.start <= quote.start), None)
        return quote is not None and last is not None and last.spoken and last.predicate is quote

    def _planned(self, predicate: Predicate) -> Link | None:
        """A plan at the end of a sentence, or a wish under a verb of saying (協力していきたい旨述べた)."""
        named = self._namer.plans.of(predicate) or self._namer.plans.refusal(predicate)
        if named is None or predicate.form is not QUOTED:
            return Link(predicate, named) if named else None
        if named.act is ActType.SAY and (self._own_marks(predicate).count("が") > (predicate.lemma == "できる") or self._namer.plans.has_topic(predicate)):
            return None  # サルメトは参加しない旨述べた; 情報は提供できない旨述べた is one's own refusal
        if named.act is ActType.COMMIT and (named.by_form or not self._promises(predicate)):
            return None
        return self._quoted(predicate, named)

    def _promises(self, predicate: Predicate) -> bool:
        """Whether what is reported is a promise of the one who speaks (協力する旨述べた): not 検討する, not part of what he vows."""
        verb = self.clauses.after(predicate.end)
        cue = self._cues.verbs.get(verb.lemma) if verb else None
        vows = cue is not None and cue.act is not ActType.SAY
        return not (vows or predicate.lemma in self._cues.verbs or self._has_subject(predicate))

    def _quoted(self, predicate: Predicate, named: Named) -> Link:
        words = self.clauses.words
        return Link(predicate, named, spoken=True, scene=words[min(predicate.end + 2, len(words) - 1)].surface in BESIDE)

    def _with_while(self, link: Link) -> Link:
        """つつ and ながら are part of the predicate (歓迎しつつ, 敬意を払いながらも)."""
        words = _WHILE.match(self.clauses.chars, link.named.end)
        return replace(link, named=replace(link.named, end=words.end())) if words else link

    def is_plan(self, link: Link) -> bool:
        """Whether what is agreed, confirmed or decided is a deed of the holders to come (協力していくことで一致した)."""
        if link.named.act not in _SETTLING:
            return False
        inner = self.clauses.last(link.named.start)
        if inner is None or self.clauses.chars[inner.behind : link.named.start] not in _DEEDS:
            return False
        stance = inner.lemma in self._cues.undertakings["stances"]  # 支持することで一致した
        return not stance and self._namer.plans.of(inner) is not None and not (self._has_subject(inner) or self._shares_subject(inner))

    def deed(self, link: Link) -> int | None:
        """Behind what says what will be done, where the act is that verb or holds it (取り組むことを表明した), or names it (供与を発表した)."""
        if link.named.rule in _GIFTS:
            particle = self.clauses.chars.find("を", link.named.start, link.named.end)
            return particle if particle >= 0 else None
        if link.named.rule not in {"ja.plan", "ja.wish", "ja.noun.measure"}:
            return None
        start = next((found for found in self.clauses.predicates if found.first >= link.named.start), None)
        return start.behind if start else None

    def _marks(self, start: int, end: int) -> list[str]:
        """The particles outside brackets between two words."""
        words = self.clauses.words
        between = self.clauses.particles_between(start, end)
        return [words[index].surface for index in between if words[index].sub != _CONJUNCTIVE]

    def _has_subject(self, predicate: Predicate) -> bool:
        """Whether the complement that `predicate` ends has a subject of its own (愛・地球博は…提供する)."""
        marks = self._own_marks(predicate)
        return "が" in marks or marks.count("は") > 1

    def _own_marks(self, predicate: Predicate) -> list[str]:
        """The particles of the complement that `predicate` ends, behind the last clause strung to it."""
        chain = [found.end for found in self.clauses.predicates if found.end <= predicate.start and found.form in _JOINED]
        return self._marks(chain[-1] if chain else 0, predicate.start)

    def _shares_subject(self, predicate: Predicate) -> bool:
        """条約が市場を開放し、貿易を拡大すること: whether a clause strung to it before, in the same complement, has a subject with が.

        The が of 両国が直面する|課題に取り組み、 is of the verb right behind it; where を stands between, it may be of either.
        """
        words, marks = self.clauses.words, self._cases(predicate.start)
        begin = max((at for at in marks if words[at].surface == "は"), default=0)
        for found in reversed([one for one in self.clauses.predicates if begin < one.start and one.end <= predicate.start]):
            if found.form is INNER:
                continue
            if found.form not in _JOINED or self._namer.name(found) is not None:
                return False
            prior = [one for one in self.clauses.predicates if one.end <= found.start and one.form in _JOINED]
            inside = [at for at in marks if max(begin, prior[-1].end if prior else 0) <= at < found.start]
            if any(self._holds(at, found, inside) for at in inside if words[at].surface == "が"):
                return True
        return False

    def _holds(self, mark: int, predicate: Predicate, marks: Sequence[int]) -> bool:
        """Whether a が may be that of `predicate`, and not only of a verb that stands between (直面する)."""
        first = next(one for one in self.clauses.predicates if one.start > mark)
        return first is predicate or any(mark < at < first.start and self.clauses.words[at].surface == "を" for at in marks)

    def _cases(self, end: int) -> list[int]:
        """The places of the particles outside brackets before a word; が in the sense of but is none of them."""
        return [at for at in self.clauses.particles_between(0, end) if self.clauses.words[at].sub != _CONJUNCTIVE]

    def _joined_plans(self, plans: Sequence[Predicate], found: Sequence[Link]) -> list[Link]:
        """A linked plan stands beside the next act where that is a plan too, or where the next clause has its own subject."""
        joined: list[Link] = []
        rest = list(found)
        after: Link | None = None
        for predicate in reversed(plans):
            while rest and rest[-1].predicate.start >= predicate.end:
                after = rest.pop()
            named = self._namer.plans.of(predicate)
            if after is None or named is None or after.spoken or self.clauses.chars.endswith(("て", "で"), 0, predicate.behind):
                continue  # 重点を置いて、 tells how
            if self._is_done(predicate):
                continue
            gap = [other for other in self.clauses.predicates if predicate.end <= other.start and other.behind <= after.named.start]
            along = predicate.form is ALONG
            beside = after.named.rule in _PLANS and (along or not any(other.form is INNER for other in gap))
            if beside or ((along or not self._namer.past) and self._new_subject(predicate, gap)):
                after = Link(predicate, named)
                joined.append(after)
        return joined

    def _is_done(self, predicate: Predicate) -> bool:
        """既に供与し、残額を支払う: what stands beside a plan and is done already."""
        prior = self.clauses.prior(predicate)
        words = self.clauses.words[prior.end if prior else 0 : predicate.start]
        return any(word.surface in self._cues.known["done"] for word in words)

    def _new_subject(self, predicate: Predicate, gap: Sequence[Predicate]) -> bool:
        """…協力すると共に、この会議が…もたらすことへの: what follows has a subject of its own, so the two do not share one."""
        until = gap[0].start if gap else predicate.end
        words, particles = self.clauses.words, self.clauses.particles_between(predicate.end, until)
        behind = next((at for at in particles if words[at].surface not in {"と", "の", "に"}), until)
        opening = words[predicate.end : behind]
        comma = next((at for at, word in enumerate(opening) if word.surface in "、,"), len(opening))
        named = not any(word.of == PARTICLE and word.surface == "に" for word in opening[comma:])
        return named and behind < until and words[behind].surface in {"が", "は"}

    def _stands_alone(self, predicate: Predicate) -> bool:
        """A側が…を提案し、B側はこれに関心を示した: a clause with が and no topic, beside one that has its own subject."""
        words = self.clauses.words
        before = self.clauses.particles_between(0, predicate.start)
        if any(words[index].surface == "は" and words[index - 1].of != PARTICLE for index in before):
            return False
        later = [other for other in self.clauses.predicates if other.start >= predicate.end]
        if not later:
            return False
        contrast = [word.surface for word in words[predicate.end : predicate.end + 3]] == ["の", "に", "対し"]
        marks = self._marks(predicate.end + 3 * contrast, later[0].start)
        mark = next((mark for mark in marks if mark not in {"の", "と", "や", "て"}), "")
        return mark == "は" or (mark in {"が", "も"} and later[0].form is not INNER)

    def _own_subject(self, predicate: Predicate, start: int | None = None) -> bool:
        """Whether a subject with が, opened since the clause before, belongs to this predicate: it is embedded then."""
        words, starts, until = self.clauses.words, self.clauses.starts, predicate.first if start is None else start
        for index in reversed(self.clauses.particles_between(0, predicate.start)):
            word = words[index]
            if word.surface in _SUBJECTS and word.sub != _CONJUNCTIVE and starts[index] < until:
                return word.surface == "が" and not self._is_parted(index, predicate.start, until)
        return False

    def _is_parted(self, index: int, end: int, until: int) -> bool:
        """Whether a complement ends between two words, or another predicate stands there before character `until`."""
        clauses = self.clauses
        return clauses.closes_between(index, end) or any(index < at < end and clauses.starts[at] < until for at in clauses.verbal)


@cache
def _reporting(reports: tuple[str, ...]) -> Endings:
    """What stands between what is said and the verb that reports it (旨, 旨の発言が)."""
    nouns = (f"{mark}{noun}{particle}" for noun in reports for mark in ("旨の", "との", "") for particle in "がを")
    return Endings(("旨", "と", "旨を", *nouns))
