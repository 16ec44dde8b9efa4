"""Subjects of English clauses: pronouns, groups, offices, states and persons."""

import re
from collections.abc import Iterable, Mapping, Sequence

from ...lexicon.knowledge import Knowledge
from ...meta.models import Meta
from ...values import Span
from ..speakers import WHICH, WHO_OTHERS, Speaker, Speakers
from .cues import Cues
from .words import Word

_JUNIOR_MARK = re.compile(r",? (?:Jr|Sr)\b\.?")
_ASIDE = re.compile(r" \([^()]*\)")
_JUNIOR = frozenset({"jr", "sr"})
NUMBERS = {word: number for number, word in enumerate(("three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=3)}
"""How many a group of more than two is said to be."""
_LINKS = frozenset({"and", "&"})
_NAME_PARTS = frozenset({"bin", "von", "der", "de", "al", "van", "of", "the", "da", "el", "la", "ibn"})
_LONGEST_NAME = 8  # words
_LEFT_OUT = 12  # words
_BUT = "but"
_LEAVING = 4  # words: all participating States but
_PORTFOLIO = 7  # words: of Foreign Affairs and International Cooperation of
_DEFINITION = 24  # words
_IN_NAMES = frozenset({"the", "of", "for", ",", "(", ")", *_LINKS})
_POSSESSIVE = ("'s", "'")
_SPEAKING_KINDS = frozenset({"party", "group", "person", "dialogue"})


class Subjects:
    """Reads the subject phrase that starts at a word of one document's sentences."""

    def __init__(self, meta: Meta, knowledge: Knowledge, cues: Cues, speakers: Speakers) -> None:
        """`speakers` resolves what is found."""
        self._meta, self._knowledge, self._cues, self._speakers = meta, knowledge, cues, speakers
        self._heads = {tuple(head.split()) for head in cues.speakers["heads"]}
        self._openings = {words[0] for words in self._heads}
        self._determiners = _by_first(cues.speakers["determiners"])
        self._bare = _by_first(cues.speakers["bare"])
        self._sent = _by_first(cues.speakers["sent"])
        self._titles = _by_first(cues.speakers["titles"])
        self._excluding = _by_first(cues.speakers["excluding"])
        self._chars = ""
        self._words: Sequence[Word] = ()
        self._lows: list[str] = []
        self._before: Speaker | None = None
        self._names: dict[int, int] = {}
        self._adjectives: dict[int, int] = {}
        self._parties: dict[int, frozenset[str]] = {}

    def sentence(self, chars: str, words: Sequence[Word], before: Speaker | None = None) -> None:
        """The sentence that the next questions are about; names of parties and persons are looked up once.

        `before` spoke last in the sentence right before it.
        """
        self._chars, self._words, self._lows, self._before = chars, words, [word.low for word in words], before
        self._names, self._adjectives, self._parties = {}, {}, {}
        first = words[0].start if words else 0
        hits = self._knowledge.names.find(chars[first : words[-1].end]) if words else []
        if not hits:
            return
        starts = {word.start: index for index, word in enumerate(words)}
        ends = {word.end: index for index, word in enumerate(words)}
        owned = {word.end - len(mark): index for index, word in enumerate(words) for mark in _POSSESSIVE if word.low.endswith(mark)}
        for hit in hits:
            start, end = starts.get(hit.span.start + first), ends.get(hit.span.end + first, owned.get(hit.span.end + first))
            if start is None or end is None:
                continue
            parties = frozenset(name.id for name in hit.names if name.kind == "party")
            if parties:
                self._parties[start] = parties
            if any(name.kind in _SPEAKING_KINDS and name.strong for name in hit.names):
                self._names[start] = end + 1
            elif parties:
                self._adjectives[start] = end + 1

    def read(self, at: int, last: Speaker | None) -> tuple[Speaker, int] | None:
        """The speaker whose phrase starts at word `at`, and the word behind it; None where nobody who can speak does."""
        low = self._low(at)
        if low in self._cues.speakers["we"]:
            return self._speakers.resolve(self._words[at].surface, self._span(at, at + 1), "all"), at + 1
        if low in self._cues.speakers["one"]:
            return self._person(at), at + 1
        if low in self._cues.speakers["they"] or low in self._cues.speakers["it"]:
            return self._pronoun(at, last), at + 1
        weak = 0 if (end := self._atom(at)) else self._beside(at)
        if not (end := self._behind_definition(end or weak)):
            return None
        while (self._low(end) == "," or self._low(end) in _LINKS) and (after := self._atom(self._and(end))):
            end = self._behind_definition(after)
        if both := self._both(at, end):
            return both, end
        group = self._resolve(at, end)
        return self._without(self._known_here(group, at, weak + 1, end) if weak and not group.holders else group, end)

    def _behind_definition(self, end: int) -> int:
        """Behind brackets at word `end` that give what was named another name (hereinafter the "Shore States"); else `end`."""
        if self._low(end) != "(" or self._low(end + 1) not in self._cues.speakers["defining"]:
            return end
        return next((at + 1 for at in range(end + 2, end + _DEFINITION) if self._low(at) == ")"), end)

    def is_rest(self, at: int) -> bool:
        """Whether the name at `at` is the last of a list that was not read whole: nothing but names stands before its `and`.

        Two offices of which only the last says whose it is, with one article, are those of one (the Deputy Prime Minister and Minister of … of A).
        """
        before = self._words[: at - 1]
        if self._low(at) != "the" and not any(index in self._names or index in self._adjectives for index in range(at - 1)):
            return False
        return bool(before) and self._low(at - 1) in _LINKS and all(word.surface[:1].isupper() or word.low in _IN_NAMES for word in before)

    def is_cut_off(self, at: int) -> bool:
        """Whether the names at `at` go on with a list that begins behind an `of` (officials |of A,| B and C)."""
        firsts = (start for start, end in self._names.items() if end == at - 1 and self._low(at - 1) == ",")
        return self._name(at) > 0 and any("of" in self._lows[max(0, start - 2) : start] for start in firsts)

    def neither(self, at: int) -> tuple[Speaker, int] | None:
        """Those of whom neither does what follows (neither side, neither of the two sides, neither A nor B), and the word behind them."""
        if self._low(at) != "neither":
            return None
        if self._low(at + 1) in self._cues.turns["neither"]:
            return self._speakers.resolve(self._words[at + 1].surface, self._span(at, at + 2), "two"), at + 2
        if self._low(at + 1) == "of":
            return self.read(at + 2, None)
        first, second = self.read(at + 1, None), None
        if first and self._low(first[1]) == "nor":
            second = self.read(first[1] + 1, None)
        if first is None or second is None or not (first[0].holders and second[0].holders):
            return None
        span = self._span(at, second[1])
        return Speaker(phrase=span.of(self._chars), at=span, holders=tuple(sorted({*first[0].holders, *second[0].holders}))), second[1]

    def _both(self, at: int, end: int) -> Speaker | None:
        """Those of whom the Canadian and Mexican governments speak; None of any other phrase."""
        start = at + 1 if self._low(at) == "the" else at
        first = self._adjective(start)
        if not first or self._sides(first) != end:
            return None
        named = (parties for index, parties in self._parties.items() if start <= index < end and len(parties) == 1)
        holders = tuple(sorted(frozenset[str]().union(*named)))
        span = self._span(at, end)
        return Speaker(phrase=" ".join(span.of(self._chars).split()), at=span, holders=holders)

    def joined(self, at: int) -> int:
        """Where the name before `and` begins that the name at `at` is joined to; `at` where none is."""
        if self._low(at - 1) not in _LINKS or not self._name(at):
            return at
        nearer = range(max(0, at - _LONGEST_NAME), at - 1)
        starts = (start for start in nearer if at - 1 in (self._name(start), self._adjectives.get(start), self._side(start)))
        return next(starts, at)

    def _beside(self, at: int) -> int:
        """The end of a name that alone is no subject, beside one that is: Korea and the United States."""
        end = self._adjectives.get(at, 0)
        return end if self._low(end) in _LINKS and self._name(end + 1) else 0

    def _known_here(self, group: Speaker, at: int, rest: int, end: int) -> Speaker:
        """`group` with the one party of the document that its first name can be (Korea): `rest` is behind its `and`."""
        meant, others = self._parties[at] & set(self._meta.parties), self._resolve(rest, end).holders
        known = len(meant) == 1 and others
        return Speaker(phrase=group.phrase, at=group.at, holders=tuple(sorted({*meant, *others}))) if known else group

    def _without(self, group: Speaker, end: int) -> tuple[Speaker, int]:
        """All participants, excluding A and B, …: the group without those named; open where it is not clear who they are."""
        if self._low(end) == "concerned" and len(group.holders) != 1:
            phrase = f"{group.phrase} concerned"
            return Speaker(phrase=phrase, at=Span(group.at.start, self._words[end].end), holders=(), open=f"{phrase}: not clear which are meant"), end + 1
        start = end + 1 if self._low(end) == "," else end
        mark = self._left_out(start)
        if not mark:
            return group, end
        stop = behind = self._atom(start + mark)
        while stop and (self._low(behind) == "," or self._low(behind) in _LINKS) and (behind := self._atom(self._and(behind))):
            stop = behind
        out = set(self._resolve(start + mark, stop).holders) if stop else set()
        left = tuple(sorted(set(group.holders) - out)) if out and out < set(group.holders) else ()
        why = None if left else f"{group.phrase}: not clear who is left out"
        stop = stop or start + mark
        return Speaker(phrase=group.phrase, at=group.at, holders=left, open=why), stop + (self._low(stop) == ",")

    def _left_out(self, at: int) -> int:
        """How many words at `at` say that who follows is left out; `but` does behind a group of all only (all States but A), no comma between."""
        first = max((index for index in range(max(0, at - _LEAVING), at) if self._low(index) in self._cues.speakers["everyone"]), default=at)
        of_all = self._low(at) == _BUT and all(self._lows[index].isalpha() for index in range(first, at))
        return int(of_all and first < at) or self._phrase(at, self._excluding)

    def left_out_last(self, speaker: Speaker) -> Speaker:
        """The group without those whom the end of the sentence leaves out (The Ministers condemned the attack, except Keldea)."""
        last = len(self._words) - (self._low(len(self._words) - 1) == ".")
        for at in range(max(1, last - _LEFT_OUT), last):
            mark = self._phrase(at, self._excluding) if self._low(at - 1) == "," else 0
            left, end = self._without(speaker, at) if mark else (speaker, 0)
            if mark and end == last:
                return left
        return speaker

    def _and(self, at: int) -> int:
        return at + 2 if self._low(at) == "," and self._low(at + 1) in _LINKS else at + 1

    def _pronoun(self, at: int, last: Speaker | None) -> Speaker:
        phrase, span = self._words[at].surface, self._span(at, at + 1)
        if self._low(at) in self._cues.speakers["it"]:
            return self._thing(at) or self._speakers.resolve(phrase, span, "same")
        if last and len(last.holders) > 1:
            return Speaker(phrase=phrase, at=span, holders=last.holders)
        return self._speakers.resolve(phrase, span, "all")

    def _thing(self, at: int) -> Speaker | None:
        """It at the beginning of a sentence, where nobody spoke alone right before: the framework may as well be meant."""
        if at or (self._before and len(self._before.holders) == 1):
            return None
        phrase, span = self._words[at].surface, self._span(at, at + 1)
        return Speaker(phrase=phrase, at=span, holders=(), open=f"{phrase}: not clear who is meant")

    def _person(self, at: int) -> Speaker:
        """He, she: who spoke in the sentence before, where it is one party's; open where nobody did or the text may mean another."""
        phrase, span, before = self._words[at].surface, self._span(at, at + 1), self._before
        if before and len(before.holders) == 1:
            return Speaker(phrase=phrase, at=span, holders=before.holders)
        return Speaker(phrase=phrase, at=span, holders=(), open=f"{phrase}: not clear who is meant")

    def _low(self, at: int) -> str:
        return self._lows[at] if 0 <= at < len(self._lows) else ""

    def _span(self, start: int, end: int) -> Span:
        return Span(self._words[start].start, self._words[end - 1].end)

    def _phrase(self, at: int, phrases: Mapping[str, Sequence[list[str]]]) -> int:
        """How many words at `at` are one of the phrases, the longest first; 0 where none is."""
        options = phrases.get(self._low(at), ())
        return next((len(words) for words in options if self._lows[at : at + len(words)] == words), 0)

    def _atom(self, at: int) -> int:
        """The end of one name, office or group at `at`, 0 where there is none; a possessive is no subject."""
        end = self._side(at) or self._name(at) or self._of_names(self._office(at)) or self._of_names(self._group(at))
        if end and self._words[end - 1].low.endswith(_POSSESSIVE) and self._words[end - 1].low != "'":
            return 0
        return end + 3 if self._low(end) == "(" and self._low(end + 2) == ")" and self._low(end + 1) in self._cues.speakers["roles"] else end

    def _name(self, at: int) -> int:
        start = at + 1 if self._low(at) == "the" and at + 1 in self._names else at
        return self._names.get(start, 0)

    def _side(self, at: int) -> int:
        """The Canadian side, the Canadian Prime Minister: a state by its adjective, with one who speaks for it."""
        start = at + 1 if self._low(at) == "the" else at
        if self._low(start) in self._cues.speakers["sides"] and self._low(start + 1) == "of":
            return self._name(start + 2)  # the Government of A
        end = self._adjectives.get(start) or self._names.get(start) or 0
        if not end:
            return 0
        if both := self._sides(end):
            return both
        if self._low(end) in self._cues.speakers["sides"]:
            return end + 1
        title = self._phrase(end, self._titles)
        return self._office(end) if title else 0

    def _sides(self, end: int) -> int:
        """The Canadian and Mexican governments: behind one state's adjective or name others, and who speaks for them all."""
        start = end
        while (self._low(end) == "," or self._low(end) in _LINKS) and (after := self._adjective(self._and(end))):
            end = after
        return end + 1 if end > start and (self._low(end),) in self._heads else 0

    def _adjective(self, at: int) -> int:
        return self._adjectives.get(at) or self._names.get(at) or 0

    def _portfolio(self, end: int) -> int:
        """Behind `of` where the state stands: Ministers of A, Ministers of Foreign Affairs of A; 0 where none does."""
        if not end or self._low(end) not in {"of", "for"}:
            return 0
        if self._name(end + 1):
            return end + 1
        words = self._words[end + 1 : end + _PORTFOLIO]
        of = next((index for index, word in enumerate(words) if word.low == "of"), 0)
        named = all(word.surface[:1].isupper() or word.low in {"and", ",", "&"} for word in words[:of])
        return end + of + 2 if of and named else 0

    def _of_names(self, end: int) -> int:
        """Behind the states that an office or group is of: the Ministers of A, B and C."""
        at = self._portfolio(end)
        if not at or not (first := self._name(at)):
            return end
        end = first
        while (self._low(end) == "," or self._low(end) in _LINKS) and (after := self._name(self._and(end))):
            end = after
        return end

    def _office(self, at: int) -> int:
        start = at + 1 if self._low(at) in {"the", "our", "former", "then"} else at
        title = self._phrase(start, self._titles)
        if not title or not self._words[start].surface[:1].isupper():
            return 0
        end = start + title
        while end < len(self._words) and (self._is_name_part(end) or self._names.get(end)):
            end = self._names.get(end, end + 1)
        if self._low(end) == "," and self._low(end + 1) in _JUNIOR:
            end += 3 if self._low(end + 2) == "." else 2
        while self._low(end - 1) in _NAME_PARTS and end > start + title:
            end -= 1
        return end

    def _is_name_part(self, at: int) -> bool:
        surface = self._words[at].surface
        if surface == "." and len(self._words[at - 1].surface) <= 2:  # noqa: PLR2004 - Jr. and initials
            return True
        return (surface[:1].isupper() and surface.casefold() not in self._cues.embedders) or (
            surface in _NAME_PARTS and at + 1 < len(self._words) and self._words[at + 1].surface[:1].isupper()
        )

    def _group(self, at: int) -> int:
        if self._low(at) in self._cues.speakers["everyone"] and self._left_out(at + 1):
            return at + 1
        if determiner := self._phrase(at, self._determiners):
            return self._head(at + determiner)
        if at >= len(self._words) or not self._words[at].surface[:1].isupper():
            return 0
        if bare := self._phrase(at, self._bare):
            return self._more(at + bare)
        sent = at + self._phrase(at, self._sent)
        return sent if sent > at and self._of_names(sent) > sent else 0

    def _head(self, at: int) -> int:
        for gap in range(4):
            if gap and not self._low(at + gap - 1).isalpha():
                return 0
            if self._low(at + gap) not in self._openings:
                continue
            for length in (5, 3, 2, 1):
                head = tuple(self._lows[at + gap : at + gap + length])
                if head in self._heads:
                    return self._more(at + gap + len(head))
        return 0

    def _more(self, end: int) -> int:
        """experts and senior officials: a head joined to another."""
        if self._low(end) in _LINKS:
            for gap in (1, 2):
                if (self._low(end + gap),) in self._heads and not self._names.get(end + 1):
                    return end + gap + 1
        return end

    def _resolve(self, at: int, end: int) -> Speaker:
        span = self._span(at, end)
        phrase = _ASIDE.sub("", _JUNIOR_MARK.sub("", " ".join(span.of(self._chars).split())))
        if any(index in self._names or index in self._adjectives for index in range(at, end)) or self._office(at):
            return self._speakers.resolve(phrase, span)
        if any(self._low(index) in self._cues.speakers["rest"] for index in range(at, end)):
            return Speaker(phrase=phrase, at=span, holders=(), open=f"{phrase}: {WHO_OTHERS}")
        number = next((NUMBERS[low] for low in self._lows[at:end] if low in NUMBERS), len(self._meta.parties))
        if number != len(self._meta.parties):
            return Speaker(phrase=phrase, at=span, holders=(), open=f"{phrase}: {WHICH.format(number)}")
        two = any(self._low(index) in {"two", "both"} for index in range(at, end))
        return self._speakers.resolve(phrase, span, "two" if two else "all")


def _by_first(phrases: Iterable[str]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases, key=lambda words: -len(words.split())):
        found.setdefault(phrase.split()[0], []).append(phrase.split())
    return found
