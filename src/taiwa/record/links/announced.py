"""Meetings that documents announce, and the ones that did take place."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ...mentions.models import Mention
from ...mentions.words import one_of
from ...registry.models import Meeting
from ...values import Edtf, Span, replace
from ..document import Document
from ..places import place_of
from ..works import Work
from .cues import pattern_of, search_of
from .held import Held
from .models import Announced
from .sentences import whole_sentence

_CLAUSE = re.compile("、|及び|並びに|こと|; ")
_JOINED = re.compile("[をはが]、?")
_ANOTHERS = {"ja": re.compile(r"(?:こと|よう|旨|との)[^、。]{1,20}、"), "en": re.compile(r"\b(?:would|will) be\b|;|\band (?:\w+ )?(?:decided|agreed|resolved)\b")}
"""Between a party and the meeting: the clause that the party stands in has come to its end."""
_HELD_THERE = re.compile(r"(?:で|において|にて)(?:開催|開く|行う)")
_PARTED_JA = re.compile(r"[。、]|した|され")
_PART = re.compile(r"[^、。,;.]*")
_PARTED = re.compile(r"[,;.]")
_NOT_THEN = re.compile("では?なく")
_NEAR = 60


def announced_in(work: Work, held: Held) -> Iterator[Announced]:
    """Each place that announces a numbered meeting; one that says neither day nor host only where no other of the document says the day."""
    rows = tuple(_every(work, held))
    dated = {one.met for one in rows if one.said}
    return (one for one in rows if one.said or one.host or one.has_met or one.met not in dated)


def _every(work: Work, held: Held) -> Iterator[Announced]:
    """Each numbered meeting that lies after the day of the document, or of which no day is known; it is held where it is told of so."""
    document = work.document
    for mention in (*document.mentions, *_next(document, held)):
        if mention.kind != "meeting" or not mention.eid:
            continue
        met = held.meeting_of(str(mention.value), document.meta.framework)
        if met and met.ordinal is not None and _is_to_come(met, document):
            sentence = whole_sentence(document, mention.span)
            if _is_off(mention, sentence, document):
                continue
            said = _said(mention, sentence, document)
            has_met = met.status != "held" and _has_met(mention, said, sentence, document)
            yield Announced(
                dialogue=met.dialogue, body=met.body, ordinal=met.ordinal, said=None if has_met else said,
                host=_host(mention, sentence, document), met=met.id, date=said if has_met else met.date, status="held" if has_met else met.status,
                place=place_of(work, mention.eid, sentence),
            )  # fmt: skip


def _next(document: Document, held: Held) -> Iterator[Mention]:
    """The meeting that comes after that of the document, where it is called the next one of its body and not by its number."""
    meta, language = document.meta, document.meta.language
    dialogue = held.knowledge.dialogues.get(meta.framework or "")
    forms = [form for body in dialogue.bodies if body.id == meta.body for form in body.names.get(language, ())] if dialogue else []
    if not forms or meta.ordinal is None:
        return
    for found in re.finditer(rf"{pattern_of('chairs', language, 'following')}{one_of(forms)}(?!\w*の準備)", document.text):
        span = Span(*found.span())
        part = document.provision_at(span)
        if part and part.body and not any(one.kind == "meeting" for one in document.mentions_in(span)):
            yield Mention("meeting", span, f"{meta.framework}/{meta.body}/{meta.ordinal + 1}", "next-meeting", part.eid)


Told = Mapping[tuple[str, str | None], Announced]


def told_as_held(rows: Sequence[Announced]) -> Told:
    """Of each meeting that a document tells of as held, the place that does, one with its day before one without."""
    told = sorted((one for one in rows if one.has_met), key=lambda one: one.date is not None)
    return {(one.dialogue, one.met): one for one in told}


def as_held(one: Announced, held: Held, told: Told) -> Announced | None:
    """The announcement with what the record knows of its meeting; None where that took place before the document's day."""
    if one.has_met:
        return None
    met = known(held.meeting_of(one.met or "", one.dialogue), told)
    if met is None:
        return one
    day, said = (Edtf(met.date).first if met.date else None), (Edtf(one.place.date).last if one.place.date else None)
    return None if day and said and day <= said else replace(one, date=met.date, status=met.status)


def known(met: Meeting | None, told: Told) -> Meeting | None:
    """A meeting of which no account is held, as documents tell of it."""
    place = told.get((met.dialogue, met.id)) if met and met.status == "planned" else None
    return replace(met, status="held", date=place.date or met.date) if met and place else met


def _is_to_come(met: Meeting, document: Document) -> bool:
    last = document.meta.date.last if document.meta.date else None
    if last is None or (document.meta.framework, document.meta.body, document.meta.ordinal) == (
        met.dialogue,
        met.body,
        met.ordinal,
    ):
        return False
    first = Edtf(met.date).first if met.date else None
    return first > last if first else met.status != "held"


def _is_off(mention: Mention, sentence: Span, document: Document) -> bool:
    """Whether the clause of the meeting puts it off or refuses it: behind its name, in English before it as well."""
    language, text = document.meta.language, document.text
    off = search_of("chairs", language, "off")
    behind = _PART.match(text, mention.span.end, min(sentence.end, mention.span.end + _NEAR))
    before = text[max(sentence.start, mention.span.start - _NEAR) : mention.span.start] if language == "en" else ""
    return any(off.search(part) for part in (behind[0] if behind else "", _PARTED.split(before)[-1])) or _is_off_next(mention, sentence, document)


