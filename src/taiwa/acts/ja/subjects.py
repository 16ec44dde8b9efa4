"""Who speaks: the subject phrase of each act of a sentence."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from ...values import Span, replace
from ..endings import holds
from ..models import ActType
from ..speakers import Speaker, Speakers
from .chain import Link
from .clauses import Clauses
from .foreign import OUTER, SOURCES, Foreign
from .headings import headed
from .predicates import INNER, QUOTED
from .reported import Inside, inside
from .sentences import Sentence
from .tokens import ADJECTIVE, ADNOMINAL, AUXILIARY, CONJUNCTION, MARK, NOUN, PARTICLE, VERB

_JOINING = frozenset({"の", "と", "や"})
_BETWEEN = frozenset("・+&-=.")
_WITHIN = _BETWEEN | {"の"}
_ANDS = frozenset({"及び", "並びに", "および", "ならびに", "又は"})
_NOMINAL, _NO_OPENING = frozenset({NOUN, ADNOMINAL}), frozenset({PARTICLE, CONJUNCTION})
_VERBAL = frozenset({VERB, AUXILIARY})
_OPENERS = ("また", "さらに", "更に", "この関連で", "これに対し", "これに対して", "他方", "一方", "加えて", "なお", "その上で")
_STAYING = "中の"
_AS, _AS_WORDS = "として", 3
_LABEL = 30  # characters in which a label ends that names who speaks
_NEXT = frozenset({"続いて", "次いで"})
_HEARD = ("の発言", "の説明", "の主張")
_FACTS, _COMMAS = frozenset({"こと", "の"}), frozenset({"、", ","})
_JOINT = "接続助詞"
_INFLECTED = frozenset({VERB, AUXILIARY, ADJECTIVE})
_EARLIER = re.compile(r"(?P<year>\d{4})?(?(year)年|(?:前回|昨年|一昨年|先年))[^、。]*(?:声明|宣言)(?:において|にて|で|では)?は?、$")
_ROLE = re.compile(r"は[^、。は]{1,20}として、")
_OBJECT = ("を、", "を,")
_OF_SOURCE = "からの"
_SUBJECTS, _OBJECTS = frozenset({"が", "も"}), frozenset({"を", "が"})

_Heard = Callable[[int], bool]
_ANYWHERE: _Heard = lambda _: True  # noqa: E731
_NOWHERE: _Heard = lambda _: False  # noqa: E731


class Subjects:
    """Finds the speakers of one sentence; `carried` is the one who spoke before it."""

    def __init__(self, sentence: Sentence, clauses: Clauses, speakers: Speakers, above: Callable[[], str]) -> None:
        """`above` is what the paragraph said before. Nothing is searched until it is asked for."""
        self._sentence, self._clauses, self._speakers, self._above = sentence, clauses, speakers, above
        self._words, self._starts, self._deep = clauses.words, clauses.starts, clauses.deep
        self._foreign, self._inside = Foreign(clauses, speakers), Inside.NONE
        self._outer = [found for found in clauses.predicates if found.form in OUTER]

    def of(self, links: Sequence[Link], carried: Speaker | None) -> list[tuple[Speaker | None, int] | None]:
        """For each act its speaker and the character behind the subject phrase (or where the clause starts).

        None for an act of one who is no party (国連事務総長は…歓迎した): it is nobody's here.
        """
        found: list[tuple[Speaker | None, int] | None] = []
        speaker, at, foreign = carried, 0, False
        for link in links:
            self._inside = inside(self._sentence, self._clauses, self._speakers, speaker, (at, link.predicate.start)) if found else Inside.NONE
            own = self._own(at, link, carried, first=not found)
            watching = own is not None and self._speakers.watches(self._clauses.chars, own[1])
            start = self._starts[at] if at < len(self._words) else 0
            if own is None and link.named.act is ActType.AGREE and speaker is not None and len(speaker.holders) == 1:
                own = self._together(at, link)
            if own:
                (speaker, start), foreign = own, watching or (not own[0].holders and self._speakers.acts(own[0].phrase))
            else:
                foreign = foreign or (not (self._inside is Inside.ALL or (link.spoken and found)) and self._foreign.speaks(at, link, self._phrase))
            nobody = link.predicate.passive and own is None and link.needs_doer
            found.append(None if foreign or nobody else (speaker, start))
            at = self._behind(link)
        return found

    def _own(self, at: int, link: Link, carried: Speaker | None, *, first: bool) -> tuple[Speaker, int] | None:
        """The subject of the clause that begins at word `at` and ends in `link`."""
        until = link.predicate.start
        if self._inside is Inside.ALL:
            return self._topic(at, until, first=False, quoted=True, heard=self._heard(link))
        return (
            self._giver(link)
            or self._later(at, link)
            or self._topic(at, until, first=first, quoted=link.spoken and not first, heard=self._heard(link))
            or self._nominative(at, link)
            or (self._doer(at, until) if link.predicate.passive else None)
            or (self._agent(at, until, carried) or self._labelled(at, until) if first else None)
        )

    def _giver(self, link: Link) -> tuple[Speaker, int] | None:
        """X国からの謝意の表明があった: right before the noun stands whose it is, whoever else is a source in the clause."""
        start = link.named.start
        if link.named.act is ActType.URGE or not self._sentence.chars.endswith(_OF_SOURCE, 0, start):
            return None
        end = bisect_left(self._starts, start) - len(_OF_SOURCE[:2])
        speaker = self._speaker(self._phrase(end, 0), end)
        return (speaker, start) if speaker else None

    def _labelled(self, at: int, until: int) -> tuple[Speaker, int] | None:
        """The one whose name stands before a colon (X国: 構想を支持する)."""
        mark = self._sentence.chars.find(":", 0, _LABEL)
        end = bisect_left(self._starts, mark)
        if at or mark < 1 or end >= until or self._starts[end] != mark or self._phrase(end, 0):
            return None
        speaker = self._speaker(0, end)
        return (speaker, self._starts[end + 1]) if speaker else None

    def _together(self, at: int, link: Link) -> tuple[Speaker, int] | None:
        """両国で協力していくことで一致した: nobody agrees alone, so the two who do it together agree on it."""
        for index in self._clauses.particles_between(at, bisect_left(self._starts, link.named.start)):
            if self._words[index].surface == "で" and self._speakers.is_pair(self._clauses.said(self._phrase(index, at), index)):
                speaker = self._speaker(self._phrase(index, at), index)
                return (speaker, self._starts[at]) if speaker else None
        return None

    def _later(self, at: int, link: Link) -> tuple[Speaker, int] | None:
        """The subject of the last clause before the act, where others before it hold none (A側から…紹介され、閣僚は…歓迎した)."""
        until = link.predicate.start
        between = [found.end for found in self._outer if at <= found.start and found.end <= until]
        for begin in reversed(between):
            own = self._topic(begin, until, first=False, quoted=True) or self._nominative(begin, link)
            if own is None and (own := self._also(begin, until)):
                return own
            if own and not self._is_inside(own[1], until):
                return own
        return None

    def _also(self, begin: int, until: int) -> tuple[Speaker, int] | None:
        """X大臣も前向きに検討すると応じた: whether he says it or it is said of him the clause alone does not show."""
        index = next(iter(self._clauses.particles_between(begin, until)), begin)
        first = self._phrase(index, begin)
        said = self._clauses.said(first, index)
        reported = any(index < found.start and found.end <= until and found.form is QUOTED for found in self._clauses.predicates)
        if self._words[index].surface != "も" or not reported or not said.endswith(self._speakers.humans):
            return None
        at = self._sentence.span(self._starts[first], self._starts[index])
        return Speaker(phrase=said, at=at, holders=(), open=f"{said}: not clear whether it is said by or of them"), self._after(index)

    def _is_inside(self, after: int, until: int) -> bool:
        """Whether a subject whose phrase ends before character `after` may be one of a complement (…B側は友人であると強調した)."""
        mark = bisect_left(self._starts, after) - 1
        if self._words[mark].surface in SOURCES or self._words[mark - 1].surface in SOURCES:
            return False  # `_is_free` has asked it
        return self._words[mark].surface not in {"、", ","} and self._clauses.closes_between(mark, until)

    def _behind(self, link: Link) -> int:
        """Behind an act and the words that report it (…する|旨の発言があり、)."""
        end = link.predicate.end
        if not link.spoken and link.predicate.form is not QUOTED:
            return end
        return next((found.end for found in self._clauses.predicates if found.start >= end), end)

    def topic(self) -> Speaker | None:
        """The first topic of a sentence without an act, for the next one to carry on (X外相の発言は、次のとおり)."""
        words = self._words
        sentence = self._sentence
        if not self._clauses.predicates and (one := headed(sentence.chars, sentence.span(0, len(sentence.chars)), self._speakers)):
            return one
        if self._foreign.found:  # whoever goes on without a subject is he, not the one before him
            first, last = self._foreign.found
            said = self._clauses.said(first, last)
            return Speaker(said, sentence.span(self._starts[first], self._starts[last]), (), f"{said}: not clear for whom this speaks")
        if own := self._topic(0, len(words), first=True, quoted=False):
            return own[0]
        at = next((index for index, word in enumerate(words) if word.surface == "は" and word.of == PARTICLE), 0)
        begin = self._phrase(at, 0)
        if self._clauses.said(begin, at).endswith(_HEARD) and "とおり" in self._clauses.said(at, len(words)):
            return self._speaker(begin, at - 2)
        return None

    def _topic(self, at: int, until: int, *, first: bool, quoted: bool, heard: _Heard = _ANYWHERE) -> tuple[Speaker, int] | None:
        """The first topic (は) or source (から、) that can speak; in a later clause only one that opens it.

        Inside what is reported (…歓迎するとともに、X国は…であり、期待する旨述べた) a state is what is told of, unless the
        verb is its own; a person or a side speaks (…説明し、Y大臣は…期待する旨述べた). Where nobody is `heard`, nothing has a source: it
        is done (各国から研修員を受け入れる).
        """
        for index in self._marks(at, until):
            mark = self._words[index].surface
            if mark == "は":
                if (quoted and self._is_told(index, until)) or self._is_inside_report(index):
                    continue
            elif mark in _OBJECTS:
                if not first and self._words[index].sub != _JOINT:
                    return None
                continue
            elif mark == "とも":
                if index + 1 >= until or self._clauses.following(index) != "、":
                    continue
            elif mark not in SOURCES or not (heard(index) and self._is_source(index, until) and (first or self._is_free(index, until))):
                continue
            end = index - _AS_WORDS if self._clauses.said(max(at, index - _AS_WORDS), index) == _AS else index
            begin = self._phrase(end, at)
            if begin < end and (speaker := self._speaker(begin, end)):
                return self._beside(speaker, index) or self._gapped(index, until) or (speaker, self._after(index))
        return None

    def _gapped(self, index: int, until: int) -> tuple[Speaker, int] | None:
        """X国は支持を、Y国は懸念を表明した: the predicate that is printed is said of the last; the first lacks its own."""
        if not holds(self._clauses.chars[self._starts[index] :], _OBJECT):
            return None
        words, marks = self._words, self._clauses.particles_between(index + 1, until)
        comma = next((at + 1 for at in marks if words[at].surface == "を" and self._clauses.following(at) in _COMMAS), until)
        second = next((at for at in marks if at > comma), until)
        if second == until or words[second].surface != words[index].surface or not self._clauses.verbal.isdisjoint(range(index, second)):
            return None
        speaker = self._speaker(self._phrase(second, comma), second)
        shared = any(second < found.start and found.end <= until for found in self._clauses.predicates)
        if speaker is None or shared:
            return (replace(speaker, holders=(), open=f"{speaker.phrase}: not clear which of them it is"), self._after(second)) if speaker else None
        return self._gapped(second, until) or (speaker, self._after(second))

    def _beside(self, speaker: Speaker, index: int) -> tuple[Speaker, int] | None:
        """Those who do one thing in different roles (X国は主導国として、Y国は支援国として、…推進する), as one speaker."""
        role = _ROLE.match(self._sentence.chars, self._starts[index]) if "として、" in self._sentence.chars else None
        begin = bisect_left(self._starts, role.end()) if role else 0
        second = next((at for at in self._clauses.particles_between(begin, len(self._words)) if self._words[at].surface == "は"), 0) if role else 0
        other_role = _ROLE.match(self._sentence.chars, self._starts[second]) if second else None
        other = self._speaker(begin, second) if other_role and self._phrase(second, begin) == begin else None
        if other is None or other_role is None:
            return None
        at = Span(speaker.at.start, other.at.end)
        if not (speaker.holders and other.holders):
            return Speaker(phrase=other.phrase, at=at, holders=(), open=speaker.open or other.open), other_role.end()
        holders = tuple(sorted({*speaker.holders, *other.holders}))
        return Speaker(phrase=f"{speaker.phrase}、{other.phrase}", at=at, holders=holders), other_role.end()

    def _marks(self, at: int, until: int) -> Sequence[int]:
        """The particles between two words, and とも."""
        particles, both = self._clauses.particles_between(at, until), self._clauses.both
        return sorted({*particles, *(index for index in both if at <= index < until)}) if both else particles

    def _is_inside_report(self, index: int) -> bool:
        """Whether a topic before word `index` is told of in what another is heard to say."""
        return self._inside is Inside.ALL or (self._inside is Inside.STATES and not self._clauses.said(0, index).endswith(self._speakers.humans))

    def _is_told(self, index: int, until: int) -> bool:
        """Whether a topic before word `index` has a predicate of its own before the act (X国は…パートナーであり、)."""
        if self._words[index - 1].surface in self._speakers.humans:
            return False
        return any(
            self._words[at].surface in "、," and self._words[at - 1].links and self._words[at - 1].of in _VERBAL
            for at in range(index + 1, until)
            if not self._deep[at]
        )

    def _agent(self, at: int, until: int, carried: Speaker | None) -> tuple[Speaker, int] | None:
        """A subject with が, where there is neither topic nor source and nobody spoke before."""
        if carried is not None or self._clauses.said(until - 1, until) == "が":  # A国が…するとの疑惑|が指摘された: told by nobody
            return None
        for index in self._clauses.particles_between(at, until):
            if self._words[index].surface == "が":
                begin = self._phrase(index, at)
                if self._clauses.verbal.isdisjoint(range(at, begin)) and (speaker := self._speaker(begin, index)):
                    return speaker, self._after(index)
        return None

    def _nominative(self, at: int, link: Link) -> tuple[Speaker, int] | None:
        """A subject with が or も that opens the clause of an act and is no part of its complement (続いてB側が…指摘した)."""
        words, until = self._words, link.predicate.start
        for index in self._clauses.particles_between(at, until):
            word = words[index]
            if word.surface not in _SUBJECTS or word.sub == _JOINT:
                if word.surface not in _JOINING and not words[index - 1].when and not self._is_scene(index, at):
                    return None
                continue
            begin = self._phrase(index, at)
            topic = any(words[i].surface == "は" for i in self._clauses.particles_between(0, index))
            meant = -1 if topic else link.named.start  # X国が強化する意向を示し、: who means to do it says it
            inner = any(
                index < found.start and found.end <= until and found.form not in OUTER and found.behind != meant
                for found in self._clauses.predicates
            )
            bare = not inner and not any(words[i].surface in {"と", "こと"} for i in range(index + 1, until))
            speaker = self._speaker(begin, index) if begin < index and bare else None
            return (speaker, self._after(index)) if speaker else None
        return None

    def _is_scene(self, index: int, at: int) -> bool:
        """Whether a particle ends what stands before the subject and tells where or in what order (会合では、まず…)."""
        words, marks = self._words, {"で", "に"}
        after = self._clauses.following(index)
        before = words[index - 1].surface if index > at else ""
        word = words[index].surface
        return after in {"、", ","} or (word in marks and after == "は") or (word == "は" and before in marks) or before + word in _NEXT

    def _doer(self, at: int, until: int) -> tuple[Speaker, int] | None:
        """Of a passive, the one by whom or among whom it is done (参加国により採択された, 参加国の間では、…共有された)."""
        words = self._words
        for index in range(at + 1, until - 1):
            by = words[index].surface == "に" and words[index + 1].surface in {"より", "よって"}
            among = words[index].surface == "の" and words[index + 1].surface == "間" and words[index + 2].surface == "で"
            begin = self._phrase(index, at) if by or among else index
            if begin < index and (speaker := self._speaker(begin, index)):
                return speaker, self._after(index + 2) if among else self._starts[at]
        return None

    def _is_source(self, index: int, until: int) -> bool:
        """岡田大臣から、 / X側より、 / Xから謝意が述べられ: から after one who can speak; 2004年から is none, by its phrase.

        Of several, the last has the act (各国から異論はなく、X国からは関心が寄せられた).
        """
        words = self._words
        if words[index].surface not in SOURCES or words[index].sub != "格助詞" or self._clauses.following(index) == "の":
            return False
        if any(found.start == index + 1 and found.form is INNER for found in self._clauses.predicates):
            return False  # X国から招いた専門家
        later = (at for at in self._clauses.particles_between(index + 1, until) if words[at].surface in SOURCES and words[at].sub == "格助詞")
        return not any(self._clauses.following(at) in {"は", "も", "、"} and self._is_bare(at, until) and self._can_speak(at, index) for at in later)

    def _heard(self, link: Link) -> _Heard:
        """Where a source may be heard with an act."""
        return _ANYWHERE if link.heard else self._is_set_off if link.declared else _NOWHERE

    def _is_set_off(self, index: int) -> bool:
        """X国から、 / X大臣から: of a bare X国から what is done may come (X国から研修員を受け入れる旨伝達した)."""
        return self._clauses.following(index) == "、" or self._clauses.said(0, index).endswith(self._speakers.humans)

    def _is_free(self, index: int, until: int) -> bool:
        """Whether a source in a later clause is none of a fact that the act is about (A国から支援を受けていることに謝意を表明した)."""
        facts = any(index < at < until and self._words[at].surface in _FACTS for at in self._clauses.closings)
        return not facts or self._clauses.following(index) in {"は", "、"}

    def _is_bare(self, index: int, until: int) -> bool:
        """Whether no predicate and no end of a complement stands between two words."""
        inner = any(index < found.start and found.end <= until for found in self._clauses.predicates)
        return not (inner or self._clauses.closes_between(index, until))

    def _can_speak(self, index: int, stop: int) -> bool:
        return self._speakers.speaks(self._clauses.said(self._phrase(index, stop + 1), index))

    def _after(self, index: int) -> int:
        rest = index + 1
        while rest < len(self._words) and self._words[rest].surface in {"、", ",", "は", "また", "も"}:
            rest += 1
        return self._starts[rest]

    def _speaker(self, begin: int, end: int) -> Speaker | None:
        starts, said = self._starts, self._clauses.said
        whole = end
        while end > begin and self._deep[end - 1]:
            end -= 1  # …及びC国(以下「参加国」という。)は: what stands in brackets is no part of the name
        phrase = said(begin, end)
        if end < whole and self._speakers.leaves_open(aside := said(end, whole).strip("()")):
            return self._speakers.resolve(aside + phrase, self._sentence.span(starts[begin], starts[end]), above=self._above)
        if _STAYING in phrase:
            begin = bisect_left(starts, starts[begin] + phrase.rindex(_STAYING) + len(_STAYING), begin, end)
            phrase = said(begin, end)
        before = self._sentence.chars[: starts[begin]]
        if opening := self._speakers.opening(before):
            begin = bisect_left(starts, starts[begin] - len(opening), 0, begin)
            phrase, before = said(begin, end), before.removesuffix(opening)
        if not self._speakers.speaks(phrase):
            return None
        if self._speakers.leaves_open(before.removesuffix("の")) or self._left_out(before, begin):
            first = self._excepting(begin)
            if first is None:
                at = self._sentence.span(starts[begin], starts[end])
                return Speaker(phrase=phrase, at=at, holders=(), open=f"{phrase}: not clear who is left out or which of them it is")
            begin, phrase = first, said(first, end)
            before = self._sentence.chars[: starts[begin]]
        at = self._sentence.span(starts[begin], starts[end])
        if self._speakers.may_be_narrowed(phrase) and (why := self._narrowing(before, begin)):
            return Speaker(phrase=phrase, at=at, holders=(), open=f"{phrase}: {why}")
        return self._speakers.resolve(phrase, at, above=lambda: self._above() + before)

    def _narrowing(self, before: str, begin: int) -> str | None:
        """Why a group may be less than all: a relative clause before it (制度を有しない参加国), or another document's group."""
        if begin and self._words[begin - 1].of in _INFLECTED:
            own = self._clauses.before(self._starts[begin])
            return None if own and self._speakers.attends(own.lemma) else "not clear which of them are meant"
        earlier = _EARLIER.search(before)
        told = earlier is not None and not self._speakers.is_own_year(earlier["year"])
        return "another document's" if told else None

    def _left_out(self, before: str, begin: int) -> bool:
        """Whether some of those who speak are left out before a comma (一部を除き、); 緊急の場合を除き、 leaves out nobody."""
        first = self._excepting(begin) if self._speakers.leaves_out(before) else None
        return first is not None and self._speakers.is_some(self._clauses.said(first, begin).partition("を")[0])

    def _excepting(self, begin: int) -> int | None:
        """Where X国及びY国を除く begins before word `begin`; None where it is A又はB."""
        words = self._words
        index = next((at for at in range(begin - 2, max(0, begin - 5), -1) if words[at].surface == "を"), 0)
        return self._phrase(index, 0) if index else None

    def _phrase(self, end: int, stop: int) -> int:
        """The first word of the noun phrase that ends before word `end`; commas only between those who can speak."""
        words, deep, at = self._words, self._deep, end
        while at > stop and (words[at - 1].of in _NOMINAL or deep[at - 1] or self._joins(at - 1, stop)):
            at -= 1
        while at < end and not self._opens(at):
            at += 1
        while at < end and deep[at] and words[at].surface == "(":  # (2)参加国は: a label is no part of the name
            at = next((index for index in range(at, end) if words[index].surface == ")"), end - 1) + 1
        return at

    def _joins(self, index: int, stop: int) -> bool:
        word = self._words[index]
        if word.surface in _BETWEEN or (word.of == CONJUNCTION and word.surface in _ANDS):
            return True
        if word.of == PARTICLE:
            return word.surface in _JOINING
        return word.surface in {"、", ","} and self._listed(index, stop)

    def _listed(self, comma: int, stop: int) -> bool:
        """Whether what stands before a comma is itself one who can speak, so that the comma lists them."""
        begin = comma
        while begin > stop and not self._deep[begin - 1] and (
            self._words[begin - 1].of in _NOMINAL or self._words[begin - 1].surface in _WITHIN
        ):
            begin -= 1
        phrase = self._clauses.said(begin, comma)
        return phrase not in _OPENERS and self._speakers.speaks(phrase)

    def _opens(self, index: int) -> bool:
        of = self._words[index].of
        return not (of in _NO_OPENING or (of == MARK and not self._deep[index]))
