"""Which emergency notices stand on the pages now, in the words of each language.

What is shown is kept in the cache for a minute at most, so that a page costs no query for it, and
forgotten at once when anything about a notice changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.cache import cache
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from workation.areas.models import Area
from workation.core.models.texts import FALLBACK_LANGUAGE
from workation.pages.models.emergency import (
    PLACEHOLDER,
    EmergencyNotice,
    EmergencySentence,
    EmergencyText,
)

CACHE_KEY = "emergency-notices"
CACHE_SECONDS = 60


@dataclass(frozen=True)
class ShownNotice:
    """A notice in every language that has confirmed words for it."""

    texts: dict[str, str]
    link: str
    starts_at: datetime
    until: datetime

    def language_for(self, language: str) -> str:
        """Return the language that a reader of another one is shown: their own, else English."""
        return language if language in self.texts else FALLBACK_LANGUAGE


def get_running_notices() -> list[ShownNotice]:
    """Return what is to be shown now, the newest first."""
    now = timezone.now()
    notices: list[ShownNotice] | None = cache.get(CACHE_KEY)
    if notices is None:
        notices = _load(now)
        cache.set(CACHE_KEY, notices, CACHE_SECONDS)
    return [notice for notice in notices if notice.until > now]


def _load(now: datetime) -> list[ShownNotice]:
    rows = EmergencyNotice.objects.running(now).select_related("sentence")
    return [
        ShownNotice(
            spell_out(row.sentence, list(row.areas.all())), row.link, row.starts_at, row.until
        )
        for row in rows.prefetch_related("sentence__texts", "areas")
    ]


def spell_out(sentence: EmergencySentence, areas: list[Area]) -> dict[str, str]:
    """Return a sentence with the names of its areas, in each language that is confirmed."""
    spelled = {}
    for language, text in sentence.confirmed_texts().items():
        with translation.override(language):
            spelled[language] = text.replace(PLACEHOLDER, name_areas(areas))
    return spelled


def name_areas(areas: list[Area]) -> str:
    """Return where a notice applies: the whole prefecture, or areas by name."""
    if not areas:
        return _("三重県内")
    names = _("・").join(area.label for area in areas)
    return ngettext("%(areas)sエリア", "%(areas)sエリア", len(areas)) % {"areas": names}


def forget_notices(**_kwargs: Any) -> None:
    """Let the next page read the notices anew."""
    cache.delete(CACHE_KEY)


def connect() -> None:
    """Forget what is kept whenever a notice or its words change."""
    for model in (EmergencyNotice, EmergencySentence, EmergencyText):
        post_save.connect(forget_notices, sender=model, dispatch_uid=f"emergency-{model.__name__}")
        post_delete.connect(forget_notices, sender=model, dispatch_uid=f"no-{model.__name__}")
    m2m_changed.connect(
        forget_notices, sender=EmergencyNotice.areas.through, dispatch_uid="emergency-areas"
    )
