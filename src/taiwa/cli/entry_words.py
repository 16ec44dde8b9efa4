"""What an entry of the registries gives by codes and ids, in words; the code stands behind a name that another command takes."""

from collections.abc import Callable, Mapping

from ..lexicon import Knowledge
from ..reports.wording import Wording
from .messages import catalogue, spoken

_PARTIES = ("party", "parties", "chair", "members", "guests", "absent", "attendance")
_CODES = ("kind", "rank", "mode", "status", "stage", "likeness")


class EntryWords:
    """Says values of fields in words."""

    def __init__(self, knowledge: Knowledge, dialogue: str | None = None) -> None:
        """`dialogue` is the one whose bodies are meant."""
        words = Wording(spoken(), knowledge)
        self._known = knowledge
        self._by_field: Mapping[str, Callable[[str], str]] = {
            **dict.fromkeys(_PARTIES, words.party), **dict.fromkeys(("person", "persons"), words.person), **dict.fromkeys(_CODES, code_called),
            **dict.fromkeys(("body", "bodies"), lambda body: words.body(dialogue, body)), **dict.fromkeys(("group", "groups"), self._group),
            **dict.fromkeys(("broader", "narrower"), words.issue), "organisation": words.thing, "dialogue": words.dialogue,
        }  # fmt: skip

    def told(self, field: str, value: object) -> object:
        """A value of a field, and every value in it, as a person calls it."""
        if isinstance(value, dict):
            return {key: self.told(key, each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self.told(field, each) for each in value]
        return self._told(field, value) if isinstance(value, str) and field in self._by_field else value

    def _told(self, field: str, value: str) -> str:
        name = self._by_field[field](value)
        return name if name == value or field in _CODES else f"{name} ({value})"

    def _group(self, group: str) -> str:
        known = self._known.groups.get(group)
        names = known.names if known else {}
        return next(iter(names.get(spoken()) or names.get("en") or next(iter(names.values()), ())), group)


def kind_called(kind: str) -> str:
    """A kind of documents as a person calls it, with the code that `--kind` takes."""
    words = code_called(kind)
    return kind if words.replace(" ", "-") == kind else f"{words} ({kind})"


def code_called(code: str) -> str:
    """What a code of the registries is called; the code itself where the catalogue does not have it."""
    return catalogue(spoken()).get(f"registered.{code}", code)
