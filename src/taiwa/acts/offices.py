"""Offices: those told by another word, those no longer held, and those of a body that names a state."""

import re
from collections.abc import Mapping
from functools import cache

from ..lexicon.knowledge import Knowledge

SAME_OFFICES = ("office-foreign", "office-head", "office-minister")
"""Lists of the words for one office each."""
Lists = Mapping[str, tuple[str, ...]]


def spellings(office: str, lists: Lists) -> tuple[str, ...]:
    """An office and the other words for it (外相, 外務大臣), the longest first."""
    others = (word for name in SAME_OFFICES if office in (words := lists.get(name, ())) for word in words)
    return tuple(sorted({office, *others}, key=len, reverse=True))


@cache
def holding(offices: tuple[str, ...]) -> re.Pattern[str]:
    """A name with one of some offices, the longest first; 副大臣 is no 大臣."""
    return re.compile(rf"[々一-龥ァ-ヴー・の]*(?<!副)(?:{'|'.join(map(re.escape, offices))})")


def is_former(phrase: str, lists: Lists, knowledge: Knowledge) -> bool:
    """Whether a state's name stands beside a word for who does not speak for it, or no longer (旧X国政府, X国亡命政府)."""
    marks = tuple(mark for mark in lists.get("former", ()) if mark in phrase)
    if not marks:
        return False
    offices = tuple(mark + office for mark in marks for office in lists["offices"])
    spans = [hit.span for hit in knowledge.names.find(phrase) if any(name.kind == "party" for name in hit.names)]
    return any(phrase.endswith(marks, 0, span.start) or phrase[span.end :].endswith(offices) for span in spans)


def is_of_body(phrase: str, lists: Lists, knowledge: Knowledge) -> bool:
    """国連X国代表: whether a body's name stands right before the state's, so that it may be the body that is spoken for."""
    hits = knowledge.names.find(phrase)
    bodies = {hit.span.end for hit in hits if hit.names[0].kind == "organisation"}
    at = next((hit.span.end for hit in hits if hit.span.start in bodies and hit.names[0].kind == "party"), None)
    return at is not None and not phrase[at:].removeprefix("の").startswith(lists.get("bare", ()))
