"""Pictures of the demo: drawn on both cores, stored once per scene and seed."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from django.core.files.images import ImageFile

from workation.core.models import SiteImage
from workation.pages.demo.content_files import Texts
from workation.pages.demo.illustrations import draw

SIZE = (1440, 960)
PORTRAIT_SIZE = (960, 1200)
JPEG_QUALITY = 82
CREDIT = "三重ワーケーション（見本の画像）"

Key = tuple[str, int]


def find_pictures(value: Any) -> list[dict[str, Any]]:
    """Return every picture description inside a content value."""
    if isinstance(value, dict):
        if "scene" in value:
            return [value]
        return [found for child in value.values() for found in find_pictures(child)]
    if isinstance(value, list):
        return [found for child in value for found in find_pictures(child)]
    return []


def render(key: Key) -> bytes:
    """Return a picture as JPEG bytes."""
    scene, seed = key
    size = PORTRAIT_SIZE if scene.startswith("portrait-") else SIZE
    buffer = io.BytesIO()
    picture = draw(scene, seed, size)
    picture.save(buffer, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    return buffer.getvalue()


class PictureShelf:
    """All pictures of the demo, by scene and seed."""

    def __init__(self) -> None:
        self._images: dict[Key, SiteImage] = {}
        self.texts: dict[int, Texts] = {}

    def draw_all(self, descriptions: Iterable[dict[str, Any]]) -> None:
        """Draw and store what is described; the same scene and seed only once."""
        wanted = {(item["scene"], item["seed"]): item["alt"] for item in descriptions}
        with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
            drawn = pool.map(render, wanted, chunksize=4)
            for (key, alt), data in zip(wanted.items(), drawn, strict=True):
                self._images[key] = self._store(key, alt, data)

    def _store(self, key: Key, alt: Texts, data: bytes) -> SiteImage:
        name = f"{key[0]}-{key[1]}"
        image = SiteImage(
            title=name,
            description=alt["ja"],
            file=ImageFile(io.BytesIO(data), name=f"{name}.jpg"),
            credit=CREDIT,
            consent=SiteImage.Consent.NOT_NEEDED,
        )
        image.save()
        self.texts[image.pk] = alt
        return image

    def get(self, description: dict[str, Any] | None) -> SiteImage | None:
        """Return the stored picture for a description."""
        if description is None:
            return None
        return self._images[description["scene"], description["seed"]]

    def all(self) -> list[SiteImage]:
        """Return every stored picture."""
        return list(self._images.values())
