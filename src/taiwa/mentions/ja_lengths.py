"""Japanese lengths of time."""

import re
from decimal import Decimal

from ..values import Duration
from .ja_points import KANJI
from .numbers import Japanese
from .ranges import UPPER_END
from .rules import Made, Rule
from .words import Words, one_of

# After a length: it tells how far away something is, how often it comes, or that it is over.
_DISTANCE = (
    "(?!前|後|以上前|ほど前|ほど後|ぶり|ごと|毎|おき|目|連続|来の|周年|に[一1]度|に[一1]回|につき|当たり|あたり"
    "|が経|が過ぎ|を経|を迎)"
)
_WITH = "(?: ?(?:程度|以上|以下|未満|を上回る|を下回る|を超える))?"
# What shows that a bare 年, 日 or 分 is a length: 5年で, 4日以上, 3年半.
_SHOWN = {
    "Y": "(?=で(?![はもすあし])|以内|未満|半(?![ばぶ期])|計画|行動計画|プラン|はかか|を要|を目途|を目処|を限度)",
    "D": "(?=以上|以内|以下|未満|半(?![ばぶ期])|を上回る|を下回る|を超える)",
    "W": "(?=以上|以内|以下|未満|半)",
    "TM": f"(?!の[0-9{KANJI}百千万億兆マ]|[野割厘担裂析類科布化離別岐散配解断子量権])",
    "TS": "(?![0-9])",
}
# 十分, 五分 and 四分 are other words; behind 度 stands an angle.
_MINUTES = "(?<![0-9度])(?:[0-9]{1,4}(?:[.][0-9]{1,3})?|[二三四五六七八九]十[一二三四五六七八九]?)"
_HALVES = {"Y": "6M", "D": "T12H", "TH": "30M", "TM": "30S"}
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")
_LOOK_BACK = 10
_LOWER = re.compile(r"(?<![0-9]{2})[0-9〇一二三四五六七八九十] ?年? ?(?:[~〜\-‐–—―]|から|ないし|、|・) ?$")
"""The lower end of a range: 2~3年間 is not just three years."""


