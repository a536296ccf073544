"""What wagtail-localize does not keep: review states, earlier texts, terms, what is up to date."""

from __future__ import annotations

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Locale, Page, Revision
from wagtail_localize.models import String, StringTranslation, Translation, TranslationContext

from workation.translation.checks import Check
from workation.translation.comments import SegmentComment as SegmentComment


class CheckFindingQuerySet(models.QuerySet["CheckFinding"]):
    def open(self) -> CheckFindingQuerySet:
        """Faults that nobody has waived: their segments are in the state "failed check"."""
        return self.filter(waived_at__isnull=True)


class TranslationReview(models.Model):
    """What people know about one translated segment.

    The translation itself is a wagtail-localize `StringTranslation`, so that its editor, its
    exports and its ingestion keep working.
    """

    class State(models.TextChoices):
        """A segment without a row has no text at all; a failed check is an open `CheckFinding`."""

        MACHINE = "machine", _("機械翻訳")
        PROPOSED = "proposed", _("提案あり")
        CONFIRMED = "confirmed", _("確認済み")
        SOURCE_CHANGED = "source_changed", _("原文が変更された")

    translation = models.OneToOneField(
        StringTranslation, on_delete=models.CASCADE, related_name="review", verbose_name=_("翻訳")
    )
    state = models.CharField(_("状態"), max_length=20, choices=State, default=State.MACHINE)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("確認者"),
    )
    reviewed_at = models.DateTimeField(_("確認日時"), null=True, blank=True)
    # The confirmed text of the source as it was before, kept beside the new machine text.
    previous_source = models.TextField(_("変更前の原文"), blank=True)
    previous_text = models.TextField(_("変更前の確認済み訳文"), blank=True)
    markup_lost = models.BooleanField(_("リンクや太字が失われた"), default=False)
    # Figures, dates or addresses that the Japanese changed were carried into the human text.
    carried_over = models.BooleanField(_("数字などを自動で反映した"), default=False)
    # What somebody without the right to confirm would write instead; not shown to the public.
    proposal = models.TextField(_("提案"), blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("提案者"),
    )
    proposed_at = models.DateTimeField(_("提案日時"), null=True, blank=True)

    class Meta:
        verbose_name = _("訳文の確認")
        verbose_name_plural = _("訳文の確認")
        indexes = [models.Index(fields=["state"], name="review_state")]

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.get_state_display()}"

    @property
    def state_without_proposal(self) -> str:
        """The state of the text that is shown: what a proposal covers, and a refusal restores.

        `reviewed_at` is set exactly while the shown text is a person's and its source unchanged.
        """
        if self.state != self.State.PROPOSED:
            return self.state
        if self.reviewed_at:
            return self.State.CONFIRMED
        return self.State.SOURCE_CHANGED if self.previous_text else self.State.MACHINE


class SegmentChange(models.Model):
    """In this place of an object, one Japanese text took the place of another.

    Written together with the new segments, so that a worker killed before the new text is
    translated does not forget which human text belongs beside it.
    """

    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    string = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    previous = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    # The author said that the sense is the same, so a confirmed text may stay confirmed.
    is_minor = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["context", "string"], name="change_of_segment")
        ]

    def __str__(self) -> str:
        return f"{self.context_id}: {self.previous_id} → {self.string_id}"


class TargetState(models.Model):
    """What a target was last made of, so that it is not made again for nothing."""

    translation = models.OneToOneField(
        Translation, on_delete=models.CASCADE, related_name="target_state"
    )
    fingerprint = models.CharField(max_length=64)
    completed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.completed_at}"


class CheckFinding(models.Model):
    """A fault that a check found in one translated segment; waived = somebody said why it is none.

    Written by `findings.refresh_findings` only. A waiver stays as long as the same fault (code
    and detail) is found.
    """

    class Code(models.TextChoices):
        TERM = Check.TERM, _("用語集の訳語が使われていない")
        FIGURE = Check.FIGURE, _("数字・日付・金額が原文と違う")
        PHONE = Check.PHONE, _("電話番号が原文と違う")
        URL = Check.URL, _("URL・メールアドレスが原文と違う")
        LINK = Check.LINK, _("リンクが失われた")
        KANA = Check.KANA, _("日本語が残っている")
        SAME = Check.SAME, _("原文と同じ")
        SCRIPT = Check.SCRIPT, _("簡体字と繁体字が混ざっている")
        FULL_WIDTH = Check.FULL_WIDTH, _("全角の英数字")
        LENGTH = Check.LENGTH, _("長さが原文と釣り合わない")
        TOO_LONG = Check.TOO_LONG, _("項目の上限より長い")
        MARKUP = Check.MARKUP, _("タグが壊れていて使えない")
        INCONSISTENT = Check.INCONSISTENT, _("同じ原文に別の訳がある")

    translation = models.ForeignKey(
        StringTranslation, on_delete=models.CASCADE, related_name="findings", verbose_name=_("翻訳")
    )
    code = models.CharField(_("検査"), max_length=20, choices=Code)
    # Taken from the texts (the figure, the term), so it needs no translation.
    detail = models.CharField(_("内容"), max_length=255, blank=True)
    found_at = models.DateTimeField(_("検出日時"), auto_now_add=True)
    waived_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("容認した人"),
    )
    waived_at = models.DateTimeField(_("容認日時"), null=True, blank=True)
    reason = models.TextField(_("容認の理由"), blank=True)

    objects = CheckFindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("検査の指摘")
        verbose_name_plural = _("検査の指摘")
        constraints = [
            models.UniqueConstraint(
                fields=["translation", "code", "detail"], name="finding_once_per_text"
            )
        ]

    def __str__(self) -> str:
        label = str(self.get_code_display())
        return f"{label}: {self.detail}" if self.detail else label


