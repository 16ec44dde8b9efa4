"""Chairs and meetings announced and observed, occasions, and aims from round to round."""

import pytest
from linked import document_of, record_of

from taiwa.record.links.links import Links


def links(*bodies: str, language: str = "ja", year: int = 2031) -> Links:
    """The links of rounds of the dialogue, one for each text, a year apart."""
    rounds = [document_of(f"1. {body}", language, year=year + at, number=9 + at) for at, body in enumerate(bodies)]
    return record_of(*rounds).links


def test_what_was_announced_stands_beside_what_was_observed() -> None:
    """A term that a document announces is told at the turn it is of, and a turn that ran otherwise is told."""
    turns = links("ケルデア共和国が、2012-2013年の期間において「ヴェスカル海」対話の次の議長国に就任することを歓迎した。", year=2011).chairs
    (turn,) = [one for one in turns if one.told]
    assert turn.party == "XA"
    assert turn.registered is not None
    assert turn.told[0].term == "2012/2013"
    assert turn.disagrees == ("a document has 2012/2013, the registry has 2013",)


def test_a_turn_that_no_registry_has_is_told_by_itself() -> None:
    """A chair that a document announces and no registry knows is a turn of its own."""
    turns = links("イスタリカ連邦が、2040-2041年の期間において「ヴェスカル海」対話の次の議長国に就任することを歓迎した。").chairs
    assert [(one.party, one.registered) for one in turns if one.told] == [("XC", None)]


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [("2040-2041年", "2041-2042年", False), ("2040-2042年", "2041-2043年", True), ("2040年", "2042年", False), ("2040-2042年", "2041年", True)],
)
def test_two_chairs_at_one_time_are_told(first: str, second: str, *, shared: bool) -> None:
    """Who hands over in the year in which the other begins shares nothing; a term within another's does, at both turns."""
    said = "{who}が、{time}の期間において「ヴェスカル海」対話の次の議長国に就任することを歓迎した。"
    turns = links(said.format(who="イスタリカ連邦", time=first), said.format(who="トルネヴィア共和国", time=second)).chairs
    marks = {one.party: one.disagrees for one in turns if one.told}
    assert sorted(marks) == ["XC", "XD"]
    assert all(bool(each) == shared for each in marks.values()), marks


@pytest.mark.parametrize(
    ("body", "language", "told"),
    [
        ("ケルデア共和国は、2033年に「ヴェスカル海」対話の議長国を務める意向を表明した。", "ja", [("coming", "2033", True)]),
        ("「ヴェスカル海」対話は、2033年の議長国としてケルデア共和国を支持した。", "ja", [("coming", "2033", False)]),
        ("ケルデア共和国は、「ヴェスカル海」対話の2030年の議長国を務めたことに触れた。", "ja", [("term", "2030", True)]),
        ("ケルデア共和国は、「ヴェスカル海」対話の議長国を務めないと述べた。", "ja", []),
        ("「ヴェスカル海」対話に先立ち、ケルデア共和国は2030年のG20議長国として会合を主催した。", "ja", []),
        ("「ヴェスカル海」対話は、2030年にケルデア共和国が議長国となる経済協力機構を支持した。", "ja", []),
        ("「ヴェスカル海」対話は、OSCEとの協力を歓迎し、ケルデア共和国の2030年の議長国としての役割を評価した。", "ja", [("term", "2030", False)]),
        ("ケルデア共和国が「ヴェスカル海」対話の次期議長国となることへの期待を表明し、第10回外相会合を開催することを決定した。", "ja", []),
        ("ケルデア共和国に対し、「ヴェスカル海」対話の次期議長国を務めるよう求めた。", "ja", []),
        ("ケルデア共和国が「ヴェスカル海」対話の次期議長国となることを歓迎した。", "ja", [("next", None, True)]),
        ("They expressed their hope that the Republic of Keldea would be the next Chair of the Veskal Sea Dialogue.", "en", []),
        ("Keldea will be the next Chair of the Veskal Sea Dialogue.", "en", [("next", None, True)]),
        ("Keldea intends to chair the Veskal Sea Dialogue in 2033.", "en", [("coming", "2033", True)]),
        ("The next meeting of the Veskal Sea Dialogue will be chaired by Keldea.", "en", [("coming", None, True)]),
        ("In the Veskal Sea Dialogue, Keldea, as Chair of the Northern Ring Council in 2030, spoke.", "en", []),
        ("At the Veskal Sea Dialogue a meeting of the Customs Council chaired by Keldea was noted.", "en", []),
        ("At the Veskal Sea Dialogue the Customs Council met under the chairmanship of Keldea.", "en", [("chaired", None, False)]),
    ],
)
def test_a_chair_is_that_of_its_own_body_and_told_by_its_mood(body: str, language: str, told: list[tuple[str, str | None, bool]]) -> None:
    """What is meant to come is not told as done, a denial tells nothing, and a body beside the dialogue makes it unsure or takes it."""
    found = [one for turn in links(body, language=language).chairs for one in turn.told]
    assert [(one.told, one.term, one.sure) for one in found] == told


