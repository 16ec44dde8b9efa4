"""From acts to stances, and from two stances on one matter to what changed: tables a reader can argue with."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, cast

import yaml

from ..acts.models import Act, ActType, Degree, Force
from ..acts.scale import BINDING, Strength, strength
from ..values import Span
from .answers import Change, Stance

_FILE = Path(__file__).parents[1] / "resources" / "record" / "stances.yaml"
_DENIED = (".denied", ".withdrawn", ".dissent")
"""How the rule of an act ends that denies, takes back or does not share what its words name."""
_WITHDRAWN = ".withdrawn"
_WITHHELD = "support.denied"
_UNOPPOSED = "condemn.denied"
_REFUSED = (".refusal", _WITHHELD)
_NOTED = ".positive"
"""How the rule of an act ends that takes note of something in a good sense: 肯定的に留意する, take positive note of."""
_JUDGED = "judgement."
"""How the rule of an act begins of which a person said where its holder stands; the stance follows."""
TAKEN_BACK = "withdrawn"
"""What a person says of an act that takes back a support."""
JUDGED_STANCES: tuple[Stance, ...] = ("supports", "opposes", "concerned", "reserved", "neutral")
"""Where a person may say that a holder stands."""
_ENDING = frozenset({ActType.DECIDE, ActType.AGREE, ActType.COMMIT, ActType.INTEND})
"""Acts by which their holder may end what their words name."""
_AGAINST = frozenset({ActType.CONDEMN, ActType.CONCERN})
_PRAISES = frozenset({ActType.WELCOME, ActType.APPRECIATE})

STANCES: Mapping[ActType, Stance] = MappingProxyType({
    ActType.SUPPORT: "supports",
    ActType.DECIDE: "supports",
    ActType.AGREE: "supports",
    ActType.COMMIT: "supports",
    ActType.INTEND: "supports",
    ActType.WELCOME: "supports",
    ActType.APPRECIATE: "supports",
    ActType.CONDEMN: "opposes",
    ActType.CONCERN: "concerned",
})
"""What an act says of its holder's stance; every other act (thanks, expectation, assertion …) is neutral."""

DECIDING: tuple[ActType, ...] = (
    ActType.SUPPORT, ActType.CONDEMN, ActType.CONCERN, ActType.DECIDE, ActType.AGREE, ActType.COMMIT, ActType.INTEND,
    ActType.WELCOME, ActType.APPRECIATE, ActType.CONFIRM, ActType.URGE, ActType.EXPECT, ActType.STRESS,
    ActType.INTEREST, ActType.THANK, ActType.NOTE, ActType.SAY,
)  # fmt: skip
"""Which of several acts on one issue in one document is quoted: the one that says most about the stance."""

TAKES_A_SIDE = frozenset({ActType.SUPPORT, ActType.CONDEMN, ActType.CONCERN, ActType.AGREE})
"""Acts from which another party can stand apart; a welcome or a promise is its holder's own business."""

STANDS_APART = frozenset({ActType.INTEREST, ActType.NOTE, ActType.SAY, ActType.CONCERN, ActType.EXPECT})
"""What one who stands apart says instead; so does whatever binds no more firmly than readiness."""


LUKEWARM = frozenset({ActType.NOTE, ActType.INTEREST})
"""Neutral acts that say less than taking a side, as hedged ones do; to urge, to expect or to stress is not to step back from it.

That a thing was spoken of (`say`: 意見交換を行った, discussed) is a mention, and tells nothing of where anybody stands.
"""


class Said(NamedTuple):
    """What is compared of a position: its stance, the type, force and degree of the deciding act, and on which side it stands.

    `against`: it denies, opposes or takes back what its words name. `yields`: it is against it no longer.
    """

    stance: Stance
    act: ActType
    force: Force = Force.NONE
    degree: Degree = Degree.PLAIN
    against: bool = False
    yields: bool = False

    @property
    def strength(self) -> Strength:
        """Where the deciding act stands in the order of acts."""
        return strength(self.act, self.force, self.degree)

    @property
    def lukewarm(self) -> bool:
        """Whether it says less than taking a side, and yet something of where its holder stands."""
        return self.stance == "neutral" and (is_hedged(self.force) or (self.act in LUKEWARM and self.force is Force.NONE))


_WEIGHTS: Mapping[Stance, int] = MappingProxyType({"supports": 2, "opposes": 2, "concerned": 1, "reserved": 0})
"""How far a stance goes on its side; one who takes no side goes nowhere."""


