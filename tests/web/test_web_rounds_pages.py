"""Every page of a round: in both languages, with nothing missing and no English of ours under ja, from few questions; and the Word file both ways."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html
from roundtable import NAME, Table, opening, seated, settled, wish
from test_web_japanese import foreign, known, printed, told
from test_web_pages import Shape

from taiwa.rounds.events import ending, room, text
from taiwa.rounds.text.reading import digest
from taiwa.web.desk import Desk
from taiwa.web.settings import LANGUAGES

__all__ = ["known", "printed"]
"""Fixtures."""
PAGES = ("", "p/1", "p/1 bis", "table", "packages", "silence", "delegation", "log", "word")
_OURS = frozenset({"JSON Lines", "iCalendar", "Word", "Chair", "UTC", "Asia/Tokyo", "Asia/Tashkent", "Europe/Berlin", "bis", "Fourth meeting"})
"""Formats, zones, numbers, what the round is called, and the name under which the chair's compromise stands in a text that is negotiated in English."""


@pytest.fixture
def table(at_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:  # noqa: ARG001
    """A round in which something stands on every page."""
    with settled(tmp_path_factory.mktemp("rounds")) as (rounds, clock):
        one = Table(rounds, clock).circulated()
        first = one.tabled("XB", wish("1", "shall", "should"))
        other = one.tabled("XC", text.Wish(change="insert", target="1", words={"en": "They met."}, reason="A fact."))
        one.act("XB", text.NoteKept("1", "Our limit."))
        one.act("XB", text.ProposalKept(wish("1", "water", "energy")))
        one.act("XD", text.Reserved("1", "No instructions."))
        one.act("XA", text.PackageOffered("Both", (first, other)))
        one.act("XC", text.PackageAnswered("package-1", accept=False, reason="Too much."))
        one.act("XA", text.TemperatureAsked("1", "Could it be accepted?"))
        one.act("XB", text.TemperatureGiven("check-1", "cool"))
        one.act("XC", ending.Objected("Too early."))
        one.act("XC", ending.PositionExplained("We read it narrowly."))
        other_round = Table(rounds, clock, "adopted", opening()).circulated()
        other_round.act("XA", ending.Adopted(digest(other_round.state.text), ("XA", "XB", "XC")))
        other_round.act("XA", ending.PromiseListed(paragraph="1", owners=("XB",), words="water"))
        other_round.act("XB", ending.ReportSubmitted("promise-1", "Done.", ()))
        drafted = Table(rounds, clock, "drafted", opening())
        drafted.act("XA", room.DraftingBegun())
        drafted.act("XA", text.DraftKept({"en": "Statement", "ja": "声明"}, tuple(drafted.drafts())))
        yield one


ADDRESSES = (*(f"/rounds/{NAME}/{page}" for page in PAGES), "/rounds/", "/rounds/adopted/follow-up", "/rounds/adopted/silence", "/rounds/drafted/draft")


@pytest.mark.parametrize("language", [code for code, _ in LANGUAGES])
@pytest.mark.parametrize("party", ["XA", "XB"])
def test_every_page_of_a_round_is_whole(client: Client, table: Table, party: str, language: str) -> None:  # noqa: ARG001
    """No field is missing, nothing is inline, no id stands twice, no heading is left out."""
    for name in (NAME, "adopted", "drafted"):
        seated(client, party, name=name)
    for address in ADDRESSES:
        response = client.get(address, headers={"accept-language": language})
        if address.endswith("draft") and party != "XA":
            assert response.status_code == 404
            continue
        shape = Shape(response.content.decode())
        assert (address, response.status_code, shape.lang, shape.inline, shape.headings.count(1)) == (address, 200, language, [], 1)
        assert "is no field»" not in response.content.decode()
        assert (address, [one for one in set(shape.ids) if shape.ids.count(one) > 1]) == (address, [])


def test_a_page_of_a_round_shows_no_english_of_ours(client: Client, table: Table, printed: str, known: frozenset[str]) -> None:
    """Words of ours are Japanese; those of persons and of the text say that they are another's."""
    for name in (NAME, "adopted", "drafted"):
        seated(client, "XA", name=name)
    ids = {f"{role} of {party}" for party in table.state.room.delegations for role in ("head", "member", "interpreter")}
    names = known | ids | _OURS | {NAME, "adopted", "drafted"} | set(table.state.text.proposals) | {"package-1", "check-1", "promise-1", "report-1", "report", "kept-2"}
    found: dict[str, list[str]] = {}
    for address in ADDRESSES:
        top = html.document_fromstring(client.get(address, headers={"accept-language": "ja"}).content)
        for option in top.iter("option"):
            option.text = None if option.getparent().get("name") in ("seat", "to", "zone", "proposals", "paragraph") else option.text
        runs = (run for language, words in told(top) if language == "ja" for run in foreign(words, printed, names))
        found[address] = [run for run in runs if not any(one in run for one in ids)]
    assert {address: runs for address, runs in found.items() if runs} == {}


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_of_a_round_asks_more_for_more(client: Client, table: Table, at_desk: Desk, address: str) -> None:
    """The number of questions to the rounds and to the record does not grow with proposals."""
    for name in (NAME, "adopted", "drafted"):
        seated(client, "XA", name=name)
    asked = []
    for _ in range(2):
        client.get(address)
        with CaptureQueriesContext(connections[table.rounds.alias]) as rounds, CaptureQueriesContext(connections[at_desk.store.alias]) as record:
            assert client.get(address).status_code == 200
        asked.append((len(rounds), len(record)))
        for _ in range(4):
            table.tabled("XD", wish("1", "shall", f"must{len(table.state.text.proposals)}"))
    assert asked[0] == asked[1]
    assert max(asked[0]) <= 6


def edited(data: bytes) -> bytes:
    """The file after somebody wrote another word over one of it."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(b"decided", b"agreed"))
    return out.getvalue()


def test_a_word_file_comes_back_as_prepared_proposals(client: Client, table: Table) -> None:
    """What a delegation changed is kept as its own, and nothing is tabled; what is no such file is refused with a sentence."""
    seated(client, "XD")
    data = client.get(f"/rounds/{NAME}/text.docx").content
    file = BytesIO(edited(data))
    file.name = "text.docx"
    before = len(table.state.text.proposals)
    page = client.post(f"/rounds/{NAME}/word", {"file": file, "reason": "From the capital."}).content.decode()
    assert "1 proposals were prepared" in page
    (kept,) = table.state.own["XD"].kept.values()
    assert (kept.target, kept.place.old if kept.place else "", kept.words, kept.reason) == ("3", "decided", {"en": "agreed"}, "From the capital.")
    assert len(table.state.text.proposals) == before
    bad = BytesIO(b"no file")
    bad.name = "x.docx"
    assert client.post(f"/rounds/{NAME}/word", {"file": bad, "reason": "r"}).status_code == 422
