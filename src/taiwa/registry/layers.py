"""What one folder of registry files says, and layers laid over one another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from ..values import replace
from .complaints import Complaint
from .files import line_of
from .models import (
    Aim,
    Body,
    Contradiction,
    Decoy,
    Dialogue,
    Group,
    Issue,
    Meeting,
    Names,
    Party,
    Person,
    Published,
    StateNames,
    Term,
    Thing,
)

Part = TypeVar("Part", Body, Meeting, Term, Aim, Contradiction, Published)
PartId = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an entry stands: a file and the path of keys in it. Its line is looked up only for a complaint."""

    file: Path
    keys: tuple[str, ...]

    def complaint(self, words: str, *below: str) -> Complaint:
        """A complaint about this place, or about what the keys `below` lead to from it."""
        return Complaint(self.file, line_of(self.file, (*self.keys, *below)), words)


@dataclass(slots=True)
class Layer:
    """Entries by id; a part of a dialogue by (dialogue, id). `spots` tells where (kind, id) stands.

    `states` is what is to be added to the names of states that a layer below has.
    """

    parties: dict[str, Party] = field(default_factory=dict)
    states: dict[str, tuple[StateNames, ...]] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    things: dict[str, Thing] = field(default_factory=dict)
    issues: dict[str, Issue] = field(default_factory=dict)
    terms: dict[str, Names] = field(default_factory=dict)
    decoys: dict[str, Decoy] = field(default_factory=dict)
    dialogues: dict[str, Dialogue] = field(default_factory=dict)
    bodies: dict[PartId, Body] = field(default_factory=dict)
    meetings: dict[PartId, Meeting] = field(default_factory=dict)
    chairs: dict[PartId, Term] = field(default_factory=dict)
    aims: dict[PartId, Aim] = field(default_factory=dict)
    contradictions: dict[PartId, Contradiction] = field(default_factory=dict)
    documents: dict[PartId, Published] = field(default_factory=dict)
    spots: dict[tuple[str, str], Spot] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)
    digest: str = ""

    def over(self, below: "Layer") -> "Layer":
        """Both layers as one: an entry of this one replaces that with the same id below; what it says of a state adds to what is known."""
        parties, states = below.parties | self.parties, dict(below.states)
        for name, added in self.states.items():
            if name in parties:
                parties[name] = reduce(lambda party, more: more.to(party), added, parties[name])
            else:
                states[name] = states.get(name, ()) + added
        return Layer(
            parties=parties,
            states=states,
            groups=below.groups | self.groups,
            persons=below.persons | self.persons,
            things=below.things | self.things,
            issues=below.issues | self.issues,
            terms=below.terms | {name: joined(below.terms.get(name, {}), more) for name, more in self.terms.items()},
            decoys=below.decoys | self.decoys,
            dialogues=below.dialogues | self.dialogues,
            bodies=below.bodies | self.bodies,
            meetings=below.meetings | self.meetings,
            chairs=below.chairs | self.chairs,
            aims=below.aims | self.aims,
            contradictions=below.contradictions | self.contradictions,
            documents=below.documents | self.documents,
            spots=below.spots | self.spots,
            complaints=below.complaints + self.complaints,
            digest=sha256(f"{below.digest}\n{self.digest}".encode()).hexdigest(),
        )

    def whole_dialogues(self) -> dict[str, Dialogue]:
        """Every dialogue with its bodies, meetings, chairs, aims, contradictions and published documents."""
        return {
            name: replace(
                head,
                bodies=_parts(name, self.bodies),
                meetings=_parts(name, self.meetings),
                chairs=_parts(name, self.chairs),
                aims=_parts(name, self.aims),
                contradictions=_parts(name, self.contradictions),
                documents=_parts(name, self.documents),
            )
            for name, head in self.dialogues.items()
        }

    def whole_issues(self) -> dict[str, Issue]:
        """Every issue with the terms that are laid over it and the issues it is broader than."""
        narrower: dict[str, list[str]] = {}
        for issue in self.issues.values():
            narrower.setdefault(issue.broader or "", []).append(issue.id)
        return {
            name: replace(
                issue, terms=joined(issue.terms, self.terms.get(name, {})), narrower=tuple(narrower.get(name, ()))
            )
            for name, issue in self.issues.items()
        }


def joined(names: Names, more: Names) -> Names:
    """Names with further ones behind them, each once."""
    languages = dict.fromkeys((*names, *more))
    return {one: tuple(dict.fromkeys((*names.get(one, ()), *more.get(one, ())))) for one in languages}


def _parts(dialogue: str, parts: Mapping[PartId, Part]) -> tuple[Part, ...]:
    return tuple(part for (owner, _), part in parts.items() if owner == dialogue)
