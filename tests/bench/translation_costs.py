"""What translation costs: in the request, in the worker, at DeepL; and filling a language.

With a fake DeepL that answers at once: the times are the site's own.
"""

from __future__ import annotations

import os
import resource
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, Site
from wagtail.signals import page_published

from tests.fakes.deepl_server import AUTH_KEY, FakeDeepL
from tests.translation.pages import add_page, fresh, paragraph, publish
from workation.jobs.models import Job
from workation.jobs.registry import known_kinds
from workation.jobs.worker import Worker
from workation.pages.models import HomePage
from workation.translation.signals import on_page_published

ROUNDS = 15
SEGMENTS = 60
PAGES = int(os.environ.get("BENCH_PAGES", "1000"))


def prepare_site() -> HomePage:
    """Return the home page of an empty site in Japanese alone."""
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    Locale.objects.exclude(language_code="ja").delete()
    home = HomePage.objects.filter(locale__language_code="ja").first()
    if home is None:
        home = HomePage(title="三重ワーケーション", slug="home", locale=Locale.get_default())
        Page.get_first_root_node().add_child(instance=home)
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    return home


def drain() -> int:
    """Do all that is due, as the worker would; return how many jobs."""
    kinds = [kind for kind in known_kinds() if kind.startswith("translation.")]
    return Worker(kinds=kinds).drain()


def write_body(count: int, changed: str = "") -> list[dict[str, str]]:
    """Return paragraphs, of which one may be changed."""
    return [
        paragraph(
            f"{number:08}", f"<p>{number}番目の<b>段落</b>です。{changed if not number else ''}</p>"
        )
        for number in range(count)
    ]


@contextmanager
def without_translation() -> Iterator[None]:
    """Publish as if there were no translation."""
    page_published.disconnect(dispatch_uid="translate page")
    try:
        yield
    finally:
        page_published.connect(on_page_published, dispatch_uid="translate page")


def measure_publishing(page: Page) -> float:
    """Return the median milliseconds of publishing."""
    times = []
    for _round in range(ROUNDS):
        page = fresh(page)
        start = time.perf_counter()
        page.save_revision().publish()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def tell_work(name: str, fake: FakeDeepL) -> None:
    """Run the jobs and print what they took."""
    fake.translate_requests.clear()
    start = time.perf_counter()
    with CaptureQueriesContext(connection) as queries:
        drain()
    seconds = time.perf_counter() - start
    calls: dict[str, int] = {}
    for request in fake.translate_requests:
        calls[request["target_lang"]] = calls.get(request["target_lang"], 0) + 1
    print(f"{name}: {seconds:.2f} s, {len(queries)} queries, DeepL calls {calls}")


def bench_one_page(home: HomePage, fake: FakeDeepL) -> None:
    """A page of sixty segments into three languages: Korean is there already."""
    for code in ("en", "zh-hant"):
        Locale.objects.create(language_code=code)
    Job.objects.all().delete()
    publish(home)
    drain()
    page = add_page(home, slug="sixty", body=write_body(SEGMENTS - 1))
    tell_work(f"first translation of {SEGMENTS} segments into 3 languages", fake)
    publish(fresh(page), body=write_body(SEGMENTS - 1, "変更。"))
    tell_work("again with one changed segment", fake)
    publish(fresh(page))
    tell_work("again with no change", fake)
    with without_translation():
        plain = measure_publishing(page)
    full = measure_publishing(page)
    print(
        f"publishing: {full:.0f} ms, without translation {plain:.0f} ms, ratio {full / plain:.2f}"
    )
    drain()


def read_memory() -> float:
    """Return the resident megabytes of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def bench_filling(home: HomePage) -> None:
    """A new language for many pages: speed and memory."""
    top = add_page(home, "一覧", slug="top")
    for number in range(PAGES):
        add_page(top, f"{number}番の宿", slug=f"inn-{number}", body=write_body(5))
    drain()
    Locale.objects.create(language_code="ko")
    worker = Worker(kinds=[kind for kind in known_kinds() if kind.startswith("translation.")])
    start, done = time.perf_counter(), 0
    while worker.run_one():
        done += 1
        if done % max(PAGES // 5, 1) == 0:
            speed = done / (time.perf_counter() - start)
            print(f"filling Korean: {done} jobs, {speed:.1f} a second, {read_memory():.0f} MB")
        reset_queries()
    live = Page.objects.filter(locale__language_code="ko", live=True).count()
    seconds = time.perf_counter() - start
    print(f"filled {live} pages in {seconds:.0f} s: {live / seconds:.1f} pages a second")
    assert not Job.objects.pending().filter(kind__startswith="translation.").exists()


def run() -> None:
    """Print the numbers."""
    home = prepare_site()
    with FakeDeepL() as fake:
        settings.DEEPL_AUTH_KEY, settings.DEEPL_SERVER_URL = AUTH_KEY, fake.url
        bench_filling(home)
        bench_one_page(fresh(home), fake)
