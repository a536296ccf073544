"""Words for languages, states and roles on the screens of translations."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from workation.translation.desk.access import Role
from workation.translation.models import TranslationReview

State = TranslationReview.State
MISSING = "missing"

STATE_LABELS = {
    MISSING: _("訳文なし"),
    State.MACHINE: _("機械翻訳（未確認）"),
    State.PROPOSED: _("提案あり"),
    State.SOURCE_CHANGED: _("原文が変わった"),
    State.CONFIRMED: _("確認済み"),
}


def name_language(locale: Locale) -> str:
    """Return a language's own name."""
    return str(dict(settings.LANGUAGES).get(locale.language_code, locale.language_code))


def describe_role(role: Role) -> str:
    """Tell somebody what their button does."""
    texts = {
        Role.TRANSLATOR: _("訳文を直すか、そのままでよければ「確認済みにする」を押してください。"),
        Role.TRUSTED: _("直した訳文は、編集担当の確認を待たずに公開されます。"),
        Role.PROPOSER: _("直した訳文は提案として送られ、編集担当が確認してから公開されます。"),
    }
    return str(texts[role])


def name_tag(tag: str) -> str:
    """Return what an inline tag does to its words."""
    names = {
        "a": _("リンク"),
        "b": _("太字"),
        "strong": _("太字"),
        "i": _("斜体"),
        "em": _("斜体"),
    }
    return str(names.get(tag, tag))
