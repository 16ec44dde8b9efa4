"""English lengths of time."""

import re
from decimal import Decimal

from ..values import Duration
from .lengths import goes_on, iso, piece
from .numbers import English
from .ranges import BETWEEN_EN, UNSIGNED_EN, begun, ranged
from .rules import Made, Rule
from .words import Words, either_case, in_any_case, one_of

_LOOK_BACK = 20
# After a length: it is a distance or an age, and has passed.
_PASSED = (
    r"(?!['’]? ?(?:ago|old|of|since|later(?! this| next| in)|earlier|after|before|anniversary|into|(?:have|has|had) (?:passed|elapsed|gone)"
    r"|from (?!now))(?![a-z])|-old)"
)
_VERBS = ("n't ", " to ", "will ", "may ", "can ", "must ")
"""Before last: it is a verb."""
_CLOCK = re.compile(r"0[0-9]{3}")
_OVER = "over"
"""Over three years is during them; over three people are more."""


class EnglishLengths:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = English(words)
        self._units = {word: letter for letter, forms in words.lengths.items() for word in forms}

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        w, number = self._words, self._number
        unit = rf"(?:{in_any_case(word for word in self._units if len(word) > 1)}|(?<=[0-9])h)(?![A-Za-z0-9])"
        marks = tuple(word for word in w.before.every if word != _OVER)
        turned = (*w.ahead, *w.passed_lengths)
        n = rf"(?:{number.counted}|{number.words}|1[/⁄]2)"
        before = rf"(?:(?![0-9])(?:{in_any_case(marks)} )?(?:{one_of(either_case(turned))}) |(?![0-9]){in_any_case(marks)} )?"
        more = rf"(?: (?:and )?(?P<m>{number.counted}|{number.words})[ -]?(?P<smaller>{unit})| and (?P<part>(?:an? |one )?(?:half|quarter)))?"
        fortnight = rf"(?:{one_of(turned)}) (?P<whole>{in_any_case(w.lengths_alone)})(?![A-Za-z])"
        return (
            Rule(id="en.length", kind="duration", opens=(*number.opens, *either_case((*turned, *marks)), "an hour", "An hour"), make=self._length,
                 printed=rf"{UNSIGNED_EN}{before}(?P<n>{n}|[Aa]n?(?= hour))(?:{BETWEEN_EN}(?P<upper>{n}))?(?:[ -]?| (?:{one_of(turned)}) (?=[a-z]+s))(?P<unit>{unit}){more}{_PASSED}",
                 yes="over the next three years", no="Three years have passed."),
            Rule(id="en.fortnight", kind="duration", opens=either_case(turned), make=self._whole, printed=fortnight,
                 yes="in the next decade", no="in a decade"),
        )  # fmt: skip

    def _length(self, match: re.Match[str]) -> Made | None:
        before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()].replace("-", " ")
        verb = before.endswith(_VERBS) and match[0].startswith("last ")
        if verb or before.endswith(tuple(f"{word} " for word in self._words.passed)):
            return None
        amount = Decimal(1) if match["n"].lower() in {"a", "an"} else self._number.value(match["n"])
        clock = _CLOCK.fullmatch(match["n"]) and match["unit"].lower() == "hours"  # 0930 hours
        if not amount or clock or (amount > 1 and match["unit"].lower() == "second"):
            return None  # twenty-second is a place in a row
        if match["upper"]:
            return self._range(match) if ranged(match, self._number) else None
        if match["part"]:
            amount += Decimal("0.5") if match["part"].endswith("half") else Decimal("0.25")
        letter = self._units[match["unit"].lower()]
        first = piece(amount, letter)
        if not match["m"]:
            return Made(Duration(iso([first])), begun(match))
        second = piece(self._number.value(match["m"]), self._units[match["smaller"].lower()])
        if not goes_on(first, second):
            return Made(Duration(iso([first])), end=match.end("unit"))
        return Made(Duration(iso([first, second])))

    def _range(self, match: re.Match[str]) -> Made:
        """The shorter end of a range; that there is a longer one stays open."""
        lower, upper = self._number.ends(match["n"], match["upper"])
        return Made(Duration(iso([piece(lower, self._units[match["unit"].lower()])])), f"a range up to {upper:f}", match.end("unit"))

    def _whole(self, match: re.Match[str]) -> Made:
        return Made(Duration(iso([piece(Decimal(1), self._units[match["whole"].lower()])])))
