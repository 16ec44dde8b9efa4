"""Who sees what of a round on a shared server: every address there is, tried by every role and by nobody.

The addresses come from the resolver and the deeds from their table: a page or a form that is new is tried without a word here.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from addresses import PAGES
from django.http import HttpResponse
from django.test import Client
from django.test.client import RequestFactory
from django.utils.module_loading import import_string
from roundtable import NAME, PARTIES, Table, invited, opening, settled
from test_web_gate import PASSWORD, addresses, browser
from test_web_gate import shared as _shared

from taiwa.rounds import Observer
from taiwa.rounds.events import ending, room, text
from taiwa.values import replace
from taiwa.web.desk import Desk
from taiwa.web.workroom.deeds import DEEDS
from taiwa.web.workroom.quiet import quietly

shared = _shared
ROOM = f"/rounds/{NAME}/"
ACCOUNTS = {
    "XA-head": "XA", "XB-head": "XB", "XB-member": "XB", "XB-interpreter": "XB", "XC-head": "XC", "obs-1": "OBS", "gst-1": "GST",
    "Bela": "XB", "XC-member": "XD", "Dora": "XD",
}  # fmt: skip
"""Names of accounts and their parties. Bela is of a party of the round, which does not name her; the round knows the name XC-member, but of another party; Dora's has no seat."""
EDITORS = set([*ACCOUNTS][1::2])
"""Half of them may add documents and judge, which gives nobody a seat; they may open rounds in which their own party holds the chair."""
DELEGATES = {"XA-head", "XB-head", "XB-member", "XB-interpreter", "XC-head"}
GUESTS = {"obs-1", "gst-1"}
STRANGERS = {"Bela", "XC-member", "Dora", ""}
XB = {"XB-head", "XB-member", "XB-interpreter"}
SECRETS: Mapping[str, set[str]] = {
    "ownnoteofXB": XB, "preparedofXB": XB, "draftofXA": {"XA-head"}, "wordsonthetable": DELEGATES, "tabledofXC": DELEGATES, "reservedbyXB": DELEGATES,
    "temperatureasked": DELEGATES, "packageoffered": DELEGATES, "objectionraised": DELEGATES, "agendaitem": DELEGATES | GUESTS, "titleofround": DELEGATES | GUESTS,
}  # fmt: skip
"""What stands in the round, and who may see it while the chair has opened nothing."""


