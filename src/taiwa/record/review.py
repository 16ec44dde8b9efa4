"""What a person should check, newest first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..acts.models import Act
from ..lexicon.knowledge import Knowledge
from ..values import Span, replace
from .answers import Check, CheckKind, Commitment, Place
from .document import Document
from .judging.anchors import acts_of, of_file, of_name, of_words, promises_of
from .judging.models import KIND, WHY, Anchor, Ruling, Subject, Target, subject_of
from .places import place_of, sentence_at, whole_text
from .suggestions import Suggestion, unlike_files
from .works import Work

_KINDS_OF_NAME = frozenset({"party", "person", "organisation", "instrument", "meeting", "event", "place"})
_NO_HOLDER = "it is not settled who speaks"
_UNSURE = "the reading is unsure"
_UNKNOWN = ": not clear for whom this speaks"
_ONE_OF = "one of "
_RESOLUTION = "resolution"
_MOST_DIFFERENCES = 5
_LONGEST = 200


Anchors = Mapping[str, Anchor]
"""Where the promises of a work are printed, by their ids in the ledger."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in each work, and between works: its checks, which works may be one, and where a work's promises stand."""

    checks: Iterable[Check]
    suggestions: Iterable[Suggestion]
    anchors: Callable[[Work], Anchors]


def review_of(works: Sequence[Work], ledger: Sequence[Commitment], seen: Seen, rulings: Sequence[Ruling] = ()) -> tuple[Check, ...]:
    """What is unsure between works and in each: unsure acts, unresolved holders, unsure names and figures, problems, unsure follow-ups; newest document first.

    What may have become of the passages of the round before stands behind all that: to judge it changes no other answer.
    The same doubt about the same words is told once, and one name or unknown subject once in a document. What a person
    has ruled on is no doubt any more.
    """
    checks = [*_works(seen.suggestions), *seen.checks, *_follow_ups(works, ledger, seen.anchors)]
    order = {work.id: number for number, work in enumerate(works)}
    called = _called(works) if rulings else {}
    settled = {_subject(one.target, one.about, one.newest.changes, called) for one in rulings if one.target in ("remark", "work")}
    once: dict[tuple[str, ...], Check] = {}
    for check in checks:
        if subject_of(check.target, check.about, check.changes) not in settled:  # which names the works as they are called
            once.setdefault(_key(check), check)
    return tuple(sorted(once.values(), key=lambda check: (check.kind == "change", -order[check.place.document])))


def _called(works: Iterable[Work]) -> dict[str, str]:
    """What each work is called now: by what it was read as, by its files, by its id."""
    files = [(file, work.id) for work in works for file in (work.document, *work.evidence)]
    return {file.work: name for file, name in files} | {name: name for _, name in files} | {file.source.digest: name for file, name in files}


def _subject(target: Target, about: Iterable[Anchor], changes: Mapping[str, tuple[str, ...]], called: Mapping[str, str]) -> Subject:
    """What a ruling is about, by what the works are called now: somebody may have corrected a day since, and an id is made of it."""
    now = (replace(at, work=called.get(at.digest) or called.get(at.work, at.work)) for at in about)
    return subject_of(target, tuple(now), changes)


def checks_in(work: Work, knowledge: Knowledge) -> tuple[Check, ...]:
    """What one work leaves open, whatever else is held."""
    return (*_files(work), *_of_work(work, knowledge))


def _remark(kind: CheckKind, work: Work, place: Place, why: str) -> Check:
    """A doubt about words that are no act, no promise and no name: a person can only say that it was looked at."""
    about = of_words(work.id, work.document, place.eid, place.words)
    return Check(kind=kind, place=place, why=why, target="remark", about=(about,), changes={WHY: (why,)})


def _key(check: Check) -> tuple[str, ...]:
    place = check.place
    where = () if check.kind == "name" or check.why.endswith(_UNKNOWN) else (place.eid, place.words)
    return (check.kind, place.document, check.why, *where)


def _works(suggestions: Iterable[Suggestion]) -> Iterator[Check]:
    """Works that may be one; nothing is merged before a person says so."""
    for found in suggestions:
        other = f"{found.other.id} ({found.like.file})"
        place = whole_text(replace(found.work, document=found.file))
        about = (of_file(found.work.id, found.file), of_file(found.other.id, found.like))
        why = f"may be the {found.relation} as {other}: {found.why}"
        yield Check(kind="work", place=place, why=why, target="work", about=about)


def _files(work: Work) -> Iterator[Check]:
    """Where another file of a text has other words than the one that speaks: all that say something, and a few others."""
    for speaking, other, found in unlike_files(work):
        telling = [each for each in found if _held(speaking, each.one) or _held(other, each.other)]
        others = [each for each in found if each not in telling]
        shown = (*telling, *others[: max(0, _MOST_DIFFERENCES - len(telling))])
        for each in shown:
            yield _difference(work, (speaking, each.one), (other, each.other))
        if len(shown) < len(found):
            more = f"{len(found) - len(shown)} more places differ from {speaking.file}"
            yield _remark("difference", work, whole_text(replace(work, document=other)), more)


