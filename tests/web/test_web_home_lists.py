"""What the first page tells of promises whose day has passed, and of which round is the last."""

from datetime import date
from types import SimpleNamespace

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.record.record import Record
from taiwa.reports.scope import Scope
from taiwa.values import Edtf
from taiwa.web.pages import home


@pytest.mark.parametrize(("today", "coming", "passed"), [("2027-06-01", 1, 0), ("2027-06-02", 0, 1), ("2030-01-01", 0, 1)])
def test_a_promise_due_after_the_newest_document_stands_in_a_list(today: str, coming: int, passed: int) -> None:
    """Its day lies behind every document held: from its day on it is due, and from the next it has passed."""
    words = "Istarika will build a quay"
    draft = Draft("a.txt", date="2024-08-28").para(f"{words}.")
    draft.promises(words, "build a quay", ("XA",), "ports", deadline=Edtf("2027-06-01"))
    record = Record([draft.document()], KNOWLEDGE)
    found = home._due(record, date.fromisoformat(today))  # type: ignore[arg-type]  # noqa: SLF001 — it asks for the ledger alone
    assert (len(found[0]), len(found[1]), found[2]) == (coming, passed, 0)
    until = Edtf(home._until(date.fromisoformat(today)).isoformat())  # noqa: SLF001
    assert list(found[1]) == list(record.commitments(due=until, overdue=True))


def test_the_last_round_is_one_whose_acts_are_read() -> None:
    """A newer text in a language that is not read is told as such, and never taken for the round."""
    draft = Draft("a.txt", date="2024-08-28").para("They met.")
    met = Record([draft.document()], KNOWLEDGE).works[0]
    unread = SimpleNamespace(id="b", adopted=True, series=None, document=SimpleNamespace(date="2025-01-01", meta=SimpleNamespace(kind=met.document.meta.kind, language="ru")))
    scope = Scope(SimpleNamespace(works=(met, unread)))  # type: ignore[arg-type]
    assert scope.last_round is met
    assert [work.id for work in scope.unread_since] == ["b"]
