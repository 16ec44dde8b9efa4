"""The acts of a Japanese document."""

from collections.abc import Iterator
from dataclasses import replace

from ...lexicon.knowledge import Knowledge
from ...meta.models import Meta
from ...tree.models import Tree
from ...values import Span
from ..found import Found
from ..models import ActType
from ..publisher import publisher
from ..speakers import Speaker, Speakers
from .chain import Chain, Link
from .cues import Cues, load
from .inner import inner_acts
from .naming import DECLINED, Clauses, ending_in
from .predicates import Form, predicates
from .sentences import Sentence, sentences
from .subjects import Subjects
from .tokens import tokens

_UNSURE = ("",)
"""No unit: another is told of between those who spoke and the next act without a subject, so that it stays unsure."""
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
    speakers = Speakers(meta, knowledge, cues.speakers, publisher(tree.text, meta, knowledge))
    carried: Speaker | None = None
    unit: tuple[str, ...] = ()
    for group in sentences(tree):
        speakers.paragraph()
        above = ""
        for sentence in group:
            said = _Said(sentence, cues, speakers, above)
            found = list(said.acts(carried))
            for act in found:
                far = act.speaker is carried and carried is not None and unit != _unit(tree, act.eid)
                yield act.carried_over() if far else act
            last = found[-1].speaker if found else said.topic()
            if last:
                doubtful = not found and carried is not None and carried.holders != last.holders
                carried, unit = last, _UNSURE if doubtful else _unit(tree, sentence.starts[-1][1])
            above += sentence.chars


def _unit(tree: Tree, eid: str) -> tuple[str, ...]:
    """The numbered unit that a paragraph belongs to: a subject runs on through its paragraphs."""
    path = tree.by_eid[eid].path
    return path[:-1] if path[-1].startswith("¶") else path


class _Said:
    """One sentence, taken apart: its acts, and its topic where it has none."""

    def __init__(self, sentence: Sentence, cues: Cues, speakers: Speakers, above: str) -> None:
        self._sentence, self._cues = sentence, cues
        words = tokens(sentence.chars)
        self._clauses = Clauses(sentence.chars, words, predicates(words, cues))
        self._subjects = Subjects(sentence, self._clauses, speakers, above)

    def topic(self) -> Speaker | None:
        """Of whom the sentence tells without an act of his."""
        return self._subjects.topic()

    def acts(self, carried: Speaker | None) -> Iterator[Found]:
        """The acts in order; `carried` is the one who spoke before."""
        sentence = self._sentence
        if sentence.chars.lstrip().startswith(self._cues.hypothetical):
            return
        chain = Chain(self._clauses, self._cues)
        links = chain.links()
        start = 0
        before: Found | None = None
        told = False
        for link, subject in zip(links, self._subjects.of(links, carried), strict=True):
            speaker, after = subject or (None, 0)
            if speaker and link.predicate.passive and link.named.rule != DECLINED and not told:
                speaker = self._source(speaker, start, link)
            told = link.predicate.form is Form.WHILE  # whoever does the one while doing the other is one
            if subject is None or (speaker is None and link.named.rule in _OWN_DEEDS):
                start = link.named.end
                continue
            found = replace(_found(sentence, self._cues, link, speaker, (start, after)), plan=chain.is_plan(link))
            if (deed := chain.deed(link)) and found.content:
                found = replace(found, action=Span(found.content.start, sentence.places[deed - 1] + 1))
            if found.content is None and before and before.speaker is found.speaker:
                found = replace(found, content=before.content, refers_back=False)
            if found.content:
                found = replace(found, inner=inner_acts(sentence, self._clauses, self._cues, found.content))
            yield found
            before, start = found, link.named.end

    def _source(self, speaker: Speaker, start: int, link: Link) -> Speaker | None:
        """Who is heard in a passive: one named in its clause, never one carried over (これに対し、謝意が述べられた)."""
        provision, _ = self._sentence.provision(link.named.start)
        return speaker if speaker.at.end > self._sentence.places[max(start, provision)] else None


def _found(sentence: Sentence, cues: Cues, link: Link, speaker: Speaker | None, edges: tuple[int, int]) -> Found:
    named, (start, after) = link.named, edges
    provision, eid = sentence.provision(named.start)
    content = _content(sentence, cues, max(after, provision), named.start)
    said = sentence.chars[max(start, provision) : named.end]
    first = max(start, provision)
    left = _starting(_LEFT_OVER, sentence.chars, first, len(sentence.chars)) if start else ""
    clause = sentence.span(*_trimmed(sentence.chars, first + len(left), named.end))
    return Found(
        eid=eid,
        clause=clause,
        predicate=sentence.span(named.start, named.end),
        act=named.act,
        force=named.force,
        speaker=speaker,
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
