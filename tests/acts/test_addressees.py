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
        ("日本側は、中国の脅威にさらされるフランスへの連帯を表明した。", ("FR",)),
        ("日本側は、中国との対話を重視するフランスの姿勢を支持した。", ("FR",)),
        ("日本側は、フランスによるイタリアの支援を歓迎した。", ("FR", "IT")),
        ("フランスは提案を受け入れた。日本側はこれを評価した。", ()),
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


FOUR = (
    "ドイツ連邦共和国、フランス共和国、イタリア共和国及び日本国の共同声明\n\n2031年5月4日、パリ\n\n"
    "ドイツ連邦共和国、フランス共和国、イタリア共和国及び日本国の外務大臣は、以下のとおり表明した。\n\n"
)


def of_four(body: str) -> tuple[str, ...]:
    """The addressees of the last act of a short joint statement of four."""
    made: Reading = read(from_bytes(f"{FOUR}1. {body}\n".encode(), "a.txt"), load())
    return made.acts[-1].addressees


@pytest.mark.parametrize(
    ("body", "parties"),
    [
        ("フランスが、イタリアとの協力を進めていることを高く評価した。", ("FR",)),
        ("共同議長国としての日本とフランスの役割を評価した。", ("FR", "JP")),
        ("フランス政府による除去の努力を高く評価した。", ("FR",)),
        ("フランス及びイタリアの間の交渉に留意した。各国外相は、両国が仲介を受け入れたことを歓迎した。", ("FR", "IT")),
        ("中国の安定を願う全ての国が武器の移転を控えるよう求めた。", ()),
        ("中国の当局が釈放を行うよう求めた。", ("CN",)),
        ("中国の全ての関係者が対話に取り組むことを期待した。", ()),
        ("中国が協定を批准していないことを遺憾とした。", ("CN",)),
        ("中国において情勢が悪化していることに懸念を表明した。", ()),
    ],
)
def test_whose_deed_it_is_decides_who_is_addressed(body: str, parties: tuple[str, ...]) -> None:
    """The subject of a complement is addressed, both names of a pair, and nobody who is only named inside."""
    assert of_four(f"各国外相は、{body}") == parties


@pytest.mark.parametrize(
    ("body", "parties"),
    [
        ("フランス及びイタリアは、日本の改革に支持を表明した。日本は、各国からの貴重な支持に謝意を表明した。", ("FR", "IT")),
        ("日本は、各国からの支持に謝意を表明した。", ("DE", "FR", "IT")),
        ("各国外相は、フランスの構想に留意した。イタリアは、同構想を支持した。", ("FR",)),
        ("フランスは、軍縮条約の早期締結を支持した。イタリアは、同条約を支持する旨表明した。", ()),
        ("フランスは、軍縮条約の早期締結を支持した。イタリアは、これを支持する旨表明した。", ()),
        ("フランスは、漁業条約を提案した。イタリアは、同条約を支持する旨表明した。", ("FR",)),
        ("フランスは、イタリアの訪問を歓迎した。イタリアは、温かい歓迎に感謝した。", ("FR",)),
        ("ドイツは、国際協力機構(JICA)の活発な活動を高く評価した。", ("JP",)),
        ("ドイツは、国際協力機構の本部において開かれた会合を歓迎した。", ()),
        ("イタリアは、中国との間で資源に関する協議を開始する用意がある旨表明した。", ("CN",)),
        ("イタリアは、中国との間で、協力を進める意向を表明した。", ()),
    ],
)
def test_an_answer_is_addressed_to_whom_it_answers(body: str, parties: tuple[str, ...]) -> None:
    """Thanks and support go to those who acted just before or own the thing said before; a state's body is its state."""
    assert of_four(body) == parties


