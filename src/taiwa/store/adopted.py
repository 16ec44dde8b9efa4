"""An adopted text in the record: read like any other document, and held there by those alone who hold it.

The bytes are made of the log up to the adoption and nothing else, so that they are the same whoever makes them and whenever. What came after
it, a signature or a dissociation, is laid over the reading by judgements that bear the moment of the event: given again they are the same,
and what a person judges later goes before them. So this may be done any number of times, and is done again by whoever looks after a crash.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from ..exports.reading_json import to_json
from ..exports.round_akn import Printed, adopted_akn, day_of
from ..lexicon import Knowledge
from ..meta.title import kind_of
from ..meta.words import words_of
from ..reading import read
from ..record.decode import of_json
from ..record.document import Document
from ..record.judging.anchors import of_act, of_file, of_promise
from ..record.judging.judged import Judged
from ..record.judging.models import Anchor, Judgement, Target, Verdict
from ..record.parts import Sight
from ..record.works import Work
from ..rounds import Entry, State, evolve
from ..rounds.events import Event
from ..rounds.events.ending import Adopted, AdoptedBySilence, Dissociated, Signed
from ..rounds.holding import holders
from ..rounds.log import event_of
from ..rounds.refusal import catalogue
from ..rounds.state import Adoption
from ..rounds.text.reading import standing_numbers
from ..source.models import AKN, Source
from ..values import replace
from .store import Store

_SPOKEN = ("en", "ja")
UNNAMED = "statement"
"""What a text is called whose title says not what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What became of the texts: the files that were new, how many judgements were, and what a person should look at."""

    files: tuple[str, ...]
    judgements: int
    unsaid: tuple[str, ...]
    """What the text was not read to say of itself: `kind`, `framework`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedText:
    """A round after its adoption: as it stood when the text was adopted, as it stands, and since when each paragraph is held as it is."""

    name: str
    then: State
    state: State
    adoption: Adoption
    since: Mapping[str, datetime]

    @property
    def late(self) -> frozenset[str]:
        """Those who signed and were not among those who adopted."""
        return frozenset(self.state.ending.signed) - set(self.adoption.parties)

    def holders(self, paragraph: str = "") -> frozenset[str]:
        """Who holds a paragraph; without one, who holds the text."""
        return frozenset(holders(self.state, paragraph))


def adopted_text(name: str, log: Iterable[Entry]) -> AdoptedText | None:
    """The adopted text of a round; None where nothing was adopted yet."""
    then: State | None = None
    state: State | None = None
    since: dict[str, datetime] = {}
    for event in filter(None, map(event_of, log)):
        state = evolve(state, event)
        if isinstance(event.what, Adopted | AdoptedBySilence):
            then = state
        since |= dict.fromkeys(_touched(state, event), event.at)
    if then is None or state is None or then.ending.adoption is None:
        return None
    return AdoptedText(name=name, then=then, state=state, adoption=then.ending.adoption, since=since)


def _touched(state: State, event: Event) -> Sequence[str]:
    """The paragraphs of which the holders may be others after an event; the empty one stands for the whole text."""
    match event.what:
        case Dissociated(paragraphs=paragraphs) if paragraphs:
            return paragraphs
        case Signed() if state.ending.adoption and event.by.party in state.ending.adoption.parties:
            return ()
        case Adopted() | AdoptedBySilence() | Dissociated() | Signed():
            return ("", *state.text.order)
    return ()


def sources(adopted: AdoptedText, knowledge: Knowledge) -> Iterator[Source]:
    """The text in each of its languages, as files."""
    for language in adopted.then.text.languages:
        data = adopted_akn(adopted.then, adopted.adoption, printed(adopted, language, knowledge)).encode()
        yield Source(
            data=data, name=f"{adopted.name}.{language}.akn", media=AKN, digest=sha256(data).hexdigest(),
            obtained=datetime.fromisoformat(day_of(adopted.then, adopted.adoption)).date(),
        )  # fmt: skip


def printed(adopted: AdoptedText, language: str, knowledge: Knowledge) -> Printed:
    """How the text is printed: its kind is what its title says, in whichever of its languages says it first."""
    said = (kind_of(words, words_of(one)) for one, words in adopted.then.text.title.items())
    kind = next((one.value for one in said if one), UNNAMED)
    names = {party.id: forms[-1] for party in knowledge.parties.values() if (forms := party.names.get(language))}
    return Printed(language=language, kind=kind, names=names)


def enter(adopted: AdoptedText, store: Store, knowledge: Knowledge) -> Entered:
    """Keep the text where it is not kept yet, and see to it that only those are counted as holders who are."""
    files, given, unsaid = [], 0, set[str]()
    for source in sources(adopted, knowledge):
        if not store.has(source.digest):
            reading = read(source, knowledge)
            if store.add(source, to_json(replace(reading, source=source)), Sight(knowledge)):
                files.append(source.name)
        document = of_json(store.reading_json(source.digest))
        given += store.judge(list(_judgements(adopted, document, store.judgements())))
        unsaid |= {name for name in ("kind", "framework") if not getattr(document.meta, name)}
    return Entered(files=tuple(files), judgements=given, unsaid=tuple(sorted(unsaid)))


