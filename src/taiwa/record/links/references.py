"""Every place of a document that means another text, a meeting or a part of itself, and what is held of it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ...mentions.citations import BETWEEN, CITED
from ...mentions.models import Mention
from ...mentions.name_words import name_words
from ...mentions.names import registered_as
from ...mentions.ownparts import OWN_PART
from ...values import Edtf, Span, replace
from ..answers import Place
from ..document import Document
from ..places import place_of
from ..works import Work
from .again import said_again
from .cites import Cite
from .cues import pattern_of, search_of
from .held import Held, kind_named, rank_in, target
from .models import Reference

_KINDS = ("instrument", "meeting")
_PART = "#"
_REACH = 400
"""Characters before a name in which the days of several documents stand."""
_BEHIND = 24
_MADE_BY = re.compile(r"[^,.;]{0,48}? by (?:the )?(?P<whom>[^,.;]{1,40})")
_NUMBER = r"(?P<number>[0-9]{1,3}|[IVX]{1,5})"


def cites_of(work: Work, held: Held) -> tuple[Cite, ...]:
    """The places of the file that speaks for `work` that mean something, in text order; nothing but registries is asked of `held`."""
    document = work.document
    named = [
        one
        for mention in document.mentions
        if mention.kind in _KINDS and mention.eid
        for one in _meant(mention, work, held)
    ]
    named += _attached(work, named)
    named += _generic(work, held, named)
    named.sort(key=_in_order)
    return (*named, *said_again(work, named))


def _in_order(cite: Cite) -> tuple[Span, str]:
    return cite.reference.span, cite.reference.means


def _meant(mention: Mention, work: Work, held: Held) -> Iterator[Cite]:
    if mention.kind == "meeting":
        yield from _meeting(mention, work, held)
    elif mention.rule == OWN_PART:
        yield Cite(reference=_own_part(mention, work), ask="own")
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


def _instrument(mention: Mention, work: Work, held: Held) -> Cite:
    """A named, cited or numbered text."""
    document = work.document
    words = mention.span.of(document.text)
    if mention.rule == CITED and str(mention.value) not in held.knowledge.things:
        mention = replace(mention,
            value=registered_as(words, held.knowledge) or mention.value
        )  # its name says more than the day
    kind = kind_named(words) if mention.rule == CITED and mention.when else None
    return Cite(reference=_reference(mention, work), ask="name", kind=kind, rank=_made_by(mention.span, document) if kind else None, number=_number_of_part(mention.span, document))


def _made_by(span: Span, document: Document) -> str | None:
    """Whether leaders or ministers are printed as those who made a document: before its kind in Japanese, behind its day elsewhere."""
    text, japanese = document.text, document.meta.language == "ja"
    beside = text[max(0, span.start - _BEHIND) : span.end] if japanese else _MADE_BY.match(text, span.end)
    words = beside if isinstance(beside, str) else beside["whom"] if beside else ""
    return rank_in(re.split("[、。]", words)[-1], document.meta.language)


def _reference(mention: Mention, work: Work) -> Reference:
    """What a mention tells, with nothing held."""
    return Reference(
        kind="meeting" if mention.kind == "meeting" else "instrument", means=str(mention.value), place=_place(mention, work), span=mention.span,
        name=mention.span, held=(), why="not-held", sure=mention.confidence == "sure", when=str(mention.when) if mention.when else None,
        open=mention.open,
    )  # fmt: skip


def _several(mention: Mention, work: Work, held: Held) -> list[Cite]:
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
        one = replace(_reference(replace(mention, span=at, value=value, when=day, open=None, confidence="sure"), work), name=mention.span)
        rows.append(Cite(reference=one, ask="day", kind=None if len(things) == 1 else kind))
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


def _meeting(mention: Mention, work: Work, held: Held) -> Iterator[Cite]:
    """A meeting; a dialogue or a body as such is none."""
    value = str(mention.value)
    known = value not in held.knowledge.dialogues and held.meeting_of(value, work.document.meta.framework)
    if known or (value not in held.knowledge.dialogues and "/" not in value):
        yield Cite(reference=_reference(mention, work), ask="meeting")


def _attached(work: Work, named: Sequence[Cite]) -> Iterator[Cite]:
    """The citing text itself, named by its kind alone as that to which something belongs (共同声明に附属する)."""
    document = work.document
    kinds, attached = (pattern_of("references", document.meta.language, use) for use in ("kinds", "attached"))
    japanese = rf"(?<![一-龯々ァ-ヶ])(?P<own>{kinds}){attached}"
    for found in re.finditer(
        japanese if document.meta.language == "ja" else rf"{attached} (?P<own>{kinds})\b", document.text
    ):
        yield from _own(Span(*found.span("own")), work, named)


def _own(span: Span, work: Work, named: Sequence[Cite]) -> Iterator[Cite]:
    part = work.document.provision_at(span)
    if part and not any(one.reference.span.overlaps(span) for one in named):
        place = place_of(work, part.eid, span)
        own = Reference(kind="instrument", means=work.id, place=place, span=span, name=span, held=(target(work),), why="own", own=True)
        yield Cite(reference=own, ask="own")


def _generic(work: Work, held: Held, named: Sequence[Cite]) -> Iterator[Cite]:
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
        if last is None or first is None or any(one.reference.span.overlaps(span) for one in named):
            continue
        pair = frozenset((str(first.value), str(last.value)))
        things = [
            thing
            for thing in held.by_parties.get(pair, ())
            if any(kind_named(form) == "agreement" for form in _forms(thing.names.values()))
        ]
        one = things[0] if len(things) == 1 else None
        yield Cite(ask="kind", reference=Reference(
            kind="instrument", means=one.id if one else f"{'-'.join(sorted(pair))} {found['name']}",
            place=place_of(work, last.eid or "", span), span=span, name=span, held=(), why="not-held", sure=False, when=one.date if one else None,
            open="named by its kind alone; it is the one that a registry has of these parties" if one else "named by its kind alone",
        ))  # fmt: skip


def _forms(names: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for forms in names:
        yield from forms


def _place(mention: Mention, work: Work) -> Place:
    return place_of(work, mention.eid or "", mention.span)
