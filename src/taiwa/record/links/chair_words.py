"""What the words around a word for the chair say: of which body it is, and whether it is denied or still to come."""

import re
from collections.abc import Iterator

from ...mentions.models import Mention
from ...values import Span
from ..document import Document
from .cues import pattern_of, search_of
from .held import Held
from .sentences import whole_sentence

_OF_OTHERS = re.compile("(?<![年度間次期])の\\Z")
_OTHERS = ("organisation", "event", "instrument")
_NAMED = re.compile(r"(?<![.!?] )(?<!\A)\b[A-Z][\w-]*(?:['’]s?)?")
"""A word of a name, in English; the first word of a sentence is none."""
_LAST_NAMED = re.compile(rf"{_NAMED.pattern},? \Z")
_OF_NAMED = re.compile(r" of (?:the |this |that )?(?=[A-Z])")
_CLAUSE = {"ja": "[^。、をがは]{0,16}?", "en": r"(?:[\w’'-]+ ){0,5}?"}
_WITH = "(?:を|に|と|の役割を|の任を)?"
_FAR_BACK = r"(?:[\w’'-]+ ){0,10}?"
"""A hope stands before the name of the one whom it is set on (hoped that the Federation of X would be)."""
_REACH = 60


def dialogue_of(cue: Span, document: Document, held: Held) -> tuple[str, Span, bool] | None:
    """The dialogue that the sentence names nearest to the chair, its place, and whether it is the only one; none where it names none."""
    found = list(_dialogues(cue, document, held))
    if not found:
        return None
    one, at = min(found, key=lambda pair: _far(pair[1], cue))
    return one, at, len({each for each, _ in found}) == 1


def _dialogues(cue: Span, document: Document, held: Held) -> Iterator[tuple[str, Span]]:
    for mention in document.mentions_in(whole_sentence(document, cue)):
        if mention.kind != "meeting":
            continue
        value = str(mention.value)
        if value.partition("/")[0] in held.knowledge.dialogues:
            yield value.partition("/")[0], mention.span
            continue
        known = held.by_meeting.get(value, ())
        for one in known:
            if len(known) == 1 or one.dialogue == document.meta.framework:
                yield one.dialogue, mention.span


def _far(at: Span, cue: Span) -> int:
    return max(at.start - cue.end, cue.start - at.end)


def is_apart(cue: Span, dialogue: Span, document: Document, held: Held) -> bool:
    """Whether the word is for the chair of something else: a body or an event joined to it, known or not, or a co-chair."""
    language, text = document.meta.language, document.text
    if re.search(rf"{pattern_of('chairs', language, 'apart')}\Z", text[max(0, cue.start - 10) : cue.start]):
        return True
    near = tuple(document.mentions_in(Span(max(0, cue.start - 80), min(len(text), cue.end + 80))))
    others = [one for one in near if one.kind in _OTHERS or _is_group(one, held)]
    if any(_is_joined(one.span, cue, document) for one in others):
        return True
    if language == "ja":
        return _is_of_unknown_ja(cue, near, document) or _is_held_in_other(cue, dialogue, document)
    return language == "en" and _is_of_unknown_en(cue, near, dialogue, document)


def _is_group(one: Mention, held: Held) -> bool:
    return one.kind == "party" and one.value in held.knowledge.groups


def _is_joined(other: Span, cue: Span, document: Document) -> bool:
    """Whether another body stands right before the word or right behind it (国連の議長国, the chairmanship of the United Nations)."""
    language, text = document.meta.language, document.text
    joins, holds = (pattern_of("chairs", language, use) for use in ("joins", "holds"))
    if other.end <= cue.start:
        return re.fullmatch(rf"\)?(?:{joins})?", text[other.end : cue.start]) is not None
    return re.fullmatch(rf"(?:{holds})?(?:the )?", text[cue.end : other.start]) is not None


def _is_of_unknown_ja(cue: Span, near: tuple[Mention, ...], document: Document) -> bool:
    """Whether what the chair belongs to (…の議長国) is none of a meeting, a party or what a defined term stands for."""
    if not _OF_OTHERS.search(document.text[max(0, cue.start - 10) : cue.start]):
        return False
    terms = tuple(one.term for one in document.meta.terms)
    own = any(one.span.end == cue.start - 1 and one.kind in ("meeting", "party") for one in near)
    return not own and not document.text.endswith(terms, 0, cue.start - 1)


