"""What a negative makes of an English act: a stance denied is what it says, what is not given is no promise."""

from collections.abc import Callable, Sequence
from functools import cache

from ...values import replace
from ..models import ActType, Force
from .cues import BASE, PARTICIPLE, PAST, THIRD, Cues
from .phrases import Phrase, made
from .words import Word

DENIED = ".denied"
"""Ends the rule of an act that denies the stance or the promise its words name."""
REFUSAL = "en.refusal"
WITHDRAWN = "en.withdrawn" + DENIED
BROKEN_OFF = "en.broken-off" + DENIED
_AGAINST = {ActType.SUPPORT: ActType.CONDEMN, ActType.WELCOME: ActType.CONDEMN}
_STANCES = frozenset({ActType.CONDEMN, *_AGAINST})
_SETTLED = frozenset({ActType.AGREE, ActType.DECIDE, ActType.INTEND, ActType.COMMIT})
_SAID = frozenset({ActType.SAY, ActType.DECIDE, ActType.CONFIRM, ActType.STRESS})
_SHARED = _SAID | {ActType.AGREE, ActType.NOTE}
_TAKEN_BACK = _SETTLED | {ActType.SUPPORT, ActType.CONDEMN} - {ActType.AGREE, ActType.DECIDE}
_SIDES = frozenset({ActType.SUPPORT, ActType.CONDEMN})
_TOLD = frozenset({ActType.SAY, ActType.DECIDE})
_OWN = frozenset({"its", "their", "our", "his", "her"})
_DETERMINERS = _OWN | {"the", "a"}
_NAMED = _DETERMINERS | {"this", "that", "these", "those", "such", "any", "it", "them"}
_SELF = frozenset({"itself", "themselves", "himself", "herself", "ourselves"})
_BUT = frozenset({"but", "less", "short", "other"})
_MORE = frozenset({"new", "more", "further", "additional", "fresh"})
_DEEMING = {
    "consider": BASE, "considers": THIRD, "considered": PAST, "deem": BASE, "deems": THIRD, "deemed": PAST,
    "find": BASE, "finds": THIRD, "found": PAST,
}  # fmt: skip
_STOPS = {"stop": BASE, "stops": THIRD, "stopped": PAST}
_STOP = frozenset({",", ";", ":", ".", "of", "for", "to", "that", "and", "from", "in", "on", "with", "by"})
_ARTICLED = 4  # words: from the final vote
_NEAR = 6  # words between a verb and the stance it takes back: its long-standing support


def is_denial(phrase: Phrase) -> bool:
    """Whether a phrase denies, refuses or takes back what its words name."""
    return phrase.rule.endswith((DENIED, REFUSAL, ".withdrawn"))


@cache
def _firsts(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in phrases)


