"""Meetings of a dialogue's bodies that are named without a number, and sessions of organs that are numbered by year."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..registry.models import Body, Dialogue
from ..values import Edtf, Span
from .names import Named
from .scene import Scene
from .words import either_case, one_of, words_of

BODY, DATED, NUMBERED = "body", "body-and-day", "numbered-body"
_ANOTHERS = r"(?! (?:of|between|among|with|[A-Z]))"
_A_MONTH = len("2016-02")
_EDGE = "[一-龯々ァ-ヶーA-Za-z0-9А-яЁё]"
_OPENING, _CLOSING = '「『“«"', '」』”»"'
_NUMBER_BEFORE = re.compile(r"(?:回|[0-9](?:st|nd|rd|th)?) ?\Z")


class _Place(NamedTuple):
    span: Span
    body: Body


def met(scene: Scene) -> Iterator[Named]:
    """Meetings of the document's dialogue by body and day, and bodies named right behind the dialogue's name."""
    dialogues = {str(name.value) for name in scene.names} & set(scene.knowledge.dialogues)
    if scene.facts.framework in scene.knowledge.dialogues:
        dialogues.add(str(scene.facts.framework))
    for dialogue in (scene.knowledge.dialogues[key] for key in sorted(dialogues)):
        named = {name.span.end: name.span.start for name in scene.names if name.value == dialogue.id}
        for place in _places(dialogue, scene):
            start = _joined(place.span.start, named, scene.chars)
            if start is None and re.match(_EDGE, scene.chars[place.span.start - 1 : place.span.start]):
                continue  # the end of a longer word
            day = _on_a_day(place, dialogue, scene)
            span = place.span if start is None else Span(start, place.span.end)
            if day:
                yield Named(span, "meeting", day, DATED)
            elif start is not None:
                yield Named(span, "meeting", f"{dialogue.id}/{place.body.id}", BODY)


def numbered(scene: Scene) -> Iterator[Named]:
    """A dialogue's name with the numbered meeting right behind it is the name of that meeting."""
    dialogues = scene.knowledge.dialogues
    ends = {name.span.end: name.span.start for name in scene.names if name.value in dialogues}
    for name in scene.names:
        if name.kind == "meeting" and name.span.start in ends and name.rule.endswith("numbered-meeting"):
            yield Named(Span(ends[name.span.start], name.span.end), "meeting", str(name.value), name.rule, name.open)


def counted(scene: Scene) -> Iterator[Named]:
    """Meetings of a body of one word by their number (the second Summit): in a text of the dialogue, where no other owner stands behind."""
    dialogue, words = scene.knowledge.dialogues.get(scene.facts.framework or ""), words_of("en")
    forms = {form: body.id for body in dialogue.bodies for form in body.names.get("en", ()) if " " not in form} if dialogue else {}
    if dialogue is None or not forms or scene.facts.language != "en":
        return
    for found in re.finditer(rf"he (?<=\b[Tt]he )(?P<name>(?P<number>{one_of(either_case(words.ordinals))}) (?P<body>{one_of(forms)})){_ANOTHERS}\b", scene.chars):
        body, number = forms[found["body"]], words.ordinals[found["number"].lower()]
        ids = [one.id for one in dialogue.meetings if (one.body, one.ordinal) == (body, number)]
        yield Named(Span(*found.span("name")), "meeting", ids[0] if len(ids) == 1 else f"{dialogue.id}/{body}/{number}", NUMBERED)


def _places(dialogue: Dialogue, scene: Scene) -> Iterator[_Place]:
    """Where a body's name stands without a number before it."""
    bodies = {form: body for body in dialogue.bodies for form in body.names.get(scene.facts.language, ())}
    if not bodies:
        return
    for found in re.finditer(rf"{one_of(bodies)}(?:(?!{_EDGE})|(?=[及並等]))", scene.chars):
        if not _NUMBER_BEFORE.search(scene.chars, max(0, found.start() - 4), found.start()):
            yield _Place(Span(*found.span()), bodies[found[0]])


def _joined(at: int, named: dict[int, int], chars: str) -> int | None:
    """Where the name begins of which the dialogue's name is the first part, its quotation marks with it."""
    if at in named:
        return named[at]
    start = named.get(at - 1)
    quoted = start is not None and chars[at - 1] in _CLOSING and chars[start - 1 : start] in _OPENING
    return start - 1 if start and quoted else None


def _on_a_day(place: _Place, dialogue: Dialogue, scene: Scene) -> str | None:
    """The one meeting of the body on a day that the sentence prints, or within a month or some days that it prints."""
    days = [day for _, day in scene.dates_in(scene.sentence(place.span)) if len(day.text) >= _A_MONTH]
    held = [(one.id, Edtf(one.date)) for one in dialogue.meetings if one.body == place.body.id and one.date]
    ids = [key for key, day in held if day in days]
    ids = ids or [key for key, day in held if day.first and day.last and any(one.covers(day.first) and one.covers(day.last) for one in days)]
    return ids[0] if len(ids) == 1 else None
