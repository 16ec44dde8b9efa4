"""What becomes of promises, and what waits for whom."""

from datetime import timedelta

import pytest
from sitting import ENGLISH, PARTIES, Sitting, wish

from taiwa.rounds import RefusedError
from taiwa.rounds.events import ending, text
from taiwa.rounds.events.room import RoundClosed, TopicsOpened
from taiwa.rounds.reminders import SOON, reminders

EVIDENCE = (ending.Evidence("Annual report", "https://example.org/report"),)


@pytest.fixture
def table() -> Sitting:
    """An adopted text with a promise of one party and one of the chair."""
    table = Sitting().circulated().adopted()
    due = table.now + timedelta(days=365)
    table.act("XA", ending.PromiseListed(paragraph="1", owners=("XB",), words="cooperate in the field of water", due=due))
    table.act("XA", ending.PromiseListed(paragraph="3", owners=("XA",), words="decided to meet again"))
    return table


def test_a_promise_is_in_the_words_of_the_text(table: Sitting) -> None:
    """It quotes the adopted paragraph, and its owners hold that paragraph."""
    with pytest.raises(RefusedError, match="not in paragraph 1"):
        table.act("XA", ending.PromiseListed(paragraph="1", owners=("XB",), words="build a dam"))
    table.act("XC", ending.Dissociated(("1",), "no"))
    with pytest.raises(RefusedError, match="parties that hold paragraph 1"):
        table.act("XA", ending.PromiseListed(paragraph="1", owners=("XC",), words="cooperate"))


def test_a_report_is_submitted_returned_and_accepted(table: Sitting) -> None:
    """The owner reports with evidence, the chair returns with the reason or accepts, the others may reply."""
    with pytest.raises(RefusedError, match="the promise is that of XB"):
        table.act("XC", ending.ReportSubmitted("promise-1", "done", EVIDENCE))
    table.act("XB", ending.ReportSubmitted("promise-1", "done", EVIDENCE), "member")
    with pytest.raises(RefusedError, match="nothing is said"):
        table.act("XA", ending.ReportReviewed("report-1", "returned"))
    with pytest.raises(RefusedError, match="ask the chair"):
        table.act("XC", ending.ReportReviewed("report-1", "accepted"))
    table.act("XA", ending.ReportReviewed("report-1", "returned", "which wells?"))
    table.act("XD", ending.ReplyGiven("report-1", "we saw none"))
    table.act("XB", ending.ReportSubmitted("promise-1", "three wells", EVIDENCE))
    table.act("XA", ending.ReportReviewed("report-2", "accepted"))
    reports = table.live.ending.reports
    assert [(one.state, len(one.replies)) for one in reports.values()] == [("returned", 1), ("accepted", 0)]
    table.act("XA", TopicsOpened(("follow-up",), "public"))
    assert [one.id for one in table.seen("").reports] == ["report-2"]


def test_nobody_reviews_its_own_report(table: Sitting) -> None:
    """Where the chair itself reported, another party reviews."""
    table.act("XA", ending.ReportSubmitted("promise-2", "met", EVIDENCE))
    with pytest.raises(RefusedError, match="the delegation's own"):
        table.act("XA", ending.ReportReviewed("report-1", "accepted"))
    table.act("XC", ending.ReportReviewed("report-1", "accepted"))
    assert table.live.ending.reports["report-1"].state == "accepted"


def kinds(table: Sitting, party: str) -> list[tuple[str, str]]:
    """What waits for a party now."""
    return [(one.kind, one.about) for one in reminders(table.live, table.now) if one.party == party]


def test_what_is_due_is_reminded_of(table: Sitting) -> None:
    """A month before the day, after it, and until it is reported; then the review waits, then what was returned."""
    assert kinds(table, "XB") == []
    table.now = table.now + timedelta(days=365) - SOON
    assert kinds(table, "XB") == [("report-due", "promise-1")]
    table.now += SOON
    assert kinds(table, "XB") == [("report-overdue", "promise-1")]
    table.act("XB", ending.ReportSubmitted("promise-1", "done", EVIDENCE))
    assert (kinds(table, "XB"), kinds(table, "XA")) == ([], [("review-waiting", "report-1")])
    table.act("XA", ending.ReportReviewed("report-1", "returned", "which wells?"))
    assert kinds(table, "XB") == [("report-overdue", "promise-1"), ("report-returned", "report-1")]
    assert [one.kind for one in table.seen("XC").reminders] == []


def test_what_waits_at_the_table_is_told_to_whom_it_waits_for() -> None:
    """Capitals, packages, proposals that lost their words, and a silence that ends."""
    table = Sitting().circulated()
    names = (table.tabled("XB", wish("1", "shall", "will", ENGLISH[0])), table.tabled("XC", wish("2", "progress", "work", ENGLISH[1])))
    table.tabled("XD", wish("1", "shall", "may", ENGLISH[0]))
    table.act("XD", text.AdReferendum("3"))
    table.act("XA", text.PackageOffered("both", names))
    assert kinds(table, "XD") == [("capital-waiting", "3"), ("package-waiting", "package-1")]
    for party in PARTIES[1:]:
        table.act(party, text.PackageAnswered("package-1", accept=True))
    assert kinds(table, "XD") == [("capital-waiting", "3"), ("proposal-stranded", "XD-1")]
    table.act("XD", text.ProposalWithdrawn("XD-1"))
    for number in ("1", "2"):
        table.act("XA", text.Aligned(number, {"ja": "整合"}))
    table.silent()
    assert kinds(table, "XD") == [("silence-ends", "")]


def test_a_closed_round_takes_nothing_more(table: Sitting) -> None:
    """When the chair closes it, what stands stands."""
    table.act("XA", RoundClosed())
    with pytest.raises(RefusedError, match="the round is closed"):
        table.act("XB", ending.ReportSubmitted("promise-1", "done", EVIDENCE))
