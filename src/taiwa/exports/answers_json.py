"""Answers as JSON, in the keys of the published contract: dates in EDTF, what is not known null."""

import json
from collections.abc import Iterable

from ..record.answers import Check, Commitment, FollowUp, Listed, Place, Position
from ..record.search import Found, Hit, Variant
from ..values import Money, Quantity
from .reading_json import Json, money_json, quantity_json


def positions_json(rows: Iterable[Position]) -> str:
    """The answer to `positions`."""
    return _dumps([_position(row) for row in rows])


def commitments_json(rows: Iterable[Commitment]) -> str:
    """The answer to `commitments`."""
    return _dumps([_commitment(row) for row in rows])


def list_json(rows: Iterable[Listed]) -> str:
    """The answer to `list`."""
    return _dumps([_listed(row) for row in rows])


def search_json(found: Found) -> str:
    """The answer to `search`; `more` says that `total` is only what was counted."""
    return _dumps({
        "query": found.query, "first_use": found.first_use, "last_use": found.last_use, "total": found.total,
        "more": found.more, "agreed": hit_json(found.agreed) if found.agreed else None,
        "variants": [_variant(row) for row in found.variants], "hits": [hit_json(hit) for hit in found.hits],
    })  # fmt: skip


def review_json(rows: Iterable[Check]) -> str:
    """The answer to `review`."""
    return _dumps([{"id": row.id, "kind": row.kind, "why": row.why, **_place(row.place)} for row in rows])


def _dumps(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _place(place: Place) -> dict[str, Json]:
    return {
        "date": place.date, "document": place.document, "file": place.file, "pinpoint": place.pinpoint or None,
        "words": place.words or None,
    }  # fmt: skip


def _position(row: Position) -> Json:
    return {
        "issue": row.issue, "party": row.party, "stance": row.stance, "change": row.change, **_place(row.place),
        "acts": row.acts,
    }  # fmt: skip


def _commitment(row: Commitment) -> Json:
    return {
        "id": row.id, "owners": row.owners, "beneficiaries": row.beneficiaries, "action": row.action,
        **_place(row.place), "made": row.made, "origin_document": row.origin,
        "quantity": _maybe_quantity(row.quantity), "money": _maybe_money(row.money),
        "deadline": str(row.deadline) if row.deadline else None, "condition": row.condition,
        "partners": [{"body": one.body, "role": one.role.value, "words": one.words} for one in row.partners],
        "status": row.status,
        "follow_ups": [_follow_up(one) for one in row.follow_ups], "heard": row.heard, "met": row.met,
    }  # fmt: skip


def _maybe_quantity(value: Quantity | None) -> Json:
    return quantity_json(value) if value else None


def _maybe_money(value: Money | None) -> Json:
    return money_json(value) if value else None


def _follow_up(one: FollowUp) -> Json:
    return {"id": one.later, "effect": one.effect, **_place(one.place), "why": "; ".join(map(str, one.why)), "sure": one.sure}


def _listed(row: Listed) -> Json:
    return {
        "document": row.document, "work": row.work, "file": row.file, "title": row.title, "kind": row.kind,
        "date": row.date, "body": row.body, "ordinal": row.ordinal, "parties": row.parties, "language": row.language,
        "acts": row.acts, "problems": row.problems, "files": row.files, "expressions": row.expressions,
    }  # fmt: skip


def hit_json(hit: Hit) -> dict[str, Json]:
    """A passage that a search found."""
    return {
        **_place(hit.place), "parties": hit.parties, "act": hit.act.value if hit.act else None,
        "force": hit.force.name.lower() if hit.force is not None else None, "latest": hit.latest, "score": hit.score,
        "degree": hit.degree.name.lower() if hit.degree is not None else None, "agreed": hit.agreed,
        "background": hit.background, "document_of": hit.document_of, "language": hit.language, "form": hit.form or None,
        "via": hit.via, "against": hit.against, "denied": _place(hit.denied) if hit.denied else None,
    }  # fmt: skip


def _variant(row: Variant) -> Json:
    return {
        "words": row.words, "count": row.count, "first_use": row.first_use, "last_use": row.last_use, "via": row.via,
    }  # fmt: skip
