"""Rounds as JSON: what happened, and what a viewer sees."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime

from ..reports.round_log import id_of
from ..rounds import Entry, Event, State, View
from ..rounds.codec import to_json
from ..rounds.moments import written


def done_json(name: str, last: Entry, first: int, events: Sequence[Event], state: State) -> dict[str, object]:
    """What was done: the events with their numbers in the log, the ids of what came to be, and the digest with which the log ends."""
    made = [one for event in events if (one := id_of(event, state))]
    entries = [event_json(number, event) for number, event in enumerate(events, first)]
    return {"round": name, "stage": state.stage, "head": last.digest, "ids": made, "entries": entries}


def event_json(number: int, event: Event) -> dict[str, object]:
    """One event with its number."""
    return {"number": number, "at": written(event.at), "by": to_json(event.by), "kind": event.what.kind, "event": to_json(event.what)}


def view_json(name: str, seen: View) -> dict[str, object]:
    """Everything that a viewer sees of a round."""
    return {"round": name, **{field.name: _json(getattr(seen, field.name)) for field in fields(seen)}}


def _json(value: object) -> object:
    match value:
        case datetime():
            return written(value)
        case Mapping():
            return {str(key): _json(one) for key, one in value.items()}
        case str() | int() | float() | None:
            return value
        case Sequence():
            return [_json(one) for one in value]
    if is_dataclass(value):
        return {field.name: _json(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} has no form in JSON")
