"""The issues that ship: what every entry holds, and the sentences that its terms must take and leave."""

from pathlib import Path

import pytest

from taiwa.lexicon import Knowledge, load
from taiwa.registry import check
from taiwa.registry.models import Issue

LANGUAGES = ("ja", "en", "ru")
ISSUES = load().issues
SENTENCES = [
    (issue.id, sentence, taken)
    for issue in ISSUES.values()
    for field, taken in ((issue.takes, True), (issue.leaves, False))
    for sentences in field.values()
    for sentence in sentences
]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """What ships."""
    return load()


@pytest.mark.parametrize(("issue", "sentence", "taken"), SENTENCES, ids=[f"{one[0]}: {one[1]}" for one in SENTENCES])
def test_an_issue_takes_and_leaves_what_its_entry_says(knowledge: Knowledge, issue: str, sentence: str, *, taken: bool) -> None:
    """The terms of an issue show it in the sentences it takes and in none of those it leaves."""
    shown = {hit.names[0].id for hit in knowledge.issue_terms.find(sentence)}
    assert (issue in shown) is taken


@pytest.mark.parametrize("issue", ISSUES.values(), ids=lambda issue: issue.id)
def test_an_issue_says_in_every_language_what_it_is(issue: Issue) -> None:
    """Each has a label and terms in three languages, a note in two, a sentence to take for them and one to leave."""
    assert set(issue.labels) == set(issue.terms) == set(LANGUAGES)
    assert set(issue.notes) == {"ja", "en"}
    assert {"ja", "en"} <= set(issue.takes)
    assert {"ja", "en"} <= set(issue.leaves)


def test_the_label_of_an_issue_is_no_other_ones() -> None:
    """No two issues are called the same in any language."""
    for language in LANGUAGES:
        labels = [issue.labels[language] for issue in ISSUES.values()]
        assert len(set(labels)) == len(labels)


def test_narrower_is_the_other_side_of_broader() -> None:
    """An issue is narrower than another exactly where that one is broader."""
    up = {(issue.id, issue.broader) for issue in ISSUES.values() if issue.broader}
    down = {(narrow, issue.id) for issue in ISSUES.values() for narrow in issue.narrower}
    assert up == down
    assert ("unsc-reform", "un-reform") in up


def test_the_ids_are_those_that_gold_and_records_use(shared: Path) -> None:
    """Positions over time hang on the ids: none of those agreed on is missing, none is added unseen."""
    agreed = {line.partition(":")[0] for line in (shared / "issues.yaml").read_text("utf-8").splitlines() if line[:1].isalpha()}
    assert set(ISSUES) == agreed


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("the climate actions of all nations", "climate"), ("new policies", None), ("three free trade agreements", "trade"),
        ("export control", "economic-security"), ("EXPORT CONTROLS", "economic-security"),
    ],
)  # fmt: skip
def test_english_terms_are_found_in_the_plural(knowledge: Knowledge, sentence: str, issue: str | None) -> None:
    """A term in the singular is found in its regular plural, and in any letter case."""
    assert next((hit.names[0].id for hit in knowledge.issue_terms.find(sentence)), None) == issue


ISSUE = "issues:\n  tides:\n    en: tides\n    terms: {en: tide}\n"
SPOILT = {
    "a broader issue nobody knows": (f"{ISSUE}    broader: seas\n", 5, "seas is no issue known here"),
    "a ring of broader issues": (
        f"{ISSUE}    broader: waves\n  waves: {{en: waves, broader: tides}}\n", 5, "tides is broader than itself",
    ),
    "a term of another issue in another letter case": (ISSUE.replace("tide}", "CLIMATE}"), 4, "CLIMATE is a term of the issue climate already"),
    "a weak term of another issue": (f"{ISSUE}    weak: {{ja: 協力}}\n", 5, "協力 is a term of the issue bilateral-relations already"),
    "further terms that another issue has": ("terms:\n  water: {ja: 農業}\n", 2, "農業 is a term of the issue agriculture already"),
    "further terms of no issue": ("terms:\n  tides: {ja: 潮位}\n", 2, "tides is no issue known here"),
    "a vocabulary nobody knows": (f"{ISSUE}    matches:\n      lcsh: {{exact: x1}}\n", 6, "lcsh is no vocabulary known here"),
    "an id that its vocabulary cannot have": (f"{ISSUE}    matches:\n      sdg: {{exact: '18'}}\n", 6, "18 is no id of sdg"),
    "a likeness nobody knows": (f"{ISSUE}    matches:\n      sdg: {{same: '14'}}\n", 6, "same is not known here"),
    "a note in a language nobody knows": (f"{ISSUE}    notes: {{fr: marées}}\n", 5, "fr is no language"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "words"), SPOILT.values(), ids=SPOILT)
def test_a_fault_of_an_issue_is_told_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    """Dangling and circular hierarchy, shared terms and impossible ids are complaints with file and line."""
    (tmp_path / "more.yaml").write_text(text, "utf-8")
    told = [complaint for complaint in check(tmp_path) if words in complaint.words]
    assert [complaint.line for complaint in told] == [line], check(tmp_path)


def test_a_registry_may_lay_issues_and_terms_over_those_that_ship(tmp_path: Path) -> None:
    """A folder adds issues, adds terms to an issue without repeating it, and replaces an issue by its id."""
    (tmp_path / "issues.yaml").write_text(
        f"{ISSUE}    broader: water\n  health: {{en: health, terms: {{en: clinic}}}}\nterms:\n  water: {{ja: 潮位}}\n", "utf-8"
    )
    known = load([tmp_path])
    assert known.issues["water"].narrower == ("tides",)
    assert known.issues["health"].terms == {"en": ("clinic",)}
    found = [hit.names[0].id for hit in known.issue_terms.find("潮位 and 取水, the tide, a clinic, a hospital")]
    assert found == ["water", "water", "tides", "health"]
    assert load().issues["water"].narrower == ()


def test_the_example_of_the_handbook_is_in_order(tmp_path: Path) -> None:
    """What the how-to shows as a file of issues is one, and its own sentences hold."""
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "add-a-registry.md").read_text("utf-8")
    example = next(block for block in page.split("```yaml\n")[1:] if block.startswith("# mydialogue/issues.yaml"))
    (tmp_path / "issues.yaml").write_text(example.partition("```")[0], "utf-8")
    known = load([tmp_path])
    tides = known.issues["tides"]
    for sentences, taken in ((tides.takes["en"], True), (tides.leaves["en"], False)):
        assert ["tides" in {hit.names[0].id for hit in known.issue_terms.find(one)} for one in sentences] == [taken]
