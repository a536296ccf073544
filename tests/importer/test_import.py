"""The whole import, seen as visitors and staff see it, against what is true of the export."""

import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from PIL import Image as Picture
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Revision, Site
from wagtail_localize.models import Translation

from plans.models import PlanPage
from tests.importer.conftest import AREAS, DATA
from workation.core.models import Menu, SiteDocument, SiteImage, SiteText
from workation.importer.models import ImportedItem
from workation.importer.pictures import load_picture
from workation.pages.models import EventPage, NewsPage
from workation.translation.segments import refresh_source
from workation.translation.targets import claim_translation

EXPORT = DATA / "mie-wxr-dev.xml"
UPLOADS = DATA / "uploads"
HREF = re.compile(r'(?:href|src|action)="(/[^"#]*)')


def run_import(path=EXPORT, **options):
    out = io.StringIO()
    call_command("import_wordpress", str(path), uploads=UPLOADS, stdout=out, **options)
    return out.getvalue()


@pytest.fixture(scope="module")
def report_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("import") / "report.json"


@pytest.fixture(scope="module")
def output(django_db_setup: None, django_db_blocker: Any, report_file: Path):
    """What the command printed; its site stands for all tests of this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield run_import(report=report_file)
        transaction.set_rollback(True)


pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("output", "tiny_renditions"),
    pytest.mark.xdist_group("import"),  # the import runs once, so in one process
]


@pytest.fixture
def page_of(output):
    """Finds the page that a post has become, by the post's number."""
    return lambda number: ImportedItem.objects.get(number=number).page.specific


@pytest.fixture(scope="module")
def tiny_renditions():
    """Hundreds of resized pictures would take minutes; these tests look at pages, not at them."""
    picture = io.BytesIO()
    Picture.new("RGB", (4, 3)).save(picture, format="PNG")

    def generate(self, spec, *, source=None):
        return ContentFile(picture.getvalue(), name=f"{self.pk}.{spec.spec[:40]}.png")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SiteImage, "generate_rendition_file", generate)
        yield


@pytest.fixture(scope="module")
def crawled(output, tiny_renditions):
    """Every address a visitor can reach, with its text."""
    client, seen = Client(), {}
    waiting = ["/", "/en/"]
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        if response.status_code in (301, 302):
            waiting.append(response["Location"])
        body = response.getvalue()  # closes a document's file, too
        seen[address] = (response.status_code, body.decode(errors="replace"))
        if "html" in response.get("Content-Type", ""):
            found = {unquote(a.replace("&amp;", "&")) for a in HREF.findall(seen[address][1])}
            found = {a for a in found if not a.startswith(("/static/", "/media/", "/admin/"))}
            waiting += [a for a in found if a not in seen and a not in waiting and "?" not in a]
    return seen


# --- counts and states


def test_every_post_has_its_page_in_its_state(page_of, truth):
    for item in [*truth["plans"], *truth["facilities"], *truth["news"], *truth["events"]]:
        if str(item["id"]) in truth["non_public_ids"] and item["status"] not in ("draft", "future"):
            assert not ImportedItem.objects.filter(number=item["id"]).exists()
            continue
        page = page_of(item["id"])
        assert page.title == item["title"]
        assert page.live == (item["status"] == "publish")
        if page.live:
            written = item["date_gmt"]
            assert page.first_published_at.strftime("%Y-%m-%d %H:%M:%S") == written


def test_the_scheduled_plan_stays_scheduled(page_of):
    page = page_of(79)
    moment = datetime(2031, 4, 1, tzinfo=UTC)
    assert not page.live
    assert page.go_live_at == moment
    assert page.latest_revision.approved_go_live_at == moment


def test_drafts_can_be_edited_but_were_never_live(page_of):
    page = page_of(77)
    assert not page.live
    assert page.first_published_at is None
    assert page.latest_revision.as_object().key_persons.first().name == "髙橋 七海"


def test_home_and_lists_stand_with_their_old_titles(page_of, truth):
    home = Site.objects.get(is_default_site=True).root_page.specific
    assert home == page_of(truth["site"]["front_page"])
    assert home.title == "トップページ"
    assert home.main_image.title == "mainvisual"
    news = page_of(truth["site"]["posts_page"])
    assert (news.title, news.url) == ("お知らせ一覧", "/news/")
    slugs = set(home.get_children().live().values_list("slug", flat=True))
    assert slugs >= {"plans", "stay", "workspace", "activity", "reports", "news", "events", "about"}


