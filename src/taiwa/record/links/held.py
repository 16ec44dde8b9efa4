"""Which works of the record a name, a symbol, a day or a meeting means."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

from ...lexicon import Knowledge
from ...mentions.symbols import without_year
from ...meta.title import kind_of
from ...meta.words import READ, words_of
from ...registry.models import Meeting, Names, Thing
from ...values import Edtf, replace
from ..document import Document
from ..works import Work
from .cues import search_of
from .models import Target, Why

Found = tuple[tuple[Work, ...], Why, bool]
"""The works that are meant, by what, and whether that is sure."""

Numbered = Mapping[str, tuple[str, str]]
"""EId and pinpoint of the parts of a work, by their number."""

NONE: Found = ((), "not-held", True)
_OF_SYMBOL = "/"
_PART = re.compile("[0-9]{1,3}|[IVX]{1,5}")
_NO_LETTER = re.compile(r"[\W_]+")
_DAY = len("2004-08-28")
_UNLISTED = re.compile("(?P<dialogue>[^/]+)/(?P<body>[^/]+)/(?P<ordinal>[0-9]+)")
_ACCOUNTS = frozenset({"chair-statement", "readout"})
_RANKS = ("leaders", "ministers")
_ONE_A_DAY = frozenset({"joint-statement", "chair-statement"})
"""Kinds of which the same parties make one a day; of agreements or roadmaps they make several."""


def folded(words: str) -> str:
    """A name by its letters alone: width, case, quotes, spaces and marks make no difference."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", words)).casefold()


@cache
def kind_named(name: str) -> str | None:
    """The kind of document that a name ends in or begins with, as the titles of documents show theirs."""
    language = (
        "ja" if re.search(r"[ぁ-んァ-ヶ一-龯]", name) else "ru" if re.search("[а-яё]", name, re.IGNORECASE) else "en"
    )
    cue = kind_of(name, words_of(language)) if language in READ else None
    return cue.value if cue else None


