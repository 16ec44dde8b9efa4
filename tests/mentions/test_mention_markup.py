"""What the markup says of words: documents that links name, days."""

import pytest

from taiwa.lexicon import Knowledge
from taiwa.mentions import find_mentions
from taiwa.mentions.markup import DATE, LINK, Host, disagreements, hosts, symbol_of
from taiwa.problems import Problem
from taiwa.source import from_bytes
from taiwa.source.models import AKN
from taiwa.text import to_text
from taiwa.tree import build_tree

AT = "https://undocs.org/en/"


def read(words: str, knowledge: Knowledge) -> tuple[list[tuple[str, str, str, str]], list[Problem]]:
    """Kind, words, value and rule of what one paragraph of markup mentions, and what does not agree in it."""
    written = f"<akomaNtoso><statement><mainBody><p>{words}</p></mainBody></statement></akomaNtoso>"
    text = to_text(from_bytes(written.encode(), "x.xml", media=AKN))
    found = find_mentions(build_tree(text), knowledge)
    return [(one.kind, text[one.span], str(one.value), one.rule) for one in found], list(disagreements(text, found))


@pytest.mark.parametrize("row", hosts(), ids=lambda row: row.host)
def test_a_host_takes_its_example_and_leaves_its_counterexample(row: Host) -> None:
    """An address of a known host that ends in a symbol names it, another names none."""
    assert symbol_of(f"https://{row.yes}") == symbol_of(row.yes) == row.symbol
    assert symbol_of(f"https://{row.no}") is None


@pytest.mark.parametrize(("href", "symbol"), [
    (f"{AT}A/RES/67/123", "A/RES/67/123"), (f"{AT}a/res/2625(xxv)", "A/RES/2625(XXV)"), (f"{AT}A/RES/72/262c", "A/RES/72/262C"),
    (f"{AT}A/75/49 (vol. I)", "A/75/49"), (f"{AT}NPT/CONF.2000/28(PartI)/Corr.1", "NPT/CONF.2000/28/Corr.1"),
    ("https://undocs.org//ru/S/RES/2282(2016)", "S/RES/2282(2016)"), ("undocs.org/A/66/7/add.21", "A/66/7/Add.21"),
    ("/akn/ontology/object/taiwa/instrument/A%2FRES%2F67%2F123", "A/RES/67/123"), ("/akn/ontology/object/taiwa/instrument/un-charter", None),
    ("https://elsewhere.example/A/RES/67/123", None), (f"{AT}", None), (f"{AT}A", None), ("x" * 5000, None), ("", None),
])  # fmt: skip
def test_an_address_names_a_symbol(href: str, symbol: str | None) -> None:
    """One spelling of a symbol, without volume and part; None for any other address."""
    assert symbol_of(href) == symbol


def test_a_link_says_which_document_is_meant(knowledge: Knowledge) -> None:
    """The words of a link are a mention of the document it names, whatever they print."""
    found, told = read(f'See <a href="{AT}A/RES/67/123">67/123</a> and <a href="{AT}A/75/312">the report</a>.', knowledge)
    assert found == [("instrument", "67/123", "A/RES/67/123", LINK), ("instrument", "the report", "A/75/312", LINK)]
    assert told == []


def test_a_link_that_names_another_document_is_told(knowledge: Knowledge) -> None:
    """Where the words print one number and the link names another, a person is asked to look."""
    _, told = read(f'See <a href="{AT}A/RES/67/124">67/123</a>.', knowledge)
    assert [problem.words for problem in told] == [
        "the link names A/RES/67/124, the words print something else: check which is meant"
    ]


@pytest.mark.parametrize(("words", "expected"), [
    ('on <date date="2031-05-03">the feast of spring</date>', [("date", "the feast of spring", "2031-05-03", DATE)]),
    ('on <date date="2031-13-03">a day</date> and <date date="soon">then</date>', []),
])  # fmt: skip
def test_a_day_that_is_not_read_is_that_of_the_markup(words: str, expected: list[object], knowledge: Knowledge) -> None:
    """A day counts where no rule reads one; what is no day counts nowhere."""
    assert read(words, knowledge) == (expected, [])


def test_a_day_that_is_printed_otherwise_is_told(knowledge: Knowledge) -> None:
    """What is printed stays the value; that the markup says another day is told."""
    found, told = read('on <date date="2031-05-04">3 May 2031</date>', knowledge)
    assert [one[2] for one in found] == ["2031-05-03"]
    assert len(told) == 1
