"""Two hundred pages under editors' hands, a DeepL in a bad mood, a worker killed twenty times."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import close_old_connections
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource
from wagtail_localize.segments.extract import extract_segments

from tests.fakes.deepl_server import AUTH_KEY, FakeDeepL
from tests.jobs.worker_process import running_worker
from tests.translation.conftest import TARGETS
from tests.translation.pages import add_page, fresh, paragraph, publish, target
from workation.jobs.models import Job
from workation.jobs.queue import resume_all
from workation.pages.models import HomePage, StandardPage
from workation.translation.memory import find_state
from workation.translation.models import TranslationReview

PAGES = int(os.environ.get("SOAK_PAGES", "200"))
KILLS = int(os.environ.get("SOAK_KILLS", "20"))
MOODS = [
    *[
        "429",
        "500",
        "503",
        "html",
        "garbage",
        "wrong-count",
        "empty-text",
        "drop",
        "echo",
        "no-billing",
    ],
    *["drop-tags", "double-tags", "unclosed-tags", "invent-tags", "456", "403"],
]
WORDS = ["海", "山", "宿", "仕事場", "朝食", "体験", "港", "古道", "漁師", "茶畑", "温泉", "島"]
CONFIRMED = TranslationReview.State.CONFIRMED


@dataclass
class Editors:
    """People who create, change, move, withdraw and delete pages and correct translations."""

    home: HomePage
    rng: random.Random
    made: int = 0
    corrected: dict[int, str] = field(default_factory=dict)

    def work(self, actions: int) -> None:
        """Do this many things at random, creating the pages that are due first."""
        for _action in range(actions):
            self.create()
            self.rng.choice([self.edit, self.edit, self.edit, self.draft, self.move, self.rename])()
            if self.rng.random() < 0.5:
                self.rng.choice([self.unpublish, self.republish, self.delete, self.correct])()
            self.correct()

    def pages(self, **conditions: Any) -> list[Page]:
        return list(
            StandardPage.objects.filter(locale=self.home.locale, **conditions).order_by("pk")
        )

    def pick(self, **conditions: Any) -> Any:
        found = self.pages(**conditions)
        return fresh(self.rng.choice(found)) if found else None

    def write_text(self) -> str:
        words = "と".join(self.rng.sample(WORDS, 2))
        return f"{words}で一泊{self.rng.randrange(3, 30)},000円です。"

    def write_body(self) -> list[dict[str, Any]]:
        return [
            paragraph(
                f"{number}" * 8, f"<p>{self.write_text()}<b>{self.rng.choice(WORDS)}</b>も。</p>"
            )
            for number in range(self.rng.randrange(1, 4))
        ]

    def create(self) -> None:
        if self.made < PAGES:
            self.made += 1
            parent = self.pick(live=True, depth__lt=5) if self.rng.random() < 0.5 else None
            title = f"{self.rng.choice(WORDS)}の{self.made}番"
            add_page(
                parent or fresh(self.home), title, slug=f"p{self.made}", body=self.write_body()
            )

    def edit(self) -> None:
        if page := self.pick(live=True):
            publish(page, summary=self.write_text(), body=self.write_body())

    def draft(self) -> None:
        if page := self.pick():
            page.title = "下書きの題"
            page.save_revision()
            page.title = Page.objects.get(pk=page.pk).title
            page.save_revision()

    def move(self) -> None:
        page, parent = self.pick(), self.pick(live=True, depth__lt=5)
        if page and parent and not parent.path.startswith(page.path):
            page.move(parent, pos="last-child")

    def rename(self) -> None:
        if page := self.pick(live=True):
            publish(page, slug=f"r{self.rng.randrange(10**9)}")

    def unpublish(self) -> None:
        if page := self.pick(live=True):
            page.unpublish()

    def republish(self) -> None:
        if page := self.pick(live=False):
            publish(page)

    def delete(self) -> None:
        if (page := self.pick()) and page.numchild < 3:
            page.delete()

    def correct(self) -> None:
        """Correct one translation of a page that is still there."""
        keys = [page.translation_key for page in self.pages()]
        rows = StringTranslation.objects.filter(context__object_id__in=keys)
        plain = list(rows.exclude(data__contains="<").values_list("pk", flat=True))
        row = rows.filter(pk=self.rng.choice(plain)).first() if plain else None
        if row is not None:
            row.data = f"human {len(self.corrected)} {row.locale.language_code}"
            row.translation_type, row.tool_name, row.has_error = "manual", "", False
            row.last_translated_by = get_user_model().objects.get(username="translator")
            row.save()
            self.corrected[row.pk] = row.data


def check_every_language(editors: Editors) -> int:
    """Compare each page with its translations; return how many live targets there are."""
    count = 0
    for page in [fresh(editors.home), *map(fresh, editors.pages())]:
        source = TranslationSource.objects.get_for_instance_or_none(page)
        for code in TARGETS:
            made = target(page, code)
            if not page.live:
                assert made is None or not made.live, page
                continue
            count += 1
            assert made.live, (page, code)
            if page.pk != editors.home.pk:
                assert (made.slug, made.owner_id) == (page.slug, page.owner_id)
                assert made.get_parent().translation_key == page.get_parent().translation_key
            assert read_texts(page) == list(
                StringSegment.objects.filter(source=source)
                .order_by("order", "pk")
                .values_list("context__path", "string__data")
            )
            known = StringSegment.objects.filter(source=source).annotate_translation(made.locale)
            assert read_texts(made) == list(
                known.order_by("order", "pk").values_list("context__path", "translation")
            ), (page, code)
    return count


def read_texts(page: Any) -> list[tuple[str, str]]:
    values = [value for value in extract_segments(page) if hasattr(value, "string")]
    return [(value.path, value.string.data) for value in sorted(values, key=lambda v: v.order)]


def finish_everything(translate: Callable[[], None]) -> None:
    """Run what is left, without the waiting between tries."""
    for _round in range(30):
        resume_all()
        Job.objects.update(next_try=timezone.now(), lease_until=None)
        translate()
        if not Job.objects.pending().filter(kind__startswith="translation.").exists():
            return


@pytest.mark.soak
@pytest.mark.django_db(transaction=True)
def test_nothing_is_lost_stuck_or_japanese(
    home: HomePage, fake_deepl: FakeDeepL, translate: Callable[[], None]
) -> None:
    seed = int(time.time())
    print(f"seed {seed}")
    rng = random.Random(seed)
    get_user_model().objects.create(username="translator")
    publish(home)
    fake_deepl.next_misbehaviour = lambda: rng.choice(MOODS) if rng.random() < 0.3 else ""
    editors = Editors(home, random.Random(seed + 1))
    environment = {
        "DJANGO_SETTINGS_MODULE": "workation.settings.dev",  # the tests' own has no key
        "DEEPL_AUTH_KEY": AUTH_KEY,
        "DEEPL_SERVER_URL": fake_deepl.url,
    }
    for _kill in range(KILLS):
        with running_worker(**environment) as worker:
            asked = fake_deepl.answered
            editors.work(PAGES // KILLS)
            deadline = time.monotonic() + 30
            while fake_deepl.answered < asked + 5 and time.monotonic() < deadline:
                time.sleep(0.1)
            time.sleep(rng.uniform(0, 2))
            worker.kill()
            worker.wait()
    close_old_connections()

    fake_deepl.next_misbehaviour = lambda: ""
    finish_everything(translate)
    stuck = Job.objects.pending().filter(kind__startswith="translation.")
    assert not stuck.exists(), list(stuck.values_list("key", "last_error"))
    live = check_every_language(editors)
    assert live > PAGES
    kept = StringTranslation.objects.in_bulk(list(editors.corrected))
    for pk, row in kept.items():
        assert row.data == editors.corrected[pk]
        assert find_state(row) == CONFIRMED
    assert len(kept) > KILLS
    assert not any(Page.find_problems())
    print(f"{editors.made} pages, {live} live targets, {len(kept)} human texts kept")
