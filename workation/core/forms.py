"""The page form: an empty slug is a question to answer, not an error to show."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminPageForm

from workation.core.slugs import propose_slug, slugs_below


class BasePageForm(WagtailAdminPageForm):
    """Proposes a slug where the editor gives none, or one that is not ASCII."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data.get("slug") or ""
        if not slug.isascii():
            # Wagtail checks this in the browser only. Full-width letters become plain ones; of
            # kanji nothing is left.
            slug = slugify(slug)
        if slug:
            return slug
        taken = slugs_below(self.parent_page, except_for=self.instance)
        return propose_slug(self.cleaned_data.get("title") or "", self.instance.slug_prefix, taken)
