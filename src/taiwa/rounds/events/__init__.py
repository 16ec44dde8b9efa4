"""Everything that can happen in a round."""

from . import ending, room, text
from .base import ANY, BEFORE, TABLE, Event, Stage, What, Who, Words

KINDS: tuple[type[What], ...] = (
    room.RoundOpened, room.DelegationSeated, room.PersonNamed, room.PersonLeft, room.ObserverInvited, room.TopicsOpened,
    room.DatesSet, room.AgendaSet, room.PaperLaid, room.DraftingBegun, room.ChairHandedOver, room.RoundClosed,
    text.DraftKept, text.Circulated, text.NoteKept, text.NoteDropped, text.ProposalKept, text.ProposalDropped,
    text.ProposalTabled, text.ProposalWithdrawn, text.ProposalRebased, text.ProposalSupported, text.Incorporated,
    text.Aligned, text.Reserved, text.ReservationLifted, text.AdReferendum, text.Confirmed, text.ParagraphAgreed,
    text.ParagraphReopened, text.TemperatureAsked, text.TemperatureGiven, text.PackageOffered, text.PackageAnswered,
    text.PackageClosed, text.AnnexAttached,
    ending.SilenceStarted, ending.SilenceExtended, ending.Objected, ending.ObjectionWithdrawn, ending.SilenceResumed,
    ending.SilenceExpired, ending.PositionExplained, ending.Dissociated, ending.SignaturesOrdered, ending.Adopted,
    ending.AdoptedBySilence, ending.Signed, ending.PromiseListed, ending.ReportSubmitted, ending.ReportReviewed,
    ending.ReplyGiven,
)  # fmt: skip

__all__ = ["ANY", "BEFORE", "KINDS", "TABLE", "Event", "Stage", "What", "Who", "Words", "ending", "room", "text"]
