"""The Japanese that Wagtail's own catalogue lacks fits Wagtail's texts."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import wagtail
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import gettext, ngettext

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
OURS = Path(settings.ROOT) / "workation/core/wagtail_locale/ja/LC_MESSAGES/django.po"


def test_every_entry_is_a_text_of_wagtail_with_its_placeholders() -> None:
    english = {
        (message.context, message.id)
        for path in Path(wagtail.__file__).parent.glob("**/locale/en/LC_MESSAGES/django.po")
        for message in read_po(BytesIO(path.read_bytes()), locale="en")
    }
    ours = read_po(BytesIO(OURS.read_bytes()), locale="ja")
    entries = [message for message in ours if message.id]
    assert len(entries) > 400
    for entry in entries:
        assert (entry.context, entry.id) in english
        source, text = str(entry.id), str(entry.string)
        assert set(PLACEHOLDER.findall(text)) <= set(PLACEHOLDER.findall(source)), source


def test_the_admin_speaks_japanese() -> None:
    assert gettext("Search…") == "検索…"
    assert gettext("Save draft") == "下書きを保存"  # Wagtail's own
    text = '%(total)s Page <span class="w-sr-only">created in %(site_name)s</span>'
    plural = text.replace("Page", "Pages")
    assert ngettext(text, plural, 3).startswith("%(total)s ページ")