class Held:
    """The works of a record, to be asked which of them is meant; every question is answered from an index."""

    def __init__(
        self, works: Sequence[Work], knowledge: Knowledge, tells: Callable[[Work], bool] | None = None, numbered: Callable[[Work], Numbered] | None = None
    ) -> None:
        """Takes the works; the oldest is found first. `tells` knows which of them are the account of a meeting, `numbered` their parts."""
        self.knowledge = knowledge
        self._tells = tells or tells_of_meeting
        self._numbered = numbered or numbered_parts
        self.by_meeting: dict[str, list[Meeting]] = defaultdict(list)
        for dialogue in knowledge.dialogues.values():
            for meeting in dialogue.meetings:
                self.by_meeting[meeting.id].append(meeting)
        self.by_day: dict[str, list[Thing]] = defaultdict(list)
        self.by_parties: dict[frozenset[str], list[Thing]] = defaultdict(list)
        self.events: dict[str, list[Thing]] = defaultdict(list)
        for thing in knowledge.things.values():
            if thing.kind == "event":
                self.events[thing.date or ""].append(thing)
            if thing.kind == "instrument":
                self.by_day[thing.date or ""].append(thing)
                self.by_parties[frozenset(thing.parties)].append(thing)
        self._titles: dict[str, list[Work]] = defaultdict(list)
        self._symbols: dict[str, list[Work]] = defaultdict(list)
        self._days: dict[tuple[str, str | None], list[Work]] = defaultdict(list)
        self._series: dict[tuple[str, str], list[Work]] = defaultdict(list)
        self._apart: dict[tuple[object, ...], list[Work]] = defaultdict(list)
        self._things: dict[str, Found] = {}
        for work in works:
            self._keep(work)

    def _keep(self, work: Work) -> None:
        for document in (work.document, *work.evidence):
            _under(self._titles, folded(document.meta.title or ""), work)
            for identifier in document.source.identifiers:
                _under(self._symbols, without_year("".join(identifier.value.split())), work)
        _under(self._symbols, work.id, work)
        if (day := work.document.date) and len(day) >= _DAY:
            for length in (4, 7, 10):
                self._days[day[:length], work.document.meta.kind].append(work)
        if work.series:
            self._series[work.series].append(work)
        elif _met_apart(work):
            meta = work.document.meta
            self._apart[meta.body, meta.ordinal, meta.date, frozenset(meta.parties)].append(work)

    def thing(self, thing: Thing) -> Found:
        """The works that are a registered instrument."""
        if thing.id not in self._things:
            self._things[thing.id] = self._of_thing(thing)
        return self._things[thing.id]

    def _of_thing(self, thing: Thing) -> Found:
        forms = [form for forms in thing.names.values() for form in forms]
        symbols = _all(self._symbols.get(form, ()) for form in forms if _OF_SYMBOL in form)
        if symbols:
            return symbols, "symbol", True
        titled = tuple(
            work for work in _all(self._titles.get(folded(form), ()) for form in forms)
            if thing.date is None or work.document.date is None or _meet(thing.date, work.document.date)
        )  # fmt: skip
        if titled:
            return titled, "title", len(titled) == 1
        kinds = {kind for form in forms if (kind := kind_named(form))}
        if thing.date is None or len(thing.date) != _DAY or len(kinds) != 1 or not thing.parties:
            return NONE
        alike = tuple(
            work for work in self._days.get((thing.date, next(iter(kinds))), ())
            if set(work.document.meta.parties) == set(thing.parties)
        )  # fmt: skip
        return (alike, "day-and-kind", len(alike) == 1 and kinds <= _ONE_A_DAY) if alike else NONE

    def printed(self, value: str) -> Found:
        """The works that bear a symbol or a title that is printed."""
        works = tuple(self._symbols.get(value, ()))
        if works:
            return works, "symbol", True
        works = tuple(self._titles.get(folded(value), ())) if folded(value) else ()
        return (works, "title", len(works) == 1) if works else NONE

    def of_day(self, day: Edtf, kind: str | None, citing: Document, rank: str | None = None) -> Found:
        """The works of a day (or month, or year) and a kind, of the same dialogue or parties as the citing text, and of none of another rank."""
        works = tuple(
            work for work in self._days.get((day.text, kind), ())
            if kind is not None and work.document is not citing and _is_kin(work.document, citing)
            and (rank is None or rank_in(work.document.meta.title or "", work.document.meta.language) in (None, rank))
        )  # fmt: skip
        return (
            (works, "day-and-kind", len(works) == 1 and len(day.text) == _DAY and kind in _ONE_A_DAY) if works else NONE
        )

    def target(self, work: Work, number: str | None = None) -> Target:
        """A work as what is meant, and the one part of it that bears a number."""
        part = self._numbered(work).get(number) if number else None
        return replace(target(work), eid=part[0], pinpoint=part[1]) if part else target(work)

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings of registries, held where a work came out of them, and those that the record alone has."""
        listed = [meeting for dialogue in self.knowledge.dialogues.values() for meeting in dialogue.meetings]
        return (*map(self._as_held, listed), *self._unlisted(listed), *(meeting for meeting, _ in self._own.values()))

    def meeting_of(self, value: str, framework: str | None) -> Meeting | None:
        """The meeting of an id; where several dialogues have it, that of the document's own. One that no registry has is by its number."""
        of_id = self.by_meeting.get(value, ())
        if of_id:
            return next((self._as_held(one) for one in of_id if len(of_id) == 1 or one.dialogue == framework), None)
        key = _UNLISTED.fullmatch(value)
        return self._unlisted_of(key["dialogue"], key["body"], int(key["ordinal"])) if key else None

    def works_of(self, meeting: Meeting) -> tuple[Work, ...]:
        """The works that came out of a meeting, of whatever dialogue or of none."""
        if not meeting.dialogue:
            return self._own[meeting.id][1] if meeting.id in self._own else ()
        return self.meeting(meeting.dialogue, meeting.body, meeting.ordinal, meeting.date)

    def meeting(self, dialogue: str, body: str, ordinal: int | None, date: str | None) -> tuple[Work, ...]:
        """The works that came out of a meeting: of its series, and of its number or, without one, of its days."""
        return tuple(work for work in self._series.get((dialogue, body), ()) if _came_of(work, ordinal, date))

    def _as_held(self, meeting: Meeting) -> Meeting:
        """A meeting that a registry has as planned is held where the record has its account, which knows the day too."""
        days = [
            work.document.date for work in self.works_of(meeting) if self._tells(work) and work.document.date
        ] if meeting.status == "planned" else []  # fmt: skip
        return replace(meeting, status="held", date=min(days)) if days else meeting

    def _unlisted(self, listed: Sequence[Meeting]) -> Iterator[Meeting]:
        """The meetings of registered bodies of which the record has an account, and no registry an entry."""
        taken = {work.id for one in listed for work in self.works_of(one)}
        for (dialogue, body), works in sorted(self._series.items()):
            bodies = self.knowledge.dialogues[dialogue].bodies if dialogue in self.knowledge.dialogues else ()
            told = [work.document.meta.ordinal for work in works if self._tells(work) and work.id not in taken]
            if any(one.id == body for one in bodies):
                yield from (self._unlisted_of(dialogue, body, number) for number in sorted({one for one in told if one}))

    def _unlisted_of(self, dialogue: str, body: str, ordinal: int) -> Meeting:
        """A meeting that no registry has: held on the day of its account, else planned."""
        told = [work for work in self.meeting(dialogue, body, ordinal, None) if self._tells(work) and work.document.date]
        return Meeting(
            id=f"{dialogue}/{body}/{ordinal}", dialogue=dialogue, body=body, ordinal=ordinal, date=min((work.document.date or "" for work in told), default=None),
            place=_places(told), chair=next((work.document.meta.chair for work in told if work.document.meta.chair), None), status="held" if told else "planned", title={},
        )  # fmt: skip


    @cached_property
    def _own(self) -> dict[str, tuple[Meeting, tuple[Work, ...]]]:
        """The meetings of no dialogue that a registry has, by id, which is the work that first tells of one, each with its works: all they know is printed in those."""
        groups = (tuple(filter(self._tells, works)) for works in self._apart.values())
        return {told[0].id: (_of_its_own(told), told) for told in groups if told}


