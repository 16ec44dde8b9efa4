"""Which addresses may leave the house."""

from urllib.parse import quote

from ..record.document import Provenance

_KEPT = ":/?#[]@!$&'()*+,;=%~-._"


def web_address(address: str | None) -> str | None:
    """An address that leads into the net, spelt as an IRI allows; None for a path: where a file lay is nobody else's business."""
    if not address or not address.startswith(("https://", "http://")):
        return None
    return quote(address, safe=_KEPT)


def public_address(source: Provenance) -> str | None:
    """Where a file is published: the address it was fetched from, else the one that it states of itself."""
    stated = (one.value for one in source.identifiers if one.scheme == "url")
    return next(filter(None, map(web_address, (source.address, *stated))), None)
