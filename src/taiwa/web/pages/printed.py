"""The text of a document as a page shows it: part by part as printed, and beside each clause what was read in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.urls import reverse

from ...mentions.models import Mention, Relative
from ...record.document import Document
from ...reports.clauses import Clause, clauses_of
from ...reports.margin import Margin, Note
from ...reports.pinpoints import Numbering, cited, numbering, place_of
from ...reports.wording import Wording
from ...tree.models import Provision
from ...values import Money, Quantity, Span
from ..desk import desk
from .quotes import origin_of, passage_at

_DEEPEST = 4
_NOWHERE = Span(0, 0)
"""A heading is printed as a heading; what is done in it is told beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of printed words; `kind` of what they name and `value` it has, both empty where they name nothing."""

    words: str
    kind: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """An issue by name, and the way to who stands where on it."""

    words: str
    issue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """A clause: its words, the notes on it, one for each act or promise, the issues spoken to, and the ids of its acts.

    `number` counts the clauses of a part that have notes, from 1; 0 for one without. `corrections` lead to where its acts are corrected.
    """

    runs: tuple[Run, ...]
    notes: tuple[tuple[Note, ...], ...]
    matters: tuple[Matter, ...]
    acts: tuple[str, ...]
    number: int
    corrections: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A provision as printed. `level` is that of its heading among the headings of the page; `href` its stable address.

    `origin` leads to its source; `loose` are lines that stand before it and belong to no provision.
    """

    eid: str
    href: str
    origin: str
    pinpoint: str
    citation: str
    num: str
    heading: str
    level: int
    depth: int
    loose: tuple[str, ...]
    clauses: tuple[ClauseView, ...]

    @property
    def noted(self) -> tuple[ClauseView, ...]:
        """The clauses with notes."""
        return tuple(clause for clause in self.clauses if clause.number)

    @property
    def outlined(self) -> bool:
        """Whether it stands in the outline: what has a heading does."""
        return bool(self.heading)


class Printed:
    """Makes the parts of one document."""

    def __init__(self, work: str, document: Document, wording: Wording, language: str = "") -> None:
        """`work` is the id under which the document is known; `wording` the language of what stands beside the text.

        `language` is that of the text, where it is not the one that speaks for the work: addresses say it then.
        """
        self._work, self._document, self._wording, self._language = work, document, wording, language
        self._margin = Margin(document, wording, in_full=True)
        self._speaks = desk().record.by_id[work].document.source.digest == document.source.digest  # only what speaks for a work is judged
        self.numbers: Numbering = numbering(map(document.pinpoint, document.by_eid))

    def parts(self, provisions: Iterable[Provision]) -> Iterator[PartView]:
        """Each provision with its clauses, in the order of the text."""
        for part, clauses in clauses_of(self._document, provisions):
            yield self._part(part, clauses if part.body else [replace(each, at=_NOWHERE) for each in clauses if each.acts or each.promises])

    def address(self, eid: str) -> str:
        """The stable address of a provision of this text, of the text itself where none is meant."""
        return passage_at(self._work, eid, self._language)

    @cached_property
    def loose(self) -> Mapping[str, tuple[str, ...]]:
        """Lines that belong to no provision, by the eId of the one they stand before, behind the last by nothing: the title block, foot lines."""
        found: dict[str, tuple[str, ...]] = {}
        at, text = 0, self._document.text
        for span, eid in sorted((span, part.eid) for part in self._document.provisions for span in part.spans):
            found[eid] = (*found.get(eid, ()), *_lines(text[at : span.start]))
            at = max(at, span.end)
        return {**found, "": _lines(text[at:])}

    def _part(self, part: Provision, clauses: Sequence[Clause]) -> PartView:
        pinpoint, words = "/".join(part.path), self._document.words
        return PartView(
            eid=part.eid, href=self.address(part.eid), origin=origin_of(self._work, part.eid, self._document.source.digest),
            pinpoint=place_of(pinpoint, self.numbers, self._wording),
            citation=cited(self._document.meta, pinpoint, self.numbers, self._wording),
            num=words(part.num) if part.num else "", heading=words(part.heading) if part.heading else "",
            loose=self.loose.get(part.eid, ()), level=min(1 + len(part.path), _DEEPEST), depth=min(len(part.path), _DEEPEST),
            clauses=tuple(self._clauses(clauses)),
        )  # fmt: skip

    def _clauses(self, clauses: Iterable[Clause]) -> Iterator[ClauseView]:
        count = 0
        for clause in clauses:
            notes = tuple(tuple(lines) for lines in self._margin.notes(clause))
            count += bool(notes)
            issues = dict.fromkeys(issue for act in clause.acts for issue in act.issues)
            yield ClauseView(
                runs=tuple(self._runs(clause.at)), notes=notes, acts=tuple(act.id for act in clause.acts), number=count if notes else 0,
                corrections=tuple(f"{reverse('judge')}?work={self._work}&act={act.id}" for act in clause.acts if self._speaks),
                matters=tuple(Matter(words=self._wording.issue(issue), issue=issue) for issue in issues),
            )  # fmt: skip

    def _runs(self, span: Span) -> Iterator[Run]:
        """The words of `span` cut at what they name; of names within names the outer one is marked."""
        at, text = span.start, self._document.text
        for mention in sorted(self._document.mentions_in(span), key=lambda one: (one.span.start, -one.span.end)):
            if mention.span.start >= at:
                if mention.span.start > at:
                    yield Run(words=text[at : mention.span.start])
                yield Run(words=mention.span.of(text), kind=mention.kind, value=self._told(mention))
                at = mention.span.end
        if at < span.end:
            yield Run(words=text[at : span.end])

    def _told(self, mention: Mention) -> str:
        """What a mention names and its value: `date: 2013-10-22`."""
        words, value = self._wording, mention.value
        if isinstance(value, Money | Quantity):
            told = words.figure(value)
        elif isinstance(value, Relative):
            told = ""
        elif mention.kind in ("party", "person"):
            told = words.party(str(value)) if mention.kind == "party" else words.person(str(value))
        else:
            told = words.thing(str(value), self._document.meta.framework)
        return words.say("general.with", who=words.term("value", mention.kind), what=told) if told else words.term("value", mention.kind)


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line for line in words.splitlines() if line.strip())
