"""What a store keeps, and what it refuses."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError

from taiwa.record.decode import of_json
from taiwa.record.judging.models import Anchor, Judgement
from taiwa.record.passages import passages_of
from taiwa.source.models import Source
from taiwa.store.errors import NewerRecordError, NoRecordError, NotARecordError
from taiwa.store.health import health_of
from taiwa.store.models import Passage, SourceFile, StoredJudgement, StoredReading
from taiwa.store.store import Store, open_store
from taiwa.values import replace

Make = Callable[..., tuple[Source, str]]


def contents(store: Store) -> list[object]:
    """All that a record holds, without the numbers the database gives its rows."""
    return [
        [(store.source(digest), store.reading_json(digest)) for digest in store.digests()],
        sorted(Passage.objects.using(store.alias).values_list("reading__source__digest", "eid", "words", "terms")),
    ]


def test_what_is_saved_loads_equal(store: Store, make: Make) -> None:
    """A source and its reading come back as they went in, unknown fields unknown and empty ones empty."""
    source, reading = make("前文。", "支持する。")
    source = replace(source, address="", obtained=date(2030, 1, 3), host="mofa.example", issuer=None, licence="CC0")
    assert store.add(source, reading)
    assert store.source(source.digest) == source
    assert store.reading_json(source.digest) == reading
    assert list(store.documents()) == [of_json(reading)]


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe" * 50, bytes(range(256)) * 4000])
def test_bytes_are_kept_as_they_are(store: Store, make: Make, data: bytes) -> None:
    """Whatever the bytes of a source, the same bytes come back."""
    _, reading = make("一文。")
    source = Source(data=data, name="x", media="text/plain", digest="d" * 64)
    store.add(source, reading)
    assert store.source("d" * 64).data == data


def test_adding_the_same_bytes_again_changes_nothing(store: Store, make: Make) -> None:
    """A source is known by its bytes: under another name or with another reading it is the one held already."""
    source, reading = make("同じ文書。")
    store.add(source, reading)
    before = contents(store)
    assert not store.add(replace(source, name="other.txt"), make("別の読み。")[1])
    assert contents(store) == before


def test_the_order_of_adding_does_not_show(tmp_path: Path, make: Make) -> None:
    """Whatever order documents come in, the record answers with the same documents in the same order."""
    documents = [make(f"文書{number}。", name=f"{number}.txt") for number in range(3)]
    outcomes = []
    for number, order in enumerate(permutations(documents)):
        with closing(open_store(tmp_path / f"{number}.db", create=True)) as store:
            for source, reading in order:
                store.add(source, reading)
            outcomes.append(list(store.documents()))
    assert all(outcome == outcomes[0] for outcome in outcomes)


def test_removing_leaves_nothing_behind(store: Store, make: Make) -> None:
    """A removed document is gone from every table and from the index, and the index is still sound."""
    kept, gone = make("残る文書。"), make("消える文書。", name="gone.txt")
    store.add(*kept)
    before = contents(store)
    store.add(*gone)
    store.remove(gone[0].digest)
    assert contents(store) == before
    assert health_of(store, taiwa="0.1.0", knowledge="k1").good
    with pytest.raises(KeyError):
        store.source(gone[0].digest)


def test_reading_again_equals_rebuilding(tmp_path: Path, make: Make) -> None:
    """A reading put in the place of another leaves the record as if the first had never been."""
    source, old = make("本文。", date="2029-01-01")
    new = make("本文。", date="2031-01-01")[1]
    stores = [open_store(tmp_path / name, create=True) for name in ("a.db", "b.db")]
    stores[0].add(source, old)
    stores[0].read_again(source.digest, new)
    stores[1].add(source, new)
    assert contents(stores[0]) == contents(stores[1])
    assert health_of(stores[0], taiwa="0.1.0", knowledge="k1").good


@pytest.mark.parametrize(
    ("versions", "outdated"),
    [
        ({"taiwa": "0.1.0", "knowledge": "k1"}, 0),
        ({"taiwa": "0.2.0", "knowledge": "k1"}, 1),
        ({"taiwa": "0.1.0", "knowledge": "k2"}, 1),
    ],
)
def test_a_reading_of_another_version_is_known_as_such(store: Store, make: Make, versions: dict[str, str], outdated: int) -> None:
    """A reading is out of date when the program or what it knew was another."""
    source, reading = make("本文。")
    store.add(source, reading)
    assert store.outdated(**versions) == [source.digest] * outdated


def test_a_source_without_a_reading_is_outdated(store: Store, make: Make) -> None:
    """Only sources are irreplaceable: when every reading is lost, every source is to be read again."""
    source, reading = make("本文。")
    store.add(source, reading)
    StoredReading.objects.using(store.alias).all().delete()
    assert store.outdated(taiwa="0.1.0", knowledge="k1") == [source.digest]


def test_two_records_in_one_program_are_two(tmp_path: Path, make: Make) -> None:
    """Records opened side by side know nothing of each other."""
    one, two = (open_store(tmp_path / name, create=True) for name in ("one.db", "two.db"))
    one.add(*make("一。"))
    assert len(one.digests()) == 1
    assert two.digests() == []


@pytest.mark.parametrize(
    "content", [b"hello", b"SQLite format 3\x00" + b"\x00" * 200, b"%PDF-1.7", b"\x00" * 5000], ids=lambda each: each[:8]
)
def test_a_file_that_is_no_record_is_left_alone(tmp_path: Path, content: bytes) -> None:
    """Whatever else a file is, it is refused and not one byte of it changes; nothing is put beside it."""
    path = tmp_path / "something"
    path.write_bytes(content)
    for create in (False, True):
        with pytest.raises(NotARecordError):
            open_store(path, create=create)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_program_s_database_is_left_alone(tmp_path: Path) -> None:
    """A SQLite file of somebody else is no record of ours, however well we could write into it."""
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE source (digest TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotARecordError):
        open_store(path, create=True)
    assert path.read_bytes() == before


def test_a_missing_record_is_not_made_by_asking(tmp_path: Path) -> None:
    """Opening to answer never makes a file."""
    with pytest.raises(NoRecordError):
        open_store(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())


def test_a_record_of_a_later_version_is_refused(tmp_path: Path) -> None:
    """Tables that this program does not know may mean what it cannot know: it keeps out."""
    path = tmp_path / "later.db"
    open_store(path, create=True).close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_later', '2099-01-01')")
    with pytest.raises(NewerRecordError):
        open_store(path)


def test_the_migrations_make_the_models() -> None:
    """The tables that the migrations make are the tables that the models describe."""
    call_command("makemigrations", "store", check=True, dry_run=True, verbosity=0)


def test_a_backup_is_a_whole_record(store: Store, make: Make, tmp_path: Path) -> None:
    """A copy holds all that the record held, in one file, and never takes the place of another file."""
    store.add(*make("写す文書。"))
    target = tmp_path / "copy.db"
    store.back_up(target)
    with closing(open_store(target)) as copy:
        assert contents(copy) == contents(store)
        assert health_of(copy, taiwa="0.1.0", knowledge="k1").good
    with pytest.raises(FileExistsError):
        store.back_up(target)


def test_changed_bytes_are_told(store: Store, make: Make) -> None:
    """The health of a record includes that every source still has the digest it was added under."""
    source, reading = make("本文。", name="broken.txt")
    store.add(source, reading)
    assert health_of(store, taiwa="0.1.0", knowledge="k1").good
    SourceFile.objects.using(store.alias).update(data=b"something else")
    health = health_of(store, taiwa="0.1.0", knowledge="k1")
    assert not health.good
    assert health.sources == "broken.txt"


def test_the_index_holds_every_provision_with_words(make: Make) -> None:
    """Headings and bodies are searched together, and a part without words of its own is not searched."""
    _, reading = make("前文。", "", "本文。")
    assert [passage.eid for passage in passages_of(of_json(reading))] == ["para_1", "para_3"]


def test_a_record_is_one_file_when_it_is_closed(tmp_path: Path, make: Make) -> None:
    """After closing, the record is in its file and nowhere else."""
    path = tmp_path / "record.db"
    with closing(open_store(path, create=True)) as store:
        store.add(*make("本文。"))
    assert [each.name for each in tmp_path.iterdir()] == ["record.db"]


def test_judgements_are_kept_and_never_changed(store: Store) -> None:
    """A line is added once; the database itself refuses to change or delete it."""
    judgement = Judgement(
        target="work", verdict="right", about=(Anchor(work="a", digest="1"), Anchor(work="b", digest="2")), author="Mori",
        time="2031-04-02T08:00:00.000000+00:00", reason="one text",
    )  # fmt: skip
    assert (store.judge([judgement]), store.judge([judgement])) == (1, 0)
    assert store.judgements() == [judgement]
    lines = StoredJudgement.objects.using(store.alias)
    with pytest.raises(DatabaseError, match="only added"):
        lines.update(line="{}")
    with pytest.raises(DatabaseError, match="only added"):
        lines.all().delete()
    assert store.judgements() == [judgement]
