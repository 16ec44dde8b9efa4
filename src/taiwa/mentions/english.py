"""All rules for English values, in order."""

import re
from string import ascii_lowercase

from .en_amounts import EnglishAmounts
from .en_clocks import EnglishClocks
from .en_dates import EnglishDates
from .en_lengths import EnglishLengths
from .en_points import EnglishPoints
from .en_relative import EnglishRelatives
from .rules import Edges, Rule, Scanner
from .words import either_case, one_of, words_of

NO_LABEL = r"(?![0-9]{1,3}(?:[.;:)\]]?(?:\n|$)|[.;)\]] |(?<=[0-9][0-9])/[0-9]{2,4}(?![0-9/])))"
"""The number of a paragraph or a resolution is no value."""

_BARE = re.compile(r"[0-9]{4}|[0-9]{1,4}[.][0-9]{1,2}[.][0-9]{1,4}")


def rules() -> tuple[Rule, ...]:
    """Dates before counts: in 2021 is no count."""
    words = words_of("en")
    part = EnglishPoints(words)
    clocks = EnglishClocks(part)
    dates = (*clocks.rules(), *EnglishDates(words, part, clocks).rules(), *EnglishRelatives(words, part).rules())
    return (*dates, *EnglishLengths(words).rules(), *EnglishAmounts(words).rules())


def scanner() -> Scanner:
    """The scanner for English: a value begins where a word begins, and not within COVID-19."""
    rows = rules()
    word = rf"{one_of(either_case(words_of('en').numerals))}(?![A-Za-z])"
    number = re.compile(rf"[0-9]+(?:[,.][0-9]+)*|{word}(?:[ -]{word})*")
    start = r"(?<![A-Za-z0-9%=/])(?:(?<![A-Za-z0-9]-)|(?<=[Mm]id-)|(?<=post-)|(?<=pre-))"
    behind = re.compile(
        r"(?P<ends>[.,;)\]”\"](?! ?(?:and )?[0-9])|/(?![0-9]{1,2}/|[2-9](?![0-9])|[A-Za-z])|(?<=[0-9]) \()"
        rf"|(?P<month> {one_of(words_of('en').months)}(?![A-Za-z]))|(?P<dated> (?:of|on|in|at|by|and [0-9])(?![A-Za-z]))"
    )
    only = {"dated": [rule.id for rule in rows if rule.kind == "date"], "month": ["en.date"], "bare": ["en.date"]}
    return Scanner(rows, Edges(
        anchor=re.compile(start + NO_LABEL), number=number, goes_on=frozenset(ascii_lowercase), behind=behind, only=only, bare=_BARE,
    ))  # fmt: skip
