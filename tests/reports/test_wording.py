"""The words of reports."""

import ast
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import taiwa.acts
from drafts import KNOWLEDGE
from taiwa.acts.models import ActType
from taiwa.record.answers import Change, CheckKind, Effect, Stance, Status
from taiwa.reports.wording import LANGUAGES, Wording, catalogue
from taiwa.values import Money, Quantity


def test_every_language_says_the_same_things() -> None:
    """Each catalogue has the same messages with the same values to set in."""

    def shape(language: str) -> dict[str, set[str | None]]:
        return {
            key: {name for _, name, _, _ in Formatter().parse(words) if name is not None}
            for key, words in catalogue(language).items()
        }

    assert all(shape(language) == shape(LANGUAGES[0]) for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_closed_list_has_its_words(language: str) -> None:
    """No stance, change, effect, status, kind of check or act is without a word."""
    sections = {
        "stance": get_args(Stance), "change": get_args(Change), "effect": get_args(Effect),
        "status": get_args(Status), "check": get_args(CheckKind), "act": tuple(ActType),
    }  # fmt: skip
    wanted = {f"{section}.{name}" for section, names in sections.items() for name in names}
    assert wanted <= set(catalogue(language))


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2031", "2031"), ("2031-04", "2031-04"), ("2031-04-02/2031-04-03", "2031-04-02 – 2031-04-03"),
        ("2031/..", "from 2031 on"), ("../2031", "until 2031"), (None, "no date"),
    ],
)  # fmt: skip
def test_a_date_is_never_more_precise_than_it_is_known(date: str | None, words: str) -> None:
    """A year stays a year, an open period stays open, and no date is said to be none."""
    assert Wording("en", KNOWLEDGE).date(date) == words


@pytest.mark.parametrize(
    ("amount", "english", "japanese"),
    [
        (Quantity(amount=Decimal(1000), unit="person", approx=True), "about 1,000 people", "約1,000人"),
        (Quantity(amount=Decimal(3), unit="lighthouse"), "3 lighthouse", "3 lighthouse"),
        (
            Money(amount=Decimal(6361000000), currency="JPY", bound="at-least"),
            "at least JPY 6,361,000,000", "少なくともJPY 6,361,000,000",
        ),
        (None, "", ""),
    ],
)  # fmt: skip
def test_figures(amount: Money | Quantity | None, english: str, japanese: str) -> None:
    """A figure says how exactly it was printed; an unknown unit is shown by its id."""
    assert [Wording(language, KNOWLEDGE).figure(amount) for language in ("en", "ja")] == [english, japanese]


def test_what_has_no_name_is_shown_by_its_id() -> None:
    """An unknown party or issue is not left out."""
    wording = Wording("ja", KNOWLEDGE)
    assert (wording.party("XZ"), wording.issue("tides"), wording.party("XA")) == ("XZ", "tides", "Istarika国")


def test_a_language_nobody_speaks_is_answered_in_english() -> None:
    """Reports fall back to English."""
    assert Wording("tlh", KNOWLEDGE).say("stance.silent") == "silent"


def printed_strings(tree: ast.AST) -> Iterator[str]:
    """The strings of a module, `X` for what is set in, besides docstrings, words of exceptions and lists of words (split)."""
    aside = inside(tree, ast.Expr, ast.Raise, ast.Attribute)
    parts = inside(tree, ast.JoinedStr)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and id(node) not in aside:
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "X" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside | parts:
            yield node.value


def inside(tree: ast.AST, *kinds: type[ast.AST]) -> set[int]:
    """What stands in nodes of some kinds, by identity."""
    return {id(inner) for node in ast.walk(tree) if isinstance(node, kinds) for inner in ast.walk(node) if inner is not node}


def reasons() -> list[str]:
    """Every string in the package of acts that is a phrase in plain English: why something was left open."""
    modules = Path(taiwa.acts.__file__).parent.rglob("*.py")
    every = {words for module in modules for words in printed_strings(ast.parse(module.read_text("utf-8")))}
    return sorted(words for words in every if "(?" not in words and len(re.findall(r"(?<![\w(\\])[a-z]+(?= |$)", words)) >= 3)


@pytest.mark.parametrize("reason", reasons())
def test_every_reason_of_a_reading_is_said_in_japanese(reason: str) -> None:
    """Why something was left open is known to the catalogues in the very words the reading uses."""
    english, japanese = (Wording(language, KNOWLEDGE).why(reason) for language in ("en", "ja"))
    assert english.startswith(reason)
    assert not re.search("[a-z]{2}", japanese), "add it to `reason` in resources/reports/en.yaml and ja.yaml"


def test_a_reason_that_no_catalogue_knows_stays_as_it_is() -> None:
    """Words nobody has translated are not lost."""
    assert Wording("ja", KNOWLEDGE).why("XA: something new") == "XA: something new"


@pytest.mark.parametrize("reason", [
    "the season may be that of the year beside", "others bear this name too", "people bear this name too", "one of fm-01, fm-02",
    "no publisher is printed; it is the one party whose language this is", "it ends before it begins", "another year is printed beside it",
    "named by its kind only; it is the one that these parties have made", "it may be so many centuries", "XA has the chair in 2040/2042 too",
    "the year before it names no era or century", "before 1873 the lunar calendar held", "no date near says of which year or month it is the end",
    "it is the fiscal year of another, and its first month is not said",
])  # fmt: skip
def test_what_is_unsure_of_a_value_or_a_chair_is_said_in_japanese(reason: str) -> None:
    """No reason stands in English on a Japanese page."""
    assert re.search("[ぁ-ん]", Wording("ja", KNOWLEDGE).why(reason))


@pytest.mark.parametrize(("language", "date", "said"), [
    ("en", "2022-23", "autumn 2022"), ("ja", "2022-23", "2022年秋"), ("en", "2022-12", "2022-12"), ("en", "2022-21/2022-24", "spring 2022 – winter 2022"),
])  # fmt: skip
def test_a_season_is_said_in_words(language: str, date: str, said: str) -> None:
    """EDTF writes the autumn of 2022 as 2022-23, which a person would read as two years."""
    assert Wording(language, KNOWLEDGE).date(date) == said


def test_no_line_parts_a_number_from_what_it_counts() -> None:
    """On a page or in a Word table a sum stays with its currency, and its hedge with it; other spaces may part."""
    wording = Wording("en", KNOWLEDGE)
    amounts = (Quantity(amount=Decimal(1200), unit="person", approx=True), None, Money(amount=Decimal(3_000_000_000), currency="JPY"))
    shown = wording.figures(*amounts)
    assert shown.replace("\u00a0", " ") == " · ".join(wording.figure(one) for one in amounts if one)
    assert not re.search(r"\d (?!·)|(?<!·) \d", shown)
    assert wording.figures(None) == ""
