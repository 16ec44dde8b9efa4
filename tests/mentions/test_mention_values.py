"""What printed dates, lengths, sums and counts are worth."""

from collections.abc import Callable

import pytest

from taiwa.mentions import Mention, resolve_mentions
from taiwa.meta.models import Meta
from taiwa.values import Edtf, Money, Quantity

Finder = Callable[[str], tuple[Mention, ...]]

JAPANESE = [
    ("2004年8月28日、於オルベン", "2004-08-28"),
    ("2015年10月に", "2015-10"),
    ("2005年の博覧会", "2005"),
    ("平成22年3月24日", "2010-03-24"),
    ("平成 22 年 3 月 24 日", "2010-03-24"),
    ("平成二十二年三月二十四日に", "2010-03-24"),
    ("令和元年五月一日に", "2019-05-01"),
    ("二〇一六年九月十日に", "2016-09-10"),
    ("昭和64年1月に", "1989-01"),
    ("平成22年(2010年)3月24日に", "2010-03-24"),
    ("2010年(平成22年)3月24日に", "2010-03-24"),
    ("令和4(2022)年12月24日に", "2022-12-24"),
    ("2016年2月24-25日に", "2016-02-24/2016-02-25"),
    ("2016年2月2－8日に", "2016-02-02/2016-02-08"),
    ("2016年2月24、25日に", "2016-02-24/2016-02-25"),
    ("2016年9-10月(於:オルベン)に", "2016-09/2016-10"),
    ("2018—2028年における", "2018/2028"),
    ("2016～17年に", "2016/2017"),
    ("2024年度から2026年度まで", "2024-04/2027-03"),
    ("2015年11月から12月にかけて", "2015-11/2015-12"),
    ("2006年8月28日から29日まで", "2006-08-28/2006-08-29"),
    ("2006年8月28日(月)から29日(火)まで", "2006-08-28/2006-08-29"),
    ("2016年12月28日から2017年1月5日まで", "2016-12-28/2017-01-05"),
    ("2016年からの理事国入り", "2016/.."),
    ("2004年以来の対話", "2004/.."),
    ("2016年6月30日から", "2016-06-30/.."),
    ("2030年までに", "2030"),
    ("21世紀の", "2001/2100"),
    ("1990年代に", "1990/1999"),
    ("令和8年度の", "2026-04/2027-03"),
    ("2026年前半に", "2026-01/2026-06"),
    ("2026年第3四半期に", "2026-07/2026-09"),
    ("「2017年万国博覧会」の", "2017"),
    ("本24日(水曜日)に", "2010-03-24"),
    ("同24日に", ""),
    ("昨年の", "2009"),
    ("一昨年6月の", "2008-06"),
    ("来年4月1日に", "2011-04-01"),
    ("先月の", "2010-02"),
    ("来年度の", "2010-04/2011-03"),
    ("本日、", "2010-03-24"),
    ("3月2日に", "2010-03-02"),
    ("6月28日から7月1日まで", "2010-06-28/2010-07-01"),
    ("2009年11月3日の会談で、同月中の再会談と", "2009-11-03; 2009-11"),
    ("2009年11月3日及び5日に", "2009-11-03; 2009-11-05"),
    ("2009年11月3日、同日午後7時に", "2009-11-03; 2009-11-03T19:00"),
    ("午後7時30分から午後9時30分頃まで", "2010-03-24T19:30/2010-03-24T21:30"),
    ("午後4時半から", "2010-03-24T16:30"),
    ("3年間で", "P3Y"),
    ("今後3年間で", "P3Y"),
    ("10か年行動", "P10Y"),
    ("昨年6月から9月まで", "2009-06/2009-09"),
    ("本24日から26日まで", "2010-03-24/2010-03-26"),
    ("来月4日から23日まで", "2010-04-04/2010-04-23"),
    ("2014年から2018年5月まで", "2014/2018-05"),
    ("11月から2017年2月5日まで", "2016-11/2017-02-05"),
    ("紀元前21世紀", "-2099/-2000"),
    ("1年2か月間", "P1Y2M"),
    ("1時間30分間", "PT1H30M"),
    ("2週間前に", "2010-03-08/2010-03-14"),
    ("約20分間", "PT20M"),
    ("1時間半に", "PT1H30M"),
    ("今後十年で", "P10Y"),
    ("6か月間の", "P6M"),
    ("三年間の", "P3Y"),
    ("総額5,680億円(約52.5億ドル)以上に", "JPY 568,000,000,000 at-least; USD 5,250,000,000 about at-least"),
    ("63億6,100万円の", "JPY 6,361,000,000"),
    ("1万5千億円の", "JPY 1,500,000,000,000"),
    ("5百万ドルの", "USD 5,000,000"),
    ("3億5千万ドルの", "USD 350,000,000"),
    ("三億五千万円の", "JPY 350,000,000"),
    ("最大1兆2,000億円の", "JPY 1,200,000,000,000 at-most"),
    ("US$40百万の", "USD 40,000,000"),
    ("5,680 億円の", "JPY 568,000,000,000"),
    ("約1000名の", "1,000 person about"),
    ("2000名程度の", "2,000 person about"),
    ("2000名余りの", "2,000 person about at-least"),
    ("5か国の", "5 country"),
    ("３件の", "3 project"),
    ("50%以上の", "50 percent at-least"),
    ("100MWの", "100 megawatt"),
    ("20-30名の", "20 person about at-least"),
]
ENGLISH = [
    ("on 24–25 February 2016", "2016-02-24/2016-02-25"),
    ("on March 12, 2021", "2021-03-12"),
    ("on 12 March 2021", "2021-03-12"),
    ("on January 22", "2010-01-22"),
    ("on April 22nd", "2010-04-22"),
    ("on June 11-13, 2021", "2021-06-11/2021-06-13"),
    ("from 24 May to 3 June 2016", "2016-05-24/2016-06-03"),
    ("on October 31–November 1, 2022", "2022-10-31/2022-11-01"),
    ("in November 2023", "2023-11"),
    ("in November", "2010-11"),
    ("by the end of 2021", "2021"),
    ("by 2030", "2030"),
    ("the 2030 Agenda", ""),
    ("in the 1990s", "1990/1999"),
    ("next year", "2011"),
    ("over the next year", ""),
    ("since 2004", "2004/.."),
    ("since March 2021", "2021-03/.."),
    ("in fiscal year 2023", "2023"),
    ("for 2016-2020", "2016/2020"),
    ("between 2016 and 2020", "2016/2020"),
    ("the third quarter of 2023", "2023-07/2023-09"),
    ("the 21st century", "2001/2100"),
    ("the 70th anniversary", ""),
    ("over the past three years", "P3Y"),
    ("80 years ago", "1930"),
    ("over the next three years", "P3Y"),
    ("a 10-year plan", "P10Y"),
    ("at 7:30 p.m.", "2010-03-24T19:30"),
    ("$2.5 billion", "USD 2,500,000,000"),
    ("more than $1.45 billion", "USD 1,450,000,000 at-least"),
    ("75 USD million", "USD 75,000,000"),
    ("$2¾ billion", ""),
    ("US$40m", "USD 40,000,000"),
    ("JPY 6.361 billion", "JPY 6,361,000,000"),
    ("€20 million", "EUR 20,000,000"),
    ("$100 billion U.S. dollars", "USD 100,000,000,000"),
    ("$1–2 billion", "USD 1,000,000,000 about at-least"),
    ("ten million yen", "JPY 10,000,000"),
    ("about 1,000 students", "1,000 person about"),
    ("one billion vaccine doses", "1,000,000,000 dose"),
    ("our two countries", ""),
    ("1.5 degrees Celsius", "1.5 degree-celsius"),
    ("at least 30 percent", "30 percent at-least"),
    ("COVID-19 and G7", ""),
]
NOTHING = [
    "外交関係樹立25周年", "署名から10年を迎えた", "独立以来の25年間", "第6回外相会合", "決議1695", "第38条",
    "2030アジェンダ", "今般", "独立後", "G7", "六者会合", "二国間", "一層", "一人ひとり", "共同年次報告", "円滑", "第三国",
    "一元化", "数百名", "COP21", "国連総会決議第71回会期第222号", "2000年以上の歴史", "1 人的交流", "3か国語",
]  # fmt: skip


