"""Who published a document: a page prints its own officials without their state."""

from functools import cache, lru_cache
from importlib.resources import files
from typing import cast
from urllib.parse import urlsplit

import yaml

from ..text.models import Text


def issuer_of(text: Text) -> str | None:
    """The party on whose pages the document stands, by the host of its address; None where no list has it."""
    return _issuer((text.front.url, text.source.address, text.source.host))


@lru_cache(maxsize=4)
def _issuer(addresses: tuple[str | None, ...]) -> str | None:
    """By the first address that a list has; several stages ask for that of one document, so the last answers are kept."""
    for address in addresses:
        host = _host(address) if address else ""
        for at in range(host.count(".") + 1):
            if party := _hosts().get(host.split(".", at)[-1]):
                return party
    return None


def _host(address: str) -> str:
    try:
        return (urlsplit(address if "://" in address else f"//{address}").hostname or "")[:253]
    except ValueError:
        return ""


@cache
def _hosts() -> dict[str, str]:
    data = (files("taiwa.resources") / "meta" / "issuers.yaml").read_bytes()
    raw = cast("dict[str, list[str]]", yaml.load(data, Loader=yaml.CBaseLoader))  # noqa: S506 - plain strings: NO is no
    return {host: party for party, hosts in raw.items() for host in hosts}
