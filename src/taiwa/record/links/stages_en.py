"""English: which word of a stage governs an instrument, before it as a verb or a noun with of, behind it as its predicate."""

import re
from collections.abc import Iterator
from functools import cache

from ...values import Span, replace
from .around import Around, Staged
from .cues import pattern_of, search_of, stage_of
from .denials import settled
from .models import StageName

_DETERMINER = r"(?:the|a|an|this|that|our|their|its|his|her|your)"
_ADJECTIVES = r"(?:[a-z][a-z-]{2,20} ){0,2}"
_LEAD = rf"(?:{_DETERMINER} )?{_ADJECTIVES}"
_NOT_ADJECTIVES = re.compile(
    r"\b(?:of|in|on|to|for|under|with|by|and|or|from|at|that|which|as|since|before|after|during|until|into|over|through|within|without|per|via|among|not|than)\b"
)
_BE = r"(?:was|were|is|are|has been|have been|had been|being|be|(?:will|shall|should|must|can|may|to) be)"
_ATTRIBUTE = re.compile(
    r"(?:-|\b(?:a|an|the|any|newly|fully|recently|previously|jointly|duly) (?:[\w-]+ (?:and )?){0,2})\Z", re.IGNORECASE
)
_NOUN = re.compile(r"(?:ion|ure|amendment|force)\Z", re.IGNORECASE)
_VERB = re.compile(r"enter", re.IGNORECASE)
"""Opens words of a verb that end as a noun does (entered into force)."""
_FUTURE = re.compile(r"\b(?:will|shall|should|must|to)\b")
_TO_BE = re.compile(r"\b(?:be|to be)(?: \w+ly)? \Z")
_USES = ("talk", "plan", "upon", "gone", "base", "come", "act", "state")
_FIXED = {"upon": False, "talk": False, "plan": True, "gone": False}
"""Uses whose words say by themselves whether something is told or asked for."""
_ALONE = re.compile(r"(?:[^,;.]{0,40}?\w)? (?:for|in respect of) (?:the )?(?!Parties\b|States\b)[A-Z]")
"""Behind the word or the instrument: it came about for one party, and of the others nothing is told."""
_WHEN = r"(?: (?:today|here))?(?: (?:in|on|at|since) [^,;.()]{4,24}?)?"
"""A day or a place between a noun and what it belongs to (the entry into force on 1 March 2031 of the …, the signing today in Naviska of the …)."""
_BETWEEN = re.compile(r" between (?:the |our |their )?(?:two|both) [a-z]+")
"""Behind the name of an instrument, whose it is, by no name."""
_REACH = 48
_SOON = 60


def english(words: Around) -> Iterator[Staged]:
    """Every stage that the words around an instrument tell of it."""
    if whose := _BETWEEN.match(words.behind):
        words = replace(words, behind=words.behind[whose.end() :], end=words.end + whose.end())
    for rule in (_governed, _predicate, _state, _possessed, _base):
        for told in rule(words):
            yield from settled(told, words, "en")


def _value(word: str) -> tuple[str, StageName]:
    """The use and the stage of a word."""
    return stage_of("en", word.lower(), _USES)


def _governed(words: Around) -> Iterator[Staged]:
    """A verb or a noun before the instrument of which it is the object (signed the …, the signing of the …)."""
    uses = ("talk", "plan", "upon", "gone", "come", "act")
    pattern = "|".join(pattern_of("stages", "en", use) for use in uses)
    found = re.search(
        rf"(?<!\w)(?P<word>{pattern})(?P<more> and (?P<second>{pattern}))?(?P<of>{_WHEN} of)? (?P<lead>{_LEAD})\Z",
        words.before,
        re.IGNORECASE,
    )
    if not found or _NOT_ADJECTIVES.search(found["lead"]):
        return
    if _value(found["word"])[0] == "talk" and (ended := _talks_ended(found, words)):
        yield ended
        return
    for name in ("word", "second"):
        if found[name]:
            use, stage = _value(found[name])
            if not found["of"] and (use == "come" or _NOUN.search(found[name])):
                continue  # it came into force by itself, or the noun has no object
            if words.before[: found.start(name)].endswith("-"):
                continue  # half of an adjective (a fully-implemented Accord)
            of, determined = bool(found["of"]), bool(re.match(_DETERMINER, found["lead"]))
            asked, sure = _mood(found[name], words.before[: found.start("word")], use, of=of, determined=determined)
            span = words.back(*found.span(name))
            ends = words.end + (_after(words) if use in ("act", "come") else 0)
            sure = sure and not (use == "come" and _ALONE.match(words.behind))
            yield Staged(stage=stage, asked=asked, sure=sure, span=span, clause=Span(span.start, max(ends, span.end)))


def _talks_ended(found: re.Match[str], words: Around) -> Staged | None:
    """That talks on the instrument have come to agreement (the conclusion of the negotiations on it, negotiations on it were concluded)."""
    behind = re.match(rf" (?P<be>{_BE}) (?:\w+ly )?(?P<word>{pattern_of('stages', 'en', 'talked')})(?!\w)", words.behind)
    before = re.search(rf"(?<!\w)(?P<word>conclusion|completion)(?P<when>{_WHEN}) of (?:the )?\Z", words.before[: found.start("word")])
    if behind:
        span = words.ahead(*behind.span("word"))
        return Staged(stage="agreed", asked=bool(_FUTURE.search(behind["be"])), sure=True, span=span, clause=words.ahead(0, behind.end() + _SOON))
    if before:
        asked, sure = _mood(before["word"], words.before[: before.start()], "act", of=True, determined=False)
        return Staged(stage="agreed", asked=asked, sure=sure, span=words.back(*before.span("word")), clause=words.back(before.start("word"), before.end()))
    return None


