"""Persons whose names stand in kanji before an office: which kanji are a name is in Sudachi's dictionary alone."""

import re
from functools import cache, lru_cache

from ..lexicon.sudachi import tokenizer
from .name_words import name_words

_PERSON, _SURNAME, _WHOLE = "人名", "姓", "一般"


@lru_cache(maxsize=1 << 12)
def name_before(run: str, office: str) -> str:
    """The surname, with the given name where one is printed, that a run of kanji before an office opens with; empty where it opens otherwise.

    Between the two stands nothing but parts of the office and words for when it was held.
    """
    words = [(one.surface(), one.part_of_speech()) for one in tokenizer().tokenize(run + office)][:2]
    (name, of), *more = words
    if of[2] != _PERSON or of[3] not in (_SURNAME, _WHOLE):
        return ""
    if of[3] == _SURNAME and more and more[0][1][2] == _PERSON:
        name += more[0][0]
    return name if run.startswith(name) and _of_office().fullmatch(run, len(name)) else ""


@cache
def _of_office() -> re.Pattern[str]:
    return re.compile(f"(?:{name_words('ja')['before_offices'].pattern})*")
