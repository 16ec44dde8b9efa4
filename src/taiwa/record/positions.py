"""Where each party stands on each issue over time, in its own printed words; silence and reservations included."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from ..acts.models import Act, ActType
from ..acts.undertakings import TOLD
from ..values import Span
from .answers import Position, Stance
from .comparing.common import telling
from .contrary import (
    declines,
    finds_unbearable,
    is_contrary,
    welcomes_a_halt,
    yields,
)
from .matters import is_issue_itself, matter_of
from .places import place_of
from .position_changes import with_changes
from .reserved import reservations
from .shares import Share, share_of
from .silence import called_short, heard_within, shown_in, silences
from .stances import (
    DECIDING,
    STANCES,
    ends,
    is_against,
    is_condemned,
    is_procedure,
    is_wished_away,
    is_withdrawal,
    is_withheld,
    judged_stance,
    only_talks,
    opposes,
    recalls,
    reserves,
    rues_a_refusal,
    shows,
    stance_of,
    tells_of_denial,
)
from .subjects import Subjects
from .terms import fold
from .works import Work, day_key

_Key = tuple[str, str]
_Row = tuple[str, str, Stance]
_SAYS_MUCH = 4
"""Telling words of a clause that can be quoted without what stands around it."""
_RANK = {act: rank for rank, act in enumerate(DECIDING)}
_SPEAKS_FOR = frozenset({ActType.SUPPORT, ActType.WELCOME, ActType.APPRECIATE})
_ANSWERS = frozenset({ActType.WELCOME, ActType.APPRECIATE, ActType.THANK, ActType.NOTE, ActType.CONCERN})
_CENSURES = frozenset({ActType.CONDEMN, ActType.CONCERN})
"""Acts that, where they are no stance, are about a violation of the issue and not about it."""


def share_with_positions(work: Work, subjects: Subjects) -> Share:
    """What `work` adds to the positions, whatever else is held."""
    spoken = tuple(_spoken(work, subjects))
    shown = shown_in(work, subjects)
    return share_of(work, spoken, shown, heard_within(work, spoken, shown, subjects), called_short(work, subjects))


def positions_of(shares: Iterable[Share]) -> tuple[Position, ...]:
    """Every position of the works whose `shares` are given; grouped by issue and party, in time within each.

    Those on one issue, or of one party, come out the same where only they are in the shares.
    """
    shares = sorted(shares, key=lambda share: (day_key(share.date), share.work))
    spoken = [position for share in shares for position in share.spoken]
    return tuple(sorted((*with_changes(spoken, _first_unread(shares)), *silences(shares)), key=_order))


def _first_unread(shares: Iterable[Share]) -> Mapping[_Key, str]:
    """The day on which a text of a party first speaks of an issue and nobody's position on it was read."""
    found: dict[_Key, str] = {}
    for share in shares:
        for issue in share.unread if share.date else ():
            for party in share.parties:
                found.setdefault((issue, party), day_key(share.date))
    return found


def _order(position: Position) -> tuple[str, str, str, str]:
    """By issue, party and document; what stands in one document keeps the order of its text."""
    place = position.place
    return (position.issue, position.party, day_key(place.date), place.document)


def _spoken(work: Work, subjects: Subjects) -> Iterator[Position]:
    """What `work` says: one position for each party, issue and stance, the telling act quoted, in the order of the text.

    What a party takes back is told whatever it says beside it, and so is what it says for itself against something.
    """
    held, taken_back, contrary = _by_stance(work, subjects)
    apart = reservations(work, subjects)
    for key in [key for key in held if key[2] == "reserved"]:
        del held[key][1:]  # what stands between two of them is not its own word
    for (party, issue), hedges in apart.items():
        held[party, issue, "reserved"] = contrary[party, issue] = list(hedges)
    partly, beside = _divided(held, contrary, apart, len(work.document.meta.parties))
    for party, issue in apart:
        for stance in ("supports", "neutral", "concerned"):
            held.pop((party, issue, stance), None)
        if all(is_withheld(act) and act in apart[party, issue] for act in held.get((party, issue, "opposes"), ())):
            held.pop((party, issue, "opposes"), None)  # who does not support one thing in it
        taken_back.pop((party, issue, "neutral"), None)
    partial = _held_beside_support(held, subjects) | {*partly, *beside}
    told = {
        key: acts for key, acts in held.items()
        if key[2] != "neutral" or key[:2] in partial or not (key in taken_back or _takes_a_stance(held, *key[:2]))
    }  # fmt: skip
    quoted = [(key, False, _telling_first(key, acts, work, subjects)) for rows in (told, taken_back) for key, acts in rows.items()]
    quoted += [((*key, "neutral"), True, _telling_first((*key, "supports"), acts, work, subjects)) for key, acts in partly.items()]
    for (party, issue, stance), is_part, acts in sorted(quoted, key=lambda row: (row[1], row[2][0].clause)):
        yield _position(work, subjects, (issue, party, stance), acts, partly=is_part)


