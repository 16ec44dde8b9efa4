"""What is allowed with drafts, notes, reservations and agreed paragraphs."""

from collections.abc import Iterable

from ..events import Event, Words
from ..events import text as told
from ..events.text import Drafted, Provenance
from ..refusal import RefusedError
from ..state import State, Text
from ..text.reading import condition
from .kinds import check, need_reason
from .wishes import judge_wish, judge_words, open_proposal, paragraph_of


def _judge_draft(text: Text, title: Words, paragraphs: Iterable[Drafted]) -> None:
    judge_words(title, text.languages, needed=text.languages)
    for one in paragraphs:
        judge_words(one.words, text.languages, needed=(text.working,))
        if one.provenance:
            _judge_provenance(one.provenance)


def _judge_provenance(one: Provenance) -> None:
    if not (one.document and one.pinpoint and one.strength):
        raise RefusedError("provenance-unclear")


def _draft_kept(state: State, _: Event, what: told.DraftKept) -> None:
    _judge_draft(state.text, what.title, what.paragraphs)


def _circulated(state: State, _: Event, what: told.Circulated) -> None:
    if not what.paragraphs:
        raise RefusedError("empty-text")
    _judge_draft(state.text, what.title, what.paragraphs)


def _note_kept(_: State, __: Event, what: told.NoteKept) -> None:
    need_reason(what.words)


def _note_dropped(state: State, event: Event, what: told.NoteDropped) -> None:
    if what.note not in state.own[event.by.party].notes:
        raise RefusedError("no-such-note", note=what.note)


def _kept(state: State, _: Event, what: told.ProposalKept) -> None:
    judge_wish(state.text, what.wish)


def _dropped(state: State, event: Event, what: told.ProposalDropped) -> None:
    if what.kept not in state.own[event.by.party].kept:
        raise RefusedError("no-such-note", note=what.kept)


def _aligned(state: State, _: Event, what: told.Aligned) -> None:
    text = state.text
    paragraph = paragraph_of(text, what.paragraph)
    judge_words(what.words, text.languages, needed=())
    if text.working in what.words or not what.words:
        raise RefusedError("aligned-working", language=text.working)
    if paragraph.agreed and not set(what.words) <= paragraph.behind:
        raise RefusedError("paragraph-agreed", paragraph=paragraph.number)


def _reserved(state: State, event: Event, what: told.Reserved) -> None:
    need_reason(what.reason)
    if what.on in state.text.proposals:
        open_proposal(state.text, what.on)
    else:
        paragraph_of(state.text, what.on)
    if any(one.party == event.by.party for one in state.text.reservations.get(what.on, ())):
        raise RefusedError("said-already")


def _lifted(state: State, event: Event, what: told.ReservationLifted) -> None:
    if all(one.party != event.by.party for one in state.text.reservations.get(what.on, ())):
        raise RefusedError("not-said")


def _ad_referendum(state: State, event: Event, what: told.AdReferendum) -> None:
    paragraph_of(state.text, what.paragraph)
    if event.by.party in state.text.referendum.get(what.paragraph, ()):
        raise RefusedError("said-already")


def _confirmed(state: State, event: Event, what: told.Confirmed) -> None:
    if event.by.party not in state.text.referendum.get(what.paragraph, ()):
        raise RefusedError("not-said")


def _agreed(state: State, _: Event, what: told.ParagraphAgreed) -> None:
    paragraph = paragraph_of(state.text, what.paragraph)
    if paragraph.agreed:
        raise RefusedError("said-already")
    if paragraph.revision != what.revision:
        raise RefusedError("revision-differs", revision=paragraph.revision)
    found = condition(state.text, paragraph)
    if found not in ("clean", "ad referendum"):
        raise RefusedError("not-clean", paragraph=paragraph.number, condition=found)


def _reopened(state: State, _: Event, what: told.ParagraphReopened) -> None:
    need_reason(what.reason)
    if not paragraph_of(state.text, what.paragraph).agreed:
        raise RefusedError("not-said")


def _asked(_: State, __: Event, what: told.TemperatureAsked) -> None:
    need_reason(what.question)


def _given(state: State, _: Event, what: told.TemperatureGiven) -> None:
    if what.check not in state.text.checks:
        raise RefusedError("no-such-note", note=what.check)


def _annexed(state: State, _: Event, what: told.AnnexAttached) -> None:
    need_reason(what.name)
    judge_words(what.words, state.text.languages, needed=state.text.languages)


TEXT = dict((
    check(told.DraftKept, _draft_kept), check(told.Circulated, _circulated), check(told.NoteKept, _note_kept),
    check(told.NoteDropped, _note_dropped), check(told.ProposalKept, _kept), check(told.ProposalDropped, _dropped),
    check(told.Aligned, _aligned), check(told.Reserved, _reserved), check(told.ReservationLifted, _lifted),
    check(told.AdReferendum, _ad_referendum), check(told.Confirmed, _confirmed), check(told.ParagraphAgreed, _agreed),
    check(told.ParagraphReopened, _reopened), check(told.TemperatureAsked, _asked), check(told.TemperatureGiven, _given),
    check(told.AnnexAttached, _annexed),
))  # fmt: skip
