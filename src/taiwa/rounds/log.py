"""The log of a round: every event sealed, each entry chained to the one before.

A line holds the digest of the entry before it and the seal of its own body, and both decide its digest. So an entry
whose body is withheld from a reader still proves its place: the reader sees that something is there, not what.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from .canonical import Json, canonical, digest_of
from .codec import MalformedError, from_json, to_json
from .events import KINDS, Event, What
from .moments import moment_of, written
from .parties import Actor

START = "0" * 64
"""What the first entry has for the digest of the one before it."""
_KINDS = {kind.kind: kind for kind in KINDS}
_BODY = {"at", "by", "event", "kind", "salt", "version"}
_HEAD = {"before", "body", "digest", "number", "seal"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the log; `body` is the event as it was sealed, None where it is withheld."""

    number: int
    before: str
    seal: str
    digest: str
    body: str | None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a log, and in which line (from 1); where it is `doubtful`, what is withheld may explain it."""

    line: int
    words: str
    doubtful: bool = False


def sealed(events: Iterable[Event], last: Entry | None = None) -> Iterator[Entry]:
    """The entries of `events` in order, after the entry `last`."""
    number, before = (last.number, last.digest) if last else (0, START)
    for event in events:
        number += 1
        body = canonical(_body(event))
        seal = digest_of(body)
        before, head = (digest := _digest(number, before, seal)), before
        yield Entry(number=number, before=head, seal=seal, digest=digest, body=body)


def event_of(entry: Entry) -> Event | None:
    """The event of an entry; None where it is withheld."""
    return None if entry.body is None else _event(json.loads(entry.body))


def told_by(entry: Entry) -> tuple[type[What], str] | None:
    """What kind an entry is and which party did it, without making all of the event; None where it is withheld."""
    if entry.body is None:
        return None
    body = json.loads(entry.body)
    return _kind(body["kind"], body["version"]), body["by"]["party"]


def line_of(entry: Entry) -> str:
    """An entry as one line of JSON, without the line's end."""
    head = canonical({"before": entry.before, "digest": entry.digest, "number": entry.number, "seal": entry.seal})
    return f'{{"before":"{entry.before}","body":{entry.body or "null"},{head[len(entry.before) + 13 :]}'


def entry_of(line: str) -> Entry:
    """The entry that `line_of` wrote; anything else is told as a `MalformedError`."""
    try:
        line.encode()
        data = json.loads(line, parse_float=_no_float, parse_constant=_no_float)
    except (ValueError, RecursionError) as trouble:
        raise MalformedError(f"this is no JSON in UTF-8: {trouble}") from None
    if not isinstance(data, dict) or set(data) != _HEAD:
        raise MalformedError(f"an entry has {', '.join(sorted(_HEAD))}, and nothing else")
    body = data.pop("body")
    entry = _entry(data, None if body is None else canonical(body))
    if line_of(entry) != line:
        raise MalformedError("the line is not written as Taiwa writes it; it was changed, or made by something else")
    if body is not None:
        _event(body)
    return entry


def verify(lines: Iterable[str], *, head: str | None = None) -> tuple[Fault, ...]:
    """What is wrong with a written log, at the first line that is wrong.

    `head` is the digest of its last entry as another told it: without it nobody can see that lines at the end are missing.
    """
    before, count = START, 0
    for count, line in enumerate(lines, 1):
        try:
            entry = entry_of(line.removesuffix("\n"))
            _chained(entry, count, before)
        except MalformedError as trouble:
            return (Fault(count, str(trouble)),)
        before = entry.digest
    if head is not None and head != before:
        return (Fault(count, "the log does not end with the digest that was told: lines at its end are missing or were added"),)
    return ()


def _chained(entry: Entry, number: int, before: str) -> None:
    if entry.number != number:
        raise MalformedError(f"entry {entry.number} stands in the place of entry {number}")
    if entry.before != before:
        raise MalformedError("the entry before it is not the one it was chained to")
    if entry.body is not None and digest_of(entry.body) != entry.seal:
        raise MalformedError("what is told is not what was sealed")
    if _digest(entry.number, entry.before, entry.seal) != entry.digest:
        raise MalformedError("its digest is not that of its content")


def _body(event: Event) -> dict[str, Json]:
    what = event.what
    return {
        "at": written(event.at), "by": to_json(event.by), "event": to_json(what), "kind": what.kind, "salt": event.salt,
        "version": what.version,
    }  # fmt: skip


def _event(data: object) -> Event:
    if not isinstance(data, dict) or set(data) != _BODY:
        raise MalformedError(f"an event has {', '.join(sorted(_BODY))}, and nothing else")
    kind = _kind(data["kind"], data["version"])
    try:
        at = moment_of(str(data["at"]))
    except ValueError as trouble:
        raise MalformedError(f"at: {trouble}") from None
    if not isinstance(data["salt"], str):
        raise MalformedError("salt: str is expected")
    by = from_json(Actor, data["by"], "by")
    return Event(at=at, by=by, what=from_json(kind, data["event"], kind.kind), salt=data["salt"])


def _kind(name: object, version: object) -> type[What]:
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise MalformedError(f"there is no event “{name}”; it may be of a newer Taiwa")
    if version != kind.version:
        raise MalformedError(f"“{name}” has version {version}, this Taiwa knows {kind.version}; use a newer one")
    return kind


def _digest(number: int, before: str, seal: str) -> str:
    return digest_of(canonical({"before": before, "number": number, "seal": seal}))


def _entry(data: dict[str, object], body: str | None) -> Entry:
    match data:
        case {"number": int(number), "before": str(before), "seal": str(seal), "digest": str(digest)}:
            return Entry(number=number, before=before, seal=seal, digest=digest, body=body)
    raise MalformedError("number is a whole number; before, seal and digest are text")


def _no_float(words: str) -> NoReturn:
    raise MalformedError(f"{words} is no whole number; a log has no other numbers")
