"""The acts of a Japanese document."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial

from msgspec import Struct

from ...lexicon.knowledge import Knowledge
from ...meta.models import Meta
from ...tree.models import Tree
from ...values import Span, replace
from ..conditions import SUPPOSABLE, SUPPOSED
from ..embedded import REACTIONS, TELLS
from ..endings import Endings, holds
from ..found import Found
from ..grades import adverbs as grading
from ..models import ActType
from ..publisher import publisher
from ..speakers import Speaker, Speakers
from ..undertakings import TOLD
from .chain import Chain, Link
from .clauses import Clauses
from .cues import Cues, load
from .denials import DECLINED
from .headings import headed
from .inner import inner_acts
from .plans import GOES_ON, WITHHELD, Named
from .predicates import ALONG, LINK, WHILE, predicates
from .sentences import Sentence, sentences
from .subjects import Subjects
from .tokens import ADJECTIVE, NOUN, all_tokens

_TELLING = REACTIONS | TELLS
_UNSURE = ("",)
"""No unit: another is told of between those who spoke and the next act without a subject, so that it stays unsure."""
_PREAMBLE_SCENES = frozenset({ActType.NOTE, ActType.EXPECT})
_ENDINGS = Endings(
    ("については", "に対する", "について", "につき", "に対し", "に関し", "への", "との", "を", "に", "で", "と", "が", "の", "も")
)
BY_FORM = "a plan by its form only"
"""Why an act is not certain whose verb is in no list."""
_HEARD = frozenset({ActType.SAY, ActType.URGE})  # with ある: 提案があった is heard from somebody
_OWN_DEEDS = frozenset({"ja.plan", "ja.wish", "ja.noun.measure", GOES_ON, WITHHELD})  # acts only where somebody says it of himself
_PROMISING = frozenset({ActType.COMMIT, ActType.INTEND, ActType.DECIDE, ActType.AGREE})
_QUOTED_PROMISES = frozenset({ActType.COMMIT, ActType.INTEND})
_QUALIFYING = frozenset({"な", "なる"})
_QUALIFIED = ("が", "も", "より")  # 効果が高い: of the noun before it, not of the act
_EDGE = " 、,\n"
_GO_ON_ACTS = frozenset({ActType.AGREE, ActType.INTEND, ActType.COMMIT})


class _Spoken(Struct, frozen=True):
    """An act with the one who does it; its clause begins at `start`, its complement at `after` or behind it.

    `carried`: he is named in another unit.
    """

    link: Link
    speaker: Speaker | None
    start: int
    after: int
    carried: bool = False


def find(tree: Tree, meta: Meta, knowledge: Knowledge) -> Iterator[Found]:
    """Every act of the document in text order.

    Each step takes the whole document: what it needs of the machine stays at hand, and it is a fifth faster than sentence by
    sentence.
    """
    cues = load()
    speakers = Speakers(meta, knowledge, cues.speakers, publisher(tree.text, meta, knowledge), tree.text.chars)
    groups = list(sentences(tree))
    chains = _chains([sentence.chars for group in groups for sentence in group], cues)
    told = list(_told_by(tree, groups, chains, speakers))
    for said, spoken in told:
        yield from said.acts(spoken)


def _supposing(chars: str, cues: Cues) -> str:
    """The word by which a sentence supposes from its beginning on; empty where it does not."""
    said = chars.lstrip()
    if not said.startswith(cues.hypothetical):
        return ""
    opening = max((word for word in cues.hypothetical if said.startswith(word)), key=len)
    return "" if said.startswith("の", len(opening)) else opening


_ENDS = "。． \n"


def _chains(sentences: Sequence[str], cues: Cues) -> list[tuple[Chain, list[Link]]]:
    """The sentences of a document taken apart, each with its acts."""
    words = all_tokens(sentences)
    found = [predicates(one, cues) for one in words]
    taken = [Clauses(one.chars, one, verbs) for one, verbs in zip(words, found, strict=True)]
    chains = [Chain(clauses, cues) for clauses in taken]
    return [(chain, [] if _only_supposes(chain.clauses.chars, cues) else chain.links()) for chain in chains]


def _only_supposes(chars: str, cues: Cues) -> bool:
    """Whether a sentence only supposes something (仮に…としても); もし…ならば、 is a condition of what follows, もしもの事態 a noun."""
    opening = _supposing(chars, cues)
    if not opening:
        return False
    ended = any(mark in chars for mark in cues.phrases["supposed"])
    return not ended or chars.rstrip(_ENDS).endswith(cues.phrases["conjectured"])


def _told_by(
    tree: Tree, groups: Iterable[Sequence[Sentence]], chains: Sequence[tuple[Chain, list[Link]]], speakers: Speakers
) -> Iterator[tuple["_Said", list[_Spoken]]]:
    """The sentences with who does what in each: whoever spoke last speaks on where no other is named."""
    carried: Speaker | None = None
    unit: tuple[str, ...] = ()
    taken = iter(chains)
    heads: dict[tuple[str, ...], Speaker | None] = {}
    announced: set[Speaker] = set()
    for group in groups:
        speakers.paragraph()
        if head := _announced(tree, group[0].starts[0][1], speakers, heads):
            carried, unit = head, _unit(tree, group[0].starts[0][1])
            announced.add(head)
        elif carried in announced:
            carried = None
        for number, sentence in enumerate(group):
            said = _Said(sentence, *next(taken), speakers, partial(_words_of, group, number))
            spoken = list(said.spoken(carried))
            if carried is not None:
                spoken = [
                    replace(one, carried=True) if one.speaker is carried and unit != _unit(tree, said.eid(one)) else one
                    for one in spoken
                ]
            yield said, spoken
            last = spoken[-1].speaker if spoken else said.topic()
            if last:
                doubtful = not spoken and carried is not None and carried.holders != last.holders
                carried, unit = last, _UNSURE if doubtful else _unit(tree, sentence.starts[-1][1])


def _words_of(group: Sequence[Sentence], until: int) -> str:
    """What a paragraph says before one of its sentences; put together when asked for, since a paragraph may have thousands."""
    return "".join(sentence.chars for sentence in group[:until])


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

    def __init__(self, sentence: Sentence, chain: Chain, links: Sequence[Link], speakers: Speakers, above: Callable[[], str]) -> None:
        self._sentence, self._chain, self._links = sentence, chain, links
        self._subjects = Subjects(sentence, chain.clauses, speakers, above)

    def topic(self) -> Speaker | None:
        """Of whom the sentence tells without an act of his."""
        return self._subjects.topic()

    def eid(self, spoken: _Spoken) -> str:
        """The unit in which an act is said."""
        return self._sentence.provision(spoken.link.named.start)[1]

    def spoken(self, carried: Speaker | None) -> Iterator[_Spoken]:
        """The acts in order, each with who does it; `carried` is the one who spoke before."""
        start = 0
        told = False
        for link, subject in zip(self._links, self._subjects.of(self._links, carried) if self._links else (), strict=True):
            speaker, after = subject or (None, 0)
            heard = link.predicate.lemma == "ある" and link.named.act in _HEARD
            if speaker and link.predicate.lemma == "ある" and self._is_owed_to(speaker, link.named):
                continue
            if speaker and (heard or (link.predicate.passive and link.named.rule != DECLINED)) and not told:
                speaker = self._source(speaker, start, link)
            # whoever does the one while doing the other is one, and whoever is heard doing the one along with the other
            told = link.predicate.form is WHILE or (link.predicate.form is ALONG and self._is_heard(speaker))
            if subject and (speaker or not (heard or link.named.rule in _OWN_DEEDS)):
                yield _Spoken(link, speaker, start, after)
            start = self._reported(link)

    def _reported(self, link: Link) -> int:
        """The character behind an act and the verb of saying that reports it (支持する|と述べましたが、), if no other act holds that verb."""
        verb = self._chain.clauses.after(link.predicate.end) if link.spoken else None
        own = verb is not None and not any(other.named.start < verb.behind and other.named.end > verb.first for other in self._links)
        return max(link.named.end, verb.behind) if verb is not None and own else link.named.end

    def acts(self, spoken: Sequence[_Spoken]) -> Iterator[Found]:
        """The acts in full."""
        before: Found | None = None
        for one in spoken:
            before = self._found(one, before)
            yield before

    def _is_heard(self, speaker: Speaker | None) -> bool:
        """Whether a speaker is printed as a source (X大臣から)."""
        places = self._sentence.places
        return speaker is not None and self._sentence.chars.startswith("から", bisect_left(places, speaker.at.end))

    def _is_owed_to(self, speaker: Speaker, named: Named) -> bool:
        """Aは、Bからの要請があり、: a request or an offer that there is comes from another than the topic."""
        if named.act is not ActType.URGE and named.rule != "ja.noun.offer":
            return False
        return self._sentence.chars.startswith(("は", "も"), bisect_left(self._sentence.places, speaker.at.end))

    def _source(self, speaker: Speaker, start: int, link: Link) -> Speaker | None:
        """Who is heard in a passive: one named in its clause, never one carried over (これに対し、謝意が述べられた)."""
        provision, _ = self._sentence.provision(link.named.start)
        return speaker if speaker.at.end > self._sentence.places[max(start, provision)] else None

    def _found(self, spoken: _Spoken, before: Found | None) -> Found:
        """The act in full, `before` the one before it."""
        sentence, chain, link, speaker = self._sentence, self._chain, spoken.link, spoken.speaker
        cues, named, chars = load(), link.named, sentence.chars
        provision, eid = sentence.provision(named.start)
        start, after = max(spoken.start, provision), max(spoken.after, provision)
        own = _content(sentence, chain.clauses, cues, (after, _before_quality(chain, named, after)))
        same = own is None and before is not None and before.speaker is speaker
        content = before.content if same and before is not None else own
        left = _starting(cues.phrases["left_over"], chars, start, len(chars)) if spoken.start else ""
        deed = chain.deed(link) if own is not None else None
        told = _told(chain, link, after) if link.predicate.past and named.act in _PROMISING else None
        return Found(
            eid=eid,
            clause=sentence.span(*_trimmed(chars, start + len(left), named.end)),
            predicate=sentence.span(named.start, named.end),
            act=named.act,
            force=named.force,
            speaker=speaker,
            content=content,
            background=_is_scene(link, eid),
            reaffirmed=_is_again(chain, link, (start, after), cues),
            rule=named.rule,
            doubt=named.doubt or (BY_FORM if named.by_form else TOLD if told and _is_told(chain, link, told, cues) else None) or _supposed(named, chars, cues),
            plan=chain.is_plan(link),
            action=Span(own.start, sentence.places[deed - 1] + 1) if own is not None and deed else None,
            refers_back=not same and (own is None or chars.startswith(cues.undertakings["back"], after, named.start)),
            carried=spoken.carried,
            told=sentence.span(*told) if told and told[0] < told[1] else None,
            inner=inner_acts(sentence, chain.clauses, cues, content) if content is not None and named.act in _TELLING else (),
        )


def _supposed(named: Named, chars: str, cues: Cues) -> str | None:
    """Why a stance is not certain that is told under a supposition (もし…ならば、支持する)."""
    return SUPPOSED if named.act in SUPPOSABLE and _supposing(chars, cues) else None


def _is_scene(link: Link, eid: str) -> bool:
    if link.named.background or link.scene or link.predicate.form is WHILE:
        return True
    return link.predicate.form is LINK and eid.startswith("preamble") and link.named.act in _PREAMBLE_SCENES


def _is_again(chain: Chain, link: Link, edges: tuple[int, int], cues: Cues) -> bool:
    """Whether the act is said again; what another did again, or will do (制度を改めて運用すること), is in the complement."""
    chars, named, (start, after) = chain.clauses.chars, link.named, edges
    for again in cues.again.finditer(chars, start, named.end) if holds(chars, cues.turns["again"]) else ():
        opens = not chars[after : again.start()].strip("、 ")  # 双方は、改めて
        if opens or not any(again.start() < one.behind <= named.start for one in chain.clauses.predicates):
            return True
    return named.act in _GO_ON_ACTS and cues.go_on.search(chars, start, named.end) is not None


def _told(chain: Chain, link: Link, after: int) -> tuple[int, int]:
    """The words of the clause of a predicate itself, without those of the clauses in its complement."""
    prior = chain.clauses.last(link.named.start)
    return max(after, prior.behind if prior else 0), link.named.start


def _is_told(chain: Chain, link: Link, told: tuple[int, int], cues: Cues) -> bool:
    """Whether an act is only told of: これまでに約束した, 約束してきた, and under a verb of saying 約束したと述べた."""
    chars, named = chain.clauses.chars, link.named
    if named.act in _QUOTED_PROMISES and link.spoken:
        return True
    return chars.find("てき", named.start, named.end) >= 0 or cues.earlier.search(chars, *told) is not None


@cache
def _some() -> frozenset[str]:
    """What qualifies a noun with の (若干の, 一定の)."""
    return frozenset(grading("ja", "noun"))


def _before_quality(chain: Chain, named: Named, after: int) -> int:
    """Where a noun that names an act begins with what only qualifies it: 情勢に|深い懸念, |深刻な懸念, |若干の懸念."""
    at, clauses = named.start, chain.clauses
    if not named.rule.startswith("ja.noun.") or named.rule == "ja.noun.measure":
        return at
    index = bisect_left(clauses.starts, at) - 1
    if index < 0 or clauses.starts[index + 1] != at:
        return at
    word = clauses.words[index]
    before = clauses.words[index - 1]
    if index and ((word.surface in _QUALIFYING and before.of == NOUN) or (word.surface == "の" and f"{before.surface}の" in _some())):
        index -= 1
    elif word.of != ADJECTIVE:
        return at
    begin = clauses.starts[index]
    return begin if begin >= after and not clauses.chars.endswith(_QUALIFIED, 0, begin) else at


def _content(sentence: Sentence, clauses: Clauses, cues: Cues, edges: tuple[int, int]) -> Span | None:
    """The complement: behind the subject and what opens the clause, without the particle before the predicate."""
    chars, (start, end) = sentence.chars, edges
    if start < end and (opening := cues.opening.match(chars, start, end)):
        start = opening.end()
    end = clauses.without(cues.ends["adverbs"], end, start)
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
    kept = words.strip(_EDGE)
    if len(kept) == len(words):
        return start, end
    start += len(words) - len(words.lstrip(_EDGE))
    return start, start + len(kept)