class TranslationUsage(models.Model):
    """What DeepL billed for one object, one language, one month.

    Kept when the object is deleted: it has been paid for. `title` is what it was called last.
    """

    month = models.DateField(_("月"), help_text=_("その月の1日"))
    # Not a foreign key: a language that is gone has been paid for all the same.
    language_code = models.CharField(_("言語"), max_length=20)
    # The translation key of a page or text object.
    object_id = models.UUIDField(_("対象"))
    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("種類")
    )
    title = models.CharField(_("題名"), max_length=255)
    characters = models.PositiveBigIntegerField(_("文字数"), default=0)
    # At the price of the day, so that a new price does not rewrite the past.
    cost = models.DecimalField(_("費用（円）"), max_digits=14, decimal_places=4, default=0)

    class Meta:
        verbose_name = _("翻訳の使用量")
        verbose_name_plural = _("翻訳の使用量")
        ordering = ["-month", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["month", "language_code", "object_id"], name="usage_per_month_and_object"
            )
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.language_code} {self.title}: {self.characters}"


class HeldType(models.Model):
    """A type of page or text whose new translations wait until a person has confirmed them.

    Besides the objects that say so themselves by an attribute `holds_translations`.
    """

    content_type = models.OneToOneField(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("種類")
    )

    class Meta:
        verbose_name = _("確認を待つ種類")
        verbose_name_plural = _("確認を待つ種類")

    def __str__(self) -> str:
        return str(self.content_type.name)


class PageWishes(models.Model):
    """What the author of a Japanese page wants for its translations. No row = the usual."""

    class Hold(models.TextChoices):
        USUAL = "usual", _("ページの種類の設定に従う")
        HOLD = "hold", _("確認が済むまで公開しない")
        PUBLISH = "publish", _("機械翻訳のまま公開する")

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, related_name="translation_wishes", verbose_name=_("ページ")
    )
    hold = models.CharField(_("訳文の公開"), max_length=10, choices=Hold, default=Hold.USUAL)
    sends_early = models.BooleanField(
        _("公開前に翻訳しておく"),
        default=False,
        help_text=_("承認済み・公開予約済みの内容をDeepLに送り、全言語を同時に公開します。"),
    )
    # Of the next publication only: publishing takes the tick away and sets the field below.
    is_minor_edit = models.BooleanField(
        _("軽微な修正"),
        default=False,
        help_text=_("誤字の訂正など。確認済みの訳文は確認済みのままになります。"),
    )
    # All that was published and not yet taken over by the translations is minor.
    has_minor_changes = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("翻訳についての希望")
        verbose_name_plural = _("翻訳についての希望")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.hold}"


class Withdrawal(models.Model):
    """A hand-written or imported translation that went off line together with its Japanese page.

    What the pipeline makes it makes anew; this one comes back from the revision that was live.
    """

    target = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.target_id}"


def is_target_locale() -> models.Q:
    """Return the condition for the languages that are translated into."""
    return ~models.Q(language_code=settings.LANGUAGE_CODE)


refuse_tabs_and_line_ends = RegexValidator(
    r"[\t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]",
    _("タブや改行は使えません。"),
    inverse_match=True,
)


class GlossaryTerm(ClusterableModel):
    """A Japanese word with fixed translations."""

    class Category(models.TextChoices):
        PLACE = "place", _("地名")
        FACILITY = "facility", _("施設")
        PERSON = "person", _("人名")
        DISH = "dish", _("料理")
        OTHER = "other", _("その他")

    source = models.CharField(
        _("日本語"), max_length=100, unique=True, validators=[refuse_tabs_and_line_ends]
    )
    reading = models.CharField(
        _("よみ"), max_length=200, blank=True, validators=[refuse_tabs_and_line_ends]
    )
    category = models.CharField(_("分類"), max_length=20, choices=Category, default=Category.OTHER)
    note = models.TextField(_("メモ"), blank=True)

    panels = [
        FieldPanel("source"),
        FieldPanel("reading"),
        FieldPanel("category"),
        InlinePanel("texts", heading=_("訳語"), label=_("訳語")),
        FieldPanel("note"),
    ]

    class Meta:
        ordering = ["reading", "source"]
        verbose_name = _("用語")
        verbose_name_plural = _("用語集")

    def __str__(self) -> str:
        return self.source


class GlossaryTermText(models.Model):
    """A term's translation into one language."""

    term = ParentalKey(GlossaryTerm, on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(
        Locale,
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=is_target_locale,
        verbose_name=_("言語"),
    )
    text = models.CharField(_("訳語"), max_length=200, validators=[refuse_tabs_and_line_ends])
    # The Japanese and its translation as they were last brought into the site's translations.
    applied = models.CharField(max_length=310, blank=True, editable=False)

    panels = [FieldPanel("locale"), FieldPanel("text")]

    class Meta:
        verbose_name = _("訳語")
        verbose_name_plural = _("訳語")
        constraints = [
            models.UniqueConstraint(fields=["term", "locale"], name="term_text_per_locale")
        ]

    def __str__(self) -> str:
        return self.text


class DeepLGlossary(models.Model):
    """The glossary that DeepL holds for one language, and which terms are in it."""

    locale = models.OneToOneField(Locale, on_delete=models.CASCADE, related_name="+")
    glossary_id = models.CharField(max_length=100)
    version = models.CharField(max_length=64)
    pushed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.glossary_id


class TranslationUpload(models.Model):
    """A file of translations that somebody is looking at before taking it over."""

    class Kind(models.TextChoices):
        XLIFF = "xliff", "XLIFF 1.2"
        CSV = "csv", "CSV"

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=10, choices=Kind)
    content = models.BinaryField()
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name
