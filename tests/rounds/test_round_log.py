"""The log: sealed, chained, strict."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sitting import ENGLISH, PARTIES, START, Sitting, observer, wish

from taiwa.rounds import (
    Entry,
    Event,
    RefusedError,
    decide,
    due,
    entry_of,
    line_of,
    sealed,
    state_at,
    told_to,
    unlawful,
    verify,
)
from taiwa.rounds.canonical import digest_of
from taiwa.rounds.codec import MalformedError
from taiwa.rounds.events import KINDS, ending, text
from taiwa.rounds.log import event_of
from taiwa.rounds.parties import Actor
from taiwa.values import replace


def _story() -> Sitting:
    """A round in which something of everything happens."""
    table = Sitting().circulated()
    table.act("XB", text.NoteKept("1", "our red line"))
    table.act("XB", text.ProposalKept(wish("1", "shall", "should", ENGLISH[0])))
    table.act("XA", observer())
    table.taken("XB", wish("1", "shall", "will", ENGLISH[0]))
    table.silent()
    table.now += timedelta(hours=80)
    table.act("XB", ending.PositionExplained("as before"))
    return table


STORY = _story()


@pytest.fixture
def table() -> Sitting:
    """A round with a draft on the table and an observer."""
    table = Sitting().circulated()
    table.act("XA", observer())
    return table


LINES = tuple(map(line_of, STORY.log))


def test_what_is_written_is_read_back() -> None:
    """Line and entry are inverses, and every event comes back as it was."""
    entries = tuple(map(entry_of, LINES))
    assert entries == STORY.log
    assert [event_of(entry) for entry in entries] == STORY.events
    assert verify(LINES, head=STORY.log[-1].digest) == ()


@given(st.data())
def test_a_changed_byte_is_found(data: st.DataObject) -> None:
    """Whatever byte of a log is changed, its line is named, or one after it."""
    number = data.draw(st.integers(0, len(LINES) - 1))
    line = LINES[number].encode()
    at = data.draw(st.integers(0, len(line) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != line[at]))
    changed = (line[:at] + bytes([other]) + line[at + 1 :]).decode("utf-8", "surrogateescape")
    (fault,) = verify((*LINES[:number], changed, *LINES[number + 1 :]))
    assert fault.line == number + 1


def test_lines_that_are_missing_or_swapped_are_found() -> None:
    """A line taken out, two exchanged, or an end cut off that another remembers."""
    assert verify((*LINES[:4], *LINES[5:]))[0].line == 5
    assert verify((*LINES[:4], LINES[5], LINES[4], *LINES[6:]))[0].line == 5
    assert "does not end" in verify(LINES[:-1], head=STORY.log[-1].digest)[0].words


def test_a_line_is_written_one_way_only() -> None:
    """The same content with other white space, another order of keys or a key twice is no line of a log."""
    spaced = json.dumps(json.loads(LINES[0]), ensure_ascii=False)
    for line in (spaced, LINES[0][:-1] + ',"seal":"x"}', LINES[0].replace('"ordinal":3', '"ordinal":3.0'), "[]", "{", "[" * 9999):
        with pytest.raises(MalformedError):
            entry_of(line)


@pytest.mark.parametrize(("was", "now", "words"), [
    ('"version":1', '"version":2', "has version 2, this Taiwa knows 1; use a newer one"),
    ('"kind":"round-opened"', '"kind":"round-shut"', "there is no event “round-shut”"),
    ('"ordinal":3', '"ordinal":"3"', "round-opened.ordinal: int is expected, not str"),
    ('"ordinal":3', '"ordinal":true', "round-opened.ordinal: int is expected, not bool"),
    ('"ordinal":3,', "", "round-opened.ordinal is missing"),
    ('"ordinal":3', '"more":1,"ordinal":3', "round-opened.more is unknown"),
    ('"role":"head"', '"role":"boss"', "round-opened.delegations[0].people[0].role: one of head, member, interpreter"),
    ('"at":"2026-11-23T09:01:00Z"', '"at":"2026-11-23 09:01"', "at: “2026-11-23 09:01” is no moment"),
])  # fmt: skip
def test_what_is_wrong_is_named(was: str, now: str, words: str) -> None:
    """A line that says something else than an event says is told with the place in it."""
    assert was in LINES[0]
    with pytest.raises(MalformedError) as told:
        entry_of(LINES[0].replace(was, now, 1))
    assert words in str(told.value)


def test_a_log_with_something_withheld_is_still_proved() -> None:
    """An export hides what is not for its reader and keeps the chain; what is hidden cannot be put back as something else."""
    shown = tuple(map(line_of, told_to(STORY.log, STORY.live, "XC")))
    assert sum('"body":null' in line for line in shown) == 2
    assert verify(shown, head=STORY.log[-1].digest) == ()
    assert "our red line" not in "".join(shown)
    number = next(n for n, line in enumerate(shown) if '"body":null' in line)
    forged = shown[number].replace('"body":null', '"body":' + (STORY.log[0].body or ""))
    assert verify((*shown[:number], forged, *shown[number + 1 :]))[0].line == number + 1


def test_a_withheld_note_cannot_be_guessed() -> None:
    """The same note with another salt has another seal."""
    event = STORY.events[-1]
    seals = {next(sealed([Event(at=event.at, by=event.by, what=event.what, salt=salt)])).seal for salt in ("a", "b")}
    assert len(seals) == 2


def test_a_note_without_a_salt_is_refused() -> None:
    """Who calls cannot forget what keeps a short note from being guessed."""
    bare = Event(at=STORY.now, by=Actor("XB", "XB-head"), what=text.NoteKept("1", "no"), salt="short")
    with pytest.raises(RefusedError, match="16 random characters or more"):
        decide(STORY.live, bare)


def test_a_forged_story_is_found_though_its_chain_is_sound() -> None:
    """Chained anew by a forger, a log still breaks the rules where it lies: the entry is named."""
    assert unlawful(STORY.log) is None
    silence = next(n for n, event in enumerate(STORY.events) if event.what.kind == "silence-started")
    objection = Event(at=STORY.events[silence].at, by=Actor("XB", "XB-head"), what=ending.Objected("no"))
    forged = tuple(sealed((*STORY.events[: silence + 1], objection, *STORY.events[silence + 1 :])))
    assert verify(map(line_of, forged)) == ()
    fault = unlawful(forged)
    assert fault is not None
    assert fault.line == silence + 3
    early = [event for event in STORY.events if event.what.kind != "silence-expired"]
    assert unlawful(sealed(early)) is not None


def test_every_kind_of_event_has_its_own_name() -> None:
    """Two kinds of one name could not be told apart in a log."""
    assert len({kind.kind for kind in KINDS}) == len(KINDS)


def test_the_past_does_not_change() -> None:
    """What stood at a moment stands so whatever was appended since."""
    for count in range(1, len(STORY.events)):
        at = STORY.events[count - 1].at
        if STORY.events[count].at > at:
            assert state_at(STORY.log, at) == state_at(STORY.log[:count], at)


def test_a_log_may_be_long() -> None:
    """Sealing goes on from the last entry as it would have gone from the first."""
    first: list[Entry] = list(sealed(STORY.events[:5]))
    assert (*first, *sealed(STORY.events[5:], first[-1])) == STORY.log


def test_what_is_withheld_hides_no_breach(table: Sitting) -> None:
    """A forger who withholds a harmless line is found by what the others tell: an adoption over an objection, a moment before the last."""
    table.act("XB", text.NoteKept("1", "our red line"))
    table.act("XC", ending.Objected("never"))
    adoption = Event(at=table.now, by=Actor("XA", "XA-head"), what=ending.Adopted(table.digest, PARTIES), salt="x" * 16)
    early = replace(table.events[-1], at=START - timedelta(days=900), what=ending.Objected("never"))
    for forged in ((*table.events, adoption), (*table.events[:-1], early)):
        entries = tuple(replace(one, body=None) if '"note-kept"' in (one.body or "") else one for one in sealed(forged))
        assert verify(map(line_of, entries)) == ()
        fault = unlawful(entries)
        assert fault is not None
        assert (fault.line, fault.doubtful) == (len(forged), False)


def test_the_copy_of_a_delegation_can_be_judged() -> None:
    """What is withheld from it are the notes of others, and those change nothing for it; what does not follow from little is doubtful."""
    copy = tuple(told_to(STORY.log, STORY.live, "XC"))
    assert any(entry.body is None for entry in copy)
    assert unlawful(copy) is None
    fault = unlawful(replace(entry, body=None) if entry.number < len(STORY.log) - 2 else entry for entry in STORY.log)
    assert fault is not None
    assert fault.doubtful


def test_what_the_rules_did_is_not_guessed_from_its_seal(table: Sitting) -> None:
    """Its salt is made of those before it: whoever was not told one of them can try every moment and finds nothing."""
    names = [table.tabled("XB", wish(number, "The", "Our", words)) for number, words in zip("12", ENGLISH, strict=False)]
    table.act("XA", text.PackageOffered("deal", tuple(names)))
    for party in PARTIES[1:]:
        table.act(party, text.PackageAnswered("package-1", accept=True))
    closed = table.events[-1]
    assert closed.what == text.PackageClosed("package-1", accepted=True)
    known = [event.salt for event, entry in zip(table.events, told_to(table.log, table.live, "OBS"), strict=True) if entry.body]
    assert closed.salt not in {"", *known, *map(digest_of, known)}
    assert due(table.live, table.now) == ()
