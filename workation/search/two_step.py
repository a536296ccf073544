"""Two-step search over tokenised text: what both databases have in common.

First the full-text index gives scores; then the queryset itself says which of the hits are in it.
So any filter and any order of a queryset works (stock: only fields listed as `FilterField`), and
the ranking costs one pass (stock on SQLite: one subquery per hit).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import cached_property, reduce
from operator import and_, or_
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Cast
from modelsearch.backends.base import BaseSearchQueryCompiler, BaseSearchResults
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks
from wagtail.search.models import IndexEntry

from workation.search.documents import Document, read_document
from workation.search.japanese import SHORTEST_PREFIX, Term, parse_query

TITLE_AND_BODY = ("title", "body")


class TokenisedIndexMixin:
    """Writes index rows from tokenised documents; subclasses turn a document into columns."""

    entries: QuerySet[Any]

    def columns(self, document: Document) -> dict[str, Any]:
        """Return the index row's text columns."""
        raise NotImplementedError

    def add_items(self, model: Any, objs: Sequence[Any]) -> None:
        if not model.get_search_fields():
            return
        content_type = get_content_type_pk(model)
        rows = {
            str(obj.pk): IndexEntry(
                content_type_id=content_type,
                object_id=str(obj.pk),
                **self.columns(read_document(obj)),
            )
            for obj in objs
        }
        if not rows:
            return
        self.entries.bulk_create(
            rows.values(),
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=list(self.columns(Document("", "", ""))),
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        # Stock weighs titles by their length, at the price of a pass over the whole table on
        # every save. Titles count here by weight alone.
        return


class TwoStepQueryCompiler(BaseSearchQueryCompiler):
    """Turns a search into a condition and a score over the index; subclasses speak SQL."""

    DEFAULT_OPERATOR = "and"
    columns: tuple[str, ...] = TITLE_AND_BODY
    shortest_prefix = SHORTEST_PREFIX

    def condition(self, terms: Sequence[Term], operator: str) -> Q:
        """Return which index rows contain the terms."""
        raise NotImplementedError

    def scores(self, terms: Sequence[Term]) -> Mapping[str, float]:
        """Return a score by object id, of all rows that fit at least: the higher, the better."""
        raise NotImplementedError

    def check(self) -> None:
        """Accept every queryset: the database, not the index, does the filtering."""
        if self.fields and set(self.fields) == {"title"}:
            self.columns = ("title",)

    def parse(self, query: Any) -> tuple[Term, ...]:
        return parse_query(query.query_string, self.shortest_prefix)

    def build_condition(self, query: Any) -> Q:
        """Return the condition for a query, however it is nested."""
        nothing = Q(pk__in=[])
        if isinstance(query, MatchAll):
            return ~nothing
        if isinstance(query, PlainText | Phrase | Fuzzy):
            terms = self.parse(query)
            operator = getattr(query, "operator", None) or self.DEFAULT_OPERATOR
            return self.condition(terms, operator.lower()) if terms else nothing
        if isinstance(query, Not):
            return ~self.build_condition(query.subquery)
        if isinstance(query, Boost):
            return self.build_condition(query.subquery)
        if isinstance(query, And | Or):
            parts = [self.build_condition(part) for part in query.subqueries]
            return reduce(and_ if isinstance(query, And) else or_, parts, Q())
        raise NotImplementedError(f"A query of type {type(query).__name__} is not supported.")

    def positive_terms(self, query: Any) -> list[Term]:
        """Return the terms that raise a score: all but the excluded ones."""
        if isinstance(query, PlainText | Phrase | Fuzzy):
            return list(self.parse(query))
        if isinstance(query, Boost):
            return self.positive_terms(query.subquery)
        if isinstance(query, And | Or):
            return [term for part in query.subqueries for term in self.positive_terms(part)]
        return []

    @cached_property
    def content_types(self) -> list[int]:
        """The model's content type and those of its children."""
        return list(get_descendants_content_types_pks(self.queryset.model))

    @cached_property
    def rows(self) -> QuerySet[Any]:
        """The index rows that fit, of this model and its children."""
        entries: QuerySet[Any] = IndexEntry.objects.all()
        return entries.filter(self.build_condition(self.query), content_type__in=self.content_types)

    @cached_property
    def hits(self) -> QuerySet[Any]:
        """The queryset's objects that fit, in its own order."""
        queryset: QuerySet[Any] = self.queryset
        if isinstance(self.query, MatchAll):
            return queryset
        pk = queryset.model._meta.pk
        while pk.remote_field:
            pk = pk.target_field
        object_ids = self.rows.annotate(object_pk=Cast("object_id", type(pk)()))
        return queryset.filter(pk__in=object_ids.values("object_pk"))

    @cached_property
    def score_by_id(self) -> Mapping[str, float]:
        """Scores of all rows that fit; empty where the query says nothing about relevance."""
        terms = list(dict.fromkeys(self.positive_terms(self.query)))
        return self.scores(terms) if terms else {}

    @cached_property
    def ranked_pks(self) -> list[Any]:
        """The keys of all hits, best first; equals by age, the newest first."""
        hits = self.hits
        if self.order_by_relevance or not hits.query.order_by:
            hits = hits.order_by("-pk")
        pks = list(dict.fromkeys(hits.values_list("pk", flat=True)))
        if self.order_by_relevance and (scores := self.score_by_id):
            pks.sort(key=lambda pk: -scores.get(str(pk), 0.0))
        return pks


class AutocompleteMixin:
    """Looks into what suggestions look into; the last word may be unfinished."""

    columns = ("autocomplete",)
    shortest_prefix = 1

    def check(self) -> None:
        return


class TwoStepResults(BaseSearchResults):
    """Fetches one slice of the ranking; slices share the ranking with the whole."""

    supports_facet = True

    def get_queryset(self) -> QuerySet[Any]:
        """Return the hits as a queryset, in its own order."""
        hits: QuerySet[Any] = self.query_compiler.hits
        return hits

    def _do_search(self) -> list[Any]:
        compiler = self.query_compiler
        pks = compiler.ranked_pks[self.start : self.stop]
        found = compiler.queryset.in_bulk(pks)
        results = [found[pk] for pk in pks if pk in found]
        if self._score_field:
            for result in results:
                score = compiler.score_by_id.get(str(result.pk), 0.0)
                setattr(result, self._score_field, score)
        return results

    def _do_count(self) -> int:
        return len(self.query_compiler.ranked_pks[self.start : self.stop])

    def facet(self, field_name: str) -> OrderedDict[Any, int]:
        """Return how many hits have each value of a field, also across relations."""
        counts = (
            self.query_compiler.hits.order_by()
            .values_list(field_name)
            .annotate(count=Count("pk", distinct=True))
            .order_by("-count", field_name)
        )
        return OrderedDict(counts)