def test_what_was_done_is_printed(output, report_file):
    assert "files 47/47" in output
    assert "plan live: 13" in output
    assert "not imported, post: password 1, trash 2" in output
    assert "shortcode: [contact-form-7] (1)" in output
    report = json.loads(report_file.read_text())
    missing = [u for u in report["unplaced"] if u["subject"] == "missing file"]
    assert [u["detail"] for u in missing] == ["2022/10/portrait_10.jpg"]


# --- contents


def test_key_persons_with_name_text_and_picture(page_of, truth):
    for plan in truth["plans"]:
        expected = plan["key_person"]
        people = page_of(plan["id"]).latest_revision.as_object().key_persons.all()
        if expected is None:
            assert not people
            continue
        (person,) = people
        assert person.name == expected["name"]
        assert person.introduction == expected["text"]
        if not expected["image_exists"]:
            assert person.portrait is None
            continue
        assert person.portrait == ImportedItem.objects.get(number=expected["image_id"]).image
        assert person.portrait.description == expected["image_alt"]


def test_the_key_person_stands_in_its_own_section_only(crawled, truth):
    for plan in truth["plans"]:
        if plan["public"] and plan["key_person"]:
            _status, text = crawled[find_page(plan["id"]).url]
            assert text.count(plan["key_person"]["text"]) == 1


def find_page(number):
    return ImportedItem.objects.get(number=number).page


def test_plans_keep_areas_tags_and_texts(page_of, truth):
    for plan in truth["plans"]:
        page = page_of(plan["id"]).latest_revision.as_object()
        assert AREAS[plan["area"]] in [row.area.code for row in page.plan_areas.all()]
        text = page.summary + json.dumps(page.body.get_prep_value(), ensure_ascii=False)
        for paragraph in (plan["lead"], *plan["paragraphs"]):
            assert paragraph in text
    codes = set(page_of(73).tags.values_list("slug", flat=True))
    assert codes == {"sea", "onsen", "team-building", "with-children"}


def test_facilities_keep_their_figures(page_of, truth):
    for facility in truth["facilities"]:
        if facility["status"] == "trash":
            continue
        page, wanted = page_of(facility["id"]), facility["meta_normalised"]
        assert page.kind == {"work": "workspace"}.get(facility["kind"], facility["kind"])
        assert page.municipality.name == facility["municipality"]
        assert page.area.name == facility["area"]
        assert page.address == wanted["address"]
        assert page.phone == wanted["tel"]
        assert page.website == (wanted["url"] or "")
        assert (page.capacity, page.price_from) == (wanted["capacity"], wanted["price"])
        assert (page.latitude, page.longitude) == (wanted["lat"], wanted["lng"])
    facts = {row.tag.slug: row.value for row in page_of(54).facts.all()}
    assert facts["parking"] and facts["monitor"]


def test_events_and_news_keep_their_dates(page_of, truth):
    for event in truth["events"]:
        page = page_of(event["id"])
        assert isinstance(page, EventPage)
        assert page.start_date.isoformat() == event["start"]
        assert page.external_url == event["meta"]["external_url"]
    assert isinstance(page_of(85), NewsPage)
    assert page_of(85).date.isoformat() == "2022-07-18"


def test_links_lead_to_the_new_pages(page_of):
    body = json.dumps(page_of(80).body.get_prep_value())
    assert f'linktype=\\"page\\" id=\\"{page_of(74).pk}\\"' in body
    assert "dev.mie-workation.example" not in body
    news = json.dumps(page_of(86).body.get_prep_value())
    assert f'linktype=\\"document\\" id=\\"{SiteDocument.objects.get().pk}\\"' in news


def test_a_link_to_a_draft_keeps_its_words_only(client, page_of):
    text = client.get(page_of(73).url).content.decode()  # links the draft 60
    assert "宿泊はこちらの施設が便利です" in text


def test_menu(page_of):
    items = Menu.objects.get(code="main").items.all()
    assert [item.title for item in items] == [
        "プラン",
        "宿泊",
        "仕事場",
        "体験",
        "三重県のワーケーションとは",
        "お問い合わせ",
        "外部 & リンク",
    ]
    assert items[4].page_id == page_of(100).pk
    assert items[6].url == "https://external.example/?a=1&b=2"


# --- pictures


