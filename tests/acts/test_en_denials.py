"""English denials, refusals and stances taken back; what a relative clause says, and whose a joint promise is."""

import pytest
from cue_examples import acts_in, each_word, reading
from test_en_cues import BOTH, CUES, TWO, filled

from taiwa.acts.conditions import SUPPOSED
from taiwa.acts.cue_files import Group
from taiwa.acts.models import Degree
from taiwa.record.stances import is_denied


def outline(sentence: str) -> list[str]:
    """The acts of a sentence as types, `!` before one that denies."""
    return [f"{'!' * is_denied(act)}{act.act.value}" for act in acts_in(TWO, sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Ministers confirmed that they do not support this change.", ["!condemn"]),
        ("The Ministers confirmed that Keldea does not support this change.", ["confirm"]),
        ("The Ministers agreed not to support this change.", ["!condemn"]),
        ("The Ministers agreed not to use force.", ["agree"]),
        ("Keldea announced that it will not join the fund.", ["!say"]),
        ("Keldea announced that it will join the fund.", ["decide"]),
        ("Keldea no longer supports the plan.", ["!condemn"]),
        ("Keldea withdrew its long-standing support for the plan.", ["!say"]),
        ("Keldea withdrew its troops and welcomed the plan.", ["welcome"]),
        ("Keldea refused to endorse the plan.", ["!condemn"]),
        ("Keldea has withdrawn its support for the plan.", ["!say"]),
        ("Keldea announced that it was withdrawing its support for the plan.", ["!say"]),
        ("Keldea announced that it would withdraw its support for the plan.", ["!say"]),
        ("Keldea announced the withdrawal of its support for the plan.", ["!say"]),
        ("Keldea stopped supporting the plan.", ["!condemn"]),
        ("Keldea will withdraw its support for the plan.", ["!say"]),
        ("Keldea will withdraw its troops from the island.", ["commit"]),
        ("Keldea rejected the claim that it opposes the plan.", ["!say"]),
        ("Keldea rejected the claim that the sea is free.", ["condemn"]),
        ("The Ministers agreed to suspend the talks.", ["!say"]),
        ("The Ministers agreed to suspend the attacks.", ["agree"]),
        ("Keldea will call off the visit.", ["!say"]),
        ("Keldea announced the postponement of the visit.", ["!say"]),
        ("Keldea is ready to help, but cannot commit to a date.", ["intend", "!say"]),
        ("Keldea is not in a position to support the plan.", ["!condemn"]),
        ("Sarmeth welcomed that Keldea will build a road and will train nurses.", ["welcome"]),
        ("Sarmeth took positive note of the plan.", ["appreciate"]),
        ("We call on the rebels to engage and recommit to the truce.", ["urge"]),
        ("We call on the rebels to engage and reaffirm our support for the mission.", ["urge", "support"]),
        ("We will strengthen coordination on and support for the rules.", ["commit"]),
        ("We will work toward a free and open region.", ["commit"]),
        ("They reviewed the success of the coalition, established in Darven in 2014, and stressed its role.", ["say", "stress"]),
        ("Keldea expressed no support for the plan.", ["say"]),
        ("Keldea has no intention to leave.", []),
        ("Keldea will not hesitate to act.", ["commit"]),
        ("Keldea cannot accept this change.", ["condemn"]),
        ("Keldea did not provide funds.", []),
        ("Keldea changed its mind and now opposes the plan.", ["condemn"]),
        ("The two sides could not agree on the text and agreed to meet again.", ["agree"]),
        ("We support a plan that takes time and will cost money.", ["support"]),
    ],
)
def test_a_denial_says_what_it_denies(sentence: str, expected: list[str]) -> None:
    """A stance denied is the opposite, what is not given is no promise, and a verb in a relative clause is nobody's act."""
    assert outline(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "doubt", "printed"),
    [
        ("Keldea would support the plan if the text were amended.", SUPPOSED, "if the text were amended"),
        ("If the text is amended, Keldea supports the plan.", None, "If the text is amended"),
        ("Keldea supports the plan.", None, None),
        ("Keldea would support the plan.", None, None),
    ],
)
def test_a_stance_on_a_condition_is_no_plain_one(sentence: str, doubt: str | None, printed: str | None) -> None:
    """It carries what it hangs on, in its clause as well, and is weakened by it; under would it is unsure."""
    made = reading(TWO, sentence)
    (act,) = acts_in(TWO, sentence)
    assert (act.act.value, act.open, act.degree is Degree.WEAKENED) == ("support", doubt, printed is not None)
    assert act.condition is None or (made.text[act.condition] == printed and act.clause.contains(act.condition))


