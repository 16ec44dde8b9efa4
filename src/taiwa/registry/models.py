"""What is known about dialogues before any document is read: states, persons, bodies, meetings, instruments, issues."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..values import replace

Language = Literal["ja", "en", "ru"]
Names = Mapping[str, tuple[str, ...]]
"""Names by language, the one to print first: `{"ja": ("A国", "A共和国"), "en": ("A", "Republic of A")}`."""

ThingKind = Literal["organisation", "instrument", "event", "place", "programme"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One who can speak in a dialogue: a state (ISO 3166 alpha-2 id) or a body without such a code.

    `names` always mean the party. `weak` names (a capital, an adjective) mean it only where the grammar says so.
    """

    id: str
    kind: Literal["state", "body"] = "state"
    names: Names
    weak: Names = field(default_factory=dict)
    capital: Names = field(default_factory=dict)
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StateNames:
    """What a registry adds to the names by which a state is known already.

    `usual` forms are printed first, `weak` ones mean it no longer without the grammar, `never` are misprints and mean it not at all.
    """

    id: str
    names: Names
    usual: Names
    weak: Names
    never: Names
    capital: Names
    wikidata: str | None

    def to(self, known: Party) -> Party:
        """The state with what is added."""
        names, weak, capital = ({language: known_[language] for language in known_} for known_ in (known.names, known.weak, known.capital))
        for language in dict.fromkeys((*names, *self.names, *self.usual, *self.weak, *self.capital)):
            usual, more, less = (given.get(language, ()) for given in (self.usual, self.names, self.weak))
            left_out = {*less, *self.never.get(language, ())}
            names[language] = tuple(dict.fromkeys((*usual, *(form for form in names.get(language, ()) if form not in left_out), *more)))
            weak[language] = tuple(dict.fromkeys((*(form for form in weak.get(language, ()) if form not in {*usual, *more}), *less)))
            capital[language] = tuple(dict.fromkeys((*capital.get(language, ()), *self.capital.get(language, ()))))
        given = ({language: forms for language, forms in table.items() if forms} for table in (weak, capital))
        return replace(known, names=names, weak=next(given), capital=next(given), wikidata=self.wikidata or known.wikidata)


