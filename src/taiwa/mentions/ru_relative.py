"""Russian dates that count from the document's day."""

import re

from ..values import replace
from .models import Relative
from .numbers import Russian
from .points import ABOUT
from .ru_words import ADJECTIVE, any_of, opening_forms
from .rules import Made, Maker, Rule
from .words import Words, in_any_case

_LOOK_FAR = 40
_NOUN = r"(?P<noun>год(?:а|у|ом|е)?|месяц(?:а|у|ем|е)?|недел[яиюе]й?|квартал(?:а|у|ом|е)?)(?!\w)"
_UNIT = r"(?P<unit>год|года|лет|месяц|месяца|месяцев|день|дня|дней)(?!\w)"
_SINCE_WHEN = r"(?! (?:после|со|с момента|до|спустя)(?!\w))"


class RussianRelatives:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = Russian(words)
        self._range = re.compile(rf"(?:[0-9]|(?<!\w){self._number.words})(?: ?[-‐‑‒–—−] ?| до | или )$")
        self._rough = re.compile(rf"{any_of((*words.before.approx, *words.before.at_least, *words.before.at_most))} $")

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        w, number = self._words, self._number
        turned = rf"(?P<turn>{in_any_case(w.relative_years)}){ADJECTIVE} {_NOUN}"
        parts = any_of(w.parts)
        n = rf"(?P<n>{number.counted}|{number.words})"
        stems = opening_forms(w.relative_years)
        return (
            self._row("relative", rf"(?:{parts} )?{turned}(?! (?:жизни|обучения|работы))", self._turned, yes="в прошлом году", no="в прошлом",
                      opens=(*stems, *opening_forms(f"{word} " for word in w.parts))),
            self._row("month-of-year", rf"(?P<month>{any_of(w.months)}) (?P<turn>{in_any_case(w.relative_years)}){ADJECTIVE} год(?:а|у)(?!\w)",
                      self._month, yes="в марте прошлого года", no="в марте прошлой недели", opens=opening_forms(w.months)),
            self._row("end-of-month", rf"{parts} (?P<own>месяца|года)(?!\w)", self._own, yes="до конца месяца", no="до конца света",
                      opens=opening_forms(f"{word} " for word in w.parts)),
            self._row("relative-day", rf"(?P<day>{any_of(w.relative_days)})", self._day, yes="вчера прошла встреча", no="вчерашний день",
                      opens=opening_forms(w.relative_days)),
            self._row("ago", rf"{n} {_UNIT} (?:тому )?назад(?!\w)", self._ago, yes="два года назад", no="два раза назад", opens=number.opens),
            self._row("in-time", rf"[Чч]ерез {n} {_UNIT}{_SINCE_WHEN}", self._in, yes="через 3 года", no="через 3 года после подписания",
                      opens=("через ", "Через ")),
        )  # fmt: skip

    def _row(self, name: str, pattern: str, make: Maker, *, opens: tuple[str, ...], yes: str, no: str) -> Rule:
        return Rule(id=f"ru.{name}", kind="date", opens=opens, printed=pattern, make=make, yes=yes, no=no)

    def _turned(self, match: re.Match[str]) -> Made:
        by, noun = self._words.relative_years[match["turn"].lower()], match["noun"].lower()
        if noun.startswith("год"):
            return Made(Relative(by))
        if noun.startswith("месяц"):
            return Made(Relative(0, by))
        return Made(Relative(quarter=by) if noun.startswith("квартал") else Relative(0, 0, "", 0, week=by))

    def _month(self, match: re.Match[str]) -> Made:
        by, month = self._words.relative_years[match["turn"].lower()], self._words.months[match["month"].lower()]
        return Made(Relative(by, then=f"{month:02d}"))

    def _own(self, match: re.Match[str]) -> Made:
        return Made(Relative(0, 0) if match["own"] == "месяца" else Relative(0))

    def _day(self, match: re.Match[str]) -> Made:
        return Made(Relative(0, 0, "", self._words.relative_days[match["day"].lower()]))

    def _ago(self, match: re.Match[str]) -> Made | None:
        """Five years ago; of a range (3–5 лет назад) no point is meant, and one that is only about so far back is unsure."""
        before = match.string[max(0, match.start() - _LOOK_FAR) : match.start()]
        made = None if self._range.search(before) else self._moved(match, -1)
        return replace(made, open=ABOUT) if made and self._rough.search(before) else made

    def _in(self, match: re.Match[str]) -> Made | None:
        return self._moved(match, 1)

    def _moved(self, match: re.Match[str], sign: int) -> Made | None:
        amount = self._number.value(match["n"])
        by = sign * int(amount)
        if amount != int(amount) or not amount or amount > 1000:  # noqa: PLR2004 - further back is no date
            return None
        unit = match["unit"][0]
        return Made({"г": Relative(by), "л": Relative(by), "м": Relative(0, by), "д": Relative(0, 0, "", by)}[unit])
