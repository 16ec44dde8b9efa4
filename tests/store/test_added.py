"""Searches in what was added after a moment, and saved searches beside the record."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from taiwa.record.saved import Saved
from taiwa.record.search import Asked
from taiwa.source.models import Source
from taiwa.store.added import added_of, last_added, text_of
from taiwa.store.database import APPLICATION_ID
from taiwa.store.errors import NotSavedSearchesError, SavedNameTakenError
from taiwa.store.models import SourceFile
from taiwa.store.saved import SavedSearches
from taiwa.store.search import search
from taiwa.store.setup import database_of
from taiwa.store.store import Store, open_store

Make = Callable[..., tuple[Source, str]]
NOON = datetime(2030, 5, 1, 12, tzinfo=UTC)


def at(store: Store, source: Source, moment: datetime) -> None:
    """As if a source had been added at a moment."""
    SourceFile.objects.using(store.alias).filter(digest=source.digest).update(added=moment)


@pytest.mark.parametrize("limit", [0, 1, 2])
@pytest.mark.parametrize("words", ["改革", "改革 支持", '"改革を支持"'])
def test_only_what_was_added_after_a_moment_is_found(store: Store, make: Make, limit: int, words: str) -> None:
    """An old document that came late is found, a new one that came early is not; the moment itself is no longer after it."""
    sources = [make(f"改革を支持する。第{number}文書。", name=f"{number}.txt", date=f"20{40 - number}-01-01") for number in range(6)]
    for number, (source, reading) in enumerate(sources):
        store.add(source, reading)
        at(store, source, NOON + timedelta(microseconds=number))
    found = search(store, Asked(query=words, limit=limit), added=NOON + timedelta(microseconds=3))
    assert [hit.place.file for hit in found.hits] == ["4.txt", "5.txt"][: limit or 2]
    assert found.total == 2
    assert not found.more
    assert search(store, Asked(query=words, limit=limit), added=NOON + timedelta(seconds=1)).total == 0
    assert search(store, Asked(query=words)).total == 6


def test_a_hit_knows_when_its_document_was_added(store: Store, make: Make) -> None:
    """A file says when it was added by itself; the last one of all is known."""
    assert last_added(store) is None
    before = datetime.now(UTC)
    store.add(*make("改革を支持する。"))
    hits = search(store, "改革").hits
    moment = added_of(store, hits)[text_of(hits[0])]
    assert before <= moment <= datetime.now(UTC)
    assert last_added(store) == moment


def test_files_of_an_older_record_were_added_when_they_were_obtained(tmp_path: Path, make: Make) -> None:
    """What the record did not note is taken from what comes nearest; where nothing does, they were there when it was opened."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection = connections[database_of(path)]
    MigrationExecutor(connection).migrate([("store", "0008_pair")])
    with connection.cursor() as cursor:
        for number, obtained in enumerate(("2019-03-02", None)):
            source, _ = make(f"改革{number}")
            values = [number, source.digest, source.name, source.media, source.data, obtained]
            cursor.execute("INSERT INTO source (id, digest, name, media, data, obtained) VALUES (%s, %s, %s, %s, %s, %s)", values)
    connection.close()
    before = datetime.now(UTC) - timedelta(minutes=1)
    with closing(open_store(path)) as store:
        first, second = SourceFile.objects.using(store.alias).order_by("id").values_list("added", flat=True)
    assert first == datetime(2019, 3, 2, tzinfo=UTC)
    assert second > before


def test_what_is_saved_is_found_again(tmp_path: Path) -> None:
    """Without a file there is nothing; what is saved loads equal, by name, for its owner alone; names are taken once."""
    searches = SavedSearches(tmp_path / "taiwa.db")
    assert searches.all() == ()
    assert not searches.path.exists()
    second = searches.add("次", "改革", {"party": "XA", "since": "2010"})
    first = searches.add("Zone", '"in quotes"', {})
    assert SavedSearches(tmp_path / "taiwa.db").all() == (first, second)
    assert searches.path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(SavedNameTakenError, match="Zone"):
        searches.add("Zone", "other", {})
    other = SavedSearches(tmp_path / "taiwa.db", "Mori")
    assert other.all() == ()
    other.see(first.id)
    other.remove(first.id)
    assert searches.all() == (first, second)
    theirs = other.add("Zone", "改革", {})
    assert (other.all(), searches.all()) == ((theirs,), (first, second))
    searches.remove(first.id)
    assert searches.all() == (second,)


def test_what_was_seen_stays_seen(tmp_path: Path) -> None:
    """A moment that is earlier than the last one changes nothing; a later one is kept."""
    searches = SavedSearches(tmp_path / "taiwa.db")
    made = searches.add("Zone", "改革", {})

    def seen() -> Saved:
        return searches.all()[0]

    searches.see(made.id, made.seen - timedelta(days=1))
    assert seen() == made
    searches.see(made.id, made.seen + timedelta(microseconds=1))
    assert seen().seen == made.seen + timedelta(microseconds=1)
    searches.see(made.id)
    assert seen().seen > made.seen


@pytest.mark.parametrize("held", [b"not a database at all", b"SQLite format 3\x00" + bytes(84)])
def test_a_file_of_something_else_is_left_alone(tmp_path: Path, held: bytes) -> None:
    """What is no file of saved searches is told, and stays byte for byte."""
    searches = SavedSearches(tmp_path / "taiwa.db")
    searches.path.write_bytes(held)
    with pytest.raises(NotSavedSearchesError, match=r"taiwa\.db\.saved"):
        searches.all()
    with pytest.raises(NotSavedSearchesError):
        searches.add("Zone", "改革", {})
    assert searches.path.read_bytes() == held


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A table of somebody else's is no table of ours."""
    searches = SavedSearches(tmp_path / "taiwa.db")
    with closing(sqlite3.connect(searches.path)) as other, other:
        other.execute("CREATE TABLE saved (id)")
    with pytest.raises(NotSavedSearchesError, match="not ours"):
        searches.add("Zone", "改革", {})


def test_where_nothing_can_be_written_it_is_told(tmp_path: Path) -> None:
    """A folder that is not there is trouble in one line and no accident."""
    with pytest.raises(NotSavedSearchesError):
        SavedSearches(tmp_path / "nowhere" / "taiwa.db").add("Zone", "改革", {})
