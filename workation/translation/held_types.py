"""Staff choose the types of pages whose translations wait until a person has confirmed them."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.forms import ModelChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.models import Page, get_page_models
from wagtail.snippets.views.snippets import SnippetViewSet

from workation.translation.models import HeldType


class PageTypeField(ModelChoiceField):
    """A type of page, by the name that editors know it by."""

    def label_from_instance(self, obj: ContentType) -> str:
        return str(obj.name)


class HeldTypeForm(WagtailAdminModelForm):
    """Offers the types of pages that the site has."""

    content_type = PageTypeField(queryset=ContentType.objects.none(), label=_("種類"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        models = [model for model in get_page_models() if model is not Page]
        types = ContentType.objects.get_for_models(*models).values()
        self.fields["content_type"].queryset = ContentType.objects.filter(  # type: ignore[attr-defined]  # this form's own field
            pk__in=[known.pk for known in types]
        )


class HeldTypeViewSet(SnippetViewSet):
    """A short list; a page may differ from its type by its author's wish."""

    model = HeldType
    icon = "pause"
    menu_label = _("確認を待つ種類")
    add_to_settings_menu = True
    menu_order = 320
    list_display = ["__str__"]
    edit_handler = ObjectList([FieldPanel("content_type")], base_form_class=HeldTypeForm)
