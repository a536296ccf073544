"""What a WordPress post becomes: which kind of page, in which state, in which language."""

import re
from enum import StrEnum

from workation.importer.wxr import Item


class Kind(StrEnum):
    HOME = "home"
    NEWS_INDEX = "news-index"
    PLAN = "plan"
    STAY = "stay"
    WORKSPACE = "workspace"
    ACTIVITY = "activity"
    NEWS = "news"
    EVENT = "event"
    REPORT = "report"
    PAGE = "page"


class State(StrEnum):
    LIVE = "live"
    SCHEDULED = "scheduled"
    DRAFT = "draft"


FACILITIES = (Kind.STAY, Kind.WORKSPACE, Kind.ACTIVITY)

# Types are named by whoever built the site; the words in them are what sites have in common.
TYPE_WORDS = (
    (Kind.REPORT, r"report|taiken_?ki|voice|interview"),
    (Kind.EVENT, r"event"),
    (Kind.NEWS, r"^post$|news|topics|oshirase|information"),
    (Kind.STAY, r"stay|lodging|hotel|inn$|accommodation|shukuhaku|yado"),
    (Kind.ACTIVITY, r"activit|experience|taiken|leisure"),
    (Kind.PLAN, r"plan|model_?course"),
    (Kind.WORKSPACE, r"work|office|coworking"),
    (Kind.PAGE, r"^page$"),
)
# WordPress's own and its plugins' records that are no content.
TECHNICAL = re.compile(
    r"^(attachment|revision|nav_menu_item|wp_|custom_css|customize_changeset|oembed_cache|user_request"
    r"|acf-|wpcf7_|mw-wp-form|flamingo_|polylang_|jp_|elementor_|_?pods)"
)
# Polylang stores WordPress's locale; these differ from ours in more than the first part.
LOCALES = {
    "zh_cn": "zh-hans",
    "zh_sg": "zh-hans",
    "zh": "zh-hans",
    "zh_tw": "zh-hant",
    "zh_hk": "zh-hant",
    "zh_hans": "zh-hans",
    "zh_hant": "zh-hant",
    "pt_br": "pt-br",
    "nb_no": "nb",
}


def find_kind(wp_type: str) -> Kind | None:
    """The kind of page for a post type, None when it is none that the site has."""
    if TECHNICAL.match(wp_type):
        return None
    return next((kind for kind, words in TYPE_WORDS if re.search(words, wp_type.lower())), None)


def find_state(item: Item) -> State | None:
    """How to keep a post, None when it must not be imported (private, password, trash)."""
    if item.has_password or item.status in ("private", "trash", "auto-draft", "inherit"):
        return None
    if item.status == "publish":
        return State.LIVE
    return State.SCHEDULED if item.status == "future" else State.DRAFT


def describe_status(item: Item) -> str:
    """The status as counted in the report: a published post with password is not public."""
    return "password" if item.has_password and item.status == "publish" else item.status


def find_language(wordpress_locale: str) -> str:
    """Our code of a language that WordPress calls en_US, zh_TW, zh-hans …"""
    code = wordpress_locale.lower().replace("-", "_")
    return LOCALES.get(code) or code.partition("_")[0]


def propose_slug(item_slug: str, kind: Kind, number: int) -> str:
    """The post's own slug when it is ASCII, else `<kind>-<number>`: kanji are never spelt out."""
    slug = item_slug.lower().removesuffix("__trashed")
    if re.fullmatch(r"[a-z0-9][a-z0-9_-]*", slug) and not slug.isdigit():
        return slug
    return f"{kind}-{number}"
