"""What each reading is among the others: the work it prints, and whether it speaks for its text.

It is worked out again only for the readings that a change can touch: whoever adds, removes or replaces a reading asks who
is `around` it before and after, and settles those. So it never has to be worked out while a question is answered.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

from ..meta.models import Meta
from ..record.decode import of_json
from ..record.document import Document, Provenance
from ..record.packing import packed as of_types
from ..record.packing import shape_of
from ..record.parts import PARTS, Sight
from ..record.passages import passages_of
from ..record.suggestions import keys_of
from ..record.terms import fold, indexed
from ..record.works import Work
from .decoding import marked
from .index import facts_of, rows_of
from .ledger import judged_works
from .models import KinKey, Passage, Standing, StoredPair, StoredReading, StoredShare
from .packing import packed, unpacked

HEAD, KEYS = "head", "keys"
"""Kinds of share: every file has its source, its meta and whether it is a draft; every text the keys by which it is found to be like others."""

DRAWN = f"drawn {crc32(repr([shape_of(Document), *((part.name, shape_of(part.type)) for part in PARTS)]).encode()):08x}"
"""The kind of share that says that all parts of a work were drawn, as this program knows them; promises are kept with some of their document."""

Head = tuple[Provenance, Meta, bool]
_BANDS = "text "
_FACTS = ("work", "file", "language", "date", "body", "parties", "speaks", "text", "place", "rank")


class _Known(NamedTuple):
    """What is kept of a reading: its standing and its head."""

    standing: tuple[object, ...] | None = None
    head: bytes | None = None


def settle(alias: str, readings: Collection[int], known: Mapping[int, Document] | None = None, sight: Sight | None = None, *, anew: bool = True) -> None:
    """Work out the standing of these readings, which are all that are near each other; `known` are those that need no decoding.

    What persons judged is laid over them, so that the index says what every other answer says. With `sight` what works add
    to the answers is drawn at once, else when somebody asks. Not `anew`: a work that is as it was keeps what it adds.
    """
    found = dict(_documents(alias, readings, known or {}))
    documents = dict(zip(found, marked(alias, found.values()), strict=True))
    of_digest: dict[str, list[int]] = defaultdict(list)
    for number, document in documents.items():
        of_digest[document.source.digest].append(number)
    works, judgements = judged_works(alias, list(documents.values()))
    touched = {name for one in judgements for at in one.about for name in (at.digest, at.work)}
    before = {} if anew else _known(alias, found)
    for work in works:
        rows = list(_rows(work, of_digest))
        if not anew and not touched & {work.id, *(file.source.digest for _, file in rows)} and _as_before(work, rows, before):
            continue
        _keep(alias, work, rows, sight)
        for row, file in rows:
            if touched & {file.source.digest, work.id}:
                _index(alias, row.pk, file)
            _show(alias, row.pk, file, work.expressions[row.text].document)


def _rows(work: Work, of_digest: Mapping[str, Sequence[int]]) -> Iterator[tuple[Standing, Document]]:
    """The standing of each file of a work."""
    for at, text in enumerate(work.expressions):
        for place, file in enumerate(text.files):
            rank = next((rank for rank, one in enumerate(work.evidence) if one is file), 0)
            for number in of_digest[file.source.digest]:
                yield Standing(
                    reading_id=number, work=work.id, file=file.file, language=file.meta.language, date=file.date, body=file.meta.body,
                    parties=" ".join(file.meta.parties), speaks=file is work.document, text=at, place=place, rank=rank,
                ), file  # fmt: skip


def _known(alias: str, readings: Iterable[int]) -> dict[int, _Known]:
    """What is kept of these readings."""
    numbers = list(readings)
    heads = dict(StoredShare.objects.using(alias).filter(reading__in=numbers, kind=HEAD).values_list("reading", "packed"))
    rows = Standing.objects.using(alias).filter(reading__in=numbers).values_list("reading", *_FACTS)
    return {number: _Known(tuple(facts), heads.get(number)) for number, *facts in rows}


def _as_before(work: Work, rows: Sequence[tuple[Standing, Document]], before: Mapping[int, _Known]) -> bool:
    """Whether a work has the same files in the same places as it had, and the same is known of each."""
    numbers = {row.pk for row, _ in rows}
    had = {number for number, known in before.items() if known.standing and known.standing[0] == work.id}
    return numbers == had and all(
        before[row.pk] == _Known(tuple(getattr(row, name) for name in _FACTS), _head(file)) for row, file in rows
    )


def _keep(alias: str, work: Work, rows: Sequence[tuple[Standing, Document]], sight: Sight | None) -> None:
    """Keep the standing of the files of a work, and with `sight` what the work adds; what it added before is forgotten."""
    numbers = [row.pk for row, _ in rows]
    shares, pairs = StoredShare.objects.using(alias), StoredPair.objects.using(alias)
    shares.filter(reading__in=numbers).delete()
    pairs.filter(one__in=numbers).delete()
    pairs.filter(other__in=numbers).delete()
    Standing.objects.using(alias).bulk_create(
        [row for row, _ in rows], update_conflicts=True, unique_fields=["reading"], update_fields=list(_FACTS)
    )
    made = [StoredShare(reading_id=row.pk, kind=HEAD, packed=_head(file)) for row, file in rows]
    made += [
        StoredShare(reading_id=row.pk, kind=KEYS, packed=packed(of_types(tuple(keys_of(work.expressions[row.text])), tuple[str, ...])))
        for row, _ in rows if row.place == 0
    ]  # fmt: skip
    if sight:
        made += shares_of(work, next(row.pk for row, _ in rows if row.speaks), sight)
    shares.bulk_create(made)


def shares_of(work: Work, number: int, sight: Sight) -> list[StoredShare]:
    """What a work adds to the answers; `number` is that of the reading that speaks for it."""
    drawn = [StoredShare(reading_id=number, kind=part.name, packed=packed(part.words_of(work, sight))) for part in PARTS]
    return [*drawn, StoredShare(reading_id=number, kind=DRAWN, packed=b"")]


def unchanged(alias: str, heads: Mapping[int, int], readings: Iterable[int]) -> set[int]:
    """Those of `readings` that stand as they stood when their heads had the numbers `heads`.

    Whatever changes a work writes the heads of all its files anew. What was drawn from a work is kept only where this holds in the same
    transaction: somebody may have judged it while it was drawn.
    """
    asked = list(readings)
    rows = StoredShare.objects.using(alias).filter(kind=HEAD, reading__in=asked).values_list("reading", "pk")
    return {reading for reading, number in rows if heads.get(reading) == number}


def _head(file: Document) -> bytes:
    return packed(of_types((file.source, file.meta, file.draft), Head))


def _index(alias: str, number: int, file: Document) -> None:
    """The passages of a file that somebody judged, made anew: who acts in them may be another, or their day."""
    reading = StoredReading.objects.using(alias).get(pk=number)
    Passage.objects.using(alias).filter(reading=reading).delete()
    Passage.objects.using(alias).bulk_create(rows_of(file, reading, alias))


def _documents(
    alias: str, readings: Collection[int], known: Mapping[int, Document]
) -> Iterator[tuple[int, Document]]:
    """The documents of readings that are held; the bands of those that are decoded are known."""
    others = [number for number in sorted(readings) if number not in known]
    held = dict(StoredReading.objects.using(alias).filter(pk__in=others).values_list("pk", "packed")) if others else {}
    bands: dict[int, list[str]] = defaultdict(list)
    for number, key in KinKey.objects.using(alias).filter(reading__in=others, key__startswith=_BANDS).order_by("pk").values_list("reading", "key") if others else ():
        bands[number].append(key.removeprefix(_BANDS))
    for number in sorted(readings):
        if number in known:
            yield number, known[number]
        elif number in held:
            document = of_json(unpacked(held[number]))
            vars(document)["bands"] = tuple(bands[number])
            yield number, document


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
