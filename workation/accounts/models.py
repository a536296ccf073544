"""The site's own user model and the businesses behind facilities."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class User(AbstractUser):
    """Somebody who signs in; a model of our own from the first migration on."""

    class Meta(AbstractUser.Meta):
        # django-stubs infers a plain str from AbstractUser.Meta.
        verbose_name = _("利用者")  # type: ignore[assignment]
        verbose_name_plural = _("利用者")  # type: ignore[assignment]

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        # Nobody, superusers included, submits or syncs translations by hand: wagtail-localize
        # would publish Japanese text under other languages' addresses. The pipeline does it.
        if perm == "wagtail_localize.submit_translation":
            return False
        return super().has_perm(perm, obj)


class Operator(models.Model):
    """A business that keeps its own facilities up to date."""

    name = models.CharField(_("事業者名"), max_length=200, unique=True)
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="operators", verbose_name=_("担当者")
    )

    is_trusted = models.BooleanField(
        _("訳文の修正を確認なしで反映する"),
        default=False,
        help_text=_(
            "オンにすると、この事業者が自分の施設の訳文に加えた修正が、編集担当の確認を待たずに公開されます。"
        ),
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("members", widget=forms.CheckboxSelectMultiple),
        FieldPanel("is_trusted"),
    ]

    class Meta:
        ordering = ["name"]
        verbose_name = _("事業者")
        verbose_name_plural = _("事業者")

    def __str__(self) -> str:
        return self.name
