"""What is told of a step toward a promise is not told of the promise."""

import pytest

from taiwa.record.steps import SignedRow, StepRow, past_signature, signed_only, signed_rows, step_rows, step_told

PROMISED = {"ja": "学校の設置", "en": "to build the school"}


@pytest.mark.parametrize("row", step_rows(), ids=lambda row: row.words[0])
def test_a_row_takes_the_step_and_leaves_the_thing(row: StepRow) -> None:
    """Only what is told of the step is not told of the school."""
    taken = [step_told(effect, row.takes, PROMISED[row.language]) for effect in ("delivered", "dropped")]
    assert set(row.words).intersection(filter(None, taken))
    assert [step_told(effect, row.leaves, PROMISED[row.language]) for effect in ("delivered", "dropped")] == [None, None]


@pytest.mark.parametrize(
    ("words", "promised", "step"),
    [
        ("the tender for the boats was completed", "to provide boats", "tender"),
        ("the tender for the boats was completed", "to complete the tender for the boats", None),
        ("the survey vessel was handed over", "to provide a vessel", None),
        ("following the survey the boats were handed over", "to provide boats", None),
        ("they had completed the design of the tower", "to build a tower", "design"),
        ("they signed the exchange of notes on the loan", "to conclude a loan agreement", None),
        ("船の入札が完了した", "船を供与する", "入札"),
        ("港の調査が完了した", "港の調査を行う", None),
        ("港の調査の準備が完了した", "港の調査を行う", "準備"),
        ("要綱の骨子の策定が完了した", "要綱を策定する", "骨子"),
        ("要綱の策定が完了した", "要綱を策定する", None),
    ],
)
def test_a_step_is_the_head_of_what_is_done(words: str, promised: str, step: str | None) -> None:
    """A step that stands beside the deed, or that was promised itself, is none."""
    assert step_told("delivered", words, promised) == step


def test_who_gives_up_a_plan_gives_up_the_thing() -> None:
    """The contract is another thing than the boats, the plan for them is not."""
    assert step_told("dropped", "the contract for the boats was cancelled", "to provide boats") == "contract"
    assert step_told("dropped", "the plan for the boats was cancelled", "to provide boats") is None


@pytest.mark.parametrize("row", signed_rows(), ids=lambda row: row.words[0])
def test_a_signature_is_no_conclusion(row: SignedRow) -> None:
    """What was promised to be concluded is not concluded by a signature, unless the words say so."""
    promised, told = row.takes
    assert signed_only(told, promised) is not None
    promised, told = row.leaves
    assert signed_only(told, promised) is None


@pytest.mark.parametrize(
    ("told", "promised"),
    [("3日に条約が発効したことを歓迎した", "条約に署名すること"), ("the treaty entered into force on 3 May", "to sign the treaty")],
)
def test_the_day_of_a_later_stage_is_not_that_of_the_signature(told: str, promised: str) -> None:
    """What is in force was signed, on a day that is not told."""
    assert past_signature(told, promised)


@pytest.mark.parametrize(
    ("told", "promised"),
    [
        ("3日に条約が署名されたことを歓迎した", "条約に署名すること"),
        ("3日に条約が発効したことを歓迎した", "条約に署名し、発効させること"),
        ("the treaty, signed on 3 May, entered into force", "to sign the treaty"),
        ("the treaty entered into force on 3 May", "to bring the treaty into force"),
    ],
)
def test_a_stage_that_was_promised_or_a_signing_that_is_told_has_its_day(told: str, promised: str) -> None:
    """The day of what was promised is told."""
    assert not past_signature(told, promised)
