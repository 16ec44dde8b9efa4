"""Small sources with readings made by hand, so that the store is tested without the stages before it."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from taiwa.source.models import Source
from taiwa.store.store import Store, open_store

Made = tuple[Source, str]
Make = Callable[..., Made]


def made(*paragraphs: str, name: str = "one.txt", date: str = "2030-01-02", language: str = "ja") -> Made:
    """A source of these paragraphs, and a reading in which each is a provision."""
    text = "\n".join(paragraphs)
    data = text.encode()
    source = Source(data=data, name=name, media="text/plain", digest=sha256(data).hexdigest(), address=None)
    ends = [len("\n".join(paragraphs[: number + 1])) for number in range(len(paragraphs))]
    spans = [(end - len(words), end) for end, words in zip(ends, paragraphs, strict=True)]
    reading = {
        "doc": Path(name).stem,
        "meta": {
            "kind": "joint-statement", "title": paragraphs[0], "language": language, "date": date,
            "parties": ["XA", "XB"], "evidence": {},
        },
        "provisions": [
            {"path": [f"¶{number}"], "eid": f"para_{number}", "role": "paragraph", "span": span}
            for number, span in enumerate(spans, 1)
        ],
        "acts": [], "mentions": [], "commitments": [], "problems": [],
        "source": {"name": name, "digest": source.digest, "media": "text/plain"},
        "made_with": {"taiwa": "0.1.0", "knowledge": "k1"},
        "text": text,
    }  # fmt: skip
    return source, json.dumps(reading, ensure_ascii=False)


@pytest.fixture
def make() -> Make:
    """How a test makes a source with its reading."""
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty record."""
    with closing(open_store(tmp_path / "record.db", create=True)) as opened:
        yield opened
