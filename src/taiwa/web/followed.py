"""What a later passage tells of a promise, as a person judges it: from the chain of the promise, or from the passage."""

from collections import defaultdict
from collections.abc import Mapping

from django.urls import reverse

from ..acts.models import Act
from ..record.answers import Commitment, FollowUp, Place
from ..record.document import Document
from ..record.entries import passage_id
from ..record.judging.anchors import of_words, promises_of
from ..record.judging.models import Anchor
from ..record.places import place_of
from ..record.works import Work
from ..reports.wording import Wording
from .desk import Held, desk
from .things import Thing, told_fields

Told = tuple[Commitment, FollowUp]
"""A promise, and what a passage tells of it."""


def name_of(one: FollowUp) -> str:
    """The name of a passage that follows a promise: its id in the ledger."""
    return one.later or passage_id(one.place.document, one.place.eid, one.place.words)


def address_of_step(promise: str, one: FollowUp) -> str:
    """Where a person says whether a passage follows a promise."""
    return f"{reverse('judge')}?promise={promise}&later={name_of(one)}"


def told_in(work: str, held: Held) -> Mapping[str, list[Told]]:
    """The promises of which the passages of a work tell, by eId."""
    found: dict[str, dict[str, list[Told]]] = held.once("told", lambda: _told(held))
    return found.get(work, {})


def _told(held: Held) -> dict[str, dict[str, list[Told]]]:
    found: dict[str, dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for row in held.commitments():
        for one in row.follow_ups:
            if one.place != row.place:
                found[one.place.document][one.place.eid].append((row, one))
    return found


def passage_of(work: Work, document: Document, act: Act) -> tuple[Place, str]:
    """The place of what an act says, and its name: that of the promise that it is, else of the passage."""
    promise = next((one for one in document.undertakings if one.basis == act.id), None)
    place = place_of(work, act.eid, promise.clause if promise else act.clause)
    return place, f"{work.id}:{promise.id}" if promise else passage_id(work.id, act.eid, place.words)


def follow_up_at(asked: Mapping[str, str], words: Wording) -> Thing | None:
    """What an address means that names a promise (`promise`) and a later passage: of its chain (`later`), or an act (`work`, `act`)."""
    held = desk().record
    promise = held.by_promise.get(asked.get("promise", ""))
    if promise is None:
        return None
    if asked.get("later"):
        told = next((one for one in promise.follow_ups if name_of(one) == asked["later"]), None)
        return _thing(promise, told.place, name_of(told), told, words) if told else None
    work = held.by_id.get(asked.get("work", ""))
    document = desk().document(work) if work else None
    act = next((one for one in document.acts if one.id == asked.get("act")), None) if document else None
    if not (work and document and act):
        return None
    place, name = passage_of(work, document, act)
    return _thing(promise, place, name, next((one for one in promise.follow_ups if name_of(one) == name), None), words)


def _thing(promise: Commitment, place: Place, name: str, told: FollowUp | None, words: Wording) -> Thing:
    return Thing(
        target="follow-up", about=(_anchor(promise.place, promise.id), _anchor(place, name)), work=place.document, eid=place.eid, words=place.words,
        fields=tuple(told_fields(told.effect if told else "", str(promise.deadline or ""), words)), beside=promise.place, read=told is not None,
    )  # fmt: skip


def _anchor(place: Place, name: str) -> Anchor:
    """Where an entry of the ledger is printed: as a promise, else by its words."""
    work = desk().record.by_id[place.document]
    document = desk().document(work)
    promise = next((anchor for anchor, one in promises_of(work.id, document) if f"{work.id}:{one.id}" == name), None)
    return promise or of_words(work.id, document, place.eid, place.words)
