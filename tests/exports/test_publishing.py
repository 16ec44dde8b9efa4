"""The gate before publishing: nothing of a text goes out that its licence does not let out."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.exports.publishing import Row, cited, gate_of, published, rows
from taiwa.lexicon import Knowledge
from taiwa.reading import read
from taiwa.record.document import Document, of_reading
from taiwa.record.works import Work
from taiwa.source import open_file
from taiwa.values import replace

OPEN = [row for row in rows() if row.use == "open"]
CLOSED = [row for row in rows() if row.use == "closed"]
BESIDE = [row for row in rows() if row not in (*OPEN, *CLOSED)]


@pytest.fixture(scope="module")
def document(knowledge: Knowledge, examples: list[Path]) -> Document:
    """A document of the example dialogue."""
    return of_reading(read(open_file(next(path for path in examples if path.name == "2013-fm2-joint-statement.ja.md")), knowledge))


def licensed(document: Document, licence: str | None) -> Document:
    """The same document under another licence."""
    return replace(document, source=replace(document.source, licence=licence))


@pytest.mark.parametrize("row", [*OPEN, *CLOSED], ids=lambda row: row.words[0].strip())
def test_each_row_takes_its_note_and_leaves_the_other(row: Row) -> None:
    """Every row of words decides the note it must take, by one of its words, and not the note it must leave."""
    found = gate_of(row.yes)
    assert found.leave == row.use
    assert found.words in row.words
    assert gate_of(row.no).words not in row.words


@pytest.mark.parametrize("row", BESIDE, ids=lambda row: f"{row.use}-{row.words[0]}")
def test_words_beside_a_licence_leave_their_note_open_and_save_no_other(row: Row) -> None:
    """A note that is open with one of them is shut with other words in their place; the other note stays shut although one of them stands in it."""
    used = next(words for words in sorted(row.words, key=len, reverse=True) if words in row.yes.casefold())
    assert gate_of(row.yes).is_open
    assert not gate_of(re.sub(re.escape(used), "qqq", row.yes, flags=re.IGNORECASE)).is_open
    assert any(words in row.no.casefold() for words in row.words)
    assert not gate_of(row.no).is_open


@pytest.mark.parametrize("words", [words for row in BESIDE if row.use == "harmless" for words in row.words])
def test_every_harmless_word_is_known_beside_a_licence(words: str) -> None:
    """No word of the table waits in vain."""
    assert gate_of(f"CC BY 4.0 {words}").is_open


@pytest.mark.parametrize(
    ("licence", "leave"),
    [
        (None, "unknown"), ("", "unknown"), ("Copyright © 2019 Example Ministry", "unknown"), ("unknown", "unknown"),
        ("CC BY 4.0", "open"), ("cc-by", "open"), ("ＣＣ　ＢＹ", "open"), ("https://creativecommons.org/licenses/by/4.0/", "open"),
        ("https://creativecommons.org/licenses/by-nc/4.0/", "closed"), ("https://creativecommons.org/licenses/by-nd/4.0/", "closed"),
        ("CC BY-NC-ND 3.0 IGO", "closed"), ("© 2019. All rights reserved. Photographs: CC BY 4.0", "closed"),
        ("公共データ利用規約(第1.0版)。ただし、写真を除く。", "closed"), ("出典を記載すれば利用できます", "unknown"),
        ("May not be reproduced freely", "closed"), ("It isn't in the public domain", "closed"),
    ],
)  # fmt: skip
def test_only_words_that_allow_it_open_the_gate(licence: str | None, leave: str) -> None:
    """What is unknown is not allowed, and a limit goes before every leave."""
    assert gate_of(licence).leave == leave
    assert gate_of(licence).is_open == (leave == "open")


@pytest.mark.parametrize(
    "licence",
    [
        "Reproduction is authorised for internal use only", "パブリックドメインではありません", "公共データ利用規約に準拠していません",
        "個人利用の範囲で自由に利用できます", "本文の転載はご遠慮ください。画像は自由に利用できます",
        "© Ministry 2019. Photographs: CC BY 4.0. Text: Crown Copyright.", "May be reproduced freely within the Secretariat", "Nicht CC BY",
        "Neither CC BY nor CC0 applies", "Licence: to be decided (CC BY?)", "Public domain in the United States; in copyright elsewhere",
        "No public domain dedication", "CC BY 4.0 applies to annexes", "© Ministry Images Excepted. CC BY 4.0", "©転載不可。CC BY 4.0", "©会議利用。CC BY 4.0",
        "© Ministry For Study Use. CC BY 4.0", "© Ministry of Keldea Study Use. CC BY 4.0", "© For Government. CC BY 4.0", "© Government Staff. CC BY 4.0",
        "© Ministry for Delegates. CC BY 4.0", "© Council Members And Staff, 2019. CC BY 4.0", "© 研究目的外務省。CC BY 4.0", "© 会員委員会。CC BY 4.0",
        "May be reproduced freely for study", "CC BY 4.0 until 2020", "Cover: CC0", "政府標準利用規約に準拠する予定です", "CC BY 4.0 https://www.keldea.example/terms",
    ],
)  # fmt: skip
def test_whatever_else_is_said_keeps_the_gate_shut(licence: str) -> None:
    """A negation, a limit, a purpose, a reservation, a split, a question or a place beside words that allow it."""
    assert not gate_of(licence).is_open


@pytest.mark.parametrize(
    "licence",
    [
        "CC BY 4.0", "Creative Commons Attribution 4.0 International (CC BY 4.0)", "CC0 1.0 Universal", "政府標準利用規約（第2.0版）", "public domain (US Government work)",
        "OGL", "Open Government Licence v3.0", "Contains public sector information licensed under the Open Government Licence v3.0.", "CC BY 3.0 IGO",
        "© Ministry of Foreign Affairs of Keldea 2019. CC BY 4.0", "© 2019 交流省。クリエイティブ・コモンズ・ライセンス 表示 4.0 国際", "© Crown copyright 2019. Open Government Licence v3.0",
        "https://creativecommons.org/licenses/by/4.0/deed.ja", "http://creativecommons.org/publicdomain/zero/1.0/", "Licence: CC BY 4.0.",
        "© Ministry of Economy, Trade and Industry of Keldea. CC BY 4.0", "© United Nations 2019. CC BY 3.0 IGO", "Source: Foreign Ministry. CC BY 4.0",
        "出典を記載すれば自由に利用できます。", "このページの内容は、出典を明らかにすれば自由に利用できます。 Copyright © ケルデア外務省", "This work is in the public domain.",
    ],
)  # fmt: skip
def test_a_known_licence_with_its_version_address_and_credit_is_open(licence: str) -> None:
    """What is known to allow it is open with all that belongs to its name."""
    assert gate_of(licence).is_open


@pytest.mark.parametrize("row", CLOSED, ids=lambda row: row.words[0].strip())
@given(allowing=st.sampled_from([words for row in OPEN for words in row.words]), before=st.booleans())
def test_a_limit_shuts_whatever_stands_beside_it(row: Row, allowing: str, before: bool) -> None:  # noqa: FBT001 — either order
    """No word that allows opens a note which also holds a word that limits, in either order."""
    for words in row.words:
        assert not gate_of(f"{words} {allowing}" if before else f"{allowing} {words} it").is_open


def test_a_cited_work_holds_no_word_of_its_text(document: Document) -> None:
    """By title, day, issuer, address and pinpoints a work can be found; no clause, predicate or heading of it goes along."""
    found = cited(Work("w", licensed(document, None)))
    assert (found.title, found.date, found.address) == (document.meta.title, document.date, "https://mfa.keldea.example/ja/sea/2013/joint-statement")
    assert len(found.acts) == len(document.acts)
    told = repr(replace(found, title=None))
    for act in document.acts:
        assert document.words(act.clause) not in told
        assert document.words(act.predicate) not in told
    for part in document.provisions:
        if part.heading:
            assert document.words(part.heading) not in told


def test_only_files_with_leave_are_published(document: Document) -> None:
    """Of a work with several files those go out whose own licence allows it; a licence of one opens no other."""
    free, shut, unknown = (licensed(document, licence) for licence in ("CC BY 4.0", "All rights reserved", None))
    assert published(Work("w", shut, (unknown,))) == ()
    assert published(Work("w", shut, (free, unknown))) == (free,)
