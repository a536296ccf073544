"""Who works on translations in these tests, and what they work on.

Charlie edits the whole site, Tran translates into every language, Ella into English only, Alice
keeps an inn and Bob another one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from facilities.models import StayPage
from tests.factories import OperatorFactory, StayIndexPageFactory, UserFactory
from tests.fakes.deepl_server import FakeDeepL
from tests.translation.conftest import TARGETS
from tests.translation.pages import add_page, paragraph
from workation.accounts.models import User
from workation.accounts.roles import OPERATORS, STAFF, TRANSLATORS, ensure_roles
from workation.pages.models import HomePage
from workation.translation.review import Spot, describe_version
from workation.translation.segments import Place

BODY = "<p>一泊8,000円です。</p><p>詳しくは<a href='https://example.com/'>案内</a>へ。</p>"


@dataclass
class People:
    """Everybody who signs in."""

    charlie: User
    tran: User
    ella: User
    alice: User
    bob: User


@pytest.fixture
def chinese() -> None:
    """Ask for this where English alone would not show it."""


@pytest.fixture(autouse=True)
def few_languages(request: pytest.FixtureRequest, home: HomePage) -> None:
    """Translate into English only, which is quicker, unless a test asks for `chinese`."""
    if "chinese" not in request.fixturenames:
        Locale.objects.exclude(language_code__in=["ja", "en"]).delete()


@pytest.fixture
def people(home: HomePage) -> People:
    """Create everybody with their role; the other languages have a home page each."""
    for locale in Locale.objects.filter(language_code__in=TARGETS):
        if not home.has_translation(locale):
            home.copy_for_translation(locale).save_revision().publish()
    ensure_roles()

    def person(name: str, group: str) -> User:
        user: User = UserFactory(username=name)
        user.groups.add(Group.objects.get(name=group))
        return user

    return People(
        charlie=person("charlie", STAFF),
        tran=person("tran", TRANSLATORS),
        ella=person("ella", f"{TRANSLATORS}：English"),
        alice=person("alice", OPERATORS),
        bob=person("bob", OPERATORS),
    )


@pytest.fixture
def guide(people: People, home: HomePage, fake_deepl: FakeDeepL, translate: Any) -> Any:
    """A translated page of three segments: a title, a price, a link."""
    page = add_page(home, "料金案内", slug="prices", body=[paragraph("p1", BODY)])
    translate()
    return page


@pytest.fixture
def make_inn(people: People, fake_deepl: FakeDeepL) -> Callable[[User, str], StayPage]:
    """Make somebody's translated listing."""

    def make(owner: User, name: str) -> StayPage:
        index = StayIndexPageFactory()
        index.save_revision().publish()
        ensure_roles()
        operator = OperatorFactory(name=name, members=[owner])
        page = StayPage(
            title=name,
            slug=f"inn-{owner.username}",
            summary=f"{name}は海のそばです。",
            owner=owner,
            operator=operator,
            locale=index.locale,
        )
        index.add_child(instance=page)
        page.save_revision().publish()
        return page

    return make


@pytest.fixture
def sign_in(client: Client) -> Callable[[User], Client]:
    """Sign somebody in."""

    def act(user: User) -> Client:
        client.force_login(user)
        return client

    return act


def translation_of(page: Any, code: str = "en") -> Translation:
    """Return the record of a page's translation."""
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code=code
    )


def spot_of(page: Any, source: str, code: str = "en") -> Spot:
    """Return the segment whose Japanese contains these words."""
    translation = translation_of(page, code)
    segment = StringSegment.objects.get(source=translation.source, string__data__contains=source)
    return Spot(translation, Place(segment.string_id, segment.context_id))


def row_of(spot: Spot) -> StringTranslation:
    """Return the stored text of a segment."""
    return StringTranslation.objects.select_related("review").get(
        translation_of_id=spot.place.string_id,
        context_id=spot.place.context_id,
        locale_id=spot.translation.target_locale_id,
    )


def press(client: Client, spot: Spot, action: str, *, script: bool = True, **data: Any) -> Any:
    """Press a button of a segment, having seen it as it is now unless `seen` says otherwise."""
    headers = {"X-Requested-With": "XMLHttpRequest"} if script else {}
    sent = {
        "string": spot.place.string_id,
        "context": spot.place.context_id,
        "seen": describe_version(row_of(spot)),
        "action": action,
    } | data
    address = reverse("translation_segment", args=[spot.translation.pk])
    return client.post(address, sent, headers=headers)


def is_refused(client: Client, url: str, **data: Any) -> bool:
    """Whether the admin sends somebody away from an address."""
    answer = client.post(url, data) if data else client.get(url)
    return answer.status_code in (302, 403, 404, 405)


def count_queries(client: Client, url: str) -> int:
    """Return how many queries an address takes."""
    client.get(url)
    with CaptureQueriesContext(connection) as context:
        assert client.get(url).status_code == 200
    return len(context)
