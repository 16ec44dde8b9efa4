"""Reading a folder of registry files."""

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from . import sections
from .complaints import Complaint, Fault, RegistryError
from .entries import Entry
from .files import Tree, read_tree
from .layers import Layer, PartId, Spot
from .models import StateNames

Made = TypeVar("Made")
Keep = Callable[[Entry], None]

ENDINGS = (".yaml", ".yml")
THINGS = ("organisations", "instruments", "events", "places", "programmes")
SHELVES = {"states": "parties"} | dict.fromkeys(THINGS, "things")
PARTS = ("bodies", "meetings", "chairs", "aims", "contradictions", "documents")


def read_folder(folder: Path) -> Layer:
    """Everything in the YAML files of `folder` and below; what is wrong with them is in `complaints`."""
    layer = Layer()
    digest = sha256()
    files = sorted(file for file in folder.rglob("*") if file.suffix in ENDINGS)
    if not files:
        layer.complaints.append(Complaint(folder, 1, "there is no registry here: no YAML file"))
    for file in files:
        try:
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
            _read_file(layer, file)
        except OSError as error:
            layer.complaints.append(Complaint(file, 1, f"this cannot be read: {error.strerror}"))
        except RegistryError as error:
            layer.complaints.extend(error.complaints)
    layer.digest = digest.hexdigest()
    return layer


def _read_file(layer: Layer, file: Path) -> None:
    tree = read_tree(file)
    of = tree.pop("of", "")
    if not isinstance(of, str):
        layer.complaints.append(Spot(file, ("of",)).complaint("of must be the id of a dialogue"))
        return
    readers = _readers(layer, of)
    for section, entries in tree.items():
        spot = Spot(file, (section,))
        if section not in readers:
            layer.complaints.append(spot.complaint(f"{section} is no section: known are {', '.join(readers)}"))
        elif section in PARTS and not of:
            layer.complaints.append(spot.complaint(f"{section} belong to a dialogue: name it with `of: ID` on top"))
        elif not isinstance(entries, dict) or not entries:
            layer.complaints.append(spot.complaint(f"{section} has no entries: below it stands an id with a colon, and below that its fields"))
        else:
            _read_section(layer, spot, entries, readers[section], f"{of}/" if section in PARTS else "")


def _read_section(layer: Layer, spot: Spot, entries: dict[str, Tree], keep: Keep, owner: str) -> None:
    section = spot.keys[0]
    shelf = SHELVES.get(section, section)
    for name, fields in entries.items():
        here = Spot(spot.file, (section, name))
        if there := layer.spots.get((shelf, owner + name)):
            layer.complaints.append(here.complaint(f"{name} stands already in {there.complaint('').place}"))
            continue
        layer.spots[shelf, owner + name] = here
        try:
            keep(Entry(fields, here.keys))
        except Fault as fault:
            layer.complaints.append(Spot(spot.file, fault.keys).complaint(fault.words))


def _readers(layer: Layer, of: str) -> dict[str, Keep]:
    """How an entry of each section is read and where it is kept."""
    return {
        "parties": _by_id(layer.parties, sections.party),
        "states": _states(layer.states),
        "groups": _by_id(layer.groups, sections.group),
        "decoys": _by_id(layer.decoys, sections.decoy),
        "persons": _by_id(layer.persons, sections.person),
        "organisations": _by_id(layer.things, sections.thing("organisation")),
        "instruments": _by_id(layer.things, sections.thing("instrument")),
        "events": _by_id(layer.things, sections.thing("event")),
        "places": _by_id(layer.things, sections.thing("place")),
        "programmes": _by_id(layer.things, sections.thing("programme")),
        "issues": _by_id(layer.issues, sections.issue),
        "terms": _by_id(layer.terms, sections.further_terms),
        "dialogues": _by_id(layer.dialogues, sections.dialogue),
        "bodies": _by_part(layer.bodies, sections.body, of),
        "meetings": _by_part(layer.meetings, partial(sections.meeting, of=of), of),
        "chairs": _by_part(layer.chairs, sections.term, of),
        "aims": _by_part(layer.aims, sections.aim, of),
        "contradictions": _by_part(layer.contradictions, sections.contradiction, of),
        "documents": _by_part(layer.documents, sections.published, of),
    }


def _states(shelf: dict[str, tuple[StateNames, ...]]) -> Keep:
    def keep(entry: Entry) -> None:
        shelf[entry.id] = (sections.state(entry),)

    return keep


def _by_id(shelf: dict[str, Made], make: Callable[[Entry], Made]) -> Keep:
    def keep(entry: Entry) -> None:
        shelf[entry.id] = make(entry)

    return keep


def _by_part(shelf: dict[PartId, Made], make: Callable[[Entry], Made], of: str) -> Keep:
    def keep(entry: Entry) -> None:
        shelf[of, entry.id] = make(entry)

    return keep
