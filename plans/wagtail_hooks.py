"""What the editor of a plan is told after saving."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

from plans.hidden_persons import find_named_hidden_persons
from plans.models import PlanPage


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_named_hidden_persons(request: HttpRequest, page: Page) -> None:
    """Say which hidden key persons the texts still name."""
    if isinstance(page, PlanPage) and (names := find_named_hidden_persons(page)):
        messages.warning(
            request,
            _(
                "表示しないキーパーソンの名前が、紹介や日程などの文章に残っています: %(names)s。"
                "公開を望まない場合は、文章からも削除してください。"
            )
            % {"names": "、".join(names)},
        )
