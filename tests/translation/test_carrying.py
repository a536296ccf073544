"""What changed in figures goes into the human text; in doubt, nothing does."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workation.translation.carrying import carry_figures
from workation.translation.figures import MONTHS, read_figures

CARRIED = [
    (
        "一泊8,000円から。",
        "一泊9,000円から。",
        "en",
        "From ¥8,000 a night.",
        "From ¥9,000 a night.",
    ),
    ("一泊8000円", "一泊12,000円", "zh-hans", "一晚８，０００日元", "一晚１２，０００日元"),
    ("800円", "1,200円", "en", "800 yen", "1,200 yen"),
    ("8,000円", "900円", "en", "¥8,000", "¥900"),
    ("8,000円", "9,500円", "fr", "8\u00a0000 yens", "9\u00a0500 yens"),
    ("8,000円", "9,500円", "de", "8.000 Yen", "9.500 Yen"),
    ("30,000円", "50,000円", "zh-hant", "3萬日圓", "5萬日圓"),
    ("1万2千円", "15,000円", "en", "12,000 yen", "15,000 yen"),
    ("5月3日（祝）開催", "6月21日（祝）開催", "en", "Held on May 3rd.", "Held on June 21st."),
    ("５月３日開催", "10月4日開催", "zh-hant", "5月3日舉行", "10月4日舉行"),
    ("2026年5月3日", "2027年9月4日", "en", "3 May 2026", "4 September 2027"),
    ("2026年12月3日", "2026年5月4日", "en", "Dec. 3, 2026", "May 4, 2026"),
    ("10時から17時", "9時から18時30分", "en", "10:00–17:00", "9:00–18:30"),
    ("午後5時まで", "午前11時まで", "en", "until 5 p.m.", "until 11 a.m."),
    ("午後5時まで", "午後6時まで", "zh-hans", "下午5点为止", "下午6点为止"),
    ("電話059-123-4567", "電話059-222-3333", "en", "+81-59-123-4567", "+81-59-222-3333"),
    ("電話059-123-4567", "電話0598-22-3333", "en", "059 (123) 4567", None),
    ("電話059-123-4567", "電話0598-22-3333", "en", "059-123-4567", "0598-22-3333"),
    (
        "詳細はhttps://a.example/x へ",
        "詳細はhttps://a.example/y?z=1&amp;w=2 へ",
        "en",
        "See https://a.example/x.",
        "See https://a.example/y?z=1&amp;w=2.",
    ),
    (
        '<a id="a8">8円</a>',
        '<a id="a8">9円</a>',
        "en",
        '<a id="a8">8 yen</a>',
        '<a id="a8">9 yen</a>',
    ),
]
LEFT_TO_PEOPLE = [
    ("words changed too", "8,000円", "9,000円です", "en", "¥8,000"),
    ("not in the text", "8,000円", "9,000円", "en", "eight thousand yen"),
    ("twice in the text", "8,000円", "9,000円", "en", "¥8,000 (8,000 yen)"),
    (
        "twice in the Japanese",
        "大人8,000円、子供8,000円",
        "大人9,000円、子供8,000円",
        "en",
        "¥8,000",
    ),
    ("a plural", "1泊", "2泊", "en", "1 night"),
    ("a Slavic plural", "2泊", "5泊", "ru", "2 ночи"),
    ("an article", "8名", "9名", "en", "an 8 person room"),
    ("an ordinal", "3回", "4回", "en", "the 3rd time"),
    ("a weekday", "5月3日", "5月4日", "en", "Sunday, May 3"),
    ("no round number", "30,000円", "35,000円", "zh-hans", "3万日元"),
    ("minutes appear", "9時", "9時30分", "zh-hans", "9点"),
    ("nothing changed", "9時", "9時", "en", "9:00"),
    ("a part disappears", "2026年5月3日", "5月3日", "en", "May 3, 2026"),
]


@pytest.mark.parametrize(("old", "new", "language", "human", "expected"), CARRIED)
def test_usual_written_forms(
    old: str, new: str, language: str, human: str, expected: str | None
) -> None:
    assert carry_figures(old, new, human, language) == expected


@pytest.mark.parametrize(
    ("old", "new", "language", "human"),
    [case[1:] for case in LEFT_TO_PEOPLE],
    ids=[case[0] for case in LEFT_TO_PEOPLE],
)
def test_in_doubt_a_person_looks(old: str, new: str, language: str, human: str) -> None:
    assert carry_figures(old, new, human, language) is None


prices = st.integers(min_value=2, max_value=9_999_999)
TEMPLATES = {
    "en": "Rooms from ¥{} a night, breakfast included.",
    "zh-hans": "每晚{}日元起，含早餐。",
    "de": "Zimmer ab {} Yen.",
    "fr": "Chambres à partir de {} yens.",
    "ko": "1박 {}엔부터",
}


@given(old=prices, new=prices, language=st.sampled_from(sorted(TEMPLATES)))
def test_a_price_goes_there_and_back(old: int, new: int, language: str) -> None:
    def source(price: int) -> str:
        return f"朝食つきで{price:,}円からご利用いただけます。"

    separator = {"de": ".", "fr": "\u00a0"}.get(language, ",")
    human = TEMPLATES[language].format(f"{old:,}".replace(",", separator))
    carried = carry_figures(source(old), source(new), human, language)
    if old == new:
        assert carried is None
        return
    assert carried == TEMPLATES[language].format(f"{new:,}".replace(",", separator))
    assert carry_figures(source(new), source(old), carried, language) == human


dates = st.dates(min_value=datetime.date(2000, 1, 1), max_value=datetime.date(2099, 12, 31))


@given(old=dates, new=dates)
def test_a_date_becomes_the_new_date(old: datetime.date, new: datetime.date) -> None:
    def write(day: datetime.date) -> str:
        return f"{day.year}年{day.month}月{day.day}日に開きます。"

    human = f"Opens on {MONTHS[old.month - 1]} {old.day}, {old.year}."
    carried = carry_figures(write(old), write(new), human, "en")
    if old == new:
        assert carried is None
    else:
        assert carried == f"Opens on {MONTHS[new.month - 1]} {new.day}, {new.year}."


@given(
    st.text("0123456789０１，,.:：-/年月日時分円万千￥¥ <a>&;ぁAMay+()"),
    st.text("0123456789０１，,.:：-/年月日時分円万千￥¥ <a>&;ぁAMay+()"),
    st.text("0123456789０１，,.:：-/年月日時分円万千￥¥ <a>&;ぁAMay+()"),
)
def test_it_takes_any_text_and_changes_nothing_but_figures(old: str, new: str, human: str) -> None:
    carried = carry_figures(old, new, human, "en")
    if carried is not None:
        before, after = (
            [human, read_figures(human, "en")],
            [carried, read_figures(carried, "en")],
        )
        assert len(before[1]) == len(after[1])
