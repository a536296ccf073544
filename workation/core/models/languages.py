"""Which languages visitors can choose: data, not settings."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, Site


class SiteLanguageQuerySet(models.QuerySet["SiteLanguage"]):
    """Questions about the site's languages."""

    def public(self) -> SiteLanguageQuerySet:
        """Languages that visitors may choose: switched on, with a live home page of their own."""
        roots = Site.objects.filter(is_default_site=True).values("root_page__translation_key")
        home = Page.objects.filter(
            translation_key__in=roots,
            locale=models.OuterRef("locale"),
            live=True,
            alias_of__isnull=True,
        )
        return self.filter(is_public=True).filter(models.Exists(home)).select_related("locale")


class SiteLanguage(models.Model):
    """A language of the site and whether it is offered to visitors."""

    locale = models.OneToOneField(
        Locale, on_delete=models.CASCADE, related_name="site_language", verbose_name=_("言語")
    )
    is_public = models.BooleanField(_("公開する"), default=False)
    # Off while staff have paused a language or taken it out of use: nothing is translated into it.
    is_translated = models.BooleanField(_("翻訳する"), default=True)
    retired_at = models.DateTimeField(_("提供終了"), null=True, blank=True)
    # Changes with every change of the language's interface texts.
    texts_version = models.CharField(max_length=32, blank=True, editable=False)
    sort_order = models.PositiveSmallIntegerField(_("並び順"), default=0)

    objects = SiteLanguageQuerySet.as_manager()

    class Meta:
        ordering = ["sort_order", "pk"]
        verbose_name = _("公開言語")
        verbose_name_plural = _("公開言語")

    def __str__(self) -> str:
        return self.name

    @property
    def code(self) -> str:
        """BCP 47 code in lower case, as in the address."""
        return self.locale.language_code

    @property
    def name(self) -> str:
        """The language's name in itself."""
        return dict(settings.LANGUAGES).get(self.code, self.code)

    @property
    def home_path(self) -> str:
        """Address of its home page."""
        return "/" if self.code == settings.LANGUAGE_CODE else f"/{self.code}/"

    @property
    def html_lang(self) -> str:
        """Value of the `lang` attribute: zh-Hant rather than zh-hant."""
        return html_lang(self.code)


def html_lang(code: str) -> str:
    """Return a language code as HTML and hreflang write it (RFC 5646: script in title case)."""
    main, _sep, rest = code.partition("-")
    if not rest:
        return main
    return f"{main}-{rest.title() if len(rest) == 4 else rest.upper()}"