@dataclass(frozen=True, slots=True)
class Membership:
    """A party's time in a group, in EDTF; None where it is open or not known."""

    party: str
    since: str | None = None
    until: str | None = None

    def covers(self, day: str) -> bool:
        """Whether it held at `day` (EDTF, as precise as known), the first and the last day included."""
        return _not_after(self.since, day) and _not_after(day, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A name for several parties (沿岸諸国, the shore states); `members` are the ids of those that belong to it now.

    `terms` tell since when and until when, also of those that left. `organisation` is the one whose name the group
    bears: the name then means both.
    """

    id: str
    names: Names
    members: tuple[str, ...]
    terms: tuple[Membership, ...] = ()
    organisation: str | None = None
    sources: tuple[str, ...] = ()
    note: str | None = None

    def at(self, day: str | None) -> tuple[str, ...]:
        """The members at `day` (EDTF), those of now where no day is known."""
        if day is None or not self.terms:
            return self.members
        return tuple(term.party for term in self.terms if term.covers(day))


def _not_after(first: str | None, last: str | None) -> bool:
    """Whether one date is not later than another as far as both are known; True where one is unknown."""
    return first is None or last is None or first[: len(last)] <= last[: len(first)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoy:
    """Words that contain a name and do not mean it (a currency called after a state).

    Where `ending` is set, each is what makes such a word of any party's name (its language, its people), unless what
    follows the name is one of `unless` (人 makes a people, 人権 does not).
    """

    id: str
    words: Names
    ending: bool = False
    unless: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office a person held: role by language, and the dates between which sources show it (EDTF or None)."""

    role: Names
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person who acts for a party. `misprints` are forms known to be wrong; they are read, and told.

    `weak` names (a bare surname that others bear too) mean the person only beside an office or a party.
    """

    id: str
    party: str
    names: Names
    misprints: Names = field(default_factory=dict)
    offices: tuple[Office, ...] = ()
    sources: tuple[str, ...] = ()
    weak: Names = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step in the life of an instrument (signed, ratified, in-force …) with its day (EDTF); `party` where it is one party's."""

    stage: str
    date: str
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An organisation, instrument, event, programme or place with a name of its own.

    `party` is the one it belongs to (a ministry, a capital), `parties` those who made or signed it. `weak` names
    (the action plan) mean it only where the text has named it before. `life` are the steps of an instrument's life.
    """

    id: str
    kind: ThingKind
    names: Names
    party: str | None = None
    date: str | None = None
    sources: tuple[str, ...] = ()
    weak: Names = field(default_factory=dict)
    parties: tuple[str, ...] = ()
    note: str | None = None
    wikidata: str | None = None
    life: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A level at which a dialogue meets (`fm`, `summit`, `som`): its names as they follow 第6回 or precede a number."""

    id: str
    names: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate:
    """Who came for a party: a `rank` (foreign-minister, ambassador …) and, where known, the id of the person."""

    party: str
    rank: str | None = None
    person: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A document that a meeting brought forth."""

    kind: str
    names: Names
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of a body: `date` in EDTF, `place` by language, `attendance` as party ids in the source's order.

    `inferred` names the fields that are a conclusion of ours and are printed nowhere.
    """

    id: str
    dialogue: str
    body: str
    ordinal: int | None
    date: str | None
    place: Names
    chair: str | None
    status: str
    title: Names
    attendance: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    mode: str | None = None
    venue: Names = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    delegates: tuple[Delegate, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    notes: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A turn in the chair: what a document announced (`stated`) and what the meetings show (`observed`)."""

    party: str
    stated: str | None
    observed: str | None
    meetings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    id: str = ""
    role: str | None = None
    persons: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A principle, objective, pillar or field of a dialogue, with the day that fixed it."""

    id: str
    kind: Literal["principle", "objective", "pillar", "field"]
    names: Names
    adopted: str | None = None
    sources: tuple[str, ...] = ()
    meeting: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one source says."""

    value: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two sources that disagree: both claims are kept; `reading` is what we propose and why.

    `about` are the ids of what they disagree on: things, persons, parties, or parts of the dialogue.
    """

    id: str
    kind: str
    topic: str
    claims: tuple[Claim, ...]
    reading: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Where a document of a dialogue is published: `address`, the `kind` of page, its language and meeting where known.

    `issuer` and `licence` are what the registry states; a document is fetched with them.
    """

    id: str
    address: str
    kind: str
    language: str | None = None
    meeting: str | None = None
    issuer: str | None = None
    licence: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """A standing framework in which parties meet."""

    id: str
    names: Names
    members: tuple[str, ...]
    since: str | None
    bodies: tuple[Body, ...]
    meetings: tuple[Meeting, ...] = ()
    chairs: tuple[Term, ...] = ()
    aims: tuple[Aim, ...] = ()
    sources: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    notes: tuple[str, ...] = ()
    documents: tuple[Published, ...] = ()


Vocabulary = Literal["sdg", "unbis", "eurovoc"]
"""Thesauri with ids for what states speak about: the UN's goals, its library's subject categories, the EU's descriptors."""

Likeness = Literal["exact", "close", "related"]


@dataclass(frozen=True, slots=True)
class Match:
    """A concept of another vocabulary: the same (`exact`), nearly the same (`close`), or beside it (`related`)."""

    vocabulary: Vocabulary
    likeness: Likeness
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something states speak about. `terms` are the words that show it in a text; the longest match wins.

    `weak` terms show it only where nothing else is named; `decoys` hold a term and do not mean the issue. `takes` are sentences that show the issue, `leaves` are
    sentences that do not though they come near; a test holds the terms to both. `narrower` follows from the others.
    """

    id: str
    labels: Mapping[str, str]
    broader: str | None = None
    narrower: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    matches: tuple[Match, ...] = ()
    terms: Names = field(default_factory=dict)
    weak: Names = field(default_factory=dict)
    decoys: Names = field(default_factory=dict)
    takes: Names = field(default_factory=dict)
    leaves: Names = field(default_factory=dict)
