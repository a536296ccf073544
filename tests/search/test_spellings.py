"""Every usual spelling finds the page, on whichever database the suite runs."""

from __future__ import annotations

import pytest

from tests.factories import AreaFactory, MunicipalityFactory, TagFactory
from tests.search.conftest import MakePage
from workation.pages.models import StandardPage
from workation.search.models import Synonym

pytestmark = pytest.mark.django_db

# What a page says, and what is typed; the rules are those of `workation.search.japanese`.
SPELLINGS = [
    ("ＷＩＦＩの席", "wifi"),  # NFKC, lower case
    ("ｺﾜｰｷﾝｸﾞの席", "コワーキング"),
    ("オンセンの町", "おんせん"),  # katakana and hiragana
    ("おふろの町", "オフロ"),
    ("海が見える部屋", "海が見える"),  # a phrase
    ("津の港", "津"),  # one character
    ("髙橋旅館", "高橋"),  # other forms of kanji
    ("宮崎荘", "宮﨑"),
    ("三澤の湯", "三沢"),
    ("國學の里", "国学"),
    ("伊勢と志摩", "伊勢　志摩"),  # full-width space
    ("伊勢と志摩の湯", "「伊勢」・志摩"),  # marks
    ("2泊3日の旅", "二泊三日"),  # numbers
    ("二泊三日の旅路", "2泊3日"),
    ("１泊８，０００円の宿", "8000円"),
    ("一万円の食事", "10,000円"),
    ("温泉の里", "onsen"),  # synonyms and readings
    ("おんせんの里", "温泉"),
    ("無線LANの席", "Wi-Fi"),
    ("WiFi完備の席", "無線LAN"),
    ("親子の宿", "子連れ"),
    ("子連れの宿", "親子"),
    ("牡蠣の宿", "かき"),
    ("牡蠣の宿", "カキ"),
    ("かきの味", "牡蠣"),
    ("伊勢の宿", "いせ"),  # places
    ("伊勢の宿", "いせし"),
    ("Ise by the sea", "伊勢"),
    ("伊勢市の宿", "ise"),
    ("親子の部屋", "キッズ"),  # a tag's synonym finds its label
]


@pytest.fixture
def words(db: None) -> None:
    """Synonyms as staff would write them."""
    for lines in (
        "温泉\nおんせん\nonsen",
        "Wi-Fi\n無線LAN",
        "子連れ\n親子",
        "牡蠣\nかき",
    ):
        Synonym.objects.create(words=lines)
    area = AreaFactory()
    city = MunicipalityFactory(code="ise", area=area, name="伊勢市", reading="いせし")
    city.localized_texts = {"en": {"name": "Ise"}}
    city.save()
    TagFactory(slug="with-children", name="親子", synonyms="キッズ")


def test_every_spelling_finds_the_page(make_page: MakePage, words: None) -> None:
    pages = {text: make_page(text).pk for text, _typed in SPELLINGS}
    make_page("関係のない町")
    for text, typed in SPELLINGS:
        found = {page.pk for page in StandardPage.objects.search(typed)}
        assert pages[text] in found, (text, typed)
        assert len(found) < 7, (typed, found)


def test_a_change_of_synonyms_works_at_once(make_page: MakePage) -> None:
    make_page("風呂の宿")
    assert StandardPage.objects.search("お湯").count() == 0
    synonym = Synonym.objects.create(words="お湯\n風呂")
    assert StandardPage.objects.search("お湯").count() == 1
    synonym.delete()
    assert StandardPage.objects.search("お湯").count() == 0
