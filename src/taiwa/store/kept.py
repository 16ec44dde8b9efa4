"""The record out of what is kept of each work: equal to the one that opens every reading, which it does only where it must."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property, partial
from typing import cast

from ..lexicon.knowledge import Knowledge
from ..record.expressions import Expression
from ..record.outcomes import Link
from ..record.packing import unpacked as of_words
from ..record.parts import ASKED, Part, Value
from ..record.record import Record
from ..record.resting import Resting
from ..record.suggestions import Suggestion, suggestions_of
from ..record.works import Work, day_key
from .fetched import replaced
from .followed import Following
from .models import Standing, StoredShare
from .packing import unpacked
from .pairs import KeptLikeness
from .shares import Step, draw, file_of, packed_by_work
from .standing import HEAD, KEYS, Head
from .store import Store


class KeptRecord(Record):
    """What a store holds, as a record: its works rest until somebody looks into one."""

    def __init__(self, store: Store, knowledge: Knowledge, step: Step = lambda _, __: None) -> None:
        """Draws what is missing; `step` is told how far that has come."""
        super().__init__(store.documents(), knowledge, store.judgements())
        self._store = store
        self._packed: dict[str, dict[str, bytes]] = {}
        self._values: dict[str, dict[str, object]] = {}
        draw(store, self._sight, step)

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """The works as judged, oldest first."""
        standing = Standing.objects.using(self._store.alias).order_by("work", "text", "place")
        files: dict[str, list[tuple[Standing, Resting]]] = defaultdict(list)
        for row in standing:
            files[row.work].append((row, self._documents_by_number[row.pk]))
        works = (_work(name, of_work) for name, of_work in files.items())
        return tuple(sorted(works, key=lambda work: (day_key(work.document.date), work.id)))

    @cached_property
    def _documents_by_number(self) -> dict[int, Resting]:
        alias, gone = self._store.alias, replaced(self._store.alias)
        rows = StoredShare.objects.using(alias).filter(kind=HEAD).values_list("reading", "packed")
        found = {}
        for number, data in rows.iterator():
            source, meta, draft = cast("Head", of_words(unpacked(data), Head))
            found[number] = Resting(replace(source, replaced=source.digest in gone), meta, partial(file_of, alias, number), draft=draft)
        return found

    def _suggested(self) -> tuple[Suggestion, ...]:
        """Which works may be one: of two texts only what was not looked at since either changed is opened."""
        numbers = {file.source.digest: number for number, file in self._documents_by_number.items()}
        rows = StoredShare.objects.using(self._store.alias).filter(kind=KEYS).values_list("reading", "packed")
        keys = {number: cast("tuple[str, ...]", of_words(unpacked(data), tuple[str, ...])) for number, data in rows.iterator()}
        likeness = KeptLikeness(self._store.alias, lambda file: numbers[file.source.digest], partial(file_of, self._store.alias))
        found = suggestions_of(self.works, lambda text: keys[numbers[text.document.source.digest]], likeness)
        likeness.keep()
        return found

    def _likely(self) -> Iterable[Link]:
        """Only the works that changed since are laid beside others; of the others only those with links are looked into."""
        speaking = Standing.objects.using(self._store.alias).filter(speaks=True).values_list("work", "reading")
        number_of = dict(speaking)
        following = Following(self._store.alias, {work.id: number_of[work.id] for work in self.works}, lambda name: self._entries(self.by_id[name]))
        following.match(self._promises, lambda name: self._of(self.by_id[name], ASKED))
        return following.links({promise.id: promise for promise in self._promises})

    def _of(self, work: Work, part: Part[Value]) -> Value:
        """What a work adds, as it was kept; it is read when it is first asked for."""
        if part.name not in self._packed:
            self._packed[part.name] = dict(packed_by_work(self._store, part.name))
        values = self._values.setdefault(part.name, {})
        if work.id not in values:
            values[work.id] = part.read(unpacked(self._packed[part.name].pop(work.id)))
        return cast("Value", values[work.id])


def _work(name: str, files: list[tuple[Standing, Resting]]) -> Work:
    texts: dict[int, list[Resting]] = defaultdict(list)
    for row, file in files:
        texts[row.text].append(file)
    evidence = sorted((row.rank, at) for at, (row, _) in enumerate(files) if not row.speaks)
    speaking = next(file for row, file in files if row.speaks)
    return Work(
        name, speaking, tuple(files[at][1] for _, at in evidence), tuple(Expression(tuple(texts[at])) for at in sorted(texts))
    )
