"""Every block of every page type survives wagtail-localize, and every text in it is a segment."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import TranslatableField, get_translatable_fields
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from tests.core.stored_blocks import StoredBlocks, empty_stream, texts_in, without_one_key
from tests.factories import ImageFactory, PlanPageFactory, TagFactory, ensure_site_tree
from workation.core.models import BasePage

pytestmark = pytest.mark.django_db

PAGE_MODELS = [model for model in apps.get_models() if issubclass(model, BasePage)]
STREAMS = [
    pytest.param(model, field.name, id=f"{model.__name__}.{field.name}")
    for model in PAGE_MODELS
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
]

PAGE_TEXTS = {"title", "seo_title", "search_description", "summary"}
FACILITY_TEXTS = PAGE_TEXTS | {
    "body",
    "address",
    "price_note",
    "hours",
    "access",
    "state_note",
    "wifi_place",
}
# What goes to DeepL, and nothing else: a new field has to be put here or declared synchronised.
TEXTS: dict[str, set[str]] = {
    "HomePage": PAGE_TEXTS | {"sections", "concept", "picks", "banners", "posts"},
    "NewsIndexPage": PAGE_TEXTS,
    "NewsPage": PAGE_TEXTS | {"body"},
    "EventIndexPage": PAGE_TEXTS,
    "EventPage": PAGE_TEXTS | {"body", "place"},
    "LivingPage": PAGE_TEXTS | {"intro", "menus", "introduction", "posts"},
    "StandardPage": PAGE_TEXTS | {"body"},
    "FacilityIndexPage": PAGE_TEXTS,
    "FacilityPage": FACILITY_TEXTS,
    "StayPage": FACILITY_TEXTS | {"meals", "bath"},
    "WorkspacePage": FACILITY_TEXTS | {"equipment"},
    "ActivityPage": FACILITY_TEXTS | {"meeting_point", "bring", "rain"},
    "PlanIndexPage": PAGE_TEXTS,
    "PlanPage": PAGE_TEXTS
    | {
        "audience",
        "body",
        "price_note",
        "itinerary",
        "how_to_apply",
        "contact",
        "notes",
        "key_persons",
    },
    "KeyPerson": {"name", "role", "introduction"},
    "ReportIndexPage": PAGE_TEXTS,
    "ReportPage": PAGE_TEXTS | {"who", "days"},
    "DiagnosisPage": PAGE_TEXTS | {"intro", "result_intro", "questions"},
    "Menu": {"items"},
    "MenuItem": {"title"},
    "SiteText": {"site_name", "tagline", "organisation", "footer_note"},
    "TagText": {"label", "text"},
    "ImageText": {"alt", "caption"},
    "AreaText": {"name", "character", "station"},
    "MunicipalityText": {"name"},
}
OWN_TRANSLATABLE_MODELS = [
    model
    for model in apps.get_models()
    if issubclass(model, TranslatableMixin) and not model.__module__.startswith("wagtail")
]


def stored_blocks() -> StoredBlocks:
    """Return a builder with a picture and a page to point to."""
    TagFactory(slug="quiet")
    return StoredBlocks(image_id=ImageFactory().pk, page_id=PlanPageFactory().pk)


def segments_of(page: Any, name: str) -> list[str]:
    """Return what a translator is shown of a field."""
    return [
        segment.string.data
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue) and segment.path.split(".")[0] == name
    ]


def save_with(model: Any, name: str, stored: Any) -> Any:
    """Save a page with a stored stream and read it back."""
    page = model(title="題", slug="under-test", **{name: json.dumps(stored)})
    ensure_site_tree().add_child(instance=page)
    return model.objects.get(pk=page.pk)


def test_every_page_type_with_a_stream_is_walked() -> None:
    assert len(STREAMS) >= 14
    assert len(PAGE_MODELS) == len({model.__name__ for model in PAGE_MODELS}) >= 17


@pytest.mark.parametrize(("model", "name"), STREAMS)
def test_each_text_of_each_block_is_a_segment_and_no_code_is(model: Any, name: str) -> None:
    builder = stored_blocks()
    stored = builder.fill(model._meta.get_field(name).stream_block)

    segments = segments_of(save_with(model, name, stored), name)

    assert builder.texts, "a stream without a text"
    assert sorted(segments) == sorted(builder.texts)
    assert not set(segments) & set(builder.codes)


@pytest.mark.parametrize(("model", "name"), STREAMS)
def test_empty_blocks_have_no_segments_and_break_nothing(model: Any, name: str) -> None:
    stored = empty_stream(model._meta.get_field(name).stream_block)

    assert segments_of(save_with(model, name, stored), name) == []


@pytest.mark.parametrize(("model", "name"), STREAMS)
def test_a_key_that_older_content_lacks_costs_no_other_text(model: Any, name: str) -> None:
    builder = stored_blocks()
    stored = builder.fill(model._meta.get_field(name).stream_block)
    for path, variant in without_one_key(stored):
        page = model(title="題", **{name: json.dumps(variant)})
        segments = segments_of(page, name)

        assert set(segments) == texts_in(variant, builder.texts), path


@pytest.mark.parametrize("model", OWN_TRANSLATABLE_MODELS, ids=lambda model: model.__name__)
def test_nothing_but_texts_goes_to_be_translated(model: Any) -> None:
    fields = get_translatable_fields(model)
    texts = {field.field_name for field in fields if isinstance(field, TranslatableField)}

    assert texts == TEXTS[model.__name__]


@pytest.mark.parametrize("model", PAGE_MODELS, ids=lambda model: model.__name__)
def test_slugs_codes_and_relations_are_the_same_in_every_language(model: Any) -> None:
    by_name = {field.field_name: field for field in get_translatable_fields(model)}
    pictures = {"main_image", "social_image"}
    for name, translatable in by_name.items():
        field = translatable.get_field(model)
        is_relation = isinstance(field, models.ForeignKey) and name not in pictures
        is_code = isinstance(field, models.CharField) and not isinstance(
            translatable, TranslatableField
        )
        if is_relation or is_code:
            assert not translatable.overridable, name
