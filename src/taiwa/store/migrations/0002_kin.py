"""Keys by which the files of one work find each other; every reading is made again, so that it has them."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Keys of readings."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("store", "0001_initial")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.CreateModel(
            name="KinKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.TextField(db_index=True)),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="keys", to="store.storedreading"
                    ),
                ),
            ],
            options={"db_table": "kin"},
        ),
        migrations.RunSQL("UPDATE reading SET taiwa = ''", migrations.RunSQL.noop),
    ]  # fmt: skip
