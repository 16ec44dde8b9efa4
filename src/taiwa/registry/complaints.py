"""What is wrong with a registry, and where."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Complaint:
    """One fault in a registry file; `line` counts from 1."""

    file: Path
    line: int
    words: str

    @property
    def place(self) -> str:
        """`file:line`, as editors and terminals understand it."""
        return f"{self.file}:{self.line}"

    def __str__(self) -> str:
        return f"{self.place}: {self.words}"


class RegistryError(Exception):
    """A registry that cannot be used; its text is one line for each complaint."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        """The faults in the order of the files."""
        super().__init__("\n".join(map(str, complaints)))
        self.complaints = complaints


class Fault(Exception):  # noqa: N818  (it never leaves this package: it becomes a Complaint)
    """A fault at a path of keys inside one file."""

    def __init__(self, words: str, *keys: str) -> None:
        """`keys` is the path to what is wrong; the last may be missing there."""
        super().__init__(words)
        self.words = words
        self.keys = keys


class Finding(NamedTuple):
    """What is wrong with a field of the entry that stands on `shelf` under `id`; `field` is empty for the whole entry."""

    shelf: str
    id: str
    field: tuple[str, ...]
    words: str
