"""Which document or part a person means by what was typed."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..record.document import Document
from ..record.works import Work
from ..tree.models import Provision
from ..values import replace
from .names import near
from .trouble import Refusal


def work_called(doc: str, works: Sequence[Work]) -> Work:
    """The work that `doc` names, in the file it names or the speaking one of those of one text; refuses any other name."""
    found = _speaking(_files(doc, works))
    by_work = {work.id: work for work, _ in reversed(found)}
    if not found:
        raise _unknown(doc, works)
    if len(by_work) > 1 or (len(found) > 1 and _is_file_name(doc, found)):
        raise Refusal("ambiguous-document", name=doc, candidates=_ids(found))
    work, document = found[0]
    others = tuple(file for file in (work.document, *work.evidence) if file is not document)
    return replace(work, document=document, evidence=others)


def file_called(doc: str, works: Sequence[Work]) -> Document:
    """The one file that `doc` names; a work held in several files is no single file, nor is a name that several share."""
    found = _files(doc, works)
    if not found:
        raise _unknown(doc, works)
    if len(found) > 1:
        raise Refusal("ambiguous-document", name=doc, candidates=_ids(found))
    return found[0][1]


def part_called(pinpoint: str, work: Work) -> tuple[Provision, ...]:
    """The part of a document at a path (`VI/38/¶3`) or eId, with all that stands below it; refuses where there is none."""
    provisions = work.document.provisions
    path = tuple(pinpoint.split("/"))
    paths = [each.path for each in provisions if each.eid == pinpoint] or [path]
    found = tuple(each for each in provisions if each.path[: len(paths[0])] == paths[0])
    if not found:
        known = ["/".join(each.path) for each in provisions]
        raise Refusal("no-pinpoint", document=work.document.file, pinpoint=pinpoint, near=near(pinpoint, known))
    return found


def _files(doc: str, works: Sequence[Work]) -> list[tuple[Work, Document]]:
    """The files that `doc` names, the speaking one of each work first: by name, else by the beginning of one."""
    files = [(work, file) for work in works for file in (work.document, *work.evidence)]
    for matches in _WAYS:
        found = [(work, file) for work, file in files if matches(doc, work, file)]
        if found:
            return _newest(found) if matches in _BY_NAME else found
    return []


def _newest(found: list[tuple[Work, Document]]) -> list[tuple[Work, Document]]:
    """Of files of one name those that their address gives now; an earlier version is called by its id."""
    return [one for one in found if not one[1].source.replaced] or found


def _named(doc: str, _work: Work, file: Document) -> bool:
    return doc in (file.file, _stem(file.file))


def _name_begins(doc: str, _work: Work, file: Document) -> bool:
    return bool(doc) and file.file.startswith(doc)


def _speaking(found: Sequence[tuple[Work, Document]]) -> list[tuple[Work, Document]]:
    """Of files that are all of one text the one that speaks first; else all, since their words may differ."""
    works = {work.id: work for work, _ in found}
    if len(works) == 1:
        (work,) = works.values()
        if any(all(file in text.files for _, file in found) for text in work.expressions):
            return list(found[:1])
    return list(found)


_WAYS: tuple[Callable[[str, Work, Document], bool], ...] = (
    lambda doc, _work, file: doc in (file.id, file.source.digest),
    lambda doc, work, _file: doc == work.id,
    _named,
    lambda doc, work, file: bool(doc) and any(each.startswith(doc) for each in (work.id, file.id, file.source.digest)),
    _name_begins,
)
"""How a document may be named, the surest way first."""
_BY_NAME = (_named, _name_begins)


def _is_file_name(doc: str, found: Sequence[tuple[Work, Document]]) -> bool:
    return any(doc in (file.file, _stem(file.file)) for _, file in found)


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _unknown(doc: str, works: Sequence[Work]) -> Refusal:
    """What to do about a name that nothing in the record has; a file of this name can be kept or read."""
    if Path(doc).is_file():
        return Refusal("not-held", name=doc)
    return Refusal("no-document", name=doc, near=near(doc, _names(works)))


def _names(works: Sequence[Work]) -> list[str]:
    return list(_each_name(works))


def _each_name(works: Sequence[Work]) -> Iterator[str]:
    for work in works:
        yield work.id
        for file in (work.document, *work.evidence):
            yield from (file.id, file.file)


def _ids(found: Sequence[tuple[Work, Document]]) -> str:
    return ", ".join(f"{file.id} ({file.file})" for _, file in found)
