"""An entry of the registries as a page of text and as JSON, with what others say of it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from ..lexicon import Knowledge
from ..registry.models import Aim, Body, Contradiction, Dialogue, Group, Issue, Meeting, Party, Published, Term
from .entries import Entry, names_of
from .entry_words import EntryWords, kind_called
from .messages import say

_PARTS = ("bodies", "meetings", "chairs", "aims")
_TIMES = ("since", "until")


def label_of(entry: Entry, language: str) -> str:
    """What an entry is called in `language`, else in English, else in any."""
    labels = _labels(entry)
    return labels.get(language) or labels.get("en") or next(iter(labels.values()), "")


def entry_json(entry: Entry, knowledge: Knowledge) -> Mapping[str, object]:
    """An entry as a JSON object: its kind and labels, its fields, the groups of a party, and where sources disagree on it."""
    kind = {"entry": type(entry).__name__.lower(), "labels": _labels(entry)}
    return {**kind, **_fields(entry), **_around(entry, knowledge)}


def entry_text(entry: Entry, knowledge: Knowledge) -> str:
    """An entry in lines; what is not known is left out."""
    words = EntryWords(knowledge, entry.id if isinstance(entry, Dialogue) else getattr(entry, "dialogue", None))
    shown = {say(f"entry.{name}"): words.told(name, value) for name, value in _shown(entry, knowledge).items() if not _empty(value)}
    lines = [line for name, value in shown.items() for line in _lines(name, value)]
    disagreeing = [line for each in contradictions_of(entry, knowledge) for line in _disagreement(each)]
    return "\n".join([f"{say(f'entry.{type(entry).__name__.lower()}')} {entry.id}", *lines, *disagreeing]) + "\n"


def _shown(entry: Entry, knowledge: Knowledge) -> dict[str, object]:
    """The fields to print, what says the same twice once: members with their times, delegates as the attendance."""
    values = {**_fields(entry), **_around(entry, knowledge)}
    if isinstance(entry, Group):
        terms = values.pop("terms")
        values["members"] = terms if any(term.since or term.until for term in entry.terms) else entry.members
    if isinstance(entry, Meeting):
        values["attendance"] = values.pop("delegates") or entry.attendance
    if isinstance(entry, Dialogue):
        values |= {part: [each.id for each in getattr(entry, part)] for part in _PARTS}
        values["documents"] = [_address(each) for each in entry.documents]
    return {name: value for name, value in values.items() if name not in ("id", "contradictions")}


def _address(document: Published) -> str:
    """Where a document is published, on one line: its address, then what is known of it."""
    return "  ".join(filter(None, (document.address, kind_called(document.kind), document.language, document.meeting)))


def _labels(entry: Entry) -> dict[str, str]:
    if isinstance(entry, Issue):
        return dict(entry.labels)
    return {language: forms[0] for language, forms in names_of(entry).items() if forms}


def _around(entry: Entry, knowledge: Knowledge) -> dict[str, object]:
    """What other entries say of this one."""
    around: dict[str, object] = {}
    if isinstance(entry, Party):
        around["groups"] = [
            {"group": group.id, "since": term.since, "until": term.until}
            for group in knowledge.groups.values() for term in group.terms if term.party == entry.id
        ]  # fmt: skip
    if isinstance(entry, Meeting):
        around["documents"] = [
            _plain(each) for dialogue in knowledge.dialogues.values() if dialogue.id == entry.dialogue
            for each in dialogue.documents if each.meeting == entry.id
        ]  # fmt: skip
    if not isinstance(entry, Dialogue):
        around["contradictions"] = [_plain(each) for each in contradictions_of(entry, knowledge)]
    return around


def contradictions_of(entry: Entry, knowledge: Knowledge) -> Iterator[Contradiction]:
    """Where sources disagree on an entry; of a dialogue all that are known, of a part of one what is said in that dialogue alone."""
    for dialogue in knowledge.dialogues.values():
        parts = {part.id: part for name in _PARTS for part in getattr(dialogue, name)}
        if entry is dialogue:
            yield from dialogue.contradictions
        elif parts.get(entry.id) is (entry if isinstance(entry, Body | Meeting | Term | Aim) else None):
            yield from (each for each in dialogue.contradictions if entry.id in each.about)


def _disagreement(found: Contradiction) -> Iterator[str]:
    yield f"  {say('entry.contradiction')} {found.id} ({found.kind}): {found.topic}"
    yield from (f"    {claim.value} — {claim.source}" for claim in found.claims)
    yield f"    {say('entry.reading')}: {found.reading}"


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
    """A field in lines: short ones behind their name, entries and addresses below it, one a line."""
    if _empty(value):
        return []
    if isinstance(value, dict):
        inner = [line for key, each in value.items() for line in _lines(key, each, indent + "  ")]
        return [f"{indent}{name}:", *inner] if inner else []
    if isinstance(value, list | tuple) and any(isinstance(each, dict) or " " in str(each) or ":" in str(each) for each in value):
        below = [each for each in map(_row, value) if each]
        return [f"{indent}{name}: {', '.join(below)}"] if indent > "  " else [f"{indent}{name}:", *(f"    {row}" for row in below)]
    return [f"{indent}{name}: {', '.join(map(str, value)) if isinstance(value, list | tuple) else value}"]


def _row(value: object) -> str:
    """An entry of a list on one line: its times first, then what it says."""
    if not isinstance(value, dict):
        return str(value)
    times = _interval(*(value.get(name) for name in _TIMES)) if any(map(value.get, _TIMES)) else ""
    said = (_said(each) for name, each in value.items() if name not in _TIMES and not _empty(each))
    return "  ".join(filter(None, (times, ", ".join(said))))


def _said(value: object) -> str:
    if isinstance(value, dict):
        return " / ".join(_said(each) for each in value.values())
    return str(value[0]) if isinstance(value, list) else str(value)


def _interval(since: object, until: object) -> str:
    return str(since) if since == until else f"{since or ''}/{until or '..'}"


def _empty(value: object) -> bool:
    return value is None or value in ([], {}, "", ())
