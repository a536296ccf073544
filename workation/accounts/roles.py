"""Who may do what: three groups with Wagtail's own rights.

- 編集担当 (staff) edit and publish everything but users, groups, sites, locales and workflows;
  those stay with superusers. Pages of other languages they change and publish but do not add:
  a page that starts in English would be a second source that wagtail-localize cannot tell apart.
- 翻訳担当 (translators) change and publish pages of the other languages, never Japanese ones;
  a group for each language, such as 翻訳担当：English, does so in that language only.
- 事業者 (operators) add listings to the Japanese lists that say so and edit those they own;
  staff publish. They have no right on pages of other languages.

`ensure_roles` puts missing rights back and takes none away, so that superusers can give more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from workation.accounts.listings import LISTING_PARENT_MARK

#: Rights by the name of the group.
Rights = Mapping[str, tuple[str, ...]]

STAFF = "編集担当"
TRANSLATORS = "翻訳担当"
OPERATORS = "事業者"

OPERATOR_COLLECTION = "事業者の写真"
WORKFLOW = "施設情報の承認"
APPROVAL = "編集担当の承認"

# Every row of these apps belongs to staff. The names are strings: some apps stand above this one.
STAFF_APPS = ("areas", "core", "matching", "pages", "search", "translation")
EVERY_ACTION = ("add", "change", "delete", "view")

MODEL_RIGHTS: Rights = {
    STAFF: (
        "wagtailadmin.access_admin",
        "jobs.view_job",
        *(f"accounts.{action}_operator" for action in EVERY_ACTION),
        *(f"wagtailredirects.{action}_redirect" for action in EVERY_ACTION),
        *(f"wagtailsearchpromotions.{action}_searchpromotion" for action in EVERY_ACTION),
    ),
    TRANSLATORS: ("wagtailadmin.access_admin",),
    OPERATORS: ("wagtailadmin.access_admin",),
}

MEDIA = ("wagtailimages.{}_image", "wagtaildocs.{}_document")
STAFF_COLLECTION_RIGHTS = (
    *(right.format(action) for right in MEDIA for action in ("add", "change", "delete", "choose")),
    *(f"wagtailcore.{action}_collection" for action in ("add", "change", "delete")),
)
# With `add` alone one edits and deletes one's own uploads.
OPERATOR_COLLECTION_RIGHTS = ("wagtailimages.add_image", "wagtailimages.choose_image")
TRANSLATOR_COLLECTION_RIGHTS = tuple(right.format("choose") for right in MEDIA)

SOURCE_PAGE_RIGHTS: Rights = {STAFF: ("add", "change", "publish", "bulk_delete", "lock", "unlock")}
TARGET_PAGE_RIGHTS: Rights = {
    STAFF: ("change", "publish", "lock", "unlock"),
    TRANSLATORS: ("change", "publish"),
}
LISTING_PARENT_RIGHTS: Rights = {OPERATORS: ("add",)}


@transaction.atomic
def ensure_roles() -> None:
    """Create the groups and give them what they lack: safe at any time, as often as wanted."""
    for name, rights in MODEL_RIGHTS.items():
        Group.objects.get_or_create(name=name)[0].permissions.add(*find_permissions(rights))
    _staff().permissions.add(*_permissions_of_apps(STAFF_APPS))
    _ensure_collection_rights()
    _remove_wagtails_defaults()
    ensure_page_rights()


def ensure_page_rights() -> None:
    """Give each group its rights on the trees and lists that exist by now."""
    for home in Page.objects.filter(depth=2).select_related("locale"):
        is_source = home.locale.language_code == settings.LANGUAGE_CODE
        _grant_on_page(home, SOURCE_PAGE_RIGHTS if is_source else TARGET_PAGE_RIGHTS)
        if not is_source:
            _ensure_translators_of(home)
    for parent in find_listing_parents():
        _grant_on_page(parent, LISTING_PARENT_RIGHTS)
        workflow = _ensure_workflow()
        # A workflow that a superuser has put in its place stays.
        WorkflowPage.objects.get_or_create(page=parent, defaults={"workflow": workflow})


def _ensure_translators_of(home: Page) -> None:
    """Give a language its own group of translators, who see no other language."""
    language = dict(settings.LANGUAGES).get(home.locale.language_code, home.locale.language_code)
    name = f"{TRANSLATORS}：{language}"
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.add(*find_permissions(MODEL_RIGHTS[TRANSLATORS]))
    _grant_on_page(home, {name: TARGET_PAGE_RIGHTS[TRANSLATORS]})
    if root := Collection.get_first_root_node():
        _grant_on_collection(root, name, TRANSLATOR_COLLECTION_RIGHTS)


def find_listing_parents() -> QuerySet[Page]:
    """Return the Japanese pages below which operators keep their listings."""
    models = [model for model in _page_models() if getattr(model, LISTING_PARENT_MARK, False)]
    if not models:
        return Page.objects.none()
    return Page.objects.type(*models).filter(locale__language_code=settings.LANGUAGE_CODE)


def find_permissions(names: Iterable[str]) -> list[Permission]:
    """Return permissions by `app.codename`; those that are not in the database yet are created.

    After a migration our turn comes before that of the apps whose permissions we hand out.
    """
    wanted = list(names)
    known = _known_permissions(wanted)
    if missing := {name.split(".", 1)[0] for name in wanted if name not in known}:
        for label in missing:
            create_permissions(apps.get_app_config(label), verbosity=0)
        known = _known_permissions(wanted)
    return [known[name] for name in wanted]


def _known_permissions(names: list[str]) -> dict[str, Permission]:
    pairs = [name.split(".", 1) for name in names]
    rows = Permission.objects.select_related("content_type").filter(
        content_type__app_label__in={label for label, _codename in pairs},
        codename__in={codename for _label, codename in pairs},
    )
    return {f"{row.content_type.app_label}.{row.codename}": row for row in rows}


def is_staff_member(user: object) -> bool:
    """Whether somebody edits the whole site: the staff group or a superuser."""
    return _is_superuser(user) or STAFF in _group_names(user)


def is_mere_operator(user: object) -> bool:
    """Whether somebody keeps listings and does not edit the whole site."""
    return is_confined(user) and OPERATORS in _group_names(user)


def is_confined(user: object) -> bool:
    """Whether somebody keeps listings or translates, and does not edit the whole site."""
    if is_staff_member(user):
        return False
    # The groups of one language bear the translators' name in front.
    return any(name == OPERATORS or name.startswith(TRANSLATORS) for name in _group_names(user))


def _is_superuser(user: object) -> bool:
    return bool(getattr(user, "is_active", False) and getattr(user, "is_superuser", False))


def _group_names(user: Any) -> set[str]:
    # Kept on the user, as Wagtail keeps page rights: a list of pages asks for every row.
    if not hasattr(user, "_group_names"):
        groups = getattr(user, "groups", None)
        user._group_names = set() if groups is None else {group.name for group in groups.all()}
    names: set[str] = user._group_names
    return names


def _staff() -> Group:
    return Group.objects.get_or_create(name=STAFF)[0]


def _page_models() -> list[type[Page]]:
    return [model for model in apps.get_models() if issubclass(model, Page)]


def _permissions_of_apps(labels: Iterable[str]) -> list[Permission]:
    return find_permissions(
        f"{label}.{action}_{model._meta.model_name}"
        for label in labels
        for model in apps.get_app_config(label).get_models()
        if not issubclass(model, Page)
        for action in model._meta.default_permissions
    )


def _grant_on_page(page: Page, rights: Rights) -> None:
    for name, actions in rights.items():
        group, _created = Group.objects.get_or_create(name=name)
        for permission in find_permissions(f"wagtailcore.{action}_page" for action in actions):
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _ensure_collection_rights() -> None:
    root = Collection.get_first_root_node()
    if root is None:
        return
    own = root.get_children().filter(name=OPERATOR_COLLECTION).first()
    if own is None:
        own = root.add_child(name=OPERATOR_COLLECTION)
    for group, collection, rights in (
        (STAFF, root, STAFF_COLLECTION_RIGHTS),
        (TRANSLATORS, root, TRANSLATOR_COLLECTION_RIGHTS),
        (OPERATORS, own, OPERATOR_COLLECTION_RIGHTS),
    ):
        _grant_on_collection(collection, group, rights)


def _grant_on_collection(collection: Collection, name: str, rights: Iterable[str]) -> None:
    for permission in find_permissions(rights):
        GroupCollectionPermission.objects.get_or_create(
            group=Group.objects.get(name=name), collection=collection, permission=permission
        )


def _ensure_workflow() -> Workflow:
    """Return the one-step approval by staff."""
    workflow, created = Workflow.objects.get_or_create(name=WORKFLOW, defaults={"active": True})
    if created:
        task, _created = GroupApprovalTask.objects.get_or_create(name=APPROVAL)
        task.groups.add(_staff())
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def _remove_wagtails_defaults() -> None:
    """Take away the groups and the workflow that Wagtail's first migrations create.

    They hold rights on the root page; its workflow would apply to every page of every language,
    and the translation pipeline cancels workflows on the pages that it writes.
    """
    WorkflowPage.objects.filter(page__depth=1, workflow__name="Moderators approval").delete()
    unused = Workflow.objects.filter(name="Moderators approval", workflow_states=None)
    for workflow in unused:
        tasks = list(workflow.tasks)
        workflow.delete()
        for task in tasks:
            task.delete()
    Group.objects.filter(name__in=["Moderators", "Editors"], user=None).delete()
