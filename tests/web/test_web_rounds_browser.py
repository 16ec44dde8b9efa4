"""The workroom in a real browser: a whole round in seven sessions, and each of its pages in both languages, light and dark, on a telephone and a desk."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest
from browser import Browser
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.test import override_settings
from roundtable import NAME, Table, invited, opening, settled, wish
from test_web_browser import LOOKS
from test_web_rounds_whole import DELEGATIONS, adopted, drafted, followed, in_the_record, negotiated
from test_web_rounds_whole import own_desk as _own_desk
from waitress.server import create_server

from taiwa.rounds.events import ending, room, text
from taiwa.rounds.text.reading import digest
from taiwa.web.desk import Desk

own_desk = _own_desk


@contextmanager
def served() -> Iterator[str]:
    """The pages of this process at an address of this computer."""
    with override_settings(ALLOWED_HOSTS=["127.0.0.1", "testserver"]):
        server = create_server(get_wsgi_application(), host="127.0.0.1", port=0, threads=2)
        thread = Thread(target=server.run, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.effective_port}/rounds/{NAME}/"
        server.close()
        thread.join(timeout=10)
        connections.close_all()


class Screens:
    """A session of one browser for each delegation, for the observer and for nobody; each deed takes a minute."""

    def __init__(self, browser: Browser, table: Table, address: str, axe: str) -> None:
        """Everybody opens the room; each delegation takes its seat."""
        self.browser, self.clock, self.address, self.axe = browser, table.clock, address, axe
        self.seen: set[str] = set()
        for who in DELEGATIONS:
            self._at(who, "")
            browser.send("form.seat", seat=f"{who}\t{who}-head")

    def do(self, who: str, page: str, key: str, /, **typed: object) -> None:
        """Fill in a form that is on a page, and press its button."""
        self.clock.now += timedelta(minutes=1)
        self._at(who, page)
        self.browser.run(f"window.old = true; ({_FILL})({json.dumps(key)}, {json.dumps(typed)})")
        self.browser.until("!window.old && document.readyState === 'complete'")
        assert self.browser.run("document.querySelector('.trouble')?.textContent ?? ''") == ""
        assert self.browser.run("performance.getEntriesByType('navigation')[0].responseStatus") == 200

    def page(self, who: str, page: str) -> str:
        """What somebody reads, whether it is a page or a file."""
        self._at(who, "")
        found: str = self.browser.run(f"fetch({json.dumps(self.address + page)}).then(answer => answer.text())")
        return found

    def _at(self, who: str, page: str) -> None:
        self.browser.sit(who)
        if who not in self.seen:
            self.seen.add(who)
            self.browser.look(width=1440, dark=False, language="en")
        self.browser.open(self.address + page)


_FILL = """(key, typed) => {
    const form = [...document.forms].find(one => one.elements.form?.value === key);
    for (const [name, value] of Object.entries(typed)) {
        const fields = [...form.elements].filter(one => one.name === name.replace('words_', 'words-'));
        for (const field of fields) {
            if (field.type === 'checkbox') field.checked = [value].flat().includes(field.value); else field.value = value;
        }
        if (!fields.length) throw new Error(name);
    }
    for (const one of document.querySelectorAll('details')) one.open = true;
    setTimeout(() => form.querySelector('button').click(), 0);
}"""


@pytest.mark.slow
def test_a_whole_round_is_run_in_seven_sessions(page: Browser, axe: str, own_desk: Desk, tmp_path: Path) -> None:
    """A chair, four more delegations, an observer and somebody without a seat, each with cookies of their own."""
    with settled(tmp_path) as (rounds, clock):
        table = Table(rounds, clock, what=opening(DELEGATIONS))
        with served() as address:
            screens = Screens(page, table, address, axe)
            drafted(screens)
            screens.browser.sit("OBS")
            screens.browser.open(address)
            screens.browser.send("form.seat", seat="OBS\tobs-1")
            negotiated(screens, table)
            assert "pumps" not in screens.page("OBS", "")
            adopted(screens, table)
            followed(screens, table)
            in_the_record(own_desk)
        page.sit("")


VIEWS = {
    "list": ("../", "XA"), "room": ("", "XA"), "room-public": ("", ""), "paragraph": ("p/1", "XA"), "table": ("table", "XC"), "packages": ("packages", "XA"),
    "silence": ("silence", "XB"), "delegation": ("delegation", "XB"), "log": ("log", "XB"), "word": ("word", "XB"), "draft": ("draft", "XA"), "follow-up": ("follow-up", "XB"),
}  # fmt: skip
"""Every page of a round, and who looks at it."""


@pytest.fixture(scope="module")
def rooms(at_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:  # noqa: ARG001
    """The same round while it is drafted, negotiated and followed up, by the page that shows it best."""
    with settled(tmp_path_factory.mktemp("looks")) as (rounds, clock), served() as address:
        at = {name: Table(rounds, clock, name, opening()) for name in (NAME, "drafted", "adopted")}
        at["drafted"].act("XA", room.DraftingBegun())
        at["drafted"].act("XA", text.DraftKept({"en": "Statement", "ja": "声明"}, tuple(at[NAME].drafts())))
        at["adopted"].circulated().act("XA", ending.Adopted(digest(at["adopted"].state.text), ("XA", "XB", "XC", "XD")))
        at["adopted"].act("XA", ending.PromiseListed(paragraph="1", owners=("XB",), words="cooperate in the field of water", measure="Water"))
        at["adopted"].act("XB", ending.ReportSubmitted("promise-1", "Done.", (ending.Evidence("Report", "https://example.org/1"),)))
        one = at[NAME].circulated()
        one.act("XA", room.AgendaSet(("Water", "Energy")))
        one.act("XA", invited())
        first, other = one.tabled("XB", wish("1", "shall", "should")), one.tabled("XC", wish("2", "welcomed", "noted", "The Ministers welcomed the progress of the working group."))
        one.tabled("XA", wish("1", "shall", "will"), as_chair=True)
        one.act("XD", text.Reserved("3", "The place is not settled."))
        one.act("XB", text.NoteKept("1", "Our limit."))
        one.act("XB", text.ProposalKept(wish("1", "water", "energy")))
        one.act("XA", text.PackageOffered("Both", (first, other)))
        one.act("XA", text.TemperatureAsked("1", "Could this be accepted?"))
        one.act("XC", ending.Objected("Too early."))
        yield {"draft": address.replace(NAME, "drafted"), "follow-up": address.replace(NAME, "adopted"), "": address}


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", VIEWS)
def test_a_page_of_a_round_stands_in_a_real_browser(page: Browser, rooms: dict[str, str], axe: str, name: str, look: str) -> None:
    """No complaint in the console, no sideways scrolling, nothing serious that axe finds, also with every form open."""
    width, dark, language = LOOKS[look]
    path, party = VIEWS[name]
    address = rooms.get(name, rooms[""])
    page.sit(f"look {party}")
    page.look(width=width, dark=dark, language=language)
    page.open(address)
    page.send("form.seat", seat=f"{party}\t{party}-head" if party else "")
    page.open(address + path)
    if folder := os.environ.get("TAIWA_PICTURES"):
        page.picture(Path(folder) / f"round-{name}-{look}.png")
    assert page.complaints == []
    assert page.run("document.documentElement.lang") == language
    assert page.run("document.documentElement.scrollWidth") <= width
    page.run("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    if os.environ.get("TAIWA_PICTURES") and name in ("paragraph", "silence"):
        page.picture(Path(os.environ["TAIWA_PICTURES"]) / f"round-{name}-open-{look}.png")
    assert page.run("document.documentElement.scrollWidth") <= width
    assert page.faults(axe) == []
    page.sit("")
