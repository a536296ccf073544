"""Terms in and out as CSV; shipped terms; tabs and line ends."""

from __future__ import annotations

import pytest
import yaml
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.translation.test_glossary import add_term
from workation.pages.glossary import PLACES_FILE, load_glossary
from workation.pages.models import HomePage
from workation.translation.models import GlossaryTerm


@pytest.mark.django_db
def test_terms_go_out_and_in_and_bad_rows_are_told(
    home: HomePage, client: Client, django_user_model
) -> None:
    client.force_login(
        django_user_model.objects.create_superuser("alice", "alice@example.com", "secret")
    )
    add_term("神宮", en="Jingu", zh_hans="神宫")
    address = reverse("translation_terms")

    def send(text: str, encoding: str = "utf-8-sig") -> str:
        file = SimpleUploadedFile("terms.csv", text.encode(encoding))
        return client.post(address, {"file": file}, follow=True).content.decode()

    exported = client.get(reverse("translation_terms_export")).content.decode("utf-8-sig")
    assert "神宮,,その他,,Jingu,神宫," in exported
    row = "てこね寿司,てこねずし,料理,,Tekone-zushi,,\r\n"
    send(exported.replace("Jingu", "Ise Jingu") + row)
    assert GlossaryTerm.objects.get(source="神宮").texts.get(locale__language_code="en").text == (
        "Ise Jingu"
    )
    assert GlossaryTerm.objects.get(source="てこね寿司").category == "dish"

    answer = send(
        '日本語,分類,en\r\n海女,人物,Ama\r\n,地名,x\r\n山,地名,"a\tb"\r\n山,地名,c\r\n', "cp932"
    )
    for told in ("2行目", "3行目", "タブや改行", "2回あります"):
        assert told in answer
    assert GlossaryTerm.objects.count() == 2
    assert "少なくとも1つの言語" in send("a,b\r\n1,2\r\n")


@pytest.mark.parametrize("bad", ["伊勢\t神宮", "伊勢\n神宮"])
def test_a_term_with_tab_or_line_end_is_refused(bad: str) -> None:
    with pytest.raises(ValidationError, match="タブや改行"):
        GlossaryTerm(source=bad).clean_fields()


def test_shipped_places_are_complete() -> None:
    places = yaml.safe_load(PLACES_FILE.read_text(encoding="utf-8"))
    assert len(places) >= 40
    assert len({place["ja"] for place in places}) == len(places)
    assert all(set(place) == {"ja", "reading", "en", "zh-hans", "zh-hant"} for place in places)
    assert all(place["en"].isascii() for place in places)


@pytest.mark.django_db
def test_shipped_terms_leave_staffs_own_alone(home: HomePage) -> None:
    add_term("英虞湾", en="Bay of Ago")
    administrative = {"areas": [], "municipalities": []}
    assert load_glossary(administrative) >= 40
    assert GlossaryTerm.objects.get(source="英虞湾").texts.get().text == "Bay of Ago"
    assert load_glossary(administrative) == 0
