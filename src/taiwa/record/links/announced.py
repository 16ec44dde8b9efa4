"""Meetings that documents announce, and the ones that did take place."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ...mentions.models import Mention
from ...mentions.words import one_of
from ...registry.models import Meeting
from ...values import Edtf, Span
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
_NEAR = 60


def announced_in(work: Work, held: Held) -> Iterator[Announced]:
    """Each numbered meeting that lies after the day of the document, or of which no day is known."""
    document = work.document
    for mention in (*document.mentions, *_next(document, held)):
        if mention.kind != "meeting" or not mention.eid:
            continue
        met = held.meeting_of(str(mention.value), document.meta.framework)
        if met and met.ordinal is not None and _is_to_come(met, document):
            sentence = whole_sentence(document, mention.span)
            if _is_off(mention, sentence, document):
                continue
            yield Announced(
                dialogue=met.dialogue, body=met.body, ordinal=met.ordinal, said=_said(mention, sentence, document),
                host=_host(mention, sentence, document), met=met.id, date=met.date, status=met.status,
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


def as_held(one: Announced, held: Held) -> Announced | None:
    """The announcement with what the record knows of its meeting; None where that took place before the document's day."""
    met = held.meeting_of(one.met or "", one.dialogue)
    if met is None:
        return one
    day, said = (Edtf(met.date).first if met.date else None), (Edtf(one.place.date).last if one.place.date else None)
    return None if day and said and day <= said else replace(one, date=met.date, status=met.status)


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
    return any(off.search(part) for part in (behind[0] if behind else "", _PARTED.split(before)[-1]))


def _said(mention: Mention, sentence: Span, document: Document) -> str | None:
    """The day printed in the clause of the meeting, before it; or right behind it; in English within a few words."""
    days = [one for one in document.mentions_in(sentence) if one.kind == "date" and isinstance(one.value, Edtf)]
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
