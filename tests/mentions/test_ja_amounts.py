"""Japanese sums, counts, measures and shares, and a sum that is printed in two currencies."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from taiwa.mentions import Mention
from taiwa.values import Money, Quantity

Finder = Callable[[str], tuple[Mention, ...]]

AMOUNTS = [
    ("7万円", "JPY 70,000"), ("3億5千万円余り", "JPY 350,000,000 about at-least"), ("二億五千万円", "JPY 250,000,000"),
    ("2222円13銭", "JPY 2,222.13"), ("2ドル3セント", "USD 2.03"), ("50元6角3分", "CNY 50.63"), ("八千元", "CNY 8,000"),
    ("445ナイラ", "NGN 445"), ("30億JPY", "JPY 3,000,000,000"), ("JPY 30億", "JPY 3,000,000,000"), ("£ 512.5", "GBP 512.5"),
    ("最大で約3兆円規模", "JPY 3,000,000,000,000 about at-most"), ("5億円を下らない", "JPY 500,000,000 at-least"),
    ("500~600億円", "JPY 50,000,000,000 about at-least"), ("20から30名", "20 person about at-least"), ("30人近く", "30 person about"),
    ("250メートル超え", "250 metre at-least"), ("百八十・二五ミリリットル", "180.25 millilitre"), ("〇・〇八ミリメートル", "0.08 millimetre"),
    ("1/4マイル", "0.25 mile"), ("時速120キロ", "120 kilometre-per-hour"), ("毎秒23メートル", "23 metre-per-second"),
    ("全長50キロ", "50 kilometre"), ("摂氏1.5度", "1.5 degree-celsius"), ("華氏マイナス20度", "-20 degree-fahrenheit"),
    ("マイナス5%", "-5 percent"), ("約3割", "30 percent about"), ("5割半", "55 percent"), ("3割8分7厘", "38.7 percent"),
    ("3~4割", "30 percent about at-least"), ("15万平方キロ", "150,000 square-kilometre"), ("1.2GW", "1.2 gigawatt"),
    ("一億二千三百四十五万六千七百八十九円", "JPY 123,456,789"), ("マイナス約3億ドル", "USD -300,000,000 about"), ("- 5億円", "JPY 500,000,000"),
    ("6億円を限度", "JPY 600,000,000 at-most"), ("12億3400万米ドル(1,234百万ドル)", "USD 1,234,000,000"), ("北陸3社", "3 company"),
]  # fmt: skip
NOTHING = [
    "数十億円", "数百万ドル", "十数名", "二、三人", "2、3人", "二・三年", "二人三脚", "百人一首", "3割引", "役割", "COP 21", "TOP 10", "SDG 17",
    "EUR 50 million", "20%ポイント", "図%20CAD%20", "3人称", "六カ国協議", "2プラント", "5ブルガリア", "38度線", "ISO-5", "単位:百万円", "万人", "1.234.567ドル",
    "何十億ドル", "何十人", "金弐百万円", "壱千弐百万円", "7,000,0000円", "1,23億円", "1,2345億円", "3,4人", "△5億円", "収支は-5億円", "▲約3億円",
    "5人制", "千人針",
]  # fmt: skip


def amounts(find: Finder, words: str) -> list[str]:
    """The sums and quantities of `words`, with their precision."""
    found = [mention.value for mention in find(f"題\nこれは、{words}のための計画である。") if isinstance(mention.value, Money | Quantity)]
    return [" ".join(filter(None, (str(one), "about" if one.approx else "", one.bound or ""))) for one in found]


@pytest.mark.parametrize(("words", "expected"), AMOUNTS)
def test_an_amount_is_as_printed(find: Finder, words: str, expected: str) -> None:
    """Scales, hundredths, signs and bounds are read; the lower end of a range is a bound."""
    assert amounts(find, words) == [expected]


@pytest.mark.parametrize("words", NOTHING)
def test_what_names_no_exact_number_or_no_unit_is_nothing(find: Finder, words: str) -> None:
    """数十億 is never guessed; names, idioms and codes are no amounts."""
    assert amounts(find, words) == []


@pytest.mark.parametrize(("words", "currency"), [("体重は200ポンド", None), ("200ポンドの送金", "GBP")])
def test_a_pound_is_money_unless_something_is_weighed(find: Finder, words: str, currency: str | None) -> None:
    """One word for two things: the words near it decide."""
    (mention,) = find(f"題\n{words}")
    assert (mention.value.currency if isinstance(mention.value, Money) else None) == currency


def test_a_sum_in_two_currencies_is_one_sum_with_its_gloss(find: Finder) -> None:
    """What stands in the brackets is a mention of its own; the first says where, and which rate is implied."""
    text = "題\n総額5,680億円(約52.5億ドル)以上の支援"
    first, second = find(text)
    assert isinstance(first.value, Money)
    assert first.gloss is not None
    assert first.gloss.span == second.span
    assert first.value.rate(first.gloss.value) == Decimal("108.190")
    assert (first.value.bound, second.gloss) == ("at-least", None)


@pytest.mark.parametrize("words", ["10億円(うち100万ドル)", "10億円(20億円)", "10億円、1億ドル", "10億円(第1期)、(1億ドル)", "10億円(1億ドルまで)"])
def test_another_sum_in_brackets_is_no_gloss(find: Finder, words: str) -> None:
    """A part of the sum, a second sum and the same currency are not the sum said again."""
    assert not any(mention.gloss for mention in find(f"題\nこれに{words}の供与がある。"))


@pytest.mark.parametrize("words", ["10億円(1,000万ドル相当)", "10億円(約1,000万ドル)", "1,000万ドル(=10億円)"])
def test_a_gloss_may_say_that_it_is_one(find: Finder, words: str) -> None:
    """Words in the brackets that only say that both are the same do not hide it."""
    assert [bool(mention.gloss) for mention in find(f"題\n{words}")] == [True, False]
