"""Who holds which office by the grammar of Japanese titles alone, whether or not a registry knows the person.

名・国+官職 (ハルミク・甲国農業大臣), 国の名+官職 (甲国のベルガ公共事業大臣), 国+官職+名 (甲国首相ノラン・ティヴェス), 国+官職.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..lexicon.knowledge import Knowledge
from ..meta.words import words_of

_NAME = r"[ァ-ヴー]{2,}(?:[・=゠][ァ-ヴー]{2,})*"
_PORTFOLIO = r"(?![・両各三四五六同前元次])[々\u4e00-\u9fffァ-ヴー・]{0,14}?"
_NAME_BEFORE = re.compile(rf"(?P<name>{_NAME})・$")
_AND = re.compile(r"(?:側|政府)?(?:、?(?:及び|並びに|および|ならびに|と|又は)|[、,・/])")
_PARTS = re.compile(r"[・=゠]")
_REACH = 40
"""Characters before and behind a state's name in which the name and the office of one who acts for it stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """One who acts for `party`: the parts of the name as printed, the office, and where the state's name stands."""

    party: str
    names: frozenset[str]
    role: str
    at: int


class Titles:
    """The titles that a text prints with a state's name, and whom the short forms behind them mean."""

    def __init__(self, chars: str, knowledge: Knowledge, lists: Mapping[str, tuple[str, ...]]) -> None:
        """`lists` hold the offices of a state (`state`) and the ministries; the text is searched when it is first asked."""
        self._chars, self._knowledge = chars, knowledge
        self._offices, self._ministries, self._posts = lists.get("state", ()), lists.get("ministries", ()), lists.get("posted", ())
        self._found: list[Title] | None = None

    def party(self, phrase: str) -> str | None:
        """The state that a whole phrase names with an office of it."""
        if not self._offices or not (found := list(self._in(phrase, whole=True))):
            return None
        return found[0].party if len(found) == 1 else None

    def meant(self, phrase: str, before: int) -> set[str]:
        """The states for which those act whom a short form may mean (ハルミク大臣, 司令官), of the titles before a place."""
        short = _short(self._offices).fullmatch(phrase) if self._offices else None
        if short is None:
            return set()
        if self._found is None:
            self._found = list(self._in(self._chars))
        earlier = self._found[: bisect_left(self._found, before, key=_at)]
        name = frozenset(_PARTS.split(short["name"])) if short["name"] and not self._is_field(short["name"]) else None
        if name is None:
            return {title.party for title in earlier if title.role.endswith(phrase)}
        return {title.party for title in earlier if name <= title.names and title.role.endswith(short["office"])}

    def _is_field(self, name: str) -> bool:
        """Whether a run of letters is no name but what a ministry is for (エネルギー)."""
        return any(ministry.startswith(name) for ministry in self._ministries)

    def _in(self, chars: str, *, whole: bool = False) -> Iterator[Title]:
        """The titles of a text; with `whole` only one that is all of it."""
        last, posted = -1, False
        for start, end, names in self._knowledge.names.places(chars):
            party = next((name.id for name in names if name.kind == "party" and name.strong), None)
            if party is None:
                continue
            listed = last >= 0 and _AND.fullmatch(chars, last, start) is not None and not posted
            last, posted = end, start > 0 and chars[start - 1] in self._posts  # 駐X・Y大使 is Y's, 駐X大使 not X's
            if posted:
                continue
            title = _behind(self._offices).match(chars, end, end + _REACH)
            if listed or title is None or (whole and title.end() != len(chars)):
                continue
            before = _NAME_BEFORE.search(chars, max(0, start - _REACH), start)
            if whole and start != (len(before[0]) if before else 0):
                continue
            yield self._title(party, start, before["name"] if before else "", title)

    def _title(self, party: str, at: int, before: str, title: re.Match[str]) -> Title:
        inner = title["inner"] or ""
        field = inner if self._is_field(inner) else ""
        name = before or title["behind"] or ("" if field else inner)
        return Title(party=party, names=frozenset(_PARTS.split(name)) - {""}, role=field + title["role"], at=at)


def _at(title: Title) -> int:
    return title.at


@cache
def _behind(offices: tuple[str, ...]) -> re.Pattern[str]:
    """What stands behind a state's name: a name and an office, or an office and a name."""
    office, tails = _any_of(offices), _any_of(word for row in words_of("ja")["compounds"].rows for word in row.words)
    return re.compile(rf"(?:政府)?の?(?P<inner>{_NAME})?(?P<role>{_PORTFOLIO}(?:{office}))(?!{tails})(?P<behind>{_NAME})?")


@cache
def _short(offices: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{_NAME})?(?P<office>{_PORTFOLIO}(?:{_any_of(offices)}))")


def _any_of(words: Iterator[str] | tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Post:
    """An envoy's or a mission's post: the state it is in, and the state that sends it where that is printed."""

    host: str
    sender: str | None


def post_of(phrase: str, marks: tuple[str, ...], knowledge: Knowledge) -> Post | None:
    """The post that a phrase names: 駐X・Y大使 and 在X・Y大使館 are Y's, as is Yの駐X大使; never X's."""
    if not any(mark in phrase for mark in marks):
        return None
    named = [(hit.span, name.id) for hit in knowledge.names.find(phrase) for name in hit.names if name.kind == "party" and name.strong]
    hosts = {span.start: party for span, party in named}
    for at, char in enumerate(phrase):
        host = hosts.get(at + 1) or knowledge.letters.get(phrase[at + 1 : at + 2])
        if char in marks and host:
            whose = [party for span, party in named if span.start > at + 1] or [party for span, party in named if span.end <= at]
            return Post(host, whose[0] if len(whose) == 1 else None)
    return None
