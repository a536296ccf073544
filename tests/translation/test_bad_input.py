"""Odd texts, great texts, two hands at once, a worker that dies at any step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from wagtail.locales.forms import LocaleForm
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import add_page, fresh, job_of, paragraph, publish, target, text_of
from workation.jobs.models import Job
from workation.pages.models import HomePage
from workation.translation import early, machine, pipeline, targets
from workation.translation.deepl import DeepLClient

pytestmark = pytest.mark.django_db

Translate = Callable[[], None]


def use_english_only() -> None:
    Locale.objects.filter(language_code__startswith="zh").delete()


def test_a_text_of_200_000_characters(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    use_english_only()
    text = "".join(f"海辺の部屋で{number}日間働きました。" for number in range(12_000))
    page = add_page(home, body=[paragraph("a" * 8, f"<p>{text}</p>")])
    translate()
    assert target(page).live
    assert "11999" in str(target(page).body)
    assert len("".join(fake_deepl.texts_into("EN-US"))) >= 200_000
    assert text_of(text).data.count(". ") > 11_000


def test_a_page_with_400_segments(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    use_english_only()
    publish(home)
    translate()
    fake_deepl.translate_requests.clear()
    page = add_page(
        home, body=[paragraph(f"{n:08}", f"<p>{n}番目の段落です。</p>") for n in range(400)]
    )
    translate()
    assert target(page).live
    # 401 texts, 50 a call.
    assert len(fake_deepl.translate_requests) == 9


@pytest.mark.parametrize(
    "text",
    [
        "乾杯🍶👨‍👩‍👧",
        "値は{}です",
        "割引%sと%d%%",
        "1 < 2 かつ 3 > 2",
        "R&Dと&amp;",
        "𠮷野家・髙島屋",
    ],
)
def test_odd_characters_arrive_as_they_were(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, text: str
) -> None:
    page = add_page(home, text, summary=f"{text}\n二行目です。")
    translate()
    for code in TARGETS:
        shown = target(page, code)
        for sign in ("🍶", "{}", "%s", "%d%%", "<", "> 2", "R&D", "&amp;"):
            assert (sign in text) == (sign in shown.title), sign
        assert "\n" in shown.summary


def test_ruby_keeps_its_readings_beside_the_words(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, body=[paragraph("a" * 8, "<p><ruby>志摩<rt>しま</rt></ruby>の海</p>")])
    translate()
    ruby = f"<ruby>{text_of('志摩').data}<rt>{text_of('しま').data}</rt></ruby>"
    assert ruby in str(target(page).body)


def test_a_page_published_again_during_the_call(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = add_page(home, "はじめの題")
    translate_text = DeepLClient.translate
    titles = iter(["次の題", "最後の題"])

    def another_hand_first(*args: Any, **kwargs: Any) -> Any:
        if title := next(titles, None):
            publish(fresh(page), title=title)
        return translate_text(*args, **kwargs)

    monkeypatch.setattr(DeepLClient, "translate", another_hand_first)
    translate()
    for code in TARGETS:
        assert target(page, code).title == text_of("最後の題", code).data
    assert job_of(page).state == Job.State.DONE


def test_two_people_publish_the_same_page_within_a_second(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate
) -> None:
    page = add_page(home, "はじめの題")
    translate()
    fake_deepl.translate_requests.clear()
    hers, his = fresh(page), fresh(page)
    publish(hers, title="彼女の題")
    publish(his, title="彼の題", summary="彼の要約です。")
    translate()
    assert set(fake_deepl.texts) == {"彼の題", "彼の要約です。"}
    assert len(fake_deepl.translate_requests) == len(TARGETS)
    for code in TARGETS:
        assert target(page, code).title == text_of("彼の題", code).data
    assert job_of(page).state == Job.State.DONE


def test_what_was_withdrawn_during_the_call_does_not_go_live(
    home: HomePage, fake_deepl: FakeDeepL, translate: Translate, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = add_page(home)
    translate_text = DeepLClient.translate

    def withdraw_first(*args: Any, **kwargs: Any) -> Any:
        fresh(page).unpublish()
        return translate_text(*args, **kwargs)

    monkeypatch.setattr(DeepLClient, "translate", withdraw_first)
    translate()
    assert not any(getattr(target(page, code), "live", False) for code in TARGETS)


class Killed(BaseException):
    """The end of a process: nothing catches it."""


STEPS = [
    (pipeline, "refresh_source"),
    (targets, "claim_translation"),
    (pipeline, "reuse_known_translations"),
    (DeepLClient, "translate"),
    (machine, "record_usage"),
    (machine, "store_translations"),
    (pipeline, "flag_overlong_texts"),
    (pipeline, "refresh_findings"),
    (targets, "ensure_parent"),
    (targets, "_publish_page"),
    (targets, "publish_target"),
]


@pytest.mark.parametrize(("module", "step"), STEPS, ids=[step for _module, step in STEPS])
def test_a_worker_that_dies_after_a_step(
    home: HomePage,
    fake_deepl: FakeDeepL,
    translate: Translate,
    module: Any,
    step: str,
) -> None:
    page = add_page(home, body=[paragraph("a" * 8, "<p>津から<b>九十分</b>です。</p>")])
    function = getattr(module, step)

    def die(*args: Any, **kwargs: Any) -> None:
        function(*args, **kwargs)
        raise Killed

    with pytest.MonkeyPatch.context() as patch, pytest.raises(Killed):
        patch.setattr(module, step, die)
        translate()
    Job.objects.update(lease_until=timezone.now())
    translate()
    assert not Job.objects.pending().exists()
    for code in TARGETS:
        shown = target(page, code)
        assert shown.live
        assert shown.title == text_of("交通案内", code).data
        assert text_of("津から<b>九十分</b>です。", code).data in str(shown.body)
    assert StringTranslation.objects.count() == 3 * len(TARGETS)


def test_a_language_cannot_be_added_twice(home: HomePage) -> None:
    assert not LocaleForm({"language_code": "en"}).is_valid()


def test_preparing_what_is_gone_does_nothing(home: HomePage, fake_deepl: FakeDeepL) -> None:
    early.prepare("wagtailcore.page:00000000-0000-0000-0000-000000000000")
    assert fake_deepl.answered == 0
