"""Whether a later passage is about an earlier promise: signs with weights a reader can argue with.

Every sign looks at the two passages and their documents alone: what else is held changes no match.
"""

import re
from collections.abc import Callable, Collection, Iterable
from math import fsum

from ..values import Edtf, Money, Quantity
from .answers import Reason
from .effect_words import find
from .effects import in_place_of, says_undone
from .entries import Entry
from .hearsay import contested, governed, of_themselves, on_the_word_of
from .kinds import DOES, kinds_in
from .signs_of_time import THE_MEETING, days_apart, deadline, in_time, meeting, meets, names_when, numbered
from .steps import step_told
from .telling import NAME, PLAIN, weighed

SURE = 10
"""From this weight on, and with one of `DECIDING`, a match is a fact of the record; else it stays a suggestion."""
SUGGESTED = 7
"""Below this weight nothing is said."""

SAME_FIGURE, CITES, SPEAKS, REPORTED = (
    "same figure",
    "cites the day",
    "owner speaks or is named",
    "most of the promise reported",
)
OTHER_BENEFICIARY, TOLD_BY_ANOTHER, ANOTHERS, THERE = "another beneficiary", "told by another", "done by another", "of what is there already"
BEFORE_IT, OTHER_THING, REFUSED = "told of a time before the promise", "the figure of another thing", "one is not to do what the other is"
A_STEP, OF_RECIPIENT, OF_ITS_KIND, APART, HANGS, TRANSLATED = "told of a step toward it", "told of what is to have it", "another thing of its kind", "told beside it", "said again under a condition", "told in another language"
OBJECT = "same object words"
HEADED, PERHAPS_IT, SECOND = "of what stands before it", "told of what is perhaps the same promise", "likelier told of another promise"
NO_FACT = frozenset({OTHER_BENEFICIARY, TOLD_BY_ANOTHER, ANOTHERS, THERE, BEFORE_IT, OTHER_THING, REFUSED, A_STEP, OF_RECIPIENT, OF_ITS_KIND, APART, HANGS, TRANSLATED, PERHAPS_IT, SECOND, HEADED})
"""Each forbids a fact, however much is in common."""
_THE_SAME = frozenset({SAME_FIGURE, CITES, REPORTED})
"""Signs that show one promise, whoever tells of it."""

SAME_COUNT = "same number of it"
_LITTLE = 2.0
"""Words in common that weigh less are those of many promises."""
_SOME = 5
"""A smaller number is that of many things."""
_HALF = 2
_MANY = 3
_WHOLE_DAY = len("2031-04-02")
_LIKENESS: tuple[tuple[float, int], ...] = ((0.8, 6), (0.6, 4), (0.45, 3), (0.3, 2), (0.2, 1))
"""By the least share of the weight of both passages' words that they have in common."""
_COVERED: tuple[tuple[float, int], ...] = ((0.8, 4), (0.6, 3), (0.4, 2))
"""By the least share of the weight of the promise's words that a report repeats."""
_TELLING: tuple[tuple[float, int], ...] = ((6, 2), (4, 1), (2, 0), (0, -2))
"""By the least weight of the words in common: one common word is little, however short the passages."""
_REPEATED, _REPORTED, _ENOUGH = 0.75, 0.55, 4.0
"""So much of both is in common where a sentence is repeated, of the promise where it is reported; and so much at least."""
_ALL, _SHORT = 0.9, 3.0
"""Of a promise in few words nearly all are reported, and so much at least."""
_MOST_TRANSLATED = 6
"""However much two texts in two languages both name."""
_AROUND = 4
"""What stands before a promise makes a suggestion where so much is lacking, and weighs no more than that."""
_RECIPIENT = re.compile(r"\bto (?:the|a|an|its) [^,.;]+?(?= (?:by|in|for|from|within)\b|\Z)|[^、。をに]+に(?=[0-9、]|対し)")
"""To whom or what a sum is to go."""
_NEVER = -20
"""So much speaks against what is said not to be so that it is never told."""
_TOLD = frozenset({"delivered", "progress", "exceeded", "dropped", "superseded", "changed"})


