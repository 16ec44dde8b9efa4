"""A figure that is put in the place of another, a day that is moved, and what a report of the past is not."""

from decimal import Decimal

import followed
import pytest

from taiwa.record.amounts import revised
from taiwa.record.answers import Commitment, Effect
from taiwa.record.effects import effect_in
from taiwa.record.record import Record
from taiwa.record.telling import weighed


def ledger(language: str, *texts: str) -> tuple[Commitment, ...]:
    """The ledger of one text, or of a promise and a later one, by Istarika and Keldea."""
    days = followed.DAYS[language][-len(texts) :]
    printed = [followed.printed(language, ("XC", "XA"), day, (text,)) for day, text in zip(days, texts, strict=True)]
    return Record([followed.document(f"{at}.txt", text, KNOWLEDGE) for at, text in enumerate(printed)], KNOWLEDGE).commitments()


KNOWLEDGE = followed.load((followed.REGISTRY,))


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("revise the target from 12 to 8 boats", 12, 8),
        ("the target of 12 boats was reduced to 8", 12, 8),
        ("the grant was cut from $10 million to $4 million", 10_000_000, 4_000_000),
        ("目標を12隻から8隻に改める", 12, 8),
        ("12隻の供与を8隻に変更する", 12, 8),
        ("8,000万ドルの借款を5,000万ドルに減額する", 80_000_000, 50_000_000),
        ("reduce the grant from EUR 40 million to EUR 15 million", 40_000_000, 15_000_000),
        ("could not provide the EUR 40 million pledged in 2015 and would provide EUR 15 million instead", 40_000_000, 15_000_000),
    ],
)
def test_a_number_is_put_in_the_place_of_another(words: str, old: int, new: int) -> None:
    """The number that stood before, and the new one."""
    assert revised(words) == (Decimal(old), Decimal(new))


@pytest.mark.parametrize("words", ["期限を2032年から2035年に改める", "the number rose from 12 to 20", "8隻に改める", "12名が8隻に改める", "the revised text of 12 pages", "not 12 boats; 8 nets instead"])
def test_other_numbers_are_not_put_in_the_place_of_another(words: str) -> None:
    """A day is no figure, what rises was not revised, and two numbers are of one thing."""
    assert revised(words) is None


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("ja", "双方は、巡視船の供与の目標を12隻から8隻に改めることで一致した。", 8),
        ("ja", "双方は、巡視船12隻の供与を8隻に変更することを決定した。", 8),
        ("ja", "双方は、巡視船12隻を供与することを決定した。", 12),
        ("ja", "双方は、巡視船12隻の供与を8隻に減額することを決定した。", 8),
        ("en", "The two sides agreed to revise the target from 12 to 8 patrol vessels.", 8),
        ("en", "The two sides agreed to reduce the 12 patrol vessels to 8 patrol vessels.", 8),
        ("en", "The two sides agreed to build 12 patrol vessels.", 12),
    ],
)
def test_the_figure_of_a_promise_is_the_new_one(language: str, text: str, figure: int) -> None:
    """What was promised before is no figure of the promise that revises it."""
    (line,) = ledger(language, text)
    assert line.quantity
    assert line.quantity.amount == figure


def test_a_sum_that_is_lowered_is_no_stronger_stance() -> None:
    """An intention that comes back as a smaller sum, in a firmer verb, has not grown; the same sum in that verb has."""
    changes = {}
    for verb in ("供与する", "5,000万ドルに減額する"):
        texts = (f"イスタリカ側は、港湾整備のための8,000万ドルの借款を{one}。" for one in ("供与する意向を表明した", f"{verb}ことを約束した"))
        printed = [followed.printed("ja", ("XC", "XA"), day, (text,)) for day, text in zip(followed.DAYS["ja"], texts, strict=True)]
        record = Record([followed.document(f"{at}.txt", text, KNOWLEDGE) for at, text in enumerate(printed)], KNOWLEDGE)
        changes[verb] = {row.change for row in record.positions(party="XC", issue="transport-logistics")}
    assert changes == {"供与する": {"new", "stronger"}, "5,000万ドルに減額する": {"new", None}}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("イスタリカ側は、約束した500名のうち120名を受け入れた旨述べた。", 500),
        ("イスタリカ側は、2031年4月に表明した方針に基づき、これまでに120名を受け入れた旨述べた。", None),
    ],
)
def test_a_part_that_was_done_is_not_the_figure_of_the_promise(text: str, figure: int | None) -> None:
    """Of a promise that is known from a report of a part the figure is the whole, if that is printed."""
    (line,) = ledger("ja", text)
    assert (line.quantity.amount if line.quantity else None) == figure


def test_the_day_on_which_a_deed_was_told_is_no_day_of_a_promise() -> None:
    """Who stated in May that he had done it promised nothing in May."""
    assert ledger("ja", "イスタリカ側は、2031年5月に、これまでに120名を受け入れた旨表明した。") == ()


def test_what_was_done_so_far_is_no_figure_of_what_goes_on() -> None:
    """これまでに120名を受け入れており、 tells the past; how many will come is not said."""
    (line,) = ledger("ja", "イスタリカ側は、これまでに120名の研修員を受け入れており、引き続き受け入れる旨述べた。")
    assert line.quantity is None


@pytest.mark.parametrize(
    ("words", "effect"),
    [
        ("the opening of the centre was moved to 2035", "changed"),
        ("the opening of the centre was welcomed", "delivered"),
        ("the opening of the centre was cancelled", "dropped"),
        ("開設は2035年に延期された", "changed"),
    ],
)
def test_a_deed_that_is_named_and_put_off_is_not_done(words: str, effect: Effect) -> None:
    """The noun of a deed tells it as done only where nothing else became of it."""
    assert effect_in(words) == effect


@pytest.mark.parametrize(("noun", "verb"), [("acceptance", "accept"), ("donation", "donate"), ("provision", "provides")])
def test_a_deed_is_found_by_its_noun(noun: str, verb: str) -> None:
    """Acceptance and accepted are one word of a promise."""
    assert dict(weighed(noun)) == dict(weighed(verb))


def test_what_english_counts_is_a_word_of_the_promise() -> None:
    """The things are named as well as counted: patrol vessels are found again, other vessels are not."""
    promise = "Istarika will provide 12 patrol vessels to Keldea by 2032."
    (line, *_) = ledger("en", promise, "The patrol vessels, 12 in number, were handed over to Keldea in March 2031.")
    assert [one.effect for one in line.follow_ups] == ["delivered-early"]
    (line, *_) = ledger("en", promise, "The 12 fishing nets were handed over to Keldea in March 2031.")
    assert line.follow_ups == ()
