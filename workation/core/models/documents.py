"""Documents offered for download."""

from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document


class SiteDocument(AbstractDocument):
    """A file such as a PDF; a model of our own from the first migration on."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("文書")
        verbose_name_plural = _("文書")
        permissions = [("choose_document", "Can choose document")]
