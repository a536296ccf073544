"""One vocabulary: codes for ever, themes that apply or not, facts that are yes, no or unasked."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError

from facilities.models import StayPage
from tests.factories import (
    PlanPageFactory,
    StayPageFactory,
    TagFactory,
    confirm_fact,
    translate_page,
)
from workation.core.models import PageFact, Tag, TagKind
from workation.core.models.tags import FACT_KINDS, THEME_KINDS

pytestmark = pytest.mark.django_db


def test_a_code_never_changes() -> None:
    tag = TagFactory(slug="quiet")
    tag.slug = "silent"
    with pytest.raises(ValidationError) as refused:
        tag.full_clean()

    assert "slug" in refused.value.message_dict


def test_a_name_and_a_kind_among_themes_may_change() -> None:
    tag = TagFactory(slug="quiet", kind=TagKind.PURPOSE)
    tag.name, tag.kind = "静かに過ごす", TagKind.EXPERIENCE
    tag.full_clean()


def test_a_theme_does_not_become_a_fact() -> None:
    tag = TagFactory(slug="quiet", kind=TagKind.PURPOSE)
    tag.kind = TagKind.WORK
    with pytest.raises(ValidationError) as refused:
        tag.full_clean()

    assert "kind" in refused.value.message_dict


def test_a_code_is_unique() -> None:
    TagFactory(slug="quiet")
    with pytest.raises(IntegrityError):
        Tag.objects.bulk_create([Tag(slug="quiet", name="別の名前", kind=TagKind.PURPOSE)])


def test_every_kind_is_theme_or_fact() -> None:
    assert sorted([*THEME_KINDS, *FACT_KINDS]) == sorted(TagKind)


def test_with_tag_answers_for_themes_and_for_facts_alike() -> None:
    TagFactory(slug="family")
    TagFactory(slug="wifi", kind=TagKind.WORK)
    themed = StayPageFactory(with_tags=["family"])
    confirmed = StayPageFactory(with_tags__facts=["wifi"])
    denied = StayPageFactory()
    confirm_fact(denied, "wifi", value=False)
    unasked = StayPageFactory()

    stays = StayPage.objects.all()
    assert list(stays.with_tag("family")) == [themed]
    assert list(stays.with_tag("wifi")) == [confirmed]
    assert list(stays.without_fact("wifi")) == [denied]
    assert unasked not in [*stays.with_tag("wifi"), *stays.without_fact("wifi")]
    assert not stays.with_tag("unknown").exists()


def test_no_lives_only_in_fact_rows() -> None:
    page = StayPageFactory(with_tags=["family"])
    confirm_fact(page, "wifi", value=False)

    assert [tag.slug for tag in page.tags.all()] == ["family"]
    assert [(row.tag.slug, row.value) for row in page.get_facts()] == [("wifi", False)]


def test_several_tags_narrow_and_never_double_a_page() -> None:
    both = StayPageFactory(with_tags=["family", "sea"], with_tags__facts=["wifi"])
    StayPageFactory(with_tags=["family"])

    found = StayPage.objects.with_tag("family").with_tag("sea").with_tag("wifi")
    assert list(found) == [both]


def test_a_list_offers_only_tags_that_lead_somewhere() -> None:
    TagFactory(slug="unused")
    page = StayPageFactory(with_tags=["family"], with_tags__facts=["wifi"])
    confirm_fact(page, TagFactory(slug="pets", kind=TagKind.FAMILY), value=False)
    PlanPageFactory(with_tags=["plans-only"])

    assert {tag.slug for tag in Tag.objects.used_on(StayPage.objects.all())} == {"family", "wifi"}


def test_a_tag_in_use_is_not_deleted() -> None:
    StayPageFactory(with_tags=["family"])
    with pytest.raises(ProtectedError):
        Tag.objects.get(slug="family").delete()


def test_one_answer_per_page_and_fact() -> None:
    page = StayPageFactory(with_tags__facts=["wifi"])
    with pytest.raises(IntegrityError):
        PageFact.objects.create(page=page, tag=Tag.objects.get(slug="wifi"), value=False)


def test_themes_and_facts_are_the_same_in_every_language() -> None:
    page = StayPageFactory(with_tags=["family"], with_tags__facts=["wifi"])
    english = translate_page(page, "en", title="Inn")

    assert english in StayPage.objects.with_tag("family")
    assert english in StayPage.objects.with_tag("wifi")
