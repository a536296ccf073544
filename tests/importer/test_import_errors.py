"""A file that cannot be imported, or a failure half-way, leaves nothing behind."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from wagtail.models import Page

from tests.importer.conftest import DATA, write_item
from workation.importer.models import ImportedItem
from workation.importer.page_fields import FieldFiller
from workation.pages.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def words(django_db_setup, django_db_blocker):
    """The vocabulary, once for all tests: every import would load what is missing."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_vocabulary()
        yield
        transaction.set_rollback(True)


pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("words"),
    pytest.mark.xdist_group("wrong imports"),  # the vocabulary is loaded once, so in one process
]


def run(path, uploads=DATA / "uploads", **options):
    out = io.StringIO()
    call_command("import_wordpress", str(path), uploads=uploads, stdout=out, **options)
    return out.getvalue()


def list_media():
    return {path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}


@pytest.mark.parametrize("content", [b"", b"<rss/>", b"PK\x03\x04", b"<rss><channel><item>"])
def test_a_wrong_file_gives_an_error_with_a_hint(tmp_path, content):
    path = tmp_path / "wrong.xml"
    path.write_bytes(content)
    pages = Page.objects.count()
    with pytest.raises(CommandError, match="\n"):
        run(path)
    assert Page.objects.count() == pages


def test_missing_file_and_missing_uploads(tmp_path):
    with pytest.raises(CommandError, match=r"no file"):
        run(tmp_path / "none.xml")
    with pytest.raises(CommandError, match=r"no folder"):
        run(DATA / "mie-wxr-dev.xml", uploads=tmp_path / "none")


def test_a_failure_half_way_writes_nothing(monkeypatch):
    fill = FieldFiller.fill

    def fail_at_the_tenth(self, page, decision):
        if decision.number == 62:
            raise RuntimeError("disk full")
        fill(self, page, decision)

    monkeypatch.setattr(FieldFiller, "fill", fail_at_the_tenth)
    pages, media = Page.objects.count(), list_media()
    with pytest.raises(RuntimeError, match="disk full"):
        run(DATA / "mie-wxr-dev.xml")
    assert Page.objects.count() == pages
    assert not ImportedItem.objects.exists()
    assert list_media() == media


def test_a_dry_run_says_what_it_would_do_and_writes_nothing():
    pages, media = Page.objects.count(), list_media()
    output = run(DATA / "mie-wxr-dev.xml", dry_run=True)
    assert "nothing was written" in output
    assert "missing file: 2022/10/portrait_10.jpg" in output
    assert Page.objects.count() == pages
    assert list_media() == media


def test_a_post_type_whose_name_does_not_tell(write_export):
    path = write_export(write_item(1, type="spot", link="https://old.example/spot/1/"))
    assert "post type: spot" in run(path)
    run(path, type=["spot=activity"])
    assert ImportedItem.objects.get().page.specific.kind == "activity"
    with pytest.raises(CommandError, match="kinds:"):
        run(path, type=["spot=castle"])


def test_a_path_out_of_the_uploads_folder_is_not_read(write_export, tmp_path):
    secret = tmp_path / "secret.jpg"
    secret.write_bytes((DATA / "uploads/2021/11/news-6.jpg").read_bytes())
    (tmp_path / "uploads").mkdir()
    meta = (
        "<wp:attachment_url>https://old.example/wp-content/uploads/x.jpg</wp:attachment_url>"
        "<wp:postmeta><wp:meta_key>_wp_attached_file</wp:meta_key>"
        "<wp:meta_value>../secret.jpg</wp:meta_value></wp:postmeta>"
    )
    path = write_export(write_item(1, type="attachment", status="inherit", more=meta))
    assert "missing file: ../secret.jpg" in run(path, uploads=tmp_path / "uploads")


def test_child_pages_stand_below_their_parents(write_export):
    base = "https://old.example"
    path = write_export(
        write_item(
            1,
            type="page",
            slug="child",
            link=f"{base}/guide/child/",
            more="<wp:post_parent>2</wp:post_parent>",
        ),
        write_item(2, type="page", slug="guide", link=f"{base}/guide/"),
    )
    run(path)
    assert ImportedItem.objects.get(number=1).page.url == "/guide/child/"


def test_three_news_items_and_one(write_export):
    run(write_export(write_item(1)))
    run(write_export(write_item(1), write_item(2), write_item(3)))
    assert ImportedItem.objects.filter(page__live=True).count() == 3


def make_language(code, locale, term):
    """Polylang's language, and the group that holds a post and its translations."""
    language = f'<category domain="language" nicename="{code}"><![CDATA[{locale}]]></category>'
    return language + f'<category domain="post_translations" nicename="{term}"></category>'


def test_translated_front_page_list_and_child_pages(write_export):
    base = "https://old.example"
    path = write_export(
        write_item(1, type="page", link=f"{base}/", slug="top", title="ようこそ"),
        write_item(
            2,
            type="page",
            link=f"{base}/zh/",
            slug="top-zh",
            title="歡迎",
            more=make_language("zh", "zh_TW", "pll_top"),
        ),
        write_item(
            3,
            type="page",
            link=f"{base}/guide/",
            slug="guide",
            title="案内",
            more=make_language("ja", "ja", "pll_guide"),
        ),
        write_item(
            4,
            type="page",
            link=f"{base}/zh/guide-zh/",
            slug="guide-zh",
            title="指南",
            more=make_language("zh", "zh_TW", "pll_guide"),
        ),
    )
    terms = "".join(
        "<wp:term><wp:term_taxonomy>language</wp:term_taxonomy>"
        f"<wp:term_slug>{code}</wp:term_slug><wp:term_name>{code}</wp:term_name>"
        f'<wp:term_description>a:1:{{s:6:"locale";s:5:"{locale}";}}</wp:term_description></wp:term>'
        for code, locale in (("ja", "ja"), ("zh", "zh_TW"))
    )
    path.write_text(path.read_text().replace("<item>", terms + "<item>", 1))
    run(path)
    found = {row.number: row.page for row in ImportedItem.objects.select_related("page")}
    assert [found[n].title for n in (1, 2, 3, 4)] == ["ようこそ", "歡迎", "案内", "指南"]
    assert found[2].translation_key == found[1].translation_key
    assert [found[n].url for n in (2, 4)] == ["/zh-hant/", "/zh-hant/guide/"]
