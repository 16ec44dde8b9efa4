"""What is announced as given: a promise of whoever announces it, in the active (announced a grant of …) or by whom it was (was pledged by …)."""

import re
from collections.abc import Callable, Container, Sequence
from functools import cache

from ...values import Span, replace
from ..models import ActType, Force
from ..speakers import Speaker
from ..undertakings import BINDING, OTHERS, TOLD
from .cues import PAST, Cues
from .phrases import Phrase, made
from .subjects import Subjects
from .words import Word

GIVEN = {"announced": ActType.DECIDE, "pledged": ActType.COMMIT, "promised": ActType.COMMIT}
"""Passives whose doer promises what they tell of."""
_ANNOUNCE = frozenset({"announce", "announces", "announced", "announcing"})
_SPOKEN = frozenset({ActType.DECIDE, ActType.SAY, ActType.COMMIT, ActType.AGREE})
_WERE = frozenset({"was", "were", "been"})
_SELF = frozenset({"it", "they", "we"})
_ITS = frozenset({"its", "their", "our", "his", "her"})
_STATE = frozenset({"country", "countries", "government", "governments", "nation", "side"})
_WILL = frozenset({"will", "would", "shall"})
_DONE = frozenset({"has", "have", "had", "was", "were"})
_FINITE = _DONE | _WILL | {"is", "are", "may", "might", "can", "could", "should", "must", ",", ";"}
_STILL_TO_COME = frozenset({"to", "decided", "resolved", "agreed", "chosen", "plans", "a", "an", "the", "its", "their", "no", "every"})
"""What stands behind has or was where a thing is yet to be done (was to open, has decided to, has plans to)."""
_SETTLED = frozenset({ActType.AGREE, ActType.DECIDE})
_BEFORE = BINDING | _SETTLED
_NEW = frozenset({"a", "an", "its", "their", "our", "new", "additional", "further", "another", "more", "up", "to", "over", "about", "some"})
_PLANS = frozenset({"intention", "plan", "plans", "decision", "commitment", "pledge", "readiness"})
_MONEY = frozenset("$€£¥")
_STOP = frozenset({"of", "for", "in", "on", "by", "with", "from", "that", ",", ";", "and", "."})
_LONGEST = 6  # words
_SINCE = "since"


def itself(phrase: Phrase, speaker: Speaker | None, low: Callable[[int], str], subjects: Subjects) -> int:
    """The word behind the subject of what is said, where that is who says it (it, his country, Keldea); 0 where it is not."""
    at = phrase.end + (low(phrase.end) == "that")
    if low(at) in _SELF:
        return at + 1
    if phrase.act not in _SPOKEN or at == phrase.end:
        return 0
    if low(at) in _ITS and low(at + 1) in _STATE:
        return at + 2
    named = subjects.read(at, speaker)
    return named[1] if named and speaker and named[0].holders and set(named[0].holders) == set(speaker.holders) else 0


def as_told(phrase: Phrase, low: Callable[[int], str], adverbs: Container[str]) -> Phrase:
    """`phrase`, or as said where it announces what is done or was so (announced that the road had been open since March): nothing is decided by that."""
    if low(phrase.end - 1) not in _ANNOUNCE or low(phrase.end) != "that":
        return phrase
    at = phrase.end + 1
    while low(at) and (low(at) not in _FINITE or (low(at) == "," and low(at - 1).isdigit() and low(at + 1).isdigit())):  # 1,250 is one number
        at += 1
    behind = at + 1
    while low(behind) in adverbs:
        behind += 1
    done = low(at) in _DONE and low(behind) not in _STILL_TO_COME and not (low(at) in _WERE and low(behind).endswith("ing"))
    return replace(phrase, act=ActType.SAY, force=Force.NONE) if done else phrase


def announced(phrase: Phrase, tokens: Sequence[Word], content: Span | None, own: int, cues: Cues) -> Span | None:
    """What the speaker itself will do or give by what it announces or says; None where that is nothing.

    `own` is the word behind the subject of that, where it is the speaker itself (see `itself`).
    """
    if content is None or phrase.act not in _SPOKEN or phrase.rule.endswith(".denied"):
        return None
    if phrase.given is not None:
        return content
    if phrase.act is ActType.COMMIT:
        return None
    at = phrase.end

    def low(index: int) -> str:
        return tokens[index].low if index < len(tokens) else ""

    if own and low(own) in _WILL:
        verb = own + 1
        while low(verb) in cues.adverbs:  # will again apply
            verb += 1
        sides = low(own) == "would" and low(verb) == "support"  # it would support the plan
        does = low(verb) in cues.plans or low(verb) in cues.undertakings["deeds"] or _takes_in(tokens[verb:], cues)
        return Span(tokens[at + (low(at) == "that")].start, content.end) if does and not sides else None
    if low(at) == "that" and phrase.act in _SETTLED and _is_to_be_done(at + 1, tokens, cues):
        return Span(tokens[at + 1].start, content.end)
    return content if low(at - 1) in _ANNOUNCE and (_is_own_plan(at, low) or is_gift(at, low, cues)) else None


