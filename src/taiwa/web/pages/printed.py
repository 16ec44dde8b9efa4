"""The text of a document as a page shows it: part by part as printed, and beside each clause what was read in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.utils.html import escape, format_html

from ...mentions.models import Mention, Relative
from ...record.document import Document
from ...record.judging.anchors import folded
from ...reports.clauses import Clause, clauses_of
from ...reports.columns import shortened
from ...reports.margin import Margin, Note
from ...reports.pinpoints import Numbering, cited, numbering, place_of
from ...reports.wording import Wording
from ...tree.models import Provision
from ...values import Money, Quantity, Span, replace
from ..desk import desk
from ..followed import address_of_step, told_in
from ..things import JUDGED_NAMES
from .commitments import address_of_promise
from .names import Name, mention_name
from .quotes import origin_of, passage_at, quote
from .ways import way

_DEEPEST, _ACTION = 4, 80
_NOWHERE = Span(0, 0)
"""A heading is printed as a heading; what is done in it is told beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of printed words; `kind` of what they name, `value` it has and the way to its page, empty where they name nothing or it has none."""

    words: str
    kind: str = ""
    value: str = ""
    href: str = ""

    @property
    def marked(self) -> str:
        """The run as it stands on the page; a template would take longer over each of them than over all else."""
        if self.href:
            return format_html('<a class="mention {}" href="{}" title="{}" tabindex="-1">{}</a>', self.kind, self.href, self.value, self.words)
        return format_html('<span class="mention {}" title="{}">{}</span>', self.kind, self.value, self.words) if self.kind else escape(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a part names: the same words of the same kind once, with what they mean; `correct` leads to where a person says otherwise."""

    printed: str
    kind: str
    name: Name
    correct: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A promise of which a part tells: what became of it, the way to it, and to where a person says whether that is so."""

    effect: str
    sure: bool
    words: str
    language: str
    label: str
    href: str
    correct: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """A clause: its words, the notes on it, one for each act or promise, the issues spoken to with the way to who stands where on each, and the ids of its acts.

    `number` counts the clauses of a part that have notes, from 1; 0 for one without. `corrections` lead to where its acts are corrected.
    """

    runs: tuple[Run, ...]
    notes: tuple[tuple[Note, ...], ...]
    matters: tuple[Name, ...]
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
    names: tuple[Named, ...]
    followed: tuple[Followed, ...]

    @property
    def noted(self) -> tuple[ClauseView, ...]:
        """The clauses with notes."""
        return tuple(clause for clause in self.clauses if clause.number)


class Printed:
    """Makes the parts of one document."""

    def __init__(self, work: str, document: Document, wording: Wording, language: str = "") -> None:
        """`work` is the id under which the document is known; `wording` the language of what stands beside the text.

        `language` is that of the text, where it is not the one that speaks for the work: addresses say it then.
        """
        self._work, self._document, self._wording, self._language = work, document, wording, language
        self._margin = Margin(document, wording, in_full=True)
        self._speaks = desk().record.by_id[work].document.source.digest == document.source.digest  # only what speaks for a work is judged
        self._names_of: dict[Mention, Name] = {}
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
            loose=self.loose.get(part.eid, ()), level=min(1 + len(part.path), _DEEPEST), depth=depth_of(part),
            clauses=tuple(self._clauses(clauses)), names=tuple(self._names(part)), followed=tuple(self._followed(part)) if self._speaks else (),
        )  # fmt: skip

    def _clauses(self, clauses: Iterable[Clause]) -> Iterator[ClauseView]:
        count = 0
        for clause in clauses:
            notes = tuple(tuple(lines) for lines in self._margin.notes(clause))
            count += bool(notes)
            issues = dict.fromkeys(issue for act in clause.acts for issue in act.issues)
            yield ClauseView(
                runs=tuple(self._runs(clause.at)), notes=notes, acts=tuple(act.id for act in clause.acts), number=count if notes else 0,
                corrections=tuple(f"{way('judge')}?work={self._work}&act={act.id}" for act in clause.acts if self._speaks),
                matters=tuple(Name(words=self._wording.issue(issue), href=f"{way('positions')}?issue={issue}") for issue in issues),
            )  # fmt: skip

    def _runs(self, span: Span) -> Iterator[Run]:
        """The words of `span` cut at what they name; of names within names the outer one is marked."""
        at, text = span.start, self._document.text
        for mention in sorted(self._document.mentions_in(span), key=lambda one: (one.span.start, -one.span.end)):
            if mention.span.start >= at:
                if mention.span.start > at:
                    yield Run(words=text[at : mention.span.start])
                yield Run(words=mention.span.of(text), kind=mention.kind, value=self._told(mention), href=self._name(mention).href)
                at = mention.span.end
        if at < span.end:
            yield Run(words=text[at : span.end])

    def _followed(self, part: Provision) -> Iterator[Followed]:
        """The promises of which a part tells."""
        held, words = desk().record, self._wording
        for row, one in told_in(self._work, held).get(part.eid, ()):
            found = quote(row.place, held, words)
            yield Followed(
                effect=words.effect(one), sure=one.sure, words=shortened(row.action, _ACTION), language=found.language, label=found.label,
                href=address_of_promise(row.id), correct=address_of_step(row.id, one),
            )  # fmt: skip

    def _names(self, part: Provision) -> Iterator[Named]:
        """What a part names, in the order of the text, each form of words once; figures are no names."""
        seen = set()
        for mention in sorted((one for span in part.spans for one in self._document.mentions_in(span)), key=lambda one: one.span):
            form = folded(mention.span.of(self._document.text))
            if mention.kind in JUDGED_NAMES and (form, mention.kind) not in seen:
                seen.add((form, mention.kind))
                correct = f"{way('judge')}?{urlencode({'work': self._work, 'name': form, 'kind': mention.kind})}" if self._speaks else ""
                yield Named(printed=form, kind=self._wording.term("value", mention.kind), name=self._name(mention), correct=correct)

    def _name(self, mention: Mention) -> Name:
        """What a mention means, without words where only the text shows it, and the way to its page: a part asks where it is printed, then for its list."""
        if mention not in self._names_of:
            self._names_of[mention] = self._name_of(mention)
        return self._names_of[mention]

    def _name_of(self, mention: Mention) -> Name:
        words, value = self._wording, mention.value
        if isinstance(value, Money | Quantity):
            return Name(words=words.figures(value))
        if isinstance(value, Relative):
            return Name(words="")
        return Name(words=words.date(str(value))) if mention.kind == "date" else mention_name(mention, self._document.meta.framework, words)

    def _told(self, mention: Mention) -> str:
        """What a mention names and its value: `date: 2013-10-22`."""
        words, told = self._wording, self._name(mention).words
        return words.say("general.with", who=words.term("value", mention.kind), what=told) if told else words.term("value", mention.kind)


def depth_of(part: Provision) -> int:
    """How deep a part stands, as far as a page tells depths apart."""
    return min(len(part.path), _DEEPEST)


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line for line in words.splitlines() if line.strip())
