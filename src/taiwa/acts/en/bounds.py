"""Where one says something of his own in the sentence of another: behind a semicolon, or with the verb left out."""

from collections.abc import Iterator, Sequence

from ..speakers import Speaker
from .cues import Cues
from .phrases import Phrase
from .subjects import Subjects
from .words import Word

_NO_VERBS = frozenset({"and", "or", "in", "on", "at", "as", "under", "within", "into", "toward", "towards"})
_SUM = 3  # words: US $ 5


def ends_of(tokens: Sequence[Word], subjects: Subjects, cues: Cues) -> list[int]:
    """The semicolons behind which another says something of its own (Keldea agreed to it; Sarmeth suggested a pause)."""
    found = []
    for at, word in enumerate(tokens):
        subject = subjects.read(at + 1, None) if word.low == ";" else None
        if subject and _has_verb(subject[1], tokens, cues):
            found.append(at)
    return found


def _has_verb(at: int, tokens: Sequence[Word], cues: Cues) -> bool:
    """Whether a verb can stand at `at`, behind a subject: neither a mark nor a preposition (thanked A for …; B for …) is one."""
    word = next((word for word in tokens[at:] if word.low not in cues.adverbs), None)
    return word is not None and word.low == word.surface and word.low.isalpha() and word.low not in _NO_VERBS | cues.embedders


def gapped(phrase: Phrase, end: int, tokens: Sequence[Word], subjects: Subjects) -> Iterator[tuple[Speaker, int]]:
    """Those who do the same with a sum of their own, before `end` and without a verb (Keldea will give 3 boats, Sarmeth 2); the word behind each."""
    figures = [at for at in range(phrase.end, end) if tokens[at].low[:1].isdigit()]
    for at in range(figures[0] + 1 if figures else end, end):
        if tokens[at - 1].low not in {",", "and"} or subjects.joined(at) != at:
            continue
        subject = subjects.read(at, None)
        if subject and subject[0].holders and any(figure - subject[1] in range(_SUM) for figure in figures):
            yield subject
