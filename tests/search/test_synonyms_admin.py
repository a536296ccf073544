"""Staff edit synonyms and see first what that changes; they read what visitors miss."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories import StandardPageFactory, UserFactory, translate_page
from workation.search import unanswered
from workation.search.models import Synonym, UnansweredSearch
from workation.search.synonym_effect import measure_effect

pytestmark = pytest.mark.django_db


def test_effect_counts_public_pages_before_and_after_in_one_language() -> None:
    StandardPageFactory(title="お風呂の宿")
    page = StandardPageFactory(title="露天の湯")
    StandardPageFactory(title="湯の下書き", live=False)
    closed = StandardPageFactory(title="湯の会員ページ")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="x")
    translate_page(page, "en", title="Open-air bath")
    synonym = Synonym(words="お風呂\n露天の湯")

    effect = {row.word: (row.before, row.after) for row in measure_effect(synonym, "ja")}
    english = {row.word: (row.before, row.after) for row in measure_effect(synonym, "en")}

    assert effect == {"お風呂": (1, 2), "露天の湯": (1, 2)}
    assert english == {"お風呂": (0, 0), "露天の湯": (0, 0)}


def test_effect_of_taking_a_word_away_shows_what_is_lost() -> None:
    StandardPageFactory(title="お風呂の宿")
    synonym = Synonym.objects.create(words="お風呂\nバス\n浴室")
    synonym.words = "バス\n浴室"

    effect = {row.word: row.difference for row in measure_effect(synonym, "ja")}

    assert effect == {"お風呂": 0, "バス": -1, "浴室": -1}


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("温泉", ""),
        ("オンセン\nおんせん", ""),  # the same word for a search
        ("", "おんせん\nゆ"),
        ("温泉\n・・・", ""),
        ("温泉\n" + "あ" * 41, ""),
        ("\n".join(f"語{n}" for n in range(17)), ""),
    ],
)
def test_a_group_that_makes_no_sense_is_refused(words: str, typed: str) -> None:
    with pytest.raises(ValidationError):
        Synonym(words=words, typed_only=typed).full_clean()


def test_a_reading_alone_makes_a_group() -> None:
    synonym = Synonym(words=" 温泉 \r\n\r\n温泉", typed_only="おんせん")
    synonym.full_clean()
    assert (synonym.words, synonym.typed_only) == ("温泉", "おんせん")
    assert str(synonym) == "温泉"


def test_staff_add_a_group_and_see_its_preview(client: Client, site_tree: Any) -> None:
    StandardPageFactory(title="お風呂の宿")
    client.force_login(UserFactory(is_superuser=True))
    form = {"words": "お風呂\n湯船", "typed_only": ""}

    preview = client.post("/admin/snippets/search/synonym/preview/", form)
    assert preview.json() == {"is_valid": True, "is_available": True}
    shown = client.get("/admin/snippets/search/synonym/preview/?mode=ja")
    assert "<td>1</td><td>+1</td>" in shown.content.decode()

    added = client.post("/admin/snippets/search/synonym/add/", form)
    assert added.status_code == 302
    assert Synonym.objects.get().words == "お風呂\n湯船"


def test_staff_read_what_found_nothing_and_others_do_not(client: Client, site_tree: Any) -> None:
    day = datetime.date(2026, 11, 25)
    UnansweredSearch.objects.create(language="ja", words="ねこかふぇ", count=3, last_on=day)
    client.force_login(UserFactory(is_superuser=True))

    assert "ねこかふぇ" in client.get("/admin/reports/unanswered-searches/").content.decode()
    exported = client.get("/admin/reports/unanswered-searches/?export=csv").getvalue().decode()
    assert "ja,ねこかふぇ,3,2026-11-25" in exported

    client.force_login(UserFactory())
    assert client.get("/admin/reports/unanswered-searches/").status_code == 302


def test_old_words_are_forgotten_and_the_rarest_give_way(monkeypatch: Any) -> None:
    today = timezone.localdate()
    old = today - datetime.timedelta(days=unanswered.KEEP_DAYS + 1)
    UnansweredSearch.objects.create(language="ja", words="昔", count=9, last_on=old)
    assert unanswered.forget_old() == 1

    monkeypatch.setattr(unanswered, "MAX_ROWS_PER_LANGUAGE", 10)
    for number in range(10):
        UnansweredSearch.objects.create(
            language="ja", words=f"語{number}", count=number + 1, last_on=today
        )
    unanswered.note_unanswered("新しい言葉")
    kept = set(UnansweredSearch.objects.values_list("words", flat=True))
    assert kept == {*(f"語{number}" for number in range(1, 10)), "新しい言葉"}
