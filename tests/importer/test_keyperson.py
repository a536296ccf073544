"""R3.4: the second picture of a plan and its text introduce the key person."""

import pytest

from workation.importer.addresses import AddressBook
from workation.importer.body import Library, read_body
from workation.importer.keyperson import extract_key_person, read_introduction
from workation.importer.wxr import Export, Item

MAIN = '<p>導入</p><img class="wp-image-1" src="/wp-content/uploads/1.jpg" alt="">'
PORTRAIT = '<img class="wp-image-2" src="/wp-content/uploads/2.jpg" alt="海女の山田 花子さん">'
LABEL = "キーパーソン：山田 花子（やまだ はなこ）さん　海女"
TEXT = "海のことなら何でも聞いてください。"


def extract(content, featured=0):
    media = {n: Item(n, "attachment", "inherit", str(n)) for n in (1, 2, 3)}
    library = Library(AddressBook(Export("t", "https://old.example", "", (), ())), media)
    item = Item(9, "plan", "publish", "計画", content=content)
    return extract_key_person(read_body(item, library, lambda s, d: None), featured)


P = f"<p>{PORTRAIT}</p>"
T = f"<p>{TEXT}</p>"
LAYOUTS = {
    "caption": f"<figure>{PORTRAIT}<figcaption>{LABEL}<br>{TEXT}</figcaption></figure>",
    "classic caption": f"\n\n[caption]{PORTRAIT} <strong>{LABEL}</strong> {TEXT}[/caption]\n\n",
    "picture, then paragraph": f"{P}<p><b>{LABEL}</b><br>{TEXT}</p>",
    "picture, then two paragraphs": f"{P}<p>{LABEL}</p>{T}",
    "heading, picture, paragraph": f"<h3>{LABEL}</h3>{P}{T}",
    "picture, heading, paragraph": f"{P}<h3>{LABEL}</h3>{T}",
    "media and text": (
        f'<div class="wp-block-media-text"><figure>{PORTRAIT}</figure><div>'
        f"<h3>キーパーソン紹介</h3><p>山田 花子（やまだ はなこ）｜海女</p>{T}</div></div>"
    ),
    "text left, picture right": f"<div><div><p>{LABEL}</p>{T}</div><div>{PORTRAIT}</div></div>",
    "table": f"<table><tr><td>{PORTRAIT}</td><td>{LABEL}<br>{TEXT}</td></tr></table>",
    "label as caption": f"<figure>{PORTRAIT}<figcaption>{LABEL}</figcaption></figure>{T}",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_person_is_found_in_every_layout(layout):
    person, rest = extract(f"{MAIN}{LAYOUTS[layout]}<h2>次</h2><p>後</p>")
    assert (person.name, person.reading, person.role, person.text, person.media) == (
        "山田 花子",
        "やまだ はなこ",
        "海女",
        TEXT,
        2,
    )
    left = repr(rest)
    assert "山田" not in left
    assert TEXT not in left
    assert "導入" in left
    assert "後" in left


def test_the_posts_own_picture_counts_as_the_first():
    content = f"<p>導入</p><figure>{PORTRAIT}<figcaption>{LABEL}<br>{TEXT}</figcaption></figure>"
    assert extract(content, featured=1)[0].name == "山田 花子"
    assert extract(content, featured=0)[0] is None  # then it is the first and only picture


def test_a_landscape_in_between_is_not_taken_for_the_person():
    scene = (
        '<figure><img class="wp-image-3" src="/3.jpg">'
        "<figcaption>尾鷲ヒノキ（イメージ）</figcaption></figure>"
    )
    person, rest = extract(
        f"{MAIN}{scene}<figure>{PORTRAIT}<figcaption>{LABEL}<br>{TEXT}</figcaption></figure>"
    )
    assert person.media == 2
    assert "ヒノキ" in repr(rest)


def test_a_second_picture_without_text_is_no_person():
    content = f'{MAIN}<p><img class="wp-image-3" src="/3.jpg"></p><h2>次</h2><p>本文。</p>'
    person, rest = extract(content)
    assert person is None
    assert "本文。" in repr(rest)


@pytest.mark.parametrize(
    ("caption", "name", "role", "text"),
    [
        ("案内人 伊藤誠（いとう まこと）海女　海女歴26年。", "伊藤誠", "海女", "海女歴26年。"),
        (
            "濱口　七海（はまぐち ななみ）｜漁師　鈴鹿市生まれ。",
            "濱口　七海",
            "漁師",
            "鈴鹿市生まれ。",
        ),
        ("<b>西村さくら（にしむら さくら）｜海女</b> 移住。", "西村さくら", "海女", "移住。"),
        (
            "キーパーソン紹介　髙橋　あかり（たかはし あかり）／猟師　移住。",
            "髙橋　あかり",
            "猟師",
            "移住。",
        ),
        ("【案内人】山田太郎さん（漁師）<br>一緒に。", "山田太郎", "漁師", "一緒に。"),
        (
            "<b>キーパーソン</b><br>山田太郎（やまだ たろう）さん<br>漁師<br>一緒に。",
            "山田太郎",
            "漁師",
            "一緒に。",
        ),
        ("山田太郎／漁師<br>一緒に。", "山田太郎", "漁師", "一緒に。"),
        ("Key person no. 0: a local guide.", "Key person no. 0", "", "a local guide."),
        ("山田太郎さんは漁師です。", "山田太郎", "", "山田太郎さんは漁師です。"),
    ],
)
def test_introductions_are_taken_apart(caption, name, role, text):
    found = read_introduction(caption)
    assert (found.name, found.role, found.text) == (name, role, text)


@pytest.mark.parametrize(
    "caption", ["尾鷲ヒノキ（イメージ）", "松阪市の温泉街", "外観（提供写真）"]
)
def test_captions_of_places_name_nobody(caption):
    assert not read_introduction(caption).is_certain
