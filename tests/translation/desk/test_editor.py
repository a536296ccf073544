"""One segment after another: confirmed, mended, refused with a reason, never lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry

from tests.translation.desk.conftest import (
    People,
    count_queries,
    is_refused,
    press,
    row_of,
    spot_of,
)
from tests.translation.pages import add_page, paragraph, publish, target
from workation.translation.models import CheckFinding, SegmentComment, TranslationReview
from workation.translation.notice import is_machine_translated
from workation.translation.review import describe_version

pytestmark = pytest.mark.django_db

State = TranslationReview.State
PRICE = "一泊8,000円です。"
LINK = "詳しくは"


def editor_of(page: Any, code: str = "en") -> str:
    """Return the editor's address."""
    translation = spot_of(page, PRICE, code).translation
    address: str = reverse("translation_editor", args=[translation.pk])
    return address


def test_the_editor_shows_source_and_translation_side_by_side(
    people: People, guide: Any, sign_in: Any
) -> None:
    html = sign_in(people.tran).get(editor_of(guide)).content.decode()
    assert PRICE in html
    assert row_of(spot_of(guide, PRICE)).data in html
    # The link is a mark; its address is told, its tag is not shown.
    assert '<span class="mark" title="リンク https://example.com/">{1}</span>' in html
    assert "&lt;a id=" not in html


def test_the_editor_asks_a_fixed_number_of_questions(
    people: People, home: Any, fake_deepl: Any, translate: Any, sign_in: Any
) -> None:
    counts = []
    client = sign_in(people.tran)
    for most in (1, 3):
        body = [paragraph(f"p{n}", f"<p>{n}番目の段落です。</p>") for n in range(most)]
        page = add_page(home, "段落", slug=f"paragraphs-{most}", body=body)
        translate()
        translation = spot_of(page, "0番目").translation
        counts.append(count_queries(client, reverse("translation_editor", args=[translation.pk])))
    assert counts[0] == counts[1] <= MOST_QUERIES


MOST_QUERIES = 31


def test_a_mended_text_is_confirmed_logged_and_goes_live(
    people: People, guide: Any, sign_in: Any, translate: Any
) -> None:
    spot = spot_of(guide, PRICE)
    before = row_of(spot).data
    answer = press(sign_in(people.tran), spot, "confirm", text="¥8,000 a night.")

    assert answer.status_code == 200
    assert 'data-state="confirmed"' in answer.content.decode()
    row = row_of(spot)
    assert (row.data, row.review.state) == ("¥8,000 a night.", State.CONFIRMED)
    assert row.review.reviewed_by == people.tran
    entry = PageLogEntry.objects.get(action="translation.confirm")
    assert (entry.user, entry.page_id) == (people.tran, target(guide).pk)
    assert (entry.data["before"], entry.data["after"]) == (before, "¥8,000 a night.")
    translate()
    assert "¥8,000 a night." in str(target(guide).body)


def test_without_script_the_page_comes_back_at_the_segment(
    people: People, guide: Any, sign_in: Any
) -> None:
    spot = spot_of(guide, PRICE)
    answer = press(sign_in(people.tran), spot, "confirm", script=False, text="¥8,000")
    key = f"#segment-{spot.place.string_id}-{spot.place.context_id}"
    assert answer.headers["Location"] == editor_of(guide) + key
    refused = press(sign_in(people.tran), spot, "confirm", script=False, text=" ")
    assert refused.status_code == 422
    assert "訳文を入力してください。" in refused.content.decode()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "訳文を入力してください。"),
        ("For details see the guide.", "{1} がありません。"),
        ("See {1}the{/1} {1}guide{/1}.", "{1} が2回以上あります。"),
        ("See {/1}the guide{1}.", "{/1} の位置が正しくありません。"),
    ],
)
def test_a_text_that_cannot_be_used_stays_in_its_field(
    people: People, guide: Any, sign_in: Any, text: str, reason: str
) -> None:
    spot = spot_of(guide, LINK)
    before = row_of(spot).data
    answer = press(sign_in(people.tran), spot, "confirm", text=text)
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert text in answer.content.decode()
    assert row_of(spot).data == before


