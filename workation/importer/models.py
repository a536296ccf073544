"""What came from where, so that a second import changes nothing and old addresses lead on."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedItem(models.Model):
    """A post or file of an old site and what became of it.

    The row outlives what it points to: a page that staff deleted does not come back.
    """

    source = models.CharField(_("移行元"), max_length=200)
    number = models.PositiveIntegerField(_("WordPressの番号"))
    wp_type = models.CharField(_("WordPressの種類"), max_length=50)
    # Of the decision: a difference tells that the post has changed in the export since.
    checksum = models.CharField(max_length=64)
    old_slug = models.CharField(_("旧スラッグ"), max_length=255, blank=True)
    # Of a file: its place below uploads/, without what WordPress adds to resized copies.
    old_file = models.CharField(_("旧ファイル"), max_length=500, blank=True, db_index=True)
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    image = models.ForeignKey(
        "core.SiteImage", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    document = models.ForeignKey(
        "core.SiteDocument", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Whether a public page shows or links the file: others keep an address nobody can guess.
    is_public = models.BooleanField(_("公開"), default=False)

    class Meta:
        verbose_name = _("移行した項目")
        verbose_name_plural = _("移行した項目")
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="imported_once"),
        ]

    def __str__(self) -> str:
        return f"{self.wp_type} {self.number}"
