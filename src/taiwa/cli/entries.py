"""What is known under an id or under any printed name."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeAlias, get_args

from ..lexicon import Knowledge
from ..registry.entries import LANGUAGES
from ..registry.models import Aim, Body, Dialogue, Group, Issue, Meeting, Names, Party, Person, Term, Thing, ThingKind
from .names import fold, near
from .printed_names import ids_printed, meetings_printed
from .trouble import Refusal

Entry: TypeAlias = Party | Group | Person | Thing | Dialogue | Body | Meeting | Term | Aim | Issue


def entries_called(name: str, knowledge: Knowledge) -> list[Entry]:
    """Everything with this id, else with this name, else with this weak name, else so printed in texts, else every person so called; refuses any other word."""
    entries = list(_entries(knowledge))
    wanted = fold(name)
    found = [entry for entry in entries if fold(entry.id) == wanted]
    found = found or [entry for entry in entries if wanted in map(fold, _forms(names_of(entry)))]
    found = found or [entry for entry in entries if wanted in map(fold, _weak_forms(entry))]
    found = found or list(meetings_printed(name, knowledge))
    if not found and (ids := ids_printed(name, knowledge)):
        found = [entry for entry in entries if entry.id in ids and isinstance(entry, Party | Group | Person | Thing | Dialogue)]
    if not found and wanted[1:]:
        found = list({person.id: person for language in LANGUAGES for person in knowledge.persons_in(language).called(name)}.values())
    if not found:
        known = [word for entry in entries for word in (entry.id, *_forms(names_of(entry)))]
        raise Refusal("no-entry", name=name, near=near(name, known))
    return found


def named_entry(id_: str, knowledge: Knowledge) -> Entry | None:
    """The one party, group, person, thing, dialogue or meeting with this very id; None where none or several have it."""
    shelves: tuple[Mapping[str, Entry], ...] = (
        knowledge.parties, knowledge.groups, knowledge.persons, knowledge.things, knowledge.dialogues,
    )  # fmt: skip
    found: list[Entry] = [shelf[id_] for shelf in shelves if id_ in shelf]
    found += [meeting for dialogue in knowledge.dialogues.values() for meeting in dialogue.meetings if meeting.id == id_]
    return found[0] if len(found) == 1 else None


def entries_listed(name: str, knowledge: Knowledge) -> list[Entry] | None:
    """All entries of one kind by id, where that is what was asked for."""
    dialogues = knowledge.dialogues.values()
    listed: dict[str, Iterable[Entry]] = {
        "issues": knowledge.issues.values(), "parties": knowledge.parties.values(), "groups": knowledge.groups.values(),
        "persons": knowledge.persons.values(), "dialogues": dialogues,
        "bodies": [body for dialogue in dialogues for body in dialogue.bodies],
        "meetings": [meeting for dialogue in dialogues for meeting in dialogue.meetings],
    }  # fmt: skip
    for kind in get_args(ThingKind):
        listed[f"{kind}s"] = [thing for thing in knowledge.things.values() if thing.kind == kind]
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
