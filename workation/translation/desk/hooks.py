"""Addresses, menu entries and log entries of the places where people work on translations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page

from workation.accounts.roles import is_staff_member
from workation.accounts.translators import find_languages
from workation.translation import review
from workation.translation.desk import editor
from workation.translation.desk.access import find_translation_to, may_edit_source
from workation.translation.desk.board import BoardView
from workation.translation.desk.home_panel import add_home_panel
from workation.translation.desk.native_editor_door import lead_to_desk
from workation.translation.desk.page_languages import PageLanguagesView
from workation.translation.desk.queue import QueueView, TextQueueView
from workation.translation.desk.side_panel import keep_wishes
from workation.translation.desk.usage_report import UsageReportView
from workation.translation.sources import is_source

ICON = "wagtail-localize-language"

# Anybody below may add entries with the hook "register_translation_menu_item".
translation_menu = Menu(
    register_hook_name="register_translation_menu_item",
    construct_hook_name="construct_translation_menu",
)


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Every address asks `desk.access` what the person may do there."""
    return [
        path("translation/", QueueView.as_view(), name="translation_queue"),
        path(
            "translation/results/",
            QueueView.as_view(results_only=True),
            name="translation_queue_results",
        ),
        path("translation/texts/", TextQueueView.as_view(), name="translation_texts"),
        path(
            "translation/texts/results/",
            TextQueueView.as_view(results_only=True),
            name="translation_texts_results",
        ),
        path("translation/board/", BoardView.as_view(), name="translation_board"),
        path(
            "translation/board/results/",
            BoardView.as_view(results_only=True),
            name="translation_board_results",
        ),
        path("translation/usage/", UsageReportView.as_view(), name="translation_usage"),
        path(
            "translation/usage/results/",
            UsageReportView.as_view(results_only=True),
            name="translation_usage_results",
        ),
        path(
            # Not `page_id`: a translator may see this of a Japanese page, and nothing else of it.
            "translation/page/<int:source_id>/",
            PageLanguagesView.as_view(),
            name="translation_page",
        ),
        path("translation/<int:pk>/", editor.EditorView.as_view(), name="translation_editor"),
        path("translation/<int:pk>/segment/", editor.save_segment, name="translation_segment"),
        path("translation/<int:pk>/confirm/", editor.confirm_page, name="translation_confirm_page"),
        path("translation/<int:pk>/similar/", editor.similar, name="translation_similar"),
        path("translation/<int:pk>/preview/", editor.preview, name="translation_preview"),
    ]


class TranslatorsMenuItem(MenuItem):
    """For those who translate into some language."""

    def is_shown(self, request: HttpRequest) -> bool:
        return find_languages(request.user).exists()


@hooks.register("register_admin_menu_item")
def register_menu() -> MenuItem:
    """The menu 翻訳; hidden where a person has nothing in it."""
    return SubmenuMenuItem(
        _("翻訳"),
        translation_menu,
        name="translation",
        icon_name=ICON,
        order=250,
    )


@hooks.register("register_translation_menu_item")
def register_queue() -> MenuItem:
    """The queue."""
    return TranslatorsMenuItem(
        _("訳文の確認"),
        reverse("translation_queue"),
        name="translation-queue",
        icon_name="tasks",
        order=100,
    )


@hooks.register("register_translation_menu_item")
def register_board() -> MenuItem:
    """The board."""
    return TranslatorsMenuItem(
        _("翻訳の状況"),
        reverse("translation_board"),
        name="translation-board",
        icon_name="table",
        order=200,
    )


class StaffMenuItem(MenuItem):
    """For those who edit the whole site."""

    def is_shown(self, request: HttpRequest) -> bool:
        return is_staff_member(request.user)


@hooks.register("register_translation_menu_item")
def register_usage() -> MenuItem:
    """The costs."""
    return StaffMenuItem(
        _("文字数と費用"),
        reverse("translation_usage"),
        name="translation-usage",
        icon_name="form",
        order=800,
    )


@hooks.register("construct_homepage_panels")
def show_what_waits(request: HttpRequest, panels: list[Component]) -> None:
    """Tell each role what waits for it."""
    add_home_panel(request, panels)


@hooks.register("before_edit_page")
def keep_authors_wishes(request: HttpRequest, page: Page) -> None:
    """Store what was ticked in the panel 翻訳, before the page is saved."""
    keep_wishes(request, page.specific)


# In front of wagtail-localize's own.
hooks.register("before_edit_page", lead_to_desk, order=-1)
hooks.register("before_edit_snippet", lead_to_desk, order=-1)


@hooks.register("register_page_header_buttons")
def register_page_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Lead from a page to its translations: a Japanese one to all, another to its own."""
    if is_source(page):
        if may_edit_source(user, page.specific) or find_languages(user).exists():
            address = reverse("translation_page", args=[page.pk])
            yield Button(_("翻訳の確認"), address, icon_name=ICON, priority=25)
        return
    translation = find_translation_to(page)
    if translation is not None and find_languages(user).filter(pk=page.locale_id).exists():
        address = reverse("translation_editor", args=[translation.pk])
        yield Button(_("訳文の確認"), address, icon_name=ICON, priority=25)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """Who confirmed what, and when, stands in the history of the page in its language."""
    names = {
        review.CONFIRM: (_("訳文を確認"), _("訳文を確認済みにしました")),
        review.CONFIRM_PAGE: (_("訳文をまとめて確認"), _("訳文をまとめて確認済みにしました")),
        review.TAKE_BACK: (_("以前の訳に戻す"), _("以前の訳に戻しました")),
        review.PROPOSE: (_("訳文を提案"), _("訳文を提案しました")),
        review.ACCEPT: (_("提案を採用"), _("提案を採用しました")),
        review.DECLINE: (_("提案を見送る"), _("提案を見送りました")),
    }
    for action, (label, message) in names.items():
        actions.register_action(action)(_make_formatter(label, message))


def _make_formatter(text: Any, message: Any) -> type[LogFormatter]:
    class TextFormatter(LogFormatter):
        label = text

        def format_message(self, log_entry: Any) -> str:
            after = log_entry.data.get("after", "")
            return f"{message}: {after[:80]}" if after else str(message)

    return TextFormatter
