"""What staff tell the search, and what the search tells staff."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import PreviewableMixin

from workation.core.models import SiteLanguage
from workation.search.japanese import MAX_SPELLINGS, fold
from workation.search.synonyms import SynonymGroup

MAX_WORD_LENGTH = 40


class Synonym(PreviewableMixin, models.Model):
    """A group of words that a search takes for one another.

    A change works at once: queries are widened, nothing is indexed anew. The preview beside the
    form says how many pages each word finds now and with the change.
    """

    words = models.TextField(
        _("言葉"),
        help_text=_(
            "同じ意味の言葉を、1行に1つ書きます（例：温泉、おんせん、onsen）。"
            "どれで探しても、すべての言葉のページが見つかります。"
        ),
    )
    typed_only = models.TextField(
        _("入力されたときだけ使う言葉"),
        blank=True,
        help_text=_(
            "読みがなや略した言い方など、それ自体は探さなくてよいものを、1行に1つ書きます。"
        ),
    )

    panels = [FieldPanel("words"), FieldPanel("typed_only")]

    class Meta:
        ordering = ["pk"]
        verbose_name = _("同義語")
        verbose_name_plural = _("同義語")

    def __str__(self) -> str:
        return " = ".join(read_words(self.words))

    def clean(self) -> None:
        super().clean()
        words, typed = read_words(self.words), read_words(self.typed_only)
        self.words, self.typed_only = "\n".join(words), "\n".join(typed)
        for name, listed in (("words", words), ("typed_only", typed)):
            _check_words(name, listed)
        group = self.as_group()
        if not group.words or len({*group.words, *group.typed}) < 2:
            message = _("読み方や表記のちがう言葉を、2つ以上書いてください。")
            raise ValidationError({"words": message})

    def as_group(self) -> SynonymGroup:
        """Return the words as a search compares them."""
        words, typed = (
            tuple(dict.fromkeys(" ".join(fold(word).split()) for word in read_words(text)))
            for text in (self.words, self.typed_only)
        )
        return SynonymGroup(words, typed)

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """One preview per public language: each searches its own pages."""
        return [(language.code, language.name) for language in SiteLanguage.objects.public()]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "search/synonym_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from workation.search.synonym_effect import measure_effect

        return super().get_preview_context(request, mode_name) | {
            "effect": measure_effect(self, mode_name)
        }


class UnansweredSearch(models.Model):
    """A word that found nothing in a language: how often, and the last day; nothing of anybody."""

    language = models.CharField(_("言語"), max_length=20)
    words = models.CharField(_("言葉"), max_length=MAX_WORD_LENGTH)
    count = models.PositiveIntegerField(_("回数"), default=1)
    last_on = models.DateField(_("最後の日"))

    class Meta:
        ordering = ["-count", "-last_on", "pk"]
        unique_together = [("language", "words")]
        verbose_name = _("見つからなかった検索")
        verbose_name_plural = _("見つからなかった検索")

    def __str__(self) -> str:
        return self.words


def read_words(text: str) -> list[str]:
    """Return the lines of a text, trimmed, each once."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def _check_words(name: str, words: list[str]) -> None:
    if len(words) > MAX_SPELLINGS:
        message = _("1つの組に書ける言葉は%(count)s個までです。")
        raise ValidationError({name: ValidationError(message, params={"count": MAX_SPELLINGS})})
    for word in words:
        if len(word) > MAX_WORD_LENGTH:
            message = _("「%(word)s」は長すぎます。%(length)s文字以内にしてください。")
            params = {"word": word[:MAX_WORD_LENGTH], "length": MAX_WORD_LENGTH}
            raise ValidationError({name: ValidationError(message, params=params)})
        if not any(char.isalnum() for char in word):
            message = _("「%(word)s」には文字がありません。")
            raise ValidationError({name: ValidationError(message, params={"word": word})})
