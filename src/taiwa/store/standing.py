"""What each reading is among the others: the work it prints, and whether it speaks for its text.

It is worked out again only for the readings that a change can touch: whoever adds, removes or replaces a reading asks who
is `around` it before and after, and settles those. So it never has to be worked out while a question is answered.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from ..meta.models import Meta
from ..record.decode import of_json
from ..record.document import Document, Provenance
from ..record.packing import packed as of_types
from ..record.passages import passages_of
from ..record.terms import fold, indexed
from ..record.works import Work
from .decoding import marked
from .index import facts_of, rows_of
from .kin import edge, near
from .ledger import judged_works
from .models import Passage, Standing, StoredReading, StoredShare
from .packing import packed, unpacked

HEAD = "head"
"""The kind of share that every file has: its source and its meta."""


def around(alias: str, reading: int) -> set[int]:
    """The readings whose standing may change when `reading`, which is held now, comes or goes; itself among them."""
    return near(alias, {reading, *edge(alias, reading)})


def settle(alias: str, readings: Collection[int], known: Mapping[int, Document] | None = None) -> None:
    """Work out the standing of these readings and of all that are near them; `known` are those that need no decoding.

    What persons judged is laid over them, so that the index says what every other answer says.
    """
    found = dict(_documents(alias, near(alias, readings), known or {}))
    documents = dict(zip(found, marked(alias, found.values()), strict=True))
    of_digest: dict[str, list[int]] = defaultdict(list)
    for number, document in documents.items():
        of_digest[document.source.digest].append(number)
    _forget_shares(alias, found)
    works, judgements = judged_works(alias, list(documents.values()))
    touched = {name for one in judgements for at in one.about for name in (at.digest, at.work)}
    for work in works:
        for at, text in enumerate(work.expressions):
            for place, file in enumerate(text.files):
                for number in of_digest[file.source.digest]:
                    _stand(alias, number, file, work, (at, place))
                    if touched & {file.source.digest, work.id}:
                        _index(alias, number, file)
                    _show(alias, number, file, text.document)


def _forget_shares(alias: str, readings: Iterable[int]) -> None:
    """What works add to the answers is worked out again when somebody asks."""
    StoredShare.objects.using(alias).filter(reading__in=list(readings)).delete()


def _index(alias: str, number: int, file: Document) -> None:
    """The passages of a file that somebody judged, made anew: who acts in them may be another, or their day."""
    reading = StoredReading.objects.using(alias).get(pk=number)
    Passage.objects.using(alias).filter(reading=reading).delete()
    Passage.objects.using(alias).bulk_create(rows_of(file, reading, alias))


def _documents(
    alias: str, readings: Collection[int], known: Mapping[int, Document]
) -> Iterator[tuple[int, Document]]:
    for number in sorted(readings):
        if number in known:
            yield number, known[number]
            continue
        held = StoredReading.objects.using(alias).filter(pk=number)
        for data in held.values_list("packed", flat=True):
            yield number, of_json(unpacked(data))


def _stand(alias: str, number: int, file: Document, work: Work, at: tuple[int, int]) -> None:
    rank = next((rank for rank, one in enumerate(work.evidence) if one is file), 0)
    facts = {
        "work": work.id, "file": file.file, "language": file.meta.language, "date": file.date, "body": file.meta.body,
        "parties": " ".join(file.meta.parties), "speaks": file is work.document,
        "text": at[0], "place": at[1], "rank": rank,
    }  # fmt: skip
    Standing.objects.using(alias).update_or_create(reading_id=number, defaults=facts)
    head = packed(of_types((file.source, file.meta), tuple[Provenance, Meta]))
    StoredShare.objects.using(alias).update_or_create(reading_id=number, kind=HEAD, defaults={"packed": head})


def _show(alias: str, number: int, file: Document, speaking: Document) -> None:
    """Only what speaks is in the index, and of another file what does not stand in the one that speaks."""
    own = None if file is speaking else _own(file, speaking)
    rows = Passage.objects.using(alias).filter(reading_id=number)
    shown = {eid: facts != "" for eid, facts in rows.values_list("eid", "facts")}
    turned = {eid for eid, is_shown in shown.items() if is_shown is not (own is None or eid in own)}
    for passage in passages_of(file) if turned else ():
        if passage.eid in turned:
            hidden = shown[passage.eid]
            rows.filter(eid=passage.eid).update(
                terms="" if hidden else " ".join(indexed(passage.words)), facts="" if hidden else " ".join(facts_of(passage)),
            )  # fmt: skip


def _own(file: Document, speaking: Document) -> set[str]:
    """The provisions whose heading or body does not stand in the file that speaks."""
    held = _closed(speaking.text)
    spans = ((one.eid, span) for one in file.provisions for span in (one.heading, one.body) if span is not None)
    return {eid for eid, span in spans if _closed(file.words(span)) not in held}


def _closed(words: str) -> str:
    return "".join(fold(words).split())
