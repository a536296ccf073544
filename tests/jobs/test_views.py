"""Staff see what the worker does."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from tests.factories import StandardPageFactory
from workation.jobs.models import Job
from workation.translation.sources import request_translation

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice(client: Client, django_user_model) -> Client:
    """Somebody who may see the jobs."""
    user = django_user_model.objects.create_user("alice", "alice@example.com", "secret")
    for codename in ("view_job", "access_admin"):
        user.user_permissions.add(Permission.objects.get(codename=codename))
    client.force_login(user)
    return client


def add_jobs(count: int) -> None:
    Job.objects.all().delete()
    for number in range(count):
        Job.objects.create(kind="tests.rain", key=f"cloud-{number}", last_error="no wind")


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_tells_what_is_in_the_way(
    alice: Client, count: int, django_assert_num_queries
) -> None:
    add_jobs(count)
    alice.get(reverse("jobs_report"))  # fills the caches of content types and permissions
    with django_assert_num_queries(18):
        page = alice.get(reverse("jobs_report")).content.decode()
    assert page.count("no wind") == count
    assert page.count("再試行待ち") == count


def test_the_list_can_be_exported(alice: Client) -> None:
    add_jobs(1)
    answer = alice.get(reverse("jobs_report"), {"export": "csv"})
    assert "cloud-0" in b"".join(answer.streaming_content).decode()


def test_bob_without_the_right_sees_nothing(client: Client, django_user_model) -> None:
    bob = django_user_model.objects.create_user("bob", "bob@example.com", "secret")
    bob.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(bob)
    assert client.get(reverse("jobs_report")).status_code == 302
    assert reverse("jobs_report") not in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_jobs_are_called_by_what_they_are_about(
    alice: Client, count: int, django_assert_num_queries
) -> None:
    pages = [StandardPageFactory(title=f"交通案内 {number}") for number in range(count)]
    Job.objects.all().delete()
    for page in pages:
        request_translation(page)
    Job.objects.create(kind="translation.translate", key="wagtailcore.page:gone")
    alice.get(reverse("jobs_report"))
    with django_assert_num_queries(19):
        html = alice.get(reverse("jobs_report")).content.decode()

    assert all(page.title in html for page in pages)
    assert "wagtailcore.page:gone" in html
    assert str(pages[0].translation_key) not in html
