"""What every command about a round does: open the rounds, find out who acts, do it, and tell what happened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import update_wrapper
from importlib import import_module
from typing import Any, TypeVar

import click
from django.db import DatabaseError

from ..exports.round_json import done_json
from ..reports.round_log import id_of, line_of_event
from ..rounds import Actor, Event, RefusedError, State
from ..rounds.events import What
from ..rounds.holding import is_published
from ..store.errors import StoreError
from ..store.rounds.log import Live, Rounds, open_rounds
from ..store.rounds.opening import beside, shown
from .command import Choices
from .messages import spoken, tell_words
from .printing import print_json
from .trouble import Refusal

Call = TypeVar("Call", bound=Callable[..., object])

in_place = click.option("--rounds", "place", metavar="FILE", envvar="TAIWA_ROUNDS")
"""Where the rounds are, for every command about them."""
of_round = click.argument("name", metavar="ROUND")
for_party = click.option("--as", "who", metavar="PARTY", required=True)


def place_of(choices: Choices, place: str | None) -> str:
    """The file or address of the rounds: the one named, else the file beside the record."""
    return place or str(beside(choices.record))


@contextmanager
def opened_rounds(choices: Choices, place: str | None, *, create: bool = False) -> Iterator[Rounds]:
    """The rounds asked for; whatever is wrong with them, and what the rules refuse, is refused in one line."""
    at = place_of(choices, place)
    try:
        rounds = open_rounds(at, create=create)
        try:
            yield rounds
        finally:
            rounds.close()
    except RefusedError as refused:
        raise Refusal("refused", words=refused.said(spoken())) from refused
    except StoreError as error:
        raise Refusal(error.key, **error.values) from error
    except DatabaseError as error:
        raise Refusal("rounds-database", path=shown(at), words=error) from error


def doing(function: Callable[..., What]) -> Callable[..., None]:
    """A command that does one thing in a round: `function` says what, from the state as it is and what was typed."""

    def run(choices: Choices, /, place: str | None, name: str, who: str, **typed: Any) -> None:
        with opened_rounds(choices, place) as rounds:
            do_one(choices, rounds, (name, who), lambda state: function(state, **typed))

    return in_place(for_party(of_round(update_wrapper(click.pass_obj(run), function))))


def do_one(choices: Choices, rounds: Rounds, where: tuple[str, str], wish: Callable[[State], What]) -> None:
    """Do one thing in a round for somebody, `where` in which and for whom, and tell what happened."""
    name = rounds.called(where[0])
    live, events = rounds.act(name, actor_of(rounds.look(name), where[1]), wish)
    tell_done(choices, name, Done(live, events))
    take_in(choices, rounds, name)


def take_in(choices: Choices, rounds: Rounds, name: str) -> None:
    """Keep a published text in the record (`round_record.py`). What reads documents is imported only where there is one to read."""
    if is_published(rounds.look(name)):
        import_module("taiwa.cli.round_record").take_in(choices, rounds, name)


@dataclass(frozen=True, slots=True)
class Done:
    """The round after something was done, and the events that it became."""

    live: Live
    events: tuple[Event, ...]

    @property
    def first(self) -> int:
        """The number of the first of the events in the log."""
        return self.live.last.number - len(self.events) + 1


def tell_done(choices: Choices, name: str, done: Done) -> None:
    """Tell what happened, and on standard output the id of what came to be by it."""
    if choices.json:
        print_json(done_json(name, done.live.last, done.first, done.events, done.live.state))
        return
    for number, event in enumerate(done.events, done.first):
        tell_words(f"{name}  {line_of_event(number, event, spoken())}")
    made = [id_of(event, done.live.state) for event in done.events]
    click.echo("".join(f"{one}\n" for one in made if one), nl=False)


def actor_of(state: State, who: str) -> Actor:
    """The person who acts: `XA/mori`, or the head of XA where only the party is named. The rules judge whether they may."""
    party, _, person = who.partition("/")
    delegation = state.room.delegations.get(party)
    heads = [one.id for one in delegation.people if one.role == "head"] if delegation else []
    return Actor(party, person or next(iter(heads), party))
