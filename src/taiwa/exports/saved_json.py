"""Saved searches as JSON."""

from collections.abc import Iterable
from datetime import UTC, datetime

from ..record.saved import SavedHit, SavedRow
from .answers_json import hit_json
from .reading_json import Json

_NARROWING = (("party", "party"), ("body", "body"), ("issue", "issue"), ("act", "act"), ("force", "force"), ("since", "since"), ("until", "until"), ("language", "text_language"))
"""What narrows a search, by the names of the API, and under which option it is kept."""


def saved_json(rows: Iterable[SavedRow]) -> list[Json]:
    """The answer to `saved`."""
    return [_row(row) for row in rows]


def feed_of(id_: str) -> str:
    """Where the feed of a saved search is."""
    return f"/saved/{id_}.atom"


def _row(row: SavedRow) -> Json:
    saved = row.saved
    return {
        "id": saved.id, "name": saved.name, "query": saved.query,
        **{name: saved.narrowed.get(option) for name, option in _NARROWING}, "exact": bool(saved.narrowed.get("exact")),
        "made": _moment(saved.made), "seen": _moment(saved.seen), "feed": feed_of(saved.id), "new": row.new, "more_new": row.more_new,
        "total": row.total, "more": row.more, "trouble": row.trouble or None, "hits": [_hit(hit) for hit in row.hits],
    }  # fmt: skip


def _hit(one: SavedHit) -> Json:
    hit = hit_json(one.hit)
    return {**hit, "added": _moment(one.added), "new": one.new}


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