def reasons(earlier: Entry, later: Entry) -> tuple[Reason, ...]:
    """Every sign that speaks for or against `later` being about `earlier`; empty where an owner is not shared."""
    owner = _owner(earlier, later)
    if owner is None:
        return ()
    found = (sign(earlier, later) for sign in SIGNS)
    why = (owner, *(reason for reason in found if reason is not None))
    lacking = SUGGESTED - weight_of(why)
    around = _headed(earlier, later) if 0 < lacking <= _AROUND else None
    return (*why, Reason(HEADED, lacking, around)) if around else why


def decided(why: Collection[Reason]) -> bool:
    """Whether the signs make a fact: heavy enough, by the owners themselves, with signs that decide and none that forbids it."""
    found = {reason.sign for reason in why}
    return NO_FACT.isdisjoint(found) and weight_of(why) >= SURE and any(signs <= found for signs in DECIDING)


def weight_of(why: Iterable[Reason]) -> int:
    """The sum of the signs."""
    return sum(reason.weight for reason in why)


def _owner(earlier: Entry, later: Entry) -> Reason | None:
    one, other = earlier.owners, later.owners
    if later.undertaking is None and _may_speak(one, earlier, later):
        return Reason(SPEAKS, 3, ", ".join(sorted(one)))
    if not one & other:
        return None
    shared = ", ".join(sorted(one & other))
    if one == other:
        return Reason("same owner", 3, shared)
    if _HALF * len(one & other) >= len(one | other):
        return Reason("shared owner", 1, shared)
    return Reason("few owners shared", -4, shared)


def _may_speak(owners: Collection[str], earlier: Entry, later: Entry) -> bool:
    """Whether the document of the later one is of the owners of a promise: they took part, or nothing is said of who did and it is of the same dialogue."""
    first, second = earlier.work.document.meta, later.work.document.meta
    if second.parties:
        return set(owners) <= set(second.parties)
    return second.framework is not None and first.framework == second.framework


def _circle(earlier: Entry, later: Entry) -> Reason | None:
    """Others speak: what is owed to one partner is not what is owed to another, unless day, figure or the whole of it is told."""
    one, other = earlier.work.document.meta, later.work.document.meta
    if set(one.parties) == set(other.parties) or (one.framework and one.framework == other.framework):
        return None
    told = (sign(earlier, later) for sign in (_figure, _cited_day, _whole))
    if any(reason is not None and reason.sign in _THE_SAME for reason in told):
        return None
    if later.is_report and set(one.parties) < set(other.parties):
        return None if later.told_by == earlier.owners else Reason("a wider circle", -1)
    return Reason("another circle", -3 if later.is_report or earlier.owners == later.owners else -8)


def _object(earlier: Entry, later: Entry) -> Reason | None:
    if earlier.work.document.meta.language != later.work.document.meta.language:
        return None
    if meets(earlier, later):
        return None
    shared = _shared(earlier, later)
    both = earlier.weight + later.weight
    likeness = 2 * shared / both if both else 0.0
    covered = shared / earlier.weight if earlier.weight else 0.0
    weight = max(_step(_LIKENESS, likeness), _step(_COVERED, covered) if later.is_report else 0)
    if not weight and _cited_thing(earlier, later):
        return None  # beside what it promises itself, the passage names the thing promised then
    if not weight:
        return Reason("other object words", -2, f"{likeness:.0%}")
    told = f"{likeness:.0%} of both, {covered:.0%} of the promise, weight {shared:.1f}"
    return Reason(OBJECT, weight + _step(_TELLING, shared), told)


def _shared(earlier: Entry, later: Entry) -> float:
    return fsum(min(weight, later.words[term]) for term, weight in earlier.words.items() if term in later.words)


