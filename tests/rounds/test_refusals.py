"""How a refusal speaks."""

import re

from taiwa.rounds.refusal import catalogue


def test_a_refusal_in_japanese_speaks_politely() -> None:
    """Every sentence of one ends as one speaks to a person, none as in a law."""
    for words in catalogue("ja")["refused"].values():
        for sentence in filter(None, re.sub(r" *[（(][^）)]*[）)](?=。|$)", "", words).split("。")):
            assert sentence.endswith(("ません", "です", "ます", "ました", "ください", "{stages}")), sentence
