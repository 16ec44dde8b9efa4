"""Every place of a document that means another text, a meeting or a part of itself, and what is held of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...mentions.citations import BETWEEN, CITED
from ...mentions.models import Mention
from ...mentions.name_words import name_words
from ...mentions.names import registered_as
from ...mentions.ownparts import OWN_PART
from ...values import Edtf, Span
from ..answers import Place
from ..document import Document
from ..places import place_of
from ..works import Work
from .again import said_again
from .cues import pattern_of, search_of
from .held import Found, Held, kind_named, target
from .models import Reference, Target

_KINDS = ("instrument", "meeting")
_PART = "#"
_REACH = 400
"""Characters before a name in which the days of several documents stand."""
_BEHIND = 24
_NUMBER = r"(?P<number>[0-9]{1,3}|[IVX]{1,5})"


def references_of(work: Work, held: Held) -> tuple[Reference, ...]:
    """The references of the file that speaks for `work`, in text order."""
    document = work.document
    named = [
        one
        for mention in document.mentions
        if mention.kind in _KINDS and mention.eid
        for one in _meant(mention, work, held)
    ]
    named += _attached(work, named)
    named += _generic(work, held, named)
    named.sort(key=lambda one: (one.span, one.means))
    named += said_again(work, named)
    return tuple(sorted(dict.fromkeys(named), key=lambda one: (one.span, one.means)))


def _meant(mention: Mention, work: Work, held: Held) -> Iterator[Reference]:
    if mention.kind == "meeting":
        yield from _meeting(mention, work, held)
    elif mention.rule == OWN_PART:
        yield _own_part(mention, work)
    else:
        thing = held.knowledge.things.get(str(mention.value))
        if thing is None or thing.kind == "instrument":
            yield from _several(mention, work, held) or [_instrument(mention, work, held)]


def _own_part(mention: Mention, work: Work) -> Reference:
    """A part of the citing text."""
    eid = str(mention.value).removeprefix(_PART)
    known = eid in work.document.by_eid
    part = replace(target(work), eid=eid, pinpoint=work.document.pinpoint(eid)) if known else target(work)
    return Reference(
        kind="part", means=work.id, place=_place(mention, work), span=mention.span, name=mention.span, held=(part,), why="own", own=True, sure=known,
        open=None if known else "no one part bears this number",
    )  # fmt: skip


def _instrument(mention: Mention, work: Work, held: Held) -> Reference:
    """A named, cited or numbered text."""
    document = work.document
    words = mention.span.of(document.text)
    if mention.rule == CITED and str(mention.value) not in held.knowledge.things:
        mention = mention._replace(
            value=registered_as(words, held.knowledge) or mention.value
        )  # its name says more than the day
    value = str(mention.value)
    thing = held.knowledge.things.get(value)
    found = held.thing(thing) if thing else held.printed(value)
    if not found[0] and mention.rule == CITED and mention.when:
        found = held.of_day(mention.when, kind_named(words), document)
    number = _number_of_part(mention.span, document)
    return _reference(mention, work, found, tuple(target(one, number) for one in found[0]))


def _reference(mention: Mention, work: Work, found: Found, held: tuple[Target, ...]) -> Reference:
    works, why, sure = found
    return Reference(
        kind="instrument", means=str(mention.value), place=_place(mention, work), span=mention.span, name=mention.span, held=held, why=why,
        own=any(one.id == work.id for one in works), sure=sure and mention.confidence == "sure",
        when=str(mention.when) if mention.when else None,
        open=mention.open or (None if sure else "several held documents could be meant, or only the day and the kind agree"),
    )  # fmt: skip


def _several(mention: Mention, work: Work, held: Held) -> list[Reference]:
    """Documents of one kind that are told apart by their days alone, each at its own day; none where one day is printed."""
    document = work.document
    if mention.rule not in (BETWEEN, CITED):
        return []
    days = list(_days_of_documents(mention.span, document))
    if len(days) < 2:  # noqa: PLR2004 - one day is the mention's own
        return []
    kind = kind_named(mention.span.of(document.text))
    rows = []
    for at, day in days:
        things = [
            thing for thing in held.by_day.get(day.text, ())
            if kind in map(kind_named, thing.names.get(document.meta.language, ())) and set(document.meta.parties).issuperset(thing.parties)
        ]  # fmt: skip
        value = things[0].id if len(things) == 1 else f"{day.text} {mention.span.of(document.text)}"
        found = held.thing(things[0]) if len(things) == 1 else held.of_day(day, kind, document)
        one = mention._replace(span=at, value=value, when=day, open=None, confidence="sure")
        rows.append(replace(_reference(one, work, found, tuple(map(target, found[0]))), name=mention.span))
    return rows


def _days_of_documents(span: Span, document: Document) -> Iterator[tuple[Span, Edtf]]:
    """The days before a name that are said to be those of documents (…付), back to the sentence's beginning."""
    dated = search_of("references", document.meta.language, "dated")
    for mention in document.mentions_in(Span(max(0, span.start - _REACH), span.start)):
        marked = dated.match(document.text, mention.span.end)
        if marked and isinstance(mention.value, Edtf) and "。" not in document.text[mention.span.end : span.start]:
            yield Span(mention.span.start, marked.end()), mention.value


