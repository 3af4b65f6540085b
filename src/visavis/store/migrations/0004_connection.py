"""Live sources: what the user set up, how far each was fetched, and how that went."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0003_relations_attendance_questions")]
    operations = [
        migrations.CreateModel(
            name="Connection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=16)),
                ("name", models.CharField(max_length=100)),
                ("url", models.TextField()),
                ("user", models.TextField(default="")),
                ("options", models.JSONField(default=dict)),
                ("state", models.JSONField(default=dict)),
                ("every_minutes", models.IntegerField(default=15)),
                ("paused", models.BooleanField(default=False)),
                ("last_at", models.DateTimeField(null=True)),
                ("last_ok_at", models.DateTimeField(null=True)),
                ("last_error", models.CharField(default="", max_length=32)),
                ("last_detail", models.TextField(default="")),
                ("process", models.BigIntegerField(null=True)),
                ("process_started", models.BigIntegerField(null=True)),
                (
                    "account",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="store.account",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("account", "name"), name="connection_once")],
            },
        ),
    ]
