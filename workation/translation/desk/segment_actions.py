"""The buttons of one segment: each takes what was sent and does one thing of `review`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from workation.translation import review
from workation.translation.desk.access import Desk
from workation.translation.desk.forms import CommentForm, TextForm, WaiverForm, tell_errors
from workation.translation.desk.sheet import SheetRow
from workation.translation.models import SegmentComment


class Refused(Exception):
    """What was sent cannot be used; the message is for the person who sent it."""


@dataclass(frozen=True)
class Sent:
    """What somebody sent about one segment."""

    desk: Desk
    row: SheetRow
    data: QueryDict
    seen: str

    @property
    def spot(self) -> review.Spot:
        """The segment."""
        return review.Spot(self.desk.translation, self.row.place)

    def read_text(self, text: str | None = None) -> str:
        """Return the typed text, or another one, as it is stored; or refuse it."""
        form = TextForm(self.row, self.data if text is None else {"text": text})
        if not form.is_valid():
            raise Refused(tell_errors(form))
        fragment: str = form.cleaned_data["text"]
        return fragment


def confirm(sent: Sent) -> str:
    """Confirm the typed text."""
    review.confirm(sent.spot, sent.read_text(), sent.desk.user, seen=sent.seen)
    return _("確認済みにしました。")


def propose(sent: Sent) -> str:
    """Propose the typed text."""
    text = sent.read_text()
    if sent.row.stored is None:
        raise Refused(_("この文はまだ翻訳されていません。翻訳されてから提案してください。"))
    if text == sent.row.stored.data:
        raise Refused(_("今の訳文と同じです。直してから提案してください。"))
    review.propose(sent.spot, text, sent.desk.user, seen=sent.seen)
    return _("提案しました。編集担当が確認すると公開されます。")


def take_back(sent: Sent) -> str:
    """Put the former human text back."""
    # Its links may not be those of the new Japanese.
    text = sent.read_text(sent.row.previous_text)
    review.confirm(sent.spot, text, sent.desk.user, seen=sent.seen, action=review.TAKE_BACK)
    return _("以前の訳に戻しました。")


def accept(sent: Sent) -> str:
    """Take the proposal over."""
    text = sent.read_text(sent.row.proposal)
    review.confirm(sent.spot, text, sent.desk.user, seen=sent.seen, action=review.ACCEPT)
    return _("提案を採用しました。")


def decline(sent: Sent) -> str:
    """Leave the text as it is."""
    review.decline_proposal(sent.spot, sent.desk.user, seen=sent.seen)
    return _("提案を見送りました。")


def comment(sent: Sent) -> str:
    """Ask the author, or answer."""
    form = CommentForm(sent.data)
    if not form.is_valid():
        raise Refused(tell_errors(form))
    SegmentComment.objects.create(
        translation=sent.desk.translation,
        string_id=sent.row.place.string_id,
        context_id=sent.row.place.context_id,
        text=form.cleaned_data["comment"],
        author=sent.desk.user,
    )
    return _("コメントを送りました。")


def resolve(sent: Sent) -> str:
    """Close the segment's open comments."""
    pks = [comment.pk for comment in sent.row.open_comments]
    SegmentComment.objects.filter(pk__in=pks).update(
        resolved_at=timezone.now(), resolved_by=sent.desk.user
    )
    return _("コメントを解決済みにしました。")


def waive(sent: Sent) -> str:
    """Let a finding pass."""
    form = WaiverForm({"finding": sent.data.get("waive"), "reason": sent.data.get("reason")})
    if not form.is_valid():
        raise Refused(tell_errors(form))
    for finding in sent.row.findings:
        if finding.pk == form.cleaned_data["finding"]:
            review.waive(finding, form.cleaned_data["reason"], sent.desk.user)
    return _("問題なしとして記録しました。")


#: What everybody at a desk may do, and what takes the right to confirm.
FOR_EVERYBODY: dict[str, Callable[[Sent], str]] = {
    "propose": propose,
    "comment": comment,
    "resolve": resolve,
}
FOR_CONFIRMERS: dict[str, Callable[[Sent], str]] = {
    "confirm": confirm,
    "take_back": take_back,
    "accept": accept,
    "decline": decline,
    "waive": waive,
}


def perform(action: str, sent: Sent) -> str:
    """Do what a button stands for and return what to tell the person.

    Raises Refused, `review.Changed` or `review.SourceGone`; PermissionDenied where the button
    is not this person's.
    """
    if action in FOR_EVERYBODY:
        return FOR_EVERYBODY[action](sent)
    if action in FOR_CONFIRMERS and sent.desk.role.may_confirm:
        return FOR_CONFIRMERS[action](sent)
    raise PermissionDenied