def _whole(earlier: Entry, later: Entry) -> Reason | None:
    """A sentence said again by the same owners, or a promise most of which is reported."""
    shared = _shared(earlier, later)
    if shared < (_SHORT if later.is_report else _ENOUGH) or _differ(earlier, later):
        return None
    if (
        not later.is_report
        and earlier.owners == later.owners
        and 2 * shared >= _REPEATED * (earlier.weight + later.weight)
    ):
        return Reason("the sentence repeated", 1)
    if later.is_report and later.tells in _TOLD and shared >= (_REPORTED if shared >= _ENOUGH else _ALL) * earlier.weight:
        return Reason(REPORTED, 1)
    return None


def _differ(earlier: Entry, later: Entry) -> bool:
    """Whether a figure of the one stands beside another of its unit."""
    return any(unit in later.figures and not _says(later, unit, one) for unit, one in earlier.figures.items())


def _step(table: tuple[tuple[float, int], ...], value: float) -> int:
    return next((weight for least, weight in table if value >= least), 0)


def _issue(earlier: Entry, later: Entry) -> Reason | None:
    one, other = earlier.issues, later.issues
    if one and other and one[0] == other[0]:
        return Reason("same issue", 2, one[0])
    shared = [issue for issue in one if issue in other]
    return Reason("shared issue", 1, shared[0]) if shared else None


def _figure(earlier: Entry, later: Entry) -> Reason | None:
    one, other = earlier.figures, later.figures
    same = [unit for unit, figure in one.items() if _says(later, unit, figure)]
    if same:
        return Reason(SAME_FIGURE, 4, str(one[same[0]]))
    if later.revises(earlier):
        return Reason(SAME_FIGURE, 4, "put in the place of another")
    differ = [unit for unit in one if unit in other]
    weight = -5 if not later.is_report and days_apart(earlier, later) else -2  # another sum by another day is another promise, unless it is said in the same words
    return Reason("other figure", weight, f"{one[differ[0]]} / {other[differ[0]]}") if differ else None


def _of_the_recipient(earlier: Entry, later: Entry) -> Reason | None:
    """What a report and the promise of a sum have in common is only who is to have the sum: what the fund did then is no payment to it."""
    if not later.is_report or earlier.undertaking is None or earlier.undertaking.money is None or languages_apart(earlier, later):
        return None
    to_it = {term for found in _RECIPIENT.finditer(earlier.promised) for term, _ in weighed(found[0])}
    shared = [term for term in earlier.words if term in later.words]
    paid = any(unit in earlier.figures for unit, _ in later.said)
    return Reason(OF_RECIPIENT, -4, " ".join(sorted(shared))) if shared and not paid and to_it.issuperset(shared) else None


def _other_thing(earlier: Entry, later: Entry) -> Reason | None:
    """A figure told with little in common and with a word of its own on either side: for ports, for railways."""
    apart = earlier.work.document.meta.language != later.work.document.meta.language
    if apart or _shared(earlier, later) >= _LITTLE or not any(_says(later, unit, one) for unit, one in earlier.figures.items()):
        return None
    own = [[term for term, weight in one.words.items() if weight >= PLAIN and term not in other.words] for one, other in ((earlier, later), (later, earlier))]
    return Reason(OTHER_THING, 0, " / ".join(terms[0] for terms in own)) if all(own) else None


def _counted(earlier: Entry, later: Entry) -> Reason | None:
    """The same number of the same thing, where no unit is known."""
    if earlier.figures:
        return None
    other = later.counts
    same = [(thing, many) for thing, own in sorted(earlier.counts.items()) for many in sorted(own & other.get(thing, frozenset())) if many >= _SOME]
    return Reason(SAME_COUNT, 3, f"{same[0][1]} {same[0][0]}") if same else None


def _says(later: Entry, unit: str, figure: Money | Quantity) -> bool:
    """Whether a figure is printed in a passage, or is its own."""
    own = later.figures.get(unit)
    return (unit, figure.amount) in later.said or (own is not None and own.amount == figure.amount)


