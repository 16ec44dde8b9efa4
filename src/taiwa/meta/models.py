"""What a document is: kind, day, place, who took part, who signed, and the terms it defines."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..problems import Problem
from ..values import Edtf, Span

ADOPTED = frozenset({"joint-statement", "action-plan", "roadmap", "agreement"})
"""Kinds that all parties adopt; what such a text does not say, none of them wanted to say there."""
NOT_ALL = "not all who take part are known"
"""The problem of a document whose list of those who take part names somebody nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One who signed, as printed; `party` is an id or None where it could not be read."""

    person: str
    role: str | None
    party: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """One who is printed as taking part: a person with an office, or a state with a rank."""

    words: str
    party: str | None
    span: Span
    person: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinedTerm:
    """A term that the document defines (以下「閣僚」という, hereinafter "the Ministers").

    `term` is the defined word, `span` the place of the definition, `means` the words it stands for. `holders` are the
    parties it stands for when it names speakers (in printed order), empty when it names a thing. It holds from its
    definition to the end of the document.
    """

    term: str
    span: Span
    means: Span
    holders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """The annotation guide's fields; party ids in printed order. `evidence` says where a field was printed."""

    kind: str | None = None
    title: str | None = None
    language: str = "und"
    translation: str | None = None
    date: Edtf | None = None
    place: str | None = None
    framework: str | None = None
    body: str | None = None
    ordinal: int | None = None
    parties: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    chair: str | None = None
    signatories: tuple[Signatory, ...] = ()
    attendance: tuple[Attendee, ...] = ()
    terms: tuple[DefinedTerm, ...] = ()
    evidence: Mapping[str, Span] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def partly(self) -> bool:
        """Whether somebody takes part of whom nobody knows who it is: `parties` are then some of those who speak."""
        return any(one.words == NOT_ALL for one in self.problems)

    @property
    def unread_terms(self) -> frozenset[str]:
        """The terms that stand for speakers who are not all known."""
        told = {one.span for one in self.problems}
        return frozenset(one.term for one in self.terms if not one.holders and one.span in told)
