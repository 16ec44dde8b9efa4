"""What a ruling makes of the thing it is about: an act, a promise, a name, a document's own facts."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import get_args

from ...acts.models import Act, ActType, Degree, Force, Undertaking
from ...acts.scale import NATURAL_FORCE
from ...mentions.models import Mention
from ...meta.models import Meta
from ...values import Edtf, Money, Quantity, replace
from ..answers import Effect
from ..stances import JUDGED_STANCES, STANCES, TAKEN_BACK, judged_rule
from .models import KIND, WHY, Judgement, Target

Changes = Mapping[str, tuple[str, ...]]

FIELDS: Mapping[Target, frozenset[str]] = {
    "act": frozenset({"holders", "addressees", "type", "force", "degree", "issues", "stance"}),
    "promise": frozenset({"owners", "beneficiaries", "deadline", "money", "quantity", "status", "issues"}),
    "name": frozenset({KIND, "is"}),
    "follow-up": frozenset({"effect", "deadline"}),
    "document": frozenset({"date", "kind", "body", "ordinal", "place", "chair", "parties", "title"}),
    "work": frozenset(),
    "remark": frozenset({WHY}),
}
"""The values that a judgement of each kind of thing may give."""

_THINGS: Mapping[Target, frozenset[int]] = {"follow-up": frozenset({2}), "work": frozenset({2}), "remark": frozenset({1, 2})}
"""How many things a judgement is about where it is not one: a remark may be on one passage, or on two that may be one matter."""
_MANY = frozenset({"holders", "addressees", "issues", "owners", "beneficiaries", "parties"})
_MAYBE = frozenset({"deadline", "money", "quantity", "date", "kind", "body", "ordinal", "place", "chair", "title"})
"""Values of which there may be none."""

_KNOWN: Mapping[str, frozenset[str]] = {
    "type": frozenset(type_.value for type_ in ActType),
    "force": frozenset(force.name.lower() for force in Force),
    "degree": frozenset(degree.name.lower() for degree in Degree),
    "status": frozenset({"announced", "ongoing", "delivered"}),
    "effect": frozenset(get_args(Effect)),
    "stance": frozenset({*JUDGED_STANCES, TAKEN_BACK}),
}
_TYPE_OF: Mapping[str, ActType] = {
    "supports": ActType.SUPPORT, "opposes": ActType.CONDEMN, "concerned": ActType.CONCERN, "reserved": ActType.CONCERN,
    TAKEN_BACK: ActType.SAY,
}  # fmt: skip
"""The type by which the guide calls an act that says where its holder stands, where that of the act says otherwise."""
_NEEDED: Mapping[Target, tuple[str, ...]] = {"act": ("type",), "promise": ("owners",), "name": (KIND, "is")}
"""The values without which a thing cannot be added."""
_BINDING = frozenset(NATURAL_FORCE)


def fault_of(judgement: Judgement) -> str | None:
    """What is wrong with a judgement that comes from outside, in words; None where it can be carried out."""
    if len(judgement.about) not in _THINGS.get(judgement.target, {1}):
        return f"a judgement of {judgement.target} is about {len(judgement.about)} things"
    if (judgement.verdict == "withdrawn") != bool(judgement.withdraws):
        return "what is withdrawn is named by its id, and only then"
    if judgement.verdict == "added" and not all(judgement.changes.get(name) for name in _NEEDED.get(judgement.target, ())):
        return "what is added needs a type, owners, or a kind and what it is"
    for name, values in judgement.changes.items():
        if name not in FIELDS[judgement.target]:
            return f"{judgement.target} has no value {name}"
        if not _can_be(name, values):
            return f"{name} cannot be {', '.join(values) or 'nothing'}"
    moves = judgement.target != "follow-up" or moves_rightly(judgement.changes)
    return None if moves else "a follow-up moves a deadline only where its effect is changed"


def moves_rightly(changes: Changes) -> bool:
    """Whether a follow-up that gives another deadline is said to change the promise."""
    return "deadline" not in changes or changes.get("effect") == ("changed",)


def _can_be(name: str, values: Sequence[str]) -> bool:
    if name in _MANY or (not values and name in _MAYBE):
        return True
    if name in ("money", "quantity"):
        return len(values) == 2 and _is_number(values[0])  # noqa: PLR2004 - an amount and what it is of
    if len(values) != 1:
        return False
    if name in ("date", "deadline"):
        return is_day(values[0])
    return values[0] in _KNOWN[name] if name in _KNOWN else name != "ordinal" or values[0].isdecimal()


def _is_number(words: str) -> bool:
    try:
        return Decimal(words).is_finite()
    except InvalidOperation:
        return False


def is_day(words: str) -> bool:
    """Whether words are a day, month, year or period (EDTF) of the calendar, which does not end before it begins."""
    day = Edtf(words)
    try:
        first, last = day.first, day.last
    except ValueError:  # a month or day that no calendar has
        return False
    return last is not None and (first is None or first <= last) and "0000" not in words


def corrected_act(act: Act, changes: Changes) -> Act:
    """`act` as a person reads it; it is sure then, and nothing of it is open.

    Another type brings its own force where none is said; a holder whom nobody printed keeps the printed subject. Where its
    holder stands goes with the rule, and with a type that can say so.
    """
    type_ = _type(act, changes)
    force = act.force if type_ is act.act else NATURAL_FORCE.get(type_, Force.NONE)
    return replace(
        act,
        act=type_,
        force=Force[changes["force"][0].upper()] if "force" in changes else force,
        degree=Degree[changes["degree"][0].upper()] if "degree" in changes else act.degree,
        holders=changes.get("holders", act.holders),
        addressees=changes.get("addressees", act.addressees),
        issues=changes.get("issues", act.issues),
        rule=judged_rule(changes["stance"][0]) if "stance" in changes else act.rule,
        confidence="sure",
        open=None,
    )


def _type(act: Act, changes: Changes) -> ActType:
    """The type that was given, else that of the stance that was given where the act was read as another one's."""
    if "type" in changes:
        return ActType(changes["type"][0])
    stance = changes.get("stance", ("",))[0]
    return act.act if STANCES.get(act.act, "neutral") == stance else _TYPE_OF.get(stance, act.act)


