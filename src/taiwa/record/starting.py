"""Agreed language to start from: the passages of a text with their words in each language, who agreed on them and how firmly."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..acts.models import Act, Degree
from ..tree.models import Provision
from .document import Document
from .works import Work, day_key

_SAID = ("paragraph", "item", "preamble")
"""What is negotiated: no titles, no conclusions, no notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage of a document: its words by language, the parties that agreed on it, and what they do in it how firmly."""

    document: str
    pinpoint: str
    words: Mapping[str, str]
    agreed_by: tuple[str, ...]
    strength: str


Apart = Callable[[str], Collection[str]]
"""The parties that dissociated from a passage of an adopted text with these words."""


def last_adopted(works: Iterable[Work], framework: str, body: str, language: str) -> Work | None:
    """The last adopted text of a body that is held in a language; None where there is none."""
    found = [work for work in works if work.adopted and work.series == (framework, body) and language in _texts(work)]
    return max(found, key=lambda work: (day_key(work.document.date), work.id), default=None)


def passages(work: Work, provisions: Sequence[Provision], languages: Sequence[str], apart: Apart) -> Iterator[Passage]:
    """The passages among parts of the text of a work in the language of the negotiation, the first of `languages`.

    Words of another language stand beside them only where both texts have the same parts: what is paired by likeness could be paired wrongly.
    """
    texts, working = _texts(work), languages[0]
    speaking = texts[working]
    beside = {one: text for one in languages if one != working and (text := texts.get(one)) and _parts(text) == _parts(speaking)}
    for provision in provisions:
        if provision.role not in _SAID or provision.body is None:
            continue
        words = {working: _words(speaking, provision)}
        words |= {one: _words(text, text.by_eid[provision.eid]) for one, text in beside.items()}
        acts = [act for act in speaking.acts if act.eid == provision.eid and not act.background]
        yield Passage(
            document=work.id, pinpoint="/".join(provision.path), words=words,
            agreed_by=(agreed := _agreed_by(work, acts, apart(words[working]))), strength=_strength(acts, agreed),
        )  # fmt: skip


def text_in(work: Work, language: str) -> Document | None:
    """The text of a work in a language."""
    return _texts(work).get(language)


def _texts(work: Work) -> dict[str, Document]:
    return {text.language: text.document for text in reversed(work.expressions)} or {work.document.meta.language: work.document}


def _parts(text: Document) -> list[tuple[str, bool]]:
    return [(one.eid, one.body is not None) for one in text.provisions]


def _words(text: Document, provision: Provision) -> str:
    """The words of a part on one line; where lines of Japanese meet there is no space between them."""
    lines = provision.body.of(text.text).split("\n") if provision.body else []
    return ("" if text.meta.language == "ja" else " ").join(line.strip() for line in lines).strip()


def _agreed_by(work: Work, acts: Sequence[Act], apart: Collection[str]) -> tuple[str, ...]:
    """All parties of an adopted text but those that dissociated from the passage; of any other those that speak in it."""
    if work.adopted:
        return tuple(party for party in work.document.meta.parties if party not in apart)
    return tuple(dict.fromkeys(party for act in acts for party in act.holders))


def _strength(acts: Sequence[Act], agreed_by: tuple[str, ...]) -> str:
    """What is done in the passage, and by whom where it is not all: `support strongly (XA XB); intend`. `text` where nobody acts."""
    told = []
    for act in acts:
        words = f"{act.act} {act.degree.name.lower()}" if act.degree is not Degree.PLAIN else str(act.act)
        told.append(words if set(act.holders) == set(agreed_by) else f"{words} ({' '.join(act.holders) or '?'})")
    return "; ".join(dict.fromkeys(told)) or "text"
