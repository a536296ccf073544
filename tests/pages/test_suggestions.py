"""Suggestions, what may have been meant, pages of tags: never more than a visitor may see."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import PageViewRestriction

from tests.factories import (
    AreaFactory,
    MunicipalityFactory,
    PlanPageFactory,
    ReportPageFactory,
    StandardPageFactory,
    StayPageFactory,
    TagFactory,
    confirm_fact,
    translate_page,
)
from tests.shown import shown_slugs
from workation.core.models import TagKind
from workation.search.models import UnansweredSearch

pytestmark = pytest.mark.django_db


def labels(client: Client, words: str, prefix: str = "") -> list[str]:
    response = client.get(f"{prefix}/search/suggest/", {"q": words})
    assert response.status_code == 200
    return [found["label"] for found in response.json()["suggestions"]]


def hide_in_every_way(tag: str) -> None:
    """Make pages named 秘密 that nobody may see, with a tag that nothing else carries."""
    TagFactory(slug=tag, name="秘密のタグ")
    StayPageFactory(title="秘密の下書き", live=False, with_tags=[tag])
    closed = StayPageFactory(title="秘密の会員の宿", with_tags=[tag])
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="x")
    gone = StayPageFactory(title="秘密の宿だった", with_tags=[tag])
    translate_page(gone, "en", title="秘密 secret inn")
    gone.unpublish()


def test_suggestions_are_pages_tags_and_places(client: Client) -> None:
    MunicipalityFactory(code="ise", area=AreaFactory(), name="伊勢市", reading="いせし")
    StayPageFactory(title="静かな海の宿", with_tags=["sea"])
    sea = TagFactory(slug="sea")
    sea.name, sea.synonyms = "海辺", "ビーチ"
    sea.save()

    assert labels(client, "静か") == ["静かな海の宿"]
    assert labels(client, "ビーチ") == ["海辺"]
    assert labels(client, "いせ") == ["伊勢志摩", "伊勢市"]
    assert labels(client, "") == labels(client, "雪") == labels(client, "あ" * 99) == []


def test_what_is_hidden_is_in_no_suggestion_count_or_tag_page(
    client: Client, settings: Any
) -> None:
    settings.ALLOW_INDEXING = True
    settings.SITE_URL = "https://mie.example"
    StayPageFactory(title="公開の宿", with_tags=["sea"])
    hide_in_every_way("secret")

    assert labels(client, "秘密") == labels(client, "secret") == []
    for path in ("/search/?q=秘密", "/search/?q=秘蜜", "/search/?tag=secret", "/stay/?q=秘密"):
        html = client.get(path).content.decode().replace("秘密」", "").replace('value="秘密"', "")
        for word in ("秘密の", "秘密 secret", "もしかして"):
            assert word not in html, (path, word)
        assert "0件あります" in html or "tag=secret" in path, path
    page = client.get("/tags/secret/")
    assert shown_slugs(page) == []
    assert page["X-Robots-Tag"] == "noindex"
    # Its translation is open to everybody, in its own language.
    assert "秘密 secret inn" in labels(client, "secret", "/en")
    assert "0件あります" in client.get("/search/?q=secret").content.decode()

    assert "X-Robots-Tag" not in client.get("/tags/sea/")
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "<loc>https://mie.example/tags/sea/</loc>" in sitemap
    assert "mie.example/tags/secret/" not in sitemap


def test_each_language_has_its_own_suggestions(client: Client) -> None:
    page = StandardPageFactory(title="真珠の海")
    translate_page(page, "en", title="Sea of pearls")
    assert labels(client, "真珠") == ["真珠の海"]
    assert labels(client, "pearl") == []
    assert labels(client, "pearl", "/en") == ["Sea of pearls"]
    assert labels(client, "真珠", "/en") == []


def test_a_change_is_suggested_and_found_at_once(client: Client) -> None:
    page = StandardPageFactory(title="真珠の海")
    first = client.get("/search/suggest/", {"q": "真珠"})
    assert "no-cache" in first["Cache-Control"]
    assert not first.cookies
    again = client.get("/search/suggest/", {"q": "真珠"}, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    page.unpublish()
    assert labels(client, "真珠") == []
    assert shown_slugs(client.get("/search/?q=真珠")) == []


@pytest.mark.parametrize(
    ("title", "typed", "meant"),
    [
        ("バンガローの夜", "バンガロ", "バンガロー"),
        ("ハンモックの森", "ハンモク", "ハンモック"),
        ("ガレットの店", "カレット", "ガレット"),
        ("Workation plan", "worcation", "Workation"),
    ],
)
def test_a_slip_is_understood(client: Client, title: str, typed: str, meant: str) -> None:
    StandardPageFactory(title=title)
    response = client.get("/search/", {"q": typed})
    # A long vowel at the end is no slip for the search: it finds the page.
    assert f">{meant}</a>" in response.content.decode() or shown_slugs(response)


def test_chinese_is_understood_in_the_other_script(client: Client) -> None:
    page = StandardPageFactory(title="真珠の海")
    translate_page(page, "zh-hant", title="適合遠端辦公的海灣")
    html = client.get("/zh-hant/search/", {"q": "适合远端办公"}).content.decode()
    assert ">適合遠端辦公</a>" in html


def test_tag_page_shows_what_carries_the_tag_in_every_language(client: Client) -> None:
    tag = TagFactory(slug="sea")
    tag.name, tag.text = "海", "海のそばで働く。"
    tag.localized_texts = {"en": {"label": "Sea", "text": "Work by the sea."}}
    tag.save()
    plan = PlanPageFactory(slug="bay-plan", with_tags=["sea"])
    StayPageFactory(slug="bay-inn", with_tags=["sea"])
    ReportPageFactory(slug="bay-report", plan=plan)
    translate_page(plan, "en", title="Bay plan")

    html = client.get("/tags/sea/").content.decode()
    english = client.get("/en/tags/sea/")

    assert "海のそばで働く。" in html
    assert set(shown_slugs(client.get("/tags/sea/"))) == {"bay-plan", "bay-inn", "bay-report"}
    assert shown_slugs(english) == ["bay-plan"]
    assert "Work by the sea." in english.content.decode()
    assert client.get("/tags/unknown/").status_code == 404


@pytest.mark.parametrize("count", [1, 3, 30])
def test_tag_page_costs_the_same_for_more_items(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    for _number in range(count):
        confirm_fact(StayPageFactory(), TagFactory(slug="wifi", kind=TagKind.WORK))
    client.get("/tags/wifi/")
    with django_assert_num_queries(16):
        client.get("/tags/wifi/")


def test_tag_pages_stand_in_the_sitemap(client: Client, settings: Any) -> None:
    settings.ALLOW_INDEXING = True
    settings.SITE_URL = "https://mie.example"
    page = StayPageFactory(with_tags=["sea"])
    translate_page(page, "en")
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "<loc>https://mie.example/tags/sea/</loc>" in sitemap
    assert "<loc>https://mie.example/en/tags/sea/</loc>" in sitemap


def test_words_that_find_nothing_are_counted_and_nothing_personal(client: Client) -> None:
    translate_page(StandardPageFactory(title="犬"), "en", title="Dog")
    for words in ("ねこカフェ", "ネコカフェ", "a@b.example", "090-1234-5678", "あ" * 60, "!!"):
        client.get("/search/", {"q": words})
    client.get("/en/search/", {"q": "cat cafe"})
    counted = {(row.language, row.words): row.count for row in UnansweredSearch.objects.all()}
    assert counted == {("ja", "ねこかふぇ"): 2, ("en", "cat cafe"): 1}


def test_promoted_pages_stand_first_and_only_in_their_language(client: Client) -> None:
    page = StandardPageFactory(title="温泉の案内", slug="guide")
    draft = StandardPageFactory(title="温泉の下書き", live=False)
    for promoted in (page, draft):
        SearchPromotion.objects.create(query=Query.get("温泉"), page=promoted, description="まず")
    elsewhere = {"external_link_url": "https://onsen.example/", "external_link_text": "温泉の協会"}
    SearchPromotion.objects.create(query=Query.get("温泉"), description="そとの話", **elsewhere)
    html = client.get("/search/", {"q": "温泉"}).content.decode()
    assert html.count("まず") == 1
    assert "温泉の下書き" not in html
    assert "そとの話" in html
    # Staff write these texts in Japanese.
    translate_page(page, "en", title="Hot springs")
    english = client.get("/en/search/", {"q": "温泉"}).content.decode()
    for words in ("温泉の案内", "温泉の協会", "そとの話", "まず"):
        assert words not in english
