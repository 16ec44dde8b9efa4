"""The acts of a Japanese document."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ...lexicon.knowledge import Knowledge
from ...meta.models import Meta
from ...tree.models import Tree
from ...values import Span
from ..embedded import REACTIONS
from ..found import Found
from ..models import ActType
from ..publisher import publisher
from ..speakers import Speaker, Speakers
from .chain import Chain, Link
from .clauses import Clauses, Endings
from .cues import Cues, load
from .inner import inner_acts
from .naming import DECLINED, endings
from .predicates import ALONG, LINK, WHILE, predicates
from .sentences import Sentence, sentences
from .subjects import Subjects, headed
from .tokens import Words, tokens

_UNSURE = ("",)
"""No unit: another is told of between those who spoke and the next act without a subject, so that it stays unsure."""
_PREAMBLE_SCENES = frozenset({ActType.NOTE, ActType.EXPECT})
_ENDINGS = Endings(
    ("については", "に対する", "について", "につき", "に対し", "に関し", "への", "との", "を", "に", "で", "と", "が", "の", "も")
)
BY_FORM = "a plan by its form only"
"""Why an act is not certain whose verb is in no list."""
_HEARD = frozenset({ActType.SAY, ActType.URGE})  # with ある: 提案があった is heard from somebody
_OWN_DEEDS = frozenset({"ja.plan", "ja.wish", "ja.noun.measure"})  # acts only where somebody says it of himself
_GO_ON_ACTS = frozenset({ActType.AGREE, ActType.INTEND, ActType.COMMIT})


def find(tree: Tree, meta: Meta, knowledge: Knowledge) -> Iterator[Found]:
    """Every act of the document in text order."""
    cues = load()
    speakers = Speakers(meta, knowledge, cues.speakers, publisher(tree.text, meta, knowledge), tree.text.chars)
    carried: Speaker | None = None
    unit: tuple[str, ...] = ()
    groups = list(sentences(tree))
    parsed = iter([tokens(sentence.chars) for group in groups for sentence in group])  # at one go: it is half as fast in turns
    heads: dict[tuple[str, ...], Speaker | None] = {}
    for group in groups:
        speakers.paragraph()
        above = ""
        if head := _announced(tree, group[0].starts[0][1], speakers, heads):
            carried, unit = head, _unit(tree, group[0].starts[0][1])
        elif carried in heads.values():
            carried = None
        for sentence in group:
            said = _Said(sentence, next(parsed), cues, speakers, above)
            found = list(said.acts(carried))
            for act in found:
                far = act.speaker is carried and carried is not None and unit != _unit(tree, act.eid)
                yield act.carried_over() if far else act
            last = found[-1].speaker if found else said.topic()
            if last:
                doubtful = not found and carried is not None and carried.holders != last.holders
                carried, unit = last, _UNSURE if doubtful else _unit(tree, sentence.starts[-1][1])
            above += sentence.chars


def _announced(tree: Tree, eid: str, speakers: Speakers, heads: dict[tuple[str, ...], Speaker | None]) -> Speaker | None:
    """The one whose words the heading of the part around a paragraph announces (X大臣発言); `heads` are those read before."""
    path = tree.by_eid[eid].path[:-1]
    if path not in heads:
        part = tree.by_path.get(path)
        heads[path] = headed(part.heading.of(tree.text.chars), part.heading, speakers) if part and part.heading else None
    return heads[path]


def _unit(tree: Tree, eid: str) -> tuple[str, ...]:
    """The numbered unit that a paragraph belongs to: a subject runs on through its paragraphs."""
    path = tree.by_eid[eid].path
    return path[:-1] if path[-1].startswith("¶") else path


class _Said:
    """One sentence, taken apart: its acts, and its topic where it has none."""

    def __init__(self, sentence: Sentence, words: Words, cues: Cues, speakers: Speakers, above: str) -> None:
        self._sentence, self._cues = sentence, cues
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
            heard = link.predicate.lemma == "ある" and link.named.act in _HEARD
            if speaker and (heard or (link.predicate.passive and link.named.rule != DECLINED)) and not told:
                speaker = self._source(speaker, start, link)
            # whoever does the one while doing the other is one, and whoever is heard doing the one along with the other
            told = link.predicate.form is WHILE or (link.predicate.form is ALONG and self._is_heard(speaker))
            if subject and (speaker or not (heard or link.named.rule in _OWN_DEEDS)):
                before = self._found(chain, link, (start, after), speaker, before)
                yield before
            start = link.named.end

    def _is_heard(self, speaker: Speaker | None) -> bool:
        """Whether a speaker is printed as a source (X大臣から)."""
        places = self._sentence.places
        return speaker is not None and self._sentence.chars.startswith("から", bisect_left(places, speaker.at.end))

    def _source(self, speaker: Speaker, start: int, link: Link) -> Speaker | None:
        """Who is heard in a passive: one named in its clause, never one carried over (これに対し、謝意が述べられた)."""
        provision, _ = self._sentence.provision(link.named.start)
        return speaker if speaker.at.end > self._sentence.places[max(start, provision)] else None

    def _found(
        self, chain: Chain, link: Link, edges: tuple[int, int], speaker: Speaker | None, before: Found | None
    ) -> Found:
        """The act in full; its clause begins at the first of `edges`, its complement at the second or behind it."""
        sentence, cues, named = self._sentence, self._cues, link.named
        provision, eid = sentence.provision(named.start)
        start, after = max(edges[0], provision), max(edges[1], provision)
        chars = sentence.chars
        own = _content(sentence, cues, after, named.start)
        same = own is None and before is not None and before.speaker is speaker
        content = before.content if before and same else own
        left = _starting(cues.phrases["left_over"], chars, start, len(chars)) if edges[0] else ""
        deed = chain.deed(link) if own else None
        return Found(
            eid=eid,
            clause=sentence.span(*_trimmed(chars, start + len(left), named.end)),
            predicate=sentence.span(named.start, named.end),
            act=named.act,
            force=named.force,
            speaker=speaker,
            content=content,
            background=_is_scene(link, eid),
            reaffirmed=_is_again(chars[start : named.end], named.act, cues),
            rule=named.rule,
            doubt=BY_FORM if named.by_form else None,
            plan=chain.is_plan(link),
            action=Span(own.start, sentence.places[deed - 1] + 1) if own and deed else None,
            refers_back=not same and (own is None or chars.startswith(cues.undertakings["back"], after, named.start)),
            inner=inner_acts(sentence, self._clauses, cues, content) if content and named.act in REACTIONS else (),
        )


def _is_scene(link: Link, eid: str) -> bool:
    if link.named.background or link.scene or link.predicate.form is WHILE:
        return True
    return link.predicate.form is LINK and eid.startswith("preamble") and link.named.act in _PREAMBLE_SCENES


def _is_again(said: str, act: ActType, cues: Cues) -> bool:
    again = _one_of(cues.turns["again"]).search(said) or (act in _GO_ON_ACTS and _one_of(cues.turns["go_on"]).search(said))
    return bool(again)


@cache
def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _content(sentence: Sentence, cues: Cues, start: int, end: int) -> Span | None:
    """The complement: behind the subject and what opens the clause, without the particle before the predicate."""
    chars = sentence.chars
    openings = (*cues.phrases["left_over"], *cues.phrases["opens"])
    while opening := _starting(openings, chars, start, end):
        start += len(opening)
    adverbs = endings(cues.adverbs)
    while adverb := adverbs.of(chars, end, start):
        end -= len(adverb)
    ending = _ENDINGS.of(chars, end, start)
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