def _after(words: Around) -> int:
    """How much behind the instrument may give the day: up to the next comma."""
    return min(len(words.behind.partition(",")[0]), _SOON)


def _mood(word: str, before: str, use: str, *, of: bool, determined: bool) -> tuple[bool, bool]:
    """Whether it is only asked for, and whether that is sure: a past verb tells, a noun as the verb before it does."""
    if use in _FIXED:
        return _FIXED[use], True
    before = before[-_REACH:]
    if search_of("stages", "en", "early").search(before[-20:]) or _past().search(before):
        return not _past().search(before), True
    if not of and word.lower().endswith("ed"):
        doubtful = not determined and _ATTRIBUTE.search(before)  # the newly signed Accord: it may say which one
        return bool(_TO_BE.search(before)) and not doubtful, not doubtful
    asks, tells = _last("asks", before), _last("tells", before)
    if max(asks, tells) < 0:
        return not word.lower().endswith(("ed", "ing", "ion", "ure", "force")), False
    return asks > tells, True


@cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern_of('stages', 'en', 'past')} (?:the )?(?:[a-z]+ )?\Z", re.IGNORECASE)


def _last(use: str, before: str) -> int:
    found = list(re.finditer(rf"(?<!\w){pattern_of('stages', 'en', use)}(?!\w)", before, re.IGNORECASE))
    return found[-1].start() if found else -1


def _predicate(words: Around) -> Iterator[Staged]:
    """What is said behind the instrument as of its subject (was signed, entered into force, signed in a city)."""
    come, act = (pattern_of("stages", "en", use) for use in ("come", "act"))
    found = re.match(
        rf"(?P<which>,? (?:which|that))? ?(?P<be>{_BE} (?:\w+ly )?)?(?P<modal>(?:will|should|must|shall|to) )?(?P<perfect>(?:has|have|had) )?(?P<word>{come}|{act})(?!\w)", words.behind.lstrip(","),
        re.IGNORECASE,
    )  # fmt: skip
    if found and found["which"] and found["perfect"]:
        return  # licences under the agreement that had expired
    if not found or (words.before.endswith("the rules of ") and not found["be"]) or _of_talks().search(words.before):
        return
    word = found["word"].lower()
    use, stage = _value(word)
    behind = words.behind.lstrip(",")[found.end() :]
    bare = not found["be"] and use == "act"
    if bare and not (word.endswith("ed") and re.match(r" (?:on|in|at|by|last|during) ", behind)):
        return  # a participle alone needs a day, a place or a doer
    if use == "act" and found["be"] and not word.startswith(("opened",)) and not word.endswith("ed"):
        return
    shift = len(words.behind) - len(words.behind.lstrip(","))
    span = words.ahead(shift + found.start("word"), shift + found.end("word"))
    asked = bool(found["modal"] or (found["be"] and _FUTURE.search(found["be"])))
    alone = (use == "come" and _ALONE.match(behind)) or re.match(rf" by {pattern_of('stages', 'en', 'by-some')}(?!\w)", behind)
    yield Staged(stage=stage, asked=asked, sure=not alone, span=span, clause=words.ahead(0, shift + found.end() + _SOON))


@cache
def _of_talks() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern_of('stages', 'en', 'talk')} {_LEAD}\Z", re.IGNORECASE)


def _state(words: Around) -> Iterator[Staged]:
    """What the instrument is, or has been since a day (had been in force since 1 March 2018)."""
    found = re.match(rf" (?P<be>(?:has|have|had) been|is|are|will be) (?P<word>{pattern_of('stages', 'en', 'state')})(?!\w)", words.behind)
    if found:
        behind = words.behind[found.end() :]
        end = found.end() + _SOON * behind.startswith(" since ")
        yield Staged(
            stage=_value(found["word"])[1], asked=bool(_FUTURE.search(found["be"])), sure=not _ALONE.match(behind),
            span=words.ahead(*found.span("word")), clause=words.ahead(0, end),
        )  # fmt: skip


def _possessed(words: Around) -> Iterator[Staged]:
    """A noun that belongs to the instrument (the Treaty's entry into force)."""
    come, act = (pattern_of("stages", "en", use) for use in ("come", "act"))
    found = re.match(rf"(?P<of>['’]s?)? (?P<adjectives>{_ADJECTIVES})(?P<word>{come}|{act})(?!\w)", words.behind)
    if found and (found["of"] or not found["adjectives"]) and _NOUN.search(found["word"]) and not _VERB.match(found["word"]):
        stage = _value(found["word"])[1]
        early = search_of("stages", "en", "early").search(found["adjectives"]) is not None
        before = words.before[-_REACH:]
        asks, tells = _last("asks", before), _last("tells", before)
        sure = early or max(asks, tells) >= 0
        span = words.ahead(*found.span("word"))
        yield Staged(stage=stage, asked=early or asks > tells, sure=sure, span=span, clause=span)


def _base(words: Around) -> Iterator[Staged]:
    """What the instrument is said to be (has been a good basis for)."""
    found = re.match(
        rf" (?:is|was|has been|have been|forms|formed|provides|provided) (?P<word>{pattern_of('stages', 'en', 'base')})(?!\w)",
        words.behind,
    )
    if found:
        span = words.ahead(*found.span("word"))
        yield Staged(stage=_value(found["word"])[1], asked=False, sure=True, span=span, clause=span)
