"""What happened in a round, a line for each event."""

from collections.abc import Iterator, Mapping, Sequence

from ..rounds import Event, State
from ..rounds.canonical import Json
from ..rounds.codec import to_json
from ..rounds.events import What
from ..rounds.events.ending import SilenceResumed, SilenceStarted
from ..rounds.moments import zone_of
from ..rounds.parties import RULES
from ..rounds.refusal import catalogue

_UNTOLD = frozenset({"digest", "zone", "base", "languages", "rules", "delegations", "paragraphs"})
"""What tells a reader of the log nothing: digests, and what is shown better elsewhere."""
_CHOSEN = frozenset({"change", "mark", "role", "audience", "topics", "to", "outcome"})
"""Fields in which one of our own terms stands, never anybody's words."""
_LONGEST = 160


def line_of_event(number: int, event: Event, language: str) -> str:
    """Number, moment, who, what was done and with what."""
    words = catalogue(language)
    what = event.what
    about = " · ".join((*_deadline(what), *_told(to_json(what), words["said"])))
    who = words["shown"]["rules"] if event.by == RULES else f"{event.by.party}/{event.by.person}"
    line = f"{number:>4}  {event.at:%Y-%m-%d %H:%M:%SZ}  {who}  {words['did'][what.kind]}"
    return f"{line}: {about}" if about else line


def _deadline(what: What) -> Iterator[str]:
    """Until when a text is under silence, on the clock that was asked for, and in which languages it is frozen."""
    if isinstance(what, SilenceStarted | SilenceResumed):
        yield f"{what.deadline.astimezone(zone_of(what.zone)):%Y-%m-%d %H:%M} {what.zone}"
    if isinstance(what, SilenceStarted):
        yield ", ".join(what.languages)


def _told(value: Json, terms: Mapping[str, str], field: str = "") -> Iterator[str]:
    """Every word in what an event says, shortened, and what it says yes to; our own terms in the language of the line."""
    match value:
        case str() if value:
            said = terms.get(value, value) if field in _CHOSEN else value
            yield said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
        case Mapping():
            for name, one in value.items():
                if one is True:
                    yield terms[name]
                elif name not in _UNTOLD:
                    yield from _told(one, terms, name)
        case Sequence() if not isinstance(value, str):
            for one in value:
                yield from _told(one, terms, field)


def id_of(event: Event, state: State) -> str:
    """The id of what came to be by an event that has just happened; empty where nothing that has one did."""
    own, text, ending = state.own.get(event.by.party), state.text, state.ending
    made: Mapping[str, Mapping[str, object]] = {
        "proposal-tabled": text.proposals, "temperature-asked": text.checks, "package-offered": text.packages,
        "promise-listed": ending.promises, "report-submitted": ending.reports,
        "proposal-kept": own.kept if own else {}, "note-kept": own.notes if own else {},
    }  # fmt: skip
    return next(reversed(list(made.get(event.what.kind, {}))), "")
