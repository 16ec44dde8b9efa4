"""The cited brief, and answers at the terminal."""

import re
from dataclasses import fields
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from jinja2 import meta

from drafts import KNOWLEDGE, Draft
from taiwa.acts.models import Force
from taiwa.record.record import Record
from taiwa.record.search import answer, hit_in
from taiwa.registry.models import Meeting
from taiwa.reports.brief import brief, brief_markdown, brief_page
from taiwa.reports.pages import BriefPage
from taiwa.reports.rendering import templates
from taiwa.reports.scope import Scope
from taiwa.reports.terminal import commitments_text, list_text, positions_text, review_text, search_text
from taiwa.reports.timeline import leading_issue
from taiwa.reports.wording import LANGUAGES, Wording
from taiwa.values import Edtf, Quantity, replace

SUPPORT = "XA, XB and XC support the seat for <Elmund> & all"
LATER = "XA will train 20 pilots by 2033"
ENGLISH = Wording("en", KNOWLEDGE)


@pytest.fixture(scope="module")
def record() -> Record:
    """Three documents with support, a party apart, silence, a promise and a doubt."""
    first = Draft("fm1.txt", date="2024-08-28").para(f"{SUPPORT}.").says(SUPPORT, "support", ("XA", "XB", "XC"), "seat")
    second = Draft("fm2.txt", date="2027-05-01", ordinal=2).para(f"{SUPPORT}. Dorvia is ready to consult.")
    second.para(f"{LATER}.", heading="Pilots")
    second.says(SUPPORT, "support", ("XA", "XB", "XC"), "seat")
    second.says("Dorvia is ready to consult", "intend", ("XD",), force=Force.READINESS)
    second.promises(
        LATER, "train 20 pilots", ("XA",), "ferries", deadline=Edtf("2033"),
        quantity=Quantity(amount=Decimal(20), unit="person"),
    )  # fmt: skip
    second.says(LATER, "commit", (), "ferries", open="who is XA?")
    third = Draft("fm3.txt", date="2032", ordinal=3).para("The Ministers met.")
    return Record([draft.document() for draft in (first, second, third)], KNOWLEDGE)


class Links(HTMLParser):
    """Every anchor, link and outside reference of a page, and whether its elements are closed."""

    def __init__(self, page: str) -> None:
        """Reads the page."""
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.outside: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what the element names and where it leads."""
        given = dict(attrs)
        if tag not in ("meta", "br", "link", "img"):
            self.open.append(tag)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if (given.get("href") or "").startswith("#"):
            self.links.add(str(given["href"])[1:])
        elif given.get("href") or given.get("src"):
            self.outside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Elements close in the order they were opened."""
        assert self.open.pop() == tag


@pytest.mark.parametrize("format_", sorted(BriefPage.templates))
def test_fields_and_templates_agree(format_: str) -> None:
    """Every name a template asks for is a field of its page, and together the templates use every field."""
    environment = templates()
    asked = {
        name: meta.find_undeclared_variables(environment.parse(environment.loader.get_source(environment, name)[0]))  # type: ignore[union-attr]
        for name in BriefPage.templates.values()
    }
    given = {field.name for field in fields(BriefPage)}
    assert asked[BriefPage.templates[format_]] <= given
    assert set().union(*asked.values()) == given


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("party", "issue"), [(None, None), ("XA", None), (None, "seat"), ("XD", "seat"), ("XE", "nothing")])
def test_every_citation_leads_to_words_on_the_page(
    record: Record, language: str, party: str | None, issue: str | None
) -> None:
    """A brief is one file: each link inside it has its anchor, anchors are unique, and nothing is fetched."""
    page = Links(brief(Scope(record, party=party, issue=issue), language))
    assert page.links <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert (page.outside, page.open) == ([], [])


def test_the_answer_comes_first(record: Record) -> None:
    """Without an issue the brief answers for the one on which parties stand apart or fall silent, in their words."""
    page = brief_page(Scope(record))
    assert page.timeline is not None
    assert page.timeline.question.startswith("A seat for Elmund")
    assert page.timeline.in_short == (
        "Istarika, Borven, Celmar: support since 2024-08-28, last said 2027-05-01",
        "Dorvia: apart from the others in the text of 2027-05-01",
        "Istarika, Borven, Celmar, Dorvia: silent in the text of 2032",
    )
    assert [cell.stance for cell in page.timeline.rows[1].cells] == ["supports"] * 3 + ["reserved"]


