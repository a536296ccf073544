"""The diagnosis as one revisable document: questions, conditions, musts and weights together."""

from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField

from matching import views
from matching.blocks import QuestionnaireBlock
from workation.core.blocks import BodyBlock
from workation.core.models import BasePage


class DiagnosisPage(RoutablePageMixin, BasePage):
    """Asks a few questions and recommends plans."""

    max_count_per_parent = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types: list[str] = []

    intro = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("導入"))
    result_intro = StreamField(
        BodyBlock(required=False), blank=True, verbose_name=_("結果ページの導入")
    )
    questions = StreamField(
        QuestionnaireBlock(required=False), blank=True, verbose_name=_("質問と重み")
    )

    new_plan_days = models.PositiveSmallIntegerField(
        _("新しいプランとして扱う日数"),
        default=60,
        validators=[MaxValueValidator(366)],
        help_text=_(
            "公開からこの日数のあいだ、同じ点数のプランの中で先に並べます。"
            "どのプランにも同じように働き、公開ページ「おすすめの仕組み」に載ります。0で止まります。"
        ),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("questions"),
        FieldPanel("new_plan_days"),
        FieldPanel("result_intro"),
    ]

    class Meta:
        verbose_name = _("診断")
        verbose_name_plural = _("診断")

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """What editors can look at before it is public; a result needs no answers to be shown."""
        return [
            ("", _("質問")),
            ("result/", _("診断結果")),
            ("how-it-works/", _("おすすめの仕組み")),
        ]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show a draft's question, result or rules."""
        view, args, kwargs = self.resolve_subpage(f"/{mode_name}")
        response: HttpResponse = view(request, *args, **kwargs)
        return response

    @path("")  # type: ignore[untyped-decorator]  # Wagtail ships no types
    def question(self, request: HttpRequest) -> HttpResponse:
        """Ask the next question."""
        return views.show_question(self, request)

    @path("result/")  # type: ignore[untyped-decorator]
    def result(self, request: HttpRequest) -> HttpResponse:
        """Show the plans that fit."""
        return views.show_result(self, request)

    @path("how-it-works/")  # type: ignore[untyped-decorator]
    def mechanism(self, request: HttpRequest) -> HttpResponse:
        """Say how plans are recommended."""
        return views.show_mechanism(self, request)
