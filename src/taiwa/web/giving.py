"""A judgement given from a page: the same as `taiwa judge` gives, and what it changed in the answers."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import RLock

from ..cli.bench import Bench, Given, signature
from ..cli.judged_things import demand_present, identity
from ..cli.judged_values import NONE, Values, moving, said
from ..cli.trouble import Refusal
from ..record.answers import Commitment, Position
from ..record.judging.models import KIND, Judgement, Verdict
from .desk import Held, desk
from .things import Thing

_KEPT = 200
_ABOUT_PARTIES = ("act", "promise", "document")
_SEPARATE = str.maketrans({"、": ",", "，": ","})
_LISTS = ("holders", "addressees", "owners", "beneficiaries", "parties", "issues", "chair")


@dataclass(frozen=True, slots=True)
class Changed:
    """What one judgement changed: rows that were there before it and are not now, and rows that came."""

    positions_before: tuple[Position, ...]
    positions_after: tuple[Position, ...]
    promises_before: tuple[Commitment, ...]
    promises_after: tuple[Commitment, ...]


_Rows = tuple[dict[tuple[str, ...], Position], dict[str, Commitment]]
_NOBODY = "–"
_writing = RLock()
_changed: OrderedDict[str, Changed] = OrderedDict()


def changed_by(name: str) -> Changed | None:
    """What the judgement of this id changed; None where it was not given since the server started."""
    return _changed.get(name)


def give(thing: Thing, verdict: Verdict, typed: Mapping[str, str], author: str, reason: str) -> Judgement:
    """Keep what a person says of a thing; raises Refusal where it says nothing, or what cannot be."""
    with _writing:
        return _watched(_given(thing, verdict, typed, author, reason))


def tried(thing: Thing, verdict: Verdict, typed: Mapping[str, str]) -> Changed:
    """What it would change if a person said so; nothing is kept. Raises Refusal as `give` does."""
    with _writing:
        say = _given(thing, verdict, typed, _NOBODY, _NOBODY)
        before, at = _rows(desk().record), desk()
        with at.store.rehearsing():
            say()
            return _between(before, _rows(Held(at.store, at.knowledge)))


def _given(thing: Thing, verdict: Verdict, typed: Mapping[str, str], author: str, reason: str) -> Callable[[], Judgement]:
    """What keeps the judgement, when it can be."""
    bench = _bench(author, reason)
    changes = _values(thing, typed) if verdict == "changed" else {}
    told = Given((verdict,) if verdict != "changed" else (), {}).verdict(changes)
    if thing.target in _ABOUT_PARTIES and changes:
        demand_present(changes, thing.about[0], bench.record)
    return lambda: bench.give(thing.target, told, thing.about, {**thing.changes, **changes})


def withdraw(name: str, author: str, reason: str) -> Judgement | None:
    """Take a judgement back; None where there is none of this id."""
    with _writing:
        found = next((one for one in desk().store.judgements() if one.id == name), None)
        return _watched(lambda: _bench(author, reason).withdraw(found)) if found else None


def _bench(author: str, reason: str) -> Bench:
    at = desk()
    return Bench(at.store, at.knowledge, at.record, *signature(author, reason))


def _values(thing: Thing, typed: Mapping[str, str]) -> dict[str, Values]:
    """The values that a person changed, as the record writes them; an emptied one takes away what was read."""
    known = desk().knowledge
    new: dict[str, Values | str | None] = {}
    for field in thing.fields:
        words = typed.get(field.name, field.value).strip()
        if words != field.value:
            if words and field.options and words not in dict(field.options):
                raise Refusal("no-such-value", name=words, known=", ".join(dict(field.options)))
            told = words.translate(_SEPARATE) if field.name in _LISTS else words
            new[field.name] = (told,) if told else (NONE,)
    if "is" in new:
        kind = thing.changes.get(KIND, ("",))[0]
        return {"is": (identity(typed["is"].strip(), kind, known),)}
    changes = said(new, known)
    return moving(changes) if thing.target == "follow-up" else changes


def _watched(keep: Callable[[], Judgement]) -> Judgement:
    before = _rows(desk().record)
    judgement = keep()
    after = _rows(desk().draw())
    _changed[judgement.id] = _between(before, after)
    while len(_changed) > _KEPT:
        _changed.popitem(last=False)
    return judgement


def _between(before: _Rows, after: _Rows) -> Changed:
    """The rows that went, and those that came."""
    return Changed(
        tuple(row for key, row in before[0].items() if after[0].get(key) != row), tuple(row for key, row in after[0].items() if before[0].get(key) != row),
        tuple(row for key, row in before[1].items() if after[1].get(key) != row), tuple(row for key, row in after[1].items() if before[1].get(key) != row),
    )  # fmt: skip


def _rows(held: Held) -> _Rows:
    """Positions by what they are about and the words they rest on, and promises by id."""
    positions: dict[tuple[str, ...], Position] = {
        (row.issue, row.party, row.place.document, row.place.eid, row.place.words): row for row in held.positions()
    }
    return positions, {row.id: row for row in held.commitments()}
