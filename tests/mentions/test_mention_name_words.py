"""Every row of words for names keeps what it promises, with the packaged registries."""

from collections.abc import Callable

import pytest

from taiwa.lexicon import load
from taiwa.lexicon.declension import Ending, declined, endings
from taiwa.mentions import find_mentions, name_inside, resolve_mentions
from taiwa.mentions.name_words import LANGUAGES, Row, name_words
from taiwa.mentions.occasions import told
from taiwa.meta.models import Meta
from taiwa.tree.models import Tree
from taiwa.values import Edtf, Span

TreeOf = Callable[[str], Tree]
BESIDE = ("honorifics", "offices", "of", "ordinal_endings", "together", "of_states")
"""Rows whose words stand at the edge of a name."""
AGAINST = ("seats", "no_states", "daytime", "fields", "no_fields", "levels", "regions", "generic", "no_persons", "titles_behind", "streets", "no_treaties")
"""Rows whose words keep others from making a name."""
TOLD = ("held", "planned")
COMING = ("coming",)
"""Rows whose words stand right before an occasion."""
JOINING = ("joined", "past")
"""Rows whose words stand right behind an occasion."""
SURNAMES = ("women", "before_offices", "no_holders", "titles", "madams", "given_names")
"""Rows that tell whose name it is; test_mention_tenure.py tries them."""
PARTED = ("of_a_state", "letters_alone", "of_a_letter", "letters_before_bodies")
"""Rows that tell where a state's name ends; test_names_beside_offices.py tries them."""
OWNERS = ("own_meetings", "times_before")
"""Rows that tell whose a numbered meeting is; test_mention_whose.py tries them."""
ROWS = [(language, section, row) for language in LANGUAGES for section, row in name_words(language).rows.items()]
DECLENSIONS = [(section, row) for section in ("adjectives", "surnames", "nouns") for row in endings(section)]


def named(tree: Tree, language: str) -> list[tuple[Span, str]]:
    """The names of a text and what they mean, in a readout of two parties."""
    facts = Meta(kind="readout", language=language, date=Edtf("2016-05-01"), parties=("JP", "KZ"))
    found = name_inside(tree, resolve_mentions(find_mentions(tree, load()), facts), facts, load(), "JP")
    return [(mention.span, mention.kind) for mention in found if mention.kind not in ("date", "duration", "quantity")]


def touched(words: str, row: Row, language: str, tree_of: TreeOf) -> bool:
    """Whether a name holds a word of the row or stands beside it."""
    tree = tree_of(f"題\n{words}")
    chars = tree.text.chars
    around = [chars[max(0, span.start - 30) : span.end + 4] if row.words else "" for span, _ in named(tree, language)]
    inside = [span.of(chars) for span, _ in named(tree, language)]
    return any(word in part for word in row.words for part in (inside if not row.words[0].startswith(" ") else around))


@pytest.mark.parametrize(("language", "section", "row"), [each for each in ROWS if each[1] not in (*BESIDE, *AGAINST, *TOLD, *COMING, *JOINING, *SURNAMES, *OWNERS, *PARTED)])
def test_a_word_makes_or_widens_a_name(language: str, section: str, row: Row, tree_of: TreeOf) -> None:
    """A word of the row is part of a name where it should be, and of none where it should not."""
    assert touched(row.takes, row, language, tree_of), section
    assert not touched(row.leaves, row, language, tree_of), section


@pytest.mark.parametrize(("language", "section", "row"), [each for each in ROWS if each[1] in BESIDE])
def test_a_word_shows_a_name_beside_it(language: str, section: str, row: Row, tree_of: TreeOf) -> None:
    """Beside a word of the row there is a name, without it there is none."""
    assert named(tree_of(f"題\n{row.takes}"), language), section
    assert not named(tree_of(f"題\n{row.leaves}"), language), section


@pytest.mark.parametrize(("language", "section", "row"), [each for each in ROWS if each[1] in AGAINST])
def test_a_word_keeps_a_name_away(language: str, section: str, row: Row, tree_of: TreeOf) -> None:
    """Beside a word of the row something is no name that otherwise would be."""
    taken = [kind for _, kind in named(tree_of(f"題\n{row.takes}"), language)]
    left = [kind for _, kind in named(tree_of(f"題\n{row.leaves}"), language)]
    assert taken != left, section


@pytest.mark.parametrize(("language", "section", "row"), [each for each in ROWS if each[1] in TOLD])
def test_a_word_tells_of_an_occasion(language: str, section: str, row: Row) -> None:
    """The words of an occasion are found around it."""
    at = Span(len(row.takes) - 2, len(row.takes)) if language == "ja" else Span(0, 3)
    assert told(row.takes, at, language) == section
    assert not any(word in row.leaves for word in row.words)


@pytest.mark.parametrize(("language", "row"), [(language, row) for language, section, row in ROWS if section in COMING])
def test_what_is_to_come_is_the_occasion_behind_the_word(language: str, row: Row) -> None:
    """A word of the row tells of the occasion behind it, and nothing of the one before it."""
    for says, planned in ((row.takes, True), (row.leaves, False)):
        at = says.index({"en": "Foreign", "ru": "встреч"}[language])
        assert (told(says, Span(at, at + 7), language) == "planned") == planned


@pytest.mark.parametrize("row", [row for _, section, row in ROWS if section in JOINING])
def test_a_word_stands_behind_an_occasion(row: Row) -> None:
    """A word of the row joins an occasion to its day or to what came of it."""
    assert any(word in row.takes for word in row.words)
    assert not any(word in row.leaves for word in row.words)


@pytest.mark.parametrize(("section", "row"), DECLENSIONS)
def test_a_name_declines_by_its_ending(section: str, row: Ending) -> None:
    """A row gives a name its other cases; a name that ends otherwise has not these."""
    name, form = row.takes
    assert form in set(declined(name, person=section == "surnames"))
    assert not any(row.leaves.endswith(end) for end in row.ends)


def test_an_abbreviation_does_not_decline() -> None:
    """Capitals and short words stay as they are."""
    assert [list(declined(name)) for name in ("ООН", "Чад", "Душанбе", "")] == [[], [], [], []]