@pytest.fixture(scope="module")
def table(shared: None, at_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:  # noqa: ARG001
    """A round in which everything has its secret."""
    with settled(tmp_path_factory.mktemp("rounds")) as (rounds, clock):
        one = Table(rounds, clock, what=replace(opening(PARTIES[:3]), title="titleofround"))
        plant(one)
        yield one


def plant(one: Table) -> None:
    """Say something in every place of the round."""
    one.act("XA", room.AgendaSet(("agendaitem",)))
    one.act("XA", replace(invited()))
    one.act("XA", room.ObserverInvited(Observer(party="GST", people=("gst-1",), guest=True)))
    one.act("XA", room.DraftingBegun())
    one.act("XA", text.DraftKept({"en": "T", "ja": "題"}, (text.Drafted({"en": "The draftofXA stands."}),)))
    drafts = tuple(text.Drafted({"en": f"The wordsonthetable {number} stand.", "ja": "文。"}) for number in range(3))
    one.act("XA", text.Circulated({"en": "Statement", "ja": "声明"}, drafts))
    one.act("XB", text.NoteKept("1", "ownnoteofXB"))
    one.act("XB", text.ProposalKept(text.Wish(change="insert", target="1", words={"en": "The preparedofXB."}, reason="r")))
    first = one.tabled("XC", text.Wish(change="insert", target="1", words={"en": "The tabledofXC."}, reason="r"))
    other = one.tabled("XC", text.Wish(change="insert", target="2", words={"en": "Another."}, reason="r"))
    one.act("XB", text.Reserved("1", "reservedbyXB"))
    one.act("XA", text.TemperatureAsked("1", "temperatureasked"))
    one.act("XA", text.PackageOffered("packageoffered", (first, other)))
    one.act("XC", ending.Objected("objectionraised"))


@pytest.fixture(scope="module")
def people(shared: None) -> dict[str, Client]:  # noqa: ARG001
    """Every role at a browser, and nobody."""
    add = import_string("taiwa.accounts.people.add")
    for name, party in ACCOUNTS.items():
        add(name, email="", party=party, role="editor" if name in EDITORS else "reader", password=PASSWORD)
    return {name: browser(name) for name in ("", *ACCOUNTS)}


def every() -> dict[str, str]:
    """Every address of the server; those of rounds lead to the round of this test."""
    found = {name: address.replace("/rounds/none", ROOM.rstrip("/")) for name, address in addresses().items()}
    asked = {f"search {secret}": f"/search?q={secret}" for secret in SECRETS} | {f"api {secret}": f"/api/search?q={secret}" for secret in SECRETS}
    return {**found, **PAGES, **asked}


def content(response: HttpResponse) -> str:
    """What a response tells, its head too, and what a Word file holds."""
    body = b"".join(response) if response.streaming else response.content
    if body.startswith(b"PK"):
        with ZipFile(BytesIO(body)) as file:
            body = b"".join(map(file.read, file.namelist()))
    return f"{body.decode('utf-8', 'replace')}{response.headers}"


def test_every_address_of_a_round_is_tried(shared: None) -> None:  # noqa: ARG001
    """The walk meets the pages of rounds."""
    met = {name for name in every() if name.startswith("round")}
    assert {"rounds", "rounds-new", "round", "round-act", "round-seat", "round-paragraph"} <= met


@pytest.mark.parametrize("who", ["", *ACCOUNTS])
def test_nobody_sees_what_is_not_for_them(table: Table, people: dict[str, Client], who: str) -> None:  # noqa: ARG001
    """Each secret stands on some page for whoever may know it, and on no page, export or answer for anybody else."""
    seen = set()
    for name, address in every().items():
        words = content(people[who].get(address))
        asked = address.partition("q=")[2]
        seen |= {secret for secret in SECRETS if secret in words and secret != asked}
        told = {secret for secret in SECRETS if secret in words and secret != asked and who not in SECRETS[secret]}
        assert (name, told) == (name, set())
    assert seen == {secret for secret, roles in SECRETS.items() if who in roles}


@pytest.mark.parametrize("who", sorted(STRANGERS))
def test_whoever_is_not_in_the_room_is_not_told_that_there_is_one(table: Table, people: dict[str, Client], who: str) -> None:  # noqa: ARG001
    """Every address of the round is as if it did not exist, whatever method is used; the list does not name it."""
    for name, address in every().items():
        if name.startswith("round-") or name == "round":
            for method in ("GET", "POST", "PUT", "DELETE"):
                status = people[who].generic(method, address).status_code
                assert (name, method, status) in {(name, method, 302 if not who else 404), (name, method, 405)}
    assert NAME not in content(people[who].get("/rounds/"))


@pytest.mark.parametrize("who", [*sorted(set(ACCOUNTS) - {"XA-head", "XB-head", "XB-member", "XC-head"}), ""])
def test_nobody_without_a_voice_changes_a_round(table: Table, people: dict[str, Client], who: str) -> None:
    """Every deed there is, sent by interpreters, observers, guests and those outside, is refused; the log is as it was."""
    before = table.rounds.log(NAME)
    for kind in DEEDS:
        fields = {"kind": kind, "page": "round", "form": kind, "target": "1", "base": "0", "on": "1", "paragraph": "1", "proposal": "XC-1", "reason": "r", "words": "w"}
        assert (kind, people[who].post(f"{ROOM}act", fields).status_code) in {(kind, status) for status in (302 if not who else 404, 403, 422)}
    assert table.rounds.log(NAME) == before


@pytest.mark.parametrize("who", ["", *ACCOUNTS])
def test_a_round_is_opened_by_an_editor_for_the_own_party(table: Table, people: dict[str, Client], who: str) -> None:
    """The account is the head of its own party, which holds the chair, whatever else was sent; nobody else opens one, or is led to where it is done."""
    fields = {"body": "veskal fm", "ordinal": "5", "title": "openedround", "languages": "en", "chair": "XE", "delegations": "XE", "hours": "72", "name": f"by-{who}"}
    before = {one.name for one in table.rounds.all()}
    led, asked, sent = "/rounds/new" in content(people[who].get("/rounds/", follow=True)), people[who].get("/rounds/new"), people[who].post("/rounds/new", fields)
    if who not in EDITORS:
        assert (led, asked.status_code, sent.status_code) == (False, 403 if who else 302, 403 if who else 302)
        assert {one.name for one in table.rounds.all()} == before
        return
    assert (led, asked.status_code, sent.status_code, sent.headers["Location"]) == (True, 200, 302, f"/rounds/by-{who}/")
    state = table.rounds.look(f"by-{who}")
    assert (state.room.chair, [one.id for one in state.room.delegations[ACCOUNTS[who]].people]) == (ACCOUNTS[who], [who])
    assert set(state.room.delegations) == {ACCOUNTS[who], "XE"}
    sees = {one for one, client in people.items() if "openedround" in content(client.get(f"/rounds/by-{who}/"))}
    assert sees == {who}
    assert people[who].post(f"/rounds/by-{who}/act", {"kind": "begin", "page": "round", "form": "begin"}).status_code == 302


def test_an_editor_without_a_party_opens_no_round(table: Table, people: dict[str, Client]) -> None:  # noqa: ARG001
    """There would be no chair."""
    import_string("taiwa.accounts.people.add")("Edda", email="", party="", role="editor", password=PASSWORD)
    client, before = browser("Edda"), len(table.rounds.all())
    fields = {"body": "veskal fm", "ordinal": "5", "title": "t", "languages": "en", "chair": "XA", "hours": "72"}
    assert (client.get("/rounds/new").status_code, client.post("/rounds/new", fields).status_code) == (403, 403)
    assert len(table.rounds.all()) == before


def test_a_cookie_gives_no_seat_where_there_are_accounts(table: Table, people: dict[str, Client]) -> None:  # noqa: ARG001
    """Seats are taken by hand on one machine alone."""
    people["Dora"].cookies["taiwa_seat"] = quote("XB\tXB-head")
    assert people["Dora"].get(ROOM).status_code == 404
    assert people["Dora"].post(f"{ROOM}seat", {"seat": "XB\tXB-head"}).status_code == 404
    people["obs-1"].cookies["taiwa_seat"] = quote("XB\tXB-head")
    assert "ownnoteofXB" not in content(people["obs-1"].get(f"{ROOM}p/1"))
    assert people["obs-1"].get(f"{ROOM}p/1").status_code == 404


def test_an_observer_sees_what_the_chair_opens_and_no_more(shared: None, at_desk: Desk, people: dict[str, Client], tmp_path: Path) -> None:  # noqa: ARG001
    """With text, proposals and silence open, packages, temperature, notes and drafts stay in the room."""
    with settled(tmp_path) as (rounds, clock):
        one = Table(rounds, clock, what=replace(opening(PARTIES[:3]), title="titleofround"))
        plant(one)
        one.act("XA", room.TopicsOpened(("text", "proposals", "silence"), "observers"))
        told = "".join(content(people["obs-1"].get(address)) for name, address in every().items() if name.startswith("round"))
        assert {secret for secret in SECRETS if secret in told} >= {"wordsonthetable", "tabledofXC", "reservedbyXB", "agendaitem"}
        assert not {secret for secret in ("ownnoteofXB", "preparedofXB", "draftofXA", "temperatureasked", "packageoffered") if secret in told}
        assert people["Dora"].get(ROOM).status_code == 404


def test_what_is_done_is_in_the_log_of_the_round_and_in_no_other(table: Table, people: dict[str, Client]) -> None:
    """Under the name of the account; the log of the accounts tells nothing of a round."""
    assert people["XB-member"].post(f"{ROOM}act", {"kind": "note", "page": "round", "form": "note", "on": "", "words": "ownnoteofXB again"}).status_code == 302
    entries = table.rounds.log(NAME)
    assert '"person":"XB-member"' in str(entries[-1].body)
    assert [one for one in import_string("taiwa.accounts.people.log")(None, 99) if "round" in f"{one.what} {one.about}"] == []


def test_a_fault_tells_nothing_of_a_round(shared: None, caplog: pytest.LogCaptureFixture) -> None:  # noqa: ARG001
    """Neither the page nor the terminal of the server has the message of a fault, or the name of the round."""

    @quietly
    def broken(_request: object, name: str) -> HttpResponse:
        raise KeyError(f"tabledofXC {name}")

    with caplog.at_level(logging.DEBUG):
        request = RequestFactory().get(ROOM)
        request.resolver_match = None  # type: ignore[assignment]
        answer = broken(request, name=NAME)
    assert answer.status_code == 500
    assert "tabledofXC" not in content(answer)
    assert not re.search(f"tabledofXC|{NAME}", caplog.text)
    assert "KeyError" in caplog.text

