"""How strongly acts are meant, and how firmly they bind."""

from pathlib import Path

import pytest

from drafts import KNOWLEDGE
from taiwa.acts.grades import Grade, grades, load_from
from taiwa.acts.models import Act, Degree, Force
from taiwa.acts.resolutions import leads_of
from taiwa.reading import read
from taiwa.registry.complaints import RegistryError
from taiwa.source import from_bytes

SPOKEN = [(grade, word) for language in ("ja", "en") for grade in grades()[language] for word in grade.words]
RUSSIAN = [(grade, word) for grade in grades()["ru"] for word in grade.words]
PLAIN, STRONG, UTMOST, WEAKENED = Degree.PLAIN, Degree.STRONG, Degree.UTMOST, Degree.WEAKENED


def acts(sentence: str) -> tuple[Act, ...]:
    """The acts of a text of one sentence."""
    return read(from_bytes(f"{sentence}\n".encode(), "a.txt"), KNOWLEDGE).acts


@pytest.mark.parametrize(("grade", "word"), SPOKEN, ids=[f"{grade.id}-{word}" for grade, word in SPOKEN])
def test_every_word_grades_its_sentence_and_not_the_other(grade: Grade, word: str) -> None:
    """Each word of a row grades the act of the sentence it must take, and none of the one it must leave."""
    taken, left = (acts(sentence.replace("{word}", word)) for sentence in (grade.takes, grade.leaves))
    assert left
    if grade.place == "deed":
        assert [act.force for act in taken] == [grade.force]
        assert grade.force not in {act.force for act in left}
    else:
        assert [act.degree for act in taken] == [grade.degree]
        assert {act.degree for act in left} == {Degree.PLAIN}


@pytest.mark.parametrize(("grade", "word"), RUSSIAN, ids=[f"{grade.id}-{word}" for grade, word in RUSSIAN])
def test_russian_examples_open_paragraphs_of_resolutions(grade: Grade, word: str) -> None:
    """Each Russian word stands in the lead verb of the paragraph it must take, and not in that of the other."""
    leads = leads_of("ru")
    assert leads
    taken, left = (sentence.replace("{word}", word) for sentence in (grade.takes, grade.leaves))
    found, other = leads.read(taken), leads.read(left)
    assert found
    assert word in taken[: found[0]]
    assert other is None or word not in left[: other[0]]


@pytest.mark.parametrize(
    ("sentence", "degrees"),
    [
        ("双方は、情勢に深い懸念を表明し、早期の停戦を強く求めた。", [STRONG, STRONG]),
        ("双方は、成果を高く評価した。", [STRONG]),
        ("双方は、懸念を深く共有し、支援を歓迎した。", [STRONG, PLAIN]),
        ("双方は、協力が極めて重要であることを確認した。", [PLAIN]),
        ("双方は、協力の重要性を強く強調した。", [STRONG]),
        ("双方は、断固として、テロと闘うことを確認した。", [PLAIN]),
        ("双方は、断固として、今般の攻撃を非難した。", [STRONG]),
        ("双方は、最も強い言葉で、今般の発射を非難した。", [UTMOST]),
        ("双方は、この案を支持しない。", [PLAIN]),
        ("双方は、この案を強く支持しない。", [PLAIN]),
        ("双方は、協力を強力に推進する。", [PLAIN]),
        ("双方は、攻撃を断じて容認できない。", [UTMOST]),
        ("双方は、今般の決定に一定の評価を与えた。", [WEAKENED]),
        ("The leaders strongly condemned the attack and warmly welcomed the new office.", [STRONG, STRONG]),
        ("The leaders reaffirmed their unwavering commitment to peace.", [UTMOST]),
        ("The leaders underscored the great importance of dialogue.", [PLAIN]),
        ("The leaders strongly underscored the importance of dialogue.", [STRONG]),
        ("The leaders are deeply concerned about the attacks.", [STRONG]),
        ("The leaders do not fully support this plan.", [PLAIN]),
        ("The leaders will strongly support this plan.", [PLAIN]),
        ("The leaders supported the plan in principle.", [WEAKENED]),
        ("The leaders supported the plan adopted in principle.", [PLAIN]),
    ],
)
def test_a_word_grades_the_act_on_which_it_stands(sentence: str, degrees: list[Degree]) -> None:
    """What grades a need, a deed or something in the complement grades no act, nor does anything a denied one."""
    assert [act.degree for act in acts(sentence)] == degrees


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("双方は、投資に関心を表明した。", Force.INTEREST),
        ("双方は、第二期を検討していく。", Force.INTEREST),
        ("The leaders will consider a second phase.", Force.INTEREST),
        ("双方は、協議を行う用意を表明した。", Force.READINESS),
        ("双方は、協力を強化する意向を表明した。", Force.INTENTION),
        ("双方は、協力の強化に努力する。", Force.COMMITMENT),
        ("双方は、協力を強化することで一致した。", Force.AGREEMENT),
        ("双方は、行程表を採択した。", Force.DECISION),
        ("双方は、1億円を供与したことを説明した。", Force.NONE),
        ("双方は、発表を歓迎した。", Force.NONE),
    ],
)
def test_force_is_read_from_the_words(sentence: str, force: Force) -> None:
    """From interest to decision each form binds more firmly; praise binds nobody, nor does a report of nobody known."""
    assert [act.force for act in acts(sentence)] == [force]


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ("ja: [{id: a, degree: loud, place: verb, words: [x], takes: a, leaves: b}]", "degree"),
        ("ja: [{id: a, degree: strong, place: above, words: [x], takes: a, leaves: b}]", "place"),
        ("ja: [{id: a, place: deed, words: [x], takes: a, leaves: b}]", "force"),
    ],
)
def test_a_mistyped_row_is_told(tmp_path: Path, rows: str, where: str) -> None:
    """A degree, a place or a force that nobody knows is told with the file, never passed over."""
    file = tmp_path / "degrees.yaml"
    file.write_text(f"{rows}\nen: []\nru: []\n", encoding="utf-8")
    with pytest.raises(RegistryError, match=where):
        load_from(file)
