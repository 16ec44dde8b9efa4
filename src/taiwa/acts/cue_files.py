"""Files of cues, read strictly: what a linguist mistypes is told with file and line, never passed over."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..registry.complaints import Fault
from ..registry.entries import Entry
from ..registry.files import Tree, read_tree

PLACES = ("{word}", "{Word}", "{stem}", "{past}")
"""Where an example takes each word of its row in turn: as listed, with a capital, without its ending, in the past."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One row of words that stand in the same lists of the grammar, with a sentence each takes and one each leaves.

    `gives` is what the words make of the sentence: a type of act, or `reaffirmed`; empty for those who speak.
    """

    id: str
    lists: tuple[str, ...]
    words: tuple[str, ...]
    gives: str
    takes: str
    leaves: str


class CueRow(Entry):
    """One row of a section; every row has an id, words, `takes` and `leaves`."""

    __slots__ = ("_tree", "leaves", "name", "takes", "words")

    def __init__(self, tree: Tree, keys: tuple[str, ...], fields: Sequence[str]) -> None:
        """`fields` are those it may have besides the four that every row has."""
        super().__init__(tree, keys)
        self._tree = tree if isinstance(tree, dict) else {}
        self.allow("id", "words", "takes", "leaves", *fields)
        self.id = self.name = self.needed("id")
        self.words = self.listed("words")
        self.takes, self.leaves = self.needed("takes"), self.needed("leaves")
        if len(self.words) > 1 and not any(place in self.takes for place in PLACES):
            raise self.fault(f"takes must try each of the words: write {' or '.join(PLACES)} where they stand", "takes")

    def listed(self, field: str) -> tuple[str, ...]:
        """A list of words that must be given."""
        if not self.has(field):
            raise self.fault(f"{self.name} has no {field}")
        return _listed(self._tree[field], (*self.keys, field))

    def flag(self, field: str) -> bool:
        """Whether the row says `field: true`."""
        return self.has(field) and self.word(field, ("true",)) == "true"


class CueFile:
    """The sections of one language's file; what is wrong with them is a Fault, see `registry.files.told`."""

    def __init__(self, file: Path, sections: Sequence[str]) -> None:
        """Every one of `sections` must be there and no other."""
        self._tree = read_tree(file)
        self._ids: set[str] = set()
        for section in self._tree:
            if section not in sections:
                raise Fault(f"{section} is no section: known are {', '.join(sections)}", section)
        for section in sections:
            if section not in self._tree:
                raise Fault(f"{section} is missing")

    def rows(self, section: str, *fields: str) -> Iterator[CueRow]:
        """The rows of a section, each with an id of its own."""
        tree = self._tree[section]
        if not isinstance(tree, list) or not tree:
            raise Fault(f"{section} must be a list of rows that is not empty", section)
        for number, below in enumerate(tree, 1):
            row = CueRow(below, (section, str(number)), fields)
            if row.name in self._ids:
                raise row.fault(f"{row.name} is the id of another row", "id")
            self._ids.add(row.name)
            yield row

    def each_once(self, section: str, *fields: str) -> Iterator[CueRow]:
        """The rows of a section in which a word stands once: otherwise their order would decide silently."""
        seen: set[tuple[str, str]] = set()
        for row in self.rows(section, *fields):
            once(row, ((section, word) for word in row.words), seen)
            yield row

    def groups(self, section: str, field: str, lists: Collection[str], gives: Sequence[str] = ()) -> list[Group]:
        """The rows of a section whose words stand in the lists that `field` names, each one of `lists`."""
        found = []
        seen: set[tuple[str, str]] = set()
        for row in self.rows(section, field, *(("gives",) if gives else ())):
            group = Group(
                id=row.name, lists=row.listed(field), words=row.words, takes=row.takes, leaves=row.leaves,
                gives=row.word("gives", gives) if gives else "",
            )  # fmt: skip
            if unknown := set(group.lists).difference(lists):
                raise row.fault(f"{', '.join(sorted(unknown))} is no list: known are {', '.join(sorted(lists))}", field)
            once(row, ((name, word) for name in group.lists for word in group.words), seen)
            found.append(group)
        return found

    def words(self, section: str) -> tuple[str, ...]:
        """A section that is one list of words."""
        return _listed(self._tree[section], (section,))

    def lists(self, section: str) -> dict[str, tuple[str, ...]]:
        """A section of lists with names."""
        tree = self._tree[section]
        if not isinstance(tree, dict) or not tree:
            raise Fault(f"{section} must be lists with names", section)
        return {name: _listed(words, (section, name)) for name, words in tree.items()}


def once(row: CueRow, words: Iterator[tuple[str, str]], seen: set[tuple[str, str]]) -> None:
    """Complains about a word that stood in the same list before: which row it follows would hang on their order."""
    for where, word in words:
        if (where, word) in seen:
            raise row.fault(f"{word} stands in {where} twice", "words")
        seen.add((where, word))


def by_list(groups: Sequence[Group]) -> Mapping[str, tuple[str, ...]]:
    """The words of each list of the grammar."""
    lists: dict[str, list[str]] = {}
    for group in groups:
        for name in group.lists:
            lists.setdefault(name, []).extend(group.words)
    return {name: tuple(words) for name, words in lists.items()}


def _listed(tree: Tree, keys: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(tree, list) or not tree:
        raise Fault(f"{keys[-1]} must be a list that is not empty", *keys)
    words: dict[str, None] = {}
    for number, word in enumerate(tree, 1):
        if not isinstance(word, str) or not word.strip():
            raise Fault(f"{keys[-1]} holds something that is no word", *keys, str(number))
        if word in words:
            raise Fault(f"{word} stands in {keys[-1]} twice", *keys, str(number))
        words[word] = None
    return tuple(words)
