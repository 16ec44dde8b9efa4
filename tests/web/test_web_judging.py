"""What was read is corrected from where it is read, with author and reason, and what that changed is seen at once."""

import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from addresses import ACT, FM1, FM2, KEPT, TOLD

from taiwa.web.desk import Desk, desk, sit_at

from django.test import Client  # isort: skip
from taiwa.cli.command import Choices  # isort: skip
from taiwa.cli.records import current  # isort: skip

THING = {"work": FM2, "act": ACT}
SIGNED = {"author": "森 花子", "reason": "read again <b>"}


@pytest.fixture
def own(at_desk: Desk, example_record: Choices, tmp_path: Path) -> Iterator[Client]:
    """A copy of the example record on the desk; afterwards the record itself is back on it."""
    at_desk.store.back_up(tmp_path / "own.db")
    with current(Choices(record=tmp_path / "own.db", registry=example_record.registry), at_desk.knowledge) as store:
        copy = Desk(store, at_desk.knowledge)
        sit_at(copy)
        yield Client(headers={"accept-language": "en"})
        copy.close()
    sit_at(at_desk)
    shutil.rmtree(tmp_path, ignore_errors=True)


def test_a_correction_changes_the_answers_and_is_shown(own: Client) -> None:
    """A judgement is kept with its author and reason; the rows that went and came stand beside each other."""
    before = desk().record.positions(issue="nuclear-weapon-free-zone")
    sent = own.post("/judge", {**THING, **SIGNED, "verdict": "changed", "issues": "nuclear-weapon-free-zone", "stance": "opposes"})
    assert sent.status_code == 302
    page = own.get(sent.headers["Location"]).content.decode()
    assert "opposes" in page
    assert unescape(page).count("森 花子: read again <b>") == 1
    assert "again <b>" not in page
    assert desk().record.positions(issue="nuclear-weapon-free-zone") != before
    assert "森 花子" in own.get(f"/judge?work={FM2}&act={ACT}").content.decode()


def test_a_judgement_is_taken_back(own: Client) -> None:
    """What is taken back never was; both lines stay in the ledger."""
    before = desk().record.positions()
    sent = own.post("/judge", {**THING, **SIGNED, "verdict": "changed", "issues": "nuclear-weapon-free-zone", "stance": "opposes"}).headers["Location"]
    assert desk().record.positions() != before
    assert own.post(sent, {"author": "Mori", "reason": ""}).status_code == 422
    assert own.post(sent, {"author": "Mori", "reason": "a slip"}).status_code == 302
    assert desk().record.positions() == before
    assert "taken back" in own.get(sent).content.decode()
    assert len(desk().store.judgements()) == 2


def test_a_doubt_is_settled_from_the_review(own: Client) -> None:
    """A line of the review has a way to judge it, and is gone once it is judged."""
    check = desk().record.review()[0]
    assert f"doubt={check.id}" in own.get("/review").content.decode()
    assert own.get(f"/judge?doubt={check.id}").status_code == 200
    assert own.post("/judge", {"doubt": check.id, "verdict": "wrong", **SIGNED}).status_code == 302
    assert check.id not in {one.id for one in desk().record.review()}


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "right", "author": "", "reason": "x"}, {"verdict": "right", "author": "Mori", "reason": "  "},
        {"author": "Mori", "reason": "x"}, {"verdict": "added", "author": "Mori", "reason": "x"},
        {"verdict": "changed", "author": "Mori", "reason": "x"},
        {"verdict": "changed", "holders": "nobody at all", "author": "Mori", "reason": "x"},
        {"verdict": "changed", "type": "odd", "author": "Mori", "reason": "x"},
        {"verdict": "changed", "issues": "no such issue", "author": "Mori", "reason": "x"},
    ],
    ids=["no author", "no reason", "no verdict", "unknown verdict", "nothing changed", "unknown party", "unknown act", "unknown issue"],
)  # fmt: skip
def test_what_says_nothing_is_not_taken(own: Client, fields: dict[str, str]) -> None:
    """The form comes back with why, and with what was typed; nothing is kept."""
    response = own.post("/judge", {**THING, **fields})
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert desk().store.judgements() == []


@pytest.mark.parametrize("fields", [{"reason": "x" * 2001}, {"author": "x" * 401}, {"holders": "x" * 401}, {"reason": "a\0b"}], ids=["reason", "author", "value", "zero byte"])
def test_what_is_too_long_is_refused(own: Client, fields: dict[str, str]) -> None:
    """No field of a form takes more than it may."""
    assert own.post("/judge", {**THING, **SIGNED, "verdict": "wrong", **fields}).status_code == 400
    assert desk().store.judgements() == []


def test_a_forged_judgement_is_refused(own: Client) -> None:  # noqa: ARG001
    """Without the token of the form nothing is kept, and nothing is judged by following a link."""
    forged = Client(enforce_csrf_checks=True)
    assert forged.post("/judge", {**THING, **SIGNED, "verdict": "wrong"}).status_code == 403
    assert forged.get("/judge", {**THING, **SIGNED, "verdict": "wrong"}).status_code == 200
    assert forged.put("/judge").status_code in (403, 405)
    assert desk().store.judgements() == []


