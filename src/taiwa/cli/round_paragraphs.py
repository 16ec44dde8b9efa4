"""`taiwa round`: what delegations say of a paragraph, and of the way it goes."""

from typing import get_args

import click

from ..rounds import State
from ..rounds.events import What
from ..rounds.events import text as told
from ..rounds.events.text import Mark
from .command import Command
from .round_doing import doing

_paragraph = click.argument("paragraph", metavar="PARAGRAPH")
_on = click.argument("on", metavar="PARAGRAPH|PROPOSAL")
_because = click.option("--reason", metavar="WORDS", required=True)


@click.command("reserve", cls=Command)
@doing
@_on
@_because
def reserve_(_state: State, on: str, reason: str) -> What:
    """Reserve a position."""
    return told.Reserved(on, reason)


@click.command("lift", cls=Command)
@doing
@_on
def lift_(_state: State, on: str) -> What:
    """Lift a reservation."""
    return told.ReservationLifted(on)


@click.command("ad-referendum", cls=Command)
@doing
@_paragraph
def ad_referendum_(_state: State, paragraph: str) -> What:
    """Agree when the capital has confirmed."""
    return told.AdReferendum(paragraph)


@click.command("confirm", cls=Command)
@doing
@_paragraph
def confirm_(_state: State, paragraph: str) -> What:
    """Confirm a paragraph for the capital."""
    return told.Confirmed(paragraph)


@click.command("agree", cls=Command)
@doing
@_paragraph
def agree_(state: State, paragraph: str) -> What:
    """Find that a paragraph is agreed."""
    found = state.text.paragraphs.get(paragraph)
    return told.ParagraphAgreed(paragraph, found.revision if found else 0)


@click.command("reopen", cls=Command)
@doing
@_paragraph
@_because
def reopen_(_state: State, paragraph: str, reason: str) -> What:
    """Negotiate an agreed paragraph again."""
    return told.ParagraphReopened(paragraph, reason)


@click.command("note", cls=Command)
@doing
@click.argument("words", metavar="WORDS")
@click.option("--on", metavar="PARAGRAPH|PROPOSAL", default="")
def note_(_state: State, words: str, on: str) -> What:
    """Keep a note."""
    return told.NoteKept(on, words)


@click.command("ask", cls=Command)
@doing
@click.argument("question", metavar="QUESTION")
@click.option("--on", metavar="PARAGRAPH|PROPOSAL", default="")
def ask_(_state: State, question: str, on: str) -> What:
    """Ask how something would be taken."""
    return told.TemperatureAsked(on, question)


@click.command("answer", cls=Command)
@doing
@click.argument("check", metavar="CHECK")
@click.argument("mark", metavar="warm|cool|cold", type=click.Choice(get_args(Mark)))
def answer_(_state: State, check: str, mark: Mark) -> What:
    """Say how one would take it."""
    return told.TemperatureGiven(check, mark)
