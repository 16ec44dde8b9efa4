"""`taiwa show`: the text with who says what beside each clause."""

import json
from pathlib import Path

import pytest
from running import Run

from taiwa.cli.showing import Screen, show_text
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.document import of_reading
from taiwa.record.works import works_of
from taiwa.reports.columns import columns
from taiwa.reports.wording import Wording
from taiwa.source import from_bytes, open_file

EXAMPLES = Path(__file__).parents[2] / "examples"
KNOWN = load((EXAMPLES / "registry",))
STATEMENT = "2013-fm2-joint-statement.ja.md"


def shown(name: str, screen: Screen | None, language: str = "en") -> str:
    """What is shown of an example."""
    (work,) = works_of([of_reading(read(open_file(EXAMPLES / "documents" / name), KNOWN))])
    return show_text(work, work.document.provisions, Wording(language, KNOWN), screen)


def squeezed(words: str) -> str:
    """Letters only, wherever lines break."""
    return "".join(words.split())


@pytest.mark.parametrize("width", [80, 100, 132, 200])
@pytest.mark.parametrize("name", [STATEMENT, "2011-fm1-joint-statement.en.md"])
def test_text_and_notes_stand_side_by_side_at_any_width(name: str, width: int) -> None:
    """Every line fits the terminal, notes stand behind one edge, and the text to the left of it is whole."""
    rows = [line for line in shown(name, Screen(width, colour=False)).splitlines() if "│" in line]
    assert max(map(columns, rows)) <= width
    assert len({columns(line.split("│")[0]) for line in rows}) == 1
    document = of_reading(read(open_file(EXAMPLES / "documents" / name), KNOWN))
    text = squeezed("".join(line.split("│")[0] for line in rows))
    assert text == squeezed("".join(document.words(part.body) for part in document.provisions if part.body))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_pipe_gets_the_same_notes_one_act_to_a_line(language: str) -> None:
    """Without a terminal there are no colours and no columns: a clause on a line, below it one line for each act and promise."""
    plain = shown(STATEMENT, None, language)
    beside = shown(STATEMENT, Screen(200, colour=False), language)
    document = of_reading(read(open_file(EXAMPLES / "documents" / STATEMENT), KNOWN))
    notes = [line for line in plain.splitlines() if line.startswith("    · ")]
    assert "\x1b" not in plain
    assert len(notes) == len(document.acts) + len(document.undertakings)
    margin = squeezed("".join(line.partition("│")[2] for line in beside.splitlines()))
    assert all(squeezed(part) in margin for line in notes for part in line.removeprefix("    · ").split(" · "))


UNKNOWN = "議長声明\n\n2031年5月4日\n\n2031年5月4日、ケルデア共和国、サルメト王国及びイスタリカ連邦の外務大臣が出席した。\n\n"


def of_words(words: str, screen: Screen | None, language: str) -> str:
    """What is shown of a short document of three states."""
    source = from_bytes(f"{UNKNOWN}{words}\n".encode(), "made.txt")
    (work,) = works_of([of_reading(read(source, KNOWN))])
    return show_text(work, work.document.provisions, Wording(language, KNOWN), screen)


@pytest.mark.parametrize(("language", "what"), [("en", "add it to the registry"), ("ja", "レジストリに加える")])
def test_a_phrase_that_stands_for_nobody_known_is_told_once(language: str, what: str) -> None:
    """What is not known of a subject is said where it first speaks, with what to do about it; rules are left to the JSON."""
    plain = of_words("1. バスケス大統領は、開設を歓迎した。\n\n2. バスケス大統領は、提案を支持した。", None, language)
    doubts = [line for line in plain.splitlines() if "? " in line]
    assert len([line for line in doubts if "バスケス大統領: " in line.partition("? ")[2]]) == 1
    assert [what in line for line in doubts] == [True]
    assert "ja.verb" not in plain


def test_the_parties_fit_the_terminal() -> None:
    """The line of those who take part is broken where the terminal ends, and only there."""
    narrow, wide = (of_words("1. 三者は、開設を歓迎した。", Screen(width, colour=False), "en") for width in (60, 200))
    assert max(map(columns, narrow.splitlines())) <= 60
    assert "Parties: Keldea" in wide


def test_colours_are_for_terminals_that_want_them() -> None:
    """With colours the words are those without."""
    bare, coloured = (shown(STATEMENT, Screen(100, colour=colour)) for colour in (False, True))
    assert "\x1b" in coloured
    assert "\x1b" not in bare


def test_a_program_is_told_the_same_clause_by_clause(example_record: Path, run: Run) -> None:
    """In JSON the clauses of a part name every act and promise of it once, with speaker, force, degree, rule and what was left open."""
    outcome = run("show", STATEMENT, "--format", "json", "--record", example_record, "--registry", EXAMPLES / "registry")
    for part in json.loads(outcome.out)["parts"]:
        if part["words"]:
            assert squeezed("".join(clause["words"] for clause in part["clauses"])) == squeezed(part["words"])
        for kind in ("acts", "commitments"):
            assert [each for clause in part["clauses"] for each in clause[kind]] == [each["id"] for each in part[kind]]
        for act in part["acts"]:
            assert {"holders", "holder", "force", "degree", "issues", "embedded", "rule", "confidence", "open"} <= set(act)
