"""Rounds as they are kept: nothing lost, nothing doubled, nothing changed, whoever writes at the same time."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, connections
from sittings import Table, actor, clock_at, opening

from taiwa.rounds import RefusedError, State, decide, state_at, unlawful, verify
from taiwa.rounds.events import Event, What, room
from taiwa.rounds.events.ending import Adopted, Objected
from taiwa.rounds.log import line_of
from taiwa.rounds.text.reading import digest
from taiwa.store.errors import (
    BrokenLogError,
    HeadMovedError,
    NoRoundsError,
    NoSuchRoundError,
    NotRoundsError,
    RoundNameTakenError,
)
from taiwa.store.rounds.log import open_rounds
from taiwa.store.rounds.opening import beside, shown


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    """A round of four delegations with a draft on the table."""
    with closing(Table(str(tmp_path / "some.rounds.db"))) as laid:
        laid.open()
        yield laid


def test_what_is_kept_is_the_log_that_was_decided(table: Table) -> None:
    """The log that is read back verifies, obeys the rules, and gives the state that was told."""
    told = table.tabled("XB", "welcomed", "welcomed warmly")
    log = table.rounds.log(table.name)
    assert verify(map(line_of, log), head=table.rounds.all()[0].head) == ()
    assert unlawful(log) is None
    assert state_at(log, table.now) == told == table.rounds.look(table.name)
    assert [one.number for one in log] == list(range(1, len(log) + 1))


def test_another_program_sees_what_was_appended(table: Table) -> None:
    """A second opening of the file reads only what is new, and both say the same."""
    with closing(open_rounds(table.place, clock=lambda: table.now)) as other:
        assert other.look(table.name) == table.state
        table.tabled("XB", "welcomed", "noted")
        assert other.look(table.name) == table.state
        assert list(table.state.text.proposals) == ["XB-1"]


def test_an_append_upon_an_older_head_fails_and_changes_nothing(table: Table) -> None:
    """Who decided before somebody else was first looks again and decides anew."""
    head, state = table.rounds.all()[0].head, table.state
    wish = Event(at=table.now + timedelta(hours=1), by=actor("XA"), what=room.AgendaSet(("Water",)), salt="")
    events = decide(state, wish)
    table.tabled("XB", "welcomed", "noted")
    before = table.rounds.log(table.name)
    with pytest.raises(HeadMovedError):
        table.rounds.append(table.name, head, events)
    assert table.rounds.log(table.name) == before
    table.rounds.append(table.name, before[-1].digest, decide(table.state, wish))
    assert table.state.room.agenda == ("Water",)


def test_what_is_refused_leaves_no_trace(table: Table) -> None:
    """A refusal appends nothing."""
    before = table.rounds.log(table.name)
    with pytest.raises(RefusedError):
        table.act("XB", Adopted(digest(table.state.text), ("XA",)))
    assert table.rounds.log(table.name) == before


def test_a_silence_that_ran_out_is_adopted_by_whoever_looks(table: Table) -> None:
    """The events of it bear the deadline, stand in the log after one look, and a second look adds nothing."""
    deadline = table.silent()
    table.now = deadline + timedelta(days=3)
    assert table.rounds.look(table.name).stage == "adopted"
    log = table.rounds.log(table.name)
    assert table.rounds.look(table.name).last == deadline
    assert table.rounds.log(table.name) == log
    assert unlawful(log) is None


def test_an_objection_after_the_deadline_is_refused_and_the_adoption_stands(table: Table) -> None:
    """What was due happens also where the wish itself cannot be."""
    deadline = table.silent()
    table.now = deadline
    with pytest.raises(RefusedError):
        table.act("XB", Objected("too soon"))
    with closing(sqlite3.connect(table.place)) as file:
        kinds = [row[0] for row in file.execute("SELECT json_extract(body, '$.kind') FROM entry ORDER BY number DESC LIMIT 2")]
    assert kinds == ["adopted-by-silence", "silence-expired"]


def test_nobody_is_late_by_waiting_for_others(table: Table) -> None:
    """What arrives before the deadline is in time, however long it took until it could be judged."""
    deadline = table.silent()
    table.now = deadline - timedelta(seconds=1)

    def slowly(_: State) -> What:
        table.now = deadline + timedelta(seconds=40)
        return Objected("in time")

    table.rounds.act(table.name, actor("XB"), slowly)
    assert table.state.stage == "negotiating"
    assert [one.at for one in table.state.ending.objections] == [deadline - timedelta(seconds=1)]


@pytest.mark.parametrize("name", ["", "a/b", "two words", "-x", "x\u202e", "x" * 201])
def test_a_name_is_a_part_of_an_address(table: Table, name: str) -> None:
    """A round of another name would have no page."""
    with pytest.raises(RefusedError, match="is no name of a round"):
        table.rounds.begin(name, actor("XA"), opening())


def test_a_clock_a_little_behind_is_no_refusal(table: Table) -> None:
    """Two machines differ by seconds: what is done counts as done at the last moment of the log, not before it."""
    last = table.state.last
    table.now = last - timedelta(seconds=20)
    table.act("XA", room.AgendaSet(("Water",)))
    assert table.state.last == last
    table.now = last - timedelta(days=1)
    with pytest.raises(RefusedError):
        table.act("XA", room.AgendaSet(("Air",)))


@pytest.mark.parametrize("statement", ["UPDATE entry SET body = '{}'", "DELETE FROM entry"])
def test_the_database_itself_refuses_to_change_a_log(table: Table, statement: str) -> None:
    """An entry that was kept is never changed or taken away, whatever program asks."""
    with pytest.raises(DatabaseError), connections[table.rounds.alias].cursor() as cursor:
        cursor.execute(statement)
    with closing(sqlite3.connect(table.place)) as file, pytest.raises(sqlite3.IntegrityError):
        file.execute(statement)


def test_a_log_that_was_changed_behind_its_back_is_told(table: Table) -> None:
    """Who takes the trigger away and changes a word is found at the next look, with the entry."""
    table.tabled("XB", "welcomed", "noted")
    with closing(sqlite3.connect(table.place)) as file, file:
        file.execute("DROP TRIGGER entry_no_UPDATE")
        file.execute("UPDATE entry SET body = replace(body, 'noted', 'hated') WHERE number = 4")
    with closing(open_rounds(table.place, clock=lambda: table.now)) as again, pytest.raises(BrokenLogError) as told:
        again.look(table.name)
    assert told.value.values["number"] == 4


def test_salts_are_random_and_long_enough(table: Table) -> None:
    """What somebody wished has a salt of its own; what the rules did has one of all before it, so that everybody makes the same."""
    table.now = table.silent()
    table.rounds.look(table.name)
    events = [line_of(one) for one in table.rounds.log(table.name)]
    salts = [line.split('"salt":"')[1].split('"')[0] for line in events]
    assert all(len(salt) == 64 for salt in salts[-2:])
    assert len(set(salts)) == len(salts)
    assert all(len(salt) == 32 for salt in salts[:-2])


def test_rounds_are_called_by_name_or_its_beginning(table: Table) -> None:
    """A name that begins two rounds, or none, is refused; a name that is taken is not given again."""
    table.open("third-bis")
    assert table.rounds.called("third-b") == "third-bis"
    assert table.rounds.called("third") == "third"
    with pytest.raises(NoSuchRoundError):
        table.rounds.called("thi")
    with pytest.raises(RoundNameTakenError):
        table.open("third")


def test_no_other_file_is_touched(tmp_path: Path) -> None:
    """A file of something else, a record too, is refused and left as it is; without one nothing is made."""
    other = tmp_path / "other.db"
    other.write_bytes(b"SQLite format 3\x00" + bytes(200))
    with pytest.raises(NotRoundsError):
        open_rounds(str(other), create=True)
    with pytest.raises(NoRoundsError):
        open_rounds(str(tmp_path / "none.db"))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["other.db"]


def test_a_backup_has_every_round(table: Table, tmp_path: Path) -> None:
    """A copy is opened like the file it was made of."""
    table.rounds.back_up(tmp_path / "copy.db")
    with closing(open_rounds(str(tmp_path / "copy.db"), clock=lambda: table.now)) as copy:
        assert copy.log(table.name) == table.rounds.log(table.name)


def test_places_are_told_without_passwords() -> None:
    """A password in an address stands in no message; the file of rounds bears the name of its record."""
    assert shown("postgresql://desk:secret@host/db") == "postgresql://desk@host/db"
    assert shown("postgresql://desk@host/db") == "postgresql://desk@host/db"
    assert beside(Path("a/taiwa.db")) == Path("a/taiwa.rounds.db")


def test_twenty_writers_at_once_lose_nothing_and_double_nothing(table: Table) -> None:
    """Every proposal that twenty threads table at the same time stands once, in a log that obeys the rules."""
    writers, each = 20, 5

    def write(writer: int) -> None:
        with closing(open_rounds(table.place, clock=clock_at(table.now))) as rounds:
            for number in range(each):
                table.insert(rounds, ("XA", "XB", "XC", "XD")[writer % 4], f"Words {writer} of {number}.")

    with ThreadPoolExecutor(writers) as pool:
        list(pool.map(write, range(writers)))
    log = table.rounds.log(table.name)
    said = [one.wish.words["en"] for one in table.state.text.proposals.values()]
    assert sorted(said) == sorted(f"Words {writer} of {number}." for writer in range(writers) for number in range(each))
    assert verify(map(line_of, log)) == ()
    assert unlawful(log) is None


def test_silence_that_many_find_expired_expires_once(table: Table) -> None:
    """Ten that look at the same moment after a deadline append its two events once."""
    table.now = table.silent()
    before = len(table.rounds.log(table.name))

    def look(_: int) -> str:
        with closing(open_rounds(table.place, clock=clock_at(table.now))) as rounds:
            return rounds.look(table.name).stage

    with ThreadPoolExecutor(10) as pool:
        assert set(pool.map(look, range(10))) == {"adopted"}
    assert len(table.rounds.log(table.name)) == before + 2


def test_the_file_is_waited_for_to_the_disk(table: Table) -> None:
    """A log outlives a loss of power: SQLite waits for the disk with every transaction."""
    table.rounds.look(table.name)
    with connections[table.rounds.alias].cursor() as cursor:
        cursor.execute("PRAGMA synchronous")
        assert cursor.fetchone()[0] == 2


def test_moments_are_whole_seconds(tmp_path: Path) -> None:
    """The clock of a program gives what the rules take."""
    with closing(open_rounds(str(tmp_path / "r.db"), create=True)) as rounds:
        state = rounds.begin("now", actor("XA"), opening())
        assert datetime.now(UTC) - state.last < timedelta(minutes=1)
