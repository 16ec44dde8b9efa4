"""A resolution is a chain of speech acts of one organ: each paragraph opens with the verb by which it acts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..lexicon.knowledge import Knowledge
from ..meta.models import Meta
from ..registry.entries import Entry
from ..registry.files import read_tree, told
from ..registry.packaged import RESOURCES
from ..tree.models import Provision, Tree
from ..values import Span
from .found import Found
from .models import ActType, Force
from .speakers import Speaker

_OPEN = "an organ speaks, which is no state: the act is nobody's position"
_FORCE = {ActType.DECIDE: Force.DECISION, ActType.COMMIT: Force.COMMITMENT, ActType.INTEND: Force.INTENTION}
_LISTS = ("adverbs", "infix", "manner", "again")
_EDGE = " ,:;\t\n"
_SPACE = r"[ \u00a0]{1,2}"


Strings = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadCue:
    """Verbs of one act: `finite` ones open operative paragraphs, `scene` ones those of the preamble."""

    id: str
    act: ActType
    finite: tuple[str, ...]
    scene: tuple[str, ...]
    takes: str
    leaves: str


@dataclass(frozen=True, slots=True)
class Leads:
    """The lead verbs of one language."""

    cues: tuple[LeadCue, ...]
    pattern: re.Pattern[str]
    infix: frozenset[str]
    by_verb: Mapping[str, tuple[LeadCue, bool]]
    again: re.Pattern[str]

    def read(self, words: str) -> tuple[int, LeadCue, bool] | None:
        """How many characters at the start of a paragraph are its lead verb, the cue, and whether it only sets the scene."""
        found = self.pattern.match(words)
        if found is None:
            return None
        cue, scene = self.by_verb[_key(found["act"], self.infix)]
        return found.end(), cue, scene


def find(tree: Tree, meta: Meta, knowledge: Knowledge) -> Iterator[Found]:  # noqa: ARG001 - as every language's finder
    """The act with which each paragraph opens; the markup's own lead verb where it states one."""
    leads = leads_of(meta.language)
    organ = _organ(tree)
    if leads is None or organ is None:
        return
    speaker = Speaker(phrase=organ.of(tree.text.chars), at=organ, holders=(), open=_OPEN)
    for provision in tree.provisions:
        if provision.body and provision.role not in ("note", "conclusion", "item"):
            found = _act(tree.text.chars, provision, provision.body, leads)
            if found:
                end, cue, scene = found
                yield _found(tree.text.chars, provision, Span(provision.body.start, end), cue, speaker, scene=scene)


def _act(chars: str, provision: Provision, body: Span, leads: Leads) -> tuple[int, LeadCue, bool] | None:
    words = Span(body.start, min(body.end, body.start + 200)).of(chars)
    read = leads.read(words)
    if provision.lead is None:
        return (body.start + read[0], *read[1:]) if read else None
    stated = leads.read(provision.lead.of(chars).strip(_EDGE))
    cue = stated or read
    return (provision.lead.end, *cue[1:]) if cue else None


def _found(chars: str, provision: Provision, predicate: Span, cue: LeadCue, speaker: Speaker, *, scene: bool) -> Found:
    predicate = Span(predicate.start, predicate.start + len(predicate.of(chars).rstrip(_EDGE)))
    body = provision.body or predicate
    content = Span(predicate.end, body.end).trim(chars)
    again = leads_again(chars, predicate)
    return Found(
        eid=provision.eid, clause=body, predicate=predicate, act=cue.act, force=_FORCE.get(cue.act, Force.NONE), speaker=speaker,
        content=content or None, background=scene, reaffirmed=again, rule=cue.id,
    )  # fmt: skip


def leads_again(chars: str, predicate: Span) -> bool:
    """Whether a lead verb says that something is said again."""
    words = predicate.of(chars).lower()
    return any(leads.again.search(words) for leads in (leads_of("en"), leads_of("ru")) if leads)


def _organ(tree: Tree) -> Span | None:
    """The organ as the preamble names it."""
    first = next((one for one in tree.provisions if one.role == "preamble" and one.body), None)
    if first is None or first.body is None:
        return None
    return Span(first.body.start, first.body.start + len(first.body.of(tree.text.chars).rstrip(_EDGE)))


@cache
def leads_of(language: str) -> Leads | None:
    """The lead verbs of a language; None where it has none. Raises RegistryError with file and line for a fault in the file."""
    return read_leads(RESOURCES / "cues" / "resolutions.yaml").get(language)


@cache
def read_leads(file: Path) -> Mapping[str, Leads]:
    """The lead verbs of each language of a file. Raises RegistryError with file and line for what is wrong with it."""
    with told(file):
        return {language: _leads(Entry(section, (language,))) for language, section in read_tree(file).items()}


def _leads(section: Entry) -> Leads:
    section.allow(*_LISTS, "verbs")
    adverbs, infix, manner, again = (section.texts(name, needed=True) for name in _LISTS)
    cues = tuple(map(_cue, section.items("verbs")))
    by_verb = {_key(verb): (cue, scene) for cue in cues for scene, verbs in ((False, cue.finite), (True, cue.scene)) for verb in verbs}
    return Leads(cues, _pattern((adverbs, infix, manner), by_verb), frozenset(infix), by_verb, _again(again))


def _cue(row: Entry) -> LeadCue:
    row.allow("id", "act", "finite", "scene", "takes", "leaves")
    return LeadCue(
        id=row.needed("id"), act=row.word("act", tuple(ActType)), finite=row.texts("finite", needed=True),
        scene=row.texts("scene", needed=True), takes=row.needed("takes"), leaves=row.needed("leaves"),
    )  # fmt: skip


def _pattern(words: tuple[Strings, Strings, Strings], verbs: Mapping[str, tuple[LeadCue, bool]]) -> re.Pattern[str]:
    """Adverbs, the verb, and what goes with it: Also notes with deep concern, Strongly condemning."""
    adverb, infix, manner = map(_any, words)
    verb = _any(verbs, rf"{_SPACE}(?:(?:{infix}){_SPACE})?")
    return re.compile(
        rf"(?:(?:{adverb}|{manner})(?:,?{_SPACE}| и{_SPACE})){{0,3}}?(?P<act>{verb})(?!\w)(?:,?{_SPACE}(?:{adverb}|{manner})(?!\w)){{0,3}}",
        re.IGNORECASE,
    )


def _again(words: Strings) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _any(words: Iterable[str], gap: str = _SPACE) -> str:
    return "|".join(gap.join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))


def _key(verb: str, infix: frozenset[str] = frozenset()) -> str:
    """A verb in small letters, without the adverbs that may stand inside it (принимает также к сведению)."""
    return " ".join(word for word in verb.lower().replace("ё", "е").split() if word not in infix)
