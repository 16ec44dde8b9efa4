"""A record that an older Taiwa made."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from taiwa.source.models import Source
from taiwa.store.database import APPLICATION_ID
from taiwa.store.errors import NoCopyError
from taiwa.store.health import health_of
from taiwa.store.search import search
from taiwa.store.setup import database_of
from taiwa.store.store import open_store

Make = Callable[..., tuple[Source, str]]


def test_a_record_made_before_search_had_its_own_tables_is_brought_up_to_date(tmp_path: Path, make: Make) -> None:
    """Its readings are told to be out of date, and once they are made again everything is found."""
    path = tmp_path / "old.db"
    source, reading = make("改革を支持する。")
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection = connections[database_of(path)]
    MigrationExecutor(connection).migrate([("store", "0002_kin")])
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO source (id, digest, name, media, data) VALUES (1, %s, %s, %s, %s)",
            [source.digest, source.name, source.media, source.data],
        )
        cursor.execute(
            "INSERT INTO reading (source_id, work, language, taiwa, knowledge, packed) VALUES (1, 'w', 'ja', '0.1.0', 'k1', x'')"
        )
        cursor.execute("INSERT INTO passage (reading_id, eid, words, terms) VALUES (1, 'para_1', '改革', '改革 革')")
    connection.close()
    with closing(open_store(path)) as store:
        assert store.earlier == tmp_path / "old.db.0002_kin"
        assert store.outdated(taiwa="0.1.0", knowledge="k1") == [source.digest]
        store.read_again(source.digest, reading)
        assert search(store, "改革").total == 1
        assert health_of(store, taiwa="0.1.0", knowledge="k1").good
    with closing(sqlite3.connect(tmp_path / "old.db.0002_kin")) as earlier:
        assert earlier.execute("SELECT words FROM passage").fetchall() == [("改革",)]
    with closing(open_store(path)) as store:
        assert store.earlier is None


def test_a_record_that_cannot_be_copied_is_left_as_it_is(tmp_path: Path) -> None:
    """Without room for a copy the tables stay those of the older program, and no half copy is left."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection = connections[database_of(path)]
    MigrationExecutor(connection).migrate([("store", "0002_kin")])
    connection.close()
    (tmp_path / "old.db.0002_kin.part").mkdir()
    with pytest.raises(NoCopyError, match="could not be copied first"):
        open_store(path)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT max(name) FROM django_migrations WHERE app = 'store'").fetchone() == ("0002_kin",)
