"""`taiwa round`: the room. Who is in it, by which rules, about what, and who holds the chair."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

import click

from ..lexicon import Knowledge
from ..rounds import Actor, BodyRules, Delegation, Observer, Person, State
from ..rounds.events import What, room
from ..rounds.events.room import Audience, RoundOpened
from ..rounds.parties import Order, Role, Topic, placeholder
from .command import Choices, Command
from .files import knowledge_of
from .messages import tell
from .names import body_called, framework_called
from .printing import print_json
from .round_doing import do_one, doing, for_party, in_place, of_round, opened_rounds
from .round_seats import code_of, seats_of
from .trouble import Refusal

_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_zone = click.option("--zone", metavar="ZONE", default="UTC")
_weekend = click.option("--weekend", metavar="DAYS", default="sat,sun")
_reason = click.option("--reason", metavar="WORDS", default="")


@click.command("new", cls=Command)
@click.option("--dialogue", metavar="DIALOGUE", required=True)
@click.option("--body", metavar="BODY", required=True)
@click.option("--ordinal", type=click.IntRange(1), metavar="N", required=True)
@click.option("--title", metavar="WORDS", required=True)
@click.option("--chair", metavar="PARTY", required=True)
@click.option("--delegation", "delegations", metavar="PARTY[@ZONE]", multiple=True)
@click.option("--in", "languages", metavar="LANGUAGE", multiple=True, required=True)
@click.option("--quorum", type=click.IntRange(1), metavar="N")
@click.option("--hours", type=click.IntRange(1), metavar="N", default=72)
@click.option("--resumed-hours", type=click.IntRange(1), metavar="N")
@click.option("--working-hours", is_flag=True)
@click.option("--turn", "rotation", metavar="PARTY", multiple=True)
@click.option("--signatures", "order", type=click.Choice(get_args(Order)), default="chair-last")
@click.option("--name", "called", metavar="NAME")
@in_place
@click.pass_obj
def new_(choices: Choices, /, place: str | None, called: str | None, **typed: object) -> None:
    """Open a round."""
    knowledge = knowledge_of(choices)
    what = _opening(knowledge, typed)
    name = called or f"{what.dialogue}-{what.body}-{what.ordinal}"
    with opened_rounds(choices, place, create=True) as rounds:
        head = next(one.people[0] for one in what.delegations if one.party == what.chair)
        rounds.begin(name, Actor(what.chair, head.id), what)
    if choices.json:
        print_json({"round": name})
    else:
        click.echo(name)
        tell("progress.round-opened", name=name, parties=", ".join(one.party for one in what.delegations))


def _opening(knowledge: Knowledge, typed: Mapping[str, object]) -> RoundOpened:
    given = Typed(typed)
    dialogue = framework_called(given.word("dialogue"), knowledge) or ""
    chair = code_of(given.word("chair"), knowledge)
    seats = seats_of(given.words("delegations") or knowledge.dialogues[dialogue].members, chair, knowledge)
    rules = BodyRules(
        languages=given.words("languages"), quorum=given.number("quorum") or len(seats),
        minimum_silence_hours=given.number("hours") or 0, resumed_hours=given.number("resumed_hours"),
        working_hours=bool(typed["working_hours"]), rotation=tuple(code_of(one, knowledge) for one in given.words("rotation")),
        order="by-code" if typed["order"] == "by-code" else "chair-last",
    )  # fmt: skip
    return RoundOpened(
        dialogue=dialogue, body=body_called(given.word("body"), knowledge) or "", ordinal=given.number("ordinal") or 0,
        title=given.word("title"), chair=chair, rules=rules, delegations=seats,
    )  # fmt: skip


class Typed:
    """What was typed, by the names of the options."""

    def __init__(self, typed: Mapping[str, object]) -> None:
        """As click gives it."""
        self._typed = typed

    def word(self, name: str) -> str:
        """One word; empty where it was not typed."""
        return str(self._typed[name] or "")

    def words(self, name: str) -> tuple[str, ...]:
        """Several."""
        found = self._typed[name]
        return tuple(map(str, found)) if isinstance(found, tuple) else ()

    def number(self, name: str) -> int | None:
        """A whole number; None where it was not typed."""
        found = self._typed[name]
        return found if isinstance(found, int) else None


@click.command("list", cls=Command)
@in_place
@click.pass_obj
def list_(choices: Choices, place: str | None) -> None:
    """List the rounds."""
    with opened_rounds(choices, place) as rounds:
        states = {one.name: rounds.look(one.name) for one in rounds.all()}
        rows = [(one, states[one.name]) for one in rounds.all()]  # with what was due by now
    if choices.json:
        print_json([
            {"round": one.name, "title": state.room.title, "stage": state.stage, "chair": state.room.chair, "entries": one.entries, "head": one.head}
            for one, state in rows
        ])  # fmt: skip
        return
    for one, state in rows:
        click.echo(f"{one.name}  {state.stage}  {state.room.chair}  {state.room.title}")


@click.command("delegation", cls=Command)
@doing
@click.argument("party", metavar="PARTY")
@_zone
@_weekend
@click.option("--head", metavar="NAME")
@click.pass_obj
def delegation_(choices: Choices, /, _state: State, party: str, zone: str, weekend: str, head: str | None) -> What:
    """Seat a delegation."""
    code = code_of(party, knowledge_of(choices))
    person = Person(f"{code}-head", head or f"{code}-head", "head")
    return room.DelegationSeated(Delegation(party=code, people=(person,), zone=zone, weekend=_days(weekend)))


def _days(typed: str) -> tuple[int, ...]:
    """The days of a weekend, as `fri,sat`."""
    days = [each.strip().lower() for each in typed.split(",") if each.strip()]
    if unknown := [each for each in days if each not in _WEEK]:
        raise Refusal("no-weekday", name=unknown[0], known=", ".join(_WEEK))
    return tuple(_WEEK.index(each) for each in days)


@click.command("role", cls=Command)
@in_place
@for_party
@of_round
@click.argument("person", metavar="PERSON")
@click.argument("role", metavar="head|member|interpreter", type=click.Choice(get_args(Role)))
@click.option("--called", metavar="NAME")
@click.pass_obj
def role_(choices: Choices, /, place: str | None, who: str, name: str, person: str, **asked: Any) -> None:
    """Name a person of a delegation; once it has a head, nobody needs to stand for one."""
    with opened_rounds(choices, place) as rounds:
        do_one(choices, rounds, (name, who), lambda _: room.PersonNamed(Person(person, asked["called"] or person, asked["role"])))
        party = who.partition("/")[0]
        stands = placeholder(party)
        if asked["role"] == "head" and stands.id != person and stands in rounds.look(rounds.called(name)).room.delegations[party].people:
            do_one(choices, rounds, (name, f"{party}/{person}"), lambda _: room.PersonLeft(stands.id))


@click.command("leave", cls=Command)
@doing
@click.argument("person", metavar="PERSON")
def leave_(_state: State, person: str) -> What:
    """Take a person off a delegation."""
    return room.PersonLeft(person)


@click.command("observer", cls=Command)
@doing
@click.argument("party", metavar="PARTY")
@click.argument("people", metavar="PERSON…", nargs=-1)
@click.option("--guest", is_flag=True)
def observer_(_state: State, party: str, people: tuple[str, ...], *, guest: bool) -> What:
    """Let an observer in."""
    return room.ObserverInvited(Observer(party=party, people=people, guest=guest))


@click.command("open", cls=Command)
@doing
@click.argument("topics", metavar="text|proposals|silence|follow-up…", nargs=-1, required=True, type=click.Choice(get_args(Topic)))
@click.option("--to", "to", type=click.Choice(("observers", "public")), required=True)
def open_(_state: State, topics: tuple[Topic, ...], to: str) -> What:
    """Open a part of the work."""
    return room.TopicsOpened(topics, "public" if to == "public" else "observers")


@click.command("dates", cls=Command)
@doing
@click.argument("dates", metavar="DATES")
@click.option("--at", "where", metavar="PLACE", default="")
def dates_(_state: State, dates: str, where: str) -> What:
    """Say when and where the round meets."""
    return room.DatesSet(dates, where)


@click.command("agenda", cls=Command)
@doing
@click.argument("items", metavar="ITEM…", nargs=-1, required=True)
def agenda_(_state: State, items: tuple[str, ...]) -> What:
    """Set the agenda."""
    return room.AgendaSet(items)


@click.command("paper", cls=Command)
@doing
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--title", metavar="WORDS")
@click.option("--for", "audience", type=click.Choice(get_args(Audience)), default="delegations")
def paper_(_state: State, file: Path, title: str | None, audience: Audience) -> What:
    """Lay a paper on the table."""
    return room.PaperLaid(title=title or file.name, digest=sha256(file.read_bytes()).hexdigest(), audience=audience)


@click.command("begin", cls=Command)
@doing
def begin_(_state: State) -> What:
    """Begin drafting."""
    return room.DraftingBegun()


@click.command("chair", cls=Command)
@doing
@click.argument("party", metavar="PARTY")
@_reason
def chair_(_state: State, party: str, reason: str) -> What:
    """Hand the chair over."""
    return room.ChairHandedOver(party, reason)


@click.command("close", cls=Command)
@doing
@_reason
def close_(_state: State, reason: str) -> What:
    """Close a round."""
    return room.RoundClosed(reason)
