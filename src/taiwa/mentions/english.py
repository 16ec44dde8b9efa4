"""All rules for English values, in order."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from string import ascii_lowercase

from .en_amounts import EnglishAmounts
from .en_clocks import EnglishClocks
from .en_dates import EnglishDates
from .en_lengths import EnglishLengths
from .en_points import EnglishPoints
from .en_relative import EnglishRelatives
from .rules import ASKED, Edges, Rule, Scanner
from .words import Words, either_case, one_of, words_of

NO_LABEL = r"(?![0-9]{1,3}(?:[.;:)\]]?(?:\n|$)|[.;)\]] |(?<=[0-9][0-9])/[0-9]{2,4}(?![0-9/])))"
"""The number of a paragraph or a resolution is no value."""

_YEAR = 4
_BARE = re.compile(r"[0-9]{4}|[0-9]{1,4}[.][0-9]{1,2}[.][0-9]{1,4}")

_JOINTS = (
    "to", "or", "and", "through", "until", "till", "of", "in", "on", "at", "by", "the", "day", "days", "a", "p", "am", "pm",
    "st", "nd", "rd", "th", "h", "s", "q", "minus",
)  # fmt: skip
"""Small words between a number and what makes a value of it: 3 or 4 years, 10 to 12 May, 5 of June, 7 pm, 21 st century."""


def rules() -> tuple[Rule, ...]:
    """Dates before counts: in 2021 is no count."""
    words = words_of("en")
    return _rules(words, EnglishAmounts(words))


def _rules(words: Words, amounts: EnglishAmounts) -> tuple[Rule, ...]:
    part = EnglishPoints(words)
    clocks = EnglishClocks(part)
    dates = (*clocks.rules(), *EnglishDates(words, part, clocks).rules(), *EnglishRelatives(words, part).rules())
    return (*dates, *EnglishLengths(words).rules(), *amounts.rules())


def scanner() -> Scanner:
    """The scanner for English: a value begins where a word begins, and not within COVID-19."""
    words = words_of("en")
    amounts = EnglishAmounts(words)
    rows = _rules(words, amounts)
    word = rf"{one_of(either_case(words_of('en').numerals))}(?![A-Za-z])"
    number = re.compile(rf"[0-9]+(?:[,.][0-9]+)*|{word}(?:[ -]{word})*")
    start = r"(?<![A-Za-z0-9%=/])(?:(?<![A-Za-z0-9]-)|(?<=[Mm]id-)|(?<=post-)|(?<=pre-))"
    behind = re.compile(
        r"(?P<ends>[.,;)\]”\"](?! ?(?:and )?[0-9])|/(?![0-9]{1,2}/|[2-9](?![0-9])|[A-Za-z])|(?<=[0-9]) \()"
        rf"|(?P<month> {one_of(words_of('en').months)}(?![A-Za-z]))|(?P<dated> (?:of|on|in|at|by|and [0-9])(?![A-Za-z]))"
        r"| (?P<word>[^\W\d_]+(?=[\s,;:)]|\Z))"
    )
    only = {
        "dated": [rule.id for rule in rows if rule.kind == "date"], **dict.fromkeys(("month", "bare"), ("en.date",)),
        "other": ["en.count"], "year": ["en.date", "en.count"],  # any word may stand before what is counted
    }  # fmt: skip
    return Scanner(rows, Edges(
        anchor=re.compile(start + NO_LABEL), number=number, goes_on=frozenset(ascii_lowercase), behind=behind, only=only, bare=_BARE,
        told=_told(words, amounts),
    ))  # fmt: skip


def _told(words: Words, amounts: EnglishAmounts) -> Callable[[str, str], str]:
    """What a word right behind a number may be: one that rules ask for, or any other, which may follow a year."""
    lengths = chain.from_iterable(words.lengths.values())
    numbers = (*words.numerals, *words.ordinals, *words.fractions, *words.scales)
    turned = (phrase.split(" ")[0] for phrase in (*words.ahead, *words.passed_lengths, *words.relative_months, *words.relative_years))
    known = frozenset(word.lower() for word in chain(words.months, numbers, lengths, turned, _JOINTS))

    @lru_cache(maxsize=10_000)
    def asked(word: str) -> bool:
        return word.lower() in known or amounts.ask_for(word)

    def told(run: str, word: str) -> str:
        if not run.isalnum() or asked(word):
            return ASKED  # a part of the run may be the number
        return "year" if run.isdecimal() and len(run) == _YEAR else "other"

    return told
