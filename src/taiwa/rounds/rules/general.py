"""What is asked of every event: its moment, its stage, who does it, and its characters."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from unicodedata import category

from ..canonical import Json
from ..codec import to_json
from ..events import Event, Stage, What, Who
from ..parties import RULES, Actor, Person, Role
from ..refusal import RefusedError
from ..state import Room, State

_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]"
    "|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
"""Letters and signs that show nothing; what chooses the form of a Chinese character is seen behind one."""
_JOINING = re.compile("(?<=[\u0600-\u08ff\u0900-\u0dff])[\u200c\u200d]")
"""What joins or parts the letters of a script that needs it."""
LONGEST = 20_000
"""Characters of one thing that is said: whoever looks at it must not wait, nor keep others waiting."""
LEAST_SALT = 16
"""How many random characters keep a short note from being guessed by its seal."""
_MAY: Mapping[Who, tuple[Role, ...]] = {"chair": ("head", "member"), "speaker": ("head", "member"), "head": ("head",), "rules": ()}


def judge_moment(at: datetime, last: datetime | None) -> None:
    """Refuses a moment that is unclear, or before what has happened."""
    if at.tzinfo is None or at.microsecond:
        raise RefusedError("moment-unclear")
    if last is not None and at < last:
        raise RefusedError("moment-past", last=last.isoformat())


def judge_stage(stage: Stage, what: What) -> None:
    """Refuses what belongs to another stage."""
    if stage not in what.stages:
        raise RefusedError("wrong-stage", stage=stage, stages=what.stages)


def judge_actor(room: Room, by: Actor, what: What) -> None:
    """Refuses who may not do this."""
    if what.who == "rules":
        raise RefusedError("only-rules")
    if by == RULES or by.party not in room.delegations:
        raise RefusedError("no-delegation", party=by.party)
    if what.who == "chair" and by.party != room.chair:
        raise RefusedError("only-chair", chair=room.chair)
    role = person_of(room, by).role
    if role not in _MAY[what.who]:
        raise RefusedError("only-head" if role == "member" else "interpreter")


def person_of(room: Room, by: Actor) -> Person:
    """The person of a delegation who acts."""
    for person in room.delegations[by.party].people:
        if person.id == by.person:
            return person
    raise RefusedError("no-person", person=by.person, party=by.party)


def judge_characters(event: Event) -> None:
    """Refuses what cannot be seen, in anything that is said, and what is longer than anything that is read."""
    for words in (event.salt, event.by.party, event.by.person, *_texts(to_json(event.what))):
        if len(words) > LONGEST:
            raise RefusedError("too-long", length=len(words), longest=LONGEST)
        if found := _unseen(words):
            raise RefusedError("unseen-character", code=f"U+{ord(found):04X}")


def _unseen(words: str) -> str:
    """The first character that is none of a text, shows nothing or turns its direction: words could be shown under a name that never said them."""
    if words.isascii() and words.isprintable():
        return ""
    if found := _BLANK.search(words):
        return found[0]
    seen = _JOINING.sub("", words)
    return "" if seen.isprintable() else next((one for one in seen if not one.isprintable() and one != "\n" and category(one) != "Zs"), "")


def judge_salt(event: Event) -> None:
    """Refuses to keep what is a delegation's own under a seal that others could guess."""
    if event.what.own and len(event.salt) < LEAST_SALT:
        raise RefusedError("salt-missing", least=LEAST_SALT)


def judge_alike(state: State, event: Event) -> None:
    """All that is asked of every event of a round that is open."""
    judge_moment(event.at, state.last)
    judge_actor(state.room, event.by, event.what)
    judge_stage(state.stage, event.what)
    judge_characters(event)
    judge_salt(event)


def _texts(value: Json) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            yield from value
            for one in value.values():
                yield from _texts(one)
        case Sequence():
            for one in value:
                yield from _texts(one)
