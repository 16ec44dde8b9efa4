"""Other wording for the same: names that registries give one thing, rows that people wrote, and short forms of a word.

The terms of an issue are no such thing: they show one matter and do not say the same.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TypedDict, cast

import yaml

from ..lexicon.knowledge import Knowledge
from ..registry.models import Names
from .forms import Form
from .nouns import Noun, compound, same_wording
from .terms import fold

_FILE = Path(__file__).parents[1] / "resources" / "record" / "wording.yaml"
_LONGEST_SHORT = 8
_LONGEST_NAME = 8
_LEAST, _MOST = 2, 40
"""Characters of a name in a compound, and of a compound."""

Known = Callable[[int], Iterable[Noun]]
"""The nouns of a synonym group that the record prints."""


class Row(TypedDict):
    """Wording that says the same in one language, a sentence in which a later form stands, and one in which none does."""

    same: list[str]
    takes: str
    leaves: str


class Thesaurus:
    """Other wording for words of a query."""

    longest = _LONGEST_NAME
    """A name has no more words than these."""

    def __init__(self, knowledge: Knowledge | None, known: Known = lambda _: ()) -> None:
        """`known` gives the nouns of a synonym group; without `knowledge` only the rows count."""
        self._known = known
        self._groups: list[tuple[Form, ...]] = []
        self._under: dict[str, list[int]] = defaultdict(list)
        for forms in chain(_rows_as_forms(), _names(knowledge) if knowledge else ()):
            self._add(forms)

    def others(self, words: str) -> tuple[Form, ...]:
        """Other forms of what `words` mean; none where they may mean several things."""
        folded = fold(words)
        groups = [group for number in self._under.get(folded, ()) if _means(words, group := self._groups[number])]
        forms = [form for group in groups for form in group if fold(form.words) != folded]
        forms.extend(Form(noun.words) for noun in self._short(words))
        return tuple({fold(form.words): form for form in reversed(forms)}.values())[::-1]

    def parts(self, words: str) -> tuple[str, ...]:
        """What a Japanese compound is made of, a name in it being one part; none where it is no compound of nouns."""
        if fold(words) in self._under:
            return (words,)
        at = next(self._names_in(words), None) if len(words) <= _MOST else None
        if at is None:
            return tuple(noun.words for noun in compound(words))
        before, name, after = words[: at[0]], words[at[0] : at[1]], words[at[1] :]
        sides = [(side, self.parts(side) if side.strip("の・") else ()) for side in (before, after)]
        if any(side.strip("の・") and not found for side, found in sides):
            return ()
        return (*sides[0][1], name, *sides[1][1])

    def _short(self, words: str) -> Iterator[Noun]:
        """Short and long forms of a single noun."""
        nouns = compound(words)
        if len(nouns) == 1 and nouns[0].words == words and nouns[0].group is not None:
            yield from (noun for noun in self._known(nouns[0].group) if same_wording(nouns[0], noun))

    def _names_in(self, words: str) -> Iterator[tuple[int, int]]:
        """Names inside `words`, the longest first."""
        folded = fold(words)
        for length in range(len(words) - 1 if len(folded) == len(words) else 0, _LEAST - 1, -1):
            for start in range(len(words) - length + 1):
                if folded[start : start + length] in self._under:
                    yield start, start + length

    def _add(self, forms: Sequence[Form]) -> None:
        if len(forms) > 1:
            for form in forms:
                self._under[fold(form.words)].append(len(self._groups))
            self._groups.append(tuple(forms))


@cache
def rows() -> Mapping[str, list[Row]]:
    """Wording that says the same, by language."""
    with _FILE.open("rb") as file:
        return cast("Mapping[str, list[Row]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only


def _rows_as_forms() -> Iterator[tuple[Form, ...]]:
    for language, every in rows().items():
        for row in every:
            yield tuple(_form(words, language) for words in row["same"])


def _names(knowledge: Knowledge) -> Iterator[tuple[Form, ...]]:
    """The names of each thing that is known, by language; a group that bears the name of an organisation is left to that."""
    groups = (group for group in knowledge.groups.values() if group.organisation is None)
    entries: Iterable[Iterable[tuple[str, Names]]] = (
        ((each.id, each.names) for each in every)
        for every in (knowledge.things.values(), knowledge.parties.values(), knowledge.persons.values(), knowledge.dialogues.values(), groups)
    )  # fmt: skip
    for _, names in chain.from_iterable(entries):
        for language, forms in names.items():
            every = dict.fromkeys((*forms, *(_letters(names) if language == "ja" else ())))
            yield tuple(_form(words, language) for words in every)


def _letters(names: Names) -> Iterator[str]:
    """Abbreviations that texts of other languages print as they are."""
    return (form for form in names.get("en", ()) if _is_letters(form) and form.isascii())


def _form(words: str, language: str) -> Form:
    letters = _is_letters(words)
    return Form(words, exact=letters or any(map(str.isdigit, words)), capitals=letters, language=language if letters and words.isascii() else None)


def _is_letters(words: str) -> bool:
    return words.isupper() and words.isalpha() and len(words) <= _LONGEST_SHORT and fold(words) != words


def _means(words: str, group: Iterable[Form]) -> bool:
    """Whether words are typed as a form of the group is written: an abbreviation in capitals."""
    return any(fold(form.words) == fold(words) and (not form.capitals or words.isupper()) for form in group)
