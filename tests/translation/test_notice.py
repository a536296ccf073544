"""The notice stands on machine-translated pages and leads to the Japanese one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from tests.fakes.deepl_server import FakeDeepL
from tests.translation.pages import add_page, target
from workation.pages.models import HomePage

pytestmark = pytest.mark.django_db

SHOW = "{% load machine_translation %}{% translation_notice as notice %}{{ notice.source_url }}"


def test_the_notice(
    home: HomePage,
    fake_deepl: FakeDeepL,
    translate: Callable[[], None],
    django_assert_num_queries,
) -> None:
    page = add_page(home)
    translate()
    request = RequestFactory().get("/")
    with django_assert_num_queries(0):
        assert Template(SHOW).render(Context({"page": page, "request": request})) == ""
    with override("en"):
        english = Template(SHOW).render(Context({"page": target(page), "request": request}))
        assert english.endswith("/access/")
        assert "/en/" not in english
        assert Template(SHOW).render(Context({"request": request})) == ""
