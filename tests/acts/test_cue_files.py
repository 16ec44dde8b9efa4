"""Files of cues are loaded strictly, and every list in them does what it is there for."""

from pathlib import Path

import pytest

from taiwa.acts.en.cues import load_from as english
from taiwa.acts.ja.chain import Chain
from taiwa.acts.ja.clauses import Clauses
from taiwa.acts.ja.cues import load, load_from
from taiwa.acts.ja.predicates import predicates
from taiwa.acts.ja.tokens import tokens
from taiwa.registry.complaints import RegistryError
from taiwa.registry.packaged import RESOURCES

CUES = load()
LOADERS = {"ja": load_from, "en": english}


def spoiled(language: str, row: str, change: tuple[str, str], folder: Path) -> tuple[Path, int]:
    """The packaged file with one change in the line that holds `row`, and the number of that line."""
    lines = (RESOURCES / "cues" / f"{language}.yaml").read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if row in line)
    assert change[0] in lines[at]
    lines[at] = lines[at].replace(*change, 1)
    file = folder / f"{language}.yaml"
    file.write_text("\n".join(lines), "utf-8")
    return file, at + 1


@pytest.mark.parametrize(
    ("language", "row", "change", "complaint"),
    [
        ("ja", "hypothetical: [", ("hypothetical", "hypothetic"), "hypothetic is no section"),
        ("ja", "id: ja.noun.thank,", ("act:", "acts: x, act:"), "acts is not known here"),
        ("ja", "id: ja.noun.thank,", ("[謝意, ", "[感謝, "), "感謝 stands in words twice"),
        ("ja", "id: ja.verb.thank,", ("[感謝する, 深謝する]", "[]"), "words must be a list that is not empty"),
        ("ja", "id: ja.verb.thank,", ("[感謝する, ", "[歓迎する, "), "歓迎する stands in verbs twice"),
        ("ja", "id: ja.verb.thank,", ("takes: '双方は、支援に{word}。', ", ""), "ja.verb.thank has no takes"),
        ("ja", "id: ja.verb.thank,", ("'双方は、支援に{word}。'", "双方は、支援に感謝する。"), "takes must try each of the words"),
        ("ja", "id: ja.noun.welcome,", ("welcome,", "support,"), "ja.noun.support is the id of another row"),
        ("ja", "id: ja.noun.thank,", ("act: thank", "act: thanks"), "act is thanks, but must be one of"),
        ("ja", "id: ja.speakers.plural,", ("stands_for: [plurals], ", ""), "ja.speakers.plural has no stands_for"),
        ("ja", "id: ja.speakers.all,", ("[all]", "[alle]"), "alle is no list: known are all, "),
        ("ja", "id: ja.turn.positive,", ("[positive]", "[positiv]"), "positiv is no list: known are again, "),
        ("ja", "hypothetical: [", ("もしも", "もし"), "もし stands in hypothetical twice"),
        ("en", "id: en.verb.thank,", ("act:", "forces: x, act:"), "forces is not known here"),
        ("en", "id: en.speakers.we,", ("[we]", "[us]"), "us is no list: known are bare, "),
        ("en", "again: [", ("again: [reaffirm, ", "again: [reiterate, "), "reiterate stands in again twice"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_file_and_line(language: str, row: str, change: tuple[str, str], complaint: str, tmp_path: Path) -> None:
    """What is wrong with a file of cues is an error that names the file and the line of the row."""
    file, line = spoiled(language, row, change, tmp_path)
    with pytest.raises(RegistryError) as error:
        LOADERS[language](file)
    assert str(error.value).startswith(f"{file}:{line}: ")
    assert complaint in str(error.value)


def acts(sentence: str) -> list[str]:
    """The types of the acts of one sentence."""
    words = tokens(sentence)
    return [link.named.act.value for link in Chain(Clauses(sentence, words, predicates(words, CUES)), CUES).links()]


@pytest.mark.parametrize("adverb", sorted(CUES.adverbs))
def test_an_adverb_may_stand_between_the_noun_and_its_verb(adverb: str) -> None:
    """An adverb leaves the noun the one that names the act."""
    assert acts(f"双方は、提案への支持を{adverb}表明した。") == ["support"]


@pytest.mark.parametrize("verb", sorted(CUES.stative))
def test_a_verb_of_state_is_no_plan(verb: str) -> None:
    """What is so is not promised."""
    assert "commit" not in acts(f"この枠組みは、平和に{verb}。")


@pytest.mark.parametrize("verb", ["強化する", "派遣する", "進める", "取り組む"])
def test_a_verb_of_doing_is_a_plan(verb: str) -> None:
    """What is not in the list of states is promised."""
    assert acts(f"双方は、交流に{verb}。") == ["commit"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("双方は、合意に基づき、交流を強化する。", ["commit"]),
        ("双方は、原則に従い、交流を強化する。", ["commit"]),
        ("双方は、地域にわたり、交流を強化する。", ["commit"]),
        ("双方は、合意を広め、交流を強化する。", ["commit", "commit"]),
    ],
)
def test_a_verb_that_serves_as_a_particle_is_no_predicate(sentence: str, found: list[str]) -> None:
    """基づき and 従い only join a noun to its verb; 広め is a deed of its own."""
    assert acts(sentence) == found


def test_the_how_to_shows_a_row_of_the_file() -> None:
    """The row that the page for linguists shows stands in the file as shown."""
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "teach-taiwa-a-word.md").read_text("utf-8")
    row = next(line for line in page.splitlines() if line.startswith("- {id: ja."))
    assert row in (RESOURCES / "cues" / "ja.yaml").read_text("utf-8").splitlines()
