"""What each work adds to the answers, kept: so that an answer need not open every reading, and a new document costs only itself."""

from collections.abc import Callable, Iterator

from ..record.document import Document
from ..record.judging.judged import Judged
from ..record.positions import share_with_positions
from ..record.shares import Share, of_json, to_json
from ..record.subjects import Subjects
from ..record.works import Work
from .decoding import decoded
from .kin import near
from .ledger import kept
from .models import Standing, StoredReading, StoredShare
from .packing import packed, unpacked
from .store import Store

Step = Callable[[int, int], None]


def shares(
    store: Store, subjects: Subjects, issue: str | None = None, party: str | None = None, step: Step = lambda _, __: None
) -> Iterator[Share]:
    """The shares of all works; of their positions only those on `issue` and of `party`. Missing ones are made and kept.

    `step` is told how many of the missing ones are made.
    """
    _make(store, subjects, step)
    rows = StoredShare.objects.using(store.alias).order_by("reading").values_list("packed", flat=True)
    return (of_json(unpacked(data), issue, party) for data in rows.iterator())


def _make(store: Store, subjects: Subjects, step: Step) -> None:
    missing = Standing.objects.using(store.alias).filter(speaks=True, reading__share=None)
    numbers = list(missing.order_by("reading").values_list("reading", flat=True))
    judged = Judged(kept(store.alias)) if numbers else Judged()
    for at, number in enumerate(numbers, 1):
        step(at, len(numbers))
        share = share_with_positions(_work(store, number, judged), subjects)
        StoredShare.objects.using(store.alias).update_or_create(
            reading_id=number, defaults={"packed": packed(to_json(share))}
        )


def _work(store: Store, number: int, judged: Judged) -> Work:
    """The work for which a reading speaks; with all that is near it only where somebody judged something."""
    if not judged.rulings:
        (document,) = _documents(store, {number})
        return Work(Standing.objects.using(store.alias).get(reading_id=number).work, document)
    digest = StoredReading.objects.using(store.alias).get(pk=number).source.digest
    _, works = judged.works(_documents(store, near(store.alias, {number})))
    return next(work for work in works if work.document.source.digest == digest)


def _documents(store: Store, numbers: set[int]) -> Iterator[Document]:
    rows = StoredReading.objects.using(store.alias).filter(pk__in=numbers).order_by("source__digest")
    return decoded(store.alias, rows.values_list("packed", flat=True))