def _is_off_next(mention: Mention, sentence: Span, document: Document) -> bool:
    """Whether the sentence behind, in the same part, puts it off and calls it by a pronoun (agreed to postpone it)."""
    holding, language = document.provision_at(mention.span), document.meta.language
    if holding is None or holding.body is None or document.text[sentence.end : holding.body.end].strip() == "":
        return False
    start = sentence.end + len(document.text[sentence.end :]) - len(document.text[sentence.end :].lstrip())
    behind = whole_sentence(document, Span(start, start + 1))
    if any(one.kind == "meeting" for one in document.mentions_in(behind)):
        return False
    words = document.words(behind)
    return all(search_of("chairs", language, use).search(words) for use in ("off", "it"))


def _verb(mention: Mention, sentence: Span, document: Document) -> tuple[str, Span] | None:
    """The first verb of meeting behind the name, before that of another meeting: whether it is to come or has met, and where."""
    others = (one.span.start for one in document.mentions_in(sentence) if one.kind == "meeting" and one.span.start >= mention.span.end and one.value != mention.value)
    within = Span(mention.span.end, min(others, default=sentence.end))
    found = (
        (hit.start(), use, Span(*hit.span())) for use in ("convening", "met", "met-and")
        for hit in search_of("chairs", document.meta.language, use).finditer(document.text, within.start, within.end)
    )  # fmt: skip
    first = min(found, default=None)
    return first[1:] if first else None


def _has_met(mention: Mention, said: str | None, sentence: Span, document: Document) -> bool:
    """Whether the sentence tells that the meeting took place: where its clause goes on, a day that has passed tells it."""
    verb, own = _verb(mention, sentence, document), document.meta.date
    day = Edtf(said).last if said else None
    passed = day is not None and own is not None and own.last is not None and day <= own.last
    return verb is not None and ((verb[0] == "met" and (passed or said is None)) or (verb[0] == "met-and" and passed))


def _said(mention: Mention, sentence: Span, document: Document) -> str | None:
    """The day printed with the verb of the meeting; else in its clause, before it; or right behind it; in English within a few words."""
    days = [one for one in document.mentions_in(sentence) if one.kind == "date" and isinstance(one.value, Edtf)]
    if (verb := _verb(mention, sentence, document)) and (with_verb := list(_with_verb(mention, verb[1], days, document))):
        return str(with_verb[0].value)
    before = [
        one
        for one in days
        if one.span.end <= mention.span.start and not _CLAUSE.search(document.text, one.span.end, mention.span.start)
    ]
    if before:
        return str(before[-1].value)
    if document.meta.language == "ja":
        joined = [one for one in days if _JOINED.fullmatch(document.text, mention.span.end, one.span.start)]
        return str(joined[0].value) if joined else None
    behind = [one for one in days if one.span.start >= mention.span.end and one.span.start - mention.span.end <= _NEAR]
    near = [one for one in behind if not _CLAUSE.search(document.text, mention.span.end, one.span.start)]
    return str(near[0].value) if near else None


def _with_verb(mention: Mention, verb: Span, days: Sequence[Mention], document: Document) -> Iterator[Mention]:
    """The days that belong to the verb of the meeting, the nearest first: before it in Japanese, else behind it within a few words."""
    if document.meta.language == "ja":
        between = [one for one in days if mention.span.end <= one.span.start and one.span.end <= verb.start]
        return (one for one in reversed(between) if not _NOT_THEN.match(document.text, one.span.end))
    behind = (one for one in days if verb.end <= one.span.start <= verb.end + _NEAR)
    return (one for one in behind if not _CLAUSE.search(document.text, verb.end, one.span.start))


def _host(mention: Mention, sentence: Span, document: Document) -> str | None:
    """The party where it is to be held, or the one party of the sentence that means to hold it."""
    language, text = document.meta.language, document.text
    parties = [one for one in document.mentions_in(sentence) if one.kind == "party"]
    at, hosts = (pattern_of("chairs", language, use) for use in ("at", "hosts"))
    if language == "ja":
        placed = [
            one
            for one in parties
            if one.span.end <= mention.span.start and re.match(at, text[one.span.end : one.span.end + 4])
        ]
        placed = [one for one in placed if not _CLAUSE.search(text, one.span.end, mention.span.start)]
        placed += [one for one in parties if one.span.start >= mention.span.end and _HELD_THERE.match(text, one.span.end) and not _PARTED_JA.search(text, mention.span.end, one.span.start)]
        holding = re.match(hosts, text[mention.span.end : mention.span.end + 20]) is not None
    else:
        placed = [
            one
            for one in parties
            if one.span.start >= mention.span.end
            and re.search(rf"{at}(?:the )?\Z", text[mention.span.end : one.span.start])
        ]
        holding = re.search(rf"{hosts} \Z", text[sentence.start : mention.span.start]) is not None
    if placed:
        return str(placed[-1].value)
    apart = _ANOTHERS.get(language)
    before = {str(one.value): text[one.span.end : mention.span.start] for one in parties if one.span.end <= mention.span.start}
    return next((party for party, between in before.items() if holding and len(before) == 1 and not (apart and apart.search(between))), None)
