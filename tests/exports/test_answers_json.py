"""The JSON of answers."""

import json
from decimal import Decimal

from drafts import KNOWLEDGE, Draft
from taiwa.exports.answers_json import commitments_json, list_json, positions_json, review_json, search_json
from taiwa.record.record import Record
from taiwa.record.search import answer, hit_in
from taiwa.values import Edtf, Money

SAID = "XA, XB and XC support the seat"
PLEDGE = "XA will lend 5 crowns"


def record() -> Record:
    """Support, a promise repeated, and silence."""
    drafts = [
        Draft(name, date=date, ordinal=number).para(f"{SAID}. {PLEDGE}.").says(SAID, "support", ("XA",), "seat").promises(
            PLEDGE, "lend 5 crowns", ("XA",), "ferries", money=Money(amount=Decimal(5), currency="XAC"),
            deadline=Edtf("2040"),
        )
        for number, (name, date) in enumerate((("a.txt", "2024-08-28"), ("b.txt", "2027")), 1)
    ]  # fmt: skip
    drafts.append(Draft("c.txt", date="2031-01", ordinal=9).para("Nothing."))
    return Record([draft.document() for draft in drafts], KNOWLEDGE)


def test_positions() -> None:
    """Positions have the agreed keys; silence has no words and no pinpoint."""
    rows = json.loads(positions_json(record().positions(issue="seat")))
    assert rows[0] == {
        "issue": "seat", "party": "XA", "stance": "supports", "change": "new", "date": "2024-08-28",
        "document": "sea-fm-1-2024-08-28-joint-statement", "file": "a.txt", "pinpoint": "1", "words": SAID,
        "acts": ["act-0"],
    }  # fmt: skip
    assert [rows[-1][key] for key in ("stance", "words", "pinpoint", "date")] == ["silent", None, None, "2031-01"]


def test_commitments() -> None:
    """Promises have the agreed keys, and so do their follow-ups."""
    first, second = json.loads(commitments_json(record().commitments()))
    assert list(first) == [
        "id", "owners", "beneficiaries", "action", "date", "document", "file", "pinpoint", "words", "made",
        "origin_document", "quantity", "money", "deadline", "condition", "partners", "status", "follow_ups", "heard", "met",
    ]  # fmt: skip
    (follow_up,) = first["follow_ups"]
    assert set(follow_up) == {"id", "effect", "date", "document", "file", "pinpoint", "words", "why", "sure"}
    assert (follow_up["effect"], follow_up["document"], first["money"]["amount"]) == ("restated", second["document"], 5)
    assert first["origin_document"] == first["document"]


def test_the_other_answers() -> None:
    """Search, list and review have the agreed keys."""
    made = record()
    hits = [hit_in(work, "para_1", "crowns") for work in made.works[:2]]
    found = json.loads(search_json(answer("crowns", hits)))
    assert (found["first_use"], found["last_use"]) == ("2024-08-28", "2027")
    assert set(found["hits"][0]) == {
        "document", "file", "pinpoint", "date", "parties", "words", "act", "force", "latest", "score", "degree", "agreed",
        "against", "background", "denied", "document_of", "language", "form", "via",
    }  # fmt: skip
    assert (found["total"], found["more"], found["agreed"]) == (2, False, None)
    assert found["variants"] == [
        {"words": "crowns", "count": 2, "first_use": "2024-08-28", "last_use": "2027", "via": False}
    ]  # fmt: skip
    assert set(json.loads(list_json(made.list()))[0]) == {
        "document", "work", "file", "title", "kind", "date", "body", "ordinal", "parties", "language", "acts", "problems",
            "files", "expressions",
    }  # fmt: skip
    assert json.loads(review_json(made.review())) == []
