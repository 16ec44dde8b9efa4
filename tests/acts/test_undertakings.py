"""Acts tied to their document: holders, addressees, what others intend, and undertakings."""

import pytest

from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes

HEAD = "日本国とフランス共和国との共同声明\n\n2031年5月4日、パリ\n\n日本国とフランス共和国は、以下のとおり表明した。\n\n"


def reading(body: str) -> Reading:
    """A short joint statement with `body` as its only numbered paragraph."""
    return read(from_bytes(f"{HEAD}1. {body}\n".encode(), "a.txt"), load())


def test_an_undertaking_quotes_what_will_be_done_and_its_figures() -> None:
    """A promise keeps its words, its count and its window: 今後N年間 ends N years after the document's day."""
    made = reading("日本側は、今後3年間で約500名の研修員を受け入れる意向を表明した。")
    (promise,) = made.undertakings
    assert made.text[promise.action] == "今後3年間で約500名の研修員を受け入れる"
    assert (str(promise.quantity), str(promise.deadline)) == ("500 person", "2031-05-04/2034-05-04")
    assert (promise.owners, promise.status) == (("JP",), "announced")


def test_what_is_opposed_is_no_promise() -> None:
    """A proposal that another welcomes is its maker's offer; one that another opposes leads nowhere."""
    welcomed, opposed = (reading(f"日本側は、フランス側が2032年に会合を主催するとの提案{end}").undertakings for end in ("を歓迎した。", "に反対した。"))
    assert [one.owners for one in welcomed] == [("FR",)]
    assert opposed == ()


def test_a_century_is_no_deadline() -> None:
    """What is to meet the challenges of an age is not due by its end."""
    text = b"# Joint Statement\n\n4 May 2031\n\nJapan and France will build boats for the challenges of the 21st century.\n"
    (promise,) = read(from_bytes(text, "a.md"), load()).undertakings
    assert promise.deadline is None


def test_a_reported_success_is_a_delivered_undertaking() -> None:
    """What is said to have been reached is an entry of the ledger with the window it was promised for."""
    made = reading("日本側は、2028年5月に表明した3年間で500名を受け入れるとの方針を2年間で達成したことを踏まえ、継続の意向を表明した。")
    first = made.undertakings[0]
    assert (first.status, str(first.deadline)) == ("delivered", "2028-05/2031-05")


def test_what_another_intends_is_embedded_and_never_the_speakers_own() -> None:
    """A welcomes B's intention: one act of A, one embedded act of B, one undertaking of B."""
    made = reading("日本国は、専門家会合を開催するとのフランス共和国の意向を歓迎した。")
    (act,) = [act for act in made.acts if act.act == "welcome"]
    assert (act.holders, act.addressees) == (("JP",), ("FR",))
    assert [inner.holders for inner in act.embedded] == [("FR",)]
    assert [promise.owners for promise in made.undertakings] == [("FR",)]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("双方は、定期的に協議を行っていくことで一致した。", 1),
        ("双方は、平和が重要であるとの認識で一致した。", 0),
        ("双方は、協力の重要性を強調した。", 0),
        ("双方は、会議がよい機会を提供し得ることで一致した。", 0),
        ("双方は、関心を表明した。", 0),
    ],
)
def test_only_what_the_holders_will_do_is_an_undertaking(body: str, count: int) -> None:
    """A shared view, a stressed need and a possibility bind nobody."""
    assert len(reading(body).undertakings) == count


def test_a_promise_of_another_praised_twice_is_one() -> None:
    """Two verbs that react to the same words of another hold one undertaking of his."""
    made = reading("日本側は、フランスが100人の研修員を受け入れる意向を歓迎し、高く評価した。")
    assert [one.owners for one in made.undertakings] == [("FR",)]


def test_an_unresolved_subject_stays_open() -> None:
    """Who cannot be enumerated is not guessed: no holders, and the reason."""
    made = reading("多くの国は、この提案を支持した。")
    (act,) = [act for act in made.acts if act.act == "support"]
    assert act.holders == ()
    assert act.open is not None
    assert "多くの国" in act.open


def test_a_condition_is_quoted() -> None:
    """A printed hedge stays with its act."""
    made = reading("双方は、国内法令に従って、情報を交換する。")
    (act,) = [act for act in made.acts if act.act == "commit"]
    assert act.condition is not None
    assert made.text[act.condition] == "国内法令に従って"


def test_an_act_keeps_its_id_when_its_type_would_change() -> None:
    """An id is made of place and quoted predicate, so better rules do not orphan a judgement."""
    one, other = reading("双方は、協力を歓迎した。"), reading("日本国は、協力を歓迎した。")
    assert [act.id for act in one.acts][-1] == [act.id for act in other.acts][-1]


