"""Which post or file an address of the old site means.

Addresses come absolute and relative, with http and https, with and without www., percent-encoded
in either case, as ?p=12, as ?post_type=…&p=12, as the file of a resized picture.
"""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlsplit

from workation.importer.numbers import read_number
from workation.importer.wxr import Export, Item

UPLOADS = re.compile(r"/(?:wp-content/uploads|files)/(.+)$")
COPY = re.compile(r"(?:-\d+x\d+|-scaled|-rotated|-e\d{10,})(?=\.\w+$)")
SAFE_SCHEMES = ("http", "https", "mailto", "tel")


@dataclass(frozen=True)
class Reference:
    """What a link means: an item, a file of the library, or an address to keep (may be empty)."""

    item: int = 0
    media: int = 0
    address: str = ""


def split_address(address: str) -> SplitResult:
    """Return the parts of an address; of one that is none, such as "http://[sea.jpg", none."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", "", "", "")


def normalise_path(address: str) -> str:
    """The path, decoded, without its last slash: what two spellings of one address share."""
    path = unquote(split_address(address).path)
    return path.rstrip("/") or "/"


def normalise_file(path: str) -> str:
    """An upload's path without what WordPress adds to copies: size, -scaled, -rotated."""
    path = unquote(path)
    while (shorter := COPY.sub("", path)) != path:
        path = shorter
    return path


class AddressBook:
    """Answers what an address meant on the exported site."""

    def __init__(self, export: Export) -> None:
        self._host = _bare_host(export.address)
        self._root = normalise_path(export.address).rstrip("/")
        self._paths: dict[str, int] = {}
        self._slugs: dict[tuple[str, str], int] = {}
        self._ids = {item.id: item for item in export.items}
        self._files: dict[str, int] = {}
        for item in export.items:
            self._add(item)

    def _add(self, item: Item) -> None:
        if item.type == "attachment":
            exact = item.get_meta("_wp_attached_file") or _upload_path(item.attachment_url)
            self._files[exact] = item.id
            self._files.setdefault(normalise_file(exact), item.id)
            return
        self._slugs[item.type, unquote(item.slug)] = item.id
        if item.link and not split_address(item.link).query:
            self._paths.setdefault(normalise_path(item.link), item.id)

    def resolve(self, address: str) -> Reference:
        """What the address means; an unsafe one (javascript:, data:) means nothing."""
        address = re.sub(r"[\x00-\x20]+", lambda m: "" if "\n" in m[0] else "%20", address.strip())
        try:
            parts = urlsplit(address)
        except ValueError:
            return Reference()
        # Browsers drop line breaks inside a scheme, escaped ones are no less meant.
        scheme = re.match(
            r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", unquote(address)), re.I
        )
        if scheme and scheme[1].lower() not in SAFE_SCHEMES:
            return Reference()
        if parts.scheme in ("mailto", "tel") or (parts.netloc and not self.is_own(address)):
            return Reference(address=address if parts.scheme else "https:" + address)
        if not parts.path and not parts.netloc and not parts.query:
            return Reference()  # "#part": anchors inside a text do not survive
        return self._resolve_own(address)

    def is_own(self, address: str) -> bool:
        return _bare_host(address) == self._host

    def find_file(self, address: str) -> int:
        """The library's number of an uploaded file, 0 when it is none."""
        path = _upload_path(address)
        if not path:
            return 0
        return self._files.get(unquote(path)) or self._files.get(normalise_file(path), 0)

    def _resolve_own(self, address: str) -> Reference:
        if number := self.find_file(address):
            return Reference(media=number)
        parts = split_address(address)
        query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
        for key in ("p", "page_id", "attachment_id"):
            if (number := read_number(query.get(key, ""))) in self._ids:
                is_media = self._ids[number].type == "attachment"
                return Reference(media=number) if is_media else Reference(item=number)
        for key, slug in query.items():
            if (key, unquote(slug)) in self._slugs:
                return Reference(item=self._slugs[key, unquote(slug)])
        path = normalise_path(address)
        if path in self._paths:
            return Reference(item=self._paths[path])
        return Reference(address=quote(path.removeprefix(self._root) or "/", safe="/%"))


def _bare_host(address: str) -> str:
    return (split_address(address).hostname or "").lower().removeprefix("www.")


def _upload_path(address: str) -> str:
    match = UPLOADS.search(split_address(address).path)
    return unquote(match[1]) if match else ""
