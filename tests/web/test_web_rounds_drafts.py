"""A draft that begins with the record on its page, and the adopted text that goes out of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from lxml import etree
from roundtable import FM2, NAME, PARTIES, Table, forms, press, seated, settled

from taiwa.rounds.events import ending, room, text
from taiwa.rounds.text.reading import digest
from taiwa.web.desk import Desk

ROOM = f"/rounds/{NAME}/"
DRAFT = f"{ROOM}draft"


@pytest.fixture
def table(at_desk: Desk, tmp_path: Path) -> Iterator[Table]:  # noqa: ARG001
    """A round that is about to have a draft."""
    with settled(tmp_path) as (rounds, clock):
        one = Table(rounds, clock)
        one.act("XA", room.DraftingBegun())
        one.act("XA", text.DraftKept({"en": "Statement", "ja": "声明"}, ()))
        yield one


def drafted(table: Table) -> list[text.Drafted]:
    """The chair's draft."""
    draft = table.state.own["XA"].draft
    assert draft is not None
    return list(draft[1])


@pytest.mark.parametrize("line", [f"/d/{FM2}/part_4__para_2", f"https://desk.example/d/{FM2}/part_4__para_2", "2013-fm2-joint-statement.en.html 4/2", f"{FM2} 4/2"])
def test_a_passage_is_named_by_address_or_as_document_and_pinpoint(client: Client, table: Table, line: str) -> None:
    """Each way leads to the same words, with document, pinpoint and those who agreed."""
    assert press(seated(client, "XA"), DRAFT, "draft-from", addresses=line).status_code == 302
    (one,) = drafted(table)
    assert one.provenance is not None
    assert (one.provenance.document, one.provenance.pinpoint) == (FM2, "4/2")
    assert set(PARTIES) <= set(one.provenance.agreed_by)


@pytest.mark.parametrize(("line", "told"), [
    ("2013-fm2-joint-statement.en.html 99/2", "“2013-fm2-joint-statement.en.html 99/2” leads to no passage"),
    ("nothing 1", "“nothing 1” leads to no passage"), ("/d/none/", "“/d/none/” leads to no passage"), (" ", "Name a passage of the record"),
])  # fmt: skip
def test_a_passage_that_is_none_is_told_by_its_name(client: Client, table: Table, line: str, told: str) -> None:
    """No empty quotes, and nothing is taken."""
    answer = press(seated(client, "XA"), DRAFT, "draft-from", addresses=line)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert drafted(table) == []


def test_words_of_nobody_are_taken_and_say_so(client: Client, table: Table) -> None:
    """Of a round that nobody is known to have agreed on a paragraph of, the page says it; the words are there."""
    seated(client, "XA")
    source = text.Provenance(document="gone", pinpoint="1", agreed_by=(), strength="text", words={"en": "The lake is cold."})
    table.act("XA", text.DraftKept({"en": "Statement", "ja": "声明"}, (text.Drafted({"en": "The lake is cold."}, source),)))
    assert "Nobody is known to have agreed on it" in client.get(DRAFT, headers={"accept-language": "en"}).content.decode()


def test_the_last_adopted_text_is_taken_whole(client: Client, table: Table) -> None:
    """Every paragraph of the last text of the body that is held in the language of the negotiation, none without its place."""
    assert press(seated(client, "XA"), DRAFT, "draft-last").status_code == 302
    found = drafted(table)
    assert len(found) > 5
    assert {one.provenance.document for one in found if one.provenance} == {FM2}
    assert all(one.provenance and one.provenance.pinpoint for one in found)


def test_a_paragraph_of_the_draft_moves_up_and_down(client: Client, table: Table) -> None:
    """By one place, with where its words were agreed; the first goes no higher and the last no lower, also from a page that is old."""
    first, second, third = table.drafts()
    table.act("XA", text.DraftKept({"en": "Statement", "ja": "声明"}, (first, second, third)))
    seated(client, "XA")
    assert not {"redraft-up-1", "redraft-down-3"} & set(forms(client, DRAFT))
    for key, order in (("down-1", [second, first, third]), ("down-2", [second, third, first]), ("up-2", [third, second, first]), ("up-3", [third, first, second])):
        assert press(client, DRAFT, f"redraft-{key}").status_code == 302
        assert drafted(table) == order
    assert press(client, DRAFT, "redraft-down-2", after="4").status_code == 422
    assert press(client, DRAFT, "redraft-down-2", number="0").status_code == 422
    assert drafted(table) == [third, first, second]


def test_the_adopted_text_is_taken_as_akoma_ntoso(client: Client, table: Table) -> None:
    """Linked where the adoption is told, in each language; before it, and for whom it is not open, there is none."""
    address = f"{ROOM}text/en.akn"
    table.act("XA", text.Circulated({"en": "Joint Statement", "ja": "共同声明"}, tuple(table.drafts())))
    assert seated(client, "XB").get(address).status_code == 404
    table.act("XA", ending.Adopted(digest(table.state.text), PARTIES))
    assert address in client.get(f"{ROOM}silence").content.decode()
    answer = client.get(address)
    assert answer.headers["Content-Type"] == "application/akn+xml; charset=utf-8"
    assert b"shall cooperate in the field of water" in answer.content
    assert etree.fromstring(answer.content).tag.endswith("akomaNtoso")
    assert client.get(f"{ROOM}text/fr.akn").status_code == 404
    assert Client().get(address).status_code == 404
    table.act("XA", room.TopicsOpened(("text",), "public"))
    assert Client().get(address).status_code == 200
