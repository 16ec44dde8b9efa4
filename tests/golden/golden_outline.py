"""A reading in few words: what a person can check against the page in a review."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from taiwa.acts.models import Act
from taiwa.reading import Reading

OUTLINES = Path(__file__).parent
VALUES = frozenset({"date", "duration", "money", "quantity"})


@dataclass(frozen=True, slots=True)
class Golden:
    """The accepted outlines, and whether to write them anew."""

    accept: bool

    def same(self, name: str, outline: str) -> None:
        """Whether `outline` is the accepted one of this name."""
        file = OUTLINES / f"{name}.yaml"
        if self.accept:
            file.write_text(outline, encoding="utf-8")
        assert file.exists(), f"no outline was accepted for {name}; read it, then run with --accept"
        assert outline.splitlines() == file.read_text("utf-8").splitlines()


def outline(reading: Reading) -> str:
    """Meta, parts, acts, promises and values of a reading as YAML, one line each, with the printed words."""
    sections = {
        "meta": (f"{key}: {_flow(value)}" for key, value in _meta(reading).items() if value not in (None, [], "")),
        "parts": (f"- {_flow(_heading(reading, one.eid))}" for one in reading.tree.provisions),
        "acts": (f"- {_flow(_act(reading, act))}" for act in reading.acts),
        "promises": (f"- {_flow(promise)}" for promise in _promises(reading)),
        "values": (f"- {_flow(value)}" for value in _values(reading)),
        "problems": (f"- {_flow(problem.words)}" for problem in reading.problems),
    }
    return "".join(f"{name}:\n" + "".join(f"  {line}\n" for line in lines) for name, lines in sections.items())


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
