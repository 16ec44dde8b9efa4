"""Addresses of feeds can be taken back."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Counts how often."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("accounts", "0001_initial")]

    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.AddField(model_name="account", name="feeds", field=models.PositiveIntegerField(default=0)),
    ]
