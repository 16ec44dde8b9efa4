"""A row of a table of measures is read cell by cell, under the words at the head of its columns."""

from collections.abc import Sequence

import pytest

from taiwa.acts.models import Act, ActType
from taiwa.reading import Reading, read
from taiwa.source import from_bytes
from taiwa.tree import pinpoint
from veskal import KNOWN

JA = (
    "<html lang='ja'><body><h1>「ヴェスカル海」対話 {kind}</h1><p>2031年4月2日</p>"
    "<p>2031年4月2日、ナヴィスカにおいて「ヴェスカル海」対話第3回高級実務者会合が開催された。ケルデア共和国、サルメト王国、イスタリカ連邦及びトルネヴィア共和国の"
    "高級実務者は、以下の計画を採択した。</p><h2>1 海の安全</h2><p>1 ケルデアは、2032年末までに灯台を改修する。</p><h2>2 一覧</h2>{table}</body></html>"
)
EN = (
    "# {kind} of the Veskal Sea Dialogue\n\nNaviska, 2 April 2031\n\nThe senior officials of Keldea, Sarmeth, Istarika and Tornevia met in Naviska on "
    "2 April 2031 and adopted the following plan.\n\n## 1. Safety at sea\n\n1.1 Keldea will renovate the lighthouse of Oskarna.\n\n## 2. Overview\n\n{table}\n"
)
RU = (
    "<html lang='ru'><body><h1>{kind} Диалога «Вескальское море»</h1><p>2 апреля 2031 года</p><p>Старшие должностные лица Республики Кельдея, Королевства Сармет, "
    "Федерации Истарика и Республики Торневия встретились в Нависке 2 апреля 2031 года и приняли следующий план.</p>{table}</body></html>"
)
Row = tuple[str, ...]


def html(*rows: Row) -> str:
    """A table of a page; the first row is its head."""
    made = ("".join(f"<{tag}>{cell}</{tag}>" for cell in row) for tag, row in zip(("th", *("td",) * len(rows)), rows, strict=False))
    return f"<table>{''.join(f'<tr>{cells}</tr>' for cells in made)}</table>"


