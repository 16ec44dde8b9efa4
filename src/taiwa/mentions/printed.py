"""Names that no registry needs to hold: quoted titles, numbered meetings and resolutions are printed as names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

from ..values import Span
from .models import Kind
from .name_words import name_words
from .rules import DIGITS
from .symbols import sessions
from .words import Words, one_of, opening

_NUMBER = "[0-9〇一二三四五六七八九十]{1,4}"
# A name in Japanese runs through kanji, katakana and Latin letters; hiragana ends it.
_RUN = "[一-龯々ァ-ヶーA-Za-z0-9・+]"
_RESOLUTIONS = ("resolution", "resolutions", "Resolution", "Resolutions")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)(?: and)?[ -]\Z")
_LONGEST_WORD = 20
_BEFORE, _BEHIND = 80, 240
_ENDING = 4
"""The last characters of an ordinal, enough to tell it from most other words."""
_NO_WORD = "(?<![A-Za-z0-9].)"
"""Stands behind a first character: no word goes on there."""
_TITLE = r"(?:[A-Z][A-Za-z’'&-]{0,20} |of |for |on |and (?!the )|the ){0,8}"


class Printed(Struct, frozen=True):
    """A name at its place, of a kind its words show; `ordinal` and `body` where it is a numbered meeting."""

    kind: Kind
    span: Span
    rule: str
    ordinal: int | None = None
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRule:
    """One way to print a name: `noun` (or else the kind `kind`) decides what it names; the name is the group `name`.

    `holds` is something rare that every such name has in it, at most `_BEFORE` characters from its start and `_BEHIND` from
    its end: where that is found, the name is looked for.
    """

    id: str
    pattern: re.Pattern[str]
    holds: re.Pattern[str] | None = None
    kind: Kind | None = None
    yes: str
    no: str

    def matches(self, chars: str) -> Iterator[re.Match[str]]:
        """Every place where such a name stands."""
        if self.holds is None:
            yield from self.pattern.finditer(chars)
            return
        end = 0
        for held in self.holds.finditer(chars):
            if held.start() >= end and (found := self.pattern.search(chars, max(end, held.start() - _BEFORE), held.end() + _BEHIND)):
                yield found
                end = found.end()


def name_rules(language: str, words: Words) -> tuple[NameRule, ...]:
    """The rules of `language`; empty for one without."""
    return {"ja": _japanese, "en": _english, "ru": _russian}[language](words) if language in {"ja", "en", "ru"} else ()


def _japanese(words: Words) -> tuple[NameRule, ...]:
    nouns = one_of((*words.instrument_nouns, *words.event_nouns, *words.meeting_nouns))
    numbered = one_of((*words.meeting_nouns, *words.event_nouns))
    # Spelled out in full, so that the search can skip to their first characters.
    bodies = one_of(prefix + body for prefix in ("国連", "国際連合", "") for body in words.resolving_bodies)
    return (
        NameRule(id="ja.quoted", yes="「運輸に関する行動計画」を採択した", no="「触媒」としての役割",
                 pattern=re.compile(rf"「(?P<name>(?!{nouns}」)[^「」\n]{{1,100}}(?P<noun>{nouns}))」")),
        NameRule(id="ja.numbered-meeting", yes="第8回経済合同会議が開催された", no="第8回の開催",
                 pattern=re.compile(
                     rf"(?P<name>第 ?(?P<ordinal>{_NUMBER}) ?回(?P<body>{_RUN}{{0,30}}(?P<noun>{numbered}))(?:会期)?)")),
        NameRule(id="ja.resolution", kind="instrument", yes="国連安保理決議1695に対する", no="国連安保理決議に違反する",
                 pattern=re.compile(rf"(?P<name>{bodies}決議 ?(?:第 ?[0-9]{{1,3}} ?回会期第 ?[0-9]{{1,4}} ?号"
                                    r"|第? ?[0-9]{1,4}(?:/[0-9]{1,4})?(?: ?号)?(?: ?\([0-9]{4}年?\))?|[AS]/[A-Z0-9/]{3,15}))"),
                 holds=re.compile("決議")),
    )  # fmt: skip


def _english(words: Words) -> tuple[NameRule, ...]:
    numbered = one_of((*words.meeting_nouns, *words.event_nouns))
    figures = "|".join(rf"{figure}{_NO_WORD}[0-9]{{0,2}}(?:st|nd|rd|th)" for figure in DIGITS)
    ordinals = opening({*words.ordinals, *(word.capitalize() for word in words.ordinals)}, behind=_NO_WORD)
    tens = f"{_tens(words)}{one_of({*words.ordinals, *(word.capitalize() for word in words.ordinals)})}"
    endings = one_of(word[-_ENDING:] for word in words.ordinals)
    nouns = (f"{body} {noun}" for body in words.resolving_bodies for noun in _RESOLUTIONS)
    resolutions = opening(f"{prefix}{noun}" for noun in (*nouns, "UNSCR") for prefix in ("UN ", "United Nations ", ""))
    return (
        NameRule(id="en.numbered-meeting", yes="at the 6th Foreign Ministers’ Meeting", no="the 6th time they met",
                 pattern=re.compile(rf"(?P<name>(?P<ordinal>{figures}|{tens}|{ordinals}) "
                                    rf"(?P<body>(?=[A-Z][A-Za-z.’']{{0,20}} [A-Z]){_TITLE}(?P<noun>{numbered})))"
                                    r"(?![A-Za-z])"),
                 holds=re.compile(rf"[A-Z](?:(?<=[0-9](?:st|nd|rd|th) .)|(?<={endings} .))")),
        NameRule(id="en.session", kind="meeting",
                 yes="the seventy-second session of the General Assembly", no="the second session of the talks",
                 pattern=re.compile(rf"(?P<name>(?P<ordinal>{figures}|{tens}|{ordinals}) "
                                    rf"(?:regular )?[Ss]ession of the (?P<body>{one_of(sessions('en'))}))"),
                 holds=re.compile("ession of the ")),
        NameRule(id="en.resolution", kind="instrument",
                 yes="Security Council Resolution 1695 (2006)", no="a resolution",
                 pattern=re.compile(rf"(?P<name>(?:{resolutions}) "
                                    r"[0-9]{1,4}(?:/[0-9]{1,4})?(?: ?\([0-9]{4}\))?)(?![0-9])")),
    )  # fmt: skip


def _tens(words: Words) -> str:
    """Twenty- to ninety- before an ordinal."""
    tens = [word for word, number in words.numerals.items() if number >= 20]  # noqa: PLR2004
    return f"(?:{opening({*tens, *(word.capitalize() for word in tens)}, behind=_NO_WORD)})[- ]"


def _russian(words: Words) -> tuple[NameRule, ...]:
    rows = name_words("ru")
    endings = rows["ordinal_endings"].pattern
    stems = (*rows["ordinals"].words, *rows["tens"].words)
    cardinals = [word for word, number in words.numerals.items() if number >= 20]  # noqa: PLR2004 - before another number
    before = one_of((*cardinals, *map(str.capitalize, cardinals)))
    ordinal = rf"(?:[0-9]{{1,3}}-?{endings}|(?:(?:{before}) ){{0,3}}(?:{one_of((*stems, *map(str.capitalize, stems)))}){endings})"
    return (
        NameRule(id="ru.numbered-meeting", kind="meeting", yes=rows["meetings"].takes, no=rows["meetings"].leaves,
                 pattern=re.compile(rf"(?<!\w)(?P<name>(?P<ordinal>{ordinal}) (?P<body>{rows['meetings'].pattern} {rows['meeting_of'].pattern}))(?!\w)"),
                 holds=re.compile(f" {rows['meeting_of'].pattern}")),
        NameRule(id="ru.session", kind="meeting", yes="на 72-й сессии Генеральной Ассамблеи ООН", no="на сессии Генеральной Ассамблеи ООН",
                 pattern=re.compile(rf"(?<!\w)(?P<name>(?P<ordinal>{ordinal}) (?:сесси[яиюей]{{1,2}}) (?P<body>{one_of(sessions('ru'))}))(?!\w)"),
                 holds=re.compile(rf" сесси[яиюей]{{1,2}} {one_of(sessions('ru'))}")),
    )  # fmt: skip


def find_printed(chars: str, rules: tuple[NameRule, ...], words: Words) -> Iterator[Printed]:
    """Every name that its own words show to be one."""
    for rule in rules:
        for match in rule.matches(chars):
            groups = match.groupdict()
            kind = rule.kind or _kind(match["noun"], words)
            ordinal = groups.get("ordinal")
            if ordinal and _goes_before(chars, match.start("ordinal"), words):
                continue
            yield Printed(kind, Span(*match.span("name")), rule.id, _ordinal(ordinal, words), groups.get("body") or "")


def _goes_before(chars: str, at: int, words: Words) -> bool:
    """Whether an ordinal is only the end of a number: one hundred and twenty-fifth."""
    word = _WORD_BEFORE.search(chars, max(0, at - _LONGEST_WORD), at) if chars[at - 1 : at] in (" ", "-") else None
    number = word["word"].lower() if word else ""
    return number in words.numerals or number in words.scales


def _kind(noun: str, words: Words) -> Kind:
    if noun in words.meeting_nouns:
        return "meeting"
    return "event" if noun in words.event_nouns else "instrument"


def _ordinal(printed: str | None, words: Words) -> int | None:
    if printed is None:
        return None
    figures = re.match("[0-9]+", printed)
    if figures:
        return int(figures[0])
    small = printed.lower()
    *tens, ones = re.split("[- ]", small)
    if tens:
        last = words.ordinals.get(ones) or _by_stem(ones)
        return sum(words.numerals.get(word, 0) for word in tens) + last if last else None
    return words.ordinals.get(small) or words.numerals.get(printed) or _by_stem(small)


def _by_stem(printed: str) -> int | None:
    """The number of a Russian ordinal, by the longest stem it begins with."""
    rows = name_words("ru")
    stems = {stem: number for number, stem in enumerate(rows["ordinals"].words, 1)}
    stems |= {stem: 10 * number for number, stem in enumerate(rows["tens"].words, 3)}
    longest = max((stem for stem in stems if printed.startswith(stem)), key=len, default=None)
    return stems[longest] if longest else None
