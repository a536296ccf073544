"""Files of the old library made fit to publish: upright, and without EXIF, GPS and names."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

# Formats that carry EXIF; a GIF has none, and an animated one would lose its other pictures.
REWRITTEN = {"JPEG", "PNG", "WEBP", "AVIF", "MPO"}
QUALITY = 92
HARMLESS = {
    "jfif",
    "jfif_version",
    "jfif_unit",
    "jfif_density",
    "dpi",
    "icc_profile",
    "progressive",
    "progression",
    "adobe",
    "adobe_transform",
    "gamma",
    "transparency",
    "srgb",
    "chromaticity",
    "interlace",
    "aspect",
    "loop",
    "background",
    "timestamp",
    "duration",
}


class BrokenPictureError(Exception):
    """The file is no picture, or a broken one."""


def find_upload(uploads: Path, paths: tuple[str, ...]) -> Path | None:
    """The first of the paths that exists inside the uploads folder, None when none does.

    An export may name any path: whatever leads out of the folder is not looked at.
    """
    root = uploads.resolve()
    for path in paths:
        candidate = (root / path).resolve()
        if candidate.is_relative_to(root) and candidate.is_file():
            return candidate
    return None


def _carries_more(image: Image.Image) -> bool:
    """Whether anything but the picture and its colours is inside: EXIF, XMP, IPTC, comments."""
    if image.format not in REWRITTEN or getattr(image, "is_animated", False):
        return False
    return bool(image.getexif()) or bool(set(image.info) - HARMLESS)


def load_picture(path: Path) -> bytes:
    """The picture as it is meant to be seen, with its colour profile and nothing else."""
    try:
        with Image.open(path) as image:
            if not _carries_more(image):
                image.load()  # finds out whether the file is whole
                return path.read_bytes()
            upright = ImageOps.exif_transpose(image)
            profile = image.info.get("icc_profile")
            plain = Image.new(upright.mode, upright.size)
            plain.paste(upright)
            if upright.mode == "P" and (palette := upright.getpalette()):
                plain.putpalette(palette)
            options = {"icc_profile": profile} if profile else {}
            if "transparency" in image.info:
                options["transparency"] = image.info["transparency"]
            kind = "JPEG" if image.format == "MPO" else image.format
            if kind in ("JPEG", "WEBP"):
                options["quality"] = QUALITY
            target = io.BytesIO()
            plain.save(target, format=kind, **options)
            return target.getvalue()
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        SyntaxError,
        ValueError,
    ) as error:
        raise BrokenPictureError(str(error)) from error
