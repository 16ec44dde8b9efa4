"""Bytes become characters."""

import pytest

from taiwa.text.decoding import decoded_bytes

JAPANESE = "各国外相は、沿岸の灯台と航路の測量が大切であるとの考えで一致した。サルメト語ではない。"
RUSSIAN = "Министры приветствовали развитие сотрудничества и выразили признательность принимающей стороне."
ENGLISH = "The Ministers’ “joint” statement – adopted on 3–4 May – was issued in the café."


@pytest.mark.parametrize(
    ("words", "encoding", "found"),
    [
        (JAPANESE, "utf-8", "utf-8"),
        (JAPANESE, "utf-8-sig", "utf-8"),
        (JAPANESE, "cp932", "cp932"),
        (JAPANESE, "euc_jp", "euc_jp"),
        (JAPANESE, "iso2022_jp", "iso2022_jp_ext"),
        (JAPANESE, "utf-16", "utf-16-le"),
        (JAPANESE, "utf-16-be", "utf-16-be"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8_r", "koi8_r"),
        (RUSSIAN, "utf-8", "utf-8"),
        (ENGLISH, "cp1252", "cp1252"),
        ("plain words", "ascii", "utf-8"),
    ],
)
def test_an_encoding_nobody_states_is_found(words: str, encoding: str, found: str) -> None:
    """The characters come back whole, and nothing is told where nothing is wrong."""
    decoded = decoded_bytes(words.encode(encoding))
    assert (decoded.chars, decoded.encoding, decoded.problems) == (words, found, ())


@pytest.mark.parametrize("encoding", ["shift_jis", "euc-jp", "iso-2022-jp", "utf-8", "x-sjis"])
def test_an_encoding_that_is_stated_is_taken(encoding: str) -> None:
    """A page in the encoding it states is read without a word."""
    codec = {"x-sjis": "cp932"}.get(encoding, encoding)
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}"><p>{JAPANESE}'
    decoded = decoded_bytes(page.encode(codec))
    assert (decoded.chars, decoded.problems) == (page, ())


@pytest.mark.parametrize(("stated", "true"), [("shift_jis", "utf-8"), ("euc-jp", "cp932"), ("klingon", "utf-8")])
def test_an_encoding_that_is_a_lie_is_told(stated: str, true: str) -> None:
    """Where bytes and statement disagree the bytes are believed and the lie is a problem."""
    page = f"<meta charset='{stated}'><p>{JAPANESE}"
    decoded = decoded_bytes(page.encode(true))
    assert decoded.chars == page
    assert [problem.severity for problem in decoded.problems] == ["warning"]
    assert stated in decoded.problems[0].words


def test_a_codec_that_is_no_encoding_of_text_is_never_used() -> None:
    """A page cannot name a codec of Python to run."""
    page = f"<meta charset=unicode_escape><p>\\x41{JAPANESE}".encode()
    assert "\\x41" in decoded_bytes(page).chars


def test_a_few_broken_bytes_are_marked_and_counted() -> None:
    """A broken byte costs one character and is told; the rest is read."""
    decoded = decoded_bytes(JAPANESE.encode() + b"\xff\xfe" + JAPANESE.encode())
    assert decoded.chars == f"{JAPANESE}\ufffd\ufffd{JAPANESE}"
    assert "2 characters" in decoded.problems[0].words


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 50, b"\x7fELF\x02\x01\x01" + bytes(60), bytes(range(256)) * 4])
def test_what_is_no_text_gives_no_words(data: bytes) -> None:
    """Binary bytes give an error and no characters."""
    decoded = decoded_bytes(data)
    assert decoded.chars == ""
    assert [problem.severity for problem in decoded.problems] == ["error"]


def test_what_cannot_be_read_is_an_error() -> None:
    """Bytes of no known encoding are shown as far as they can be, with an error."""
    decoded = decoded_bytes(bytes(range(0x80, 0xFF)) * 3 + b"words")
    assert decoded.chars.endswith("words")
    assert [problem.severity for problem in decoded.problems] == ["error"]


@pytest.mark.parametrize(("sent", "told"), [("euc-jp", "the server says it is in euc-jp, but it is in cp932"), ("shift_jis", ""), ("no-such-thing", "the document says it is in utf-8")])
def test_what_the_server_said_counts_before_what_the_document_states(sent: str, told: str) -> None:
    """The words are read as they are; a server that named another encoding is told, one that named none we know is passed over."""
    data = '<meta charset="utf-8">外務大臣は、対話を支持した。'.encode("cp932")
    decoded = decoded_bytes(data, sent)
    assert decoded.encoding == "cp932"
    assert told in "".join(problem.words for problem in decoded.problems)
    assert bool(told) == bool(decoded.problems)