def test_a_title_that_is_too_long_is_refused(people: People, guide: Any, sign_in: Any) -> None:
    answer = press(sign_in(people.tran), spot_of(guide, "料金案内"), "confirm", text="x" * 300)
    assert answer.status_code == 422
    assert "300文字あります。255文字以内にしてください。" in answer.content.decode()


def test_odd_characters_survive(people: People, guide: Any, sign_in: Any, translate: Any) -> None:
    odd = 'a < b & "c" {} %s {9} 😀 <script>'
    press(sign_in(people.tran), spot_of(guide, PRICE), "confirm", text=odd)
    translate()
    assert 'a &lt; b &amp; "c" {} %s {9} 😀 &lt;script&gt;' in (
        Client().get(f"/en{guide.url}").content.decode()
    )


def test_who_saves_second_sees_the_first_text_and_keeps_his_own(
    people: People, guide: Any, sign_in: Any
) -> None:
    spot = spot_of(guide, PRICE)
    seen = describe_version(row_of(spot))
    press(sign_in(people.tran), spot, "confirm", text="Tran was first")
    answer = press(sign_in(people.charlie), spot, "confirm", text="Charlie's text", seen=seen)

    html = answer.content.decode()
    assert answer.status_code == 409
    assert "tranさんが先に保存しました。" in html
    assert "Charlie&#x27;s text</textarea>" in html
    assert "Tran was first" in html
    assert row_of(spot).data == "Tran was first"
    # Having seen it, he may save.
    press(sign_in(people.charlie), spot, "confirm", text="Charlie's text")
    assert row_of(spot).data == "Charlie's text"


def test_a_text_whose_japanese_is_gone_is_handed_back(
    people: People, guide: Any, sign_in: Any, translate: Any
) -> None:
    spot = spot_of(guide, PRICE)
    publish(guide, body=[])
    translate()
    answer = press(sign_in(people.tran), spot, "confirm", text="¥8,000 a night.")
    assert answer.status_code == 410
    assert "¥8,000 a night.</textarea>" in answer.content.decode()


def test_the_former_human_text_is_one_click_away(
    people: People, guide: Any, sign_in: Any, translate: Any
) -> None:
    press(sign_in(people.tran), spot_of(guide, PRICE), "confirm", text="From ¥8,000.")
    rewritten = "一泊9,000円で、朝食がつきます。"
    body = guide.body.get_prep_value()
    body[0]["value"] = body[0]["value"].replace(PRICE, rewritten)
    publish(guide, body=body)
    translate()
    spot = spot_of(guide, rewritten)
    assert row_of(spot).review.state == State.SOURCE_CHANGED
    html = (
        sign_in(people.tran)
        .get(reverse("translation_editor", args=[spot.translation.pk]))
        .content.decode()
    )
    assert "From ¥8,000." in html

    press(sign_in(people.tran), spot, "take_back")
    row = row_of(spot)
    assert (row.data, row.review.state) == ("From ¥8,000.", State.CONFIRMED)
    assert row.review.previous_text == ""
    translate()
    assert "From ¥8,000." in str(target(guide).body)


def test_confirming_a_page_takes_what_was_shown_and_asks_for_no_decision(
    people: People, guide: Any, sign_in: Any
) -> None:
    price, link = spot_of(guide, PRICE), spot_of(guide, LINK)
    client = sign_in(people.tran)
    html = client.get(editor_of(guide)).content.decode()
    seen = html.split('name="seen" value="')[1].split('"')[0]
    # The link's text changes after it was shown.
    row = row_of(link)
    row.data = row.data.replace(".", "!")
    row.save()

    address = reverse("translation_confirm_page", args=[price.translation.pk])
    done = client.post(address, {"seen": seen}, follow=True).content.decode()
    assert "2文を確認済みにしました。" in done
    assert row_of(price).review.reviewed_by == people.tran
    assert row_of(link).review.state == State.MACHINE
    assert is_machine_translated(target(guide))

    press(client, link, "confirm", text="See {1}the guide{/1}")
    assert not is_machine_translated(target(guide))


