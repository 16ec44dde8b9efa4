"""`taiwa round`: adoption, what is said and signed with it, and what becomes of the promises."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

import click

from ..rounds import State
from ..rounds.events import What
from ..rounds.events import ending as told
from ..rounds.moments import end_of
from ..rounds.text.reading import digest, standing_numbers
from .command import Command
from .round_doing import doing
from .round_silence import moment_called
from .trouble import Refusal

_words = click.argument("words", metavar="WORDS")
_reason = click.option("--reason", metavar="WORDS", default="")
Outcome = Literal["accepted", "returned"]


@click.command("adopt", cls=Command)
@doing
@click.option("--present", metavar="PARTY", multiple=True)
def adopt_(state: State, present: tuple[str, ...]) -> What:
    """Adopt the text in a meeting."""
    return told.Adopted(digest(state.text), present or tuple(state.room.delegations))


@click.command("explain", cls=Command)
@doing
@_words
def explain_(_state: State, words: str) -> What:
    """Explain a position."""
    return told.PositionExplained(words)


@click.command("disassociate", cls=Command)
@doing
@click.argument("paragraphs", metavar="[PARAGRAPH…]", nargs=-1)
@click.option("--words", metavar="WORDS", default="")
def disassociate_(state: State, paragraphs: tuple[str, ...], words: str) -> What:
    """Be no holder of paragraphs, or of the text."""
    return told.Dissociated(tuple(_number(state, one) for one in paragraphs), words)


def _number(state: State, typed: str) -> str:
    """The number on the table of the paragraph that is meant. Once the text is adopted its own numbers count too; what could be two is asked for."""
    if state.ending.adoption is None:
        return typed
    places = {str(place): number for place, number in enumerate(standing_numbers(state.text), 1)}
    labels = {number if place == number else f"{place} ({number})": number for place, number in places.items()}
    meant = {number for number in (labels.get(typed), places.get(typed), typed if typed in places.values() else None) if number}
    if len(meant) > 1:
        raise Refusal("two-numbers", name=typed, known=" · ".join(label for label, number in labels.items() if number in meant))
    return next(iter(meant), typed)


@click.command("order", cls=Command)
@doing
@click.argument("parties", metavar="PARTY…", nargs=-1, required=True)
def order_(_state: State, parties: tuple[str, ...]) -> What:
    """Set the order of signatures."""
    return told.SignaturesOrdered(parties)


@click.command("sign", cls=Command)
@doing
def sign_(state: State) -> What:
    """Sign the adopted text."""
    return told.Signed(state.ending.adoption.digest if state.ending.adoption else "")


@click.command("promise", cls=Command)
@doing
@click.argument("paragraph", metavar="PARAGRAPH")
@_words
@click.option("--owner", "owners", metavar="PARTY", multiple=True, required=True)
@click.option("--due", metavar="DATE")
@click.option("--measure", metavar="WORDS", default="")
def promise_(state: State, paragraph: str, words: str, owners: tuple[str, ...], due: str | None, measure: str) -> What:
    """List a promise of the text."""
    return told.PromiseListed(paragraph=_number(state, paragraph), owners=owners, words=words, due=_day_end(due) if due else None, measure=measure)


def _day_end(due: str) -> datetime:
    """The last second of a day as typed; a moment as it is."""
    moment = moment_called(due, "UTC")
    return moment if "T" in due else end_of(moment.date())


@click.command("report", cls=Command)
@doing
@click.argument("promise", metavar="PROMISE")
@_words
@click.option("--evidence", metavar="TITLE ADDRESS", nargs=2, multiple=True)
@click.option("--file", "files", metavar="FILE", multiple=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def report_(_state: State, promise: str, words: str, evidence: tuple[tuple[str, str], ...], files: tuple[Path, ...]) -> What:
    """Report on a promise."""
    held = (told.Evidence(file.name, "", sha256(file.read_bytes()).hexdigest()) for file in files)
    return told.ReportSubmitted(promise, words, (*(told.Evidence(*one) for one in evidence), *held))


@click.command("review", cls=Command)
@doing
@click.argument("report", metavar="REPORT")
@click.argument("outcome", metavar="accepted|returned", type=click.Choice(("accepted", "returned")))
@_reason
def review_(_state: State, report: str, outcome: Outcome, reason: str) -> What:
    """Review a report."""
    return told.ReportReviewed(report, outcome, reason)


@click.command("reply", cls=Command)
@doing
@click.argument("report", metavar="REPORT")
@_words
def reply_(_state: State, report: str, words: str) -> What:
    """Reply to a report."""
    return told.ReplyGiven(report, words)
