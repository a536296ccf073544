"""Names on the site become terms with one click; those nobody wants do not come back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from facilities.models import StayPage
from tests.factories import KeyPersonFactory, PlanPageFactory, StayPageFactory
from tests.translation.desk.conftest import People, count_queries, is_refused
from tests.translation.pages import text_of
from workation.accounts.models import User
from workation.translation.models import GlossaryTerm
from workation.translation.term_suggestions import find_suggestions

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/glossary/suggestions/"
# Wagtail's menu and all.
MOST_QUERIES = 30


def names() -> list[str]:
    """Return what is suggested, in order."""
    return [suggestion.name for suggestion in find_suggestions()]


def send(client: Client, rows: list[dict[str, str]], **buttons: str) -> Any:
    """Press a button below the forms of these names."""
    data = {"form-TOTAL_FORMS": str(len(rows)), "form-INITIAL_FORMS": str(len(rows))} | buttons
    for number, row in enumerate(rows):
        data |= {f"form-{number}-{field}": value for field, value in row.items()}
    return client.post(ADDRESS, data, follow=True)


def test_only_what_visitors_can_read_is_suggested(people: People) -> None:
    shown = StayPageFactory(title="海辺の宿")
    StayPageFactory(title="書きかけの宿", live=False)
    private = StayPageFactory(title="内輪の宿")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    StayPageFactory(title="名" * 101)
    plan = PlanPageFactory()
    KeyPersonFactory(page=plan, name="浜 花子", reading="はま はなこ")
    KeyPersonFactory(page=plan, name="山 太郎", is_hidden=True)
    KeyPersonFactory(page=PlanPageFactory(live=False), name="川 次郎")
    town = shown.municipality

    assert names() == [town.area.name, town.name, "海辺の宿", "浜 花子"]
    person = find_suggestions()[-1]
    assert (person.category, person.reading) == ("person", "はま はなこ")
    GlossaryTerm.objects.create(source="海辺の宿")
    shown.unpublish()
    assert names() == [town.area.name, town.name, "浜 花子"]


def test_a_name_is_accepted_with_what_its_page_says_or_dismissed(
    people: People,
    make_inn: Callable[[User, str], StayPage],
    translate: Callable[[], None],
    sign_in: Any,
) -> None:
    inn = make_inn(people.alice, "海辺の宿")
    make_inn(people.bob, "山の宿")
    translate()
    row = text_of("海辺の宿")
    row.data, row.translation_type = "Seaside &amp; Inn", "manual"
    row.save()
    known = {"海辺の宿", "山の宿"}
    client = sign_in(people.charlie)

    shown = client.get(ADDRESS).content.decode()
    assert 'value="Seaside &amp; Inn"' in shown
    assert f"機械翻訳：{text_of('山の宿').data}" in shown
    assert reverse("wagtailadmin_pages:edit", args=[inn.pk]) in shown
    count = count_queries(client, ADDRESS)
    for number in range(3):
        StayPageFactory(title=f"宿{number}番", municipality=None)
    assert count_queries(client, ADDRESS) == count <= MOST_QUERIES

    # Nothing is written while one of the chosen has no text; what was typed stays.
    both = [
        {"name": "海辺の宿", "is_chosen": "on", "en": "Seaside & Inn", "reading": "うみべのやど"},
        {"name": "山の宿", "is_chosen": "on", "en": ""},
    ]
    answer = send(client, both, accept_chosen="").content.decode()
    assert "訳語を1つ以上入力してください" in answer
    assert "うみべのやど" in answer
    assert not GlossaryTerm.objects.filter(source__in=known).exists()

    answer = send(client, both, accept="form-0").content.decode()
    term = GlossaryTerm.objects.get(source__in=known)
    assert (term.source, term.category, term.reading) == ("海辺の宿", "facility", "うみべのやど")
    assert term.texts.get().text == "Seaside & Inn"
    assert reverse("translation_term_effects", args=[term.pk]) in answer

    # Somebody else was quicker with the first; the second is taken all the same.
    answer = send(client, [both[0], both[1] | {"en": "Hill Inn"}], accept_chosen="")
    assert "ほかの人が先に" in answer.content.decode()
    assert GlossaryTerm.objects.get(source="山の宿").texts.get().text == "Hill Inn"

    send(client, [{"name": "宿0番", "is_chosen": "on"}, {"name": "宿1番"}], dismiss_chosen="")
    assert not {"宿0番", *known} & set(names())
    assert "宿1番" in names()
    assert "宿0番" in client.get(ADDRESS, {"dismissed": 1}).content.decode()
    client.post(f"{ADDRESS}?dismissed=1", {"restore": "宿0番"})
    assert "宿0番" in names()


def test_an_empty_list_and_a_garbled_form(people: People, sign_in: Any) -> None:
    client = sign_in(people.charlie)
    assert "候補はありません" in client.get(ADDRESS).content.decode()
    assert client.post(ADDRESS, {"accept": "form-7"}).status_code == 302
    row = [{"name": "知らない名前", "en": "x"}]
    assert "ほかの人が先に" in send(client, row, accept="form-0").content.decode()
    assert "選ばれていません" in send(client, row, accept_chosen="").content.decode()
    assert not GlossaryTerm.objects.exists()
    sign_in(people.tran)
    assert is_refused(client, ADDRESS)
    assert is_refused(client, ADDRESS, restore="x")
