"""The record out of what is kept of each work: equal to the one that opens every reading, which it does only where it must."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from itertools import chain
from typing import Any, TypeVar, cast

from ..lexicon.knowledge import Knowledge
from ..record.answers import Check
from ..record.comparing.doubts import doubts_of, neighbours
from ..record.comparing.models import Comparison
from ..record.document import Document
from ..record.expressions import Expression
from ..record.outcomes import Link
from ..record.packing import unpacked as of_words
from ..record.parts import ASKED, Part, Value
from ..record.record import Record
from ..record.resting import Resting
from ..record.suggestions import Suggestion, suggestions_of
from ..record.works import Work, day_key
from ..values import replace
from .compared import Comparisons
from .fetched import replaced
from .followed import Following
from .models import Standing, StoredReading
from .packing import unpacked
from .pairs import KeptLikeness, Step
from .rows import Rows
from .shares import draw, file_of, text_of
from .standing import HEAD, KEYS, Head
from .store import Store

Read = TypeVar("Read")


class KeptRecord(Record):
    """What a store holds, as a record: its works rest until somebody looks into one."""

    def __init__(
        self, store: Store, knowledge: Knowledge, step: Step = lambda _, __: None, before: "KeptRecord | None" = None
    ) -> None:
        """Draws what is missing when the first answer is asked for; `step` is told how many of how many are done, 0 where that is not known.

        `before` is the same store's record of an earlier time: what it has read of works that are as they were is not read again.
        """
        super().__init__(store.documents(), knowledge, store.judgements())
        self._store = store
        self._rows_of: dict[str, Rows[Any]] = {}
        self._before = before.read if before else {}
        self._step = step

    @property
    def read(self) -> dict[str, Rows[Any]]:
        """What was read so far, by this record or the one before it, by kind."""
        return self._before | self._rows_of

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """The works as judged, oldest first."""
        files: dict[str, list[tuple[Standing, Resting]]] = defaultdict(list)
        for row in self._standing:
            files[row.work].append((row, self._documents_by_number[row.pk]))
        works = (_work(name, of_work) for name, of_work in files.items())
        return tuple(sorted(works, key=lambda work: (day_key(work.document.date), work.id)))

    @cached_property
    def _standing(self) -> tuple[Standing, ...]:
        """What each reading is among the others, asked once: somebody may change it while this record answers."""
        heads = self._documents_by_number
        rows = Standing.objects.using(self._store.alias).order_by("work", "text", "place")
        return tuple(row for row in rows if row.pk in heads)

    @cached_property
    def _documents_by_number(self) -> dict[int, Resting]:
        alias, gone = self._store.alias, replaced(self._store.alias)
        heads = self._rows(HEAD, lambda data: cast("Head", of_words(unpacked(data), Head)))
        found = {}
        for number in heads:
            source, meta, draft = heads.of(number)
            found[number] = Resting(replace(source, replaced=source.digest in gone), meta, partial(file_of, alias, number), draft=draft)
        return found

    def compared(self, before: Work, after: Work) -> Comparison:
        """What changed between two works, as it was kept; what nobody asked for yet is worked out, and kept."""
        return self._comparisons.of(before, after) or self._laid_side_by_side(before, after)[0]

    def _laid_side_by_side(self, before: Work, after: Work) -> tuple[Comparison, tuple[Check, ...]]:
        before, after = self._opened(before), self._opened(after)
        found = super().compared(before, after)
        doubts = doubts_of(found, before, after)
        self._comparisons.keep(before, after, found, doubts)
        return found, doubts

    def _between(self) -> Iterator[Check]:
        """What may have become of the passages of a round in the next one: only rounds of which one changed are opened."""
        pairs = list(neighbours(self.works))
        found = [self._comparisons.doubts(*pair) for pair in pairs]
        missing = [at for at, doubts in enumerate(found) if doubts is None]
        for number, at in enumerate(missing, 1):
            self._step(number, len(missing))
            found[at] = self._laid_side_by_side(*pairs[at])[1]
        return chain.from_iterable(filter(None, found))

    def _opened(self, work: Work) -> Work:
        """A work with its document at hand, which the record keeps no longer than this."""
        document = work.document
        return replace(work, document=document.fetched()) if isinstance(document, Resting) else work

    @cached_property
    def _comparisons(self) -> Comparisons:
        return Comparisons(self._store.alias, lambda document: self._numbers[document.source.digest], self._heads)

    def _read_as(self, name: str) -> set[str]:
        return set(StoredReading.objects.using(self._store.alias).filter(work=name).values_list("source__digest", flat=True))

    @property
    def _heads(self) -> Mapping[int, int]:
        """The numbers that the heads of readings had when the works were looked up."""
        self._documents_by_number  # noqa: B018 — where they are fetched
        return self._rows_of[HEAD].numbers

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The readings by the digests of their sources."""
        return {file.source.digest: number for number, file in self._documents_by_number.items()}

    def _suggested(self) -> tuple[Suggestion, ...]:
        """Which works may be one: of two texts only what was not looked at since either changed is opened."""
        keys = self._rows(KEYS, lambda data: cast("tuple[str, ...]", of_words(unpacked(data), tuple[str, ...])))
        likeness = KeptLikeness(self._store.alias, lambda file: self._numbers[file.source.digest], self._with_text, self._heads, self._step)
        found = suggestions_of(self.works, lambda text: keys.of(self._numbers[text.document.source.digest]), likeness)
        likeness.keep()
        return found

    def _with_text(self, number: int) -> Document:
        """The document of a reading, of which the text is at hand besides the head: two texts in one language are laid side by side by no more."""
        head = self._documents_by_number[number]
        document = Resting(head.source, head.meta, head.fetched, draft=head.draft)
        vars(document)["text"] = text_of(self._store.alias, number)
        return document

    def _likely(self) -> Iterable[Link]:
        """Only the works that changed since are laid beside others; of the others only those with links are looked into."""
        following = Following(self._store.alias, self._speaking, lambda name: self._entries(self.by_id[name]), self._heads)
        following.match(self._promises, lambda name: self._of(self.by_id[name], ASKED))
        return following.links({promise.id: promise for promise in self._promises})

    def _of(self, work: Work, part: Part[Value]) -> Value:
        """What a work adds, as it was kept, read when it is first asked for; where somebody changed the work meanwhile, as it is now."""
        self._drawn  # noqa: B018 — once
        rows = self._rows(part.name, lambda data: part.read(unpacked(data)))
        number = self._speaking[work.id]
        return rows.of(number) if number in rows.numbers else part.read(part.words_of(self._opened(work), self._sight))

    @cached_property
    def _drawn(self) -> None:
        draw(self._store, self._sight, self._step)

    def _rows(self, kind: str, read: Callable[[bytes], Read]) -> Rows[Read]:
        """What is kept of one kind."""
        if kind not in self._rows_of:
            self._rows_of[kind] = Rows(self._store.alias, kind, read, self._before.get(kind))
        return self._rows_of[kind]

    @cached_property
    def _speaking(self) -> dict[str, int]:
        """The readings that speak for the works, by work, oldest first."""
        number_of = {row.work: row.pk for row in self._standing if row.speaks}
        return {work.id: number_of[work.id] for work in self.works}


def _work(name: str, files: list[tuple[Standing, Resting]]) -> Work:
    texts: dict[int, list[Resting]] = defaultdict(list)
    for row, file in files:
        texts[row.text].append(file)
    evidence = sorted((row.rank, at) for at, (row, _) in enumerate(files) if not row.speaks)
    speaking = next(file for row, file in files if row.speaks)
    return Work(
        name, speaking, tuple(files[at][1] for _, at in evidence), tuple(Expression(tuple(texts[at])) for at in sorted(texts))
    )
