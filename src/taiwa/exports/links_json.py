"""Links as JSON: references, instruments, chairs, announced meetings, aims; dates in EDTF, what is not known null."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from ..record.answers import Place
from ..record.links.models import AimItem, AimList, AimMove, Announced, ChairTold, Instrument, Reference, Target, Turn
from ..record.works import Work
from ..registry.models import Contradiction
from .reading_json import Json


def links_json(work: Work, references: Iterable[Reference], citing: Iterable[Reference]) -> str:
    """What a document refers to, and who refers to it."""
    return _dumps({
        "document": work.id, "file": work.document.file, "references": [_reference(one) for one in references],
        "cited_by": [_reference(one) for one in citing],
    })  # fmt: skip


def instruments_json(rows: Iterable[Instrument]) -> str:
    """One object for each instrument."""
    return _dumps([_instrument(row) for row in rows])


def chairs_json(rows: Iterable[Turn]) -> str:
    """One object for each turn in a chair."""
    return _dumps([_turn(row) for row in rows])


def announced_json(one: Announced) -> dict[str, Json]:
    """What a document announced of a meeting."""
    return {"said": one.said, "host": one.host, "kept": one.kept, **place_json(one.place)}


def aims_json(lists: Sequence[AimList], moves: Sequence[AimMove]) -> str:
    """The lists, and how they changed."""
    return _dumps({"lists": [_list(one) for one in lists], "changes": [_move(one) for one in moves]})


def place_json(place: Place) -> dict[str, Json]:
    """A place as every answer has it."""
    return {
        "date": place.date, "document": place.document, "file": place.file, "pinpoint": place.pinpoint or None,
        "words": place.words or None,
    }  # fmt: skip


def _dumps(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _reference(one: Reference) -> dict[str, Json]:
    return {
        "kind": one.kind, "means": one.means, "dialogue": one.dialogue, "when": one.when, "held": [_target(each) for each in one.held], "own": one.own,
        "why": one.why, "sure": one.sure, "open": one.open, **place_json(one.place),
    }  # fmt: skip


def _target(one: Target) -> dict[str, Json]:
    return {"document": one.work, "file": one.file, "pinpoint": one.pinpoint}


def _instrument(row: Instrument) -> dict[str, Json]:
    return {
        "id": row.id, "called": list(row.called), "registered": row.registered, "parties": list(row.parties), "held": [_target(one) for one in row.held],
        "life": [
            {"stage": one.stage, "asked": one.asked, "sure": one.sure, "when": one.date, "disagrees": list(one.disagrees), **place_json(one.place)}
            for one in row.stages
        ],
        "registry": [{"stage": fact.stage, "date": fact.date, "party": fact.party} for fact in row.facts],
        "sources": list(row.sources), "note": row.note, "contradictions": _contradictions(row.contradictions),
        "named_in": [place_json(one) for one in row.places],
    }  # fmt: skip


def _contradictions(rows: Iterable[Contradiction]) -> list[Json]:
    return [
        {"id": one.id, "topic": one.topic, "claims": [asdict(claim) for claim in one.claims], "reading": one.reading}
        for one in rows
    ]


def _turn(row: Turn) -> dict[str, Json]:
    term = row.registered
    return {
        "dialogue": row.dialogue, "party": row.party, "id": term.id if term else None,
        "stated": term.stated if term else None, "observed": term.observed if term else None,
        "meetings": list(term.meetings) if term else [], "sources": list(term.sources) if term else [],
        "told": [_told(one) for one in row.told], "disagrees": list(row.disagrees),
        "contradictions": _contradictions(row.contradictions),
    }  # fmt: skip


def _told(one: ChairTold) -> dict[str, Json]:
    return {"told": one.told, "term": one.term, "sure": one.sure, **place_json(one.place)}


def _list(one: AimList) -> dict[str, Json]:
    return {
        "kind": one.kind, "series": one.series, "added": one.added, "sure": one.sure, "counted": one.counted,
        "items": [_item(item) for item in one.items], **place_json(one.place),
    }  # fmt: skip


def _item(one: AimItem | None) -> dict[str, Json] | None:
    if one is None:
        return None
    return {
        "words": one.words, "order": one.order, "registered": one.registered, "like": list(one.like), "document": one.place.document,
        "file": one.place.file, "pinpoint": one.place.pinpoint,
    }  # fmt: skip


def _move(one: AimMove) -> dict[str, Json]:
    return {
        "kind": one.kind, "series": one.series, "change": one.change, "sure": one.sure, "document": one.work,
        "before": _item(one.before), "after": _item(one.after), "contradictions": _contradictions(one.contradictions),
    }  # fmt: skip
