"""All addresses: composition only."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from matching.opened import note_opened
from workation.accounts.login import LimitedLoginView, LimitedPasswordResetView
from workation.core import views as core_views
from workation.pages import search_views
from workation.pages import views as pages_views
from workation.pages.compare_view import compare
from workation.pages.enquiry_views import ask, ask_sent
from workation.pages.external_services import external_services
from workation.pages.site_map import site_map
from workation.pages.styleguide import styleguide

enter_by_admin = RedirectView.as_view(pattern_name="wagtailadmin_login", query_string=True)

urlpatterns = [
    path("healthz", core_views.healthz, name="healthz"),
    path("readyz", core_views.readyz, name="readyz"),
    path("robots.txt", pages_views.robots, name="robots"),
    path("sitemap.xml", pages_views.sitemap, name="sitemap"),
    path("admin/login/", LimitedLoginView.as_view()),
    path("admin/password_reset/", LimitedPasswordResetView.as_view()),
    path("diagnosis-opened", note_opened, name="diagnosis_opened"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.DEBUG:
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)

urlpatterns += i18n_patterns(
    path("search/", search_views.search, name="search"),
    path("search/suggest/", search_views.suggestions, name="search_suggest"),
    path("tags/<slug:slug>/", search_views.tag_page, name="tag"),
    path("compare/", compare, name="compare"),
    path("ask/", ask, name="ask"),
    path("ask/sent/", ask_sent, name="ask_sent"),
    path("external-services/", external_services, name="external_services"),
    path("sitemap/", site_map, name="site_map"),
    *([path("styleguide/", styleguide, name="styleguide")] if settings.DEBUG else []),
    # In front of Wagtail's own way in for visitors, which knows no limits.
    path("_util/login/", enter_by_admin, name="wagtailcore_login"),
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(wagtail_urls.serve_pattern, core_views.serve_page, name="wagtail_serve"),
    prefix_default_language=False,
)

handler404 = core_views.page_not_found
handler500 = core_views.server_error
