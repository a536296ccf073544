"""A model plan: what a stay could look like, with whom, and what it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from facilities.models import FacilityPage
from plans.blocks import ItineraryBlock
from plans.models.key_person import KeyPerson
from plans.models.related import FacilityUse, PlanArea
from workation.core.blocks import BodyBlock
from workation.core.models import (
    BasePage,
    BasePageQuerySet,
    TaggedPageMixin,
    TaggedQuerySetMixin,
)
from workation.core.months import MonthsField
from workation.core.structured_data import describe_price


@dataclass(frozen=True)
class ReportLink:
    """Where a plan's report button leads."""

    url: str
    is_external: bool
    title: str = ""


def _name_stop(stop: Mapping[str, Any]) -> str:
    facility = stop["facility"]
    return facility.title if facility else stop["title"]


class PlanPageQuerySet(TaggedQuerySetMixin, BasePageQuerySet):
    """Questions about plans."""

    def in_area(self, code: str) -> Self:
        """Keep plans that touch an area, by its code."""
        rows = PlanArea.objects.filter(page=models.OuterRef("pk"), area__code=code)
        return self.filter(models.Exists(rows))

    def open_in(self, month: int) -> Self:
        """Keep plans offered in a month (1…12)."""
        return self.filter(months__month_bit=month)

    def that_use(self, facility: FacilityPage) -> Self:
        """Keep plans that use a facility; both of any language."""
        keys = FacilityUse.objects.filter(
            facility__translation_key=facility.translation_key, plan__live=True
        ).values("plan__translation_key")
        return self.filter(translation_key__in=keys)

    def count_by_area(self) -> dict[str, int]:
        """Return how many there are in each area, by its code; a plan can count in several."""
        rows = PlanArea.objects.filter(page__in=self.order_by().values("pk"))
        return dict(rows.values_list("area__code").annotate(count=models.Count("page")).order_by())

    def for_cards(self) -> Self:
        """Load what a list entry shows."""
        return self.select_related("main_image", "locale").prefetch_related(
            "plan_areas__area", "tagged_items__tag", "main_image__renditions"
        )


