"""A killed or failing import leaves whole documents or nothing."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from taiwa.source.models import Source
from taiwa.store import store as store_module
from taiwa.store.health import health_of
from taiwa.store.models import Passage, SourceFile, StoredReading
from taiwa.store.store import Store, open_store

Make = Callable[..., tuple[Source, str]]

IMPORT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from conftest import made
from taiwa.store.store import open_store
store = open_store(Path(sys.argv[1]), create=True)
for number in range(int(sys.argv[3])):
    store.add(*made(*(f"第{number}文書の第{part}段落である。" for part in range(200)), name=f"{number}.txt"))
    print(number, flush=True)
"""
DOCUMENTS = 60


def start(path: Path) -> subprocess.Popen[str]:
    """Another program that adds documents to the record at `path`, and prints the number of each."""
    arguments = [sys.executable, "-c", IMPORT, str(path), str(Path(__file__).parent), str(DOCUMENTS)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def assert_whole(store: Store) -> None:
    """Every source has its reading and all its passages, and no row belongs to nothing."""
    health = health_of(store, taiwa="0.1.0", knowledge="k1")
    assert health.good, health
    assert health.outdated == 0
    assert StoredReading.objects.using(store.alias).count() == health.documents
    assert Passage.objects.using(store.alias).count() == 200 * health.documents


@pytest.mark.parametrize("after", [1, 7])
def test_a_killed_import_leaves_whole_documents(tmp_path: Path, after: int) -> None:
    """However an import dies, what it had added is whole, and adding again makes the record complete."""
    path = tmp_path / "record.db"
    with start(path) as importing:
        assert importing.stdout is not None
        for _ in range(after):
            assert importing.stdout.readline()
        time.sleep(0.01)
        os.kill(importing.pid, signal.SIGKILL)
    with closing(open_store(path)) as store:
        assert after <= len(store.digests()) < DOCUMENTS
        assert_whole(store)
    with start(path) as again:
        again.communicate()
    with closing(open_store(path)) as store:
        assert len(store.digests()) == DOCUMENTS
        assert_whole(store)


def test_an_import_killed_before_its_first_document_leaves_a_usable_record(tmp_path: Path) -> None:
    """A record that was only just begun is made whole by the next import."""
    path = tmp_path / "record.db"
    with start(path) as importing:
        while not path.exists() and importing.poll() is None:
            time.sleep(0.001)
        os.kill(importing.pid, signal.SIGKILL)
    with closing(open_store(path, create=True)) as store:
        assert_whole(store)


@pytest.mark.parametrize("fails", ["rows_of", "of_json"])
def test_a_failure_halfway_leaves_nothing(store: Store, make: Make, monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    """When any step of adding a document fails, nothing of that document is kept and the others stay."""
    store.add(*make("先の文書。"))

    def fail(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(store_module, fails, fail)
    with pytest.raises(OSError, match="no space"):
        store.add(*make("後の文書。"))
    assert SourceFile.objects.using(store.alias).count() == 1
    assert StoredReading.objects.using(store.alias).count() == 1
    assert Passage.objects.using(store.alias).count() == 1


def test_two_imports_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    """Two programs that begin the same record together end with every document in it once."""
    path = tmp_path / "record.db"
    with start(path) as one, start(path) as two:
        assert one.wait() == 0
        assert two.wait() == 0
    with closing(open_store(path)) as store:
        assert len(store.digests()) == DOCUMENTS
        assert_whole(store)
