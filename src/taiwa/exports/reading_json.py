"""A reading as JSON: the published contract. The same reading always gives the same characters."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import PurePath
from typing import TypeAlias

from .. import __version__
from ..acts.models import Act, Undertaking
from ..mentions.models import Mention, Relative
from ..meta.models import Meta
from ..problems import Problem
from ..reading import Reading
from ..source.identifiers import Identifier, identifiers_of
from ..source.models import Source
from ..text.models import Cut, Origin
from ..text.places import Place
from ..tree.models import Provision
from ..values import Money, Quantity, Span

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

_ENDS = 12
_CONTENT = 25
_DIGITS = 300


def to_json(reading: Reading) -> str:
    """`reading` in the format of the annotation guide and the published schema; one line, keys in a fixed order."""
    return json.dumps(_Writer(reading).whole(), ensure_ascii=False, separators=(",", ":"))


class _Writer:
    """Holds what every part needs: the text, where it came from, and the acts by id."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._chars = reading.text.chars
        self._types = {act.id: act.act.value for act in _with_embedded(reading.acts)}

    def whole(self) -> Json:
        reading = self._reading
        return {
            "doc": PurePath(reading.source.name).stem,
            "meta": self._meta(reading.meta),
            "provisions": [self._provision(provision) for provision in reading.tree.provisions],
            "acts": [self._act(act) for act in reading.acts],
            "mentions": [self._mention(mention) for mention in reading.mentions],
            "commitments": [self._commitment(undertaking) for undertaking in reading.undertakings],
            "unowned": [self._commitment(undertaking) for undertaking in reading.unowned],
            "problems": [self._problem(problem) for problem in reading.problems],
            "cuts": [self._cut(cut) for cut in reading.text.cuts],
            "source": _source(reading.source, identifiers_of(reading.text.front)),
            "made_with": {"taiwa": __version__, "knowledge": reading.knowledge},
            "text": self._chars,
        }

    def _meta(self, meta: Meta) -> Json:
        return {
            "kind": meta.kind, "title": meta.title, "language": meta.language, "translation": meta.translation,
            "date": str(meta.date) if meta.date else None, "place": meta.place, "framework": meta.framework,
            "body": meta.body, "ordinal": meta.ordinal, "parties": meta.parties, "absent": meta.absent,
            "chair": meta.chair,
            "signatories": [
                {"person": one.person, "role": one.role, "party": one.party, "span": _span(one.span)}
                for one in meta.signatories
            ],
            "attendance": [
                {"words": one.words, "party": one.party, "person": one.person, "role": one.role,
                 "span": _span(one.span)}
                for one in meta.attendance
            ],
            "terms": [
                {"term": one.term, "stands_for": self._words(one.means), "holders": one.holders,
                 "span": _span(one.span), "means": _span(one.means)}
                for one in meta.terms
            ],
            "evidence": {name: _span(meta.evidence[name]) for name in sorted(meta.evidence)},
        }  # fmt: skip

    def _provision(self, provision: Provision) -> Json:
        body = self._words(provision.body) or ""
        return {
            "path": provision.path, "eid": provision.eid, "role": provision.role,
            "num": self._words(provision.num), "heading": self._words(provision.heading), "body": body or None,
            "starts": body[:_ENDS], "ends": body[-_ENDS:],
            "issues": self._reading.provision_issues.get(provision.eid, ()),
            "span": _span(provision.body), "num_span": _span(provision.num), "heading_span": _span(provision.heading),
            "origin": self._origin(provision.body or provision.heading or provision.num),
            "heading_origin": self._origin(provision.heading),
            **({"lead": {"words": self._words(provision.lead), "span": _span(provision.lead)}} if provision.lead else {}),
        }  # fmt: skip

    def _act(self, act: Act) -> Json:
        content = self._words(act.content)
        return {
            "id": act.id, "path": self._path(act.eid), "eid": act.eid,
            "predicate": self._words(act.predicate), "holder": act.holder, "holders": act.holders,
            "act": act.act.value, "force": act.force.name.lower(), "degree": act.degree.name.lower(),
            "addressees": act.addressees,
            "reaffirmed": act.reaffirmed, "background": act.background, "issues": act.issues,
            "content": content[:_CONTENT] if content else "", "condition": self._words(act.condition),
            "span": _span(act.predicate), "clause": _span(act.clause), "holder_at": _span(act.holder_at),
            "content_span": _span(act.content), "condition_span": _span(act.condition),
            "embedded": [self._act(inner) for inner in act.embedded],
            "rule": act.rule, "confidence": act.confidence, "open": act.open,
            "origin": self._origin(act.predicate), "clause_origin": self._origin(act.clause),
            "holder_origin": self._origin(act.holder_at), "content_origin": self._origin(act.content),
        }  # fmt: skip

    def _mention(self, mention: Mention) -> Json:
        return {
            "path": self._path(mention.eid), "eid": mention.eid, "surface": self._words(mention.span),
            "kind": mention.kind, "value": _value(mention), "id": _mention_id(mention), "span": _span(mention.span),
            "rule": mention.rule, "confidence": mention.confidence, "open": mention.open,
            "origin": self._origin(mention.span), **_gloss(mention), **_facts(mention),
        }  # fmt: skip

    def _commitment(self, undertaking: Undertaking) -> Json:
        basis = undertaking.basis
        return {
            "id": undertaking.id, "path": self._path(undertaking.eid), "eid": undertaking.eid,
            "owners": undertaking.owners, "beneficiaries": undertaking.beneficiaries,
            "action": self._words(undertaking.action),
            "quantity": quantity_json(undertaking.quantity) if undertaking.quantity else None,
            "money": money_json(undertaking.money) if undertaking.money else None,
            "deadline": str(undertaking.deadline) if undertaking.deadline else None,
            "condition": self._words(undertaking.condition), "condition_span": _span(undertaking.condition),
            "partners": [
                {"body": one.body, "role": one.role.value, "words": self._words(one.at), "span": _span(one.at)}
                for one in undertaking.partners
            ],
            "basis": self._types.get(basis) if basis else None, "act": basis,
            "status_in_document": undertaking.status, "follows": None, "issues": undertaking.issues,
            "action_span": _span(undertaking.action), "clause": _span(undertaking.clause),
            "origin": self._origin(undertaking.clause), "action_origin": self._origin(undertaking.action),
        }  # fmt: skip

    def _problem(self, problem: Problem) -> Json:
        return {
            "span": _span(problem.span), "words": problem.words, "severity": problem.severity, "unread": problem.unread,
            "origin": self._origin(problem.span),
        }  # fmt: skip

    def _path(self, eid: str | None) -> Json:
        provision = self._reading.tree.by_eid.get(eid) if eid else None
        return provision.path if provision else ()

    def _words(self, span: Span | None) -> str | None:
        return span.of(self._chars) if span else None

    def _origin(self, span: Span | None) -> Json:
        if span is None:
            return None
        return self._place(self._reading.text.origin(span))

    def _cut(self, cut: Cut) -> Json:
        return {"origin": self._place(self._reading.text.origin_of(cut.source)), "words": cut.words, "why": cut.why}

    def _place(self, origin: Origin) -> Json:
        place: dict[str, Json] = {"part": origin.part, "start": origin.start, "end": origin.end}
        if origin.without:
            place["without"] = [_span(gap) for gap in origin.without]
        if origin.places:
            place["places"] = [_printed_at(one) for one in origin.places]
        return place


