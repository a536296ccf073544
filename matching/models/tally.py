"""How often something happened on a day: counts only, of codes that the site itself gave out."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tally(models.Model):
    """A count. Nothing about anybody: no address, no cookie, no order of events.

    `question` and `choice` are codes of the diagnosis, `subject` the code of an area or the key
    of a plan; each is empty where the event has none.
    """

    class Event(models.TextChoices):
        ASKED = "asked", _("質問を表示")
        ANSWERED = "answered", _("質問に回答")
        CHOSEN = "chosen", _("選択肢を選んだ")
        STARTED = "started", _("診断を始めた")
        RESULT = "result", _("結果を表示")
        SHOWN = "shown", _("上位3位で表示")
        OPENED = "opened", _("結果からプランを開いた")
        UNMET = "unmet", _("かなえられなかった希望")

    day = models.DateField(_("日"))
    language = models.CharField(_("言語"), max_length=12)
    event = models.CharField(_("できごと"), max_length=10, choices=Event)
    question = models.CharField(_("質問"), max_length=40, blank=True)
    choice = models.CharField(_("選択肢"), max_length=40, blank=True)
    subject = models.CharField(_("対象"), max_length=40, blank=True)
    count = models.PositiveIntegerField(_("回数"), default=0)

    class Meta:
        default_permissions = ("view",)
        verbose_name = _("診断の回数")
        verbose_name_plural = _("診断の回数")
        constraints = [
            models.UniqueConstraint(
                fields=["day", "language", "event", "question", "choice", "subject"],
                name="tally_key",
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.event} {self.question} {self.choice} {self.subject}".rstrip()