def test_media_with_alternative_texts_and_captions(truth):
    brought = {row.number: row for row in ImportedItem.objects.filter(wp_type="attachment")}
    left_out = {m["id"] for m in truth["media"]} - set(brought)
    assert left_out == {13, 42, 48}  # only trash, lost file, only behind a password
    for media in truth["media"]:
        image = brought[media["id"]].image if media["id"] in brought else None
        if image is None:
            continue
        assert image.description == media["alt"]
        caption = re.sub(r"<br>", " ", media["caption"])
        assert image.caption == re.sub(r"</?strong>", "", caption)
    assert brought[6].image.credit == "Photo: M. Sato"
    assert brought[4].document.title == "募集要項"


def test_pictures_are_upright_and_carry_nothing_but_the_picture(truth):
    for media in truth["media"]:
        row = ImportedItem.objects.filter(number=media["id"], image__isnull=False).first()
        if row is None:
            continue
        with row.image.file.open() as file, Picture.open(file) as picture:
            assert not picture.getexif()
            assert "exif" not in picture.info
            size = (picture.width, picture.height)
        assert size == (row.image.width, row.image.height) == (media["width"], media["height"])


def test_a_turned_picture_comes_from_the_original(tmp_path):
    turned = tmp_path / "turned.jpg"
    picture = Picture.new("RGB", (40, 20), "white")
    exif = picture.getexif()
    exif[274] = 6
    exif[315] = "撮影者"
    picture.save(turned, exif=exif)
    with Picture.open(io.BytesIO(load_picture(turned))) as upright:
        assert upright.size == (20, 40)
        assert not upright.getexif()


def test_pictures_of_drafts_have_addresses_nobody_can_guess(truth):
    public = set()
    for page in Page.objects.live().specific():
        public.add(getattr(page, "main_image_id", None))
        public |= {
            int(n)
            for n in re.findall(
                r'"image": (\d+)', json.dumps(page.serializable_data(), default=str)
            )
        }
    for number in (9, 28, 29, 30, 34, 35):
        image = ImportedItem.objects.get(number=number).image
        assert re.fullmatch(r"original_images/[0-9a-f]{32}\.\w+", image.file.name)
        assert image.pk not in public


# --- nothing hidden comes out


def test_every_link_of_the_new_site_answers(crawled):
    broken = {a: status for a, (status, _t) in crawled.items() if status not in (200, 301, 302)}
    assert broken == {}


def test_nothing_that_was_not_public_is_on_any_page(crawled, truth):
    hidden = [text for texts in truth["must_never_appear_publicly"].values() for text in texts]
    for address, (_status, text) in crawled.items():
        for secret in hidden:
            assert secret not in text, address


def test_search_and_sitemap_know_nothing_of_it_either(client, page_of, truth):
    drafts = [int(n) for n, s in truth["non_public_ids"].items() if s in ("draft", "future")]
    hidden = [page_of(number).get_url_parts()[2] for number in drafts]
    pages = [client.get("/sitemap.xml").content.decode()]
    for number in drafts:
        words = {"q": page_of(number).title}
        pages += [client.get(path, words).content.decode() for path in ("/search/", "/plans/")]
    for text in pages:
        assert not [path for path in hidden if f"{path}<" in text or f'{path}"' in text]


def test_nothing_that_was_not_public_is_in_a_media_file(truth):
    hidden = truth["must_never_appear_publicly"]
    secrets = hidden["emails"] + hidden["secret_markers"] + hidden["post_passwords"]
    for path in Path(settings.MEDIA_ROOT).rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for secret in secrets:
                assert secret.encode() not in content
                assert secret not in path.name


def test_people_of_the_old_site_are_nowhere_in_the_database(truth):
    hidden = truth["must_never_appear_publicly"]
    stored = json.dumps([r.content for r in Revision.objects.all()], ensure_ascii=False)
    stored += "".join(map(repr, Redirect.objects.values_list("old_path", "redirect_link")))
    for secret in hidden["emails"] + hidden["comment_ips"] + hidden["post_passwords"]:
        assert secret not in stored


def test_unpublished_pages_answer_404(client, page_of, truth):
    for number, status in truth["non_public_ids"].items():
        if status in ("draft", "future"):
            assert client.get(page_of(int(number)).get_url_parts()[2]).status_code == 404


# --- old addresses


def test_every_public_address_answers_or_redirects_once(client, truth):
    for permalink in truth["public_permalinks"]:
        path = urlsplit(permalink).path
        response = client.get(path)
        if response.status_code == 301:
            response = client.get(response["Location"])
        assert response.status_code == 200, unquote(path)


