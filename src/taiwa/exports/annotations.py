"""What was read in a document as W3C Web Annotations: each act and mention by its place in the text and by its printed words.

A place is counted in characters (Unicode code points) of the text of the document, whose digest stands in the page. The
words are there to see that the text is still the same: where they are not printed at the place any more, an annotation is
told as broken and never moved to what looks alike.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from .. import __version__
from ..acts.models import Act
from ..mentions.models import Mention, Relative
from ..record.document import Document
from ..record.node import Node
from ..values import Span
from .jsonld import BASE
from .reading_json import Json

CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"taiwa": "urn:taiwa:ns:"})
_AROUND = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """An annotation that does not fit the text: its id, the words it quotes, and what stands at its place now.

    `why`: the words there differ, or only what stands around them; `elsewhere` is where the words stand once, to look at.
    """

    id: str
    why: Literal["words", "around"]
    words: str
    found: str
    elsewhere: int | None = None


def digest_of(text: str) -> str:
    """The digest of a text, in the form in which a page of annotations states it."""
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def annotations_of(document: Document, base: str = BASE) -> str:
    """The acts and mentions of a document as an AnnotationPage; names begin with `base`."""
    source = f"{base}text/{document.id}"
    items = [*_acts(document, source, base), *_mentions(document, source, base)]
    page: dict[str, Json] = {
        "@context": CONTEXT, "id": f"{base}annotations/{document.id}", "type": "AnnotationPage", "startIndex": 0,
        "generator": {"id": f"{base}agent/taiwa", "type": "Software", "name": f"Taiwa {__version__}"},
        "taiwa:document": document.id, "taiwa:digest": digest_of(document.text), "items": items,
    }  # fmt: skip
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def document_meant(page: str) -> str:
    """The id of the document that a page of annotations is about; raises BadJsonError where it is none."""
    return Node(json.loads(page)).text("taiwa:document")


def broken(page: str, text: str) -> Iterator[Broken]:
    """Every annotation of a page that does not fit `text` to the character; raises BadJsonError where the page is none."""
    node = Node(json.loads(page))
    for item in node.nodes("items"):
        quote, position = item.node("target").nodes("selector")
        start, end = position.whole("start"), position.whole("end")
        exact, prefix, suffix = (quote.text(name) for name in ("exact", "prefix", "suffix"))
        found = text[start:end]
        if found != exact:
            yield Broken(id=item.text("id"), why="words", words=exact, found=found, elsewhere=_once(prefix + exact + suffix, len(prefix), text))
        elif text[max(0, start - len(prefix)) : start] != prefix or text[end : end + len(suffix)] != suffix:
            yield Broken(id=item.text("id"), why="around", words=exact, found=text[max(0, start - len(prefix)) : end + len(suffix)])


def _once(words: str, within: int, text: str) -> int | None:
    """Where words stand in a text, if they do once."""
    at = text.find(words)
    return at + within if at >= 0 and text.find(words, at + 1) < 0 else None


def _acts(document: Document, source: str, base: str) -> Iterator[Json]:
    for act in document.acts:
        yield _annotation(f"{base}act/{document.id}/{act.id}", "classifying", _act(act, document), _target(document, source, act.clause))


def _act(act: Act, document: Document) -> dict[str, Json]:
    holders = ", ".join(act.holders) or act.holder or "?"
    return {
        "value": f"{holders}: {act.act.value}", "taiwa:act": act.act.value, "taiwa:force": act.force.name.lower(),
        "taiwa:degree": act.degree.name.lower(), "taiwa:holders": list(act.holders), "taiwa:addressees": list(act.addressees),
        "taiwa:issues": list(act.issues), "taiwa:predicate": document.words(act.predicate), "taiwa:rule": act.rule,
        "taiwa:confidence": act.confidence, "taiwa:open": act.open, "taiwa:eid": act.eid,
    }  # fmt: skip


def _mentions(document: Document, source: str, base: str) -> Iterator[Json]:
    for mention in document.mentions:
        name = f"{base}mention/{document.id}/{mention.kind}-{mention.span.start}-{mention.span.end}"
        yield _annotation(name, "identifying", _mention(mention), _target(document, source, mention.span))


def _mention(mention: Mention) -> dict[str, Json]:
    value = None if isinstance(mention.value, Relative) else str(mention.value)
    return {
        "value": f"{mention.kind}: {value or '?'}", "taiwa:kind": mention.kind, "taiwa:value": value, "taiwa:rule": mention.rule,
        "taiwa:confidence": mention.confidence, "taiwa:open": mention.open, "taiwa:eid": mention.eid,
    }  # fmt: skip


def _annotation(name: str, motivation: str, body: dict[str, Json], target: Json) -> Json:
    known = {key: value for key, value in body.items() if value not in (None, [])}
    return {"id": name, "type": "Annotation", "motivation": motivation, "body": {"type": "TextualBody", "format": "text/plain", **known}, "target": target}


def _target(document: Document, source: str, span: Span) -> Json:
    text = document.text
    quote = {
        "type": "TextQuoteSelector", "exact": span.of(text), "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }  # fmt: skip
    return {"source": source, "selector": [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]}
