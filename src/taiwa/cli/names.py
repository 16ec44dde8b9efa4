"""Which party, issue or state of a promise a person means by what was typed: an id, or a name of it."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from difflib import get_close_matches

from ..lexicon import Knowledge
from ..registry.models import Meeting
from .messages import say
from .trouble import Refusal

_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


def party_called(name: str | None, knowledge: Knowledge) -> str | None:
    """The id of a party; None where none was named."""
    names = {form: each.id for each in knowledge.parties.values() for forms in each.names.values() for form in forms}
    return _called("no-party", name, names | {each: each for each in knowledge.parties})


def issue_called(name: str | None, knowledge: Knowledge) -> str | None:
    """The id of an issue; None where none was named."""
    names = {label: each.id for each in knowledge.issues.values() for label in each.labels.values()}
    return _called("no-issue", name, names | {each: each for each in knowledge.issues})


def framework_called(name: str | None, knowledge: Knowledge) -> str | None:
    """The id of a dialogue; None where none was named."""
    names = {form: each.id for each in knowledge.dialogues.values() for forms in each.names.values() for form in forms}
    return _called("no-framework", name, names | {each: each for each in knowledge.dialogues}, known=", ".join(knowledge.dialogues))


def body_called(name: str | None, knowledge: Knowledge, held: Collection[str] = ()) -> str | None:
    """The id of a body of any dialogue, or of one of those `held` documents were made by; None where none was named."""
    bodies = [body for dialogue in knowledge.dialogues.values() for body in dialogue.bodies]
    names = {form: body.id for body in bodies for forms in body.names.values() for form in forms}
    known = {body.id: body.id for body in bodies} | {body: body for body in sorted(held)}
    return _called("no-body", name, names | known, known=", ".join(known))


def meeting_called(name: str | None, knowledge: Knowledge) -> Meeting | None:
    """The meeting of an id (`fm-10`), where several dialogues have it with the dialogue before it (`caj/fm-10`)."""
    if name is None:
        return None
    meetings = [meeting for dialogue in knowledge.dialogues.values() for meeting in dialogue.meetings]
    wanted = _numbered(name)
    found = [one for one in meetings if wanted in (_numbered(one.id), _numbered(f"{one.dialogue}/{one.id}"))]
    if not found:
        raise Refusal("no-meeting", name=name, near=near(name, [meeting.id for meeting in meetings]))
    if len(found) > 1:
        raise Refusal("ambiguous-meeting", name=name, candidates=", ".join(f"{one.dialogue}/{one.id}" for one in found))
    return found[0]


def _numbered(name: str) -> str:
    """An id with its numbers bare: fm-6 is fm-06."""
    return _ZEROS.sub("", fold(name))


def status_called(name: str | None, known: Collection[str]) -> str | None:
    """A state that a promise may be in; None where none was named."""
    return _called("no-status", name, {each: each for each in known}, known=", ".join(known))


def near(name: str, known: Collection[str]) -> str:
    """What may have been meant, as a sentence; empty where nothing is like it."""
    by_folded = {fold(each): each for each in known}
    likest = [by_folded[each] for each in get_close_matches(fold(name), by_folded, n=3)]
    return say("usage.near", names=", ".join(likest)) if likest else ""


def fold(word: str) -> str:
    """Width and case made one, spaces too; е and ё, and both apostrophes, are one letter each."""
    return " ".join(unicodedata.normalize("NFKC", word).casefold().replace("ё", "е").replace("\u2019", "'").split())


def _called(trouble: str, name: str | None, names: Mapping[str, str], **values: object) -> str | None:
    if name is None:
        return None
    by_folded = {fold(each): meant for each, meant in names.items()}
    if fold(name) not in by_folded:
        raise Refusal(trouble, name=name, near=near(name, names), **values)
    return by_folded[fold(name)]
