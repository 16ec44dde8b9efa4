"""Every promise, and what later documents say became of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from ..acts.models import Undertaking
from .answers import CITED, Commitment, Effect, FollowUp, Part, Reason, Status
from .document import Document
from .entries import Entry, entries_of
from .judging.links import BY_JUDGEMENT, JudgedLinks
from .judging.links import NONE as NO_LINKS
from .keys import asked_keys, promise_keys
from .outcomes import Link, once_a_sentence, report_effect
from .places import place_of
from .signs import SAME_FIGURE, SUGGESTED, SURE, reasons, told_next_to, weight_of
from .works import Work, day_key

_STATUS_AFTER: Mapping[Effect, Status] = {
    "progress": "ongoing", "delivered": "delivered", "delivered-early": "delivered", "delivered-late": "delivered",
    "exceeded": "exceeded", "superseded": "superseded", "dropped": "dropped",
}  # fmt: skip

MeetingDays = Mapping[tuple[str, str], str]
_SHORT = {"missed": "told as falling short", "undone": "told as not done so far"}
_DELIVERED = ("delivered", "exceeded")
_SAID_AGAIN: tuple[Effect, ...] = ("restated", "changed")
_ITSELF = Reason("told in the report itself", SURE)


@dataclass(frozen=True, slots=True)
class Heard:
    """When who met: by those who took part, the day of their newest document; of a dialogue's meetings, their day."""

    newest: Mapping[frozenset[str], str]
    meetings: MeetingDays
    asked: dict[frozenset[str], str] = field(default_factory=dict)

    def last(self, entry: Entry) -> str:
        """The newest day on which the owners and all who took part in the promise's own document met again; else empty."""
        wanted = entry.owners | set(entry.work.document.meta.parties)
        if wanted not in self.asked:
            self.asked[wanted] = max((day for parties, day in self.newest.items() if wanted <= parties), default="")
        return self.asked[wanted]


def ledger_of(
    works: Sequence[Work], judged: JudgedLinks = NO_LINKS, meetings: MeetingDays = MappingProxyType({})
) -> tuple[Commitment, ...]:
    """Every promise in `works` (oldest first), in the order it was made, with its follow-ups.

    What a person found of two of them (`judged`) goes before every sign. `meetings` are the days of meetings held, by
    dialogue and id: a promise that is cited with its meeting alone was made on that day.
    """
    return ledger_from([entry for work in works for entry in entries_of(work)], works, judged, meetings)


def ledger_from(
    entries: Sequence[Entry], works: Sequence[Work], judged: JudgedLinks = NO_LINKS, meetings: MeetingDays = MappingProxyType({})
) -> tuple[Commitment, ...]:
    """The same out of the entries of all `works`, in their order."""
    links = links_of(entries, judged)
    followed: dict[str, list[Link]] = defaultdict(list)
    for found in links.values():
        for link in found:
            for entry_id in _ancestry(link.earlier, links, judged) if link.sure else (link.earlier.id,):
                if (entry_id, link.later.id) not in judged.apart:
                    followed[entry_id].append(link)
    heard = Heard(_last_heard(works), meetings)
    reported = {later for later, found in links.items() if any(_is_told_there(link) for link in found)}
    return tuple(
        _commitment(entry, followed.get(entry.id, ()), heard, judged)
        for entry in entries
        if entry.stands and entry.id not in reported
    )


def _is_told_there(link: Link) -> bool:
    """Whether a report is no line of its own; a part that is told as done is none even where it is only suggested."""
    return link.later.is_report and (link.sure or link.later.partly)


def links_of(entries: Sequence[Entry], judged: JudgedLinks = NO_LINKS) -> dict[str, tuple[Link, ...]]:
    """For each entry the earlier promises it is most likely about, if any; the likeliest first.

    Only promises that share a key with it are compared: an entry without a common key changes nothing here.
    """
    by_id = {entry.id: entry for entry in entries}
    by_key: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in promise_keys(entry):
            by_key[key].append(entry)
    found: dict[str, tuple[Link, ...]] = {}
    for entry in entries:
        ruled = judged.same.get(entry.id)
        if ruled and ruled[0] in by_id:
            found[entry.id] = (Link(by_id[ruled[0]], entry, (ruled[1],)),)
            continue
        near = {one.id: one for key in asked_keys(entry) for one in by_key.get(key, ()) if _may_follow(one, entry)}
        best = _best(entry, [one for one in near.values() if (one.id, entry.id) not in judged.apart])
        if best:
            found[entry.id] = best
    return found


def _may_follow(earlier: Entry, later: Entry) -> bool:
    """Only what is dated later; in one document what is told right behind a promise of an earlier day."""
    if earlier.work.id == later.work.id:
        return told_next_to(earlier, later)
    return "" < earlier.day < later.day


def _best(entry: Entry, candidates: Sequence[Entry]) -> tuple[Link, ...]:
    """The likeliest promise, and any other whose figure the passage repeats: one sentence may speak of two."""
    links = [Link(earlier, entry, reasons(earlier, entry)) for earlier in candidates]
    heavy = [link for link in links if weight_of(link.why) >= SUGGESTED]
    heavy.sort(key=lambda link: (weight_of(link.why), link.earlier.day, link.earlier.id), reverse=True)
    told = {reason.detail for link in heavy[:1] for reason in link.why if reason.sign == SAME_FIGURE}
    others = []
    for link in heavy[1:]:
        figure = next((reason.detail for reason in link.why if reason.sign == SAME_FIGURE), None)
        if figure and figure not in told:
            told.add(figure)
            others.append(link)
    return (*heavy[:1], *others)


