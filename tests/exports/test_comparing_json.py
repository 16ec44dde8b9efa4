"""The JSON of comparisons and series."""

import json
from decimal import Decimal

from drafts import KNOWLEDGE, Draft
from taiwa.acts.models import Force
from taiwa.exports.comparing_json import compare_json, series_json
from taiwa.record.comparing.compare import compare
from taiwa.record.comparing.series import Wanted, series_of
from taiwa.record.record import Record
from taiwa.values import Quantity

WORDS = "They will train {} pilots for the seat in the assembly of navigators"


def record() -> Record:
    """Two rounds in which a figure and a force changed."""
    drafts = []
    for number, (name, date, count, act) in enumerate((("a.txt", "2031", "100", "intend"), ("b.txt", "2033", "250", "decide")), 1):
        words = WORDS.format(count)
        force = Force.INTENTION if act == "intend" else Force.DECISION
        draft = Draft(name, date=date, ordinal=number).para(f"{words}.").says(words, act, ("XA",), "seat", force=force)
        drafts.append(draft.names(f"{count} pilots", "quantity", Quantity(amount=Decimal(count), unit="person")))
    return Record([draft.document() for draft in drafts], KNOWLEDGE)


def test_a_comparison() -> None:
    """A comparison has the agreed keys, and beside them what exactly changed."""
    works = record().works
    answer = json.loads(compare_json(compare(works[0], works[1], KNOWLEDGE)))
    assert answer["before"] == {"document": "sea-fm-1-2031-joint-statement", "file": "a.txt", "date": "2031"}
    assert answer["by_words"] is True
    (entry,) = answer["entries"]
    assert {key: entry[key] for key in ("changes", "issue", "parties", "before", "sure")} == {
        "changes": ["reworded", "stronger", "figures"], "issue": "seat", "parties": ["XA"],
        "before": [{"pinpoint": "1", "words": f"{WORDS.format(100)}."}], "sure": True,
    }  # fmt: skip
    assert entry["figures"] == [{"before": "100 pilots", "after": "250 pilots"}]
    assert entry["strength"] == [{
        "before": {"ladder": "binding", "step": 3, "degree": "plain"}, "after": {"ladder": "binding", "step": 6, "degree": "plain"},
    }]  # fmt: skip
    assert [run["kind"] for run in entry["marks"]] == ["same", "out", "in", "same"]
    assert "same issue" in entry["why"]


def test_a_series() -> None:
    """A round has its document, what is said with parties and force, positions, silence, and the entries since the last."""
    first, second = json.loads(series_json(series_of(record(), Wanted(issue="seat")), "seat"))
    assert list(first) == [
        "issue", "series", "document", "file", "date", "title", "said", "positions", "silent", "before", "entries",
    ]  # fmt: skip
    assert first["said"] == [
        {"pinpoint": "1", "words": WORDS.format(100), "parties": ["XA"], "act": "intend", "force": "intention", "degree": "plain"},
    ]  # fmt: skip
    assert (first["before"], second["before"]) == (None, first["document"])
    assert [entry["changes"] for entry in second["entries"]] == [["reworded", "stronger", "figures"]]
