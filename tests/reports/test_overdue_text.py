"""What is printed of a promise that was due and of which nothing is told."""

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.record.record import Record
from taiwa.reports.terminal import overdue_text
from taiwa.reports.wording import Wording
from taiwa.values import Edtf

WORDS = "Istarika will build a quay"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "deadline passed; nothing found in the documents held up to 2030-01-01"),
        ("ja", "期限経過。2030-01-01までの保有文書に該当する記述は見つからず"),
    ],
)
def test_how_far_was_looked_is_told_and_no_failure(language: str, told: str) -> None:
    """The day up to which documents are held stands there; that it was not done is never said."""
    first = Draft("a.txt", date="2024-08-28").para(f"{WORDS}.")
    first.promises(WORDS, "build a quay", ("XA",), "ports", deadline=Edtf("2027"))
    later = Draft("b.txt", date="2030-01-01", ordinal=2).para("They met.")
    record = Record([first.document(), later.document()], KNOWLEDGE)
    text = overdue_text(record.commitments(overdue=True), Wording(language, KNOWLEDGE))
    assert told in text
    assert "not delivered" not in text
    assert overdue_text((), Wording(language, KNOWLEDGE)).strip()
