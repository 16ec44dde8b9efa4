"""Who tells that a promise was kept: its owner, who is owed it, or somebody else; what is denied around the clause that tells it."""

import pytest

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.document import of_reading
from taiwa.record.hearsay import contested, on_the_word_of
from taiwa.record.record import Record
from taiwa.source import from_bytes

HEAD = "Joint Statement of Australia, France and Japan\n\nTokyo, {day}\n\nThe Ministers of Foreign Affairs of Australia, France and Japan met in Tokyo.\n\n1. {words}\n"
PROMISE = "France pledged to accept 500 nursing trainees of Japan by 2032."


def followed(later: str) -> list[tuple[str, bool]]:
    """What a later text tells of the promise, and whether that is a fact."""
    knowledge = load()
    texts = (("1 June 2030", PROMISE), ("1 June 2033", later))
    held = [of_reading(read(from_bytes(HEAD.format(day=day, words=words).encode(), f"{day}.txt"), knowledge)) for day, words in texts]
    return [(one.effect, one.sure) for row in Record(held, knowledge).commitments() for one in row.follow_ups]


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("France explained that it had accepted the 500 nursing trainees.", [("delivered", True)]),
        ("Japan said that France had accepted 500 nursing trainees.", [("delivered", True)]),
        ("The Ministers confirmed that France had accepted 500 nursing trainees of Japan.", [("delivered", True)]),
        ("Australia said that France had accepted 500 nursing trainees of Japan.", [("delivered", False)]),
        ("Japan said that, according to the press, France had accepted 500 nursing trainees.", [("delivered", False)]),
        ("It was alleged that France had accepted 500 nursing trainees of Japan.", []),
    ],
)
def test_only_who_owes_or_is_owed_a_promise_makes_its_delivery_a_fact(later: str, told: list[tuple[str, bool]]) -> None:
    """What another reports, or tells on the word of others, is a suggestion; what is alleged is nothing."""
    assert followed(later) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Keldea doubted that the centre had been opened", "told as not so"),
        ("センターを開設したとの主張を退けた", "told as not so"),
        ("the rumours that the centre had been opened", "told from hearsay"),
        ("Istarika denied any delay and said that it had opened the centre", None),
    ],
)
def test_a_denial_and_hearsay_are_known_by_their_words(words: str, told: str | None) -> None:
    """A denial of another thing denies nothing of the deed."""
    assert contested(words) == told


@pytest.mark.parametrize(("words", "whose"), [("According to Sarmeth, it was opened", True), ("It was opened according to the plan", False)])
def test_what_goes_according_to_a_plan_is_told_on_nobodys_word(words: str, *, whose: bool) -> None:
    """Who is named behind according to tells it; a plan tells nothing."""
    assert on_the_word_of(words) is whose
