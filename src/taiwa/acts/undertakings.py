"""What a party undertook that somebody could later ask about."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TypeVar

from ..mentions.models import Mention
from ..values import Duration, Edtf, Money, Quantity, Span
from .context import Context
from .found import Found
from .marks import marked
from .models import Act, ActType, Undertaking

Figure = TypeVar("Figure", Money, Quantity)
BINDING = frozenset({ActType.COMMIT, ActType.INTEND})
_COUNTS = frozenset({"country", "state", "party", "meeting", "percent"})  # said of others than the promise, as a rule


def undertakings(acts: Sequence[Act], actions: Mapping[str, Span], context: Context) -> Iterator[Undertaking]:
    """The undertakings of the acts in order. `actions` says what is to be done, by the id of each act that undertakes."""
    for act in acts:
        for inner in filter(lambda one: _undertakes(one, context), act.embedded):
            yield _of(inner, inner.content or inner.clause, context)
        if act.holders and _delivers(act, context):
            yield _of(act, act.content or act.clause, context, delivered=True)
        elif act.holders and not act.background and act.id in actions:
            yield _of(act, actions[act.id], context)


def _undertakes(inner: Act, context: Context) -> bool:
    """Whether what another said binds him, or is an offer of his (…するとのX国の提案)."""
    return inner.act in BINDING | {ActType.DECIDE} or context.text[inner.predicate] in context.words["embedded"]


def action_of(found: Found) -> Span | None:
    """What the act undertakes to do; None where it undertakes nothing."""
    if found.act not in BINDING and not found.plan:
        return None
    return found.action or found.content or found.clause


def _delivers(act: Act, context: Context) -> bool:
    """A figure or sum that the complement says was reached."""
    if act.content is None or act.act in BINDING:
        return False
    content = context.text[act.content]
    counted = any(mention.kind in ("quantity", "money") for mention in _within(act.content, context))
    return counted and any(words in content for words in context.words["delivered"])


def _of(act: Act, action: Span, context: Context, *, delivered: bool = False) -> Undertaking:
    inside = list(_within(action, context))
    benefit = {party for _, parties in context.parties.within(action) for party in parties} - set(act.holders)
    words = context.text[action]
    ongoing = any(word in words for word in context.words["partial" if delivered else "ongoing"])
    return Undertaking(
        id="u-" + hashlib.sha256(f"{act.id}|{delivered}".encode()).hexdigest()[:10],
        eid=act.eid,
        owners=act.holders,
        beneficiaries=tuple(sorted(benefit)),
        action=action,
        clause=act.clause,
        issues=act.issues,
        quantity=_figure([one.value for one in inside if isinstance(one.value, Quantity) and one.value.unit not in _COUNTS], partial=delivered and ongoing),
        money=_figure([one.value for one in inside if isinstance(one.value, Money)], partial=delivered and ongoing),
        deadline=_reached(inside) if delivered else _deadline(inside, context),
        basis=act.id,
        status="ongoing" if ongoing else "delivered" if delivered else "announced",
    )


def _figure(values: list[Figure], *, partial: bool) -> Figure | None:
    """The figure of a promise: the first that is printed; of a part that is done (…のうち、400万ドルを供与した) the last."""
    return (values[-1] if partial else values[0]) if values else None


def _within(span: Span, context: Context) -> Iterator[Mention]:
    mentions = context.mentions
    for at in range(bisect_left(mentions, span.start, key=_start), len(mentions)):
        if mentions[at].span.start >= span.end:
            return
        if mentions[at].span.end <= span.end:
            yield mentions[at]


def _start(mention: Mention) -> int:
    return mention.span.start


def _deadline(near: Sequence[Mention], context: Context) -> Edtf | None:
    """A printed by-date, the end of 今後N年間, or a day to come that the plan names; None where nothing is printed."""
    chars, day = context.text.chars, context.meta.date
    today = day.last if day else None
    for mention in near:
        if isinstance(mention.value, Edtf) and marked(chars, mention.span, context.words["by"]):
            return mention.value
    for mention in near:
        if isinstance(mention.value, Duration) and today and day and _from_now(chars, mention.span, context):
            return Edtf(f"{day}/{mention.value.after(today).isoformat()}")
    dates = [mention.value for mention in near if isinstance(mention.value, Edtf)]
    later = [(date.last, date) for date in dates if today and date.last and date.last > today]
    return max(later, key=itemgetter(0))[1] if later else None


def _from_now(chars: str, span: Span, context: Context) -> bool:
    near = chars[max(0, span.start - 16) : span.end].casefold()
    return any(word in near for word in context.words["from_now"])


def _reached(near: Sequence[Mention]) -> Edtf | None:
    """The window of a promise that is reported as reached: the day it was made and the length it was given."""
    made = next((mention.value for mention in near if isinstance(mention.value, Edtf)), None)
    length = next((mention.value for mention in near if isinstance(mention.value, Duration)), None)
    if made is None or length is None or made.first is None or "/" in made.text:
        return None
    end = length.after(made.first).isoformat()[: len(made.text)]
    return Edtf(f"{made.text}/{end}")
