"""What the matching of promises compares: every promise, and every later passage that tells what became of one."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from ..acts.models import Undertaking
from ..values import Edtf, Money, Quantity, Span
from .amounts import counts, revised, share, share_spots
from .answers import Effect
from .document import Document
from .effect_words import find, spots
from .effects import Citation, cited, effect_in, effect_said, is_verb_of
from .places import sentence_at
from .telling import telling
from .works import Work

_NAMED = frozenset({"instrument", "organisation", "event", "meeting"})
_PLACES = frozenset({"place", "party"})
_DEED = re.compile(r"た(?:こと|旨|との\w{1,3})$|^that (?:(?!\bwill\b).)*?\b(?:has|have|had|was|were)\b")
"""How the words of a deed end, or begin."""
_TELLING = 2.5
"""An action whose words tell less is looked at with the rest of its clause."""
_YEAR = re.compile(r"(?<![\w,.-])(?:19|20)\d\d(?![\d,])")
"""A year as part of a name (the 1999 Conference)."""
_BESIDE = 16
"""So close beside what was promised stands the word by which it is recalled."""
_SUBJECT, _AGENT = ("が", "は", "側", "により", "による", "によって", "から"), (" by ", " by the ", " that ")
_UNLISTED = re.compile(r"\A[^/]+/([^/]+)/(\d+)\Z")
"""What a numbered meeting is called that no registry has: dialogue, body and number."""
_MANY = 5
"""A smaller number is that of many things."""
_LATELY = timedelta(days=31)
"""A document is given out so soon after its meeting."""
_OPENING = 4
"""A meeting tells that it was held in one of its first provisions, or gives thanks for it in one of its last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One promise, or one passage that reports, with what matching needs; it rests on its own document alone.

    `id` is unique in the record and the same after re-reading. `day` is empty where the document has none; `cites` is
    the day or meeting by which the words say the promise was given. `owners` of a passage are those it names or who say it.
    `tells` is the effect its words tell; `told_by` are those who report it, empty where nobody knows who they are, None where the text itself
    tells it. `words` are weighed terms, `pairs` those that stand side by side. `names` are things named, `said` all figures printed, the document's own parties and dialogue left out.
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
        return self._adopts or (cited_here and find("undertaken", self.printed) is not None)

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
        return self.undertaking is not None and _is_part(self.work.document, self.undertaking)

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
    def tied(self) -> frozenset[str]:
        """What it names that any language prints alike: places, things, and numbers from five on."""
        numbers = {amount for _, amount in self.said}.union(*self.counts.values())
        return frozenset((*self.names, *(str(one.normalize()) for one in numbers if one >= _MANY), *(one for one in self.places if one not in self.owners)))

    @property
    def promised(self) -> str:
        """What it undertakes, as printed."""
        return self.work.document.words(self.undertaking.action) if self.undertaking else self.printed

    @property
    def printed(self) -> str:
        """Its clause as printed."""
        return self.work.document.words(self.clause)


class Told(NamedTuple):
    """The entries of a work: the `promises` that are lines of the ledger, and the `reports` that can only follow one."""

    promises: tuple[Entry, ...]
    reports: tuple[Entry, ...]


def told_in(work: Work) -> Told:
    """The undertakings of a work, then the passages of it that tell what became of a promise, as promises and reports."""
    tellers = {act.clause: frozenset(act.holders) for act in work.document.acts if act.holder is not None}
    entries = [_promise(work, undertaking, tellers) for undertaking in work.document.undertakings]
    entries += [_passage(work, *found) for found in _passages(work.document)]
    return Told(tuple(one for one in entries if one.stands), tuple(one for one in entries if not one.stands))


def passage_id(work: str, eid: str, words: str) -> str:
    """The id of a passage that is no promise: by its place and its words."""
    return f"{work}:{eid}@{sha256(' '.join(words.split()).encode()).hexdigest()[:8]}"


def figures(undertaking: Undertaking) -> Mapping[str, Money | Quantity]:
    """The sum and the count of a promise by currency and unit."""
    return {unit_of(figure): figure for figure in (undertaking.money, undertaking.quantity) if figure}


