"""The tables of a record. Only sources and judgements cannot be made again; the rest is drawn from the bytes."""

# ruff: noqa: DJ001 — what is not known is NULL and never an empty word: what is saved must load equal

from __future__ import annotations  # the stubs know what a field holds, Django itself takes no such parameter

from datetime import date, datetime
from typing import ClassVar

from django.db import models
from django.utils import timezone


class SourceFile(models.Model):
    """A document as it was obtained: its bytes and what is known of where they came from."""

    digest: models.CharField[str, str] = models.CharField(max_length=64, unique=True)
    name: models.TextField[str, str] = models.TextField()
    media: models.CharField[str, str] = models.CharField(max_length=100)
    address: models.TextField[str | None, str | None] = models.TextField(null=True)
    obtained: models.DateField[date | None, date | None] = models.DateField(null=True)
    host: models.TextField[str | None, str | None] = models.TextField(null=True)
    issuer: models.TextField[str | None, str | None] = models.TextField(null=True)
    licence: models.TextField[str | None, str | None] = models.TextField(null=True)
    charset: models.TextField[str | None, str | None] = models.TextField(null=True)
    data: models.BinaryField[bytes, bytes] = models.BinaryField()
    added: models.DateTimeField[datetime, datetime] = models.DateTimeField(default=timezone.now, db_index=True)

    objects: ClassVar[models.Manager[SourceFile]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "source"

    def __str__(self) -> str:
        return self.name


class StoredReading(models.Model):
    """The canonical reading of one source, packed, and the versions of the program and knowledge it was made with.

    `work`, `language` and `date` repeat what stands in it, for finding and sorting.
    """

    source: models.OneToOneField[SourceFile, SourceFile] = models.OneToOneField(
        SourceFile, on_delete=models.CASCADE, primary_key=True, related_name="reading"
    )
    work: models.TextField[str, str] = models.TextField(db_index=True)
    language: models.CharField[str, str] = models.CharField(max_length=35)
    date: models.TextField[str | None, str | None] = models.TextField(null=True)
    taiwa: models.CharField[str, str] = models.CharField(max_length=100)
    knowledge: models.CharField[str, str] = models.CharField(max_length=100)
    packed: models.BinaryField[bytes, bytes] = models.BinaryField()

    objects: ClassVar[models.Manager[StoredReading]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "reading"

    def __str__(self) -> str:
        return self.work


class KinKey(models.Model):
    """A short key of a reading; readings of files that may belong to one work share one."""

    reading: models.ForeignKey[StoredReading, StoredReading] = models.ForeignKey(
        StoredReading, on_delete=models.CASCADE, related_name="keys"
    )
    key: models.TextField[str, str] = models.TextField(db_index=True)

    objects: ClassVar[models.Manager[KinKey]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "kin"

    def __str__(self) -> str:
        return self.key


class Standing(models.Model):
    """What a reading is among the others: the work that it prints, and the facts of the document that a hit shows.

    `speaks` where it is the one file that speaks for the work. `text` and `place` number the texts of the work and the
    files of the text, `rank` its files as evidence, from 0; what speaks first.
    """

    reading: models.OneToOneField[StoredReading, StoredReading] = models.OneToOneField(
        StoredReading, on_delete=models.CASCADE, primary_key=True, related_name="standing"
    )
    work: models.TextField[str, str] = models.TextField(db_index=True)
    file: models.TextField[str, str] = models.TextField()
    language: models.CharField[str, str] = models.CharField(max_length=35)
    date: models.TextField[str | None, str | None] = models.TextField(null=True)
    body: models.TextField[str | None, str | None] = models.TextField(null=True)
    parties: models.TextField[str, str] = models.TextField()
    speaks: models.BooleanField[bool, bool] = models.BooleanField(default=False)
    text: models.IntegerField[int, int] = models.IntegerField(default=0)
    place: models.IntegerField[int, int] = models.IntegerField(default=0)
    rank: models.IntegerField[int, int] = models.IntegerField(default=0)

    objects: ClassVar[models.Manager[Standing]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "standing"

    def __str__(self) -> str:
        return self.work


class StoredShare(models.Model):
    """What the work of a reading that speaks adds to one kind of answers, packed; it is missing until somebody asks."""

    reading: models.ForeignKey[StoredReading, StoredReading] = models.ForeignKey(
        StoredReading, on_delete=models.CASCADE, related_name="shares", db_index=False
    )
    kind: models.CharField[str, str] = models.CharField(max_length=20)
    packed: models.BinaryField[bytes, bytes] = models.BinaryField()

    objects: ClassVar[models.Manager[StoredShare]] = models.Manager()

    class Meta:
        """Named by what it holds, each kind once."""

        db_table = "share"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["reading", "kind"], name="share_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class StoredPair(models.Model):
    """What was found of two works by looking at both, packed; it goes when either changes."""

    one: models.ForeignKey[StoredReading, StoredReading] = models.ForeignKey(
        StoredReading, on_delete=models.CASCADE, related_name="pairs", db_index=False
    )
    other: models.ForeignKey[StoredReading, StoredReading] = models.ForeignKey(
        StoredReading, on_delete=models.CASCADE, related_name="other_pairs"
    )
    kind: models.CharField[str, str] = models.CharField(max_length=20)
    packed: models.BinaryField[bytes, bytes] = models.BinaryField()

    objects: ClassVar[models.Manager[StoredPair]] = models.Manager()

    class Meta:
        """Named by what it holds, each kind once for two works in their order."""

        db_table = "pair"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["one", "other", "kind"], name="pair_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Passage(models.Model):
    """One provision of a reading for searching: its printed words, who says what in it, and the terms of the search index.

    The number sorts by the day of the document. `terms` and `facts` are empty where another file speaks for the text.
    """

    id: models.BigIntegerField[int, int] = models.BigIntegerField(primary_key=True)
    reading: models.ForeignKey[StoredReading, StoredReading] = models.ForeignKey(
        StoredReading, on_delete=models.CASCADE, related_name="passages"
    )
    eid: models.TextField[str, str] = models.TextField()
    pinpoint: models.TextField[str, str] = models.TextField()
    words: models.TextField[str, str] = models.TextField()
    issues: models.TextField[str, str] = models.TextField()
    said: models.TextField[str, str] = models.TextField()
    terms: models.TextField[str, str] = models.TextField()
    facts: models.TextField[str, str] = models.TextField()

    objects: ClassVar[models.Manager[Passage]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "passage"

    def __str__(self) -> str:
        return self.eid


class Synonym(models.Model):
    """A noun that some text prints, under the number of its group of synonyms in the dictionary; it may outlive the text."""

    group: models.IntegerField[int, int] = models.IntegerField()
    words: models.TextField[str, str] = models.TextField()
    proper: models.BooleanField[bool, bool] = models.BooleanField()

    objects: ClassVar[models.Manager[Synonym]] = models.Manager()

    class Meta:
        """Named by what it holds, each noun once."""

        db_table = "synonym"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["group", "words", "proper"], name="synonym_once")
        ]

    def __str__(self) -> str:
        return self.words


class StoredJudgement(models.Model):
    """One line of the ledger of judgements, as written. Nothing is ever changed or taken out: the database refuses it."""

    name: models.CharField[str, str] = models.CharField(max_length=64, unique=True)
    line: models.TextField[str, str] = models.TextField()

    objects: ClassVar[models.Manager[StoredJudgement]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "judgement"

    def __str__(self) -> str:
        return self.name


class JudgedName(models.Model):
    """A name under which a line of the ledger is found: the bytes and the works that it is about, and the line it withdraws."""

    judgement: models.ForeignKey[StoredJudgement, StoredJudgement] = models.ForeignKey(
        StoredJudgement, on_delete=models.CASCADE, related_name="names"
    )
    name: models.TextField[str, str] = models.TextField(db_index=True)

    objects: ClassVar[models.Manager[JudgedName]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "judged"

    def __str__(self) -> str:
        return self.name


class Fetched(models.Model):
    """An answer that an address gave from `first` to `last`, and the digest of the bytes it stood for, if any.

    Neither a source nor made from one: losing a row costs one more request.
    """

    address: models.TextField[str, str] = models.TextField(db_index=True)
    first: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    last: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    status: models.PositiveSmallIntegerField[int, int] = models.PositiveSmallIntegerField()
    digest: models.CharField[str | None, str | None] = models.CharField(max_length=64, null=True)
    etag: models.TextField[str | None, str | None] = models.TextField(null=True)
    modified: models.TextField[str | None, str | None] = models.TextField(null=True)
    moved: models.TextField[str | None, str | None] = models.TextField(null=True)

    objects: ClassVar[models.Manager[Fetched]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "fetched"

    def __str__(self) -> str:
        return self.address
