"""To which series of meetings a document belongs: framework, body and number."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ..registry.models import Body, Dialogue
from ..values import Span, replace
from .cast import Cast
from .parts import Parts
from .title import Title, says_who_adopted
from .words import Found

_NUMBER_JA = r"第\s?([0-9]{1,3}|[〇一二三四五六七八九十]{1,4})\s?回"
_GAP_JA = r"(?:[・\s、「」(]|「[^」\n]{1,60}」|\([^)\n]{1,40}\)){0,6}"
_BEFORE_JA = re.compile(_NUMBER_JA + _GAP_JA + "$")
_AFTER_JA = re.compile(r"\s?\(" + _NUMBER_JA + r"\)")
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_NUMBER_EN = re.compile(
    rf"\b(?:([0-9]{{1,3}})(?:st|nd|rd|th)|({'|'.join(_ORDINALS)}))\b(?=(?:\s(?!anniversary)[^\s.;:]{{1,20}}){{0,6}}?"
    r"\s(?:meeting|summit|session|dialogue|ministerial|round|conference)\b)",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\s(?:on|announcing|regarding)\s", re.IGNORECASE)
_OF = re.compile(r" of the [“\"]?\Z")
_HELD = re.compile(r"[\d.() ]*(?:(?:On|In) [^,]{1,40}, )?[Tt]he (?:[\w-]+ ){0,2}")
"""What opens a sentence about a meeting; one that was only followed up is another (As agreed at the Third Meeting of …)."""
_PLAIN = 300
_WINDOW = 60


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a document: the title (`titled`), which may stand in the header only, a line that says who adopted it (`issued`), or a sentence."""

    chars: str
    span: Span
    printed: bool
    titled: bool = False
    issued: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What was found, and where: a place is None where the header of the file gave it."""

    framework: Dialogue | None = None
    framework_at: Span | None = None
    body: str | None = None
    body_at: Span | None = None
    ordinal: int | None = None
    ordinal_at: Span | None = None


def places_of(title: Title | None, parts: Parts, cast: Cast) -> Iterator[Place]:
    """The title, a line below it that says where the text was adopted, and the first sentence of the opening."""
    if title and title.span:
        yield Place(parts.chars, title.span, printed=True, titled=True)
    elif title:
        yield Place(title.words, Span(0, len(title.words)), printed=False, titled=True)
    for line in parts.front:
        if says_who_adopted(line, parts, cast.words):
            yield Place(parts.chars, line.span, printed=True, issued=True)
    for sentence in parts.sentences():
        yield Place(parts.chars, sentence, printed=True)
        return


def series_of(title: Title | None, parts: Parts, cast: Cast) -> Series:
    """The dialogue that the title or the first sentence is about, with its body and number."""
    places = list(places_of(title, parts, cast))
    dialogue, dialogue_at = _framework(places, cast)
    found = [hit for place in places for hit in [_body_in(place, dialogue, cast)] if hit]
    body = found[0] if found else None
    numbers = [hit for place in places for hit in [_number(place, dialogue, cast)] if hit]
    ordinal, ordinal_at = numbers[0] if numbers else _launched(title, parts, dialogue, cast)
    return Series(
        framework=dialogue, framework_at=dialogue_at, body=body[0] if body else None, body_at=body[1] if body else None,
        ordinal=ordinal, ordinal_at=ordinal_at,
    )  # fmt: skip


def _framework(places: list[Place], cast: Cast) -> tuple[Dialogue | None, Span | None]:
    """A dialogue named in the title, or in a first sentence that names one of its bodies too.

    What is done under a dialogue (a report on the co-operation under it) is its own where one of its bodies adopted the text.
    """
    cast = replace(cast, opened=True)
    for place in places:
        for named in cast.named(place.chars, place.span):
            if named.kind != "dialogue":
                continue
            dialogue = cast.knowledge.dialogues[named.id]
            adopted = place.titled and any(_own_body(one, dialogue, cast) for one in places if one.issued)
            if _is_setting(place, named.span, cast) and not adopted:
                continue
            if place.titled or _names_body(place, named.span, dialogue, cast) or _new(place, cast):
                return dialogue, named.span if place.printed else None
    return None, None


def _names_body(place: Place, at: Span, dialogue: Dialogue, cast: Cast) -> bool:
    """Whether a body of a dialogue is named behind it, or right before it (the Fourth Senior Officials' Meeting of the Dialogue)."""
    if _own_body(Place(place.chars, Span(at.end, place.span.end), place.printed), dialogue, cast):
        return True
    of = _OF.search(place.chars, place.span.start, at.start)
    before = Place(place.chars, Span(place.span.start, of.start()), place.printed) if of else None
    found = _own_body(before, dialogue, cast) if before else None
    if found is None or of is None or found[1].end != of.start():
        return False
    return _HELD.fullmatch(place.chars, place.span.start, found[1].start) is not None


def _is_setting(place: Place, span: Span, cast: Cast) -> bool:
    """Whether a dialogue is only where something happens (…の下での, within the framework of …)."""
    settings = cast.words["settings"]
    after = settings.first(place.chars, Span(span.end, min(place.span.end, span.end + 16)))
    before = settings.ending(place.chars[max(place.span.start, span.start - 40) : span.start].rstrip(" “'" + '"'))
    near = after is not None and not place.chars[span.end : after.span.start].strip('」』”" ')
    return near or before is not None


def _new(place: Place, cast: Cast) -> bool:
    return cast.words["launches"].first(place.chars, place.span) is not None


def _own_body(place: Place, dialogue: Dialogue, cast: Cast) -> tuple[Body, Span] | None:
    """The body of a dialogue that is named first, the longest of its names."""
    words = place.span.of(place.chars)
    lowered = words.casefold()
    hits = [
        (at, -len(form), body)
        for body in dialogue.bodies
        for name in body.names.get(cast.words.language, ())
        for form in [unicodedata.normalize("NFKC", name).casefold()]
        for at in [lowered.find(form)]
        if at >= 0
    ]
    if not hits or len(lowered) != len(words):
        return None
    at, length, body = min(hits, key=lambda hit: hit[:2])
    return body, Span(place.span.start + at, place.span.start + at - length)


def _body_in(place: Place, dialogue: Dialogue | None, cast: Cast) -> tuple[str, Span | None] | None:
    if dialogue and (own := _own_body(place, dialogue, cast)):
        return own[0].id, own[1] if place.printed else None
    section = "title_bodies" if place.titled else "bodies"
    found = cast.words[section].first(place.chars, place.span) or cast.words["bodies"].first(place.chars, place.span)
    return (found.cue.value, found.span if place.printed else None) if found else None


def _number(place: Place, dialogue: Dialogue | None, cast: Cast) -> tuple[int, Span | None] | None:
    """The number printed beside the name of a body."""
    if cast.words.language == "en":
        topic = _TOPIC.search(place.chars, place.span.start, place.span.end) if place.titled else None
        hit = _NUMBER_EN.search(place.chars, place.span.start, topic.start() if topic else place.span.end)
        value = (int(hit[1]) if hit[1] else _ORDINALS.index(hit[2].lower()) + 1) if hit else None
        return (value, Span(*hit.span()) if place.printed else None) if hit and value and _is_titled(place) else None
    for body in _bodies(place, dialogue, cast):
        window = max(place.span.start, body.start - _WINDOW)
        hit = _BEFORE_JA.search(place.chars, window, body.start) or _AFTER_JA.match(place.chars, body.end)
        value = _value(hit[1]) if hit else None
        if hit and value:
            return value, Span(*hit.span(1)) if place.printed else None
    return None


def _is_titled(place: Place) -> bool:
    """Whether a number names the meeting itself: in a title, or in a sentence that is not long."""
    return place.titled or len(place.span) <= _PLAIN


def _bodies(place: Place, dialogue: Dialogue | None, cast: Cast) -> Iterator[Span]:
    if dialogue and (own := _own_body(place, dialogue, cast)):
        yield own[1]
    found: list[Found] = cast.words["bodies"].find(place.chars, place.span)
    yield from (one.span for one in found)


def _value(words: str) -> int | None:
    """The number that 6, 十二 or 二〇 means."""
    if words.isdecimal():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return int("".join(str(_DIGITS[digit]) for digit in words))
    if len(tens) > 1 or len(ones) > 1:
        return None
    return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)


def _launched(
    title: Title | None, parts: Parts, dialogue: Dialogue | None, cast: Cast
) -> tuple[int | None, Span | None]:
    """1 where the title or the opening says that the series begins with this document."""
    launches = cast.words["launches"]
    if title and any(found.cue.value == "first" for found in launches.find(title.words)):
        return 1, title.span
    for sentence in parts.sentences():
        found = launches.first(parts.chars, sentence)
        if found and (found.cue.value == "first" or _names(parts, sentence, dialogue, cast)):
            return 1, found.span
    return None, None


def _names(parts: Parts, sentence: Span, dialogue: Dialogue | None, cast: Cast) -> bool:
    return dialogue is not None and any(one.id == dialogue.id for one in cast.named(parts.chars, sentence))
