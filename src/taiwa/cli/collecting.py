"""What becomes of the answer of an address: kept, told, remembered."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Literal

from ..exports.reading_json import to_json
from ..lexicon import Knowledge
from ..reading import Reading
from ..record.alignment import differences
from ..record.decode import of_json
from ..record.document import Document, of_reading
from ..record.parts import Sight
from ..source import from_bytes
from ..source.models import Source
from ..source.opening import KINDS, host_of, kind_not_read
from ..source.web.addresses import name_for
from ..source.web.client import Web
from ..source.web.models import Failure, Page, Visit
from ..store.fetched import Answers
from ..store.store import Store
from ..values import replace
from .files import SkippedError, reading_of
from .kin import tell_kin
from .messages import printable, say
from .outline import problem_told, severe, tell_severe
from .wanted import Wanted

Status = Literal["new", "changed", "unchanged", "held", "gone", "fresh", "failed", "wanted"]

FRESH = timedelta(hours=12)
"""An address that answered within this time is left alone, so that a run that was stopped goes on where it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one address: its last HTTP status, the file and document that hold what it gives, what to tell.

    `asked` is False where the host had failed before, so that the address was not asked.
    """

    address: str
    status: Status
    http: int | None = None
    file: str | None = None
    document: str | None = None
    told: tuple[str, ...] = ()
    faulty: bool = False
    asked: bool = True


def failure_of(wanted: Wanted, failure: Failure) -> Result:
    """An address that gave nothing, with why and what to do."""
    return Result(address=wanted.address, status="failed", http=failure.status, told=(why(failure),), asked=not failure.repeated)


def why(failure: Failure) -> str:
    """Why there is no document, in the language spoken."""
    return printable(say(f"fetch.{failure.why}", **{"host": "?", "seconds": 0, "known": KINDS, **dict(failure.values)}))


class Collector:
    """Asks addresses and keeps what they give in one record."""

    def __init__(self, store: Store, knowledge: Knowledge, web: Web) -> None:
        """`web` is how they are asked."""
        self.store = store
        self.knowledge = knowledge
        self.sight = Sight(knowledge)
        self.web = web
        self.answers = Answers(store.alias)

    def fresh(self, wanted: Wanted) -> Result | None:
        """What is known of an address that answered a short time ago; None for one that is to be asked."""
        last, held = self.answers.last(wanted.address), self.answers.held(wanted.address)
        if not last or self._now() - last.last > FRESH or (last.digest is not None and last != held):
            return None
        if last.digest is None and last.status not in (404, 410):
            return None
        return self._result(wanted, "fresh", last.status, held)

    def take(self, wanted: Wanted, tried: int) -> Result | None:
        """What became of an address; None where it is to be asked again later."""
        if wanted.failure:
            return failure_of(wanted, wanted.failure)
        held = self.answers.held(wanted.address)
        answer = self.web.ask(wanted.address, held, tried)
        if isinstance(answer, Page):
            return self._page(wanted, answer, held)
        if isinstance(answer, Failure):
            return None if answer.wait is not None else self._failure(wanted, answer, held)
        if held:
            self.store.remember(replace(held, last=self._now(), status=answer.status))
        return self._result(wanted, "unchanged", answer.status, held)

    def _failure(self, wanted: Wanted, failure: Failure, held: Visit | None) -> Result:
        if failure.status is not None:
            self._remember(Visit(address=wanted.address, first=self._now(), last=self._now(), status=failure.status))
        if failure.why != "gone" or held is None:
            return failure_of(wanted, failure)
        told = say("fetch.vanished", status=failure.status, day=held.last.date())
        return self._result(wanted, "gone", failure.status, held, told)

    def _page(self, wanted: Wanted, page: Page, held: Visit | None) -> Result:
        """Bytes that came: those held, or others with the same words, or a document that is kept beside what is held."""
        source = self._source(wanted, page)
        visit = self._visit(wanted, page, source.digest)
        moved = (say("fetch.moved", target=page.final),) if page.permanent else ()
        if held and held.digest == source.digest:
            self._remember(visit)
            return self._result(wanted, "unchanged", page.status, visit, *moved)
        if self.store.has(source.digest):
            self._remember(visit)
            told = say("fetch.same-bytes", file=self.store.source(source.digest).name)
            return self._result(wanted, "changed" if held else "held", page.status, visit, *moved, told)
        try:
            reading = self._reading(source)
        except SkippedError as skipped:
            self._remember(replace(visit, digest=None))
            return Result(address=wanted.address, status="failed", http=page.status, told=(*moved, printable(str(skipped))))
        before = of_json(self.store.reading_json(held.digest)) if held and held.digest else None
        if held and before and before.text == reading.text.chars:
            self._remember(replace(visit, digest=held.digest))
            return self._result(wanted, "unchanged", page.status, held, *moved, say("fetch.same-words"))
        return self._keep(wanted, visit, reading, before, moved)

    def _keep(self, wanted: Wanted, visit: Visit, reading: Reading, before: Document | None, told: tuple[str, ...]) -> Result:
        """The document is kept; what its address gave before stays, as another version of it."""
        self.store.add(reading.source, to_json(reading), self.sight)
        self._remember(visit)
        if before:
            count = sum(1 for _ in differences(before.text, reading.text.chars))
            told = (*told, say("fetch.differs", count=count, day=before.source.obtained or "?", document=before.id))
        else:
            tell_kin(reading.source.digest, self.store.kin([reading.source.digest]))
        read, stated = reading.meta.language, wanted.document.language if wanted.document else None
        if stated and read and stated != read:
            told = (*told, say("fetch.language", stated=stated, read=read))
        result = self._result(wanted, "changed" if before else "new", visit.status, visit, *told)
        return replace(result, document=of_reading(reading).id, faulty=bool(tell_severe(reading)))

    def _source(self, wanted: Wanted, page: Page) -> Source:
        """The bytes with where they came from, and with what the registry states of them."""
        name = printable(name_for(wanted.address, page.media))
        today = self._now().astimezone().date()
        source = from_bytes(page.data, name, address=wanted.address, obtained=today)
        of = wanted.document
        return replace(
            source, host=host_of(page.final), charset=page.charset, issuer=of.issuer if of else None,
            licence=of.licence if of else None,
        )  # fmt: skip

    def _reading(self, source: Source) -> Reading:
        """The reading of a source that is of a kind we read and holds words; raises SkippedError."""
        if kind := kind_not_read(source):
            raise SkippedError(say("fetch.kind", media=kind, known=KINDS))
        reading = reading_of(source, self.knowledge)
        if not reading.text.chars:
            raise SkippedError("; ".join(map(problem_told, severe(reading))))
        return reading

    def _visit(self, wanted: Wanted, page: Page, digest: str) -> Visit:
        moved = page.final if page.final != wanted.address else None
        return Visit(
            address=wanted.address, first=self._now(), last=self._now(), status=page.status, digest=digest,
            etag=page.etag, modified=page.modified, moved=moved,
        )  # fmt: skip

    def _remember(self, visit: Visit) -> None:
        self.store.remember(visit)

    def _now(self) -> datetime:
        return self.web.pace.clock.now()

    def _result(self, wanted: Wanted, status: Status, http: int | None, visit: Visit | None, *told: str) -> Result:
        """A result that names the file and document held."""
        file = document = None
        if visit and visit.digest and self.store.has(visit.digest):
            held = of_json(self.store.reading_json(visit.digest))
            file, document = held.file, held.id
        return Result(address=wanted.address, status=status, http=http, file=file, document=document, told=tuple(map(printable, told)))


def result_json(result: Result) -> dict[str, object]:
    """A result as a JSON object."""
    values = asdict(result)
    del values["faulty"]
    return {**values, "told": list(result.told)}


