"""All rules for Russian values, in order: dates so far."""

import re

from .ru_dates import RussianDates
from .rules import Edges, Rule, Scanner
from .words import opening, words_of


def rules() -> tuple[Rule, ...]:
    """Dates."""
    return RussianDates(words_of("ru")).rules()


def scanner() -> Scanner:
    """The scanner for Russian: a date begins with a figure or with the name of a month, where a word begins."""
    rows = rules()
    anchor = re.compile(rf"(?<![\w/.№-])(?:{opening(word for rule in rows for word in rule.opens)})")
    return Scanner(rows, Edges(anchor=anchor, number=re.compile(r"[0-9]+")))
