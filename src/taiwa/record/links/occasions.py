"""The meetings and events that documents name: when they are, and whether they were held, are planned or only cited."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...mentions.models import Mention
from ...mentions.name_words import name_words
from ...mentions.occasions import Told, told
from ...values import Edtf, Span
from ..answers import Place
from ..document import Document
from ..places import place_of, whole_text
from ..works import Work, day_key
from .cues import search_of
from .held import Held, folded
from .sentences import whole_sentence

_KINDS = ("meeting", "event")
_NEAR, _BEHIND = 40, 60
_PARTED = re.compile("[、,;]|及び|並びに")
_JOINED = re.compile(r"[」』”]*(?:を|は|が)、?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A meeting or an event that documents name: its day, whether any tells of it as held, else as planned, every place.

    `documents` are the works that came out of it, where a work is the account of it. `passed` is set where it is told of as
    planned alone and the record has a statement from after its day.
    """

    id: str
    kind: str
    date: str | None
    status: Told
    places: tuple[Place, ...]
    documents: tuple[str, ...] = ()
    passed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One place that names an occasion, with what it says of it."""

    key: str
    kind: str
    day: str | None
    told: Told
    place: Place
    bare: bool
    work: str | None = None


def occasions_of(named: Iterable[Naming], listed: Iterable[str], latest: str | None) -> tuple[Occasion, ...]:
    """Every occasion that is `named`, oldest first, without those whose ids are `listed` already.

    `latest` is the day of the record's newest document: what was planned for a day before has passed.
    """
    known = set(listed)
    by_key: dict[str, list[Naming]] = {}
    for one in named:
        if one.key not in known:
            by_key.setdefault(one.key, []).append(one)
    rows = (_occasion(key, part, latest) for key, found in by_key.items() for part in _by_day(found))
    return tuple(sorted(rows, key=lambda row: (day_key(row.date), row.id)))


def named_in(work: Work, held: Held) -> tuple[Naming, ...]:
    """The places of a work that name an occasion, then the occasion of which it is the account."""
    return (*_named(work), *_accounts(work, held))


def _by_day(found: Sequence[Naming]) -> list[list[Naming]]:
    """The places that name one occasion: what comes back year by year is one for each day; no day is that of the only one."""
    groups: list[list[Naming]] = []
    for one in sorted(found, key=lambda one: day_key(one.day)):
        of_day = [group for group in groups if one.day and group[-1].day and _touch(one.day, group[-1].day)]
        if of_day or (one.day is None and len(groups) == 1):
            (of_day or groups)[0].append(one)
        elif one.day is None and groups and groups[-1][0].day is None:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _touch(one: str, other: str) -> bool:
    """Whether two days share one."""
    here, there = Edtf(one), Edtf(other)
    first, last = there.first, there.last
    return here.text == there.text or bool((first and here.covers(first)) or (last and here.covers(last)))


def _occasion(key: str, found: Sequence[Naming], latest: str | None) -> Occasion:
    day = next((one.day for one in found if one.day), None)
    said = {one.told for one in found}
    status: Told = "held" if "held" in said else "planned" if "planned" in said else "cited"
    if status == "held" and day is None and all(one.bare for one in found):
        status = "cited"  # neither a registry nor a day says which one was held
    if status == "planned" and any(one.told == "cited" and _is_over(day, one.place.date) for one in found):
        status = "cited"  # it is named again after its day, so that it is a plan no more
    return Occasion(
        id=key, kind=found[0].kind, date=day, status=status, places=tuple(one.place for one in found),
        documents=tuple(dict.fromkeys(one.work for one in found if one.work)),
        passed=status == "planned" and _is_over(day, latest),
    )  # fmt: skip


def _is_over(day: str | None, at: str | None) -> bool:
    """Whether a day has passed for one who speaks `at` another."""
    last, spoken = Edtf(day).last if day else None, Edtf(at).first if at else None
    return last is not None and spoken is not None and last < spoken


def _named(work: Work) -> Iterator[Naming]:
    """The occasions named in a work; an organisation that meets on a day (次回の漁業会議が5月に開催される) is one."""
    document = work.document
    spans = [mention.span for mention in document.mentions if mention.kind in _KINDS]
    for mention in document.mentions:
        if not mention.eid or mention.kind not in (*_KINDS, "organisation"):
            continue
        if mention.kind == "organisation" and not _meets(mention, document):
            continue
        day = str(mention.when) if mention.when else _day(mention, document)
        status = _told(mention, day, document, spans)
        if mention.kind == "organisation":
            if day is None or status == "cited":
                continue
            key, kind = f"{mention.value} {day}", "event"
        else:
            key, kind = str(mention.value), mention.kind
        yield Naming(
            key=key, kind=kind, day=day, told=status, place=place_of(work, mention.eid, mention.span),
            bare=mention.span.of(document.text) == mention.value,
        )  # fmt: skip


def _meets(mention: Mention, document: Document) -> bool:
    return search_of("references", document.meta.language, "meets").search(mention.span.of(document.text)) is not None


def _accounts(work: Work, held: Held) -> Iterator[Naming]:
    """The talks of which a work is the account: it bears their name and their day."""
    meta = work.document.meta
    if meta.kind != "readout" or meta.framework or not meta.date or not meta.title:
        return
    forms = {
        folded(form): thing.id
        for thing in held.events.get(str(meta.date), ())
        for names in (thing.names, thing.weak)
        for each in names.values()
        for form in each
    }
    yield Naming(
        key=forms.get(folded(meta.title), meta.title), kind="event", day=str(meta.date), told="held", place=whole_text(work),
        bare=False, work=work.id,
    )  # fmt: skip


def _day(mention: Mention, document: Document) -> str | None:
    """The day that the clause gives an occasion: before it or behind it, where a word for holding it follows."""
    sentence, text = whole_sentence(document, mention.span), document.text
    holding = _holding(document.meta.language)
    found = []
    for one in document.mentions_in(sentence):
        if one.kind != "date" or not isinstance(one.value, Edtf):
            continue
        if one.span.end <= mention.span.start and _reaches(one.span, mention.span, document):
            held = holding.search(
                text, mention.span.end, min(sentence.end, mention.span.end + _BEHIND)
            ) or holding.search(text, one.span.end, mention.span.start)
            found += [one.value] if held else []
        elif one.span.start >= mention.span.end and _JOINED.match(text[mention.span.end : one.span.start]):
            found += [one.value] if holding.search(text, one.span.end, min(sentence.end, one.span.end + _NEAR)) else []
    return str(found[-1]) if found else None


def _reaches(day: Span, name: Span, document: Document) -> bool:
    """Whether nothing parts a day from the occasion behind it; a day set off by a comma belongs to all of its sentence."""
    between = document.text[day.end : name.start]
    if between.startswith("、") and document.meta.language == "ja":
        return len(between) <= 2 * _NEAR and not re.search("及び|並びに|ことを?|、.*、", between)
    return len(between) <= _NEAR and not _PARTED.search(between)


def _holding(language: str) -> re.Pattern[str]:
    return search_of("references", language, "holds")


def _told(mention: Mention, day: str | None, document: Document, spans: Sequence[Span]) -> Told:
    """How a document tells of an occasion: what begins after its day is planned, what it gives a day before it was held."""
    first, last = (Edtf(day).first, Edtf(day).last) if day else (None, None)
    own = document.meta.date
    if first and own and own.last and first > own.last:
        return "planned"
    status = told(document.text, mention.span, document.meta.language, (span for span in spans if span != mention.span))
    past = last and own and own.first and last < own.first
    if status == "planned" and past and mention.when and not _is_planned(mention, document):
        return "held"
    if status == "cited" and past and _prints(day, mention, document):
        return "held"
    return status


def _is_planned(mention: Mention, document: Document) -> bool:
    planned = name_words(document.meta.language)["planned"].words
    return any(word in whole_sentence(document, mention.span).of(document.text) for word in planned)


def _prints(day: str | None, mention: Mention, document: Document) -> bool:
    """Whether the sentence prints the day, and no word that it came to nothing."""
    sentence = whole_sentence(document, mention.span)
    if search_of("references", document.meta.language, "off").search(document.text, sentence.start, sentence.end):
        return False
    days = (
        str(one.value) for one in document.mentions_in(sentence) if one.kind == "date" and isinstance(one.value, Edtf)
    )
    return any(one == day or (day or "").startswith(one) or one.startswith(day or "-") for one in days)
