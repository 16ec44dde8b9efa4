"""All rules for English values, in order."""

import re

from .en_amounts import EnglishAmounts
from .en_dates import EnglishDates
from .en_relative import EnglishRelatives
from .rules import Edges, Rule, Scanner
from .words import either_case, one_of, opening, words_of


def rules() -> tuple[Rule, ...]:
    """Dates before counts: in 2021 is no count."""
    words = words_of("en")
    return (*EnglishRelatives(words).rules(), *EnglishDates(words).rules(), *EnglishAmounts(words).rules())


def scanner() -> Scanner:
    """The scanner for English: a value begins where a word begins, and not within COVID-19."""
    rows = rules()
    word = rf"{one_of(either_case(words_of('en').numerals))}(?![A-Za-z])"
    number = re.compile(rf"[0-9]+(?:[,.][0-9]+)*|{word}(?:[ -]{word})*")
    first = opening(word for rule in rows for word in rule.opens)
    anchor = re.compile(rf"(?<![A-Za-z0-9])(?:(?<![A-Za-z0-9]-)|(?<=[Mm]id-)|(?<=post-)|(?<=pre-))(?:{first})")
    return Scanner(rows, Edges(anchor=anchor, number=number))
