"""A visitor's question to the prefecture, kept only until it is sent."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Enquiry(models.Model):
    """What somebody wrote: personal data, deleted as soon as the mail server has taken it."""

    language = models.CharField(_("言語"), max_length=20)
    about = models.CharField(_("何について"), max_length=2000, blank=True)
    name = models.CharField(_("お名前"), max_length=100, blank=True)
    email = models.EmailField(_("メールアドレス"))
    message = models.TextField(_("ご相談の内容"))
    created_at = models.DateTimeField(_("受付"), auto_now_add=True)

    class Meta:
        verbose_name = _("相談")
        verbose_name_plural = _("相談")

    def __str__(self) -> str:
        # Never a name or an address: this text gets into logs.
        return f"enquiry {self.pk}"