def unit_of(figure: Money | Quantity) -> str:
    """The currency of a sum, the unit of a count."""
    return figure.currency if isinstance(figure, Money) else figure.unit


def _promise(work: Work, undertaking: Undertaking, tellers: Mapping[Span, frozenset[str]]) -> Entry:
    document = work.document
    words, citation = _words(document, undertaking), _cited(document, undertaking.clause)
    return Entry(
        id=f"{work.id}:{undertaking.id}", day=document.date or "", work=work, eid=undertaking.eid, clause=undertaking.clause,
        owners=frozenset(undertaking.owners), issues=undertaking.issues, words=dict(words), pairs=_pairs(words),
        names=frozenset(_names(document, undertaking.clause, _NAMED)),
        places=frozenset(_names(document, undertaking.clause, _PLACES)), figures=figures(undertaking), said=_said(document, undertaking.clause), undertaking=undertaking,
        tells=_told_by(document, undertaking), told_by=tellers.get(undertaking.clause), cites=citation, cited_words=_terms(document, citation),
        deadline=undertaking.deadline, meets=find("meeting", document.words(undertaking.action)) is not None,
    )  # fmt: skip


def _told_by(document: Document, undertaking: Undertaking) -> Effect | None:
    words, partly = document.words(undertaking.clause), _is_part(document, undertaking)
    if undertaking.status == "delivered" or partly:
        return effect_in(words) or ("progress" if partly else "delivered")
    return effect_said(words)


def _is_part(document: Document, undertaking: Undertaking) -> bool:
    """Whether what goes on is credited to another, or told as a deed: no plan ends so."""
    told = undertaking.basis is None or _DEED.search(document.words(undertaking.action)) is not None
    return undertaking.status == "ongoing" and told


def _words(document: Document, undertaking: Undertaking) -> list[tuple[str, float]]:
    """The terms of what is promised; where they tell little, those of its clause, without what else is promised in it."""
    clause, action = undertaking.clause, undertaking.action
    others = sorted(
        one.action for one in document.undertakings
        if clause.contains(one.action) and not one.action.contains(action) and not action.contains(one.action)
    )  # fmt: skip
    words, at = telling(document, action), clause.start
    if fsum(weight for _, weight in words) >= _TELLING:
        return words
    words = []
    for other in (*others, Span(clause.end, clause.end)):
        words += telling(document, Span(at, max(at, other.start)))
        at = max(at, other.end)
    return [*_meant_before(document, clause, action), *words]


def _meant_before(document: Document, clause: Span, action: Span) -> list[tuple[str, float]]:
    """The terms of the sentence before, in the same part, where what is promised is called by a pronoun alone (これを開催する, will host it)."""
    here, holding = sentence_at(document, clause), document.provision_at(clause)
    if find("pronoun", document.words(action)) is None or holding is None or holding.body is None or here.start <= holding.body.start:
        return []
    before = len(document.text[: here.start].rstrip())
    return telling(document, sentence_at(document, Span(before - 1, before))) if before > holding.body.start else []


def _terms(document: Document, citation: Citation | None) -> frozenset[str]:
    return frozenset(term for term, _ in telling(document, citation.near)) if citation else frozenset()


def _said(document: Document, clause: Span) -> frozenset[tuple[str, Decimal]]:
    """Every sum and count that is printed, by its unit."""
    values = (mention.value for mention in document.mentions_in(clause))
    return frozenset((unit_of(value), value.amount) for value in values if isinstance(value, Money | Quantity))


def _pairs(words: list[tuple[str, float]]) -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for (one, _), (other, _) in pairwise(words) if one != other)


