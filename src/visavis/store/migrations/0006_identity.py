"""One person, once: proposed joins, erasures, and what the user says of the kind and the rest of a person."""

import django.db.models.deletion
from django.db import migrations, models


def _account():
    return models.ForeignKey(
        db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.account"
    )


def _id():
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    dependencies = [("store", "0005_card_change")]
    operations = [
        migrations.AddField("account", "compared", models.CharField(blank=True, default="", max_length=64)),
        migrations.AddField("person", "at_rest", models.BooleanField(default=False)),
        migrations.AddField("person", "is_private", models.BooleanField(default=False)),
        migrations.AddField("person", "read_kind", models.CharField(default="person", max_length=12)),
        migrations.RunSQL("UPDATE store_person SET read_kind = kind", migrations.RunSQL.noop),
        migrations.CreateModel(
            name="Erasure",
            fields=[
                ("id", _id()),
                ("at", models.DateTimeField()),
                ("key_mark", models.CharField(max_length=32)),
                ("account", _account()),
            ],
            options={"indexes": [models.Index(fields=["account", "at"], name="erasure_at")]},
        ),
        migrations.CreateModel(
            name="ErasedKey",
            fields=[
                ("id", _id()),
                ("kind", models.CharField(max_length=8)),
                ("digest", models.CharField(max_length=64)),
                ("account", _account()),
                (
                    "erasure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="keys", to="store.erasure"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("account", "erasure", "kind", "digest"), name="erased_key_once")
                ]
            },
        ),
        migrations.CreateModel(
            name="ProposedJoin",
            fields=[
                ("id", _id()),
                ("strength", models.FloatField()),
                ("sureness", models.CharField(max_length=8)),
                ("evidence", models.JSONField(default=list)),
                ("against", models.JSONField(default=list)),
                ("later_until", models.DateField(null=True)),
                ("account", _account()),
                (
                    "a",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.person"
                    ),
                ),
                (
                    "b",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.person"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["account", "-strength"], name="proposed_join_strength")],
                "constraints": [models.UniqueConstraint(fields=("account", "a", "b"), name="proposed_join_once")],
            },
        ),
    ]
