"""What operators and translators see in the admin: their own pages, and what is public anyway.

Wagtail shows everybody who may work somewhere the titles of whole trees, drafts included. Its
lists, its search and its API all ask one policy which pages somebody may explore, so the limit
stands there; what asks nothing is limited by hooks, and the rest by `accounts.middleware`.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import F, Q, QuerySet
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Page, PagePermissionTester
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import page_permission_policy

from workation.accounts.listings import listing_models, listings_of
from workation.accounts.roles import is_confined, is_mere_operator
from workation.core.models import is_open_to_visitors


def confine() -> None:
    """Put the limits in front of Wagtail's own answers."""
    _confine_explorer()
    _confine_bulk_actions()
    _keep_others_pages()


def find_visible_pages(user: Any) -> QuerySet[Page]:
    """Return the pages that somebody may see in the admin whatever their state."""
    pages: QuerySet[Page] = page_permission_policy.explorable_instances(user)
    return pages


def is_visible_or_public(user: Any) -> Q:
    """Return the condition for what a page chooser offers.

    A public page with another title in its draft is left out: choosers show the draft's.
    """
    visible = Q(pk__in=find_visible_pages(user).values("pk"))
    return visible | (is_open_to_visitors() & Q(draft_title=F("title"))) | Q(depth=1)


def find_own_images(user: Any, images: QuerySet[Any]) -> QuerySet[Any]:
    """Keep the pictures that somebody or a colleague of the same business has brought."""
    colleagues = get_user_model().objects.filter(operators__members=user)
    own: QuerySet[Any] = images.filter(
        Q(uploaded_by_user=user) | Q(uploaded_by_user__in=colleagues.values("pk"))
    )
    return own


def _confine_explorer() -> None:
    explore_unconfined = PagePermissionPolicy.explorable_instances

    def explorable_instances(self: PagePermissionPolicy, user: Any) -> QuerySet[Page]:
        pages: QuerySet[Page] = explore_unconfined(self, user)
        if not is_mere_operator(user):
            return pages
        return pages.filter(_is_own_listing(user) | ~_is_listing())

    PagePermissionPolicy.explorable_instances = explorable_instances


def _is_own_listing(user: Any) -> Q:
    own = Q(pk__in=[])
    for model in listing_models():
        own |= Q(pk__in=model._default_manager.filter(listings_of(user)).values("pk"))
    return own


def _is_listing() -> Q:
    listing = Q(pk__in=[])
    for model in listing_models():
        listings = model._default_manager.filter(locale__language_code=settings.LANGUAGE_CODE)
        listing |= Q(pk__in=listings.values("pk"))
    return listing


def _confine_bulk_actions() -> None:
    """Leave out of a bulk action's page what it would name as "not yours"."""
    find_unconfined = PageBulkAction.get_actionable_objects

    def get_actionable_objects(self: PageBulkAction) -> tuple[list[Page], dict[str, Any]]:
        pages, context = find_unconfined(self)
        if is_confined(self.request.user):
            refused = [page.pk for page in context["items_with_no_access"]]
            context["items_with_no_access"] = list(
                find_visible_pages(self.request.user).filter(pk__in=refused)
            )
        return pages, context

    PageBulkAction.get_actionable_objects = get_actionable_objects


def _keep_others_pages() -> None:
    """Wagtail lets whoever may change a page delete it: translators change, and no more."""
    may_delete = PagePermissionTester.can_delete

    def can_delete(self: PagePermissionTester, ignore_bulk: bool = False) -> bool:
        if not may_delete(self, ignore_bulk=ignore_bulk):
            return False
        return self.page.owner_id == self.user.pk or not is_confined(self.user)

    PagePermissionTester.can_delete = can_delete
