"""What is no longer suggested: others' promises, usual words, another meeting, and what only stands behind a promise."""

import pytest

from drafts import KNOWLEDGE, PARTIES, Draft
from taiwa.record.answers import Commitment, FollowUp
from taiwa.record.effect_words import find
from taiwa.record.record import Record

TOWER = "will build the Kalshem lighthouse tower"


def promised(owners: tuple[str, ...], words: str = TOWER, **meta: object) -> Draft:
    """A text of its own circle in which its owners promise one thing."""
    given: dict[str, object] = {"date": "2030-01-01", "framework": None, "parties": owners, **meta}
    draft = Draft(f"{'-'.join(owners)}-{given['date']}.txt", **given).para(f"They {words}.")  # type: ignore[arg-type]
    return draft.promises(f"They {words}", words.removeprefix("will "), owners, "ports")


def followed(*drafts: Draft) -> tuple[FollowUp, ...]:
    """What the first promise is followed by."""
    rows: tuple[Commitment, ...] = Record([draft.document() for draft in drafts], KNOWLEDGE).commitments()
    return rows[0].follow_ups


@pytest.mark.parametrize(
    ("owners", "suggested"),
    [(("XA", "XB"), True), (("XA", "XC"), False), (("XA", "XB", "XC"), False), (("XA",), False)],
)
def test_the_same_words_of_others_are_their_own_promise(owners: tuple[str, ...], *, suggested: bool) -> None:
    """Another circle that promises the like promises it for itself."""
    later = promised(owners, date="2031-01-01", ordinal=2)
    assert bool(followed(promised(("XA", "XB")), later)) is suggested


def test_usual_words_in_common_are_no_phrase() -> None:
    """Words of all diplomatic texts that stand side by side show nothing, nor does the name of a field."""
    first = promised(("XA", "XB"), "will strengthen supply chains and human rights")
    later = promised(("XA", "XB"), "will train supply officers on human rights", date="2031-01-01", ordinal=2)
    assert followed(first, later) == ()


def test_a_report_of_another_circle_is_a_suggestion_at_most() -> None:
    """Who was not there may tell that it was done; less than the whole promise is not enough."""
    later = Draft("c.txt", date="2031-01-01", framework=None, parties=("XA", "XB", "XC"), ordinal=2)
    later.para("The Kalshem port was opened.")
    assert followed(promised(("XA", "XB")), later) == ()


@pytest.mark.parametrize(("framework", "told"), [("veskal", True), (None, False)])
def test_a_report_of_the_dialogue_that_names_nobody_may_tell_of_its_promises(framework: str | None, *, told: bool) -> None:
    """Who took part need not be said in a report of the dialogue itself; of any other text it must be."""
    first = promised(("XA", "XB"), framework="veskal")
    report = Draft("report.txt", date="2032-01-01", framework=framework, body=None, parties=(), ordinal=None)
    report.para("The Kalshem lighthouse tower was built in 2031.")
    assert bool(followed(first, report)) is told


@pytest.mark.parametrize(("ordinal", "held"), [(3, True), (6, False)])
def test_a_meeting_promised_elsewhere_is_known_by_its_number(ordinal: int, *, held: bool) -> None:
    """Those who want the third meeting of a dialogue are not told of by its sixth."""
    words = "will meet in Kalshem near Darven for the third meeting of ministers"
    first = promised(PARTIES, words, body=None, ordinal=None)
    first.names("third meeting of ministers", "meeting", "fm-03")
    later = Draft("fm.txt", date="2034-01-01", ordinal=ordinal).para("The Ministers met in Kalshem near Darven.")
    later.issues["para_1"] = ("ports",)
    assert bool(followed(first, later)) is held


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("Istarika will also give boats.", False),
        ("Progress should be reported by Istarika.", False),
        ("Istarika will continue to give.", True),
        ("Progress was made on lanterns.", True),
    ],
)
def test_what_stands_behind_a_promise_tells_of_it_or_goes_on(behind: str, *, told: bool) -> None:
    """A second promise behind the first is one of its own, and what ought to be told tells nothing."""
    pledge = "Istarika has committed to give lanterns"
    draft = Draft("a.txt", date="2030-01-01").para(f"{pledge}. {behind}")
    draft.promises(pledge, "give lanterns", ("XA",), "ports")
    if behind.startswith("Istarika"):
        draft.promises(behind[:-1], behind[9:-1], ("XA",), "ports")
    assert bool(followed(draft)) is told


@pytest.mark.parametrize("words", ["progress should be reported", "close monitoring of progress made"])
def test_what_ought_to_be_is_no_effect(words: str) -> None:
    """Progress that should be told, or is to be watched, was not made."""
    assert find("progress", words) is None


@pytest.mark.parametrize(("name", "issue", "told"), [("seld-tower", "ports", True), ("other-tower", "ports", False), ("seld-tower", "energy", False)])
def test_a_report_in_another_language_is_suggested_by_what_both_name(name: str, issue: str, *, told: bool) -> None:
    """On one issue, of one thing: a suggestion, and never a fact."""
    first = promised(("XA",), "will build セルド塔", parties=PARTIES, language="ja").names("セルド塔", "organisation", "seld-tower")
    later = Draft("x.txt", date="2032-01-01", framework=None, parties=PARTIES, ordinal=2).para("The Seld Tower was completed in 2031.")
    later.names("Seld Tower", "organisation", name)
    later.issues["para_1"] = (issue,)
    assert [(one.effect, one.sure) for one in followed(first, later)] == ([("delivered", False)] if told else [])


@pytest.mark.parametrize(("words", "sure"), [
    ("The Veskal Lighthouse Fund, which XA and XB had decided to establish, has not been established.", True),
    ("The contribution which XA had announced for the Veskal Lighthouse Fund has not been received.", False),
])
def test_what_one_of_them_has_not_done_is_no_failure_of_all(words: str, *, sure: bool) -> None:
    """A report that names one of those who promised may tell of a promise of his own."""
    first = promised(("XA", "XB"), "will establish the Veskal Lighthouse Fund", framework="veskal")
    later = Draft("c.txt", date="2031-01-01", framework="veskal", parties=("XA", "XB"), ordinal=2).para(words)
    for party in ("XA", "XB"):
        if party in words:
            later.names(party, "party", party)
    told = followed(first, later)
    assert told
    assert told[0].sure is sure
