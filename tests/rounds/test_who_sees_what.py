"""Who sees what, and who may do what."""

import ast
import re
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from sitting import ENGLISH, PARTIES, START, Sitting, observer, opening, wish

from taiwa import rounds
from taiwa.rounds import Actor, BodyRules, Event, Person, RefusedError, decide, line_of, state_at, told_to, view
from taiwa.rounds.events import KINDS, What, ending, room, text
from taiwa.rounds.log import event_of

SOURCE = Path(rounds.__file__).parent
WORDS = {
    name: yaml.safe_load((SOURCE.parent / "resources" / "rounds" / f"{name}.yaml").read_text("utf-8")) for name in ("en", "ja")
}


@pytest.fixture
def table() -> Sitting:
    """A round with a draft on the table and an observer in the room."""
    table = Sitting().circulated()
    table.act("XA", observer())
    return table


def test_what_is_prepared_is_its_delegations_alone(table: Sitting) -> None:
    """Notes and proposals that were not tabled show on one page only; the chair has no way around."""
    table.act("XB", text.NoteKept("1", "our red line"))
    table.act("XB", text.ProposalKept(wish("1", "shall", "need not", ENGLISH[0])))
    mine = table.seen("XB").own
    assert mine is not None
    assert (list(mine.notes.values()), [one.words["en"] for one in mine.kept.values()]) == ([("1", "our red line")], ["need not"])
    for viewer in ("XA", "XC", "OBS", ""):
        seen = repr(table.seen(viewer)) + "".join(map(line_of, told_to(table.log, table.live, viewer)))
        assert "red line" not in seen
        assert "need not" not in seen


def test_a_delegations_own_log_makes_its_own_page(table: Sitting) -> None:
    """From what is told to it alone, a delegation finds what its page shows: nothing withheld has a part in it."""
    table.act("XB", text.NoteKept("1", "our red line"))
    table.act("XC", text.ProposalKept(wish("1", "shall", "need not", ENGLISH[0])))
    table.tabled("XB", wish("1", "shall", "should", ENGLISH[0]))
    for party in PARTIES:
        told = state_at(told_to(table.log, table.live, party), table.now)
        assert told is not None
        assert view(told, party, table.now) == table.seen(party)


def test_observers_see_what_the_chair_opens(table: Sitting) -> None:
    """An observer knows of the room; of text, proposals and silence only once each is opened."""
    table.tabled("XB", wish("1", "shall", "should", ENGLISH[0]))
    assert (table.seen("OBS").chair, table.seen("OBS").lines) == ("XA", ())
    table.act("XA", room.TopicsOpened(("text",), "observers"))
    seen = table.seen("OBS")
    assert ([line.words["en"] for line in seen.lines], seen.proposals) == (list(ENGLISH), ())
    assert "should" not in "".join(map(line_of, told_to(table.log, table.live, "OBS")))
    table.act("XA", room.TopicsOpened(("proposals",), "observers"))
    assert "[XB: should]" in table.seen("OBS").lines[0].bracketed
    table.act("XA", text.TemperatureAsked("1", "could you live with it?"))
    table.act("XC", text.TemperatureGiven("check-1", "cold"), "member")
    assert (table.seen("OBS").checks, table.seen("XD").checks[0].marks) == ((), {"XC": "cold"})
    assert "live with" not in "".join(map(line_of, told_to(table.log, table.live, "OBS")))


def test_the_public_sees_nothing_before_it_is_published(table: Sitting) -> None:
    """Not even the name of the round; then the text, its holders and who stayed out, never a proposal or an objection."""
    table.taken("XB", wish("1", "shall", "should", ENGLISH[0]))
    table.act("XC", ending.Objected("the verb"))
    table.act("XC", ending.ObjectionWithdrawn())
    with pytest.raises(RefusedError, match="nothing is published before it is adopted"):
        table.act("XA", room.TopicsOpened(("text",), "public"))
    with pytest.raises(RefusedError, match="proposals are never published"):
        table.act("XA", room.TopicsOpened(("proposals",), "public"))
    table.adopted()
    assert table.seen("") == rounds.View(viewer="", standing="public")
    table.act("XD", ending.Dissociated(("1",), "not this"))
    table.act("XA", room.TopicsOpened(("text", "silence"), "public"))
    seen = table.seen("")
    assert (len(seen.lines), seen.holders, [one.party for one in seen.dissociations]) == (3, PARTIES, ["XD"])
    assert (seen.proposals, seen.objections, seen.silence) == ((), (), None)
    told = [event_of(entry) for entry in told_to(table.log, table.live, "")]
    assert [event.what.kind for event in told if event] == ["adopted"]


def test_papers_are_for_whom_they_are_laid(table: Sitting) -> None:
    """A paper is seen by delegations, by observers too, or by all; only the chair shows one to others."""
    for title, audience in (("draft budget", "delegations"), ("concept", "observers"), ("press line", "public")):
        table.act("XA", room.PaperLaid(title=title, digest="", audience=audience))  # type: ignore[arg-type]
    assert [len(table.seen(viewer).papers) for viewer in ("XB", "OBS", "")] == [3, 2, 1]
    with pytest.raises(RefusedError, match="ask the chair"):
        table.act("XB", room.PaperLaid(title="ours", digest="", audience="public"))


