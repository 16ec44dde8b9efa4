"""What each work adds to the answers, kept; readings are made again, so that it is known which of them speak."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Shares."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("store", "0005_search")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.AddField(model_name="standing", name="speaks", field=models.BooleanField(default=False)),
        migrations.CreateModel(
            name="StoredShare",
            fields=[
                (
                    "reading",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name="share",
                        serialize=False, to="store.storedreading",
                    ),
                ),
                ("packed", models.BinaryField()),
            ],
            options={"db_table": "share"},
        ),
        migrations.RunSQL("UPDATE reading SET taiwa = ''", migrations.RunSQL.noop),
    ]  # fmt: skip
