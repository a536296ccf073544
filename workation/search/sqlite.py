"""The search backend on SQLite: FTS5 holds the tokens and knows phrases of any length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import F, FloatField, Func, Q, TextField, Value
from django.db.models.lookups import Lookup
from modelsearch.backends.database.sqlite import sqlite as stock
from wagtail.search.models import SQLiteFTSIndexEntry

from workation.search.documents import Document
from workation.search.japanese import Term
from workation.search.two_step import (
    AutocompleteMixin,
    TokenisedIndexMixin,
    TwoStepQueryCompiler,
    TwoStepResults,
)

# FTS5 counts a word in the title as so many in the text, with diminishing returns: enough to rank
# any title above any text.
TITLE_WEIGHT = 1000
FTS_TABLE = SQLiteFTSIndexEntry._meta.db_table


class Matches(Lookup):
    """`table MATCH 'query'`, which names the table itself and not a column."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return f"{FTS_TABLE} MATCH %s", (self.rhs,)


class BM25(Func):
    """FTS5's rank: the lower, the better. Columns weigh in the order of the table."""

    output_field = FloatField()
    template = f"bm25({FTS_TABLE}, 1, 1, {TITLE_WEIGHT})"  # autocomplete, body, title


def match(terms: Sequence[Term], operator: str, columns: Sequence[str]) -> Matches:
    """Return the full-text condition. Tokens hold letters and digits only: nothing to escape."""
    phrases = [f'"{" ".join(term.tokens)}"{"*" if term.is_prefix else ""}' for term in terms]
    query = f" {operator.upper()} ".join(phrases)
    unused = Value("", output_field=TextField())  # MATCH has the table on its left side
    return Matches(unused, f"{{{' '.join(columns)}}} : ({query})")


class SQLiteQueryCompiler(TwoStepQueryCompiler):
    """Asks the FTS5 table."""

    def condition(self, terms: Sequence[Term], operator: str) -> Q:
        found = SQLiteFTSIndexEntry.objects.filter(match(terms, operator, self.columns))
        return Q(pk__in=found.values("pk"))

    def scores(self, terms: Sequence[Term]) -> Mapping[str, float]:
        # Rows that do not fit are scored too and never looked up: cheaper than joining twice.
        ranks = (
            SQLiteFTSIndexEntry.objects.filter(match(terms, "or", self.columns))
            .annotate(object_id=F("index_entry__object_id"), rank=BM25())
            .filter(index_entry__content_type__in=self.content_types)
            .values_list("object_id", "rank")
        )
        return {object_id: -rank for object_id, rank in ranks}


class SQLiteAutocompleteCompiler(AutocompleteMixin, SQLiteQueryCompiler):
    """Suggestions on SQLite."""


class TokenisedSQLiteIndex(TokenisedIndexMixin, stock.SQLiteIndex):
    """Triggers of Wagtail's migration copy each row to the FTS5 table."""

    def columns(self, document: Document) -> dict[str, Any]:
        return {
            "title": document.title,
            "body": document.body,
            "autocomplete": document.autocomplete,
        }


class SQLiteSearchBackend(stock.SQLiteSearchBackend):
    """Search on SQLite, for the demo and small sites."""

    index_class = TokenisedSQLiteIndex
    query_compiler_class = SQLiteQueryCompiler
    autocomplete_query_compiler_class = SQLiteAutocompleteCompiler
    results_class = TwoStepResults