class OpposingRow(NamedTuple):
    """Words of one language that oppose what they name, with a predicate that has one and one that only censures."""

    words: tuple[str, ...]
    takes: str
    leaves: str


@cache
def _rows() -> Mapping[str, object]:
    with _FILE.open("rb") as file:
        return cast("Mapping[str, object]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only


@cache
def condemned() -> frozenset[str]:
    """The issues that are themselves what is condemned (terrorism), not a value that somebody violates (disarmament)."""
    return frozenset(cast("list[str]", _rows()["condemned"]))


@cache
def opposing_rows() -> tuple[OpposingRow, ...]:
    """Every row of the table of words that oppose."""
    rows = cast("Mapping[str, Mapping[str, object]]", _rows()["opposing"]).values()
    return tuple(OpposingRow(tuple(cast("list[str]", row["words"])), str(row["takes"]), str(row["leaves"])) for row in rows)


@cache
def _opposing() -> re.Pattern[str]:
    words = (word for row in opposing_rows() for word in row.words)
    return re.compile("|".join(rf"\b{word}" if word.isascii() else re.escape(word) for word in words), re.IGNORECASE)


class WordsRow(NamedTuple):
    """What the words of an act show in one language, with words that do and words that do not."""

    words: re.Pattern[str]
    takes: str
    leaves: str


Section = Literal[
    "ending", "procedure", "put_off", "informing", "answering", "elsewhere", "talking", "wished_away", "on_a_stance", "as_it_stands", "declining", "yielding", "regretting", "refusing", "again", "unbearable", "understanding", "disagreement", "conditional",
]  # fmt: skip


@cache
def words_rows(section: Section) -> tuple[WordsRow, ...]:
    """Every row of a table of words: that end what they name, name how it is dealt with or that it is put off, speak of it, wish it away."""
    rows = cast("Mapping[str, Mapping[str, str]]", _rows()[section]).values()
    return tuple(WordsRow(re.compile(row["words"], re.IGNORECASE), row["takes"], row["leaves"]) for row in rows)


def ends(act: Act, words: Callable[[Span], str]) -> bool:
    """Whether its holder binds itself to suspend or end what it names: that is no support of it."""
    if act.act not in _ENDING or judged_stance(act) or act.content is None:
        return False
    whole = Span(min(act.predicate.start, act.content.start), max(act.predicate.end, act.content.end))
    return any(row.words.search(words(whole)) for row in words_rows("ending"))


def only_talks(act: Act, issue: str, words: Callable[[Span], str]) -> bool:
    """Whether its holder binds itself only to speak of `issue` or to look at it, or supports that (to exchange views on it): that is no support of it."""
    if act.act not in (*_ENDING, ActType.SUPPORT) or judged_stance(act) or act.content is None or issue in of_procedure():
        return False
    whole = Span(min(act.predicate.start, act.content.start), max(act.predicate.end, act.content.end))
    return any(row.words.search(words(span)) for row in words_rows("talking") for span in (whole, act.content))


def is_wished_away(clause: Span, terms: Iterable[Span], words: Callable[[Span], str]) -> bool:
    """Whether every term of a clause that shows an issue names what is wished away there (a country free of drugs)."""
    said = words(clause)
    rid_of = [found.span() for row in words_rows("wished_away") for found in row.words.finditer(said)]
    places = [(term.start - clause.start, term.end - clause.start) for term in terms] if rid_of else []
    return bool(places) and all(any(first <= start and end <= last for first, last in rid_of) for start, end in places)


@cache
def of_procedure() -> frozenset[str]:
    """The issues that are themselves about how things are dealt with."""
    return frozenset(cast("list[str]", _rows()["of_procedure"]))


@cache
def _put_off_itself() -> frozenset[str]:
    return frozenset((*cast("list[str]", _rows()["put_off_itself"]), *condemned()))


def is_about_halts(issue: str) -> bool:
    """Whether an issue is itself about putting off or ending something (a moratorium on nuclear tests), or is what is condemned."""
    return issue in _put_off_itself()


def holds_elsewhere(text: str) -> bool:
    """Whether a text says that what its parties hold stands in another text, or in an annex."""
    return any(row.words.search(text) for row in words_rows("elsewhere"))


@cache
def of_meetings() -> frozenset[str]:
    """The issues to which a text speaks wherever it names a meeting of a dialogue."""
    return frozenset(cast("list[str]", _rows()["of_meetings"]))


def is_procedure(act: Act, issue: str, words: Callable[[Span], str]) -> bool:
    """Whether its object is only how `issue` is dealt with (its inclusion in the agenda, a vote, the wording): no stance on it.

    Nor does whoever supports that it is put off or given up support it.
    """
    if act.content is None or judged_stance(act) or issue in of_procedure() or act.act not in STANCES:
        return False
    whole = words(act.content)
    if any(row.words.search(whole) for row in words_rows("procedure")):
        return True
    return STANCES[act.act] == "supports" and not is_about_halts(issue) and (is_put_off(whole) or (act.act in _PRAISES and shows("informing", whole)))


def is_put_off(content: str) -> bool:
    """Whether a complement tells that a thing is put off, given up, left or made smaller."""
    return any(row.words.search(content) for row in words_rows("put_off"))


@cache
def _one_of(section: str) -> re.Pattern[str]:
    words = cast("list[str]", _rows()[section])
    return re.compile("|".join(rf"\b{word}\b" if word.isascii() else re.escape(word) for word in words), re.IGNORECASE)


def undoing() -> tuple[str, ...]:
    """Words for what undoes a thing (lifting, 撤廃)."""
    return tuple(cast("list[str]", _rows()["undoing"]))


def judged_rule(stance: str) -> str:
    """The rule of an act of which a person said where its holder stands."""
    return f"{_JUDGED}{stance}"


def judged_stance(act: Act) -> Stance | None:
    """Where its holder stands by a person's word; None where nobody said so. Who takes a support back takes no side by it."""
    said = act.rule.removeprefix(_JUDGED) if act.rule.startswith(_JUDGED) else ""
    return next((stance for stance in JUDGED_STANCES if stance == said), "neutral" if said == TAKEN_BACK else None)


def points_back(words: str) -> bool:
    """Whether the words of a clause point to what was said before it."""
    return _one_of("pointing").search(words) is not None


def scope_of(words: str) -> frozenset[str]:
    """The words of a clause that widen what it names to others of its kind (Marline-like, such as the pact, 〜のような)."""
    return frozenset(found.casefold() for found in _one_of("widening").findall(words))


def opposes(act: ActType, predicate: str) -> bool:
    """Whether an act, by the words of its predicate, is opposed to what it names, and does not censure how somebody behaves."""
    return act is ActType.CONDEMN and _opposing().search(predicate) is not None


def is_condemned(issues: Iterable[str]) -> bool:
    """Whether an issue, given with its broader ones, is itself what is condemned."""
    return not condemned().isdisjoint(issues)


def is_denied(act: Act) -> bool:
    """Whether the act denies what its words name, or takes it back: does not support, cannot welcome, withdrew its support."""
    return act.rule.endswith(_DENIED)


def is_withheld(act: Act) -> bool:
    """Whether it only denies support: who did not support a thing need not oppose it."""
    return act.rule.endswith(_WITHHELD)


def is_withdrawal(act: Act) -> bool:
    """Whether the act takes back what it names."""
    return _WITHDRAWN in act.rule


def denies(act: Act, words: Callable[[Span], str]) -> bool:
    """Whether it denies something itself, or tells that somebody does: in neither is what the words name agreed."""
    return is_denied(act) or judged_stance(act) == "opposes" or tells_of_denial(act, words)


def is_language(act: Act, words: Callable[[Span], str]) -> bool:
    """Whether what its words name can be called agreed: it is not denied, nor ended, put off or given up.

    Of some issues that is what they are about (a moratorium on nuclear tests).
    """
    given_up = act.content is not None and _put_off_itself().isdisjoint(act.issues) and is_put_off(words(act.content))
    return not (denies(act, words) or ends(act, words) or given_up)


def is_against(act: Act, predicate: str) -> bool:
    """Whether an act, whose predicate is printed so, speaks against what it names: it opposes, denies or takes back a support.

    What else is denied (does not object, does not intend) leaves open where its holder stands.
    """
    if judged := judged_stance(act):
        return judged == "opposes" or act.rule == judged_rule(TAKEN_BACK)
    if is_withdrawal(act):
        return _one_of("objections").search(predicate) is None  # who takes back a reservation speaks for the thing
    return opposes(act.act, predicate) or (is_denied(act) and act.act in _AGAINST)


def reserves(act: Act, words: Callable[[Span], str]) -> bool:
    """Whether an act keeps open where its holder stands: it reserves its position, dissociates itself, or refuses a thing as it stands only."""
    if judged_stance(act):
        return False
    if act.act is ActType.CONCERN:
        return not is_denied(act) and _one_of("reserving").search(words(act.predicate)) is not None
    return act.act is ActType.CONDEMN and act.rule.endswith(_REFUSED) and shows("as_it_stands", words(act.clause))


def is_unopposed(act: Act, clause: str) -> bool:
    """Whether it denies an opposition that it had, its clause printed so (no longer opposes)."""
    return act.rule.endswith(_UNOPPOSED) and ends_by_its_words(clause)


def recalls(act: Act, predicate: str) -> bool:
    """Whether an act, whose predicate is printed so, only tells again what was."""
    return judged_stance(act) is None and act.act is ActType.NOTE and _one_of("recalling").search(predicate) is not None


def shows(section: Section, words: str) -> bool:
    """Whether words show what the rows of a table find."""
    return any(row.words.search(words) for row in words_rows(section))


def tells_of_denial(act: Act, words: Callable[[Span], str]) -> bool:
    """Whether its complement tells that somebody denies or opposes something, or its object is somebody's opposition.

    Whoever confirms, welcomes or does not support that takes no side by it.
    """
    if judged_stance(act) or is_withdrawal(act):
        return False
    on_a_stance = act.content is not None and act.act in STANCES and shows("on_a_stance", words(act.content))
    return on_a_stance or any(is_denied(one) or is_against(one, words(one.predicate)) for one in act.embedded)


def rues_a_refusal(act: Act, words: Callable[[Span], str]) -> bool:
    """Whether what it is sorry for is that another does not take part: that speaks of the other, and not against the matter."""
    return act.act is ActType.CONCERN and act.content is not None and not (is_denied(act) or judged_stance(act)) and shows("refusing", words(act.content))


def ends_by_its_words(words: str) -> bool:
    """Whether words say that what they deny has been so (no longer supports)."""
    return _one_of("no_more").search(words) is not None


def stance_of(act: Act, *, on_condemned: bool, opposed: bool = False) -> Stance:
    """The stance that an act expresses on an issue; `opposed` where it opposes the issue as such, and nothing else in it.

    Who condemns a violation, or worries about one, speaks of the value violated and not against it. Who is interested,
    or ready to talk, has not taken a side; nor has who takes positive note.
    """
    if judged := judged_stance(act):
        return judged
    stance = "neutral" if is_hedged(act.force) or act.rule.endswith(_NOTED) else STANCES.get(act.act, "neutral")
    against = stance in ("opposes", "concerned")
    return "neutral" if against and not (on_condemned or opposed or is_denied(act)) else stance


def is_hedged(force: Force) -> bool:
    """Whether an act binds, but no more firmly than readiness."""
    return Force.NONE < force <= Force.READINESS


def stands_apart(act: ActType, force: Force) -> bool:
    """Whether such an act, beside others who take a side, keeps its holder apart from them."""
    return is_hedged(force) or (force is Force.NONE and act in STANDS_APART)


def bound_alike(one: Strength, other: Strength) -> bool:
    """Whether one agrees or decides with others and the other commits itself: nobody can say that this is a step back, or forward."""
    steps = {one.step, other.step}
    return one.ladder == other.ladder == BINDING and steps in ({Force.COMMITMENT, Force.AGREEMENT}, {Force.COMMITMENT, Force.DECISION})


def change_of(before: Said, now: Said) -> Change | None:
    """What became of a stance on one matter; None where the two cannot be compared.

    Who speaks against what it supported, or the other way round, has reversed; so has who is against it no longer. Strength is compared only where both acts
    stand on one ladder, how far a stance goes only where both say where their holder stands; the same side in other
    words of equal weight is kept.
    """
    if now.against != before.against:
        return "reversed" if "supports" in (before.stance, now.stance) or now.yields else None
    if bound_alike(now.strength, before.strength) or _only_binds(before) != _only_binds(now):
        return None
    further = now.strength.against(before.strength)
    if now.stance != before.stance:
        further = _further(before, now)
    elif now.stance != "neutral":
        further = further or 0
    if further is None or Force.DELIVERED in (before.force, now.force):
        return None
    return "kept" if further == 0 else "stronger" if further > 0 else "weaker"


def _only_binds(said: Said) -> bool:
    """Whether a firm promise takes no side, as one that ends a thing: it is no less and no more than one that carries it on."""
    return said.stance == "neutral" and said.act in _ENDING and said.force > Force.READINESS


def _further(before: Said, now: Said) -> int | None:
    """How much farther one stance goes than another: both have a weight, or both acts stand on one ladder."""
    one, other = _weight(before), _weight(now)
    if one is None or other is None or {before.stance, now.stance} == {"supports", "opposes"}:
        return now.strength.against(before.strength)
    return other - one


def _weight(said: Said) -> int | None:
    return 0 if said.lukewarm else _WEIGHTS.get(said.stance)
