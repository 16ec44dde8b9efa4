"""Akoma Ntoso: statements, resolutions and laws with the structure that their markup states."""

from ...problems import Problem
from ...values import Span
from ..decoding import decoded_bytes
from ..limits import MOST_CHARACTERS
from ..models import Cut
from ..rows import Opened, Sheet
from ..sandbox import refused
from .head import Head, disagreements, front_of
from .markup import RefusedError, parsed
from .names import FRAMES
from .structure import Structure
from .told import told
from .words import Collector

_NO_DOCUMENT = "the XML holds no Akoma Ntoso document: its outermost element should be akomaNtoso"
_DAMAGED = "behind damage"


def akn_opened(data: bytes) -> Opened:
    """An Akoma Ntoso document with rows and stated structure; `decoded` is the XML. Never raises; trouble is told."""
    decoded = decoded_bytes(data)
    chars = decoded.chars[:MOST_CHARACTERS]
    try:
        root, stopped, why = parsed(chars, whole=len(decoded.chars) <= MOST_CHARACTERS)
    except RefusedError as trouble:
        return refused(str(trouble))
    if root is None or root.name not in FRAMES:
        return refused(why or _NO_DOCUMENT)
    collector = Collector(chars)
    structure = Structure(collector)
    structure.document(root)
    structure.notes()
    gathered, head = collector.gathered, Head(root)
    damaged = [Problem(Span(0, 0), f"{why}; what stands before it was read", "error")] if why else []
    rest = Span(stopped if stopped is not None else len(chars), len(chars))
    cuts = [Cut(span, span.of(chars).strip(), reason) for span, reason in gathered.cuts]
    cuts += [Cut(rest, rest.of(chars), _DAMAGED)] if rest.of(chars).strip() else []
    return Opened(decoded.chars, Sheet(
        structure.rows, cuts, front_of(head, chars),
        [*decoded.problems, *damaged, *disagreements(head), *told(gathered)], structure.stated, tuple(gathered.links), tuple(gathered.dates),
    ))  # fmt: skip