class Denials:
    """The denials of one sentence; `positive` reads the verb phrase at a word as if nothing were denied."""

    def __init__(self, words: Sequence[Word], cues: Cues, positive: Callable[[int], Phrase | None]) -> None:
        """The words of one sentence."""
        self._words, self._cues, self._positive = words, cues, positive

    def _low(self, at: int) -> str:
        return self._words[at].low if 0 <= at < len(self._words) else ""

    def of(self, start: int, at: int, form: str = "will", *, deeds: bool = True) -> Phrase | None:
        """What is said where the verb at `at` is denied; `deeds`: also that something will not be given or done."""
        found, low = self._positive(at), self._low(at)
        if found and found.act in _AGAINST:
            return made(start, found.end, _AGAINST[found.act], found.rule + DENIED, form=form)
        if found and found.act is ActType.CONDEMN:
            return made(start, found.end, ActType.SAY, found.rule + DENIED, form=form)  # does not oppose
        if low in self._cues.turns["refused"]:
            return made(start, at + 1, ActType.CONDEMN, REFUSAL, form=form)
        if deeds and found and (found.act is ActType.COMMIT or self._agrees_to_none(found)):
            return made(start, found.end, ActType.SAY, "en.declined" + DENIED, form=form)  # cannot commit
        if deeds and (end := self._ends_with(at, "withheld")):
            return made(start, end, ActType.SAY, "en.withheld" + DENIED, form=form)
        return made(start, at + 1, ActType.COMMIT, "en.will", form=form) if deeds and low in self._cues.turns["abstained"] else None

    def _agrees_to_none(self, found: Phrase | None) -> bool:
        """could not agree to this proposal: who does not go along with the words of another takes no stance against them by that."""
        return found is not None and found.act is ActType.AGREE and self._low(found.end) in {"to", "with"} and self._low(found.end + 1) in _NAMED

    def by_verb(self, at: int) -> Phrase | None:
        """What a verb denies by itself: declined to support, withdrew its support, no longer supports."""
        low = self._low(at)
        if low == "no" and self._low(at + 1) == "longer":
            found = self._positive(at + 2)
            act = _AGAINST.get(found.act, ActType.SAY) if found else ActType.SAY
            return made(at, found.end, act, found.rule + DENIED, form=found.form) if found else None
        if low in self._cues.denying["declined"] and self._low(at + 1) == "to":
            form = self._cues.denying["declined"][low]
            found = self.of(at, at + 2, form)
            return found if found and found.act is not ActType.COMMIT else made(at, at + 3, ActType.SAY, "en.declined" + DENIED, form=form)
        if told := self._kept_out(at):
            return told
        if low in self._cues.denying["no_side"]:
            return made(at, at + 1, ActType.SAY, "en.no-side" + DENIED, form=self._cues.denying["no_side"][low]) if self._is_vote(at + 1) else None
        if low in _STOPS and (ended := self._ended(at)):
            return ended
        form = self._cues.denying["withdrawn"].get(low, "")
        end = self._stance(at + 1) if form else 0
        return made(at, end, ActType.SAY, WITHDRAWN, form=form) if end else None

    def _kept_out(self, at: int) -> Phrase | None:
        """refrained from supporting, denied reports that it supports, considered it premature to support: no stance is taken."""
        low, denying = self._low(at), self._cues.denying
        if low in denying["refrained"] and self._low(at + 1) == "from" and self._takes_side(at + 2):
            return made(at, at + 3, ActType.SAY, "en.refrained" + DENIED, form=denying["refrained"][low])
        if low in denying["contradicted"]:
            behind = self._low(at + 1)
            told = behind in {"that", "having"} or self._takes_side(at + 1) or self._holds(at + 1, "claims")
            return made(at, at + 1, ActType.SAY, "en.contradicted" + DENIED, form=denying["contradicted"][low]) if told else None
        if low not in _DEEMING or self._low(at + 1) != "it":
            return None
        for length in (1, 2):
            words = " ".join(self._low(at + 2 + step) for step in range(length))
            if words in self._cues.turns["untimely"] and self._low(at + 2 + length) == "to":
                return made(at, at + 2 + length, ActType.SAY, "en.untimely" + DENIED, form=_DEEMING[low])
        return None

    def _takes_side(self, at: int) -> bool:
        """Whether the participle of a stance stands at `at` (supporting, opposing)."""
        return any(verb.form == PARTICIPLE and verb.cue.act in _STANCES for verb in self._cues.verbs.get(self._low(at), ()))

    def _ended(self, at: int) -> Phrase | None:
        """stopped supporting."""
        verbs = self._cues.verbs.get(self._low(at + 1), ())
        cue = next((verb.cue for verb in verbs if verb.form == PARTICIPLE and verb.cue.act in _AGAINST and not verb.rest), None)
        return made(at, at + 2, _AGAINST[cue.act], cue.id + DENIED, form=_STOPS[self._low(at)]) if cue else None

    def given_up(self, start: int, at: int) -> Phrase | None:
        """What is taken back, put off or broken off where the verb at `at` follows will, would or to: told, and no promise."""
        if (told := self.by_verb(at)) and told.form == BASE:
            return replace(told, start=start, form="will")
        if (end := self._ends_with(at, "withheld")) and self._is_none(end):
            return made(start, end, ActType.SAY, "en.withheld" + DENIED)  # will provide nothing further
        end = self._broken_off(at)
        return made(start, end, ActType.SAY, BROKEN_OFF) if end else None

    def _is_none(self, at: int) -> bool:
        """Whether nothing is what is promised (nothing, no new grant); to promise nothing less than the whole is to promise it."""
        if self._low(at) == "nothing":
            return self._low(at + 1) not in _BUT
        return self._low(at) == "no" and self._low(at + 1) in _MORE and self._holds(at + 1, "gift")

    def _broken_off(self, at: int) -> int:
        """Behind a verb that puts something off (postpone, call off), or breaks off what others could hope for; 0 where none does."""
        if end := self._ends_with(at, "put_off"):
            return end
        return at + 1 if self._low(at) in self._cues.turns["broken_off"] and self._holds(at + 1, "interrupted") else 0

    def _ends_with(self, at: int, name: str) -> int:
        """Behind the words of a list that stand at `at`, the longest first (call off, share in); 0 where none do."""
        words = self._cues.turns[name]
        for length in (3, 2, 1) if self._low(at) in _firsts(words) else ():
            if " ".join(self._low(at + step) for step in range(length)) in words:
                return at + length
        return 0

    def _holds(self, at: int, name: str) -> bool:
        """Whether one of a list of nouns stands in the noun phrase at `at`."""
        for index in range(at, at + _NEAR):
            if self._low(index) in self._cues.turns[name]:
                return True
            if self._low(index) in _STOP or not self._low(index):
                return False
        return False

    def _interruption(self, at: int) -> int:
        """Behind the noun of what is broken off (the suspension of its assistance, its withdrawal from the fund); 0 where none is."""
        noun = at + (self._low(at) in _DETERMINERS)
        if self._low(noun) in self._cues.turns["postponement"]:
            return noun + 1
        of = self._low(noun + 1) in {"of", "from"} and (self._low(noun + 1) == "from" or self._holds(noun + 2, "interrupted"))
        return noun + 1 if of and self._low(noun) in self._cues.turns["interruption"] else 0

    def _taken_back(self, at: int) -> int:
        """Behind the stance of one's own whose taking back a noun tells (the withdrawal of its support); 0 where none is."""
        noun = at + (self._low(at) in _DETERMINERS)
        back = self._low(noun) in self._cues.turns["taking_back"] and self._low(noun + 1) == "of"
        return self._stance(noun + 2) if back and self._low(noun + 2) in _OWN else 0

    def _is_claimed(self, at: int) -> bool:
        """Whether what stands at `at` is a claim of a stance (the claim that it opposes the plan), or of what one would do oneself."""
        noun = next((index for index in range(at, at + _ARTICLED) if self._low(index) in self._cues.turns["claims"]), 0)
        that = next((index for index in range(noun + 1, noun + _NEAR) if self._low(index) == "that"), 0) if noun else 0
        if not that:
            return False
        verbs = (verb for index in range(that + 1, that + _NEAR) for verb in self._cues.verbs.get(self._low(index), ()))
        return self._low(that + 1) in {"it", "they", "we"} or any(verb.cue.act in _SIDES for verb in verbs)

    def _is_vote(self, at: int) -> bool:
        """Whether one abstains in a vote (on the draft, from the vote), not from some deed."""
        behind = {self._low(index) for index in range(at + 1, at + _ARTICLED)}
        return self._low(at) != "from" or not behind.isdisjoint({"vote", "votes", "voting"})

    def _stance(self, at: int) -> int:
        """Behind the noun of a stance or a promise of one's own that opens at `at` (its long-standing support); 0 where none does."""
        if self._low(at) not in _OWN:
            cue = self._cues.nouns.get(self._low(at))
            return at + 1 if cue and cue.act is ActType.SUPPORT and self._low(at + 1) in {"for", "from", "of", "to"} else 0
        for index in range(at + 1, min(at + _NEAR, len(self._words))):
            cue = self._cues.nouns.get(self._low(index))
            if cue or self._low(index) in _STOP:
                own = cue and (cue.act in _TAKEN_BACK or self._low(index) in self._cues.turns["reservations"])
                return index + 1 if cue and own and not cue.verb_decides else 0
        return 0

    def turned(self, phrase: Phrase, read: Callable[[int], Phrase | None]) -> Phrase:
        """`phrase`, or what its complement denies: agreed not to support, confirmed that they do not support."""
        first, second = self._low(phrase.end), self._low(phrase.end + 1)
        denial = None
        if phrase.act is ActType.CONDEMN and self._is_claimed(phrase.end):
            return replace(phrase, act=ActType.SAY, force=Force.NONE, rule=phrase.rule + DENIED)
        that = first == "that"
        who = second if that else first  # said it would not join
        if phrase.act is ActType.COMMIT and self._is_none(phrase.end + 2 * (first in _SELF and second == "to")):
            denial = made(phrase.start, phrase.end, ActType.SAY, "en.declined" + DENIED)  # promised nothing, committed itself to nothing
        elif phrase.act in _SETTLED and (first, second) == ("not", "to"):
            denial = self.of(phrase.start, phrase.end + 2)
        elif phrase.act in _SETTLED and first == "to":
            denial = self.given_up(phrase.start, phrase.end + 1)
        elif phrase.act in _TOLD and (end := self._taken_back(phrase.end)):
            denial = made(phrase.start, end, ActType.SAY, WITHDRAWN)
        elif phrase.act in _TOLD and (end := self._interruption(phrase.end)):
            denial = made(phrase.start, end, ActType.SAY, BROKEN_OFF)
        elif (phrase.act in _SHARED and who in {"they", "we"}) or (phrase.act in _SAID and who in {"it", "he", "she"}):
            denial = read(phrase.end + 1 + that)
        if denial is None or not denial.rule.endswith((DENIED, REFUSAL)):
            return phrase
        return replace(denial, start=phrase.start, form=phrase.form, again=phrase.again)