def _takes_in(said: Sequence[Word], cues: Cues) -> bool:
    """Whether it is to receive those whom one trains or takes in; a guest or a sum that comes is no promise."""
    return said[0].low == "receive" and any(word.low in cues.undertakings["taken_in"] for word in said)


def _is_own_plan(at: int, low: Callable[[int], str]) -> bool:
    """Whether a plan of the speaker opens at word `at` (its intention to, the intention of her Government to)."""
    if low(at) in _ITS:
        at += 2 if low(at + 1) in _STATE else 1  # his Government's intention: the mark of the genitive belongs to the word
        return low(at) in _PLANS and low(at + 1) == "to"
    return low(at) == "the" and low(at + 1) in _PLANS and low(at + 2) == "of" and low(at + 3) in _ITS and low(at + 4) in _STATE and low(at + 5) == "to"


def _is_to_be_done(at: int, tokens: Sequence[Word], cues: Cues) -> bool:
    """Whether a clause at word `at` says what will be done, and by no other (the meeting would be held in Sellin, by March 2031)."""
    done = cues.undertakings["passive"]
    for index in range(at, len(tokens) - 2):
        low = tokens[index].low
        if low in _STOP - {"of", "for"}:
            return False
        if low in _WILL and tokens[index + 1].low == "be":
            said = " ".join(word.low for word in tokens[index + 2 : index + 4])
            end = next((index + 2 + len(one.split()) for one in done if f"{said} ".startswith(f"{one} ")), 0)
            return bool(end) and not _has_agent(tokens[end : end + 4])
    return False


def _has_agent(behind: Sequence[Word]) -> bool:
    """Whether it is told who does it (by Keldea); by March 2031 is a day."""
    if not behind or behind[0].low != "by":
        return False
    named = [word for word in behind[1:] if word.low != "the"]
    return bool(named) and named[0].surface[0].isupper() and not (len(named) > 1 and named[1].low.isdigit())


def why_not(phrase: Phrase, said: str, tokens: Sequence[Word], cues: Cues) -> str | None:
    """Why an act that binds is not certain: it is of what others must do (`said` is its complement), or told of another time."""
    if phrase.act in BINDING and _of_others(cues.undertakings["must"]).match(said):
        return OTHERS
    return TOLD if _was_before(phrase, tokens, cues) or _is_summed(phrase, tokens, cues) else None


def _was_before(phrase: Phrase, tokens: Sequence[Word], cues: Cues) -> bool:
    """Whether it had been done before what the text tells of (Keldea had pledged 40 pumps): it is not done now."""
    at = phrase.start - 1
    while at > 0 and tokens[at].low in cues.adverbs:
        at -= 1
    return phrase.act in _BEFORE and phrase.form == PAST and at >= 0 and tokens[at].low == "had"


@cache
def _of_others(must: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"that (?!they\b|we\b|it\b|both\b)[^,;]{{1,60}}?\b(?:{'|'.join(must)})\b")


def _is_summed(phrase: Phrase, tokens: Sequence[Word], cues: Cues) -> bool:
    """Whether what was promised in the past is told as a sum up to now (has committed 300 million since 2014): it is no new promise."""
    if phrase.act is not ActType.COMMIT or phrase.form != PAST:
        return False
    said = " ".join(word.low for word in tokens)
    return any(_up_to_now(said, mark) for mark in cues.undertakings["summed"])


def _up_to_now(said: str, mark: str) -> bool:
    """Whether a mark stands in words; since asks for a year (since 2014), else it gives a reason."""
    found = re.search(rf"\b{mark}\b(?P<year> (?:\w+ )?\d{{4}}\b)?", said)
    return found is not None and (mark != _SINCE or found["year"] is not None)


def is_gift(at: int, low: Callable[[int], str], cues: Cues) -> bool:
    """Whether what is given opens at word `at`: a new grant, $5 million, its contribution."""
    while low(at) in _NEW:
        at += 1
    if low(at)[:1] in _MONEY and low(at):
        return True
    for index in range(at, at + _LONGEST):
        if low(index) in _STOP or not low(index):
            return False
        if low(index) in cues.turns["gift"]:
            return low(at - 1) in _NEW
    return False


def given_by(at: int, low: Callable[[int], str], cues: Cues, subjects: Subjects) -> tuple[Speaker, Phrase] | None:
    """Who promised what opens the sentence, by a passive at word `at` (A grant of $5 million was pledged by A)."""
    were = at - 1
    if low(were) not in _WERE or low(at + 1) != "by" or not is_gift(0, low, cues):
        return None
    were -= low(were) == "been"
    inside = range(were)
    subject = None if any(low(index) in {"that", "which", "who"} for index in inside) else subjects.read(at + 2, None)
    if subject is None:
        return None
    return subject[0], replace(made(were, at + 1, GIVEN[low(at)], "en.given", form=PAST), given=0)
