"""The fields of facilities and events, out of meta fields whose names and spellings vary."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from workation.importer.wxr import Item

# Names of meta fields, without the theme's prefix. E-mail addresses are left out on purpose.
FIELD_NAMES = {
    "address": ("address", "jusho", "addr", "住所", "所在地"),
    "phone": ("tel", "phone", "telephone", "電話", "電話番号"),
    "website": ("url", "website", "web", "site", "hp", "homepage", "link", "公式サイト"),
    "capacity": ("capacity", "teiin", "定員"),
    "price": ("price", "fee", "ryokin", "cost", "料金"),
    "latitude": ("lat", "latitude", "緯度"),
    "longitude": ("lng", "lon", "long", "longitude", "経度"),
    "wifi": ("wifi", "wi_fi", "wi-fi"),
    "hours": ("hours", "open", "open_hours", "business_hours", "営業時間"),
    "access": ("access", "交通", "アクセス"),
    "booking": ("booking", "booking_url", "reserve", "reserve_url", "予約"),
    "start": ("start", "event_start", "start_date", "date_start", "開始日", "date"),
    "end": ("end", "event_end", "end_date", "date_end", "終了日"),
    "place": ("place", "event_place", "venue", "会場", "場所"),
    "external": ("external_url", "external_link", "event_url", "link_url", "外部リンク"),
}
YES = re.compile(r"^(1|yes|true|on|○|〇|◯|◎|有|あり|可|利用可|使えます)|あり|完備|利用可", re.I)
NO = re.compile(r"^(0|no|false|off|×|✕|無|なし|不可|-|ー)$|なし|不可|ありません", re.I)
SAYS_MORE = re.compile(r"[^¥\d,円〜~()税込からより\s-]")
PRICE = re.compile(r"(\d[\d,]*)(万)?(\d*)(?=\s*円|\s*[〜~-]|\s*$|\s*[(（/])")


@dataclass(frozen=True)
class FacilityFields:
    """None and "" mean that the old site does not say. Prices in yen, coordinates in degrees."""

    address: str = ""
    phone: str = ""
    website: str = ""
    booking_url: str = ""
    capacity: int | None = None
    price_from: int | None = None
    price_note: str = ""
    latitude: float | None = None
    longitude: float | None = None
    has_wifi: bool | None = None
    hours: str = ""
    access: str = ""


@dataclass(frozen=True)
class EventFields:
    start: date | None = None
    end: date | None = None
    place: str = ""
    external_url: str = ""


def read_facility(item: Item) -> tuple[FacilityFields, list[str]]:
    """The facility's fields, and the names of meta fields that have no place."""
    found, unknown = _sort_meta(item)
    price = _plain(found.get("price", ""))
    amount = read_price(price)
    latitude, longitude = _read_degree(found, "latitude", 90), _read_degree(found, "longitude", 180)
    fields = FacilityFields(
        address=found.get("address", "").strip(),
        phone=_plain(found.get("phone", "")),
        website=read_address(found.get("website", "")),
        booking_url=read_address(found.get("booking", "")),
        capacity=_read_capacity(found.get("capacity", "")),
        price_from=amount,
        # What says more than the figure (「1泊」, 「応相談」) is kept as written.
        price_note=found.get("price", "").strip() if SAYS_MORE.search(price) else "",
        latitude=latitude if longitude is not None else None,
        longitude=longitude if latitude is not None else None,
        has_wifi=read_yes_or_no(found.get("wifi", "")),
        hours=found.get("hours", "").strip(),
        access=found.get("access", "").strip(),
    )
    return fields, unknown


def read_event(item: Item) -> tuple[EventFields, list[str]]:
    """The event's fields, and the names of meta fields that have no place."""
    found, unknown = _sort_meta(item)
    start, end = read_date(found.get("start", "")), read_date(found.get("end", ""))
    fields = EventFields(
        start=start,
        end=end if not (start and end and end < start) else None,
        place=found.get("place", "").strip(),
        external_url=read_address(found.get("external", "") or found.get("website", "")),
    )
    return fields, unknown


def read_price(text: str) -> int | None:
    """The lowest price in yen that a text names: 「¥6,000～（税込）」 is 6000; 「応相談」 none."""
    text = re.sub(r"[〜～~]", "〜", _plain(text)).replace("¥", "")
    text = re.sub(r"\d+\s*(?:泊|名|人|日|時間|室|歳|食)", " ", text)
    amounts = []
    for figure, ten_thousands, rest in PRICE.findall(text):
        amount = int(figure.replace(",", ""))
        amounts.append(
            amount * 10_000 + int(rest or 0) if ten_thousands else int(f"{amount}{rest}")
        )
    return min(amounts, default=None)


def read_yes_or_no(text: str) -> bool | None:
    text = _plain(text)
    if not text:
        return None
    if NO.search(text):
        return False
    return True if YES.search(text) else None


def read_address(text: str) -> str:
    """A web address, with https:// where the old site left the scheme out; else empty."""
    text = text.strip()
    if re.match(r"^https?://[^\s]+\.[^\s]+$", text, re.I):
        return text
    if re.match(r"^(//)?[\w-]+(\.[\w-]+)+(/[^\s]*)?$", text):
        return "https://" + text.removeprefix("//")
    return ""


def read_date(text: str) -> date | None:
    """A date written 2025-02-14, 20250214, 2025/2/14 or 2025年2月14日."""
    match = re.match(r"^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})", _plain(text))
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _sort_meta(item: Item) -> tuple[dict[str, str], list[str]]:
    found: dict[str, str] = {}
    unknown: list[str] = []
    for key, value in item.meta:
        if key.startswith("_") or not value.strip():
            continue  # WordPress's and plugins' own
        name = _name_field(key)
        if name is None:
            unknown.append(key)
        elif name not in found:
            found[name] = value
    return found, unknown


def _name_field(key: str) -> str | None:
    """The field a key means: its whole name first, then its last words (mie_facility_tel)."""
    key = key.lower()
    parts = key.split("_")
    for start in range(len(parts)):
        tail = "_".join(parts[start:])
        for name, spellings in FIELD_NAMES.items():
            if tail in spellings:
                return name
    return None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _read_capacity(text: str) -> int | None:
    """The largest number of people named: 「最大103人」, 「2〜8名」."""
    figures = [int(figure) for figure in re.findall(r"\d+", _plain(text).replace(",", ""))]
    return min(max(figures), 32_767) if figures else None


def _read_degree(found: dict[str, str], name: str, limit: int) -> float | None:
    try:
        value = float(_plain(found.get(name, "")))
    except ValueError:
        return None
    return value if -limit <= value <= limit and value != 0 else None