class PlanPage(TaggedPageMixin, BasePage):
    """A model plan."""

    class ReportButton(models.TextChoices):
        NONE = "none", _("表示しない")
        INTERNAL = "internal", _("このサイトの最新の体験レポート")
        EXTERNAL = "external", _("外部サイトのレポート")

    class LocalContact(models.IntegerChoices):
        NONE = 0, _("静かに過ごす")
        LITTLE = 1, _("少し")
        MUCH = 2, _("しっかり交流")
        TOGETHER = 3, _("一緒に活動")

    slug_prefix = "plan"
    parent_page_types = ["plans.PlanIndexPage"]
    subpage_types: list[str] = []

    audience = models.CharField(_("対象者"), max_length=255, blank=True)
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("紹介"))
    nights_min = models.PositiveSmallIntegerField(_("泊数（最小）"), null=True, blank=True)
    nights_max = models.PositiveSmallIntegerField(_("泊数（最大）"), null=True, blank=True)
    party_min = models.PositiveSmallIntegerField(_("人数（最小）"), null=True, blank=True)
    party_max = models.PositiveSmallIntegerField(_("人数（最大）"), null=True, blank=True)
    months = MonthsField(_("実施月"))
    price_from = models.PositiveIntegerField(_("費用の目安（円、1人）から"), null=True, blank=True)
    price_to = models.PositiveIntegerField(_("費用の目安（円、1人）まで"), null=True, blank=True)
    price_note = models.CharField(_("費用の内訳"), max_length=255, blank=True)
    work_share = models.PositiveSmallIntegerField(
        _("仕事の割合（%）"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
        help_text=_("起きている時間のうち、仕事にあてる割合。"),
    )
    local_contact = models.PositiveSmallIntegerField(
        _("地域の人との関わり"), choices=LocalContact, null=True, blank=True
    )
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
    itinerary = StreamField(ItineraryBlock(required=False), blank=True, verbose_name=_("日程"))
    how_to_apply = models.TextField(_("申込方法"), blank=True)
    contact = models.CharField(_("問い合わせ先"), max_length=255, blank=True)
    notes = models.TextField(_("注意"), blank=True)
    report_button = models.CharField(
        _("体験レポートのボタン"),
        max_length=20,
        choices=ReportButton,
        default=ReportButton.INTERNAL,
    )
    report_url = models.URLField(_("外部レポートのアドレス"), blank=True)

    objects = PageManager.from_queryset(PlanPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("audience"),
        FieldPanel("body"),
        InlinePanel("gallery", heading=_("写真"), label=_("写真")),
        InlinePanel("plan_areas", heading=_("エリア"), label=_("エリア")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("nights_min"), FieldPanel("nights_max")]),
                FieldRowPanel([FieldPanel("party_min"), FieldPanel("party_max")]),
                FieldRowPanel([FieldPanel("price_from"), FieldPanel("price_to")]),
                FieldPanel("price_note"),
                FieldRowPanel([FieldPanel("work_share"), FieldPanel("local_contact")]),
                FieldPanel("months"),
            ],
            heading=_("条件"),
        ),
        FieldPanel("itinerary"),
        InlinePanel("extra_facilities", heading=_("その他の施設"), label=_("施設")),
        InlinePanel("key_persons", heading=_("キーパーソン"), label=_("キーパーソン")),
        MultiFieldPanel(
            [FieldPanel("report_button"), FieldPanel("report_url")], heading=_("体験レポート")
        ),
        MultiFieldPanel(
            [FieldPanel("how_to_apply"), FieldPanel("contact"), FieldPanel("notes")],
            heading=_("申込みと注意"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])], heading=_("場所")
        ),
        *TaggedPageMixin.tag_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("audience"),
        index.SearchField("body"),
        index.SearchField("itinerary"),
        index.SearchField("get_visible_key_person_text"),
        index.SearchField("get_place_words"),
        *TaggedPageMixin.tag_search_fields,
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("report_button", overridable=False),
        SynchronizedField("report_url", overridable=False),
    ]

    class Meta:
        verbose_name = _("モデルプラン")
        verbose_name_plural = _("モデルプラン")

    def clean(self) -> None:
        super().clean()
        for low, high in [("nights_min", "nights_max"), ("party_min", "party_max")]:
            self._check_range(low, high)
        self._check_range("price_from", "price_to")
        if self.report_button == self.ReportButton.EXTERNAL and not self.report_url:
            raise ValidationError({"report_url": _("外部レポートのアドレスを入力してください。")})

    def _check_range(self, low: str, high: str) -> None:
        start, end = getattr(self, low), getattr(self, high)
        if start is not None and end is not None and start > end:
            raise ValidationError({high: _("最小値より小さくなっています。")})

    def get_facility_ids(self) -> list[int]:
        """Return the ids of the itinerary's facilities, then of the extras, without repeats."""
        ids: list[int] = []
        for day in self.itinerary:
            for stop in day.value["stops"]:
                if stop.get("facility"):
                    ids.append(stop["facility"].pk)
        ids += [row.facility_id for row in self.extra_facilities.all()]
        return list(dict.fromkeys(ids))

    def get_areas(self) -> list[Any]:
        """Return the plan's areas in the editor's order."""
        return [row.area for row in self.plan_areas.all()]

    def get_place_words(self) -> str:
        """Return the names of the areas in the page's language, to be searched."""
        with translation.override(self.locale.language_code):
            return "\n".join(area.label for area in self.get_areas())

    def get_visible_key_persons(self) -> list[KeyPerson]:
        """Return the key persons that are not hidden."""
        return [person for person in self.key_persons.all() if not person.is_hidden]

    def get_visible_key_person_text(self) -> str:
        """Return the names and words of the visible key persons, for the search."""
        return "\n".join(
            f"{person.name} {person.reading} {person.role} {person.introduction}"
            for person in self.get_visible_key_persons()
        )

    def get_report_link(self) -> ReportLink | None:
        """Return where the report button leads; None where there is none to show."""
        if self.report_button == self.ReportButton.EXTERNAL and self.report_url:
            return ReportLink(self.report_url, is_external=True)
        if self.report_button != self.ReportButton.INTERNAL:
            return None
        # Reports know plans, not the reverse: the model comes through its relation.
        report_model: Any = self.reports.model
        report = (
            report_model.objects.open_to_visitors().filter(locale=self.locale).about(self).first()
        )
        return ReportLink(report.url, is_external=False, title=report.title) if report else None

    def get_similar_plans(self, limit: int = 3) -> list[PlanPage]:
        """Return live plans of the same language that share most themes with this one."""
        mine = [row.tag_id for row in self.tagged_items.all()]
        shared = models.Count("tagged_items", filter=models.Q(tagged_items__tag__in=mine))
        plans = PlanPage.objects.open_to_visitors().filter(locale=self.locale).exclude(pk=self.pk)
        ranked = plans.annotate(shared=shared).filter(shared__gt=0).order_by("-shared", "pk")
        return list(ranked.for_cards()[:limit])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {
            "areas": self.get_areas(),
            "facts": self.get_facts(),
            "facilities": list(self.get_facilities()),
            "key_persons": self.get_visible_key_persons(),
            "pictures": [row for row in self.gallery.all() if row.image_id != self.main_image_id],
            "report_link": self.get_report_link(),
            "similar_plans": self.get_similar_plans(),
            "itinerary": self.get_localized_itinerary(),
        }

    def get_structured_data(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """Return a trip with its stops and what it costs."""
        stops = [stop for day in context["itinerary"] for stop in day["stops"]]
        return {
            "@type": "TouristTrip",
            "touristType": self.audience,
            "itinerary": {
                "@type": "ItemList",
                "numberOfItems": len(stops) or None,
                "itemListElement": [
                    {
                        "@type": "ListItem",
                        "position": number,
                        "item": {"@type": "Place", "name": _name_stop(stop)},
                    }
                    for number, stop in enumerate(stops, 1)
                ],
            },
            "offers": describe_price(self.price_from, self.price_to),
        }

    def get_localized_itinerary(self) -> list[dict[str, Any]]:
        """Return the days with their stops; each facility in the page's own language, or None."""
        keys = [
            stop["facility"].translation_key
            for day in self.itinerary
            for stop in day.value["stops"]
            if stop.get("facility")
        ]
        pages = FacilityPage.objects.open_to_visitors().filter(
            locale=self.locale, translation_key__in=keys
        )
        facilities = {page.translation_key: page for page in pages.select_related("locale")}
        return [
            {
                "title": day.value["title"],
                "stops": [
                    {
                        "time": stop.get("time"),
                        "title": stop["title"],
                        "text": stop.get("text"),
                        "travel": stop.get("travel"),
                        "facility": stop.get("facility")
                        and facilities.get(stop["facility"].translation_key),
                    }
                    for stop in day.value["stops"]
                ],
            }
            for day in self.itinerary
        ]

    def get_facilities(self) -> Any:
        """Return the live facilities in the page's own language, in the plan's order."""
        uses = FacilityUse.objects.filter(
            plan__translation_key=self.translation_key,
            facility__translation_key=models.OuterRef("translation_key"),
        )
        return (
            FacilityPage.objects.open_to_visitors()
            .filter(locale=self.locale)
            .annotate(use_order=models.Subquery(uses.values("sort_order")[:1]))
            .filter(use_order__isnull=False)
            .order_by("use_order")
            .for_cards()
        )
