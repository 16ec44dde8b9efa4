"""What must hold between the entries of registries: every id that is named is known, every name means one thing."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .complaints import Complaint, RegistryError
from .folders import read_folder
from .layers import Layer
from .models import Issue, Meeting, Names, Term
from .packaged import packaged
from .places import capital_id


class _Finding(NamedTuple):
    """What is wrong with a field of the entry that stands on `shelf` under `id`."""

    shelf: str
    id: str
    field: tuple[str, ...]
    words: str


class _Naming(NamedTuple):
    """Names that an entry gives to the thing `owner` of one kind."""

    kind: str
    owner: str
    shelf: str
    id: str
    field: tuple[str, ...]
    names: Names


def check(folder: Path) -> list[Complaint]:
    """Everything wrong with the registry in `folder`, laid over the packaged ones; empty where it can be used."""
    return complaints_of(read_folder(folder).over(packaged()))


def complaints_of(layer: Layer) -> list[Complaint]:
    """The complaints of reading; where all could be read, those about what entries say of one another."""
    if layer.complaints:
        return layer.complaints
    return [layer.spots[found.shelf, found.id].complaint(found.words, *found.field) for found in _findings(layer)]


def demand(layer: Layer) -> Layer:
    """The layer itself; raises where there is something to complain about."""
    if complaints := complaints_of(layer):
        raise RegistryError(tuple(complaints))
    return layer


def _findings(layer: Layer) -> Iterator[_Finding]:
    yield from _unknown_parties(layer)
    yield from _unknown_owners(layer)
    yield from _unknown_parts(layer)
    yield from _unknown_sources(layer)
    yield from _shared_names(layer)
    yield from _unknown_issues(layer)
    yield from _shared_terms(layer)


def _unknown_parties(layer: Layer) -> Iterator[_Finding]:
    for shelf, entry, field, parties in _parties_named(layer):
        for party in parties:
            if party is not None and party not in layer.parties:
                yield _Finding(shelf, entry, (field,), f"{party} is no party known here")


def _parties_named(layer: Layer) -> Iterator[tuple[str, str, str, Iterable[str | None]]]:
    for group in layer.groups.values():
        yield "groups", group.id, "members", group.members
    for person in layer.persons.values():
        yield "persons", person.id, "party", (person.party,)
    for thing in layer.things.values():
        yield "things", thing.id, "party", (thing.party,)
        yield "things", thing.id, "parties", thing.parties
    for dialogue in layer.dialogues.values():
        yield "dialogues", dialogue.id, "members", dialogue.members
        yield "dialogues", dialogue.id, "guests", dialogue.guests
    for key, meeting in layer.meetings.items():
        yield "meetings", "/".join(key), "attendance", meeting.attendance
        yield "meetings", "/".join(key), "absent", meeting.absent
        yield "meetings", "/".join(key), "guests", meeting.guests
        yield "meetings", "/".join(key), "chair", (meeting.chair,)
    for key, term in layer.chairs.items():
        yield "chairs", "/".join(key), "party", (term.party,)


def _unknown_owners(layer: Layer) -> Iterator[_Finding]:
    """Parts of a dialogue that nobody knows, told once for each dialogue."""
    parts: tuple[tuple[str, Iterable[tuple[str, str]]], ...] = (
        ("bodies", layer.bodies), ("meetings", layer.meetings), ("chairs", layer.chairs), ("aims", layer.aims),
        ("contradictions", layer.contradictions),
    )  # fmt: skip
    told = set(layer.dialogues)
    for shelf, keys in parts:
        for owner, name in keys:
            if owner not in told:
                told.add(owner)
                yield _Finding(shelf, f"{owner}/{name}", (), f"{owner} is no dialogue known here")


def _unknown_parts(layer: Layer) -> Iterator[_Finding]:
    for key, meeting in layer.meetings.items():
        yield from _meeting(layer, key, meeting)
    for key, term in layer.chairs.items():
        yield from _term(layer, key, term)
    for key, aim in layer.aims.items():
        if aim.meeting is not None and (key[0], aim.meeting) not in layer.meetings:
            yield _Finding("aims", "/".join(key), ("meeting",), f"{aim.meeting} is no meeting of {key[0]}")


def _meeting(layer: Layer, key: tuple[str, str], meeting: Meeting) -> Iterator[_Finding]:
    if (key[0], meeting.body) not in layer.bodies:
        yield _Finding("meetings", "/".join(key), ("body",), f"{meeting.body} is no body of {key[0]}")
    for delegate in meeting.delegates:
        if delegate.person is not None and delegate.person not in layer.persons:
            field = ("attendance", delegate.party, "person")
            yield _Finding("meetings", "/".join(key), field, f"{delegate.person} is no person known here")


def _term(layer: Layer, key: tuple[str, str], term: Term) -> Iterator[_Finding]:
    for meeting in term.meetings:
        if (key[0], meeting) not in layer.meetings:
            yield _Finding("chairs", "/".join(key), ("meetings",), f"{meeting} is no meeting of {key[0]}")
    for person in term.persons:
        if person not in layer.persons:
            yield _Finding("chairs", "/".join(key), ("persons",), f"{person} is no person known here")


def _unknown_sources(layer: Layer) -> Iterator[_Finding]:
    for shelf, entry, sources in _sources_named(layer):
        for source in sources:
            if ":" not in source and source != "unlinked" and source not in layer.things:
                words = f"the source {source} is neither an address nor an instrument known here"
                yield _Finding(shelf, entry, ("sources",), words)


def _sources_named(layer: Layer) -> Iterator[tuple[str, str, Iterable[str]]]:
    for person in layer.persons.values():
        yield "persons", person.id, person.sources
    for thing in layer.things.values():
        yield "things", thing.id, thing.sources
    for dialogue in layer.dialogues.values():
        yield "dialogues", dialogue.id, dialogue.sources
    for key, meeting in layer.meetings.items():
        yield "meetings", "/".join(key), meeting.sources
    for key, term in layer.chairs.items():
        yield "chairs", "/".join(key), term.sources
    for key, aim in layer.aims.items():
        yield "aims", "/".join(key), aim.sources


def _shared_names(layer: Layer) -> Iterator[_Finding]:
    """Names that mean two things of one kind; weak names may be shared."""
    owners: dict[tuple[str, str], str] = {}
    for naming in _names_given(layer):
        for language, forms in naming.names.items():
            for form in forms:
                owner = owners.setdefault((naming.kind, unicodedata.normalize("NFKC", form)), naming.owner)
                if owner != naming.owner:
                    words = f"{form} means {owner} already; a name that is shared must stand under weak"
                    yield _Finding(naming.shelf, naming.id, (*naming.field, language), words)


def _names_given(layer: Layer) -> Iterator[_Naming]:
    for party in layer.parties.values():
        yield _Naming("party", party.id, "parties", party.id, (), party.names)
        if party.capital:
            yield _Naming("place", capital_id(party), "parties", party.id, ("capital",), party.capital)
    for group in layer.groups.values():
        yield _Naming("group", group.id, "groups", group.id, (), group.names)
    for person in layer.persons.values():
        yield _Naming("person", person.id, "persons", person.id, (), person.names)
        yield _Naming("person", person.id, "persons", person.id, ("misprints",), person.misprints)
    for thing in layer.things.values():
        yield _Naming(thing.kind, thing.id, "things", thing.id, (), thing.names)
    for dialogue in layer.dialogues.values():
        yield _Naming("dialogue", dialogue.id, "dialogues", dialogue.id, (), dialogue.names)


def _unknown_issues(layer: Layer) -> Iterator[_Finding]:
    for issue in layer.issues.values():
        if issue.broader is not None and issue.broader not in layer.issues:
            yield _Finding("issues", issue.id, ("broader",), f"{issue.broader} is no issue known here")
        elif issue.id in _above(layer, issue):
            yield _Finding("issues", issue.id, ("broader",), f"{issue.id} is broader than itself")
    for name in layer.terms:
        if name not in layer.issues:
            yield _Finding("terms", name, (), f"{name} is no issue known here")


def _above(layer: Layer, issue: Issue) -> list[str]:
    """The issues that `issue` is part of, the next one first; a ring is walked once."""
    above: list[str] = []
    while issue.broader in layer.issues and issue.broader not in above:
        above.append(issue.broader)
        issue = layer.issues[issue.broader]
    return above


def _shared_terms(layer: Layer) -> Iterator[_Finding]:
    """Terms that show two issues, in whatever letter case."""
    owners: dict[str, str] = {}
    for naming in _terms_given(layer):
        for language, forms in naming.names.items():
            for form in forms:
                owner = owners.setdefault(unicodedata.normalize("NFKC", form).lower(), naming.owner)
                if owner != naming.owner:
                    words = f"{form} means {owner} already; a term shows one issue"
                    yield _Finding(naming.shelf, naming.id, (*naming.field, language), words)


def _terms_given(layer: Layer) -> Iterator[_Naming]:
    for issue in layer.issues.values():
        yield _Naming("issue", issue.id, "issues", issue.id, ("terms",), issue.terms)
        yield _Naming("issue", issue.id, "issues", issue.id, ("weak",), issue.weak)
    for name, terms in layer.terms.items():
        yield _Naming("issue", name, "terms", name, (), terms)