def pipes(*rows: Row) -> str:
    """A table of Markdown."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((lines[0], "|---" * len(rows[0]) + "|", *lines[1:]))


def of(form: str, kind: str, table: str) -> Reading:
    """A document with a table."""
    name = "plan.md" if form.startswith("#") else "plan.html"
    return read(from_bytes(form.format(kind=kind, table=table).encode(), name), KNOWN)


def rows_in(reading: Reading) -> list[Act]:
    """The acts that rows of tables were read as."""
    return [act for act in reading.acts if act.rule.startswith("table.")]


PLAN_JA = html(
    ("番号", "事業名", "主管国", "期限", "経費"),
    ("1", "港湾の水位計12台の設置", "ケルデア", "2032年12月", "3億円"),
    ("2", "海難救助合同訓練の実施", "サルメト及びトルネヴィア", "2032年末まで", "50万米ドル(サルメト30万米ドル、トルネヴィア20万米ドル)"),
    ("3", "漁業統計の交換", "全参加国", "2031年から毎年", "各国負担"),
    ("4", "灯台台帳の作成", "イスタリカ政府", "未定", "－"),
)
PLAN_EN = pipes(
    ("No.", "Measure", "Lead", "Deadline", "Budget (estimate)"),
    ("1", "Installation of 12 tide gauges", "Keldea", "December 2032", "US$3 million"),
    ("2", "Joint rescue exercises", "Sarmeth and Tornevia", "by the end of 2032", "US$500,000 (Sarmeth US$300,000, Tornevia US$200,000)"),
    ("3", "Exchange of fishery statistics", "All Parties", "yearly from 2031", "each its own"),
    ("4", "Register of lighthouses", "Government of Istarika", "n/a", "–"),
)
PLAN_RU = html(
    ("№ п/п", "Мероприятие", "Ответственная сторона", "Срок исполнения", "Бюджет"),
    ("1", "Установка 12 мареографов", "Кельдея", "декабрь 2032 года", "3 млн долларов США"),
    ("2", "Совместные спасательные учения", "Сармет и Торневия", "до конца 2032 года", "500 тыс. долларов США"),
    ("3", "Обмен данными о рыболовстве", "Все стороны", "ежегодно с 2031 года", "–"),
    ("4", "Реестр маяков", "Правительство Истарики", "нет", "–"),
)
ALL = ("XA", "XB", "XC", "XD")
OWNERS = [("XA",), ("XB", "XD"), ALL, ("XC",)]


@pytest.mark.parametrize(
    ("form", "kind", "table", "deadlines", "sums"),
    [
        (JA, "行動計画", PLAN_JA, ["2032-12", "2032", None, None], [300_000_000, 500_000, None, None]),
        (EN, "Action Plan", PLAN_EN, ["2032-12", "2032", None, None], [3_000_000, 500_000, None, None]),
        (RU, "План действий", PLAN_RU, ["2032-12", "2032", None, None], [3_000_000, 500_000, None, None]),
    ],
    ids=["ja", "en", "ru"],
)
def test_a_row_of_an_adopted_plan_is_a_promise_of_those_responsible(
    form: str, kind: str, table: str, deadlines: Sequence[str | None], sums: Sequence[int | None]
) -> None:
    """Who is responsible owes it, all who are named together; the day is one only where it is a deadline, the sum the one outside brackets."""
    reading = of(form, kind, table)
    acts = rows_in(reading)
    assert reading.meta.kind == "action-plan"
    assert [act.holders for act in acts] == OWNERS
    assert {act.act for act in acts} == {ActType.COMMIT}
    owed = [one for one in reading.undertakings if one.basis in {act.id for act in acts}]
    assert [one.owners for one in owed] == OWNERS
    assert [one.deadline and str(one.deadline) for one in owed] == deadlines
    assert [one.money and int(one.money.amount) for one in owed] == sums
    assert owed[0].quantity is None or int(owed[0].quantity.amount) == 12
    for act, one in zip(acts, owed, strict=True):
        place = reading.tree.by_eid[act.eid]
        assert pinpoint(place.path).split("/")[-2:] == ["T1", f"R{acts.index(act) + 1}"]
        assert place.body == one.clause == act.clause
        assert act.holder_at is not None
        assert act.clause.contains(act.holder_at)


@pytest.mark.parametrize(
    ("form", "kind", "head", "row", "why"),
    [
        (JA, "行動計画", ("事業", "主管国", "期限"), ("港の改修", "ケルデア港湾公社", "2032年"), "not all who are responsible are known"),
        (JA, "行動計画", ("事業", "主管国", "期限"), ("港の改修", "ケルデア又はサルメト", "2032年"), "not all who are responsible are known"),
        (JA, "行動計画", ("事業", "主管国", "期限"), ("港の改修", "ケルデア(サルメト)", "2032年"), "not all who are responsible are known"),
        (JA, "行動計画", ("事業", "主管国", "期限"), ("港の改修", "日本", "2032年"), "who is responsible is no party of the document"),
        (JA, "行動計画", ("事業", "協力国", "期限"), ("港の改修", "ケルデア", "2032年"), "no column says who is responsible"),
        (JA, "進捗報告書", ("事業", "主管国", "期限"), ("港の改修", "ケルデア", "2032年"), "the text is none that was adopted"),
        (EN, "Action Plan", ("Measure", "Lead", "Deadline"), ("Harbour works", "Keldea or Sarmeth", "2032"), "not all who are responsible are known"),
        (EN, "Action Plan", ("Measure", "Lead", "Deadline"), ("Harbour works", "", "2032"), "nobody is named as responsible"),
        (EN, "Action Plan", ("Measure", "Partners", "Deadline"), ("Harbour works", "Keldea", "2032"), "no column says who is responsible"),
        (EN, "Progress Report on the Action Plan", ("Measure", "Lead", "Deadline"), ("Harbour works", "Keldea", "2032"), "the text is none that was adopted"),
        (RU, "План действий", ("Мероприятие", "Ответственный", "Срок"), ("Ремонт порта", "Кельдея или Сармет", "2032 год"), "not all who are responsible are known"),
        (RU, "План действий", ("Мероприятие", "Соисполнители", "Срок"), ("Ремонт порта", "Кельдея", "2032 год"), "no column says who is responsible"),
    ],
)
def test_a_row_of_which_the_owner_is_not_surely_known_is_left_open(form: str, kind: str, head: Row, row: Row, why: str) -> None:
    """Nobody is held to it, and a note says why and of how many rows."""
    reading = of(form, kind, (pipes if form is EN else html)(head, row, row))
    assert not [one for one in reading.undertakings if "/T1/" in pinpoint(reading.tree.by_eid[one.eid].path)]
    assert all(not act.holders for act in rows_in(reading))
    assert [one.words for one in reading.problems if one.words.startswith("table of 2 rows: 2 left open") and one.words.endswith(why)]


@pytest.mark.parametrize("form", [JA, EN])
@pytest.mark.parametrize("kind", ["adopted", "report"])
def test_a_row_with_its_status_is_a_report_and_no_promise(form: str, kind: str) -> None:
    """What became of a measure is told by the text, of the row as a whole; an empty status leaves the promise."""
    if form is JA:
        named = {"adopted": "行動計画", "report": "行動計画の進捗報告書"}[kind]
        table = html(("事業", "担当国", "実施状況"), ("水位計12台の設置", "ケルデア", "8台を設置した"), ("灯台台帳の作成", "サルメト", "－"))
    else:
        named = {"adopted": "Action Plan", "report": "Progress Report on the Action Plan"}[kind]
        table = pipes(("Measure", "Lead", "Status"), ("12 tide gauges", "Keldea", "8 installed"), ("Register of lighthouses", "Sarmeth", "–"))
    reading = of(form, named, table)
    told, *owed = rows_in(reading)
    assert (told.act, told.holders, told.rule) == (ActType.SAY, (), "table.status")
    assert [act.holders for act in owed] == ([("XB",)] if kind == "adopted" else [])
    assert "12" in reading.text[told.clause]
    assert reading.text[told.predicate] in ("8台を設置した", "8 installed")


@pytest.mark.parametrize(
    "table",
    [
        html(("氏名", "国", "役職"), ("テオリン", "ケルデア", "局長"), ("ダシュティル", "サルメト", "次長")),
        html(("日程", "行事", "場所"), ("4月2日", "開会", "ナヴィスカ"), ("4月3日", "閉会", "ナヴィスカ")),
        html(("ケルデア代表", "サルメト代表"), ("テオリン", "ダシュティル")),
        html(("メニュー", "本文"), ("トップページ", "ケルデアは港を改修する。")),
        html(("事業", "事業", "主管国"), ("港", "灯台", "ケルデア")),
    ],
    ids=["participants", "schedule", "signatures", "layout", "twice"],
)
def test_any_other_table_is_no_table_of_measures(table: str) -> None:
    """Lists of participants, schedules, signatures and layout keep their lines as they were, and promise nothing by their cells."""
    reading = of(JA, "行動計画", table)
    assert not reading.tree.tables
    assert not rows_in(reading)


def test_a_table_that_is_not_understood_is_told_with_its_rows() -> None:
    """A note counts the rows below its head; a table of layout is none."""
    unknown = pipes(("Thing", "Who", "When"), ("Harbour", "Keldea", "2032"), ("Lighthouse", "Sarmeth", "2033"))
    assert [one.words for one in of(EN, "Action Plan", unknown).problems if one.words.startswith("table of")] == [
        "table of 2 rows not read as measures: no known words stand at the head of its columns"
    ]
    layout = html(("メニュー", "本文"), ("トップページ", "ケルデアは港を改修する。"))
    assert not [one for one in of(JA, "行動計画", layout).problems if one.words.startswith("table of")]


def test_cells_that_reach_over_rows_and_columns_are_counted() -> None:
    """A cell merged downwards shifts no other cell of the next row under its head; whom it names there is not guessed."""
    table = (
        "<table><tr><th>事業</th><th>主管国</th><th>期限</th></tr><tr><td colspan='3'>海の安全</td></tr>"
        "<tr><td>港の改修</td><td rowspan='2'>ケルデア</td><td>2032年</td></tr><tr><td>灯台の改修</td><td>2033年</td></tr>"
        "<tr><td>台帳<br>の作成</td><td>サルメト</td><td>2034年</td></tr></table>"
    )
    reading = of(JA, "行動計画", table)
    assert [(act.holders, reading.text[act.predicate]) for act in rows_in(reading)] == [
        (("XA",), "港の改修"), ((), "灯台の改修"), (("XB",), "台帳\nの作成"),
    ]  # fmt: skip
    assert [str(one.deadline) for one in (*reading.undertakings, *reading.unowned) if one.eid.endswith(("tr_2", "tr_3", "tr_4"))] == ["2032", "2034", "2033"]
