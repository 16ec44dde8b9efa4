"""What speaks for a follow-up, what is wrong with a text and what was left out of it are said in the language of the reader."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import taiwa
from drafts import KNOWLEDGE
from taiwa.reports.signs import doubt_told, sign_told
from taiwa.reports.wording import Wording, catalogue

SOURCE = Path(taiwa.__file__).parent
ENGLISH, JAPANESE = Wording("en", KNOWLEDGE), Wording("ja", KNOWLEDGE)


def first_words(called: str, *folders: str, at: int) -> Iterator[str]:
    """The words that calls of a name are given, `X` for what is set in."""
    for path in (path for folder in folders for path in [*(SOURCE / folder).rglob("*.py"), SOURCE / f"{folder}.py"] if path.is_file()):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == called and len(node.args) > at:
                words = node.args[at]
                if isinstance(words, ast.Constant):
                    yield str(words.value)
                elif isinstance(words, ast.JoinedStr):
                    yield "".join(str(part.value) if isinstance(part, ast.Constant) else "X" for part in words.values)


@pytest.mark.parametrize("sign", sorted(set(first_words("Reason", "record/signs", "record/ledger", at=0))))
def test_every_sign_of_a_follow_up_is_said_in_japanese(sign: str) -> None:
    """The catalogue knows the sign in the very words the record uses."""
    assert sign_told(f"{sign} 2031 (+3)", ENGLISH) == f"{sign} 2031 (+3)"
    assert not re.search("[a-z]{2}", sign_told(f"{sign} 2031 (+3)", JAPANESE)), "add it to `link-sign` in resources/reports"


@pytest.mark.parametrize("problem", sorted({one for one in first_words("Problem", "text", "tree", "meta", "mentions", "acts", at=1) if "X: X" not in one}))
def test_every_problem_is_said_in_japanese(problem: str) -> None:
    """The catalogue knows what is wrong with a text in the words that are written where it is found."""
    problems = [problem.replace("X", name) for name in ("title", "date", "place")] if problem == "not found: X" else [problem]
    for one in problems:
        assert ENGLISH.why(one) == one
        assert JAPANESE.why(one) != one, "add it to `problem` in resources/reports"


def test_what_is_left_out_is_told_in_japanese() -> None:
    """Every reason for a cut that a file of ours lists has its name."""
    zones = re.findall(r"^  ([a-z ]+): \[", (SOURCE / "resources/text/page.yaml").read_text("utf-8"), re.MULTILINE)
    assert len(zones) > 5
    assert {f"cut.{one}" for one in zones} <= set(catalogue("ja"))


def test_a_sign_names_parties_issues_and_counts() -> None:
    """Ids are told by the names that persons use; what no catalogue knows stays as it is."""
    assert "Istarika国" in sign_told("same owner XA (+3)", JAPANESE)
    assert "500人" in sign_told("same figure 500 person (+4)", JAPANESE)
    assert sign_told("something new (+3)", JAPANESE) == "something new (+3)"


def test_a_doubtful_follow_up_is_told_with_its_promise() -> None:
    """The promise is quoted, its id is not told, and each sign stands in the language of the reader."""
    told = doubt_told("train pilots: same owner XA (+3); said again or to go on (+1) (w:u-12)", JAPANESE)
    assert "「train pilots」" in told
    assert "u-12" not in told
    assert "said again" not in told
