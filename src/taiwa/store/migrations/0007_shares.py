"""An index of three characters at a time, shares of every kind, and names of judgements; readings are made again."""

from importlib import import_module
from typing import ClassVar

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from taiwa.record.judging.written import of_line
from taiwa.store.ledger import names_of

FIRST, BEFORE = (import_module(f"taiwa.store.migrations.{name}") for name in ("0001_initial", "0005_search"))
INDEX = (BEFORE.INDEX[0].replace("tokenize=", "prefix='2', tokenize="), *BEFORE.INDEX[1:])
"""The same index, which also knows every term by its first two characters."""


def add_index(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite's full text index over the terms and the facts of the passages, which go: they are made again with their readings."""
    if editor.connection.vendor == "sqlite":
        for statement in (*FIRST.NO_INDEX, "DELETE FROM passage", *INDEX):
            editor.execute(statement)


def name_judgements(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """The names of the lines that are held already."""
    alias = editor.connection.alias
    names = apps.get_model("store", "JudgedName").objects.using(alias)
    for line in apps.get_model("store", "StoredJudgement").objects.using(alias).all():
        names.bulk_create(names.model(judgement=line, name=each) for each in names_of(of_line(line.line)))


def _of_each(model: str, name: str, *, indexed: bool = True) -> models.ForeignKey[object, object]:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.CASCADE, to=f"store.{model}", related_name=name, db_index=indexed
    )


class Migration(migrations.Migration):
    """The search index, shares and names."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("store", "0006_share")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.RunPython(add_index, migrations.RunPython.noop),
        *(
            migrations.AddField(model_name="standing", name=name, field=models.IntegerField(default=0))
            for name in ("text", "place", "rank")
        ),
        migrations.DeleteModel(name="StoredShare"),
        migrations.CreateModel(
            name="StoredShare",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("packed", models.BinaryField()),
                ("reading", _of_each("storedreading", "shares", indexed=False)),
            ],
            options={"db_table": "share"},
        ),
        migrations.AddConstraint(
            model_name="storedshare", constraint=models.UniqueConstraint(fields=("reading", "kind"), name="share_once")
        ),
        migrations.CreateModel(
            name="JudgedName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField(db_index=True)),
                ("judgement", _of_each("storedjudgement", "names")),
            ],
            options={"db_table": "judged"},
        ),
        migrations.RunPython(name_judgements, migrations.RunPython.noop),
        migrations.RunSQL("UPDATE reading SET taiwa = ''", migrations.RunSQL.noop),
    ]
