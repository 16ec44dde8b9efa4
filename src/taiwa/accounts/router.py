"""Which tables stand in which file: those of the accounts in theirs, those of the record in the record, and never the other way round."""

# ruff: noqa: ARG002 — Django says which parameters such a method takes

from django.db import DEFAULT_DB_ALIAS

APART = frozenset({"store", "rounds"})
"""Applications whose tables stand in files of their own, a record or rounds."""


class Router:
    """The default database is the file of the accounts; every other one is a record, or rounds."""

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool:
        """Whether the tables of an application may stand in a file."""
        return (db == DEFAULT_DB_ALIAS) == (app_label not in APART)

    def allow_relation(self, obj1: object, obj2: object, **hints: object) -> bool | None:
        """A table of the one never points into the other."""
        one, other = (getattr(getattr(each, "_meta", None), "app_label", "") in APART for each in (obj1, obj2))
        return None if one == other else False
