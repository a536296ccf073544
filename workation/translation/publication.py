"""A target that the pipeline owns is published by the pipeline or from the translators' editor.

Wagtail has more doors: bulk publication, a workflow's end, an old revision, a date, the API of the
admin. They would publish what the draft holds, and the draft of an unfinished translation holds
Japanese. All of them end in one action, and there they are shut; for bulk publication, which
could only fail half-way, a hook says so before it begins.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.actions.publish_revision import PublishPermissionError, PublishRevisionAction
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import Translation

logger = logging.getLogger(__name__)

BY_DATE = "wagtail.publish.scheduled"
MOST_NAMED = 5

_is_complete: ContextVar[bool] = ContextVar("target_is_complete", default=False)


@contextlib.contextmanager
def complete_target() -> Iterator[None]:
    """Let a person publish a target within this block, which has made sure that it is complete."""
    token = _is_complete.set(True)
    try:
        yield
    finally:
        _is_complete.reset(token)


def shut_other_doors() -> None:
    """Put the check in front of Wagtail's publication of a revision."""
    publish_unchecked = PublishRevisionAction.execute

    def execute(self: PublishRevisionAction, skip_permission_checks: bool = False) -> Any:
        if not is_refused(self):
            return publish_unchecked(self, skip_permission_checks=skip_permission_checks)
        if self.log_action != BY_DATE:
            raise PublishPermissionError("Translations are published when they are complete.")
        # Not an error: the other pages whose time has come are published after this one.
        logger.warning("A date does not publish translation %s", self.object.pk)
        self.object.revisions.update(approved_go_live_at=None)
        return None

    PublishRevisionAction.execute = execute


def is_refused(action: PublishRevisionAction) -> bool:
    """Whether a person or a date is about to publish what the pipeline owns.

    Code that publishes for nobody is the pipeline itself, or an import.
    """
    by_whom = action.user is not None or action.log_action == BY_DATE
    return by_whom and not _is_complete.get() and bool(find_owned_targets([action.object]))


def find_owned_targets(objects: Iterable[Any]) -> list[Any]:
    """Return those that follow a Japanese object; what staff took over is not among them."""
    translatable = [found for found in objects if isinstance(found, TranslatableMixin)]
    owned = set(
        Translation.objects.filter(
            source__object_id__in={found.translation_key for found in translatable}, enabled=True
        ).values_list("source__object_id", "target_locale_id")
    )
    return [found for found in translatable if (found.translation_key, found.locale_id) in owned]


def refuse_bulk_publication(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Refuse to publish a selection that would publish targets, those further down included."""
    if action_type != "publish":
        return None
    pages = [found for found in objects if isinstance(found, Page)]
    if action.cleaned_form.cleaned_data.get("include_descendants"):
        pages += [below for page in pages for below in page.get_descendants().not_live()]
    owned = find_owned_targets(pages)
    if not owned:
        return None
    titles = "、".join(page.get_admin_display_title() for page in owned[:MOST_NAMED])
    messages.error(
        request,
        _(
            "翻訳ページは、訳がそろうと自動で公開されます。まとめて公開することはできません。"
            "翻訳の編集画面から1ページずつ公開してください（%(count)d件: %(titles)s）。"
        )
        % {"count": len(owned), "titles": titles},
    )
    return redirect(action.next_url)
