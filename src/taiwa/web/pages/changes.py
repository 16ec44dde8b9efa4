"""An entry of a comparison as pages show it: both sides as printed, with the words that went out and came in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...record.answers import Place
from ...record.comparing.models import Entry, Run
from ...reports.comparing import Told, claimed
from ...reports.wording import Wording
from ..desk import Held
from .names import Name, issue_name, party_names
from .quotes import Quote, quote


@dataclass(frozen=True, slots=True, kw_only=True)
class SideText:
    """A passage of one side; `runs` are its words cut where they differ from the other side, empty where they were not laid beside it."""

    quote: Quote
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """What became of one matter: its changes by code and words, its issue and parties, both sides, and what else changed in it.

    Where it is not `sure`, `reasons` tell why it is suggested; of one side alone then nothing is claimed. `kept` where nothing changed.
    """

    sure: bool
    kept: bool
    changes: tuple[tuple[str, str], ...]
    issue: Name | None
    parties: tuple[Name, ...]
    before: tuple[SideText, ...]
    after: tuple[SideText, ...]
    details: tuple[str, ...]
    reasons: tuple[str, ...]


def entry_view(entry: Entry, languages: tuple[str, str], held: Held, words: Wording) -> EntryView:
    """An entry whose two sides stand in these languages."""
    told = Told(words)
    return EntryView(
        sure=entry.sure, kept=entry.changes == ("kept",), changes=tuple((change, words.say(f"compare.{change}")) for change in claimed(entry)),
        issue=issue_name(entry.issue, words) if entry.issue else None, parties=party_names(entry.parties, words),
        before=tuple(_side(entry.before, entry.marks, "out", languages[0], held, words)),
        after=tuple(_side(entry.after, entry.marks, "in", languages[1], held, words)),
        details=tuple(told.details(entry)), reasons=tuple(told.reasons(entry)),
    )  # fmt: skip


def _side(places: Sequence[Place], marks: Sequence[Run], own: str, language: str, held: Held, words: Wording) -> Iterator[SideText]:
    """The passages of a side; of those that were laid side by side the words that stand in both, and those of its own."""
    runs = tuple(run for run in marks if run.kind in ("same", own))
    yield from (SideText(quote=quote(place, held, words, language), runs=runs) for place in places)
