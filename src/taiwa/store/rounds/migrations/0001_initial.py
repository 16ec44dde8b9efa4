"""The first tables of rounds. The database itself refuses to change or take away an entry that was kept."""

from typing import ClassVar

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_KEPT = {
    "sqlite": tuple(
        f"CREATE TRIGGER entry_no_{what} BEFORE {what} ON entry BEGIN SELECT RAISE(ABORT, 'a log is only ever added to'); END"
        for what in ("UPDATE", "DELETE")
    ),
    "postgresql": (
        "CREATE FUNCTION entry_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'a log is only ever added to'; END $$",
        "CREATE TRIGGER entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON entry EXECUTE FUNCTION entry_is_kept()",
    ),
}


def _keep(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in _KEPT[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    """Rounds and the entries of their logs."""

    initial = True
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.CreateModel(
            name="StoredRound",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, unique=True)),
                ("opened", models.DateTimeField()),
                ("head", models.CharField(max_length=64)),
                ("entries", models.PositiveIntegerField()),
            ],
            options={"db_table": "round"},
        ),
        migrations.CreateModel(
            name="StoredEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("before", models.CharField(max_length=64)),
                ("seal", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
                ("body", models.TextField()),
                (
                    "round",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="log", to="rounds.storedround"),
                ),
            ],
            options={
                "db_table": "entry",
                "constraints": [models.UniqueConstraint(fields=("round", "number"), name="one_of_each_number")],
            },
        ),
        migrations.RunPython(_keep, migrations.RunPython.noop),
    ]