def _passage(work: Work, eid: str, clause: Span, told_by: frozenset[str] | None, issues: tuple[str, ...]) -> Entry:
    document, printed = work.document, work.document.words(clause)
    words, citation = telling(document, clause), _cited(document, clause)
    named = {mention.value for mention in document.mentions_in(clause) if mention.kind == "party"}
    counted = {unit_of(m.value): m.value for m in document.mentions_in(clause) if isinstance(m.value, Money | Quantity)}
    return Entry(
        id=passage_id(work.id, eid, printed), day=document.date or "", work=work, eid=eid, clause=clause,
        owners=(told_by or frozenset()) | {one for one in named if isinstance(one, str)}, issues=issues,
        words=dict(words), pairs=_pairs(words), names=frozenset(_names(document, clause, _NAMED)),
        places=frozenset(_names(document, clause, _PLACES)), figures=counted, said=_said(document, clause),
        tells=effect_in(printed), told_by=told_by, cites=citation, cited_words=_terms(document, citation), meets=_meets(document, clause, eid in _edges(document)) and not _was_before(document, clause),
    )  # fmt: skip


def _passages(document: Document) -> Iterator[tuple[str, Span, frozenset[str] | None, tuple[str, ...]]]:
    """The acts and sentences that tell an effect and hold no promise: eId, clause, who tells it, issues."""
    taken, edges = [one.clause for one in document.undertakings], _edges(document)
    hits = sorted({*spots(document.text), *share_spots(document.text)})
    for act in sorted(document.acts, key=lambda one: (one.clause.start - one.clause.end, one.clause)):
        at = bisect_left(hits, act.clause.start)
        if (
            at < len(hits)
            and hits[at] < act.clause.end
            and not _touches(act.clause, taken)
            and _tells(document, act.clause)
        ):
            taken.append(act.clause)
            yield act.eid, act.clause, frozenset(act.holders) if act.holder is not None else None, act.issues
    for hit in hits:
        provision = document.provision_at(Span(hit, hit + 1))
        if provision is None or provision.body is None or not provision.body.start <= hit < provision.body.end:
            continue
        sentence = sentence_at(document, Span(hit, hit + 1))
        if not _touches(sentence, taken) and (
            _tells(document, sentence) or _meets(document, sentence, provision.eid in edges)
        ):
            taken.append(sentence)
            yield provision.eid, sentence, _told_in(document, sentence), document.issues.get(provision.eid, ())


def _told_in(document: Document, sentence: Span) -> frozenset[str] | None:
    """Who tells what stands in a sentence without an act: nobody known where a verb of telling stands in it, else the text itself."""
    return None if find("teller", document.words(sentence)) is None else frozenset()


def _tells(document: Document, clause: Span) -> bool:
    """Whether words tell what was done, or that a plan is adopted; who says something again promises it, or it is no promise."""
    words = document.words(clause)
    return (
        effect_in(words) not in (None, "restated")
        or find("adopts", words) is not None
        or _cited(document, clause) is not None
    )


def _meets(document: Document, clause: Span, at_the_edge: bool) -> bool:  # noqa: FBT001 - what it asks
    return at_the_edge and find("met", document.words(clause)) is not None


def _was_before(document: Document, clause: Span) -> bool:
    """Whether it tells of days that lie long before the document alone: what was held then is another meeting than its own."""
    own = document.meta.date
    days = [one.value.last for one in document.mentions_in(clause) if one.kind == "date" and isinstance(one.value, Edtf)]
    return own is not None and own.first is not None and bool(days) and all(day and day < own.first - _LATELY for day in days)


def _edges(document: Document) -> frozenset[str]:
    """The parts in which a document tells that its meeting was held."""
    with_body = [one.eid for one in document.provisions if one.body]
    return frozenset((*with_body[:_OPENING], *with_body[-_OPENING:]))


def _touches(span: Span, taken: list[Span]) -> bool:
    return any(span.start < one.end and one.start < span.end for one in taken)


def _cited(document: Document, clause: Span) -> Citation | None:
    """What the sentence cites up to the end of the clause, as far as no other promise of it stands before."""
    sentence = sentence_at(document, clause)
    ends = (one.clause.end for one in document.undertakings if sentence.start < one.clause.end <= clause.start)
    return cited(document, Span(min(clause.start, max(ends, default=sentence.start)), clause.end))


def _names(document: Document, clause: Span, kinds: frozenset[str]) -> Iterator[str]:
    own = {*document.meta.parties, document.meta.framework, document.meta.body}
    for mention in document.mentions_in(clause):
        if mention.kind in kinds and isinstance(mention.value, str) and mention.value not in own:
            yield mention.value
