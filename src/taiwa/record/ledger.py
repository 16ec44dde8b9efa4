"""Every promise, and what later documents say became of it."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from ..acts.models import Undertaking
from ..values import Money, Quantity
from .answers import CITED, Commitment, Effect, FollowUp, Part, Reason, Status
from .effects import delivered_when, effect_in
from .judging.links import NONE as NO_LINKS
from .judging.links import JudgedLinks
from .places import place_of
from .signs import SUGGESTED, SURE, Entry, Rarity, entries_of, figure_keys, figures, reasons, unit_of, weight_of
from .works import Work, day_key

_TELLING = 12
"""So many of the rarest terms of a promise are looked up among earlier ones."""
_NEWEST = 32
"""So many of the newest promises are remembered for a term: what all promises share leads to none of them."""
_LOOKED_AT = 32
_COMPARED = 6
"""So many of the likeliest earlier promises are compared sign by sign."""

_STATUS_AFTER: Mapping[Effect, Status] = {
    "progress": "ongoing", "delivered": "delivered", "delivered-early": "delivered", "delivered-late": "delivered",
    "exceeded": "exceeded", "superseded": "superseded", "dropped": "dropped",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Link:
    """A later entry about an earlier one, with what speaks for it."""

    later: Entry
    why: tuple[Reason, ...]

    @property
    def sure(self) -> bool:
        return weight_of(self.why) >= SURE


def ledger_of(works: Sequence[Work], judged: JudgedLinks = NO_LINKS) -> tuple[Commitment, ...]:
    """Every promise in `works` (oldest first), in the order it was made, with its follow-ups.

    What a person found of two of them (`judged`) goes before every sign.
    """
    entries = [entry for work in works for entry in entries_of(work)]
    links = _links(entries, judged)
    followed: dict[str, list[_Link]] = defaultdict(list)
    for earlier, link in links.values():
        for entry_id in _ancestry(earlier, links) if link.sure else (earlier.id,):
            if (entry_id, link.later.id) not in judged.apart:
                followed[entry_id].append(link)
    last_heard = _last_heard(works)
    reported = {later for later, (_, link) in links.items() if link.sure and _is_report(link.later)}
    return tuple(
        _commitment(entry, followed.get(entry.id, ()), last_heard, judged)
        for entry in entries
        if entry.id not in reported
    )


def _links(entries: Sequence[Entry], judged: JudgedLinks) -> dict[str, tuple[Entry, _Link]]:
    """For each entry the one earlier promise it is most likely about, if any; near linear in the number of entries."""
    rarity = Rarity(entries)
    by_id = {entry.id: entry for entry in entries}
    by_term: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_NEWEST))
    found: dict[str, tuple[Entry, _Link]] = {}
    for number, entry in enumerate(entries):
        telling = [*rarity.rarest(entry.words, _TELLING), *figure_keys(entry.undertaking)]
        ruled = judged.same.get(entry.id)
        if ruled and ruled[0] in by_id:
            found[entry.id] = by_id[ruled[0]], _Link(entry, (ruled[1],))
        else:
            likely = _candidates(entry, telling, by_term, entries)
            best = _best(entry, [one for one in likely if (one.id, entry.id) not in judged.apart], rarity)
            if best:
                found[entry.id] = best
        for term in telling:
            by_term[term].append(number)
    return found


def _candidates(
    entry: Entry, telling: Sequence[str], by_term: Mapping[str, deque[int]], entries: Sequence[Entry]
) -> list[Entry]:
    """The earlier entries that share most of the telling terms."""
    shared: Counter[int] = Counter()
    for term in telling:
        shared.update(by_term.get(term, ()))
    likely = (number for number, _ in shared.most_common(_LOOKED_AT))
    earlier = (entries[number] for number in likely if "" < entries[number].day < entry.day)
    return list(islice(earlier, _COMPARED))


def _best(entry: Entry, candidates: Sequence[Entry], rarity: Rarity) -> tuple[Entry, _Link] | None:
    weighed = [(earlier, reasons(earlier, entry, rarity)) for earlier in candidates]
    heavy = [(earlier, why) for earlier, why in weighed if weight_of(why) >= SUGGESTED]
    if not heavy:
        return None
    earlier, why = max(heavy, key=lambda pair: (weight_of(pair[1]), pair[0].day, pair[0].id))
    return earlier, _Link(entry, why)


def _ancestry(entry: Entry, links: Mapping[str, tuple[Entry, _Link]]) -> Iterator[str]:
    """The entry and every promise that it surely says again: what became of the last became of them all."""
    yield entry.id
    while (up := links.get(entry.id)) and up[1].sure:
        entry = up[0]
        yield entry.id


def _is_report(entry: Entry) -> bool:
    return entry.undertaking.status == "delivered"


def _last_heard(works: Sequence[Work]) -> Mapping[frozenset[str], str]:
    """By those who took part, the day of their newest document."""
    return {frozenset(work.document.meta.parties): day_key(work.document.date) for work in works if work.document.date}


def _commitment(
    entry: Entry, links: Sequence[_Link], last_heard: Mapping[frozenset[str], str], judged: JudgedLinks
) -> Commitment:
    undertaking, document = entry.undertaking, entry.work.document
    place = place_of(entry.work, undertaking.eid, undertaking.clause)
    told = (_follow_up(entry, link, judged.effects.get((entry.id, link.later.id))) for link in links)
    follow_ups = tuple(sorted((*told, *judged.passages.get(entry.id, ())), key=lambda one: day_key(one.place.date)))
    if _is_report(entry):
        report = FollowUp(
            effect=_report_effect(entry, entry), place=place, why=(Reason("told in the report itself", SURE),), sure=True
        )
        follow_ups = (report, *follow_ups)
    return Commitment(
        id=entry.id, owners=undertaking.owners, beneficiaries=undertaking.beneficiaries,
        action=document.words(undertaking.action), issues=undertaking.issues, place=place,
        made=entry.pledged if _is_report(entry) else document.date,
        origin=CITED if _is_report(entry) else entry.work.id,
        quantity=undertaking.quantity, money=undertaking.money, deadline=undertaking.deadline,
        condition=document.words(undertaking.condition) if undertaking.condition else None,
        partners=tuple(Part(one.body, one.role, document.words(one.at)) for one in undertaking.partners),
        status=_status(entry, follow_ups, last_heard), follow_ups=follow_ups,
    )  # fmt: skip


def _follow_up(earlier: Entry, link: _Link, judged: Effect | None) -> FollowUp:
    """What a later entry tells of an earlier one: what a person found (`judged`), else what the words and figures say."""
    later = link.later
    return FollowUp(
        effect=judged or (_report_effect(earlier, later) if _is_report(later) else _effect(earlier, later)),
        place=place_of(later.work, later.undertaking.eid, later.undertaking.clause), why=link.why, sure=link.sure,
        later=later.id,
    )


def _report_effect(earlier: Entry, report: Entry) -> Effect:
    """What a report tells: a part where any figure of it is smaller than the promise, more where one is greater."""
    document, clause = report.work.document, report.undertaking.clause
    if effect_in(document.words(clause)) == "exceeded":
        return "exceeded"
    told = _compared(earlier.undertaking, report)
    if min(told, default=0) < 0:
        return "progress"
    return "exceeded" if max(told, default=0) > 0 else delivered_when(document, clause, earlier.undertaking.deadline)


def _compared(promise: Undertaking, report: Entry) -> list[Decimal]:
    """How far every figure of the report, in the units of the promise, lies above the promised one."""
    promised = figures(promise)
    return [
        mention.value.amount - promised[unit].amount
        for mention in report.work.document.mentions_in(report.undertaking.clause)
        if isinstance(mention.value, Money | Quantity) and (unit := unit_of(mention.value)) in promised
    ]


def _effect(earlier: Entry, later: Entry) -> Effect:
    told = effect_in(later.work.document.words(later.undertaking.clause))
    if told in ("dropped", "superseded", "changed", "progress"):
        return told
    one, other = figures(earlier.undertaking), figures(later.undertaking)
    return "changed" if any(unit in other and other[unit] != amount for unit, amount in one.items()) else "restated"


def _status(entry: Entry, follow_ups: Sequence[FollowUp], last_heard: Mapping[frozenset[str], str]) -> Status:
    sure = [one.effect for one in follow_ups if one.sure]
    told = next((_STATUS_AFTER[effect] for effect in reversed(sure) if effect in _STATUS_AFTER), None)
    if told:
        return told
    due = entry.undertaking.deadline.last if entry.undertaking.deadline else None
    if due and not follow_ups and due.isoformat() < _heard(entry, last_heard):
        return "no-evidence"
    return "ongoing" if entry.undertaking.status == "ongoing" else "announced"


def _heard(entry: Entry, last_heard: Mapping[frozenset[str], str]) -> str:
    """The newest day on which the owners and all who took part in the promise's own document met again; else empty."""
    wanted = {*entry.undertaking.owners, *entry.work.document.meta.parties}
    return max((day for parties, day in last_heard.items() if wanted <= parties), default="")