def _printed_at(place: Place) -> Json:
    """A printed line of a page with its box, or a run of a paragraph."""
    written: dict[str, Json] = {"part": place.part, "number": place.number, "start": place.start, "end": place.end}
    if place.box:
        written["box"] = [round(edge, 2) for edge in place.box]
    return written


def _with_embedded(acts: Sequence[Act]) -> list[Act]:
    return [every for act in acts for every in (act, *_with_embedded(act.embedded))]


def _span(span: Span | None) -> Json:
    return (span.start, span.end) if span is not None else None


def _mention_id(mention: Mention) -> str:
    return f"{mention.kind}-{mention.span.start}-{mention.span.end}"


def _gloss(mention: Mention) -> dict[str, Json]:
    """The same sum in another currency and the rate that this implies, where they are printed."""
    if not mention.gloss or not isinstance(mention.value, Money):
        return {}
    rate = mention.value.rate(mention.gloss.value)
    return {"gloss": {
        "span": _span(mention.gloss.span), "value": money_json(mention.gloss.value), "rate": f"{rate:f}" if rate else None,
    }}  # fmt: skip


def _facts(mention: Mention) -> dict[str, Json]:
    """What a person was and when a thing is, where it is known."""
    facts = {"office": mention.office, "when": str(mention.when) if mention.when else None}
    return {name: fact for name, fact in facts.items() if fact}


def _value(mention: Mention) -> Json:
    match mention.value:
        case Money():
            return money_json(mention.value)
        case Quantity():
            return quantity_json(mention.value)
        case Relative(year=year, month=month, then=then):
            return {"year": year, "month": month, "then": then}
        case value:
            return str(value)


def money_json(money: Money) -> Json:
    """A sum as an object: amount, currency, approx, bound."""
    return {"amount": _amount(money), "currency": money.currency, "approx": money.approx, "bound": money.bound}


def quantity_json(quantity: Quantity) -> Json:
    """A count as an object: amount, unit, approx, bound."""
    return {"amount": _amount(quantity), "unit": quantity.unit, "approx": quantity.approx, "bound": quantity.bound}


def _amount(of: Money | Quantity) -> int | float | str:
    """A number; where JSON's numbers would lose a digit, the digits themselves."""
    if of.amount.adjusted() < _DIGITS and of.amount == of.amount.to_integral_value():
        return int(of.amount)
    number = float(of.amount)
    return number if Decimal(repr(number)) == of.amount else str(of.amount)


def _source(source: Source, identifiers: Sequence[Identifier]) -> Json:
    return {
        "name": source.name, "digest": source.digest, "media": source.media, "address": source.address,
        "obtained": source.obtained.isoformat() if source.obtained else None, "host": source.host,
        "issuer": source.issuer, "licence": source.licence,
        "identifiers": [{"scheme": one.scheme, "value": one.value} for one in identifiers],
    }  # fmt: skip