def _difference(work: Work, speaking: tuple[Document, Span], other: tuple[Document, Span]) -> Check:
    """The words of the file that speaks, and what the other has instead; else the words that only the other has."""
    (document, here), (file, there) = speaking, other
    held = _held(document, here) or _held(file, there)
    told = f"; it holds {held}" if held else ""
    if len(here):
        instead = f"{file.file} has instead: {_short(file.words(there))}" if len(there) else f"not in {file.file}"
        return _remark("difference", work, _printed(work, document, here), f"{instead}{told}")
    return _remark("difference", work, _printed(work, file, there), f"not in {document.file}, which speaks{told}")


def _held(document: Document, span: Span) -> str | None:
    """What of a record the words at `span` hold: a promise, or else an act; None for nothing."""
    if any(_meet(promise.clause, span) for promise in document.undertakings):
        return "a promise"
    return "an act" if any(_meet(act.clause, span) for act in document.acts) else None


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _printed(work: Work, document: Document, span: Span) -> Place:
    holding = document.provision_at(span)
    return place_of(replace(work, document=document), holding.eid if holding else "", span)


def _short(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[:_LONGEST]}…"


def _of_work(work: Work, knowledge: Knowledge) -> Iterator[Check]:
    yield from _acts(work)
    yield from _names(work, knowledge)
    for problem in work.document.problems:
        if problem.severity != "note":
            yield _remark("meta", work, _at(work, problem.span), problem.words)


def _acts(work: Work) -> Iterator[Check]:
    """Acts of which something is unsure; those of a resolution, which are an organ's and no party's, in one line."""
    acts = work.document.acts
    of_organ = [act for act in acts if _of_organ(work, act)]
    if of_organ:
        why = f"{of_organ[0].open} ({len(of_organ)} acts)"
        yield _remark("holder", work, whole_text(work), why)
    for anchor, act in acts_of(work.id, work.document):
        if _of_organ(work, act) or act.id in work.document.judged:
            continue
        unheld = not act.holders and not act.background
        if unheld or act.confidence == "unsure":
            yield Check(
                kind="holder" if unheld else "act",
                place=place_of(work, act.eid, act.clause),
                why=act.open or (_NO_HOLDER if unheld else _UNSURE),
                target="act",
                about=(anchor,),
            )


def _of_organ(work: Work, act: Act) -> bool:
    return work.document.meta.kind == _RESOLUTION and not act.holders and act.open is not None


def _names(work: Work, knowledge: Knowledge) -> Iterator[Check]:
    document = work.document
    for mention in document.mentions:
        if (mention.confidence == "unsure" or mention.open) and not _one_meaning(mention.open or "", knowledge):
            why = mention.open or _UNSURE
            yield Check(
                kind="name" if mention.kind in _KINDS_OF_NAME else "figure",
                place=_at(work, mention.span),
                why=f"{document.words(mention.span)}: {why}",
                target="name",
                about=(of_name(work.id, document, mention),),
                changes={KIND: (mention.kind,)},
            )


def _one_meaning(open_: str, knowledge: Knowledge) -> bool:
    """Whether all that a name may mean is one group of states and the organisation they form (NATO)."""
    meant = open_.removeprefix(_ONE_OF).split(", ") if open_.startswith(_ONE_OF) else []
    groups = [knowledge.groups[one] for one in meant if one in knowledge.groups]
    others = [knowledge.things[one] for one in meant if one in knowledge.things]
    if not groups or len(groups) + len(others) < len(meant):
        return False
    members = set(groups[0].members)
    return all(set(group.members) == members for group in groups) and all(
        other.kind == "organisation" and (not other.parties or set(other.parties) == members) for other in others
    )


def _follow_ups(works: Sequence[Work], ledger: Sequence[Commitment], anchors: Callable[[Work], Anchors]) -> Iterator[Check]:
    by_id = {work.id: work for work in works}

    def entry(place: Place, name: str | None) -> Anchor:
        """The promise that an entry of the ledger stands for; else the passage by its words."""
        work = by_id[place.document]
        promise = anchors(work).get(name) if name else None
        return promise or of_words(work.id, work.document, place.eid, place.words)

    for promise in ledger:
        for follow_up in promise.follow_ups:
            if not follow_up.sure:
                signs = "; ".join(map(str, follow_up.why))
                yield Check(
                    kind="follow-up", place=follow_up.place, why=f"{promise.action}: {signs} ({promise.id})",
                    target="follow-up", about=(entry(promise.place, promise.id), entry(follow_up.place, follow_up.later)),
                )  # fmt: skip


def anchors_in(work: Work) -> Anchors:
    """Where the promises of a work are printed."""
    found: dict[str, Anchor] = {}
    for anchor, promise in promises_of(work.id, work.document):
        found.setdefault(f"{work.id}:{promise.id}", anchor)
    return found


def _at(work: Work, span: Span) -> Place:
    document = work.document
    holding = document.provision_at(span)
    return place_of(work, holding.eid if holding else "", sentence_at(document, span))
