"""Buttons, labels, errors and notices in each language, as staff edit them."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from workation.core.models.languages import SiteLanguage


class InterfaceTextQuerySet(models.QuerySet["InterfaceText"]):
    """Questions about interface texts."""

    def own(self) -> InterfaceTextQuerySet:
        """Texts that the database adds to the shipped catalogues."""
        return self.filter(state__in=[InterfaceText.State.MACHINE, InterfaceText.State.EDITED])

    def missing(self) -> InterfaceTextQuerySet:
        """Texts that would show in English."""
        return self.filter(state=InterfaceText.State.MISSING)


class InterfaceText(models.Model):
    """One message of the catalogues in one language.

    The Japanese text in the code is its source and, with its context, its key. Shipped
    translations are copied here to be found and read; only those that differ from the shipped
    catalogue are laid over it (`workation.core.interface_texts`).
    """

    class State(models.TextChoices):
        MISSING = "missing", _("未入力")
        MACHINE = "machine", _("機械翻訳")
        EDITED = "edited", _("担当者が入力")
        SHIPPED = "shipped", _("初期値")

    locale = models.ForeignKey(
        Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("言語")
    )
    key = models.CharField(max_length=64, editable=False)
    context = models.CharField(_("文脈"), max_length=200, blank=True)
    source = models.TextField(_("日本語"))
    source_plural = models.TextField(_("日本語（複数）"), blank=True)
    # One text, or one for each plural form of the language.
    texts = models.JSONField(_("訳文"), default=list)
    state = models.CharField(_("状態"), max_length=20, choices=State, default=State.MISSING)
    problem = models.TextField(_("問題"), blank=True)
    updated_at = models.DateTimeField(_("更新"), default=timezone.now)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("更新者"),
    )

    objects = InterfaceTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("画面の文言")
        verbose_name_plural = _("画面の文言")
        constraints = [models.UniqueConstraint(fields=["locale", "key"], name="interface_text_key")]

    def __str__(self) -> str:
        return self.source

    @property
    def text(self) -> str:
        """The translation for lists; of several plural forms the last, most general one."""
        return str(self.texts[-1]) if self.texts else ""


def announce_interface_texts(locale: Any) -> None:
    """Let every process read this language's texts anew with its next request.

    A random mark instead of a number: a restored database must not meet a process that
    remembers the same number with other texts.
    """
    for language in SiteLanguage.objects.filter(locale=locale):
        language.texts_version = uuid.uuid4().hex
        language.save(update_fields=["texts_version"])
