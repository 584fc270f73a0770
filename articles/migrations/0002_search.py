"""The index that search runs on: FTS5 on SQLite, tsvector and GIN on PostgreSQL."""

from django.db import migrations

SQLITE = """
CREATE VIRTUAL TABLE articles_search USING fts5(title, initiatives, text, pairs, tokenize = 'ascii')
"""
POSTGRESQL = """
CREATE TABLE articles_search (
    article bigint PRIMARY KEY,
    run text NOT NULL,
    words tsvector NOT NULL,
    pairs tsvector
);
CREATE INDEX articles_search_words ON articles_search USING gin (words);
CREATE INDEX articles_search_pairs ON articles_search USING gin (pairs);
"""


def create(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    schema_editor.execute(POSTGRESQL if on_postgresql else SQLITE)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE articles_search")


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
