"""All rules for Russian values, in order."""

import re

from .ru_amounts import RussianAmounts
from .ru_dates import RussianDates
from .ru_lengths import RussianLengths
from .ru_points import OF_YEAR, RussianPoints
from .ru_relative import RussianRelatives
from .ru_words import any_of, opening_forms
from .rules import Edges, Rule, Scanner
from .words import words_of

NO_LABEL = r"(?![0-9]{1,3}(?:[;:)\]]?(?:\n|$)|[;)\]] |\. \n))"
"""The number of a paragraph is no value."""

_BARE = re.compile(r"[0-9]{4}|[0-9]{1,4}[.][0-9]{1,2}[.][0-9]{1,4}")


def rules() -> tuple[Rule, ...]:
    """Dates before lengths and counts: 2021 год is no length."""
    words = words_of("ru")
    dates = (*RussianRelatives(words).rules(), *RussianDates(words, RussianPoints(words)).rules())
    return (*dates, *RussianLengths(words).rules(), *RussianAmounts(words).rules())


def scanner() -> Scanner:
    """The scanner for Russian: a value begins where a word begins, and not within COVID-19 or № 17."""
    rows = rules()
    words = words_of("ru")
    stems = frozenset(opening_forms((*words.ordinals, *words.relative_years, *words.ahead, *words.passed_lengths)))
    start = r"(?<![\w/.№-])(?<!№ )"
    behind = re.compile(
        rf"(?P<ends>[.,;)\]»](?! ?[0-9]| ?[-–—/]| по | в [0-9])|/(?![0-9]{{1,2}}/|[0-9]{{2}}(?:[0-9]{{2}})?(?: ?г| год))| \([^А-ЯЁа-яё])|(?P<month> {any_of(words.months)})"
        rf"|(?P<dated>-[а-яё]{{1,2}}(?!\w))|(?P<year>(?<=(?:19|20)[0-9]{{2}})(?<![0-9][ ,][0-9]{{4}}){OF_YEAR})"
    )
    only = {"dated": [rule.id for rule in rows if rule.kind == "date"], **dict.fromkeys(("month", "year", "bare"), ("ru.date",))}
    return Scanner(rows, Edges(
        anchor=re.compile(start + NO_LABEL), number=re.compile(r"[0-9]+(?:[ ,.][0-9]+)*"), goes_on=re.compile("[а-яё]"),
        stems=stems, behind=behind, only=only, bare=_BARE,
    ))  # fmt: skip
