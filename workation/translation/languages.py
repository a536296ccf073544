"""The site's languages: added, filled, opened to visitors, taken out of use and brought back.

Nothing here waits for DeepL: it changes rows and asks for jobs, in one transaction.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale

from workation.core.models import SiteLanguage
from workation.jobs.queue import enqueue
from workation.translation import glossary
from workation.translation.progress import Progress, measure_progress
from workation.translation.sources import BULK, FILL_INTERFACE, FILL_LOCALE


class LanguageError(Exception):
    """What was asked for cannot be done; the message says why."""


def find_addable_languages() -> list[tuple[str, str]]:
    """Return code and name of each language that the site does not have yet."""
    known = set(Locale.all_objects.values_list("language_code", flat=True))
    return [(code, name) for code, name in settings.LANGUAGES if code not in known]


@transaction.atomic
def add_language(code: str, user: Any = None) -> SiteLanguage:
    """Add a language, hidden from visitors, and ask for its texts.

    Raises LanguageError when the site has it already.
    """
    locale, created = Locale.objects.get_or_create(language_code=code)
    if not created:
        raise LanguageError(_("この言語はすでにあります。"))
    language = SiteLanguage.objects.get(locale=locale)
    log(instance=language, action="wagtail.create", user=user)
    return language


def register_language(locale: Locale) -> None:
    """Give a new locale, however it came, its hidden language, and fill it."""
    last = SiteLanguage.objects.aggregate(last=Max("sort_order"))["last"] or 0
    SiteLanguage.objects.get_or_create(
        locale=locale, defaults={"is_public": False, "sort_order": last + 1}
    )
    request_filling(locale)


def request_filling(locale: Locale) -> None:
    """Ask for everything that the language lacks, behind all other work."""
    glossary.request_push(locale)
    enqueue(FILL_INTERFACE, locale.language_code, priority=BULK)
    enqueue(FILL_LOCALE, locale.language_code, priority=BULK)


@transaction.atomic
def pause(language: SiteLanguage, user: Any = None) -> None:
    """Translate nothing into a hidden language for now; what is there stays."""
    if language.is_public:
        raise LanguageError(_("公開中の言語は一時停止できません。先に非公開にしてください。"))
    _change(language, user, is_translated=False)


@transaction.atomic
def resume(language: SiteLanguage, user: Any = None) -> None:
    """Go on translating, from where it stopped; a retired language comes back hidden."""
    _change(language, user, is_translated=True, retired_at=None)
    request_filling(language.locale)


@transaction.atomic
def open_to_visitors(language: SiteLanguage, user: Any = None) -> None:
    """Offer the language to visitors.

    Raises LanguageError while the home page or interface texts are missing.
    """
    if obstacles := find_obstacles(measure_progress(language)):
        raise LanguageError(" ".join(obstacles))
    _change(language, user, is_public=True, is_translated=True, retired_at=None)


@transaction.atomic
def hide(language: SiteLanguage, user: Any = None) -> None:
    """Take the language away from visitors, and keep it up to date."""
    _refuse_source(language)
    _change(language, user, is_public=False)


@transaction.atomic
def retire(language: SiteLanguage, user: Any = None) -> None:
    """Take the language out of use: hidden, nothing more translated, all work kept."""
    _refuse_source(language)
    _change(language, user, is_public=False, is_translated=False, retired_at=timezone.now())


def find_obstacles(progress: Progress) -> list[str]:
    """Return what stands between a language and its visitors."""
    obstacles = []
    if not progress.has_home_page:
        obstacles.append(_("トップページの翻訳がまだ公開できる状態ではありません。"))
    if progress.texts.is_open:
        obstacles.append(
            _("画面の文言があと%(count)d件残っています。") % {"count": progress.texts.open}
        )
    return obstacles


def _refuse_source(language: SiteLanguage) -> None:
    if language.code == settings.LANGUAGE_CODE:
        raise LanguageError(_("日本語は原文のため、非公開にできません。"))


def _change(language: SiteLanguage, user: Any, **values: Any) -> None:
    for name, value in values.items():
        setattr(language, name, value)
    language.save(update_fields=list(values))
    log(instance=language, action="wagtail.edit", user=user, data=_describe(values))


def _describe(values: dict[str, Any]) -> dict[str, Any]:
    return {name: str(value) for name, value in values.items()}
