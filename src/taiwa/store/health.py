"""Whether a record is whole: the file, the index, and the bytes that are kept."""

from dataclasses import dataclass
from hashlib import sha256

from django.db import DatabaseError, connections

from .models import SourceFile
from .store import Store

GOOD = "ok"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What was found: each of `file`, `index` and `sources` is `ok` or says what is wrong."""

    documents: int
    outdated: int
    file: str
    index: str
    sources: str

    @property
    def good(self) -> bool:
        """Whether nothing is wrong; a reading of another version is no illness."""
        return self.file == self.index == self.sources == GOOD


def health_of(store: Store, *, taiwa: str, knowledge: str) -> Health:
    """Look through the whole record; the versions are those that its readings should be of."""
    return Health(
        documents=len(store.digests()),
        outdated=len(store.outdated(taiwa=taiwa, knowledge=knowledge)),
        file=_file(store),
        index=_index(store),
        sources=_sources(store),
    )


def _file(store: Store) -> str:
    with connections[store.alias].cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(1)")
        return str(cursor.fetchone()[0])


def _index(store: Store) -> str:
    """FTS5 compares its terms with the passages they were made from."""
    try:
        with connections[store.alias].cursor() as cursor:
            cursor.execute("INSERT INTO passage_index(passage_index, rank) VALUES ('integrity-check', 1)")
    except DatabaseError as error:
        return str(error)
    return GOOD


def _sources(store: Store) -> str:
    """The digests of the bytes held are those they were added under."""
    rows = SourceFile.objects.using(store.alias).order_by("digest").iterator(chunk_size=10)
    changed = [row.name for row in rows if sha256(row.data).hexdigest() != row.digest]
    return GOOD if not changed else ", ".join(changed)