@pytest.mark.parametrize(
    ("body", "holders"),
    [
        ("日本側は支援を説明し、フランス側は、これに感謝する旨述べた。", [("JP",), ("FR",)]),
        ("日本側から、訪問を歓迎するとともに、フランスは重要なパートナーであり、実現を期待する旨述べた。", [("JP",), ("JP",)]),
        ("日本は、支援を説明し、フランスは、これを評価する旨述べた。", [("JP",), ("FR",)]),
        ("双方は、平和を重視し、国連事務総長が、これを支持した。", [("FR", "JP")]),
    ],
)
def test_the_nearest_subject_of_the_verb_speaks(body: str, holders: list[tuple[str, ...]]) -> None:
    """Under 旨述べた a new speaker is heard, and what is told of is none; one who is no party says nothing."""
    assert [act.holders for act in reading(body).acts if act.eid != "preamble"] == holders


@pytest.mark.parametrize(
    ("body", "holders"),
    [
        ("日本を除く双方は、構想を支持した。", ("FR",)),
        ("日本以外の双方は、構想を支持した。", ("FR",)),
        ("一部を除く双方は、構想を支持した。", ()),
        ("一部の国以外の双方は、構想を支持した。", ()),
        ("日本又はフランスは、構想を支持した。", ()),
    ],
)
def test_a_group_with_someone_left_out_stands_for_the_rest_only_where_the_one_is_named(
    body: str, holders: tuple[str, ...]
) -> None:
    """Who is left out, or which of two it is, is not guessed."""
    assert [act.holders for act in reading(body).acts if act.act == "support"] == [holders]


@pytest.mark.parametrize(
    ("body", "acts"),
    [
        ("日本は、構想への支持を表明していない。", []),
        ("双方は、構想を支持しないとの立場を表明した。", ["condemn"]),
        ("フランスは、2030年までに削減することを、日本に約束させた。", []),
        ("双方は、中国が10億ドルを供与する意向を表明し、ロシアが支持を表明したことを歓迎した。", ["welcome"]),
    ],
)
def test_what_was_not_said_or_is_anothers_is_not_attributed(body: str, acts: list[str]) -> None:
    """Silence, force and another's deed are no act of the speaker."""
    assert [str(act.act) for act in reading(body).acts if act.eid != "preamble"] == acts


@pytest.mark.parametrize("supposed", ["仮に合意が得られれば", "もし合意が得られるならば"])
def test_what_is_supposed_at_the_head_is_the_condition(supposed: str) -> None:
    """A promise under a supposition is none without it: the condition stands with it as printed."""
    found = reading(f"{supposed}、日本は支援を供与する。")
    (promise,) = found.undertakings
    assert promise.condition is not None
    assert promise.condition.of(found.text.chars) == supposed


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("日本国は、フランス共和国が規制の緩和を決定したことを歓迎した。", [(("FR",), "decide")]),
        ("日本国は、フランス共和国の提案を支持した。", [(("FR",), "urge")]),
        ("日本国は、フランス共和国が基準を満たし、銀行が融資を約束したことを歓迎した。", []),
        ("日本国は、多くの国が構想への支持を表明したことに留意した。", []),
        ("日本国は、フランス共和国の取組を評価した。", []),
    ],
)
def test_what_another_did_is_embedded_where_it_is_clear_whose_it_is(body: str, told: list[tuple[tuple[str, ...], str]]) -> None:
    """The nearest subject of the inner verb, or the owner of the noun, must be a party."""
    assert [(inner.holders, inner.act.value) for act in reading(body).acts for inner in act.embedded] == told


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("フランス共和国外務大臣が、交流を目的として、査証の緩和措置の決定を表明したこと", "decide"),
        ("フランス共和国が、研修を実施し、専門家の育成を行うことを表明したこと", "commit"),
        ("フランス共和国から、会合の開催についての提案があったこと", "urge"),
    ],
)
def test_a_declared_deed_inside_a_complement_is_its_doers(told: str, act: str) -> None:
    """What another declared, with an office beside his name, with a deed of his own, or as a source, is embedded as his."""
    (outer,) = [found for found in reading(f"日本国は、{told}を歓迎した。").acts if found.act == "welcome"]
    assert [(inner.holders, inner.act) for inner in outer.embedded] == [(("FR",), act)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("イタリア政府が設置した調査団の活動にフランスが協力するとのティヴェス総裁の表明に留意した。", []),
        ("イタリア政府が設置した調査団の活動にフランスが協力する意向に留意した。", [(("FR",), "intend")]),
        ("フランスが、イタリアが提案した計画を支持する意向を歓迎した。", [(("FR",), "intend")]),
        ("中国の核戦力の増強を懸念とともに留意した。", []),
        ("フランスが、イタリアが表明した謝意を歓迎したことに留意した。", [(("FR",), "welcome")]),
        ("フランスが来年に会合を開催する意向であることを歓迎した。", [(("FR",), "intend")]),
        ("フランスが研修を行う旨表明したことに対し、深い謝意を述べた。", [(("FR",), "commit")]),
        ("フランスが緩和を決定したこと及びイタリアが支援を約束したことを歓迎した。", [(("FR",), "decide"), (("IT",), "commit")]),
    ],
)
def test_what_is_told_is_of_its_own_subject(body: str, told: list[tuple[tuple[str, ...], str]]) -> None:
    """A subject that only tells more of a noun does not intend; what somebody feels while noting is his own."""
    made = reading(f"日本国は、{body}")
    assert [(inner.holders, inner.act.value) for act in made.acts for inner in act.embedded] == told
