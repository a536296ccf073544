"""Pictures made fit to publish: upright, and without EXIF, place, names and comments.

Originals are public files like their smaller copies, so what a phone writes into a picture must
not be stored at all.
"""

from __future__ import annotations

import io
from typing import Any

from django.conf import settings
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

QUALITY = 92
# What a file says of its colours and of its own form.
HARMLESS = {
    "adobe",
    "adobe_transform",
    "aspect",
    "background",
    "bbox",
    "blend",
    "chromaticity",
    "default_image",
    "disposal",
    "dpi",
    "duration",
    "extension",
    "gamma",
    "icc_profile",
    "interlace",
    "jfif",
    "jfif_density",
    "jfif_unit",
    "jfif_version",
    "loop",
    "progression",
    "progressive",
    "srgb",
    "timestamp",
    "transparency",
    "version",
}
# Segments of a JPEG: its form, its colour profile, Adobe's note on its colours.
HARMLESS_SEGMENTS = {"APP0", "APP2", "APP14"}


class BrokenPictureError(Exception):
    """The file is no picture, a broken one, or one that is too large to be opened."""


def strip_picture(content: bytes) -> bytes:
    """Return the picture as it is meant to be seen, with its colour profile and nothing else.

    What carries nothing more comes back as it is.
    """
    try:
        with Image.open(io.BytesIO(content)) as image:
            frames = getattr(image, "n_frames", 1)
            if image.width * image.height * frames > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                raise BrokenPictureError(f"{image.width} × {image.height} pixels")
            if not _carries_more(image):
                image.load()  # finds out whether the file is whole
                return content
            return _write_plain(image)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        EOFError,
        OSError,
        SyntaxError,
        ValueError,
    ) as error:
        raise BrokenPictureError(str(error)) from error


def _carries_more(image: Image.Image) -> bool:
    """Whether anything but the picture and its colours is inside: EXIF, XMP, IPTC, comments."""
    segments = {name for name, _content in getattr(image, "applist", [])}
    return (
        bool(image.getexif())
        or bool(set(image.info) - HARMLESS)
        or bool(segments - HARMLESS_SEGMENTS)
    )


def _write_plain(image: Image.Image) -> bytes:
    kind = "JPEG" if image.format == "MPO" else str(image.format)
    options: dict[str, Any] = {}
    if profile := image.info.get("icc_profile"):
        options["icc_profile"] = profile
    if kind in ("JPEG", "WEBP"):
        options["quality"] = QUALITY
    if getattr(image, "is_animated", False) and image.format != "MPO":
        first, *others = [_copy_plain(frame) for frame in ImageSequence.Iterator(image)]
        options |= {"save_all": True, "append_images": others}
        options |= {name: image.info[name] for name in ("duration", "loop") if name in image.info}
    else:
        first = _copy_plain(image)
        if "transparency" in image.info:
            options["transparency"] = image.info["transparency"]
    target = io.BytesIO()
    first.save(target, format=kind, **options)
    return target.getvalue()


def _copy_plain(image: Image.Image) -> Image.Image:
    """Return the upright picture; a new one, because saving keeps what it finds in the old."""
    upright = ImageOps.exif_transpose(image)
    plain = Image.new(upright.mode, upright.size)
    plain.paste(upright)
    if upright.mode == "P" and (palette := upright.getpalette()):
        plain.putpalette(palette)
    return plain