def _named(earlier: Entry, later: Entry) -> Reason | None:
    shared = sorted(earlier.names & later.names)
    return Reason("same name", 2, shared[0]) if shared else None


def _placed(earlier: Entry, later: Entry) -> Reason | None:
    shared = sorted(earlier.places & later.places)
    return Reason("same place or third party", 1, shared[0]) if shared else None


def _cited_day(earlier: Entry, later: Entry) -> Reason | None:
    if later.cites is None:
        return None
    if later.cites.meeting:
        same = later.cites.meeting == earlier.meeting
        return Reason(CITES if same else "cites another meeting", 4 if same else -6, later.cites.meeting)
    day = later.cites.day or " "
    if not earlier.day.startswith(day) and earlier.pledged != day:
        return Reason("cites another day", -6, day)
    return Reason(CITES, 5 if len(day) >= _WHOLE_DAY else 4, day)


def _cited_thing(earlier: Entry, later: Entry) -> Reason | None:
    """What stands beside the day that is cited is what the promise is about."""
    shared = later.cited_words & set(earlier.words)
    named = 2 * len(shared) >= len(later.cited_words) and any(earlier.words[term] >= PLAIN for term in shared)
    return Reason("names it beside the day", 2, " ".join(sorted(shared))) if named else None


def _contested(earlier: Entry, later: Entry) -> Reason | None:
    """What is denied, known by hearsay, or given up for another thing shows nothing done."""
    told = contested(governed(later.work.document, later.clause)) or ("told as given up for another thing" if in_place_of(later.printed, earlier.words) else None)
    return Reason(told, _NEVER) if told else None


def _told_by(earlier: Entry, later: Entry) -> Reason | None:
    """What is reported by neither who owes the promise nor who is owed it, or only on somebody's word, is no fact."""
    if not later.is_report:
        return None
    tellers = later.told_by
    if tellers is None or not tellers.isdisjoint(earlier.owners | earlier.given_to):
        return Reason(TOLD_BY_ANOTHER, -2, "on the word of others") if on_the_word_of(later.printed) else None
    weight = -6 if of_themselves(later.work.document, later.clause, tellers, earlier.owners) else -2
    return Reason(TOLD_BY_ANOTHER, weight, ", ".join(sorted(tellers)) or "not clear by whom")


def _anothers(earlier: Entry, later: Entry) -> Reason | None:
    """Where a report names who did it, and these neither owe the promise nor tell it, or who of several did not, it may tell of another deed; where it names another who had promised it, it does."""
    if later.is_report and says_undone(later.printed):
        named = {str(one.value) for one in later.work.document.mentions_in(later.clause) if one.kind == "party"} & earlier.owners
        if named and named < earlier.owners:
            return Reason(ANOTHERS, -2, ", ".join(sorted(named)))  # what one of them has not done the others may have
    if later.is_report and later.pledgers and not later.pledgers & earlier.owners:
        return Reason(ANOTHERS, -12, ", ".join(sorted(later.pledgers)))
    others = later.doers - earlier.owners - (later.told_by or frozenset()) if later.is_report and later.undertaking is None else None
    if not others or later.doers & earlier.owners:
        return None
    in_return = others <= earlier.given_to and later.owners >= earlier.owners  # what was promised to them, they did for those who promised it
    return Reason(ANOTHERS, -8 if in_return else -2, ", ".join(sorted(others)))


def _of_what_is_there(earlier: Entry, later: Entry) -> Reason | None:
    """Who promises to extend or to use a thing does not promise again to set it up."""
    return Reason(THERE, 0) if not later.is_report and earlier.creates and later.extends else None


