"""What is done about the text: proposals and what is said of them, reservations, what is agreed, packages and temperature."""

from collections.abc import Mapping, Sequence
from typing import get_args

from ...rounds import RefusedError, State
from ...rounds.events import What
from ...rounds.events import text as told
from ...rounds.events.text import Change, Mark, Place, Wish
from ...rounds.rules.wishes import judge_wish
from ..words import say
from .deed import Deed
from .fields import FieldError, Fields
from .wishes import typed_over


def wishes_of(fields: Fields, state: State) -> tuple[Wish, ...]:
    """The proposals of a form: words typed over those that stand, each changed place by itself, or put on a place that was offered."""
    target, base, why = fields.raw("target"), fields.number("base"), fields.word("reason")
    if not fields.has("end"):
        return typed_over(state, target, base, fields.word("words"), why)
    new, old = fields.raw("new"), fields.raw("old")
    start = fields.number("start")
    words = {state.text.working: new} if new else {}
    change: Change = "insert" if not old else "replace" if new else "delete"
    return (Wish(change=change, target=target, base=base, place=Place(start, start + len(old), old), words=words, reason=why),)


def _tabled(wish: Wish, fields: Fields) -> What:
    """A proposal as it is meant: before all, as the chair's, or prepared and known to nobody else."""
    how = fields.word("how")
    return told.ProposalKept(wish) if how == "keep" else told.ProposalTabled(wish, as_chair=how == "chair")


def _proposed(fields: Fields, state: State) -> Sequence[What]:
    """Nothing of it is on the table before all of it may be."""
    wishes = wishes_of(fields, state)
    for wish in wishes:
        judge_wish(state.text, wish)
    return [_tabled(wish, fields) for wish in wishes]


def _inserted(fields: Fields, state: State) -> What:
    wish = Wish(change="insert", target=fields.raw("after"), words=fields.said(state.text.languages), reason=fields.word("reason"))
    return _tabled(wish, fields)


def _struck(fields: Fields, _: State) -> What:
    return _tabled(Wish(change="delete", target=fields.raw("target"), base=fields.number("base"), words={}, reason=fields.word("reason")), fields)


def _moved(fields: Fields, _: State) -> What:
    return _tabled(Wish(change="move", target=fields.raw("target"), after=fields.raw("after"), words={}, reason=fields.word("reason")), fields)


def _kept(fields: Fields, state: State) -> What:
    """What was prepared, tabled; only its own delegation has it."""
    name, own = fields.raw("kept"), state.own.get(fields.by.party)
    if own is None or name not in own.kept:
        raise RefusedError("no-such-note", note=name)
    return told.ProposalTabled(own.kept[name], as_chair=fields.word("how") == "chair")


def _rebased(fields: Fields, _: State) -> What:
    start, old = fields.number("start"), fields.raw("old")
    return told.ProposalRebased(fields.raw("proposal"), fields.raw("target"), fields.number("base"), Place(start, start + len(old), old))


def _withdrawn(fields: Fields, _: State) -> What:
    return told.ProposalWithdrawn(fields.raw("proposal"), fields.word("reason"))


def _aligned(fields: Fields, state: State) -> What:
    return told.Aligned(fields.raw("paragraph"), fields.said(state.text.languages))


def _reserved(fields: Fields, _: State) -> What:
    return told.Reserved(fields.raw("on"), fields.word("reason"))


def _agreed(fields: Fields, _: State) -> What:
    return told.ParagraphAgreed(fields.raw("paragraph"), fields.number("revision"))


def _reopened(fields: Fields, _: State) -> What:
    return told.ParagraphReopened(fields.raw("paragraph"), fields.word("reason"))


def _noted(fields: Fields, _: State) -> What:
    return told.NoteKept(fields.raw("on"), fields.word("words"))


def _asked(fields: Fields, _: State) -> What:
    return told.TemperatureAsked(fields.raw("on"), fields.word("question"))


def _given(fields: Fields, _: State) -> What:
    mark = fields.word("mark")
    if mark not in get_args(Mark):
        raise FieldError(say("do.no-choice", words=mark))
    said: Mark = mark  # type: ignore[assignment]  # it is one of them
    return told.TemperatureGiven(fields.raw("check"), said)


def _offered(fields: Fields, _: State) -> What:
    return told.PackageOffered(fields.word("title"), fields.many("proposals"))


def _answered(fields: Fields, _: State) -> What:
    return told.PackageAnswered(fields.raw("package"), fields.word("answer") == "accept", fields.word("reason"))


def _annexed(fields: Fields, state: State) -> What:
    return told.AnnexAttached(fields.word("title"), fields.said(state.text.languages))


def _about(event: type[What], name: str) -> Deed:
    """An event that says only what it is about."""

    def made(fields: Fields, _: State) -> What:
        return event(fields.raw(name))  # type: ignore[call-arg]  # each of them has this one field

    return Deed(event, made)


def _drop(fields: Fields, _: State) -> What:
    return told.ProposalDropped(fields.raw("kept"))


TEXT: Mapping[str, Deed] = {
    "propose": Deed(told.ProposalTabled, _proposed), "insert": Deed(told.ProposalTabled, _inserted), "strike": Deed(told.ProposalTabled, _struck),
    "move": Deed(told.ProposalTabled, _moved), "table": Deed(told.ProposalTabled, _kept, _drop), "rebase": Deed(told.ProposalRebased, _rebased),
    "keep": Deed(told.ProposalKept, _proposed), "drop": _about(told.ProposalDropped, "kept"), "support": _about(told.ProposalSupported, "proposal"),
    "withdraw": Deed(told.ProposalWithdrawn, _withdrawn), "take": _about(told.Incorporated, "proposal"), "align": Deed(told.Aligned, _aligned),
    "reserve": Deed(told.Reserved, _reserved), "lift": _about(told.ReservationLifted, "on"), "referendum": _about(told.AdReferendum, "paragraph"),
    "confirm": _about(told.Confirmed, "paragraph"), "agree": Deed(told.ParagraphAgreed, _agreed), "reopen": Deed(told.ParagraphReopened, _reopened),
    "note": Deed(told.NoteKept, _noted), "drop-note": _about(told.NoteDropped, "note"), "ask": Deed(told.TemperatureAsked, _asked),
    "answer": Deed(told.TemperatureGiven, _given), "package": Deed(told.PackageOffered, _offered), "answer-package": Deed(told.PackageAnswered, _answered),
    "annex": Deed(told.AnnexAttached, _annexed),
}  # fmt: skip
