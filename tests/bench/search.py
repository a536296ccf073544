"""How well and how fast the search finds: `make bench`, on PostgreSQL; on SQLite without a URL.

On pages that are made up by rule, at two sizes: recall and precision against a plain substring
count, and times as a ratio to a LIKE count over the same texts in the same run. Absolute times
depend on the machine; ratios hold.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator

import django

SIZES = (2_000, 20_000)
ROUNDS = 5
QUERIES = [
    "温泉",
    "ワーケーション",
    "伊勢",
    "Wi-Fi",
    "ｗｉ－ｆｉ",
    "コワーキングスペース",
    "海が見える",
    "津",
    "伊勢 温泉",
    "远程办公",
    "workation",
    "京都",
]
# Typed, and what a page then says: found through spelling rules and synonyms alone.
SPELLINGS = [
    ("おんせん", "温泉"),
    ("onsen", "温泉"),
    ("無線LAN", "wifi"),
    ("二泊三日", "2泊3日"),
    ("2泊3日", "2泊3日"),
    ("子連れ", "親子"),
    ("カキ", "牡蠣"),
    ("髙橋", "高橋"),
    ("伊勢　温泉", "伊勢"),
]
PIECES = [
    "伊勢志摩の温泉でワーケーションをする",
    "コワーキングスペースではWi-Fiを使える",
    "WiFi完備の部屋から海が見える",
    "津市の港から船で空港へ渡る",
    "京都からも大阪からも近い",
    "東京都から新幹線と特急で三時間",
    "熊野古道を歩くworkation plan",
    "远程办公的好地方",
    "鈴鹿山脈のふもとの森で静かに働く",
    "2泊3日で親子が泊まれる宿",
    "牡蠣の季節に高橋さんの船に乗る",
    "英虞湾の真珠いかだをながめる",
    "名張の赤目四十八滝まで歩いて行く",
    "茶畑の丘で朝の会議をすませる",
]


def make_texts(number: int) -> Iterator[tuple[str, str, str]]:
    """Return title, lead and text of so many pages, the same in every run."""
    pick = random.Random(number)
    for index in range(number):
        body = "。".join(pick.choices(PIECES, k=pick.randint(4, 14)))
        yield f"{pick.choice(PIECES)}{index}", pick.choice(PIECES), body


def fill(number: int) -> dict[int, str]:
    """Create the pages with their index rows and tags; return each page's folded text."""
    from django.db import connection
    from wagtail.models import Page
    from wagtail.search.backends import get_search_backend
    from wagtail.search.models import IndexEntry

    from tests.factories import TagFactory, ensure_site_tree
    from workation.core.models import PageTag
    from workation.search.documents import Document
    from workation.search.japanese import fold, index_text
    from workation.search.models import Synonym

    home = ensure_site_tree()
    PageTag.objects.all().delete()
    Synonym.objects.all().delete()
    IndexEntry.objects.all().delete()
    # Rows alone: these pages have no model of their own that could be asked to go as well.
    Page.objects.filter(depth__gt=2)._raw_delete(connection.alias)
    kind = _content_type(Page)
    texts = list(make_texts(number))
    Page.objects.bulk_create(
        [
            Page(
                title=title,
                slug=f"p{index}",
                path=Page._get_path(home.path, home.depth + 1, index + 1),
                depth=home.depth + 1,
                url_path=f"{home.url_path}p{index}/",
                locale=home.locale,
                content_type_id=kind,
                live=True,
                search_description=f"{title}\n{lead}\n{body}",
            )
            for index, (title, lead, body) in enumerate(texts)
        ],
        batch_size=500,
    )
    keys = list(Page.objects.filter(depth__gt=2).order_by("path").values_list("pk", flat=True))
    index = get_search_backend().get_index_for_model(Page)
    rows = [
        IndexEntry(
            content_type_id=kind,
            object_id=str(key),
            **index.columns(
                Document(index_text(title), index_text(lead), index_text(f"{lead}\n{body}"), "")
            ),
        )
        for key, (title, lead, body) in zip(keys, texts, strict=True)
    ]
    index.entries.bulk_create(rows, batch_size=500)
    tags = [TagFactory(slug=f"tag-{n}") for n in range(40)]
    pick = random.Random(number)
    PageTag.objects.bulk_create(
        [PageTag(content_object_id=key, tag=tag) for key in keys for tag in pick.sample(tags, 5)],
        batch_size=2_000,
    )
    return {key: fold("\n".join(text)) for key, text in zip(keys, texts, strict=True)}


