"""Keeping it: one SQLite file through Django models. `taiwa.store.store.open_store` opens a record.

Nothing is imported here: Django imports this package while it sets itself up, before models may be touched.
"""
