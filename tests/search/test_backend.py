"""Search through Wagtail, on whichever database the suite runs."""

from __future__ import annotations

import random
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext
from modelsearch.query import And, MatchAll, Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from tests.search.conftest import MakePage
from workation.core.models import SiteDocument
from workation.pages.models import StandardPage
from workation.search.japanese import fold
from workation.search.word_list import get_synonyms

pytestmark = pytest.mark.django_db

PIECES = [
    "伊勢志摩の温泉でワーケーション",
    "コワーキングスペースとWi-Fiを使えます",
    "海が見える部屋で静かに働く",
    "津市の港から船で着く",
    "京都からも近い",
    "東京都から三時間",
    "熊野古道を歩くworkation plan",
    "远程办公的好地方",
    "鈴鹿の山と森",
    "ワイファイ完備の古い町家",
    "英虞湾の真珠いかだ",
    "名張の赤目四十八滝",
]
QUERIES = [
    "温泉",
    "ワーケーション",
    "伊勢",
    "ｗｉ－ｆｉ",
    "コワーキングスペース",
    "海が見える",
    "津",
    "伊勢 温泉",
    "远程办公",
    "workation",
    "京都",
    "まちや",
    "真珠いかだ",
    "赤目四十八滝",
]


def titles(results: Any) -> list[str]:
    return [page.title for page in results]


def holds(page: StandardPage, query: str) -> bool:
    text = fold(f"{page.title}\n{page.summary}")
    return all(fold(word) in text for word in query.split())


def test_nothing_is_missed_and_nothing_is_added(make_page: MakePage) -> None:
    pick = random.Random(20261123)
    pages = []
    for number in range(60):
        title, *texts = pick.sample(PIECES, pick.randint(2, 5))
        pages.append(make_page(f"{title}{number}", "。".join(texts)))

    for query in QUERIES:
        truth = {page.pk for page in pages if holds(page, query)}
        results = StandardPage.objects.search(query)
        assert {page.pk for page in results} == truth, query
        assert results.count() == len(truth), query
        assert truth or query == "まちや", query


def test_a_word_in_the_title_comes_first(make_page: MakePage) -> None:
    make_page("山の宿", "温泉。" * 30)
    make_page("温泉の宿と、海の見える広い部屋と、静かな仕事場のある長い題名のページ", "山。")
    make_page("海の宿", "温泉が近い。")

    found = titles(StandardPage.objects.search("温泉"))

    assert found[0].startswith("温泉の宿")
    assert len(found) == 3


def test_the_lead_comes_after_the_title_and_before_the_text(make_page: MakePage) -> None:
    text = [{"type": "paragraph", "value": "<p>" + "温泉と山。" * 200 + "</p>"}]
    in_text = make_page("山の宿", "森。", text)
    in_lead = make_page("海の宿", "温泉が近い、" + "静かな海辺の宿です。" * 12)
    in_title = make_page("温泉の宿", "町。")
    make_page("川の宿", "川。", text)

    found = [page.pk for page in StandardPage.objects.search("温泉")]

    assert found[:2] == [in_title.pk, in_lead.pk]
    assert in_text.pk in found[2:]
    assert len(found) == 4


def test_markup_is_not_searched(make_page: MakePage) -> None:
    text = '<p data-block-key="k">山の<b>宿</b>と<a href="https://onsen.example/">湯</a></p>'
    make_page("海の宿", "", [{"type": "paragraph", "value": text}])
    for query in ("strong", "href", "https", "example", "paragraph", "block"):
        assert titles(StandardPage.objects.search(query)) == [], query
    assert titles(StandardPage.objects.search("山の宿と湯")) == ["海の宿"]


def test_a_word_inside_another_word_comes_last(make_page: MakePage) -> None:
    make_page("東京都からの道", "東京都。" * 20)
    make_page("のんびり行く", "京都からも近い。")
    assert titles(StandardPage.objects.search("京都")) == ["のんびり行く", "東京都からの道"]
    assert titles(StandardPage.objects.search("東京都")) == ["東京都からの道"]


