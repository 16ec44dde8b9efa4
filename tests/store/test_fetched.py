"""What addresses answered, kept in the record."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command

from taiwa.source.models import Source
from taiwa.source.web.models import Visit
from taiwa.store.fetched import Answers
from taiwa.store.setup import database_of
from taiwa.store.store import Store, open_store
from taiwa.values import replace

Make = Callable[..., tuple[Source, str]]
DAY = datetime(2031, 5, 4, 9, 0, 0, 1000, tzinfo=UTC)
PLACE = "https://ministry.example/a"


def visit(days: int, **values: object) -> Visit:
    """An answer so many days after the first."""
    moment = DAY + timedelta(days=days)
    return replace(Visit(address=PLACE, first=moment, last=moment, status=200), **values)  # type: ignore[arg-type]


@pytest.fixture
def answers(store: Store) -> Answers:
    """The answers of an empty record."""
    return Answers(store.alias)


def test_what_is_remembered_comes_back_equal(answers: Answers) -> None:
    """An answer comes back as it went in: the moment in UTC, what was not said unknown."""
    one = visit(0, digest="a" * 64, etag='W/"1"', moved="https://ministry.example/b")
    answers.remember(one)
    assert answers.last(PLACE) == one
    assert answers.last("https://ministry.example/none") is None


def test_an_answer_that_stays_grows_and_another_begins_anew(answers: Answers) -> None:
    """The same bytes, or the same failure, are one row from first to last; what differs is a row of its own."""
    for one in (visit(0, digest="a"), visit(1, digest="a", status=304), visit(2, status=404), visit(3, status=404), visit(4, status=410), visit(5, digest="a")):
        answers.remember(one)
    rows = [(one.status, one.digest, (one.first - DAY).days, (one.last - DAY).days) for one in answers.history(PLACE)]
    assert rows == [(304, "a", 0, 1), (404, None, 2, 3), (410, None, 4, 4), (200, "a", 5, 5)]


def test_what_is_held_is_the_newest_whose_bytes_are_kept(store: Store, answers: Answers, make: Make) -> None:
    """A failure after it changes nothing; a document that was taken out is held no more."""
    source, reading = make("支持する。")
    store.add(source, reading)
    for one in (visit(0, digest=source.digest), visit(1, digest="b" * 64), visit(2, status=404)):
        answers.remember(one)
    held = answers.held(PLACE)
    assert held is not None
    assert held.digest == source.digest
    store.remove(source.digest)
    assert answers.held(PLACE) is None


def test_documents_say_whether_their_address_gives_others_now(store: Store, answers: Answers, make: Make) -> None:
    """Bytes are replaced when every address that gave them gives others; going back to them makes them current again."""
    one, two = (make(words, name=name) for words, name in (("支持する。", "one.txt"), ("歓迎する。", "two.txt")))
    for source, reading in (one, two):
        store.add(source, reading)
    first, second = one[0].digest, two[0].digest

    def replaced() -> set[str]:
        digests = [document.source.digest for document in store.documents() if document.source.replaced]
        assert digests == [document.source.digest for document in store.kin([first, second]) if document.source.replaced]
        return set(digests)

    assert replaced() == set()
    answers.remember(visit(0, digest=first))
    answers.remember(visit(1, digest=second))
    answers.remember(visit(2, status=404))
    assert replaced() == {first}
    answers.remember(visit(2, digest=first, address="https://ministry.example/b"))
    assert replaced() == set()
    answers.remember(visit(3, digest=second, address="https://ministry.example/b"))
    answers.remember(visit(3, digest=first))
    assert replaced() == set()


def test_the_encoding_that_a_server_named_is_kept(store: Store, make: Make) -> None:
    """A reading can be made again as it was: what was known of the bytes beside them is kept too."""
    source, reading = make("支持する。")
    source = replace(source, charset="shift_jis")
    store.add(source, reading)
    assert store.source(source.digest) == source


def test_a_record_from_before_is_brought_up_to_date(tmp_path: Path, make: Make) -> None:
    """A record without answers gets a table for them; what it holds stays as it is."""
    path = tmp_path / "old.db"
    with closing(open_store(path, create=True)) as store:
        source, reading = make("支持する。")
        call_command("migrate", "store", "0002", database=database_of(path), verbosity=0)
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("INSERT INTO source (digest, name, media, data) VALUES (?, ?, ?, ?)", (source.digest, source.name, source.media, source.data))
    with closing(open_store(path)) as store:
        assert store.source(source.digest) == source
        store.read_again(source.digest, reading)
        assert [document.source.replaced for document in store.documents()] == [False]
        assert Answers(store.alias).last(PLACE) is None
