"""WordPress shortcodes turned into HTML, or taken out and reported.

Nothing here runs the plugin behind a shortcode: what only the plugin could show is listed for
staff, what stands between an opening and a closing shortcode is kept.
"""

import html
import re
from collections.abc import Callable

Report = Callable[[str, str], None]
"""Called with a subject and a detail for whatever could not be placed."""

SHORTCODE = re.compile(
    r"""\[(?P<escaped>\[?)
        (?P<name>[a-zA-Z][\w-]*)(?![\w-])
        (?P<attributes>(?:[^\[\]"]|"[^"]*")*?)
        (?P<closed>/)?\]
        (?:(?P<inner>(?:(?!\[(?P=name)\b).)*?)\[/(?P=name)\])?
        \]?""",
    re.X | re.S,
)
ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"]+))""")
EMBEDDED = {"embed", "video", "audio", "youtube", "vimeo", "playlist", "googlemap", "iframe"}
# Known from WordPress and its usual plugins; all others are recognised by their form.
KNOWN = EMBEDDED | {"caption", "gallery", "sitemap", "wp_caption", "toc", "breadcrumb", "button"}
CURLY = str.maketrans({"“": '"', "”": '"', "″": '"', "‘": "'", "’": "'", "\xa0": " "})


def expand_shortcodes(content: str, report: Report) -> str:
    """Replace each shortcode by its HTML. Text in brackets that is none, as in [PDF], stays."""

    def replace(match: re.Match[str]) -> str:
        if match["escaped"] or not _is_shortcode(match, content):
            return match[0]
        name = match["name"].lower()
        attributes = read_attributes(match["attributes"])
        inner = match["inner"] or ""
        if name in ("caption", "wp_caption"):
            return _caption(attributes, expand_shortcodes(inner, report))
        if name == "gallery":
            return _gallery(attributes)
        if name in EMBEDDED and (address := _find_address(attributes, inner)):
            return f'<figure class="wp-block-embed">{html.escape(address)}</figure>'
        report("shortcode", f"[{name}]")
        return expand_shortcodes(inner, report)

    return SHORTCODE.sub(replace, content)


def read_attributes(text: str) -> dict[str, str]:
    """Attributes of a shortcode, whose quotes editors like to curl or escape."""
    text = html.unescape(text).translate(CURLY)
    return {m[1].lower(): m[2] or m[3] or m[4] or "" for m in ATTRIBUTE.finditer(text)}


def _is_shortcode(match: re.Match[str], content: str) -> bool:
    name = match["name"]
    before = content[: match.start()].rsplit("\n", 1)[-1]
    after = content[match.end() :].split("\n", 1)[0]
    alone = re.fullmatch(r"\s*(?:<[^<>]*>\s*)*", before) and re.fullmatch(
        r"\s*(?:<[^<>]*>\s*)*", after
    )
    return bool(
        name.lower() in KNOWN
        or match["inner"] is not None
        or match["closed"]
        or re.search(r"[_-]", name)
        or ATTRIBUTE.search(html.unescape(match["attributes"]).translate(CURLY))
        or (alone and name.islower())
    )


def _caption(attributes: dict[str, str], inner: str) -> str:
    """The picture (with its link) and, after it, the caption; older posts have an attribute."""
    picture = re.match(r"\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", inner)
    text = inner[picture.end() :] if picture else ""
    text = text.strip() or attributes.get("caption", "")
    return f"<figure>{picture[0] if picture else inner}<figcaption>{text}</figcaption></figure>"


def _gallery(attributes: dict[str, str]) -> str:
    """A placeholder; without ids a gallery shows what was uploaded to its post."""
    numbers = attributes.get("ids") or attributes.get("include") or ""
    ids = ",".join(re.findall(r"\d+", numbers))
    without = ",".join(re.findall(r"\d+", attributes.get("exclude", "")))
    return f'<div class="wp-gallery" data-ids="{ids}" data-without="{without}"></div>'


def _find_address(attributes: dict[str, str], inner: str) -> str:
    candidates = [inner, *(attributes.get(k, "") for k in ("src", "mp4", "mp3", "url", "webm"))]
    plain = (html.unescape(re.sub(r"<[^<>]*>", "", c)).strip() for c in candidates)
    return next((c for c in plain if re.match(r"(https?:)?//", c)), "")
