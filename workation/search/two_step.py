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
from workation.search.stop_compounds import find_compound_tokens, find_stop_pattern
from workation.search.synonyms import SynonymTable
from workation.search.word_list import get_synonyms

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
            update_fields=list(self.columns(Document("", "", "", ""))),
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        # Stock weighs titles by their length, at the price of a pass over the whole table on
        # every save. Titles count here by weight alone.
        return


class TwoStepQueryCompiler(BaseSearchQueryCompiler):
    """Turns a search into a condition and a score over the index; subclasses speak SQL."""

    DEFAULT_OPERATOR = "and"
    columns: tuple[str, ...] = TITLE_AND_BODY
    #: Where each of the columns keeps its tokens as plain text.
    text_columns: tuple[str, ...]
    shortest_prefix = SHORTEST_PREFIX

    def condition(self, words: Sequence[Sequence[Term]], operator: str) -> Q:
        """Return which index rows contain the words, each in one of its spellings."""
        raise NotImplementedError

    def scores(self, terms: Sequence[Term]) -> Mapping[str, float]:
        """Return a score by object id, of all rows that fit at least: the higher, the better."""
        raise NotImplementedError

    def check(self) -> None:
        """Accept every queryset: the database, not the index, does the filtering."""
        if self.fields and set(self.fields) == {"title"}:
            self.columns = ("title",)

    def parse(self, query: Any) -> tuple[tuple[Term, ...], ...]:
        return parse_query(query.query_string, self.shortest_prefix, self.synonyms)

    @cached_property
    def synonyms(self) -> SynonymTable:
        return get_synonyms()

    def build_condition(self, query: Any) -> Q:
        """Return the condition for a query, however it is nested."""
        nothing = Q(pk__in=[])
        if isinstance(query, MatchAll):
            return ~nothing
        if isinstance(query, PlainText | Phrase | Fuzzy):
            words = self.parse(query)
            operator = getattr(query, "operator", None) or self.DEFAULT_OPERATOR
            return self.condition(words, operator.lower()) if words else nothing
        if isinstance(query, Not):
            return ~self.build_condition(query.subquery)
        if isinstance(query, Boost):
            return self.build_condition(query.subquery)
        if isinstance(query, And | Or):
            parts = [self.build_condition(part) for part in query.subqueries]
            return reduce(and_ if isinstance(query, And) else or_, parts, Q())
        raise NotImplementedError(f"A query of type {type(query).__name__} is not supported.")

    def positive_words(self, query: Any) -> list[tuple[Term, ...]]:
        """Return the words that raise a score, each with its spellings: all but the excluded."""
        if isinstance(query, PlainText | Phrase | Fuzzy):
            return list(self.parse(query))
        if isinstance(query, Boost):
            return self.positive_words(query.subquery)
        if isinstance(query, And | Or):
            return [word for part in query.subqueries for word in self.positive_words(part)]
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
        words = self.positive_words(self.query)
        terms = list(dict.fromkeys(term for word in words for term in word))
        return self.scores(terms) if terms else {}

    @cached_property
    def ranked_pks(self) -> list[Any]:
        """The keys of all hits, best first; equals by age, the newest first."""
        hits = self.hits
        if self.order_by_relevance or not hits.query.order_by:
            hits = hits.order_by("-pk")
        pks = list(dict.fromkeys(hits.values_list("pk", flat=True)))
        if self.order_by_relevance and (scores := self.score_by_id):
            meant = self.ids_with_the_word_itself
            pks.sort(
                key=lambda pk: (meant is not None and str(pk) not in meant, -scores.get(str(pk), 0))
            )
        return pks

    @cached_property
    def ids_with_the_word_itself(self) -> set[str] | None:
        """Hits that have the word outside a longer one that happens to hold it: 東京都 for 京都.

        None where no word of the query has such compounds: then nothing has to be read again.
        """
        words = self.positive_words(self.query)
        if not any(find_stop_pattern(term) for word in words for term in word):
            return None
        found = self.rows
        for word in words:
            found = found.filter(reduce(or_, (self._stands_alone(term) for term in word)))
        return set(found.values_list("object_id", flat=True))

    def _stands_alone(self, term: Term) -> Q:
        pattern = find_stop_pattern(term)
        if pattern is None:
            return self.condition([[term]], "and")
        places = [Q(**{f"{column}__regex": pattern}) for column in self.text_columns]
        # The index knows who has no compound at all; only the others are read.
        compounds = self.condition([find_compound_tokens(term)], "and")
        return (self.condition([[term]], "and") & ~compounds) | reduce(or_, places, Q())


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

    def get_keys(self) -> list[Any]:
        """Return the keys of all hits in their order."""
        return list(self.query_compiler.ranked_pks)

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
