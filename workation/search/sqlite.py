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

# FTS5 counts a word once in a column as so many times in the text, with diminishing returns: one in
# the title ranks above any number in the lead, and one there above any in the text.
TITLE_WEIGHT = 10**8
LEAD_WEIGHT = 10**4
# Wagtail's table has three columns and the lead needs one: it shares one with what suggestions look
# into. Their tokens carry a mark there, a private character that no text or query keeps.
SHARED_COLUMN = "autocomplete"
SUGGESTION_MARK = "\ue000"
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
    # In the table's order: lead (and suggestions), body, title.
    template = f"bm25({FTS_TABLE}, {LEAD_WEIGHT}, 1, {TITLE_WEIGHT})"


def match(
    words: Sequence[Sequence[Term]], operator: str, columns: Sequence[str], mark: str = ""
) -> Matches:
    """Return the full-text condition. Tokens hold letters and digits only: nothing to escape."""
    groups = [" OR ".join(_phrase(term, mark) for term in word) for word in words]
    query = f" {operator.upper()} ".join(f"({group})" for group in groups)
    unused = Value("", output_field=TextField())  # MATCH has the table on its left side
    return Matches(unused, f"{{{' '.join(columns)}}} : ({query})")


def _phrase(term: Term, mark: str) -> str:
    tokens = " ".join(mark + token for token in term.tokens)
    return f'"{tokens}"{"*" if term.is_prefix else ""}'


class SQLiteQueryCompiler(TwoStepQueryCompiler):
    """Asks the FTS5 table."""

    mark = ""

    @property
    def text_columns(self) -> tuple[str, ...]:  # type: ignore[override]
        return self.columns

    def condition(self, words: Sequence[Sequence[Term]], operator: str) -> Q:
        condition = match(words, operator, self.columns, self.mark)
        return Q(pk__in=SQLiteFTSIndexEntry.objects.filter(condition).values("pk"))

    def scores(self, terms: Sequence[Term]) -> Mapping[str, float]:
        # Rows that do not fit are scored too and never looked up: cheaper than joining twice.
        # The lead is looked into as well: that is where its words weigh more than the text's.
        columns = dict.fromkeys([*self.columns, SHARED_COLUMN])
        ranks = (
            SQLiteFTSIndexEntry.objects.filter(match([terms], "or", list(columns), self.mark))
            .annotate(object_id=F("index_entry__object_id"), rank=BM25())
            .filter(index_entry__content_type__in=self.content_types)
            .values_list("object_id", "rank")
        )
        return {object_id: -rank for object_id, rank in ranks}


class SQLiteAutocompleteCompiler(AutocompleteMixin, SQLiteQueryCompiler):
    """Suggestions on SQLite."""

    mark = SUGGESTION_MARK


def _marked(tokens: str) -> list[str]:
    return [SUGGESTION_MARK + token for token in tokens.split()]


class TokenisedSQLiteIndex(TokenisedIndexMixin, stock.SQLiteIndex):
    """Triggers of Wagtail's migration copy each row to the FTS5 table."""

    def columns(self, document: Document) -> dict[str, Any]:
        return {
            "title": document.title,
            "body": document.body,
            SHARED_COLUMN: " ".join([document.lead, *_marked(document.autocomplete)]),
        }


class SQLiteSearchBackend(stock.SQLiteSearchBackend):
    """Search on SQLite, for the demo and small sites."""

    index_class = TokenisedSQLiteIndex
    query_compiler_class = SQLiteQueryCompiler
    autocomplete_query_compiler_class = SQLiteAutocompleteCompiler
    results_class = TwoStepResults
