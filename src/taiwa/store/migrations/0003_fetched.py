"""What addresses answered, and the encoding that a server said it sent."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Answers of addresses."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("store", "0002_kin")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.AddField(model_name="sourcefile", name="charset", field=models.TextField(null=True)),
        migrations.CreateModel(
            name="Fetched",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.TextField(db_index=True)),
                ("first", models.DateTimeField()),
                ("last", models.DateTimeField()),
                ("status", models.PositiveSmallIntegerField()),
                ("digest", models.CharField(max_length=64, null=True)),
                ("etag", models.TextField(null=True)),
                ("modified", models.TextField(null=True)),
                ("moved", models.TextField(null=True)),
            ],
            options={"db_table": "fetched"},
        ),
    ]  # fmt: skip
