"""Why something is not allowed: a key and its values, said in the language of whoever asked."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

_FOLDER = Path(__file__).parents[1] / "resources" / "rounds"


class RefusedError(Exception):
    """What the rules do not allow: who wanted what, why it cannot be, and what to do instead.

    `key` and `values` name the reason; `who` and `kind` are known where the whole event is looked at.
    """

    def __init__(self, key: str, **values: object) -> None:
        """The reason, and what stands in its sentence."""
        super().__init__(key)
        self.key, self.values = key, values
        self.who, self.kind = "", ""

    def said(self, language: str = "en") -> str:
        """The one line of it in a language that Taiwa speaks."""
        words = catalogue(language)
        return words["line"]["refused"].format(who=self.who, what=words["does"].get(self.kind, self.kind), why=self.because(language))

    def because(self, language: str) -> str:
        """Only why, and what to do instead."""
        words = catalogue(language)
        return words["refused"][self.key].format(**{name: _said(value, words["terms"]) for name, value in self.values.items()})

    def __str__(self) -> str:
        return self.said()


def _said(value: object, terms: Mapping[str, str]) -> object:
    """A term of ours in the language of the line; several are joined."""
    if isinstance(value, tuple):
        return terms["and"].join(terms.get(one, one) for one in value)
    return terms.get(value, value) if isinstance(value, str) else value


@cache
def catalogue(language: str) -> Mapping[str, Mapping[str, str]]:
    """The words of the rounds in one language."""
    data: Mapping[str, Mapping[str, str]] = yaml.safe_load((_FOLDER / f"{language}.yaml").read_text("utf-8"))
    return data
