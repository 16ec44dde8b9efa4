"""Single sign-on: the office's own OpenID Connect server, told in a file of five lines."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from .errors import SingleError

_NEEDED = ("id", "name", "server", "client", "secret")


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleSignOn:
    """An OpenID Connect server that knows the persons: its name for them, its address, and as whom Taiwa asks it."""

    id: str
    name: str
    server: str
    client: str
    secret: str

    @property
    def origin(self) -> str:
        """Where a form may lead beside our own pages."""
        parts = urlsplit(self.server)
        return f"{parts.scheme}://{parts.netloc}"


def single_of(file: Path) -> SingleSignOn:
    """What a file tells; raises SingleError where it tells no server, OSError where it cannot be read."""
    try:
        told = yaml.safe_load(file.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SingleError(file, "YAML") from error
    given = told if isinstance(told, dict) else {}
    values = {name: str(given.get(name) or "").strip() for name in _NEEDED}
    if lacking := [name for name, value in values.items() if not value]:
        raise SingleError(file, ", ".join(lacking))
    if unknown := [str(name) for name in given if name not in _NEEDED]:
        raise SingleError(file, ", ".join(unknown))
    single = SingleSignOn(**values)
    if not single.server.startswith("https://") or not single.id.isalnum() or not single.id.isascii():
        raise SingleError(file, "server" if single.id.isalnum() and single.id.isascii() else "id")
    return single