def test_what_was_said_alike_stands_together(record: Record) -> None:
    """Parties with the same words in the same place are one quotation, and several are spoken of as several."""
    page = brief_page(Scope(record, issue="seat"))
    assert page.timeline is not None
    assert [(one.parties, one.label) for one in page.timeline.statements] == [
        ("Istarika, Borven, Celmar", "support"), ("Istarika, Borven, Celmar", "support"), ("Dorvia", "reserved"),
        ("Istarika, Borven, Celmar, Dorvia", "silent"),
    ]  # fmt: skip


def test_printed_words_are_escaped_and_marked(record: Record) -> None:
    """What a document prints can never become markup, and what is cited is marked where it stands."""
    page = brief(Scope(record, issue="seat"))
    assert "<Elmund>" not in page
    assert "<mark>XA, XB and XC support the seat for &lt;Elmund&gt; &amp; all</mark>." in page


def test_markdown_holds_the_same_claims(record: Record) -> None:
    """The Markdown brief quotes the same words under the same anchors."""
    page = brief_markdown(Scope(record, issue="seat"))
    links, anchors = set(re.findall(r"\]\(#([^)]+)\)", page)), set(re.findall(r'<a id="([^"]+)"', page))
    assert links
    assert links <= anchors
    assert r"XA, XB and XC support the seat for \<Elmund\> & all" in page


def test_nothing_is_blank_where_nothing_is_known() -> None:
    """An empty record gives a brief that says so."""
    empty = Record([], KNOWLEDGE)
    assert "No issue was spoken to" in brief(Scope(empty))
    assert "0 documents" in brief_markdown(Scope(empty))
    assert leading_issue(()) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_terminal_answers_quote_and_cite(record: Record, language: str) -> None:
    """Every answer shows file, pinpoint and the printed words in either language."""
    wording = Wording(language, KNOWLEDGE)
    found = answer("seat", [hit_in(work, "para_1", "seat") for work in record.works[:2]])
    for text, words in (
        (positions_text(record.positions(), wording), SUPPORT), (commitments_text(record.commitments(), wording), LATER),
        (search_text(found, wording), SUPPORT), (review_text(record.review(), wording), LATER),
    ):  # fmt: skip
        assert words in text
        assert "fm2.txt " in text
    assert "fm3.txt" in list_text(record.list(), wording)


def test_a_brief_may_lead_with_an_issue_and_still_be_about_all(record: Record) -> None:
    """What stands first narrows nothing: every document and every open promise is there."""
    page = brief_page(Scope(record, lead="seat"))
    assert page.timeline is not None
    assert page.timeline.question.startswith("A seat for Elmund")
    assert (len(page.documents), len(page.promises)) == (3, 1)


def test_a_number_is_printed_once(record: Record) -> None:
    """Where the pinpoint says the printed number already, it is not said again."""
    page = brief_markdown(Scope(record))
    assert r"**para 1** XA, XB and XC support" in page
    assert "**para 2** Pilots XA will train" in page


def test_what_is_quoted_and_what_follows_keep_their_space() -> None:
    """A cited clause inside a passage stays apart from the words around it."""
    said = "They support the seat"
    draft = Draft("a").para(f"All met. {said} and left.").says(said, "support", ("XA",), "seat")
    assert f"All met. {said} and left." in brief_markdown(Scope(Record([draft.document()], KNOWLEDGE)))


@pytest.mark.parametrize(
    ("holders", "more", "line"),
    [
        (("XA", "XB"), {}, "Istarika, Borven  welcome  ["),
        (("XA",), {"background": True}, "Istarika  welcomes (in passing)  ["),
        ((), {}, "unknown  welcomes  ["),
        (None, {}, "(document of Istarika, Borven, Celmar, Dorvia, Elmund)  ["),
    ],
)
def test_a_hit_says_who_said_it(holders: tuple[str, ...] | None, more: dict[str, object], line: str) -> None:
    """One says, several say; what is said in passing is marked; where no act was read nobody is said to say it."""
    draft = Draft("a").para("They welcome the ferries.")
    if holders is not None:
        draft.says("They welcome the ferries", "welcome", holders, "ferries", **more)
    found = answer("ferries", [hit_in(Record([draft.document()], KNOWLEDGE).works[0], "para_1", "ferries")])
    assert line in search_text(found, ENGLISH)


