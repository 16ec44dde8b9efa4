"""The text on a page is the text of the document."""

import pytest
from django.test import Client

from taiwa.reports.wording import Wording
from taiwa.web.desk import Desk
from taiwa.web.pages.printed import PartView, Printed

NAMES = (
    "veskal-fm-1-2011-09-14-joint-statement", "veskal-som-1-2012-05-30-action-plan", "veskal-fm-2-2013-10-22-joint-statement",
    "xa-xd-2015-03-18-readout", "veskal-fm-3-2016-09-07-joint-statement",
)  # fmt: skip


def printed_words(part: PartView) -> str:
    """What is printed of a part."""
    return "".join((*part.loose, part.num, part.heading, *(run.words for clause in part.clauses for run in clause.runs)))


@pytest.mark.parametrize("name", NAMES)
def test_no_letter_is_lost_added_or_moved(at_desk: Desk, name: str) -> None:
    """Title block, numbers, headings, bodies and foot lines together are the whole text in its order, in every language held."""
    work = at_desk.record.by_id[name]
    for text in work.expressions:
        document = at_desk.document(work, text.language)
        printed = Printed(name, document, Wording("en", at_desk.knowledge))
        shown = "".join((*map(printed_words, printed.parts(document.provisions)), *printed.loose[""]))
        assert "".join(shown.split()) == "".join(document.text.split())


@pytest.mark.parametrize("name", NAMES)
def test_every_act_is_told_beside_its_clause(at_desk: Desk, name: str) -> None:
    """Each act has its place on the page, once, where an address with its id leads."""
    document = at_desk.document(at_desk.record.by_id[name])
    printed = Printed(name, document, Wording("ja", at_desk.knowledge))
    acts = [act for part in printed.parts(document.provisions) for clause in part.clauses for act in clause.acts]
    assert sorted(acts) == sorted(act.id for act in document.acts)


def test_ways_on_a_page_stay_in_its_language(client: Client) -> None:
    """Whoever reads the English text is led to English passages; the text that speaks for the work needs no word for it."""
    page = client.get(f"/d/{NAMES[2]}/?in=en").content.decode()
    assert f'href="/d/{NAMES[2]}/part_1__para_1?in=en"' in page
    assert f'href="/d/{NAMES[2]}/part_1__para_1"' not in page
    assert f'href="/d/{NAMES[2]}/part_1__para_1"' in client.get(f"/d/{NAMES[2]}/?in=ja").content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_every_name_that_is_known_leads_to_its_page(at_desk: Desk, name: str) -> None:
    """Who and what a text names and a registry knows is a link where it is printed, and once in the list of its part."""
    document = at_desk.document(at_desk.record.by_id[name])
    known = {*at_desk.knowledge.parties, *at_desk.knowledge.persons, *at_desk.knowledge.things, *at_desk.knowledge.dialogues}
    meant = {document.words(one.span) for one in document.mentions if one.value in known and one.eid}
    parts = list(Printed(name, document, Wording("en", at_desk.knowledge)).parts(document.provisions))
    linked = {run.words for part in parts for clause in part.clauses for run in clause.runs if run.href}
    assert linked
    assert {run.words for part in parts for clause in part.clauses for run in clause.runs if run.kind} & meant <= linked
    for part in parts:
        assert {run.href for clause in part.clauses for run in clause.runs if run.href} <= {one.name.href for one in part.names}


def test_names_in_a_text_are_no_stops_of_the_tab_key(client: Client) -> None:
    """A page of many names is walked by paragraph; what leads on from a name is in the list of its paragraph."""
    page = client.get(f"/d/{NAMES[2]}/").content.decode()
    assert page.count('class="mention party" href=') > 20
    assert page.count('<a class="mention') == page.count(' tabindex="-1">') - page.count('<main id="main" tabindex="-1">')
    assert page.count('<details class="named"') > 5
