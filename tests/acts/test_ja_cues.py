"""The rows of the Japanese cues: each word of each row in the sentence it must take and the one it must leave."""

import pytest
from cue_examples import ACCOUNT, CHAIRED, ISSUER, JOINT, TWO, acts_in, each_word, told

from taiwa.acts.cue_files import Group
from taiwa.acts.ja.chain import Chain
from taiwa.acts.ja.clauses import Clauses
from taiwa.acts.ja.cues import Cue, load
from taiwa.acts.ja.predicates import predicates
from taiwa.acts.ja.tokens import tokens

CUES = load()
TURNS = [group for group in CUES.groups if group.gives]
SPEAKERS = [group for group in CUES.groups if not group.gives]

OF_TWO = {"two", "pair", "paired"}
PUBLISHED = {"own", "other", "bare", "ministries"}
"""Lists whose words stand for the publisher of an account, or for its counterpart."""
STANDS_FOR = {
    "all": ("XA", "XB", "XC"),
    "two": ("XA", "XB"),
    "chair": ("XA",),
    "own": ("XA",),
    "other": ("XB",),
    "rest": ("XB", "XC"),
    "leaving": ("XB", "XC"),
    "same": ("XA",),
    "bare": ("XA",),
    "ministries": ("XA",),
    "plurals": ("XA", "XB", "XC"),
    "offices": ("XA",),
    "nobody": (),
    "others": (),
    "except": (),
    "counted": ("XA", "XB", "XC"),
    "pair": ("XA", "XB"),
    "paired": ("XA", "XB"),
    "some": (),
    "state": ("XA",),
    "posted": ("XA",),
    "whole": ("XA", "XB", "XC"),
    "attending": ("XA", "XB", "XC"),
    "gathered": ("XA", "XB", "XC"),
    "former": (),
    "office-foreign": ("XA",),
    "office-head": ("XA",),
    "office-minister": ("XA",),
}
"""The parties that the words of a list stand for in the documents above."""


def filled(sentence: str, word: str) -> str:
    """A sentence with the word in its place."""
    return sentence.replace("{word}", word).replace("{stem}", word.removesuffix("する").removesuffix("る"))


def rules(sentence: str) -> set[str]:
    """The rules that fire in one sentence."""
    words = tokens(sentence)
    return {link.named.rule for link in Chain(Clauses(sentence, words, predicates(words, CUES)), CUES).links()}


def last_verb(sentence: str) -> str:
    """The dictionary form of the last predicate of a sentence; empty where there is none."""
    return next((found.lemma for found in reversed(predicates(tokens(sentence), CUES))), "")


def test_a_row_that_is_not_read_is_told_in_plain_words() -> None:
    """Who adds a word and gets no act learns the sentence, what was read, its verb, and which verbs the row allows."""
    cue = next(cue for cue in CUES.rows if cue.carriers)
    sentence = "双方は、開設を歓迎した。"
    words = told(sentence, rules(sentence), cue, last_verb(sentence))
    assert all(each in words for each in (sentence, "ja.verb.welcome", cue.id, "歓迎する", *cue.carriers))


@pytest.mark.parametrize(("cue", "word"), each_word(CUES.rows))
def test_a_row_takes_its_example_and_leaves_its_counterexample(cue: Cue, word: str) -> None:
    """Each row fires on the sentence it must take and not on the one it must leave."""
    takes, leaves = filled(cue.takes, word), filled(cue.leaves, word)
    assert cue.id in (read := rules(takes)), told(takes, read, cue, last_verb(takes))
    assert cue.id not in (read := rules(leaves)), told(leaves, read, cue, last_verb(leaves))


def given(sentence: str) -> set[str]:
    """What a sentence gives in a document of two states: types of its acts and of those told in them, and `reaffirmed`."""
    acts = acts_in(TWO, sentence)
    acts += [inner for act in acts for inner in act.embedded]
    return {act.act.value for act in acts} | {"reaffirmed" for act in acts if act.reaffirmed}


@pytest.mark.parametrize(("group", "word"), each_word(TURNS))
def test_a_word_turns_its_sentence_and_not_the_other(group: Group, word: str) -> None:
    """A word that decides a type makes that type of the sentence its row carries, and leaves the other one."""
    takes, leaves = filled(group.takes, word), filled(group.leaves, word)
    assert group.gives in (read := given(takes)), told(takes, read, group, last_verb(takes))
    assert group.gives not in (read := given(leaves)), told(leaves, read, group, last_verb(leaves))


def spoken(group: Group, sentence: str) -> list[tuple[str, tuple[str, ...]]]:
    """The holder phrase and the holders of each act, in the document that fits the words of a row."""
    if group.lists[0] in PUBLISHED:
        acts = acts_in(ACCOUNT, sentence, ISSUER)
    else:
        acts = acts_in(TWO if OF_TWO & set(group.lists) else CHAIRED if "chair" in group.lists else JOINT, sentence)
    return [(act.holder or "", act.holders) for act in acts if act.act.value == "support"]


@pytest.mark.parametrize(("group", "word"), each_word(SPEAKERS))
def test_a_word_for_those_who_speak_stands_for_whom_its_row_says(group: Group, word: str) -> None:
    """The act in the sentence of a row is that of those its words stand for; in the other sentence it is another's."""
    taken = spoken(group, filled(group.takes, word))
    if group.lists[0] in {"others", "watching"}:
        assert not [holders for _, holders in taken if holders]
    else:
        who = STANDS_FOR["two" if "two" in group.lists else group.lists[0]]
        assert [(word in phrase or group.lists in {("except",), ("attending",)}, holders) for phrase, holders in taken] == [(True, who)]
    assert not [phrase for phrase, _ in spoken(group, filled(group.leaves, word)) if word in phrase]


WITHOUT_STATE = {*CUES.speakers["nobody"], *CUES.speakers["chair"], "相"}
"""Offices that the name of a state before them does not settle, and the ending of a minister's short title."""


@pytest.mark.parametrize("word", [word for word in CUES.speakers["offices"] if word not in WITHOUT_STATE])
def test_an_office_is_that_of_the_state_named_with_it(word: str) -> None:
    """Whomever an office stands for by itself, with the name of a state before it it is that state's."""
    acts = [act for act in acts_in(JOINT, f"イスタリカ連邦{word}は、提案を支持した。") if act.act.value == "support"]
    assert [(act.holder, act.holders) for act in acts] == [(f"イスタリカ連邦{word}", ("XC",))]
