"""Principles, objectives, pillars and fields that a document states: by the parts below it, by a count, by what its words do."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...registry.models import Aim
from ...tree.models import Provision
from ...values import Span
from ..document import Document
from ..places import place_of
from ..works import Work
from .cues import pattern_of, values_of
from .held import Held
from .lists import alike, items_in
from .models import AimItem, AimKind, AimList
from .sentences import whole_sentence

_ALIKE = 0.7
_LONGEST = 400
_FEWEST = 2
_EDGE = "[一-龯ァ-ヶー]"


def aims_of(work: Work, held: Held) -> Iterator[AimList]:
    """Every list of aims that a work states, in text order."""
    document = work.document
    rules = {"ja": _japanese, "en": _english}.get(document.meta.language)
    if rules is None:
        return
    below = _children(document)
    for part in document.provisions:
        if part.body is None or part.role == "note":
            continue
        taken: list[Span] = []
        for kind, cue, items, marks in _announced(part, below.get(part.path, ()), document) or rules(
            part.body, document
        ):
            if not any(cue.overlaps(one) for one in taken):
                taken.append(cue)
                yield _list(kind, cue, items, marks, work, held)


Marks = tuple[bool, bool, int | None]
"""Whether the items are added to others, whether that is sure, and how many are announced."""
Stated = tuple[AimKind, Span, list[Span], Marks]


def series_of(work: Work) -> str:
    """The dialogue of a work; those of no dialogue go by their parties."""
    return work.document.meta.framework or "-".join(sorted(work.document.meta.parties))


def _children(document: Document) -> dict[tuple[str, ...], list[Provision]]:
    """The parts right below each part."""
    found: dict[tuple[str, ...], list[Provision]] = {}
    for part in document.provisions:
        found.setdefault(part.path[:-1], []).append(part)
    return found


def _announced(part: Provision, below: Sequence[Provision], document: Document) -> list[Stated]:
    """A list that follows as parts of their own (次の原則に従って: - 甲, - 乙)."""
    items = [one.body for one in below if one.body]
    if len(items) < _FEWEST or part.body is None:
        return []
    language = document.meta.language
    found = list(_opening(language).finditer(document.text, part.body.start, part.body.end))
    if not found:
        return []
    last = found[-1]
    return [(_kind(last["kind"], language), Span(*last.span()), items, (False, True, None))]


@cache
def _opening(language: str) -> re.Pattern[str]:
    opens, number, kind = (pattern_of("aims", language, use) for use in ("opens", "number", "kind"))
    if language == "ja":
        return re.compile(rf"{opens}(?:{number}|[^。、]{{0,8}}?)(?P<kind>{kind})")
    return re.compile(rf"\b{opens} (?:{number} )?(?:\w+ ){{0,2}}?(?P<kind>{kind})\b", re.IGNORECASE)


def _kind(word: str, language: str) -> AimKind:
    return values_of("aims", language, "kind")[word.lower()]  # type: ignore[return-value]


@cache
def _ja_rules() -> tuple[re.Pattern[str], ...]:
    number, kind, new, adds, as_, stress, each, of, are = (
        pattern_of("aims", "ja", use) for use in ("number", "kind", "new", "adds", "as", "stress", "each", "of", "are")
    )
    return (
        re.compile(rf"{of}」?の(?P<kind>{kind})[はが]、?(?P<items>[^。\n]{{5,200}}?){are}"),
        re.compile(
            rf"(?P<number>{number})(?<!{_EDGE}支)(?P<kind>{kind})[(:](?P<items>[^()。\n]{{3,200}}?)(?:[)。]|\Z)"
        ),
        re.compile(rf"(?P<new>{new})(?P<kind>{kind})として(?P<items>[^、。\n]{{2,60}}?)を{adds}"),
        re.compile(
            rf"(?P<items>[^。\n]{{2,60}}?)を(?:「[^「」]{{1,20}}」の)?(?P<new>{new})(?P<kind>{kind})として{adds}"
        ),
        re.compile(rf"(?P<items>[^。\n]{{5,200}}?)の(?P<number>{number})(?P<kind>{kind})(?!{_EDGE})"),
        re.compile(rf"(?P<items>[^。\n]{{5,200}}?)を(?P<kind>柱){as_}"),
        re.compile(rf"(?P<items>(?:「[^「」\n]{{1,40}}」(?:、|及び|並びに|と)*){{2,8}})(?P<stress>{stress})"),
        re.compile(
            rf"(?P<items>[^。\n]{{5,300}}?)(?P<each>{each})[^。\n]{{0,20}}?{pattern_of('aims', 'ja', 'weight')}"
        ),
    )


def _japanese(body: Span, document: Document) -> Iterator[Stated]:
    """Lists in the running text: counted, added, made pillars of, stressed, or fields that matter."""
    for rule in _ja_rules():
        for found in rule.finditer(document.text, body.start, body.end):
            named = found.groupdict()
            added, count = bool(named.get("new")), _count(named.get("number"), "ja")
            span = _without_topic(Span(*found.span("items")), document.text)
            items = [Span(span.start, span.end)] if added else items_in(span, document.text, "ja")
            if added or len(items) >= _FEWEST:
                kind = _kind(named["kind"], "ja") if named.get("kind") else "field"
                yield kind, Span(*found.span()), items, (added, added or count == len(items), count)


def _without_topic(span: Span, text: str) -> Span:
    """An enumeration from where its topic ends (地域にとって貿易、交通)."""
    start = span.start
    for found in re.finditer(
        rf"{pattern_of('aims', 'ja', 'topic')}|(?<=[ぁ-ん一-龯])は、", text[span.start : span.end]
    ):
        start = span.start + found.end()
    return Span(start, span.end)


@cache
def _en_rules() -> tuple[re.Pattern[str], ...]:
    number, kind, new, adds, opens, of, are = (
        pattern_of("aims", "en", use) for use in ("number", "kind", "new", "adds", "opens", "of", "are")
    )
    return (
        re.compile(
            rf"\b(?P<kind>{kind}) of (?:the|our|this) (?:[\w-]+ ){{0,4}}?{of} {are} (?P<items>[^.;:\n]{{5,300}})", re.IGNORECASE
        ),
        re.compile(
            rf"\b(?P<number>{number}) (?:\w+ ){{0,2}}?(?P<kind>{kind})(?: of \w+(?: \w+){{0,3}})?(?:: | – | — | \()(?P<items>[^.\n]{{5,400}})",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{opens} (?:\w+ ){{0,2}}?(?P<kind>{kind}): ?(?P<items>[^.\n]{{5,400}})", re.IGNORECASE),
        re.compile(
            rf"\b(?P<number>{number}) (?:\w+ ){{0,2}}?(?P<kind>pillars|principles) of (?P<items>[^.;:\n]{{5,200}})",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{adds} (?P<items>[^.,;\n]{{3,60}}?) as (?:a|the) (?P<new>{new}) (?P<kind>{kind})\b", re.IGNORECASE
        ),
    )


def _english(body: Span, document: Document) -> Iterator[Stated]:
    """Lists in the running text: counted, announced, or added."""
    for rule in _en_rules():
        for found in rule.finditer(document.text, body.start, body.end):
            named = found.groupdict()
            added, count = bool(named.get("new")), _count(named.get("number"), "en")
            span = Span(*found.span("items"))
            items = [span] if added else items_in(span, document.text, "en")
            if added or (len(items) >= _FEWEST and (count is None or len(items) == count)):
                yield (
                    _kind(named["kind"], "en"),
                    Span(*found.span()),
                    items,
                    (added, added or count == len(items), count),
                )


def _count(word: str | None, language: str) -> int | None:
    return int(values_of("aims", language, "number")[word.lower()]) if word else None


def _list(kind: AimKind, cue: Span, items: Sequence[Span], marks: Marks, work: Work, held: Held) -> AimList:
    document = work.document
    added, sure, counted = marks
    part = document.provision_at(cue)
    place = place_of(work, part.eid if part else "", whole_sentence(document, cue))
    return AimList(
        kind=kind, series=series_of(work), added=added, sure=sure, counted=counted, place=place,
        items=tuple(_item(order, span, kind, work, held) for order, span in enumerate(items, 1)),
    )  # fmt: skip


def _item(order: int, span: Span, kind: AimKind, work: Work, held: Held) -> AimItem:
    document = work.document
    part = document.provision_at(span)
    place = place_of(work, part.eid if part else "", span)
    known = _like(place.words, kind, work, held)
    now = [one.id for one in known if one.adopted == document.date]
    best = now[:1] or [
        one.id for one in known[:1] if not one.adopted or not document.date or one.adopted <= document.date
    ]
    return AimItem(
        words=place.words, order=order, place=place, registered=best[0] if best else None,
        like=tuple(one.id for one in known if one.id not in best),
    )  # fmt: skip


def _like(words: str, kind: AimKind, work: Work, held: Held) -> list[Aim]:
    """The registry's aims of this kind and dialogue that are like an item, the likest first."""
    dialogue = held.knowledge.dialogues.get(work.document.meta.framework or "")
    rated = [
        (max((alike(words, form) for form in aim.names.get(work.document.meta.language, ())), default=0.0), aim)
        for aim in (dialogue.aims if dialogue else ()) if aim.kind == kind
    ]  # fmt: skip
    return [aim for share, aim in sorted(rated, key=lambda pair: -pair[0]) if share >= _ALIKE]
