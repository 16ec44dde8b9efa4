"""The pages of what is registered: names lead to them, nothing is opened for them, and disagreeing sources are both shown."""

from html import unescape
from unittest.mock import patch

import pytest
from addresses import PAGES
from django.test import Client

from taiwa.record.resting import Resting
from taiwa.registry.models import Claim, Contradiction
from taiwa.values import Edtf
from taiwa.web.desk import Desk
from taiwa.web.pages.entries import _shortest
from taiwa.web.pages.sources import disagreements
from taiwa.web.pages.timeline import Time, _band

NO_READING = ("calendar", "calendar-named", "party", "person", "body", "meeting", "instrument", "registry")


@pytest.mark.parametrize("name", NO_READING)
def test_no_reading_is_opened(client: Client, at_desk: Desk, name: str) -> None:
    """What a page of the registry tells of documents it has from the index and from what is kept of each."""
    at_desk.draw()
    with patch.object(Resting, "fetched", side_effect=AssertionError), patch("taiwa.store.kept.file_of", side_effect=AssertionError):
        assert client.get(PAGES[name]).status_code == 200


def test_both_sources_of_a_disagreement_are_shown() -> None:
    """Each claim stands with its source; only a public address is a link."""
    claims = (Claim(value="2013", source="registry-file"), Claim(value="2014", source="https://mfa.example/page"))
    (found,) = disagreements([Contradiction(id="c", kind="date", topic="the day", claims=claims, reading="the later one")])
    assert [(claim.value, claim.origin.href) for claim in found.claims] == [("2013", ""), ("2014", "https://mfa.example/page")]
    assert found.reading == "the later one"


def test_a_name_within_another_is_looked_for_once() -> None:
    """Whoever finds the shorter form finds the longer one."""
    assert _shortest(("Republic of Keldea", "Keldea", "Keldean Republic")) == ["Keldea"]


@pytest.mark.parametrize(("when", "drawn"), [
    ("2013-01-01/2014-01-01", (200, 100, "observed")), ("../2014-01-01", (256, 44, "observed open")), ("2013-01-01/..", (200, 44, "observed open")),
])  # fmt: skip
def test_a_turn_without_a_known_day_is_not_drawn_as_long(when: str, drawn: tuple[int, int, str]) -> None:
    """Of a time that is open on one side only its known end is drawn."""
    at = {2013: 200, 2014: 300}
    band = _band(Time(row="", when=when, label="", words="", short="", code="observed"), lambda day: at[day.year], 0)
    assert (band.x, band.width, band.code) == drawn
    assert Edtf(when)


def test_languages_of_names_are_called_by_name(client: Client) -> None:
    """Nobody has to know that ja is Japanese."""
    page = client.get("/persons/ila-kasverin", headers={"accept-language": "en"}).content.decode()
    assert "<dt>Japanese</dt>" in page
    assert "<dt>ロシア語</dt>" in client.get("/persons/ila-kasverin", headers={"accept-language": "ja"}).content.decode()


@pytest.mark.parametrize("address", ["/meetings/veskal/fm-02", "/bodies/veskal/fm"])
def test_what_sources_say_of_another_dialogue_is_not_said_of_this_one(client: Client, at_desk: Desk, address: str) -> None:
    """Every dialogue has ministers and a second meeting: an id is one's own, and so is the disagreement about it."""
    topics = [one.topic for dialogue in at_desk.knowledge.dialogues.values() if dialogue.id != "veskal" for one in dialogue.contradictions]
    page = unescape(client.get(address).content.decode())
    assert topics
    assert [topic for topic in topics if topic in page] == []
