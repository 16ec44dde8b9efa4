"""The tables of rounds: what a round is called and where its log ends, and the log. Nothing here can be made again."""

from __future__ import annotations  # the stubs know what a field holds, Django itself takes no such parameter

from datetime import datetime
from typing import ClassVar

from django.db import models


class StoredRound(models.Model):
    """A round by its name; `head` is the digest of the last entry of its log, `entries` how many there are."""

    name: models.CharField[str, str] = models.CharField(max_length=200, unique=True)
    opened: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    head: models.CharField[str, str] = models.CharField(max_length=64)
    entries: models.PositiveIntegerField[int, int] = models.PositiveIntegerField()

    objects: ClassVar[models.Manager[StoredRound]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "round"

    def __str__(self) -> str:
        return self.name


class StoredEntry(models.Model):
    """One entry of a log, as it was sealed; no row is ever changed or taken away, which the database itself sees to."""

    round: models.ForeignKey[StoredRound, StoredRound] = models.ForeignKey(StoredRound, on_delete=models.PROTECT, related_name="log")
    number: models.PositiveIntegerField[int, int] = models.PositiveIntegerField()
    before: models.CharField[str, str] = models.CharField(max_length=64)
    seal: models.CharField[str, str] = models.CharField(max_length=64)
    digest: models.CharField[str, str] = models.CharField(max_length=64)
    body: models.TextField[str, str] = models.TextField()

    objects: ClassVar[models.Manager[StoredEntry]] = models.Manager()

    class Meta:
        """Named by what it holds; a log has one entry of each number."""

        db_table = "entry"
        constraints: ClassVar[list[models.BaseConstraint]] = [models.UniqueConstraint(fields=["round", "number"], name="one_of_each_number")]

    def __str__(self) -> str:
        return f"{self.number}"
