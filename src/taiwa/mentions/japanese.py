"""All rules for Japanese values, in order."""

import re

from .currencies import currencies_of
from .ja_amounts import JapaneseAmounts
from .ja_dates import JapaneseDates
from .ja_lengths import JapaneseLengths
from .ja_relative import JapaneseRelatives
from .ja_spans import JapaneseSpans
from .rules import DIGITS, Edges, Rule, Scanner
from .words import Words, words_of

# No number begins after 第 (an ordinal), after 数 or 何 (十数名, 何十人), after a letter (G7) or after the sign of an address (%20).
_BOUND = "第数何幾A-Za-z%"
# Nor does one in the middle of another: behind a numeral of treaties (弐百), or in groups that are none (1,2345), dates aside.
_REST = "(?<![壱弐参肆伍陸漆捌玖拾](?=[十百千万億兆]))(?<![0-9],(?![0-9]{1,4} ?[年月日](?!間)))"
# What may follow a number in a date: units, dashes, joints of a list, a bracket with the other calendar's year.
_IN_DATES = "年月日時世度半週分秒春夏秋冬-‐‑‒–—―−~〜/.、・及と(か余"


def rules() -> tuple[Rule, ...]:
    """Days and months that continue a list first, then dates, then counts."""
    words = words_of("ja")
    relatives, dates = JapaneseRelatives(words).rules(), JapaneseDates(words).rules()
    joined = tuple(rule for rule in relatives if rule.id.startswith("ja.next-"))
    rest = tuple(rule for rule in relatives if rule not in joined)
    lengths, amounts = JapaneseLengths(words).rules(), JapaneseAmounts(words).rules()
    return (*joined, *JapaneseSpans(words).rules(), *dates, *rest, *lengths, *amounts)


def scanner() -> Scanner:
    """The scanner for Japanese."""
    rows, words = rules(), words_of("ja")
    numerals = "".join((*words.numerals, *words.scales)).replace("元", "")
    figures = DIGITS + numerals
    in_dates, units = (f"[{re.escape(''.join(sorted(chars)))}]" for chars in ({*_IN_DATES, *figures}, {*_unit_initials(words), "割"}))
    return Scanner(rows, Edges(
        anchor=re.compile(rf"[^{figures}]|(?<![{_BOUND}{figures}]){_REST}"),
        number=re.compile(rf"[0-9]+(?:,[0-9]{{3}}(?![0-9]))*(?:\.[0-9]+)?|[{numerals}]+"),
        behind=re.compile(rf"\s?(?:(?P<dated>\.)|(?P<any>{in_dates})|(?P<counted>{units})|(?P<ends>))"),
        only={
            "counted": frozenset(rule.id for rule in rows if rule.kind != "date"),
            "dated": frozenset(rule.id for rule in rows if rule.kind == "date"),
        },
    ))  # fmt: skip


def _unit_initials(words: Words) -> set[str]:
    lengths = (*words.lengths.values(), *words.bare_lengths.values())
    units = (*currencies_of("ja").values(), *words.units.values())
    return {word[0] for unit in units for word in unit.words} | {
        word[0] for length in lengths for word in length
    }