def _beneficiary(earlier: Entry, later: Entry) -> Reason | None:
    """Who is to have it, where both tell of somebody, and of nobody in common."""
    promised = frozenset(earlier.undertaking.beneficiaries if earlier.undertaking else ())
    had = later.given_to
    differ = promised and had and not promised & had
    return Reason(OTHER_BENEFICIARY, -12, f"{', '.join(sorted(promised))} / {', '.join(sorted(had))}") if differ else None


def _before_it(earlier: Entry, later: Entry) -> Reason | None:
    """A deed of days that all lie before the promise (recalled that in 2009 it had accepted), where none of them is cited as its day."""
    if not later.is_report or later.cites or later.meets:
        return None
    days = [one.value.last for one in later.work.document.mentions_in(later.clause) if isinstance(one.value, Edtf)]
    before = [day for day in days if day and day.isoformat() < earlier.day]
    return Reason(BEFORE_IT, -6, str(before[0])) if before and len(before) == len(days) else None


def _refused(earlier: Entry, later: Entry) -> Reason | None:
    """To do a thing and not to do it are no promise said again; whether the one takes back the other is for a person to say.

    Nor is what was done a promise not to do something kept, unless the promise itself is told of.
    """
    if later.is_report:
        kept = find("undertaken", later.printed) is not None
        return Reason(REFUSED, 0) if earlier.refuses and later.tells in _TOLD and not kept else None
    return Reason(REFUSED, 0) if earlier.refuses is not later.refuses else None


def _step_toward(earlier: Entry, later: Entry) -> Reason | None:
    """What is told as done, or given up, is a step toward what was promised (the tender for the boats was completed)."""
    if not later.is_report or later.tells not in ("delivered", "dropped", "changed"):
        return None
    step = step_told(later.tells, later.printed, " ".join((earlier.promised, *earlier.headed)))
    promised = step and languages_apart(earlier, later) and not kinds_in(step).keys().isdisjoint(earlier.tied)
    return Reason(A_STEP, 0, step) if step and not promised else None


def _of_its_kind(earlier: Entry, later: Entry) -> Reason | None:
    """The same noun with another word to tell which: what stands before it in Japanese (鉄道整備), behind it in English (of railways).

    Where much is in common, or the day is cited, another word may say the same; another name never does.
    """
    if earlier.work.document.meta.language != later.work.document.meta.language or later.cites:
        return None
    what = _shared(earlier, later) - fsum(earlier.words.get(term, 0) for term in earlier.where & later.where)
    least = PLAIN if what < _ENOUGH else NAME
    one, other = _told_which(earlier, least), _told_which(later, least)
    for noun in sorted(one.keys() & other.keys()):
        if one[noun].isdisjoint(later.words) and other[noun].isdisjoint(earlier.words):
            return Reason(OF_ITS_KIND, 0, f"{min(one[noun])} / {min(other[noun])}")
    return None


def _told_which(entry: Entry, least: float) -> dict[str, set[str]]:
    """The words that stand beside each term and tell at least so much."""
    found: dict[str, set[str]] = {}
    for before, behind in entry.pairs:
        noun, which = (before, behind) if before.isascii() else (behind, before)
        if entry.words[which] >= least:
            found.setdefault(noun, set()).add(which)
    return found


def _apart(earlier: Entry, later: Entry) -> Reason | None:
    """What is told is said to stand beside what was promised."""
    return Reason(APART, 0) if later.is_report and not earlier.refuses and find("apart", later.printed) is not None else None


def _hangs(earlier: Entry, later: Entry) -> Reason | None:
    """Who promises a thing again if the funds allow has not promised it again as it was."""
    hangs = [one.undertaking is not None and one.undertaking.condition is not None for one in (earlier, later)]
    return Reason(HANGS, 0) if not later.is_report and hangs == [False, True] else None


