"""What is told as not so, from hearsay, or on the word of others, by the words that stand around it."""

import re
from collections.abc import Collection

from ..values import Span
from .document import Document
from .effect_words import find, places
from .places import sentence_at

_CONTESTED = {"denied": "told as not so", "hearsay": "told from hearsay", "supposed": "told as supposed only"}
_THAT = re.compile(r"\b(?:that|whether|if)(?: the)? *$", re.IGNORECASE)
"""Before a clause that is the complement of what stands before it."""
_QUOTED = re.compile(r"(?:こと|もの|の|と|か)(?![^はがを、。]*(?:とともに|と共に|同時に))|旨|かどうか|か否か|という|との")
"""Behind a clause that is the complement of what follows it."""


def contested(words: str) -> str | None:
    """Whether words deny what they tell (denied that it had opened it), tell it from hearsay (reports that it had) or suppose it."""
    return next((told for kind, told in _CONTESTED.items() if find(kind, words) is not None), None)


def on_the_word_of(words: str) -> bool:
    """Whether words tell something on the word of somebody (according to Keldea); what goes according to a plan is done by it."""
    lowered = words.lower()
    return any(find("by-rule", lowered[end : end + _NEAR]) is None for _, end in places("attributed", lowered))


def of_themselves(document: Document, clause: Span, tellers: Collection[str], owners: Collection[str]) -> bool:
    """Whether the one who tells is named again in what is told, and none of `owners` is (Sarmeth stated that Sarmeth had …)."""
    named = [one.value for one in document.mentions_in(clause) if one.kind == "party" and isinstance(one.value, str)]
    return len(tellers) == 1 and sum(one in tellers for one in named) > 1 and not set(named) & set(owners)


_NEAR = 24
"""So close behind according to stands what is followed."""


def governed(document: Document, clause: Span) -> str:
    """The words of a clause, with those of its sentence on which it hangs (It was alleged that …, …との主張を退けた)."""
    sentence = sentence_at(document, clause)
    before = document.text[sentence.start : clause.start]
    start = sentence.start if _THAT.search(before) else clause.start
    end = sentence.end if _QUOTED.match(document.text, clause.end, max(clause.end, sentence.end)) else clause.end
    return document.words(Span(min(start, clause.start), max(end, clause.end)))
