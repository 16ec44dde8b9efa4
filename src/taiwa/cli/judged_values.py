"""The values that a person says a thing has, as the record writes them."""

import re
from collections.abc import Collection, Iterator, Mapping
from unicodedata import normalize

from ..acts.models import ActType, Degree, Force
from ..lexicon import Knowledge
from ..mentions.currencies import currencies_of
from ..meta.words import READ, words_of
from ..record.judging.corrections import is_day, moves_rightly
from ..record.stances import JUDGED_STANCES, TAKEN_BACK
from ..reports.columns import shortened
from ..reports.wording import LANGUAGES, catalogue
from .names import body_called, issue_called, party_called
from .trouble import Refusal

_FIGURE = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,6})?) +(\w[\w %/²³.-]{0,39})")
_TOLD = 40
"""Columns of a figure that are told again."""
_ORDINAL = re.compile(r"[1-9][0-9]{0,3}")
_UNNAMED = "unknown"
"""How a document of no kind is called."""
NONE = "-"
"""What a person types for no value at all."""
Values = tuple[str, ...]


def said(options: Mapping[str, Values | str | None], knowledge: Knowledge) -> dict[str, Values]:
    """The values that were typed, as the record writes them; refuses what is none. `-` takes away what was read."""
    found: dict[str, Values] = {}
    for name, typed in options.items():
        values = (typed,) if isinstance(typed, str) else typed
        if values:
            found[name] = () if values == (NONE,) else tuple(part for one in values for part in _value(name, one, knowledge))
    return found


def moving(changes: dict[str, Values]) -> dict[str, Values]:
    """What is said of a follow-up: one that gives another deadline changes the promise; refuses any other effect beside it."""
    told = {"effect": ("changed",), **changes} if "deadline" in changes else changes
    if not moves_rightly(told):
        raise Refusal("deadline-stays", effect=told["effect"][0])
    return told


def _value(name: str, typed: str, knowledge: Knowledge) -> Iterator[str]:
    match name:
        case "holders" | "addressees" | "owners" | "beneficiaries" | "parties" | "chair":
            yield from filter(None, (party_called(one.strip(), knowledge) for one in typed.split(",")))
        case "issues":
            yield from filter(None, (issue_called(one.strip(), knowledge) for one in typed.split(",")))
        case "deadline" | "date":
            yield day_typed(typed)
        case "money" | "quantity":
            yield from _figure(typed, is_money=name == "money")
        case "stance":
            yield _stance(typed)
        case "type" | "force" | "degree":
            yield _one_of(name, typed)
        case "kind":
            yield kind_called(typed)
        case "body":
            yield body_called(typed, knowledge, _values("bodies")) or typed
        case "ordinal":
            yield _number(typed)
        case _:
            yield typed


def _one_of(name: str, typed: str) -> str:
    scale: type[Force | Degree] = Force if name == "force" else Degree
    known = [one.value for one in ActType] if name == "type" else [one.name.lower() for one in scale]
    if typed.lower() not in known:
        raise Refusal("no-such-value", name=typed, known=", ".join(known))
    return typed.lower()


def _stance(typed: str) -> str:
    known = (*JUDGED_STANCES, TAKEN_BACK)
    if typed.lower() not in known:
        raise Refusal("no-such-value", name=typed, known=", ".join(known))
    return typed.lower()


def _values(section: str) -> set[str]:
    """The values that the words for the facts of a document can give."""
    return {row.value for language in READ for name, row in words_of(language).rows() if name in (section, f"title_{section}")}


def _named_kinds() -> set[str]:
    """The kinds that reports have words for."""
    named = (key.partition(".") for key in catalogue(LANGUAGES[0]))
    return {kind for section, _, kind in named if section == "kind"} - {_UNNAMED}


def kind_called(typed: str, held: Collection[str] = ()) -> str:
    """The kind of a document as typed, one of those that are read or `held`; refuses any other with their names."""
    known = sorted({*_values("kinds"), *held, *_named_kinds()})
    if typed not in known:
        raise Refusal("no-such-value", name=typed, known=", ".join(known))
    return typed


def _number(typed: str) -> str:
    if not _ORDINAL.fullmatch(typed):
        raise Refusal("no-such-value", name=shortened(typed, _TOLD), known="1, 2, 3 …")
    return typed


def day_typed(typed: str) -> str:
    """A day as typed (EDTF); refuses one that no calendar has."""
    if not is_day(typed):
        raise Refusal("no-day", name=typed)
    return typed


def _figure(typed: str, *, is_money: bool) -> tuple[str, str]:
    """An amount, no larger than what is read in a text, and its unit or ISO 4217 code."""
    found = _FIGURE.fullmatch(normalize("NFKC", typed).replace(",", "").strip())
    if not found:
        raise Refusal("no-figure", name=shortened(typed, _TOLD))
    amount, unit = found.groups()
    if is_money and unit.upper() not in currencies_of("en"):
        raise Refusal("no-currency", name=unit)
    return amount, unit.upper() if is_money else unit
