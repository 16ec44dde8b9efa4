"""One entry of a registry file, read strictly: what is asked for must be there, what is there must be known."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar, get_args

from .complaints import Fault
from .dates import is_edtf
from .files import Tree
from .models import Language, Names

LANGUAGES: tuple[str, ...] = get_args(Language)

Word = TypeVar("Word", bound=str)

_NUMBER = re.compile(r"[1-9][0-9]{0,2}", re.ASCII)
_CYRILLIC, _JAPANESE = "\u0400-\u04ff", "\u3040-\u30ff\u3400-\u9fff"
_FOREIGN = {"ja": re.compile(f"[{_CYRILLIC}]"), "en": re.compile(f"[{_JAPANESE}{_CYRILLIC}]"), "ru": re.compile(f"[{_JAPANESE}]")}
"""Letters that no name of a language holds; Latin ones stand in those of every language."""
_ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", re.ASCII)


class Entry:
    """The fields under one id. Each method takes the name of a field and complains with the place where it stands."""

    __slots__ = ("_fields", "id", "keys")

    def __init__(self, tree: Tree, keys: tuple[str, ...]) -> None:
        """`keys` is the path to the entry in its file; the last of them is its id."""
        self.keys = keys
        self.id = keys[-1]
        if not isinstance(tree, dict):
            raise Fault(f"{self.id} has no fields: they stand below it, one to a line, each a name with a colon and a value", *keys)
        if not _ID.fullmatch(self.id):
            raise Fault(f"{self.id} is no id: ASCII letters, digits and single hyphens only", *keys)
        self._fields: Mapping[str, Tree] = tree

    def allow(self, *fields: str) -> None:
        """Complains about the first field that is not among `fields`."""
        for field in self._fields:
            if field not in fields:
                raise self.fault(f"{field} is not known here; known are {', '.join(fields)}", field)

    def fault(self, words: str, *field: str) -> Fault:
        """A fault of this entry, or of one of its fields."""
        return Fault(words, *self.keys, *field)

    def has(self, field: str) -> bool:
        """Whether the file gives the field at all."""
        return field in self._fields

    def text(self, field: str) -> str | None:
        """A line of text, None where the field is not given."""
        value = self._fields.get(field)
        if value is None:
            return None
        if not isinstance(value, str) or not value:
            raise self.fault(f"{field} must be one line of text", field)
        return value

    def needed(self, field: str) -> str:
        """A line of text that must be given."""
        value = self.text(field)
        if value is None:
            raise self.fault(f"{self.id} has no {field}")
        return value

    def word(self, field: str, words: Sequence[Word], default: Word | None = None) -> Word:
        """One of `words`, `default` where the field is not given and may be left out."""
        value = self.needed(field) if default is None else self.text(field) or default
        for word in words:
            if word == value:
                return word
        raise self.fault(f"{field} is {value}, but must be one of {', '.join(words)}", field)

    def number(self, field: str) -> int | None:
        """A whole number from 1, None where the field is not given."""
        value = self.text(field)
        if value is None:
            return None
        if not _NUMBER.fullmatch(value):
            raise self.fault(f"{field} is {value}, but must be a whole number from 1 to 999", field)
        return int(value)

    def date(self, field: str) -> str | None:
        """An EDTF date or interval, None where the field is not given."""
        value = self.text(field)
        if value is not None and not is_edtf(value):
            hint = "write 2004, 2004-08 or 2004-08-28, or two of them with / between"
            raise self.fault(f"{field} is {value}, which is no date: {hint}", field)
        return value

    def texts(self, field: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of texts; a single one may stand without brackets. Empty where it is not given and not `needed`."""
        value = self._fields.get(field)
        if value is None and needed:
            raise self.fault(f"{self.id} has no {field}")
        if value is None:
            return ()
        return self._texts([value] if isinstance(value, str) else value, field)

    def marks(self, field: str) -> tuple[str, ...]:
        """A list of texts with the spaces and line ends at their edges; it must be given."""
        value = self._fields.get(field)
        marks = [mark for mark in value if isinstance(mark, str) and mark] if isinstance(value, list) else []
        if not marks or not isinstance(value, list) or len(marks) < len(value):
            raise self.fault(f"{field} must be a list of texts that is not empty", field)
        return tuple(marks)

    def table(self, field: str) -> dict[str, str]:
        """Texts by texts (sentences and what they show); it must be given."""
        value = self._fields.get(field)
        if not isinstance(value, dict) or not value:
            raise self.fault(f"{field} must be a table that is not empty", field)
        for key, text in value.items():
            if not isinstance(text, str) or not text or not key:
                raise self.fault(f"{field} holds something that is no text", field, key)
        return {key: text for key, text in value.items() if isinstance(text, str)}

    def intervals(self, field: str) -> dict[str, tuple[str | None, str | None]]:
        """A list of words, or words with an EDTF interval each, as both ends of it: None where open or unknown."""
        value = self._fields.get(field)
        if not isinstance(value, dict):
            return dict.fromkeys(self.texts(field), (None, None))
        spans: dict[str, tuple[str | None, str | None]] = {}
        for word, span in value.items():
            start, slash, end = span.partition("/") if isinstance(span, str) and is_edtf(span) else ("", "", "")
            if not slash:
                raise self.fault(f"{field} of {word} must be an interval: 1975/.. or 1975-11-15/2014", field, word)
            spans[word] = (start.strip(".") or None, end.strip(".") or None)
        return spans

    def names(self, *, needed: bool = True) -> Names:
        """The names that stand in the entry itself, by language; at least one where they are `needed`."""
        given = {language: self._fields[language] for language in LANGUAGES if language in self._fields}
        names = self._names(given, ())
        if needed and not names:
            raise self.fault(f"{self.id} has no name in any of {', '.join(LANGUAGES)}")
        return names

    def names_in(self, field: str) -> Names:
        """The names under a field of their own, by language; empty where it is not given."""
        value = self._fields.get(field)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise self.fault(f"{field} must give names by language", field)
        for language in value:
            if language not in LANGUAGES:
                raise self.fault(f"{language} is no language known here: {', '.join(LANGUAGES)}", field, language)
        return self._names(value, (field,))

    def entries(self, field: str) -> list["Entry"]:
        """The entries below a field, by their ids; empty where it is not given."""
        value = self._fields.get(field)
        if value is None:
            return []
        if not isinstance(value, dict) or not value:
            raise self.fault(f"{field} has no entries: below it stands an id with a colon, and below that its fields", field)
        return [Entry(below, (*self.keys, field, key)) for key, below in value.items()]

    def items(self, field: str) -> list["Entry"]:
        """The entries of a list, which are told apart by their number from 1; empty where it is not given."""
        value = self._fields.get(field)
        if value is None:
            return []
        if not isinstance(value, list) or not value:
            raise self.fault(f"{field} must be a list of entries that is not empty", field)
        return [Entry(below, (*self.keys, field, str(number))) for number, below in enumerate(value, 1)]

    def _names(self, value: Mapping[str, Tree], path: tuple[str, ...]) -> Names:
        names = {
            language: self._texts([*forms.split("|")] if isinstance(forms, str) else forms, *path, language)
            for language, forms in value.items()
        }
        for language, form in ((language, form) for language, forms in names.items() for form in forms):
            if not any(map(str.isalpha, form)):
                raise self.fault(f"{form} is no name: it has no letter", *path, language)
            if found := _FOREIGN[language].search(form):
                raise self.fault(f"{form} stands under {language}, but {found[0]} is no letter of that language's names", *path, language)
        return names

    def _texts(self, value: Tree, *field: str) -> tuple[str, ...]:
        if not isinstance(value, list) or not value:
            raise self.fault(f"{field[-1]} must be a list that is not empty", *field)
        texts = [item.strip() if isinstance(item, str) else "" for item in value]
        if not all(texts):
            raise self.fault(f"{field[-1]} holds an empty text", *field)
        if len(set(texts)) < len(texts):
            raise self.fault(f"{field[-1]} says the same twice", *field)
        return tuple(texts)
