"""The pages of a round: who sees what, in which words, from how many questions."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from roundtable import NAME, WORDS, Table, invited, seated, settled, wish

from taiwa.web.desk import Desk  # first: it sets Django up for the pages

from taiwa.rounds.events import text  # isort: skip
from taiwa.rounds.events.ending import Adopted  # isort: skip
from taiwa.rounds.text.reading import digest  # isort: skip
from taiwa.rounds.events.room import AgendaSet, DatesSet, TopicsOpened  # isort: skip

from django.db import connections  # isort: skip
from django.test import Client  # isort: skip
from django.test.utils import CaptureQueriesContext  # isort: skip

ROOM = f"/rounds/{NAME}/"


@pytest.fixture
def table(at_desk: Desk, tmp_path: Path) -> Iterator[Table]:  # noqa: ARG001
    """A round with a draft on the table."""
    with settled(tmp_path) as (rounds, clock):
        one = Table(rounds, clock)
        one.act("XA", DatesSet("2026-11-27", "Keldea"))
        one.act("XA", AgendaSet(("Water", "Energy")))
        one.act("XA", invited())
        yield one.circulated()


def said(client: Client, address: str, language: str = "en") -> str:
    """The words of a page, without its head and its marks."""
    response = client.get(address, headers={"accept-language": language})
    assert response.status_code == 200
    main = response.content.decode().partition("<main")[2]
    return " ".join(re.sub(r"<[^>]*>", " ", main).split())


def test_without_rounds_a_page_says_how_one_is_opened(client: Client) -> None:
    """Where there is no file of rounds, the list is empty and nothing fails."""
    words = said(client, "/rounds/")
    assert "no round here" in words
    assert "taiwa round new" in words
    assert client.get(ROOM).status_code == 404


def test_a_delegation_sees_the_text_in_brackets(client: Client, table: Table) -> None:
    """The room shows stage, chair, seat, agenda, and each paragraph with its condition."""
    table.tabled("XB", wish("1", "shall", "should"))
    words = said(seated(client, "XC"), ROOM)
    assert "The Ministers [shall] [XB: should] cooperate in the field of water." in words
    for expected in ("negotiating", "head of XC, head for Istarika", "1. Water", "2026-11-27 Keldea", "in brackets 1", "clean 2", "Proposals: 1 XB-1 XB: It is clearer.", WORDS[1]):
        assert expected in words


def test_a_paragraph_leads_to_the_agreed_language_it_was_made_from(client: Client, table: Table) -> None:  # noqa: ARG001
    """Document and pinpoint lead to the record, and what moved away from the words agreed there is shown."""
    page = seated(client, "XB").get(ROOM).content.decode()
    href = re.search(r'href="(/d/[^"]+)"', page.partition('class="source"')[2])
    assert href
    assert client.get(href[1]).status_code == 200
    assert "part_4__para_2" in href[1]
    assert "<del>will</del> <ins>shall</ins>" in page


def test_whoever_has_no_seat_sees_what_is_published(client: Client, table: Table) -> None:
    """On this machine alone a page without a seat offers seats and shows nothing of the round; an observer sees what was opened."""
    words = said(client, ROOM)
    assert "Nothing of this round is published" in words
    assert WORDS[0] not in words
    assert "Fourth meeting" not in words
    assert "anybody who sits at it can take any seat" in words
    assert WORDS[0] not in said(seated(client, "OBS", "obs-1"), ROOM)
    table.act("XA", TopicsOpened(("text",), "observers"))
    words = said(client, ROOM)
    assert WORDS[0] in words
    assert "[" not in words


def test_a_seat_that_is_none_is_not_taken(client: Client, table: Table) -> None:  # noqa: ARG001
    """A cookie or a form that names nobody of the round gives nothing."""
    client.post(f"{ROOM}seat", {"seat": "XA\tsomebody"})
    assert WORDS[0] not in said(client, ROOM)
    client.cookies["taiwa_seat"] = "XA%09somebody"
    assert WORDS[0] not in said(client, ROOM)


@pytest.mark.parametrize("address", ["/rounds/", ROOM])
def test_a_page_of_a_round_asks_only_so_often(client: Client, table: Table, at_desk: Desk, address: str) -> None:
    """The number of questions does not grow with proposals."""
    seated(client, "XB")
    asked = []
    for _ in range(2):
        client.get(address)
        with CaptureQueriesContext(connections[table.rounds.alias]) as rounds, CaptureQueriesContext(connections[at_desk.store.alias]) as record:
            client.get(address)
        asked.append((len(rounds), len(record)))
        for _ in range(5):
            table.tabled("XB", wish("1", "shall", f"should{len(table.state.text.proposals)}"))
    assert asked[0] == asked[1]
    assert max(asked[0]) <= 5


def test_an_adopted_text_is_counted_anew(client: Client, table: Table) -> None:
    """What was inserted has its place in the count, with the number that it had on the table; both languages and the annexes stand there."""
    name = table.tabled("XB", text.Wish(change="insert", target="1", words={"en": "They met.", "ja": "会った。"}, reason="A fact."))
    table.act("XA", text.Incorporated(name))
    table.act("XA", text.AnnexAttached("Annex I", {"en": "The list.", "ja": "一覧。"}))
    table.act("XA", Adopted(digest(table.state.text), ("XA", "XB", "XC", "XD")))
    words = said(seated(client, "XB"), ROOM)
    assert "2 (1 bis)" in words
    assert "They met. 会った。" in words
    assert "Annex I The list." in words
