"""A whole round from its pages: from draft to brackets to a silence that is broken and resumed, to the adopted text in the record and the reports on it."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import pytest
from django.test import Client
from roundtable import FM2, NAME, Clock, Table, opening, press, seated, settled

from taiwa.cli.command import Choices
from taiwa.cli.records import current
from taiwa.rounds import verify
from taiwa.web.desk import Desk, sit_at

ROOM = f"/rounds/{NAME}/"
DELEGATIONS = ("XA", "XB", "XC", "XD", "XE")


@pytest.fixture
def own_desk(at_desk: Desk, example_record: Choices, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the example record on the desk."""
    at_desk.store.back_up(tmp_path / "own.db")
    with current(Choices(record=tmp_path / "own.db", registry=example_record.registry), at_desk.knowledge) as store:
        copy = Desk(store, at_desk.knowledge)
        sit_at(copy)
        yield copy
        copy.close()
    sit_at(at_desk)


@pytest.fixture
def table(own_desk: Desk, tmp_path: Path) -> Iterator[Table]:  # noqa: ARG001
    """A round of five delegations that was just opened."""
    with settled(tmp_path) as (rounds, clock):
        yield Table(rounds, clock, what=opening(DELEGATIONS))


class Doing(Protocol):
    """Somebody's browser, with a screen or without."""

    clock: Clock

    def do(self, who: str, page: str, key: str, /, **typed: object) -> None:
        """Send a form that is on a page, and be let through."""

    def page(self, who: str, page: str) -> str:
        """What somebody reads."""


class Sessions:
    """A browser for each delegation, the observer and nobody; each deed takes a minute."""

    def __init__(self, clock: Clock) -> None:
        """Everybody sits down; the observer when there is one."""
        self.clock = clock
        self.clients = {party: seated(Client(), party) for party in DELEGATIONS}

    def do(self, who: str, page: str, key: str, /, **typed: object) -> None:
        """Send a form that is on a page, and be let through."""
        self.clock.now += timedelta(minutes=1)
        answer = press(self.clients[who], f"{ROOM}{page}", key, **typed)
        assert answer.status_code == 302, answer.content.decode().partition("<main")[2]

    def page(self, who: str, page: str) -> str:
        """What somebody reads; nobody has no seat."""
        client = self.clients.get(who) or Client()
        return client.get(f"{ROOM}{page}").content.decode()


def test_a_round_is_run_from_draft_to_follow_up(table: Table, own_desk: Desk) -> None:
    """Everything is done with forms that are on the pages of whoever does it; at the end the record holds the text and its promises."""
    all_of = Sessions(table.clock)
    drafted(all_of)
    negotiated(all_of, table)
    adopted(all_of, table)
    followed(all_of, table)
    assert "DUE" in all_of.page("XB", "follow-up.ics")
    in_the_record(own_desk)


def in_the_record(desk: Desk) -> None:
    """The text stands among the documents, held by those alone who did not dissociate; positions, promises and comparison show it."""
    held = desk.draw()
    work = next(work for work in held.works if work.document.file.startswith(NAME))
    assert set(work.document.meta.parties) == {"XA", "XB", "XC", "XE"}
    assert {one.party for one in held.positions() if one.place and one.place.document == work.id and one.issue == "nuclear-weapon-free-zone"} == {"XA", "XB", "XC", "XE"}
    (promise,) = [one for one in held.commitments() if one.place.document == work.id]
    assert (promise.owners, str(promise.deadline)) == (("XA",), "2027")
    compared = Client().get("/compare", {"before": FM2, "after": work.id, "in": "en"})
    assert "early establishment" in compared.content.decode()


