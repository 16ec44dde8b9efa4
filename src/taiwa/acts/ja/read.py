"""The acts of a Japanese document."""

from collections.abc import Iterator
from dataclasses import replace

from ...lexicon.knowledge import Knowledge
from ...meta.models import Meta
from ...tree.models import Tree
from ...values import Span
from ..found import Found
from ..models import ActType
from ..speakers import Speaker, Speakers
from .chain import Chain, Link
from .cues import Cues, load
from .naming import Clauses, ending_in
from .predicates import Form, predicates
from .sentences import Sentence, sentences
from .subjects import Subjects
from .tokens import tokens

_PREAMBLE_SCENES = frozenset({ActType.NOTE, ActType.EXPECT})
_ENDINGS = ("については", "に対する", "について", "につき", "に対し", "に関し", "への", "との", "を", "に", "で", "と", "が", "の", "も")
_LEFT_OVER = ("とともに、", "と共に、", "つつ、", "のに対し、", "一方、", "上で、", "として、", "旨述べ、", "ところ、", "が、")
_OPENINGS = (
    *_LEFT_OVER,
    "また、", "さらに、", "更に、", "この関連で、", "この文脈において", "これに対し、", "加えて、", "、", "また", "この他、",
)  # fmt: skip
_OWN_DEEDS = frozenset({"ja.plan", "ja.wish", "ja.noun.measure"})  # acts only where somebody says it of himself
_GO_ON_ACTS = frozenset({ActType.AGREE, ActType.INTEND, ActType.COMMIT})


def find(tree: Tree, meta: Meta, knowledge: Knowledge) -> Iterator[Found]:
    """Every act of the document in text order."""
    cues = load()
    speakers = Speakers(meta, knowledge, cues.speakers)
    carried: Speaker | None = None
    unit: tuple[str, ...] = ()
    for group in sentences(tree):
        for sentence in group:
            found = list(_of_sentence(sentence, cues, speakers, carried))
            for act in found:
                far = act.speaker is carried and carried is not None and unit != _unit(tree, act.eid)
                yield act.carried_over() if far else act
            if found and found[-1].speaker:
                carried, unit = found[-1].speaker, _unit(tree, found[-1].eid)


def _unit(tree: Tree, eid: str) -> tuple[str, ...]:
    """The numbered unit that a paragraph belongs to: a subject runs on through its paragraphs."""
    path = tree.by_eid[eid].path
    return path[:-1] if path[-1].startswith("¶") else path


def _of_sentence(sentence: Sentence, cues: Cues, speakers: Speakers, carried: Speaker | None) -> Iterator[Found]:
    if sentence.chars.lstrip().startswith(cues.hypothetical):
        return
    words = tokens(sentence.chars)
    clauses = Clauses(sentence.chars, words, predicates(words, cues))
    chain = Chain(clauses, cues)
    links = chain.links()
    if not links:
        return
    start = 0
    before: Found | None = None
    for link, subject in zip(links, Subjects(sentence, clauses, speakers).of(links, carried), strict=True):
        speaker, after = subject or (None, 0)
        if subject is None or (speaker is None and link.named.rule in _OWN_DEEDS):
            start = link.named.end
            continue
        found = replace(_found(sentence, cues, link, speaker, (start, after)), plan=chain.is_plan(link))
        if (deed := chain.deed(link)) and found.content:
            found = replace(found, action=Span(found.content.start, sentence.places[deed - 1] + 1))
        if found.content is None and before and before.speaker is found.speaker:
            found = replace(found, content=before.content, refers_back=False)
        yield found
        before, start = found, link.named.end


def _found(sentence: Sentence, cues: Cues, link: Link, speaker: Speaker | None, edges: tuple[int, int]) -> Found:
    named, (start, after) = link.named, edges
    provision, eid = sentence.provision(named.start)
    content = _content(sentence, cues, max(after, provision), named.start)
    said = sentence.chars[max(start, provision) : named.end]
    first = max(start, provision)
    left = _starting(_LEFT_OVER, sentence.chars, first, len(sentence.chars)) if start else ""
    clause = sentence.span(*_trimmed(sentence.chars, first + len(left), named.end))
    passive = link.predicate.passive and speaker is not None and speaker.at.end <= clause.start
    return Found(
        eid=eid,
        clause=clause,
        predicate=sentence.span(named.start, named.end),
        act=named.act,
        force=named.force,
        speaker=None if passive else speaker,
        content=content,
        background=_is_scene(link, eid),
        reaffirmed=_is_again(said, named.act, cues),
        condition=_condition(sentence, cues, max(start, provision), named.end),
        rule=named.rule,
        refers_back=content is None or sentence.chars[max(after, provision) : named.start].startswith(cues.undertakings["back"]),
    )


def _is_scene(link: Link, eid: str) -> bool:
    if link.named.background or link.predicate.form is Form.WHILE:
        return True
    return link.predicate.form is Form.LINK and eid.startswith("preamble") and link.named.act in _PREAMBLE_SCENES


def _is_again(said: str, act: ActType, cues: Cues) -> bool:
    turns = cues.turns
    marks = turns["again"] + (turns["go_on"] if act in _GO_ON_ACTS else ())
    return any(word in said for word in marks)


def _condition(sentence: Sentence, cues: Cues, start: int, end: int) -> Span | None:
    for words in cues.conditions:
        at = sentence.chars.find(words, start, end)
        if at >= 0:
            return sentence.span(at, at + len(words))
    return None


def _content(sentence: Sentence, cues: Cues, start: int, end: int) -> Span | None:
    """The complement: behind the subject and what opens the clause, without the particle before the predicate."""
    chars = sentence.chars
    while opening := _starting(_OPENINGS, chars, start, end):
        start += len(opening)
    while adverb := ending_in(cues.adverbs, chars, start, end):
        end -= len(adverb)
    ending = ending_in(_ENDINGS, chars, start, end)
    if ending == "との" and chars.endswith("ことの", start, end):
        ending = "の"
    start, end = _trimmed(chars, start, end - len(ending))
    return sentence.span(start, end) if start < end else None


def _starting(options: tuple[str, ...], chars: str, start: int, end: int) -> str:
    """The first of `options` that stands at `start`, empty where none does."""
    if not chars.startswith(options, start, end):
        return ""
    return next(words for words in options if chars.startswith(words, start, end))


def _trimmed(chars: str, start: int, end: int) -> tuple[int, int]:
    words = chars[start:end]
    start += len(words) - len(words.lstrip(" 、,\n"))
    return start, max(start, end - (len(words) - len(words.rstrip(" 、,\n"))))