def _by_stance(work: Work, subjects: Subjects) -> tuple[dict[_Row, list[Act]], dict[_Row, list[Act]], dict[_Key, list[Act]]]:
    """The acts of each party on each issue by stance, those with which it takes something back, and those that speak against something."""
    held: dict[_Row, list[Act]] = defaultdict(list)
    taken_back: dict[_Row, list[Act]] = defaultdict(list)
    contrary: dict[_Key, list[Act]] = defaultdict(list)
    for act in work.document.acts:
        if act.background:
            continue
        issues = [issue for issue in subjects.of_act(work.document, act) if not _wishes_it_away(work, act, issue, subjects)]
        for party in act.holders:
            for issue in issues:
                stance = _stance(work, act, issue, subjects)
                rows = taken_back if stance == "neutral" and _takes_back(work, act) else held
                rows[party, issue, stance].append(act)
                if not is_procedure(act, issue, work.document.words) and is_contrary(act, work.document, condemned=_condemned(issue, subjects)):
                    contrary[party, issue].append(act)
    return held, taken_back, contrary


def _takes_back(work: Work, act: Act) -> bool:
    return yields(act, work.document) or (is_withdrawal(act) and is_against(act, work.document.words(act.predicate)))


def _divided(
    held: dict[_Row, list[Act]], contrary: Mapping[_Key, Sequence[Act]], apart: Container[_Key], parties: int
) -> tuple[Mapping[_Key, Sequence[Act]], Sequence[_Key]]:
    """Of those who speak for themselves against something: the side taken out of `held`, and whose own side stays in it beside that.

    What a party says apart is its position, and what it agrees to with more of the others claims no side for it; nor, where it stands
    apart from them on the issue, what it promises for itself or agrees to elsewhere in the text.
    """
    taken: dict[_Key, Sequence[Act]] = {}
    beside: list[_Key] = []
    for key, against in contrary.items():
        few = max(len(act.holders) for act in against)
        if few >= parties:
            continue
        if own := [act for act in held.pop((*key, "neutral"), ()) if act in against]:
            held[(*key, "neutral")] = own
        sides = held.pop((*key, "supports"), [])
        if own := [act for act in sides if len(act.holders) <= few or (key in apart and act.eid not in {one.eid for one in against})]:
            beside.append(key)
            if key in apart:
                taken[key] = own
            else:
                held[(*key, "supports")] = own
        elif sides and key not in apart:
            taken[key] = sides
    return taken, beside


def _held_beside_support(held: dict[_Row, list[Act]], subjects: Subjects) -> frozenset[_Key]:
    """Whose opposition stands beside support of the same issue: it opposes something in it, and from here on no more than that.

    Who condemns what is itself condemned, and agrees on what is done against it, does one thing.
    """
    partial = frozenset(key[:2] for key in held if key[2] == "opposes" and (*key[:2], "supports") in held and not _condemned(key[1], subjects))
    for party, issue in partial:
        held[party, issue, "neutral"] = held.pop((party, issue, "opposes"))
    return partial


def _stance(work: Work, act: Act, issue: str, subjects: Subjects) -> Stance:
    document = work.document
    condemned = _condemned(issue, subjects)
    if TOLD in (act.open or "") or tells_of_denial(act, document.words) or is_procedure(act, issue, document.words) or (not condemned and ends(act, document.words)):
        return "neutral"
    if only_talks(act, issue, document.words) or welcomes_a_halt(act, issue, document) or (STANCES.get(act.act) == "supports" and shows("disagreement", document.words(act.clause))):
        return "neutral"
    if finds_unbearable(act, document):
        return "opposes" if condemned else "neutral"
    if reserves(act, document.words):
        return "reserved"
    opposed = opposes(act.act, document.words(act.predicate)) and is_issue_itself(matter_of(document, act, issue, subjects))
    return stance_of(act, on_condemned=condemned, opposed=opposed)


