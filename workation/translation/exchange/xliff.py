"""XLIFF 1.2, as translators' tools read and write it.

Specification: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html. Inline tags of a segment
become `g` (a pair) and `x` (a line break) elements; their `ctype` says which tag it was, their
`id` is unique within the unit, and a link's is the id that wagtail-localize gave it.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from lxml import etree

from workation.core.models.languages import html_lang
from workation.translation.exchange.units import FileContent, FileUnit, Unit, UnreadableFile

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
MOST_BYTES = 20 * 1024 * 1024
_STATES = {"confirmed": "final", "machine": "needs-review-translation"}


def write_xliff(units: Iterable[Unit], language_code: str) -> bytes:
    """Return the units as one file."""
    names: Any = {None: NAMESPACE}
    root = etree.Element(f"{{{NAMESPACE}}}xliff", nsmap=names, version="1.2")
    file = _add(
        root,
        "file",
        original="workation",
        datatype="html",
        **{"source-language": "ja", "target-language": html_lang(language_code)},
    )
    body = _add(file, "body")
    for unit in units:
        element = _add(body, "trans-unit", id=unit.id, resname=unit.path)
        element.set(XML_SPACE, "preserve")
        if unit.limit:
            element.set("maxwidth", str(unit.limit))
            element.set("size-unit", "char")
        _fill(_add(element, "source"), unit.source)
        state = _STATES.get(unit.state, "needs-review-translation")
        target = _add(element, "target", state=state if unit.target else "needs-translation")
        _fill(target, unit.target)
        _add(element, "note").text = unit.page
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def read_xliff(data: bytes) -> FileContent:
    """Return what a file holds. Raises UnreadableFile; nothing outside the file is ever read."""
    root = _parse(data)
    if root.tag != f"{{{NAMESPACE}}}xliff" or root.get("version") != "1.2":
        raise UnreadableFile(_("XLIFF 1.2のファイルではありません。"))
    languages = {file.get("target-language") or "" for file in root.iter(f"{{{NAMESPACE}}}file")}
    if len(languages) != 1:
        raise UnreadableFile(_("ファイルに訳文の言語が1つだけ書かれている必要があります。"))
    units = []
    for element in root.iter(f"{{{NAMESPACE}}}trans-unit"):
        source, target = (element.find(f"{{{NAMESPACE}}}{name}") for name in ("source", "target"))
        where = f"ID {element.get('id', '?')} ({element.sourceline})"
        if source is None:
            raise UnreadableFile(_("原文のない項目があります: ") + where)
        tags = _tags_by_id(source)
        text = "" if target is None else _read(target, tags)
        units.append(FileUnit(element.get("id", ""), _read(source, tags), text, where))
    return FileContent(languages.pop(), tuple(units))


def _parse(data: bytes) -> Any:
    if len(data) > MOST_BYTES:
        raise UnreadableFile(_("ファイルが大きすぎます。"))
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(_("XMLとして読めません: ") + str(error)) from error
    # No tool writes one, and it is the door to other files and to endless entities.
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(_("文書型宣言のあるファイルは受け付けません。"))
    return root


def _add(parent: Any, name: str, **attributes: str) -> Any:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)


def _fill(element: Any, fragment: str) -> None:
    """Put an HTML fragment into an XLIFF element."""
    try:
        content = etree.fromstring(f"<r>{fragment}</r>", etree.XMLParser(resolve_entities=False))
    except (etree.XMLSyntaxError, ValueError):
        element.text = html.unescape(fragment)
        return
    element.text = content.text
    counter = iter(range(1, 10_000))
    for child in content:
        _fill_inline(element, child, counter)


def _fill_inline(parent: Any, child: Any, counter: Any) -> None:
    number = child.get("id") or f"{child.tag}{next(counter)}"
    if child.tag == "br":
        inline = _add(parent, "x", id=number, ctype="lb")
    else:
        inline = _add(parent, "g", id=number, ctype=f"x-html-{child.tag}")
        inline.text = child.text
        for grandchild in child:
            _fill_inline(inline, grandchild, counter)
    inline.tail = child.tail


def _tags_by_id(source: Any) -> dict[str, str]:
    """Return the tag of each inline id: some tools drop `ctype` from the target."""
    return {
        inline.get("id", ""): inline.get("ctype", "").removeprefix("x-html-")
        for inline in source.iter(f"{{{NAMESPACE}}}g")
    }


def _read(element: Any, tags: dict[str, str]) -> str:
    """Return an XLIFF element's content as an HTML fragment."""
    pieces = [html.escape(element.text or "", quote=False)]
    for child in element:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name == "x":
            pieces.append("<br/>")
        elif name == "g":
            tag = tags.get(child.get("id", "")) or "span"
            number = html.escape(child.get("id", ""))
            opened = f'<a id="{number}">' if tag == "a" else f"<{tag}>"
            pieces.append(f"{opened}{_read(child, tags)}</{tag}>")
        elif name:
            # mrk and the like carry a tool's own remarks around the text.
            pieces.append(_read(child, tags))
        pieces.append(html.escape(child.tail or "", quote=False))
    return "".join(pieces)