def test_a_draft_is_the_chairs_until_it_is_circulated() -> None:
    """What the chair writes before is seen by nobody else, the next chair included."""
    table = Sitting()
    table.act("XA", room.DraftingBegun())
    table.act("XA", text.DraftKept({"en": "T", "ja": "題"}, (text.Drafted({"en": "A secret first thought."}),)))
    table.act("XA", room.ChairHandedOver("XB"))
    mine, theirs = table.seen("XA").own, table.seen("XB").own
    assert mine is not None
    assert theirs is not None
    assert (mine.draft is None, theirs.draft) == (False, None)


@pytest.mark.parametrize(("party", "person", "what", "words"), [
    ("XB", "interpreter", text.NoteKept("", "x"), "an interpreter reads and does not speak"),
    ("XB", "member", ending.ObjectionWithdrawn(), "ask the head"),
    ("XB", "head", room.ChairHandedOver("XC"), "that is for the chair, XA; ask the chair"),
    ("XZ", "head", text.NoteKept("", "x"), "“XZ” is no delegation of this round"),
    ("XB", "driver", text.NoteKept("", "x"), "XB-driver is not of the delegation XB"),
    ("XA", "head", ending.SilenceExpired(), "it follows from the rules"),
    ("XA", "head", ending.AdoptedBySilence("x"), "it follows from the rules"),
    ("", "", ending.SilenceExpired(), "it follows from the rules"),
    ("XA", "head", room.DraftingBegun(), "the round is negotiating, and this belongs to: preparing"),
    ("XA", "head", room.ChairHandedOver("XC"), "the next turn is that of XB"),
    ("XA", "head", room.ChairHandedOver("XQ"), "is not another delegation"),
    ("XB", "head", room.PersonLeft("XB-head"), "a delegation needs a head"),
    ("XB", "head", room.PersonNamed(Person("XC-head", "x", "member")), "is empty or taken"),
    ("XA", "head", text.ParagraphAgreed("9", 0), "there is no paragraph “9”"),
    ("XA", "head", text.Incorporated("XB-9"), "there is no proposal “XB-9”"),
    ("XB", "head", text.ProposalTabled(wish("1", "Ministers", "x", "The Ministers", at=0)), "does not stand at that place"),
])  # fmt: skip
def test_what_is_not_allowed_says_why(table: Sitting, party: str, person: str, what: What, words: str) -> None:
    """One line says who cannot do what, why, and what to do instead; in Japanese too, and nothing is appended."""
    before = table.log
    with pytest.raises(RefusedError) as told:
        table.act(party, what, person)
    assert words in str(told.value)
    assert "\n" not in str(told.value)
    assert re.search("[ぁ-ん]", told.value.said("ja"))
    assert table.log == before


def test_what_has_happened_is_before_what_will(table: Sitting) -> None:
    """No event goes before the last one, none has a moment nobody can place."""
    event = Event(at=START, by=Actor("XB", "XB-head"), what=text.NoteKept("", "x"))
    for at in (START, table.now.replace(tzinfo=None), table.now + timedelta(milliseconds=1)):
        with pytest.raises(RefusedError):
            decide(table.state, Event(at=at, by=event.by, what=event.what))


@pytest.mark.parametrize(("rules", "words"), [
    (BodyRules(languages=(), quorum=3), "languages of the body"),
    (BodyRules(languages=("en", "en"), quorum=3), "languages of the body"),
    (BodyRules(languages=("en",), quorum=0), "at least one"),
    (BodyRules(languages=("en",), quorum=3, rotation=("XB",)), "lack the chair"),
])  # fmt: skip
def test_a_round_begins_with_rules_that_can_work(rules: BodyRules, words: str) -> None:
    """What could never adopt anything is refused at the opening."""
    with pytest.raises(RefusedError, match=words):
        Sitting(rules)


def test_a_round_is_opened_once_and_by_its_chair() -> None:
    """Before it nothing can be done; after it, it is not opened again."""
    with pytest.raises(RefusedError, match="there is no round yet"):
        decide(None, Event(at=START, by=Actor("XA", "XA-head"), what=room.DraftingBegun()))
    with pytest.raises(RefusedError, match="let the chair open it"):
        decide(None, Event(at=START, by=Actor("XB", "XB-head"), what=opening()))
    with pytest.raises(RefusedError, match="ask the head"):
        decide(None, Event(at=START, by=Actor("XA", "XA-member"), what=opening()))


def test_the_words_of_refusals_are_all_there_and_all_used() -> None:
    """Each reason that the code names, and each kind of event, has its words in both languages, and no word is idle."""
    named = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "RefusedError":
                named |= _keys(node.args[0])
    for words in WORDS.values():
        assert set(words["refused"]) == named
        assert set(words["does"]) == {kind.kind for kind in KINDS}
    assert all(set(WORDS["en"][part]) == set(WORDS["ja"][part]) for part in WORDS["en"])


def _keys(node: ast.expr) -> set[str]:
    """The keys that the first argument of a refusal can be."""
    if isinstance(node, ast.IfExp):
        return _keys(node.body) | _keys(node.orelse)
    assert isinstance(node, ast.Constant)
    return {str(node.value)}


def test_a_reason_has_the_same_values_in_both_languages() -> None:
    """No translation asks for a value that the other does not give."""
    for key, words in WORDS["en"]["refused"].items():
        assert set(re.findall(r"{(\w+)}", words)) == set(re.findall(r"{(\w+)}", WORDS["ja"]["refused"][key])), key
