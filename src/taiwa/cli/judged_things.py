"""Which act, promise or name a person means by what was typed, and the values they say it has."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from ..acts.models import Act, Undertaking
from ..lexicon import Knowledge
from ..record.answers import Check
from ..record.document import Document
from ..record.judging.anchors import folded, of_act, of_promise, of_words, words_at
from ..record.judging.judged import ADDED
from ..record.judging.models import Anchor, Target
from ..record.record import Record
from ..record.works import Work
from .documents import part_called, work_called
from .judged_values import Values, day_typed
from .names import fold, party_called
from .trouble import Refusal

_UNREAD: Mapping[Target, str] = {"act": "no-act-words", "promise": "no-promise-words"}
_ACTORS = ("holders", "addressees", "owners", "beneficiaries", "chair")
_THREE = 3
_ONE = 1
Thing = TypeVar("Thing", Act, Undertaking)


def doubt_called(name: str, record: Record) -> Check:
    """The line of `taiwa review` whose id begins with `name`; refuses any other."""
    found = [check for check in record.review() if name and check.id.startswith(name)]
    if not found:
        raise Refusal("no-doubt", name=name)
    if len(found) > 1 and len({check.id for check in found}) > 1:
        raise Refusal("ambiguous-doubt", name=name, candidates=", ".join(check.id for check in found))
    return found[0]


def act_meant(typed: Sequence[str], record: Record) -> Anchor:
    """The act at DOC PINPOINT WORDS, or of a line of `taiwa review`; refuses words with no act, and with several."""
    return _meant("act", typed, record, lambda document: document.acts, of_act)


def promise_meant(typed: Sequence[str], record: Record) -> Anchor:
    """The promise at DOC PINPOINT WORDS, or of an id in the ledger."""
    if len(typed) == _ONE:
        every = [(work, promise) for work in record.works for promise in work.document.undertakings]
        whole = [pair for pair in every if f"{pair[0].id}:{pair[1].id}" == typed[0]]
        found = whole or [pair for pair in every if typed[0] and pair[1].id.startswith(typed[0])]
        if not found:
            raise Refusal("no-promise", name=typed[0])
        if len(found) > 1:
            raise Refusal("ambiguous-doubt", name=typed[0], candidates=", ".join(f"{work.id}:{one.id}" for work, one in found))
        work, promise = found[0]
        return of_promise(work.id, work.document, promise)
    return _meant("promise", typed, record, lambda document: document.undertakings, of_promise)


def passage_meant(typed: Sequence[str], record: Record) -> Anchor:
    """A promise, else an act, else just the words at DOC PINPOINT WORDS."""
    if len(typed) == _ONE:
        return promise_meant(typed, record)
    for find in (promise_meant, act_meant):
        try:
            return find(typed, record)
        except Refusal:
            continue
    return words_meant(typed, record)


def words_meant(typed: Sequence[str], record: Record) -> Anchor:
    """Words as printed at DOC PINPOINT; refuses words that do not stand there."""
    work, eids, words = _place(typed, record)
    for eid in eids:
        anchor = of_words(work.id, work.document, eid, words)
        if words_at(work.document, anchor):
            return anchor
    raise Refusal("no-words", words=words, pinpoint=typed[1], document=work.document.file)


def _meant(
    target: Target, typed: Sequence[str], record: Record, things: Callable[[Document], Sequence[Thing]],
    anchor: Callable[[str, Document, Thing], Anchor],
) -> Anchor:  # fmt: skip
    if len(typed) == _ONE:
        check = doubt_called(typed[0], record)
        if check.target != target:
            raise Refusal("other-doubt", name=typed[0], target=check.target)
        return check.about[0]
    work, eids, words = _place(typed, record)
    found = [one for one in things(work.document) if one.eid in eids and _says(one, words, work.document)]
    exact = [one for one in found if folded(_quoted(one, work.document)) == folded(words)]
    if len(exact or found) != _ONE:
        shown = "; ".join(f"“{folded(_quoted(one, work.document))}”" for one in found or things(work.document) if one.eid in eids)
        trouble = "which-words" if found else _UNREAD[target]
        raise Refusal(trouble, words=words, pinpoint=typed[1], candidates=shown)
    return anchor(work.id, work.document, (exact or found)[0])


def _quoted(thing: Act | Undertaking, document: Document) -> str:
    return document.words(thing.predicate if isinstance(thing, Act) else thing.action)


def _says(thing: Act | Undertaking, words: str, document: Document) -> bool:
    """Whether the words typed are part of the clause and hold what is quoted, or are part of that."""
    clause, quoted, typed = (folded(each) for each in (document.words(thing.clause), _quoted(thing, document), words))
    return typed in clause and (quoted in typed or typed in quoted)


def _place(typed: Sequence[str], record: Record) -> tuple[Work, tuple[str, ...], str]:
    if len(typed) != _THREE:
        raise Refusal("which-thing")
    work = work_called(typed[0], record.works)
    return work, tuple(part.eid for part in part_called(typed[1], work)), typed[2]


def name_meant(document: Document, words: str, kind: str | None) -> tuple[str, str]:
    """The printed form of a name or figure in a document, and what kind it was read as; refuses one that was not read."""
    wanted = folded(words)
    kinds = sorted({one.kind for one in document.mentions if folded(one.span.of(document.text)) == wanted})
    if kind is None and len(kinds) > 1:
        raise Refusal("which-kind", words=words, kinds=", ".join(kinds))
    if not kinds or kind not in (None, *kinds):
        raise Refusal("no-name", words=words, document=document.file)
    return wanted, kind or kinds[0]


def place_of_name(words: str, pinpoint: str, kind: str | None, work: Work, record: Record) -> tuple[Anchor, str]:
    """Where a name that no rule found is printed, and its kind; refuses words that do not stand there, or were read there."""
    if kind not in ADDED:
        raise Refusal("no-such-value", name=kind or "--kind", known=", ".join(ADDED))
    anchor = words_meant((work.document.file, pinpoint, words), record)
    at = words_at(work.document, anchor)
    read = [one for one in work.document.mentions if at and one.span.overlaps(at) and one.kind in ADDED]
    if read:
        shown = "; ".join(f"“{folded(one.span.of(work.document.text))}” ({one.kind})" for one in read)
        raise Refusal("name-read", words=words, pinpoint=pinpoint, candidates=shown)
    return anchor, kind


def demand_present(changes: Mapping[str, Values], about: Anchor, record: Record) -> None:
    """Refuses a party that neither takes part in the document nor is named in it: a typing error must not become a position."""
    work = next(one for one in record.works if about.work == one.id or about.digest in _digests(one))
    present = set(_present(work, record.knowledge)) | set(changes.get("parties", ()))
    for name in sorted({party for field in _ACTORS for party in changes.get(field, ())} - present):
        raise Refusal("no-participant", name=name, document=work.document.file)


def _digests(work: Work) -> set[str]:
    return {file.source.digest for file in (work.document, *work.evidence)}


def _present(work: Work, knowledge: Knowledge) -> Iterator[str]:
    """The parties that take part in a work or are named in it, by themselves or in a group."""
    for file in (work.document, *work.evidence):
        yield from file.meta.parties
        yield from (one.party for one in file.meta.attendance if one.party)
        yield from (one.party for one in file.meta.signatories if one.party)
        named = {str(one.value) for one in file.mentions if one.kind == "party"}
        yield from named
        yield from (member for key in named if key in knowledge.groups for member in knowledge.groups[key].members)
        yield from (one.party for key in _named_persons(file) if (one := knowledge.persons.get(key)) and one.party)


def _named_persons(file: Document) -> Iterator[str]:
    return (str(one.value) for one in file.mentions if one.kind == "person")


def identity(name: str, kind: str, knowledge: Knowledge) -> str:
    """What a name is said to be: a party, a date, or an entry of the registry by id or name; a person may be in none."""
    if kind == "party":
        return name if name in knowledge.groups else party_called(name, knowledge) or name
    if kind == "date":
        return day_typed(name)
    meetings = [one.id for dialogue in knowledge.dialogues.values() for one in dialogue.meetings]
    known = {each: each for each in (*knowledge.things, *knowledge.persons, *(meetings if kind == "meeting" else ()))}
    known |= {fold(form): each for each, form in _named(knowledge)}
    found = known.get(name) or known.get(fold(name))
    if found or kind == "person":
        return found or name
    raise Refusal("no-entry", name=name, near="")


def _named(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for entries in (knowledge.things, knowledge.persons):
        for entry in entries.values():
            yield from ((entry.id, form) for forms in entry.names.values() for form in forms)
