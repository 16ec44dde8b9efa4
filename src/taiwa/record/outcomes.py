"""What a later passage tells of one promise: by its words, and by its figures beside those of the promise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import fsum

from ..values import Duration, Money, Quantity
from .amounts import Share, share
from .answers import Effect, Reason, Shortfall
from .effect_words import DONE, find
from .effects import delivered_when, effect_in, falls_short, in_part, nothing_done, says_undone, tells_done
from .entries import Entry, unit_of
from .signs import A_STEP, REFUSED, decided, weight_of
from .signs_of_time import days_apart
from .steps import past_signature
from .telling import weighed

_FINAL: tuple[Effect, ...] = ("exceeded", "dropped", "superseded", "changed")
_STAGES: tuple[Effect, ...] = ("restated", "progress", "delivered", "delivered-early", "delivered-late", "exceeded")
_DONE: tuple[Effect, ...] = ("delivered", "delivered-early", "delivered-late", "exceeded")
_CLEARLY = 2
"""So much more must speak for one of two contradictory clauses of a sentence."""
_LENGTH = re.compile(r"P(T?)([\d.]+)([A-Z])")
_PARTS = re.compile(r"[、,;]|\b(?:and|but|while|although)\b")


@dataclass(frozen=True, slots=True)
class Link:
    """A later entry about an earlier one, with what speaks for it."""

    earlier: Entry
    later: Entry
    why: tuple[Reason, ...]

    @property
    def sure(self) -> bool:
        """Whether it is a fact of the record, and no suggestion."""
        return decided(self.why)

    @property
    def told(self) -> Effect:
        """The effect that words and figures tell; a step that is done brings the promise forward, and so does one time, or one partner, of many."""
        told = (report_effect if self.later.is_report else _effect)(self.earlier, self.later)
        promised = self.earlier.promised
        again = find("recurring", promised) is not None or (find("with-each", promised) is not None and find("of-all", self.later.printed) is None)
        stepped = told in _DONE and (again or any(reason.sign in (A_STEP, REFUSED) for reason in self.why))
        return "progress" if stepped else told

    @property
    def short(self) -> Shortfall | None:
        """Whether what it reports as progress is that a target was missed, or that nothing is done so far."""
        if not self.later.is_report or self.told != "progress":
            return None
        words = _words_about(self.earlier, self.later)
        return "undone" if nothing_done(words) else "missed" if falls_short(words) else None

    @property
    def undone(self) -> bool:
        """Whether it reports that nothing was done."""
        return self.short == "undone"


def report_effect(earlier: Entry, report: Entry) -> Effect:
    """What a report tells: a part where any figure of it is smaller than the promise, more where one is greater."""
    words = _words_about(earlier, report)
    tells = report.tells if words == report.printed else effect_in(words)
    if tells in _FINAL:
        done = tells == "dropped" and earlier.ends
        return delivered_when(report.work.document, report.clause, earlier.deadline) if done else tells
    if tells == "progress" and (falls_short(words) or says_undone(words)):
        return "progress"
    named = tells is None and not report.meets  # a plan that is only taken up again is not carried out
    if report.undertaking is None and (named or tells == "restated"):
        return "restated"
    part, told = share(words), list(_beyond(earlier, report))
    if (earlier is report and report.partly) or in_part(words) or _passes(earlier, report):
        return "progress"  # of a promise that is known from it alone, and only a part is told; or less than was promised
    of_more = part and (_is_of(part, earlier) or max(told, default=0) > 0)  # a part of another whole does not show that more was done
    if of_more or min(told, default=0) < 0 or (tells == "progress" and not (told and _is_done(report))):
        return "progress"
    return "exceeded" if max(told, default=0) > 0 else _delivered(earlier, report, words)


def _delivered(earlier: Entry, report: Entry, words: str) -> Effect:
    """Early, late or neither; the day of a later stage is not that of the signature that was promised."""
    return "delivered" if past_signature(words, earlier.promised) else delivered_when(report.work.document, report.clause, earlier.deadline)


def _is_done(report: Entry) -> bool:
    """Whether it tells of a deed, and not only of a plan that is on its way."""
    return report.undertaking is not None or any(find(effect, report.printed) is not None for effect in (*DONE, "done"))


def _words_about(earlier: Entry, report: Entry) -> str:
    """The words of the report; where they tell what was done and what was not, the part that speaks of the promise."""
    words = report.printed
    if not tells_done(words) or not (falls_short(words) or says_undone(words)):
        return words
    parts = [part.strip() for part in _PARTS.split(words)]
    shared = [fsum(weight for term, weight in weighed(part) if term in earlier.words) for part in parts]
    best = max(range(len(parts)), key=shared.__getitem__)
    alone = shared.count(shared[best]) == 1 and effect_in(parts[best]) is not None
    return parts[best] if alone else words


def _is_of(part: Share, promise: Entry) -> bool:
    """Whether the whole of which a part is told is that of the promise, as far as it names one."""
    promised = {figure.amount for figure in promise.figures.values()}.union(*promise.counts.values())
    return not promised or part.whole in promised


def _passes(promise: Entry, report: Entry) -> bool:
    """Whether what was not to be passed (less than six hours) is passed by what the report tells."""
    if promise.undertaking is None:
        return False
    document, limits = promise.work.document, dict[str, Decimal]()
    for mention in document.mentions_in(promise.undertaking.action):
        if (size := _size(mention.value)) and find("at-most", document.words(mention.span)) is not None:
            limits[size[0]] = size[1]
    told = (size for one in report.work.document.mentions_in(report.clause) if (size := _size(one.value)))
    return any(unit in limits and amount > limits[unit] for unit, amount in told)


def _size(value: object) -> tuple[str, Decimal] | None:
    """A length of one unit, or a number of things, by its unit."""
    if isinstance(value, Quantity):
        return value.unit, value.amount
    length = _LENGTH.fullmatch(value.iso) if isinstance(value, Duration) else None
    return (length[1] + length[3], Decimal(length[2])) if length else None


def _beyond(promise: Entry, report: Entry) -> Iterator[Decimal]:
    """How far every figure of the report, in the units of the promise, lies above the promised one."""
    for mention in report.work.document.mentions_in(report.clause):
        if isinstance(mention.value, Money | Quantity) and (unit := unit_of(mention.value)) in promise.figures:
            yield mention.value.amount - promise.figures[unit].amount
    for thing, many in promise.counts.items():
        if not promise.figures and len(many) == 1:
            yield from (told - max(many) for told in report.counts.get(thing, ()))


def _effect(earlier: Entry, later: Entry) -> Effect:
    if earlier.refuses is not later.refuses:
        return "dropped"
    tells = None if later.tells == "dropped" and earlier.ends else later.tells
    if tells in ("dropped", "superseded", "changed", "progress"):
        return tells
    one, other = earlier.figures, later.figures
    if days_apart(earlier, later) or later.revises(earlier):
        return "changed"
    return "changed" if any(unit in other and other[unit] != amount for unit, amount in one.items()) else "restated"


def once_a_sentence(links: Sequence[Link]) -> list[Link]:
    """Of the clauses of one sentence that report on one promise only one: a sentence tells one thing of it."""
    kept: dict[tuple[str, str, int], Link] = {}
    for link in links:
        later = link.later
        key = later.work.id, "" if later.is_report else later.id, later.sentence
        kept[key] = _of_two(kept[key], link) if key in kept else link
    return list(kept.values())


def _of_two(one: Link, other: Link) -> Link:
    """What is sure; where both tell a stage, the further one; where they contradict, the likelier, in doubt what claims less."""
    if one.sure is not other.sure:
        return one if one.sure else other
    stages = [_STAGES.index(link.told) if link.told in _STAGES else None for link in (one, other)]
    if one.undone is other.undone and None not in stages:
        return one if (stages[0] or 0) >= (stages[1] or 0) else other
    lead = weight_of(one.why) - weight_of(other.why)
    if abs(lead) >= _CLEARLY:
        return one if lead > 0 else other
    if "progress" in {link.told for link in (one, other) if not link.undone}:
        return next(link for link in (one, other) if link.told == "progress" and not link.undone)
    return next((link for link in (one, other) if link.undone), one)