def test_an_old_address_leads_to_its_own_page(client, page_of, truth):
    everything = [*truth["plans"], *truth["facilities"], *truth["events"], *truth["translations"]]
    for item in everything:
        if item["public"]:
            path = urlsplit(item["permalink"]).path
            page = page_of(item["id"])
            response = client.get(path)
            assert path == page.url or response["Location"] == page.url


def test_upper_case_percent_codes_and_a_missing_slash_lead_there_too(client, page_of):
    for path in (quote("/stay/津里山ゲストハウス/"), quote("/stay/津里山ゲストハウス")):
        assert client.get(path, follow=True).redirect_chain[-1][0] == page_of(53).url


def test_addresses_by_number(client, page_of):
    for query in (
        "?p=74",
        "?post_type=model_plan&p=74",
        "?model_plan=" + quote("松阪市の温泉街で一週間、桑名のはまぐりと働く"),
    ):
        response = client.get("/" + query)
        assert (response.status_code, response["Location"]) == (301, page_of(74).url)
    assert client.get("/?page_id=100")["Location"] == "/about/"
    for query in ("?p=77", "?p=88", "?p=99999", "?p=x", "?utm_source=mail"):
        assert client.get("/" + query).status_code == 200  # the home page, not a hidden one


def test_old_picture_addresses_lead_to_public_pictures_only(client, page_of):
    image = ImportedItem.objects.get(number=19).image
    for name in ("亀山市-風景-0.jpg", "亀山市-風景-0-300x200.jpg"):
        response = client.get(quote(f"/wp-content/uploads/2022/11/{name}"))
        assert (response.status_code, response["Location"]) == (301, image.file.url)
    assert client.get("/wp-content/uploads/2026/09/portrait_4.jpg").status_code == 404
    assert client.get("/plans/plan-a00/portrait_0/")["Location"] == page_of(73).url


# --- translations by people


def test_polylang_pages_are_the_japanese_pages_translations(page_of, truth):
    for item in truth["translations"]:
        page, source = page_of(item["id"]), page_of(item["translation_of"])
        assert page.locale.language_code == item["lang"]
        assert page.translation_key == source.translation_key
        assert (page.title, page.slug) == (item["title"], source.slug)
        assert page.live
    person = page_of(102).key_persons.get()
    assert person.introduction == "a local guide who knows every path."
    assert person.translation_key == page_of(73).key_persons.get().translation_key


def test_no_japanese_stands_under_english_addresses(crawled):
    for address, (status, text) in crawled.items():
        if address.startswith("/en/") and status == 200 and "noindex" not in text:
            main = re.search(r"<main.*?</main>", text, re.S)[0]
            main = re.sub(r'<[^>]*lang="ja".*?>.*?<', "", main)
            assert not re.search(r"[ぁ-ゖァ-ヺ]", re.sub(r"<[^>]*>", "", main)), address


def test_the_pipeline_leaves_them_alone(page_of, truth):
    for item in truth["translations"]:
        source = page_of(item["translation_of"])
        row = Translation.objects.get(
            source__object_id=source.translation_key, target_locale__language_code=item["lang"]
        )
        assert not row.enabled
        assert claim_translation(row.source, source, row.target_locale) is None
    home = Site.objects.get(is_default_site=True).root_page.specific
    assert claim_translation(refresh_source(home), home, row.target_locale) is not None


def test_the_sites_name_and_tagline_come_along():
    text = SiteText.objects.get(locale__language_code="ja")
    assert (text.site_name, text.tagline) == (
        "三重ワーケーション（開発用）",
        "海・山・湯けむりのそばで働く",
    )


# --- again, and other files


def list_everything():
    models = (Page, Revision, SiteImage, SiteDocument, Redirect, ImportedItem, Menu, PlanPage)
    return {m: list(m.objects.order_by("pk").values()) for m in models}


def test_a_second_import_changes_nothing():
    before = list_everything()
    output = run_import()
    assert list_everything() == before
    assert re.search(r"unchanged since an earlier run: \d{2,}", output)
    assert "plan live" not in output


def test_the_export_with_control_characters_adds_only_its_own_post():
    before = set(ImportedItem.objects.values_list("number", flat=True))
    output = run_import(DATA / "mie-wxr-dev-ctrlchar.xml")
    after = set(ImportedItem.objects.values_list("number", flat=True))
    assert after - before == {110}
    assert "changed in the export since" not in output


def test_a_page_that_staff_deleted_does_not_come_back(page_of):
    page_of(85).delete()
    run_import()
    assert ImportedItem.objects.get(number=85).page is None
    assert not Page.objects.filter(slug="news-0").exists()
