"""What works add to the positions is made again: since this version it says what each position is about."""

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    """Shares that know their matters."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("store", "0006_share")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.RunSQL("DELETE FROM share", migrations.RunSQL.noop),
    ]
