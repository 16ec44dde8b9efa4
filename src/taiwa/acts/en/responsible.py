"""The lines of a plan that say whose a measure is (Responsible: Keldea): what is to be done in it is promised by those named there."""

from collections.abc import Sequence

from ...values import replace
from ..models import ActType
from ..speakers import Speaker
from .cues import Cues
from .phrases import Phrase, made
from .subjects import Subjects
from .verbs import WILL
from .words import Word

RULE = "en.responsible"
WHICH = "not clear which of those responsible"
"""Why nobody is the owner where each is responsible for a part (Keldea (works), Sarmeth (costs))."""
_LABEL = 5  # words
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_CONCERNED = "concerned"
_RELATIVE = frozenset({"that", "which", "who", "whom", "if", "when", "where", "unless", "until", "before", "after", "once", "by"})
_BE = frozenset({"is", "are"})


def named_in(tokens: Sequence[Word], subjects: Subjects, cues: Cues) -> Speaker | None:
    """Those whom a line names as responsible; open where each has a part of his own; None where it is no such line."""
    lows = [word.low for word in tokens]
    colon = lows.index(":") if ":" in lows[:_LABEL] else 0
    if not colon or " ".join(lows[:colon]) not in cues.undertakings["responsible"]:
        return None
    subject = subjects.read(colon + 1, None)
    if subject is None:
        return None
    speaker, end = subject
    rest = lows[end:]
    closed = not rest or rest[0] == "." or (rest[0] == ";" and ":" in rest)  # ; coordination: Sarmeth
    return speaker if closed else replace(speaker, holders=(), open=f"{speaker.phrase}: {WHICH}")


def theirs(speaker: Speaker, responsible: Speaker) -> Speaker:
    """`speaker`, where a measure calls those responsible for it by a word (The two Participants, The Participants concerned)."""
    words = speaker.phrase.casefold().split()
    number = next((_NUMBERS[word] for word in words if word in _NUMBERS), 0)
    meant = _CONCERNED in words or (number and number == len(responsible.holders))
    return replace(speaker, holders=responsible.holders, open=responsible.open) if speaker.open and meant else speaker


def to_be_done(tokens: Sequence[Word]) -> Phrase | None:
    """The verb of a sentence that says what will be done in a measure (The bridge will be finished by 2031, Experts will meet)."""
    lows = [word.low for word in tokens]
    for at, low in enumerate(lows):
        if low in _RELATIVE:
            return None
        if low in WILL and lows[at + 1 : at + 2] != ["not"]:
            return made(at, _verb_end(lows, at + 1), ActType.COMMIT, RULE)
        if low in _BE and lows[at + 1 : at + 3] == ["to", "be"]:
            return made(at, _verb_end(lows, at + 2), ActType.COMMIT, RULE)
    return None


def _verb_end(lows: Sequence[str], at: int) -> int:
    return min(at + 2 if lows[at : at + 1] == ["be"] else at + 1, len(lows))