def printed(mention: Mention) -> str:
    """A value with its precision, short."""
    value = mention.value
    if not isinstance(value, Money | Quantity):
        return str(value)
    return " ".join(filter(None, (str(value), "about" if value.approx else "", value.bound or "")))


def values(find: Finder, words: str) -> list[str]:
    """The values of `words` in a document of 24 March 2010."""
    found = resolve_mentions(find(words), Meta(date=Edtf("2010-03-24")))
    return [printed(mention) for mention in found if mention.kind in {"date", "duration", "money", "quantity"}]


@pytest.mark.parametrize(("words", "expected"), JAPANESE)
def test_a_japanese_value_is_as_precise_as_printed(find: Finder, words: str, expected: str) -> None:
    """Years, eras, ranges and sums are worth what they say, and no more."""
    assert values(find, f"これは\n{words}") == [part for part in expected.split("; ") if part]


@pytest.mark.parametrize(("words", "expected"), ENGLISH)
def test_an_english_value_is_as_precise_as_printed(find: Finder, words: str, expected: str) -> None:
    """Years, ranges and sums are worth what they say, and no more."""
    assert values(find, f"They met {words}, as said.") == ([expected] if expected else [])


@pytest.mark.parametrize("words", NOTHING)
def test_what_has_passed_orders_or_names_is_no_value(find: Finder, words: str) -> None:
    """Anniversaries, elapsed time, ordinals, article numbers and words that look like numbers are left alone."""
    assert values(find, f"これは{words}である。") == []
