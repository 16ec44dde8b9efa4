"""What a text may print for an entry without its standing in a registry: a case of its name, the number of a meeting."""

import re
import unicodedata
from collections.abc import Iterator

from ..lexicon import Knowledge
from ..mentions.printed import Printed, find_printed, name_rules
from ..mentions.ru_words import stems
from ..mentions.words import words_of
from ..registry.models import Dialogue, Meeting
from .names import fold

_LANGUAGES = ("ja", "en", "ru")
_WORD = re.compile(r"(?<![\w’'])[a-z]")
_BESIDE = " 　・/,"


def ids_printed(name: str, knowledge: Knowledge) -> set[str]:
    """The ids of everything of which the whole of `name` is a form that texts print, in any case."""
    chars = unicodedata.normalize("NFKC", name).strip()
    return {one.id for start, end, names in knowledge.names.places(chars) if (start, end) == (0, len(chars)) for one in names}


def meetings_printed(name: str, knowledge: Knowledge) -> list[Meeting]:
    """The meetings that `name` counts (第5回外相会合), of the dialogue named beside the number, else of all."""
    chars = unicodedata.normalize("NFKC", name).strip()
    found = [meeting for form in dict.fromkeys((chars, _WORD.sub(lambda word: word[0].upper(), chars))) for meeting in _numbered(form, knowledge)]
    return list({(one.dialogue, one.id): one for one in found}.values())


def _numbered(chars: str, knowledge: Knowledge) -> Iterator[Meeting]:
    for language in _LANGUAGES:
        words = words_of(language)
        for printed in find_printed(chars, name_rules(language, words), words):
            beside = (chars[: printed.span.start] + chars[printed.span.end :]).strip(_BESIDE)
            for dialogue in knowledge.dialogues.values():
                if not beside or _is_named(beside, dialogue):
                    yield from _of(dialogue, printed)


def _is_named(words: str, dialogue: Dialogue) -> bool:
    return fold(words) in {fold(form) for forms in dialogue.names.values() for form in forms}


def _of(dialogue: Dialogue, printed: Printed) -> Iterator[Meeting]:
    """The meetings of that number of the body that is meant, its name in any case."""
    bodies = {body.id for body in dialogue.bodies for forms in body.names.values() for form in forms if _plain(form) == _plain(printed.body)}
    yield from (meeting for meeting in dialogue.meetings if meeting.body in bodies and printed.ordinal and meeting.ordinal == printed.ordinal)


def _plain(body: str) -> str:
    return stems(fold(body))
