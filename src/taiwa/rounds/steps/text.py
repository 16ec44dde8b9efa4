"""What events of the text change."""

from collections.abc import Callable

from ...values import replace
from ..events import Event
from ..events import text as told
from ..state import Check, Own, Package, Paragraph, Proposal, Reservation, State, Text
from ..text.brackets import CHAIR
from ..text.changing import incorporated, rehung
from ..text.numbers import next_number
from ..text.standing import home_of, is_new_paragraph
from .kinds import step


def name_of(event: Event, *, as_chair: bool) -> str:
    """Under whose name something is on the table."""
    return CHAIR if as_chair else event.by.party


def _own(state: State, event: Event, change: Callable[[Own], Own]) -> State:
    party = event.by.party
    return replace(state, own={**state.own, party: change(state.own[party])})


def _draft_kept(state: State, event: Event, what: told.DraftKept) -> State:
    return _own(state, event, lambda own: replace(own, draft=(what.title, what.paragraphs)))


def _note_kept(state: State, event: Event, what: told.NoteKept) -> State:
    def kept(own: Own) -> Own:
        notes = {**own.notes, f"note-{own.counted + 1}": (what.on, what.words)}
        return replace(own, notes=notes, counted=own.counted + 1)

    return _own(state, event, kept)


def _note_dropped(state: State, event: Event, what: told.NoteDropped) -> State:
    return _own(
        state, event, lambda own: replace(own, notes={key: note for key, note in own.notes.items() if key != what.note})
    )


def _proposal_kept(state: State, event: Event, what: told.ProposalKept) -> State:
    def kept(own: Own) -> Own:
        return replace(own, kept={**own.kept, f"kept-{own.counted + 1}": what.wish}, counted=own.counted + 1)

    return _own(state, event, kept)


def _proposal_dropped(state: State, event: Event, what: told.ProposalDropped) -> State:
    return _own(
        state, event, lambda own: replace(own, kept={key: wish for key, wish in own.kept.items() if key != what.kept})
    )


def _circulated(state: State, _: Event, what: told.Circulated) -> State:
    paragraphs = {
        str(number): Paragraph(
            number=str(number), words=one.words, provenance=one.provenance,
            behind=frozenset(state.text.languages) - set(one.words),
        )
        for number, one in enumerate(what.paragraphs, 1)
    }  # fmt: skip
    text = replace(state.text, title=what.title, order=tuple(paragraphs), paragraphs=paragraphs)
    return replace(state, text=text, stage="negotiating")


def _tabled(state: State, event: Event, what: told.ProposalTabled) -> State:
    text, name, wish = state.text, name_of(event, as_chair=what.as_chair), what.wish
    count = text.tabled.get(name, 0) + 1
    number = next_number(wish.target, text.taken) if is_new_paragraph(wish) else ""
    one = Proposal(id=f"{name}-{count}", wish=wish, by=name, sponsors=(name,), number=number)
    text = replace(
        text,
        proposals={**text.proposals, one.id: one},
        hung={**text.hung, wish.target: (*text.hung.get(wish.target, ()), one.id)},
        tabled={**text.tabled, name: count},
        taken=(text.taken | {number}) if number else text.taken,
    )
    return replace(state, text=text)


def _withdrawn(state: State, event: Event, what: told.ProposalWithdrawn) -> State:
    text, one = state.text, state.text.proposals[what.proposal]
    name = event.by.party if event.by.party in one.sponsors else CHAIR
    sponsors = tuple(party for party in one.sponsors if party != name)
    one = replace(one, sponsors=sponsors) if sponsors else replace(one, state="withdrawn")
    text = _with_proposal(text, one)
    return replace(state, text=text if sponsors else rehung(text, one.id, home_of(text, one)))


def _rebased(state: State, event: Event, what: told.ProposalRebased) -> State:
    """Who supported it on other words is not taken to support it on these: only one who puts it there stands for it."""
    one = state.text.proposals[what.proposal]
    kept = one.wish.place is not None and one.wish.place.old == what.place.old != ""
    author = event.by.party if event.by.party in one.sponsors else CHAIR
    wish = replace(one.wish, target=what.target, base=what.base, place=what.place)
    one = replace(one, wish=wish, sponsors=one.sponsors if kept else (author,))
    return replace(state, text=_with_proposal(state.text, one))


def _supported(state: State, event: Event, what: told.ProposalSupported) -> State:
    one = state.text.proposals[what.proposal]
    return replace(state, text=_with_proposal(state.text, replace(one, sponsors=(*one.sponsors, event.by.party))))


def _with_proposal(text: Text, one: Proposal) -> Text:
    return replace(text, proposals={**text.proposals, one.id: one})


def _incorporated(state: State, _: Event, what: told.Incorporated) -> State:
    return replace(state, text=incorporated(state.text, state.text.proposals[what.proposal]))


