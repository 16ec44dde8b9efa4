"""Small records of an invented dialogue, read from a few lines each."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from taiwa.lexicon import Knowledge, load
from taiwa.reading import read
from taiwa.record.document import Document, of_reading
from taiwa.record.record import Record
from taiwa.source import Source

EXAMPLES = Path(__file__).parents[3] / "examples"
_NAMES = {
    "ja": {"甲国": "ケルデア共和国", "乙国": "サルメト王国", "「北と南」対話": "「ヴェスカル海」対話"},
    "en": {"Japan": "Keldea", "the Dialogue": "the Veskal Sea Dialogue"},
}
_FRAMES = {
    "ja": "「ヴェスカル海」対話・第{number}回外相会合 共同声明\n\n{year}年5月4日\n\n{body}\n",
    "en": "Joint Statement of the {number}th Foreign Ministers' Meeting of the Veskal Sea Dialogue\n\n4 May {year}\n\n{body}\n",
}


@cache
def knowledge() -> Knowledge:
    """What is known of the invented dialogue."""
    return load((EXAMPLES / "registry",))


def document_of(body: str, language: str = "ja", year: int = 2031, number: int = 9) -> Document:
    """A statement of the dialogue's ministers with this text."""
    text = _FRAMES[language].format(number=number, year=year, body=named(body, language))
    data = text.encode()
    source = Source(name=f"{year}.{language}.txt", media="text/plain", data=data, digest=sha256(data).hexdigest())
    return of_reading(read(source, knowledge()))


def record_of(*documents: Document) -> Record:
    """The record of these documents."""
    return Record(documents, knowledge())


def named(words: str, language: str) -> str:
    """A sentence of a row with the names of the invented dialogue in it."""
    for general, own in _NAMES.get(language, {}).items():
        words = words.replace(general, own)
    return words