def _is_held_in_other(cue: Span, dialogue: Span, document: Document) -> bool:
    """Whether the clause of the chair describes another noun than the dialogue (甲国が議長国を務める機構)."""
    holds, formal = (pattern_of("chairs", "ja", use) for use in ("holds", "formal"))
    found = re.compile(rf"(?:{holds})(?!{formal})(?=[一-龯々ァ-ヶA-Z「『])").match(document.text, cue.end)
    return found is not None and dialogue.start != found.end()


def _is_of_unknown_en(cue: Span, near: tuple[Mention, ...], dialogue: Span, document: Document) -> bool:
    """Whether a name that is none of the dialogue's stands right before the word, or behind it with of."""
    text = document.text
    behind = _OF_NAMED.match(text, cue.end)
    if behind:
        terms = tuple(one.term for one in document.meta.terms)
        people = any(one.span.start <= behind.end() < one.span.end and one.kind in ("party", "person") for one in near)
        return not (dialogue.start <= behind.end() < dialogue.end or people or text.startswith(terms, behind.end()))
    floor = whole_sentence(document, cue).start
    before = _LAST_NAMED.search(text[floor : cue.start])
    return before is not None and not any(one.span.end > floor + before.start() and one.span.start < cue.start for one in near)


def is_crossed(cue: Span, dialogue: Span, document: Document, held: Held) -> bool:
    """Whether another body or an unknown name stands between the dialogue's name and the word: it may be the chair of that."""
    between = Span(min(dialogue.end, cue.end), max(dialogue.start, cue.start))
    if between.start >= between.end:
        return False
    inside = tuple(document.mentions_in(between))
    if any(one.kind in _OTHERS or _is_group(one, held) for one in inside):
        return True
    names = _NAMED.finditer(document.text, between.start, between.end) if document.meta.language == "en" else ()
    return any(not any(one.span.overlaps(Span(*name.span())) for one in inside) for name in names)


def is_denied(cue: Span, document: Document) -> bool:
    """Whether the chair is not taken, or given up."""
    return _is_said("denied", cue, document)


def is_hoped(cue: Span, document: Document) -> bool:
    """Whether others only hope for the chair or ask for it, whoever of them is to take it."""
    return _is_said("hoped", cue, document)


def is_coming(cue: Span, document: Document) -> bool:
    """Whether the chair is only meant to be taken, or will be."""
    return _is_said("coming", cue, document)


def is_convened(cue: Span, document: Document) -> bool:
    """Whether the verb of the meeting says that it is to come: the last one before the chair, in Japanese the first behind it."""
    sentence = whole_sentence(document, cue)
    verbs = [(found.start(), use == "convening") for use in ("convening", "met", "met-and") for found in _verbs(use, cue, sentence, document)]
    return bool(verbs) and (min(verbs) if document.meta.language == "ja" else max(verbs))[1]


def _verbs(use: str, cue: Span, sentence: Span, document: Document) -> Iterator[re.Match[str]]:
    """The verbs of meeting on the side of the chair where Japanese or another language has them."""
    start, end = (cue.end, sentence.end) if document.meta.language == "ja" else (sentence.start, cue.start)
    return search_of("chairs", document.meta.language, use).finditer(document.text, start, end)


def _is_said(use: str, cue: Span, document: Document) -> bool:
    """Whether a word of this use governs the chair: behind it in Japanese, before it in English, within its clause."""
    language, text = document.meta.language, document.text
    words = pattern_of("chairs", language, use)
    if language == "ja":
        return re.match(rf"{_WITH}{_CLAUSE['ja']}{words}", text[cue.end : cue.end + _REACH]) is not None
    clause, reach = (_FAR_BACK, 2 * _REACH) if use == "hoped" else (_CLAUSE["en"], _REACH)
    before = text[max(whole_sentence(document, cue).start, cue.start - reach) : cue.start]
    return re.search(rf"\b{words} {clause}\Z", before, re.IGNORECASE) is not None
