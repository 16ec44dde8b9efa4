"""A table for what was found of two works; what works add is worked out anew, since there is more of it now."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


def _of_each(name: str, *, indexed: bool) -> "models.ForeignKey[models.Model, models.Model]":
    return models.ForeignKey(
        on_delete=django.db.models.deletion.CASCADE, to="store.storedreading", related_name=name, db_index=indexed
    )


class Migration(migrations.Migration):
    """Pairs of works."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("store", "0007_shares")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.CreateModel(
            name="StoredPair",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("packed", models.BinaryField()),
                ("one", _of_each("pairs", indexed=False)),
                ("other", _of_each("other_pairs", indexed=True)),
            ],
            options={"db_table": "pair"},
        ),
        migrations.AddConstraint(
            model_name="storedpair", constraint=models.UniqueConstraint(fields=("one", "other", "kind"), name="pair_once")
        ),
        migrations.RunSQL("UPDATE reading SET taiwa = ''", migrations.RunSQL.noop),
    ]
