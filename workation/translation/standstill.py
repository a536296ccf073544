"""Why a language does not get on, in words for staff, out of what its jobs said last."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from workation.jobs.models import Job, KindPause
from workation.translation.interruptions import DEEPL
from workation.translation.job_titles import describe_keys

MOST_TOLD = 5
MOST_JOBS_READ = 200


@dataclass(frozen=True)
class Complaint:
    """What a job said: what stops all of it, what stops one language, whether others too."""

    general: str = ""
    own: str = ""
    is_elsewhere: bool = False


def read_error(error: str, language_code: str) -> Complaint:
    """Take apart what `pipeline.Outcome.describe` and the interruptions of DeepL write."""
    general = own = ""
    is_elsewhere = False
    for line in error.splitlines():
        code, colon, problem = line.partition(": ")
        if not colon or code not in dict(settings.LANGUAGES):
            general = general or line
        elif code == language_code:
            own = own or problem
        else:
            is_elsewhere = True
    return Complaint(general, own, is_elsewhere)


def find_reasons(waiting: QuerySet[Job], language_code: str) -> tuple[str, ...]:
    """Return, each once, what stops these jobs of a language; the general reasons first."""
    pauses = KindPause.objects.filter(kind=DEEPL, until__gt=timezone.now())
    general = list(pauses.values_list("message", flat=True))
    own: list[tuple[str, str]] = []
    jobs = waiting.exclude(last_error="").values_list("key", "last_error")
    for key, error in jobs[:MOST_JOBS_READ]:
        said = read_error(error, language_code)
        if said.general and (said.own or key == language_code or not said.is_elsewhere):
            general.append(said.general)
        elif said.own:
            own.append((key, said.own))
    titles = describe_keys(key for key, _problem in own[:MOST_TOLD])
    told = [
        _("%(title)s：%(problem)s") % {"title": titles[key], "problem": problem}
        for key, problem in own
        if key in titles
    ]
    return tuple(dict.fromkeys([*general, *told]))[:MOST_TOLD]