@pytest.mark.parametrize(
    "query",
    [
        '100%"OR',
        '"',
        "'",
        "温泉' OR 1=1 --",
        "温泉*",
        "NEAR(温泉 海)",
        "(温泉",
        "温泉)",
        "温泉\\",
        "title:温泉",
        "-温泉",
        "^温泉",
        "温泉 AND",
        "温泉:*",
        "温泉 & | !",
        "\x00温泉",
        "{温泉}",
        "%s %d %(x)s",
        "😀",
        "温" * 2000,
    ],
)
def test_no_query_is_an_error(make_page: MakePage, query: str) -> None:
    make_page("温泉の宿", "100% OR 50%")
    StandardPage.objects.search(query).count()
    list(StandardPage.objects.search(query))
    list(StandardPage.objects.autocomplete(query))


def test_marks_around_a_word_do_not_hide_it(make_page: MakePage) -> None:
    make_page("温泉の宿")
    for query in ('"温泉"', "温泉*", "(温泉)", "「温泉」", "\x00温泉"):
        assert titles(StandardPage.objects.search(query)) == ["温泉の宿"], query


def test_a_query_without_words_finds_nothing(make_page: MakePage) -> None:
    make_page("温泉の宿")
    assert titles(StandardPage.objects.search("・・・!?")) == []
    assert titles(StandardPage.objects.search("")) == []


@pytest.mark.parametrize("query", ["津", "津市", "つり", "ツリ", "ﾂﾘ", "釣"])
def test_one_character_and_either_kana_find_the_place(make_page: MakePage, query: str) -> None:
    make_page("津市の釣り場", "港でツリをする")
    assert titles(StandardPage.objects.search(query)) == ["津市の釣り場"]


def test_a_latin_word_is_found_by_its_beginning(make_page: MakePage) -> None:
    make_page("Workations by the sea", "Spaces with a view")
    assert StandardPage.objects.search("workation").count() == 1
    assert StandardPage.objects.search("kation").count() == 0


def test_korean_thai_and_accents_are_searched_as_well(make_page: MakePage) -> None:
    make_page("이세시마에서 일하기")
    make_page("ทำงานที่ทะเล")
    make_page("Café à la mer")
    assert titles(StandardPage.objects.search("이세")) == ["이세시마에서 일하기"]
    assert titles(StandardPage.objects.search("ทะเล")) == ["ทำงานที่ทะเล"]
    assert titles(StandardPage.objects.search("cafe")) == ["Café à la mer"]


def test_a_phrase_is_found_after_a_word_that_comes_a_thousand_times(make_page: MakePage) -> None:
    """PostgreSQL forgets where a token stands after 255 times, and past position 16,383."""
    make_page("長い記録", "働き方を考える。" * 3000 + "ここに青い灯台がある。働き続ける。")
    make_page("別の記録", "働き方だけ。続ける話は別。")
    assert titles(StandardPage.objects.search("青い灯台")) == ["長い記録"]
    assert titles(StandardPage.objects.search("働き続ける")) == ["長い記録"]


def test_the_index_follows_changes_and_removals(make_page: MakePage) -> None:
    page = make_page("山の宿", "森。")
    page.title = "海の宿"
    page.save()
    assert StandardPage.objects.search("山の").count() == 0
    assert StandardPage.objects.search("海の").count() == 1
    page.delete()
    assert StandardPage.objects.search("海の").count() == 0


def test_a_queryset_keeps_its_filters_and_its_order(make_page: MakePage) -> None:
    for name in ("一", "二", "三"):
        make_page(f"{name}の宿", "温泉")
    pages = StandardPage.objects.filter(Q(summary="温泉") & ~Q(title="二の宿")).order_by("title")

    assert sorted(titles(pages.search("温泉"))) == ["一の宿", "三の宿"]
    assert titles(pages.search("温泉", order_by_relevance=False)) == ["一の宿", "三の宿"]
    assert titles(pages.search("温泉", order_by="-title")) == ["三の宿", "一の宿"]