@pytest.mark.parametrize(
    ("body", "parties"),
    [
        ("イタリアに対し、ロシアによるウクライナ侵略への対応について協力を求めた。", ("IT",)),
        ("中国をめぐる諸課題への対応について、連携するようイタリアに働きかけた。", ("IT",)),
        ("北朝鮮への対応について、イタリアに支持を表明した。", ("IT",)),
        ("北朝鮮への対応について、更なる協力を求めた。", ()),
        ("フランスに対し、中国に関する情報の提供に感謝した。", ("FR",)),
        ("イタリア及びフランスに対し、ロシアへの働きかけを求めた。", ("FR", "IT")),
        ("ロシアに対し、ウクライナからの撤退を求めた。", ("RU",)),
        ("ティヴェス長官に対し、ロシアへの働きかけを求めた。", ()),
        ("ロシアの行動に対し、フランスの協力を求めた。", ("FR", "RU")),
    ],
)
def test_where_one_is_spoken_to_only_he_is_addressed(body: str, parties: tuple[str, ...]) -> None:
    """Whoever is asked, thanked or supported by name is the addressee, and no state of the topic is; one nobody knows is none."""
    assert of_four(f"日本は、{body}") == parties


@pytest.mark.parametrize(
    ("body", "parties"),
    [
        ("ロシアに対する制裁を支持した。", ()),
        ("ロシアに対する非難決議を歓迎した。", ()),
        ("中国製品に対する関税を支持した。", ()),
        ("韓国料理店の開店を歓迎した。", ()),
        ("ウクライナに対する支援を歓迎した。", ("UA",)),
        ("ロシアによる侵略に際するフランスの支援に感謝した。", ("FR",)),
        ("ロシアの侵略に対するウクライナの努力を支持した。", ("UA",)),
        ("ロシアによるウクライナに対する侵略戦争を非難した。", ("RU",)),
        ("イランへの攻撃を非難した。", ()),
        ("フランスと共に、イタリアの構想を支持した。", ("IT",)),
        ("フランス及びイタリアとともに、提案を歓迎した。", ()),
        ("フランスと並んで、提案を歓迎した。", ()),
        ("中国が参加するとしたフランスの提案を歓迎した。", ("FR",)),
        ("ウクライナの独立した調査団の活動に中国が協力するとのフランスの発言を歓迎した。", ("FR",)),
    ],
)
def test_who_is_only_mentioned_is_not_addressed(body: str, parties: tuple[str, ...]) -> None:
    """A target, a victim, a companion, a part of a compound and whoever is named in another's words did nothing to be answered."""
    assert of_four(f"日本は、{body}") == parties


@pytest.mark.parametrize(
    ("body", "parties"),
    [
        ("フランスは、イタリアの提案を支持し、日本もこれに賛意を示した。", ("IT",)),
        ("フランスは、イタリアの提案を支持し、イタリアは、これに感謝した。", ("FR",)),
        ("フランスは、イタリアの提案を支持し、日本は、これに感謝した。", ("FR",)),
        ("イタリアが提案した海洋監視の枠組みを、フランスは支持した。", ("IT",)),
        ("イタリアが提案した海洋監視の枠組みを、フランスは支持し、日本は支持できないと述べた。", ("IT",)),
        ("イタリアは、会合の主催を表明し、フランスは支持し、日本はこれを歓迎した。", ()),
    ],
)
def test_this_is_the_thing_and_not_whoever_spoke_of_it_last(body: str, parties: tuple[str, ...]) -> None:
    """Who supports what another supported supports its owner; where これ may be either, nobody is addressed."""
    assert of_four(body) == parties


def test_one_who_takes_part_is_known_by_family_name_and_office() -> None:
    """A person the document introduces stands for his party in the short form, though no registry names him."""
    readout = "日仏外相会談\n\n2031年5月4日\n\n外務省\n\n山川太郎日本国外務大臣は、ルネ・ベルガ・フランス外務大臣と会談を行った。\n\n1. 山川大臣は、ベルガ大臣の協力に感謝した。\n"
    made = read(from_bytes(readout.encode(), "a.txt"), load())
    assert [act.addressees for act in made.acts if act.act == "thank"] == [("FR",)]