def following(promise: Undertaking, was: Act, act: Act | None) -> Undertaking | None:
    """What becomes of the promise that `was` carried, now that it reads as `act`: its owners go with the holders.

    A promise whose act is none any more, or binds nobody, is none either; one that had no owner is its holder's.
    """
    if act is None or (was.act in _BINDING and act.act not in _BINDING):
        return None
    if promise.owners != was.holders:
        return promise
    others = tuple(party for party in promise.beneficiaries if party not in act.holders)
    return replace(promise, owners=act.holders, beneficiaries=others)


def corrected_promise(promise: Undertaking, changes: Changes) -> Undertaking:
    """`promise` as a person reads it; an empty value takes away what was read."""
    return replace(
        promise,
        owners=changes.get("owners", promise.owners),
        beneficiaries=changes.get("beneficiaries", promise.beneficiaries),
        issues=changes.get("issues", promise.issues),
        deadline=_day(changes["deadline"]) if "deadline" in changes else promise.deadline,
        money=_money(changes["money"]) if "money" in changes else promise.money,
        quantity=_quantity(changes["quantity"]) if "quantity" in changes else promise.quantity,
        status=changes["status"][0] if "status" in changes else promise.status,
    )


def corrected_name(mention: Mention, changes: Changes) -> Mention:
    """`mention` as the thing that a person says it is; what was known of the other thing is not known of this one."""
    if "is" not in changes:
        return replace(mention, confidence="sure", open=None)
    said = changes["is"][0]
    value = Edtf(said) if mention.kind == "date" else said
    kept = mention.when if mention.value == value else None
    return replace(mention,
        value=value, confidence="sure", open=None, office=mention.office if mention.value == value else None, when=kept
    )


def corrected_meta(meta: Meta, changes: Changes) -> Meta:
    """`meta` with what a person says of the document; an empty value takes away what was read."""
    one = {name: (values[0] if values else None) for name, values in changes.items()}
    ordinal = one.get("ordinal")
    return replace(
        meta,
        date=_day(changes["date"]) if "date" in changes else meta.date,
        kind=one.get("kind", meta.kind),
        body=one.get("body", meta.body),
        place=one.get("place", meta.place),
        chair=one.get("chair", meta.chair),
        title=one.get("title", meta.title),
        ordinal=(int(ordinal) if ordinal else None) if "ordinal" in changes else meta.ordinal,
        parties=changes.get("parties", meta.parties),
    )


def _day(values: Sequence[str]) -> Edtf | None:
    return Edtf(values[0]) if values else None


def _money(values: Sequence[str]) -> Money | None:
    return Money(amount=Decimal(values[0]), currency=values[1]) if values else None


def _quantity(values: Sequence[str]) -> Quantity | None:
    return Quantity(amount=Decimal(values[0]), unit=values[1]) if values else None
