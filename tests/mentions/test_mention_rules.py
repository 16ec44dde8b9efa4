"""Every rule row keeps what it promises."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.mentions import english, japanese, russian
from taiwa.mentions.phrases import Phrases
from taiwa.mentions.printed import NameRule, name_rules
from taiwa.mentions.ru_words import stems
from taiwa.mentions.rules import ASKED, Rule, Scanner
from taiwa.mentions.words import one_of, opening, words_of
from taiwa.values import Span, replace

SCANNERS = {"ja": japanese.scanner(), "en": english.scanner(), "ru": russian.scanner()}
ROWS = [(scanner, rule) for scanner in SCANNERS.values() for rule in scanner.rules]
NAME_ROWS = [rule for language in SCANNERS for rule in name_rules(language, words_of(language))]


def fired(scanner: Scanner, words: str) -> set[str]:
    """The ids of the rules that took something of `words`."""
    return {found.rule.id for _, found in scanner.scan(words, [Span(0, len(words))])}


@pytest.mark.parametrize(("scanner", "rule"), ROWS, ids=[rule.id for _, rule in ROWS])
def test_a_rule_takes_its_example_and_leaves_its_counterexample(scanner: Scanner, rule: Rule) -> None:
    """A row is right about its own two sentences, with all other rows beside it."""
    assert rule.id in fired(scanner, rule.yes)
    assert rule.id not in fired(scanner, rule.no)


@pytest.mark.parametrize("rule", NAME_ROWS, ids=[rule.id for rule in NAME_ROWS])
def test_a_name_rule_takes_its_example_and_leaves_its_counterexample(rule: NameRule) -> None:
    """A row for names is right about its own two sentences."""
    assert list(rule.matches(rule.yes))
    assert not list(rule.matches(rule.no))


def test_no_two_rules_share_an_id() -> None:
    """A rule id says which row found a mention."""
    ids = Counter([rule.id for _, rule in ROWS] + [rule.id for rule in NAME_ROWS])
    assert not [name for name, count in ids.items() if count > 1]


WORDS = ("a ", "about", "at least", "at", "今", "今年", "本", "本日")


@pytest.mark.parametrize("chars", ["about a year at last, at least", "今年の本日、今と本", "cat, that, catalogue", ""])
def test_an_opening_takes_what_any_of_its_words_takes(chars: str) -> None:
    """A pattern sorted by first characters finds the same as the words one after the other, with a look behind or without."""
    assert re.findall(opening(WORDS), chars) == re.findall(one_of(WORDS), chars)
    behind = opening(WORDS, behind=r"(?<![a-z].)")
    assert re.findall(behind, chars) == re.findall(rf"(?<![a-z]){one_of(WORDS)}", chars)


def test_a_run_of_figures_is_that_of_its_place() -> None:
    """The character at which a value may begin is no part of the number behind it: 同二%減 holds two per cent."""
    chars = "総額も同二%減となった。"
    ((_, found),) = SCANNERS["ja"].scan(chars, [Span(0, len(chars))])
    assert chars[found.start : found.end] == "二%"


FIGURES = {"ru": r"[0-9]+(?:[ ,.][0-9]+)*", "en": r"[0-9]+(?:[,.][0-9]+)*"}
WITHOUT_A_LOOK = {
    language: Scanner(
        SCANNERS[language].rules, replace(SCANNERS[language].edges, number=re.compile(figures), told=lambda _run, _word: ASKED)
    )
    for language, figures in FIGURES.items()
}
"""Rules where no numeral is a run, and no word behind a number spares a rule."""
PRINTED_RU = (
    "5 5-го 12 2020 1 000 2,5 одна две пяти двадцать Двадцать тридцать полтора сорок пятой первого Второе второй шестого до более не менее чем порядка "
    "свыше около C$ HK$ CN¥ Rs US$ USD следующих последних и или по в с май мая Марта года году годы лет месяца месяцев дней час часов ч мин квартале "
    "половине века назад тысяч млн млрд миллиона рублей долларов США евро Тенге лари человек иностранных новых студентов, страны кв. км повестки "
    "резолюции. Устава, сессии; a) – — ("
)


PRINTED_EN = (
    "5 5th 12 12th 2020 2021 1,000 2.5 one two five twenty Twenty seventy first fifth Second a an the of in on at by to and or from between through until "
    "about more than at least up to US$ $ € next last past coming this month year May March may jan years Months days hours h m km sq per cent percent % "
    "half quarter quarters hundred thousand million billion bn dollars Euros yen pounds pence USD MUSD people countries foreign new projects, doses "
    "Agenda session resolution pm p.m. st century Q1 day ago old later minus and ; a) – - / ("
)


@given(
    st.sampled_from([("ru", PRINTED_RU), ("en", PRINTED_EN)]).flatmap(
        lambda row: st.tuples(st.just(row[0]), st.lists(st.sampled_from([*row[1].split(), "\n"]), max_size=12).map(" ".join))
    )
)
def test_what_stands_behind_a_number_spares_only_rules_that_take_nothing(printed: tuple[str, str]) -> None:
    """A word behind a number that no rule asks for loses no value, nor does a numeral that is one run."""
    language, chars = printed
    spans = [Span(0, len(chars))]
    assert list(SCANNERS[language].scan(chars, spans)) == list(WITHOUT_A_LOOK[language].scan(chars, spans))


@pytest.mark.parametrize(
    ("language", "number", "word", "told"),
    [
        ("ru", "5", "сессиям", "other"), ("ru", "5", "резолюции", "adjective"), ("ru", "5", "рублей", ASKED), ("ru", "5", "Четырёх", ASKED),
        ("ru", "5", "полугодия", ASKED), ("ru", "5", "млрд", ASKED), ("ru", "5,5", "резолюции", ASKED), ("en", "2030", "Agenda", "year"),
        ("en", "30", "Agenda", "other"), ("en", "two", "sessions", "other"), ("en", "2030", "Dollars", ASKED), ("en", "5", "MUSD", ASKED),
        ("en", "5", "may", ASKED), ("en", "5.5", "Agenda", ASKED),
    ],
)  # fmt: skip
def test_rules_ask_for_some_words_behind_a_number(language: str, number: str, word: str, told: str) -> None:
    """What can be paid, counted or dated is asked for in any case and form."""
    assert SCANNERS[language].edges.told(number, word) == told


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("м", "metre"), ("м.", "metre"), ("м в час", "metre"), ("мл", None), ("Тёнге", "KZT"), ("ТЕНГЕ", "KZT"), ("° C", "degree"), ("тонн", None)],
)
def test_a_phrase_is_known_by_what_it_begins_with(printed: str, meant: str | None) -> None:
    """Two letters that begin no name spare the look at the rest; case, ё, an ending and a stop make no difference to them."""
    found = Phrases({"м.": "metre", "тенге": "KZT", "° C": "degree"}, stems).at(printed, 0, len(printed))
    assert (found and found[0]) == meant
