"""What a check finds in entries that can be read one by one and do not fit together."""

from pathlib import Path

import pytest

from invented import write
from taiwa.registry import check

OFFICE = "      - {ja: 外務大臣, en: Foreign Minister, since: 2031-05, until: 2033-01-10}\n"
SECOND = f"  ola-trent:\n    party: QA\n    en: Ola Trent\n    offices:\n{OFFICE.replace('2031-05,', '2032-06-01,')}"
CHAIR = "  qa-2031:\n    party: QA\n    stated: 2031/2032\n    observed: 2031-05-04/\n"
MEETING = "  fm-01:\n    body: fm\n"
AGAIN = "  fm-01b: {body: fm, ordinal: 1, en: First Again}\n"
CLAIM = "    topic: day of the first meeting\n"
SPOILT = {
    "one name for a place and an instrument": ("things", "{ja: 低港,", "{ja: 沿岸憲章,", 4, "沿岸憲章 is a name of shore-charter already"),
    "one name for a group and a place": ("things", "{ja: 低港,", "{ja: 沿岸諸国,", 4, "沿岸諸国 is a name of shore-states already"),
    "a group called after nothing": ("parties", "members: [QA, QB]", "members: [QA, QB]\n    organisation: shores", 14, "shores is no"),
    "two entries of one thing": (
        "things", "Low Harbour, party: QB}", "Low Harbour, party: QB, wikidata: Q17}", 4, "Q17 is JP already",
    ),
    "one number of two meetings": ("dialogue", MEETING, AGAIN + MEETING, 16, "fm 1 is fm-01b already"),
    "two holders of one office": ("parties", OFFICE, OFFICE + SECOND, 27, "ria-tomelin is 外務大臣 of QA at that time already"),
    "one person twice in one office": ("parties", OFFICE, OFFICE * 2, 23, "ria-tomelin is 外務大臣 of QA at that time already"),
    "an office that ends before it begins": ("parties", "until: 2033-01-10", "until: 2031-04", 22, "ends (2031-04) before it begins"),
    "two chairs at once": (
        "dialogue", CHAIR, f"{CHAIR}  qb-2031:\n    party: QB\n    observed: 2031-06-01/\n", 31, "QA has the chair at that time already",
    ),
    "a meeting before the dialogue began": ("dialogue", "date: 2031-05-04", "date: 2030", 16, "shore began only on 2031-05-04"),
    "sources that disagree about nothing known": ("dialogue", CLAIM, f"{CLAIM}    about: [fm-77]\n", 39, "fm-77 is nothing known here"),
    "a membership that is no interval": ("parties", "members: [QA, QB]", "members: {QA: 2031}", 13, "members of QA must be an interval"),
    "a former member nobody knows": ("parties", "members: [QA, QB]", "members: {QZ: 2031/2032}", 13, "QZ is no party known here"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "line", "words"), SPOILT.values(), ids=SPOILT)
def test_what_does_not_fit_is_told_with_its_line(tmp_path: Path, name: str, old: str, new: str, line: int, words: str) -> None:
    """Doubles, overlapping terms and impossible times are one complaint each, at the later of the two entries."""
    folder = write(tmp_path, **{name: (old, new)})
    found = [complaint for complaint in check(folder) if words in complaint.words]
    assert [(complaint.file.name, complaint.line) for complaint in found] == [(f"{name}.yaml", line)], check(folder)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("parties", OFFICE, OFFICE + SECOND.replace("2032-06-01", "2033-01-10").replace("until: 2033-01-10", "until: 2034")),
        ("parties", OFFICE, OFFICE + SECOND.replace("Foreign Minister", "Ambassador").replace("外務大臣", "大使")),
        ("parties", OFFICE, OFFICE + SECOND.replace("party: QA", "party: QB")),
        ("dialogue", CHAIR, CHAIR.replace("2031-05-04/", "2031-05-04/2033") + "  qb:\n    party: QB\n    observed: 2033/\n"),
        ("dialogue", MEETING, AGAIN.replace("en:", "status: cancelled, en:") + MEETING),
        ("dialogue", CLAIM, f"{CLAIM}    about: [fm-01, QA, ria-tomelin, shore]\n"),
        ("parties", "members: [QA, QB]", "members: {QA: 2031-05-04/.., QB: 2031-05-04/2032}"),
    ],
)
def test_what_only_seems_to_clash_is_no_fault(tmp_path: Path, name: str, old: str, new: str) -> None:
    """A hand-over on one day, another office or party, and a number that a cancelled meeting had are in order."""
    assert check(write(tmp_path, **{name: (old, new)})) == []


def test_what_ships_is_checked_without_a_folder() -> None:
    """Without a folder the packaged registries are checked, and they are in order."""
    assert list(map(str, check())) == []
