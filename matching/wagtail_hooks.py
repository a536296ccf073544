"""The diagnosis in the admin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages

from matching.tag_protection import explain_refusal, find_tags_in_use
from workation.core.models import Tag


@hooks.register("before_delete_snippet")
def keep_tags_in_use(request: HttpRequest, instances: Sequence[Any]) -> HttpResponse | None:
    """Say why a tag cannot be deleted instead of asking whether it should be."""
    used = find_tags_in_use(instance for instance in instances if isinstance(instance, Tag))
    if not used:
        return None
    messages.error(request, explain_refusal(used))
    return redirect(Tag.snippet_viewset.get_url_name("list"))
