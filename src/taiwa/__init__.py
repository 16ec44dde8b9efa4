"""Taiwa: the record and the workroom of a diplomatic dialogue.

The door: `read` a `Source` (from `open_file` or `from_bytes`) with what `load` knows into a `Reading`; a `Record` is made
of many. A name is fetched when it is asked for, so that a command pays only for what it uses.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .acts.models import Act, Force
    from .lexicon import Knowledge, load
    from .reading import Reading, read
    from .record.record import Record
    from .source import Source, from_bytes, open_file
    from .values import Span

__version__ = "0.1.0"
__all__ = [
    "Act", "Force", "Knowledge", "Reading", "Record", "Source", "Span", "from_bytes", "load", "open_file", "read",
]  # fmt: skip

_HOMES = {
    "Act": "acts.models", "Force": "acts.models", "Knowledge": "lexicon", "load": "lexicon", "Reading": "reading",
    "read": "reading", "Record": "record.record", "Source": "source", "from_bytes": "source", "open_file": "source",
    "Span": "values",
}  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"taiwa has no {name}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
