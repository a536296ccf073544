"""What the export made for this project becomes, item by item, and the rules for others."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from tests.importer.conftest import AREAS, NOW, make_vocabulary, write_item
from workation.importer.blocks import Embed, Image, Table
from workation.importer.kinds import Kind, State, find_kind, find_language, propose_slug
from workation.importer.listing import read_date, read_price, read_yes_or_no
from workation.importer.mapping import decide
from workation.importer.wxr import read_export

STATES = {"publish": State.LIVE, "draft": State.DRAFT, "future": State.SCHEDULED}


@pytest.fixture(scope="module")
def pages(decisions):
    return {page.number: page for page in decisions.pages}


def test_every_public_post_comes_and_nothing_hidden_does(decisions, pages, truth):
    everything = [
        *truth["plans"],
        *truth["facilities"],
        *truth["news"],
        *truth["events"],
        *truth["pages"],
    ]
    for item in [*everything, *truth["translations"]]:
        if item["status"] == "trash" or item["password_protected"]:
            assert item["id"] not in pages
        else:
            assert pages[item["id"]].state is STATES[item["status"]]
            assert pages[item["id"]].title == item["title"]
    skipped = sum(decisions.skipped.values(), Counter())
    assert skipped == {"trash": 3, "password": 1}


def test_counts_match_the_site(decisions, truth):
    merged = {
        wp_type: {"publish" if status == "password" else status: 0 for status in counter}
        for wp_type, counter in decisions.counts.items()
    }
    for wp_type, counter in decisions.counts.items():
        for status, number in counter.items():
            merged[wp_type]["publish" if status == "password" else status] += number
    assert merged == truth["counts_in_wxr"]


def test_key_persons(pages, truth):
    for plan in truth["plans"]:
        person, expected = pages[plan["id"]].key_person, plan["key_person"]
        if expected is None:
            assert person is None
        else:
            assert person.name == expected["name"]
            assert person.reading == expected["kana"]
            assert person.text == expected["text"]
            assert person.media == expected["image_id"]
            assert person.alt == expected["image_alt"]


def test_plans_keep_their_texts_and_pictures(pages, truth):
    for plan in truth["plans"]:
        page = pages[plan["id"]]
        body = page.summary + repr(page.body)
        for text in (plan["lead"], *plan["paragraphs"]):
            assert text in body
        person = page.key_person.media if page.key_person else 0
        shown = [b.media for b in page.body if isinstance(b, Image)]
        assert {page.main_image, person, *shown} - {0} == set(plan["image_ids"])
        assert AREAS[plan["area"]] in page.areas


def test_facilities_keep_their_figures(pages, truth):
    vocabulary = make_vocabulary()
    for facility in truth["facilities"]:
        if facility["status"] == "trash":
            continue
        page, wanted = pages[facility["id"]], facility["meta_normalised"]
        found = page.facility
        assert found.address == wanted["address"]
        assert found.phone == wanted["tel"]
        assert found.website == (wanted["url"] or "")
        assert found.capacity == wanted["capacity"]
        assert found.price_from == wanted["price"]
        assert (found.latitude, found.longitude) == (wanted["lat"], wanted["lng"])
        assert found.has_wifi == wanted["wifi"]
        assert page.municipality == vocabulary.find_municipality(facility["municipality"])
        assert page.areas == (AREAS[facility["area"]],)


def test_events_keep_their_dates_and_outside_pages(pages, truth):
    for event in truth["events"]:
        found = pages[event["id"]].event
        assert found.start.isoformat() == event["start"]
        assert found.place == event["meta"]["event_place"]
        assert found.external_url == event["meta"]["external_url"]


def test_front_page_posts_page_and_translations(pages, truth):
    assert pages[truth["site"]["front_page"]].kind is Kind.HOME
    assert pages[truth["site"]["posts_page"]].kind is Kind.NEWS_INDEX
    for item in truth["translations"]:
        page = pages[item["id"]]
        assert (page.language, page.translates) == (item["lang"], item["translation_of"])
        assert page.slug == pages[item["translation_of"]].slug


def test_media_with_texts(decisions, truth):
    found = {m.number: m for m in decisions.media}
    dropped = {m["id"] for m in truth["media"]} - set(found)
    assert dropped == {13, 48}  # only a trashed and a password-protected post show them
    for media in truth["media"]:
        if media["id"] in found:
            assert found[media["id"]].alt == media["alt"]
            if media["original_image"]:
                assert found[media["id"]].paths[0].endswith(media["original_image"])
    hidden = {n for n, m in found.items() if not m.is_public}
    assert hidden == {9, 28, 29, 30, 34, 35}  # of drafts and of the scheduled plan


def test_tables_and_players_of_a_plan(pages):
    blocks = pages[78].body
    assert [b.rows for b in blocks if isinstance(b, Table)] == [(("時間", "9:00 & 13:00"),)]
    assert [b.url for b in blocks if isinstance(b, Embed)] == [
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    ]


def test_slugs_are_ascii_unique_and_kept_where_they_were(decisions):
    seen = Counter((p.kind, p.language, p.parent, p.slug) for p in decisions.pages)
    assert max(seen.values()) == 1
    slugs = {p.number: p.slug for p in decisions.pages}
    assert all(slug.isascii() for slug in slugs.values())
    assert (slugs[73], slugs[75], slugs[74], slugs[53]) == (
        "plan-a00",
        "onsen",
        "plan-74",
        "stay-53",
    )


def test_what_has_no_place_is_listed(decisions):
    found = {(u.subject, u.detail) for u in decisions.unplaced}
    assert ("shortcode", "[contact-form-7]") in found
    assert ("theme", "自然体験") in found
    assert ("element", "script") in found
    assert ("field", "gallery_items") in found
    assert ("link", "post 60 is not public") in found


def test_menus(decisions):
    titles = [entry.title for entry in decisions.menus["main"]]
    assert titles == ["プラン", "宿泊", "仕事場", "体験", "", "", "外部 & リンク"]
    assert [entry.item for entry in decisions.menus["main"]] == [0, 0, 0, 0, 100, 101, 0]


# --- rules for other exports


def decide_for(write_export, *items, now=NOW):
    return decide(read_export(write_export(*items)), make_vocabulary(), now)


@pytest.mark.parametrize("status", ["private", "trash", "auto-draft", "inherit"])
def test_what_was_not_public_is_counted_and_left(write_export, status):
    found = decide_for(write_export, write_item(1, status=status), write_item(2))
    assert [p.number for p in found.pages] == [2]
    assert found.skipped == {"post": {status: 1}}


def test_pending_and_unknown_states_become_drafts(write_export):
    found = decide_for(
        write_export, write_item(1, status="pending"), write_item(2, status="archived")
    )
    assert {p.state for p in found.pages} == {State.DRAFT}


def test_a_schedule_that_has_passed_does_not_publish(write_export):
    item = write_item(1, status="future")
    early, late = datetime(2024, 4, 1, tzinfo=UTC), datetime(2024, 6, 1, tzinfo=UTC)
    assert decide_for(write_export, item, now=early).pages[0].state is State.SCHEDULED
    assert decide_for(write_export, item, now=late).pages[0].state is State.DRAFT


def test_two_posts_that_want_one_slug(write_export):
    found = decide_for(
        write_export,
        write_item(1, slug="%e6%b5%b7"),
        write_item(2, slug="news-1"),
        write_item(3, slug="news-1"),
    )
    assert [p.slug for p in found.pages] == ["news-1-1", "news-1", "news-1-3"]


def test_a_page_cannot_take_an_address_of_the_site(write_export):
    found = decide_for(
        write_export, write_item(4, type="page", slug="admin", link="https://old.example/admin/")
    )
    assert found.pages[0].slug == "page-4"


def test_a_translation_without_its_japanese_post_is_listed(write_export):
    more = '<category domain="language" nicename="en"><![CDATA[English]]></category>'
    language = (
        "<wp:term><wp:term_taxonomy>language</wp:term_taxonomy><wp:term_slug>en</wp:term_slug>"
        "<wp:term_name>English</wp:term_name></wp:term>"
    )
    path = write_export(write_item(1, more=more))
    path.write_text(path.read_text().replace("<item>", language + "<item>", 1))
    found = decide(read_export(path), make_vocabulary(), NOW)
    assert found.pages == ()
    assert [u.subject for u in found.unplaced] == ["translation"]


@pytest.mark.parametrize(
    ("wp_type", "kind"),
    [
        ("model_plan", Kind.PLAN),
        ("mie_model_course", Kind.PLAN),
        ("workation_plan", Kind.PLAN),
        ("facility_stay", Kind.STAY),
        ("lodging", Kind.STAY),
        ("coworking", Kind.WORKSPACE),
        ("facility_work", Kind.WORKSPACE),
        ("taiken", Kind.ACTIVITY),
        ("facility_activity", Kind.ACTIVITY),
        ("events", Kind.EVENT),
        ("post", Kind.NEWS),
        ("page", Kind.PAGE),
        ("report", Kind.REPORT),
        ("wp_template", None),
        ("acf-field-group", None),
        ("flamingo_inbound", None),
    ],
)
def test_types_by_their_words(wp_type, kind):
    assert find_kind(wp_type) is kind


def test_languages_of_wordpress():
    codes = ["ja", "en_US", "zh_CN", "zh_TW", "zh-hant", "ko_KR", "pt_BR"]
    assert [find_language(c) for c in codes] == [
        "ja",
        "en",
        "zh-hans",
        "zh-hant",
        "zh-hant",
        "ko",
        "pt-br",
    ]


def test_kanji_are_never_spelt_out():
    assert propose_slug("%e4%bc%8a%e5%8b%a2", Kind.PLAN, 12) == "plan-12"
    assert propose_slug("ise-shima", Kind.PLAN, 12) == "ise-shima"
    assert propose_slug("2024", Kind.NEWS, 12) == "news-12"


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("1泊 10,000円〜", 10000),
        ("4,000円", 4000),
        ("3000", 3000),
        ("¥6,000～（税込）", 6000),
        ("応相談", None),
        ("無料", None),
        ("大人2,000円、子ども1,000円", 1000),
        ("１泊２名 １２，０００円", 12000),
        ("1万5000円", 15000),
        ("", None),
    ],
)
def test_prices(text, price):
    assert read_price(text) == price


def test_yes_no_and_dates():
    answers = [
        read_yes_or_no(t) for t in ("1", "あり", "Wi-Fiあり", "○", "0", "なし", "×", "", "応相談")
    ]
    assert answers == [True, True, True, True, False, False, False, None, None]
    dates = [read_date(t) for t in ("20250214", "2025-2-14", "2025/02/14", "2025年2月14日")]
    assert {d.isoformat() for d in dates} == {"2025-02-14"}
    assert read_date("未定") is None


def test_words_of_the_vocabulary(vocabulary):
    assert vocabulary.find_tag("温泉") == "onsen"
    assert vocabulary.find_tag("電源あり") == "power"
    assert vocabulary.find_tag("ﾓﾆﾀｰ") == "monitor"
    assert vocabulary.find_tag("Ｗｉ－Ｆｉ") != "mbps-30"  # no speed was ever measured
    assert vocabulary.find_municipality("三重県亀山市") == "kameyama"
    assert vocabulary.find_area("東紀州エリア") == "higashikishu"
    assert vocabulary.find_in_text("三重県度会郡度会町1-2") == "watarai"
