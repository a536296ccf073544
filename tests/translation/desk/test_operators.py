"""Operators mend the translations of their own listings: staff decide, unless they are trusted.

Alice can neither read nor change anything of Bob's translations, by any address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from wagtail_localize import wagtail_hooks as localize_hooks
from wagtail_localize.models import OverridableSegment, StringSegment, StringTranslation

from facilities.models import StayPage
from tests.translation.desk.conftest import (
    People,
    is_refused,
    press,
    row_of,
    spot_of,
    translation_of,
)
from tests.translation.pages import target
from workation.accounts.models import Operator
from workation.translation.models import SegmentComment, TranslationReview
from workation.translation.notice import is_machine_translated
from workation.translation.review import Spot
from workation.translation.segments import Place

pytestmark = pytest.mark.django_db

State = TranslationReview.State
Inns = tuple[StayPage, StayPage]


@pytest.fixture
def inns(people: People, make_inn: Any, translate: Callable[[], None]) -> Inns:
    """Alice's and Bob's translated listings; Bob's English is a secret until it is published."""
    pair = make_inn(people.alice, "海の宿"), make_inn(people.bob, "山の宿")
    translate()
    StringTranslation.objects.filter(pk=row_of(spot_of(pair[1], "海のそば")).pk).update(
        data="SECRET OF BOB"
    )
    return pair


def title_spot(page: StayPage) -> Spot:
    """Return the segment of the title."""
    spot = spot_of(page, "海のそば")
    segment = StringSegment.objects.get(source=spot.translation.source, context__path="title")
    return Spot(spot.translation, Place(segment.string_id, segment.context_id))


def test_a_proposal_waits_for_staff(
    people: People, inns: Inns, sign_in: Any, translate: Callable[[], None]
) -> None:
    spot = spot_of(inns[0], "海のそば")
    before = row_of(spot).data
    answer = press(sign_in(people.alice), spot, "propose", text="Right by the sea.")
    assert "提案しました。" in answer.content.decode()
    translate()
    assert target(inns[0]).summary == before
    row = row_of(spot)
    assert (row.data, row.review.state, row.review.proposed_by) == (
        before,
        State.PROPOSED,
        people.alice,
    )

    client = sign_in(people.charlie)
    queue = client.get(reverse("translation_queue")).content.decode()
    assert "海の宿" in queue
    assert "提案あり 1" in queue
    press(client, spot, "accept")
    row = row_of(spot)
    assert (row.data, row.review.state, row.review.proposal) == (
        "Right by the sea.",
        State.CONFIRMED,
        "",
    )
    translate()
    assert target(inns[0]).summary == "Right by the sea."


def test_a_declined_proposal_leaves_what_was_confirmed(
    people: People, inns: Inns, sign_in: Any
) -> None:
    spot = spot_of(inns[0], "海のそば")
    press(sign_in(people.charlie), spot, "confirm", text="By the sea.")
    press(sign_in(people.charlie), title_spot(inns[0]), "confirm", text="Sea Inn")
    press(sign_in(people.alice), spot, "propose", text="THE BEST INN!!!")
    # The public page keeps its confirmed text, and needs no notice.
    assert not is_machine_translated(target(inns[0]))

    press(sign_in(people.charlie), spot, "decline")
    row = row_of(spot)
    assert (row.data, row.review.state, row.review.proposal) == ("By the sea.", State.CONFIRMED, "")


def test_a_trusted_operator_confirms(people: People, inns: Inns, sign_in: Any) -> None:
    spot = spot_of(inns[0], "海のそば")
    assert press(sign_in(people.alice), spot, "confirm", text="Sea").status_code in (302, 403)
    Operator.objects.filter(members=people.alice).update(is_trusted=True)
    press(sign_in(people.alice), spot, "confirm", text="By the sea.")
    assert row_of(spot).review.reviewed_by == people.alice
    # Trust in one business is none in another.
    other = spot_of(inns[1], "海のそば")
    assert press(sign_in(people.alice), other, "confirm", text="Sea").status_code in (302, 403)


def test_her_first_page_leads_to_her_listings_only(
    people: People, inns: Inns, sign_in: Any
) -> None:
    html = sign_in(people.alice).get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("translation_page", args=[inns[0].pk]) in html
    assert reverse("translation_page", args=[inns[1].pk]) not in html
    page = sign_in(people.alice).get(reverse("translation_page", args=[inns[0].pk]))
    assert reverse("translation_editor", args=[translation_of(inns[0]).pk]) in page.content.decode()


