"""In which order promises are printed: what is due first, against which day, and how many of each kind there are."""

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.record.record import Record
from taiwa.reports.brief import brief_page
from taiwa.reports.due import grouped
from taiwa.reports.scope import Scope
from taiwa.reports.terminal import commitments_text
from taiwa.reports.wording import Wording
from taiwa.values import Edtf

DUE = {"a quay": None, "a mast": "2040", "a barn": "2027", "a mill": "2035", "a ford": "2029"}


def record() -> Record:
    """Five promises with and without a day, and the newest text in 2030."""
    first = Draft("a.txt", date="2024-08-28")
    for thing, due in DUE.items():
        words = f"Istarika will build {thing}"
        first.para(f"{words}.").promises(words, f"build {thing}", ("XA",), "ports", deadline=Edtf(due) if due else None)
    return Record([first.document(), Draft("b.txt", date="2030-01-01", ordinal=2).para("They met.").document()], KNOWLEDGE)


def test_what_is_due_comes_first() -> None:
    """The next day first; then what is past, the newest first; then what has no day. The list itself keeps its order."""
    rows = record().commitments()
    assert [row.action[6:] for row in rows] == list(DUE)
    found = [(group, [row.action[6:] for row in own]) for group, own in grouped(rows)]
    assert found == [("due", ["a mill", "a mast"]), ("passed", ["a ford", "a barn"]), ("undated", ["a quay"])]


def test_each_group_is_counted() -> None:
    """The first line counts them; a list of one kind needs no heading."""
    text = commitments_text(record().commitments(), Wording("en", KNOWLEDGE))
    due, passed = "due from 2030-01-01 on, the day of the newest document here: 2", "due before 2030-01-01, the day of the newest document here: 2"
    assert text.startswith(f"{due} · {passed} · without a day: 1\n\n== {due}\n")
    assert "==" not in commitments_text(record().commitments(due=Edtf("2029")), Wording("en", KNOWLEDGE))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "5 open of 5 in the ledger; of these 2 due from 2030-01-01 on, the day of the newest document here, and 2 before it"),
        ("ja", "台帳5件のうち未了5件。うち期限が2030-01-01（ここにある最も新しい文書の日）以降のもの2件、それより前のもの2件"),
    ],
)
def test_a_brief_says_against_which_day_it_counts(language: str, told: str) -> None:
    """The clock of whoever reads it is not the record's."""
    assert brief_page(Scope(record()), language).promises_count == told
