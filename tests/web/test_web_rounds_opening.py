"""A round that is opened with the form, on this machine alone; who may on a shared server stands in test_web_rounds_access.py."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from lxml import html
from roundtable import Clock, settled

from taiwa.rounds import Delegation
from taiwa.rounds.parties import placeholder
from taiwa.store.rounds.log import Rounds
from taiwa.web.desk import Desk
from taiwa.web.workroom.office import Office, office, settle

NEW = "/rounds/new"
TYPED = {
    "body": "veskal fm", "ordinal": "4", "title": "Fourth meeting", "languages": "en ja", "chair": "XD", "delegations": "XA\r\nSarmeth @ Asia/Tokyo\r\n", "quorum": "2",
    "hours": "48", "name": "",
}  # fmt: skip


@pytest.fixture
def rounds(at_desk: Desk, tmp_path: Path) -> Iterator[Rounds]:  # noqa: ARG001
    """Rounds, of which there are none yet."""
    with settled(tmp_path) as (kept, _):
        yield kept


def test_a_round_is_opened_as_it_is_asked_for(client: Client, rounds: Rounds) -> None:
    """The list leads to the form; what was typed is in the round, and whoever opened it sits in the chair."""
    assert f'href="{NEW}"' in client.get("/rounds/").content.decode()
    answer = client.post(NEW, TYPED, follow=True)
    assert answer.redirect_chain == [("/rounds/veskal-fm-4/", 302)]
    room = rounds.look("veskal-fm-4").room
    assert (room.dialogue, room.body, room.ordinal, room.title, room.chair) == ("veskal", "fm", 4, "Fourth meeting", "XD")
    assert (room.rules.languages, room.rules.quorum, room.rules.minimum_silence_hours) == (("en", "ja"), 2, 48)
    zones = {"XD": "UTC", "XA": "UTC", "XB": "Asia/Tokyo"}
    assert room.delegations == {party: Delegation(party=party, people=(placeholder(party),), zone=zone) for party, zone in zones.items()}
    assert "XD-head, head for" in answer.content.decode()


def test_left_empty_the_members_of_the_dialogue_are_all_needed(client: Client, rounds: Rounds, at_desk: Desk) -> None:
    """As `taiwa round new` without delegations and quorum; a name that is given is the name."""
    assert client.post(NEW, {**TYPED, "delegations": " ", "quorum": "", "name": "ministers"}).status_code == 302
    room = rounds.look("ministers").room
    assert tuple(room.delegations) == at_desk.knowledge.dialogues["veskal"].members
    assert room.rules.quorum == len(room.delegations)


def test_the_first_round_makes_the_file(client: Client, at_desk: Desk, tmp_path: Path) -> None:  # noqa: ARG001
    """Where there were no rounds, a look at the form makes none."""
    before = office()
    one = Office(str(tmp_path / "new.rounds.db"), Clock())
    settle(one)
    try:
        assert client.get(NEW).status_code == 200
        assert one.rounds is None
        assert client.post(NEW, TYPED).status_code == 302
        assert one.rounds is not None
        assert [kept.name for kept in one.rounds.all()] == ["veskal-fm-4"]
        assert "Fourth meeting" in client.get("/rounds/veskal-fm-4/").content.decode()
        one.rounds.close()
    finally:
        settle(before or Office(str(tmp_path / "none.db")))


@pytest.mark.parametrize(("name", "value", "en", "ja"), [
    ("body", "", "“Body” is empty", "「会議体」が空欄です"), ("body", "veskal none", "“veskal none” is none of the answers", "「veskal none」は選べません"),
    ("chair", "", "“Party in the chair” is empty", "「議長国」が空欄です"), ("chair", "XZ", "“XZ” is none of the answers", "「XZ」は選べません"),
    ("title", " ", "“Title” is empty", "「題名」が空欄です"), ("ordinal", "0", "“0” is no number", "「0」はここにある番号ではありません"),
    ("ordinal", "four", "“four” is no number", "「four」はここにある番号ではありません"), ("quorum", "0", "“0” is no number", "「0」はここにある番号ではありません"),
    ("hours", "", "“Least silence, in hours” is empty", "空欄です"), ("languages", "", "languages of the body are none", "言語"),
    ("languages", "en en", "languages of the body are none", "言語"), ("delegations", "XA\nXA", "XA", "XA"), ("delegations", "Nowhere", "there is no party Nowhere", "Nowhere"),
    ("delegations", "XA@Moon/Base", "“Moon/Base” is no time zone", "「Moon/Base」"), ("name", "a/b", "“a/b” is no name of a round", "「a/b」"),
    ("name", "taken", "a round is called taken already", "taken という会合はもうあります"),
])  # fmt: skip
def test_what_is_refused_is_told_and_nothing_typed_is_lost(client: Client, rounds: Rounds, name: str, value: str, en: str, ja: str) -> None:
    """In the language of the page; every field has again what was typed into it, and no round is there that was not."""
    assert client.post(NEW, {**TYPED, "name": "taken"}).status_code == 302
    sent = {**TYPED, "name": "other", "quorum": "3", "hours": "50", "title": "A title", name: value}
    for language, words in (("en", en), ("ja", ja)):
        answer = client.post(NEW, sent, headers={"accept-language": language})
        top = html.document_fromstring(answer.content)
        (told,) = (" ".join(one.text_content().split()) for one in top.find_class("trouble"))
        assert (answer.status_code, words in told) == (422, True), told
        form = next(one for one in top.forms if one.get("action") == NEW)
        again = {key: (form.fields[key] or "").strip() for key in sent}
        known = {"body": {"veskal fm"}, "chair": {"XD"}}
        assert again == {key: "" if key in known and typed not in known[key] else typed.replace("\r\n", "\n").strip() for key, typed in sent.items()}
    assert [kept.name for kept in rounds.all()] == ["taken"]