def _ancestry(entry: Entry, links: Mapping[str, tuple[Link, ...]], judged: JudgedLinks) -> Iterator[str]:
    """The entry and every promise that it surely says again: what became of the last became of them all."""
    seen: list[str] = []
    while entry.id not in seen:
        seen.append(entry.id)
        up = links.get(entry.id)
        if up and up[0].sure and _one_promise(up[0], judged):
            entry = up[0].earlier
    yield from seen


def _one_promise(link: Link, judged: JudgedLinks) -> bool:
    """Whether the later entry is the same promise still, so that what follows it follows the earlier one too.

    A person's ruling speaks of its two passages alone, unless it says that the one is the other said again.
    """
    effect = judged.effects.get((link.earlier.id, link.later.id))
    if any(reason.sign == BY_JUDGEMENT for reason in link.why):
        return effect in _SAID_AGAIN
    return (effect or link.told) != "superseded"


def _last_heard(works: Sequence[Work]) -> Mapping[frozenset[str], str]:
    """By those who took part, the day of their newest document."""
    return {frozenset(work.document.meta.parties): day_key(work.document.date) for work in works if work.document.date}


def _commitment(entry: Entry, links: Sequence[Link], heard: Heard, judged: JudgedLinks) -> Commitment:
    undertaking, document, cited = entry.undertaking, entry.work.document, _is_cited(entry)
    place = place_of(entry.work, entry.eid, entry.clause)
    told = [_follow_up(entry, link, judged.effects.get((entry.id, link.later.id))) for link in once_a_sentence(links)]
    by_hand = (one for one in judged.passages.get(entry.id, ()) if all(one.place != had.place for had in told))
    follow_ups = tuple(sorted((*told, *by_hand), key=lambda one: day_key(one.place.date)))
    if cited:
        report = FollowUp(effect=report_effect(entry, entry), place=place, why=(_ITSELF,), sure=True)
        follow_ups = (report, *follow_ups)
    return Commitment(
        id=entry.id, owners=entry.answerable, beneficiaries=undertaking.beneficiaries if undertaking else (),
        action=document.words(undertaking.action if undertaking else entry.clause), issues=entry.issues, place=place,
        made=_made(entry, heard.meetings) if cited else document.date, origin=CITED if cited else entry.work.id,
        quantity=undertaking.quantity if undertaking else None, money=undertaking.money if undertaking else None,
        deadline=entry.deadline, condition=_condition(document, undertaking),
        partners=tuple(Part(one.body, one.role, document.words(one.at)) for one in (undertaking.partners if undertaking else ())),
        status=_status(entry, follow_ups, heard), follow_ups=follow_ups,
        heard=heard.last(entry) or document.date, met=_met(entry, heard.meetings),
    )  # fmt: skip


def _met(entry: Entry, meetings: MeetingDays) -> str | None:
    """The day of the one meeting that a promise to meet names."""
    dialogue = entry.work.document.meta.framework or ""
    days = [meetings[dialogue, name] for name in entry.names if (dialogue, name) in meetings] if entry.meets else []
    return days[0] if len(days) == 1 else None


def _made(entry: Entry, meetings: MeetingDays) -> str | None:
    """The day that a report names, or the day of the meeting that it names."""
    named = entry.cites.meeting if entry.cites else None
    return entry.pledged or meetings.get((entry.work.document.meta.framework or "", named or ""))


def _is_cited(entry: Entry) -> bool:
    """Whether its words tell of a promise given before: what is done, and a plan that is cited."""
    return entry.is_report and (entry.undertaking is not None or entry.cites is not None)


def _condition(document: Document, undertaking: Undertaking | None) -> str | None:
    return document.words(undertaking.condition) if undertaking and undertaking.condition else None


def _follow_up(earlier: Entry, link: Link, judged: Effect | None) -> FollowUp:
    """What a later entry tells of an earlier one: what a person found (`judged`), else what the words and figures say."""
    link, later = Link(earlier, link.later, link.why), link.later
    short = None if judged else link.short
    return FollowUp(
        effect=judged or link.told,
        place=place_of(later.work, later.eid, later.clause),
        why=(*link.why, *((Reason(_SHORT[short], 0),) if short else ())),
        sure=link.sure,
        later=later.id if later.undertaking else None,
        short=short,
    )


def _status(entry: Entry, follow_ups: Sequence[FollowUp], heard: Heard) -> Status:
    told = _status_told([one for one in follow_ups if one.sure])
    if told:
        return told
    due = entry.deadline.last if entry.deadline else None
    if due and not follow_ups and due.isoformat() < heard.last(entry):
        return "no-evidence"
    return "ongoing" if entry.undertaking and entry.undertaking.status == "ongoing" else "announced"


def _status_told(follow_ups: Sequence[FollowUp]) -> Status | None:
    """The last that is told; that nothing is done yet begins nothing, and what is told as not done is not delivered."""
    told: Status | None = None
    for one in follow_ups:
        after = "ongoing" if told in _DELIVERED else told
        told = after if one.short == "undone" else _STATUS_AFTER.get(one.effect, told)
    return told
