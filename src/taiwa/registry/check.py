"""What must hold between the entries of registries: every id that is named is known, and what doubles.py and turns.py ask."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from .complaints import Complaint, Finding, RegistryError
from .doubles import doubles
from .folders import read_folder
from .layers import Layer
from .models import Issue, Meeting, Term
from .packaged import packaged
from .turns import turns


def check(*folders: Path) -> list[Complaint]:
    """Everything wrong with what ships and the registries in `folders`, each laid over what is before it; empty if all is well."""
    try:
        layer = packaged()
    except RegistryError as error:
        return list(error.complaints)
    for folder in folders:
        layer = read_folder(folder).over(layer)
    return complaints_of(layer)


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


def _findings(layer: Layer) -> Iterator[Finding]:
    yield from _unknown_parties(layer)
    yield from _unknown_owners(layer)
    yield from _unknown_parts(layer)
    yield from _unknown_sources(layer)
    yield from _unknown_issues(layer)
    yield from _unknown_subjects(layer)
    yield from doubles(layer)
    yield from turns(layer)


def _unknown_parties(layer: Layer) -> Iterator[Finding]:
    for shelf, entry, field, parties in _parties_named(layer):
        for party in parties:
            if party is not None and party not in layer.parties:
                yield Finding(shelf, entry, (field,), f"{party} is no party known here")


def _parties_named(layer: Layer) -> Iterator[tuple[str, str, str, Iterable[str | None]]]:
    for group in layer.groups.values():
        yield "groups", group.id, "members", (term.party for term in group.terms)
    for person in layer.persons.values():
        yield "persons", person.id, "party", (person.party,)
    for thing in layer.things.values():
        yield "things", thing.id, "party", (thing.party,)
        yield "things", thing.id, "parties", thing.parties
        yield "things", thing.id, "life", (step.party for step in thing.life)
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


def _unknown_owners(layer: Layer) -> Iterator[Finding]:
    """Parts of a dialogue that nobody knows, told once for each dialogue."""
    parts: tuple[tuple[str, Iterable[tuple[str, str]]], ...] = (
        ("bodies", layer.bodies), ("meetings", layer.meetings), ("chairs", layer.chairs), ("aims", layer.aims),
        ("contradictions", layer.contradictions), ("documents", layer.documents),
    )  # fmt: skip
    told = set(layer.dialogues)
    for shelf, keys in parts:
        for owner, name in keys:
            if owner not in told:
                told.add(owner)
                yield Finding(shelf, f"{owner}/{name}", (), f"{owner} is no dialogue known here")


def _unknown_parts(layer: Layer) -> Iterator[Finding]:
    for key, meeting in layer.meetings.items():
        yield from _meeting(layer, key, meeting)
    for key, term in layer.chairs.items():
        yield from _term(layer, key, term)
    for key, aim in layer.aims.items():
        if aim.meeting is not None and (key[0], aim.meeting) not in layer.meetings:
            yield Finding("aims", "/".join(key), ("meeting",), f"{aim.meeting} is no meeting of {key[0]}")
    for key, document in layer.documents.items():
        if document.meeting is not None and (key[0], document.meeting) not in layer.meetings:
            yield Finding("documents", "/".join(key), ("meeting",), f"{document.meeting} is no meeting of {key[0]}")


def _meeting(layer: Layer, key: tuple[str, str], meeting: Meeting) -> Iterator[Finding]:
    if (key[0], meeting.body) not in layer.bodies:
        yield Finding("meetings", "/".join(key), ("body",), f"{meeting.body} is no body of {key[0]}")
    for delegate in meeting.delegates:
        if delegate.person is not None and delegate.person not in layer.persons:
            field = ("attendance", delegate.party, "person")
            yield Finding("meetings", "/".join(key), field, f"{delegate.person} is no person known here")


def _term(layer: Layer, key: tuple[str, str], term: Term) -> Iterator[Finding]:
    for meeting in term.meetings:
        if (key[0], meeting) not in layer.meetings:
            yield Finding("chairs", "/".join(key), ("meetings",), f"{meeting} is no meeting of {key[0]}")
    for person in term.persons:
        if person not in layer.persons:
            yield Finding("chairs", "/".join(key), ("persons",), f"{person} is no person known here")


def _unknown_sources(layer: Layer) -> Iterator[Finding]:
    for shelf, entry, sources in _sources_named(layer):
        for source in sources:
            if ":" not in source and source != "unlinked" and source not in layer.things:
                words = f"the source {source} is neither an address nor an instrument known here"
                yield Finding(shelf, entry, ("sources",), words)


def _sources_named(layer: Layer) -> Iterator[tuple[str, str, Iterable[str]]]:
    for person in layer.persons.values():
        yield "persons", person.id, person.sources
    for group in layer.groups.values():
        yield "groups", group.id, group.sources
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


def _unknown_issues(layer: Layer) -> Iterator[Finding]:
    for issue in layer.issues.values():
        if issue.broader is not None and issue.broader not in layer.issues:
            yield Finding("issues", issue.id, ("broader",), f"{issue.broader} is no issue known here")
        elif issue.id in _above(layer, issue):
            yield Finding("issues", issue.id, ("broader",), f"{issue.id} is broader than itself")
    for name in layer.terms:
        if name not in layer.issues:
            yield Finding("terms", name, (), f"{name} is no issue known here")


def _above(layer: Layer, issue: Issue) -> list[str]:
    """The issues that `issue` is part of, the next one first; a ring is walked once."""
    above: list[str] = []
    while issue.broader in layer.issues and issue.broader not in above:
        above.append(issue.broader)
        issue = layer.issues[issue.broader]
    return above


def _unknown_subjects(layer: Layer) -> Iterator[Finding]:
    """What groups are called after and sources disagree about, where nobody knows it."""
    for group in layer.groups.values():
        if group.organisation is not None and group.organisation not in layer.things:
            yield Finding("groups", group.id, ("organisation",), f"{group.organisation} is no organisation known here")
    everywhere = (layer.parties, layer.groups, layer.persons, layer.things, layer.dialogues)
    for key, contradiction in layer.contradictions.items():
        parts = (layer.bodies, layer.meetings, layer.chairs, layer.aims)
        for subject in contradiction.about:
            if not any(subject in shelf for shelf in everywhere) and not any((key[0], subject) in shelf for shelf in parts):
                yield Finding("contradictions", "/".join(key), ("about",), f"{subject} is nothing known here")
