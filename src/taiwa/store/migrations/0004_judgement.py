"""The ledger of judgements, to which lines are only added."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ONLY_ADDED = (
    "CREATE TRIGGER judgement_kept BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are only added'); END",
    "CREATE TRIGGER judgement_same BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are only added'); END",
)


def close(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Let SQLite refuse to change or delete a line; PostgreSQL will have rights for that."""
    if editor.connection.vendor == "sqlite":
        for statement in ONLY_ADDED:
            editor.execute(statement)


def reopen(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Undo `close`."""
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TRIGGER judgement_same")
        editor.execute("DROP TRIGGER judgement_kept")


class Migration(migrations.Migration):
    """Judgements."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("store", "0003_fetched")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.CreateModel(
            name="StoredJudgement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=64, unique=True)),
                ("line", models.TextField()),
            ],
            options={"db_table": "judgement"},
        ),
        migrations.RunPython(close, reopen),
    ]