def _paragraph(state: State, number: str, change: Callable[[Paragraph], Paragraph]) -> State:
    paragraphs = {**state.text.paragraphs, number: change(state.text.paragraphs[number])}
    return replace(state, text=replace(state.text, paragraphs=paragraphs))


def _aligned(state: State, _: Event, what: told.Aligned) -> State:
    return _paragraph(
        state,
        what.paragraph,
        lambda one: replace(one, words={**one.words, **what.words}, behind=one.behind - set(what.words)),
    )


def _reserved(state: State, event: Event, what: told.Reserved) -> State:
    found = state.text.reservations
    new = (*found.get(what.on, ()), Reservation(what.on, event.by.party, what.reason))
    return replace(state, text=replace(state.text, reservations={**found, what.on: new}))


def _lifted(state: State, event: Event, what: told.ReservationLifted) -> State:
    found = state.text.reservations
    kept = tuple(one for one in found.get(what.on, ()) if one.party != event.by.party)
    return replace(state, text=replace(state.text, reservations={**found, what.on: kept}))


def _ad_referendum(state: State, event: Event, what: told.AdReferendum) -> State:
    waiting = state.text.referendum
    new = {**waiting, what.paragraph: (*waiting.get(what.paragraph, ()), event.by.party)}
    return replace(state, text=replace(state.text, referendum=new))


def _confirmed(state: State, event: Event, what: told.Confirmed) -> State:
    waiting = state.text.referendum
    kept = tuple(party for party in waiting.get(what.paragraph, ()) if party != event.by.party)
    return replace(state, text=replace(state.text, referendum={**waiting, what.paragraph: kept}))


def _agreed(state: State, _: Event, what: told.ParagraphAgreed) -> State:
    return _paragraph(state, what.paragraph, lambda one: replace(one, agreed=True))


def _reopened(state: State, _: Event, what: told.ParagraphReopened) -> State:
    return _paragraph(state, what.paragraph, lambda one: replace(one, agreed=False))


def _asked(state: State, _: Event, what: told.TemperatureAsked) -> State:
    checks = state.text.checks
    new = Check(id=f"check-{len(checks) + 1}", on=what.on, question=what.question, marks={})
    return replace(state, text=replace(state.text, checks={**checks, new.id: new}))


def _given(state: State, event: Event, what: told.TemperatureGiven) -> State:
    check = state.text.checks[what.check]
    new = replace(check, marks={**check.marks, event.by.party: what.mark})
    return replace(state, text=replace(state.text, checks={**state.text.checks, check.id: new}))


def _offered(state: State, event: Event, what: told.PackageOffered) -> State:
    """Who offers a package has accepted it."""
    new = Package(id=f"package-{len(state.text.packages) + 1}", title=what.title, proposals=what.proposals, accepted=(event.by.party,))
    return _with_package(state, new)


def _answered(state: State, event: Event, what: told.PackageAnswered) -> State:
    one = state.text.packages[what.package]
    if what.accept:
        return _with_package(state, replace(one, accepted=(*one.accepted, event.by.party)))
    accepted = tuple(party for party in one.accepted if party != event.by.party)
    return _with_package(state, replace(one, accepted=accepted, refused=(*one.refused, (event.by.party, what.reason))))


def _package_closed(state: State, _: Event, what: told.PackageClosed) -> State:
    one = state.text.packages[what.package]
    text = state.text
    for name in one.proposals if what.accepted else ():
        text = incorporated(text, text.proposals[name])
    return _with_package(replace(state, text=text), replace(one, open=False))


def _with_package(state: State, one: Package) -> State:
    return replace(state, text=replace(state.text, packages={**state.text.packages, one.id: one}))


def _annexed(state: State, _: Event, what: told.AnnexAttached) -> State:
    return replace(state, text=replace(state.text, annexes={**state.text.annexes, what.name: what.words}))


TEXT = dict((
    step(told.DraftKept, _draft_kept), step(told.Circulated, _circulated), step(told.NoteKept, _note_kept),
    step(told.NoteDropped, _note_dropped), step(told.ProposalKept, _proposal_kept),
    step(told.ProposalDropped, _proposal_dropped), step(told.ProposalTabled, _tabled),
    step(told.ProposalWithdrawn, _withdrawn), step(told.ProposalRebased, _rebased),
    step(told.ProposalSupported, _supported), step(told.Incorporated, _incorporated), step(told.Aligned, _aligned),
    step(told.Reserved, _reserved), step(told.ReservationLifted, _lifted), step(told.AdReferendum, _ad_referendum),
    step(told.Confirmed, _confirmed), step(told.ParagraphAgreed, _agreed), step(told.ParagraphReopened, _reopened),
    step(told.TemperatureAsked, _asked), step(told.TemperatureGiven, _given), step(told.PackageOffered, _offered),
    step(told.PackageAnswered, _answered), step(told.PackageClosed, _package_closed), step(told.AnnexAttached, _annexed),
))  # fmt: skip
