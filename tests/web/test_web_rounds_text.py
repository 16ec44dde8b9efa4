"""What delegations do about the text from its pages, form by form."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from lxml import html
from roundtable import NAME, PARTIES, WORDS, Table, forms, press, seated, settled, wish

from taiwa.rounds.events import KINDS, ending, text
from taiwa.rounds.text.reading import digest
from taiwa.web.desk import Desk
from taiwa.web.workroom.deeds import DEEDS

ROOM = f"/rounds/{NAME}/"
FIRST = f"{ROOM}p/1"


@pytest.fixture
def table(at_desk: Desk, tmp_path: Path) -> Iterator[Table]:  # noqa: ARG001
    """A round with a draft on the table."""
    with settled(tmp_path) as (rounds, clock):
        yield Table(rounds, clock).circulated()


def test_every_kind_of_event_can_be_done_from_a_page() -> None:
    """Of all that can happen only the opening, and what follows from the rules, has no form."""
    assert {kind for kind in KINDS if kind.who != "rules"} - {deed.event for deed in DEEDS.values()} == {kind for kind in KINDS if kind.kind == "round-opened"}


def test_words_typed_over_those_that_stand_are_one_proposal(client: Client, table: Table) -> None:
    """Only what was changed is proposed, whole words, for the reason given."""
    typed = WORDS[0].replace("shall cooperate", "should work together")
    answer = press(seated(client, "XB"), FIRST, "propose-1", words=typed, reason="Softer.")
    assert (answer.status_code, answer.headers["Location"]) == (302, FIRST)
    (one,) = table.state.text.proposals.values()
    assert (one.sponsors, one.wish.change, one.wish.place.old, one.wish.words, one.wish.reason) == (("XB",), "replace", "shall cooperate", {"en": "should work together"}, "Softer.")


@pytest.mark.parametrize(("typed", "change", "old", "new"), [
    (WORDS[0].replace("water", "water and energy"), "insert", "", " and energy"),
    (WORDS[0].replace(" in the field of water", ""), "delete", " in the field of water", ""),
    (WORDS[0].replace("Ministers shall", "Ministers, shall"), "insert", "", ","),
    (WORDS[0].replace("shall", "shall "), "replace", None, None),
])  # fmt: skip
def test_what_was_typed_is_found_as_the_change_it_is(client: Client, table: Table, typed: str, change: str, old: str | None, new: str | None) -> None:
    """An insertion, a deletion, a mark; a space alone takes the word beside it along. With all taken in, the words typed stand."""
    press(seated(client, "XB"), FIRST, "propose-1", words=typed, reason="Because.")
    (one,) = table.state.text.proposals.values()
    assert one.wish.change == change
    if old is not None:
        assert (one.wish.place.old, one.wish.words.get("en", "")) == (old, new)
    table.act("XA", text.Incorporated(one.id))
    assert table.state.text.paragraphs["1"].words["en"] == typed


def test_a_refusal_keeps_what_was_typed(client: Client, table: Table) -> None:
    """The answer is 422, says why in the words of the rules, and the form has all that was in it."""
    typed = WORDS[0].replace("shall", "[should]")
    answer = press(seated(client, "XB"), FIRST, "propose-1", words=typed, reason="Softer.", how="keep")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "brackets are where alternatives stand" in page
    assert "The Ministers [should] cooperate" in page
    assert "Softer.</textarea>" in page
    assert 'value="keep" selected' in page
    assert not table.state.text.proposals
    said = client.post(f"{ROOM}act", {"kind": "propose", "page": "round", "at": "1", "target": "1", "base": "0", "words": typed, "reason": "x"}, headers={"accept-language": "ja"})
    assert "括弧" in said.content.decode()
    assert "What you typed" in client.post(f"{ROOM}act", {"kind": "reopen", "page": "round", "at": "1", "form": "gone", "reason": "My words."}).content.decode()


def test_a_stale_edit_is_told_and_offered_where_its_words_stand(client: Client, table: Table) -> None:
    """Whoever typed while the words were changed sees them as they stand, keeps what was typed, and may put the change on the same words."""
    seated(client, "XB")
    form = forms(client, FIRST)["propose-1"]
    sent = dict(form.form_values()) | {"words": WORDS[0].replace("field of water", "area of water"), "reason": "Wider."}
    one = table.tabled("XC", wish("1", "in the field of", "with regard to the field of"))
    table.act("XA", text.Incorporated(one))
    answer = client.post(form.action, sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "The words changed while you wrote" in page
    assert "The Ministers shall cooperate with regard to the field of water." in page
    assert "in the area of water.</textarea>" in page
    assert not [one for one in table.state.text.proposals.values() if one.by == "XB"]


def test_an_edit_of_a_paragraph_that_changed_elsewhere_is_told_before_it_is_tabled(client: Client, table: Table) -> None:
    """What others changed meanwhile is never undone: the change typed is put on the words as they are now, and sent only once more is it tabled."""
    seated(client, "XB")
    form = forms(client, FIRST)["propose-1"]
    sent = dict(form.form_values()) | {"words": WORDS[0].replace("water", "energy"), "reason": "Wider."}
    one = table.tabled("XC", wish("1", "shall", "should"))
    table.act("XA", text.Incorporated(one))
    told = client.post(form.action, sent)
    assert told.status_code == 422
    page = told.content.decode()
    assert "The paragraph was changed while you wrote." in page
    assert "The Ministers should cooperate in the field of energy.</textarea>" in page
    assert "Wider.</textarea>" in page
    assert not [one for one in table.state.text.proposals.values() if one.by == "XB"]
    again = {form.fields["form"]: form for form in html.document_fromstring(told.content).forms if "form" in form.fields}["propose-1"]
    assert client.post(again.action, dict(again.form_values())).status_code == 302
    (mine,) = [one for one in table.state.text.proposals.values() if one.by == "XB"]
    assert (mine.wish.place.old, mine.wish.base) == ("water", 1)


def test_words_put_elsewhere_are_those_that_were_typed(client: Client, table: Table) -> None:
    """Where the words are gone from their place and stand at another, the offer there has the words typed, never a deletion."""
    seated(client, "XB")
    form = forms(client, FIRST)["propose-1"]
    sent = dict(form.form_values()) | {"words": WORDS[0].replace("field", "area"), "reason": "Wider."}
    one = table.tabled("XC", wish("1", "in the field of", "with regard to the field of"))
    table.act("XA", text.Incorporated(one))
    told = client.post(form.action, sent)
    put = next(form for form in html.document_fromstring(told.content).forms if form.fields.get("end"))
    assert client.post(put.action, dict(put.form_values())).status_code == 302
    (mine,) = [one for one in table.state.text.proposals.values() if one.by == "XB"]
    assert (mine.wish.change, mine.wish.place.old, mine.wish.words) == ("replace", "field", {"en": "area"})


def test_places_changed_apart_are_proposals_of_their_own(client: Client, table: Table) -> None:
    """They are told before anything is tabled; sent again each stands by itself, and brackets in one keep all off the table."""
    seated(client, "XB")
    typed = WORDS[0].replace("shall", "should").replace("water", "energy")
    told = press(client, FIRST, "propose-1", words=typed, reason="Softer.")
    assert told.status_code == 422
    assert "You changed 2 places" in told.content.decode()
    assert "“shall” → “should” · “water” → “energy”" in told.content.decode()
    assert not table.state.text.proposals
    again = {form.fields["form"]: form for form in html.document_fromstring(told.content).forms if "form" in form.fields}["propose-1"]
    bad = dict(again.form_values())
    assert client.post(again.action, bad | {"words": typed.replace("energy", "[energy]"), "parts": "“shall” → “should” · “water” → “[energy]”"}).status_code == 422
    assert not table.state.text.proposals
    assert client.post(again.action, bad).status_code == 302
    made = [(one.id, one.wish.place.old, one.wish.words["en"]) for one in table.state.text.proposals.values()]
    assert made == [("XB-1", "shall", "should"), ("XB-2", "water", "energy")]


def test_a_space_goes_with_the_words_that_go(client: Client, table: Table) -> None:
    """Only the word was taken out of the box; no space is left before the stop."""
    press(seated(client, "XB"), FIRST, "propose-1", words=WORDS[0].replace("water.", "."), reason="Because.")
    (one,) = table.state.text.proposals.values()
    table.act("XA", text.Incorporated(one.id))
    assert table.state.text.paragraphs["1"].words["en"] == "The Ministers shall cooperate in the field of."


def test_a_paragraph_is_negotiated_to_its_end(client: Client, table: Table) -> None:
    """Supported, reserved, lifted, taken in, brought into line, agreed and reopened, each by whoever may."""
    name = table.tabled("XB", wish("1", "shall", "should"))
    press(seated(client, "XC"), FIRST, f"support-{name}")
    press(client, FIRST, "reserve-1", reason="We wait.")
    assert table.state.text.proposals[name].sponsors == ("XB", "XC")
    assert "take-" not in " ".join(forms(client, FIRST))
    press(client, FIRST, "lift-1")
    press(client, FIRST, "referendum-1")
    press(client, FIRST, "confirm-1")
    press(seated(client, "XA"), FIRST, f"take-{name}")
    press(client, FIRST, "align-1", words_ja="第一文。")
    assert table.state.text.paragraphs["1"].words == {"en": WORDS[0].replace("shall", "should"), "ja": "第一文。"}
    press(client, FIRST, "agree-1")
    assert table.state.text.paragraphs["1"].agreed
    press(client, FIRST, "reopen-1", reason="A mistake.")
    assert not table.state.text.paragraphs["1"].agreed


def test_paragraphs_are_proposed_struck_and_moved(client: Client, table: Table) -> None:
    """A new one stands in brackets under the number that it keeps, and has a page of its own."""
    press(seated(client, "XD"), FIRST, "insert-1", words_en="The Ministers met.", reason="A fact.")
    press(client, FIRST, "strike-1", reason="Said elsewhere.")
    press(client, FIRST, "move-1", after="3", reason="Order.")
    assert [(one.wish.change, one.number) for one in table.state.text.proposals.values()] == [("insert", "1 bis"), ("delete", ""), ("move", "")]
    page = client.get(f"{ROOM}p/1 bis")
    assert page.status_code == 200
    press(client, f"{ROOM}p/1 bis", "withdraw-XD-1")
    assert client.get(f"{ROOM}p/1 bis").status_code == 404
    assert [one.state for one in table.state.text.proposals.values()] == ["withdrawn", "open", "open"]


def test_a_proposal_that_lost_its_words_is_put_on_them_again(client: Client, table: Table) -> None:
    """Each place where its words stand is offered to those who stand for it, and to nobody else."""
    one = table.tabled("XB", wish("1", "field", "area"))
    other = table.tabled("XC", wish("1", "the field of water", "the water field, a field of all"))
    table.act("XA", text.Incorporated(other))
    assert not [key for key in forms(seated(client, "XC"), FIRST) if key.startswith("rebase")]
    offered = [key for key in forms(seated(client, "XB"), FIRST) if key.startswith("rebase")]
    assert len(offered) == 2
    press(client, FIRST, offered[1])
    assert table.state.text.proposals[one].wish.base == 1
    assert "field, a [field] [XB: area]" in client.get(FIRST).content.decode().replace("&#x27;", "'")


def test_an_interpreter_and_an_observer_are_given_no_form(client: Client, table: Table) -> None:
    """An interpreter reads; what is sent all the same is refused by the rules."""
    assert forms(seated(client, "XB", "interpreter"), FIRST) == {}
    answer = client.post(f"{ROOM}act", {"kind": "support", "page": "round", "at": "1", "form": "x", "proposal": "XA-1"})
    assert answer.status_code == 422
    assert [one for one in PARTIES if table.state.own[one].notes] == []


def test_what_lost_its_words_or_is_behind_is_seen_in_the_room(client: Client, table: Table) -> None:
    """Beside its paragraph in words, in the table and counted; the chair is told what waits."""
    one = table.tabled("XB", wish("1", "shall", "should"))
    table.tabled("XC", wish("1", "shall", "will"))
    table.act("XA", text.Incorporated(one))
    page = seated(client, "XA").get(ROOM, headers={"accept-language": "en"}).content.decode()
    assert "<del>shall</del> <ins>will</ins></span> · lost its words" in page
    assert "Not yet in line: Japanese 1</span>" in page
    assert "Paragraphs 1 are to be brought into line" in page
    assert "lost its words" in client.get(f"{ROOM}table", headers={"accept-language": "en"}).content.decode()
    assert "lost its words" in client.get(FIRST, headers={"accept-language": "en"}).content.decode()


def test_a_broken_silence_stands_at_the_head_of_every_page(client: Client, table: Table) -> None:
    """Who broke it, and why."""
    table.act("XA", ending.SilenceStarted(digest=digest(table.state.text), languages=("en", "ja"), deadline=table.clock.now + timedelta(hours=73), zone="UTC"))
    table.act("XC", ending.Objected("The capital asks for a day."))
    for address in (ROOM, FIRST, f"{ROOM}table"):
        page = seated(client, "XB").get(address, headers={"accept-language": "en"}).content.decode()
        assert 'Silence broken by Istarika:</strong> <span lang="">The capital asks for a day.</span>' in page
