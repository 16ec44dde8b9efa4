"""`taiwa round`: proposals, made, supported, moved and taken into the text."""

from collections.abc import Callable, Mapping
from typing import Any

import click

from ..rounds import State
from ..rounds.events import What
from ..rounds.events.text import (
    Change,
    Incorporated,
    NoteDropped,
    Place,
    ProposalDropped,
    ProposalKept,
    ProposalRebased,
    ProposalSupported,
    ProposalTabled,
    ProposalWithdrawn,
    Wish,
)
from ..rounds.text.brackets import CHAIR
from ..rounds.text.rebasing import offers
from ..rounds.text.spacing import without
from ..rounds.text.standing import home_of
from .command import Choices, Command
from .round_doing import Done, actor_of, do_one, doing, for_party, in_place, of_round, opened_rounds, tell_done
from .trouble import Refusal

Call = Callable[..., What]
TOP = "top"
"""The place above the first paragraph."""

_proposal = click.argument("proposal", metavar="PROPOSAL")
_nth = click.option("--nth", type=click.IntRange(1), metavar="N")
_because = click.option("--reason", metavar="WORDS", required=True)


def _tabling(function: Call) -> Call:
    """The options of whatever proposes: for which reason, tabled or only prepared, as the chair's compromise."""
    for option in (
        click.option("--compromise", "as_chair", is_flag=True), click.option("--prepare", "kept", is_flag=True), _because,
    ):  # fmt: skip
        function = option(function)
    return function


def _tabled(wish: Wish, *, kept: bool, as_chair: bool) -> What:
    return ProposalKept(wish) if kept else ProposalTabled(wish, as_chair=as_chair)


@click.command("propose", cls=Command)
@doing
@click.argument("target", metavar="PARAGRAPH|PROPOSAL")
@click.option("--old", metavar="WORDS")
@click.option("--new", metavar="WORDS")
@click.option("--after", metavar="WORDS")
@_nth
@click.option("--also", metavar="LANGUAGE WORDS", nargs=2, multiple=True)
@_tabling
def propose_(state: State, target: str, reason: str, **typed: object) -> What:
    """Propose other words."""
    old, new, after = (None if typed[name] is None else str(typed[name]) for name in ("old", "new", "after"))
    if (new is None and old is None) or (old is not None and after is not None):
        raise Refusal("round-words")
    nth = typed["nth"] if isinstance(typed["nth"], int) else None
    standing, base = words_of(state, target)
    place = _place(standing, old, after, nth)
    if place and new is None:
        start, end = without(standing, place.start, place.end)
        place = Place(start, end, standing[start:end])
    also = typed["also"]
    others = dict(also) if isinstance(also, tuple) else {}
    words = {state.text.working: new, **others} if new is not None else {}
    change: Change = "insert" if after is not None else "delete" if new is None else "replace"
    wish = Wish(change=change, target=target, base=base, place=place, words=words, reason=reason)
    return _tabled(wish, kept=bool(typed["kept"]), as_chair=bool(typed["as_chair"]))


def words_of(state: State, target: str) -> tuple[str, int]:
    """The words of a paragraph or of another's proposal in the language of the negotiation, and their revision; empty where there is neither."""
    if one := state.text.proposals.get(target):
        return one.wish.words.get(state.text.working, ""), 0
    paragraph = state.text.paragraphs.get(target)
    return (paragraph.words[state.text.working], paragraph.revision) if paragraph else ("", 0)


def _place(standing: str, old: str | None, after: str | None, nth: int | None) -> Place | None:
    """Where the words typed stand; None where all of it is meant. Words that stand more than once need to be counted."""
    marked = old or after
    if not marked:
        return None
    starts = [at for at in range(len(standing)) if standing.startswith(marked, at)]
    if not starts or (nth or 1) > len(starts):
        raise Refusal("words-absent", words=marked, standing=standing)
    if len(starts) > 1 and nth is None:
        raise Refusal("words-twice", words=marked, count=len(starts))
    start = starts[(nth or 1) - 1]
    end = start + len(marked)
    return Place(end, end, "") if after else Place(start, end, marked)


@click.command("insert", cls=Command)
@doing
@click.argument("after", metavar="PARAGRAPH|top")
@click.argument("words", metavar="WORDS")
@click.option("--also", metavar="LANGUAGE WORDS", nargs=2, multiple=True)
@_tabling
def insert_(state: State, after: str, words: str, also: tuple[tuple[str, str], ...], reason: str, **how: bool) -> What:
    """Propose a new paragraph."""
    said = {state.text.working: words, **dict(also)}
    return _tabled(Wish(change="insert", target=_at(after), words=said, reason=reason), **how)


@click.command("strike", cls=Command)
@doing
@click.argument("paragraph", metavar="PARAGRAPH")
@_tabling
def strike_(state: State, paragraph: str, reason: str, **how: bool) -> What:
    """Propose to delete a paragraph."""
    return _tabled(Wish(change="delete", target=paragraph, base=words_of(state, paragraph)[1], words={}, reason=reason), **how)


