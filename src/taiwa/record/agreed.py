"""What all parties of an adopted text said in it: the language that the next one may begin from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..acts.models import Act
from .answers import Agreed
from .document import Document
from .places import place_of, sentence_at
from .stances import is_language, shows
from .subjects import Subjects
from .works import Work, day_key


def in_order(rows: Iterable[Agreed]) -> tuple[Agreed, ...]:
    """The agreed language of works by issue, in each the newest first and then in the order given.

    Agreed is what every party of an adopted text is read to say, surely and not to deny it; on an issue that its own
    clause shows. What stands under two issues is given under both.
    """
    by_issue: dict[str, list[Agreed]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: day_key(row.place.date), reverse=True):
        by_issue[row.issue].append(row)
    return tuple(row for issue in sorted(by_issue) for row in by_issue[issue])


def is_agreed(act: Act, document: Document) -> bool:
    """Whether what its words name can be called agreed: it is not denied, and its sentence does not tell that there is no agreement."""
    return is_language(act, document.words) and not shows("disagreement", document.words(sentence_at(document, act.clause)))


def agreed_by(work: Work, subjects: Subjects) -> Iterator[Agreed]:
    """The agreed language of one work."""
    if not work.adopted:
        return
    document = work.document
    for act in document.acts:
        if not act.background and act.confidence == "sure" and _by_all(document, act.holders) and is_agreed(act, document):
            for issue in subjects.of_act(document, act):
                yield Agreed(issue=issue, place=place_of(work, act.eid, act.clause), act=act.act, force=act.force)


def _by_all(document: Document, holders: Sequence[str]) -> bool:
    parties = set(document.meta.parties)
    return bool(parties) and parties <= set(holders)
