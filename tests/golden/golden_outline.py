"""A reading in few words: what a person can check against the page in a review."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from taiwa.acts.models import Act
from taiwa.reading import Reading

OUTLINES = Path(__file__).parent
SECTIONS = ("meta", "parts", "acts", "promises", "values")
LAWS = {
    "meta": ("meta", ""), "parts": ("parts", ""), "acts": ("acts", "at who act says if others"),
    "issues": ("acts", "at says about"), "addressees": ("acts", "at says to"), "promises": ("promises", ""),
    "values": ("values", ""),
}  # fmt: skip
"""What is compared: a section of the outline, and of each entry there these fields; all where none are named."""
VALUES = frozenset({"date", "duration", "money", "quantity"})


@dataclass(frozen=True, slots=True)
class Golden:
    """The accepted outlines, and whether to write them anew."""

    accept: bool

    def same(self, name: str, law: str, lines: Sequence[str]) -> None:
        """Whether `lines`, one section of an outline, say what was accepted, in what this law looks at."""
        section, fields = LAWS[law]
        file = OUTLINES / f"{name}.yaml"
        accepted = sections_of(file.read_text("utf-8")) if file.exists() else {}
        if self.accept:
            accepted[section] = list(lines)
            file.write_text("".join(f"{each}\n" for part in SECTIONS for each in _printed(part, accepted)), "utf-8")
        assert section in accepted, f"no outline was accepted for {name}; read it, then run with --accept"
        assert _seen(lines, fields) == _seen(accepted[section], fields)


def _seen(lines: Sequence[str], fields: str) -> list[object]:
    """The lines themselves, or of each entry only these fields."""
    if not fields:
        return list(lines)
    entries = yaml.safe_load("\n".join(lines)) or []
    return [{name: value for name, value in entry.items() if name in fields.split()} for entry in entries]


def sections_of(outline: str) -> dict[str, list[str]]:
    """The lines of each section of an outline."""
    sections: dict[str, list[str]] = {}
    for line in outline.splitlines():
        if not line.startswith(" "):
            sections[line.removesuffix(":")] = []
        else:
            sections[list(sections)[-1]].append(line.removeprefix("  "))
    return sections


def _printed(part: str, sections: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield f"{part}:"
    yield from (f"  {line}" for line in sections.get(part, ()))


def outline(reading: Reading, section: str) -> list[str]:
    """One section of a reading as lines of YAML with the printed words."""
    match section:
        case "meta":
            return [f"{key}: {_flow(value)}" for key, value in _meta(reading).items() if value not in (None, [], "")]
        case "parts":
            return [f"- {_flow(_heading(reading, one.eid))}" for one in reading.tree.provisions]
        case "acts":
            return [f"- {_flow(_act(reading, act))}" for act in reading.acts]
        case "promises":
            return [f"- {_flow(promise)}" for promise in _promises(reading)]
        case _:
            return [f"- {_flow(value)}" for value in _values(reading)]


def _meta(reading: Reading) -> dict[str, object]:
    meta = reading.meta
    return {
        "kind": meta.kind, "title": meta.title, "language": meta.language, "translation": meta.translation,
        "date": str(meta.date) if meta.date else None, "place": meta.place, "framework": meta.framework,
        "body": meta.body, "ordinal": meta.ordinal, "parties": " ".join(meta.parties), "absent": " ".join(meta.absent),
        "chair": meta.chair, "signatories": [f"{one.party} {one.person}, {one.role}" for one in meta.signatories],
        "terms": [f"{one.term} = {' '.join(one.holders) or reading.text[one.means]}" for one in meta.terms],
    }  # fmt: skip


def _heading(reading: Reading, eid: str) -> str:
    provision = reading.tree.by_eid[eid]
    heading = reading.text[provision.heading] if provision.heading else ""
    return " ".join(filter(None, ("/".join(provision.path), heading)))


def _act(reading: Reading, act: Act) -> dict[str, object]:
    marks = [name for name in ("reaffirmed", "background") if getattr(act, name)]
    return _filled({
        "at": _at(reading, act.eid), "who": " ".join(act.holders) or "?", "act": " ".join((act.act.value, *marks)),
        "says": reading.text[act.predicate], "to": " ".join(act.addressees), "about": " ".join(act.issues),
        "if": reading.text[act.condition] if act.condition else "",
        "others": [f"{' '.join(one.holders)} {one.act.value} {reading.text[one.predicate]}" for one in act.embedded],
    })  # fmt: skip


def _promises(reading: Reading) -> Iterator[dict[str, object]]:
    for one in reading.undertakings:
        yield _filled({
            "at": _at(reading, one.eid), "who": " ".join(one.owners) or "?", "for": " ".join(one.beneficiaries),
            "what": reading.text[one.action], "count": str(one.quantity or ""), "sum": str(one.money or ""),
            "due": str(one.deadline or ""), "status": one.status,
        })  # fmt: skip


def _values(reading: Reading) -> Iterator[dict[str, object]]:
    for one in reading.mentions:
        if one.kind in VALUES:
            yield {"at": _at(reading, one.eid), one.kind: str(one.value), "printed": reading.text[one.span]}


def _at(reading: Reading, eid: str | None) -> str:
    return "/".join(reading.tree.by_eid[eid].path) if eid else "title"


def _filled(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value not in ("", [])}


def _flow(value: object) -> str:
    line: str = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=10**6)
    return line.removesuffix("\n").removesuffix("\n...")