def test_a_finding_is_waved_through_with_a_reason(people: People, guide: Any, sign_in: Any) -> None:
    spot = spot_of(guide, PRICE)
    client = sign_in(people.tran)
    press(client, spot, "confirm", text="From ¥7,000.")
    finding = CheckFinding.objects.open().filter(translation=row_of(spot)).first()
    assert finding is not None

    refused = press(client, spot, "", waive=finding.pk, reason="")
    assert "問題がない理由を入力してください。" in refused.content.decode()
    press(client, spot, "", waive=finding.pk, reason="税抜きの料金")
    finding.refresh_from_db()
    assert (finding.waived_by, finding.reason) == (people.tran, "税抜きの料金")


def test_questions_reach_the_author_and_are_answered(
    people: People, guide: Any, sign_in: Any
) -> None:
    spot = spot_of(guide, PRICE)
    press(sign_in(people.tran), spot, "comment", comment="税込みですか。", text="半分まで訳した")
    client = sign_in(people.charlie)
    assert "税込みですか。" in client.get(reverse("wagtailadmin_home")).content.decode()
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).content.decode()
    assert "税込みですか。" in edit

    press(client, spot, "comment", comment="税込みです。")
    press(client, spot, "resolve")
    assert not SegmentComment.objects.filter(resolved_at__isnull=True).exists()
    assert "税込みです。" in client.get(editor_of(guide)).content.decode()


def test_the_preview_shows_what_is_not_published_yet(
    people: People, guide: Any, sign_in: Any
) -> None:
    spot = spot_of(guide, PRICE)
    client = sign_in(people.tran)
    press(client, spot, "confirm", text="Not published yet.")
    preview = client.get(reverse("translation_preview", args=[spot.translation.pk]))
    assert "Not published yet." in preview.content.decode()
    assert "Not published yet." not in client.get(f"/en{guide.url}").content.decode()


def test_similar_confirmed_texts_are_offered(
    people: People, guide: Any, home: Any, sign_in: Any, translate: Any
) -> None:
    press(sign_in(people.tran), spot_of(guide, PRICE), "confirm", text="¥8,000 a night.")
    other = add_page(home, "別館", slug="annex", body=[paragraph("p9", "<p>一泊9,500円です。</p>")])
    translate()
    spot = spot_of(other, "9,500円")
    found = sign_in(people.tran).get(
        reverse("translation_similar", args=[spot.translation.pk]),
        {"string": spot.place.string_id, "context": spot.place.context_id},
    )
    assert "¥8,000 a night." in found.content.decode()


def test_a_translator_sees_nothing_but_her_language(
    chinese: None, people: People, guide: Any, sign_in: Any
) -> None:
    client = sign_in(people.ella)
    assert client.get(editor_of(guide, "en")).status_code == 200
    foreign = spot_of(guide, PRICE, "zh-hant")
    for name in ("editor", "preview", "similar", "confirm_page", "segment"):
        url = reverse(f"translation_{name}", args=[foreign.translation.pk])
        assert is_refused(client, url), name
        assert is_refused(client, url, seen="x", action="confirm"), name
    chinese = target(guide, "zh-hant")
    assert is_refused(client, reverse("wagtailadmin_pages:edit", args=[chinese.pk]))
    for name in ("queue", "texts", "board"):
        html = client.get(reverse(f"translation_{name}")).content.decode()
        assert "English" in html
        assert "繁體中文" not in html


def test_garbage_is_refused(people: People, guide: Any, sign_in: Any) -> None:
    client = sign_in(people.tran)
    spot = spot_of(guide, PRICE)
    address = reverse("translation_segment", args=[spot.translation.pk])
    assert client.get(address).status_code == 400
    assert client.post(address, {"string": "x", "context": ""}).status_code == 400
    assert press(client, spot, "explode").status_code in (302, 403)
    confirm = reverse("translation_confirm_page", args=[spot.translation.pk])
    assert client.post(confirm, {"seen": "nonsense"}).status_code == 400
