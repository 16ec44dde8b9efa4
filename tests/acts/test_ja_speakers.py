"""Who speaks, and who is told of, in Japanese: subjects that are not simply a name with は."""


import pytest

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.source import from_bytes
from taiwa.values import replace

JOINT = "日本国、フランス共和国及びカナダの共同声明\n\n2031年5月4日、パリ\n\n日本国、フランス共和国及びカナダは、会合した。\n\n1. "
READOUT = "日・フランス外相会談\n\n2031年5月4日\n\n日本とフランスとの間で会談が行われました。\n\n"


def said(head: str, body: str, issuer: str | None = None) -> list[tuple[str, str]]:
    """`holders` and type of each act of `body`, the last paragraph of a short document."""
    source = replace(from_bytes(f"{head}{body}\n".encode(), "a.txt"), issuer=issuer)
    made = read(source, load())
    start = made.text.chars.index(body[:6])
    return [(" ".join(act.holders), act.act.value) for act in made.acts if act.predicate.start >= start]


@pytest.mark.parametrize(
    ("body", "acts"),
    [
        ("日本側が共同備蓄を提案し、フランス側はこれに関心を示した。", [("JP", "urge"), ("FR", "interest")]),
        ("参加国は、平和を重視し、フランスが和平に関与していることを評価した。", [("CA FR JP", "stress"), ("CA FR JP", "appreciate")]),
        ("日本は、事業を実施し、フランスは、費用を負担する。他の参加国は、人員を派遣する。", [("JP", "commit"), ("FR", "commit"), ("CA", "commit")]),
        ("日本及びその他の参加国は、構想を支持した。", [("", "support")]),
        ("工程表は、参加国により採択された。", [("CA FR JP", "decide")]),
        ("この計画は、昨年の合意により承認された。", []),
        ("会合では、気候変動について議論が行われた。", []),
        ("国連の代表は、取組への支持を表明した。", []),
        ("日本側は、フランス側が関係の強化に合意したと述べた。", [("JP", "say")]),
        ("参加国は、協力を歓迎した。日本側から機材を供与する旨伝達し、フランスから、謝意が表明された。", [("CA FR JP", "welcome"), ("JP", "commit"), ("FR", "thank")]),
        ("参加国は、協力を歓迎した。日本から、機材を供与する旨伝達した。", [("CA FR JP", "welcome"), ("JP", "commit")]),
        ("フランス側は、協力を歓迎した。日本から研修員を受け入れる旨伝達した。", [("FR", "welcome"), ("FR", "commit")]),
    ],
)  # fmt: skip
def test_each_act_is_that_of_the_subject_of_its_clause(body: str, acts: list[tuple[str, str]]) -> None:
    """The nearest subject speaks; an event without one is nobody's, and what is not clear stays open."""
    assert said(JOINT, body) == acts


@pytest.mark.parametrize(
    ("issuer", "who"), [("日本国外務省", ["JP", "FR", "JP"]), ("フランス共和国外務省", ["FR", "JP", "FR"]), (None, ["", "", ""])]
)
def test_we_and_they_hang_on_who_publishes(issuer: str | None, who: list[str]) -> None:
    """我が方, 先方 and an office without a state are nobody's where the publisher is not known."""
    body = "我が方は、協力を歓迎しました。先方から、謝意が述べられました。国土交通大臣は、期待を表明しました。"
    assert [holders for holders, _ in said(READOUT, body, issuer)] == who
