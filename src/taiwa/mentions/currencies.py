"""What currencies are called in a language: names and signs as CLDR keeps them, and the words that it lacks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from babel.core import get_global
from babel.localedata import load

from .words import Strings, Unit, words_of

_NO_STATE = "X"
"""A code that begins so is of a metal, a fund or a test, unless somebody pays with it."""

Names = Mapping[str, Strings]


@cache
def currencies_of(language: str) -> Mapping[str, Unit]:
    """By ISO 4217 code, the words after a sum (names, code, signs) and the signs before it; loaded at the first call.

    A name of two currencies is of the living one, of none where both live; so is a bare noun (tenge). What stands in
    `<language>.yaml` counts before CLDR; `not_currencies` there are names, nouns and codes that are other words.
    """
    words = words_of(language)
    own = words.currencies
    taken = {word.lower() for unit in own.values() for word in unit.words} | set(words.not_currencies)
    names = _names(language)
    living = _living()
    settled = _unlike([_all(names, living), _all(names, names.keys() - living), _nouns(names, living)], taken)
    signs = _signs(language)
    found = {}
    for code in sorted(own.keys() | names.keys()):
        mine = own.get(code, Unit(words=(), signs=(), not_before=()))
        marks = tuple(sign for sign in (code, *signs.get(code, ())) if sign not in words.not_currencies)
        found[code] = Unit(
            words=tuple(dict.fromkeys((*mine.words, *settled.get(code, ()), *marks))),
            signs=tuple(dict.fromkeys((*mine.signs, *marks))), not_before=(),
        )  # fmt: skip
    return found


def _names(language: str) -> Names:
    """What a currency is called, in the singular and in the plurals that a number asks for."""
    data = load(language)
    plurals = data["currency_names_plural"]
    living = _living()
    return {
        code: tuple(dict.fromkeys(_spellings((name, *plurals.get(code, {}).values()))))
        for code, name in data["currency_names"].items()
        if "(" not in name and "（" not in name and (code in living or not code.startswith(_NO_STATE))
    }  # fmt: skip


def _spellings(names: Iterable[str]) -> Iterator[str]:
    """Japanese prints the space within a name as a middle dot, or not at all."""
    for name in names:
        yield name
        if " " in name and not name.isascii() and not any("а" <= char.lower() <= "я" for char in name):
            yield from (name.replace(" ", "・"), name.replace(" ", ""))


@cache
def _living() -> AbstractSet[str]:
    """The currencies that somebody pays with today."""
    return {
        code for rows in get_global("territory_currencies").values() for code, _, end, tender in rows if tender and not end
    }


def _signs(language: str) -> Names:
    found: dict[str, Strings] = {}
    for code, sign in load(language)["currency_symbols"].items():
        found[code] = (sign,) if not sign[-1:].isalpha() and sign != "¤" else ()
    return found


def _all(names: Names, codes: AbstractSet[str]) -> Names:
    return {code: names[code] for code in names if code in codes}


def _nouns(names: Names, codes: AbstractSet[str]) -> Names:
    """The last word of each name: the noun without its country."""
    return {
        code: tuple(dict.fromkeys(name.split(" ")[-1] for name in names[code] if " " in name and not name[-1].isupper()))
        for code in names
        if code in codes
    }


def _unlike(rows: Iterable[Names], taken: set[str]) -> Names:
    """The names of each row that are of one currency and not in the rows before it."""
    taken = set(taken)
    found: dict[str, Strings] = {}
    for row in rows:
        times = Counter(word for words in row.values() for word in {word.lower() for word in words})
        for code, words in row.items():
            mine = tuple(word for word in words if times[word.lower()] == 1 and word.lower() not in taken)
            found[code] = (*found.get(code, ()), *mine)
        taken |= times.keys()
    return found
