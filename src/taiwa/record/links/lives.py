"""The life of each instrument: what documents say of it, place by place, and what the registry says beside."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ...registry.models import Contradiction, Thing
from ...values import Edtf, Span, replace
from ..document import Document
from ..places import place_of
from ..works import Work, day_key
from .around import Staged, around
from .cites import Cite, Meant
from .cues import search_of
from .held import Held
from .models import STAGES, Fact, Instrument, Reference, Stage
from .sentences import whole_sentence
from .stages_en import english
from .stages_ja import japanese

_GRAMMARS = {"ja": japanese, "en": english}
_OF = re.compile(r"\bof \Z")
"""Before a day: it is part of the name (resolution 12 of 3 May)."""
_LONGEST_MEETING = 31
"""Days."""
_NEAR = 8
"""So close before a verb stands the word that it is done now (today signed)."""
_DATED = frozenset({"agreed", "concluded", "adopted", "opened", "signed", "ratified", "in-force", "amended", "ended"})
_JOINT = re.compile(
    r"[」』”’\"]*(?: ?\([^()]{1,60}\))?[」』”’\")]*(?:及び|並びに|と|、|, and |, | and )(?:the |「|『|“)?"
)
_ONCE = frozenset({"adopted", "signed", "in-force", "ended"})
"""Stages that an instrument comes to once: two days of them disagree."""


def staged(cites: Sequence[Cite], work: Work, held: Held) -> tuple[Cite, ...]:
    """The cites of a work with what it says of the life of each instrument."""
    instruments = sorted(
        (cite.reference.span, cite.reference.means, number) for number, cite in enumerate(cites) if cite.reference.kind == "instrument"
    )
    found = list(cites)
    for number, whole in _joined([(number, cites[number].reference.name) for *_, number in instruments], work.document.text):
        one = cites[number]
        thing = held.knowledge.things.get(one.reference.means)
        found[number] = replace(one, stages=tuple(_stages(one.reference, whole, work, _facts(thing) if thing else ())))
    return tuple(found)


def instruments_of(meant: Iterable[Meant], held: Held) -> tuple[Instrument, ...]:
    """Every instrument that documents name, in the order of the days on which they are first heard of."""
    named: dict[str, list[Meant]] = defaultdict(list)
    for one in meant:
        if one[0].kind == "instrument":
            named[one[0].means].append(one)
    contradictions = _by_subject(held)
    rows = [_instrument(key, rows, held, contradictions.get(key, ())) for key, rows in named.items()]
    return tuple(sorted(rows, key=lambda row: (day_key(_first_day(row)), row.id)))


def _instrument(key: str, named: Sequence[Meant], held: Held, contradictions: tuple[Contradiction, ...]) -> Instrument:
    thing = held.knowledge.things.get(key)
    told = {(one.stage, one.place.document, one.place.eid, one.place.words): one for _, stages in named for one in stages}
    printed = () if thing else (one.place.words for one, _ in named if one.why != "said-again")
    return Instrument(
        id=key, called=tuple(name for name in dict.fromkeys(printed) if name not in key), registered=thing is not None, parties=thing.parties if thing else (),
        held=named[0][0].held, stages=tuple(sorted(told.values(), key=_stage_key)), facts=_facts(thing) if thing else (),
        sources=thing.sources if thing else (), note=thing.note if thing else None, contradictions=contradictions,
        places=tuple(one.place for one, _ in named),
    )  # fmt: skip


def _joined(names: Sequence[tuple[int, Span]], text: str) -> Iterator[tuple[int, Span]]:
    """Each instrument with the place of all that are joined to it (A及びBの実施): what is said of one is said of all."""
    group: list[tuple[int, Span]] = []
    for number, name in names:
        if group and name != group[-1][1] and not _JOINT.fullmatch(text[group[-1][1].end : name.start]):
            yield from _wholes(group)
            group = []
        group.append((number, name))
    yield from _wholes(group)


def _wholes(group: Sequence[tuple[int, Span]]) -> Iterator[tuple[int, Span]]:
    if group:
        whole = Span(group[0][1].start, group[-1][1].end)
        yield from ((number, whole) for number, _ in group)


def _stages(reference: Reference, whole: Span, work: Work, facts: Sequence[Fact]) -> Iterator[Stage]:
    """What one place says, with the whole sentence as its words."""
    document = work.document
    grammar = _GRAMMARS.get(document.meta.language)
    for told in grammar(around(whole, document.text)) if grammar else ():
        part = document.provision_at(told.span)
        place = place_of(
            work, part.eid if part else reference.place.eid, whole_sentence(document, _both(reference.name, told.span))
        )
        date = None if told.asked else _day_of(told, document)
        ahead = bool(date and document.date and _is_after(date, document.date))
        date = None if ahead else date
        yield Stage(
            instrument=reference.means, stage=told.stage, asked=told.asked or ahead, sure=told.sure, date=date,
            place=place, disagrees=tuple(_disagreements(told, date, document, facts)),
        )  # fmt: skip


def _both(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _day_of(told: Staged, document: Document) -> str | None:
    """The last day in the clause, else that of the meeting or event that it names."""
    if told.stage not in _DATED:
        return None
    days = [
        mention for mention in document.mentions_in(told.clause)
        if mention.kind == "date" and isinstance(mention.value, Edtf) and not _is_period(mention.value)
        and not _OF.search(document.text, max(0, mention.span.start - 4), mention.span.start)
    ]  # fmt: skip
    if days:
        return str(days[-1].value)
    near = document.text[max(0, told.span.start - _NEAR) : told.span.start] + "|" + document.text[told.clause.start : told.clause.end]
    if search_of("stages", document.meta.language, "now").search(near):
        return document.date
    met = [
        mention
        for mention in document.mentions_in(told.clause)
        if mention.kind in ("meeting", "event") and mention.when
    ]
    return str(met[-1].when) if met else None


def _is_period(value: Edtf) -> bool:
    """Whether it is longer than any meeting: what a plan is for (2032年から2036年までの計画を採択した), no day on which something is done."""
    first, last = value.first, value.last
    return "/" in value.text and first is not None and last is not None and (last - first).days > _LONGEST_MEETING


def _facts(thing: Thing) -> tuple[Fact, ...]:
    """What a registry says of the life; the bare day of an instrument is that of its signature or adoption."""
    steps = tuple(Fact(stage=step.stage, date=step.date, party=step.party) for step in thing.life)
    if thing.date and not any(step.stage in ("signed", "adopted") for step in steps):
        return (Fact(stage="dated", date=thing.date), *steps)
    return steps


def _disagreements(told: Staged, date: str | None, document: Document, facts: Iterable[Fact]) -> Iterator[str]:
    """Where a registry contradicts the place: another day for the same stage, or one that had not come when it was told."""
    same = [fact for fact in facts if fact.stage == told.stage and fact.party is None]
    for fact in same if told.stage in _ONCE and not told.asked else ():
        if date and not _can_be_one(date, fact.date):
            yield f"the registry has {fact.date}"
        elif document.date and _is_after(fact.date, document.date):
            yield f"the registry has {fact.date}, after the day of the document"


def _can_be_one(one: str, other: str) -> bool:
    """Whether two dates share a day, as far as they are known."""
    first, last = Edtf(one), Edtf(other)
    return not (_is_after(first.text, last.text) or _is_after(last.text, first.text))


def _is_after(one: str, other: str) -> bool:
    first, last = Edtf(one).first, Edtf(other).last
    return first is not None and last is not None and first > last


def _stage_key(stage: Stage) -> tuple[str, int, str, str]:
    return day_key(stage.date or stage.place.date), STAGES.index(stage.stage), stage.place.document, stage.place.eid


def _first_day(row: Instrument) -> str | None:
    days = [fact.date for fact in row.facts] + [day for stage in row.stages if (day := stage.date or stage.place.date)]
    return min(days or [place.date for place in row.places if place.date], default=None)


def _by_subject(held: Held) -> dict[str, tuple[Contradiction, ...]]:
    """The disagreements that registries know, by what they are about."""
    found: dict[str, list[Contradiction]] = defaultdict(list)
    for dialogue in held.knowledge.dialogues.values():
        for one in dialogue.contradictions:
            for subject in one.about:
                found[subject].append(one)
    return {subject: tuple(rows) for subject, rows in found.items()}
