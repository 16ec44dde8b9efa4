"""What changed between passages that speak to the same thing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...acts.models import Act, ActType, Force
from ...acts.scale import Strength, strength
from ...mentions.models import Mention
from ...values import Duration, Money, Quantity, Span
from ..search import fold
from ..stances import STANCES, TAKES_A_SIDE, bound_alike, is_against, is_hedged, stands_apart
from .ended import opposite_in
from .models import ActChange, Doing, FigureChange, StrengthChange
from .passages import Passage
from .table import table

Sides = tuple[Sequence[Passage], Sequence[Passage]]
_SAME_RUNS, _FRAME = 0.8, 0.85
_Counted = Mapping[str, Mapping[str, str]]


def same_words(before: Passage, after: Passage) -> bool:
    """Whether two passages are as good as the same: no telling word, act, holder or figure is another."""
    if before.plain == after.plain:
        return True
    if before.document.meta.language != after.document.meta.language:
        return False
    shared = len(before.runs & after.runs)
    alike = shared >= _SAME_RUNS * max(len(before.runs), len(after.runs), 1)
    same = alike and before.terms == after.terms and _said(before) == _said(after) and _denials(before) == _denials(after)
    return same and opposite_in(before.words, after.words) is None


def _denials(one: Passage) -> int:
    """How often its words deny: a single `not` is no telling word, and turns everything."""
    return len(table().denying.findall(one.words))


def _said(one: Passage) -> object:
    acts = sorted((act.act.value, act.force, act.degree, sorted(act.holders)) for act in one.acts)
    return acts, sorted(one.names), sorted(one.parties), sorted(map(str, (figure.value for figure in one.figures)))


def strengths(sides: Sides) -> Iterator[StrengthChange]:
    """Where a party that speaks on both sides says it more or less strongly, the strongest act of each ladder compared.

    What is told as done is no stronger promise: the ledger tells of it. Acts on two steps of a ladder are measured by each
    other only where both sides name much the same: to agree on a danger and to commit to an end of it are two things. Nor is
    what one announced and all agree on now less firm for being an agreement.
    """
    before, after = (_by_ladder(passages, _holders(sides)) for passages in sides)
    for ladder in sorted(before.keys() & after.keys()):
        one, other = before[ladder], after[ladder]
        if other.against(one) and not bound_alike(one, other) and (one.step == other.step or (_is_one_thing(sides) and _is_of_as_many(sides))):
            yield StrengthChange(one, other)


def acts(sides: Sides) -> ActChange | None:
    """What those who speak on both sides do with their words, where it is not what they did; None where it is the same."""
    before, after = (_doings(passages, _holders(sides)) for passages in sides)
    return ActChange(before, after) if before and after and before != after else None


def is_reversed(change: ActChange) -> bool:
    """Whether what was supported is spoken against, or the other way round; who does both on one side has not turned."""
    one, other = (_sides(doings) for doings in (change.before, change.after))
    return {*one, *other} == {"for", "against"} and len(one) == len(other) == 1


def _sides(doings: Iterable[Doing]) -> frozenset[str]:
    """On which sides they stand; who condemns one thing beside supporting another (the demand to end it) stands on no one side."""
    return frozenset(
        "against" if one.against else _CENSURE.get(one.act, "for")
        for one in doings if one.against or one.act in _CENSURE or STANCES.get(one.act) == "supports"
    )  # fmt: skip


_CENSURE: Mapping[ActType, str] = {ActType.CONDEMN: "censures"}


def _is_one_thing(sides: Sides) -> bool:
    one, other = (frozenset(key for each in side for key in (*each.terms, *each.names)) for side in sides)
    return 2 * len(one & other) >= max(len(one), len(other))


def _is_one_frame(sides: Sides) -> bool:
    """Whether hardly a telling word is another."""
    one, other = (frozenset(term for each in side for term in each.terms) for side in sides)
    return len(one & other) >= _FRAME * max(len(one), len(other))


def _is_of_as_many(sides: Sides) -> bool:
    """Whether both sides are said by one, or both by several together."""
    one, other = (len(holders(side)) > 1 for side in sides)
    return one is other


def _doings(passages: Iterable[Passage], holders: frozenset[str]) -> tuple[Doing, ...]:
    return tuple(sorted({
        _doing(act, one)
        for one in passages for act in one.acts
        if not act.background and not is_hedged(act.force) and not holders.isdisjoint(act.holders)
    }))  # fmt: skip


def came_and_went(sides: Sides) -> tuple[frozenset[str], frozenset[str]]:
    """Who joined in what others did before, and who left it to others.

    That can be said where the act is the same, and where others take a side together while the party speaks beside them by
    itself: those who sign and those who welcome that it is in force are no two numbers of one thing. Nor does a party leave
    that took no part in the later document, or join that took none in the earlier one.
    """
    had, have = map(holders, sides)
    if had == have or had.isdisjoint(have):
        return frozenset(), frozenset()
    before, after = (frozenset(side[0].document.meta.parties) for side in sides)
    doings, alone = [_by_doing(side) for side in sides], [_beside(side) for side in sides]
    same = doings[0].keys() & doings[1].keys()
    left, joined = (frozenset(party for doing in same for party in side[doing]) for side in doings)
    if all(map(_takes_a_side, sides)):
        joined, left = joined | (alone[0] & have), left | (alone[1] & had)
    return (joined & before) - had, (left & after) - have


def _takes_a_side(passages: Iterable[Passage]) -> bool:
    return any(len(act.holders) > 1 and act.act in _SIDES and not act.background for one in passages for act in one.acts)


def _beside(passages: Iterable[Passage]) -> frozenset[str]:
    """Who speaks alone in the provisions of the passages, neither named there nor answering what was said with thanks or praise."""
    named = {mention.value for one in passages for mention in one.document.mentions_in(one.span) if mention.kind == "party"}
    return frozenset(
        party for one in passages for act in one.document.acts
        if act.eid == one.provision.eid and len(act.holders) == 1 and act.act not in _ANSWERS and not act.background
        for party in act.holders
    ) - named  # fmt: skip


_SIDES = TAKES_A_SIDE | {ActType.URGE, ActType.DECIDE, ActType.COMMIT, ActType.INTEND}
_ANSWERS = frozenset({ActType.THANK, ActType.APPRECIATE, ActType.WELCOME})


def _by_doing(passages: Iterable[Passage]) -> Mapping[Doing, frozenset[str]]:
    found: dict[Doing, frozenset[str]] = defaultdict(frozenset)
    for one in passages:
        for act in one.acts:
            if not act.background and not is_hedged(act.force):
                found[_doing(act, one)] |= frozenset(act.holders)
    return found


def _doing(act: Act, one: Passage) -> Doing:
    return Doing(act.act, is_against(act, one.document.words(act.predicate)))


def _holders(sides: Sides) -> frozenset[str]:
    one, other = (frozenset(party for passage in side for party in passage.holders) for side in sides)
    return one & other


def _by_ladder(passages: Iterable[Passage], holders: frozenset[str]) -> Mapping[str, Strength]:
    found: dict[str, Strength] = {}
    for passage in passages:
        for act in passage.acts:
            if not act.background and act.force is not Force.DELIVERED and not holders.isdisjoint(act.holders):
                own = strength(act.act, act.force, act.degree)
                found[own.ladder] = max(found.get(own.ladder, own), own)
    return found


def holders(passages: Iterable[Passage]) -> frozenset[str]:
    """Who acts in the passages, in passing or not."""
    return frozenset(party for passage in passages for party in passage.holders)


def apart(passages: Sequence[Passage]) -> frozenset[str]:
    """Who speaks alone beside others who act together: in the passages or in the same provisions, and stepping back from them."""
    together = [frozenset(act.holders) for one in passages for act in one.acts if len(act.holders) > 1]
    if not together:
        return frozenset()
    provisions = {(one.document.source.digest, one.provision.eid): one for one in passages}.values()
    alone = {
        party for one in provisions for act in one.document.acts
        if act.eid == one.provision.eid and len(act.holders) == 1 and stands_apart(act.act, act.force)
        for party in act.holders
    }  # fmt: skip
    return frozenset(alone).difference(*together)


def figures(sides: Sides) -> Iterator[FigureChange]:
    """Sums, counts and spans of time that differ, by currency or unit; dates only where both sides print other ones.

    A date is in the place of another only where hardly a telling word is another: else it may be the day of another thing. Of sums and counts what is promised is measured by what is promised and what is told by what is told: how much of a
    target was reached is no change of the target.
    """
    before, after = (_by_unit(passages) for passages in sides)
    for unit in sorted(before.keys() | after.keys()):
        one, other = before.get(unit, {}), after.get(unit, {})
        if one.keys() == other.keys() and len(one) > 1 and unit not in _TIMES:
            yield from _changed_places(*(_by_thing(passages, unit) for passages in sides))
        if one.keys() == other.keys() or (unit == _DATE and not (one and other)):
            continue
        if unit not in _TIMES and one and other and not _is_one_kind(sides, unit):
            continue
        out = [words for value, words in one.items() if value not in other]
        in_ = [words for value, words in other.items() if value not in one]
        if unit == _DATE and max(len(out), len(in_)) > 1 and one.keys().isdisjoint(other):
            continue  # nobody can say which of several days came to stand for which
        if unit == _DATE and out and in_ and not _is_one_frame(sides):
            continue  # the day on which it was signed is not that on which it is in force
        yield FigureChange(", ".join(out) or None, ", ".join(in_) or None)
    yield from _changed_places(*map(_by_bare_thing, sides))


def _changed_places(one: _Counted, other: _Counted) -> Iterator[FigureChange]:
    """Figures that count other things than before: 500 trainees and 200 teachers, 200 trainees and 500 teachers."""
    for thing in sorted(one.keys() & other.keys()):
        if len(one[thing]) == len(other[thing]) == 1 and one[thing].keys() != other[thing].keys():
            yield FigureChange(*one[thing].values(), *other[thing].values())


def _by_thing(passages: Iterable[Passage], unit: str) -> _Counted:
    """By what is counted the figures in a unit as values, each with its printed words and that thing."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for passage in passages:
        for mention in passage.figures:
            if _unit(mention, passage) == unit and (at := _counted(mention, passage)):
                whole = Span(min(at.start, mention.span.start), max(at.end, mention.span.end))
                found[fold(passage.document.words(at))].setdefault(str(mention.value), passage.document.words(whole))
    return found


