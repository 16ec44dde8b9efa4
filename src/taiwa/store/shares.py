"""What each work adds to the answers, kept: so that an answer need not open every reading, and a new document costs only itself."""

from collections.abc import Iterator

from django.db import transaction

from ..acts import LANGUAGES
from ..record.decode import of_json, text_in
from ..record.document import Document
from ..record.parts import POSITIONS, Sight
from ..record.shares import Share
from ..record.shares import of_json as share_of_json
from ..record.works import Work
from .decoding import marked
from .kin import near
from .ledger import judged_works, kept_about
from .models import Standing, StoredReading, StoredShare
from .packing import unpacked
from .pairs import Step
from .standing import DRAWN, HEAD, KEYS, shares_of, unchanged
from .store import Store


def positions(store: Store, issue: str | None = None, party: str | None = None) -> Iterator[Share]:
    """The shares in the positions, of these only those on `issue` and of `party`."""
    return (share_of_json(unpacked(data), issue, party) for _, data in packed_by_work(store, POSITIONS.name))


def unread_files(store: Store, party: str | None = None) -> list[str]:
    """The files that speak for a work and in whose language no acts are read, of those in which `party` takes part; an organ's text names no parties."""
    rows = Standing.objects.using(store.alias).filter(speaks=True).exclude(language__in=LANGUAGES).exclude(parties="").order_by("date", "file")
    return [file for file, parties in rows.values_list("file", "parties") if party in (None, *parties.split())]


def draw(store: Store, sight: Sight, step: Step = lambda _, __: None) -> None:
    """Draw what works add that were not asked since they changed, and keep it; `step` is told how many of them are done."""
    drawn = StoredShare.objects.using(store.alias).filter(kind=DRAWN)
    missing = Standing.objects.using(store.alias).filter(speaks=True).exclude(reading__in=drawn.values("reading"))
    numbers = list(missing.order_by("reading").values_list("reading", flat=True))
    for at, number in enumerate(numbers, 1):
        step(at, len(numbers))
        if not _is_drawn(store.alias, number, sight):  # its work was changed meanwhile
            with transaction.atomic(using=store.alias):  # and cannot be now
                _is_drawn(store.alias, number, sight)


def _is_drawn(alias: str, number: int, sight: Sight) -> bool:
    """Draw what the work of a reading adds, and keep it unless somebody changed the work before it could be kept."""
    speaking = StoredShare.objects.using(alias).filter(kind=HEAD, reading=number, reading__standing__speaks=True)
    heads = dict(speaking.values_list("reading", "pk"))
    if not heads:
        return True  # it was taken out
    rows = shares_of(work_of(alias, number), number, sight)
    with transaction.atomic(using=alias):
        if not unchanged(alias, heads, heads):
            return False
        StoredShare.objects.using(alias).filter(reading=number).exclude(kind__in=(HEAD, KEYS)).delete()
        StoredShare.objects.using(alias).bulk_create(rows)
    return True


def work_of(alias: str, number: int) -> Work:
    """The work that a reading prints, as it is judged."""
    rows = StoredReading.objects.using(alias).filter(pk__in=near(alias, {number})).order_by("source__digest")
    found = {pk: of_json(unpacked(data)) for pk, data in rows.values_list("pk", "packed")}
    documents = dict(zip(found, marked(alias, found.values()), strict=True))
    digest = documents[number].source.digest
    works, _ = judged_works(alias, list(documents.values()))
    return next(work for work in works if digest in _digests(work))


def _digests(work: Work) -> set[str]:
    return {file.source.digest for file in (work.document, *work.evidence)}


def file_of(alias: str, number: int) -> Document:
    """The document of a reading, as it is judged; others are opened only where somebody judged something of its work."""
    reading = StoredReading.objects.using(alias).select_related("source").get(pk=number)
    name = Standing.objects.using(alias).get(pk=number).work
    same_work = Standing.objects.using(alias).filter(work=name)
    names = {reading.work, name, *same_work.values_list("reading__source__digest", flat=True)}
    if not kept_about(alias, names):
        return next(marked(alias, [of_json(unpacked(reading.packed))]))
    work = work_of(alias, number)
    return next(file for file in (work.document, *work.evidence) if file.source.digest == reading.source.digest)


def text_of(alias: str, number: int) -> str:
    """The text of a reading, without all that was read in it."""
    return text_in(unpacked(StoredReading.objects.using(alias).values_list("packed", flat=True).get(pk=number)))


def packed_by_work(store: Store, kind: str) -> Iterator[tuple[str, bytes]]:
    """What every work adds to one kind of answers, packed, behind the id of the work; `draw` before."""
    rows = StoredShare.objects.using(store.alias).filter(kind=kind).order_by("reading")
    return rows.values_list("reading__standing__work", "packed").iterator()
