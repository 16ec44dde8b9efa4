"""Whether a date stands with a verb of what is to come: will be held in August, 8月に開催される予定, пройдёт в августе."""

import re
from functools import cache

from ..values import Span
from .words import one_of, words_of

_FAR = 80
_CLAUSE = re.compile(r"[^.,;:()\n。、]*")
_OPENS = re.compile(r"(?:^|[.\n] *)(?:[Ii]n|[Oo]n|[Bb]y)? ?(?:the )?(?:early |late |mid-?)?\Z")
_OVER = re.compile(r"[た。\n]|(?<![にではのがもを])、")
"""In Japanese the verb ends the sentence: between it and its day nothing is over."""
_NOT_OVER = "(?!(?:を|が|し|されて|して|であっ|だっ|でし)?(?:い|あっ)?た|どおり|通り)"
"""Behind such a word: what was planned once is not still to come."""


def is_ahead(chars: str, span: Span, language: str) -> bool:
    """Whether a word for what is to come governs the date at `span`; it stands in the same clause."""
    verbs = _verbs(language)
    if language == "ja":
        found = verbs.search(chars, span.end, span.end + _FAR)
        return found is not None and not _OVER.search(chars, span.end, found.start())
    before = chars[max(0, span.start - _FAR) : span.start]
    clause = re.split(r"[.,;:()\n]", before)[-1]
    if verbs.search(clause):
        return True
    opens = language == "en" and _OPENS.search(before)  # In August, the ministers will meet
    start = span.end + bool(opens and chars.startswith(",", span.end))
    behind = _CLAUSE.match(chars, start, start + _FAR) if opens or language == "ru" else None
    return bool(behind and verbs.search(behind[0]))


@cache
def _verbs(language: str) -> re.Pattern[str]:
    verbs = one_of(words_of(language).ahead_verbs)
    return re.compile(verbs + _NOT_OVER if language == "ja" else rf"(?<!\w){verbs}(?!\w)")
