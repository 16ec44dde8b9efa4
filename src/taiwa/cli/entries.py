"""What is known under an id or under any printed name."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from ..lexicon import Knowledge
from ..registry.models import Aim, Body, Dialogue, Group, Issue, Meeting, Names, Party, Person, Term, Thing
from .names import fold, near
from .trouble import Refusal

Entry: TypeAlias = Party | Group | Person | Thing | Dialogue | Body | Meeting | Term | Aim | Issue


def entries_called(name: str, knowledge: Knowledge) -> list[Entry]:
    """Everything with this id, else with this name, else with this weak name; refuses a word that is none of them."""
    entries = list(_entries(knowledge))
    wanted = fold(name)
    found = [entry for entry in entries if fold(entry.id) == wanted]
    found = found or [entry for entry in entries if wanted in map(fold, _forms(names_of(entry)))]
    found = found or [entry for entry in entries if wanted in map(fold, _weak_forms(entry))]
    if not found:
        known = [word for entry in entries for word in (entry.id, *_forms(names_of(entry)))]
        raise Refusal("no-entry", name=name, near=near(name, known))
    return found


def entries_listed(name: str, knowledge: Knowledge) -> list[Entry] | None:
    """All issues or all parties, by id, where that is what was asked for."""
    listed: Mapping[str, Iterable[Entry]] = {
        "issues": knowledge.issues.values(), "parties": knowledge.parties.values(),
    }  # fmt: skip
    entries = listed.get(fold(name))
    return None if entries is None else sorted(entries, key=lambda entry: entry.id)


def names_of(entry: Entry) -> Names:
    """The names that always mean an entry; a turn in the chair has none."""
    if isinstance(entry, Issue):
        return {language: (label,) for language, label in entry.labels.items()}
    if isinstance(entry, Term):
        return {}
    return entry.title if isinstance(entry, Meeting) else entry.names


def _weak_forms(entry: Entry) -> Iterator[str]:
    if isinstance(entry, Party | Person | Thing):
        yield from _forms(entry.weak)
    if isinstance(entry, Person):
        yield from _forms(entry.misprints)
    if isinstance(entry, Party):
        yield from _forms(entry.capital)


def _forms(names: Names) -> Iterator[str]:
    return chain.from_iterable(names.values())


def _entries(knowledge: Knowledge) -> Iterator[Entry]:
    yield from knowledge.parties.values()
    yield from knowledge.groups.values()
    yield from knowledge.persons.values()
    yield from knowledge.things.values()
    yield from knowledge.issues.values()
    for dialogue in knowledge.dialogues.values():
        yield dialogue
        yield from dialogue.bodies
        yield from dialogue.meetings
        yield from dialogue.chairs
        yield from dialogue.aims
