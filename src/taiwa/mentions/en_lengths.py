"""English lengths of time."""

import re
from decimal import Decimal

from ..values import Duration
from .lengths import iso, piece
from .numbers import English
from .rules import Made, Rule
from .words import Words, either_case, one_of

_LOOK_BACK = 20
# After a length: it is a distance or an age, and has passed.
_PASSED = (
    r"(?!['’]? ?(?:ago|old|of|since|later(?! this| next| in)|earlier|after|before|anniversary|into|(?:have|has|had) (?:passed|elapsed|gone)"
    r"|from (?!now))(?![a-z])|-old)"
)
_VERBS = ("n't ", " to ", "will ", "may ", "can ", "must ")
"""Before last: it is a verb."""
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
        unit = rf"(?:(?i:{one_of(word for word in self._units if len(word) > 1)})|(?<=[0-9])h)(?![A-Za-z0-9])"
        marks = tuple(word for word in w.before.every if word != _OVER)
        turned = (*w.ahead, *w.passed_lengths)
        n = rf"(?:{number.counted}|{number.words}|1[/⁄]2)"
        before = rf"(?:(?:(?i:{one_of(marks)}) )?(?:{one_of(either_case(turned))}) |(?i:{one_of(marks)}) )?"
        more = rf"(?: (?:and )?(?P<m>{number.counted}|{number.words})[ -]?(?P<smaller>{unit})| and (?P<part>(?:an? |one )?(?:half|quarter)))?"
        fortnight = rf"(?:{one_of(turned)}) (?P<whole>(?i:{one_of(w.lengths_alone)}))(?![A-Za-z])"
        return (
            Rule(id="en.length", kind="duration", opens=(*number.opens, *either_case((*turned, *marks)), "an ", "An "), make=self._length,
                 pattern=re.compile(rf"{before}(?P<n>{n}|[Aa]n?(?= hour))(?:[ -]?| (?:{one_of(turned)}) (?=[a-z]+s))(?P<unit>{unit}){more}{_PASSED}"),
                 yes="over the next three years", no="Three years have passed."),
            Rule(id="en.fortnight", kind="duration", opens=either_case(turned), make=self._whole, pattern=re.compile(fortnight),
                 yes="in the next decade", no="in a decade"),
        )  # fmt: skip

    def _length(self, match: re.Match[str]) -> Made | None:
        before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()].replace("-", " ")
        if before.endswith(tuple(f"{word} " for word in self._words.passed)):
            return None
        if before.endswith(_VERBS) and match[0].startswith("last "):
            return None
        amount = Decimal(1) if match["n"].lower() in {"a", "an"} else self._number.value(match["n"])
        if not amount or (amount > 1 and match["unit"].lower() == "second"):
            return None  # twenty-second is a place in a row
        if match["part"]:
            amount += Decimal("0.5") if match["part"].endswith("half") else Decimal("0.25")
        letter = self._units[match["unit"].lower()]
        pieces = [piece(amount, letter)]
        if match["m"]:
            pieces.append(piece(self._number.value(match["m"]), self._units[match["smaller"].lower()]))
        return Made(Duration(iso(pieces)))

    def _whole(self, match: re.Match[str]) -> Made:
        return Made(Duration(iso([piece(Decimal(1), self._units[match["whole"].lower()])])))
