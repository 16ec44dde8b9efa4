"""Saved searches as plain text."""

from collections.abc import Iterator, Sequence

from ..record.saved import Saved, SavedRow
from .terminal import hit_lines
from .wording import Wording


def saved_text(rows: Sequence[SavedRow], wording: Wording) -> str:
    """Each saved search with what it asks for, how much of it is new, and its passages."""
    if not rows:
        return wording.say("saved.none") + "\n"
    return "\n".join("\n".join(_row(row, wording)) + "\n" for row in rows)


def _row(row: SavedRow, wording: Wording) -> Iterator[str]:
    yield f"{row.saved.name}: {asked_text(row.saved, wording)}"
    yield f"  {row.trouble or counted(row, wording)}"
    for one in row.hits:
        first, *rest = hit_lines(one.hit, wording)
        yield f"{first}  {wording.say('saved.added', date=one.added.astimezone().date())}" if one.new else first
        yield from rest


def asked_text(saved: Saved, wording: Wording) -> str:
    """What a saved search asks for, in words."""
    told = [f"{wording.say(f'saved.{option}')} {_named(option, value, wording)}" for option, value in saved.narrowed.items() if option != "exact"]
    exact = [wording.say("saved.exact")] if saved.narrowed.get("exact") else []
    return " · ".join((wording.say("saved.words", query=saved.query), *told, *exact))


def _named(option: str, value: str, wording: Wording) -> str:
    """What narrows a search by its name, as it was typed where it has none."""
    if option in ("party", "issue"):
        return wording.party(value) if option == "party" else wording.issue(value)
    return wording.term(option, value)


def counted(row: SavedRow, wording: Wording) -> str:
    """How many passages there are, and how many of them are new since when."""
    total = wording.say("terminal.at-least", count=row.total) if row.more else str(row.total)
    new = wording.say("terminal.at-least", count=row.new) if row.more_new else str(row.new)
    seen = row.saved.seen.astimezone().strftime("%Y-%m-%d %H:%M")
    return wording.say("saved.count" if row.new else "saved.count-none", total=total, new=new, seen=seen)
