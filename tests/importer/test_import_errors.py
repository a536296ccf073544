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


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words")]


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