def test_silence_is_marked(record: Record) -> None:
    """Silence stands in the table with its document and says that nothing is printed."""
    text = positions_text(record.positions(issue="seat", party="XD"), ENGLISH)
    assert text.splitlines()[-2:] == ["    2032  silent  [fm3.txt]", "      nothing on this in the text"]


def test_empty_answers_say_so() -> None:
    """No answer is an answer."""
    answers = (
        positions_text((), ENGLISH), commitments_text((), ENGLISH), list_text((), ENGLISH), review_text((), ENGLISH),
        search_text(answer("x", ()), ENGLISH),
    )  # fmt: skip
    assert all(text.strip() for text in answers)


def test_a_brief_for_a_meeting_is_about_its_dialogue_up_to_its_end(record: Record) -> None:
    """Nothing later is told; the last round of its own body is what changed, against each party's word before."""
    meeting = Meeting(
        id="fm-02", dialogue="sea", body="fm", ordinal=2, date="2027-05-01", place={"en": ("Port",)}, chair="XB",
        status="held", title={},
    )  # fmt: skip
    page = brief_page(Scope(record, meeting=meeting))
    assert [row.date for row in page.documents] == ["2024-08-28", "2027-05-01"]
    assert page.facts == ("2027-05-01", "Port", "Chair: Borven", "held")
    assert [(row.parties, row.label) for row in page.changed if row.issue == "A seat for Elmund"] == [
        ("Istarika, Borven, Celmar", "parties changed"), ("Dorvia", "reserved")
    ]  # fmt: skip
    assert page.matrix is not None
    assert [cell.stance for cell in page.matrix.rows[0].cells] == ["supports", "supports", "supports", "reserved"]
    later = brief_page(Scope(record, meeting=replace(meeting, date=None, status="planned")))
    silent = next(row for row in later.changed if row.parties.startswith("Istarika") and row.stance == "silent")
    assert silent.before is not None
    assert silent.before.words == SUPPORT


def test_open_promises_stand_under_their_owners(record: Record) -> None:
    """Who owes what, those with a day or a figure first."""
    page = brief_page(Scope(record))
    assert [(group.who, [row.due for row in group.rows]) for group in page.promises] == [("Istarika", ["2033"])]


def test_agreed_is_what_all_parties_say_and_newest_first() -> None:
    """A clause of some is not agreed, nor one that denies; the same words again stand once, where they were last agreed."""
    said, alone = "All support reform of the council", "XA supports ferries"
    drafts = [Draft("a.txt", date="2024"), Draft("b.txt", date="2027", ordinal=2)]
    for draft in drafts:
        draft.para(f"{said}. {alone}.").says(said, "support", draft.parties, "reform")
        draft.says(alone, "support", ("XA",), "ferries")
    record = Record([draft.document() for draft in drafts], KNOWLEDGE)
    assert [(row.issue, row.place.date) for row in record.agreed()] == [("reform", "2027"), ("reform", "2024")]
    (group,) = brief_page(Scope(record)).agreed
    assert [(row.date, row.words) for row in group.rows] == [("2027", said)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_that_the_citation_names_is_not_printed_beside_it(record: Record, language: str) -> None:
    """`Title (2021-03-12)` needs no day before it, `Joint Statement, 6th FM Meeting` does."""
    untitled = replace((first := Draft("one.txt", date="2021-03-12").para(f"{SUPPORT}.").says(SUPPORT, "support", ("XA",), "seat").document()), meta=replace(first.meta, kind=None))
    dated, numbered = (re.findall(r'(?:(\d{4}-\d\d-\d\d) · )?<a class="cite" [^>]*>([^<]*)</a>', brief(Scope(one), language)) for one in (Record([untitled], KNOWLEDGE), record))
    assert dated
    assert all(not day and "2021-03-12" in label for day, label in dated)
    assert any(day for day, _ in numbered)


def test_an_empty_ledger_is_told_plainly(record: Record) -> None:
    """Nothing is counted where there is nothing, and no day is asked for."""
    assert brief_page(Scope(record, issue="seat")).promises_count == "No promise on this is in the ledger."


def test_the_brief_of_an_issue_says_what_to_check_of_that_issue(record: Record) -> None:
    """A doubt about pilots is none of the seat's, though both stand in one document."""
    doubts = {issue: [row.why for row in brief_page(Scope(record, issue=issue)).checks] for issue in (None, "seat")}
    assert any("who is XA?" in why for why in doubts[None])
    assert not any("who is XA?" in why for why in doubts["seat"])