def test_segments_cannot_be_smuggled_through_ones_own_translation(
    people: People, inns: Inns, sign_in: Any
) -> None:
    mine, foreign = spot_of(inns[0], "海のそば"), spot_of(inns[1], "海のそば")
    answer = sign_in(people.alice).post(
        reverse("translation_segment", args=[mine.translation.pk]),
        {"string": foreign.place.string_id, "context": foreign.place.context_id, "text": "Mine now"}
        | {"action": "propose", "seen": ""},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert answer.status_code == 410
    assert "SECRET" not in answer.content.decode()
    assert row_of(foreign).review.proposal == ""


PAGE_VIEWS = """edit history delete unpublish copy move usage view_draft preview_on_edit
convert_alias
workflow_history lock unlock set_privacy revisions_index"""


def addresses_about(page: StayPage) -> Iterator[tuple[str, str]]:
    """Yield every address of ours and of wagtail-localize that takes something of a page."""
    translation = translation_of(page)
    english = target(page)
    source = translation.source
    values: dict[str, list[Any]] = {
        "pk": [translation.pk],
        "translation_id": [translation.pk],
        "translation_source_id": [source.pk],
        "page_id": [page.pk, english.pk],
        "source_id": [page.pk, english.pk],
        "string_segment_id": list(
            StringSegment.objects.filter(source=source).values_list("pk", flat=True)
        ),
        "overridable_segment_id": list(
            OverridableSegment.objects.filter(source=source).values_list("pk", flat=True)
        ),
        "mode": ["default"],
    }
    for name in PAGE_VIEWS.split():
        for pk in (page.pk, english.pk):
            yield name, reverse(f"wagtailadmin_pages:{name}", args=[pk])
    for revision in (*page.revisions.all(), *english.revisions.all()):
        pk = revision.object_id
        yield "revision", reverse("wagtailadmin_pages:revisions_view", args=[pk, revision.pk])
        yield "revert", reverse("wagtailadmin_pages:revisions_revert", args=[pk, revision.pk])
    for prefix, pattern in own_patterns():
        converters = pattern.pattern.converters
        if not converters or not converters.keys() <= values.keys():
            continue
        for chosen in combine([(key, values[key]) for key in converters]):
            yield f"{prefix}{pattern.name}", reverse(f"{prefix}{pattern.name}", kwargs=chosen)


def own_patterns() -> Iterator[tuple[str, URLPattern]]:
    """Yield the patterns of wagtail-localize and of `translation/`."""
    for resolver in localize_hooks.register_admin_urls()[0].url_patterns:
        yield "wagtail_localize:", resolver
    admin = next(r for r in get_resolver().url_patterns if str(r.pattern) == "admin/")
    for pattern in admin.url_patterns:
        if isinstance(pattern, URLPattern) and str(pattern.pattern).startswith("translation/"):
            yield "", pattern


def combine(choices: list[tuple[str, list[Any]]]) -> Iterator[dict[str, Any]]:
    """Yield every choice of one value for each key."""
    if not choices:
        yield {}
        return
    (key, values), *rest = choices
    for value in values:
        for others in combine(rest):
            yield {key: value} | others


def test_no_address_lets_alice_at_bobs_translations(
    people: People, inns: Inns, client: Client
) -> None:
    client.force_login(people.alice)
    before = dump(inns[1])
    tried = list(addresses_about(inns[1]))
    names = {name for name, _url in tried}
    # The list is not empty by mistake: the editors', exchanges' and our own doors are on it.
    assert {
        "wagtail_localize:edit_string_translation",
        "wagtail_localize:download_pofile",
        "wagtail_localize:upload_pofile",
        "translation_editor",
        "translation_segment",
        "translation_preview",
        "translation_page",
        "edit",
    } <= names
    assert len(tried) > 40
    spot = spot_of(inns[1], "海のそば")
    sent = {
        "string": spot.place.string_id,
        "context": spot.place.context_id,
        "seen": "",
        "text": "Alice was here",
        "value": "Alice was here",
        "comment": "Alice was here",
        "reason": "Alice was here",
        "locales": [translation_of(inns[1]).target_locale_id],
    }
    for name, url in tried:
        for method in ("get", "post", "put", "delete"):
            data = sent | {"action": "propose"} if method == "post" else {}
            if method == "put":
                answer = client.put(url, '{"value": "Alice was here"}', "application/json")
            else:
                answer = getattr(client, method)(url, data)
            assert answer.status_code in (302, 400, 403, 404, 405), (name, method, url)
            assert "SECRET OF BOB" not in answer.content.decode(errors="replace"), (name, method)
    assert dump(inns[1]) == before


def dump(page: StayPage) -> list[Any]:
    """Return everything about a page's translations that somebody could change."""
    rows = StringTranslation.objects.filter(context__object_id=page.translation_key)
    reviews = TranslationReview.objects.filter(translation__in=rows)
    return [
        list(rows.order_by("pk").values()),
        list(reviews.order_by("pk").values()),
        SegmentComment.objects.count(),
        [(t.pk, t.enabled) for t in translation_of(page).source.translations.all()],
        target(page).live,
        target(page).revisions.count(),
        page.revisions.count(),
    ]


def test_lists_tell_alice_nothing(people: People, inns: Inns, sign_in: Any) -> None:
    client = sign_in(people.alice)
    for name in ("queue", "queue_results", "texts", "texts_results", "board", "usage"):
        assert is_refused(client, reverse(f"translation_{name}")), name
