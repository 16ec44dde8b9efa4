"""What is owed, by whom, on what condition and with whose part in it; what was delivered, and what is only a figure."""

import pytest

from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes

JA = "日本国とフランス共和国との共同声明\n\n2031年5月4日、パリ\n\n日本国とフランス共和国は、以下のとおり表明した。\n\n1. "
EN = "Joint Statement of Japan and the French Republic\n\nParis, 4 May 2031\n\nJapan and France declared as follows.\n\n1. "


def ja(body: str) -> Reading:
    """A short Japanese statement with `body` as its only numbered paragraph."""
    return read(from_bytes(f"{JA}{body}\n".encode(), "a.txt"), load())


def en(body: str) -> Reading:
    """The same in English."""
    return read(from_bytes(f"{EN}{body}\n".encode(), "a.txt"), load())


def owed(reading: Reading) -> list[tuple[tuple[str, ...], str]]:
    """Owner and status of every promise."""
    return [(one.owners, one.status) for one in reading.undertakings]


def test_a_promise_carries_its_window_condition_and_partner() -> None:
    """What limits a promise and who carries it out are printed beside it and kept as printed."""
    made = ja("日本側は、国会の承認を条件として、国連開発計画及び欧州復興開発銀行を通じて、2031年から2035年まで毎年50名の研修員を受け入れる。")
    (promise,) = made.undertakings
    assert promise.condition
    assert made.text[promise.condition] == "国会の承認を条件として"
    assert str(promise.deadline) == "2031/2035"
    assert {(one.body, one.role.value) for one in promise.partners} == {("undp", "implements"), ("ebrd", "implements")}


def test_a_condition_before_the_subject_counts() -> None:
    """Subject to …, Japan will …: what opens the sentence limits its act."""
    made = en("Subject to the approval of the Diet, Japan will provide 10 million US dollars.")
    (promise,) = made.undertakings
    assert promise.condition
    assert made.text[promise.condition] == "Subject to the approval of the Diet"


def test_what_limits_anothers_deed_does_not_limit_who_welcomes_it() -> None:
    """A condition inside what is welcomed belongs to the one who set it."""
    made = ja("日本国は、フランス共和国が国内法令に従って情報を提供する意向を表明したことを歓迎した。")
    (act,) = [act for act in made.acts if act.act == "welcome"]
    assert act.condition is None
    assert [made.text[one.condition] for one in act.embedded if one.condition] == ["国内法令に従って"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("フランス側は、日本が昨年までに1000人の研修員を受け入れたことを歓迎した。", [(("JP",), "delivered")]),
        ("フランス側は、日本が橋を建設したことに謝意を表明した。", [(("JP",), "delivered")]),
        ("フランス側は、日本国及びフランス共和国が研究所を設立したことを歓迎した。", [(("FR", "JP"), "delivered")]),
        ("双方は、日本国の援助が独立以来総額1000億円に達したことを歓迎した。", []),
        ("フランス側は、国連が1000人の研修員を受け入れたことを歓迎した。", []),
        ("フランス側は、日本が供与した機材を技術者が導入したことを歓迎した。", []),
        ("フランス側は、日本が供与した機材を導入したことを歓迎した。", []),
        ("日本側は、1000人の研修員を受け入れたことを説明した。", [(("JP",), "delivered")]),
        ("双方は、1000人の研修員を受け入れたことを歓迎した。", []),
    ],
)
def test_a_delivery_is_of_the_one_who_made_it(body: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    """Whoever tells it, what was done is owed by its doer; where he is not clear, and for totals, nothing is entered."""
    assert owed(ja(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The two sides welcomed that Japan had accepted 1,000 trainees from France.", [(("JP",), "delivered")]),
        ("Japan explained that about 4 million US dollars had already been provided.", [(("JP",), "delivered")]),
        ("France welcomed that 10 scholarships had been provided by Japan.", [(("JP",), "delivered")]),
        ("Japan explained that the hospital built for France had been opened.", []),
        ("The two sides welcomed the progress achieved.", []),
    ],
)
def test_an_english_delivery_is_of_the_one_who_made_it(body: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    """A passive belongs to the agent behind by, else to the one who reports it of himself."""
    assert owed(en(body)) == expected


@pytest.mark.parametrize(
    ("body", "actions"),
    [
        (
            "双方は、次の点で一致した。\n(1)2032年までに研修員を受け入れる。\n(2)専門家会合を毎年開催すること。\n(3)観光交流の促進\n(4)平和が重要であること",
            ["2032年までに研修員を受け入れる", "専門家会合を毎年開催すること", "観光交流の促進"],
        ),
        ("日本側は、次の措置をとる。\n(1)専門家の派遣\n(2)機材の供与", ["次の措置をとる"]),
        ("フランス側は、次の点を歓迎した。\n(1)専門家の派遣\n(2)機材の供与", []),
    ],
)
def test_a_list_under_a_bare_agreement_is_one_promise_an_item(body: str, actions: list[str]) -> None:
    """Where the verb names no deed its items are what is owed; where it does, the list is its one content."""
    made = ja(body)
    assert [made.text[one.action] for one in made.undertakings] == actions


def test_english_items_under_agreed_to_are_promises() -> None:
    """agreed to: and a list: each item is owed by those who agreed, under the item's own number."""
    made = read(from_bytes((EN[:-3] + "The two sides agreed to:\n- hold a meeting every year;\n- promote tourism.\n").encode(), "a.md"), load())
    assert [made.text[one.action] for one in made.undertakings] == ["hold a meeting every year", "promote tourism"]
    assert len({one.id for one in made.undertakings}) == len(made.undertakings)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("日本国は、新たな基金を設置するとのフランス共和国の発表を歓迎した。", [(("FR",), "intend")]),
        ("日本国は、温室効果ガスを削減するとのフランス共和国の約束を評価した。", [(("FR",), "commit")]),
        ("日本国は、フランス共和国が条約から脱退する意向を表明したことに懸念を表明した。", [(("FR",), "intend")]),
        ("日本国は、フランス共和国が資料を公開すると約束したことを強調した。", [(("FR",), "commit")]),
        ("日本国は、フランス共和国の発表を歓迎した。", []),
    ],
)
def test_what_others_will_do_is_embedded_in_every_reaction(body: str, told: list[tuple[tuple[str, ...], str]]) -> None:
    """Also what is deplored or stressed is another's; a bare announcement says nothing that is owed, and what he is blamed for is owed to nobody."""
    made = ja(body)
    assert [(one.holders, one.act.value) for act in made.acts for one in act.embedded] == told
    assert [one.owners for one in made.undertakings] == [holders for holders, _ in told if "懸念" not in body]


def test_an_intention_that_was_named_before_is_no_second_promise() -> None:
    """このような意向 points back: nothing new is owed."""
    made = ja("フランス側は、協定に加入する意向を表明し、日本側は、このようなフランス共和国の意向を歓迎した。")
    assert owed(made) == [(("FR",), "announced")]