def _number_of_part(span: Span, document: Document) -> str | None:
    """The number of a part that is cited with a text: behind it in Japanese, before it elsewhere."""
    units = name_words(document.meta.language)["units"]
    if not units.words:
        return None
    if document.meta.language == "ja":
        found = re.compile(rf"[」』]?の?第 ?{_NUMBER} ?{units.pattern}").match(document.text, span.end)
    else:
        found = re.search(
            rf"{units.pattern} {_NUMBER} of (?:the )?\Z", document.text[max(0, span.start - _BEHIND) : span.start]
        )
    return found["number"] if found else None


def _meeting(mention: Mention, work: Work, held: Held) -> Iterator[Reference]:
    """A meeting with the documents that came out of it; a dialogue or a body as such is no meeting."""
    document, value = work.document, str(mention.value)
    known = held.meeting_of(value, document.meta.framework)
    if value in held.knowledge.dialogues or (known is None and "/" in value):
        return
    works = held.meeting(known.dialogue, known.body, known.ordinal, known.date) if known else ()
    yield Reference(
        kind="meeting", means=value, place=_place(mention, work), span=mention.span, name=mention.span, held=tuple(map(target, works)),
        why="meeting" if works else "not-held", own=any(one.id == work.id for one in works), sure=mention.confidence == "sure",
        when=str(mention.when) if mention.when else None, open=mention.open,
        dialogue=known.dialogue if known else None,
    )  # fmt: skip


def _attached(work: Work, named: Sequence[Reference]) -> Iterator[Reference]:
    """The citing text itself, named by its kind alone as that to which something belongs (共同声明に附属する)."""
    document = work.document
    kinds, attached = (pattern_of("references", document.meta.language, use) for use in ("kinds", "attached"))
    japanese = rf"(?<![一-龯々ァ-ヶ])(?P<own>{kinds}){attached}"
    for found in re.finditer(
        japanese if document.meta.language == "ja" else rf"{attached} (?P<own>{kinds})\b", document.text
    ):
        yield from _own(Span(*found.span("own")), work, named)


def _own(span: Span, work: Work, named: Sequence[Reference]) -> Iterator[Reference]:
    part = work.document.provision_at(span)
    if part and not any(one.span.overlaps(span) for one in named):
        place = place_of(work, part.eid, span)
        yield Reference(
            kind="instrument",
            means=work.id,
            place=place,
            span=span,
            name=span,
            held=(target(work),),
            why="own",
            own=True,
        )


def _generic(work: Work, held: Held, named: Sequence[Reference]) -> Iterator[Reference]:
    """What two parties made, by its kind alone (甲国と乙国との間の二国間協定): the one that a registry has of them, never surely."""
    document = work.document
    if document.meta.language != "ja":
        return
    generic, treaties = (pattern_of("references", "ja", use) for use in ("generic", "kinds"))
    parties = {mention.span.end: mention for mention in document.mentions if mention.kind == "party" and mention.eid}
    for found in re.finditer(rf"との間の(?P<name>{generic}{treaties})", document.text):
        last = parties.get(found.start())
        first = parties.get(last.span.start - 1) if last else None
        span = Span(*found.span("name"))
        if last is None or first is None or any(one.span.overlaps(span) for one in named):
            continue
        pair = frozenset((str(first.value), str(last.value)))
        things = [
            thing
            for thing in held.by_parties.get(pair, ())
            if any(kind_named(form) == "agreement" for form in _forms(thing.names.values()))
        ]
        one = things[0] if len(things) == 1 else None
        works, why, _ = held.thing(one) if one else ((), "not-held", True)
        yield Reference(
            kind="instrument", means=one.id if one else f"{'-'.join(sorted(pair))} {found['name']}",
            place=place_of(work, last.eid or "", span), span=span, name=span, held=tuple(map(target, works)), why=why, sure=False, when=one.date if one else None,
            open="named by its kind alone; it is the one that a registry has of these parties" if one else "named by its kind alone",
        )  # fmt: skip


def _forms(names: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for forms in names:
        yield from forms


def _place(mention: Mention, work: Work) -> Place:
    return place_of(work, mention.eid or "", mention.span)