def _judgements(adopted: AdoptedText, document: Document, held: Iterable[Judgement]) -> Iterator[Judgement]:
    """What the log knows better than the reading: the meeting, the parties of the text, and who does not hold a paragraph.

    What persons judged stands before the log: only a holder that they name and that is none goes out.
    """
    meta, room, hold = document.meta, adopted.then.room, adopted.holders()
    facts: dict[str, tuple[str, ...]] = {}
    if meta.body != room.body:
        facts["body"] = (room.body,)
    if meta.ordinal != room.ordinal:
        facts["ordinal"] = (str(room.ordinal),)
    if frozenset(meta.parties) != hold or adopted.late:
        facts["parties"] = tuple(sorted(hold))
    ours = {catalogue(language)["record"]["author"].format(round=adopted.name) for language in _SPOKEN}
    judged = Judged(one for one in held if one.author not in ours)
    clerk = _Clerk(adopted, document, judged.work(Work(document.work, document)).document)
    if facts:
        yield clerk.judged("document", "changed", of_file(document.work, document), "", facts)
    yield from clerk.of_acts()
    yield from clerk.of_promises()


class _Clerk:
    """Writes down who holds what, in the name of the round and with the moment of the event that made it so."""

    def __init__(self, adopted: AdoptedText, document: Document, judged: Document) -> None:
        self._adopted, self._document, self._judged = adopted, document, judged
        self._number = {f"para_{place}": number for place, number in enumerate(standing_numbers(adopted.then.text), 1)}
        """The paragraphs on the table by the parts of the document that print them."""
        self._all = frozenset(document.meta.parties)

    def of_acts(self) -> Iterator[Judgement]:
        """Acts that somebody is read to hold who does not hold their paragraph, or that a later signatory holds too."""
        read = {act.id: act for act in self._document.acts}
        for act in self._judged.acts:
            number = self._paragraph(act.eid)
            holding = self._holding(act.holders, number)
            if act.id in read and act.holders and (holding != act.holders or self._was_other(act.holders)):
                yield self._said("act", of_act(self._document.work, self._document, read[act.id]), number, "holders", holding)

    def of_promises(self) -> Iterator[Judgement]:
        """Promises whose owners do not go with the holders of the act they stand in."""
        held = {act.id: act.holders for act in self._judged.acts}
        read = {promise.id: promise for promise in self._document.undertakings}
        for promise in self._judged.undertakings:
            number = self._paragraph(promise.eid)
            owning = self._holding(promise.owners, number)
            follows = promise.basis in held and promise.owners == held[promise.basis]
            if promise.id in read and promise.owners and not follows and (owning != promise.owners or self._was_other(promise.owners)):
                yield self._said("promise", of_promise(self._document.work, self._document, read[promise.id]), number, "owners", owning)

    def _holding(self, read: tuple[str, ...], number: str) -> tuple[str, ...]:
        """Those of `read` that hold the paragraph; where it is read of all, all that hold it."""
        hold = self._adopted.holders(number)
        kept = tuple(party for party in read if party in hold)
        return (*kept, *sorted(hold - set(read))) if self._all <= set(read) else kept

    def _was_other(self, read: tuple[str, ...]) -> bool:
        """Whether an earlier judgement may have counted a late signatory, who dissociated since."""
        return bool(self._adopted.late) and self._all <= set(read)

    def _paragraph(self, eid: str) -> str:
        """The paragraph on the table that a part prints; empty for what stands in none."""
        return next((number for top, number in self._number.items() if eid == top or eid.startswith(f"{top}__")), "")

    def _said(self, target: Target, about: Anchor, number: str, field: str, holding: tuple[str, ...]) -> Judgement:
        return self.judged(target, "changed" if holding else "wrong", about, number, {field: holding} if holding else {})

    def judged(self, target: Target, verdict: Verdict, about: Anchor, number: str, changes: Mapping[str, tuple[str, ...]]) -> Judgement:
        """A judgement by the log of the round."""
        name, since = self._adopted.name, self._adopted.since[number]
        words = catalogue("ja" if self._document.meta.language == "ja" else "en")["record"]  # the language of the text
        reason = words["paragraph" if number else "text"].format(round=name, paragraph=number, digest=self._adopted.adoption.digest[:12])
        return Judgement(
            target=target, verdict=verdict, about=(about,), author=words["author"].format(round=name), reason=reason,
            time=since.isoformat(timespec="microseconds"), changes=changes,
        )  # fmt: skip
