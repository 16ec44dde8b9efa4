"""Real documents: which of them are one work."""

from pathlib import Path

import pytest

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.document import Document, of_reading
from taiwa.record.suggestions import suggestions
from taiwa.record.works import works_of
from taiwa.source import open_file


def documents(folder: Path) -> list[Document]:
    """The readings of a folder."""
    knowledge = load()
    return [of_reading(read(open_file(path), knowledge)) for path in sorted(folder.iterdir())]


@pytest.mark.slow
def test_no_two_of_the_real_statements_are_one(shared: Path) -> None:
    """The seeds and the statements of one government, several a day, are as many works as they are; nothing is even asked."""
    held = [*documents(shared / "corpus" / "seeds"), *documents(shared / "corpus" / "white-house")]
    assert len(works_of(held)) == len(held)
    assert suggestions(held) == ()


@pytest.mark.slow
def test_the_resolutions_are_sixty_works_in_two_languages(shared: Path) -> None:
    """The English and the Russian text of a resolution are two expressions of one work, by the symbol that both state."""
    works = works_of(documents(shared / "corpus" / "un-resolutions"))
    assert len(works) == 60
    for work in works:
        assert sorted(text.language for text in work.expressions) == ["en", "ru"]
        assert len({text.document.file.split(".")[0] for text in work.expressions}) == 1