@pytest.mark.parametrize(
    ("body", "said", "host"),
    [
        ("2018年にトルネヴィア共和国で第4回外相会合を開催する意図を歓迎した。", "2018", "XD"),
        ("第4回外相会合を2018年に開催することを決定した。", "2018", None),
        ("トルネヴィア共和国が次期議長国となることへの期待を表明し、2018年に第4回外相会合を開催することを決定した。", "2018", None),
        ("トルネヴィア共和国の、2018年に第4回外相会合を開催するという意向を歓迎した。", "2018", "XD"),
        ("2016年に開催された専門家会合を評価し、第4回外相会合に期待した。", None, None),
    ],
)
def test_a_meeting_that_is_announced_is_told_with_what_is_printed(body: str, said: str | None, host: str | None) -> None:
    """Of a meeting to come only the day and the host that its own clause prints are told."""
    (one,) = links(body, year=2017).announced
    assert (one.ordinal, one.said, one.host, one.met) == (4, said, host, "fm-04")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("They recommend that the second Summit, foreseen for 2018 in Naviska, be held in 2019.", ["2019"]),
        ("Keldea expressed interest in hosting the second Summit in Naviska in 2019.", []),
        ("Keldea will host the second Summit in Naviska in 2019.", ["2019"]),
        ("The Chair recalled that the second Summit had been scheduled for 2018. The delegations agreed to postpone it to 2019.", []),
        ("Keldea will host the second Summit in Naviska in 2019. The delegations agreed to postpone the training.", ["2019"]),
    ],
)
def test_a_summit_is_announced_for_the_day_that_is_meant_now(body: str, said: list[str]) -> None:
    """What was foreseen is not what is recommended, and who is interested in hosting has announced nothing."""
    assert [one.said for one in links(body, year=2017, language="en").announced] == said


def test_a_meeting_of_the_past_is_not_announced() -> None:
    """A meeting before the day of the document is none to come."""
    assert links("2013年に第2回外相会合が開催されたことを想起した。").announced == ()


@pytest.mark.parametrize(
    ("body", "day", "status"),
    [
        ("2030年3月に第8回海洋経済合同会議が成功裏に開催されたことを評価した。", "2030-03", "held"),
        ("第8回海洋経済合同会議を2033年に開催する。", "2033", "planned"),
        ("第8回海洋経済合同会議(2030年9月)を高く評価した。", "2030-09", "held"),
        ("第8回海洋経済合同会議(2030年9月)の延期を遺憾とした。", "2030-09", "cited"),
        ("第8回海洋経済合同会議の意義を強調した。", None, "cited"),
    ],
)
def test_an_occasion_has_its_printed_day_and_how_it_is_told(body: str, day: str | None, status: str) -> None:
    """An occasion is held, planned or only cited, by its words and by its day against that of the document."""
    found = [one for one in links(body).occasions if "合同会議" in one.id]
    assert [(one.date, one.status) for one in found] == [(day, status)]


FIVE = "五つの柱(貿易、交通、教育、保健、防災)を確認した。"


@pytest.mark.parametrize(
    ("later", "changes"),
    [
        (FIVE, ["same"] * 5),
        ("五つの柱(交通、貿易、教育、保健、防災)を確認した。", ["reordered", "reordered", "same", "same", "same"]),
        ("四つの柱(貿易、交通、教育、保健)を確認した。", ["same"] * 4 + ["dropped"]),
        ("六つの柱(貿易、交通、教育、保健、防災、観光)を確認した。", ["same"] * 5 + ["added"]),
        ("対話の新たな柱として観光を加えた。", ["added"]),
        ("貿易の重要性を確認した。", ["not-restated"] * 5),
    ],
)
def test_pillars_change_from_round_to_round(later: str, changes: list[str]) -> None:
    """Each item is kept, moved, dropped or added; a text without such a list drops nothing, it only does not say it again."""
    moves = links(FIVE, later).aim_moves
    assert [one.change for one in moves if one.change != "first"] == changes


def test_a_pillar_in_other_words_is_renamed_and_unsure() -> None:
    """An item in like words is the same one under another name, and that is a suggestion."""
    moves = links("三つの柱(文化交流・人的交流、貿易、交通)を確認した。", "三つの柱(人的・文化交流、貿易、交通)を確認した。").aim_moves
    (one,) = [each for each in moves if each.change == "renamed"]
    assert one.sure is False
    assert one.before is not None
    assert one.after is not None
    assert (one.before.words, one.after.words) == ("文化交流・人的交流", "人的・文化交流")


def test_a_count_that_does_not_fit_is_unsure() -> None:
    """Five pillars of which four are printed are read, and unsure."""
    (one,) = links("五つの柱(貿易、交通、教育、保健)を確認した。").aims
    assert (one.counted, len(one.items), one.sure) == (5, 4, False)


def test_every_item_quotes_its_document() -> None:
    """Each item is printed in the text that states it."""
    for one in links(FIVE, "三つの柱(貿易、交通、教育)を確認した。").aims:
        assert all(item.words in one.place.words for item in one.items)


@pytest.mark.parametrize(
    ("body", "language", "kind", "items"),
    [
        ("閣僚は、対話の目的が、地域の安定、経済発展及び人的交流の促進であることを確認した。", "ja", "objective", ["地域の安定", "経済発展", "人的交流の促進"]),
        ("The pillars of the Dialogue are trade, transport, and education.", "en", "pillar", ["trade", "transport", "education"]),
    ],
)
def test_aims_of_the_dialogue_are_read_in_a_running_sentence(body: str, language: str, kind: str, items: list[str]) -> None:
    """Without a number or parts of their own they are read, and unsure; so is what changes by them."""
    found = links(body, body, language=language)
    assert [(one.kind, one.sure, [item.words for item in one.items]) for one in found.aims] == [(kind, False, items)] * 2
    assert not any(one.sure for one in found.aim_moves)
