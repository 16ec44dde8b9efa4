"""The silence procedure, adoption and what goes with it."""

from datetime import UTC, datetime, timedelta

import pytest
from sitting import ENGLISH, PARTIES, RULES_OF_BODY, START, Sitting, delegation, wish

from taiwa.rounds import BodyRules, RefusedError, sealed, state_at
from taiwa.rounds.events import ending, text
from taiwa.rounds.events.room import DelegationSeated, TopicsOpened
from taiwa.rounds.holding import holders, signing_order
from taiwa.rounds.moments import hours_between, weekend_hours, zone_of
from taiwa.rounds.state import State
from taiwa.values import replace


@pytest.fixture
def table() -> Sitting:
    """A round with a draft on the table."""
    return Sitting().circulated()


def later(table: Sitting, hours: float) -> State:
    """The state that the log makes some hours on, nobody having appended anything."""
    found = state_at(table.log, table.now + timedelta(hours=hours))
    assert found is not None
    return found


def test_silence_that_runs_out_adopts(table: Sitting) -> None:
    """At the deadline, not a second before, the text is adopted by all; whoever looks sees the same, appended or not."""
    table.silent()
    assert later(table, 71.999).stage == "under silence"
    state = later(table, 72)
    adoption = state.ending.adoption
    assert adoption is not None
    assert (state.stage, adoption.how, adoption.parties, adoption.at) == ("adopted", "silence", PARTIES, table.now + timedelta(hours=72))
    assert later(table, 500) == state


def test_an_expiry_is_the_same_whoever_looks_first(table: Sitting) -> None:
    """What time brings about is stamped with its deadline and sealed alike, whoever acts next and when."""
    table.silent()
    logs = []
    for party, hours in (("XB", 80), ("XC", 300)):
        other = Sitting()
        other.events, other.state, other.now = list(table.events), table.state, table.now + timedelta(hours=hours)
        other.act(party, ending.Signed(table.digest))
        logs.append([entry.digest for entry in sealed(other.events[:-1])])
    assert logs[0] == logs[1]


def test_half_an_expiry_is_completed(table: Sitting) -> None:
    """Where a crash left the expiry without the adoption, whoever looks next finds the text adopted all the same."""
    table.silent()
    other = Sitting()
    other.events, other.state, other.now = list(table.events), table.state, table.now + timedelta(hours=80)
    other.act("XB", ending.Signed(table.digest))
    half = tuple(sealed(other.events[:-2]))
    assert half[-1].body is not None
    assert '"kind":"silence-expired"' in half[-1].body
    assert state_at(half, other.now) == state_at(tuple(sealed(other.events[:-1])), other.now)


def test_an_objection_breaks_silence(table: Sitting) -> None:
    """One delegation objects with its reason, and nothing is adopted until it says that it objects no more."""
    table.silent()
    with pytest.raises(RefusedError, match="nothing is said"):
        table.act("XC", ending.Objected(" "))
    table.act("XC", ending.Objected("paragraph 2 goes too far", "2"), "member")
    state = later(table, 500)
    assert (state.stage, state.ending.adoption) == ("negotiating", None)
    for what in (ending.Adopted(table.digest, PARTIES), _resumption(table, 72)):
        with pytest.raises(RefusedError, match="XC object; nothing is adopted"):
            table.act("XA", what)
    table.act("XC", ending.ObjectionWithdrawn())
    table.act("XA", _resumption(table, 72))
    assert later(table, 72).stage == "adopted"


def _resumption(table: Sitting, hours: float) -> ending.SilenceResumed:
    deadline = table.now + timedelta(minutes=1, hours=hours)
    return ending.SilenceResumed(digest=table.digest, deadline=deadline, zone="Asia/Tokyo")


def test_an_objection_at_the_deadline_is_too_late(table: Sitting) -> None:
    """The deadline itself belongs to the adoption."""
    table.silent()
    table.now += timedelta(hours=72, minutes=-1)
    with pytest.raises(RefusedError, match="the round is adopted"):
        table.act("XC", ending.Objected("too late"))


