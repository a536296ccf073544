"""People who can sign in to the demo, one per role."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import Group
from wagtail.models import Page

from facilities.models import FacilityPage
from workation.accounts.models import Operator, User
from workation.accounts.roles import OPERATORS, STAFF, TRANSLATORS, ensure_roles

# Printed by `make demo` and written nowhere else: a demo that listens on the loopback only.
PASSWORD = "mie-workation-demo"  # noqa: S105 (a demo's password is public by design)
OPERATOR_FACILITIES = ("ago-bay-inn", "ago-bay-desk", "ago-bay-sup")


@dataclass(frozen=True)
class Login:
    """A name and what it may do."""

    username: str
    role: str
    groups: tuple[str, ...] = ()
    is_superuser: bool = False


LOGINS = (
    Login("admin", "管理者 / administrator", is_superuser=True),
    Login("staff", "県の担当者 / prefecture staff", (STAFF,)),
    Login("translator", "翻訳担当 / translator", (TRANSLATORS,)),
    Login("operator", "事業者 / operator", (OPERATORS,)),
)


def create_logins() -> None:
    """Create the users, their groups and the operator's business with its facilities."""
    ensure_roles()
    for login in LOGINS:
        user = User(
            username=login.username,
            email=f"{login.username}@example.com",
            is_staff=login.is_superuser,
            is_superuser=login.is_superuser,
        )
        user.set_password(PASSWORD)
        user.save()
        user.groups.set(Group.objects.filter(name__in=login.groups))
    business = Operator.objects.create(name="英虞湾の宿と仕事場（見本）")
    operator = User.objects.get(username="operator")
    business.members.add(operator)
    listings = FacilityPage.objects.in_source_language().filter(slug__in=OPERATOR_FACILITIES)
    Page.objects.filter(pk__in=listings.values("pk")).update(owner=operator)
    listings.update(operator=business)
