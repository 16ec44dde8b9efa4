"""What each published table expects, as committed before any rule ran on it: `values/<table>.yaml`."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from tables_dates import edtf, of_duckling, of_timex
from tables_items import Item, amount, fold, length, placed, unit, written

VALUES = Path(__file__).parent / "values"
TIMEX_DAY, DUCKLING_DAY = "2021-07-18", "2013-02-12"
_DATES = {"date", "daterange", "datetime", "datetimerange"}
_CODES = {"Dollar": "USD", "Pound": "GBP", "Pence": "GBP", "Finnish markka": "FIM", "Netherlands guilder": "NLG", "Peseta": "ESP"}
_BOUNDS = {"under": "at-most", "above": "at-least"}
_ROW_OF_ORDINAL = re.compile("^第|(?:番目|回目|位|番|回)$")
_PERCENT = re.compile(r"[%割厘]|パーセント|per ?cent")

_NOTHING = {"results": [], "values": [], "value": "="}
"""What a case tells of which the guide expects something else."""
_SIGNS = str.maketrans({"\N{MINUS SIGN}": "-", "\N{KATAKANA MIDDLE DOT}": "."})
"""Signs that a table writes in another way than its own text; NFKC keeps them apart."""

Raw = Mapping[str, Any]


class Row(NamedTuple):
    """One case of a table: `measure` says among which it is counted, `whole` that the table gives no places."""

    id: str
    measure: str
    text: str
    day: str | None
    expected: tuple[Item, ...]
    whole: bool = False


def rows(folder: Path, table: str) -> Iterator[Row]:
    """The cases of a table that count."""
    truth = yaml.load((VALUES / f"{table}.yaml").read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    left_out = {case for reason in (truth["leave_out"] or {}).values() for case in reason["cases"]}
    wins = truth["guide_wins"] if isinstance(truth.get("guide_wins"), Mapping) else {}
    reads = _READERS[table]
    raws = {raw["id"]: raw for raw in map(json.loads, (folder / f"{table}.jsonl").read_text("utf-8").splitlines())}
    if unknown := (left_out | set(wins)) - raws.keys():
        raise ValueError(f"{table} has no case {', '.join(sorted(unknown))}")
    for case, raw in raws.items():
        told = {**raw, "text": fold(raw["text"]), "printed": raw["text"]}
        if case in wins:
            yield _measured(_ours(reads({**told, **_NOTHING}), wins[case]["expected"]))
        elif case not in left_out:
            yield _measured(reads(told))


def tables() -> Sequence[str]:
    """The tables with a committed truth."""
    return tuple(_READERS)


def _ours(row: Row, expected: Sequence[Mapping[str, object]]) -> Row:
    """A case with what the guide expects in it."""
    if row.measure == "numbers":
        return _of_numbers(row.id, [(str(one["text"]), str(one["value"])) for one in expected])
    items = []
    for one in expected:
        words, start, kind = str(one["text"]), int(str(one["start"])), str(one["kind"])
        if row.text[start : start + len(words)] != words:
            raise ValueError(f"{row.id}: {words} does not stand at {start}")
        items.append(Item(start, start + len(words), kind, written(kind, one["value"])))
    return row._replace(expected=tuple(items), whole=False)


def _measured(row: Row) -> Row:
    """Of ja-timex the bar is about dates; what is expected settles what a case measures."""
    dates = any(item.kind == "date" for item in row.expected)
    return row._replace(measure="dates" if dates else "lengths and silence") if row.measure == "timex" else row


def _places(raw: Raw, language: str) -> Iterator[tuple[Raw, tuple[int, int]]]:
    for result in raw["results"]:
        words, start = fold(result["text"]), len(fold(raw["printed"][: result["start"]]))
        if not raw["text"][start:].lower().translate(_SIGNS).startswith(words.lower().translate(_SIGNS)):
            raise ValueError(f"{raw['id']}: {words} does not stand at {start}")
        yield result, placed(raw["text"], (start, start + len(words)), language)


def _dates(raw: Raw, language: str) -> Row:
    expected = []
    for result, span in _places(raw, language):
        kind, readings = result["type"].removeprefix("datetimeV2."), result["value"]["values"]
        if kind in _DATES:
            expected.append(Item(*span, "date", edtf(readings, fold(result["text"]), raw["reference"])))
        elif kind == "duration":
            expected.append(Item(*span, "duration", length(readings[0]["timex"])))
    return Row(raw["id"], "dates", raw["text"], raw["reference"], tuple(expected))


def _amounts(raw: Raw, language: str) -> Row:
    money = raw["id"].startswith("CurrencyModel")
    results = [(result["value"], span) for result, span in _places(raw, language)]
    expected = tuple(
        Item(*span, "money", _sum(value)) if money else Item(*span, "quantity", amount(Decimal(value["value"]), unit(value["unit"])))
        for value, span in results if value.get("value")
    )  # fmt: skip
    return Row(raw["id"], "sums" if money else "measures", raw["text"], None, expected)


def _sum(value: Raw) -> str:
    number = Decimal(value["value"]) / (100 if value["unit"] == "Pence" else 1)
    return amount(number, value.get("isoCurrency") or _CODES[value["unit"]])


def _numbers(raw: Raw, language: str) -> Row:
    """Numbers by the figures that the parser is given; percentages, but for fractions, as quantities in the sentence."""
    results, percent = list(_places(raw, language)), raw["id"].startswith("PercentModel")
    values = [Decimal(result["value"]["value"].rstrip("%")) for result, _ in results]
    words = [_figures(result, language) for result, _ in results]
    if percent and all(map(_PERCENT.search, words)):
        items = [Item(*span, "quantity", amount(value, "percent")) for (_, span), value in zip(results, values, strict=True)]
        return Row(raw["id"], "percentages", raw["text"], None, tuple(items))
    told = (f"{value / (100 if percent else 1):f}" for value in values)
    return _of_numbers(raw["id"], list(zip(words, told, strict=True)))


def _figures(result: Raw, language: str) -> str:
    """What the parser is given of a result: of a Japanese ordinal the figure alone."""
    words = fold(result["text"])
    return _ROW_OF_ORDINAL.sub("", words) if result["type"] == "ordinal" and language == "ja" else words


def _of_numbers(case: str, pairs: Sequence[tuple[str, str]]) -> Row:
    """A case of bare numbers: the parser is given each as the table prints it, and not the sentence."""
    items, text = [], ""
    for words, value in pairs:
        items.append(Item(len(text), len(text) + len(words), "number", value))
        text += words + " "
    return Row(case, "numbers", text, None, tuple(items))


def _percent(result: Raw) -> Decimal:
    return Decimal(result["value"]["value"].rstrip("%"))


def _timex(raw: Raw) -> Row:
    values = [of_timex(value, TIMEX_DAY) for value in raw["values"]]
    items = tuple(Item(0, 0, kind, written(kind, value)) for kind, value in values)
    return Row(raw["id"], "timex", raw["text"], TIMEX_DAY, items, whole=True)


def _natasha(raw: Raw) -> Row:
    number, _, code = raw["value"].partition(" ")
    value = amount(Decimal(number), code) if code else re.sub(r"(-XX)+$", "", number)
    return _covering(raw, "dates and sums", None, ("money" if code else "date", value))


def _duckling_time(raw: Raw) -> Row:
    said = of_duckling(raw["value"])
    return _covering(raw, "dates" if raw["id"].startswith("RU-Time") else "lengths", DUCKLING_DAY, said and (said[0], written(*said)))


def _duckling_sum(raw: Raw) -> Row:
    how, code, number = raw["value"].split()
    return _covering(raw, "sums", None, ("money", amount(Decimal(number), _CODES.get(code, code), bound=_BOUNDS.get(how))))


def _duckling_number(raw: Raw) -> Row:
    return _of_numbers(raw["id"], [(raw["text"], raw["value"].split()[1].strip("()"))])


def _covering(raw: Raw, measure: str, day: str | None, said: tuple[str, str] | None) -> Row:
    """A case whose whole text is the value."""
    span = placed(raw["text"], (0, len(raw["text"])), "ru")
    return Row(raw["id"], measure, raw["text"], day, (Item(*span, *said),) if said else ())


_READERS = {
    "ja-timex": _timex,
    "recognizers-japanese-datetime": partial(_dates, language="ja"),
    "recognizers-japanese-numberwithunit": partial(_amounts, language="ja"),
    "recognizers-japanese-number": partial(_numbers, language="ja"),
    "recognizers-english-datetime": partial(_dates, language="en"),
    "recognizers-english-numberwithunit": partial(_amounts, language="en"),
    "recognizers-english-number": partial(_numbers, language="en"),
    "natasha-russian": _natasha,
    "duckling-russian-time": _duckling_time,
    "duckling-russian-duration": _duckling_time,
    "duckling-russian-amountofmoney": _duckling_sum,
    "duckling-russian-numeral": _duckling_number,
}
