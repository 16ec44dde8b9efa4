"""Every case that the annotation guide names, in invented sentences with the reading that it demands.

An act is written `holders type predicate`; `again` where it is said again, `scene` where it only sets the scene, `> XB` before
whom it addresses. Cases that are not read yet are strict expected failures with the reason: who mends the grammar takes the
mark away.
"""

import pytest
from cue_examples import ACCOUNT, CHAIRED, ISSUER, JOINT, PREAMBLE, TWO, acts_of, reading

from taiwa.acts.models import Act
from taiwa.reading import Reading

ENGLISH = "Joint Statement by Keldea and Sarmeth\n\n4 May 2031\n\nKeldea and Sarmeth met.\n\n"
HEADS = {"two": TWO, "three": JOINT, "chair": CHAIRED, "account": ACCOUNT, "preamble": PREAMBLE, "en": ENGLISH}
CLOSE = "\n1. 会合は、同日、終了した。\n"


def outline(kind: str, sentence: str) -> list[str]:
    """The acts of a sentence in a document of one kind."""
    made = reading(HEADS[kind], sentence, ISSUER if kind == "account" else None, CLOSE if kind == "preamble" else "")
    return [_line(act, made) for act in acts_of(made, sentence)]


def _line(act: Act, made: Reading) -> str:
    words = [",".join(act.holders) or "-", act.act.value, made.text.chars[act.predicate.start : act.predicate.end]]
    words += ["again"] * act.reaffirmed + ["scene"] * act.background
    words += [f"> {','.join(act.addressees)}"] if act.addressees else []
    return " ".join(words)


