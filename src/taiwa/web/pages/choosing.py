"""What a person can choose from in a form, and what was chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.safestring import SafeString

from ...reports.wording import Wording
from ..desk import Held
from .page import asked


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a list: the value that the address carries, its words, and whether it is the one chosen."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A list in a form: `name` is its field in the address, `label` says what is chosen, `every` what nothing chosen means."""

    name: str
    label: str
    every: str
    options: tuple[Option, ...]

    @property
    def lines(self) -> SafeString:
        """The options as they stand in the form, all in one piece: some forms have hundreds."""
        return SafeString("".join(
            f'<option value="{escape(one.value)}"{" selected" if one.chosen else ""}>{escape(one.words)}</option>' for one in self.options
        ))  # fmt: skip

    @property
    def chosen(self) -> str:
        """The value chosen; empty for none."""
        return next((option.value for option in self.options if option.chosen), "")


def chosen(request: HttpRequest, name: str, known: Iterable[str]) -> str:
    """The value of a field that must be one of those known, empty where none is; 400 for any other."""
    value = asked(request, name)
    if value and value not in known:
        raise BadRequest(name)
    return value


def parties_of(held: Held, value: str, words: Wording) -> tuple[Option, ...]:
    """The parties of the documents held, by name."""
    known = held.once("parties", lambda: {party for work in held.works for party in work.document.meta.parties})
    found = known | ({value} if value else set())
    return _sorted(((party, words.party(party)) for party in found), value)


def issues_of(held: Held, value: str, words: Wording) -> tuple[Option, ...]:
    """The issues that somebody spoke to, by label."""
    found = set(held.by_issue) | ({value} if value else set())
    return _sorted(((issue, words.issue(issue)) for issue in found), value)


def terms_of(section: str, names: Iterable[str], value: str, words: Wording) -> tuple[Option, ...]:
    """The words of a closed list, in its own order."""
    return tuple(Option(name, words.term(section, name), name == value) for name in names)


def _sorted(pairs: Iterable[tuple[str, str]], value: str) -> tuple[Option, ...]:
    return tuple(Option(key, words, key == value) for key, words in sorted(pairs, key=lambda pair: (pair[1].casefold(), pair[0])))
