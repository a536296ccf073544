"""No public file tells where or by whom a picture was taken, whichever way it came."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image, PngImagePlugin
from wagtail.models import Collection
from wagtail.users.models import UserProfile

from tests.accounts.editor import files_left_open
from tests.factories import UserFactory
from workation.core.models import SiteDocument, SiteImage
from workation.core.pictures import BrokenPictureError, strip_picture

ORIENTATION, GPS, MAKER = 0x0112, 0x8825, "Phone of Alice"
QUARTER_TURN = 6


def photograph(kind: str = "JPEG", size: tuple[int, int] = (64, 32)) -> bytes:
    """Return a picture as a phone takes it: lying on its side, with the place inside."""
    image = Image.new("RGB", size, "teal")
    exif = Image.Exif()
    exif[ORIENTATION] = QUARTER_TURN
    exif[0x010F] = MAKER
    exif[GPS] = {1: "N", 2: (34.0, 29.0, 0.0), 3: "E", 4: (136.0, 50.0, 0.0)}
    target = io.BytesIO()
    options: dict[str, Any] = {"exif": exif.tobytes()}
    if kind == "PNG":
        notes = PngImagePlugin.PngInfo()
        notes.add_text("Author", MAKER)
        options["pnginfo"] = notes
    if kind == "JPEG":
        options["comment"] = MAKER.encode()
    image.save(target, kind, **options)
    return target.getvalue()


def tells_nothing(content: bytes) -> bool:
    """Whether neither Pillow nor a look at the bytes finds anything."""
    with Image.open(io.BytesIO(content)) as image:
        return not image.getexif() and MAKER.encode() not in content and b"Exif" not in content


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_is_turned_and_stripped(kind: str) -> None:
    taken = photograph(kind)
    assert not tells_nothing(taken)

    plain = strip_picture(taken)

    assert tells_nothing(plain)
    with Image.open(io.BytesIO(plain)) as image:
        assert (image.format, image.size) == (kind, (32, 64))
    assert strip_picture(plain) == plain


def test_an_animation_keeps_its_pictures() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("teal", "navy", "white")]
    target = io.BytesIO()
    frames[0].save(
        target, "GIF", save_all=True, append_images=frames[1:], duration=80, comment=b"Alice"
    )

    plain = strip_picture(target.getvalue())

    assert b"Alice" not in plain
    with Image.open(io.BytesIO(plain)) as image:
        assert (image.n_frames, image.info["duration"]) == (3, 80)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg/>", photograph()[:300]])
def test_what_is_broken_is_said_to_be(content: bytes) -> None:
    with pytest.raises(BrokenPictureError):
        strip_picture(content)


def test_a_picture_that_unfolds_to_gigabytes_is_not_opened(settings: Any) -> None:
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64 * 32 - 1
    with pytest.raises(BrokenPictureError):
        strip_picture(photograph())


@pytest.fixture
def staff(client: Client, settings: Any, tmp_path: Path) -> Client:
    """Somebody who may upload, and a media folder of its own."""
    settings.MEDIA_ROOT = str(tmp_path)
    client.force_login(UserFactory(is_superuser=True))
    return client


def upload(client: Client, name: str, content: bytes) -> Any:
    form = {"title": "海", "file": SimpleUploadedFile(name, content), "consent": "unknown"}
    form["collection"] = Collection.get_first_root_node().pk
    with files_left_open():
        return client.post(reverse("wagtailimages:add"), form)


@pytest.mark.django_db
def test_no_public_file_tells_of_the_photographer(staff: Client, tmp_path: Path) -> None:
    assert upload(staff, "phone.jpg", photograph()).status_code == 302
    image = SiteImage.objects.get()
    assert (image.width, image.height) == (32, 64)
    with files_left_open():
        image.get_rendition("width-20")
        several = {"title": "海", "files[]": SimpleUploadedFile("phone.webp", photograph("WEBP"))}
        staff.post(reverse("wagtailimages:add_multiple"), several)
        SiteImage.objects.create(title="code", file=ContentFile(photograph("PNG"), name="c.png"))
        person = UserProfile.get_for_user(UserFactory())
        person.avatar = SimpleUploadedFile("me.jpg", photograph())
        person.save()

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) >= 5
    assert [path.name for path in files if not tells_nothing(path.read_bytes())] == []
    stored = Path(image.file.path).read_bytes()
    assert image.file_size == len(stored)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("broken.jpg", photograph()[:600], "画像を開けません"),
        (
            "drawing.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
            "サポートされていない",
        ),
        ("page.jpg", b"<html><script>", "画像"),
    ],
)
def test_a_bad_picture_is_refused_in_words(
    staff: Client, name: str, content: bytes, said: str
) -> None:
    answer = upload(staff, name, content)

    assert answer.status_code == 200
    errors = " ".join(error for field in answer.context["form"].errors.values() for error in field)
    assert said in errors
    assert not SiteImage.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content", "is_taken"),
    [
        ("leaflet.pdf", b"%PDF-1.7 ...", True),
        ("table.csv", "宿,部屋\n".encode("cp932"), True),
        ("page.pdf", b"<html><script>", False),
        ("page.csv", b"<html><script>", False),
        ("program.xlsx", b"MZ\x00\x00", False),
        ("page.html", b"<html>", False),
    ],
)
def test_a_document_is_what_its_name_says(
    staff: Client, name: str, content: bytes, is_taken: bool
) -> None:
    form = {"title": "案内", "file": SimpleUploadedFile(name, content)}
    form["collection"] = Collection.get_first_root_node().pk
    answer = staff.post(reverse("wagtaildocs:add"), form)

    assert answer.status_code == (302 if is_taken else 200)
    assert SiteDocument.objects.exists() is is_taken
