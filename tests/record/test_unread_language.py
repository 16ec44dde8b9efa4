"""A text in a language whose acts are not read says so, and is no witness of anybody's silence."""

import pytest

from taiwa.exports.reading_json import to_json
from taiwa.reading import read
from taiwa.record.decode import of_json
from taiwa.record.document import Document
from taiwa.record.record import Record
from taiwa.reports.wording import Wording
from taiwa.source import from_bytes
from veskal import KNOWN, record

RUSSIAN = (
    "---\ntitle: Совместное заявление пятого совещания министров иностранных дел Диалога «Вескальское море»\ndate: 2039-09-14\n---\n\n"
    "14 сентября 2039 года в Нависке состоялось пятое совещание министров иностранных дел Диалога «Вескальское море», в котором "
    "приняли участие министры иностранных дел Республики Кельдея, Королевства Сармет, Федерации Истарика и Республики Торневия "
    "(далее – Стороны).\n\n1. Стороны приветствовали развитие торговли.\n"
)
PROMISE = "The Ministers condemned terrorism.\nKeldea will build a lighthouse at Oskarna by the end of 2038."


def _of(words: str, name: str) -> Document:
    return of_json(to_json(read(from_bytes(words.encode(), name), KNOWN)))


def _with_russian() -> Record:
    first = record("en", PROMISE)
    return Record([*(work.document for work in first.works), _of(RUSSIAN, "fm5.ru.md")], KNOWN)


def test_a_text_whose_language_is_not_read_says_so() -> None:
    """The problem stands for the whole text, in the document as in its JSON; a text that is read has none."""
    held = _with_russian()
    told = {work.document.meta.language: [one.words for one in work.document.problems if one.of_whole] for work in held.works}
    assert told["en"] == []
    assert len(told["ru"]) == 1
    assert told["ru"][0].startswith("who says what was not read")


@pytest.mark.parametrize("later", ["ru", "en"])
def test_nobody_is_silent_by_it(later: str) -> None:
    """The same parties are silent by an English text without a word of it, and not by a Russian one."""
    held = _with_russian() if later == "ru" else record("en", PROMISE, "The Ministers welcomed the growth of trade.")
    last = held.works[-1].document
    assert last.meta.parties == ("XA", "XB", "XC", "XD"), last.meta
    assert last.meta.body == "fm"
    silent = [row.party for row in held.positions("terrorism") if row.stance == "silent"]
    assert silent == ([] if later == "ru" else ["XA", "XB", "XC", "XD"])


def test_it_tells_nothing_of_a_promise() -> None:
    """A later Russian text is none in which its owners were heard; what was looked through is told without it, and it is named as not read."""
    (row,) = (one for one in _with_russian().commitments() if "lighthouse" in one.action)
    assert row.heard == row.place.date
    assert row.status == "announced"
    assert row.elsewhere == ("ru",)
    assert "documents in Russian were not read" in Wording("en", KNOWN).overdue(row)
