"""What the matching of promises compares: a promise, or a later passage that tells what became of one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import sha256
from math import fsum

from ..acts.models import Undertaking
from ..values import Edtf, Money, Quantity, Span
from .amounts import counts, revised, share
from .answers import Effect
from .document import Document
from .effect_words import find, places
from .effects import Citation, is_verb_of
from .places import sentence_at
from .stances import points_back
from .telling import telling
from .works import Work

NAMED = frozenset({"instrument", "organisation", "event", "meeting"})
PLACES = frozenset({"place", "party"})
"""Mentions of what is named, and of where."""
_DEED = re.compile(r"た(?:こと|旨|との\w{1,3})$|^that (?:(?!\bwill\b).)*?\b(?:has|have|had|was|were)\b")
"""How the words of a deed end, or begin."""
_YEAR = re.compile(r"(?<![\w,.-])(?:19|20)\d\d(?![\d,])")
"""A year as part of a name (the 1999 Conference)."""
_POINTER = 5
"""So many characters before what is cited may point back to the text itself (this commitment)."""
_BESIDE = 16
"""So close beside what was promised stands the word by which it is recalled."""
_SUBJECT, _AGENT = ("が", "は", "側", "により", "による", "によって", "から"), (" by ", " by the ", " that ")
_UNLISTED = re.compile(r"\A[^/]+/([^/]+)/(\d+)\Z")
"""What a numbered meeting is called that no registry has: dialogue, body and number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One promise, or one passage that reports, with what matching needs; it rests on its own document alone.

    `id` is unique in the record and the same after re-reading. `day` is empty where the document has none; `cites` is
    the day or meeting by which the words say the promise was given. `owners` of a passage are those it names or who say it.
    `tells` is the effect its words tell; `told_by` are those who report it, empty where nobody knows who they are, None where the text itself
    tells it. `words` are weighed terms, `pairs` those that stand side by side. `names` are things named, `said` all figures printed, the document's own parties and dialogue left out.
    `tied` is what it names that another language can name too, with how much that tells; `headed` are weighed terms of what stands before it as what it is about.
    """

    id: str
    day: str
    work: Work
    eid: str
    clause: Span
    owners: frozenset[str]
    issues: tuple[str, ...]
    words: Mapping[str, float]
    pairs: frozenset[tuple[str, str]]
    names: frozenset[str]
    places: frozenset[str]
    figures: Mapping[str, Money | Quantity]
    said: frozenset[tuple[str, Decimal]]
    undertaking: Undertaking | None = None
    tells: Effect | None = None
    told_by: frozenset[str] | None = None
    cites: Citation | None = None
    cited_words: frozenset[str] = frozenset()
    deadline: Edtf | None = None
    meets: bool = False
    tied: Mapping[str, int] = field(default_factory=dict)
    headed: Mapping[str, float] = field(default_factory=dict)

    @property
    def weight(self) -> float:
        """What all its words tell together."""
        return fsum(self.words.values())

    @property
    def pledged(self) -> str | None:
        """The day on which the words say the promise was given."""
        return self.cites.day if self.cites else None

    @property
    def before(self) -> bool:
        """Whether it cites a promise of its owners that was given before."""
        given = self.cites is not None or find("pledged-before", self.printed) is not None
        return given and self.undertaking is not None and not self.is_report

    @property
    def answerable(self) -> tuple[str, ...]:
        """Whose promise it is; of a plan that is adopted, or cited with the meeting of the body that adopted it, all who speak.

        Of one that is cited by its day alone nobody's: who welcomes a plan need not be who adopted it.
        """
        if self.undertaking:
            return self.undertaking.owners
        if self.cites and not self.cites.meeting and not self._adopts:
            return ()
        return tuple(sorted(self.owners or self.work.document.meta.parties))

    @property
    def stands(self) -> bool:
        """Whether it is a line of the ledger: a promise, a plan that is adopted, or one that is cited by day or meeting.

        A promise of an earlier day that is recalled is none of its own. What was done is no promise, unless it tells of one that was given. What was done so far is a figure and no promise, unless it is told as a part, or with the day of the promise.
        """
        if self.undertaking and self.undertaking.status == "delivered":
            return self.cites is not None or find("pledged-before", self.printed) is not None
        if self._recalled:
            return False
        if self.undertaking:
            return not self.partly or self.cites is not None or share(self.printed) is not None
        cited_here = self.cites is not None and self.clause.start <= self.cites.near.start
        return self._adopts or (cited_here and self._names_what_was_undertaken)

    @property
    def _names_what_was_undertaken(self) -> bool:
        """Whether it calls what it cites a promise; this commitment is one of the text itself."""
        at = find("undertaken", self.printed)
        return at is not None and not points_back(self.printed[max(0, at - _POINTER) : at])

    @property
    def _recalled(self) -> bool:
        """Whether a promise is only recalled, with a day before the document: it was given then, and is not given now."""
        document, undertaking = self.work.document, self.undertaking
        if undertaking is None:
            return False
        sentence, action = sentence_at(document, self.clause), undertaking.action
        before = Span(max(sentence.start, action.start - _BESIDE), max(sentence.start, action.start))
        behind = Span(min(action.end, sentence.end), min(action.end + _BESIDE, sentence.end))
        if all(find("recalled", document.words(one)) is None for one in (before, behind)):
            return False
        mentions = list(document.mentions_in(action))
        days = [one.value.last for one in mentions if isinstance(one.value, Edtf)]
        counted = [one.span for one in mentions if isinstance(one.value, Money | Quantity)]
        years = [year[0] for year in _YEAR.finditer(document.text, action.start, action.end) if not any(at.start <= year.start() < at.end for at in counted)]
        return any(day is not None and day.isoformat() < self.day for day in days) or any(year < self.day[: len(year)] for year in years)

    @property
    def _adopts(self) -> bool:
        return find("adopts", self.printed) is not None

    def revises(self, promise: "Entry") -> bool:
        """Whether it puts another number in the place of that of `promise`, whatever noun stands beside it (from 12 to 8)."""
        told = revised(self.printed)
        return told is not None and any(told.old == figure.amount for figure in promise.figures.values())

    @property
    def meeting(self) -> str | None:
        """The meeting of which its document is, as meetings are called in the registry."""
        meta = self.work.document.meta
        return f"{meta.body}-{meta.ordinal:02}" if meta.framework and meta.body and meta.ordinal else None

    def meetings_of(self, body: str | None) -> frozenset[str]:
        """The meetings of a body that it names."""
        called = (_UNLISTED.sub(lambda found: f"{found[1]}-{int(found[2]):02}", name) for name in self.names)
        return frozenset(name for name in called if body and name.startswith(f"{body}-"))

    @property
    def is_report(self) -> bool:
        """Whether it tells of something done, and promises nothing itself."""
        return self.undertaking is None or self.undertaking.status == "delivered" or self.partly

    @property
    def partly(self) -> bool:
        """Whether it tells that a part was done (これまでに200名を受け入れたことを説明した), and promises nothing itself."""
        return self.undertaking is not None and is_part(self.work.document, self.undertaking)

    @property
    def refuses(self) -> bool:
        """Whether what it undertakes is not to do something (中止しない, not to build)."""
        return self._acts_by("refuses")

    @property
    def ends(self) -> bool:
        """Whether what it undertakes is to end something (建設工事を中止する): done, it is not dropped."""
        return self._acts_by("ends")

    @property
    def creates(self) -> bool:
        """Whether what it undertakes is to set up a thing that is not there yet."""
        return self._acts_by("creates")

    @property
    def extends(self) -> bool:
        """Whether what it undertakes is to extend or to use a thing that is there."""
        return self._acts_by("extends")

    def _acts_by(self, effect: str) -> bool:
        return self.undertaking is not None and is_verb_of(effect, self.work.document.words(self.undertaking.action))

    @property
    def given_to(self) -> frozenset[str]:
        """Who is to have what it promises or tells as done: as read, else the parties named beside its owners."""
        undertaking = self.undertaking
        if undertaking is None or undertaking.beneficiaries:
            return frozenset(undertaking.beneficiaries if undertaking else ())
        mentions = self.work.document.mentions_in(undertaking.action)
        named = {one.value for one in mentions if one.kind == "party" and isinstance(one.value, str)}
        return frozenset(named - set(undertaking.owners))

    @property
    def doers(self) -> frozenset[str]:
        """The parties that its clause names as those who did something: as its subject, or behind by."""
        text, start = self.work.document.text, self.clause.start
        parties = (one for one in self.work.document.mentions_in(self.clause) if one.kind == "party")
        return frozenset(
            str(one.value) for one in parties
            if text.startswith(_SUBJECT, one.span.end) or one.span.start == start or text.endswith(_AGENT, start, one.span.start)
        )  # fmt: skip

    @property
    def meetings(self) -> frozenset[str]:
        """The meetings that its clause names, the dialogue itself left out."""
        document = self.work.document
        return frozenset(str(one.value) for one in document.mentions_in(self.clause) if one.kind == "meeting" and one.value != document.meta.framework)

    @property
    def pledgers(self) -> frozenset[str]:
        """The parties of whom its clause says that they had promised what it tells of (the contribution which X had announced)."""
        text, document = self.printed.lower(), self.work.document
        at = {start + self.clause.start for start, _ in places("pledged-by", text)}
        parties = (one for one in document.mentions_in(self.clause) if one.kind == "party") if at else ()
        return frozenset(str(one.value) for one in parties if {one.span.end, one.span.end + 1} & at)

    @property
    def where(self) -> frozenset[str]:
        """The terms of the places that it names; they tell where, and not what."""
        mentions = (one for one in self.work.document.mentions_in(self.clause) if one.kind == "place")
        return frozenset(term for one in mentions for term, _ in telling(self.work.document, one.span))

    @property
    def sentence(self) -> int:
        """Where its sentence begins."""
        return sentence_at(self.work.document, self.clause).start

    @property
    def counts(self) -> Mapping[str, frozenset[Decimal]]:
        """How many of which things its words print, whatever the unit."""
        return counts(self.work.document.words(self.undertaking.action if self.undertaking else self.clause))

    @property
    def promised(self) -> str:
        """What it undertakes, as printed."""
        return self.work.document.words(self.undertaking.action) if self.undertaking else self.printed

    @property
    def printed(self) -> str:
        """Its clause as printed."""
        return self.work.document.words(self.clause)


def passage_id(work: str, eid: str, words: str) -> str:
    """The id of a passage that is no promise: by its place and its words."""
    return f"{work}:{eid}@{sha256(' '.join(words.split()).encode()).hexdigest()[:8]}"


def figures(undertaking: Undertaking) -> Mapping[str, Money | Quantity]:
    """The sum and the count of a promise by currency and unit."""
    return {unit_of(figure): figure for figure in (undertaking.money, undertaking.quantity) if figure}


def unit_of(figure: Money | Quantity) -> str:
    """The currency of a sum, the unit of a count."""
    return figure.currency if isinstance(figure, Money) else figure.unit


def is_part(document: Document, undertaking: Undertaking) -> bool:
    """Whether what goes on is credited to another, or told as a deed: no plan ends so."""
    told = undertaking.basis is None or _DEED.search(document.words(undertaking.action)) is not None
    return undertaking.status == "ongoing" and told


def meant_before(document: Document, clause: Span, action: Span) -> Span | None:
    """The sentence before, in the same part, where what is promised is called by a pronoun or a general noun alone (これを開催する, will extend the programme)."""
    here, holding = sentence_at(document, clause), document.provision_at(clause)
    if find("pronoun", document.words(action)) is None or holding is None or holding.body is None or here.start <= holding.body.start:
        return None
    before = len(document.text[: here.start].rstrip())
    return sentence_at(document, Span(before - 1, before)) if before > holding.body.start else None
