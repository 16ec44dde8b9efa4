"""A reading at a glance: what the document is, its provisions, who says what in each, promises, and problems."""

from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from ..acts.models import Act, Undertaking
from ..meta.models import Meta
from ..problems import Problem
from ..reading import Reading
from ..tree.models import Provision
from ..values import Span
from .messages import say, spoken, tell_words

_OPENING = 36
"""Characters of a provision that are shown, so that one knows which it is."""


def outline(reading: Reading) -> str:
    """The reading in lines for a person; every line names the place it speaks of."""
    lines = [reading.source.name, *_meta(reading.meta), "", *_provisions(reading), "", *_tail(reading)]
    return "\n".join(lines) + "\n"


def place_of(reading: Reading, span: Span) -> str:
    """Where `span` stands for one who has the source open: the line, counted from 1, of its first character."""
    origin = reading.text.origin(span)
    line = reading.text.decoded.count("\n", 0, origin.start) + 1
    return f"{reading.source.name}:{line}"


def problem_line(reading: Reading, problem: Problem) -> str:
    """One problem with its place."""
    return f"{place_of(reading, problem.span)}: {_severity(problem)}: {problem_told(problem)}"


def problem_told(problem: Problem) -> str:
    """What a problem says in the language of the program; in English as the reading says it."""
    return _turned(problem.words)


def _severity(problem: Problem) -> str:
    match problem.severity:
        case "error":
            return say("outline.error")
        case "warning":
            return say("outline.warning")
    return say("outline.note")


def severe(reading: Reading) -> list[Problem]:
    """Its problems of severity error."""
    return [problem for problem in reading.problems if problem.severity == "error"]


def tell_severe(reading: Reading) -> int:
    """1 where the document has a problem of severity error, which is told; a person must look. What was not read of the whole is told too."""
    found = severe(reading)
    for problem in dict.fromkeys((*found, *(one for one in reading.problems if one.of_whole))):
        tell_words(problem_line(reading, problem))
    return int(bool(found))


def _meta(meta: Meta) -> Iterator[str]:
    if meta.title:
        yield f"  {meta.title}"
    series = " ".join(str(part) for part in (meta.framework, meta.body, meta.ordinal) if part is not None)
    language = " ".join(part for part in (meta.language, meta.translation) if part)
    yield "  " + " · ".join(filter(None, (_term("kind", meta.kind), str(meta.date or ""), meta.place, series, language)))
    signed = ", ".join(f"{one.person} ({one.party or '?'})" for one in meta.signatories)
    rows = (("parties", " ".join(meta.parties)), ("absent", " ".join(meta.absent)), ("signed", signed))
    yield from (f"  {say(f'outline.{label}')}: {words}" for label, words in rows if words)
    for term in meta.terms:
        holders = f" = {' '.join(term.holders)}" if term.holders else ""
        yield f"  {say('outline.term')}: {term.term}{holders}"


def _provisions(reading: Reading) -> Iterator[str]:
    below: defaultdict[str, list[str]] = defaultdict(list)
    for act in reading.acts:
        below[act.eid].append(_act(reading, act))
    for undertaking in reading.undertakings:
        below[undertaking.eid].append(_undertaking(reading, undertaking))
    for provision in reading.tree.provisions:
        yield f"{'/'.join(provision.path)}  {_opening(reading, provision)}".rstrip()
        yield from (f"    {line}" for line in below[provision.eid])


def _opening(reading: Reading, provision: Provision) -> str:
    parts = [reading.text[span] for span in (provision.heading, provision.body) if span]
    words = " ".join(" ".join(parts).split())
    return words if len(words) <= _OPENING else words[:_OPENING] + "…"


def _act(reading: Reading, act: Act) -> str:
    holders = " ".join(act.holders) or "?"
    towards = f" → {' '.join(act.addressees)}" if act.addressees else ""
    marks = [say(f"outline.{name}") for name in ("reaffirmed", "background") if getattr(act, name)]
    unsure = [_turned(act.open)] if act.open else []
    aside = "".join(f" ({words})" for words in (*marks, *unsure))
    return f"{holders}{towards}: {_term('act-many' if len(act.holders) > 1 else 'act', act.act.value)} 「{reading.text[act.predicate]}」{aside}"


def _term(section: str, name: str | None) -> str:
    """What a kind of document or of act is called; a kind that no catalogue has as it stands."""
    told: str = _reports().catalogue(spoken()).get(f"{section}.{name}", name) if name else ""
    return told


def _turned(words: str) -> str:
    told: str = _reports().turned_reason(words, spoken())
    return told


def _reports() -> ModuleType:
    """The words of reports, loaded when there is something to tell a person: what answers a program starts without them."""
    return import_module("..reports.wording", __package__)


def _undertaking(reading: Reading, undertaking: Undertaking) -> str:
    values = (undertaking.quantity, undertaking.money, undertaking.deadline)
    printed = "".join(f" · {value}" for value in values if value is not None)
    words = " ".join(reading.text[undertaking.action].split())
    told = "outline.did" if undertaking.status == "delivered" else "outline.promises"
    return f"{' '.join(undertaking.owners) or '?'} {say(told)}: 「{words}」{printed}"


def _tail(reading: Reading) -> Iterator[str]:
    yield say(
        "outline.counts", provisions=len(reading.tree.provisions), acts=len(reading.acts),
        mentions=len(reading.mentions), commitments=len(reading.undertakings), problems=len(reading.problems),
    )  # fmt: skip
    yield from (f"  {problem_line(reading, problem)}" for problem in reading.problems)