def test_another_text_is_not_resumed(table: Sitting) -> None:
    """A silence is resumed on the text whose silence was broken; a changed one begins anew."""
    table.silent()
    table.act("XC", ending.Objected("the verb"))
    table.act("XC", ending.ObjectionWithdrawn())
    table.taken("XC", wish("1", "shall", "will", ENGLISH[0]))
    with pytest.raises(RefusedError, match="not the one whose silence was broken"):
        table.act("XA", _resumption(table, 72))
    assert table.silent().live.stage == "under silence"


def test_a_deadline_is_not_shorter_than_the_rule(table: Sitting) -> None:
    """72 hours, unless the body says otherwise."""
    with pytest.raises(RefusedError, match=r"71\.5 hours count and the rule is 72"):
        table.silent(71.5)
    with pytest.raises(RefusedError, match="no time zone"):
        table.silent(zone="Mars/Olympus")


def test_a_body_may_not_count_weekends() -> None:
    """Where only working hours count, the longest weekend of any delegation is taken away."""
    rules = BodyRules(languages=("en", "ja"), quorum=3, working_hours=True)
    table = Sitting(rules).circulated()
    table.now = datetime(2026, 11, 27, 9, tzinfo=UTC)  # a Friday; the weekend of XC is Friday and Saturday
    with pytest.raises(RefusedError, match="hours count and the rule is 72"):
        table.silent(72)
    assert table.silent(120).live.stage == "under silence"


def test_weekends_are_told_on_the_clock_of_each(table: Sitting) -> None:
    """The deadline is told to each delegation in its own time, with the hours of its own weekend within the silence."""
    table.now = datetime(2026, 11, 27, 8, 59, tzinfo=UTC)
    table.silent(72)
    told = {one.party: (one.local, one.weekend_hours) for one in table.seen("XB").deadlines}
    assert told["XB"] == ("2026-11-30T18:00:00+09:00", 48)
    assert told["XC"] == ("2026-11-30T14:00:00+05:00", 34)


def test_a_weekend_knows_when_clocks_change() -> None:
    """A Sunday on which clocks go back has twenty-five hours."""
    zone = zone_of("Europe/Brussels")
    assert zone is not None
    assert weekend_hours(datetime(2026, 10, 23, tzinfo=UTC), datetime(2026, 10, 28, tzinfo=UTC), zone, (6,)) == 25


def test_an_extension_gives_more_time(table: Sitting) -> None:
    """The old deadline passes without anything; the new one adopts. It is never brought forward."""
    table.silent()
    deadline = table.now + timedelta(hours=100)
    table.act("XA", ending.SilenceExtended(deadline))
    assert later(table, 73).stage == "under silence"
    assert later(table, 100).stage == "adopted"
    with pytest.raises(RefusedError, match="after the deadline that stands"):
        table.act("XA", ending.SilenceExtended(deadline))


def test_nothing_changes_under_silence(table: Sitting) -> None:
    """A frozen text takes no proposal, no other wording and no annex."""
    table.silent()
    for what in (text.ProposalTabled(wish("1", "shall", "will", ENGLISH[0])), text.AnnexAttached("A", {"en": "A", "ja": "A"})):
        with pytest.raises(RefusedError, match="the round is under silence"):
            table.act("XA", what)


def test_open_brackets_are_not_put_under_silence(table: Sitting) -> None:
    """What is open must be settled first: proposals, reservations, and texts that somebody changed meanwhile."""
    stale = table.digest
    name = table.tabled("XB", wish("1", "shall", "will", ENGLISH[0]))
    with pytest.raises(RefusedError, match="1 proposals are open, the first is XB-1"):
        table.silent()
    table.act("XB", text.ProposalWithdrawn(name))
    table.act("XB", text.Reserved("2", "wait"))
    with pytest.raises(RefusedError, match="reservations on paragraphs 2"):
        table.silent()
    table.act("XB", text.ReservationLifted("2"))
    table.taken("XC", wish("1", "shall", "will", ENGLISH[0]))
    with pytest.raises(RefusedError, match="no longer the one that was looked at"):
        table.act("XA", ending.Adopted(stale, PARTIES))


