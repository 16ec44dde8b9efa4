"""Whose a numbered meeting is: the dialogue's only where that is named beside it, or the text is its own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taiwa.lexicon import Knowledge, load
from taiwa.mentions import find_mentions, name_inside, resolve_mentions
from taiwa.mentions.name_words import LANGUAGES, name_words
from taiwa.meta.models import Meta
from taiwa.tree.models import Tree
from taiwa.values import Edtf, replace

TreeOf = Callable[[str], Tree]
EXAMPLES = Path(__file__).parents[2] / "examples" / "registry"
OWN = {
    "ja": "「ヴェスカル海」対話の枠組みを歓迎した。",
    "en": "They welcomed the Veskal Sea Dialogue.",
    "ru": "Министры приветствовали Диалог «Вескальское море».",
}


@pytest.fixture(scope="module")
def known() -> Knowledge:
    """The invented dialogue."""
    return load((EXAMPLES,))


def meant(words: str, language: str, body: str, tree_of: TreeOf, known: Knowledge) -> list[tuple[str, str]]:
    """The meetings named in a text of the dialogue that names it in its first paragraph: what each means, and how sure that is."""
    facts = Meta(kind="joint-statement", language=language, date=Edtf("2017-05-01"), framework="veskal", body=body)
    tree = tree_of(f"題\n{OWN[language]}\n{words}")
    found = name_inside(tree, resolve_mentions(find_mentions(tree, known), facts), facts, known)
    return [(str(one.value), one.confidence) for one in found if one.kind == "meeting" and one.eid == "para_2"]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("They recalled the second Summit, which was held in Naviska.", [("veskal/summit/2", "sure")]),
        ("The Third Summit will be held in Naviska.", [("veskal/summit/3", "sure")]),
        ("They recalled the second Summit of the Coastal League.", []),
        ("They recalled a second Summit.", []),
    ],
)
def test_a_body_of_one_word_is_numbered_in_a_text_of_its_dialogue(words: str, values: list[tuple[str, str]], tree_of: TreeOf, known: Knowledge) -> None:
    """The second Summit is the dialogue's own where no other owner stands behind."""
    assert meant(words, "en", "fm", tree_of, known) == values


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        ("第2回外相会合を評価した。", "ja", "fm-02"),
        ("2013年の第2回外相会合を評価した。", "ja", "fm-02"),
        ("「ヴェスカル海」対話の第2回外相会合を評価した。", "ja", "fm-02"),
        ("上海協力機構の第2回外相会合を評価した。", "ja", "上海協力機構の第2回外相会合"),
        ("ASEAN第2回外相会合を評価した。", "ja", "ASEAN第2回外相会合"),
        ("沿岸国の第2回外相会合を評価した。", "ja", "沿岸国の第2回外相会合"),
        ("「南の海」対話の第2回外相会合を評価した。", "ja", "「南の海」対話の第2回外相会合"),
        ("The Second Foreign Ministers' Meeting was held.", "en", "fm-02"),
        ("They praised the Veskal Sea Dialogue's Second Foreign Ministers' Meeting.", "en", "fm-02"),
        ("They praised the ASEAN Second Foreign Ministers' Meeting.", "en", "ASEAN Second Foreign Ministers' Meeting"),
        ("They praised the Second Foreign Ministers' Meeting between Keldea and Sarmeth.", "en",
         "Second Foreign Ministers' Meeting between Keldea"),
    ],
)  # fmt: skip
def test_a_meeting_beside_whose_name_another_stands_is_not_the_dialogues(
    words: str, language: str, value: str, tree_of: TreeOf, known: Knowledge
) -> None:
    """The owner that is printed counts; where none is, the meeting is that of the text's own dialogue."""
    assert meant(words, language, "fm", tree_of, known)[-1:] == [(value, "sure")]


@pytest.mark.parametrize(
    ("called", "whose", "value"),
    [
        ("Veskal Sea Forum", "the Forum", "fm-02"),
        ("Forum of the Veskal Sea", "the Forum", "fm-02"),
        ("Forum of the Veskal Sea", "the Sea", "Second Foreign Ministers' Meeting of the Sea"),
        ("Veskal Sea Forum", "the Council", "Second Foreign Ministers' Meeting of the Council"),
    ],
)
def test_a_dialogue_is_called_by_the_noun_of_its_name(called: str, whose: str, value: str, tree_of: TreeOf, known: Knowledge) -> None:
    """Of the Forum is of the Veskal Sea Forum where the text is its own; the name of another owner is not."""
    forum = replace(known.dialogues["veskal"], names={"en": (called,)})
    named = replace(known, dialogues={**known.dialogues, "veskal": forum})
    facts = Meta(kind="joint-statement", language="en", date=Edtf("2017-05-01"), framework="veskal", body="fm")
    tree = tree_of(f"Title\nThey welcomed the {called}.\nThey praised the Second Foreign Ministers' Meeting of {whose}.")
    found = name_inside(tree, resolve_mentions(find_mentions(tree, named), facts), facts, named)
    assert [one.value for one in found if one.kind in ("meeting", "event") and one.eid == "para_2"] == [value]


def test_a_text_that_only_speaks_of_a_dialogue_names_it_beside_the_meeting(tree_of: TreeOf, known: Knowledge) -> None:
    """In the talks of two parties a numbered meeting is the dialogue's only in a paragraph that names it; else it is unsure whose it is."""
    assert meant("第2回外相会合を評価した。", "ja", "fm-bilateral", tree_of, known) == [("第2回外相会合", "unsure")]
    assert ("fm-02", "sure") in meant(
        "「ヴェスカル海」対話を歓迎し、第2回外相会合を評価した。", "ja", "fm-bilateral", tree_of, known
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["own_meetings", "times_before"])
def test_a_word_beside_a_meeting_names_nobody_else(language: str, section: str, tree_of: TreeOf, known: Knowledge) -> None:
    """Beside a word of the row the meeting stays the dialogue's; beside another name it does not."""
    row = name_words(language)[section]
    if not row.words:
        return
    taken, left = (meant(words, language, "fm", tree_of, known) for words in (row.takes, row.leaves))
    assert taken == [("fm-02", "sure")]
    assert [value for value, _ in left] != ["fm-02"]
