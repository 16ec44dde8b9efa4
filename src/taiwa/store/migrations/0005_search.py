"""Passages in the order of days with all that a hit shows, and what each reading is among the others; readings are made again."""

from importlib import import_module
from typing import ClassVar

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

INDEX = (
    """CREATE VIRTUAL TABLE passage_index USING fts5(
        terms, facts, content='passage', content_rowid='id', tokenize="ascii tokenchars '_'")""",
    """CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
        INSERT INTO passage_index(rowid, terms, facts) VALUES (new.id, new.terms, new.facts); END""",
    """CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
        INSERT INTO passage_index(passage_index, rowid, terms, facts) VALUES ('delete', old.id, old.terms, old.facts); END""",
    """CREATE TRIGGER passage_changed AFTER UPDATE ON passage BEGIN
        INSERT INTO passage_index(passage_index, rowid, terms, facts) VALUES ('delete', old.id, old.terms, old.facts);
        INSERT INTO passage_index(rowid, terms, facts) VALUES (new.id, new.terms, new.facts); END""",
)
BEFORE = import_module("taiwa.store.migrations.0001_initial")
"""The index of before, which goes with the passages it was made from; its parts have the names of this one's."""


def add_index(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite's full text index over the terms and the facts of the passages."""
    if editor.connection.vendor == "sqlite":
        for statement in INDEX:
            editor.execute(statement)


def _one_for_each_reading() -> models.OneToOneField[object, object]:
    return models.OneToOneField(
        on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name="standing", serialize=False,
        to="store.storedreading",
    )  # fmt: skip


class Migration(migrations.Migration):
    """Standing, passages and synonyms."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("store", "0004_judgement")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.RunPython(BEFORE.drop_index, BEFORE.add_index),
        migrations.DeleteModel(name="Passage"),
        migrations.CreateModel(
            name="Standing",
            fields=[
                ("reading", _one_for_each_reading()),
                ("work", models.TextField(db_index=True)),
                ("file", models.TextField()),
                ("language", models.CharField(max_length=35)),
                ("date", models.TextField(null=True)),
                ("body", models.TextField(null=True)),
                ("parties", models.TextField()),
            ],
            options={"db_table": "standing"},
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("eid", models.TextField()),
                ("pinpoint", models.TextField()),
                ("words", models.TextField()),
                ("issues", models.TextField()),
                ("said", models.TextField()),
                ("terms", models.TextField()),
                ("facts", models.TextField()),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="passages", to="store.storedreading"
                    ),
                ),
            ],
            options={"db_table": "passage"},
        ),
        migrations.CreateModel(
            name="Synonym",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("group", models.IntegerField()),
                ("words", models.TextField()),
                ("proper", models.BooleanField()),
            ],
            options={"db_table": "synonym"},
        ),
        migrations.AddConstraint(
            model_name="synonym", constraint=models.UniqueConstraint(fields=("group", "words", "proper"), name="synonym_once")
        ),
        migrations.RunPython(add_index, BEFORE.drop_index),
        migrations.RunSQL("UPDATE reading SET taiwa = ''", migrations.RunSQL.noop),
    ]  # fmt: skip
