"""What is done about the room: its people, dates and papers, and its chair."""

from collections.abc import Mapping
from typing import get_args

from ...rounds import Delegation, Observer, Person, State
from ...rounds.events import What
from ...rounds.events import room as told
from ...rounds.events.room import Audience
from ...rounds.parties import Role, Topic, placeholder
from ..words import say
from .deed import Deed
from .fields import FieldError, Fields


def one_of(kind: object, words: str) -> str:
    """One of the words that a field knows."""
    if words not in get_args(kind):
        raise FieldError(say("do.no-choice", words=words))
    return words


def _role(words: str) -> Role:
    found: Role = one_of(Role, words)  # type: ignore[assignment]  # it is one of them
    return found


def _audience(words: str) -> Audience:
    found: Audience = one_of(Audience, words)  # type: ignore[assignment]  # it is one of them
    return found


def _topics(words: tuple[str, ...]) -> tuple[Topic, ...]:
    found: tuple[Topic, ...] = tuple(one_of(Topic, one) for one in words)  # type: ignore[misc]  # each is one of them
    return found


def _named(fields: Fields, _: State) -> What:
    person = fields.word("person")
    return told.PersonNamed(Person(person, fields.word("called") or person, _role(fields.word("role"))))


def _placeheld(fields: Fields, state: State) -> What | None:
    """Once a delegation has a head, nobody needs to stand for one."""
    party, person = fields.by.party, fields.word("person")
    stands = placeholder(party)
    named = fields.word("role") == "head" and person != stands.id
    return told.PersonLeft(stands.id) if named and stands in state.room.delegations[party].people else None


def _left(fields: Fields, _: State) -> What:
    return told.PersonLeft(fields.raw("person"))


def _seated(fields: Fields, _: State) -> What:
    head = fields.word("head")
    people = (Person(head, fields.word("called") or head, "head"),)
    return told.DelegationSeated(Delegation(party=fields.word("party"), people=people, zone=fields.word("zone") or "UTC"))


def _invited(fields: Fields, _: State) -> What:
    return told.ObserverInvited(Observer(party=fields.word("party"), people=fields.lines("people"), guest=fields.has("guest")))


def _opened(fields: Fields, _: State) -> What:
    return told.TopicsOpened(_topics(fields.many("topics")), "public" if fields.word("to") == "public" else "observers")


def _dates(fields: Fields, _: State) -> What:
    return told.DatesSet(fields.word("dates"), fields.word("place"))


def _agenda(fields: Fields, _: State) -> What:
    return told.AgendaSet(fields.lines("items"))


def _paper(fields: Fields, _: State) -> What:
    name, digest = fields.digest("file")
    if not digest:
        raise FieldError(say("do.no-file"))
    return told.PaperLaid(title=fields.word("title") or name, digest=digest, audience=_audience(fields.word("audience")))


def _begun(_: Fields, __: State) -> What:
    return told.DraftingBegun()


def _handed_over(fields: Fields, _: State) -> What:
    return told.ChairHandedOver(fields.word("to"), fields.word("reason"))


def _closed(fields: Fields, _: State) -> What:
    return told.RoundClosed(fields.word("reason"))


ROOM: Mapping[str, Deed] = {
    "name": Deed(told.PersonNamed, _named, _placeheld), "leave": Deed(told.PersonLeft, _left), "seat": Deed(told.DelegationSeated, _seated),
    "observer": Deed(told.ObserverInvited, _invited), "open": Deed(told.TopicsOpened, _opened), "dates": Deed(told.DatesSet, _dates),
    "agenda": Deed(told.AgendaSet, _agenda), "paper": Deed(told.PaperLaid, _paper), "begin": Deed(told.DraftingBegun, _begun),
    "hand-over": Deed(told.ChairHandedOver, _handed_over), "close": Deed(told.RoundClosed, _closed),
}  # fmt: skip
