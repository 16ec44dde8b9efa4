"""What is done at the end: silence, adoption, signatures, and what becomes of the promises."""

from collections.abc import Mapping
from datetime import datetime

from ...rounds import State
from ...rounds.events import What
from ...rounds.events import ending as told
from ...rounds.moments import end_of
from ..words import say
from .deed import Deed
from .fields import FieldError, Fields


def _started(fields: Fields, state: State) -> What:
    zone = fields.word("zone")
    return told.SilenceStarted(digest=fields.raw("digest"), languages=state.text.languages, deadline=fields.moment("deadline", zone), zone=zone)


def _resumed(fields: Fields, _: State) -> What:
    zone = fields.word("zone")
    return told.SilenceResumed(digest=fields.raw("digest"), deadline=fields.moment("deadline", zone), zone=zone)


def _extended(fields: Fields, _: State) -> What:
    return told.SilenceExtended(fields.moment("deadline", fields.word("zone")))


def _objected(fields: Fields, _: State) -> What:
    return told.Objected(fields.word("reason"), fields.raw("paragraph"))


def _unobjected(fields: Fields, _: State) -> What:
    return told.ObjectionWithdrawn(fields.word("reason"))


def _explained(fields: Fields, _: State) -> What:
    return told.PositionExplained(fields.word("words"))


def _dissociated(fields: Fields, _: State) -> What:
    """From the whole text only where that is said; to choose no paragraph says nothing."""
    chosen = fields.many("paragraphs")
    if bool(chosen) == fields.has("whole"):
        raise FieldError(say("do.whole-or-parts"))
    return told.Dissociated(chosen, fields.word("words"))


def _ordered(fields: Fields, _: State) -> What:
    return told.SignaturesOrdered(fields.lines("parties"))


def _adopted(fields: Fields, _: State) -> What:
    return told.Adopted(fields.raw("digest"), fields.many("present"))


def _signed(fields: Fields, _: State) -> What:
    return told.Signed(fields.raw("digest"))


def _listed(fields: Fields, _: State) -> What:
    due = _end_of(fields.word("due")) if fields.word("due") else None
    return told.PromiseListed(
        paragraph=fields.raw("paragraph"), owners=fields.many("owners"), words=fields.word("words"), due=due, measure=fields.word("measure")
    )


def _end_of(words: str) -> datetime:
    """The last second of a day in universal time."""
    try:
        return end_of(datetime.fromisoformat(words).date())
    except ValueError:
        raise FieldError(say("do.no-moment", words=words)) from None


def _reported(fields: Fields, _: State) -> What:
    name, digest = fields.digest("file")
    title, address = fields.word("title"), fields.word("address")
    evidence = (told.Evidence(title or name or address, address, digest),) if title or address or digest else ()
    return told.ReportSubmitted(fields.raw("promise"), fields.word("words"), evidence)


def _reviewed(fields: Fields, _: State) -> What:
    return told.ReportReviewed(fields.raw("report"), "accepted" if fields.word("outcome") == "accepted" else "returned", fields.word("reason"))


def _replied(fields: Fields, _: State) -> What:
    return told.ReplyGiven(fields.raw("report"), fields.word("words"))


ENDING: Mapping[str, Deed] = {
    "silence": Deed(told.SilenceStarted, _started), "resume": Deed(told.SilenceResumed, _resumed), "extend": Deed(told.SilenceExtended, _extended),
    "object": Deed(told.Objected, _objected), "withdraw-objection": Deed(told.ObjectionWithdrawn, _unobjected),
    "explain": Deed(told.PositionExplained, _explained), "dissociate": Deed(told.Dissociated, _dissociated), "order": Deed(told.SignaturesOrdered, _ordered),
    "adopt": Deed(told.Adopted, _adopted), "sign": Deed(told.Signed, _signed), "promise": Deed(told.PromiseListed, _listed),
    "report": Deed(told.ReportSubmitted, _reported), "review": Deed(told.ReportReviewed, _reviewed), "reply": Deed(told.ReplyGiven, _replied),
}  # fmt: skip
