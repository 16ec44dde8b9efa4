"""The chair of a dialogue: what documents announce and tell, beside what registries have announced and observed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ...mentions.models import Mention
from ...registry.models import Contradiction, Person, Term
from ...values import Edtf, Span, replace
from ..document import Document
from ..places import place_of
from ..works import Work, day_key
from .chair_words import dialogue_of, is_apart, is_coming, is_convened, is_crossed, is_denied, is_hoped
from .cues import search_of
from .held import Held
from .models import ChairTold, Told, Turn
from .sentences import whole_sentence

_OFFICE = re.compile("(?:国|共和国)?(?:(?:外務|首席)?(?:大臣|次官|副大臣|長官)|外相|首相|大統領)")
_IN_OFFICE = re.compile(r", (?:[A-Z]?[\w-]+ ){1,6}of (?:the )?")
"""Between a person's name and the state: the office."""
_USES = ("next", "chaired", "verb", "chair")
_TO_COME = ("next", "verb")
_NEAR = {"ja": 32, "en": 60}
"""Characters between a printed time and the word for the chair."""


def told_of(work: Work, held: Held) -> Iterator[ChairTold]:
    """Every place of a work that tells of the chair of a dialogue."""
    document = work.document
    language = document.meta.language
    taken: list[Span] = []
    for use in _USES:
        for found in search_of("chairs", language, use).finditer(document.text):
            cue = Span(*found.span())
            part = document.provision_at(cue)
            if part is None or part.body is None or any(cue.overlaps(one) for one in taken):
                continue
            taken.append(cue)
            yield from _told(use, cue, work, held)


def _told(use: str, cue: Span, work: Work, held: Held) -> Iterator[ChairTold]:
    """What one word for the chair tells: nothing where it is the chair of another body, or is not taken."""
    document = work.document
    named = dialogue_of(cue, document, held)
    if named is None or is_apart(cue, named[1], document, held) or is_denied(cue, document) or (use in _TO_COME and is_hoped(cue, document)):
        return
    dialogue, at, alone = named
    if row := _row(use, cue, document, held):
        party, term, sure = row
        part = document.provision_at(cue)
        yield ChairTold(
            dialogue=dialogue, party=party, told=_mood(use, term, cue, document), term=term,
            sure=sure and alone and not is_crossed(cue, at, document, held),
            place=place_of(work, part.eid if part else "", whole_sentence(document, cue)),
        )  # fmt: skip


def _mood(use: str, term: str | None, cue: Span, document: Document) -> Told:
    """How it is told: a chair that is meant to be taken, or whose time is after the document, is one to come."""
    if use == "next":
        return "next"
    first, own = Edtf(term).first if term else None, document.meta.date
    later = first is not None and own is not None and own.last is not None and first > own.last
    if later or use == "verb" or is_coming(cue, document) or (use == "chaired" and is_convened(cue, document)):
        return "coming"
    return "chaired" if use == "chaired" else "term"


def _row(use: str, cue: Span, document: Document, held: Held) -> tuple[str, str | None, bool] | None:
    """The party, the printed term, and whether that is sure; None where no party is named."""
    sentence = whole_sentence(document, cue)
    parties = [
        mention
        for mention in document.mentions_in(sentence)
        if mention.kind == "party" and not mention.open and mention.value not in held.knowledge.groups
    ]
    if use == "chaired":
        party = _chairing(cue, parties, document, held)
        return (party, _term(cue, sentence, document) if is_convened(cue, document) else None, True) if party else None
    before = [mention for mention in parties if mention.span.end <= cue.start]
    behind = [mention for mention in parties if mention.span.start >= cue.end]
    one = before[-1] if before else behind[0] if behind else None
    if one is None:
        return None
    term = _term(cue, sentence, document)
    joined = (
        len(before) > 1
        and re.fullmatch("[、及び並とand, ]*", document.text[before[-2].span.end : one.span.start]) is not None
    )
    return str(one.value), term, not joined and bool(before) and (use == "next" or term is not None)


def _chairing(cue: Span, parties: Sequence[Mention], document: Document, held: Held) -> str | None:
    """The party of the person or the state right before (…大臣(議長)), or in English right behind (chaired by …)."""
    if document.meta.language == "ja":
        near = [one for one in document.meta.attendance if one.span.end == cue.start and one.party]
        if near:
            return near[0].party
    else:
        near_by = [one for one in document.mentions_in(Span(cue.end, cue.end + 80)) if one.kind in ("person", "party")]
        for one in near_by[:1]:
            person: Person | None = held.knowledge.persons.get(str(one.value))
            return person.party if person else str(one.value) if one.kind == "party" else _minister_of(one.span, near_by, document)
    if office := [one for one in parties if one.span.end < cue.start and _OFFICE.fullmatch(document.text, one.span.end, cue.start)]:
        return str(office[-1].value)
    before = [one for one in parties if one.span.end == cue.start]
    return str(before[-1].value) if before else None


def _minister_of(person: Span, near: Sequence[Mention], document: Document) -> str | None:
    """The party whose minister a person nobody knows is said to be (…, Minister of Foreign Affairs of Keldea)."""
    parties = [one for one in near if one.kind == "party" and _IN_OFFICE.fullmatch(document.text, person.end, one.span.start)]
    return str(parties[0].value) if parties else None