def test_what_would_change_is_seen_before_it_is_kept(own: Client) -> None:
    """The form tells the rows that would go and come, as they then do; nothing is written, and nobody needs to sign."""
    said = {**THING, "verdict": "changed", "issues": "nuclear-weapon-free-zone", "stance": "opposes"}
    before = desk().record.positions()
    page = own.post("/judge", {**said, "try": "1"})
    assert page.status_code == 200
    tried = page.content.decode().partition('class="tried"')[2].partition("</section>\n<p class")[0]
    assert "opposes" in tried
    assert desk().store.judgements() == []
    assert desk().draw().positions() == before
    kept = own.get(own.post("/judge", {**said, **SIGNED}).headers["Location"]).content.decode()
    assert tried.count("<li><p>") == kept.count("<li><p>")
    assert own.post("/judge", {**THING, "try": "1"}).status_code == 422


def test_a_name_is_corrected_from_where_it_is_read(own: Client) -> None:
    """Each name beside its paragraph has a way to say what it means, or that it is none, for all its places in the document."""
    page = unescape(own.get(f"/d/{FM2}/").content.decode())
    name = {"work": FM2, "name": "ヘリヴァント共和国", "kind": "party"}
    assert f"/judge?work={FM2}&name=" in page
    form = own.get("/judge", name).content.decode()
    assert "times in this document" in form
    assert own.post("/judge", {**name, **SIGNED, "verdict": "changed", "is": "Tornevia"}).status_code == 302
    named = [one for one in desk().document(desk().record.by_id[FM2]).mentions if one.value == "XD"]
    assert "ヘリヴァント共和国" in {one.span.of(desk().document(desk().record.by_id[FM2]).text) for one in named}
    assert own.post("/judge", {**name, **SIGNED, "verdict": "changed", "is": "nobody at all"}).status_code == 422
    assert own.post("/judge", {**name, **SIGNED, "verdict": "wrong"}).status_code == 302
    assert own.get("/judge", name).status_code == 404


def test_a_follow_up_is_judged_from_the_chain_and_from_the_passage(own: Client) -> None:
    """What tells of a promise is taken out, given another effect, or put in where nothing was read; the deadline moves with it."""
    pair = {"promise": KEPT, "later": TOLD}
    assert f"/judge?promise={KEPT}&later={TOLD}" in unescape(own.get("/commitments").content.decode())
    assert f"/judge?promise={KEPT}&later={TOLD}" in unescape(own.get(f"/d/{FM2}/").content.decode())
    moved = own.post("/judge", {**pair, **SIGNED, "verdict": "changed", "deadline": "2031-06"})
    assert (moved.status_code, str(desk().record.by_promise[KEPT].deadline)) == (302, "2031-06")
    assert desk().record.by_promise[KEPT].follow_ups[0].effect == "changed"
    assert "2031-06" in own.get(moved.headers["Location"]).content.decode()
    for verdict, effect in (("changed", "odd"), ("changed", "progress")):
        answer = own.post("/judge", {**pair, **SIGNED, "verdict": verdict, "effect": effect, "deadline": "2040"})
        assert answer.status_code == 422, effect
    own.post("/judge", {**pair, **SIGNED, "verdict": "wrong"})
    assert desk().record.by_promise[KEPT].follow_ups == ()


def test_a_passage_is_given_its_promise(own: Client) -> None:
    """From an act one chooses among earlier promises, and says what became of it."""
    assert f"/follow-up?work={FM2}&act={ACT}" in unescape(own.get(f"/judge?work={FM2}&act={ACT}").content.decode())
    choices = unescape(own.get(f"/follow-up?work={FM2}&act={ACT}").content.decode())
    promise = next(row.id for row in desk().record.commitments() if row.place.document == FM1 and f"promise={row.id.replace(':', '%3A')}&" in choices)
    pair = {"promise": promise, "work": FM2, "act": ACT}
    assert 'value="right"' not in own.get("/judge", pair).content.decode()
    assert own.post("/judge", {**pair, **SIGNED, "verdict": "changed", "effect": "progress"}).status_code == 302
    (told,) = [one for one in desk().record.by_promise[promise].follow_ups if one.place.document == FM2 and one.why[0].sign == "judged by"]
    assert (told.effect, told.sure) == ("progress", True)


def test_an_address_is_found_when_the_day_of_its_document_is_corrected(own: Client) -> None:
    """What was cited before leads to where the document is now, with all that was asked; taken back, it leads where it did."""
    sent = own.post("/judge", {"document": FM2, **SIGNED, "verdict": "changed", "date": "2013-10-23"})
    now = FM2.replace("2013-10-22", "2013-10-23")
    eid = next(iter(desk().document(desk().record.by_id[now]).by_eid))
    for address in (f"/d/{FM2}/", f"/d/{FM2}/{eid}", f"/d/{FM2}/{eid}/source?file="):
        moved = own.get(address)
        assert (moved.status_code, moved.headers.get("Location")) == (302, address.replace(FM2, now))
        assert own.get(moved.headers["Location"]).status_code == 200
    assert own.get(f"/api/documents/{FM2}").json()["work"] == now
    assert desk().record.find(FM2) == desk().record.find(now)
    assert own.get("/d/no-such-work/").status_code == 404
    assert own.post(sent.headers["Location"], {"author": "Mori", "reason": "a slip"}).status_code == 302
    assert own.get(f"/d/{FM2}/").status_code == 200
