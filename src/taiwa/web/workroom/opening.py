"""Opening a round: on this machine alone anybody does; on a shared server an account that has a party and may edit, for its own party and as its head."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest

from ...cli.round_seats import seats_of
from ...cli.trouble import Refusal
from ...rounds import BodyRules, Person, RefusedError
from ...rounds.events.room import RoundOpened
from ...rounds.parties import placeholder
from ...store.errors import RoundNameTakenError
from ..desk import desk
from ..signed import is_closed, signed
from ..words import say, spoken
from .fields import FieldError, Fields
from .office import office
from .seats import NOBODY, Seat


def may_open(request: HttpRequest) -> bool:
    """Whether whoever asks may open a round."""
    who = signed(request)
    return bool(who.edits and who.party) if who else not is_closed(request)


def bodies() -> Iterator[tuple[str, str]]:
    """Every body of every dialogue, by the ids of both."""
    return ((dialogue.id, body.id) for dialogue in desk().knowledge.dialogues.values() for body in dialogue.bodies)


def opened(request: HttpRequest) -> tuple[str, Seat]:
    """Open the round that a form asks for: its name, and the seat of the head of its chair. Raises FieldError where there can be none such."""
    at, fields = office(), Fields(request, NOBODY.actor)
    if at is None:
        raise Http404
    try:
        head, what = _asked(request, fields)
        name = fields.word("name") or f"{what.dialogue}-{what.body}-{what.ordinal}"
        seat = Seat(what.chair, head.id, head.name, head.role)
        at.begun().begin(name, seat.actor, what)
    except Refusal as trouble:
        raise FieldError(trouble.format_message()) from None
    except RefusedError as refused:
        raise FieldError(refused.because(spoken())) from None
    except RoundNameTakenError:
        raise FieldError(say("rounds.taken", name=name)) from None
    return name, seat


def _asked(request: HttpRequest, fields: Fields) -> tuple[Person, RoundOpened]:
    who, knowledge = signed(request), desk().knowledge
    chosen = _needed(fields, "body")
    dialogue, body = next((each for each in bodies() if " ".join(each) == chosen), ("", ""))
    chair = who.party if who else _needed(fields, "chair")
    if not body or (who is None and chair not in knowledge.parties):
        raise FieldError(say("do.no-choice", words=chair if body else chosen))
    title, ordinal = _needed(fields, "title"), _count(fields, "ordinal")
    head = Person(who.name, who.name, "head") if who else placeholder(chair)
    seats = seats_of(fields.lines("delegations") or knowledge.dialogues[dialogue].members, chair, knowledge, head)
    quorum = _count(fields, "quorum") if fields.word("quorum") else len(seats)
    rules = BodyRules(languages=tuple(fields.word("languages").split()), quorum=quorum, minimum_silence_hours=_count(fields, "hours"))
    return head, RoundOpened(dialogue=dialogue, body=body, ordinal=ordinal, title=title, chair=chair, rules=rules, delegations=seats)


def _needed(fields: Fields, name: str) -> str:
    """A field that has to say something."""
    words = fields.word(name)
    if not words:
        raise FieldError(say("rounds.empty", field=say(LABELS[name])))
    return words


def _count(fields: Fields, name: str) -> int:
    """A whole number from 1 on."""
    words, number = _needed(fields, name), fields.number(name)
    if number < 1:
        raise FieldError(say("do.no-number", words=words))
    return number


LABELS = {
    "body": "rounds.body", "ordinal": "rounds.ordinal", "title": "rounds.round-title", "languages": "rounds.languages", "chair": "rounds.chair",
    "delegations": "rounds.delegations", "quorum": "rounds.quorum", "hours": "rounds.hours", "name": "rounds.name",
}  # fmt: skip
"""What is asked, by the name of its field."""
