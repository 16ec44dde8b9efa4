"""All rules for Japanese values, in order."""

import re

from .ja_amounts import JapaneseAmounts
from .ja_dates import JapaneseDates
from .ja_relative import JapaneseRelatives
from .rules import Rule, Scanner
from .words import words_of

_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3}(?![0-9]))*|[〇零一二三四五六七八九十百千万億兆]+")
# No value begins inside a number, after 第 (an ordinal) or after a letter (G7).
_ORDINAL = "第数"


def rules() -> tuple[Rule, ...]:
    """Dates before counts: 2016年 is no count of years."""
    words = words_of("ja")
    dates, relatives = JapaneseDates(words).rules(), JapaneseRelatives(words).rules()
    joined = tuple(rule for rule in relatives if rule.id.startswith("ja.next-"))
    rest = tuple(rule for rule in relatives if rule not in joined)
    return (*joined, *dates, *rest, *JapaneseAmounts(words).rules())


def scanner() -> Scanner:
    """The scanner for Japanese."""
    rows = rules()
    words = words_of("ja")
    numerals = "".join(words.numerals) + "".join(words.scales)
    others = "".join(sorted({char for rule in rows for char in rule.first} - set("0123456789" + numerals)))
    anchor = re.compile(
        rf"(?<![{_ORDINAL}A-Za-z0-9{numerals}])[0-9{numerals}]|[{re.escape(others)}]"
    )
    return Scanner(rows, anchor, _NUMBER)
