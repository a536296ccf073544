"""The search backend on PostgreSQL: search vectors find rows, the token text proves phrases.

Vectors and queries are written out by us and cast, never parsed: PostgreSQL's own parser decides
by the server's locale what a letter is. A phrase is proved by comparing text, because a vector
forgets positions beyond 16,383 and all but 255 of one token: in a long page the phrase operator
would miss what is there. (PostgreSQL manual, "Limitations" of text search.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import and_, or_
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import F, FloatField, Func, Q, TextField, Value
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast, Concat
from django.db.models.lookups import Contains, Lookup
from modelsearch.backends.database.postgres.postgres import PostgresIndex, PostgresSearchBackend

from workation.search.documents import Document
from workation.search.japanese import Term
from workation.search.two_step import (
    AutocompleteMixin,
    TokenisedIndexMixin,
    TwoStepQueryCompiler,
    TwoStepResults,
)

LAST_POSITION = 16_383
# One word in the title outweighs any number in the lead, and one there any number in the text:
# ts_rank stays between 0.6 and 1 for the lead's label A, and below 0.1 for the text's D.
TITLE_WEIGHT = 100.0
LEAD_LABEL = "A"


class Matches(Lookup):
    """`vector @@ query`, the query taken as it is written."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        vector, params = self.process_lhs(compiler, connection)
        return f"{vector} @@ %s::tsquery", (*params, self.rhs)


class Rank(Func):
    """How well a vector fits a query: 0 where nothing of it is there, 1 at most."""

    function = "ts_rank"
    template = "%(function)s(%(expressions)s::tsquery)"
    output_field = FloatField()


def write_vector(tokens: str, leading: int = 0) -> Cast:
    """Return space-separated tokens as a search vector with their positions.

    The first `leading` tokens are the lead's and weigh more.
    """
    literal = " ".join(
        f"'{word}':{min(position, LAST_POSITION)}{LEAD_LABEL if position <= leading else ''}"
        for position, word in enumerate(tokens.split(), start=1)
    )
    return Cast(Value(literal, output_field=TextField()), SearchVectorField())


def write_query(term: Term, operator: str) -> str:
    """Return a term as a tsquery. Tokens hold letters and digits only: nothing to escape."""
    words = [f"'{token}'" for token in term.tokens]
    if term.is_prefix:
        words[-1] += ":*"
    return f"({f' {operator} '.join(words)})"


def contains_phrase(column: str, term: Term) -> Q:
    """Return whether the tokens stand in a row in a column of space-separated tokens."""
    end = "" if term.is_prefix else " "
    padded = Concat(Value(" "), F(column), Value(" "), output_field=TextField())
    return Q(Contains(padded, f" {' '.join(term.tokens)}{end}"))


class PostgreSQLQueryCompiler(TwoStepQueryCompiler):
    """Asks Wagtail's index table."""

    @property
    def vector(self) -> Any:
        # Written exactly like the expression of the GIN index (migrations/0001).
        columns: list[Any] = [F(column) for column in self.columns]
        return reduce(
            lambda left, right: CombinedExpression(
                left, "||", right, output_field=SearchVectorField()
            ),
            columns,
        )

    text_columns = ("title_text", "body_text")

    def condition(self, words: Sequence[Sequence[Term]], operator: str) -> Q:
        return reduce(
            or_ if operator == "or" else and_,
            (reduce(or_, (self._term_condition(term) for term in word)) for word in words),
        )

    def _term_condition(self, term: Term) -> Q:
        found = Q(Matches(self.vector, write_query(term, "&")))
        if len(term.tokens) == 1:
            return found
        proofs = (contains_phrase(f"{column}_text", term) for column in self.columns)
        return found & reduce(or_, proofs)

    def scores(self, terms: Sequence[Term]) -> Mapping[str, float]:
        query = Value(" | ".join(write_query(term, "&") for term in terms))
        ranks = [
            Rank(F(column), query) * (TITLE_WEIGHT if column == "title" else 1.0)
            for column in self.columns
        ]
        rank = reduce(lambda left, right: left + right, ranks)
        return dict(self.rows.annotate(rank=rank).values_list("object_id", "rank"))


class PostgreSQLAutocompleteCompiler(AutocompleteMixin, PostgreSQLQueryCompiler):
    """Suggestions on PostgreSQL. What they look into is short, so positions prove the phrase."""

    def _term_condition(self, term: Term) -> Q:
        return Q(Matches(self.vector, write_query(term, "<->")))


class TokenisedPostgreSQLIndex(TokenisedIndexMixin, PostgresIndex):
    """Keeps the tokens as text beside their vectors."""

    def columns(self, document: Document) -> dict[str, Any]:
        return {
            "title": write_vector(document.title),
            "body": write_vector(document.body, leading=len(document.lead.split())),
            "autocomplete": write_vector(document.autocomplete),
            "title_text": document.title,
            "body_text": document.body,
        }


class PostgreSQLSearchBackend(PostgresSearchBackend):
    """Search in production."""

    index_class = TokenisedPostgreSQLIndex
    query_compiler_class = PostgreSQLQueryCompiler
    autocomplete_query_compiler_class = PostgreSQLAutocompleteCompiler
    results_class = TwoStepResults
