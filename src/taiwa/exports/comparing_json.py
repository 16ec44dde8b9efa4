"""Comparisons and series as JSON, in the keys of the published contract."""

import json
from collections.abc import Iterable

from ..acts.scale import Strength
from ..record.answers import Place
from ..record.comparing.models import Comparison, Doing, Entry
from ..record.comparing.series import Round, Said
from .reading_json import Json


def compare_json(comparison: Comparison) -> str:
    """The answer to `compare`."""
    return _dumps({
        "before": _document(comparison.before), "after": _document(comparison.after), "by_words": comparison.by_words,
        "entries": [_entry(entry) for entry in comparison.entries],
    })  # fmt: skip


def series_json(rounds: Iterable[Round], issue: str) -> str:
    """The answer to `series`."""
    return _dumps([_round(row, issue) for row in rounds])


def _dumps(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _document(place: Place) -> Json:
    return {"document": place.document, "file": place.file, "date": place.date}


def _entry(entry: Entry) -> dict[str, Json]:
    return {
        "changes": entry.changes, "issue": entry.issue, "parties": entry.parties,
        "before": [_printed(place) for place in entry.before], "after": [_printed(place) for place in entry.after],
        "why": "; ".join(map(str, entry.why)), "sure": entry.sure,
        "joined": entry.joined, "left": entry.left, "apart": entry.apart,
        "figures": [{"before": one.before, "after": one.after} for one in entry.figures],
        "strength": [{"before": _strength(one.before), "after": _strength(one.after)} for one in entry.strength],
        "acts": {"before": _doings(entry.acts.before), "after": _doings(entry.acts.after)} if entry.acts else None,
        "marks": [{"kind": run.kind, "words": run.words} for run in entry.marks],
    }  # fmt: skip


def _doings(doings: Iterable[Doing]) -> Json:
    return [{"act": one.act.value, "against": one.against} for one in doings]


def _printed(place: Place) -> Json:
    return {"pinpoint": place.pinpoint, "words": place.words}


def _strength(one: Strength) -> Json:
    return {"ladder": one.ladder, "step": one.step, "degree": one.degree.name.lower()}


def _round(row: Round, issue: str) -> Json:
    document = row.work.document
    return {
        "issue": issue, "series": row.series, "document": row.work.id, "file": document.file, "date": document.date,
        "title": document.meta.title, "said": [_said(said) for said in row.said],
        "positions": [{"party": one.party, "stance": one.stance, "change": one.change} for one in row.positions],
        "silent": [one.party for one in row.positions if one.stance == "silent"],
        "before": row.before.id if row.before else None, "entries": [_entry(entry) for entry in row.entries],
    }  # fmt: skip


def _said(said: Said) -> Json:
    act = said.act
    return {
        "pinpoint": said.place.pinpoint, "words": said.place.words,
        "parties": act.holders if act else (), "act": act.act.value if act else None,
        "force": act.force.name.lower() if act else None, "degree": act.degree.name.lower() if act else None,
    }  # fmt: skip
