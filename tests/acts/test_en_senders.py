"""Those whom states send speak for them where the list that says whose they are is whole."""

import pytest

from taiwa.reading import read
from taiwa.source import from_bytes
from veskal import KNOWN

PAGE = "# Chair's Summary of the Second Senior Officials' Meeting of the Veskal Sea Dialogue\n\nNaviska, 2 April 2031\n\n1. {said}\n\n2. They reviewed the plan.\n"


@pytest.mark.parametrize(
    ("said", "holders"),
    [
        ("Senior officials of Keldea, Sarmeth, Istarika and Tornevia met in Naviska on 2 April 2031.", [("XA", "XB", "XC", "XD")]),
        ("Representatives of Keldea, Sarmeth and Istarika met in Naviska on 2 April 2031.", [("XA", "XB", "XC")]),
        ("Senior officials of Keldea, Sarmeth, Istarika and Zorvania met in Naviska on 2 April 2031.", []),
        ("Representatives of business and of Keldea met in Naviska on 2 April 2031.", []),
        ("Representatives met in Naviska on 2 April 2031.", []),
    ],
)
def test_without_an_article_they_are_read_as_with_one(said: str, holders: list[tuple[str, ...]]) -> None:
    """A list with a member that nobody knows, or that names no state, makes nobody the holder."""
    reading = read(from_bytes(PAGE.format(said=said).encode(), "a.md"), KNOWN)
    assert [act.holders for act in reading.acts if reading.tree.by_eid[act.eid].path[-1] == "1" and act.holders] == holders
