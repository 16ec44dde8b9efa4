"""To whom an act is addressed."""

import pytest

from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes

HEAD = "日本国とフランス共和国との共同声明\n\n2031年5月4日、パリ\n\n日本国とフランス共和国は、以下のとおり表明した。\n\n"


def addressed(body: str) -> tuple[str, ...]:
    """The addressees of the last act of a short joint statement."""
    made: Reading = read(from_bytes(f"{HEAD}1. {body}\n".encode(), "a.txt"), load())
    return made.acts[-1].addressees


@pytest.mark.parametrize(
    ("body", "parties"),
    [
        ("日本側は、フランス共和国における経済改革の成果を評価した。", ("FR",)),
        ("双方は、フランス共和国における経済改革の成果を評価した。", ()),
        ("日本側は、フランス南部の輸送力が増強されることを期待した。", ()),
        ("日本側は、フランスの市場における手続につき改善を期待した。", ()),
        ("双方は、北朝鮮を含む加盟国がとるべき措置を定めた決議を支持した。", ()),
        ("双方は、アフガニスタンの復興の実現を支援するための協力を強化する意思を表明した。", ("AF",)),
        ("双方は、アフガニスタンの和平が重要であるとの認識を共有し、同国の復興を支援する意思を表明した。", ("AF",)),
        ("日本側は、フランス共和国の改革を支持し、これを支援する旨表明した。", ("FR",)),
        ("日本側は、フランス共和国の計画を評価し、これに参加する。", ()),
        ("日本側は、フランスの事業が進行中であり、地域の発展に資することを期待した。", ()),
    ],
)
def test_who_is_addressed_is_named_as_an_actor(body: str, parties: tuple[str, ...]) -> None:
    """A mere place, a part of a country, an example and what is only told before are not addressed; whose deeds are, is."""
    assert addressed(body) == parties


def test_the_one_they_talked_with_is_addressed() -> None:
    """Talks that a minister held with another are addressed to him, wherever they met."""
    readout = "日仏外相会談\n\n2031年5月4日\n\n外務省\n\n日本国外務大臣は、フランス外務大臣と飯倉公館において会談を行い、両国関係につき意見交換を行った。\n"
    made = read(from_bytes(readout.encode(), "a.txt"), load())
    assert [act.addressees for act in made.acts if act.act == "say"] == [("FR",)]
