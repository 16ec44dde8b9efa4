"""Clauses, speakers, predicates and force; undertakings out of acts."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from ..lexicon.knowledge import Knowledge
from ..mentions.issues import Issues
from ..mentions.models import Mention
from ..meta.models import Meta
from ..meta.resolution import KIND
from ..problems import Problem
from ..tree.models import Tree
from ..values import Span
from .addressees import addressees, is_open
from .answers import answered
from .apart import set_apart
from .context import Context
from .degrees import degree_of, force_of
from .embedded import embedded
from .en.cues import load as english_cues
from .en.read import find as find_english
from .found import Found
from .ja.cues import load as japanese_cues
from .ja.read import find as find_japanese
from .listed import Items
from .measures import rows_of, without_rows
from .models import Act, ActType, Degree, Force, Undertaking
from .resolutions import find as find_leads
from .scale import with_deliveries
from .undertakings import action_of, dated, undertakings

__all__ = ["Acts", "find_acts", "is_read"]

Finder = Callable[[Tree, Meta, Knowledge], Iterator[Found]]
_STANCES = frozenset({ActType.SUPPORT, ActType.WELCOME, ActType.CONDEMN})
"""What is taken with less than full weight where it hangs on something; a promise carries its condition into the ledger."""
Lists = Mapping[str, tuple[str, ...]]

LANGUAGES: Mapping[str, tuple[Finder, Callable[[], Lists]]] = {
    "ja": (find_japanese, lambda: japanese_cues().undertakings),
    "en": (find_english, lambda: english_cues().undertakings),
}
"""For each language how its acts are found, and its words for time, delivery and others' intentions."""


RESOLUTIONS: tuple[Finder, Callable[[], Lists]] = (find_leads, dict)
"""How the acts of a resolution are found, in any language; an organ undertakes nothing as a party and needs no words for it."""


_TAKES_SIDES = frozenset({
    ActType.SUPPORT, ActType.DECIDE, ActType.AGREE, ActType.COMMIT, ActType.INTEND, ActType.WELCOME, ActType.APPRECIATE, ActType.CONDEMN,
})  # fmt: skip
"""Acts that take a side take it on what their own words are about; what only tells (met, discussed) is about the whole scene."""


_NOT_READ = Problem(Span(0, 0), "who says what was not read: acts are read in Japanese and English only; nobody is silent by this text", unread=True)


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of a document in text order, the undertakings they carry, and those of which nobody is known to be the owner."""

    acts: tuple[Act, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    unowned: tuple[Undertaking, ...] = ()
    problems: tuple[Problem, ...] = ()


def is_read(meta: Meta) -> bool:
    """Whether acts are read in a document of this kind and language; where they are not, nobody is silent in it."""
    return meta.kind == KIND or meta.language in LANGUAGES


def find_acts(tree: Tree, meta: Meta, mentions: Sequence[Mention], issues: Issues, knowledge: Knowledge) -> Acts:
    """Who says what in this document; nothing where its language is not read.

    Each question is asked of all acts before the next one: that is faster than act by act.
    """
    language = RESOLUTIONS if meta.kind == KIND else LANGUAGES.get(meta.language)
    if language is None and not tree.tables:
        return Acts(problems=(_NOT_READ,))
    context = Context.of(tree, meta, mentions, language[1]() if language else {}, knowledge)
    said = _in_sentences(without_rows(tree), context, issues, language[0], knowledge) if language else Acts(problems=(_NOT_READ,))
    return _in_tables(said, tree, context, issues) if tree.tables else said


def _in_tables(acts: Acts, tree: Tree, context: Context, issues: Issues) -> Acts:
    """The acts of a document with those of its tables of measures."""
    rows = rows_of(tree, context, issues)
    return Acts(
        tuple(sorted((*acts.acts, *rows.acts), key=_begins)), tuple(sorted((*acts.undertakings, *rows.undertakings), key=_place)),
        tuple(sorted((*acts.unowned, *rows.unowned), key=_place)), (*acts.problems, *rows.problems),
    )  # fmt: skip


def _begins(act: Act) -> int:
    return act.clause.start


def _in_sentences(tree: Tree, context: Context, issues: Issues, find: Finder, knowledge: Knowledge) -> Acts:
    """The acts of the sentences of a document."""
    meta = context.meta
    items = Items(tree)
    found = [dated(one, context) for one in set_apart(_of_parties(find(tree, meta, knowledge), items, context), context)]
    numbers = list(_numbers(found, context))
    clauses: dict[str, list[Span]] = {}
    for one in found:
        clauses.setdefault(one.eid, []).append(one.clause)
    about = [issues.of_act(one.eid, one.content, clauses[one.eid] if one.act in _TAKES_SIDES else ()) for one in found]
    inner = [embedded(one, number, context, issues) if context.words else () for one, number in zip(found, numbers, strict=True)]
    conditions = [_condition(one, others, context) for one, others in zip(found, inner, strict=True)]
    graded = [_graded(one, condition, context) for one, condition in zip(found, conditions, strict=True)]
    acts: list[Act] = []
    for one, number, others, condition, (force, degree), concerned in zip(found, numbers, inner, conditions, graded, about, strict=True):
        to = _to(one, others, context, acts)
        asked = _Asked(
            id=number, force=force, degree=degree, issues=concerned, condition=condition, embedded=others, addressees=to
        )
        acts.append(_act(one, context, **asked))
    actions = {number: action for one, number in zip(found, numbers, strict=True) if (action := action_of(one))}
    every = sorted(undertakings(acts, actions, items, context), key=_place)
    promises = tuple(one for one in every if one.owners)
    return Acts(with_deliveries(acts, promises), promises, tuple(one for one in every if not one.owners))


def _of_parties(found: Iterable[Found], items: Items, context: Context) -> Iterator[Found]:
    """Acts of the document's parties; an item without a subject of its own says what its lead does, and is none."""
    governed = set[str]()
    for one in found:
        if not (_is_no_party(one, context.meta) or (one.eid in governed and (one.carried or one.speaker is None))):
            governed.update(items.led(one, context))
            yield one


