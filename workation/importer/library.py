"""Writes the old library's files as images and documents."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.utils.text import slugify
from wagtail.models import Collection

from workation.core.models import SiteDocument, SiteImage
from workation.core.pictures import BrokenPictureError
from workation.importer.addresses import normalise_file
from workation.importer.decisions import MediaDecision
from workation.importer.outcome import Outcome
from workation.importer.pictures import find_upload, load_picture


class LibraryWriter:
    """Brings files in and remembers what it stored, to take it back when the import fails."""

    def __init__(self, uploads: Path, outcome: Outcome) -> None:
        self._uploads = uploads
        self._outcome = outcome
        self._collection = Collection.get_first_root_node()
        self._stored: list[SiteImage | SiteDocument] = []

    def write(self, media: MediaDecision) -> SiteImage | SiteDocument | None:
        """Store one file; None, and a line in the report, when it cannot be had."""
        path = find_upload(self._uploads, media.paths)
        if path is None:
            self._report_missing(media)
            return None
        written = (
            self._write_image(media, path) if media.is_image else self._write_document(media, path)
        )
        if written is not None:
            self._stored.append(written)
            self._outcome.created["image" if media.is_image else "document"] += 1
        return written

    def look_for(self, media: Iterable[MediaDecision]) -> None:
        """Report missing files and store nothing."""
        for entry in media:
            if find_upload(self._uploads, entry.paths) is None:
                self._report_missing(entry)

    def _report_missing(self, media: MediaDecision) -> None:
        named = media.paths[0] if media.paths else "?"
        self._outcome.report("missing file", named, media.number, media.title)

    def take_back(self) -> None:
        """Delete the stored files: the rows went with the transaction, files do not."""
        for written in self._stored:
            written.file.storage.delete(written.file.name)

    def _write_image(self, media: MediaDecision, path: Path) -> SiteImage | None:
        try:
            content = load_picture(path)
        except BrokenPictureError as error:
            self._outcome.report("broken picture", f"{media.paths[0]}: {error}", media.number)
            return None
        image = SiteImage(
            title=media.title[:255],
            description=media.alt[:255],
            caption=media.caption[:500],
            credit=media.credit[:255],
            collection=self._collection,
        )
        image.file = ContentFile(content, name=make_file_name(media, path))
        image.save()
        image.file.close()
        return image

    def _write_document(self, media: MediaDecision, path: Path) -> SiteDocument | None:
        if path.suffix.lower().removeprefix(".") not in settings.WAGTAILDOCS_EXTENSIONS:
            self._outcome.report("file type", media.paths[0], media.number, media.title)
            return None
        document = SiteDocument(title=media.title[:255], collection=self._collection)
        document.file = ContentFile(path.read_bytes(), name=make_file_name(media, path))
        document.save()
        document.file.close()
        return document


def make_file_name(media: MediaDecision, path: Path) -> str:
    """An ASCII name; for a file that no public page shows, one that nobody can guess.

    Media files are served to whoever knows their address: the old name of a picture that was
    uploaded for a draft is easily guessed.
    """
    suffix = path.suffix.lower()
    if not media.is_public:
        return f"{uuid.uuid4().hex}{suffix}"
    stem = re.sub(r"[^\x00-\x7f]", "", path.stem)
    return f"{slugify(stem) or 'file'}-{media.number}{suffix}"


def make_old_file(media: MediaDecision) -> str:
    """The path below uploads/ that old links name, whatever the size they ask for."""
    return normalise_file(media.old_path)[:500]