def _wishes_it_away(work: Work, act: Act, issue: str, subjects: Subjects) -> bool:
    """Whether it speaks for what is to be rid of the issue: that is no word on what is done against it."""
    if act.act not in _SPEAKS_FOR or not _condemned(issue, subjects):
        return False
    places = subjects.places_in(work.document, act.clause)
    return is_wished_away(act.clause, (at for one, at in places if issue in (one, *subjects.broader(one))), work.document.words)


def _condemned(issue: str, subjects: Subjects) -> bool:
    return is_condemned((issue, *subjects.broader(issue)))


def _takes_a_stance(held: Container[_Row], party: str, issue: str) -> bool:
    return any((party, issue, stance) in held for stance in _TAKEN)


_TAKEN: tuple[Stance, ...] = ("supports", "opposes", "concerned", "reserved")


def _position(work: Work, subjects: Subjects, key: _Row, acts: Sequence[Act], *, partly: bool) -> Position:
    (issue, party, stance), first, document = key, acts[0], work.document
    words = Span(first.clause.start, acts[-1].clause.end) if stance == "reserved" else first.clause
    procedure = stance == "neutral" and is_procedure(first, issue, document.words)
    rues = stance == "neutral" and rues_a_refusal(first, document.words)
    reported = rues or tells_of_denial(first, document.words) or recalls(first, document.words(first.predicate))
    against = stance != "reserved" and not (procedure or reported) and is_against(first, document.words(first.predicate))
    fights = stance == "opposes" and not against and _condemned(issue, subjects)
    return Position(
        issue=issue, party=party, stance="neutral" if fights else stance, change=None, place=place_of(work, first.eid, words),
        acts=tuple(act.id for act in acts), act=first.act, force=first.force, degree=first.degree,
        against=against, procedure=procedure, reported=reported, yields=yields(first, document),
        withheld=is_withheld(first), declines=stance != "reserved" and declines(first, document), partly=partly,
        again=shows("again", document.words(_said_with(first))), fights=fights, matter=matter_of(document, first, issue, subjects),
    )  # fmt: skip


_ADVERB = 8
"""So many characters before a predicate may be an adverb of it (改めて)."""


def _said_with(act: Act) -> Span:
    return Span(max(act.clause.start, act.predicate.start - _ADVERB), act.predicate.end)


def _telling_first(key: _Row, acts: Sequence[Act], work: Work, subjects: Subjects) -> Sequence[Act]:
    """The deciding act first; one who stands apart is quoted as it went on.

    First what a person judged, then what has the issue as its main one, then what says in its own words what it is about and is about
    the issue, not only about how it is dealt with or about what is done against it; then by what the act does, its force and
    degree; then what others take up, and as printed.
    """
    _, issue, stance = key
    if stance == "reserved" or len(acts) == 1:
        return acts
    return sorted(acts, key=lambda act: (
        judged_stance(act) is None, act.issues[:1] != (issue,), _is_elliptical(act, issue, work, subjects),
        stance == "neutral" and is_procedure(act, issue, work.document.words), stance == "neutral" and _censures(act, work), _RANK[act.act], -act.force, -act.degree,
        stance == "neutral" and not _is_taken_up(act, work), act.clause,
    ))  # fmt: skip


def _is_taken_up(act: Act, work: Work) -> bool:
    """Whether others answer to it further on in the same paragraph (the other Ministers welcomed this)."""
    after = (one for one in work.document.acts if one.eid == act.eid and one.clause.start > act.clause.start)
    return any(one.act in _ANSWERS and set(one.holders).isdisjoint(act.holders) for one in after if one.holders)


def _censures(act: Act, work: Work) -> bool:
    return act.act in _CENSURES and not is_against(act, work.document.words(act.predicate))


def _is_elliptical(act: Act, issue: str, work: Work, subjects: Subjects) -> bool:
    """Whether the clause neither shows the issue nor says much at all (支持した; agreed as follows): what it means stands around it."""
    shown = subjects.shown_in(work.document, act.clause)
    if any(issue in (one, *subjects.broader(one)) for one in shown):
        return False
    return len({term for term, _ in telling(fold(work.document.words(act.clause)))}) < _SAYS_MUCH