@pytest.mark.parametrize(
    ("sentence", "owed"),
    [
        ("Keldea announced a grant of $5 million to Sarmeth.", ["a grant of $5 million to Sarmeth"]),
        ("A grant of $5 million to Sarmeth was pledged by Keldea.", ["A grant of $5 million to Sarmeth"]),
        ("Keldea announced that it will provide $5 million.", ["it will provide $5 million"]),
        ("Keldea announced that Sarmeth will provide $5 million.", []),
        ("Keldea announced the results of the grant.", []),
        ("The results of the grant were announced by Keldea.", []),
    ],
)
def test_what_is_announced_as_given_is_promised(sentence: str, owed: list[str]) -> None:
    """By whoever announces it, in the active or the passive."""
    made = reading(TWO, sentence)
    assert [(one.owners, made.text[one.action]) for one in made.undertakings] == [(("XA",), words) for words in owed]


@pytest.mark.parametrize(("group", "word"), each_word(CUES.turning))
def test_a_verb_denied_is_the_act_its_row_gives(group: Group, word: str) -> None:
    """Each word takes its example and leaves its counterexample."""
    taken = [act.act.value for act in acts_in(TWO, filled(group.takes, word))]
    left = [act.act.value for act in acts_in(TWO, filled(group.leaves, word))]
    assert group.gives in taken
    assert group.gives not in left


@pytest.mark.parametrize(
    ("sentence", "holders"),
    [
        ("Keldea and Sarmeth will share data.", [BOTH]),
        ("Through the forum Keldea and the Kingdom of Sarmeth will share data.", [BOTH]),
        ("The Government of Keldea and the Government of Sarmeth will share data.", [BOTH]),
        ("The trade of Keldea and Sarmeth will grow.", []),
        ("Ties between Keldea and Sarmeth will remain close.", []),
    ],
)
def test_two_names_joined_by_and_are_one_subject(sentence: str, holders: list[tuple[str, ...]]) -> None:
    """The second name is never a subject without the first; behind of and between neither is one."""
    assert [act.holders for act in acts_in(TWO, sentence)] == holders


def test_a_list_of_plans_is_a_promise_each() -> None:
    """will open A, train B and build C: each has an object of its own."""
    (reading,) = {tuple(act.act.value for act in acts_in(TWO, "Keldea will open a consulate, train 50 nurses and build a clinic."))}
    assert reading == ("commit", "commit", "commit")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Ministers confirmed that Keldea does not support this change.", [("condemn", "XA", True)]),
        ("The Ministers agreed that Keldea opposes this change.", [("condemn", "XA", False)]),
        ("The Ministers noted that Keldea supports this change.", [("support", "XA", False)]),
        ("The Ministers noted that Keldea withdrew its support for this change.", [("say", "XA", True)]),
        ("The Ministers noted that this change has no support.", []),
        ("Keldea confirmed that it does not support this change.", []),
    ],
)
def test_the_stance_of_another_in_a_complement_is_told_as_theirs(sentence: str, told: list[tuple[str, str, bool]]) -> None:
    """What the complement says that a party supports, opposes or denies is embedded, never its tellers' own."""
    (act,) = acts_in(TWO, sentence)
    assert [(one.act.value, " ".join(one.holders), is_denied(one)) for one in act.embedded] == told


@pytest.mark.parametrize(
    ("sentence", "expected", "holders"),
    [
        ("Neither side supported the plan and welcomed the host.", ["!condemn"], [BOTH]),
        ("Neither of the two sides supported the plan.", ["!condemn"], [BOTH]),
        ("Neither Keldea nor Sarmeth will support the plan.", ["!condemn"], [BOTH]),
        ("Neither side agreed to meet.", [], []),
        ("The Ministers confirmed that neither side supports the plan.", ["!condemn"], [BOTH]),
        ("The plan that neither side supports was dropped.", [], []),
        ("Keldea stated it does not support the plan.", ["!condemn"], [("XA",)]),
        ("Keldea said it would not join the fund.", ["!say"], [("XA",)]),
        ("Keldea voted against the plan.", ["condemn"], [("XA",)]),
        ("Keldea abstained from the final vote.", ["!say"], [("XA",)]),
    ],
)
def test_who_denies_by_neither_by_a_vote_or_without_that(sentence: str, expected: list[str], holders: list[tuple[str, ...]]) -> None:
    """Neither of two denies what its verb says; a vote against opposes, one who abstains denies no more than a stance."""
    assert outline(sentence) == expected
    assert [act.holders for act in acts_in(TWO, sentence)] == holders