def _is_no_party(found: Found, meta: Meta) -> bool:
    """Whether one speaks who is not among the document's parties: an observer makes no act of it."""
    holders = found.speaker.holders if found.speaker else ()
    return len(meta.parties) > 1 and bool(holders) and set(holders).isdisjoint(meta.parties)


def _numbers(found: Iterable[Found], context: Context) -> Iterator[str]:
    """The id of each act: of its unit and predicate, and which of its like it is."""
    chars, seen = context.text.chars, dict[str, int]()
    for one in found:
        key = f"{one.eid}|{one.predicate.of(chars)}"
        seen[key] = count = seen.get(key, 0) + 1
        yield "a-" + hashlib.sha256(f"{key}|{count}".encode()).hexdigest()[:10]


def _graded(found: Found, condition: Span | None, context: Context) -> tuple[Force, Degree]:
    """The force and the degree of an act; a stance that hangs on a condition is no plain one."""
    chars, language = context.text.chars, context.meta.language
    hangs = condition and found.act in _STANCES and context.conditions and context.conditions.weakens(condition)
    return force_of(found, chars, language), Degree.WEAKENED if hangs else degree_of(found, chars, language)


def _to(found: Found, others: Sequence[Act], context: Context, before: Sequence[Act]) -> tuple[str, ...]:
    """The addressees: whom it names, else those whose acts its complement tells, else whom it answers."""
    holders = found.speaker.holders if found.speaker else ()
    told = tuple(party for inner in others for party in inner.holders) if is_open(found) else ()
    return addressees(found, holders, context, before) or told or answered(found, holders, context, before)


class _Asked(TypedDict):
    """What is asked of an act beyond its clause; see `models.Act`."""

    id: str
    force: Force
    degree: Degree
    issues: tuple[str, ...]
    condition: Span | None
    embedded: tuple[Act, ...]
    addressees: tuple[str, ...]


def _act(found: Found, context: Context, **asked: Unpack[_Asked]) -> Act:
    speaker = found.speaker
    return Act(
        eid=found.eid,
        clause=_with(found.clause, asked["condition"]),
        predicate=found.predicate,
        act=found.act,
        holder=context.text[speaker.at] if speaker else None,
        holder_at=speaker.at if speaker else None,
        holders=speaker.holders if speaker else (),
        reaffirmed=found.reaffirmed,
        background=found.background,
        content=found.content,
        rule=found.rule,
        confidence="sure" if speaker and speaker.holders and not found.carried and not found.doubt else "unsure",
        open=_why(found),
        **asked,
    )


def _with(clause: Span, condition: Span | None) -> Span:
    """The clause with the condition that opens its sentence (If …, A supports …): whoever quotes the one quotes the other."""
    return Span(condition.start, clause.end) if condition and condition.end <= clause.start else clause


def _place(undertaking: Undertaking) -> int:
    return undertaking.action.start


def _condition(found: Found, others: Sequence[Act], context: Context) -> Span | None:
    """What the act hangs on, also where it opens the sentence; one inside the complement is of whoever acts there."""
    condition = context.conditions.of_clause(found.clause) if context.conditions else None
    theirs = condition and any(one.content and one.content.contains(condition) for one in others)
    return None if theirs else condition


def _why(found: Found) -> str | None:
    if found.speaker is None:
        return "no subject is printed"
    if found.speaker.open:
        return found.speaker.open
    return f"subject carried over from an earlier paragraph: {found.speaker.phrase}" if found.carried else found.doubt
