"""Files that are damaged, or made to do harm."""

import time
from random import Random

import pytest
from aknfiles import IDENTIFICATION, akn

from taiwa.text.akn import akn_opened
from taiwa.text.wire import opened_of, packed

BODY = (
    "<section><num>I.</num><heading>Trade</heading><paragraph><num>1.</num><content><p xml:space='preserve'><i>Welcomes</i> the talks"
    "<authorialNote marker='1'><p>See <a href='https://undocs.org/en/A/RES/67/123'>67/123</a>.</p></authorialNote>;</p></content></paragraph>"
    "<paragraph class='H1'><content><p>Annex</p></content></paragraph><list><point><p>a &amp; b</p></point></list></section>"
)
LATE = 20
"""Seconds, on a machine that does other things as well; each of these takes one or two alone."""


def test_mutated_files_never_raise() -> None:
    """Whatever bytes are changed, doubled or lost, something is answered, and it can be handed over."""
    whole = akn(BODY, around=IDENTIFICATION, after="<conclusions><p>Done<eol/>here</p></conclusions>").encode()
    chance = Random(7)  # noqa: S311 - not for secrets
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 8)):
            at, size = chance.randrange(len(data)), chance.randrange(1, 40)
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + size]
                case 2:
                    data[at:at] = data[at : at + size]
                case 3:
                    data[at:at] = chance.choice((b"<p>", b"</p>", b"<!--", b"<![CDATA[", b"&#0;", b"\x00", b"<num>", b"<section>"))
        opened = akn_opened(bytes(data))
        again = opened_of(packed(opened))
        assert [row.words for row in again.sheet.rows] == [row.words for row in opened.sheet.rows]


HOSTILE = {
    "nested sections": "<section>" * 20_000 + "<p>x</p>" + "</section>" * 20_000,
    "nested numbers": "<paragraph><num>1.</num>" * 5_000 + "<p>x</p>" + "</paragraph>" * 5_000,
    "nested notes": "<p>" + "<authorialNote><p>n" * 5_000 + "</p></authorialNote>" * 5_000 + "</p>",
    "items": "<p>We:</p>" + "<item><p>x</p></item>" * 15_000,
    "links": "<p>" + "<a href='x'>w</a> " * 20_000 + "</p>",
    "breaks": "<p>" + "a<eol/>" * 20_000 + "</p>",
    "titles": "<paragraph><heading>T</heading></paragraph>" * 8_000,
    "title elements": "<section>" + "<heading>T</heading>" * 15_000 + "</section>",
    "entities": "<p>" + "&amp;" * 100_000 + "</p>",
    "attributes": "<p " + " ".join(f"a{number}='1'" for number in range(20_000)) + ">x</p>",
}


@pytest.mark.slow
@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_no_file_keeps_the_reader_busy(body: str) -> None:
    """Time grows no faster than the file, however the markup is nested or repeated."""
    began = time.process_time()
    assert akn_opened(akn(body).encode()).decoded
    assert time.process_time() - began < LATE
