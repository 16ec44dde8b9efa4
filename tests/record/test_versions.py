"""What one address gave at two times: two versions of one text, of which the newest speaks."""

from itertools import permutations

import pytest
from kindred import THEMES, UNKNOWN, round_of, sentence

from taiwa.record.document import Document
from taiwa.record.expressions import expressions_of
from taiwa.record.works import works_of
from taiwa.values import replace

PLACE = "https://www.ministry.example/round.html"
CORRECTED = "The Ministers corrected the figure for pilots."


def version(document: Document, day: str, *, place: str | None = PLACE, replaced: bool = False) -> Document:
    """The document as it was fetched on a day."""
    source = replace(document.source, address=place, obtained=day, replaced=replaced)
    return replace(document, source=source)


def reworded(name: str, **facts: object) -> Document:
    """The third round, in which one word is another."""
    draft = round_of("third", name, CORRECTED, **facts)
    document = draft.document()
    return replace(document, text=document.text.replace("every coast", "each coast", 1))


@pytest.mark.parametrize("facts", [{}, UNKNOWN], ids=["known", "unknown"])
def test_a_corrected_page_is_a_version_of_its_text(facts: dict[str, object]) -> None:
    """A word that was replaced at the source parts no texts there, and what the address gives now speaks."""
    old = version(round_of("third", "one.html", **facts).document(), "2031-05-04", replaced=True)
    new = version(reworded("two.html", **facts), "2031-06-04")
    for order in permutations((old, new)):
        (work,) = works_of(order)
        assert (work.document.file, [file.file for file in work.evidence]) == ("two.html", ["one.html"])


def test_two_files_are_no_versions_of_each_other() -> None:
    """Without an address, or under another one, a replaced word keeps two texts apart as before."""
    old = round_of("third", "one.html").document()
    for place in (None, "https://other.example/round.html"):
        pair = (version(old, "2031-05-04", replaced=True), version(reworded("two.html"), "2031-06-04", place=place))
        assert len(expressions_of(pair)) == 2


def test_the_next_round_under_the_address_of_the_last_is_another_work() -> None:
    """An address that shows whatever is newest gives two statements, not two versions of one."""
    old = version(round_of("third", "one.html", date="2031-05-04").document(), "2031-05-04", replaced=True)
    new = version(round_of("fourth", "two.html", date="2032-05-04").document(), "2032-05-04")
    assert len(works_of((old, new))) == 2


def test_a_page_of_other_words_takes_nobodys_place() -> None:
    """What has next to nothing in common with what stood there before is no version of it."""
    old = version(round_of("third", "one.html", **UNKNOWN).document(), "2031-05-04", replaced=True)
    draft = round_of("third", "two.html", **UNKNOWN)
    other = replace(draft.document(), text="This page was not found. " + sentence(THEMES[0], "first"))
    assert len(expressions_of((old, version(other, "2031-06-04")))) == 2


def test_three_versions_are_one_text() -> None:
    """However often a page is corrected, it is counted once; the order in which versions are known never matters."""
    texts = [round_of("third", f"{number}.html", *[CORRECTED] * number).document() for number in range(3)]
    versions = [version(text, f"2031-0{number + 1}-01", replaced=number < 2) for number, text in enumerate(texts)]
    for order in permutations(versions):
        (text,) = expressions_of(order)
        assert [file.file for file in text.files] == ["2.html", "0.html", "1.html"]
