"""Capitals as places."""

import re
import unicodedata
from collections.abc import Iterable

from .models import Party, Thing

_NO_SLUG = re.compile(r"[^a-z0-9]+")


def capitals(parties: Iterable[Party]) -> dict[str, Thing]:
    """The capitals of `parties` as places by their ids; city states have none."""
    places = (
        Thing(id=capital_id(party), kind="place", names=party.capital, party=party.id)
        for party in parties
        if party.capital
    )
    return {place.id: place for place in places}


def capital_id(party: Party) -> str:
    """The id of a party's capital as a place, from its English name (`low-harbour`), else from the party's id."""
    english = party.capital.get("en", ("",))[0].replace("'", "")
    letters = unicodedata.normalize("NFKD", english).encode("ascii", "ignore").decode().lower()
    return _NO_SLUG.sub("-", letters).strip("-") or f"capital-of-{party.id.lower()}"
