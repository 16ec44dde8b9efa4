"""What words tell of a promise, and the keys by which passages find each other."""

import pytest
import yaml

from drafts import Draft
from taiwa.record import telling
from taiwa.record.keys import asked_keys, promise_keys
from taiwa.record.telling import KATAKANA, LITTLE, NAME, PLAIN, common, weighed
from taiwa.record.told import told_in
from taiwa.record.works import works_of

ROWS = [
    (degree, language, row)
    for degree, languages in yaml.load(telling._FILE.read_text("utf-8"), yaml.CBaseLoader).items()  # noqa: S506, SLF001 - it makes strings only
    for language, row in languages.items()
    if degree != "deeds"
]


@pytest.mark.parametrize(("degree", "language", "row"), ROWS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_row_of_common_words_takes_its_example(degree: str, language: str, row: dict[str, str]) -> None:
    """In the words of the example no term tells more than its row says; in the others some does."""
    assert language in ("ja", "en", "ru")
    assert all(weight <= (0 if degree == "nothing" else LITTLE) for _, weight in weighed(row["yes"]))
    assert any(weight >= PLAIN for _, weight in weighed(row["no"]))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("strengthen cooperation", {"strengthen": LITTLE, "cooperation": LITTLE}),
        ("the wharf of Kalshem", {"the": 0, "wharf": PLAIN, "of": 0, "kalshem": NAME}),
        ("コンテナ埠頭", {"コンテナ": KATAKANA, "埠頭": PLAIN}),
        ("水文観測", {"水文": PLAIN, "文観": PLAIN, "観測": PLAIN}),
    ],
)
def test_what_a_word_tells(words: str, expected: dict[str, float]) -> None:
    """Common words tell little, names and katakana more, a longer compound by each of its pairs."""
    assert dict(weighed(words, opens=False)) == expected


def test_the_table_holds_terms() -> None:
    """What is listed is compared by its stem."""
    assert common()["coordinat"] == LITTLE


def test_parties_and_titles_tell_nothing_new() -> None:
    """Who speaks, and what the whole document is about, lead to no promise."""
    words = "Istarika will build the Kalshem lighthouse"
    draft = Draft("a.txt", title="Lighthouse talks").para(f"{words}.").promises(words, "build the Kalshem lighthouse", ("XA",))
    (entry,) = told_in(works_of([draft.names("Istarika", "party", "XA").document()])[0]).promises
    assert entry.words["lighthous"] == LITTLE
    assert "istarika" not in entry.words
    assert {"build", "kalshem"} <= set(entry.words)


def test_a_passage_finds_a_promise_by_a_key_they_share() -> None:
    """The same pair of telling words is a key of both; other words are none."""
    works = works_of([
        Draft("a.txt", date="2030-01-01").para("XA will build the Kalshem lighthouse tower.").promises(
            "XA will build the Kalshem lighthouse tower", "build the Kalshem lighthouse tower", ("XA",)
        ).document(),
        Draft("b.txt", date="2031-01-01", ordinal=2).para("The lighthouse tower of Kalshem was completed.").document(),
        Draft("c.txt", date="2032-01-01", ordinal=3).para("The fisheries census was completed.").document(),
    ])  # fmt: skip
    (promise,), (report,), (other,) = ((*told.promises, *told.reports) for told in map(told_in, works))
    assert promise_keys(promise) & asked_keys(report)
    assert not promise_keys(promise) & asked_keys(other)
    assert not promise_keys(report)
