"""The life of an instrument, as documents tell it and as the registry has it."""

from pathlib import Path

import pytest
from linked import EXAMPLES, document_of, record_of

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.document import of_reading
from taiwa.record.links.models import Instrument
from taiwa.record.record import Record
from taiwa.source.opening import from_bytes

PACT = """
of: veskal
instruments:
  net-pact:
    ja: [ヴェスカル網目協定]
    en: [Veskal Mesh Pact]
    date: 2020-03-02
    life:
      - {stage: signed, date: 2020-03-02}
      - {stage: ratified, date: 2020-09-01, party: XA}
      - {stage: in-force, date: 2032-01-01}
    parties: [XA, XB]
    sources: ["https://mfa.istarika.example/pact"]
"""


def life(*bodies: str, folder: Path) -> Instrument:
    """The pact as statements of 2031 and later tell its life."""
    (folder / "pact.yaml").write_text(PACT, encoding="utf-8")
    known = load((EXAMPLES / "registry", folder))
    documents = []
    for number, body in enumerate(bodies, 9):
        text = f"「ヴェスカル海」対話・第{number}回外相会合 共同声明\n\n{2022 + number}年5月4日\n\n1. {body}\n"
        documents.append(of_reading(read(from_bytes(text.encode(), f"{number}.txt"), known)))
    return next(row for row in Record(documents, known).links.instruments if row.id == "net-pact")


@pytest.mark.parametrize(
    ("body", "stages"),
    [
        ("2020年3月2日に署名されたヴェスカル網目協定を歓迎した。", [("signed", False, "2020-03-02")]),
        ("ヴェスカル網目協定が2020年3月2日に署名されたことを歓迎した。", [("signed", False, "2020-03-02")]),
        ("ヴェスカル網目協定の早期発効に向けて協力する。", [("in-force", True, None)]),
        ("ヴェスカル網目協定に基づき、港湾に関する覚書が署名された。", [("built-upon", False, None)]),
        ("ヴェスカル網目協定の会合で覚書が署名されたことを歓迎した。", []),
        ("覚書の署名と、ヴェスカル網目協定の重要性を強調した。", []),
        ("ヴェスカル網目協定の締結に向けた交渉の進展を歓迎した。", [("negotiating", False, None)]),
        ("ヴェスカル網目協定及びパリ協定の着実な実施を求めた。", [("implementation", True, None)]),
        ("ヴェスカル網目協定の交渉は行われていない。", []),
        ("ヴェスカル網目協定の締結を交渉していない。", []),
        ("ヴェスカル網目協定の採択には至っていない。", []),
        ("ヴェスカル網目協定は発効していない。", []),
        ("ヴェスカル網目協定を締結しないことを決定した。", []),
        ("ヴェスカル網目協定の交渉を中断した。", [("suspended", False, None)]),
        ("ヴェスカル網目協定の交渉の中断を求めた。", [("suspended", True, None)]),
        ("ヴェスカル網目協定の交渉が妥結した。", [("agreed", False, None)]),
        ("ヴェスカル網目協定の交渉の妥結を歓迎した。", [("agreed", False, None)]),
        ("ヴェスカル網目協定の交渉の早期妥結に向けて協力する。", [("negotiating", False, None)]),
        ("2020年3月2日、ヴェスカル網目協定に署名した。", [("signed", False, "2020-03-02")]),
        ("ヴェスカル網目協定に2020年3月2日に署名した。", [("signed", False, "2020-03-02")]),
        ("ヴェスカル網目協定に署名する意向を表明した。", [("signed", True, None)]),
        ("ヴェスカル網目協定に署名しなかった。", []),
        ("ヴェスカル網目協定に関する覚書に署名した。", []),
        ("ヴェスカル網目協定の実施への支援を評価した。", [("implementation", True, None)]),
        ("ヴェスカル網目協定の交渉を再開した。", [("negotiating", False, None)]),
        ("ヴェスカル網目協定の締結が先決であるとの立場を表明した。", [("concluded", True, None)]),
        ("ヴェスカル網目協定の着実な実施に対する決意を表明した。", [("implementation", True, None)]),
        ("2032年から2036年までの5年間を対象とするヴェスカル網目協定を採択した。", [("adopted", False, None)]),
        ("サルメト王国がヴェスカル網目協定から脱退したことに留意した。", [("withdrawn", False, None)]),
    ],
)
def test_a_stage_is_told_with_its_day(tmp_path: Path, body: str, stages: list[tuple[str, bool, str | None]]) -> None:
    """A verb that governs the instrument tells a stage with the day of its clause; one that governs something else tells none."""
    assert [(one.stage, one.asked, one.date) for one in life(body, folder=tmp_path).stages] == stages


