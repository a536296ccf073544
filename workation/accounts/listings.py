"""Listings that a business keeps up to date by itself."""

from __future__ import annotations

from typing import Any

from django.db import models
from wagtail.models import Page, PagePermissionTester

from workation.accounts.models import Operator

#: A page class with this attribute set takes listings by operators (see `accounts.roles`).
LISTING_PARENT_MARK = "takes_listings_by_operators"


class ListingPermissionTester(PagePermissionTester):
    """Wagtail's rules, but every member of the business counts as the owner when editing."""

    def can_edit(self) -> bool:
        if super().can_edit():
            return True
        return (
            self.user.is_active
            and not self.page_is_root
            and "add" in self.permissions
            and self.page.operator_id is not None
            and Operator.objects.filter(pk=self.page.operator_id, members=self.user).exists()
        )


class OperatorListingMixin(models.Model):
    """For a page with a key `operator`: its members edit it; its creator's is the default."""

    operator_id: int | None
    owner_id: int | None

    class Meta:
        abstract = True

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        """Return what somebody may do with this page."""
        return ListingPermissionTester(user, self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding and self.operator_id is None and self.owner_id is not None:
            operator = Operator.objects.filter(members=self.owner_id).order_by("pk").first()
            self.operator_id = operator.pk if operator else None
        super().save(*args, **kwargs)


def listings_of(user: Any) -> models.Q:
    """Return the condition for listings that somebody owns or whose business they belong to."""
    return models.Q(owner=user) | models.Q(operator__members=user)


def listing_models() -> list[type[Page]]:
    """Return the concrete page models that hold listings, without their children."""
    return [
        model
        for model in OperatorListingMixin.__subclasses__()
        if issubclass(model, Page) and not model._meta.abstract
    ]
