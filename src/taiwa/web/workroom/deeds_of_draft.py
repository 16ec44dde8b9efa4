"""What the chair does with its draft: begun with agreed language of the record or with words of its own, changed, and given to all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote, urlsplit

from ...cli.documents import part_called, work_called
from ...cli.trouble import Refusal
from ...record.starting import last_adopted, text_in
from ...record.works import Work
from ...rounds import State
from ...rounds.events import What, Words
from ...rounds.events.text import Circulated, Drafted, DraftKept
from ...store.beginning import drafted, moved
from ...tree.models import Provision
from ..desk import desk
from ..words import say
from .deed import Deed
from .fields import FieldError, Fields
from .office import office

_ADDRESS = re.compile(r"/d/([^/]+)/([^/]*)")


def _kept(state: State) -> tuple[Words, Sequence[Drafted]]:
    """The draft of the chair; nothing where there is none yet."""
    return state.own[state.room.chair].draft or ({}, ())


def _more(state: State, paragraphs: Sequence[Drafted]) -> What:
    title, drafted = _kept(state)
    return DraftKept(title, (*drafted, *paragraphs))


def _last(_: Fields, state: State) -> What:
    room, working = state.room, state.text.working
    work = last_adopted(desk().record.works, room.dialogue, room.body, working)
    if work is None:
        raise FieldError(say("draft.no-last"))
    text = text_in(work, working)
    return _more(state, tuple(_agreed(state, work, text.provisions if text else ())))


def _chosen(fields: Fields, state: State) -> What:
    """From passages of the record, one a line, by their addresses or as document and pinpoint."""
    found: list[Drafted] = []
    for line in fields.lines("addresses"):
        address = _ADDRESS.fullmatch(unquote(urlsplit(line).path))
        found += _at(address[1], address[2], line, state) if address else _named(line, state)
    if not found:
        raise FieldError(say("draft.no-passage", words=fields.word("addresses")) if fields.word("addresses") else say("draft.no-address"))
    return _more(state, found)


def _at(name: str, eid: str, line: str, state: State) -> Iterator[Drafted]:
    work = desk().record.by_id.get(name)
    text = text_in(work, state.text.working) if work else None
    one = text.by_eid.get(eid) if text else None
    if work is None or text is None or (eid and one is None):
        raise FieldError(say("draft.no-passage", words=line))
    return _agreed(state, work, [each for each in text.provisions if one is None or each.path[: len(one.path)] == one.path])


def _named(line: str, state: State) -> Iterator[Drafted]:
    """`DOC PINPOINT` as at the terminal; the last word is the pinpoint, and a name alone is the whole document."""
    doc, _, pinpoint = line.rpartition(" ")
    try:
        work = work_called(doc or pinpoint, desk().record.works)
        text = text_in(work, state.text.working)
        if text is None:
            raise FieldError(say("draft.no-passage", words=line))
        parts = part_called(pinpoint, Work(work.id, text, work.evidence, work.expressions)) if doc else text.provisions
    except Refusal:
        raise FieldError(say("draft.no-passage", words=line)) from None
    return _agreed(state, work, parts)


def _agreed(state: State, work: Work, parts: Sequence[Provision]) -> Iterator[Drafted]:
    """Passages of the record, with where they stand, who agreed on them and how firmly."""
    at = office()
    held = tuple(each for _, each in at.rounds.standing()) if at and at.rounds else ()
    yield from drafted(work, parts, state.text.languages, held)


def _own(fields: Fields, state: State) -> What:
    return _more(state, (Drafted(fields.said(state.text.languages)),))


def _titled(fields: Fields, state: State) -> What:
    return DraftKept(fields.said(state.text.languages), tuple(_kept(state)[1]))


def _changed(fields: Fields, state: State) -> What:
    number, (title, paragraphs) = fields.number("number"), _kept(state)
    after = fields.number("after") if fields.has("after") else None
    for given, least in ((number, 1), (after or 0, 0)):
        if not least <= given <= len(paragraphs):
            raise FieldError(say("do.no-number", words=str(given)))
    if after is not None:
        return DraftKept(title, moved(paragraphs, number, after))
    one = paragraphs[number - 1]
    new = () if fields.has("drop") else (Drafted(fields.said(state.text.languages), one.provenance),)
    return DraftKept(title, (*paragraphs[: number - 1], *new, *paragraphs[number:]))


def _circulated(_: Fields, state: State) -> What:
    title, paragraphs = _kept(state)
    return Circulated(title=title, paragraphs=tuple(paragraphs))


DRAFT: Mapping[str, Deed] = {
    "draft-last": Deed(DraftKept, _last), "draft-from": Deed(DraftKept, _chosen), "draft-own": Deed(DraftKept, _own), "draft-title": Deed(DraftKept, _titled),
    "redraft": Deed(DraftKept, _changed), "circulate": Deed(Circulated, _circulated),
}  # fmt: skip