def test_pages_of_every_type_are_found_from_the_base_class(make_page: MakePage) -> None:
    page = make_page("温泉の宿")
    assert [found.pk for found in Page.objects.search("温泉")] == [page.pk]
    assert [type(found) for found in Page.objects.specific().search("温泉")] == [StandardPage]


def test_queries_can_be_combined(make_page: MakePage) -> None:
    make_page("山と海")
    make_page("山だけ")
    make_page("川だけ")
    mountain, sea = PlainText("山"), PlainText("海")
    search = StandardPage.objects.search

    assert sorted(titles(search(mountain & ~sea))) == ["山だけ"]
    assert sorted(titles(search(Not(mountain)))) == ["川だけ"]
    assert sorted(titles(search(Or([sea, PlainText("川")])))) == ["山と海", "川だけ"]
    assert titles(search(And([mountain, Phrase("と海")]))) == ["山と海"]
    assert sorted(titles(search("海 川", operator="or"))) == ["山と海", "川だけ"]
    assert search(MatchAll()).count() == 3


def test_only_the_title_when_only_the_title_is_asked_for(make_page: MakePage) -> None:
    make_page("山の宿", "温泉")
    assert StandardPage.objects.search("温泉", fields=["title"]).count() == 0
    assert StandardPage.objects.search("山の", fields=["title"]).count() == 1


def test_suggestions_find_the_middle_of_a_title(make_page: MakePage) -> None:
    make_page("海辺の静かな宿")
    make_page("Quiet inn by the sea", "静かな宿")
    assert titles(StandardPage.objects.autocomplete("静か")) == ["海辺の静かな宿"]
    assert titles(StandardPage.objects.autocomplete("静")) == ["海辺の静かな宿"]
    assert titles(StandardPage.objects.autocomplete("qu")) == ["Quiet inn by the sea"]


def test_what_belongs_to_an_object_is_searched_with_it() -> None:
    document = SiteDocument(title="利用案内", file=ContentFile(b"text", name="guide.pdf"))
    document.save()
    document.tags.add("温泉", "Wi-Fi")
    document.save()
    assert titles(SiteDocument.objects.search("温泉")) == ["利用案内"]
    assert titles(SiteDocument.objects.autocomplete("wif")) == ["利用案内"]


def test_hits_can_be_counted_by_any_field(make_page: MakePage) -> None:
    make_page("一の宿", "温泉")
    make_page("二の宿", "温泉")
    results = Page.objects.search("温泉")
    (content_type,) = results.facet("content_type_id")
    assert results.facet("content_type_id") == {content_type: 2}


@pytest.mark.parametrize("number", [3, 30])
def test_a_page_of_results_costs_three_queries(make_page: MakePage, number: int) -> None:
    for index in range(number):
        make_page(f"宿{index}", "温泉")
    get_synonyms()  # kept in the cache
    with CaptureQueriesContext(connection) as queries:
        results = StandardPage.objects.search("温泉")
        assert results.count() == number
        assert len(results[:12]) == min(number, 12)
    assert len(queries) == 3  # keys of the hits, their scores, the pages of this slice
    # Ranking reads the full-text index once for all hits, not once for each.
    assert all(query["sql"].count(" MATCH ") < 2 for query in queries)


def test_scores_can_be_read(make_page: MakePage) -> None:
    make_page("温泉", "")
    make_page("山", "温泉")
    first, second = StandardPage.objects.search("温泉").annotate_score("score")
    assert first.score > second.score > 0


@pytest.mark.skipif(connection.vendor != "postgresql", reason="an index of PostgreSQL")
def test_postgresql_uses_the_index_over_title_and_body(make_page: MakePage) -> None:
    make_page("温泉の宿")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        compiler = StandardPage.objects.search("温泉").query_compiler
        plan = IndexEntry.objects.filter(compiler.build_condition(compiler.query)).explain()
    assert "search_title_and_body_gin" in plan
