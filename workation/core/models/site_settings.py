"""Site-wide settings and texts."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import TranslatableMixin


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """Language-neutral settings of the site."""

    default_social_image = models.ForeignKey(
        "core.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("共有時の画像（既定）"),
    )
    contact_email = models.EmailField(_("問い合わせ先メール"), blank=True)
    contact_phone = models.CharField(_("問い合わせ先電話"), max_length=30, blank=True)
    facebook_url = models.URLField("Facebook", blank=True)
    x_url = models.URLField("X (Twitter)", blank=True)
    instagram_url = models.URLField("Instagram", blank=True)
    measurement_id = models.CharField(
        _("Google アナリティクスの測定ID"),
        max_length=20,
        blank=True,
        validators=[
            RegexValidator(
                r"^G-[A-Z0-9]{4,16}$",
                _("G- で始まる測定IDを指定してください（例：G-ABC123DEF4）。"),
            )
        ],
        help_text=_(
            "空のときは何も読み込みません。検索に載せないサイト（練習用・確認用）、プレビュー、"
            "管理画面に入ったことのあるブラウザは、いつも数えません。"
        ),
    )
    asks_before_measuring = models.BooleanField(
        _("訪問者が許可してから計測する"),
        default=True,
        help_text=_(
            "オンのときは、許可を尋ねる案内を出し、許可されるまで何も送りません。オフのときは、"
            "外部送信の公表ページで断った人を除いて計測します。"
        ),
    )

    panels = [
        FieldPanel("default_social_image"),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("contact_phone")], heading=_("問い合わせ先")
        ),
        MultiFieldPanel(
            [FieldPanel("facebook_url"), FieldPanel("x_url"), FieldPanel("instagram_url")],
            heading=_("SNS"),
        ),
        MultiFieldPanel(
            [FieldPanel("measurement_id"), FieldPanel("asks_before_measuring")],
            heading=_("アクセス解析"),
        ),
    ]

    class Meta:
        verbose_name = _("サイト設定")

    def social_links(self) -> list[tuple[str, str]]:
        """Return (name, address) of each account that is set."""
        accounts = [
            ("Facebook", self.facebook_url),
            ("X", self.x_url),
            ("Instagram", self.instagram_url),
        ]
        return [(name, url) for name, url in accounts if url]


class SiteText(TranslatableMixin):
    """Texts that stand on every page; one row per language."""

    site_name = models.CharField(_("サイト名"), max_length=60)
    tagline = models.CharField(_("キャッチコピー"), max_length=120, blank=True)
    organisation = models.CharField(_("運営者"), max_length=120, blank=True)
    footer_note = models.TextField(_("フッターの説明"), blank=True)

    panels = [
        FieldPanel("site_name"),
        FieldPanel("tagline"),
        FieldPanel("organisation"),
        FieldPanel("footer_note"),
    ]

    class Meta:
        verbose_name = _("サイト共通のテキスト")
        verbose_name_plural = _("サイト共通のテキスト")
        unique_together = [("translation_key", "locale")]

    def __str__(self) -> str:
        return self.site_name
