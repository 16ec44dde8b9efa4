"""A part cut into clauses."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts import Draft
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.document import Document, of_reading
from taiwa.reports.clauses import clauses_of
from taiwa.source import open_file

EXAMPLES = Path(__file__).parents[2] / "examples"
WORDS = "The sides backed it, noted that. Then, both of them (also) thanked all; and left."


def cut(document: Document) -> list[list[str]]:
    """The clauses of each part, as printed."""
    return [[clause.at.of(document.text) for clause in clauses] for part, clauses in clauses_of(document, document.provisions) if part.body]


def holds_all(document: Document) -> None:
    """Asserts the law of this page."""
    acts, promises = [], []
    for part, clauses in clauses_of(document, document.provisions):
        acts += [act.id for clause in clauses for act in clause.acts]
        promises += [promise.id for clause in clauses for promise in clause.promises]
        if part.body:
            assert (clauses[0].at.start, clauses[-1].at.end) == (part.body.start, part.body.end)
            assert all(one.at.end == other.at.start for one, other in pairwise(clauses))
            assert all(len(clause.at) for clause in clauses)
    assert sorted(acts) == sorted(act.id for act in document.acts)
    assert sorted(promises) == sorted(promise.id for promise in document.undertakings)


@pytest.mark.parametrize("path", sorted((EXAMPLES / "documents").glob("*.md")), ids=lambda path: path.name)
def test_every_letter_act_and_promise_stands_once(path: Path) -> None:
    """The clauses of a part follow on one another and are its whole text; each act and promise stands beside one of them."""
    document = of_reading(read(open_file(path), load((EXAMPLES / "registry",))))
    assert document.acts
    holds_all(document)


@given(st.lists(st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 40)), max_size=6))
def test_no_reading_loses_a_letter(places: list[tuple[int, int]]) -> None:
    """However clauses overlap, nothing is lost and nothing printed twice."""
    draft = Draft("a.txt").para(WORDS)
    for start, length in places:
        words = WORDS[start : start + length].strip()
        if len(words) > len("1."):
            draft.says(words, "say", ("XA",))
    holds_all(draft.document())


@pytest.mark.parametrize(
    ("words", "acts", "clauses"),
    [
        ("It rained. They back it, and note that. It rained again.", ["They back it", "note that"],
         ["It rained.", " They back it, ", "and note that.", " It rained again."]),
        ("彼らは支持しつつ、これに留意した。", ["彼らは支持し", "これに留意した"], ["彼らは支持しつつ、", "これに留意した。"]),
        ("彼らは歓迎する旨述べた。また、留意した。", ["彼らは歓迎する", "留意した"], ["彼らは歓迎する旨述べた。", "また、留意した。"]),
        ("They back it, and praise it.", ["They back it", "They back it, and praise it"], ["They back it, ", "and praise it."]),
        ("They back and praise it.", ["They back", "They back and praise it"], ["They back ", "and praise it."]),
        ("It rained.", [], ["It rained."]),
    ],
)  # fmt: skip
def test_what_opens_and_what_ends_a_clause_belongs_to_it(words: str, acts: list[str], clauses: list[str]) -> None:
    """A clause keeps its comma, its full stop and its conjunction; a sentence in which nothing was read stands alone."""
    draft = Draft("a.txt").para(words)
    for act in acts:
        draft.says(act, "say", ("XA",))
    assert cut(draft.document()) == [clauses]
