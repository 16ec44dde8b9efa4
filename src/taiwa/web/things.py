"""What a person can judge, by its address: a doubt of the review, an act, a promise, a document; and what is read of it now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..acts.models import Act, ActType, Undertaking
from ..mentions.models import Mention, Relative
from ..record.answers import Check, Place
from ..record.document import Document
from ..record.judging.anchors import act_at, folded, names_at, of_act, of_file, of_promise, promise_at
from ..record.judging.judged import ADDED
from ..record.judging.models import KIND, Anchor, Target
from ..record.places import place_of
from ..record.stances import JUDGED_STANCES, TAKEN_BACK
from ..record.works import Work
from ..reports.signs import doubt_told
from ..reports.wording import Wording
from .desk import Held, desk
from .pages.names import mention_name

JUDGED_NAMES = frozenset({*ADDED})
"""Kinds of names of which a person can say what they mean."""
_STATUS = ("announced", "ongoing", "delivered")
_EFFECTS = (
    "restated", "progress", "delivered", "delivered-early", "delivered-late", "exceeded", "changed", "superseded", "dropped",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A value that a person may say: its name, how it was read, and for a closed list what may be chosen; `names` is a list to pick from."""

    name: str
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    names: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something that can be judged: what it is, where it is printed, the words, and the values a person may correct.

    `changes` tell things of the same words apart; `why` says what the reading left open, empty where nothing. `beside` is
    the promise that a passage follows, `times` how often the document prints a name; not `read`, nothing was read so far.
    """

    target: Target
    about: tuple[Anchor, ...]
    work: str
    eid: str
    words: str
    fields: tuple[Field, ...]
    why: str = ""
    changes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    beside: Place | None = None
    times: int = 1
    read: bool = True


def thing_at(asked: Mapping[str, str], words: Wording) -> Thing | None:
    """What an address means; None where nothing that is held has it."""
    held = desk().record
    if asked.get("doubt"):
        held, so_far, _ = desk().queue()
        check = next((one for one in so_far if one.id == asked["doubt"]), None) or next((one for one in held.checks if one.id == asked["doubt"]), None)
        return _of_check(check, held, words) if check else None
    name = asked.get("promise", "").rpartition(":")
    work = held.by_id.get(name[0] or asked.get("work", "") or asked.get("document", ""))
    if work is None:
        return None
    document = desk().document(work, None)
    if asked.get("document"):
        return Thing(target="document", about=(of_file(work.id, document),), work=work.id, eid="", words=document.meta.title or "", fields=tuple(_facts(document, words)))
    if asked.get("name"):
        return _of_name(work, document, asked["name"], asked.get("kind", ""), words)
    return _of_promise(work, document, name[2], words) if name[2] else _of_act(work, document, asked.get("act", ""), words)


def _of_act(work: Work, document: Document, name: str, words: Wording) -> Thing | None:
    act = next((one for one in document.acts if one.id == name), None)
    if act is None:
        return None
    return Thing(
        target="act", about=(of_act(work.id, document, act),), work=work.id, eid=act.eid, words=place_of(work, act.eid, act.clause).words
        if work.document is document else document.words(act.clause), fields=tuple(_of_act_fields(act, words)), why=words.why(act.open) if act.open else "",
    )  # fmt: skip


def _of_promise(work: Work, document: Document, name: str, words: Wording) -> Thing | None:
    promise = next((one for one in document.undertakings if one.id == name), None)
    if promise is None:
        return None
    about = of_promise(work.id, document, promise)
    return Thing(target="promise", about=(about,), work=work.id, eid=promise.eid, words=document.words(promise.clause), fields=tuple(_promised(promise, words)))


def _of_name(work: Work, document: Document, form: str, kind: str, words: Wording) -> Thing | None:
    """A name as printed, wherever the document prints it, read as a kind; None where nothing is read so there."""
    about = Anchor(work=work.id, digest=document.source.digest, quote=folded(form))
    found = [one for one in names_at(document, about) if one.kind == kind]
    if not found or kind not in JUDGED_NAMES:
        return None
    unsure = next((one.open for one in found if one.open), None)
    return Thing(
        target="name", about=(about,), work=work.id, eid=found[0].eid or "", words=about.quote, why=words.why(unsure) if unsure else "",
        fields=(_meant(found[0], kind, document, words),), changes={KIND: (kind,)}, times=len(found),
    )  # fmt: skip


def _meant(mention: Mention, kind: str, document: Document, words: Wording) -> Field:
    """What a name is read as, by the name that a person calls it; a day that is counted from another one is not told."""
    value = "" if isinstance(mention.value, Relative) else str(mention.value)
    return Field(name="is", value=value if kind == "date" else mention_name(mention, document.meta.framework, words).words, names="" if kind == "date" else kind)


def _of_check(check: Check, held: Held, words: Wording) -> Thing:
    """A doubt, with the values of what it is about as they were read."""
    work = held.by_id[check.place.document]
    return Thing(
        target=check.target, about=check.about, work=work.id, eid=check.place.eid, words=check.place.words,
        fields=tuple(_doubtful(check, work, words)), why=doubt_told(check.why, words), changes=check.changes,
    )  # fmt: skip


def _doubtful(check: Check, work: Work, words: Wording) -> Iterator[Field]:
    document = desk().document(work, None)
    match check.target:
        case "act":
            act = act_at(document, check.about[0])
            yield from _of_act_fields(act, words) if act else ()
        case "promise":
            promise = promise_at(document, check.about[0])
            yield from _promised(promise, words) if promise else ()
        case "name":
            kind = check.changes.get(KIND, ("",))[0]
            read = next((one for one in names_at(document, check.about[0]) if one.kind == kind), None)
            yield _meant(read, kind, document, words) if read else Field(name="is")
        case "follow-up":
            yield from told_fields("", "", words)
        case _:
            return


def _of_act_fields(act: Act, words: Wording) -> Iterator[Field]:
    yield Field(name="holders", value=_parties(act.holders, words), names="parties")
    yield Field(name="addressees", value=_parties(act.addressees, words), names="parties")
    yield Field(name="type", value=act.act.value, options=tuple((one.value, words.term("act", one.value)) for one in ActType))
    stances = (*((one, words.term("stance", one)) for one in JUDGED_STANCES), (TAKEN_BACK, words.term("verdict", TAKEN_BACK)))
    yield Field(name="stance", options=stances)
    yield Field(name="issues", value=_issues(act.issues, words), names="issues")


def _promised(promise: Undertaking, words: Wording) -> Iterator[Field]:
    yield Field(name="owners", value=_parties(promise.owners, words), names="parties")
    yield Field(name="beneficiaries", value=_parties(promise.beneficiaries, words), names="parties")
    yield Field(name="deadline", value=str(promise.deadline or ""))
    yield Field(name="status", value=promise.status, options=tuple((one, words.term("status", one)) for one in _STATUS))
    yield Field(name="issues", value=_issues(promise.issues, words), names="issues")


def _facts(document: Document, words: Wording) -> Iterator[Field]:
    meta = document.meta
    yield Field(name="date", value=document.date or "")
    yield Field(name="place", value=meta.place or "")
    yield Field(name="ordinal", value=str(meta.ordinal or ""))
    yield Field(name="chair", value=_parties((meta.chair,) if meta.chair else (), words), names="parties")
    yield Field(name="parties", value=_parties(meta.parties, words), names="parties")
    yield Field(name="title", value=meta.title or "")


def told_fields(effect: str, deadline: str, words: Wording) -> Iterator[Field]:
    """What a passage says became of a promise, and when it is due from then on."""
    yield Field(name="effect", value=effect, options=tuple((one, words.term("effect", one)) for one in _EFFECTS))
    yield Field(name="deadline", value=deadline)


def _parties(parties: Iterable[str], words: Wording) -> str:
    return ", ".join(words.party(party) for party in parties)


def _issues(issues: Iterable[str], words: Wording) -> str:
    return ", ".join(words.issue(issue) for issue in issues)