@click.command("move", cls=Command)
@doing
@click.argument("paragraph", metavar="PARAGRAPH")
@click.argument("after", metavar="AFTER|top")
@_tabling
def move_(_state: State, paragraph: str, after: str, reason: str, **how: bool) -> What:
    """Propose to move a paragraph."""
    return _tabled(Wish(change="move", target=paragraph, after=_at(after), words={}, reason=reason), **how)


def _at(paragraph: str) -> str:
    return "" if paragraph == TOP else paragraph


@click.command("table", cls=Command)
@in_place
@for_party
@of_round
@click.argument("kept", metavar="KEPT")
@click.option("--compromise", "as_chair", is_flag=True)
@click.pass_obj
def table_(choices: Choices, /, place: str | None, who: str, name: str, kept: str, *, as_chair: bool) -> None:
    """Table what was prepared; only when it is on the table it is prepared no more."""
    with opened_rounds(choices, place) as rounds:
        name = rounds.called(name)
        by = actor_of(rounds.look(name), who)

        def wish(state: State) -> What:
            own = state.own.get(by.party)
            if own and kept not in own.kept and kept in {f"kept-{number}" for number in range(1, own.counted + 1)}:
                raise Refusal("tabled-already", name=kept)
            return ProposalTabled(own.kept[kept], as_chair=as_chair) if own and kept in own.kept else ProposalDropped(kept)

        live, events = rounds.act(name, by, wish)
        tell_done(choices, name, Done(live, events))
        rounds.act(name, by, lambda _: ProposalDropped(kept))


@click.command("drop", cls=Command)
@doing
@click.argument("kept", metavar="KEPT|NOTE")
def drop_(_state: State, kept: str) -> What:
    """Put a prepared proposal or a note away."""
    return NoteDropped(kept) if kept.startswith("note-") else ProposalDropped(kept)


@click.command("support", cls=Command)
@doing
@_proposal
def support_(_state: State, proposal: str) -> What:
    """Support a proposal."""
    return ProposalSupported(proposal)


@click.command("withdraw", cls=Command)
@doing
@_proposal
@click.option("--reason", metavar="WORDS", default="")
def withdraw_(_state: State, proposal: str, reason: str) -> What:
    """Withdraw a proposal, or one's support."""
    return ProposalWithdrawn(proposal, reason)


@click.command("rebase", cls=Command)
@in_place
@for_party
@of_round
@_proposal
@_nth
@click.option("--old", metavar="WORDS")
@click.option("--new", metavar="WORDS")
@click.pass_obj
def rebase_(choices: Choices, /, place: str | None, who: str, name: str, proposal: str, **typed: Any) -> None:
    """Put a proposal that lost its words on those that stand; with other words of its own it is another one, and this one is withdrawn."""
    with opened_rounds(choices, place) as rounds:
        do_one(choices, rounds, (name, who), lambda state: _rebasing(state, who.partition("/")[0], proposal, typed))
        if typed["new"] is not None:
            do_one(choices, rounds, (name, who), lambda _: ProposalWithdrawn(proposal))


def _rebasing(state: State, party: str, proposal: str, typed: Mapping[str, Any]) -> What:
    onto = _onto(state, proposal, typed["nth"], typed["old"])
    one = state.text.proposals[proposal]
    chairs = CHAIR in one.sponsors and party == state.room.chair
    if typed["new"] is None or not (chairs or party in one.sponsors):  # whose it is not, the rules tell
        return onto
    change: Change = "replace" if onto.place.old else "insert"
    words = {state.text.working: typed["new"]}
    wish = Wish(change=change, target=onto.target, base=onto.base, place=onto.place, words=words, reason=one.wish.reason)
    return ProposalTabled(wish, as_chair=chairs and party not in one.sponsors)


def _onto(state: State, proposal: str, nth: int | None, old: str | None) -> ProposalRebased:
    one = state.text.proposals.get(proposal)
    if one is None:
        raise Refusal("words-absent", words=proposal, standing="")
    target = home_of(state.text, one)
    standing, base = words_of(state, target)
    if old is not None:
        return ProposalRebased(proposal, target, base, _place(standing, old, None, nth) or Place(0, 0, ""))
    found = offers(state.text, target, one.wish)
    if not found:
        raise Refusal("words-absent", words=one.wish.place.old if one.wish.place else "", standing=standing)
    if len(found) > 1 and nth is None:
        raise Refusal("words-twice", words=found[0].place.old, count=len(found))
    chosen = found[min(nth or 1, len(found)) - 1]
    return ProposalRebased(proposal, chosen.target, chosen.base, chosen.place)


@click.command("take", cls=Command)
@doing
@_proposal
def take_(_state: State, proposal: str) -> What:
    """Take a proposal into the text."""
    return Incorporated(proposal)