def test_a_meeting_adopts_with_a_quorum(table: Sitting) -> None:
    """Those present adopt; who was absent holds the text only by signing it; a capital that has to confirm is waited for."""
    with pytest.raises(RefusedError, match="2 delegations are there and the quorum is 3"):
        table.act("XA", ending.Adopted(table.digest, ("XA", "XB")))
    table.act("XB", text.AdReferendum("1"))
    with pytest.raises(RefusedError, match="paragraphs 1 wait for a capital"):
        table.act("XA", ending.Adopted(table.digest, PARTIES))
    table.act("XB", text.Confirmed("1"))
    table.act("XA", ending.Adopted(table.digest, ("XA", "XB", "XC")))
    assert holders(table.live) == ("XA", "XB", "XC")
    table.act("XD", ending.Signed(table.digest))
    assert holders(table.live) == PARTIES


def test_who_dissociates_is_no_holder(table: Sitting) -> None:
    """A party may stay out of a paragraph or of the text, and is then not counted among those who hold it."""
    table.act("XB", ending.Dissociated(("2",), "not this"))
    table.silent()
    table.act("XC", ending.Dissociated((), "not at all"))
    table.now += timedelta(hours=80)
    table.act("XD", ending.PositionExplained("understood as before"))
    state = table.live
    assert (holders(state, "1"), holders(state, "2")) == (("XA", "XB", "XD"), ("XA", "XD"))
    with pytest.raises(RefusedError, match="dissociated from the text"):
        table.act("XC", ending.Signed(state.ending.adoption.digest if state.ending.adoption else ""))
    table.act("XA", TopicsOpened(("text",), "public"))
    with pytest.raises(RefusedError, match="published with its holders"):
        table.act("XD", ending.Dissociated((), "too late"))


def test_signatures_have_an_order(table: Sitting) -> None:
    """The chair's comes last, unless the chair sets another order before anybody signs."""
    assert signing_order(table.live) == ("XB", "XC", "XD", "XA")
    table.act("XA", ending.SignaturesOrdered(PARTIES))
    table.adopted().act("XB", ending.Signed(table.digest))
    assert signing_order(table.live) == PARTIES
    with pytest.raises(RefusedError, match="signatures already"):
        table.act("XA", ending.SignaturesOrdered(PARTIES[::-1]))


def test_the_digest_is_of_every_word() -> None:
    """Another word in any language, another order or another annex is another digest."""
    table = Sitting().circulated()
    seen = {table.digest}
    table.act("XA", text.Aligned("2", {"ja": "別の文"}))
    seen.add(table.digest)
    table.act("XA", text.AnnexAttached("A", {"en": "Annex", "ja": "附属書"}))
    seen.add(table.digest)
    table.taken("XB", text.Wish(change="move", target="1", words={}, after="2", reason="order"))
    seen.add(table.digest)
    assert len(seen) == 4
    assert table.events[0].at == START + timedelta(minutes=1)


def test_a_chair_makes_no_quorum_of_its_own() -> None:
    """Delegations that it seats beside a text on the table count once somebody of theirs has done something."""
    small = Sitting(replace(RULES_OF_BODY, quorum=5)).circulated()
    small.act("XA", DelegationSeated(delegation("XE")))
    with pytest.raises(RefusedError, match="4 delegations are there and the quorum is 5"):
        small.silent()
    small.act("XE", text.NoteKept("1", "we are here"))
    assert small.silent().live.stage == "under silence"


def test_hours_pass_also_when_the_clocks_are_put_forward() -> None:
    """Three days of the wall clock over the beginning of summer time are seventy-one hours."""
    zone = zone_of("Europe/Berlin")
    assert hours_between(datetime(2027, 3, 27, 9, tzinfo=zone), datetime(2027, 3, 30, 9, tzinfo=zone)) == 71
