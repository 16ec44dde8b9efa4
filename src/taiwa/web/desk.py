"""The one record of this process: opened once, drawn anew when its file has changed, and asked by every page."""

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from threading import RLock, Thread
from time import monotonic
from typing import TypeVar, cast

from django.db import connections

from ..cli.searching import Finder
from ..lexicon import Knowledge
from ..record.answers import Check, Commitment, Listed, Place, Position
from ..record.comparing.models import Comparison
from ..record.document import Document
from ..record.record import Record
from ..record.resting import Resting
from ..record.works import Work
from ..reports.pinpoints import Numbering, numbering
from ..store.kept import KeptRecord
from ..store.models import Passage
from ..store.store import Store
from ..values import replace

Made = TypeVar("Made")

_OPEN = 32
"""So many documents stay open; the record itself keeps only what each adds to the answers."""

_REST = 10
"""A record that is drawn takes so many times as long until it is drawn again: whoever adds many files slows nobody down."""

_LONGEST_REST = 30.0
"""… and never more seconds than these."""

_TRIES = 3

_MOMENT = 0.5
"""So many seconds a page waits for the queue of what to check; then it shows what there is of it."""


class Held(KeptRecord):
    """The record as it stands now, with what pages look up by a name."""

    def compared(self, before: Work, after: Work) -> Comparison:
        """What changed between two works, as it was kept; what nobody kept is worked out for the page alone, which writes nothing."""
        return self._comparisons.of(before, after) or Record.compared(self, *map(self._opened, (before, after)))

    def _opened(self, work: Work) -> Work:
        return replace(work, document=desk().opened(work.document))

    @cached_property
    def by_issue(self) -> dict[str, tuple[Position, ...]]:
        """The positions on each issue, by party and day."""
        found: dict[str, list[Position]] = {}
        for row in self.positions():
            found.setdefault(row.issue, []).append(row)
        return {issue: tuple(rows) for issue, rows in found.items()}

    @cached_property
    def by_promise(self) -> dict[str, Commitment]:
        """The promises of the ledger by id."""
        return {row.id: row for row in self.commitments()}

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """What a person should check, newest first."""
        return self.review()

    @cached_property
    def checks_apart(self) -> tuple[Check, ...]:
        """Those that show without two texts laid side by side: they are there long before the others."""
        return self.review(apart=True)

    @cached_property
    def by_digest(self) -> dict[str, tuple[Work, Document]]:
        """Every file held with its work, by the digest of its bytes."""
        return {file.source.digest: (work, file) for work in self.works for file in (work.document, *work.evidence)}

    @cached_property
    def counts(self) -> dict[str, tuple[int, int]]:
        """How many acts and notes on the text were read in what speaks for each work."""
        return {row.work: (row.acts, row.problems) for row in self.lines if row.speaks}

    @cached_property
    def lines(self) -> tuple[Listed, ...]:
        """The texts of the works, as `list` tells them."""
        return self.list()

    def once(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once as long as the record stands as it is."""
        if name not in self._made:
            self._made[name] = make()
        return cast("Made", self._made[name])

    @cached_property
    def _made(self) -> dict[Hashable, object]:
        return {}

    def foresee(self, places: Iterable[Place | None]) -> None:
        """Learn how the works of places are numbered, in one question for all, before each of them is cited."""
        works = {place.document for place in places if place} - self._numberings.keys()
        if not works:
            return
        found: dict[str, list[str]] = {work: [] for work in works}
        held = Passage.objects.using(self._store.alias).filter(reading__standing__work__in=works, reading__standing__speaks=True)
        for work, pinpoint in held.values_list("reading__standing__work", "pinpoint"):
            found[work].append(pinpoint)
        self._numberings.update({work: numbering(pinpoints) for work, pinpoints in found.items()})

    def numbering(self, place: Place) -> Numbering:
        """How the parts of the work of a place are numbered, from the index: no reading is opened for it."""
        self.foresee([place])
        return self._numberings[place.document]

    @cached_property
    def _numberings(self) -> dict[str, Numbering]:
        return {}


class Desk:
    """Gives pages the record; what was written to its file since is in it."""

    def __init__(self, store: Store, knowledge: Knowledge) -> None:
        """Draws nothing yet. Connections to the file stay open from one page to the next."""
        self.knowledge = knowledge
        self.store = store
        self.find = Finder(store, knowledge)
        connections.settings[self.store.alias]["CONN_MAX_AGE"] = None
        self._lock = RLock()
        self._watch = sqlite3.connect(self.store.path, check_same_thread=False)
        self._seen, self._rest_until = -1, 0.0
        self._held: Held | None = None
        self._documents: OrderedDict[tuple[int, str], Document] = OrderedDict()
        self._ahead: Thread | None = None
        self._looks_ahead = False

    @property
    def record(self) -> Held:
        """The record with all that its file holds now."""
        with self._lock:
            held = self._held
            if held is not None and (self._version() == self._seen or monotonic() < self._rest_until):
                return held
            return self.draw()

    @property
    def has_changed(self) -> bool:
        """Whether somebody has written to the file since the record was drawn."""
        with self._lock:
            return self._version() != self._seen

    def draw(self) -> Held:
        """The record drawn anew: for whoever has just written to it."""
        with self._lock:
            began = monotonic()
            for _ in range(_TRIES):  # what is drawn for the first time is kept, which changes the file once more
                self._seen = self._version()
                held = self._held = Held(self.store, self.knowledge, before=self._held)
                held.works, held.by_issue, held.by_promise  # noqa: B018 — worked out once, here, and not by two pages at a time
                if self._version() == self._seen:
                    break
            self._rest_until = monotonic() + min(_LONGEST_REST, (monotonic() - began) * _REST)
            self._documents.clear()
            if self._looks_ahead and not (self._ahead and self._ahead.is_alive()):
                self._ahead = Thread(target=self._look_ahead, daemon=True)
                self._ahead.start()
            return held

    def queue(self) -> tuple[Held, tuple[Check, ...], bool]:
        """The record, what a person should check in it, and whether that is all: what is being worked out ahead is not waited for."""
        held, ahead = self.record, self._ahead
        if ahead and "checks" not in vars(held):
            ahead.join(_MOMENT)
            held = self.record
            if ahead.is_alive() and "checks" not in vars(held):
                return held, vars(held).get("checks_apart", ()), False
        return held, held.checks, True

    def document(self, work: Work, language: str | None = None) -> Document:
        """The file that speaks for a work, or for its text in `language`; raises KeyError where there is no such text."""
        texts = {text.language: text.document for text in reversed(work.expressions)}
        return self.opened(texts[language] if language else work.document)

    def opened(self, resting: Document) -> Document:
        """A document with all that was read in it; only so many stay open."""
        if not isinstance(resting, Resting):
            return resting
        key = (self._seen, resting.source.digest)
        with self._lock:
            if key not in self._documents:
                self._documents[key] = resting.fetched()
            self._documents.move_to_end(key)
            if len(self._documents) > _OPEN:
                self._documents.popitem(last=False)
            return self._documents[key]

    def look_ahead(self) -> None:
        """From here on what takes long is worked out before anybody asks for it, whenever the record has changed: for a server that stays."""
        self._looks_ahead = True

    def _look_ahead(self) -> None:
        """Work out the queue of what to check; what it keeps of that changes the file, so that the record is looked at once more."""
        checked = None
        try:
            self.find.get_ready()
            while self._looks_ahead and (held := self.record) is not checked:
                held.checks_apart, held.checks  # noqa: B018 — kept by the record
                checked = held
        finally:
            connections[self.store.alias].close()

    def close(self) -> None:
        """Look at the file no longer; whoever opened the store closes it."""
        self._looks_ahead = False
        if ahead := self._ahead:
            ahead.join()
        self._watch.close()

    def _version(self) -> int:
        """A number that is another one whenever somebody else has written to the file since."""
        return int(self._watch.execute("PRAGMA data_version").fetchone()[0])


_seated: list[Desk] = []


def sit_at(desk: Desk) -> None:
    """From here on pages ask this desk."""
    _seated[:] = [desk]


def desk() -> Desk:
    """The desk of this process."""
    return _seated[0]
