"""The rows of the Japanese cues."""

import pytest

from taiwa.acts.ja.chain import Chain
from taiwa.acts.ja.cues import Cue, load
from taiwa.acts.ja.naming import Clauses
from taiwa.acts.ja.predicates import predicates
from taiwa.acts.ja.tokens import tokens

CUES = load()


def rules(sentence: str) -> set[str]:
    """The rules that fire in one sentence."""
    words = tokens(sentence)
    return {link.named.rule for link in Chain(Clauses(sentence, words, predicates(words, CUES)), CUES).links()}


@pytest.mark.parametrize("cue", CUES.rows, ids=lambda cue: cue.id)
def test_a_row_takes_its_example_and_leaves_its_counterexample(cue: Cue) -> None:
    """Each row fires on the sentence it must take and not on the one it must leave."""
    assert cue.id in rules(cue.takes)
    assert cue.id not in rules(cue.leaves)


def test_no_verb_stands_in_two_rows() -> None:
    """A verb means one act; otherwise the file's order would decide silently."""
    words = [word for cue in CUES.rows if cue.id.startswith("ja.verb.") for word in cue.words]
    assert len(words) == len(set(words))
