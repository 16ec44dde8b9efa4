"""Who is set apart from a group, and what is held back where a sentence does not say whose or until when."""

import pytest

from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes

ENGLISH = "Joint Statement of Australia, France and Japan\n\nTokyo, 1 June 2017\n\nThe Ministers of Foreign Affairs of Australia, France and Japan met in Tokyo.\n\n1. "
JAPANESE = "日本、フランス及びオーストラリアの外相会合 共同声明\n\n2017年6月1日\n\n日本、フランス及びオーストラリアの外務大臣(以下「閣僚」という。)は、会合を開催した。\n\n1．"


def last(head: str, body: str) -> tuple[Reading, int]:
    """A document whose last paragraph is `body`, and where its last act stands."""
    reading = read(from_bytes((head + body + "\n").encode(), "x.txt"), load())
    return reading, len(reading.acts) - 1


@pytest.mark.parametrize(
    ("head", "body", "words"),
    [
        (ENGLISH, "With the exception of France, the Ministers supported the reform.", "With the exception of France"),
        (ENGLISH, "Over the objection of France, the Ministers supported the reform.", "Over the objection of France"),
        (ENGLISH, "The Ministers supported the reform, with France abstaining.", "with France abstaining"),
        (ENGLISH, "After the delegation of France had left the room, the Ministers supported the reform.", "After the delegation of France had left the room"),
        (JAPANESE, "フランスが会場を途中で退席した後、閣僚は、改革を支持した。", "フランスが会場を途中で退席した後"),
        (JAPANESE, "閣僚は、フランス不在のまま、改革を支持した。", "フランス不在のまま"),
        (JAPANESE, "閣僚は、フランスを除き、改革を支持した。", "フランスを除き"),
        (JAPANESE, "閣僚(フランスを除く。)は、改革を支持した。", "フランスを除く"),
        (JAPANESE, "フランスが参加しない中、閣僚は、改革を支持した。", "フランスが参加しない中"),
    ],
    ids=["exception", "objection", "abstaining", "left", "taiseki", "fuzai", "nozoki", "bracket", "absent"],
)
def test_who_is_set_apart_does_not_speak_and_the_clause_says_so(head: str, body: str, words: str) -> None:
    """Whoever quotes the clause quotes that one stood apart; who stood apart is not addressed by it."""
    reading, at = last(head, body)
    act = reading.acts[at]
    assert (act.holders, act.addressees) == (("AU", "JP"), ())
    assert words in reading.text[act.clause]


@pytest.mark.parametrize("body", [
    "After France left the Harbour Treaty, the Ministers supported the reform.",
    "After France joined the talks, the Ministers supported the reform.",
])  # fmt: skip
def test_who_left_another_thing_than_the_meeting_still_speaks(body: str) -> None:
    """A treaty can be left by one who sits at the table."""
    reading, at = last(ENGLISH, body)
    assert reading.acts[at].holders == ("AU", "FR", "JP")


def test_without_at_the_end_leaves_open_who_spoke() -> None:
    """It may be of those who speak, or of what they speak about."""
    reading, at = last(ENGLISH, "The Ministers welcomed the report without France.")
    assert (reading.acts[at].holders, reading.acts[at].confidence) == ((), "unsure")


def test_a_group_of_which_one_is_known_is_open() -> None:
    """The one who is known does not answer alone for what two said."""
    head = "Readout of Foreign Minister Ardel's Meeting with the Minister of France\n\n1 June 2017\n\n"
    reading, _ = last(head, "Foreign Minister Ardel met today with the Minister of France in Tokyo. The Ministers shared the view that trade should be free.")
    assert reading.meta.kind == "readout"
    shared = [act for act in reading.acts if "shared" in reading.text[act.predicate]]
    assert shared
    assert all(not act.holders and act.confidence == "unsure" and act.open for act in shared)


def test_who_gave_what_one_is_thanked_for_is_not_thanked() -> None:
    """Japan gave as well, but France is thanked."""
    reading, at = last(ENGLISH, "Australia thanked France for the vaccines donated by Japan and France.")
    assert reading.acts[at].addressees == ("FR",)


def test_of_two_days_by_which_something_is_due_none_is_taken() -> None:
    """The wind is due before the coal."""
    reading, _ = last(ENGLISH, "Australia committed to phase out coal by 2040 and, subject to financing, to install 6 GW of offshore wind by 2030.")
    assert [one.deadline for one in reading.undertakings] == [None]


def test_the_next_clause_begins_behind_the_verb_that_reports() -> None:
    """と述べましたが belongs to the clause before it."""
    reading, at = last(JAPANESE, "フランスは、日本の加盟を支持すると述べましたが、拒否権の拡大には反対する旨述べました。")
    assert reading.text[reading.acts[at].clause] == "拒否権の拡大には反対する"