def test_the_registry_stands_beside_and_is_never_merged(tmp_path: Path) -> None:
    """What the registry knows is kept apart, with its sources, whatever documents say."""
    row = life("2020年3月2日に署名されたヴェスカル網目協定を歓迎した。", folder=tmp_path)
    assert [(fact.stage, fact.party) for fact in row.facts] == [("signed", None), ("ratified", "XA"), ("in-force", None)]
    assert row.sources == ("https://mfa.istarika.example/pact",)
    assert [one.disagrees for one in row.stages] == [()]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("2020年4月2日に署名されたヴェスカル網目協定を歓迎した。", ("the registry has 2020-03-02",)),
        ("2020年3月に署名されたヴェスカル網目協定を歓迎した。", ()),
        ("ヴェスカル網目協定が発効したことを歓迎した。", ("the registry has 2032-01-01, after the day of the document",)),
        ("ヴェスカル網目協定の早期発効を求めた。", ()),
    ],
)
def test_what_the_registry_contradicts_is_told(tmp_path: Path, body: str, told: tuple[str, ...]) -> None:
    """Another day for the same step, or a step told as done before its day, is told; a month that holds the day, or a wish, is not."""
    assert [one.disagrees for one in life(body, folder=tmp_path).stages] == [told]


def test_a_life_runs_in_the_order_of_its_days(tmp_path: Path) -> None:
    """Stages stand in the order of the days they speak of, those without a day on the day of their document."""
    row = life(
        "ヴェスカル網目協定の着実な実施を求めた。", "2020年3月2日に署名されたヴェスカル網目協定を歓迎した。", folder=tmp_path
    )
    assert [one.stage for one in row.stages] == ["signed", "implementation"]


@pytest.mark.parametrize(
    ("body", "stages"),
    [
        ("The Ministers welcomed the signing of the Paris Agreement.", [("signed", False)]),
        ("The Ministers called for the full implementation of the Paris Agreement.", [("implementation", True)]),
        ("The Ministers remain committed to implement the Paris Agreement.", [("implementation", True)]),
        ("The Paris Agreement entered into force in November 2016.", [("in-force", False)]),
        ("A fully-implemented Paris Agreement would help.", []),
        ("The Ministers adopted a budget for work that the Paris Agreement names.", []),
        ("Since the adoption of the Paris Agreement the sea has risen.", [("adopted", False)]),
        ("The Ministers appreciated the assistance in implementing the Paris Agreement.", [("implementation", True)]),
        ("The Parties are not negotiating the Paris Agreement.", []),
        ("The Ministers decided not to conclude the Paris Agreement.", []),
        ("There are no negotiations on the Paris Agreement.", []),
        ("They not only signed the Paris Agreement.", [("signed", False)]),
        ("Negotiations on the Paris Agreement were suspended.", [("suspended", False)]),
        ("They called for the suspension of negotiations on the Paris Agreement.", [("suspended", True)]),
        ("The signing of the Paris Agreement was postponed.", []),
        ("Keldea withdrew from the Paris Agreement.", [("withdrawn", False)]),
        ("The Paris Agreement was terminated in 2020.", [("ended", False)]),
    ],
)
def test_english_verbs_govern_too(body: str, stages: list[tuple[str, bool]]) -> None:
    """In English a verb or a noun with of before the instrument, or a predicate behind it, tells its stage."""
    record = record_of(document_of(f"1. {body}", "en"))
    row = next(row for row in record.links.instruments if row.id == "paris-agreement")
    assert [(one.stage, one.asked) for one in row.stages] == stages
