"""Which addresses are meant: those of a dialogue, of a list, or typed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..lexicon import Knowledge
from ..registry.models import Published
from ..source.web.addresses import cleaned
from ..source.web.models import Failure, FailureError
from .names import near
from .trouble import Refusal

_OF_OTHERS = "report"
"""The kind that is fetched only when it is asked for: what others write about a meeting speaks for no party."""
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """An address to ask, what a registry says of it, and why it cannot be asked where it is none."""

    address: str
    document: Published | None = None
    failure: Failure | None = None


def wanted_by(targets: Sequence[str], file: Path | None, kinds: Sequence[str], knowledge: Knowledge) -> list[Wanted]:
    """The addresses that ids of dialogues, typed addresses and the lines of a file name, each once, in that order."""
    given: list[str] = []
    for target in targets:
        given += [target] if "://" in target else _of_dialogue(target, kinds, knowledge)
    given += _of_file(file) if file else []
    known = {one.address: one for one in _documents(knowledge)}
    each = (_wanted(address, known) for address in given)
    return list({one.address: one for one in each}.values())


def _of_dialogue(name: str, kinds: Sequence[str], knowledge: Knowledge) -> list[str]:
    dialogue = knowledge.dialogues.get(name)
    if dialogue is None:
        raise Refusal("no-dialogue", name=name, near=near(name, list(knowledge.dialogues)))
    if not dialogue.documents:
        raise Refusal("no-addresses", name=name)
    unknown = set(kinds) - {one.kind for one in dialogue.documents}
    if unknown:
        known = ", ".join(sorted({one.kind for one in dialogue.documents}))
        raise Refusal("no-kind", name=min(unknown), dialogue=name, known=known)
    return [one.address for one in dialogue.documents if (one.kind in kinds if kinds else one.kind != _OF_OTHERS)]


def _of_file(file: Path) -> Iterator[str]:
    """The addresses in a file, one a line; what stands after # on a line of its own, and blank lines, are passed over."""
    with file.open("rb") as lines:
        words = lines.read(_MOST).decode("utf-8-sig", "replace")
    return (line.strip() for line in words.splitlines() if line.strip() and not line.lstrip().startswith("#"))


def _documents(knowledge: Knowledge) -> Iterable[Published]:
    return (one for dialogue in knowledge.dialogues.values() for one in dialogue.documents)


def _wanted(given: str, known: dict[str, Published]) -> Wanted:
    try:
        address = cleaned(given)
    except FailureError as error:
        return Wanted(given, failure=error.failure)
    return Wanted(address, known.get(given) or known.get(address))
