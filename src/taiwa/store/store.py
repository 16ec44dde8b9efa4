"""A record kept in one file: sources, their readings, and what is made from them for searching."""

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from django.db import connections, transaction

from ..record.decode import of_json
from ..record.document import Document
from ..record.judging.models import Judgement
from ..record.kinship import Kin
from ..record.node import Node
from ..record.parts import Sight
from ..source.models import Media, Source
from ..source.web.models import Visit
from .database import copy_database, open_database
from .decoding import decoded
from .fetched import Answers, replaced
from .index import merge_index, rows_of
from .kin import around, kin_of, near
from .ledger import judged_in, keep, kept
from .models import KinKey, Passage, SourceFile, StoredReading
from .packing import packed, unpacked
from .standing import settle
from .synonyms import note_synonyms

_MANY = 20
"""What costs as much as all that is held is done after a twentieth of it came anew, so that it costs each document the same."""


def open_store(path: Path, *, create: bool = False) -> "Store":
    """The record at `path`, with `create` made where there is none.

    Raises NoRecordError, NotARecordError or NewerRecordError, and leaves the file alone then.
    """
    return Store(path, *open_database(path, create=create))


class Store:
    """What is kept of documents. Everything but sources and judgements is made from the bytes and can be made again."""

    def __init__(self, path: Path, alias: str, earlier: Path | None = None) -> None:
        """`alias` is the name under which Django knows the database at `path`.

        `earlier` is where the record was copied before opening it changed its tables.
        """
        self.path = path
        self.alias = alias
        self.earlier = earlier

    def add(self, source: Source, reading_json: str, sight: Sight | None = None) -> bool:
        """Keep a source with its reading, wholly or not at all; False where the same bytes are held already.

        With `sight` what its work adds to the answers is drawn too, so that nobody who asks has to wait for it.
        """
        with transaction.atomic(using=self.alias):
            if self.has(source.digest):
                return False
            held = SourceFile.objects.using(self.alias).create(digest=source.digest, **_row(source))
            document = self._read(held, reading_json)
            settle(self.alias, around(self.alias, held.pk), {held.pk: document}, sight, anew=False)
        return True

    def read_again(self, digest: str, reading_json: str, sight: Sight | None = None) -> None:
        """Put another reading of the same bytes in the place of the one held, wholly or not at all."""
        with transaction.atomic(using=self.alias):
            held = SourceFile.objects.using(self.alias).get(digest=digest)
            others = around(self.alias, held.pk)
            StoredReading.objects.using(self.alias).filter(source=held).delete()
            document = self._read(held, reading_json)
            settle(self.alias, near(self.alias, {*others, *around(self.alias, held.pk)}), {held.pk: document}, sight)

    def remove(self, digest: str) -> None:
        """Forget a source and everything made from it."""
        with transaction.atomic(using=self.alias):
            for held in SourceFile.objects.using(self.alias).filter(digest=digest).values_list("pk", flat=True):
                others = around(self.alias, held)
                SourceFile.objects.using(self.alias).filter(pk=held).delete()
                settle(self.alias, near(self.alias, others - {held}))

    def has(self, digest: str) -> bool:
        """Whether the bytes of this digest are held."""
        return SourceFile.objects.using(self.alias).filter(digest=digest).exists()

    def source(self, digest: str) -> Source:
        """The document as it was obtained; raises KeyError where it is not held."""
        row = SourceFile.objects.using(self.alias).filter(digest=digest).first()
        if row is None:
            raise KeyError(digest)
        return _source(row)

    def documents(self) -> Iterator[Document]:
        """The readings in the order of the digests: the order of adding does not show."""
        readings = StoredReading.objects.using(self.alias).order_by("source__digest")
        return decoded(self.alias, readings.values_list("packed", flat=True).iterator())

    def kin(self, digests: Collection[str]) -> list[Document]:
        """The readings of these sources with all that may share a work with them, in the order of the digests."""
        return list(decoded(self.alias, kin_of(self.alias, digests)))

    def reading_json(self, digest: str) -> str:
        """The canonical reading of a source; raises KeyError where it is not held."""
        packed = StoredReading.objects.using(self.alias).filter(source__digest=digest).values_list("packed", flat=True)
        for each in packed:
            return unpacked(each)
        raise KeyError(digest)

    def digests(self) -> list[str]:
        """The digests of all sources, sorted."""
        return list(SourceFile.objects.using(self.alias).order_by("digest").values_list("digest", flat=True))

    def outdated(self, *, taiwa: str, knowledge: str) -> list[str]:
        """The digests of sources whose reading was made by another program or with other knowledge, or is missing."""
        current = StoredReading.objects.using(self.alias).filter(taiwa=taiwa, knowledge=knowledge)
        held = SourceFile.objects.using(self.alias).exclude(pk__in=current.values("pk"))
        return list(held.order_by("digest").values_list("digest", flat=True))

    def judge(self, judgements: Iterable[Judgement]) -> int:
        """Add lines to the ledger of judgements, all or none, and see what they change; how many of them were new."""
        with transaction.atomic(using=self.alias):
            new = keep(self.alias, judgements)
            settle(self.alias, near(self.alias, judged_in(self.alias, new)))
        return len(new)

    @contextmanager
    def rehearsing(self) -> Iterator[None]:
        """What is written within is seen within and nowhere else, and is gone at the end."""
        with transaction.atomic(using=self.alias):
            yield
            transaction.set_rollback(True, using=self.alias)

    def judgements(self) -> list[Judgement]:
        """The ledger of judgements, oldest line first."""
        return kept(self.alias)

    def remember(self, visit: Visit) -> None:
        """Keep what an address answered; another version of a page may speak for its text then."""
        with transaction.atomic(using=self.alias):
            answers = Answers(self.alias)
            given = {visit.digest or "", *(one.digest or "" for one in answers.history(visit.address))}
            before = replaced(self.alias, given)
            answers.remember(visit)
            turned = (before ^ replaced(self.alias, given)) & given
            if turned:
                held = StoredReading.objects.using(self.alias).filter(source__digest__in=turned)
                settle(self.alias, near(self.alias, set(held.values_list("pk", flat=True))))

    def tidy(self, added: int) -> None:
        """Make one of the parts of the search index after `added` documents came, where these are many beside all held."""
        if added * _MANY >= SourceFile.objects.using(self.alias).count():
            merge_index(self.alias)

    def back_up(self, target: Path) -> None:
        """Copy the whole record to a new file, also while another program writes; raises FileExistsError."""
        copy_database(self.alias, target)

    def close(self) -> None:
        """Let go of the file."""
        connections[self.alias].close()

    def _read(self, held: SourceFile, reading_json: str) -> Document:
        document = of_json(reading_json)
        made_with = Node(json.loads(reading_json)).node("made_with")
        reading = StoredReading.objects.using(self.alias).create(
            source=held, work=document.work, language=document.meta.language, date=document.date,
            taiwa=made_with.text("taiwa"), knowledge=made_with.text("knowledge"),
            packed=packed(reading_json),
        )  # fmt: skip
        KinKey.objects.using(self.alias).bulk_create(KinKey(reading=reading, key=key) for key in Kin(document).keys)
        Passage.objects.using(self.alias).bulk_create(rows_of(document, reading, self.alias))
        note_synonyms(document, self.alias)
        return document


def _row(source: Source) -> dict[str, object]:
    return {
        "name": source.name, "media": source.media, "address": source.address, "obtained": source.obtained,
        "host": source.host, "issuer": source.issuer, "licence": source.licence, "charset": source.charset, "data": source.data,
    }  # fmt: skip


def _source(row: SourceFile) -> Source:
    return Source(
        data=bytes(row.data), name=row.name, media=cast("Media", row.media), digest=row.digest, address=row.address,
        obtained=row.obtained, host=row.host, issuer=row.issuer, licence=row.licence, charset=row.charset,
    )
