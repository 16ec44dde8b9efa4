"""How strongly an act is meant and how firmly it binds, by the words that stand on its own predicate."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..mentions.words import one_of
from ..values import Span
from .en.cues import load as english_cues
from .found import Found
from .grades import grades
from .ja.cues import load as japanese_cues
from .models import ActType, Degree, Force

_DEEDS = frozenset({"ja.plan", "ja.wish", "ja.noun.measure", "en.will", "en.plan", "en.continue"})
"""Rules of acts whose verb is the deed itself: an adverb there grades what will be done, not how it is promised."""
_MAY_CONSIDER = _DEEDS | {"ja.verb.say"}
"""検討した was said, 検討していく is a plan: the words of the row tell them apart."""
_PROMISES = frozenset({ActType.COMMIT, ActType.INTEND})
_DENIED = ".denied"
_REACH = 80  # characters before a predicate in which adverbs of it may stand
_CLAUSE = {
    "ja": re.compile(r"こと|旨|との|という|よう|\A(?!、).*(?<!によ)(?<!に関す)(?<!に対す)(?<!におけ)[たるうすつむぶい](?=[一-龯ァ-ヶ])", re.DOTALL),
    "en": re.compile(r"\b(?:that|who|whom|which|whose|where|how|to)\b|ed\s+\Z", re.IGNORECASE),
}
"""A clause in what an act is about: an adverb at the far end may belong to its verb. In Japanese a comma parts it from a relative one."""


def degree_of(found: Found, chars: str, language: str) -> Degree:
    """The degree of an act in a text: the highest that its words name, plain where they name none."""
    words = _graders(language)
    if words is None or found.rule in _DEEDS or found.rule.endswith(_DENIED):
        return Degree.PLAIN
    degrees = (*words.beside(chars, found.predicate, found.clause.start), *words.apart(chars, found.content))
    return max(degrees, default=Degree.PLAIN)


def force_of(found: Found, chars: str, language: str) -> Force:
    """The force of an act in a text: a promise to consider binds to no more than interest."""
    words = _graders(language)
    if words is None:
        return found.force
    if found.rule in _MAY_CONSIDER:
        return words.deed(chars, found.predicate) or found.force
    if language != "ru" and found.act in _PROMISES and found.content:
        return words.promised(chars, found.content) or found.force
    return found.force


@cache
def _graders(language: str) -> "_Graders | None":
    match language:
        case "ja":
            cues = japanese_cues()
            return _Graders(language, cues.adverbs, cues.turns["needed"])
        case "en":
            english = english_cues()
            needs = (word for word, cue in english.nouns.items() if cue.verb_decides)
            return _Graders(language, (*english.adverbs, "have", "has", "had"), needs)
        case "ru":
            return _Graders(language, (), ())
    return None


class _Graders:
    """The words of one language that grade an act, and where to look for them."""

    def __init__(self, language: str, adverbs: Iterable[str], needs: Iterable[str]) -> None:
        """`adverbs` may stand between; what grades one of `needs` says how important it is, not how strongly that is said."""
        rows = grades()[language]
        edge, gap = ("", "、?") if language == "ja" else (r"\b", r"[,\s]+")
        self._verb_last = language == "ja"
        case = re.NOFLAG if self._verb_last else re.IGNORECASE
        self._clause = _CLAUSE.get(language)
        self._degrees = {word.casefold(): grade.degree for grade in rows for word in grade.words if grade.place != "deed"}
        self._forces = {word.casefold(): grade.force for grade in rows for word in grade.words if grade.place == "deed"}
        words = one_of(self._degrees)
        self._word = re.compile(f"{edge}(?:{words}){edge}", case)
        self._starts = frozenset(word[0] for word in self._degrees) if self._verb_last else None
        before = (*self._degrees, *adverbs)
        step = rf"(?:{one_of(before)}){gap}"
        self._ends = frozenset(words[-2:] for word in before for words in (word, word + "、")) if self._verb_last else None
        self._run = re.compile(rf"{edge}{step}(?:{step})*\Z", case)  # begins with a word, so that most places are skipped
        self._need = re.compile(f"{edge}(?:{one_of(needs)}){edge}", case)
        stands_apart = [word for grade in rows if grade.place == "apart" for word in grade.words]
        apart = one_of(stands_apart)
        self._apart_starts = frozenset(word[0] for word in stands_apart) if self._verb_last else None
        self._apart_ends = frozenset(word[-1] for word in stands_apart) if self._verb_last else None
        self._first = re.compile(f"{edge}(?:{apart}){edge}", case)
        told = r"(?=\Z|旨|こと[をに])" if self._verb_last else r"\Z"
        self._deed = re.compile(rf"{edge}(?P<deed>{one_of(self._forces)}){told}", case)
        self._promise = re.compile(rf"{edge}(?P<deed>{one_of(self._forces)})\Z", case)
        self._to_do = re.compile(rf"to (?:\w+ly |also |further )*(?P<deed>{one_of(self._forces)})\b", case)
        self._last = re.compile(rf"{edge}(?:{apart})\Z", case)

    def beside(self, chars: str, predicate: Span, start: int) -> Iterator[Degree]:
        """The degrees named in the predicate and by the words that stand just before it, at `start` at the earliest."""
        first = self._run_before(chars, predicate.start, start)
        bare = self._starts is not None and self._starts.isdisjoint(chars[first : predicate.end])
        words = [] if bare else list(self._word.finditer(chars, first, predicate.end))
        need = self._need.search(chars, predicate.start, predicate.end) if words else None
        of_need = Span(self._run_before(chars, need.start(), start), need.start()) if need else None
        for word in words:
            if of_need is None or not of_need.start <= word.start() < of_need.end:
                yield self._degrees[word[0].casefold()]

    def deed(self, chars: str, predicate: Span) -> Force | None:
        """The force of the verb that ends the predicate, or of what it tells (検討する旨表明した); None where it is not among the deeds that bind to little."""
        verb = self._deed.search(chars, predicate.start, predicate.end)
        return self._forces[verb["deed"].casefold()] if verb else None

    def promised(self, chars: str, content: Span) -> Force | None:
        """The force of the verb that says what is promised (検討すること, to consider a plan), None where it is not among those deeds."""
        if self._verb_last:
            end = content.end - len("こと") * chars.endswith("こと", content.start, content.end)
            verb = self._promise.search(chars, content.start, end)
        else:
            verb = self._to_do.match(chars, content.start, content.end)
        return self._forces[verb["deed"].casefold()] if verb else None

    def _run_before(self, chars: str, at: int, start: int) -> int:
        if self._ends and self._ends.isdisjoint((chars[at - 2 : at], chars[at - 1 : at])):
            return at
        run = self._run.search(chars, max(start, at - _REACH), at)
        return run.start() if run else at

    def apart(self, chars: str, content: Span | None) -> Iterator[Degree]:
        """The degree named at either end of the complement; at the end far from the verb only where it holds no clause."""
        if content is None:
            return
        may_start = self._apart_starts is None or chars[content.start] in self._apart_starts
        first = self._first.match(chars, content.start, content.end) if may_start else None
        may_end = self._apart_ends is None or chars[content.end - 1] in self._apart_ends
        last = self._last.search(chars, max(content.start, content.end - _REACH), content.end) if may_end else None
        near, far = (last, first) if self._verb_last else (first, last)
        if near:
            yield self._degrees[near[0].casefold()]
        if far:
            rest = Span(far.end(), content.end) if self._verb_last else Span(content.start, far.start())
            if not (self._clause and self._clause.search(rest.of(chars))):
                yield self._degrees[far[0].casefold()]
