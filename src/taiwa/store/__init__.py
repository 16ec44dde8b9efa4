"""Keeping it: one SQLite file through Django models. `taiwa.store.store.open_store` opens a record."""

from . import setup as setup  # Django must be set up before any module of this package defines or uses a model
