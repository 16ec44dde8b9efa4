"""What a complement is about, against what it only mentions."""

import hashlib
import time

import pytest

from taiwa.lexicon import Knowledge, load
from taiwa.mentions import find_mentions
from taiwa.mentions.issues import Issues
from taiwa.mentions.topics import rows
from taiwa.source import Source
from taiwa.text import to_text
from taiwa.text.models import Text
from taiwa.tree import build_tree
from taiwa.values import Span

EARLIER = "双方は、税関の近代化を議論した。"
ROWS = [(row.kind, words, issue) for row in rows() for words, issue in (*row.takes, *row.leaves)]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """What ships."""
    return load()


def text_of(words: str) -> Text:
    """`words` as a plain document."""
    data = words.encode()
    return to_text(Source(data=data, name="made.txt", media="text/plain", digest=hashlib.sha256(data).hexdigest()))


def issues_of(words: str, knowledge: Knowledge, before: str = "", head: str = "", after: str = "") -> tuple[str, ...]:
    """The issues of an act with the complement `words`, in a paragraph that begins with `before` and ends with `after`."""
    tree = build_tree(text_of(f"{head}{before}{words}{after}\n"))
    at = tree.text.chars.index(words)
    part = next(one for one in tree.provisions if one.body and one.body.start <= at < one.body.end)
    return Issues(tree, knowledge, find_mentions(tree, knowledge)).of_act(part.eid, Span(at, at + len(words)))


@pytest.mark.parametrize(("kind", "words", "issue"), ROWS, ids=[words for _, words, _ in ROWS])
def test_a_row_makes_the_main_issue_it_says(knowledge: Knowledge, kind: str, words: str, issue: str) -> None:
    """Each row of marks takes its complement and leaves the one in which no mark stands."""
    before = EARLIER if kind == "back" else ""
    assert issues_of(words, knowledge, before)[0] == ("border-management" if issue == "earlier" else issue)


@pytest.mark.parametrize(
    ("words", "issues"),
    [
        ("農業、貿易及び観光", ("agriculture", "trade", "culture-people")),
        ("Farming, trade, and tourism", ("agriculture", "trade", "culture-people")),
        ("安保理改革及び日本の安保理常任理事国入り", ("unsc-seat-japan",)),
        ("国連憲章及び安保理改革", ("rule-of-law", "unsc-reform")),
        ("農業における協力", ("agriculture",)),
        ("一層の協力", ("bilateral-relations",)),
        ("a new partnership", ("bilateral-relations",)),
        ("埠頭の拡張", ("transport-logistics",)),
        ("an enabling environment", ()),
    ],
)
def test_the_first_field_is_the_main_one(knowledge: Knowledge, words: str, issues: tuple[str, ...]) -> None:
    """Fields count as printed; no broader issue stands beside its narrower one; cooperation counts where no field is named."""
    assert issues_of(words, knowledge) == issues


@pytest.mark.parametrize(
    ("before", "words", "main"),
    [
        ("双方は、感染症対策を議論した。双方は、", "引き続き協力していくこと", "health"),
        ("双方は、感染症対策を議論した。双方は、投資を歓迎した。双方は、", "引き続き協力していくこと", "investment"),
        ("双方は、国際情勢を踏まえ、", "一層の協力", "bilateral-relations"),
        ("双方は、", "一層の努力を払うことで一致した。双方は、投資を歓迎した。", "investment"),
    ],
)
def test_a_complement_that_names_nothing_goes_on_with_what_was_said(
    knowledge: Knowledge, before: str, words: str, main: str
) -> None:
    """The last sentence before that names an issue as its matter gives it; a scene does not."""
    assert issues_of(words, knowledge, before)[0] == main


@pytest.mark.parametrize(
    ("before", "issues"),
    [
        ("大臣は、港湾の整備に関する構想を説明した。双方は、", ("transport-logistics",)),
        ("大臣は、「海の道」構想を説明した。双方は、", ()),
    ],
)
def test_a_later_sentence_never_speaks_for_a_complement(knowledge: Knowledge, before: str, issues: tuple[str, ...]) -> None:
    """A complement that names nothing takes what was said before it, or nothing; what follows its sentence is another matter."""
    assert issues_of("同構想の目標", knowledge, before, after="を支持した。双方は、農業の発展を歓迎した。") == issues


@pytest.mark.parametrize(
    ("words", "main"), [("第3回エネルギー大臣会合における農業の発展", "agriculture"), ("第3回エネルギー大臣会合への参加", "energy")]
)
def test_an_issue_in_a_name_counts_less(knowledge: Knowledge, words: str, main: str) -> None:
    """What a meeting is called after stands behind what is said of it, and alone where nothing else is named."""
    assert issues_of(words, knowledge)[0] == main


def test_a_heading_speaks_for_what_names_no_issue(knowledge: Knowledge) -> None:
    """Under a heading that names one, cooperation is cooperation in that field."""
    head = "Joint Statement\n\nI. Energy\n\n1. The Ministers met.\n\n2. "
    assert issues_of("The Ministers will cooperate.", knowledge, head=head) == ("energy",)


def test_a_heading_of_several_fields_files_nothing(knowledge: Knowledge) -> None:
    """Under a heading that lists fields, an act that names none is about what its paragraph says, not about each of them."""
    head = "Joint Statement\n\nI. Water, forests and farming\n\n1. The Ministers met.\n\n2. "
    words = "The Ministers will spare no effort."
    assert issues_of(words, knowledge, head=head, after=" Keldea reported on its carbon neutrality.") == ("climate",)


@pytest.mark.parametrize(
    ("words", "main"),
    [
        ("the training of law enforcement officers in the valley", "human-resources"),
        ("safeguards for the hospitals", "health"),
        ("space for trade", "trade"),
        ("奨学金の供与", "education-students"),
        ("植林に対する世界銀行の融資", "environment"),
        ("核兵器国による消極的安全保証", "nuclear-weapon-free-zone"),
        ("the drinking water of displaced persons", "water"),
    ],
)
def test_a_weak_word_shows_nothing_beside_the_matter(knowledge: Knowledge, words: str, main: str) -> None:
    """An agency, a lender, a state or a means that stands beside a matter is not what the words are about."""
    assert issues_of(words, knowledge)[:1] == (main,)


def test_a_long_paragraph_takes_time_in_step_with_its_length(knowledge: Knowledge) -> None:
    """A hostile paragraph of marks and terms without end is searched once."""
    words = "農業のために貿易、" * 20_000
    tree = build_tree(text_of(words))
    begun = time.process_time()
    issues = Issues(tree, knowledge)
    part = next(one for one in tree.provisions if one.body)
    for start in range(0, len(words), 1000):
        issues.of_act(part.eid, Span(start, len(words)))
    assert time.process_time() - begun < 10
