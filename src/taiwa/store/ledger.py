"""The ledger of judgements in the record: lines that are only added."""

from collections.abc import Collection, Iterable

from django.db import transaction

from ..record.document import Document
from ..record.judging.judged import Judged
from ..record.judging.models import Judgement
from ..record.judging.written import of_line, written
from ..record.works import Work
from .models import JudgedName, StoredJudgement, StoredReading

_AT_ONCE = 500


def kept(alias: str) -> list[Judgement]:
    """The ledger, oldest line first."""
    return [of_line(line) for line in StoredJudgement.objects.using(alias).order_by("pk").values_list("line", flat=True)]


def keep(alias: str, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Add lines, all or none; gives those that were new."""
    held = StoredJudgement.objects.using(alias)
    new = {one.id: one for one in judgements if not held.filter(name=one.id).exists()}
    with transaction.atomic(using=alias):
        for name, one in new.items():
            row = held.create(name=name, line=written(one))
            JudgedName.objects.using(alias).bulk_create(JudgedName(judgement=row, name=each) for each in names_of(one))
    return list(new.values())


def names_of(judgement: Judgement) -> list[str]:
    """The names under which a line is found."""
    about = (name for at in judgement.about for name in (at.digest, at.work))
    return sorted({*filter(None, about), *filter(None, (judgement.withdraws,))})


def kept_about(alias: str, names: Iterable[str]) -> list[Judgement]:
    """The lines about what has these digests or works, with whatever withdraws one of them, oldest first."""
    found: dict[int, Judgement] = {}
    fresh = set(names) if StoredJudgement.objects.using(alias).exists() else set[str]()
    while fresh:
        asked, fresh = sorted(fresh), set()
        for start in range(0, len(asked), _AT_ONCE):
            rows = StoredJudgement.objects.using(alias).filter(names__name__in=asked[start : start + _AT_ONCE]).distinct()
            for number, line in rows.values_list("pk", "line"):
                if number not in found:
                    found[number] = of_line(line)
                    fresh.add(found[number].id)
    return [found[number] for number in sorted(found)]


def judged_works(alias: str, documents: Collection[Document]) -> tuple[tuple[Work, ...], list[Judgement]]:
    """The works of documents that stand near each other, as judged, and the judgements that may be about them.

    A judgement may be of a work by its name, which is known only when the works are.
    """
    names = {name for one in documents for name in (one.source.digest, one.work)}
    while True:
        judgements = kept_about(alias, names)
        read, works = Judged(judgements).works(documents)
        called = {work.id for work in (*read, *works)}
        if called <= names:
            return works, judgements
        names |= called


def judged_in(alias: str, judgements: Iterable[Judgement]) -> set[int]:
    """The readings that judgements are about: by the bytes judged, or by the work as it is called now."""
    readings = StoredReading.objects.using(alias)
    found: set[int] = set()
    for judgement in judgements:
        for at in judgement.about:
            found.update(readings.filter(source__digest=at.digest).values_list("pk", flat=True))
            found.update(readings.filter(standing__work=at.work).values_list("pk", flat=True))
    return found
