"""Changes and stances of positions that a count by hand of a whole record found wrong, told of our own dialogue."""

import pytest

from taiwa.reports.timeline import in_short
from taiwa.reports.wording import Wording
from veskal import KNOWN, of_rounds, record

WORDS = Wording("en", KNOWN)


@pytest.mark.parametrize(
    ("now", "issue", "stance"),
    [
        ("閣僚は、海洋紛争が平和と安定に対する最も深刻な脅威であることを再確認した。", "peace-stability", "neutral"),
        ("閣僚は、ナヴィスカにおける平和と安定の維持を再確認した。", "peace-stability", "supports"),
    ],
)
def test_a_support_is_held_in_another_language_only_where_both_name_one_thing(now: str, issue: str, stance: str) -> None:
    """Who reaffirms something else of the field has not said in Japanese that it holds what it supported in English."""
    rows = of_rounds(("en", 4, "The Ministers supported the maintenance of peace and stability in Naviska."), ("ja", 5, now)).positions(issue, "XA")
    assert [row.stance for row in rows] == ["supports", stance]


def test_warmer_thanks_for_another_thing_are_no_firmer_position() -> None:
    """What the thanks are for stands in the sentence before."""
    said = "Keldea will train {} civil servants. The Ministers of Sarmeth and Istarika expressed their {}gratitude."
    (first, then) = record("en", said.format(300, ""), said.format(900, "deep ")).positions("human-resources", "XB")
    assert (WORDS.stance(first), WORDS.stance(then), then.change) == ("thanks", "thanks", None)


def test_who_left_and_came_back_supports_since_it_came_back() -> None:
    """The run of a support begins behind the day on which its party stood apart."""
    supports, apart = "The Ministers supported fisheries.", "The Ministers of Keldea, Istarika and Tornevia supported fisheries. Sarmeth stated that it is no longer in a position to support fisheries."
    lines = list(in_short(record("en", supports, apart, supports).positions("agriculture"), WORDS))
    assert lines[:2] == ["Keldea, Istarika, Tornevia: support since 2037-09-14, last said 2041-09-14", "Sarmeth: support since 2041-09-14, last said 2041-09-14"]