def drafted(all_of: Doing) -> None:
    """The chair invites, begins, takes agreed language of the record and words of its own, and circulates."""
    all_of.do("XA", "", "observer", party="OBS", people="obs-1")
    all_of.do("XA", "", "agenda", items="Water\nEnergy")
    all_of.do("XA", "draft", "begin")
    all_of.do("XA", "draft", "draft-title", words_en="Joint Statement of the Fourth Foreign Ministers' Meeting of the Veskal Sea Dialogue", words_ja="「ヴェスカル海」対話・第4回外相会合 共同声明")
    all_of.do("XA", "draft", "draft-own", words_en="The Ministers supported the establishment of a nuclear-weapon-free zone.", words_ja="閣僚は、非核兵器地帯の設置を支持した。")
    all_of.do("XA", "draft", "draft-own", words_en="Keldea will provide 20 pumps by 2027.", words_ja="ケルデアは、2027年までにポンプ20台を供与する。")
    all_of.do("XA", "draft", "draft-own", words_en="To be left out.", words_ja="除く。")
    all_of.do("XA", "draft", "redraft-drop-3")
    all_of.do("XA", "draft", "circulate")


def negotiated(all_of: Doing, table: Table) -> None:
    """Brackets, notes, a package, a compromise, and a clean text in two languages."""
    all_of.do("XB", "p/2", "note-2", words="Our budget allows thirty.")
    all_of.do("XB", "p/2", "propose-2", words="Keldea will provide 30 pumps by 2027.", reason="More are needed.", how="keep")
    all_of.do("XB", "delegation", "table-kept-2")
    all_of.do("XC", "p/2", "support-XB-1")
    all_of.do("XD", "p/1", "propose-1", words="The Ministers supported the early establishment of a nuclear-weapon-free zone.", reason="It is late.")
    assert "[20] [XB, XC: 30]" in all_of.page("XE", "p/2")
    all_of.do("XA", "packages", "package", title="All of it", proposals=["XB-1", "XD-1"])
    for party in set(DELEGATIONS) - {"XA"}:
        all_of.do(party, "packages", "answer-package-package-1", answer="accept")
    all_of.do("XA", "p/1", "align-1", words_ja="閣僚は、非核兵器地帯の早期設置を支持した。")
    all_of.do("XA", "p/2", "align-2", words_ja="ケルデアは、2027年までにポンプ30台を供与する。")
    all_of.do("XA", "p/1", "agree-1")
    assert table.state.text.paragraphs["2"].words["en"] == "Keldea will provide 30 pumps by 2027."


def adopted(all_of: Doing, table: Table) -> None:
    """Silence is broken, the objection withdrawn, the silence resumed and run out; one dissociates, and the chair publishes."""
    all_of.do("XA", "silence", "silence")
    all_of.do("XE", "silence", "object", reason="The capital asks for time.")
    assert table.state.stage == "negotiating"
    all_of.do("XE", "silence", "withdraw-objection")
    all_of.do("XA", "silence", "resume")
    all_of.do("XD", "silence", "dissociate", whole="1", words="Not for us.")
    all_of.do("XC", "silence", "explain", words="We read it narrowly.")
    table.clock.now += timedelta(hours=80)
    assert "By silence" in all_of.page("XB", "silence")
    all_of.do("XB", "silence", "sign")
    all_of.do("XA", "", "open", topics=["text", "silence", "follow-up"], to="public")
    nobody = all_of.page("nobody", "")
    assert "30 pumps" in nobody
    assert "budget" not in nobody


def followed(all_of: Doing, table: Table) -> None:
    """The promise is listed, reported on, returned, reported on again with evidence, and accepted; the log that the public is given can be verified."""
    all_of.do("XA", "follow-up", "promise", paragraph="2", words="Keldea will provide 30 pumps by 2027.", owners=["XA"], due="2027-06-30", measure="Pumps")
    all_of.do("XA", "follow-up", "report-promise-1", words="Ten were sent.")
    all_of.do("XB", "follow-up", "review-report-1", outcome="returned", reason="Thirty were promised.")
    all_of.do("XA", "follow-up", "report-promise-1", words="All thirty.", title="Bill of lading", address="https://ports.example/1")
    all_of.do("XB", "follow-up", "review-report-2", outcome="accepted")
    all_of.do("XC", "follow-up", "reply-report-2", words="They run.")
    assert table.state.ending.reports["report-2"].state == "accepted"
    lines = all_of.page("nobody", "log.jsonl").splitlines()
    assert verify(lines) == ()
    assert sum(json.loads(line)["body"] is not None for line in lines) in range(1, len(lines))