def _content_type(model: type) -> int:
    from modelsearch.utils import get_content_type_pk

    return int(get_content_type_pk(model))


def timed(action: Callable[[], object]) -> float:
    """Return the median milliseconds of an action."""
    times = []
    for _round in range(ROUNDS):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def measure_query(query: str, texts: dict[int, str]) -> str:
    """Return a line of the table: truth, hits, recall, precision, times and their ratio."""
    from wagtail.models import Page

    from workation.search.japanese import fold

    words = fold(query).split()
    truth = {key for key, text in texts.items() if all(word in text for word in words)}
    found = set(Page.objects.search(query).get_keys()) & texts.keys()
    recall = len(truth & found) / len(truth) if truth else 1.0
    precision = len(truth & found) / len(found) if found else 1.0

    def like() -> None:
        pages = Page.objects.all()
        for word in query.split():
            pages = pages.filter(search_description__contains=word)
        pages.count()

    def search() -> None:
        results = Page.objects.search(query)
        results.count()
        list(results[:12])

    plain, ours = timed(like), timed(search)
    return (
        f"{query:<14}\t{len(truth):>6}\t{len(found):>6}\t{recall:.3f}\t{precision:.3f}"
        f"\t{plain:7.1f}\t{ours:7.1f}\t{ours / plain:6.1f}"
    )


def measure_facets() -> str:
    """Return how long and how many queries all counts of all filters take."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from wagtail.models import Locale

    from workation.pages.site_search import site_list, visible_pages
    from workation.search.facet_rows import read_rows

    pages = visible_pages(Locale.objects.get(language_code="ja"))
    with CaptureQueriesContext(connection) as queries:
        read_rows(pages, site_list())
    milliseconds = timed(lambda: read_rows(pages.all(), site_list()))
    return f"all counts of all filters: {len(queries)} queries, {milliseconds:.0f} ms"


def measure_spellings(texts: dict[int, str]) -> Iterator[str]:
    """Say of each typed spelling whether it finds every page that writes the other."""
    from wagtail.models import Page

    from workation.search.japanese import fold

    for typed, written in SPELLINGS:
        truth = {key for key, text in texts.items() if fold(written) in text}
        if " " in fold(typed).strip():
            truth &= {key for key, text in texts.items() if "温泉" in text}
        found = set(Page.objects.search(typed).get_keys())
        recall = len(truth & found) / len(truth)
        yield f"{typed:<10}\t→ {written:<8}\t{len(truth):>6}\trecall {recall:.3f}"


def main(sizes: list[int]) -> None:
    """Print the tables."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workation.settings.test")
    django.setup()
    from django.db import connection

    from workation.pages.vocabulary import load_vocabulary

    connection.creation.create_test_db(verbosity=0)
    for size in sizes:
        start = time.perf_counter()
        texts = fill(size)
        print(
            f"\n{size} pages on {connection.vendor}, filled in {time.perf_counter() - start:.0f} s"
        )
        print("query\ttruth\tfound\trecall\tprecision\tLIKE ms\tsearch ms\tratio")
        for query in QUERIES:
            print(measure_query(query, texts), flush=True)
        # The table is about literal hits; what follows needs the words that staff are shipped.
        load_vocabulary()
        print(*measure_spellings(texts), measure_facets(), sep="\n", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
