"""The first tables of a record, with the search index of SQLite kept in step by triggers."""

from typing import ClassVar

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# The terms are ours and parted by spaces; `ascii` takes every other character as part of a word, whatever its script.
INDEX = (
    """CREATE VIRTUAL TABLE passage_index USING fts5(
        terms, content='passage', content_rowid='id', tokenize="ascii tokenchars '_'")""",
    """CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
        INSERT INTO passage_index(rowid, terms) VALUES (new.id, new.terms); END""",
    """CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
        INSERT INTO passage_index(passage_index, rowid, terms) VALUES ('delete', old.id, old.terms); END""",
    """CREATE TRIGGER passage_changed AFTER UPDATE ON passage BEGIN
        INSERT INTO passage_index(passage_index, rowid, terms) VALUES ('delete', old.id, old.terms);
        INSERT INTO passage_index(rowid, terms) VALUES (new.id, new.terms); END""",
)
NO_INDEX = (
    "DROP TRIGGER passage_changed",
    "DROP TRIGGER passage_removed",
    "DROP TRIGGER passage_added",
    "DROP TABLE passage_index",
)


def add_index(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite's full text index over the terms of the passages; PostgreSQL will have one of its own."""
    if editor.connection.vendor == "sqlite":
        for statement in INDEX:
            editor.execute(statement)


def drop_index(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Undo `add_index`."""
    if editor.connection.vendor == "sqlite":
        for statement in NO_INDEX:
            editor.execute(statement)


class Migration(migrations.Migration):
    """Sources, readings and passages."""

    initial = True
    dependencies: ClassVar[list[tuple[str, str]]] = []
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.CreateModel(
            name="SourceFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("name", models.TextField()),
                ("media", models.CharField(max_length=100)),
                ("address", models.TextField(null=True)),
                ("obtained", models.DateField(null=True)),
                ("host", models.TextField(null=True)),
                ("issuer", models.TextField(null=True)),
                ("licence", models.TextField(null=True)),
                ("data", models.BinaryField()),
            ],
            options={"db_table": "source"},
        ),
        migrations.CreateModel(
            name="StoredReading",
            fields=[
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name="reading",
                        serialize=False, to="store.sourcefile",
                    ),
                ),
                ("work", models.TextField(db_index=True)),
                ("language", models.CharField(max_length=35)),
                ("date", models.TextField(null=True)),
                ("taiwa", models.CharField(max_length=100)),
                ("knowledge", models.CharField(max_length=100)),
                ("packed", models.BinaryField()),
            ],
            options={"db_table": "reading"},
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("eid", models.TextField()),
                ("words", models.TextField()),
                ("terms", models.TextField()),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="passages", to="store.storedreading"
                    ),
                ),
            ],
            options={"db_table": "passage"},
        ),
        migrations.RunPython(add_index, drop_index),
    ]  # fmt: skip