class JapaneseLengths:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = Japanese(words)
        self._gone = tuple(form for word in words.passed for form in (word, f"{word}の"))
        units = [(word, letter) for table in (words.bare_lengths, words.lengths) for letter in table for word in table[letter]]
        self._letters = dict(units)
        self._pair = re.compile(rf"({self._number.counted}) ?({one_of(self._letters)})")

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        w, number = self._words, self._number
        ahead = rf"(?P<ahead>{one_of(w.ahead)}(?:の|、)?)?"
        approx = rf"(?:{one_of(w.before.every)} ?)?"
        full = one_of(word for words in w.lengths.values() for word in words)
        pair = rf"{number.counted} ?{one_of(self._letters)}"
        bare = "|".join(
            rf"{_MINUTES if letter == 'TM' else number.counted} ?{one_of(words)}{_SHOWN[letter]}"
            for letter, words in w.bare_lengths.items()
        )
        following = {"の", "、", " ", *number.opens, *(word[0] for word in w.before.every)}
        reaching = tuple(f"{word}{char}" for word in w.ahead for char in following)
        opens = (*number.opens, *reaching, *w.before.every)
        rest = rf"(?P<half>半(?!期|ば))?(?(ahead)|{_DISTANCE}){_WITH}"
        to = "(?:から|ないし|乃至|[~〜‐–—-])"
        return (
            Rule(id="ja.length-range", kind="duration", opens=opens, make=self._range, printed=(
                rf"(?<![第0-9])(?:{one_of(w.ahead)}(?:の|、)?)?{approx}(?P<n>{number.counted}) ?(?P<unit>{one_of(self._letters)})?(?: ?{to} ?)(?P<upper>{number.counted}) ?(?P<last>{full})(?:{_DISTANCE}){_WITH}"
            ), yes="3年から5年間にわたり", no="平成28年から5年間"),
            Rule(id="ja.length", kind="duration", opens=opens, make=self._length, printed=(
                rf"{ahead}{approx}(?P<n>(?:{pair} ?){{0,2}}{number.counted} ?{full}(?: ?{pair}間?){{0,2}}){rest}"
            ), yes="今後3年間で2000名", no="独立以来の25年間にわたる"),
            Rule(id="ja.length-ahead", kind="duration", opens=reaching, make=self._length, printed=(
                rf"(?P<ahead>{one_of(w.ahead)}(?:の|、)?){approx}(?P<n>{number.counted} ?[年月日週](?![間代度生曜]|前|末))(?P<half>半)?"
            ), yes="今後10年で倍増する", no="署名から10年を迎えた"),
            Rule(id="ja.length-bare", kind="duration", opens=opens, make=self._length, printed=(
                rf"{approx}(?P<n>{bare}){rest.replace('(?(ahead)|', '(?:')}"
            ), yes="5年で倍増する", no="5年に一度開催する"),
            Rule(id="ja.length-term", kind="duration", opens=number.opens, make=self._length, printed=(
                rf"(?:(?<=期間)|(?<=期間[はをがの:]))(?P<n>{number.counted} ?[年日](?![間代度生月]|前))(?P<half>半)?"
            ), yes="償還期間40年の借款", no="期間は2016年まで"),
            Rule(id="ja.length-whole", kind="duration", opens=(*w.whole_lengths, *w.before.every), make=self._whole, printed=(
                rf"(?<![前後上下0-9{KANJI}]){approx}(?P<word>{one_of(w.whole_lengths)})(?![期余])(?:{_DISTANCE})"
            ), yes="研修は半年に及ぶ", no="半年ごとに開催する"),
        )  # fmt: skip

    def _is_over(self, match: re.Match[str]) -> bool:
        return match.string[max(0, match.start() - _LOOK_BACK) : match.start()].endswith(self._gone)

    def _length(self, match: re.Match[str]) -> Made | None:
        if self._is_over(match):
            return None
        found = [(self._letters[unit], words) for words, unit in self._pair.findall(match["n"])]
        letters = [_ORDER.index(letter) for letter, _ in found]
        if not found or letters != sorted(set(letters)):
            return None
        amounts = [(letter, self._number.value(words)) for letter, words in found]
        iso = _iso(amounts, half=bool(match["half"]))
        return Made(Duration(iso), UPPER_END if _LOWER.search(match.string, max(0, match.start() - _LOOK_BACK), match.start()) else None) if iso else None

    def _range(self, match: re.Match[str]) -> Made | None:
        """The shorter end of a range; that there is a longer one stays open. A year from which something lasts so long is none."""
        lower, upper = self._number.value(match["n"]), self._number.value(match["upper"])
        letter = self._letters[match["last"]]
        if not 0 < lower < upper or (match["unit"] and self._letters[match["unit"]] != letter) or self._is_over(match):
            return None
        return Made(Duration(_iso([(letter, lower)], half=False) or ""), f"a range up to {upper:f}")

    def _whole(self, match: re.Match[str]) -> Made | None:
        if self._is_over(match):
            return None
        return Made(Duration(self._words.whole_lengths[match["word"]]))


def _iso(amounts: list[tuple[str, Decimal]], *, half: bool) -> str | None:
    """An ISO 8601 length, half of its last unit more in the next smaller one, where that is exact; None for nothing."""
    if not any(amount for _, amount in amounts):
        return None
    last, amount = amounts[-1]
    more = _HALVES.get(last, "") if half else ""
    if half and not more:
        amounts = [*amounts[:-1], (last, amount + Decimal("0.5"))]
    days = "".join(f"{amount.normalize():f}{letter}" for letter, amount in amounts if len(letter) == 1)
    time = "".join(f"{amount.normalize():f}{letter[1]}" for letter, amount in amounts if len(letter) > 1)
    days, time = (days, time + more) if len(last) > 1 else (days + more, time)
    return f"P{days}" + (f"T{time}" if time else "")