def _term(cue: Span, sentence: Span, document: Document) -> str | None:
    """The years printed right before the word, in English right behind too."""
    text, near = document.text, _NEAR.get(document.meta.language, 0)
    days = [
        mention
        for mention in document.mentions_in(sentence)
        if isinstance(mention.value, Edtf) and mention.kind == "date"
    ]
    close = [one for one in days if one.span.end <= cue.start and _is_close(text[one.span.end : cue.start], near)]
    if not close and document.meta.language != "ja":
        close = [one for one in days if one.span.start >= cue.end and _is_close(text[cue.end : one.span.start], near)][
            :1
        ]
    return str(close[-1].value) if close else None


def _is_close(between: str, near: int) -> bool:
    return len(between) <= near and not re.search("[、,;が]|した|され", between)


def turns_of(told: Sequence[ChairTold], held: Held) -> tuple[Turn, ...]:
    """Every turn that registries or documents have, oldest first: what a document announces stands by the turn it is of."""
    by_turn: dict[tuple[str, str], list[ChairTold]] = defaultdict(list)
    loose: list[ChairTold] = []
    terms = {(dialogue.id, term.id): term for dialogue in held.knowledge.dialogues.values() for term in dialogue.chairs}
    for one in told:
        key = _turn(one, terms)
        if key:
            by_turn[key].append(one)
        else:
            loose.append(one)
    rows = [_known(key, term, by_turn[key], held) for key, term in terms.items()]
    rows += [
        Turn(dialogue=one.dialogue, party=one.party, registered=None, told=(one,), disagrees=(), contradictions=())
        for one in loose
    ]
    return tuple(sorted(_shared(rows), key=lambda row: (row.dialogue, _starts(row))))


def _shared(rows: Sequence[Turn]) -> Iterator[Turn]:
    """The turns, each with those of other parties in the same chair at the same time: a day of handing over is shared by both."""
    for row in rows:
        others = (
            f"{other.party} has the chair in {time} too" for other in rows
            if other.party != row.party and (other.dialogue, _role(other)) == (row.dialogue, _role(row))
            and (time := _time(other)) and _overlap(time, _time(row))
        )  # fmt: skip
        yield replace(row, disagrees=(*row.disagrees, *dict.fromkeys(others)))


def _role(row: Turn) -> str | None:
    return row.registered.role if row.registered else None


def _time(row: Turn) -> str | None:
    """When a turn was, else when it is announced to be."""
    term = row.registered
    return (term.observed or term.stated) if term else next((one.term for one in row.told if one.term), None)


def _overlap(one: str, other: str | None) -> bool:
    """Whether two terms surely share more than the day or the year in which the one ends and the other begins; an unknown beginning tells nothing."""
    (start, end), (first, last) = _ends(one), _ends(other)
    if start is None or first is None or _hands_over(one, other or ""):
        return False
    return (last is None or start < last) and (end is None or first < end)


def _hands_over(one: str, other: str) -> bool:
    """Whether the one ends in what the other begins with, as printed (2022/2024 and 2024/2026)."""
    return any(left.rpartition("/")[2] == right.partition("/")[0] for left, right in ((one, other), (other, one)))


def _turn(one: ChairTold, terms: Mapping[tuple[str, str], Term]) -> tuple[str, str] | None:
    """The registered turn that is meant: of the party, of the announced years, else the first that ends after the document's day."""
    of_party = [
        (key, term)
        for key, term in terms.items()
        if key[0] == one.dialogue and term.party == one.party and not term.role
    ]
    if one.term:
        same = [
            key
            for key, term in of_party
            if any(_share(one.term, time) for time in (term.stated, term.observed) if time)
        ]
        return same[0] if same else None
    day = one.place.date
    later = [key for key, term in of_party if day and _runs_at(term, day, coming=one.told in ("next", "coming"))]
    return later[0] if later else None


def _runs_at(term: Term, day: str, *, coming: bool) -> bool:
    """Whether a turn runs on a day, or begins then or later where it is announced as the next."""
    start, end = _ends(term.observed or term.stated)
    at = Edtf(day).first
    if at is None:
        return False
    if coming:
        return start is not None and start >= at
    return (start is None or start <= at) and (end is None or at <= end)


def _ends(time: str | None) -> tuple[date | None, date | None]:
    days = Edtf(time) if time else None
    return (days.first, days.last) if days else (None, None)


def _share(one: str, other: str) -> bool:
    (start, end), (first, last) = _ends(one), _ends(other)
    return (start is None or last is None or start <= last) and (first is None or end is None or first <= end)


def _known(key: tuple[str, str], term: Term, told: Sequence[ChairTold], held: Held) -> Turn:
    dialogue = held.knowledge.dialogues[key[0]]
    known: tuple[Contradiction, ...] = tuple(one for one in dialogue.contradictions if term.id in one.about)
    return Turn(
        dialogue=key[0], party=term.party, registered=term, told=tuple(told), disagrees=tuple(_disagreements(term, told)),
        contradictions=known,
    )  # fmt: skip


def _disagreements(term: Term, told: Sequence[ChairTold]) -> Iterator[str]:
    """Where the time that was announced is not the one observed, or documents announce another than the registry has."""
    announced = {one.term for one in told if one.term}
    for time in sorted(announced - {term.stated}) if term.stated else ():
        yield f"a document has {time}, the registry has {term.stated}"
    for time in sorted(announced | ({term.stated} if term.stated else set())):
        (start, end), (first, last) = _ends(time), _ends(term.observed)
        if (start and first and first < start) or (end and last and last > end):
            yield f"announced {time}, observed {term.observed}"


def _starts(row: Turn) -> str:
    term = row.registered
    time = (term.observed or term.stated) if term else None
    day = (time or "").strip("/").split("/")[0] or next((one.term or one.place.date for one in row.told), None)
    return day_key(day)
