"""A worker killed in the middle of a DeepL call loses nothing."""

from __future__ import annotations

import pytest
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from tests.fakes.deepl_server import AUTH_KEY, FakeDeepL
from tests.jobs.worker_process import running_worker, wait_until
from tests.translation.conftest import TARGETS
from tests.translation.pages import add_page, paragraph, target
from workation.jobs.models import Job
from workation.pages.models import HomePage

BODY = [
    paragraph("a" * 8, "<p>名古屋から<b>近鉄特急</b>で約95分です。</p>"),
    paragraph("b" * 8, "<p>津なぎさまちから高速船も出ています。</p>"),
]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("calls_before", [0, 4])
def test_killed_during_a_call_and_started_again(
    home: HomePage, fake_deepl: FakeDeepL, calls_before: int
) -> None:
    page = add_page(home, body=BODY)
    for _ in range(calls_before):
        fake_deepl.misbehave("")
    fake_deepl.misbehave("hang")
    environment = {
        "DJANGO_SETTINGS_MODULE": "workation.settings.dev",  # the tests' own has no key
        "DEEPL_AUTH_KEY": AUTH_KEY,
        "DEEPL_SERVER_URL": fake_deepl.url,
    }

    with running_worker(**environment) as worker:
        assert fake_deepl.hanging.wait(30)
        worker.kill()
        worker.wait()
    jobs = Job.objects.filter(kind="translation.translate")
    assert jobs.pending().exists()

    with running_worker(**environment):
        assert wait_until(lambda: not jobs.pending().exists())
    for code in TARGETS:
        assert target(page, code).live
        assert target(home, code).live
        assert "95" in str(target(page, code).body)
    # Four texts (a title each, two paragraphs) in three languages, each stored once.
    assert StringTranslation.objects.count() == 4 * 3
    assert not any(Page.find_problems())
