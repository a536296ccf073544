"""Files of translations."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from wagtail.models import Locale


class TranslationUpload(models.Model):
    """A file of translations that somebody is looking at before taking it over."""

    class Kind(models.TextChoices):
        XLIFF = "xliff", "XLIFF 1.2"
        CSV = "csv", "CSV"

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=10, choices=Kind)
    content = models.BinaryField()
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name
