"""What people upload: pictures are stripped wherever they come from, documents are what they say.

The forms tell in words what is wrong with a file; the signal makes sure that no way to store a
picture goes round them.
"""

from __future__ import annotations

import contextlib
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db.models import Model
from django.db.models.signals import pre_save
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtail.models import UploadedFile as WaitingFile
from wagtail.users.models import UserProfile

from workation.core.models import SiteImage
from workation.core.pictures import BrokenPictureError, strip_picture

LARGEST_DOCUMENT = 20 * 1024 * 1024
#: How files of each kind begin; office documents are ZIP archives.
BEGINNINGS = {
    "pdf": b"%PDF-",
    "docx": b"PK\x03\x04",
    "pptx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "zip": b"PK\x03\x04",
}


def connect() -> None:
    """Strip every picture before it is stored: the library's, and those of people."""
    pre_save.connect(strip_image, sender=SiteImage, dispatch_uid="strip image")
    pre_save.connect(strip_avatar, sender=UserProfile, dispatch_uid="strip avatar")
    pre_save.connect(strip_waiting, sender=WaitingFile, dispatch_uid="strip waiting file")


def strip_image(instance: SiteImage, raw: bool = False, **_kwargs: Any) -> None:
    """Take from a new file of the library what only its photographer should know."""
    if not raw and _strip(instance, "file"):
        instance._set_image_file_metadata()


def strip_avatar(instance: UserProfile, raw: bool = False, **_kwargs: Any) -> None:
    """Do the same for somebody's portrait in the admin."""
    if not raw:
        _strip(instance, "avatar")


def strip_waiting(instance: WaitingFile, raw: bool = False, **_kwargs: Any) -> None:
    """Do the same for a file of several at once that still waits for its title."""
    if not raw:
        # A document, then, or something that the form will refuse.
        with contextlib.suppress(BrokenPictureError):
            _strip(instance, "file")


def _strip(instance: Model, field: str) -> bool:
    file = getattr(instance, field)
    if not file or file._committed:
        return False
    file.open()
    content = file.read()
    file.seek(0)
    plain = strip_picture(content)
    if plain == content:
        return False
    setattr(instance, field, ContentFile(plain, name=file.name))
    return True


class PictureField(WagtailImageField):
    """Wagtail's field; what cannot be opened whole is an error in words, not one of the server."""

    def to_python(self, data: Any) -> Any:
        try:
            file = super().to_python(data)
            if file is None:
                return None
            plain = strip_picture(file.read())
        except (BrokenPictureError, EOFError, OSError, SyntaxError, ValueError) as error:
            raise ValidationError(
                _("画像を開けません。壊れていない、5000万画素までの画像を選んでください。")
            ) from error
        stripped = SimpleUploadedFile(file.name, plain, file.content_type)
        stripped.image = file.image  # type: ignore[attr-defined]  # as Wagtail's own field does
        return stripped


class SiteImageForm(BaseImageForm):
    """Wagtail's form with our field."""

    file = PictureField(label=gettext_lazy("ファイル"))


class SiteDocumentForm(BaseDocumentForm):
    """Wagtail's form; refuses what is too large or is not what its name says."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return file
        size = file.size or 0
        if size > LARGEST_DOCUMENT:
            raise ValidationError(
                _("ファイルが大きすぎます（%(size)s）。%(limit)sまでにしてください。")
                % {
                    "size": filesizeformat(size),
                    "limit": filesizeformat(LARGEST_DOCUMENT),
                }
            )
        kind = (file.name or "").rpartition(".")[2].lower()
        beginning = file.read(1024)
        file.seek(0)
        is_text = b"\x00" not in beginning and b"<" not in beginning[:1]
        if not (beginning.startswith(BEGINNINGS[kind]) if kind in BEGINNINGS else is_text):
            raise ValidationError(
                _("ファイルの中身が拡張子（.%(kind)s）と合っていません。") % {"kind": kind}
            )
        return file
