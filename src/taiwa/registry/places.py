"""Capitals as places, and what a place is called."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain

from .models import Names, Party, Thing

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


def place_called(names: Names, things: Iterable[Thing], language: str) -> str | None:
    """What a place is called in a language: by its names there, else by those of the one place registered under one of its names, else in any."""
    if own := names.get(language):
        return own[0]
    printed = set(chain.from_iterable(names.values()))
    found = {
        thing.id: thing.names[language][0] for thing in things
        if thing.kind == "place" and thing.names.get(language) and not printed.isdisjoint(chain.from_iterable(thing.names.values()))
    } if printed else {}  # fmt: skip
    return next(iter(found.values())) if len(found) == 1 else next((forms[0] for forms in names.values() if forms), None)
