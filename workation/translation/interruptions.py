"""What DeepL's refusals mean for jobs: what needs DeepL waits, everything else goes on.

A spent quota or a refused key concerns every text that is still to be sent, but no text that is
known already, no page that is taken off line, no page that moves. So it is not the job's kind
that pauses but DeepL: the pause stands in the jobs' table of pauses under DeepL's own name, where
the admin shows it and where a worker's start clears it, because a new key comes with a restart.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from workation.jobs.models import KindPause
from workation.jobs.registry import Retry
from workation.translation.deepl_errors import (
    KeyRefusedError,
    QuotaExceededError,
    UnavailableError,
)

DEEPL = "deepl"
WAIT_FOR_KEY = timedelta(minutes=30)
WAIT_FOR_QUOTA = timedelta(hours=1)
WAIT_FOR_PERMISSION = timedelta(minutes=15)


def find_deepl_pause() -> KindPause | None:
    """Return why DeepL is not asked at the moment, if so."""
    return KindPause.objects.filter(kind=DEEPL, until__gt=timezone.now()).first()


def waiting_for_key(details: str = "") -> Retry:
    """Return what a job raises that needs DeepL while no key is set."""
    message = _("DeepLのキーが設定されていません。")
    return Retry(f"{message}\n{details}".strip(), after=WAIT_FOR_KEY, hint="waiting_key")


def waiting_for(pause: KindPause, details: str = "") -> Retry:
    """Return what a job raises that needs DeepL during a pause."""
    after = max(pause.until - timezone.now(), timedelta(seconds=1))
    return Retry(f"{pause.message}\n{details}".strip(), after=after, hint=pause.hint)


@contextmanager
def interrupting_the_job() -> Iterator[None]:
    """Turn DeepL's refusals into Retry, and pause DeepL where they concern every text."""
    try:
        yield
    except QuotaExceededError as error:
        message = _("DeepLの利用枠を使い切りました。") + f"\n{error}"
        raise waiting_for(_pause(message, WAIT_FOR_QUOTA, "quota")) from error
    except KeyRefusedError as error:
        message = _("DeepLがキーを受け付けません。") + f"\n{error}"
        raise waiting_for(_pause(message, WAIT_FOR_PERMISSION, "key_refused")) from error
    except UnavailableError as error:
        raise Retry(str(error), hint="unavailable") from error


def _pause(message: str, after: timedelta, hint: str) -> KindPause:
    pause, _created = KindPause.objects.update_or_create(
        kind=DEEPL, defaults={"until": timezone.now() + after, "message": message, "hint": hint}
    )
    return pause
