"""Texts of language-neutral rows: a tag, an area or an image has one row and many languages.

The row itself holds the Japanese text and a code. A small `TranslatedText` object per language
makes those texts wagtail-localize segments, so that they share the pipeline, the queue and the
memory of the pages. What the text objects say is kept on the row as JSON, so that reading a
label never costs a query.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models.signals import post_delete, post_save
from django.utils.translation import get_language
from wagtail.models import Locale, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

FALLBACK_LANGUAGE = "en"


class TranslatedText(TranslatableMixin):
    """The texts of one owner in one language; subclasses add `owner` and the text fields.

    `mirrored_fields` maps a text field here to the owner's field with the Japanese text.
    """

    mirrored_fields: ClassVar[dict[str, str]] = {}
    owner_id: int

    override_translatable_fields = [SynchronizedField("owner", overridable=False)]

    class Meta:
        abstract = True
        unique_together = [("translation_key", "locale"), ("owner", "locale")]

    def __str__(self) -> str:
        return str(getattr(self, next(iter(self.mirrored_fields))))

    def as_texts(self) -> dict[str, str]:
        """Return the text fields by name."""
        return {name: getattr(self, name) for name in self.mirrored_fields}


class TextOwner(models.Model):
    """A language-neutral row whose texts exist in every language.

    Subclasses name their text model in `text_model` and read `self.get_text(field)`.
    """

    text_model: ClassVar[type[TranslatedText]]

    localized_texts = models.JSONField(default=dict, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        self.mirror_source_text()

    def mirror_source_text(self) -> None:
        """Bring the Japanese text object up to date; it is the source that gets translated."""
        wanted = {
            name: getattr(self, field) for name, field in self.text_model.mirrored_fields.items()
        }
        locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
        text = self.text_model._default_manager.filter(owner=self, locale=locale).first()
        if text is None:
            self.text_model._default_manager.create(owner=self, locale=locale, **wanted)
        elif text.as_texts() != wanted:
            for name, value in wanted.items():
                setattr(text, name, value)
            text.save()

    def get_text(self, name: str) -> str:
        """Return a text in the active language, else in English, else nothing.

        Never in Japanese under another language: a caller that must show something shows a code.
        """
        language = get_language() or settings.LANGUAGE_CODE
        if language == settings.LANGUAGE_CODE:
            return str(getattr(self, self.text_model.mirrored_fields[name]))
        for code in (language, FALLBACK_LANGUAGE):
            if text := self.localized_texts.get(code, {}).get(name):
                return str(text)
        return ""

    def refresh_localized_texts(self) -> None:
        """Copy what the text objects of other languages say onto the row."""
        rows = self.text_model._default_manager.filter(owner=self).exclude(
            locale__language_code=settings.LANGUAGE_CODE
        )
        self.localized_texts = {
            row.locale.language_code: row.as_texts() for row in rows.select_related("locale")
        }
        type(self)._default_manager.filter(pk=self.pk).update(localized_texts=self.localized_texts)


def keep_texts_on_owner(text_model: type[TranslatedText]) -> type[TranslatedText]:
    """Connect a text model (class decorator) so that its owner follows every change."""

    def refresh(instance: TranslatedText, **kwargs: object) -> None:
        owner_model = text_model._meta.get_field("owner").related_model
        owner = owner_model._default_manager.filter(pk=instance.owner_id).first()
        if owner and instance.locale.language_code != settings.LANGUAGE_CODE:
            owner.refresh_localized_texts()

    uid = f"texts-{text_model.__name__}"
    post_save.connect(refresh, sender=text_model, weak=False, dispatch_uid=uid)
    post_delete.connect(refresh, sender=text_model, weak=False, dispatch_uid=uid)
    return text_model
