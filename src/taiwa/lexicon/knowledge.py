"""Everything Taiwa knows before it reads: registries, issues and the words of each language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..registry.models import Decoy, Dialogue, Group, Issue, Party, Person, Thing
from .matcher import Matcher
from .names import (
    body_key,
    decoy_words,
    dialogue_names,
    group_names,
    issue_names,
    name_endings,
    party_names,
    person_names,
    thing_names,
)
from .near import NearStates
from .people import Persons
from .terms import Terms

NameKind = Literal["party", "group", "person", "organisation", "instrument", "event", "place", "programme", "dialogue"]


@dataclass(frozen=True, repr=False)
class Knowledge:
    """What is known beforehand. `version` is a digest of every file it was made from.

    All mappings are by id. Names are folded (NFKC) when they are indexed, so look them up in folded text.
    """

    parties: Mapping[str, Party]
    groups: Mapping[str, Group]
    persons: Mapping[str, Person]
    things: Mapping[str, Thing]
    dialogues: Mapping[str, Dialogue]
    issues: Mapping[str, Issue]
    version: str
    decoys: tuple[Decoy, ...] = ()

    def __repr__(self) -> str:
        """The version alone: everything known fills many pages."""
        return f"Knowledge({self.version!r})"

    @cached_property
    def letters(self) -> dict[str, str]:
        """The parties by their forms of one letter (日, 米), which `names` leaves to the grammar."""
        weak = ((party.id, forms) for party in self.parties.values() for forms in party.weak.values())
        return {form: party for party, forms in weak for form in forms if len(form) == 1}

    def persons_in(self, language: str) -> Persons:
        """The persons by their names in a language, short ones too."""
        if language not in self._persons:
            self._persons[language] = Persons(self.persons.values(), language)
        return self._persons[language]

    @cached_property
    def _persons(self) -> dict[str, Persons]:
        return {}

    def near_states(self, language: str) -> NearStates:
        """The parties by names in a language that have a letter wrong."""
        if language not in self._near:
            self._near[language] = NearStates(self.parties.values(), language)
        return self._near[language]

    @cached_property
    def _near(self) -> dict[str, NearStates]:
        return {}

    @cached_property
    def names(self) -> Matcher:
        """Finds every registered name in a text, longest first, in all languages at once."""
        names = (
            *party_names(self.parties.values()),
            *group_names(self.groups.values()),
            *person_names(self.persons.values()),
            *thing_names(self.things.values()),
            *dialogue_names(self.dialogues.values()),
        )
        return Matcher(names, decoys=decoy_words(self.decoys), endings=name_endings(self.decoys))

    @cached_property
    def bodies(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """The ids of dialogues with those of their bodies, by the keys of the bodies' names."""
        found: dict[str, list[tuple[str, str]]] = {}
        for dialogue in self.dialogues.values():
            for body in dialogue.bodies:
                for key in {body_key(form) for forms in body.names.values() for form in forms}:
                    found.setdefault(key, []).append((dialogue.id, body.id))
        return found

    @cached_property
    def issue_terms(self) -> Terms:
        """Finds the terms of the issues in any letter case; `Name.id` is the issue's id, `Name.kind` is `issue`."""
        decoys = (form for issue in self.issues.values() for forms in issue.decoys.values() for form in forms)
        return Terms(issue_names(self.issues.values()), decoys)
