"""The moment at which each file was added; of earlier ones what comes nearest, the day they were obtained."""

from typing import ClassVar

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    """When a file was added."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("store", "0008_pair")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.AddField(
            model_name="sourcefile", name="added", field=models.DateTimeField(db_index=True, default=django.utils.timezone.now)
        ),
        migrations.RunSQL("UPDATE source SET added = obtained || ' 00:00:00' WHERE obtained IS NOT NULL", migrations.RunSQL.noop),
    ]
