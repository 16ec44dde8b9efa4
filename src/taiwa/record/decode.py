"""From the JSON of a reading back to what the record needs of it."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import cast, get_args

from ..acts.models import Act, ActType, Degree, Force, Partner, PartnerRole, Undertaking
from ..mentions.models import Confidence, Gloss, Kind, Mention, Relative
from ..meta.models import Attendee, DefinedTerm, Meta, Signatory
from ..problems import Problem, Severity
from ..source.identifiers import Identifier
from ..tree.models import Provision, Role
from ..values import Bound, Duration, Edtf, Money, Quantity
from .document import Document, Provenance
from .node import BadJsonError, Node

_KINDS: Mapping[str, Kind] = {kind: kind for kind in get_args(Kind)}
_ROLES: Mapping[str, Role] = {role: role for role in get_args(Role)}
_CONFIDENCES: Mapping[str, Confidence] = {word: word for word in get_args(Confidence)}
_SEVERITIES: Mapping[str, Severity] = {word: word for word in get_args(Severity)}
_BOUNDS: Mapping[str, Bound] = {word: word for word in get_args(Bound)}
_ACTS = {act.value: act for act in ActType}
_PARTS = {role.value: role for role in PartnerRole}
_FORCES = {force.name.lower(): force for force in Force}
_DEGREES = {degree.name.lower(): degree for degree in Degree}


def of_json(text: str) -> Document:
    """The document whose reading was written as `text`; raises `BadJsonError` with the place of the first wrong field."""
    root = Node(_loads(text))
    provisions = [(_provision(node), node.texts("issues")) for node in root.nodes("provisions")]
    return Document(
        source=_source(root.node("source")),
        meta=_meta(root.node("meta")),
        text=root.text("text"),
        provisions=tuple(provision for provision, _ in provisions),
        issues={provision.eid: issues for provision, issues in provisions if issues},
        acts=tuple(map(_act, root.nodes("acts"))),
        undertakings=tuple(map(_undertaking, root.nodes("commitments"))),
        unowned=tuple(map(_undertaking, root.nodes("unowned"))),
        mentions=tuple(map(_mention, root.nodes("mentions"))),
        problems=tuple(map(_problem, root.nodes("problems"))),
        knowledge=root.node("made_with").text("knowledge"),
    )


def text_in(text: str) -> str:
    """Only the text of the document whose reading was written as `text`; raises `BadJsonError`."""
    return Node(_loads(text)).text("text")


def _loads(text: str) -> object:
    try:
        return cast("object", json.loads(text, parse_float=Decimal))
    except json.JSONDecodeError as trouble:
        raise BadJsonError(f"not JSON: {trouble.msg} at character {trouble.pos}") from trouble


def _source(node: Node) -> Provenance:
    return Provenance(
        name=node.text("name"), digest=node.text("digest"), media=node.text("media"),
        address=node.maybe_text("address"), obtained=node.maybe_text("obtained"), host=node.maybe_text("host"),
        issuer=node.maybe_text("issuer"), licence=node.maybe_text("licence"),
        identifiers=tuple(Identifier(one.text("scheme"), one.text("value")) for one in node.nodes("identifiers")),
    )


def _meta(node: Node) -> Meta:
    evidence = node.node("evidence")
    return Meta(
        kind=node.maybe_text("kind"), title=node.maybe_text("title"), language=node.text("language"),
        translation=node.maybe_text("translation"), date=_date(node, "date"), place=node.maybe_text("place"),
        framework=node.maybe_text("framework"), body=node.maybe_text("body"), ordinal=node.maybe_whole("ordinal"),
        parties=node.texts("parties"), absent=node.texts("absent"), chair=node.maybe_text("chair"),
        signatories=tuple(map(_signatory, node.nodes("signatories"))),
        attendance=tuple(map(_attendee, node.nodes("attendance"))),
        terms=tuple(map(_term, node.nodes("terms"))),
        evidence={key: evidence.span(key) for key, _ in evidence.items()},
    )


def _signatory(node: Node) -> Signatory:
    return Signatory(
        person=node.text("person"), role=node.maybe_text("role"), party=node.maybe_text("party"),
        span=node.span("span"),
    )


def _attendee(node: Node) -> Attendee:
    return Attendee(
        words=node.text("words"), party=node.maybe_text("party"), span=node.span("span"),
        person=node.maybe_text("person"), role=node.maybe_text("role"),
    )


def _term(node: Node) -> DefinedTerm:
    return DefinedTerm(
        term=node.text("term"), span=node.span("span"), means=node.span("means"), holders=node.texts("holders")
    )


def _provision(node: Node) -> Provision:
    lead = node.maybe_node("lead")
    return Provision(
        path=node.texts("path"), eid=node.text("eid"), role=node.one_of("role", _ROLES), num=node.maybe_span("num_span"),
        heading=node.maybe_span("heading_span"), body=node.maybe_span("span"), lead=lead.span("span") if lead else None,
    )


def _act(node: Node) -> Act:
    return Act(
        id=node.text("id"), eid=node.text("eid"), clause=node.span("clause"), predicate=node.span("span"),
        act=node.one_of("act", _ACTS), force=node.one_of("force", _FORCES),
        degree=node.one_of("degree", _DEGREES), holder=node.maybe_text("holder"),
        holder_at=node.maybe_span("holder_at"), holders=node.texts("holders"), addressees=node.texts("addressees"),
        reaffirmed=node.flag("reaffirmed"), background=node.flag("background"), issues=node.texts("issues"),
        content=node.maybe_span("content_span"), condition=node.maybe_span("condition_span"),
        embedded=tuple(map(_act, node.nodes("embedded"))), rule=node.text("rule"),
        confidence=node.one_of("confidence", _CONFIDENCES), open=node.maybe_text("open"),
    )


def _undertaking(node: Node) -> Undertaking:
    money, quantity = node.maybe_node("money"), node.maybe_node("quantity")
    return Undertaking(
        id=node.text("id"), eid=node.text("eid"), owners=node.texts("owners"),
        beneficiaries=node.texts("beneficiaries"), action=node.span("action_span"), clause=node.span("clause"),
        issues=node.texts("issues"), quantity=_quantity(quantity) if quantity else None,
        money=_money(money) if money else None, deadline=_date(node, "deadline"), basis=node.maybe_text("act"),
        condition=node.maybe_span("condition_span"), partners=tuple(map(_partner, node.nodes("partners"))),
        status=node.text("status_in_document"),
    )


def _partner(node: Node) -> Partner:
    return Partner(body=node.text("body"), role=node.one_of("role", _PARTS), at=node.span("span"))


def _mention(node: Node) -> Mention:
    kind = node.one_of("kind", _KINDS)
    return Mention(
        kind=kind, span=node.span("span"), value=_value(kind, node), rule=node.text("rule"),
        eid=node.maybe_text("eid"), confidence=node.one_of("confidence", _CONFIDENCES), open=node.maybe_text("open"),
        gloss=_gloss(node.maybe_node("gloss")),
        office=node.maybe_text("office"), when=_date(node, "when"),
    )


def _gloss(node: Node | None) -> Gloss | None:
    return Gloss(node.span("span"), _money(node.node("value"))) if node else None


def _value(kind: str, node: Node) -> Edtf | Duration | Money | Quantity | Relative | str:
    if kind == "money":
        return _money(node.node("value"))
    if kind == "quantity":
        return _quantity(node.node("value"))
    if isinstance(node.raw("value"), dict):
        return _relative(node.node("value"))
    if kind == "date":
        return Edtf(node.text("value"))
    return Duration(node.text("value")) if kind == "duration" else node.text("value")


def _relative(node: Node) -> Relative:
    return Relative(year=node.maybe_whole("year"), month=node.maybe_whole("month"), then=node.text("then"))


def _money(node: Node) -> Money:
    return Money(
        amount=node.decimal("amount"), currency=node.text("currency"), approx=node.flag("approx"), bound=_bound(node)
    )


def _quantity(node: Node) -> Quantity:
    return Quantity(
        amount=node.decimal("amount"), unit=node.text("unit"), approx=node.flag("approx"), bound=_bound(node)
    )


def _bound(node: Node) -> Bound | None:
    return None if node.raw("bound") is None else node.one_of("bound", _BOUNDS)


def _date(node: Node, key: str) -> Edtf | None:
    words = node.maybe_text(key)
    return Edtf(words) if words else None


def _problem(node: Node) -> Problem:
    return Problem(node.span("span"), node.text("words"), node.one_of("severity", _SEVERITIES), node.maybe_flag("unread"))

