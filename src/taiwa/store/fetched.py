"""What addresses answered, kept in the record: so that a fetch can be taken up again, and what changed can be told."""

from collections.abc import Collection
from dataclasses import asdict

from django.db import transaction

from ..source.web.models import Visit
from .models import Fetched, SourceFile

_FEW = 500
"""A statement of SQL takes only so many values."""


class Answers:
    """The answers of addresses in one record. An answer that stays the same is one row from its first day to its last."""

    def __init__(self, alias: str) -> None:
        """`alias` is the name under which Django knows the database."""
        self.alias = alias

    def last(self, address: str) -> Visit | None:
        """What the address answered last; None where it was never asked."""
        row = Fetched.objects.using(self.alias).filter(address=address).order_by("-pk").first()
        return _visit(row) if row else None

    def held(self, address: str) -> Visit | None:
        """The newest answer that was a document whose bytes are still kept."""
        kept = SourceFile.objects.using(self.alias).values("digest")
        row = Fetched.objects.using(self.alias).filter(address=address, digest__in=kept).order_by("-pk").first()
        return _visit(row) if row else None

    def history(self, address: str) -> list[Visit]:
        """All answers of the address, oldest first."""
        return [_visit(row) for row in Fetched.objects.using(self.alias).filter(address=address).order_by("pk")]

    def remember(self, visit: Visit) -> None:
        """Keep an answer: with the one before it, where it is the same."""
        rows = Fetched.objects.using(self.alias)
        with transaction.atomic(using=self.alias):
            before = rows.filter(address=visit.address).order_by("-pk").first()
            if before and before.digest == visit.digest and (visit.digest or before.status == visit.status):
                rows.filter(pk=before.pk).update(**asdict(visit) | {"first": before.first})
            else:
                rows.create(**asdict(visit))


def replaced(alias: str, digests: Collection[str] | None = None) -> frozenset[str]:
    """The digests of bytes in whose place every address that gave them has since given others; only of `digests` where they are few."""
    current: dict[str, str] = {}
    every: set[str] = set()
    rows = Fetched.objects.using(alias).exclude(digest=None).order_by("pk").values_list("address", "digest")
    if digests is not None and len(digests) <= _FEW:
        rows = rows.filter(address__in=Fetched.objects.using(alias).filter(digest__in=digests).values("address"))
    for address, digest in rows:
        if digest is not None:
            current[address] = digest
            every.add(digest)
    return frozenset(every - set(current.values()))


def _visit(row: Fetched) -> Visit:
    return Visit(
        address=row.address, first=row.first, last=row.last, status=row.status, digest=row.digest, etag=row.etag,
        modified=row.modified, moved=row.moved,
    )  # fmt: skip
