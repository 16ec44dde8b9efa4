"""What must hold between the entries of registries: every id that is named is known, every name means one thing."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .complaints import Complaint, RegistryError
from .folders import read_folder
from .layers import Layer
from .models import Meeting, Names, Term
from .packaged import packaged


class _Finding(NamedTuple):
    """What is wrong with the entry that stands on `shelf` under `id`."""

    shelf: str
    id: str
    words: str


def check(folder: Path) -> list[Complaint]:
    """Everything wrong with the registry in `folder`, laid over the packaged ones; empty where it can be used."""
    return complaints_of(read_folder(folder).over(packaged()))


def complaints_of(layer: Layer) -> list[Complaint]:
    """The complaints of reading, then those about what entries say of one another."""
    return layer.complaints + [layer.spots[found.shelf, found.id].complaint(found.words) for found in _findings(layer)]


def demand(layer: Layer) -> Layer:
    """The layer itself; raises where there is something to complain about."""
    if complaints := complaints_of(layer):
        raise RegistryError(tuple(complaints))
    return layer


def _findings(layer: Layer) -> Iterator[_Finding]:
    yield from _unknown_parties(layer)
    yield from _unknown_parts(layer)
    yield from _unknown_sources(layer)
    yield from _shared_names(layer)
    for issue in layer.issues.values():
        if issue.broader is not None and issue.broader not in layer.issues:
            yield _Finding("issues", issue.id, f"{issue.broader} is no issue known here")


def _unknown_parties(layer: Layer) -> Iterator[_Finding]:
    for shelf, name, parties in _parties_named(layer):
        for party in parties:
            if party is not None and party not in layer.parties:
                yield _Finding(shelf, name, f"{party} is no party known here")


def _parties_named(layer: Layer) -> Iterator[tuple[str, str, Iterable[str | None]]]:
    for group in layer.groups.values():
        yield "groups", group.id, group.members
    for person in layer.persons.values():
        yield "persons", person.id, (person.party,)
    for thing in layer.things.values():
        yield "things", thing.id, (thing.party, *thing.parties)
    for dialogue in layer.dialogues.values():
        yield "dialogues", dialogue.id, (*dialogue.members, *dialogue.guests)
    for (owner, name), meeting in layer.meetings.items():
        yield "meetings", f"{owner}/{name}", (*meeting.attendance, *meeting.absent, *meeting.guests, meeting.chair)
    for (owner, name), term in layer.chairs.items():
        yield "chairs", f"{owner}/{name}", (term.party,)


def _unknown_parts(layer: Layer) -> Iterator[_Finding]:
    parts: tuple[tuple[str, Iterable[tuple[str, str]]], ...] = (
        ("bodies", layer.bodies), ("meetings", layer.meetings), ("chairs", layer.chairs), ("aims", layer.aims),
        ("contradictions", layer.contradictions),
    )  # fmt: skip
    for shelf, keys in parts:
        for owner, name in keys:
            if owner not in layer.dialogues:
                yield _Finding(shelf, f"{owner}/{name}", f"{owner} is no dialogue known here")
    for (owner, name), meeting in layer.meetings.items():
        yield from _meeting(layer, owner, f"{owner}/{name}", meeting)
    for (owner, name), term in layer.chairs.items():
        yield from _term(layer, owner, f"{owner}/{name}", term)
    for (owner, name), aim in layer.aims.items():
        if aim.meeting is not None and (owner, aim.meeting) not in layer.meetings:
            yield _Finding("aims", f"{owner}/{name}", f"{aim.meeting} is no meeting of {owner}")


def _meeting(layer: Layer, owner: str, name: str, meeting: Meeting) -> Iterator[_Finding]:
    if (owner, meeting.body) not in layer.bodies:
        yield _Finding("meetings", name, f"{meeting.body} is no body of {owner}")
    for delegate in meeting.delegates:
        if delegate.person is not None and delegate.person not in layer.persons:
            yield _Finding("meetings", name, f"{delegate.person} is no person known here")


def _term(layer: Layer, owner: str, name: str, term: Term) -> Iterator[_Finding]:
    for meeting in term.meetings:
        if (owner, meeting) not in layer.meetings:
            yield _Finding("chairs", name, f"{meeting} is no meeting of {owner}")
    for person in term.persons:
        if person not in layer.persons:
            yield _Finding("chairs", name, f"{person} is no person known here")


def _unknown_sources(layer: Layer) -> Iterator[_Finding]:
    for shelf, name, sources in _sources_named(layer):
        for source in sources:
            if ":" not in source and source != "unlinked" and source not in layer.things:
                yield _Finding(shelf, name, f"the source {source} is neither an address nor an instrument known here")


def _sources_named(layer: Layer) -> Iterator[tuple[str, str, Iterable[str]]]:
    for person in layer.persons.values():
        yield "persons", person.id, person.sources
    for thing in layer.things.values():
        yield "things", thing.id, thing.sources
    for dialogue in layer.dialogues.values():
        yield "dialogues", dialogue.id, dialogue.sources
    for (owner, name), meeting in layer.meetings.items():
        yield "meetings", f"{owner}/{name}", meeting.sources
    for (owner, name), term in layer.chairs.items():
        yield "chairs", f"{owner}/{name}", term.sources
    for (owner, name), aim in layer.aims.items():
        yield "aims", f"{owner}/{name}", aim.sources


def _shared_names(layer: Layer) -> Iterator[_Finding]:
    """Names that mean two things of one kind; weak names may be shared."""
    owners: dict[tuple[str, str], str] = {}
    for kind, shelf, name, forms in _names_given(layer):
        for form in sorted({unicodedata.normalize("NFKC", form) for forms_ in forms.values() for form in forms_}):
            owner = owners.setdefault((kind, form), name)
            if owner != name:
                yield _Finding(shelf, name, f"{form} means {owner} already; a name that is shared must stand under weak")


def _names_given(layer: Layer) -> Iterator[tuple[str, str, str, Names]]:
    for party in layer.parties.values():
        yield "party", "parties", party.id, party.names
    for group in layer.groups.values():
        yield "group", "groups", group.id, group.names
    for person in layer.persons.values():
        yield "person", "persons", person.id, person.names
        yield "person", "persons", person.id, person.misprints
    for thing in layer.things.values():
        yield thing.kind, "things", thing.id, thing.names
    for dialogue in layer.dialogues.values():
        yield "dialogue", "dialogues", dialogue.id, dialogue.names
    for issue in layer.issues.values():
        yield "issue", "issues", issue.id, issue.terms
