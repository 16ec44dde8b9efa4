"""All rules for English values, in order."""

import re

from .en_amounts import EnglishAmounts
from .en_dates import EnglishDates
from .en_relative import EnglishRelatives
from .rules import Edges, Rule, Scanner
from .words import words_of

_NUMBER = re.compile(r"[0-9]+(?:[,.][0-9]+)*")


def rules() -> tuple[Rule, ...]:
    """Dates before counts: in 2021 is no count."""
    words = words_of("en")
    return (*EnglishRelatives(words).rules(), *EnglishDates(words).rules(), *EnglishAmounts(words).rules())


def scanner() -> Scanner:
    """The scanner for English: a value begins where a word begins, and not within COVID-19."""
    rows = rules()
    first = "".join(sorted({word[0] for rule in rows for word in rule.opens}))
    anchor = re.compile(rf"(?<![A-Za-z0-9])(?:(?<![A-Za-z0-9]-)|(?<=[Mm]id-)|(?<=post-)|(?<=pre-))[{re.escape(first)}]")
    return Scanner(rows, Edges(anchor=anchor, number=_NUMBER))
