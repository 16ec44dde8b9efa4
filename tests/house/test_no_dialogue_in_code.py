"""Nothing about a real dialogue stands in the code."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from taiwa.lexicon import load

SOURCE = Path(__file__).parents[2] / "src" / "taiwa"
FILES = sorted(file for file in SOURCE.rglob("*.py") if "resources" not in file.relative_to(SOURCE).parts)
SHORTEST = {"ja": 2, "en": 4, "ru": 4}


def names() -> Iterator[str]:
    """The names (adjectives apart: they name languages) of the members, persons, meetings and places of every packaged dialogue."""
    knowledge = load()
    members = {member for dialogue in knowledge.dialogues.values() for member in dialogue.members}
    owners = [knowledge.parties[member] for member in members]
    forms = [names for party in owners for names in (party.names, party.capital)]
    forms += [person.names for person in knowledge.persons.values()]
    forms += [dialogue.names for dialogue in knowledge.dialogues.values()]
    forms += [group.names for group in knowledge.groups.values() if set(group.members) <= members]
    for by_language in forms:
        for language, words in by_language.items():
            yield from (word for word in words if len(word) >= SHORTEST[language])


@pytest.fixture(scope="module")
def pattern() -> re.Pattern[str]:
    """Any of the names, as a word of its own where the script has words."""
    forms = (rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in set(names()))
    return re.compile("|".join(forms))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(SOURCE).as_posix())
def test_no_name_of_a_real_dialogue_stands_in_code(file: Path, pattern: re.Pattern[str]) -> None:
    """Another dialogue is another folder of facts; code that names one would read only that one."""
    found = [
        f"{number}: {hit[0]}"
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        for hit in pattern.finditer(line)
    ]
    assert found == []


def test_the_names_are_known(pattern: re.Pattern[str]) -> None:
    """The search would find a name if one stood there."""
    assert pattern.search("中央アジア諸国")
    assert pattern.search("Kazakhstan said")
