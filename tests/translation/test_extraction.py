"""Segments written in bulk are wagtail-localize's own, to the last row."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    TemplateSegment,
    TranslationSource,
)

from plans.models import KeyPerson, PlanIndexPage, PlanPage
from tests.translation.pages import fresh, paragraph
from workation.pages.models import HomePage
from workation.translation.extraction import BulkTranslationSource
from workation.translation.segments import refresh_source

pytestmark = pytest.mark.django_db

BODY = [
    {"type": "heading", "id": "h" * 8, "value": "三日間"},
    paragraph("a" * 8, "<p>一日目。</p><p>一日目。</p><ul><li>朝<br/>夜</li></ul>"),
    paragraph("b" * 8, '<p><a href="https://example.com/">表</a>と<b>地図</b> &amp; 写真</p>'),
    {"type": "quote", "id": "q" * 8, "value": {"text": "また来ます。", "source": ""}},
    {
        "type": "table",
        "id": "t" * 8,
        "value": {
            "caption": "料金",
            "has_header": True,
            "rows": [
                {
                    "type": "item",
                    "id": "r" * 8,
                    "value": {"cells": [{"type": "item", "id": "c" * 8, "value": "大人"}]},
                }
            ],
        },
    },
]


@pytest.fixture
def plan(home: HomePage) -> PlanPage:
    index = PlanIndexPage(title="プラン", slug="plans", locale=home.locale)
    home.add_child(instance=index)
    page = PlanPage(title="海辺の三日間", slug="sea", body=BODY, locale=home.locale)
    page.key_persons = [
        KeyPerson(name="山川（見本）", introduction="漁師です。", locale=home.locale),
        KeyPerson(name="海野（見本）", role="案内人", locale=home.locale),
    ]
    index.add_child(instance=page)
    return fresh(page)


def read_rows(source: TranslationSource) -> dict[str, list[tuple[Any, ...]]]:
    kinds: dict[Any, list[str]] = {
        StringSegment: ["string__data", "string__data_hash", "attrs"],
        TemplateSegment: ["template__uuid"],
        RelatedObjectSegment: ["object_id"],
        OverridableSegment: ["data_json"],
    }
    return {
        kind.__name__: sorted(
            kind.objects.filter(source=source).values_list(
                "order", "context__path", "context__path_id", *names
            )
        )
        for kind, names in kinds.items()
    }


def test_the_rows_are_the_same(plan: PlanPage) -> None:
    ours = read_rows(refresh_source(plan))
    assert len(ours["StringSegment"]) > 10
    assert ours["TemplateSegment"]
    assert ours["OverridableSegment"]
    TranslationSource.objects.get().refresh_segments()
    assert read_rows(TranslationSource.objects.get()) == ours


def test_a_changed_page_keeps_what_stayed_and_drops_what_went(plan: PlanPage) -> None:
    source = refresh_source(plan)
    before = set(StringSegment.objects.values_list("string__data", flat=True))
    plan.body = BODY[:2]
    plan.save()
    refresh_source(fresh(plan))
    after = set(StringSegment.objects.values_list("string__data", flat=True))
    assert before - after == {
        '<a id="a1">表</a>と<b>地図</b> &amp; 写真',
        "また来ます。",
        "料金",
        "大人",
    }
    ours = read_rows(source)
    TranslationSource.objects.get().refresh_segments()
    assert read_rows(source) == ours


def test_the_number_of_queries_does_not_grow_with_the_page(
    plan: PlanPage, django_assert_max_num_queries
) -> None:
    plan.body = [paragraph(f"{n:08}", f"<p>{n}番目の段落です。</p>") for n in range(60)]
    with django_assert_max_num_queries(50):
        BulkTranslationSource.update_or_create_from_instance(plan)
