"""What became of a position: against the last word of its party on the same matter in an earlier document."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..acts.models import ActType
from ..values import replace
from .amounts import revised
from .answers import Change, Position
from .contrary import names_in, share_a_name
from .matters import Matter, is_issue_itself, same_matter, same_measure, same_names, share_things, turned_on, undoes
from .stances import Said, change_of, ends_by_its_words, is_condemned, scope_of, shows
from .works import day_key

_Key = tuple[str, str]
_HOLDS_ON = frozenset({ActType.CONFIRM, ActType.SAY, ActType.STRESS})


@dataclass(slots=True)
class _Word:
    """What a party says on an issue in one document: all its stances there."""

    day: str
    document: str
    said: list[Position]


def with_changes(spoken: Sequence[Position], unread: Mapping[_Key, str]) -> Iterator[Position]:
    """Each position with its change against the party's last word on the same matter in an earlier document.

    New is what no earlier text of the party speaks of: where one does and nothing was read of it (`unread`), nothing is claimed.
    """
    words: dict[_Key, list[_Word]] = defaultdict(list)
    for position in spoken:
        of_party = words[position.issue, position.party]
        if not of_party or of_party[-1].document != position.place.document:
            of_party.append(_Word(day_key(position.place.date), position.place.document, []))
        of_party[-1].said.append(position)
    for key, of_party in words.items():
        for number, word in enumerate(of_party):
            if not number and unread.get(key, word.day) < word.day:
                yield from word.said
                continue
            earlier = [one for one in of_party[:number] if one.day < word.day]
            yield from (_changed(position, earlier, word) for position in word.said)


def _changed(position: Position, earlier: Sequence[_Word], own: _Word) -> Position:
    """Against the latest word that can be compared, and there the stance that is likest; without change where none can.

    Of a first word that says itself that it turns, `before` stays empty.

    What a party speaks against in one document and still supports there beside it reverses nothing. Who has taken a side
    meanwhile, and only speaks of the matter now, has not left anything unchanged.
    """
    if not earlier:
        return replace(position, change="reversed" if _turns_by_its_words(position) else "new")
    again = position.again and _takes_none(position)
    for word in reversed(earlier):
        again = again and not any(_objects(was) for was in word.said)
        if again and (was := next((was for was in word.said if _holds_on(was, position)), None)):
            return replace(position, stance="supports", change="kept", before=was.place)
        for was in sorted(word.said, key=lambda was: was.measured != position.measured):
            change = _change(was, position)
            if change == "reversed" and any(_still_stands(was, one) for one in own.said):
                continue
            if change:
                return replace(position, change=change, before=was.place)
        if position.stance == "supports" and any(_stood_apart(was) for was in word.said):
            return position  # what it said before it stood apart is not its last word
        if _takes_none(position) and any(not _takes_none(was) and same_matter(was.matter, position.matter) for was in word.said):
            return position
    fought = next((was for word in reversed(earlier) for was in word.said if was.measured in _FIGHTS and not (position.act is ActType.CONDEMN and _in_other_words(was, position))), None)
    change = _harder(fought, position) if fought else None
    return replace(position, change=change, before=fought.place) if fought and change else position


def _turns_by_its_words(position: Position) -> bool:
    """Whether its own words say that it stood on the other side, though no text is held in which it did (no longer supports, withdrew its support)."""
    return position.yields or (position.against and (position.act is ActType.SAY or (position.withheld and ends_by_its_words(position.place.words))))


_FIGHTS = frozenset({"concerned", "opposes"})


def _how_hard(position: Position) -> int:
    """How far goes what is said of a thing that is itself condemned: a concern, a view that it cannot be borne, a condemnation."""
    return position.fights + (position.act is ActType.CONDEMN)


def _harder(was: Position, now: Position) -> Change | None:
    """What became of a concern that is now a condemnation, or the other way round; the thing itself is what both are about."""
    if not is_condemned((now.issue,)) or now.measured not in _FIGHTS or was.reported or now.reported:
        return None
    further = 0 if _in_other_words(was, now) else _how_hard(now) - _how_hard(was)
    return ("stronger" if further > 0 else "weaker") if further else None


def _in_other_words(was: Position, now: Position) -> bool:
    """Whether one condemns what is itself condemned, and the other finds that it cannot be borne: neither is the firmer word."""
    return was.fights and now.fights and ActType.CONDEMN in (was.act, now.act) and was.act is not now.act


_CHANGES: Mapping[int, Change] = {-1: "weaker", 0: "kept", 1: "stronger"}


def _kept(was: Position, now: Position) -> Change | None:
    """What became of a stance whose two acts weigh alike: what is only told must tell the same, and whoever shows understanding has come nearer."""
    if was.act is now.act is ActType.SAY and was.matter != now.matter and not now.again:
        return None
    if was.stance == now.stance == "reserved":
        return _CHANGES[shows("understanding", now.place.words) - shows("understanding", was.place.words)]
    return None if _in_other_words(was, now) and is_condemned((now.issue,)) else _harder(was, now) or "kept"


def _holds_on(was: Position, now: Position) -> bool:
    """Whether who says that it holds what it held means that support: it is about the same; of two languages, both name the same thing, or the issue alone."""
    if was.stance != "supports" or was.partly or now.act not in _HOLDS_ON:
        return False
    apart = _in_japanese(was.matter) != _in_japanese(now.matter) and share_things(was.matter, now.matter)
    return same_matter(was.matter, now.matter) or ((apart or is_issue_itself(now.matter)) and same_names(was.matter, now.matter))


def _in_japanese(matter: Matter) -> bool:
    return not all(map(str.isascii, matter))


def _still_stands(was: Position, beside: Position) -> bool:
    return beside.against == was.against and (beside.stance == was.stance == "supports" or _change(was, beside) not in (None, "reversed"))


def _takes_none(position: Position) -> bool:
    return position.measured == "neutral" and not position.against


def _change(was: Position, now: Position) -> Change | None:
    """What became of a stance, where both positions are about one thing and are their party's own."""
    aside = was.reported or now.reported or was.procedure or now.procedure
    if aside or undoes(was.matter) != undoes(now.matter):
        return None  # who opposed a bar and supports that it is lifted has not turned
    if was.yields != now.yields and _objects(now if was.yields else was) and (_share_a_name(was, now) or same_matter(was.matter, now.matter)):
        return "reversed"
    if was.against != now.against:
        support, against = (now.matter, was.matter) if was.against else (was.matter, now.matter)
        return change_of(_said(was), _said(now)) if turned_on(support, against) else None
    if not same_matter(was.matter, now.matter) or (was.act is now.act is ActType.THANK and not now.matter):
        return None  # what the thanks are for stands before them: warmer ones may be for something else
    change = change_of(_said(was), _said(now))
    if change in ("stronger", "weaker") and (scope_of(was.place.words) != scope_of(now.place.words) or revised(now.place.words)):
        return None  # pacts like the one named are not the one; a sum that is lowered is no stronger stance, whatever verb tells it
    if change == "kept":
        change = _kept(was, now)
    measured = change == "kept" or was.act is now.act or now.stance == "reserved" or same_measure(was.matter, now.matter)
    return change if measured else None


def _objects(position: Position) -> bool:
    return position.against or position.declines or (position.act is ActType.CONCERN and position.stance != "reserved")


def _stood_apart(position: Position) -> bool:
    return position.stance == "reserved" or position.against or position.declines


def _share_a_name(was: Position, now: Position) -> bool:
    return share_a_name(names_in(was.place.words, was.matter), names_in(now.place.words, now.matter))


def _said(position: Position) -> Said:
    return Said(position.measured, position.act or ActType.SAY, position.force, position.degree, position.against, position.yields)
