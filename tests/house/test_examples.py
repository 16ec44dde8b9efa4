"""The example dialogue."""

from pathlib import Path

from taiwa.lexicon import load
from taiwa.registry.check import check
from taiwa.source import open_file
from taiwa.text import to_text

EXAMPLES = Path(__file__).parents[2] / "examples"
DOCUMENTS = {file.name: to_text(open_file(file)).chars for file in sorted((EXAMPLES / "documents").iterdir())}


def test_the_registry_of_the_examples_has_no_fault() -> None:
    """The folder that newcomers copy passes its own check."""
    assert check(EXAMPLES / "registry") == []


def test_the_invented_states_are_no_states() -> None:
    """Every party of the example lies in the range that ISO 3166 leaves to users."""
    invented = load((EXAMPLES / "registry",)).dialogues["veskal"].members
    assert invented
    assert all("XA" <= party <= "XZ" for party in invented)


def test_every_declared_misprint_is_printed() -> None:
    """A misprint in the registry is one that somebody really printed, beside the right form."""
    persons = load((EXAMPLES / "registry",)).persons.values()
    invented = [person for person in persons if person.misprints and person.party.startswith("X")]
    assert invented
    for person in invented:
        for language, forms in person.misprints.items():
            assert any(
                form in text and any(name in text for name in person.names[language])
                for text in DOCUMENTS.values() for form in forms
            )  # fmt: skip


def test_the_page_of_2004_is_as_old_as_it_looks() -> None:
    """One document is not Unicode, as ministries published in those years."""
    data = (EXAMPLES / "documents" / "2011-fm1-joint-statement.ja.html").read_bytes()
    assert b"charset=Shift_JIS" in data
    assert "対話を立ち上げることを決定した" in data.decode("cp932")
