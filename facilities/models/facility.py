"""What every facility has; foreign keys and mixed lists use `FacilityPage`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from facilities.models.operation import OperationMixin
from workation.accounts.listings import OperatorListingMixin
from workation.core.blocks import BodyBlock
from workation.core.models import (
    BasePage,
    BasePageQuerySet,
    TaggedPageMixin,
    TaggedQuerySetMixin,
)
from workation.core.structured_data import describe_place


class FacilityPageQuerySet(TaggedQuerySetMixin, BasePageQuerySet):
    """Questions about facilities."""

    def in_area(self, code: str) -> Self:
        """Keep facilities in an area, by its code."""
        return self.filter(municipality__area__code=code)

    def in_operation_on(self, day: date) -> Self:
        """Leave out what is closed, suspended or out of season on a day; dates that miss are open.

        Seasonal business without dates stays in: nobody has said when it rests.
        """
        state = FacilityPage.State
        rests = models.Q(state__in=[state.CLOSED, state.SUSPENDED]) | models.Q(
            models.Q(state_from__isnull=False) | models.Q(state_until__isnull=False),
            state=state.SEASONAL,
        )
        begun = models.Q(state_from__isnull=True) | models.Q(state_from__lte=day)
        over = models.Q(state_until__lt=day) & ~models.Q(state=state.CLOSED)
        return self.filter(~rests | ~begun | over)

    def for_cards(self) -> Self:
        """Load what a list entry shows."""
        return self.select_related("main_image", "municipality__area", "locale").prefetch_related(
            "tagged_items__tag", "main_image__renditions"
        )


class FacilityPage(OperatorListingMixin, OperationMixin, TaggedPageMixin, BasePage):
    """What every facility has. Concrete, so that others can point to it; never created itself."""

    is_creatable = False
    #: What schema.org calls such a business.
    schema_type = "LocalBusiness"
    slug_prefix = "facility"

    operator = models.ForeignKey(
        "accounts.Operator",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="facilities",
        verbose_name=_("事業者"),
    )
    municipality = models.ForeignKey(
        "areas.Municipality",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="facilities",
        verbose_name=_("市町"),
    )
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("紹介"))
    address = models.CharField(_("住所"), max_length=255, blank=True)
    latitude = models.FloatField(
        _("緯度"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.FloatField(
        _("経度"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    phone = models.CharField(_("電話番号"), max_length=50, blank=True)
    email = models.EmailField(_("メール"), blank=True)
    website = models.URLField(_("公式サイト"), blank=True)
    booking_url = models.URLField(_("予約ページ"), blank=True)
    capacity = models.PositiveSmallIntegerField(_("定員（人）"), null=True, blank=True)
    price_from = models.PositiveIntegerField(_("料金（円、税込）から"), null=True, blank=True)
    price_to = models.PositiveIntegerField(_("料金（円、税込）まで"), null=True, blank=True)
    price_note = models.CharField(_("料金の補足"), max_length=255, blank=True)
    price_as_of = models.DateField(_("料金の確認日"), null=True, blank=True)
    hours = models.CharField(_("営業時間"), max_length=500, blank=True)
    access = models.TextField(_("交通アクセス"), blank=True)
    wifi_down = models.PositiveSmallIntegerField(_("Wi-Fi 下り（Mbps）"), null=True, blank=True)
    wifi_up = models.PositiveSmallIntegerField(_("Wi-Fi 上り（Mbps）"), null=True, blank=True)
    wifi_latency = models.PositiveSmallIntegerField(
        _("Wi-Fi 遅延（ミリ秒）"), null=True, blank=True
    )
    wifi_measured_on = models.DateField(_("Wi-Fi 測定日"), null=True, blank=True)
    wifi_place = models.CharField(_("Wi-Fi 測定場所"), max_length=255, blank=True)

    objects = PageManager.from_queryset(FacilityPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("gallery", heading=_("写真"), label=_("写真")),
        MultiFieldPanel(
            [
                FieldPanel("municipality"),
                FieldPanel("address"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldPanel("access"),
            ],
            heading=_("場所"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("hours"),
                FieldRowPanel([FieldPanel("price_from"), FieldPanel("price_to")]),
                FieldRowPanel([FieldPanel("price_note"), FieldPanel("price_as_of")]),
                FieldPanel("capacity"),
            ],
            heading=_("営業時間と料金"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("website"),
                FieldPanel("booking_url"),
            ],
            heading=_("連絡先"),
        ),
        *OperationMixin.operation_panels,
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("wifi_down"), FieldPanel("wifi_up"), FieldPanel("wifi_latency")]
                ),
                FieldRowPanel([FieldPanel("wifi_measured_on"), FieldPanel("wifi_place")]),
            ],
            heading=_("Wi-Fiの実測"),
        ),
        *TaggedPageMixin.tag_panels,
    ]
    settings_panels = [
        *BasePage.settings_panels,
        FieldPanel("operator", permission="accounts.change_operator"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("address"),
        *TaggedPageMixin.tag_search_fields,
        index.SearchField("get_place_words"),
        index.FilterField("municipality"),
        index.FilterField("state"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("operator", overridable=False),
        SynchronizedField("municipality", overridable=False),
        SynchronizedField("phone", overridable=False),
        SynchronizedField("email", overridable=False),
        SynchronizedField("website", overridable=False),
        SynchronizedField("booking_url", overridable=False),
        SynchronizedField("state", overridable=False),
    ]

    class Meta:
        verbose_name = _("施設")
        verbose_name_plural = _("施設")

    @property
    def kind(self) -> str:
        """`stay`, `workspace` or `activity`: the model's name without its ending."""
        return self.specific_class._meta.model_name.removesuffix("page")

    @property
    def area(self) -> Any:
        """The area that the municipality lies in."""
        return self.municipality.area if self.municipality else None

    def get_place_words(self) -> str:
        """Return the names of municipality and area in the page's language, to be searched."""
        if not self.municipality:
            return ""
        with translation.override(self.locale.language_code):
            return f"{self.municipality.label}\n{self.municipality.area.label}"

    @property
    def has_wifi_measurement(self) -> bool:
        """Whether there is a measured speed with its date."""
        return bool(self.wifi_down and self.wifi_measured_on)

    def get_plans(self) -> Any:
        """Return the live plans of the page's own language that use this facility."""
        # Plans know facilities, not the reverse: the model comes through its relation.
        plan_model: Any = self.plan_uses.model._meta.get_field("plan").related_model
        return (
            plan_model.objects.open_to_visitors()
            .filter(locale=self.locale)
            .that_use(self)
            .for_cards()
        )

    def get_structured_data(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """Return a business: where it is, how to reach it, what it costs, what it has."""
        prices = [f"¥{price:,}" for price in (self.price_from, self.price_to) if price is not None]
        return {
            "@type": self.schema_type,
            "address": {
                "@type": "PostalAddress",
                "addressCountry": "JP",
                "addressRegion": gettext("三重県"),
                "addressLocality": self.municipality.label if self.municipality else "",
                "streetAddress": self.address,
            },
            "geo": describe_place(self.latitude, self.longitude),
            "telephone": self.phone,
            "sameAs": self.website,
            "priceRange": "–".join(dict.fromkeys(prices)),
            "amenityFeature": [
                {"@type": "LocationFeatureSpecification", "name": row.tag.label, "value": row.value}
                for row in context["facts"]
            ],
        }

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {
            "areas": [self.area],
            "pictures": [row for row in self.gallery.all() if row.image_id != self.main_image_id],
            "facts": self.get_facts(),
            "plans": list(self.get_plans()),
        }


class FacilityPicture(Orderable):
    """A picture of a facility's gallery; its texts belong to the image."""

    page = ParentalKey(FacilityPage, on_delete=models.CASCADE, related_name="gallery")
    image = models.ForeignKey(
        "core.SiteImage", on_delete=models.CASCADE, related_name="+", verbose_name=_("画像")
    )

    panels = [FieldPanel("image")]
