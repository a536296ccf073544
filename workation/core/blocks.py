"""Blocks shared by all pages, within what wagtail-localize can carry.

Limits (a test walks every block of every page type): a picture is a block of our own instead of
Wagtail's ImageBlock, which breaks inside a second struct; a ListBlock stands in at most one
StructBlock; codes are CodeBlocks, which are never sent to be translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock


class StructBlock(blocks.StructBlock):
    """A struct whose texts are never None; every struct of the site is made of it.

    Content stored before a text was added to its block lacks the key, and Wagtail reads it as
    None; wagtail-localize then fails on the whole page.
    """

    def to_python(self, value: Any) -> Any:
        return self._with_texts(super().to_python(value))

    def bulk_to_python(self, values: Any) -> list[Any]:
        return [self._with_texts(value) for value in super().bulk_to_python(values)]

    def get_default(self) -> Any:
        return self._with_texts(super().get_default())

    def _with_texts(self, value: Any) -> Any:
        for name, child in self.child_blocks.items():
            is_text = isinstance(child, blocks.CharBlock | blocks.TextBlock)
            if is_text and value.get(name, "") is None:
                value[name] = ""
        return value


class CodeBlock(blocks.CharBlock):
    """A code that means the same in every language, hence no text to translate."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            validators=[],
            **kwargs,
        )
        self.field.validators.append(validate_code)

    def get_translatable_segments(self, value: Any) -> list[Any]:
        """Tell wagtail-localize that nothing here is text."""
        return []


def validate_code(value: str) -> None:
    """Refuse anything but lower-case ASCII letters, figures, hyphen and underscore."""
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-_")
    if value and set(value) - allowed:
        raise ValidationError(_("半角の英小文字・数字・「-」「_」だけを使ってください。"))


def list_target_languages() -> list[tuple[str, str]]:
    """Return code and name of the languages that are translated into, public or not."""
    languages = apps.get_model("core", "SiteLanguage").objects.select_related("locale")
    return [(row.code, row.name) for row in languages if row.code != settings.LANGUAGE_CODE]


class PictureVersionBlock(StructBlock):
    """The picture that one language shows instead, where words stand inside it."""

    language = blocks.ChoiceBlock(label=_("言語"), choices=list_target_languages)
    image = ImageChooserBlock(label=_("画像"))


def versions_block(version: blocks.StructBlock) -> blocks.ListBlock:
    """Return the list of a picture's versions; a language without one shows the picture itself."""
    return blocks.ListBlock(
        version,
        label=_("言語ごとの画像"),
        default=[],
        collapsed=True,
        help_text=_("画像の中に文字があるときだけ、言語ごとに差し替えます。"),
    )


class VersionedValue(blocks.StructValue):
    """A picture with versions by language."""

    @property
    def version(self) -> Mapping[str, Any]:
        """What was set for the active language; nothing where it has no version."""
        language = get_language()
        versions = self.get("versions") or []
        return next((row for row in versions if row.get("language") == language), {})

    @property
    def shown_image(self) -> Any:
        """The picture for the active language."""
        return self.version.get("image") or self.get("image")


class PictureValue(VersionedValue):
    """A picture with the alternative text that applies here."""

    @property
    def alt_text(self) -> str:
        """The text written here, else the image's own; nothing for a decorative picture."""
        if self.get("decorative"):
            return ""
        image = self.shown_image
        return self.get("alt") or (image.alt if image else "")


class PictureBlock(StructBlock):
    """A picture with caption; the alternative text can differ from the image's own."""

    image = ImageChooserBlock(label=_("画像"))
    alt = blocks.CharBlock(
        label=_("代替テキスト"),
        required=False,
        max_length=255,
        help_text=_("空のときは画像に登録した代替テキストを使います。"),
    )
    decorative = blocks.BooleanBlock(label=_("飾りの画像（読み上げない）"), required=False)
    caption = blocks.CharBlock(label=_("キャプション"), required=False, max_length=500)
    versions = versions_block(PictureVersionBlock())

    class Meta:
        icon = "image"
        label = _("画像")
        template = "blocks/picture.html"
        value_class = PictureValue


class HeadingBlock(blocks.CharBlock):
    """A heading of the second level; the page's title is the first."""

    class Meta:
        icon = "title"
        label = _("見出し")
        template = "blocks/heading.html"


class ParagraphBlock(blocks.RichTextBlock):
    """Running text."""

    class Meta:
        icon = "pilcrow"
        label = _("文章")
        template = "blocks/paragraph.html"


class QuoteBlock(StructBlock):
    """What somebody said."""

    text = blocks.TextBlock(label=_("引用"))
    source = blocks.CharBlock(label=_("出典"), required=False, max_length=255)

    class Meta:
        icon = "openquote"
        label = _("引用")
        template = "blocks/quote.html"


class TableRowBlock(StructBlock):
    """One row of a table."""

    cells = blocks.ListBlock(blocks.CharBlock(label=_("セル"), required=False), label=_("セル"))


class TableBlock(StructBlock):
    """A simple table whose first row holds the headings."""

    caption = blocks.CharBlock(label=_("表の題"), required=False, max_length=255)
    has_header = blocks.BooleanBlock(label=_("1行目は見出し"), required=False, default=True)
    rows = blocks.ListBlock(TableRowBlock(), label=_("行"))

    class Meta:
        icon = "table"
        label = _("表")
        template = "blocks/table.html"


class LinkValue(blocks.StructValue):
    """A link; a page's address is that of the active language."""

    @cached_property
    def href(self) -> str:
        """The address; blank where the page is not live in this language."""
        page = self.get("page")
        if page:
            page = page.localized
            return page.url if page and page.live else ""
        return self.get("url") or ""


class LinkBlock(StructBlock):
    """A link to a page of the site or elsewhere, shown as a button."""

    label = blocks.CharBlock(label=_("表示名"), max_length=100)
    page = blocks.PageChooserBlock(label=_("ページ"), required=False)
    url = blocks.URLBlock(label=_("外部のアドレス"), required=False)

    class Meta:
        icon = "link"
        label = _("リンク")
        template = "blocks/link.html"
        value_class = LinkValue

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if bool(cleaned.get("page")) == bool(cleaned.get("url")):
            message = _("ページか外部のアドレスの、どちらか一方を指定してください。")
            raise blocks.StructBlockValidationError({"page": ValidationError(message)})
        return cleaned


class BodyBlock(blocks.StreamBlock):
    """The body of any page."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    picture = PictureBlock()
    quote = QuoteBlock()
    table = TableBlock()
    link = LinkBlock()
