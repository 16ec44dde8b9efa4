"""The other forms of the example documents."""

from pathlib import Path

import pytest
from formats_compare import compared
from origins import claims

from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.source import open_file

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMS = sorted((EXAMPLES / "forms").iterdir())
LARGEST = 200_000


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """What Taiwa knows of the example dialogue."""
    return load((EXAMPLES / "registry",))


@pytest.fixture(scope="module")
def forms(knowledge: Knowledge) -> dict[Path, Reading]:
    """The readings of the forms."""
    return {path: read(open_file(path), knowledge) for path in FORMS}


@pytest.fixture(scope="module")
def sources(knowledge: Knowledge) -> dict[str, Reading]:
    """The readings of the documents that the forms were made from, by stem."""
    found = [path for path in (EXAMPLES / "documents").iterdir() if any(form.stem == path.stem for form in FORMS)]
    return {path.stem: read(open_file(path), knowledge) for path in found}


def test_every_format_has_a_copy_in_both_languages() -> None:
    """A newcomer finds an English and a Japanese document in each form, none of them large."""
    kinds = [path.suffixes[-2] + path.suffix for path in FORMS]
    assert sorted(kinds) == sorted(language + kind for language in (".en", ".ja") for kind in (".pdf", ".docx", ".akn"))
    assert all(path.stat().st_size < LARGEST for path in FORMS)


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.name)
def test_a_form_reads_as_its_source(form: Path, sources: dict[str, Reading], forms: dict[Path, Reading]) -> None:
    """The same words give the same provisions, acts, values, names and meta from every format."""
    same = compared(sources[form.stem], forms[form])
    assert {name: one.apart for name, one in same.items() if one.apart} == {}
    assert all(one.of for one in same.values())


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.name)
def test_a_form_prints_what_is_read(form: Path, forms: dict[Path, Reading]) -> None:
    """What is read of a form stands where the reading says, in a PDF and in Word with a page or a paragraph."""
    reading = forms[form]
    said = list(claims(reading))
    assert [claim for claim in said if not claim.holds(reading.text.decoded, reading.source.media)] == []
    placed = [bool(claim.origin and claim.origin.places) for claim in said]
    assert placed == [form.suffix != ".akn"] * len(said)
    assert said