def later(reason: str, *case: object) -> object:
    """A case that the grammar does not read yet."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason))


NO_ACT = [
    ("two", "第1回会合がナヴィスカで開催された。", []),
    ("two", "双方は、開会式に出席した。", []),
    ("two", "双方は、交流を拡大しつつ、協力を強化する。", ["XA,XB commit 強化する"]),
    ("two", "サルメト側は、基金を拠出するとのケルデアの意向を歓迎した。", ["XB welcome 歓迎した > XA"]),
    ("two", "サルメト側は、ケルデアが支持した計画を歓迎した。", ["XB welcome 歓迎した > XA"]),
    ("account", "オレムナ外務大臣から、関係は緊密であり、訪問を歓迎する旨述べました。", ["XB welcome 歓迎する"]),
]
BACKGROUND = [
    ("two", "双方は、提言を踏まえ、構想を支持した。", ["XA,XB note 踏まえ scene", "XA,XB support 支持した"]),
    ("two", "双方は、原則に立脚し、構想を支持した。", ["XA,XB note 立脚し scene", "XA,XB support 支持した"]),
    ("two", "双方は、情勢を考慮し、構想を支持した。", ["XA,XB note 考慮し scene", "XA,XB support 支持した"]),
    ("two", "双方は、成果に留意しつつ、構想を支持した。", ["XA,XB note 留意しつつ scene", "XA,XB support 支持した"]),
    ("two", "双方は、成果を歓迎しつつ、構想を支持した。", ["XA,XB welcome 歓迎しつつ scene", "XA,XB support 支持した"]),
    ("two", "双方は、成果に留意し、構想を支持した。", ["XA,XB note 留意し", "XA,XB support 支持した"]),
    ("preamble", "双方は、成果に留意し、構想を支持した。", ["XA,XB note 留意し scene", "XA,XB support 支持した"]),
    ("preamble", "双方は、協力の深化を確信し、構想を支持した。", ["XA,XB expect 確信し scene", "XA,XB support 支持した"]),
    ("preamble", "双方は、開設を歓迎し、構想を支持した。", ["XA,XB welcome 歓迎し", "XA,XB support 支持した"]),
    ("preamble", "双方は、情勢を検討し、次のとおり表明した。", ["XA,XB say 検討し", "XA,XB say 表明した"]),
]
WHICH_TYPE = [
    ("two", "双方は、協力の必要性で一致した。", ["XA,XB agree 必要性で一致した"]),
    ("two", "双方は、協力の必要性を確認した。", ["XA,XB confirm 必要性を確認した"]),
    ("two", "双方は、協力の必要性を指摘した。", ["XA,XB stress 必要性を指摘した"]),
    ("two", "双方は、協力の重要性を強調した。", ["XA,XB stress 重要性を強調した"]),
    ("two", "双方は、対話の役割を重視し、構想を支持した。", ["XA,XB stress 重視し", "XA,XB support 支持した"]),
    ("two", "双方は、協力を強化する意思を確認した。", ["XA,XB intend 意思を確認した"]),
    ("two", "双方は、協議を行う用意があることを確認した。", ["XA,XB intend 用意があることを確認した"]),
    ("two", "双方は、統合への志向を確認した。", ["XA,XB intend 志向を確認した"]),
    ("two", "双方は、努力の継続を確認した。", ["XA,XB confirm 確認した"]),
    ("two", "ケルデア側は、鉄道を建設する意図を伝達した。", ["XA intend 意図を伝達した"]),
    ("two", "双方は、鉄道を建設する意図を共有した。", ["XA,XB intend 意図を共有した"]),
    ("two", "双方は、協力を強化する考えを強調した。", ["XA,XB intend 考えを強調した"]),
    ("two", "双方は、成果を満足の意をもって指摘した。", ["XA,XB welcome 満足の意をもって指摘した"]),
    ("two", "双方から、関係は緊密であるとの見方が示された。", ["XA,XB say 見方が示された"]),
    ("account", "オレムナ外務大臣から、協力を進めていきたい旨述べました。", ["XB intend 進めていきたい"]),
    ("two", "ケルデア側は、基金を設けることを決定したことを伝え、サルメト側は、謝意を表明した。", ["XA decide 決定したことを伝え", "XB thank 謝意を表明した > XA"]),
    ("two", "双方は、ヘリヴァントが査察を受け入れることが不可欠であるとの認識を共有した。", ["XA,XB urge 不可欠であるとの認識を共有した > XF"]),
    ("two", "双方は、構想への支持を再確認した。", ["XA,XB support 支持を再確認した again"]),
    ("two", "ケルデア側は、港を整備する意向を表明した。", ["XA intend 意向を表明した"]),
    ("two", "双方は、協力が重要であるとの認識を共有した。", ["XA,XB agree 認識を共有した"]),
    ("two", "双方は、協力が重要であるとの認識で一致した。", ["XA,XB agree 認識で一致した"]),
    ("two", "双方は、更なる改善への信念を確認した。", ["XA,XB expect 信念を確認した"]),
    ("two", "双方は、協力を進めていくとの信念を確認した。", ["XA,XB intend 信念を確認した"]),
    ("two", "双方は、提案に賛同した。", ["XA,XB support 賛同した"]),
    ("two", "双方は、成果に満足を表明した。", ["XA,XB welcome 満足を表明した"]),
    ("two", "双方は、取組に肯定的に留意した。", ["XA,XB appreciate 肯定的に留意した"]),
    ("two", "双方は、発射を断じて許容できない。", ["XA,XB condemn 許容できない"]),
    ("two", "双方は、早期の妥結を希望する。", ["XA,XB expect 希望する"]),
    ("two", "双方は、協力の拡大への確信を表明した。", ["XA,XB expect 確信を表明した"]),
    ("two", "双方は、事業への関心を有する。", ["XA,XB interest 関心を有する"]),
    ("two", "双方は、改革を支持するとのコミットメントを表明した。", ["XA,XB commit コミットメントを表明した"]),
]
PREDICATE = [
    ("two", "双方は、成果を高く評価した。", ["XA,XB appreciate 高く評価した"]),
    ("two", "双方は、開設を歓迎するとともに、構想を支持した。", ["XA,XB welcome 歓迎する", "XA,XB support 支持した"]),
    ("two", "双方は、開設を歓迎すると共に、構想を支持した。", ["XA,XB welcome 歓迎する", "XA,XB support 支持した"]),
    ("account", "オレムナ外務大臣から、早期の実現を期待する旨述べました。", ["XB expect 期待する"]),
    ("two", "ケルデア側が支援への謝意を表明したところ、サルメト側は、協力を約束した。", ["XA thank 謝意を表明した", "XB commit 約束した"]),
]
HOLDERS = [
    ("three", "各国外相は、ケルデアの努力を称賛した。", ["XA,XB,XC appreciate 称賛した > XA"]),
    ("three", "サルメト側は、構想を支持し、開設を歓迎した。", ["XB support 支持し", "XB welcome 歓迎した"]),
    ("three", "ケルデア側は、構想を支持した。また、開設を歓迎した。", ["XA support 支持した", "XA welcome 歓迎した"]),
    ("three", "多くの国は、構想を支持した。", ["- support 支持した"]),
    ("three", "一部の国は、構想を支持した。", ["- support 支持した"]),
    ("three", "いくつかの国は、構想を支持した。", ["- support 支持した"]),
    ("three", "ケルデアは、事業を実施する。残る参加国は、構想を支持した。", ["XA commit 実施する", "XB,XC support 支持した"]),
    ("three", "一部を除き、参加国は、構想を支持した。", ["- support 支持した"]),
    ("three", "ケルデア州首相は、構想を支持した。", []),
    ("three", "ケルデアの政府は、構想を支持した。", ["XA support 支持した"]),
    ("three", "オブザーバーは、構想を支持した。", []),
    ("chair", "議長は、次の意見を述べた。", ["XA say 意見を述べた"]),
]
NEGATION = [
    ("two", "双方は、この点で合意には至らなかった。", []),
    ("two", "双方は、この構想を支持しない。", ["XA,XB condemn 支持しない"]),
    ("two", "双方は、支援を約束することはできない。", ["XA,XB say 約束することはできない"]),
    ("two", "双方は、協力を惜しまない。", ["XA,XB commit 惜しまない"]),
    ("two", "双方は、現状の変更を認めることはできない。", ["XA,XB condemn 認めることはできない"]),
    ("two", "双方は、犠牲者に哀悼の意を表した。", ["XA,XB concern 哀悼の意を表した"]),
    ("two", "双方は、遺憾の意を表明した。", ["XA,XB concern 遺憾の意を表明した"]),
    ("two", "双方は、この項に留保を付した。", ["XA,XB concern 留保を付した"]),
    ("two", "双方は、開港に祝意を表した。", ["XA,XB welcome 祝意を表した"]),
    ("two", "サルメト側は、共同の備蓄を提案した。", ["XB urge 提案した"]),
    ("two", "サルメト側は、ケルデアの大臣を招待した。", ["XB urge 招待した > XA"]),
]
ADDRESSEES = [
    ("two", "サルメト側は、ケルデアの支援に謝意を表明した。", ["XB thank 謝意を表明した > XA"]),
    ("two", "サルメト側は、ケルデア政府の努力を高く評価した。", ["XB appreciate 高く評価した > XA"]),
    ("two", "双方は、ナヴィスカでの会合の開催を歓迎した。", ["XA,XB welcome 歓迎した"]),
    ("chair", "サルメト側は、議長国の尽力に感謝した。", ["XB thank 感謝した > XA"]),
    ("two", "双方は、ヘリヴァントとの関係の重要性を強調した。", ["XA,XB stress 重要性を強調した"]),
    ("three", "サルメト側は、ケルデア側と協議を行う用意を表明した。", ["XB intend 用意を表明した > XA"]),
]
AGAIN = [
    ("two", "双方は、改めて構想への支持を表明した。", ["XA,XB support 支持を表明した again"]),
    ("two", "双方は、引き続き協力を進める意向を表明した。", ["XA,XB intend 意向を表明した again"]),
    ("two", "双方は、継続的な協力を進める意向を表明した。", ["XA,XB intend 意向を表明した again"]),
    ("two", "双方は、今後も協力を進める意思を確認した。", ["XA,XB intend 意思を確認した again"]),
    ("two", "双方は、一貫して構想を支持する。", ["XA,XB support 支持する again"]),
    ("two", "双方は、引き続き行われる対話を歓迎した。", ["XA,XB welcome 歓迎した"]),
]
SAID_TOGETHER = [
    ("two", "双方は、地域情勢について意見交換した。", ["XA,XB say 意見交換した"]),
    ("two", "双方は、報告書をテークノートした。", ["XA,XB note テークノートした"]),
    ("account", "我が方は、前向きに検討する旨応じました。", ["XA say 応じました"]),
    ("two", "双方は、支持する国の立場を述べた。", ["XA,XB say 立場を述べた"]),
    ("two", "双方は、情勢について意見を交わした。", ["XA,XB say 意見を交わした"]),
]
JAPANESE = [*NO_ACT, *BACKGROUND, *WHICH_TYPE, *PREDICATE, *HOLDERS, *NEGATION, *ADDRESSEES, *AGAIN, *SAID_TOGETHER]


@pytest.mark.parametrize(("kind", "sentence", "acts"), JAPANESE)
def test_a_japanese_sentence_is_read_as_the_guide_demands(kind: str, sentence: str, acts: list[str]) -> None:
    """Type, predicate, holders, negation, scene, repetition and addressees are those of the guide."""
    assert outline(kind, sentence) == acts


DECIDED = [
    ("The two sides launched a dialogue.", ["XA,XB decide launched"]),
    ("We announce a joint fund.", ["XA,XB decide announce"]),
    ("We will expand trade.", ["XA,XB commit will expand"]),
    ("We are committed to peace.", ["XA,XB commit are committed"]),
    ("The Ministers concur that trade is vital.", ["XA,XB agree concur"]),
    ("We share the view that trade is vital.", ["XA,XB agree share the view"]),
    ("We plan to meet again.", ["XA,XB intend plan"]),
    ("We remain ready to help.", ["XA,XB intend remain ready again"]),
    ("We look to expand trade.", ["XA,XB intend look to"]),
    ("The Ministers expressed interest in a study.", ["XA,XB interest expressed interest"]),
    later("would is left off", "We would consider a second phase.", ["XA,XB interest would consider"]),
    ("We call on Helivant to release the crew.", ["XA,XB urge call on > XF"]),
    ("We encourage Helivant to join.", ["XA,XB urge encourage > XF"]),
    ("Keldea invites Sarmeth to join.", ["XA urge invites > XB"]),
    ("We are confident that talks will resume.", ["XA,XB expect are confident"]),
    ("We look forward to the next meeting.", ["XA,XB expect look forward to"]),
    ("We endorse the roadmap.", ["XA,XB support endorse"]),
    ("We stand with the victims.", ["XA,XB support stand with"]),
    ("We are pleased to meet again.", ["XA,XB welcome are pleased"]),
    ("We commend the efforts of the mission.", ["XA,XB appreciate commend"]),
    ("Keldea recognizes the efforts of Sarmeth.", ["XA appreciate recognizes the efforts of > XB"]),
    ("Keldea thanks Sarmeth for its help.", ["XA thank thanks > XB"]),
    ("We deplore the attack.", ["XA,XB condemn deplore"]),
    ("We express deep concern about the attacks.", ["XA,XB concern express deep concern"]),
    ("We reaffirm that peace is vital.", ["XA,XB confirm reaffirm again"]),
    ("The two sides reaffirmed their commitment to peace.", ["XA,XB commit reaffirmed their commitment again"]),
    ("The two sides reiterated their support for the plan.", ["XA,XB support reiterated their support again"]),
    ("We attach importance to trade.", ["XA,XB stress attach importance"]),
    ("We believe that trade is vital.", ["XA,XB note believe"]),
    ("The two leaders discussed trade.", ["XA,XB say discussed"]),
    ("Recognizing the need for reform, we support the plan.", ["XA,XB note Recognizing the need scene", "XA,XB support support"]),
    ("The partnership is strong.", []),
    ("We condemn and reject the attack.", ["XA,XB condemn condemn", "XA,XB condemn reject"]),
    ("We will work and build on this.", ["XA,XB commit will work"]),
]
SETTLED = [
    ("We affirm our support for the plan.", ["XA,XB support affirm our support"]),
    ("We remain committed to peace.", ["XA,XB commit remain committed again"]),
    ("We continue to support the plan.", ["XA,XB support continue to support again"]),
    ("We are determined to act.", ["XA,XB intend are determined"]),
    ("We desire to expand trade.", ["XA,XB intend desire"]),
    ("We share a vision of peace.", ["XA,XB agree share a vision"]),
    ("We embrace the plan.", ["XA,XB support embrace"]),
    ("We are invested in the success of reform.", ["XA,XB commit are invested"]),
    ("Keldea proposes a joint fund.", ["XA urge proposes"]),
    ("We advocate for open markets.", ["XA,XB urge advocate for"]),
    ("We challenge all states to act.", ["XA,XB urge challenge"]),
    ("We will support the mission.", ["XA,XB commit will support"]),
    ("We recognize the importance of trade.", ["XA,XB note recognize the importance"]),
    ("We reaffirm the importance of trade.", ["XA,XB confirm reaffirm the importance again"]),
    ("We underline the importance of trade.", ["XA,XB stress underline the importance"]),
    ("The partnership will bring growth.", []),
    ("All countries should respect the law.", []),
    ("Keldea announced that its ministry will open an office.", ["XA decide announced"]),
    ("We intend to expand trade and to open a port.", ["XA,XB intend intend"]),
    ("We act because we recognize the danger.", ["XA,XB note recognize scene"]),
    ("The President of Keldea met with the mission.", ["XA say met"]),
    ("All participants, excluding Keldea, support the plan.", ["XB support support"]),
]


@pytest.mark.parametrize(("sentence", "acts"), [*DECIDED, *SETTLED])
def test_an_english_sentence_is_read_as_the_guide_demands(sentence: str, acts: list[str]) -> None:
    """The table of English cues and the cases settled for English hold."""
    assert outline("en", sentence) == acts
