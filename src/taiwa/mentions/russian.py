"""All rules for Russian values, in order."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain

from .ru_amounts import RussianAmounts
from .ru_dates import RussianDates
from .ru_lengths import RussianLengths
from .ru_points import OF_YEAR, RussianPoints
from .ru_relative import RussianRelatives
from .ru_words import ADJECTIVE, ORDINAL, any_of, opening_forms
from .rules import ASKED, Edges, Rule, Scanner
from .words import Words, in_any_case, with_yo, words_of

NO_LABEL = r"(?![0-9]{1,3}(?:[;:)\]]?(?:\n|$)|[;)\]] |\. \n))"
"""The number of a paragraph is no value."""

_BARE = re.compile(r"[0-9]{1,4}[.][0-9]{1,2}[.][0-9]{1,4}")


_JOINTS = ("до", "или", "по", "и", "в", "с", "г", "гг")
"""Small words between a number and what makes a value of it: 3 или 4 года, 2 и 3 июня, 5 с половиной, 2020 г."""
_DATED = ("год", "час", "минут", "утр", "дня", "вечер", "ноч", "век", "столети", "квартал", "полугоди", "половин", "месяц", "финансов", "четверт")
"""How the other words begin that dates and lengths ask for behind a number."""


def rules() -> tuple[Rule, ...]:
    """Dates before lengths and counts: 2021 год is no length."""
    words = words_of("ru")
    return _rules(words, RussianAmounts(words))


def _rules(words: Words, amounts: RussianAmounts) -> tuple[Rule, ...]:
    dates = (*RussianRelatives(words).rules(), *RussianDates(words, RussianPoints(words)).rules())
    return (*dates, *RussianLengths(words).rules(), *amounts.rules())


def scanner() -> Scanner:
    """The scanner for Russian: a value begins where a word begins, and not within COVID-19 or № 17."""
    words = words_of("ru")
    amounts = RussianAmounts(words)
    rows = _rules(words, amounts)
    stems = frozenset(opening_forms((*words.ordinals, *words.relative_years, *words.ahead, *words.passed_lengths)))
    start = r"(?<![\w/.№-])(?<!№ )"
    place = rf"{in_any_case(with_yo(words.ordinals))}(?:{ORDINAL}(?!\w))?"
    number = rf"[0-9]+(?:[ ,.][0-9]+)*|{any_of((*words.numerals, *words.fractions, *words.before.every))}|{place}"
    behind = re.compile(
        r"(?P<ends>\n| (?:19|20)[0-9]{2} год|(?:[.;)\]»]|(?<=[0-9]),)(?! ?[0-9]| ?[-–—/]| по | в [0-9])|(?<=[0-9])(?:/(?![0-9]{1,2}/|[0-9]{2}(?:[0-9]{2})?(?: ?г| год))| \([^А-ЯЁа-яё]))"
        rf"|(?P<month> {any_of(words.months)})|(?P<dated>-[а-яё]{{1,2}}(?!\w))|(?P<year>(?<=(?:19|20)[0-9]{{2}})(?<![0-9][ ,][0-9]{{4}}){OF_YEAR})"
        r"|(?<!(?i:дцать)) (?P<word>[^\W\d_]+(?=[\s,;:)»]|\Z))"
    )
    only = {
        "dated": [rule.id for rule in rows if rule.kind == "date"], "bare": ["ru.date"],
        "month": ["ru.day", "ru.date"], "year": ["ru.year", "ru.date"],
        "adjective": ["ru.count"], "other": (),
    }  # fmt: skip
    return Scanner(rows, Edges(
        anchor=re.compile(start + NO_LABEL), number=re.compile(number), goes_on=frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
        stems=stems, behind=behind, only=only, bare=_BARE, told=_told(words, amounts),
    ))  # fmt: skip


def _told(words: Words, amounts: RussianAmounts) -> Callable[[str, str], str]:
    """What a word right behind a number may be: one that rules ask for, an adjective before what is counted, or neither."""
    lengths = chain.from_iterable(words.lengths.values())
    named = (*words.months, *words.numerals, *words.fractions, *words.scales, *lengths, *_JOINTS)
    marks = (mark.split(" ")[0] for mark in words.before.every)
    begun = (*_DATED, *words.ahead, *words.passed_lengths)
    known = frozenset(word.lower().replace("ё", "е") for word in chain(named, marks))
    adjective = re.compile(rf"[а-яё]+{ADJECTIVE}")

    @lru_cache(maxsize=10_000)
    def meant(word: str) -> str:
        small = word.lower().replace("ё", "е")
        if small in known or small.startswith(begun) or amounts.ask_for(word):
            return ASKED
        return "adjective" if adjective.fullmatch(word) else "other"

    return lambda run, word: meant(word) if run.isalnum() else ASKED  # a part of the run may be the number
