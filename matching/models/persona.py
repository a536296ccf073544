"""Example visitors whose results staff watch while they change weights."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from matching.answers import Chosen


class Persona(models.Model):
    """An example visitor: a name and the codes of their answers.

    The answers are codes, not keys: a question may be retired or come back without a persona
    having to know. What the present questions do not offer is ignored.
    """

    name = models.CharField(_("名前"), max_length=60, unique=True)
    description = models.CharField(_("どんな人か"), max_length=200, blank=True)
    answers = models.JSONField(_("答え"), default=dict)
    sort_order = models.PositiveSmallIntegerField(_("並び順"), default=0)

    class Meta:
        ordering = ["sort_order", "pk"]
        verbose_name = _("例の訪問者")
        verbose_name_plural = _("例の訪問者")

    def __str__(self) -> str:
        return self.name

    @property
    def chosen(self) -> Chosen:
        """The choices by question."""
        return {question: tuple(choices) for question, choices in self.answers.items()}