def _met_apart(work: Work) -> bool:
    """Whether a work says that it came out of a meeting of no dialogue that a registry has: of which body and day, and its number or its host.

    A body alone is not enough: leaders make a joint statement without having met.
    """
    meta = work.document.meta
    return bool(meta.framework is None and meta.body and meta.date and (meta.ordinal or meta.chair))


def _of_its_own(works: Sequence[Work]) -> Meeting:
    """A meeting of which only these works tell."""
    metas = [work.document.meta for work in works]
    first = metas[0]
    return Meeting(
        id=works[0].id, dialogue="", body=first.body or "", ordinal=first.ordinal, date=str(first.date), status="held",
        place=_places(works), title={one.language: (one.title,) for one in reversed(metas) if one.title},
        chair=next((one.chair for one in metas if one.chair), None),
    )  # fmt: skip


def _places(works: Sequence[Work]) -> Names:
    """Where works say that they came out of a meeting, by language; their other texts say it in theirs."""
    metas = [one.meta for work in works for one in (work.document, *work.evidence)]
    return {one.language: (one.place,) for one in reversed(metas) if one.place}


def tells_of_meeting(work: Work) -> bool:
    """Whether a work came out of a meeting that was held: it was adopted there, or is an account of it."""
    return work.adopted or work.document.meta.kind in _ACCOUNTS


def rank_in(words: str, language: str) -> str | None:
    """Whether words name leaders or ministers as those who made a document: who is named first (a Leaders' Statement after the Ministers' one)."""
    found = ((hit.start(), rank) for rank in _RANKS if (hit := search_of("references", language, rank).search(words)))
    return min(found, default=(0, None))[1]


def target(work: Work) -> Target:
    """A work as a whole as what is meant."""
    return Target(work=work.id, file=work.document.file)


def numbered_parts(work: Work) -> Numbered:
    """The parts of a work that alone bear their number: eId and pinpoint of each."""
    document = work.document
    numbers = Counter(one.path[-1] for one in document.provisions if one.path)
    return {
        one.path[-1]: (one.eid, document.pinpoint(one.eid))
        for one in document.provisions if one.path and numbers[one.path[-1]] == 1 and _PART.fullmatch(one.path[-1])
    }  # fmt: skip


def _came_of(work: Work, ordinal: int | None, date: str | None) -> bool:
    meta = work.document.meta
    if ordinal is not None and meta.ordinal is not None:
        return ordinal == meta.ordinal
    day = meta.date.first if meta.date else None
    return date is not None and day is not None and Edtf(date).covers(day)


def _is_kin(one: Document, other: Document) -> bool:
    framework = one.meta.framework
    return (framework is not None and framework == other.meta.framework) or set(one.meta.parties) == set(
        other.meta.parties
    )


def _meet(one: str, other: str) -> bool:
    """Whether two dates (EDTF) can be of one day."""
    first, last = Edtf(one), Edtf(other)
    ends = (first.first, first.last, last.first, last.last)
    return None in ends or (ends[0] <= ends[3] and ends[2] <= ends[1])  # type: ignore[operator]


def _under(index: dict[str, list[Work]], key: str, work: Work) -> None:
    if key and not (index[key] and index[key][-1] is work):
        index[key].append(work)


def _all(found: Iterable[Sequence[Work]]) -> tuple[Work, ...]:
    return tuple(dict.fromkeys(_each(found)))


def _each(found: Iterable[Sequence[Work]]) -> Iterator[Work]:
    for works in found:
        yield from works
