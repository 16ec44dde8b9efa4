"""What is reported under a source (X大臣から、…である旨述べた): a topic inside it is told of, and does not say it."""

from bisect import bisect_left
from enum import Enum

from ..speakers import Speaker, Speakers
from .clauses import Clauses
from .foreign import SOURCES
from .predicates import LINK, QUOTED
from .sentences import Sentence

_PLAIN = frozenset("うくぐすつぬぶむる")
_STANDS = "ある"


class Inside(Enum):
    """Which topics of a clause are told of."""

    NONE = ""
    STATES = "states"
    ALL = "all"


def inside(sentence: Sentence, clauses: Clauses, speakers: Speakers, speaker: Speaker | None, within: tuple[int, int]) -> Inside:
    """Which topics between two words are told of, where `speaker` spoke before them in the sentence.

    X大臣から、…歓迎する、|Y大臣は友人である旨述べた: a verb in its plain form closes nothing, so that all of it is X's. Where the
    clause before goes on (…説明し、 …述べるとともに、) a state is told of, and a person or a side may speak in its turn; …説明があり、
    is closed.
    """
    start, until = within
    quoted = any(start <= found.start and found.end <= until and found.form is QUOTED for found in clauses.predicates)
    before = next((found for found in reversed(clauses.predicates) if found.end <= start), None)
    if speaker is None or before is None or not (quoted and _is_source(sentence, speaker)):
        return Inside.NONE
    if before.form is LINK and (before.wish or clauses.chars[before.behind - 1] in _PLAIN):
        return Inside.ALL
    goes_on = before.lemma != _STANDS and not before.passive and speaker.phrase.endswith(speakers.humans)
    return Inside.STATES if goes_on else Inside.NONE


def _is_source(sentence: Sentence, speaker: Speaker) -> bool:
    """Whether a speaker is named as a source in the sentence."""
    places = sentence.places
    return places[0] <= speaker.at.start < places[-1] and sentence.chars.startswith(tuple(SOURCES), bisect_left(places, speaker.at.end))
