"""Documents that are cited by who made them, by their kind and by their day."""

import re
from collections.abc import Iterator, Sequence

from ..registry.models import Thing
from ..values import Edtf, Span, first_of, last_of, replace
from .name_words import name_words
from .names import Named, registered_as
from .scene import Scene

BETWEEN, CITED = "between", "cited-by-day"
_SUBJECT = re.compile(r"(?:に関する|のための)\Z")
_START = re.compile(r"[、。「」『』()\n　]|(?:は|が|も)(?=[^はがも]{3})")
_RUN = "[一-龯々ァ-ヶー・]"
_LONGEST = 80
_DATED = "付"
_CAPITALS = re.compile(r" (?:for|on|concerning|regarding|relating to) (?:the )?[A-Z][\w-]{1,20}(?: (?:[A-Z][\w-]{1,20}|of|and|the|in|for|on|with)){0,14}(?<! of)(?<! and)(?<! the)(?<! in)(?<! for)(?<! on)(?<! with)")


def between(scene: Scene) -> Iterator[Named]:
    """What parties made with each other (甲国と乙国との間の協定), with the subject printed before; by its days what it is."""
    words = name_words(scene.facts.language)
    if words["joints"].words:
        yield from _after_noun(scene)
    elif words["between"].words:
        tail = re.compile(rf"との間の(?!{words['generic'].pattern})(?:{_RUN}{{0,16}}?の?){words['between'].pattern}(?![一-龯々])")
        ends = {name.span.end: name.span.start for name in scene.names if name.kind == "party"}
        for found in tail.finditer(scene.chars):
            start = _chain(found.start(), ends, scene.chars)
            if start is not None:
                span = Span(_with_subject(start, scene.chars), found.end())
                yield _named(span, scene, BETWEEN, _days_before(span, scene))


def _after_noun(scene: Scene) -> Iterator[Named]:
    """A noun for treaties, the parties joined behind it, and in English the subject in capitals behind these."""
    words = name_words(scene.facts.language)
    parties = {name.span.start: name.span.end for name in scene.names if name.kind == "party"}
    joint = re.compile(words["joints"].pattern)
    for noun in re.finditer(rf"(?<!\w){words['treaties'].pattern}(?={words['between'].pattern})", scene.chars):
        opened = re.compile(words["between"].pattern).match(scene.chars, noun.end())
        at, count = opened.end() if opened else noun.end(), 0
        end = at
        while at in parties:
            end, count = parties[at], count + 1
            joined = joint.match(scene.chars, end)
            at = joined.end() if joined else -1
        if count > 1:
            subject = _CAPITALS.match(scene.chars, end)
            span = Span(noun.start(), subject.end() if subject else end)
            yield Named(span, "instrument", registered_as(span.of(scene.chars), scene.knowledge) or span.of(scene.chars), BETWEEN)


def _chain(at: int, ends: dict[int, int], chars: str) -> int | None:
    """Where the parties begin that are joined by と up to `at`; None for fewer than two."""
    start, count = ends.get(at), 1
    if start is None:
        return None
    while (earlier := ends.get(start - 1)) is not None and chars[start - 1] in "と、":
        start, count = earlier, count + 1
    return start if count > 1 else None


def _with_subject(start: int, chars: str) -> int:
    floor = max(0, start - _LONGEST)
    if not _SUBJECT.search(chars, floor, start):
        return start
    marks = [mark.end() for mark in _START.finditer(chars, floor, start)]
    return marks[-1] if marks else start


def _days_before(span: Span, scene: Scene) -> list[Edtf]:
    """The days in the sentence before a document's name that are those of documents (…付)."""
    sentence = scene.sentence(span)
    days = scene.dates_in(Span(sentence.start, max(span.start, sentence.start + 1)))
    return [day for at, day in days if scene.chars.startswith(_DATED, at.end)]


def dated(scene: Scene) -> Iterator[Named]:
    """A day and the kind of a document (2004年8月27日付の両国外務大臣による共同声明, the Joint Statement of 28 August 2004)."""
    words = name_words(scene.facts.language)
    if not words["dated"].words:
        return
    if scene.facts.language == "ja":
        behind = re.compile(
            rf"(?:付(?:け)?の?|に(?:採択|発表|署名|発出)された)(?:(?:(?!{_DATED})[^、。「」()\n]){{0,24}}(?:による|の))?"
            rf"(?P<name>{_RUN}{{0,12}}?{words['dated'].pattern})(?!(?![及並等第])[一-龯々])"
        )
        for at, day in scene.dates:
            if found := behind.match(scene.chars, at.end):
                yield _dated(Span(*found.span("name")), at, day, scene)
        return
    before = re.compile(rf"(?P<name>(?<![^\W_]){words['dated'].pattern}){words['of'].pattern}\Z")
    for at, day in scene.dates:
        if found := before.search(scene.chars, max(0, at.start - _LONGEST), at.start):
            yield _dated(Span(*found.span("name")), at, day, scene)


def _dated(span: Span, at: Span, day: Edtf, scene: Scene) -> Named:
    """The document of a day; one that no registry has goes by its name with the day, as printed: days tell two apart."""
    named = _named(span, scene, CITED, [day])
    whole = Span(min(span.start, at.start), max(span.end, at.end)).of(scene.chars)
    return replace(named, value=whole) if named.value == span.of(scene.chars) else named


def _named(span: Span, scene: Scene, rule: str, days: Sequence[Edtf]) -> Named:
    """The registered document of that kind and day; of several days the first, and what else is meant."""
    words = span.of(scene.chars)
    ids = [thing.id for day in days if (thing := _of_day(day, words, scene))]
    if not ids or len(ids) < len(days):
        return Named(span, "instrument", words, rule)
    others = f"one noun for several documents: {', '.join(ids)}" if len(ids) > 1 else None
    return Named(span, "instrument", ids[0], rule, others)


def _of_day(day: Edtf, words: str, scene: Scene) -> Thing | None:
    """The one registered document of these parties that is of this day, month or year and whose name ends as the printed one."""
    nouns = name_words(scene.facts.language)["dated"].words
    kind = max((noun for noun in nouns if words.endswith(noun)), key=len, default=words).casefold()
    things = [one for one in scene.known.instruments
              if one.date and _is_in(one.date, day) and any(kind in form.casefold() for form in one.names.get(scene.facts.language, ()))]  # fmt: skip
    return things[0] if len(things) == 1 else None


def _is_in(date: str, day: Edtf) -> bool:
    """Whether a registered day lies in what is printed."""
    first, last = first_of(date), last_of(date)
    return date == day.text or bool(first and last and day.covers(first) and day.covers(last))
