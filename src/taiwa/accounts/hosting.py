"""How the record is to be served to others, said before Django is set up; nothing here imports it."""

from dataclasses import dataclass
from pathlib import Path

from .single import SingleSignOn


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """A server for others: the name under which they reach it, the proxy that gives HTTPS, the accounts, and single sign-on where there is one.

    With `factor` nobody sees anything without a second factor.
    """

    name: str
    proxy: str
    accounts: Path
    secret: str
    single: SingleSignOn | None = None
    factor: bool = False


_asked: list[Hosting] = []


def host_for(hosting: Hosting | None) -> None:
    """From here on the pages are set up for others; None for this machine alone."""
    _asked[:] = [hosting] if hosting else []


def hosting() -> Hosting | None:
    """For whom the pages are set up; None for this machine alone."""
    return _asked[0] if _asked else None
