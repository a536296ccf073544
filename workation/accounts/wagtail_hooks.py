"""Businesses in the admin; menus and lists as each role can use them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from workation.accounts import shut_doors
from workation.accounts.confinement import find_own_images, is_visible_or_public
from workation.accounts.models import Operator
from workation.accounts.roles import is_confined, is_mere_operator, is_staff_member


class OperatorViewSet(SnippetViewSet):
    """Businesses and the people who keep their listings."""

    model = Operator
    icon = "group"
    menu_label = _("事業者")
    menu_name = "operators"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["name"]
    search_fields = ["name"]
    ordering = ["name"]


register_snippet(OperatorViewSet)


@hooks.register("register_admin_urls", order=-1)
def shut_urls() -> list[URLPattern]:
    """Stand in front of the addresses that nobody is to use."""
    return shut_doors.shut_urls()


@hooks.register("construct_admin_api")
def shut_api_actions(router: WagtailAPIRouter) -> None:
    """Leave of the pages' API what reads."""
    router.register_endpoint("pages", shut_doors.ReadOnlyPagesAPIViewSet)


@hooks.register("before_edit_page", order=-1)
def refuse_incomplete(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Keep Japanese text from being published under another language's address."""
    return shut_doors.refuse_incomplete(request, page)


@hooks.register("construct_page_action_menu")
def hide_alias_action(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Leave out what the site refuses."""
    items[:] = [item for item in items if item.name != shut_doors.HIDDEN_ACTION]


@hooks.register("insert_global_admin_css")
def hide_shut_doors() -> SafeString:
    """Hide the buttons that wagtail-localize's script draws without asking for a right."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin-shut-doors.css"))


@hooks.register("construct_main_menu")
def hide_reports(request: HttpRequest, items: list[MenuItem]) -> None:
    """Reports tell of the whole site: operators and translators have no use for them."""
    if not is_staff_member(request.user):
        items[:] = [item for item in items if item.name != "reports"]


@hooks.register("construct_page_chooser_queryset")
def hide_others_drafts(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Offer to operators and translators what is theirs or public."""
    if not is_confined(request.user):
        return pages
    return pages.filter(is_visible_or_public(request.user))


@hooks.register("construct_image_chooser_queryset")
def hide_others_pictures(images: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    """Offer to operators the pictures of their own business."""
    return find_own_images(request.user, images) if is_mere_operator(request.user) else images
