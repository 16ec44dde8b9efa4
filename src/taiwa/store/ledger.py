"""The ledger of judgements in the record: lines that are only added."""

from collections.abc import Iterable

from django.db import transaction

from ..record.judging.models import Judgement
from ..record.judging.written import of_line, written
from .models import StoredJudgement, StoredReading


def kept(alias: str) -> list[Judgement]:
    """The ledger, oldest line first."""
    return [of_line(line) for line in StoredJudgement.objects.using(alias).order_by("pk").values_list("line", flat=True)]


def keep(alias: str, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Add lines, all or none; gives those that were new."""
    held = StoredJudgement.objects.using(alias)
    new = {one.id: one for one in judgements if not held.filter(name=one.id).exists()}
    with transaction.atomic(using=alias):
        held.bulk_create(StoredJudgement(name=name, line=written(one)) for name, one in new.items())
    return list(new.values())


def judged_in(alias: str, judgements: Iterable[Judgement]) -> set[int]:
    """The readings that judgements are about: by the bytes judged, or by the work as it is called now."""
    readings = StoredReading.objects.using(alias)
    found: set[int] = set()
    for judgement in judgements:
        for at in judgement.about:
            found.update(readings.filter(source__digest=at.digest).values_list("pk", flat=True))
            found.update(readings.filter(standing__work=at.work).values_list("pk", flat=True))
    return found
