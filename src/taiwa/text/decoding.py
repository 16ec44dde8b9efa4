"""Bytes become characters: by the mark at the beginning, by UTF-8, by what the page says, by a scored guess."""

import re
from typing import NamedTuple

from ..problems import Problem, Severity
from ..values import Span

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
)  # fmt: skip
_NAMES = {
    "utf8": "utf-8", "utf-8": "utf-8", "unicode-1-1-utf-8": "utf-8",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "windows-31j": "cp932",
    "ms_kanji": "cp932", "cp932": "cp932", "ms932": "cp932",
    "euc-jp": "euc_jp", "x-euc-jp": "euc_jp", "eucjp": "euc_jp", "euc_jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp_ext", "csiso2022jp": "iso2022_jp_ext",
    "windows-1251": "cp1251", "cp1251": "cp1251", "x-cp1251": "cp1251", "koi8-r": "koi8_r", "iso-8859-5": "iso8859_5",
    "iso-8859-1": "cp1252", "windows-1252": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
}  # fmt: skip
"""The names under which pages state the encodings that Taiwa knows; never a codec of any other name."""
_GUESSES = ("cp932", "euc_jp", "cp1252", "cp1251", "koi8_r")
"""In this order where two are equally likely."""
_DECLARED = re.compile(rb"(?:charset\s{0,5}=|encoding\s{0,5}=)\s{0,5}[\"']?([a-z][\w.:-]{1,30})")
_HEAD = 4096
_SAMPLE = 65536
_CONTROL = bytes(code for code in range(0x20) if code not in b"\t\n\v\f\r\x1b")
_MOST_CONTROL = 0.02
"""A file in which more bytes than this are control characters is no text."""
_MOST_BROKEN = 0.002
"""An encoding in which more characters than this are broken is the wrong one."""
_LEAST_LIKELY = 0.3

_NO_TEXT = "the file is no text: it holds control bytes"

_WEIGHTS = (
    (re.compile(r"[ぁ-ん、。「」・ー々]"), 1.0),
    (re.compile(r"[ァ-ヶ（）０-９Ａ-Ｚａ-ｚ]"), 0.7),
    (re.compile(r"[\u4e00-\u9fa0]"), 0.4),
    (re.compile(r"[А-ЯЁ]?[а-яё]{2,}"), 0.8),
    (re.compile(r"[A-Za-z’“”–—][à-öø-ÿ’“”–—]{1,2}(?![à-öø-ÿ])"), 0.8),
    (re.compile(r"(?<=[A-Za-z] )[–—](?= )|(?<=\d)[–—](?=\d)|[A-Za-z]é\b"), 0.8),
    (re.compile(r"[\uff61-\uff9f\ue000-\uf8ff\x80-\x9f\ufffd]"), -1.5),
    (re.compile(r"[а-яё][А-ЯЁ]"), -1.0),
)
"""How much a character that is no ASCII letter speaks for the encoding that made it."""


class Decoded(NamedTuple):
    """The characters of a source, the encoding that made them, and what was wrong. No characters where it is no text."""

    chars: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decoded_bytes(data: bytes, sent: str | None = None) -> Decoded:
    """The characters of these bytes; never raises, tells what was guessed, broken or no text at all.

    `sent` is the encoding that a server named; it counts before the one that the document states.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    if _is_binary(data):
        wide = _wide(data)
        return _decoded(data, wide) if wide else Decoded("", "binary", (_problem(_NO_TEXT, "error"),))
    declared = _stated(data, sent)
    if b"\x1b$" in data and data.isascii():
        return _decoded(data, "iso2022_jp_ext", _lie(declared, "iso2022_jp_ext"))
    try:
        if data.isascii():
            return Decoded(data.decode("ascii"), "utf-8", ())
        return _decoded(data, "utf-8", _lie(declared, "utf-8"), "strict")  # what was lost before may stand in it as U+FFFD
    except UnicodeDecodeError:
        return _guessed(data, declared)


def _guessed(data: bytes, declared: "_Stated | None") -> Decoded:
    sample = data[:_SAMPLE]
    scores = {name: _score(sample.decode(name, "replace")) for name in _GUESSES}
    best = max(scores, key=lambda name: scores[name])
    utf8 = data.decode("utf-8", "replace")
    if utf8.count("\ufffd") < 0.1 * _foreign(utf8):
        return _decoded(data, "utf-8")
    known = _NAMES.get(declared.label) if declared else None
    if known in scores and scores[known] >= max(_LEAST_LIKELY, scores[best] - 0.1):
        return _decoded(data, known)
    if scores[best] >= _LEAST_LIKELY:
        return _decoded(data, best, _lie(declared, best))
    told = _problem("the encoding is not known; characters that could not be read are marked", "error")
    return Decoded(utf8, "utf-8", (told,))


def _decoded(data: bytes, encoding: str, problems: tuple[Problem, ...] = (), errors: str = "replace") -> Decoded:
    chars = data.decode(encoding, errors)
    return Decoded(chars, encoding, (*problems, *_broken(chars)))


def _broken(chars: str) -> tuple[Problem, ...]:
    count = chars.count("\ufffd")
    if not count:
        return ()
    severity: Severity = "error" if count > _MOST_BROKEN * len(chars) else "warning"
    return (Problem(Span(0, 0), f"{count} characters could not be read", severity, unread=True),)


class _Stated(NamedTuple):
    """An encoding by the name it was given, and who named it."""

    label: str
    who: str


def _lie(declared: _Stated | None, encoding: str) -> tuple[Problem, ...]:
    if declared is None or _NAMES.get(declared.label) == encoding:
        return ()
    return (_problem(f"the {declared.who} says it is in {declared.label}, but it is in {encoding}", "warning"),)


def _stated(data: bytes, sent: str | None) -> _Stated | None:
    """The encoding that the server named if it is one we know, else the one the document states."""
    if sent and sent.lower() in _NAMES:
        return _Stated(sent.lower(), "server")
    head = data[:_HEAD].lower()
    found = _DECLARED.search(head) if b"charset" in head or b"encoding" in head else None
    return _Stated(found[1].decode("ascii"), "document") if found else None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROL)) > _MOST_CONTROL * len(sample)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark, where it reads as language or every other byte is the zero of Latin text."""
    sample = data[: _HEAD // 2 * 2]
    for name, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        latin = high.count(0) > 0.8 * len(high) and low.count(0) < 0.1 * len(low)
        if latin or _score(sample.decode(name, "replace")) > 2 * _LEAST_LIKELY:
            return name
    return None


def _score(chars: str) -> float:
    """How much these characters look like written language: about 1 for plain Japanese or Russian, below 0 for noise."""
    foreign = _foreign(chars)
    if not foreign:
        return 0.0
    total = 0.0
    for pattern, weight in _WEIGHTS:
        total += weight * sum(len(found) for found in pattern.findall(chars))
    return total / foreign


def _foreign(chars: str) -> int:
    return len(chars) - len(chars.encode("ascii", "ignore")) - chars.count("\xa0")


def _problem(words: str, severity: Severity) -> Problem:
    return Problem(Span(0, 0), words, severity)
