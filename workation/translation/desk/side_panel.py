"""The panel 翻訳 beside the editor of a Japanese page.

Wagtail has no hook for panels of its own kind; the list that its view returns is added to.
"""

from __future__ import annotations

from typing import Any

from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page

from workation.translation.desk.estimate import Estimate, estimate_publication
from workation.translation.desk.page_languages import find_open_comments, read_languages
from workation.translation.models import PageWishes
from workation.translation.sources import get_target_locales, is_source
from workation.translation.wishes import save_wishes

FORM_PREFIX = "translation"


class WishesForm(ModelForm):
    """What the author wants; sent along with the page's own form."""

    class Meta:
        model = PageWishes
        fields = ["is_minor_edit", "hold", "sends_early"]

    def __init__(self, page: Page, *args: Any, **kwargs: Any) -> None:
        wishes = PageWishes.objects.filter(page=page).first() or PageWishes(page=page)
        super().__init__(*args, instance=wishes, prefix=FORM_PREFIX, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["form"] = "page-edit-form"


class TranslationSidePanel(BaseSidePanel):
    """The state of every language; before publishing, what it will cost."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """The button; it counts the translators' open questions."""

        aria_label = _("翻訳の状態を開く")
        icon_name = "wagtail-localize-language"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"count": len(self.panel.comments)}

    name = "translation"
    title = _("翻訳")
    template_name = "translation/side_panel.html"
    order = 200

    def __init__(self, page: Page, request: HttpRequest) -> None:
        super().__init__(page, request)
        self.comments = find_open_comments(page)
        self.may_publish = page.permissions_for_user(request.user).can_publish()

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        locales = get_target_locales()
        context |= {"lines": read_languages(self.object, locales), "comments": self.comments}
        if self.may_publish:
            estimates = estimate_publication(self.object, locales)
            context |= {"wishes": WishesForm(self.object), **_sum_up(estimates)}
        return context


def _sum_up(estimates: list[Estimate]) -> dict[str, Any]:
    return {
        "estimates": estimates,
        "characters": sum(item.characters for item in estimates),
        "cost": sum(item.cost for item in estimates),
        "touched": sorted({text for item in estimates for text in item.touched}),
    }


def add_side_panel() -> None:
    """Put the panel beside Wagtail's own, on Japanese pages."""
    get_wagtails_panels = EditView.get_side_panels

    def get_side_panels(self: EditView) -> Any:
        panels = get_wagtails_panels(self)
        if not self.expects_json_response and is_source(self.page):
            panels.append(TranslationSidePanel(self.page, self.request))
        return panels

    EditView.get_side_panels = get_side_panels


def keep_wishes(request: HttpRequest, page: Page) -> None:
    """Store what the author ticked, before the page that it is about is published."""
    if request.method != "POST" or f"{FORM_PREFIX}-hold" not in request.POST:
        return
    if not is_source(page) or not page.permissions_for_user(request.user).can_publish():
        return
    form = WishesForm(page, request.POST)
    if form.is_valid() and form.has_changed():
        save_wishes(page, **form.cleaned_data)
