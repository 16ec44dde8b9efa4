"""The rows of the English cues: each word of each row in the sentence it must take and the one it must leave."""

import pytest
from cue_examples import acts_in, each_word

from taiwa.acts.cue_files import Group
from taiwa.acts.en.cues import PAST, Cue, load
from taiwa.acts.en.subjects import NUMBERS

CUES = load()
PASTS = {verb.lemma.split()[0]: form for form, verbs in CUES.verbs.items() for verb in verbs if verb.form == PAST}
DAY = "4 May 2031"
ISSUER = "Ministry of Foreign Affairs of Keldea"
ACCOUNT = f"Readout of the President's Call with President Ardel of Sarmeth\n\n{DAY}\n\nPresident Malveig of Keldea spoke with President Ardel of Sarmeth.\n\n"
TWO = f"Joint Statement by Keldea and Sarmeth\n\n{DAY}\n\nKeldea and Sarmeth met.\n\n"
BOTH = ("XA", "XB")
STANDS_FOR = {
    "we": BOTH, "they": BOTH, "same": ("XA",), "heads": BOTH, "bare": BOTH, "sent": BOTH, "determiners": BOTH,
    "sides": ("XA",), "titles": ("XA",), "nobody": (), "rest": (), "excluding": ("XB",), "everyone": ("XB",), "defining": ("XA",), "roles": ("XA",), "one": ("XA",), "own_offices": ("XA",),
}  # fmt: skip
"""The parties that the words of a list stand for in the document above."""


def filled(sentence: str, word: str) -> str:
    """A sentence with the word in its place."""
    first, *rest = word.split()
    past = " ".join([PASTS.get(first, first), *rest])
    return sentence.replace("{word}", word).replace("{Word}", word[:1].upper() + word[1:]).replace("{past}", past)


def rules(sentence: str) -> set[str]:
    """The rules that fire in one sentence."""
    return {act.rule for act in acts_in(TWO, sentence)}


@pytest.mark.parametrize(("cue", "word"), each_word(CUES.rows))
def test_a_row_takes_its_example_and_leaves_its_counterexample(cue: Cue, word: str) -> None:
    """Each row fires on the sentence it must take and not on the one it must leave."""
    assert cue.id in rules(filled(cue.takes, word))
    assert cue.id not in rules(filled(cue.leaves, word))


@pytest.mark.parametrize(("group", "word"), each_word(CUES.groups))
def test_a_word_for_those_who_speak_stands_for_whom_its_row_says(group: Group, word: str) -> None:
    """The act in the sentence of a row is that of those its words stand for; in the other sentence it is another's."""
    head, issuer = (ACCOUNT, ISSUER) if "own_offices" in group.lists else (TWO, None)
    acts = [act for act in acts_in(head, filled(group.takes, word), issuer) if act.act.value == "support"]
    counted = not NUMBERS.keys().isdisjoint(word.split())  # of two parties, the six are others
    assert [act.holders for act in acts] == [() if counted else STANDS_FOR[group.lists[-1]]]
    left = [act.holder or "" for act in acts_in(TWO, filled(group.leaves, word)) if act.act.value == "support"]
    assert not [phrase for phrase in left if word in phrase.lower().split()]
