"""Cells of the lists of translations."""

from __future__ import annotations

from typing import Any

from django.utils.translation import ngettext
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column
from wagtail_localize.models import StringTranslation

from workation.translation.desk.wording import STATE_LABELS
from workation.translation.review import find_shown_state


class CountingPaginator(WagtailPaginator):
    """Says how many there are in Japanese; wagtail-localize's models have English names only."""

    @property
    def items_count_label(self) -> str:
        """The number of rows."""
        return ngettext("%(count)d件", "%(count)d件", self.count) % {"count": self.count}


class ProgressColumn(Column):
    """A `Progress`: a bar, and what waits by state."""

    cell_template_name = "translation/progress_cell.html"


class StateColumn(Column):
    """The review state of a text."""

    cell_template_name = "wagtailadmin/tables/status_tag_cell.html"

    def get_value(self, instance: StringTranslation) -> str:
        return str(STATE_LABELS[find_shown_state(instance)])

    def get_cell_context_data(
        self, instance: StringTranslation, parent_context: Any
    ) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return context | {"primary": False}
