"""Questions about a page's HTML."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]+")
READ_ATTRIBUTES = ("alt", "aria-label", "aria-description", "title", "placeholder", "content")
UNREAD_TAGS = {"script", "style"}


def parse(source: str) -> HtmlElement:
    """Return the document's root; told the encoding, lxml does not guess one."""
    return html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8"))


def read_language(source: str) -> str:
    """Return the page's `lang`."""
    return str(parse(source).get("lang", ""))


def find_kana(source: str) -> list[str]:
    """Return what is written in kana outside elements marked as Japanese, attributes included."""
    document = parse(source)
    return [found for text in _texts(document) for found in KANA.findall(text)]


def _texts(element: HtmlElement) -> list[str]:
    if not isinstance(element.tag, str) or element.tag in UNREAD_TAGS:
        return []
    if element.get("lang", "").startswith("ja"):
        return []
    texts = [element.text or ""]
    texts += [element.get(name, "") for name in READ_ATTRIBUTES]
    for child in element:
        texts += [*_texts(child), child.tail or ""]
    return texts


def find_links(source: str, base: str) -> set[str]:
    """Return paths of this site that the page's links, pictures, styles and scripts lead to.

    Queries stay, fragments go; the admin is left out.
    """
    document = parse(source)
    host = urlsplit(base).netloc
    links = set()
    for element, attribute, link, _position in document.iterlinks():
        if element.tag == "form" or attribute not in {"href", "src", "srcset"}:
            continue
        parts = urlsplit(urljoin(base, link.strip()))
        if parts.netloc == host and not parts.path.startswith("/admin/"):
            links.add(parts._replace(scheme="", netloc="", fragment="").geturl())
    return links


def kind_of_address(link: str) -> tuple[str, ...]:
    """Return the path and the names of the parameters, without their values."""
    parts = urlsplit(link)
    return (parts.path, *sorted({name for name, _value in parse_qsl(parts.query)}))
