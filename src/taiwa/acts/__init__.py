"""Clauses, speakers, predicates and force; undertakings out of acts."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..lexicon.knowledge import Knowledge
from ..mentions.issues import Issues
from ..mentions.models import Mention
from ..meta.models import Meta
from ..meta.resolution import KIND
from ..tree.models import Tree
from ..values import Span
from .addressees import addressees, is_open
from .answers import answered
from .context import Context
from .degrees import degree_of, force_of
from .embedded import embedded
from .en.cues import load as english_cues
from .en.read import find as find_english
from .found import Found
from .ja.cues import load as japanese_cues
from .ja.read import find as find_japanese
from .listed import Items
from .models import Act, Undertaking
from .resolutions import find as find_leads
from .scale import with_deliveries
from .undertakings import action_of, undertakings

__all__ = ["Acts", "find_acts"]

Finder = Callable[[Tree, Meta, Knowledge], Iterator[Found]]
Lists = Mapping[str, tuple[str, ...]]

LANGUAGES: Mapping[str, tuple[Finder, Callable[[], Lists]]] = {
    "ja": (find_japanese, lambda: japanese_cues().undertakings),
    "en": (find_english, lambda: english_cues().undertakings),
}
"""For each language how its acts are found, and its words for time, delivery and others' intentions."""


RESOLUTIONS: tuple[Finder, Callable[[], Lists]] = (find_leads, dict)
"""How the acts of a resolution are found, in any language; an organ undertakes nothing as a party and needs no words for it."""


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of a document in text order, and the undertakings they carry."""

    acts: tuple[Act, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()


def find_acts(tree: Tree, meta: Meta, mentions: Sequence[Mention], issues: Issues, knowledge: Knowledge) -> Acts:
    """Who says what in this document; nothing where its language is not read."""
    language = RESOLUTIONS if meta.kind == KIND else LANGUAGES.get(meta.language)
    if language is None:
        return Acts()
    find, lists = language
    context = Context.of(tree, meta, mentions, lists(), knowledge)
    acts: list[Act] = []
    actions: dict[str, Span] = {}
    seen: Counter[str] = Counter()
    items, governed = Items(tree), set[str]()
    for found in find(tree, meta, knowledge):
        if _is_no_party(found, meta):
            continue
        if found.eid in governed and (found.carried or found.speaker is None):
            continue  # an item without a subject of its own says what its lead does
        act = _act(found, acts, context, issues, seen)
        acts.append(act)
        governed.update(items.led(act, context))
        if action := action_of(found, context):
            actions[act.id] = action
    promises = tuple(sorted(undertakings(acts, actions, items, context), key=_place))
    return Acts(with_deliveries(acts, promises), promises)


def _is_no_party(found: Found, meta: Meta) -> bool:
    """Whether one speaks who is not among the document's parties: an observer makes no act of it."""
    holders = found.speaker.holders if found.speaker else ()
    return len(meta.parties) > 1 and bool(holders) and set(holders).isdisjoint(meta.parties)


def _act(found: Found, before: Sequence[Act], context: Context, issues: Issues, seen: Counter[str]) -> Act:
    words = context.text[found.predicate]
    key = f"{found.eid}|{words}"
    seen[key] += 1
    number = "a-" + hashlib.sha256(f"{key}|{seen[key]}".encode()).hexdigest()[:10]
    speaker = found.speaker
    holders = speaker.holders if speaker else ()
    others = embedded(found, number, context, issues) if context.words else ()
    to = addressees(found, holders, context, before)
    to = to or tuple(party for inner in others for party in inner.holders if is_open(found)) or answered(found, holders, context, before)
    return Act(
        id=number,
        eid=found.eid,
        clause=found.clause,
        predicate=found.predicate,
        act=found.act,
        force=force_of(found, context.text.chars, context.meta.language),
        degree=degree_of(found, context.text.chars, context.meta.language),
        holder=context.text[speaker.at] if speaker else None,
        holder_at=speaker.at if speaker else None,
        holders=holders,
        addressees=to,
        reaffirmed=found.reaffirmed,
        background=found.background,
        issues=issues.of_act(found.eid, found.content),
        content=found.content,
        condition=_condition(found, others, context),
        embedded=others,
        rule=found.rule,
        confidence="sure" if holders and not found.carried and not found.doubt else "unsure",
        open=_why(found),
    )


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
