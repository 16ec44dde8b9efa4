"""One name for two things, and two entries for one thing."""

import unicodedata
from collections.abc import Hashable, Iterator
from typing import NamedTuple

from .complaints import Finding
from .layers import Layer
from .models import Names
from .places import capital_id


class _Naming(NamedTuple):
    """Names that an entry gives to the thing `owner`; `field` is where they stand in it."""

    owner: str
    shelf: str
    id: str
    field: tuple[str, ...]
    names: Names


def doubles(layer: Layer) -> Iterator[Finding]:
    """Names and terms that mean two things, and entries that are one thing."""
    yield from _shared_names(layer)
    yield from _shared_terms(layer)
    yield from _same_capitals(layer)
    yield from _same_wikidata(layer)
    yield from _same_meetings(layer)
    yield from _same_addresses(layer)


def _shared_names(layer: Layer) -> Iterator[Finding]:
    """Names of two things; weak names may be shared, and a group may bear the name of its organisation."""
    alike = {group.id: group.organisation for group in layer.groups.values() if group.organisation}
    owners: dict[str, str] = {}
    for naming in _names_given(layer):
        for language, forms in naming.names.items():
            for form in forms:
                owner = owners.setdefault(unicodedata.normalize("NFKC", form), naming.owner)
                if naming.owner not in (owner, alike.get(owner)) and alike.get(naming.owner) != owner:
                    words = f"{form} is a name of {owner} already; a name that is shared must stand under weak"
                    yield Finding(naming.shelf, naming.id, (*naming.field, language), words)


def _names_given(layer: Layer) -> Iterator[_Naming]:
    for party in layer.parties.values():
        yield _Naming(party.id, "parties", party.id, (), party.names)
    for group in layer.groups.values():
        yield _Naming(group.id, "groups", group.id, (), group.names)
    for person in layer.persons.values():
        yield _Naming(person.id, "persons", person.id, (), person.names)
        yield _Naming(person.id, "persons", person.id, ("misprints",), person.misprints)
    for party in layer.parties.values():
        if party.capital:
            yield _Naming(capital_id(party), "parties", party.id, ("capital",), party.capital)
    for thing in layer.things.values():
        yield _Naming(thing.id, "things", thing.id, (), thing.names)
    for dialogue in layer.dialogues.values():
        yield _Naming(dialogue.id, "dialogues", dialogue.id, (), dialogue.names)


def _shared_terms(layer: Layer) -> Iterator[Finding]:
    """Terms that show two issues, in whatever letter case."""
    owners: dict[str, str] = {}
    for naming in _terms_given(layer):
        for language, forms in naming.names.items():
            for form in forms:
                owner = owners.setdefault(unicodedata.normalize("NFKC", form).lower(), naming.owner)
                if owner != naming.owner:
                    words = f"{form} is a term of the issue {owner} already; a term shows one issue"
                    yield Finding(naming.shelf, naming.id, (*naming.field, language), words)


def _terms_given(layer: Layer) -> Iterator[_Naming]:
    for issue in layer.issues.values():
        yield _Naming(issue.id, "issues", issue.id, ("terms",), issue.terms)
        yield _Naming(issue.id, "issues", issue.id, ("weak",), issue.weak)
    for name, terms in layer.terms.items():
        yield _Naming(name, "terms", name, (), terms)


def _same_capitals(layer: Layer) -> Iterator[Finding]:
    """Capitals of two parties under one name."""
    owners: dict[str, str] = {}
    for party in layer.parties.values():
        for language, forms in party.capital.items():
            for form in forms:
                if (owner := owners.setdefault(unicodedata.normalize("NFKC", form), party.id)) != party.id:
                    yield Finding("parties", party.id, ("capital", language), f"{form} is the capital of {owner} already")


def _same_wikidata(layer: Layer) -> Iterator[Finding]:
    """Entries that Wikidata keeps under one id."""
    owners: dict[str, str] = {}
    for shelf, entries in (("parties", layer.parties.values()), ("things", layer.things.values())):
        for entry in entries:
            if entry.wikidata and (owner := owners.setdefault(entry.wikidata, entry.id)) != entry.id:
                yield Finding(shelf, entry.id, ("wikidata",), f"{entry.wikidata} is {owner} already: two entries for one thing")


def _same_meetings(layer: Layer) -> Iterator[Finding]:
    """Meetings of one body that were held under one number or on the same days."""
    owners: dict[Hashable, str] = {}
    for (dialogue, name), meeting in layer.meetings.items():
        if meeting.status not in ("held", "planned"):
            continue
        day = meeting.date if meeting.date and len(meeting.date) > len("2004-08") else None
        for field, value in (("ordinal", meeting.ordinal), ("date", day)):
            owner = owners.setdefault((dialogue, meeting.body, field, value), name) if value else name
            if owner != name:
                words = f"{meeting.body} {value} is {owner} already: two entries for one meeting"
                yield Finding("meetings", f"{dialogue}/{name}", (field,), words)


def _same_addresses(layer: Layer) -> Iterator[Finding]:
    """Published documents of one dialogue that stand under one address."""
    owners: dict[tuple[str, str], str] = {}
    for (dialogue, name), document in layer.documents.items():
        if (owner := owners.setdefault((dialogue, document.address), name)) != name:
            yield Finding("documents", f"{dialogue}/{name}", ("address",), f"{document.address} is {owner} already")
