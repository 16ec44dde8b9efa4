"""What another is told to support, oppose or deny in the complement of an English act."""

from collections.abc import Sequence

from ...values import Span, replace
from ..embedded import REACTIONS, STANCES, TELLS
from ..found import Inner
from ..models import ActType
from ..speakers import Speaker
from .denials import is_denial
from .phrases import Phrase
from .subjects import Subjects
from .verbs import Verbs
from .words import Word

_TELLING = REACTIONS | TELLS
_WOULD = "would"
Told = tuple[Speaker, Phrase]
"""Who takes a stance, and the words by which it is told."""


def told_in(phrase: Phrase, speaker: Speaker | None, subjects: Subjects, verbs: Verbs) -> tuple[Phrase, Told | None]:
    """The stance that another takes in the complement of `phrase` (noted that Keldea opposes …).

    What `speaker` says that neither of them does is their own denial, and what it says that it opposes or supports its own stance: that
    comes back as the phrase.
    """
    that = phrase.end
    if phrase.act not in _TELLING or verbs.low(that) != "that":
        return phrase, None
    neither = subjects.neither(that + 1)
    subject = neither or subjects.read(that + 1, speaker)
    stance = (verbs.denied if neither else verbs.read)(subject[1]) if subject else None
    if subject is None or stance is None or not (stance.act in STANCES or is_denial(stance)):
        return phrase, None
    takes = phrase.act is ActType.SAY and not is_denial(phrase) and stance.act in STANCES and verbs.low(verbs.skip(subject[1])) != _WOULD
    if speaker and speaker.holders == subject[0].holders != () and (neither or takes):
        return replace(stance, start=phrase.start, form=phrase.form, again=phrase.again), None
    return phrase, (subject[0], stance)


def inner(told: Told, tokens: Sequence[Word], content: Span) -> tuple[Inner, ...]:
    """What `content` says of another's stance, as an act inside it."""
    speaker, stance = told
    predicate = Span(tokens[stance.start].start, tokens[stance.end - 1].end)
    scope = Span(speaker.at.start, max(content.end, predicate.end))
    return (Inner(predicate, scope, stance.act, stance.force, finite=True, denied=is_denial(stance), speaker=speaker),)