def _translated(earlier: Entry, later: Entry) -> Reason | None:
    """A deed in another language, where the words say nothing: it is a suggestion by the issue and by what both name or count.

    A thing, or what was done and when, must be in common; on another issue more than one thing.
    """
    if not later.is_report or later.tells not in _TOLD or not languages_apart(earlier, later):
        return None
    if meets(earlier, later) or any(reason is not None and reason.sign in _THE_SAME for reason in (_figure(earlier, later), _cited_day(earlier, later))):
        return None  # that speaks for itself
    shared = {one: tells for one, tells in earlier.tied.items() if one in later.tied}
    weight = min(sum(shared.values()), _MOST_TRANSLATED)
    return Reason(TRANSLATED, weight, ", ".join(sorted(shared))) if weight > DOES else None


def _headed(earlier: Entry, later: Entry) -> str | None:
    """What a report tells of that stands before the promise as what it is about, in a heading on the line or the first part of the sentence; or the other way round."""
    if not later.is_report or later.tells not in _TOLD or not (earlier.headed or later.headed) or languages_apart(earlier, later):
        return None
    one, other = ({**entry.headed, **entry.words} for entry in (earlier, later))
    shared = {term: min(weight, other[term]) for term, weight in one.items() if term in other and not (term in earlier.words and term in later.words)}
    return " ".join(sorted(shared)) if fsum(shared.values()) >= _LITTLE else None


def languages_apart(earlier: Entry, later: Entry) -> bool:
    """Whether their words cannot be compared."""
    return earlier.work.document.meta.language != later.work.document.meta.language


def told_next_to(earlier: Entry, later: Entry) -> bool:
    """Whether a passage stands behind a promise that was given before and is cited in the same part of its document."""
    return (
        earlier.before
        and earlier.work.id == later.work.id
        and earlier.eid == later.eid
        and earlier.clause.end <= later.clause.start
    )


def _next_to(earlier: Entry, later: Entry) -> Reason | None:
    second = not later.is_report and _again(earlier, later) is None  # a promise behind a promise, unless it is the same still
    return Reason("told right behind it", 4) if told_next_to(earlier, later) and not second else None


def _again(earlier: Entry, later: Entry) -> Reason | None:
    told = later.tells == "restated" or find("goes-on", later.printed) is not None
    return Reason("said again or to go on", 1) if told and earlier.owners == later.owners else None


def _phrase(earlier: Entry, later: Entry) -> Reason | None:
    """Words that stand side by side in both."""
    shared = sorted(pair for pair in earlier.pairs & later.pairs if any(earlier.words[term] >= PLAIN for term in pair))
    return Reason("same phrase", 2 if len(shared) >= _MANY else 1, " ".join(shared[0])) if shared else None


SIGNS: tuple[Callable[[Entry, Entry], Reason | None], ...] = (
    _circle, _object, _phrase, _whole, _issue, _figure, _of_the_recipient, _other_thing, _counted, _named, _placed, deadline, names_when, _cited_day, _cited_thing, _next_to, _again, meeting,
    in_time, numbered, _contested, _told_by, _anothers, _before_it, _beneficiary, _refused, _of_what_is_there, _step_toward, _of_its_kind, _apart, _hangs, _translated,
)  # fmt: skip
"""Asked after the owner, without whom nothing is matched."""

DECIDING: tuple[frozenset[str], ...] = tuple(map(frozenset, (
    ("judged by",),
    ("the sentence repeated", "same owner"),
    (REPORTED, SPEAKS), (REPORTED, "same owner"),
    (CITES, "same owner"), (CITES, SPEAKS),
    (SAME_FIGURE, OBJECT, "same owner"), (SAME_FIGURE, OBJECT, SPEAKS),
    (SAME_FIGURE, "same issue", "same owner"), (SAME_FIGURE, "same issue", SPEAKS),
    (SAME_COUNT, OBJECT, "same owner"), (SAME_COUNT, OBJECT, SPEAKS),
    ("same deadline", OBJECT, "same owner"), ("same deadline", "same name", "same owner"),
    (THE_MEETING,), ("tells of a meeting held", "held when it was due", SPEAKS),
)))  # fmt: skip
"""Signs that make a match sure where they stand together; words in common alone never do."""
