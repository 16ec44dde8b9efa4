"""The tables of the accounts. There is no account that sees more than its role: none is a superuser."""

from __future__ import annotations  # the stubs know what a field holds, Django itself takes no such parameter

from datetime import datetime
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

READER, EDITOR = "reader", "editor"
ROLES = (READER, EDITOR)
"""A reader sees the record; an editor also judges and adds documents."""
LONGEST_NAME = 80


class Account(AbstractBaseUser):
    """A person who may come in; the name is the author of what the person judges. `party` is the delegation, empty where there is none.

    `feeds` counts how often the person took back the addresses of feeds.
    """

    name: models.CharField[str, str] = models.CharField(max_length=LONGEST_NAME, unique=True)
    email: models.EmailField[str, str] = models.EmailField(blank=True, default="")
    party: models.CharField[str, str] = models.CharField(max_length=40, blank=True, default="")
    role: models.CharField[str, str] = models.CharField(max_length=10, choices=[(role, role) for role in ROLES])
    is_active: models.BooleanField[bool, bool] = models.BooleanField(default=True)
    added: models.DateTimeField[datetime, datetime] = models.DateTimeField(auto_now_add=True)
    feeds: models.PositiveIntegerField[int, int] = models.PositiveIntegerField(default=0)

    USERNAME_FIELD = "name"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["role"]

    objects: ClassVar[BaseUserManager[Account]] = BaseUserManager()

    class Meta:
        """Two accounts are not told apart by capitals alone."""

        db_table = "account"
        constraints: ClassVar[list[models.BaseConstraint]] = [models.UniqueConstraint(Lower("name"), name="one_name_one_account")]

    def __str__(self) -> str:
        return self.name

    @property
    def edits(self) -> bool:
        """Whether the person may judge and add documents."""
        return self.role == EDITOR


class Token(models.Model):
    """What a program shows instead of a password, only to read; of its words no more than the digest is kept."""

    account: models.ForeignKey[Account, Account] = models.ForeignKey(Account, on_delete=models.CASCADE)
    digest: models.CharField[str, str] = models.CharField(max_length=64, unique=True)
    made: models.DateTimeField[datetime, datetime] = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[models.Manager[Token]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "token"

    def __str__(self) -> str:
        return f"{self.account} {self.made:%Y-%m-%d}"


class Deed(models.Model):
    """What a person did: lines are added and never changed, and outlive the account. `name` is empty for whoever is not known."""

    time: models.DateTimeField[datetime, datetime] = models.DateTimeField(auto_now_add=True)
    name: models.CharField[str, str] = models.CharField(max_length=LONGEST_NAME)
    what: models.CharField[str, str] = models.CharField(max_length=60)
    about: models.TextField[str, str] = models.TextField(default="")
    address: models.CharField[str, str] = models.CharField(max_length=45, default="")

    objects: ClassVar[models.Manager[Deed]] = models.Manager()

    class Meta:
        """Named by what it holds."""

        db_table = "deed"

    def __str__(self) -> str:
        return f"{self.time:%Y-%m-%d %H:%M} {self.name} {self.what} {self.about}".strip()
