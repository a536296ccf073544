"""What a question to the prefecture is about: a page of this site, or a diagnosis's result.

The address comes from outside. Only what it names on this site counts: the title and the answers
shown, and the address that is sent on, are the site's own, whatever else stood there.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, QueryDict
from django.utils.translation import get_language_from_path
from wagtail.models import Locale, Page, Site

from matching.addresses import get_addresses
from matching.answers import read_answers
from matching.models import DiagnosisPage
from matching.questionnaire import read_questionnaire
from workation.core.models import is_open_to_visitors

LONGEST_ADDRESS = 2000
HOME_DEPTH = 2


@dataclass(frozen=True, slots=True)
class CarriedAnswer:
    """An answer of the diagnosis in the reader's words."""

    code: str
    question: str
    labels: list[str]


@dataclass(frozen=True, slots=True)
class Subject:
    """A page, its title and address in the active language, and the answers it was reached by."""

    page: Page
    title: str
    address: str
    answers: tuple[CarriedAnswer, ...] = ()


def find_subject(
    about: str, request: HttpRequest | None = None, *, kept: Container[str] | None = None
) -> Subject | None:
    """Return what an address of this site in any language names; None where it names nothing.

    With `kept` only the answers to these questions.
    """
    if len(about) > LONGEST_ADDRESS or not about.isprintable():
        return None
    try:
        parts = urlsplit(about)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path.startswith("/"):
        return None
    page = _find_page(parts.path, request)
    if page is None:
        return None
    if isinstance(page, DiagnosisPage) and (result := _find_result(page, parts.query, kept)):
        return result
    return Subject(page, page.title, page.get_url(request) or "")


def _find_page(path: str, request: HttpRequest | None) -> Page | None:
    """Return the page below home that visitors may read at a path, in the active language."""
    sites = Site.objects.filter(is_default_site=True).select_related("root_page")
    site = Site.find_for_request(request) if request else sites.first()
    home = site and site.root_page.get_translation_or_none(Locale.get_active())
    if home is None:
        return None
    if language := get_language_from_path(path):
        path = path.removeprefix(f"/{language}")
    try:
        # A request of its own: pages with several addresses write down there what was asked for.
        page = home.specific.route(HttpRequest(), [part for part in path.split("/") if part]).page
    except Http404:
        return None
    is_open = Page.objects.filter(is_open_to_visitors(), pk=page.pk, depth__gt=HOME_DEPTH).exists()
    return page if is_open else None


def _find_result(page: DiagnosisPage, query: str, kept: Container[str] | None) -> Subject | None:
    """Return the result of the answers that have words in this language; None without any."""
    questionnaire = read_questionnaire(page)
    given = read_answers(questionnaire.questions, dict(QueryDict(query).lists()))
    answers, chosen = [], {}
    for code, choices in given.chosen.items():
        labels = [label for one in choices if (label := questionnaire.get_label(code, one))]
        if labels and (kept is None or code in kept):
            answers.append(CarriedAnswer(code, questionnaire.texts[code].title, labels))
            chosen[code] = choices
    if not answers:
        return None
    return Subject(page, page.title, get_addresses(page).show(chosen), tuple(answers))