def _by_bare_thing(passages: Iterable[Passage]) -> _Counted:
    """The same of numbers whose unit is not known (90 mechanics)."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for passage in passages:
        known = [mention.span for mention in passage.document.mentions_in(passage.span)]
        for bare in _BARE.finditer(passage.document.text, passage.span.start, passage.span.end):
            if not any(Span(*bare.span(1)).overlaps(at) for at in known):
                found[fold(bare[2])].setdefault(bare[1].replace(",", ""), bare[0])
    return found


def _counted(mention: Mention, passage: Passage) -> Span | None:
    """The word for what a figure counts: in Japanese right before it (看護師700名), else inside it or right behind."""
    text, at = passage.document.text, mention.span
    if passage.document.meta.language == "ja":
        found = _THING_JA.search(text, passage.span.start, at.start)
    else:
        found = _THING.search(text, at.start, passage.span.end)
        found = found if found and found.start() <= at.end + 1 else None
    return Span(*found.span()) if found else None


_THING_JA = re.compile(r"[\u3005\u3400-\u9fff\u30a1-\u30fa\u30fc]+(?=約?\Z)")
_BARE = re.compile(r"(?<![\w.,/-])(\d[\d,]*) ([a-z]{3,}s)\b")
_THING = re.compile(r"[^\W\d_]{3,}")


def _is_one_kind(sides: Sides, unit: str) -> bool:
    """Whether the figures in a unit are promised on both sides, or told on both and each has its counterpart.

    Of several that are told one is the whole of which another is a part: they are measured where they share that whole.
    """
    kinds = {kind for side in sides for kind in _kinds(side, unit)}
    one, other = (_by_unit(side)[unit].keys() for side in sides)
    if len(kinds) != 1:
        return False
    return kinds == {"promised"} or (len(one) == len(other) and (len(one) == 1 or not one.isdisjoint(other)))


def _kinds(passages: Iterable[Passage], unit: str) -> Iterator[str]:
    """What the acts do with their figures in a unit: promise them or tell of them."""
    for one in passages:
        places = [mention.span for mention in one.figures if _unit(mention, one) == unit]
        acts = [act for act in one.acts if not act.background and any(act.clause.overlaps(at) for at in places)]
        forces = {inner.force for act in acts for inner in (act, *act.embedded)}
        promised = any(Force.READINESS < force < Force.DELIVERED for force in forces)
        if promised:
            yield "promised"
        if places and (not promised or Force.DELIVERED in forces or any(act.force is Force.NONE and not act.embedded for act in acts)):
            yield "told"


_DATE = "date"
_TIMES = frozenset({_DATE, "duration"})


def _by_unit(passages: Iterable[Passage]) -> Mapping[str, Mapping[str, str]]:
    """By unit the figures as values, each with its printed words."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for passage in passages:
        for mention in passage.figures:
            unit = _unit(mention, passage)
            if unit:
                found[unit].setdefault(str(mention.value), passage.document.words(mention.span))
    return found


def _unit(mention: Mention, passage: Passage) -> str | None:
    match mention.value:
        case Money(currency=currency):
            return currency
        case Quantity(unit=unit):
            return unit
        case Duration():
            return "duration"
    own = mention.kind != _DATE or str(mention.value) == passage.document.date
    return None if own else _DATE
