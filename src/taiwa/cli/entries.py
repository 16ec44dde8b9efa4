"""What is known under an id or a name, as text and as JSON."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TypeAlias

from ..lexicon import Knowledge
from ..registry.models import Aim, Body, Dialogue, Group, Issue, Meeting, Party, Person, Thing
from .names import fold, near
from .trouble import Refusal

Entry: TypeAlias = Party | Group | Person | Thing | Dialogue | Body | Meeting | Aim | Issue


def entries_called(name: str, knowledge: Knowledge) -> list[Entry]:
    """Everything with this id, else everything with this name; refuses a word that is neither."""
    entries = list(_entries(knowledge))
    wanted = fold(name)
    found = [entry for entry in entries if fold(entry.id) == wanted]
    found = found or [entry for entry in entries if wanted in map(fold, _names(entry))]
    if not found:
        known = [word for entry in entries for word in (entry.id, *_names(entry))]
        raise Refusal("no-entry", name=name, near=near(name, known))
    return found


def entries_listed(name: str, knowledge: Knowledge) -> list[Entry] | None:
    """All issues or all parties, by id, where that is what was asked for."""
    listed: Mapping[str, Iterable[Entry]] = {
        "issues": knowledge.issues.values(), "parties": knowledge.parties.values(),
    }  # fmt: skip
    entries = listed.get(fold(name))
    return None if entries is None else sorted(entries, key=lambda entry: entry.id)


def label_of(entry: Entry, language: str) -> str:
    """What an entry is called in `language`, else in English, else in any."""
    if isinstance(entry, Issue):
        return entry.labels.get(language) or entry.labels.get("en") or next(iter(entry.labels.values()), "")
    names = entry.title if isinstance(entry, Meeting) else entry.names
    return next((forms[0] for forms in (names.get(language), names.get("en"), *names.values()) if forms), "")


def entry_json(entry: Entry) -> Mapping[str, object]:
    """An entry as a JSON object: its kind, then its fields."""
    return {"entry": type(entry).__name__.lower(), **_fields(entry)}


def entry_text(entry: Entry) -> str:
    """An entry in lines; what is not known is left out."""
    lines = [f"{type(entry).__name__.lower()} {entry.id}"]
    for name, value in _fields(entry).items():
        if name != "id":
            lines += _lines(name, value)
    return "\n".join(lines) + "\n"


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
        yield from dialogue.aims


def _names(entry: Entry) -> Iterator[str]:
    if isinstance(entry, Issue):
        yield from entry.labels.values()
        return
    for forms in (entry.title if isinstance(entry, Meeting) else entry.names).values():
        yield from forms


def _fields(entry: Entry) -> dict[str, object]:
    return {field.name: _plain(getattr(entry, field.name)) for field in fields(entry)}


def _plain(value: object) -> object:
    """Dataclasses and mappings as dicts, tuples as lists: what JSON can say."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, tuple | list) else value


def _lines(name: str, value: object, indent: str = "  ") -> list[str]:
    """A field in lines: short ones behind their name, others below it."""
    if _empty(value):
        return []
    if isinstance(value, dict):
        inner = [line for key, each in value.items() for line in _lines(key, each, indent + "  ")]
        return [f"{indent}{name}:", *inner] if inner else []
    if isinstance(value, list) and isinstance(value[0], dict):
        return [line for each in value for line in _lines(name, each, indent)]
    return [f"{indent}{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}"]


def _empty(value: object) -> bool:
    return value is None or value in ([], {}, "")
