"""Whether a facility is in operation: its state, with dates."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


class OperationMixin(models.Model):
    """Open, seasonal, suspended or closed; the dates say from when and until when it rests."""

    class State(models.TextChoices):
        OPEN = "open", _("営業中")
        SEASONAL = "seasonal", _("季節営業")
        SUSPENDED = "suspended", _("休業中")
        CLOSED = "closed", _("閉業")

    state = models.CharField(_("営業状態"), max_length=20, choices=State, default=State.OPEN)
    state_note = models.CharField(_("営業状態の補足"), max_length=255, blank=True)
    state_from = models.DateField(_("休業の開始日"), null=True, blank=True)
    state_until = models.DateField(_("休業の終了日"), null=True, blank=True)

    operation_panels = [
        MultiFieldPanel(
            [
                FieldPanel("state"),
                FieldPanel("state_note"),
                FieldRowPanel([FieldPanel("state_from"), FieldPanel("state_until")]),
            ],
            heading=_("営業状態"),
        )
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.state_from and self.state_until and self.state_until < self.state_from:
            message = _("終了日は開始日以降にしてください。")
            raise ValidationError({"state_until": message})

    def operates_on(self, day: date) -> bool:
        """Whether it is not closed or resting on a day: the rule of `in_operation_on`."""
        is_seasonal = self.state == self.State.SEASONAL
        if self.state == self.State.OPEN or (
            is_seasonal and not (self.state_from or self.state_until)
        ):
            return True
        return bool(self.state_from and day < self.state_from) or self._is_back_on(day)

    def _is_back_on(self, day: date) -> bool:
        ends = self.state != self.State.CLOSED and self.state_until
        return bool(ends and ends < day)

    @property
    def is_in_operation(self) -> bool:
        """Whether guests can come today: what is closed or resting offers no booking."""
        return self.operates_on(timezone.localdate())

    @property
    def is_back(self) -> bool:
        """Whether a suspension is over, so that nothing has to be said of it."""
        is_suspended = self.state == self.State.SUSPENDED
        return is_suspended and self._is_back_on(timezone.localdate())
