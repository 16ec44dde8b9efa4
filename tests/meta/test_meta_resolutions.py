"""Resolutions: title, day and language; no place, no parties."""

import pytest

from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes

ENGLISH = """United Nations
A/RES/99/12
General Assembly
Distr.: General
18 December 2044
Resolution adopted by the General Assembly on 10 December 2044
[without reference to a Main Committee (A/99/L.6)]
99/12. Lights of the harbours
The General Assembly,
Recalling its resolution 98/7 of 3 May 2043,
Deeply concerned about the state of the lights,
1. Also decides to keep the lights alive;
2. Requests the Secretary-General:
(a) To report on the lights;
(b) To thank the keepers.
41st plenary meeting
10 December 2044
"""
RUSSIAN = """Организация Объединенных Наций
A/RES/99/12
Резолюция, принятая Генеральной Ассамблеей 10 декабря 2044 года
99/12. Огни гаваней
Генеральная Ассамблея,
ссылаясь на свою резолюцию 98/7 от 3 мая 2043 года,
будучи глубоко обеспокоена состоянием огней,
1. постановляет также поддерживать огни;
2. просит Генерального секретаря:
а) представить доклад об огнях;
b) поблагодарить смотрителей.
41-е пленарное заседание
10 декабря 2044 года
"""
PATHS = ["preamble/¶1", "preamble/¶2", "preamble/¶3", "1", "2", "2/{a}", "2/b", "conclusion"]


def _read(words: str) -> Reading:
    return read(from_bytes(words.encode(), "resolution.txt"), load())


@pytest.mark.parametrize(("words", "title", "language"), [(ENGLISH, "Lights of the harbours", "en"), (RUSSIAN, "Огни гаваней", "ru")])
def test_a_resolution_is_dated_by_its_adoption(words: str, title: str, language: str) -> None:
    """Its day is that of adoption, not of printing; an organ speaks, so it has neither place nor parties."""
    meta = _read(words).meta
    assert (meta.kind, meta.title, meta.language) == ("resolution", title, language)
    assert (str(meta.date), meta.place, meta.parties) == ("2044-12-10", None, ())


@pytest.mark.parametrize(("words", "letter"), [(ENGLISH, "a"), (RUSSIAN, "а")])
def test_the_organ_opens_the_preamble(words: str, letter: str) -> None:
    """The organ and the clauses that end in commas are the preamble; numbers and letters follow; the meeting closes it."""
    paths = ["/".join(one.path) for one in _read(words).tree.provisions]
    assert paths == [path.format(a=letter) for path in PATHS]


def test_a_document_without_an_organ_is_no_resolution() -> None:
    """That a statement names a resolution makes none of it."""
    assert _read("Joint Statement\nThe Ministers recalled resolution 98/7 of 3 May 2043.\n").meta.kind == "joint-statement"


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        (ENGLISH, [("Recalling", "note", True), ("Deeply concerned", "concern", True), ("Also decides", "decide", False),
                   ("Requests", "urge", False)]),
        (RUSSIAN, [("ссылаясь", "note", True), ("будучи глубоко обеспокоена", "concern", True),
                   ("постановляет также", "decide", False), ("просит", "urge", False)]),
    ],
    ids=["en", "ru"],
)  # fmt: skip
def test_each_paragraph_is_one_act_of_the_organ(words: str, acts: list[tuple[str, str, bool]]) -> None:
    """The lead verb is the predicate, in the preamble it sets the scene; the organ holds it, and no state does."""
    reading = _read(words)
    assert [(reading.text[act.predicate], act.act, act.background) for act in reading.acts] == acts
    assert {act.holder for act in reading.acts} == {"The General Assembly" if words is ENGLISH else "Генеральная Ассамблея"}
    assert all(act.holders == () and act.open for act in reading.acts)


@pytest.mark.parametrize("words", [ENGLISH, RUSSIAN])
def test_no_position_of_a_state_comes_of_a_resolution(words: str) -> None:
    """An organ is no state: nobody's stance and nobody's promise is read from what it says."""
    reading = _read(words)
    assert reading.undertakings == ()
    assert not [act for act in reading.acts if act.holders or act.addressees or act.embedded]
