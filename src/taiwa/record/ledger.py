"""Every promise, and what later documents say became of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from ..acts import LANGUAGES
from ..acts.models import Undertaking
from ..acts.wholes import Figure
from ..values import Edtf, replace
from .amounts import share
from .answers import CITED, Commitment, Effect, FollowUp, Part, Reason, Status
from .document import Document
from .entries import Entry, unit_of
from .following import Promises, chosen
from .judging.links import BY_JUDGEMENT, JudgedLinks
from .judging.links import NONE as NO_LINKS
from .outcomes import Link, once_a_sentence, report_effect
from .places import place_of
from .signs import PERHAPS_IT, SURE
from .told import told_in
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


@dataclass(frozen=True)
class Heard:
    """When who met: by those who took part and the language, the day of their newest document; of a dialogue's meetings, their day."""

    newest: Mapping[tuple[frozenset[str], str], str]
    meetings: MeetingDays
    asked: dict[frozenset[str], Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def of_all(self) -> str | None:
        """The day of the newest document, whoever took part."""
        return max(self.newest.values(), default=None)

    def last(self, entry: Entry) -> str:
        """The newest day on which the owners and all who took part in the promise's own document met again in a text whose acts are read; else empty."""
        return max((day for language, day in self._by_language(entry).items() if language in LANGUAGES), default="")

    def elsewhere(self, entry: Entry) -> tuple[str, ...]:
        """The other languages of what they said since."""
        own = entry.work.document.meta.language
        return tuple(sorted(language for language, day in self._by_language(entry).items() if language != own and day > entry.day))

    def _by_language(self, entry: Entry) -> Mapping[str, str]:
        wanted = entry.owners | set(entry.work.document.meta.parties)
        if wanted not in self.asked:
            days: dict[str, str] = {}
            for (parties, language), day in self.newest.items():
                if wanted <= parties:
                    days[language] = max(day, days.get(language, ""))
            self.asked[wanted] = days
        return self.asked[wanted]


def ledger_of(
    works: Sequence[Work], judged: JudgedLinks = NO_LINKS, meetings: MeetingDays = MappingProxyType({})
) -> tuple[Commitment, ...]:
    """Every promise in `works` (oldest first), in the order it was made, with its follow-ups.

    What a person found of two of them (`judged`) goes before every sign. `meetings` are the days of meetings held, by
    dialogue and id: a promise that is cited with its meeting alone was made on that day.
    """
    told = [told_in(work) for work in works]
    entries = [entry for each in told for entry in (*each.promises, *each.reports)]
    promises = [entry for each in told for entry in each.promises]
    links = chosen(Promises(promises).likely(entries), judged, {entry.id: entry for entry in entries}.get)
    return ledger_from(promises, links, works, judged, meetings)


def ledger_from(
    promises: Sequence[Entry], links: Mapping[str, tuple[Link, ...]], works: Sequence[Work], judged: JudgedLinks = NO_LINKS,
    meetings: MeetingDays = MappingProxyType({}),
) -> tuple[Commitment, ...]:  # fmt: skip
    """The same out of the promises of `works`, in their order, and the links that were chosen."""
    followed: dict[str, list[Link]] = defaultdict(list)
    for found in links.values():
        for link in found:
            for entry_id in _ancestry(link.earlier, links, judged):
                if not judged.parts(entry_id, link.later):
                    followed[entry_id].append(link)
    _tell_of_the_first(followed, links, judged)
    heard = Heard(_last_heard(works), meetings)
    reported = {later for later, found in links.items() if any(_is_told_there(link) for link in found)}
    return tuple(_commitment(entry, followed.get(entry.id, ()), heard, judged) for entry in promises if entry.id not in reported)


def _tell_of_the_first(followed: dict[str, list[Link]], links: Mapping[str, tuple[Link, ...]], judged: JudgedLinks) -> None:
    """What is told of a promise that perhaps says an earlier one again is perhaps told of that, where nothing else is."""
    for again in [link for found in links.values() for link in found[:1] if not link.sure and not link.later.is_report and link.told in _SAID_AGAIN]:
        first = again.earlier.id
        if any(link.later.is_report for link in followed[first]):
            continue
        told = [link for link in followed.get(again.later.id, ()) if link.later.is_report and not judged.parts(first, link.later)]
        followed[first] += [Link(link.earlier, link.later, (*link.why, Reason(PERHAPS_IT, 0))) for link in told]


def _is_told_there(link: Link) -> bool:
    """Whether a report is no line of its own; a part that is told as done is none even where it is only suggested."""
    return link.later.is_report and (link.sure or link.later.partly)


def _ancestry(entry: Entry, links: Mapping[str, tuple[Link, ...]], judged: JudgedLinks) -> Iterator[str]:
    """The entry and every promise that it surely says again: what became of the last, or perhaps did, became of them all."""
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


def _last_heard(works: Sequence[Work]) -> Mapping[tuple[frozenset[str], str], str]:
    """By those who took part and the language, the day of their newest document (`works` are oldest first)."""
    texts = ((work.document.meta, work.document.date) for work in works)
    return {(frozenset(meta.parties), meta.language): day_key(day) for meta, day in texts if day}


def _commitment(entry: Entry, links: Sequence[Link], heard: Heard, judged: JudgedLinks) -> Commitment:
    undertaking, document, cited = entry.undertaking, entry.work.document, _is_cited(entry)
    place = place_of(entry.work, entry.eid, entry.clause)
    told = [_follow_up(entry, link, judged) for link in once_a_sentence(links)]
    by_hand = (one for one in judged.passages.get(entry.id, ()) if all(one.place != had.place for had in told))
    follow_ups = tuple(sorted((*told, *by_hand), key=lambda one: day_key(one.place.date)))
    if cited:
        report = FollowUp(effect=report_effect(entry, entry), place=place, why=(_ITSELF,), sure=True)
        follow_ups = (report, *follow_ups)
    entry = _as_due(entry, judged.deadline({entry.id, *(link.earlier.id for link in links)}))
    return Commitment(
        id=entry.id, owners=entry.answerable, beneficiaries=undertaking.beneficiaries if undertaking else (),
        action=document.words(undertaking.action if undertaking else entry.clause), issues=entry.issues, place=place,
        made=_made(entry, heard.meetings) if cited else document.date, origin=CITED if cited else entry.work.id,
        quantity=_promised(entry, undertaking.quantity if undertaking else None), money=_promised(entry, undertaking.money if undertaking else None),
        deadline=entry.deadline, condition=_condition(document, undertaking),
        partners=tuple(Part(one.body, one.role, document.words(one.at)) for one in (undertaking.partners if undertaking else ())),
        status=_status(entry, follow_ups, heard), follow_ups=follow_ups,
        heard=heard.last(entry) or document.date, newest=heard.of_all, elsewhere=heard.elsewhere(entry), met=_met(entry, heard.meetings),
    )  # fmt: skip


def _promised(entry: Entry, figure: Figure | None) -> Figure | None:
    """The figure of a promise: of one that is known from a part that was done of it, the whole, where that is printed."""
    if figure is None or not entry.partly:
        return figure
    told, printed = share(entry.printed), entry.work.document.mentions_in(entry.clause)
    same = (one.value for one in printed if isinstance(one.value, type(figure)) and unit_of(one.value) == unit_of(figure))
    return next((one for one in same if told and one.amount == told.whole), None)


def _met(entry: Entry, meetings: MeetingDays) -> str | None:
    """The day of the one meeting that a promise to meet names; of two that it names, that one was held does not tell that it was kept."""
    dialogue = entry.work.document.meta.framework or ""
    days = [meetings[dialogue, name] for name in entry.names if (dialogue, name) in meetings] if entry.meets else []
    return days[0] if len(days) == len(entry.meetings) == 1 else None


def _made(entry: Entry, meetings: MeetingDays) -> str | None:
    """The day that a report names, or the day of the meeting that it names."""
    named = entry.cites.meeting if entry.cites else None
    return entry.pledged or meetings.get((entry.work.document.meta.framework or "", named or ""))


def _is_cited(entry: Entry) -> bool:
    """Whether its words tell of a promise given before: what is done, and a plan that is cited."""
    return entry.is_report and (entry.undertaking is not None or entry.cites is not None)


def _condition(document: Document, undertaking: Undertaking | None) -> str | None:
    return document.words(undertaking.condition) if undertaking and undertaking.condition else None


def _as_due(entry: Entry, deadline: tuple[Edtf | None] | None) -> Entry:
    """The entry with the deadline that a person found it was given later, if any."""
    return replace(entry, deadline=deadline[0]) if deadline else entry


def _follow_up(earlier: Entry, link: Link, judged: JudgedLinks) -> FollowUp:
    """What a later entry tells of an earlier one: what a person found (`judged`), else what the words and figures say.

    It is on time or late beside the deadline as it stood on its day.
    """
    later, found = link.later, judged.effects.get((earlier.id, link.later.id))
    moved = judged.moved(link.earlier.id, later.id)
    link = Link(_as_due(earlier, judged.deadline({earlier.id, link.earlier.id}, before=later.day)), later, link.why)
    short = None if found else link.short
    return FollowUp(
        effect=found or link.told,
        place=place_of(later.work, later.eid, later.clause),
        why=(*link.why, *((Reason(_SHORT[short], 0),) if short else ()), *moved),
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
