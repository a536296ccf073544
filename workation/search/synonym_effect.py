"""What a change of synonyms changes: how many pages each word finds before and after."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Page

from workation.core.models import is_open_to_visitors
from workation.search.models import Synonym, read_words
from workation.search.synonyms import SynonymTable
from workation.search.word_list import get_synonyms, with_change


@dataclass(frozen=True)
class WordEffect:
    """One word of the group, with the numbers of pages it finds."""

    word: str
    before: int
    after: int

    @property
    def difference(self) -> int:
        """How many pages the change brings; fewer than none where it takes some away."""
        return self.after - self.before


def measure_effect(synonym: Synonym, language: str) -> list[WordEffect]:
    """Search for every word that the group has or had, as the site does now and as it would."""
    saved = Synonym.objects.filter(pk=synonym.pk).first()
    texts = [synonym.words, synonym.typed_only, *([saved.words, saved.typed_only] if saved else ())]
    words = dict.fromkeys(word for text in texts for word in read_words(text))
    now, changed = get_synonyms(), with_change(synonym)
    return [
        WordEffect(word, _count(word, language, now), _count(word, language, changed))
        for word in words
    ]


def _count(word: str, language: str, table: SynonymTable) -> int:
    pages = Page.objects.filter(is_open_to_visitors(), locale__language_code=language, depth__gt=1)
    results = pages.filter(alias_of__isnull=True).search(word)
    results.query_compiler.synonyms = table
    return int(results.count())
