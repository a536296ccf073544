"""Files of the old library: where they lie, and what of them is fit to publish."""

from __future__ import annotations

from pathlib import Path

from workation.core.pictures import BrokenPictureError, strip_picture


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


def load_picture(path: Path) -> bytes:
    """Return the picture as it is meant to be seen; raises BrokenPictureError."""
    try:
        return strip_picture(path.read_bytes())
    except OSError as error:
        raise BrokenPictureError(str(error)) from error
