"""The sentence around a place, with the definition in brackets that holds a stop of its own (以下「対話」という。)."""

from ...values import Span
from ..document import Document
from ..places import sentence_at

_CLOSING = ")」』"


def whole_sentence(document: Document, span: Span) -> Span:
    """The sentence around `span`; one that seems to begin with a closing bracket begins before it."""
    sentence = sentence_at(document, span)
    while sentence.start and document.text[sentence.start] in _CLOSING:
        earlier = sentence_at(document, Span(sentence.start - 2, sentence.start - 1))
        if earlier.start >= sentence.start:
            break
        sentence = Span(earlier.start, sentence.end)
    return sentence
