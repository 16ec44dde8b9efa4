"""What is allowed with proposals that are on the table, alone and in packages."""


from ...values import replace
from ..events import Event, Words
from ..events import text as told
from ..refusal import RefusedError
from ..state import Package, Proposal, State, Text
from ..text.brackets import CHAIR
from ..text.collisions import collide
from ..text.standing import is_new_paragraph, is_stranded, open_on, stand_of
from .kinds import check, freely, need_reason
from .wishes import judge_wish, open_proposal


def _tabled(state: State, event: Event, what: told.ProposalTabled) -> None:
    if what.as_chair and event.by.party != state.room.chair:
        raise RefusedError("only-chair", chair=state.room.chair)
    judge_wish(state.text, what.wish)
    name = CHAIR if what.as_chair else event.by.party
    for one in open_on(state.text, what.wish.target):
        if one.by == name and replace(one.wish, reason="") == replace(what.wish, reason=""):
            raise RefusedError("tabled-already", proposal=one.id)  # a form that was sent twice


def _withdrawn(state: State, event: Event, what: told.ProposalWithdrawn) -> None:
    _judge_sponsor(state, event, open_proposal(state.text, what.proposal))


def _judge_sponsor(state: State, event: Event, one: Proposal) -> None:
    chairs = CHAIR in one.sponsors and event.by.party == state.room.chair
    if event.by.party not in one.sponsors and not chairs:
        raise RefusedError("not-yours", sponsors=tuple(one.sponsors))


def _rebased(state: State, event: Event, what: told.ProposalRebased) -> None:
    text, one = state.text, open_proposal(state.text, what.proposal)
    _judge_sponsor(state, event, one)
    if not is_stranded(text, one):
        raise RefusedError("not-stranded", proposal=one.id)
    if one.id not in text.hung.get(what.target, ()) or one.wish.change == "move":
        raise RefusedError("wrong-target", proposal=one.id)
    judge_wish(text, replace(one.wish, target=what.target, base=what.base, place=what.place, words=_spoken(text, one)))


def _spoken(text: Text, one: Proposal) -> Words:
    return {language: said for language, said in one.wish.words.items() if language == text.working}


def _supported(state: State, event: Event, what: told.ProposalSupported) -> None:
    if event.by.party in open_proposal(state.text, what.proposal).sponsors:
        raise RefusedError("said-already")


def _incorporated(state: State, _: Event, what: told.Incorporated) -> None:
    one = open_proposal(state.text, what.proposal)
    _judge_takable(state.text, one)
    for package in state.text.packages.values():
        if package.open and one.id in package.proposals:
            raise RefusedError("in-package", package=package.id)


def _judge_takable(text: Text, one: Proposal) -> None:
    """Refuses what nobody could take into the text as it stands now."""
    if held := text.reservations.get(one.id):
        raise RefusedError("reserved-against", parties=tuple(reservation.party for reservation in held))
    if is_stranded(text, one):
        raise RefusedError("stranded", proposal=one.id)
    if is_new_paragraph(one.wish) or one.wish.change == "move":
        number = "" if is_new_paragraph(one.wish) else one.wish.target
    else:
        stand = stand_of(text, one.wish)
        number = stand.target if stand else ""
    if number in text.proposals:
        raise RefusedError("inside-another", outer=number)
    if number and text.paragraphs[number].agreed:
        raise RefusedError("paragraph-agreed", paragraph=number)


def _offered(state: State, _: Event, what: told.PackageOffered) -> None:
    need_reason(what.title)
    if len(set(what.proposals)) != len(what.proposals) or len(what.proposals) < 2:  # noqa: PLR2004 - one thing is no package
        raise RefusedError("package-small")
    _judge_together(state.text, what.proposals)
    for package in state.text.packages.values():
        if package.open and set(package.proposals) & set(what.proposals):
            raise RefusedError("in-package", package=package.id)


def _judge_together(text: Text, proposals: tuple[str, ...]) -> None:
    for name in proposals:
        _judge_takable(text, open_proposal(text, name))
    if pair := collide(text, proposals):
        raise RefusedError("package-collides", first=pair[0], second=pair[1])


def _answered(state: State, event: Event, what: told.PackageAnswered) -> None:
    package = state.text.packages.get(what.package)
    if package is None:
        raise RefusedError("no-such-note", note=what.package)
    if not package.open:
        raise RefusedError("package-closed", package=package.id)
    if not what.accept:
        need_reason(what.reason)
        return
    if event.by.party in package.accepted:
        raise RefusedError("said-already")
    if not waiting_for(state, package) - {event.by.party}:
        _judge_together(state.text, package.proposals)


def waiting_for(state: State, package: Package) -> frozenset[str]:
    """The delegations that have not yet answered a package."""
    return frozenset(state.room.delegations) - set(package.accepted)


CHANGES = dict((
    check(told.ProposalTabled, _tabled), check(told.ProposalWithdrawn, _withdrawn), check(told.ProposalRebased, _rebased),
    check(told.ProposalSupported, _supported), check(told.Incorporated, _incorporated),
    check(told.PackageOffered, _offered), check(told.PackageAnswered, _answered), check(told.PackageClosed, freely),
))  # fmt: skip
